"""With the keyboard alone: everything is reached, nothing traps, and the focus is never lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from orgraph.charts.page import chart_page
from tests.browser.conftest import Opener
from tests.browser.test_chart_page import COMPANY, FINDING, LISTS, RING, TALKS, go_to
from tests.outline import organisation_from_outline

pytestmark = pytest.mark.browser

NAME = """() => { const { activeElement: at } = document;
  return at === document.body ? ""
    : `${at.tagName} ${at.className} ${at.ariaLabel || at.textContent}`.slice(0, 60); }"""
STOPS = """() => Array.from(document.querySelectorAll("button, summary, input, select, [tabindex='0']"))
  .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest("[inert]"))
  .map((each) => `${each.tagName} ${each.className} ${each.ariaLabel || each.textContent}`.slice(0, 60))"""


def page_of(open_chart: Opener, address: str = "", **context: object) -> Page:
    organisation = organisation_from_outline(COMPANY, lists=LISTS, talks=TALKS)
    return open_chart(chart_page(organisation, [FINDING, RING], language="zh"), address, **context)


def walk_round(page: Page, key: str = "Tab") -> list[str]:
    """What has the focus, stop by stop, until it leaves the page or comes back to the first."""
    stops: list[str] = []
    for _ in range(200):
        page.keyboard.press(key)
        at = page.evaluate(NAME)
        if not at or (stops and at == stops[0]):
            return stops
        stops.append(at)
    raise AssertionError(f"the focus goes round without end: {stops[-10:]}")


@pytest.mark.parametrize("address", ["#layout=compact", "#layout=outline&open=all"])
@pytest.mark.parametrize("width", [1440, 720])
def test_tab_comes_by_every_control_and_out_again(open_chart: Opener, address: str, width: int) -> None:
    page = page_of(open_chart, address, viewport={"width": width, "height": 800})
    there = page.evaluate(STOPS)
    assert len(there) > 8
    assert sorted(walk_round(page)) == sorted(there)


@pytest.mark.parametrize("mode", ["compact", "classic", "sideways", "upright"])
def test_one_opens_reads_folds_and_comes_back_in_the_chart(open_chart: Opener, mode: str) -> None:
    page = page_of(open_chart, f"#layout={mode}&open=1")
    tree = page.get_by_role("tree")
    tree.focus()
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    heading = page.get_by_role("complementary").get_by_role("heading", level=2)
    expect(heading).to_be_focused()
    page.keyboard.press("Escape")
    expect(tree).to_be_focused()
    page.keyboard.press(" ")
    item = page.get_by_role("treeitem")
    folded = item.get_attribute("aria-expanded")
    page.keyboard.press(" ")
    assert {folded, item.get_attribute("aria-expanded")} == {"true", "false"}
    expect(tree).to_be_focused()


def test_one_opens_reads_folds_and_comes_back_in_the_outline(open_chart: Opener) -> None:
    page = page_of(open_chart, "#layout=outline&open=1")
    row = page.locator('[role="row"][tabindex="0"]')
    row.focus()
    page.keyboard.press("ArrowRight")
    expect(row).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowRight")
    expect(row).to_have_attribute("aria-level", "2")
    expect(row).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("complementary").get_by_role("heading", level=2)).to_be_focused()
    page.keyboard.press("Escape")
    expect(row).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(row).to_have_attribute("aria-level", "1")
    page.keyboard.press("ArrowLeft")
    expect(row).to_have_attribute("aria-expanded", "false")
    expect(row).to_be_focused()


@pytest.mark.parametrize("mode", ["compact", "outline"])
def test_the_focus_is_never_lost_when_what_had_it_goes(open_chart: Opener, mode: str) -> None:
    page = page_of(open_chart, f"#layout={mode}")
    lost: list[str] = []

    def press(what: str, *keys: str) -> None:
        for key in keys:
            page.keyboard.press(key)
        page.wait_for_timeout(30)
        if not page.evaluate(NAME):
            lost.append(what)

    go_to(page, "生产总监")
    panel = page.get_by_role("complementary")
    panel.get_by_role("button", name="关闭").focus()
    press("closing the details", "Enter")
    go_to(page, "生产总监")
    panel.locator(".row button").first.focus()
    press("folding from the details", "Enter")
    panel.get_by_role("button", name="只看").focus()
    press("showing one branch", "Enter")
    page.locator(".branch button").last.focus()
    press("leaving the branch", "Enter")
    page.locator(".toolbar").get_by_role("button", name="问题").focus()
    press("opening the findings", "Enter")
    page.locator(".findings-panel").get_by_role("button", name="关闭").focus()
    press("closing the findings", "Enter")
    search = page.get_by_role("combobox", name="搜索")
    search.fill("生产")
    page.locator(".found").get_by_role("button", name="清除").focus()
    press("clearing what was found", "Enter")
    page.locator(".toolbar .settings button").first.focus()
    press("another control of the bar", "Enter")
    assert lost == []
