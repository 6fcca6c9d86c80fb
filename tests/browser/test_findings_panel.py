"""The findings panel: filtered, walked through, and copied as text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import Locator, Page, expect

from orgraph.charts.page import chart_page
from orgraph.model.finding import Severity, Waived
from orgraph.model.text import Text
from tests.browser.conftest import Opener
from tests.browser.test_chart_page import COMPANY, FINDING, LISTS, RING
from tests.outline import organisation_from_outline

pytestmark = pytest.mark.browser

HOSTILE = "</script><img src=x onerror=alert(1)>"
NOTE = replace(FINDING, code="OG997", severity=Severity.INFORMATION, message=Text(f"提示 {HOSTILE}", f"Note {HOSTILE}"))
LET_PASS = replace(
    FINDING, code="OG996", message=Text("已谈过", "Talked over"), waived=Waived("例会同意", "2026-12-31")
)


def panel_of(page: Page) -> Locator:
    page.locator(".toolbar").get_by_role("button", name="问题").click()
    return page.get_by_role("region", name="发现的问题")


@pytest.fixture
def page(open_chart: Opener) -> Page:
    organisation = organisation_from_outline(COMPANY, lists=LISTS)
    return open_chart(chart_page(organisation, [NOTE, LET_PASS, FINDING, RING], language="zh"))


def test_severities_filter_the_list_and_what_the_buttons_walk_through(page: Page) -> None:
    panel = panel_of(page)
    expect(panel.get_by_text("OG996")).to_have_count(0)
    panel.get_by_role("button", name="错误 1").click()
    panel.get_by_role("button", name="下一个").click()
    expect(panel.locator(".steps .note")).to_have_text("1 / 2")
    expect(panel.locator(".current")).to_contain_text("三个岗位互为上级")
    panel.get_by_role("button", name="警告 1").click()
    panel.get_by_role("button", name="提示 1").click()
    expect(panel).to_contain_text("没有符合筛选的问题")


def test_what_is_let_pass_is_shown_on_demand_and_says_why(page: Page) -> None:
    panel = panel_of(page)
    expect(page.locator(".toolbar").get_by_role("button", name="问题")).to_contain_text("3")
    panel.get_by_role("button", name="已处理 1").click()
    panel.get_by_text("OG996").click()
    expect(panel.locator(".finding.closed")).to_contain_text("已豁免（至 2026-12-31）：例会同意")


def test_f8_walks_through_the_findings_wherever_the_focus_is(page: Page) -> None:
    panel = panel_of(page)
    page.get_by_role("tree").focus()
    page.keyboard.press("F8")
    page.keyboard.press("F8")
    expect(panel.locator(".steps .note")).to_have_text("2 / 3")
    page.keyboard.press("Shift+F8")
    expect(panel.locator(".steps .note")).to_have_text("1 / 3")
    expect(page.get_by_role("treeitem")).to_contain_text("销售顾问")


def test_one_finding_a_code_and_all_are_copied_as_text(open_chart: Opener) -> None:
    html = chart_page(organisation_from_outline(COMPANY, lists=LISTS), [NOTE, FINDING], language="zh")
    page = open_chart(html, permissions=["clipboard-read", "clipboard-write"])
    panel = panel_of(page)
    copied = "navigator.clipboard.readText()"
    panel.get_by_role("button", name="全部复制为文本").click()
    expect(panel.get_by_role("button", name="已复制")).to_be_visible()
    text = page.evaluate(copied)
    assert "OG999" in text
    assert HOSTILE in text
    panel.get_by_role("button", name="下一个").click()
    panel.locator(".current").get_by_role("button", name="复制此条").click()
    expect(panel.locator(".current").get_by_role("button", name="已复制")).to_be_visible()
    text = page.evaluate(copied)
    assert "“展厅经理” — 岗位表.csv 第 6 行「直接上级」" in text
    assert "OG997" not in text
    assert page.locator("img").count() == 0


def test_ten_thousand_findings_are_listed_a_portion_at_a_time(open_chart: Opener) -> None:
    many = [replace(FINDING, message=Text(f"第 {n} 个", f"No. {n}")) for n in range(10_000)]
    page = open_chart(chart_page(organisation_from_outline(COMPANY), many, language="zh"))
    panel = panel_of(page)
    panel.get_by_text("OG999").click()
    assert panel.get_by_role("listitem").count() < 100
    panel.get_by_role("button", name="上一个").click()
    expect(panel.locator(".steps .note")).to_have_text("10,000 / 10,000")
    expect(panel.locator(".current")).to_contain_text("第 9999 个")
    assert panel.locator(".finding").count() < 100
    panel.get_by_role("button", name="显示前面的").click()
    assert panel.locator(".finding").count() < 500


def test_words_narrow_the_list_and_the_writer_is_not_interrupted(open_chart: Opener) -> None:
    many = [replace(FINDING, message=Text(f"第 {n} 个 {HOSTILE}", f"No. {n}")) for n in range(2_000)]
    page = open_chart(chart_page(organisation_from_outline(COMPANY, lists=LISTS), [*many, RING], language="zh"))
    panel = panel_of(page)
    field = panel.get_by_role("searchbox", name="在问题里找")
    field.press_sequentially("第 1999")
    expect(field).to_be_focused()
    expect(field).to_have_value("第 1999")
    expect(panel.locator(".steps .note")).to_have_text("1")
    panel.get_by_role("button", name="下一个").click()
    expect(panel.locator(".steps .note")).to_have_text("1 / 1")
    expect(panel.locator(".current")).to_contain_text("第 1999 个")
    field.fill(RING.code.lower())
    expect(panel.locator(".groups > details")).to_have_count(1)
    field.fill("没有这样的词")
    expect(panel).to_contain_text("没有符合筛选的问题")
    assert page.locator("img").count() == 0


def test_the_finding_visited_begins_under_the_buttons_with_what_to_do_behind_a_few_quotations(
    open_chart: Opener,
) -> None:
    long = replace(FINDING, evidence=FINDING.evidence[:1] * 60)
    html = chart_page(organisation_from_outline(COMPANY, lists=LISTS), [long] * 40, language="zh")
    for size in ((1440, 860), (390, 780)):
        page = open_chart(html, viewport={"width": size[0], "height": size[1]})
        if size[0] < 900:
            page.get_by_role("button", name="菜单").click()
        panel = panel_of(page)
        page.keyboard.press("F8")
        for _ in range(20):
            page.keyboard.press("F8")
        steps = panel.locator(".steps").bounding_box()
        message = panel.locator(".current").get_by_role("button").first.bounding_box()
        assert steps
        assert message
        assert steps["y"] + steps["height"] - 1 <= message["y"] <= steps["y"] + steps["height"] + 30
        assert panel.locator(".current .quotation").count() == 4
        expect(panel.locator(".current")).to_contain_text("如何改正")


def test_without_findings_the_panel_says_so_and_offers_nothing_else(open_chart: Opener) -> None:
    panel = panel_of(open_chart(chart_page(organisation_from_outline(COMPANY), [], language="zh")))
    expect(panel).to_contain_text("没有发现问题")
    expect(panel.get_by_role("button")).to_have_count(1)
    expect(panel.get_by_role("searchbox")).to_be_hidden()


def test_the_address_keeps_the_panel_its_filter_and_the_finding_visited(open_chart: Opener) -> None:
    html = chart_page(
        organisation_from_outline(COMPANY, lists=LISTS), [NOTE, LET_PASS, FINDING, RING] * 4, language="zh"
    )
    page = open_chart(html)
    panel = panel_of(page)
    panel.get_by_role("button", name="错误 4").click()
    panel.get_by_role("searchbox", name="在问题里找").fill("互为")
    panel.get_by_role("button", name="下一个").click()
    panel.get_by_role("button", name="下一个").click()
    place = panel.locator(".steps .note").inner_text()
    assert place.startswith("2 / ")
    page.wait_for_timeout(600)
    address = "#" + page.url.partition("#")[2]
    assert "findings=warning&findings=information" in address
    assert "findings=error" not in address
    again = open_chart(html, address)
    panel = again.get_by_role("region", name="发现的问题")
    expect(panel.locator(".steps .note")).to_have_text(place)
    expect(panel.get_by_role("searchbox", name="在问题里找")).to_have_value("互为")
    expect(panel.get_by_role("button", name="错误 4")).to_have_attribute("aria-pressed", "false")
    frame, current = panel.bounding_box(), panel.locator(".current").bounding_box()
    assert frame
    assert current
    assert frame["y"] <= current["y"] < frame["y"] + frame["height"]
    again.evaluate("void (location.hash = '#position=会计')")
    expect(panel).to_be_hidden()


def test_a_link_to_a_finding_leads_to_the_same_in_a_newer_file(open_chart: Opener) -> None:
    organisation = organisation_from_outline(COMPANY, lists=LISTS)
    page = open_chart(chart_page(organisation, [FINDING, NOTE], language="zh"))
    panel = panel_of(page)
    for _ in range(2):
        panel.get_by_role("button", name="下一个").click()
    visited = panel.locator(".current").inner_text()
    page.wait_for_timeout(600)
    newer = [replace(FINDING, code="OG001"), RING, replace(FINDING, subjects=()), FINDING, NOTE]
    again = open_chart(chart_page(organisation, newer, language="zh"), "#" + page.url.partition("#")[2])
    expect(again.get_by_role("region", name="发现的问题").locator(".current")).to_have_text(
        visited, use_inner_text=True
    )


def test_an_address_of_findings_that_are_not_there_is_said(open_chart: Opener) -> None:
    html = chart_page(organisation_from_outline(COMPANY, lists=LISTS), [NOTE, FINDING], language="zh")
    page = open_chart(html, "#findings=terrible&findings=warning&opened=OG000&visited=77")
    said = page.get_by_role("alert")
    for words in ("terrible", "OG000", "77"):
        expect(said).to_contain_text(words)
    expect(page.get_by_role("region", name="发现的问题")).to_be_visible()


def test_an_address_that_knows_no_severity_lists_what_is_listed_without_it(open_chart: Opener) -> None:
    html = chart_page(organisation_from_outline(COMPANY, lists=LISTS), [NOTE, FINDING], language="zh")
    page = open_chart(html, "#findings=toString&findings=all")
    expect(page.get_by_role("alert")).to_contain_text("toString")
    panel = page.get_by_role("region", name="发现的问题")
    expect(panel.locator(".groups summary").first).to_be_visible()
    expect(panel.get_by_role("button", name="错误")).to_have_attribute("aria-pressed", "true")
