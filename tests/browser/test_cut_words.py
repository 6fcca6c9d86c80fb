"""No word is cut without an ellipsis and the whole of it on hover, however long titles, holders and units are."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from orgraph.charts.page import chart_page
from orgraph.model.text import Language
from tests.browser.conftest import Opener
from tests.outline import organisation_from_outline

pytestmark = pytest.mark.browser

LONG = "负责华东大区及海外新兴市场新能源汽车售后服务与备件供应链数字化转型的高级副总经理兼总裁办公室主任助理"
ENGLISH = "Senior Vice President of After-Sales Service and Digital Transformation in the Emerging Overseas Markets"
GERMAN = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsleiter"
UNIT = "新能源汽车华东大区售后服务与备件供应链数字化转型事业部第一综合管理办公室"
HOLDER = "阿卜杜拉赫曼·买买提·艾力江·穆罕默德尼亚孜"
COMPANY = f"""
    {LONG} [{UNIT}] @{HOLDER}
      {ENGLISH} [{UNIT}二]
        {GERMAN} [{UNIT}三]
        专员 [{UNIT}] @{HOLDER}
      {LONG}二 [部门] ~ {ENGLISH}
        {"A" * 90}?
"""
TALKS = [("专员", ENGLISH, LONG), ("专员", LONG, ENGLISH)]

# elements whose words do not fit and that say neither so nor what is missing; what scrolls is not cut
CUT = """() => {
  const seen = (each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest(".unseen, svg");
  const cut = (each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX === "hidden";
  const found = [];
  for (const each of document.querySelectorAll("#orgraph *")) {
    if (each.matches("main") || !each.textContent.trim() || !seen(each) || !cut(each)) continue;
    each.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
    const told = each.closest("[title]")?.title ?? "";
    const whole = told.includes(each.textContent.trim());
    const said = getComputedStyle(each).textOverflow === "ellipsis" && whole;
    if (!said) found.push(`${each.className}: ${each.textContent}`);
  }
  return found;
}"""

# words that stick out of the window, where nothing scrolls to them
OUTSIDE = """() => {
  const words = document.createTreeWalker(document.getElementById("orgraph"), NodeFilter.SHOW_TEXT);
  const found = [];
  while (words.nextNode()) {
    const { parentElement: holder, textContent } = words.currentNode;
    const aside = holder.closest(".unseen, svg, .units, .kinds, .hits, .grid, [inert], style, .menu-panel");
    if (aside || !textContent.trim() || !holder.checkVisibility({ visibilityProperty: true })) continue;
    const { left, right, width } = holder.getBoundingClientRect();
    if (width && (left < -1 || right > innerWidth + 1)) found.push(`${holder.className}: ${textContent}`);
  }
  return found;
}"""
HOVERED = """(node) => {
  const { layout, camera } = orgraph.chart;
  const canvas = document.querySelector(".canvas");
  const { left, top } = canvas.getBoundingClientRect();
  const place = (at, start, edge) => (at + 20 - start) * camera.scale + edge;
  return [place(layout.x[node], camera.x, left), place(layout.y[node], camera.y, top)];
}"""


def open_long(open_chart: Opener, language: Language, address: str, width: int) -> Page:
    organisation = organisation_from_outline(COMPANY, talks=TALKS)
    viewport = {"width": width, "height": 780}
    return open_chart(chart_page(organisation, [], language=language), address, viewport=viewport)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("address", "width"), [("#open=all", 1440), ("#layout=outline&open=all", 390)])
def test_what_has_no_room_ends_in_an_ellipsis_and_is_whole_on_hover(
    open_chart: Opener, language: Language, address: str, width: int
) -> None:
    page = open_long(open_chart, language, address, width)
    assert page.evaluate(CUT) == []
    assert page.evaluate(OUTSIDE) == []
    page.evaluate("() => orgraph.chart.setBranch(1)")
    assert page.evaluate(OUTSIDE) == []
    page.evaluate("() => orgraph.chart.goTo(1)")
    assert page.evaluate(CUT) == []
    assert page.evaluate(OUTSIDE) == []


@pytest.mark.parametrize("mode", ["compact", "upright"])
def test_all_words_of_a_card_are_told_on_hover(open_chart: Opener, mode: str) -> None:
    page = open_long(open_chart, "zh", f"#layout={mode}&open=all", 1440)
    page.evaluate("() => orgraph.chart.camera.jump({ x: orgraph.chart.layout.x[0] - 300, y: -50, scale: 1 })")
    page.mouse.move(*page.evaluate(HOVERED, 0))
    told = page.locator(".canvas").get_attribute("title") or ""
    assert told.splitlines()[:3] == [LONG, HOLDER, UNIT]


def test_words_of_ten_thousand_letters_leave_room_for_the_rest(open_chart: Opener) -> None:
    endless = "很长" * 5000
    organisation = organisation_from_outline(f"总经理 [{endless}]\n  {endless} [{endless}]\n    专员\n")
    page = open_chart(chart_page(organisation, [], language="zh"))
    page.get_by_role("combobox").fill("很")
    options = page.get_by_role("option")
    expect(options).to_have_count(2)
    for option in options.all():
        assert heights(option) < 120
        expect(option).to_have_attribute("title", re.compile(endless))
    page.get_by_role("combobox").press("Enter")
    expect(page.get_by_role("heading", name="直接下级")).to_be_in_viewport()
    page.get_by_role("button", name="只看这一支").click()
    everything = page.get_by_role("button", name="显示全部")
    expect(everything).to_be_in_viewport()
    everything.click()


def heights(element: Locator) -> float:
    box = element.bounding_box()
    assert box
    return box["height"]
