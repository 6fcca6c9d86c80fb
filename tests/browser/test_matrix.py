"""The matrix of units, read and worked as a person would."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from orgraph.charts.page import chart_page
from tests.browser.conftest import Opener
from tests.browser.test_links import FIRM, HOSTILE, TALKS
from tests.outline import organisation_from_outline

pytestmark = pytest.mark.browser


@pytest.fixture
def matrix(open_chart: Opener) -> Page:
    page = open_chart(chart_page(organisation_from_outline(FIRM, talks=TALKS), [], language="zh"))
    page.get_by_role("button", name="部门矩阵").click()
    expect(page.get_by_role("grid", name=re.compile("部门之间的连线"))).to_be_visible()
    return page


def test_it_is_a_table_with_headings_whose_numbers_say_what_they_count(matrix: Page) -> None:
    grid = matrix.get_by_role("grid", name=re.compile("部门之间的连线"))
    expect(grid.get_by_role("rowheader")).to_have_text(["财务部", "销售部", "总部", "合计"])
    expect(grid.get_by_role("gridcell", name=re.compile("销售部 → 财务部"))).to_have_text("2")
    expect(grid.get_by_role("columnheader", name=re.compile("开户银行"))).to_be_visible()


def test_headings_stay_in_view_and_no_cell_lies_on_another(matrix: Page) -> None:
    boxes = matrix.evaluate(
        """Array.from(document.querySelectorAll(".matrix tbody td"), (cell) => {
            const { x, y, width, height } = cell.getBoundingClientRect();
            return [x, y, width, height];
        })"""
    )
    for place, (x, y, w, h) in enumerate(boxes):
        for left, top, width, height in boxes[place + 1 :]:
            assert x + w <= left + 0.5 or left + width <= x + 0.5 or y + h <= top + 0.5 or top + height <= y + 0.5
    assert matrix.evaluate("getComputedStyle(document.querySelector('.matrix thead th')).position") == "sticky"


def test_a_chosen_cell_lists_its_links_and_lights_them_up_on_the_chart(matrix: Page) -> None:
    matrix.get_by_role("gridcell", name=re.compile("销售部 → 财务部")).click()
    listed = matrix.locator(".matrix-links")
    expect(listed).to_contain_text("开票")
    expect(listed).to_contain_text(HOSTILE)
    expect(listed).to_contain_text("outline.csv")
    assert matrix.locator("img").count() == 0
    listed.get_by_role("button", name="在图上显示").click()
    expect(matrix.get_by_role("region", name="部门之间的连线")).to_be_hidden()
    lit = matrix.evaluate(
        "Array.from(orgraph.chart.lit).flatMap((on, node) => (on ? [model$.titleOf(orgraph.chart.model, node)] : []))"
    )
    assert sorted(lit) == sorted(["销售顾问", HOSTILE, "会计"])


def test_arrows_walk_enter_chooses_and_escape_leads_back_to_the_chart(matrix: Page) -> None:
    matrix.get_by_role("gridcell", name=re.compile("财务部 → 财务部")).focus()
    matrix.keyboard.press("ArrowRight")
    expect(matrix.get_by_role("gridcell", name=re.compile("财务部 → 销售部"))).to_be_focused()
    matrix.keyboard.press("ArrowDown")
    matrix.keyboard.press("ArrowLeft")
    expect(matrix.get_by_role("gridcell", name=re.compile("销售部 → 财务部"))).to_be_focused()
    matrix.keyboard.press("Enter")
    expect(matrix.locator(".matrix-links")).to_contain_text("开票")
    matrix.keyboard.press("Escape")
    expect(matrix.get_by_role("region", name="部门之间的连线")).to_be_hidden()
    expect(matrix.get_by_role("tree")).to_be_focused()


def test_what_the_table_covers_is_neither_read_aloud_nor_walked_into(matrix: Page) -> None:
    expect(matrix.get_by_role("tree")).to_have_count(0)
    for _ in range(60):
        matrix.keyboard.press("Tab")
        assert matrix.evaluate("document.activeElement.tagName") != "CANVAS"
    matrix.get_by_role("button", name="回到架构图").click()
    expect(matrix.get_by_role("tree")).to_be_focused()


def test_other_links_are_counted_when_asked_for_and_the_address_keeps_the_view(open_chart: Opener) -> None:
    page = open_chart(chart_page(organisation_from_outline(FIRM, talks=TALKS), [], language="zh"), "#view=matrix")
    page.get_by_label("统计什么").select_option("dotted")
    expect(page.get_by_role("gridcell", name=re.compile("销售部 → 财务部"))).to_have_text("1")
    page.get_by_role("button", name="回到架构图").click()
    expect(page.get_by_role("region", name="部门之间的连线")).to_be_hidden()


def test_the_table_is_copied_from_a_file_as_cells_apart_by_tabs(matrix: Page) -> None:
    matrix.get_by_role("button", name="复制表格").click()
    expect(matrix.get_by_role("button", name="已复制")).to_be_visible()


def test_every_row_and_column_is_added_up(matrix: Page) -> None:
    grid = matrix.get_by_role("grid", name=re.compile("部门之间的连线"))
    rows = grid.locator("tbody tr").all()
    numbers = [[int(cell or 0) for cell in row.locator("td").all_inner_texts()] for row in rows]
    foot = [int(cell) for cell in grid.locator("tfoot td").all_inner_texts()]
    assert all(sum(row[:-1]) == row[-1] for row in numbers)
    assert foot == [sum(column) for column in zip(*numbers, strict=True)]
    assert foot[-1] == len(TALKS)


def test_two_hundred_units_are_taken_together_until_all_are_asked_for(open_chart: Opener) -> None:
    teams = "\n".join(f"      主任{n} [科室{n}]\n        组员{n} [科室{n}]" for n in range(200))
    talks = [(f"组员{n}", f"组员{(n * 7 + 1) % 200}", "交接") for n in range(200)]
    organisation = organisation_from_outline(f"    院长 [院部]\n{teams}", talks=talks)
    page = open_chart(chart_page(organisation, [], language="zh"), "#view=matrix")
    grid = page.get_by_role("grid")
    expect(grid.get_by_role("rowheader")).to_have_count(26)
    expect(grid.get_by_role("rowheader", name="其他 176 个部门")).to_be_visible()
    assert grid.locator("tfoot td").last.inner_text() == "200"
    page.get_by_label("显示部门数").select_option("200")
    expect(grid.get_by_role("rowheader")).to_have_count(201)
    assert grid.locator("tfoot td").last.inner_text() == "200"
    head, foot = grid.locator("thead th").first.bounding_box(), grid.locator("tfoot th").bounding_box()
    stage = page.get_by_role("main").bounding_box()
    assert head
    assert foot
    assert stage
    assert stage["y"] <= head["y"] < foot["y"] < stage["y"] + stage["height"]


def test_one_unit_alone_has_no_matrix(open_chart: Opener) -> None:
    page = open_chart(chart_page(organisation_from_outline("主管 [组]\n  员工 [组] ~ 主管"), [], language="zh"))
    expect(page.get_by_role("button", name="部门矩阵")).to_have_count(0)


def test_branches_that_stand_in_for_units_have_no_reporting_lines_to_count(open_chart: Opener) -> None:
    page = open_chart(chart_page(organisation_from_outline("总经理\n  甲\n    乙\n  丙\n另一个"), [], language="zh"))
    expect(page.get_by_role("button", name="部门矩阵")).to_have_count(0)


def test_the_matrix_that_is_shown_is_what_is_printed_and_light_even_in_the_dark(open_chart: Opener) -> None:
    html = chart_page(organisation_from_outline(FIRM, talks=TALKS), [], language="zh")
    page = open_chart(html, "#view=matrix", color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    table = page.locator(".sheet table")
    expect(table).to_be_visible()
    assert table.locator("tfoot td").last.inner_text() == str(len(TALKS))
    expect(page.locator(".sheet")).to_contain_text("部门之间的连线")
    shade = page.evaluate("getComputedStyle(document.querySelector('.sheet td.filled')).backgroundColor")
    assert min(map(int, re.findall(r"\d+", shade)[:3])) > 100, "the ground of a number is light"
    assert page.locator(".sheet svg").count() == 0
