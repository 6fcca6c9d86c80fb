"""The bar at the top in windows of every width: menus, the keyboard in them, and nothing cut or overlapping."""

from __future__ import annotations

from itertools import combinations

import pytest
from playwright.sync_api import Locator, Page, expect

from orgraph.charts.page import chart_page
from orgraph.model.text import Language
from tests.browser.conftest import Opener
from tests.browser.test_chart_page import COMPANY, FINDING, LISTS, RING, TALKS
from tests.outline import organisation_from_outline

pytestmark = pytest.mark.browser

WIDE = {"width": 1440, "height": 860}


def page_in(language: Language) -> str:
    return chart_page(organisation_from_outline(COMPANY, lists=LISTS, talks=TALKS), [FINDING, RING], language=language)


def box(control: Locator) -> tuple[float, float, float, float]:
    found = control.bounding_box()
    assert found
    return found["x"], found["y"], found["x"] + found["width"], found["y"] + found["height"]


def controls(page: Page) -> list[Locator]:
    visible: list[Locator] = page.locator(".toolbar button:visible, .toolbar input:visible").all()
    return visible


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", [(1440, 860), (1024, 768), (720, 430), (390, 780)])
def test_no_control_is_cut_or_overlaps_another(open_chart: Opener, language: Language, size: tuple[int, int]) -> None:
    page = open_chart(page_in(language), viewport={"width": size[0], "height": size[1]})
    if size[0] <= 760:
        page.locator(".button.menu").click()
    boxes = [box(control) for control in controls(page)]
    assert len(boxes) > 8 or size[0] == 1024
    for left, top, right, bottom in boxes:
        assert left >= 0
        assert right <= size[0]
        assert bottom - top >= 24
        assert right - left >= 24
    for (a, b, c, d), (e, f, g, h) in combinations(boxes, 2):
        assert c <= e + 1 or g <= a + 1 or d <= f + 1 or h <= b + 1
    assert page.locator(".stage").evaluate("(stage) => stage.clientHeight") > 250


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [1440, 1400, 1200])
def test_in_a_usual_window_the_name_is_whole(open_chart: Opener, language: Language, width: int) -> None:
    page = open_chart(page_in(language), viewport={"width": width, "height": 860})
    for part in (page.get_by_role("heading", level=1), page.locator(".figures")):
        assert part.inner_text()
        assert part.evaluate("(part) => part.scrollWidth <= part.clientWidth")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [1440, 1024])
def test_every_menu_opens_within_the_window(open_chart: Opener, language: Language, width: int) -> None:
    page = open_chart(page_in(language), viewport={"width": width, "height": 768})
    for opener in page.locator(".opener:visible").all():
        opener.click()
        expect(opener).to_have_attribute("aria-expanded", "true")
        for button in page.locator(".menu-group.open .menu-panel button:visible").all():
            left, _, right, _ = box(button)
            assert left >= 0
            assert right <= width
        page.keyboard.press("Escape")
        expect(opener).to_have_attribute("aria-expanded", "false")
        expect(opener).to_be_focused()


def test_a_menu_works_with_the_keyboard_alone(open_chart: Opener) -> None:
    page = open_chart(page_in("zh"), viewport={"width": 1024, "height": 768})
    opener = page.get_by_role("button", name="布局")
    opener.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("button", name="紧凑")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="经典")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("button", name="经典")).to_be_focused()
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(page.get_by_role("button", name="经典")).to_be_hidden()


def test_on_a_telephone_the_controls_are_behind_one_button_that_says_so(open_chart: Opener) -> None:
    page = open_chart(page_in("zh"), viewport={"width": 390, "height": 780}, has_touch=True)
    menu = page.get_by_role("button", name="菜单")
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_role("button", name="目录")).to_be_hidden()
    menu.tap()
    expect(menu).to_have_attribute("aria-expanded", "true")
    for control in controls(page):
        _, top, _, bottom = box(control)
        assert bottom - top >= 36
    page.get_by_role("button", name="目录").tap()
    page.keyboard.press("Escape")
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_role("treegrid")).to_be_visible()
