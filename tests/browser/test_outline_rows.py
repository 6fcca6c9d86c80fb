"""The outline of a hundred thousand: what is read aloud, copied and found although few rows are in the page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from orgraph.charts.page import chart_page
from tests.browser.conftest import Opener
from tests.outline import organisation_from_outline

pytestmark = pytest.mark.browser

UNITS, MEMBERS = 1_000, 99
COUNT = 1 + UNITS * (1 + MEMBERS)
LAST = f"专员{UNITS - 1}之{MEMBERS - 1}"


@pytest.fixture(scope="module")
def html() -> str:
    outline = "总经理 [总部]\n" + "".join(
        f"  主管{unit} [小组{unit}]\n" + "".join(f"    专员{unit}之{each} [小组{unit}]\n" for each in range(MEMBERS))
        for unit in range(UNITS)
    )
    return chart_page(organisation_from_outline(outline), [], language="zh")


@pytest.fixture
def page(open_chart: Opener, html: str) -> Page:
    return open_chart(html, "#layout=outline&open=all", permissions=["clipboard-read", "clipboard-write"])


def row_of(page: Page, title: str) -> int:
    """The number of its row, as it is read aloud."""
    row = page.get_by_role("row").filter(has=page.get_by_text(title, exact=True))
    return int(row.get_attribute("aria-rowindex") or 0)


def copied(page: Page) -> list[list[str]]:
    page.evaluate("navigator.clipboard.writeText('')")
    page.keyboard.press("ControlOrMeta+c")
    page.wait_for_timeout(300)
    text: str = page.evaluate("navigator.clipboard.readText()")
    return [line.split("\t") for line in text.splitlines()]


def test_few_rows_are_in_the_page_and_each_says_which_of_how_many_it_is(page: Page) -> None:
    grid = page.get_by_role("treegrid")
    assert grid.get_attribute("aria-rowcount") == str(COUNT + 1)  # with the row of headings
    assert row_of(page, "总经理") == 2
    assert row_of(page, "专员0之3") == 2 + 1 + 4
    assert page.get_by_role("row").count() < 150
    grid.get_by_role("row").nth(1).focus()
    page.keyboard.press("End")
    expect(page.locator(":focus")).to_contain_text(LAST)
    assert row_of(page, LAST) == COUNT + 1
    page.keyboard.press("ArrowUp")
    assert page.locator(":focus").get_attribute("aria-rowindex") == str(COUNT)
    assert page.get_by_role("row").count() < 150


def test_a_folded_unit_takes_its_rows_from_the_count(page: Page) -> None:
    page.get_by_role("row").filter(has=page.get_by_text("主管0", exact=True)).focus()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("treegrid")).to_have_attribute("aria-rowcount", str(COUNT + 1 - MEMBERS))
    assert row_of(page, "主管1") == 4


def test_rows_are_copied_as_a_table_whether_they_are_in_the_page_or_not(page: Page) -> None:
    page.get_by_role("row").filter(has=page.get_by_text("主管0", exact=True)).focus()
    head, first, *rest = copied(page)
    assert (head[0], first[0]) == ("层级", "2")
    assert "主管0" in first
    assert [row[1] for row in rest] == [f"专员0之{each}" for each in range(MEMBERS)]
    assert {len(row) for row in (head, first, *rest)} == {len(head)}
    page.keyboard.press("ControlOrMeta+a")
    everything = copied(page)
    assert len(everything) == COUNT + 1
    assert everything[-1][1] == LAST


def test_what_is_selected_with_the_pointer_is_what_is_copied(page: Page) -> None:
    rows = [page.get_by_text(f"专员0之{each}", exact=True).bounding_box() for each in (1, 3)]
    assert rows[0]
    assert rows[1]
    page.mouse.move(rows[0]["x"] + 2, rows[0]["y"] + rows[0]["height"] / 2)
    page.mouse.down()
    page.mouse.move(rows[1]["x"] + rows[1]["width"] - 2, rows[1]["y"] + rows[1]["height"] / 2, steps=5)
    page.mouse.up()
    assert [row[1] for row in copied(page)[1:]] == ["专员0之1", "专员0之2", "专员0之3"]


def test_ctrl_f_finds_a_row_that_is_not_in_the_page(page: Page) -> None:
    expect(page.get_by_text(LAST, exact=True)).to_have_count(0)
    page.get_by_role("row").nth(1).focus()
    page.keyboard.press("ControlOrMeta+f")
    expect(page.get_by_role("combobox")).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="请用这里的搜索")).to_be_visible()
    page.keyboard.type(LAST)
    page.keyboard.press("Enter")
    row = page.get_by_role("row").filter(has=page.get_by_text(LAST, exact=True))
    expect(row).to_be_in_viewport()
    expect(row).to_be_focused()
    assert row_of(page, LAST) == COUNT + 1
