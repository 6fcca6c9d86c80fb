"""When the canvas is drawn anew: a heavy chart is drawn sharp once the hand rests, and not while it moves."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from orgraph.charts.page import chart_page
from tests.browser.conftest import Opener
from tests.outline import organisation_from_outline

pytestmark = pytest.mark.browser

# The page's clock stands still and goes on as it is told; `drawings` tells how often the
# canvas was drawn since it was last asked.
CLOCK = """() => {
  const { chart } = window.orgraph;
  let time = performance.now() + 1000;
  performance.now = () => time;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let drawn = 0;
  chart.on("drawn", () => drawn++);
  window.drawings = async (steps, each) => {
    for (let step = 0; step < steps; step++) {
      time += each;
      await frame();
      await frame();
    }
    const count = drawn;
    drawn = 0;
    return count;
  };
}"""
POINT = """([k]) => {
  const { chart } = window.orgraph;
  const node = chart.layout.visible[k];
  const { scale, x, y } = chart.camera;
  const [left, top] = [(chart.layout.x[node] + 20 - x) * scale, (chart.layout.y[node] + 20 - y) * scale];
  const canvas = document.querySelector("canvas.canvas");
  const { left: from, top: over } = canvas.getBoundingClientRect();
  canvas.dispatchEvent(new PointerEvent("pointermove", { clientX: from + left, clientY: over + top, pointerId: 1 }));
  return chart.hover === node;
}"""


def opened(open_chart: Opener, teams: int) -> Page:
    outline = ["总经理"]
    for team in range(teams):
        outline += [f"  经理{team}", *(f"    专员{team}-{number}" for number in range(8))]
    organisation = organisation_from_outline("\n".join(outline))
    page = open_chart(chart_page(organisation, [], language="zh"), "#open=all")
    page.evaluate(CLOCK)
    page.evaluate("() => window.drawings(40, 16)")
    assert page.evaluate("() => window.drawings(40, 16)") == 0, "nothing is drawn while nothing happens"
    return page


def test_a_heavy_chart_shows_the_card_pointed_at_once_the_pointer_rests(open_chart: Opener) -> None:
    page = opened(open_chart, 60)
    assert page.evaluate("() => window.orgraph.chart.screen.heavy")
    drawn = 0
    for card in (5, 25, 45, 65):
        assert page.evaluate(POINT, [card])
        drawn += page.evaluate("() => window.drawings(1, 16)")
    assert drawn == 0
    assert page.evaluate("() => window.drawings(20, 16)") == 1


def test_a_fold_is_on_the_screen_at_once_though_the_pointer_moves_on(open_chart: Opener) -> None:
    page = opened(open_chart, 60)
    marks = "() => performance.getEntriesByName('orgraph:changed').length"
    assert page.evaluate(POINT, [5])
    page.evaluate("() => window.orgraph.chart.toggle(window.orgraph.chart.layout.visible[1])")
    assert page.evaluate(POINT, [25])
    page.evaluate("() => window.drawings(1, 16)")
    assert not page.evaluate("() => window.orgraph.chart.screen.blurred")
    assert page.evaluate(marks) == 1


def test_a_light_chart_shows_the_card_pointed_at_at_once(open_chart: Opener) -> None:
    page = opened(open_chart, 3)
    assert not page.evaluate("() => window.orgraph.chart.screen.heavy")
    assert page.evaluate(POINT, [5])
    assert page.evaluate("() => window.drawings(1, 16)") == 1


def test_a_slow_frame_is_not_taken_for_a_hand_at_rest(open_chart: Opener) -> None:
    page = opened(open_chart, 60)
    page.evaluate("() => { const { chart } = window.orgraph; chart.camera.pan(40, 0); chart.screen.touched(); }")
    assert page.evaluate("() => window.drawings(1, 16)") == 1, "the picture moves"
    slow = "() => window.drawings(1, 400).then(() => window.orgraph.chart.screen.blurred)"
    assert page.evaluate(slow), "the movements that waited meanwhile are heard first"
    page.evaluate("() => window.drawings(20, 16)")
    assert not page.evaluate("() => window.orgraph.chart.screen.blurred"), "and then it is drawn sharp"


def test_what_is_slow_to_find_is_drawn_sharp_at_once(open_chart: Opener) -> None:
    page = opened(open_chart, 60)
    page.evaluate("() => { window.orgraph.chart.redraw(); }")
    assert page.evaluate("() => window.drawings(1, 400)") == 1
    assert not page.evaluate("() => window.orgraph.chart.screen.blurred")
