"""Links beside the tree, chosen in their menu and followed as a person would."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from orgraph.charts.page import chart_page
from tests.browser.conftest import Opener
from tests.outline import organisation_from_outline

pytestmark = pytest.mark.browser

HOSTILE = "</script><img src=x onerror=alert(1)>"
FIRM = f"""
    总经理 [总部]
      销售总监 [销售部]
        销售顾问 [销售部]
        {HOSTILE} [销售部] ~ 财务总监
      财务总监 [财务部]
        会计 [财务部]
    独立董事 [总部]
"""
TALKS = [
    ("会计", "销售顾问", "月度报表"), ("销售顾问", "会计", "开票"), ("会计", "开户银行", "对账"),
    (HOSTILE, "会计", HOSTILE), ("独立董事", "会计", "审计"),
]  # fmt: skip


@pytest.fixture(scope="module")
def html() -> str:
    return chart_page(organisation_from_outline(FIRM, talks=TALKS), [], language="zh")


@pytest.fixture
def chart(open_chart: Opener, html: str) -> Page:
    return open_chart(html)


def menu(page: Page) -> Locator:
    page.get_by_role("button", name="连线", exact=True).click()
    return page.get_by_role("group", name="显示哪些连线")


def drawn(page: Page) -> dict[str, int]:
    """How many bundles of each kind are drawn."""
    counted: dict[str, int] = page.evaluate(
        "Object.fromEntries(Object.entries(orgraph.chart.look().links).map(([kind, all]) => [kind, all.length]))"
    )
    return {kind: count for kind, count in counted.items() if count}


def trace(page: Page) -> Locator:
    return page.get_by_role("region", name="沟通关系的正式路径")


def middle_of_the_curve(page: Page, kind: str, share: float = 0.5) -> tuple[float, float]:
    x, y = page.evaluate(
        f"""() => {{
            const {{ layout, camera, links }} = orgraph.chart;
            const curve = link_routes$.route(layout, links.current().{kind}[0], "{kind}");
            const [x, y] = link_routes$.pointOn(curve, {share});
            const {{ left, top }} = document.querySelector("canvas").getBoundingClientRect();
            return [left + (x - camera.x) * camera.scale, top + (y - camera.y) * camera.scale];
        }}"""
    )
    return x, y


def test_nothing_of_the_communication_is_drawn_until_a_position_is_selected(chart: Page) -> None:
    assert drawn(chart) == {"dotted": 1}
    chart.get_by_role("combobox").first.fill("会计")
    chart.keyboard.press("Enter")
    expect(chart.get_by_role("complementary").get_by_role("heading", level=2)).to_have_text("会计")
    assert drawn(chart) == {"dotted": 1, "talk": 3}


def test_the_menu_chooses_how_much_is_shown_and_stays_open(chart: Page) -> None:
    links = menu(chart)
    links.get_by_role("button", name="全部").click()
    assert drawn(chart)["talk"] == 3
    links.get_by_role("button", name="部门之间").click()
    assert drawn(chart)["between"] == 2
    links.get_by_role("button", name="最密切的").click()
    links.get_by_label("条数").fill("1")
    links.get_by_label("条数").press("Enter")
    assert drawn(chart)["talk"] == 1
    links.get_by_role("button", name=re.compile("虚线汇报")).click()
    assert "dotted" not in drawn(chart)
    expect(links).to_be_visible()


def test_what_a_field_of_the_menu_is_called_stands_in_one_line(chart: Page) -> None:
    for field in menu(chart).locator("label.field").all():
        height = field.evaluate(
            "(label) => { const words = document.createRange(); words.selectNode(label.firstChild);"
            " return words.getBoundingClientRect().height; }"
        )
        assert 0 < height < 30


def test_topics_filter_and_the_menu_says_how_many_match(chart: Page) -> None:
    links = menu(chart)
    links.get_by_role("button", name="全部").click()
    links.get_by_label("按事项筛选").fill("报表")
    links.get_by_label("按事项筛选").press("Enter")
    assert drawn(chart)["talk"] == 1
    expect(links).to_contain_text("共 4 条沟通关系，符合 1 条")


def test_the_menu_works_with_the_keyboard_alone(chart: Page) -> None:
    chart.get_by_role("button", name="连线", exact=True).focus()
    chart.keyboard.press("Enter")
    chart.keyboard.press("Tab")
    expect(chart.locator(":focus")).to_have_accessible_name(re.compile("虚线汇报"))
    chart.keyboard.press("Space")
    assert "dotted" not in drawn(chart)
    expect(chart.locator(":focus")).to_have_accessible_name(re.compile("虚线汇报"))
    chart.keyboard.press("Escape")
    expect(chart.get_by_role("button", name="连线", exact=True)).to_be_focused()


def test_a_click_on_a_curve_shows_the_formal_path_and_its_evidence(chart: Page) -> None:
    links = menu(chart)
    links.get_by_role("button", name="最密切的").click()
    links.get_by_label("条数").fill("1")
    links.get_by_label("条数").press("Enter")
    chart.keyboard.press("Escape")
    chart.mouse.click(*middle_of_the_curve(chart, "talk"))
    expect(trace(chart)).to_contain_text("会计 → 财务总监 → 总经理 ← 销售总监 ← 销售顾问")
    expect(trace(chart)).to_contain_text("4 步，经过 3 个部门")
    expect(trace(chart)).to_contain_text("月度报表")
    expect(trace(chart)).to_contain_text("outline.csv")
    trace(chart).get_by_role("button", name="下一个").click()
    expect(trace(chart)).to_contain_text("开票")
    trace(chart).get_by_role("button", name="关闭").click()
    expect(trace(chart)).to_be_hidden()


def test_a_link_is_followed_from_the_details_with_the_keyboard(chart: Page) -> None:
    chart.get_by_role("combobox").first.fill("会计")
    chart.keyboard.press("Enter")
    talks = chart.get_by_role("complementary").get_by_role("listitem")
    talks.filter(has_text="审计").get_by_role("button", name="沟通关系的正式路径").press("Enter")
    expect(trace(chart)).to_contain_text("没有正式路径")
    expect(trace(chart)).to_contain_text("独立董事")
    talks.filter(has_text="开户银行").get_by_role("button", name="沟通关系的正式路径").press("Enter")
    expect(trace(chart)).to_contain_text("对方不是岗位")
    talks.filter(has_text="onerror").get_by_role("button", name="沟通关系的正式路径").press("Enter")
    expect(trace(chart)).to_contain_text(HOSTILE)
    assert chart.locator("img").count() == 0


def test_what_is_told_to_a_unit_as_such_is_a_link_between_units_and_can_be_followed(open_chart: Opener) -> None:
    # "财务部" is nobody's title, so the counterpart is the unit
    talks = [("销售顾问", "财务部", "回款"), ("销售顾问", "财务部", "发票"), ("财务总监", "销售部", "预算")]
    page = open_chart(chart_page(organisation_from_outline(FIRM, talks=talks), [], language="zh"))
    page.evaluate("orgraph.chart.set({ linksShown: { ...orgraph.chart.linksShown, dotted: false } })")
    links = menu(page)
    links.get_by_role("button", name="部门之间").click()
    expect(links).to_contain_text("共 3 条沟通关系，符合 3 条")
    assert page.evaluate("orgraph.chart.look().links.between.map(({ count }) => count)") == [3]
    page.keyboard.press("Escape")
    page.mouse.click(*middle_of_the_curve(page, "between", 0.2))  # a card hides its middle
    expect(trace(page)).to_contain_text("回款")
    expect(trace(page)).to_contain_text("第 1 条，共 3 条")
    trace(page).get_by_role("button", name="上一个").click()
    expect(trace(page)).to_contain_text("预算")


def test_the_address_keeps_and_restores_which_links_are_drawn(open_chart: Opener, html: str) -> None:
    page = open_chart(html, "#communication=strongest&most=2&hidden=dotted")
    assert drawn(page) == {"talk": 2}
    links = menu(page)
    expect(links.get_by_role("button", name="最密切的")).to_have_attribute("aria-pressed", "true")
    links.get_by_role("button", name="部门之间").click()
    page.wait_for_timeout(600)
    kept = page.url.partition("#")[2].split("&")
    assert {"communication=units", "most=2", "hidden=dotted"} <= set(kept)
    page.evaluate("void (location.hash = '#communication=none')")
    page.wait_for_timeout(100)
    assert drawn(page) == {"dotted": 1}
    page.evaluate("void (location.hash = '#communication=loud&most=0')")
    expect(page.get_by_role("alert")).to_contain_text("loud")


def test_the_legend_hides_communication_also_where_it_is_between_units_alone(open_chart: Opener) -> None:
    talks = [("销售顾问", "财务部", "回款"), ("财务总监", "销售部", "预算")]
    html = chart_page(organisation_from_outline(FIRM, talks=talks), [], language="zh")
    page = open_chart(html, "#communication=units")
    assert drawn(page)["between"] == 1
    toggle = page.get_by_role("contentinfo").get_by_role("button", name=re.compile("沟通关系 2"))
    toggle.click()
    assert "between" not in drawn(page)
    expect(toggle).to_have_attribute("aria-pressed", "false")
