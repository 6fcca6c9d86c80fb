"""Fingers on the chart: a tap chooses, one finger moves, two zoom, and the page itself stays where it is."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import pytest
from playwright.sync_api import CDPSession, Page, expect

from orgraph.charts.page import chart_page
from tests.browser.conftest import Opener
from tests.browser.test_chart_page import COMPANY, LISTS, TALKS
from tests.outline import organisation_from_outline

pytestmark = pytest.mark.browser

PHONE = {"viewport": {"width": 390, "height": 780}, "has_touch": True, "is_mobile": True}
CAMERA = "() => { const { x, y, scale } = orgraph.chart.camera; return [x, y, scale]; }"
PLACE = """(title) => {
  const { model, layout, camera } = orgraph.chart;
  const node = Array.from(layout.visible).find((each) => model.strings[model.title[each]] === title);
  const top = document.querySelector(".canvas").getBoundingClientRect().top;
  return [(layout.x[node] + layout.width / 2 - camera.x) * camera.scale,
          (layout.y[node] + layout.height / 3 - camera.y) * camera.scale + top];
}"""
Finger = tuple[float, float]


@pytest.fixture
def phone(open_chart: Opener) -> Page:
    organisation = organisation_from_outline(COMPANY, lists=LISTS, talks=TALKS)
    return open_chart(chart_page(organisation, [], language="zh"), "#open=all", **PHONE)


def touch(session: CDPSession, kind: str, fingers: Iterable[Finger]) -> None:
    points = [{"x": x, "y": y, "id": k} for k, (x, y) in enumerate(fingers)]
    session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def gesture(page: Page, *steps: list[Finger]) -> None:
    """Fingers put down, moved from place to place, and lifted."""
    session = page.context.new_cdp_session(page)
    touch(session, "touchStart", steps[0])
    for step in steps[1:]:
        touch(session, "touchMove", step)
    touch(session, "touchEnd", [])
    page.wait_for_timeout(60)


def assert_page_unmoved(page: Page) -> None:
    assert page.evaluate("() => [visualViewport.scale, scrollX, scrollY]") == [1, 0, 0]


def test_a_tap_on_a_card_chooses_its_position(phone: Page) -> None:
    x, y = phone.evaluate(PLACE, "生产总监")
    gesture(phone, [(x, y)])
    expect(phone.get_by_role("complementary").get_by_role("heading", level=2)).to_have_text("生产总监")
    assert_page_unmoved(phone)


def test_one_finger_moves_the_chart_and_chooses_nothing(phone: Page) -> None:
    x, y, scale = phone.evaluate(CAMERA)
    gesture(phone, [(250, 400)], [(230, 380)], [(180, 330)])
    assert phone.evaluate(CAMERA) == pytest.approx([x + 70 / scale, y + 70 / scale, scale], abs=0.5)
    assert phone.evaluate("() => orgraph.chart.selected") == -1
    assert_page_unmoved(phone)


def test_two_fingers_zoom_at_what_lies_between_them(phone: Page) -> None:
    before = phone.evaluate(CAMERA)
    top = phone.evaluate("() => document.querySelector('.canvas').getBoundingClientRect().top")
    gesture(phone, [(150, 400), (250, 400)], [(125, 400), (275, 400)], [(100, 400), (300, 400)])
    after = phone.evaluate(CAMERA)
    assert after[2] == pytest.approx(2 * before[2], rel=0.02)
    for axis, middle in ((0, 200), (1, 400 - top)):
        assert after[axis] + middle / after[2] == pytest.approx(before[axis] + middle / before[2], abs=2)
    assert phone.evaluate("() => orgraph.chart.selected") == -1
    assert_page_unmoved(phone)


def test_a_finger_that_stays_when_the_other_is_lifted_moves_the_chart_on(phone: Page) -> None:
    session = phone.context.new_cdp_session(phone)
    touch(session, "touchStart", [(150, 400), (250, 400)])
    touch(session, "touchMove", [(140, 400), (260, 400)])
    released = {"x": 260, "y": 400, "id": 1}
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": [released]})
    x, y, scale = phone.evaluate(CAMERA)
    touch(session, "touchMove", [(120, 390)])
    touch(session, "touchEnd", [])
    assert phone.evaluate(CAMERA) == pytest.approx([x + 20 / scale, y + 10 / scale, scale], abs=1)
    assert phone.evaluate("() => orgraph.chart.selected") == -1


def test_every_control_that_a_finger_needs_is_large_enough(phone: Page) -> None:
    phone.get_by_role("button", name="菜单").tap()
    sizes = phone.evaluate("""() => Array.from(document.querySelectorAll("button, summary, input, select"))
      .filter((each) => each.offsetParent && !each.closest("[inert]"))
      .map((each) => [each.textContent || each.ariaLabel || each.tagName, each.offsetWidth, each.offsetHeight])""")
    assert len(sizes) > 10
    assert [each for each in sizes if min(each[1:]) < 24] == []
    main = phone.evaluate("""() => Array.from(document.querySelectorAll(".toolbar button, .zoom button"))
      .filter((each) => each.offsetParent).map((each) => [each.textContent, each.offsetWidth, each.offsetHeight])""")
    assert [each for each in main if min(each[1:]) < 44] == []


def test_no_entry_of_the_legend_lies_on_another(phone: Page) -> None:
    """They are pushed along with a finger instead of being narrowed until their words meet."""
    for entries in (".units .entry", ".kinds > *"):
        spans = phone.evaluate(
            """(entries) => Array.from(document.querySelectorAll(`.legend ${entries}`), (entry) => {
                const words = document.createRange();
                words.selectNodeContents(entry);
                return [words.getBoundingClientRect().left, words.getBoundingClientRect().right];
            })""",
            entries,
        )
        assert len(spans) > 2
        assert all(right <= left for (_, right), (left, _) in pairwise(spans))


@pytest.mark.parametrize("width", [390, 720])
def test_colours_and_lines_have_a_row_each_in_the_legend_of_a_small_window(open_chart: Opener, width: int) -> None:
    """Neither leaves a mere sliver to the other."""
    organisation = organisation_from_outline(COMPANY, lists=LISTS, talks=TALKS)
    page = open_chart(chart_page(organisation, [], language="zh"), viewport={"width": width, "height": 430})
    kinds, units = page.locator(".legend .kinds").bounding_box(), page.locator(".legend .units").bounding_box()
    assert kinds
    assert units
    assert units["width"] > 0.4 * width
    assert kinds["width"] > 0.6 * width
    assert kinds["y"] > units["y"] + units["height"] - 1
