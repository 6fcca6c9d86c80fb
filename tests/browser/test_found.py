"""Filters and search together: what passes stands out, is walked through, leaves as a table, and is in the address."""

from __future__ import annotations

import csv
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Locator, Page, expect

from orgraph.charts.page import chart_page
from tests.browser.conftest import Opener
from tests.browser.test_chart_page import COMPANY, FINDING, LISTS, RING, TALKS
from tests.outline import organisation_from_outline

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 780}


@pytest.fixture(scope="module")
def html() -> str:
    outline = COMPANY + "    =SUM(A1) [财务部] ^ 财务总监\n"
    return chart_page(organisation_from_outline(outline, lists=LISTS, talks=TALKS), [FINDING, RING], language="zh")


@pytest.fixture
def chart(open_chart: Opener, html: str) -> Page:
    return open_chart(html)


def open_filter(page: Page, name: str) -> Locator:
    """The values of a filter, in its opened menu."""
    panel = page.get_by_role("group", name="筛选", exact=True)
    if not panel.is_visible():
        page.get_by_role("button", name="筛选").click()
    values = panel.get_by_role("group", name=name, exact=True)
    if not values.is_visible():
        panel.locator("summary", has_text=name).first.click()
    return values


def choose(page: Page, name: str, value: str) -> None:
    open_filter(page, name).get_by_role("button", name=value).click()


def found(page: Page) -> Locator:
    return page.get_by_role("group", name="搜索与筛选结果")


def lit(page: Page) -> list[str]:
    """The titles that stand out; all others are faded, and still there."""
    titles: list[str] = page.evaluate(
        """(() => { const { model, found } = orgraph.chart;
        return Array.from({ length: model.count }, (_, k) => k).filter((k) => found.lit[k])
            .map((k) => model.strings[model.title[k]]); })()"""
    )
    return titles


def selected(page: Page) -> str:
    return page.get_by_role("complementary").get_by_role("heading", level=2).inner_text()


def test_values_of_one_filter_are_alternatives_and_filters_are_combined(chart: Page) -> None:
    everything = chart.evaluate("orgraph.chart.layout.visible.length")
    choose(chart, "部门", "销售部")
    assert sorted(lit(chart)) == sorted(["销售总监", "展厅经理", "销售顾问", "大客户经理"])
    choose(chart, "部门", "财务部")
    expect(found(chart)).to_contain_text("符合 8 / 22 个岗位")
    choose(chart, "问题代码", "OG999")
    assert sorted(lit(chart)) == ["大客户经理", "销售顾问"]
    assert chart.evaluate("orgraph.chart.layout.visible.length") == everything


def test_a_search_goes_on_within_what_the_filters_leave(chart: Page) -> None:
    choose(chart, "部门", "销售部")
    chart.keyboard.press("Escape")
    chart.get_by_role("combobox").fill("总监")
    assert lit(chart) == ["销售总监"]
    expect(found(chart)).to_contain_text("符合 1 / 22")


def test_words_that_find_nothing_are_said_to_find_nothing_and_can_be_cleared(chart: Page) -> None:
    chart.get_by_role("combobox").fill("宇航员")
    expect(found(chart).get_by_role("status")).to_have_text("符合 0 / 22 个岗位")
    choose(chart, "部门", "销售部")
    expect(found(chart).get_by_role("status")).to_have_text("没有匹配的岗位 · 筛选：符合 4 / 22 个岗位")
    chart.keyboard.press("Escape")
    found(chart).get_by_role("button", name="清除").click()
    expect(chart.get_by_role("combobox")).to_have_value("")
    expect(found(chart)).to_be_hidden()


def test_limits_of_the_span_are_numbers(chart: Page) -> None:
    open_filter(chart, "管理幅度")
    field = chart.get_by_label("直接下属至少")
    field.fill("2")
    field.press("Enter")
    assert "销售总监" in lit(chart)
    assert "会计" not in lit(chart)
    expect(chart.get_by_role("button", name="筛选 1")).to_be_visible()


def test_next_and_previous_fly_from_one_to_the_other_as_one_reads(chart: Page) -> None:
    choose(chart, "部门", "销售部")
    chart.keyboard.press("Escape")
    found(chart).get_by_role("button", name="下一个").click()
    assert selected(chart) == "销售总监"
    chart.keyboard.press("F3")
    second = selected(chart)
    chart.keyboard.press("F3")
    chart.keyboard.press("Shift+F3")
    assert selected(chart) == second
    chart.keyboard.press("Shift+F3")
    chart.keyboard.press("Shift+F3")
    assert selected(chart) == lit_in_order(chart)[-1]


def lit_in_order(page: Page) -> list[str]:
    """As the outline would list them."""
    order = ["销售总监", "展厅经理", "销售顾问", "大客户经理"]
    assert sorted(lit(page)) == sorted(order)
    return order


def test_what_is_found_can_be_saved_as_a_table_that_runs_no_formula(chart: Page, tmp_path: Path) -> None:
    choose(chart, "部门", "财务部")
    chart.keyboard.press("Escape")
    with chart.expect_download() as download:
        found(chart).get_by_role("button", name="CSV").click()
    download.value.save_as(tmp_path / "found.csv")
    text = (tmp_path / "found.csv").read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(text.decode("utf-8-sig").splitlines()))
    assert {row["岗位"] for row in rows} == {"财务总监", "会计", "银行行长助理", "'=SUM(A1)"}
    (accountant,) = [row for row in rows if row["岗位"] == "会计"]
    assert (accountant["直接上级"], accountant["部门"], accountant["编制"], accountant["层级"]) == (
        *("财务总监", "财务部", "3", "4"),
    )


def test_clearing_ends_search_and_filters(chart: Page) -> None:
    choose(chart, "部门", "财务部")
    chart.keyboard.press("Escape")
    chart.get_by_role("combobox").fill("会计")
    found(chart).get_by_role("button", name="清除").click()
    expect(found(chart)).to_be_hidden()
    expect(chart.get_by_role("combobox")).to_have_value("")
    expect(chart.get_by_role("tree")).to_be_focused()


def test_the_address_keeps_and_restores_all_that_is_seen(open_chart: Opener, html: str) -> None:
    address = "#position=会计&layout=classic&open=all&colour=span&find=会&unit=财务部&unit=销售部&spanMost=3"
    page = open_chart(html, address)
    assert selected(page) == "会计"
    assert lit(page) == ["会计"]
    expect(page.get_by_role("combobox")).to_have_value("会")
    expect(page.get_by_role("button", name="经典")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("contentinfo")).to_contain_text("管理幅度")
    page.keyboard.press("F3")
    page.wait_for_timeout(600)
    kept = dict.fromkeys(unquote(page.url.partition("#")[2]).split("&"))
    assert set(unquote(address[1:]).split("&")) <= set(kept)


VISIBLE = "() => [...orgraph.chart.layout.visible].sort((a, b) => a - b)"
FOLD = """(title) => {
  const { chart } = orgraph;
  chart.toggle(chart.model.title.findIndex((each) => chart.model.strings[each] === title));
}"""


@pytest.mark.parametrize("grouping", ["line", "unit"])
@pytest.mark.parametrize("layers", ["2", "all"])
def test_the_address_keeps_and_restores_what_was_opened_and_folded_by_itself(
    open_chart: Opener, html: str, layers: str, grouping: str
) -> None:
    page = open_chart(html, f"#by={grouping}&open={layers}")
    before = page.evaluate(VISIBLE)
    assert layers == "all" or len(before) < len(open_chart(html, f"#by={grouping}&open=all").evaluate(VISIBLE))
    page.evaluate(FOLD, "财务总监")
    page.evaluate(FOLD, "董事长")
    page.wait_for_timeout(600)
    seen = page.evaluate(VISIBLE)
    assert seen != before
    address = "#" + page.url.partition("#")[2]
    assert open_chart(html, address).evaluate(VISIBLE) == seen
    page.evaluate(f"void (location.hash = '#by={grouping}&open={layers}')")
    expect(page.get_by_role("tree")).to_be_visible()
    page.wait_for_timeout(600)
    assert page.evaluate(VISIBLE) == before


def test_words_alone_in_the_address_lead_to_the_first_that_they_find(open_chart: Opener, html: str) -> None:
    page = open_chart(html, "#find=会计&open=1")
    assert selected(page) == "会计"
    expect(page.get_by_role("combobox")).to_have_value("会计")
    assert page.evaluate(
        """() => {
            const { layout, camera, selected } = orgraph.chart;
            const x = (layout.x[selected] - camera.x) * camera.scale;
            return x >= 0 && x < camera.width;
        }"""
    )


def test_changing_the_address_changes_what_is_seen(open_chart: Opener, html: str) -> None:
    page = open_chart(html, "#unit=财务部&colour=span")
    page.evaluate("void (location.hash = '#position=会计&unit=销售部')")
    expect(page.get_by_role("complementary").get_by_role("heading", level=2)).to_have_text("会计")
    assert "销售总监" in lit(page)
    assert "会计" not in lit(page)
    assert page.evaluate("orgraph.chart.encoding") == "unit"


def test_what_the_address_asks_for_in_vain_is_said_and_does_no_harm(open_chart: Opener, html: str) -> None:
    page = open_chart(
        html,
        "#position=<b>nobody</b>&layout=spiral&open=-4&colour=pink&unit=海军&spanLeast=many&folded=无此岗位&find=会计",
    )
    said = page.get_by_role("alert")
    for words in ("<b>nobody</b>", "spiral", "-4", "pink", "海军", "many", "无此岗位"):
        expect(said).to_contain_text(words)
    assert lit(page) == ["会计"]
    said.get_by_role("button").click()
    expect(said).to_be_hidden()


def test_on_a_phone_filters_are_set_and_results_walked(open_chart: Opener, html: str) -> None:
    page = open_chart(html, viewport=PHONE, has_touch=True)
    page.get_by_role("button", name="菜单").click()
    choose(page, "部门", "财务部")
    page.get_by_role("button", name="菜单").click()
    bar = found(page)
    expect(bar).to_contain_text("符合 4 / 22")
    frame = bar.bounding_box()
    assert frame
    assert frame["x"] >= 0
    assert frame["x"] + frame["width"] <= PHONE["width"]
    bar.get_by_role("button", name="下一个").click()
    assert selected(page) == "财务总监"


@pytest.mark.parametrize("size", [{"width": 720, "height": 430}, PHONE], ids=["zoomed", "phone"])
def test_in_a_small_window_neither_the_bar_nor_the_details_cover_what_is_selected(
    open_chart: Opener, html: str, size: dict[str, int]
) -> None:
    page = open_chart(html, viewport=size)
    page.get_by_role("combobox").fill("财务总监")
    page.keyboard.press("Enter")
    card = page.locator(".mirror-item").bounding_box()
    bar = found(page).bounding_box()
    details = page.get_by_role("complementary").bounding_box()
    assert card
    assert bar
    assert details
    assert bar["y"] + bar["height"] <= card["y"]
    assert card["y"] + card["height"] <= details["y"]
