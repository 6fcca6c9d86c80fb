"""What the reader's system asks for: no motion, its own colours, more contrast, larger letters."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from orgraph.charts.page import chart_page
from tests.browser.conftest import Opener, wait_until
from tests.browser.test_accessibility import violations
from tests.browser.test_chart_page import COMPANY, FINDING, LISTS, RING, TALKS, go_to
from tests.outline import organisation_from_outline

pytestmark = pytest.mark.browser

STANDS_STILL = """() => new Promise((done) => {
  const { camera } = orgraph.chart;
  const places = [];
  const look = () => {
    places.push([camera.x, camera.y, camera.scale].join());
    if (places.length < 12) requestAnimationFrame(look);
    else done(new Set(places.slice(1)).size === 1 && orgraph.chart.motion === null && !document.getAnimations().length);
  };
  look();
})"""
CONTRAST = """() => {
  const canvas = document.querySelector(".canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  const light = (k) => [data[k], data[k + 1], data[k + 2]]
    .map((c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, n) => sum + c * [0.2126, 0.7152, 0.0722][n], 0);
  let [least, most] = [1, 0];
  for (let k = 0; k < data.length; k += 4) { const l = light(k); least = Math.min(least, l); most = Math.max(most, l); }
  return (most + 0.05) / (least + 0.05);
}"""


def page_of(open_chart: Opener, address: str = "", **context: object) -> Page:
    organisation = organisation_from_outline(COMPANY, lists=LISTS, talks=TALKS)
    return open_chart(chart_page(organisation, [FINDING, RING], language="zh"), address, **context)


def test_nothing_moves_by_itself_where_motion_is_not_wanted(open_chart: Opener) -> None:
    page = page_of(open_chart, "#open=1", reduced_motion="reduce")
    page.evaluate("() => orgraph.chart.goTo(orgraph.chart.model.count - 1)")
    assert page.evaluate(STANDS_STILL)
    page.evaluate("() => orgraph.chart.toggle(0)")
    assert page.evaluate(STANDS_STILL)


def test_otherwise_it_does_move(open_chart: Opener) -> None:
    page = page_of(open_chart, "#open=1", reduced_motion="no-preference")
    assert page.evaluate(
        "() => { const { chart } = orgraph; chart.goTo(chart.model.count - 1); return chart.camera.flight !== null; }"
    )


def test_a_wish_for_no_motion_that_comes_later_is_heard(open_chart: Opener) -> None:
    page = page_of(open_chart, "#open=1", reduced_motion="no-preference")
    page.emulate_media(reduced_motion="reduce")
    wait_until(page, "() => orgraph.chart.camera.still")
    page.evaluate("() => orgraph.chart.goTo(orgraph.chart.model.count - 1)")
    assert page.evaluate(STANDS_STILL)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_with_the_systems_colours_text_and_focus_are_seen(open_chart: Opener, scheme: str) -> None:
    page = page_of(open_chart, color_scheme=scheme, forced_colors="active")
    assert page.evaluate("() => matchMedia('(forced-colors: active)').matches")
    assert page.evaluate(CONTRAST) > 15
    go_to(page, "生产总监")
    page.get_by_role("tree").focus()
    page.keyboard.press("ArrowDown")
    outline = page.locator(".mirror-item").evaluate(
        "(item) => { const s = getComputedStyle(item); return [s.outlineStyle, s.outlineColor]; }"
    )
    assert outline[0] == "solid"
    assert outline[1] != page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    for text in page.locator("button:visible, h1, h2:visible, dd:visible").all():
        front, back = text.evaluate("""(element) => {
          const ground = (at) => at ? getComputedStyle(at).backgroundColor : "white";
          let at = element;
          while (ground(at) === "rgba(0, 0, 0, 0)") at = at.parentElement;
          return [getComputedStyle(element).color, ground(at)];
        }""")
        assert front != back


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_more_contrast_is_given_where_it_is_asked_for(open_chart: Opener, scheme: str) -> None:
    page = page_of(open_chart, color_scheme=scheme, contrast="more")
    muted = "() => getComputedStyle(document.documentElement).getPropertyValue('--muted')"
    more = page.evaluate(muted)
    assert page.evaluate("() => orgraph.chart.look().theme.muted") == more
    page.emulate_media(contrast="no-preference")
    assert page.evaluate(muted) != more
    wait_until(page, f"orgraph.chart.look().theme.muted !== '{more}'")


@pytest.mark.parametrize("address", ["#layout=compact", "#layout=outline&open=all"])
def test_at_two_hundred_percent_everything_is_there_and_nothing_sticks_out(open_chart: Opener, address: str) -> None:
    page = page_of(open_chart, address, viewport={"width": 720, "height": 430}, device_scale_factor=2)
    width, height = page.evaluate("() => ['scrollWidth', 'scrollHeight'].map((name) => document.documentElement[name])")
    assert width <= 720
    assert height <= 430
    go_to(page, "生产总监")
    panel = page.get_by_role("complementary").bounding_box()
    assert panel
    assert panel["height"] >= 120
    assert panel["x"] + panel["width"] <= 720
    assert panel["y"] + panel["height"] <= 430
    page.get_by_role("button", name="菜单").click()
    for control in page.locator("#orgraph-controls button:visible").all():
        control.scroll_into_view_if_needed()
        box = control.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 720
        assert 0 <= box["y"] <= 430 - box["height"]
    assert violations(page) == []
