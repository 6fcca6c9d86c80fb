"""By reporting lines or by units: one press, the same positions."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from orgraph.charts.page import chart_page
from tests.browser.conftest import Opener
from tests.browser.test_chart_page import COMPANY, FINDING, LISTS, RING, TALKS, go_to, item
from tests.outline import organisation_from_outline

pytestmark = pytest.mark.browser

TILE = """(unit) => { const { count, payload, strings } = orgraph.chart.model;
    return count + payload.tiles.findIndex(({ name }) => strings[name] === unit); }"""


@pytest.fixture(scope="module")
def html() -> str:
    return chart_page(organisation_from_outline(COMPANY, lists=LISTS, talks=TALKS), [FINDING, RING], language="zh")


def by_unit(page: Page) -> None:
    page.get_by_role("button", name="按部门").click()


def test_units_become_tiles_with_their_positions_below(open_chart: Opener, html: str) -> None:
    page = open_chart(html)
    by_unit(page)
    page.get_by_role("button", name="目录").click()
    (row,) = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="销售部", exact=True)).all()
    expect(row).to_contain_text("销售总监")
    level = row.get_attribute("aria-level")
    below = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="销售总监", exact=True))
    expect(below).to_have_attribute("aria-level", str(int(level or 0) + 1))


def test_a_tile_tells_of_its_unit_and_leads_to_its_head(open_chart: Opener, html: str) -> None:
    page = open_chart(html)
    by_unit(page)
    tile = page.evaluate(TILE, "销售部")
    page.evaluate(f"orgraph.chart.goTo({tile})")
    panel = page.get_by_role("complementary")
    expect(panel.get_by_role("heading", level=2)).to_have_text("销售部")
    expect(panel).to_contain_text("岗位数5")
    panel.get_by_role("button", name="销售总监").first.click()
    expect(panel.get_by_role("heading", level=2)).to_have_text("销售总监")
    expect(panel).to_contain_text("总经理")


def test_selection_search_and_address_go_along(open_chart: Opener, html: str) -> None:
    page = open_chart(html, "#by=unit&position=会计")
    expect(page.get_by_role("button", name="按部门")).to_have_attribute("aria-pressed", "true")
    expect(item(page)).to_contain_text("会计")
    go_to(page, "销售顾问")
    by_unit(page)
    expect(item(page)).to_contain_text("销售顾问")
    assert page.evaluate("orgraph.chart.grouping") == "line"


def test_without_units_there_is_nothing_to_press(open_chart: Opener) -> None:
    page = open_chart(chart_page(organisation_from_outline("甲\n  乙\n  丙"), [], language="zh"))
    expect(page.get_by_role("button", name="按部门")).to_have_count(0)


@pytest.mark.parametrize("layout", ["compact", "classic", "sideways", "upright"])
def test_a_unit_is_folded_with_the_keyboard_as_a_position_is(open_chart: Opener, html: str, layout: str) -> None:
    page = open_chart(html, f"#by=unit&layout={layout}&open=all")
    tile = page.evaluate(TILE, "财务部")
    page.evaluate(f"orgraph.chart.select({tile})")
    page.get_by_role("tree").focus()
    page.keyboard.press("Space")
    assert page.evaluate(f"orgraph.chart.model.open[{tile}]") == 0
    expect(item(page)).to_have_attribute("aria-expanded", "false")


def test_the_branch_of_a_unit_is_shown_alone_and_kept_in_the_address(open_chart: Opener, html: str) -> None:
    page = open_chart(html, "#by=unit&branch=销售部")
    bar = page.get_by_role("group", name="只看这一支")
    expect(bar).to_contain_text("销售部")
    tile = page.evaluate(TILE, "销售部")
    assert page.evaluate("orgraph.chart.branch") == tile
    page.evaluate("orgraph.chart.set({})")
    page.wait_for_timeout(600)
    assert "branch=" in page.evaluate("location.hash")
    bar.get_by_role("button", name="显示全部").click()
    expect(bar).to_be_hidden()
    expect(page.get_by_role("tree")).to_be_focused()
