"""The chart page, used as a person would."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Locator, Page, expect

from orgraph.charts.bundle import asset
from orgraph.charts.page import chart_page
from orgraph.charts.shorter import shorter_style
from orgraph.model.configuration import Configuration, Decision
from orgraph.model.finding import Finding, Severity
from orgraph.model.source import Source
from orgraph.model.text import Text
from orgraph.resolution.organise import organise
from tests.browser.conftest import Opener
from tests.outline import organisation_from_outline

pytestmark = pytest.mark.browser

HOSTILE = "</script><img src=x onerror=alert(1)>"
COMPANY = f"""
    董事长 [总部] @周明 x1
      总经理 [总部] @王伟 x1
        销售总监 [销售部] @李娜 x1
          展厅经理 [销售部] x1
            销售顾问 [销售部] @张三 x6
            试乘试驾专员?
          大客户经理 [销售部] @赵强 x2
        财务总监 [财务部] @陈静 x1
          会计 [财务部] x3 ~ 总经理
          银行行长助理 [财务部] x1
    独立董事 [总部] @何平
    生产部长 [生产部] ^ 质量部长
      班长 [生产部] x8
    质量部长 [质量部] ^ 生产总监
    生产总监 [生产部] ^ 生产部长
    自汇报岗 [行政部] ^ 自汇报岗
    仓库主管 [物流部] ^ 131
      库管员 [物流部] x5
    [vacant] [安保部] ^ 131
    {HOSTILE} [安保部] ^ 独立董事
    مدير المبيعات [国际部] ^ 总经理
"""
LISTS = {"总经理": ["销售总监", "财务总监"], "销售总监": ["展厅经理", "大客户经理", "销售顾问"]}
TALKS = [("会计", "销售总监", "月度报表"), ("销售顾问", "会计", "开票"), ("会计", "开户银行", "对账")]
FINDING = Finding(
    code="OG999",
    name="for-the-test",
    severity=Severity.ERROR,
    subjects=("销售顾问", "大客户经理"),
    titles=("销售顾问", "大客户经理"),
    message=Text("销售顾问有两个上级", "销售顾问 has two superiors"),
    why=Text("无人负责", "Nobody is responsible"),
    correction=Text("留一个", "Keep one"),
    evidence=(
        Source("岗位表.csv", row=6, column="直接上级", quote="展厅经理"),
        Source("手册.md", line=40, quote="归大客户经理管"),
    ),
)

RING = replace(
    FINDING,
    code="OG998",
    severity=Severity.WARNING,
    subjects=("生产部长", "质量部长", "生产总监"),
    message=Text("三个岗位互为上级", "Three positions report in a ring"),
)


@pytest.fixture(scope="module")
def html() -> str:
    organisation = organisation_from_outline(COMPANY, lists=LISTS, talks=TALKS)
    return chart_page(organisation, [FINDING, RING], language="zh")


@pytest.fixture
def chart(open_chart: Opener, html: str) -> Page:
    return open_chart(html)


def item(page: Page) -> Locator:
    """The selected position, as a screen reader finds it."""
    return page.get_by_role("treeitem")


def search(page: Page, words: str) -> None:
    page.get_by_role("combobox").fill(words)


def go_to(page: Page, title: str) -> None:
    search(page, title)
    page.keyboard.press("Enter")
    expect(page.get_by_role("complementary").get_by_role("heading", level=2)).to_have_text(title)


def test_it_opens_offline_and_says_what_it_shows(chart: Page) -> None:
    expect(chart).to_have_title("outline 组织架构图")
    expect(chart.get_by_role("heading", level=1)).to_have_text("outline 组织架构图")
    expect(chart.get_by_text(re.compile(r"21 个岗位"))).to_be_visible()


def test_every_position_is_reached_by_walking_down_the_outline(chart: Page) -> None:
    chart.get_by_role("button", name="目录").click()
    chart.get_by_role("button", name="层级", exact=False).first.click()
    chart.get_by_role("button", name="层级: 全部").click()
    chart.keyboard.press("Escape")
    chart.get_by_role("row").nth(1).focus()
    focused = chart.locator("[role=row]:focus").get_by_role("rowheader")
    seen = []
    while (title := focused.inner_text()) not in seen[-1:]:
        seen.append(title)
        chart.keyboard.press("ArrowDown")
    titles = organisation_from_outline(COMPANY, lists=LISTS).titles
    assert sorted(seen) == sorted([*titles, "“131”"])


def test_a_hostile_title_is_only_text(chart: Page) -> None:
    go_to(chart, HOSTILE)
    assert chart.locator("img").count() == 0
    expect(item(chart)).to_contain_text(HOSTILE)


@pytest.mark.parametrize("words", ["xiaoshouguwen", "xsgw", "顾问", "zhangsan", "张三"])
def test_a_position_is_found_by_title_holder_pinyin_and_initials(chart: Page, words: str) -> None:
    search(chart, words)
    expect(chart.get_by_role("option").first).to_contain_text("销售顾问")
    chart.keyboard.press("Enter")
    expect(item(chart)).to_contain_text("销售顾问")


@pytest.mark.parametrize("words", ["yinhanghangzhang", "yhhz"])
def test_a_title_of_polyphones_is_found_as_it_is_spoken(chart: Page, words: str) -> None:
    search(chart, words)
    expect(chart.get_by_role("option").first).to_contain_text("银行行长助理")


def test_what_is_not_there_is_said_not_to_be_found(chart: Page) -> None:
    search(chart, "宇航员")
    expect(chart.get_by_text("没有匹配的岗位")).to_be_visible()


def test_a_branch_is_folded_and_opened_from_its_panel_and_says_what_it_hides(chart: Page) -> None:
    go_to(chart, "销售总监")
    expect(item(chart)).to_have_attribute("aria-expanded", "true")
    chart.get_by_role("button", name="收起下级").click()
    expect(item(chart)).to_have_attribute("aria-expanded", "false")
    x, y = chart.evaluate(
        """() => {
            const { layout, camera, selected } = orgraph.chart;
            const { left, top } = document.querySelector("canvas").getBoundingClientRect();
            const at = (value, from) => (value - from) * camera.scale;
            return [left + at(layout.x[selected] + 60, camera.x), top + at(layout.y[selected] + 40, camera.y)];
        }"""
    )
    chart.mouse.move(x, y)
    expect(chart.get_by_role("tree")).to_have_attribute("title", re.compile("收起 4 个岗位，1 个问题"))
    chart.get_by_role("button", name="展开下级").click()
    expect(item(chart)).to_have_attribute("aria-expanded", "true")


def test_the_fold_button_on_a_card_folds_it(chart: Page) -> None:
    go_to(chart, "财务总监")
    x, y = chart.evaluate(
        """() => {
            const { layout, camera, selected } = orgraph.chart;
            const { left, top } = document.querySelector("canvas").getBoundingClientRect();
            return [
                left + (layout.x[selected] + layout.width / 2 - camera.x) * camera.scale,
                top + (layout.y[selected] + layout.height + 1 - camera.y) * camera.scale,
            ];
        }"""
    )
    chart.mouse.click(x, y)
    expect(item(chart)).to_have_attribute("aria-expanded", "false")


def test_a_finding_leads_to_its_place_and_quotes_its_evidence(chart: Page) -> None:
    chart.get_by_role("button", name=re.compile("问题")).click()
    panel = chart.get_by_role("region", name="发现的问题")
    panel.get_by_text("OG999").click()
    panel.get_by_role("button", name="销售顾问有两个上级").click()
    expect(item(chart)).to_contain_text("销售顾问")
    current = panel.locator(".current")
    expect(current).to_contain_text("展厅经理")
    expect(current).to_contain_text("岗位表.csv 第 6 行「直接上级」")
    expect(current).to_contain_text("手册.md 第 40 行")
    expect(current).to_contain_text("留一个")


def test_next_and_previous_go_through_the_findings(chart: Page) -> None:
    chart.get_by_role("button", name=re.compile("问题")).click()
    panel = chart.get_by_role("region", name="发现的问题")
    places = []
    for _ in range(2):
        panel.get_by_role("button", name="下一个").click()
        places.append(panel.locator(".steps .note").inner_text())
    panel.get_by_role("button", name="上一个").click()
    places.append(panel.locator(".steps .note").inner_text())
    assert [place.split(" / ")[0] for place in places] == ["1", "2", "1"]


def test_a_position_shows_its_links_their_status_and_every_claim_about_it(chart: Page) -> None:
    go_to(chart, "销售顾问")
    panel = chart.get_by_role("complementary")
    expect(panel).to_contain_text("直接上级")
    expect(panel).to_contain_text("说法不一")
    expect(panel).to_contain_text("另指的上级")
    claims = panel.locator(".quotation", has=chart.locator(".claim"))
    expect(claims.first).to_contain_text("销售顾问 → 展厅经理")
    expect(claims.first).to_contain_text("outline.csv 第 6 行「reports to」")
    panel.get_by_role("button", name="展厅经理").first.click()
    expect(item(chart)).to_contain_text("展厅经理")


def test_communication_is_listed_with_topic_and_with_those_outside(chart: Page) -> None:
    go_to(chart, "会计")
    panel = chart.get_by_role("complementary")
    expect(panel).to_contain_text("月度报表")
    expect(panel).to_contain_text("开户银行")
    expect(panel).to_contain_text("虚线汇报至")


def test_a_superior_that_does_not_exist_is_a_card_of_its_own(chart: Page) -> None:
    go_to(chart, "仓库主管")
    panel = chart.get_by_role("complementary")
    expect(panel).to_contain_text("不在数据中")
    panel.get_by_role("button", name="“131”").click()
    expect(item(chart)).to_contain_text("“131”, 不在数据中")
    expect(panel).to_contain_text("[vacant]")


def test_a_long_list_begins_with_its_first_items_and_grows(open_chart: Opener) -> None:
    text = "总经理\n" + "".join(f"  专员{number}\n" for number in range(45))
    page = open_chart(chart_page(organisation_from_outline(text), [], language="zh"))
    go_to(page, "总经理")
    panel = page.get_by_role("complementary")
    subordinates = panel.get_by_role("button", name=re.compile("^专员"))
    expect(subordinates).to_have_count(30)
    panel.locator("section", has_text="直接下级").get_by_role("button", name="显示更多 (15)").click()
    expect(subordinates).to_have_count(45)


def test_members_of_a_ring_and_self_reports_say_so(chart: Page) -> None:
    go_to(chart, "生产总监")
    expect(chart.get_by_role("complementary")).to_contain_text("循环汇报")
    go_to(chart, "自汇报岗")
    expect(chart.get_by_role("complementary")).to_contain_text("汇报给自己")


def test_a_decided_superior_is_shown_with_the_reason(open_chart: Opener) -> None:
    settings = Configuration(decisions={"出纳": Decision("财务经理", "例会决定")})
    organisation = organisation_from_outline("总经理\n  出纳 ^ 财务经理\n  财务经理", configuration=settings)
    page = open_chart(chart_page(organisation, [], language="zh"))
    go_to(page, "出纳")
    expect(page.get_by_role("complementary")).to_contain_text("按 orgraph.toml 的决定：例会决定")
    expect(page.get_by_role("complementary")).not_to_contain_text("说法不一")


def test_the_keyboard_walks_folds_zooms_and_searches(chart: Page) -> None:
    chart.get_by_role("tree").focus()
    walk = [
        ("Home", "董事长"), ("ArrowDown", "总经理"), ("ArrowDown", "销售总监"), ("ArrowRight", "财务总监"),
        ("ArrowLeft", "销售总监"), ("ArrowDown", "展厅经理"), ("ArrowUp", "销售总监"),
    ]  # fmt: skip
    for key, title in walk:
        chart.keyboard.press(key)
        expect(item(chart)).to_contain_text(title)
    chart.keyboard.press(" ")
    expect(item(chart)).to_have_attribute("aria-expanded", "false")
    scale = chart.evaluate("orgraph.chart.camera.scale")
    chart.keyboard.press("+")
    assert chart.evaluate("orgraph.chart.camera.scale") > scale
    chart.keyboard.press("Escape")
    expect(item(chart)).to_have_attribute("aria-selected", "false")
    chart.keyboard.press("/")
    expect(chart.get_by_role("combobox")).to_be_focused()


def test_the_language_of_every_control_can_be_switched(chart: Page) -> None:
    go_to(chart, "销售顾问")
    chart.get_by_role("button", name="Switch to English").click()
    expect(chart.get_by_role("button", name="Compact")).to_be_visible()
    expect(chart.get_by_role("complementary")).to_contain_text("What the sources say")
    expect(chart.locator("html")).to_have_attribute("lang", "en")
    shown = chart.locator(".toolbar, .legend, .zoom").all_inner_texts()
    units = {
        "总部",
        "销售部",
        "财务部",
        "生产部",
        "质量部",
        "行政部",
        "物流部",
        "安保部",
        "国际部",
        "中",
        "outline",
        "组织架构图",
    }
    words = set(re.findall(r"[\u4e00-\u9fff]+", " ".join(shown)))
    assert words <= units


def test_dark_and_light_can_be_chosen_and_the_systems_choice_is_followed(open_chart: Opener, html: str) -> None:
    page = open_chart(html, color_scheme="dark")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.get_by_role("button", name="切换深色 / 浅色").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "light")


def test_it_can_be_used_on_a_telephone(open_chart: Opener, html: str) -> None:
    page = open_chart(html, viewport={"width": 390, "height": 780}, has_touch=True)
    page.get_by_role("button", name="菜单").click()
    page.get_by_role("button", name="经典").tap()
    page.get_by_role("button", name="菜单").tap()
    go_to(page, "销售顾问")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.evaluate("document.querySelector('.page').scrollWidth") <= 390
    for control in page.locator(".toolbar button:visible, .zoom button:visible").all():
        box = control.bounding_box()
        assert box is not None
        assert box["height"] >= 28
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390


def test_the_address_says_what_is_seen_and_restores_it(open_chart: Opener, html: str) -> None:
    page = open_chart(html, "#position=会计&layout=classic&open=2")
    expect(page.get_by_role("button", name="经典")).to_have_attribute("aria-pressed", "true")
    expect(item(page)).to_contain_text("会计")
    go_to(page, "班长")
    expect(page).to_have_url(re.compile("position=%E7%8F%AD%E9%95%BF"))


def test_drawing_and_changes_can_be_measured_by_anyone(chart: Page) -> None:
    marks = "(name) => performance.getEntriesByName(name).length"
    assert chart.evaluate(marks, "orgraph:drawn") == 1
    before = chart.evaluate(marks, "orgraph:changed")
    go_to(chart, "销售总监")
    chart.keyboard.press(" ")
    chart.wait_for_timeout(200)
    assert chart.evaluate(marks, "orgraph:changed") >= before + 2


def test_the_whole_is_saved_as_svg_with_its_text_and_as_png(chart: Page) -> None:
    chart.get_by_text("导出").click()
    with chart.expect_download() as download:
        chart.get_by_role("button", name="SVG 矢量图（全图）").click()
    drawing = ElementTree.fromstring(Path(download.value.path()).read_text(encoding="utf-8"))
    written = {element.text for element in drawing.iter() if element.tag.endswith("}text")}
    assert {"董事长", "[vacant]", "“131”", "مدير المبيعات"} <= written
    assert drawing.tag == "{http://www.w3.org/2000/svg}svg"
    chart.get_by_text("导出").click()
    with chart.expect_download() as download:
        chart.get_by_role("button", name="PNG 图片（全图）").click()
    assert Path(download.value.path()).read_bytes().startswith(b"\x89PNG")


def test_the_whole_is_printed_as_text(chart: Page) -> None:
    chart.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    chart.emulate_media(media="print")
    expect(chart.locator(".sheet svg")).to_be_visible()
    expect(chart.locator(".sheet").get_by_text("董事长")).to_be_visible()
    expect(chart.locator(".toolbar")).to_be_hidden()


@pytest.mark.parametrize("address", ["#layout=compact", "#layout=outline"])
def test_a_dark_page_is_printed_light(open_chart: Opener, html: str, address: str) -> None:
    page = open_chart(html, address, color_scheme="dark")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    colours = "() => ['colorScheme', 'backgroundColor'].map((name) => getComputedStyle(document.documentElement)[name])"
    assert page.evaluate(colours) == ["dark", "rgb(18, 22, 28)"]
    page.emulate_media(media="print")
    assert page.evaluate(colours) == ["light", "rgb(255, 255, 255)"]
    expect(page.locator(".sheet").get_by_text("董事长").first).to_be_visible()


def test_it_says_what_personal_data_it_holds(chart: Page) -> None:
    chart.get_by_label("关于本图").click()
    expect(chart.get_by_text("本页含个人信息：任职者姓名。")).to_be_visible()


def test_an_organisation_without_positions_says_so(open_chart: Opener) -> None:
    page = open_chart(chart_page(organise([], Configuration(), name="空"), [], language="zh"))
    expect(page.get_by_text("没有岗位可画")).to_be_visible()
    for layout in ("经典", "目录", "紧凑"):
        page.get_by_role("button", name=layout).click()
        page.get_by_role("tree").or_(page.get_by_role("treegrid")).press("ArrowDown")


def test_a_chain_of_twenty_thousand_opens_and_its_end_is_found(open_chart: Opener) -> None:
    chain = "\n".join(f"岗位{number} ^ 岗位{number - 1}" if number else "岗位0" for number in range(20_000))
    page = open_chart(chart_page(organisation_from_outline(chain), [], language="zh"), "#open=all")
    go_to(page, "岗位19999")
    expect(item(page)).to_have_attribute("aria-level", "20000")


def test_one_branch_is_shown_under_its_superiors_and_left_again(chart: Page) -> None:
    cards = """(() => {
        const { model, layout } = orgraph.chart;
        return Array.from(layout.visible, (node) => model.strings[model.title[node]] ?? "");
    })()"""
    go_to(chart, "销售总监")
    chart.get_by_role("button", name="只看这一支").click()
    shown = chart.evaluate(cards)
    assert {"董事长", "总经理", "销售总监", "展厅经理", "大客户经理"} <= set(shown)
    assert not {"财务总监", "独立董事", "班长"} & set(shown)
    expect(chart).to_have_url(re.compile("branch="))
    chart.get_by_role("button", name="显示全部").click()
    assert "财务总监" in chart.evaluate(cards)


def test_the_style_that_is_shipped_says_what_the_written_one_says(laboratory: Page) -> None:
    rules = """(text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        return [...sheet.cssRules].map((rule) => rule.cssText.replaceAll(", ", ","));
    }"""
    written = asset("style.css")
    shipped = shorter_style(written)
    assert len(shipped) < 0.9 * len(written)
    assert laboratory.evaluate(rules, shipped) == laboratory.evaluate(rules, written)
