"""Two organisations on one page, walked through as a person would."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from orgraph.charts.page import comparison_page
from orgraph.checks.run import run_checks
from orgraph.exporters.comparison import comparison_json
from orgraph.model.organisation import Organisation
from orgraph.model.text import Language
from orgraph.scenarios.comparison import compare
from tests.browser.conftest import Opener
from tests.browser.test_accessibility import violations
from tests.outline import organisation_from_outline
from tests.scenarios.tables import organisation_of

pytestmark = pytest.mark.browser

HOSTILE = "</script><img src=x onerror=alert(1)>"
BEFORE = f"""
总经理 [总部]
  财务总监 [财务部] @林岚
    会计 [财务部]
    收银员 [财务部]
    门卫 [财务部]
  销售总监 [销售部]
    展厅经理 [销售部]
      销售顾问 [销售部] x4
    {HOSTILE} [销售部]
"""
AFTER = """
总经理 [总部]
  财务总监 [财务部] @周宁
    会计 [财务部]
  销售总监 [销售部]
    销售顾问 [销售部] x4
    收银员 [财务部]
    直播专员 [销售部]
"""
ACTIONS = {"新增": "added", "撤销": "abolished", "换上级": "moved", "变更": "changed"}


def drawn(text: str) -> Organisation:
    return organisation_from_outline(text) if text else organisation_of([])


def page_of(before: str, after: str) -> str:
    sides = drawn(before), drawn(after)
    checked = [run_checks(side) for side in sides]
    findings = checked[0].findings, checked[1].findings
    return comparison_page(*sides, compare(sides, checked), findings, language="zh")


@pytest.fixture(scope="module")
def html() -> str:
    return page_of(BEFORE, AFTER)


@pytest.fixture
def page(open_chart: Opener, html: str) -> Page:
    return open_chart(html, "#open=all")


def bar(page: Page) -> Locator:
    return page.get_by_role("navigation", name="调整对照")


def see(page: Page, side: str) -> None:
    bar(page).get_by_role("button", name=side, exact=True).click()


def panel(page: Page) -> Locator:
    region = page.get_by_role("region", name="岗位的变化")
    if not region.is_visible():
        bar(page).get_by_role("button", name="变化清单").click()
    return region


def titles(page: Page) -> list[str]:
    """What the chart draws, by its own layout."""
    drawn: list[str] = page.evaluate(
        """() => {
            const { model, layout } = orgraph.chart;
            return Array.from(layout.visible, (node) => model$.titleOf(model, node));
        }"""
    )
    return drawn


def changes(page: Page) -> dict[str, str]:
    """What became of each position that is drawn, where anything did."""
    found: dict[str, str] = page.evaluate(
        """() => {
            const { model, layout } = orgraph.chart;
            return Object.fromEntries(Array.from(layout.visible)
                .map((node) => [model$.titleOf(model, node), changes$.changeAt(model, node)])
                .filter(([, name]) => name));
        }"""
    )
    return found


def test_both_together_show_what_was_abolished_in_its_old_place(page: Page) -> None:
    assert changes(page) == {
        "直播专员": "added", "门卫": "abolished", "展厅经理": "abolished", HOSTILE: "abolished",
        "收银员": "moved", "销售顾问": "moved", "财务总监": "changed",
    }  # fmt: skip
    above = page.evaluate(
        """() => {
            const { model } = orgraph.chart;
            const name = (node) => model$.titleOf(model, node);
            return Object.fromEntries(Array.from({ length: model.count }, (_, node) => node)
                .filter((node) => model.parent[node] >= 0).map((node) => [name(node), name(model.parent[node])]));
        }"""
    )
    assert (above["门卫"], above["展厅经理"], above["收银员"]) == ("财务总监", "销售总监", "销售总监")
    assert page.locator("img").count() == 0


def test_before_and_after_are_each_alone_on_the_page(page: Page) -> None:
    see(page, "调整前")
    assert sorted(titles(page)) == sorted(line.split(" [")[0].strip() for line in BEFORE.strip().splitlines())
    assert changes(page)["门卫"] == "abolished"
    see(page, "调整后")
    assert sorted(titles(page)) == sorted(line.split(" [")[0].strip() for line in AFTER.strip().splitlines())
    assert set(changes(page).values()) == {"added", "moved", "changed"}
    see(page, "对照")
    assert len(titles(page)) == 10


def test_the_counts_are_those_of_the_json(page: Page) -> None:
    sides = drawn(BEFORE), drawn(AFTER)
    comparison = compare(sides, [run_checks(side) for side in sides])
    told: dict[str, Any] = json.loads(comparison_json(comparison, "zh"))
    for said, action in ACTIONS.items():
        count = sum(change["action"] == action for change in told["changes"])
        expect(bar(page).get_by_role("button", name=f"{said} {count}", exact=True)).to_be_visible()
        assert panel(page).locator("details", has_text=said).first.locator("li").count() == count
    expect(panel(page)).to_contain_text(f"未变 {told['measures']['positions_kept'][0]}")
    for said, group in (("已消除", "fixed"), ("新出现", "new"), ("仍存在", "kept")):
        if told["findings"][group]:
            expect(panel(page).locator("summary", has_text=said)).to_contain_text(str(len(told["findings"][group])))


def test_old_and_new_stand_side_by_side(page: Page) -> None:
    moved = panel(page).get_by_role("listitem").filter(has_text="收银员")
    expect(moved.get_by_role("term")).to_have_text(["直接上级"])
    expect(moved.get_by_role("definition")).to_have_text(["财务总监 → 销售总监"])
    expect(panel(page).get_by_role("row", name="岗位 9 7")).to_be_visible()


def test_next_and_previous_fly_from_change_to_change(page: Page) -> None:
    steps = panel(page).locator(".steps .note")
    panel(page).get_by_role("button", name="下一个").click()
    expect(steps).to_have_text("1 / 7")
    expect(page.get_by_role("complementary").get_by_role("heading", level=2)).to_have_text("直播专员")
    expect(page.get_by_role("complementary")).to_contain_text("新增")
    x, y = page.evaluate(
        """() => {
            const { layout, camera, selected } = orgraph.chart;
            return [(layout.x[selected] + layout.width / 2 - camera.x) * camera.scale / camera.width,
                    (layout.y[selected] + layout.height / 2 - camera.y) * camera.scale / camera.height];
        }"""
    )
    assert 0.2 < x < 0.8
    assert 0.2 < y < 0.8
    page.keyboard.press("F8")
    expect(steps).to_have_text("2 / 7")
    page.keyboard.press("Shift+F8")
    page.keyboard.press("Shift+F8")
    expect(steps).to_have_text("7 / 7")
    expect(panel(page).locator("[aria-current]")).to_contain_text("财务总监")


def standing(page: Page) -> list[str]:
    """What is drawn and not faded."""
    found: list[str] = page.evaluate(
        """() => {
            const { model, layout, standing } = orgraph.chart;
            return Array.from(layout.visible).filter((node) => matching$.standsOut(model, standing, node))
                .map((node) => model$.titleOf(model, node));
        }"""
    )
    return sorted(found)


def test_kinds_stand_out_one_by_one_or_together_and_the_walk_keeps_to_them(page: Page) -> None:
    bar(page).get_by_role("button", name="撤销 3").click()
    bar(page).get_by_role("button", name="新增 1").click()
    assert standing(page) == sorted(["直播专员", "门卫", "展厅经理", HOSTILE])
    panel(page).get_by_role("button", name="下一个").click()
    expect(panel(page).locator(".steps .note")).to_have_text("1 / 4")
    panel(page).get_by_role("button", name="关闭").click()
    bar(page).get_by_role("button", name="撤销 3").click()
    bar(page).get_by_role("button", name="新增 1").click()
    assert len(standing(page)) == 10


def test_a_folded_superior_stands_out_for_the_changes_below_it(open_chart: Opener, html: str) -> None:
    page = open_chart(html, "#open=2")
    bar(page).get_by_role("button", name="新增 1").click()
    assert standing(page) == ["销售总监"]


def test_cards_are_coloured_by_what_became_of_them_and_the_legend_counts_it(page: Page) -> None:
    legend = page.get_by_role("contentinfo")
    legend.get_by_role("button", name="着色").click()
    legend.get_by_role("button", name="变化", exact=True).click()
    kinds = legend.get_by_role("group", name="变化", exact=True).get_by_role("button")
    expect(kinds).to_have_text(["新增 1", "撤销 3", "换上级 2", "变更 1", "未变 3"])
    kinds.filter(has_text="换上级").click()
    assert standing(page) == ["收银员", "销售顾问"]
    expect(bar(page).get_by_role("button", name="换上级 2")).to_have_attribute("aria-pressed", "true")


def test_the_outline_and_the_words_read_aloud_say_what_became_of_each(page: Page) -> None:
    page.get_by_role("button", name="目录").click()
    row = page.get_by_role("row").filter(has_text="展厅经理")
    expect(row.get_by_role("gridcell").filter(has_text="撤销")).to_have_text("撤销")
    expect(page.get_by_role("columnheader", name="变化")).to_be_visible()
    page.get_by_role("button", name="紧凑").click()
    panel(page).get_by_role("button", name="门卫", exact=True).click()
    expect(page.get_by_role("treeitem")).to_contain_text("门卫, 撤销")


def test_the_details_lead_to_the_superior_that_a_moved_position_had(page: Page) -> None:
    panel(page).get_by_role("button", name="收银员", exact=True).click()
    details = page.get_by_role("complementary")
    expect(details).to_contain_text("原上级：财务总监")
    details.locator("p", has_text="原上级").get_by_role("button").click()
    expect(details.get_by_role("heading", level=2)).to_have_text("财务总监")


def test_a_change_that_is_not_on_this_side_is_shown_on_both(page: Page) -> None:
    see(page, "调整前")
    panel(page).get_by_role("button", name="直播专员", exact=True).click()
    expect(bar(page).get_by_role("button", name="对照")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("complementary").get_by_role("heading", level=2)).to_have_text("直播专员")
    expect(panel(page).locator("[aria-current]")).to_contain_text("直播专员")


def test_findings_fixed_and_new_lead_to_the_side_that_has_them(open_chart: Opener) -> None:
    page = open_chart(page_of("Head\n  Lead\n    Clerk\nA ^ B\nB ^ A", "Head\n  Lead\n    Clerk\nA\nB ^ Nobody"))
    groups = panel(page).locator("details")
    groups.filter(has_text="已消除").locator("summary").click()
    groups.filter(has_text="已消除").get_by_role("button").filter(has_text="A").first.click()
    expect(bar(page).get_by_role("button", name="调整前")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("complementary").get_by_role("heading", level=2)).to_have_text(re.compile("^[AB]$"))
    new = panel(page).locator("details").filter(has_text="新出现")
    if new.get_attribute("open") is None:
        new.locator("summary").click()
    new.get_by_role("button").filter(has_text="Nobody").first.click()
    expect(bar(page).get_by_role("button", name="对照")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("complementary").get_by_role("heading", level=2)).to_have_text("B")


@pytest.mark.parametrize("layout", ["compact", "classic", "sideways", "upright"])
def test_lines_to_old_superiors_begin_and_end_at_cards(open_chart: Opener, html: str, layout: str) -> None:
    page = open_chart(html, f"#open=all&layout={layout}")
    apart = page.evaluate(
        """() => {
            const { chart } = orgraph;
            const { layout, model } = chart;
            const ends = [];
            const draw = (_, name) => (...at) => {
                if (name === "moveTo") ends.push(at);
                if (name === "bezierCurveTo") ends.push(at.slice(-2));
            };
            const context = new Proxy({}, { get: draw, set: () => true });
            moves$.drawMoves(context, model, layout, chart.camera.view(), chart.look());
            const away = ([px, py]) => Math.min(...Array.from(layout.visible, (node) => {
                const [dx, dy] = [px - layout.x[node], py - layout.y[node]];
                return Math.hypot(Math.max(0, -dx, dx - layout.width), Math.max(0, -dy, dy - layout.height));
            }));
            return ends.map(away);
        }"""
    )
    assert len(apart) == 4
    assert max(apart) < 1


def test_the_line_to_the_old_superior_ends_at_its_card(page: Page) -> None:
    ends = page.evaluate(
        """() => {
            const { model, layout, comparison } = orgraph.chart;
            return comparison.changes.filter((change) => change.oldSuperior >= 0).map(({ node, oldSuperior }) =>
                [model$.titleOf(model, node), model$.titleOf(model, layout.shown[oldSuperior])]);
        }"""
    )
    assert sorted(ends) == [["收银员", "财务总监"], ["销售顾问", "展厅经理"]]


def test_what_is_seen_goes_along_to_the_other_side_and_into_the_address(page: Page) -> None:
    page.get_by_role("combobox").first.fill("会计")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="横向").click()
    page.get_by_role("button", name="EN").click()
    page.get_by_role("navigation", name="Comparison").get_by_role("button", name="Before").click()
    expect(page.get_by_role("complementary").get_by_role("heading", level=2)).to_have_text("会计")
    assert page.evaluate("orgraph.chart.mode") == "sideways"
    expect(page.get_by_role("button", name="Before")).to_be_focused()
    page.wait_for_timeout(500)
    assert "side=before" in page.evaluate("location.hash")


def test_the_address_restores_the_side(open_chart: Opener, html: str) -> None:
    page = open_chart(html, "#side=before&open=all")
    expect(bar(page).get_by_role("button", name="调整前")).to_have_attribute("aria-pressed", "true")
    assert "门卫" in titles(page)
    page.evaluate("location.hash = '#side=after&change=moved&open=all'")
    expect(bar(page).get_by_role("button", name="调整后")).to_have_attribute("aria-pressed", "true")
    assert standing(page) == ["收银员", "销售顾问"]


def test_nothing_covers_the_chart_and_the_sides_left_behind_listen_no_more(page: Page) -> None:
    under, stage = bar(page).bounding_box(), page.get_by_role("main").bounding_box()
    assert under is not None
    assert stage is not None
    assert under["y"] + under["height"] <= stage["y"] + 0.5
    panel(page)
    for side in ("调整前", "调整后", "对照"):
        see(page, side)
    page.keyboard.press("F8")
    expect(panel(page).locator(".steps .note")).to_have_text("1 / 7")


def test_with_many_moves_only_the_line_of_the_chosen_one_is_drawn(open_chart: Opener) -> None:
    teams = [f"  Lead {k}" for k in range(70)]
    before = "\n".join(["Head", *(f"{team}\n    Clerk {k}" for k, team in enumerate(teams))])
    after = "\n".join(["Head", *(f"{team}\n    Clerk {(k + 1) % 70}" for k, team in enumerate(teams))])
    page = open_chart(page_of(before, after), "#open=all")
    discs = """() => {
        const { chart } = orgraph;
        let drawn = 0;
        const draw = (_, name) => (name === "bezierCurveTo" ? () => drawn++ : () => {});
        const context = new Proxy({}, { get: draw, set: () => true });
        moves$.drawMoves(context, chart.model, chart.layout, chart.camera.view(), chart.look());
        return drawn;
    }"""
    assert page.evaluate(discs) == 0
    panel(page).get_by_role("button", name="下一个").click()
    assert page.evaluate(discs) == 1


def test_a_large_comparison_is_coloured_by_what_changed(open_chart: Opener) -> None:
    before = "\n".join(["Head", *(f"  Clerk {k}" for k in range(500))])
    page = open_chart(page_of(before, before.replace("  Clerk 7\n", "")), "#open=all")
    assert page.evaluate("orgraph.chart.encoding") == "change"
    see(page, "调整前")
    assert page.evaluate("orgraph.chart.encoding") == "change"


def test_the_same_organisation_twice_is_said_to_be_no_change(open_chart: Opener) -> None:
    page = open_chart(page_of(BEFORE, BEFORE), "#open=all")
    expect(bar(page)).to_contain_text("没有变化：两份架构的岗位相同")
    expect(panel(page)).to_contain_text("没有变化")
    expect(panel(page)).to_contain_text("未变 9")
    assert changes(page) == {}


LOOPS = "A ^ B\nB ^ A\nC ^ C\nD ^ Nobody\n  E"


@pytest.mark.parametrize(
    ("before", "after"), [(LOOPS, AFTER), (BEFORE, LOOPS), (LOOPS, "A\nB ^ B\nD\n  E"), ("", AFTER), (BEFORE, "")]
)
def test_loops_orphans_and_nothing_at_all_are_drawn_on_either_side(open_chart: Opener, before: str, after: str) -> None:
    page = open_chart(page_of(before, after), "#open=all")
    for side in ("调整前", "调整后", "对照"):
        see(page, side)
        page.wait_for_timeout(60)
        told = {title for title, action in changes(page).items() if action == "abolished"}
        assert (side == "调整后") <= (told == set())


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [{"width": 1440, "height": 860}, {"width": 390, "height": 780}])
def test_axe_finds_no_violation(open_chart: Opener, html: str, scheme: str, size: dict[str, int]) -> None:
    page = open_chart(html, "#open=all", color_scheme=scheme, viewport=size)
    assert violations(page) == []
    panel(page).get_by_role("button", name="下一个").click()
    assert violations(page) == []


def test_all_is_copied_as_text(open_chart: Opener, html: str) -> None:
    page = open_chart(html, permissions=["clipboard-read", "clipboard-write"])
    panel(page).get_by_role("button", name="全部复制为文本").click()
    expect(panel(page).get_by_role("button", name="已复制")).to_be_visible()
    text = page.evaluate("navigator.clipboard.readText()")
    assert "换上级 2" in text
    assert "- 收银员（直接上级：财务总监 → 销售总监）" in text
    assert HOSTILE in text


def test_the_print_has_abolished_positions_and_their_mark(page: Page) -> None:
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    texts = page.locator(".sheet svg text").all_text_contents()
    assert "展厅经理" in texts
    assert texts.count("撤销") == 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_in_what_the_panels_of_a_comparison_open(
    open_chart: Opener, html: str, scheme: str
) -> None:
    page = open_chart(html, "#open=all", color_scheme=scheme)
    opened = panel(page)
    for summary in opened.locator("summary").all():
        summary.click()
    assert opened.locator("details[open]").count() > 1
    assert violations(page) == []
    page.locator(".toolbar").get_by_role("button", name="问题").click()
    for summary in page.get_by_role("region", name="发现的问题").locator("summary").all():
        summary.click()
    assert violations(page) == []


@pytest.mark.parametrize(("language", "said"), [("zh", "其间的 中期 未画出"), ("en", "中期 in between is not drawn")])
def test_of_three_organisations_the_page_says_that_the_first_and_the_last_are_compared(
    open_chart: Opener, language: Language, said: str
) -> None:
    steps = [drawn(BEFORE), drawn(BEFORE), drawn(AFTER)]
    checked = [run_checks(step) for step in steps]
    compared = replace(compare(steps, checked), names=("初期", "中期", "末期"))
    findings = checked[0].findings, checked[-1].findings
    page = open_chart(comparison_page(steps[0], steps[-1], compared, findings, language=language))
    expect(page.locator("nav.sides")).to_contain_text(said)
