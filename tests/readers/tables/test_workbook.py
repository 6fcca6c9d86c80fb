"""Workbooks: sheets, merged cells, numbers and dates that Excel made of text; and what only bears the name."""

from __future__ import annotations

import datetime
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from orgraph.errors import SourceError
from orgraph.model.claim import Kind
from orgraph.model.reading import Reading
from orgraph.readers.tables import read_tables
from tests.readers.tables.conftest import Reader, ids, lines, texts, titles

Sheets = Callable[..., list[Reading]]


def test_each_sheet_with_rows_is_a_reading_of_its_own(read_sheets: Sheets) -> None:
    positions, links = read_sheets(
        {
            "岗位": [["岗位名称", "直接上级"], ["总监", None], ["专员", "总监"]],
            "空表": [],
            "只有表头": [["岗位名称", "直接上级"]],
            "沟通": [["发起岗位", "对象", "事项"], ["专员", "总监", "周报"]],
        }
    )
    assert lines(positions) == [("专员", "总监")]
    assert [claim.kind for claim in links.claims] == [Kind.COMMUNICATES_WITH]
    assert [reading.claims[0].source.sheet for reading in (positions, links)] == ["岗位", "沟通"]
    assert positions.claims[0].source.row == 3


def test_a_sheet_of_something_else_is_unread_row_by_row(read_sheets: Sheets) -> None:
    _, other = read_sheets(
        {"Posts": [["id", "title"], [1, "Head"]], "Rates": [["Currency", "Rate"], ["EUR", 1.1], ["GBP", 1.3]]}
    )
    assert (other.account.rows, other.account.read, other.account.unread) == (2, 0, 2)
    assert [(unread.source.sheet, unread.source.row) for unread in other.unread] == [("Rates", 2), ("Rates", 3)]
    assert len(other.positions) == len(other.claims) == 0


def test_numbers_and_dates_are_the_text_a_reader_sees(read_sheets: Sheets) -> None:
    [reading] = read_sheets(
        {
            "s": [
                ["id", "title", "superior", "grade", "fte"],
                [1001.0, "Head", None, datetime.date(2024, 1, 2), 0.5],
                ["0012", "Clerk", 1001, datetime.datetime(2024, 1, 2, 3, 4), True],
            ]
        }
    )
    assert ids(reading) == ["1001", "0012"]
    assert lines(reading) == [("0012", "1001")]
    assert texts(reading.positions.grade) == ["2024-01-02", "2024-01-02 03:04:00"]


def test_titles_merged_over_columns_stand_above_the_headings(read_sheets: Sheets) -> None:
    [reading] = read_sheets(
        {"s": [["岗位一览表", None, None], ["编号", "岗位", "上级编号"], ["1", "长", None], ["2", "员", "1"]]},
        merged=["A1:C1"],
    )
    assert reading.account.read_as["heading_row"] == 2
    assert lines(reading) == [("2", "1")]


def test_a_unit_merged_over_rows_is_the_unit_of_each(read_sheets: Sheets) -> None:
    [reading] = read_sheets(
        {"s": [["部门", "岗位", "上级"], ["销售部", "经理", None], [None, "顾问", "经理"], ["财务部", "会计", "经理"]]},
        merged=["A2:A3"],
    )
    assert ids(reading) == ["销售部/经理", "销售部/顾问", "财务部/会计"]


@pytest.mark.parametrize("merged", ["H1:H3", "A9:A12", "C3:C9", "F2:J6"])
def test_blank_cells_merged_beside_or_below_the_data_change_nothing(read_sheets: Sheets, merged: str) -> None:
    rows = [["岗位", "上级"], ["经理", None], ["顾问", "经理"]]
    [plain] = read_sheets({"s": rows})
    [reading] = read_sheets({"s": rows}, merged=[merged])
    assert (ids(reading), lines(reading)) == (ids(plain), lines(plain))


@pytest.mark.parametrize("large", [False, True], ids=["every cell is looked at", "the sheet says how far it goes"])
def test_a_stray_cell_in_the_last_corner_is_named_and_fills_no_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, large: bool
) -> None:
    if large:
        monkeypatch.setattr("orgraph.readers.tables.workbook_extent._LOOKED_THROUGH", 10)
    book = openpyxl.Workbook()
    book.active.append(["岗位", "上级"])
    book.active["XFD1048576"] = " "
    book.save(tmp_path / "far.xlsx")
    with pytest.raises(SourceError, match=r"far\.xlsx \(sheet1\) goes on as far as cell XFD1048576"):
        read_tables(tmp_path / "far.xlsx", "far.xlsx", {})


def test_a_cell_that_stands_nowhere_is_no_traceback(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["岗位", "上级"])
    book.active.append(["经理", None])
    book.save(tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as old, zipfile.ZipFile(tmp_path / "b.xlsx", "w") as new:
        for part in old.namelist():
            new.writestr(part, old.read(part).replace(b'r="A2"', b'r="ZZZZZZ99999999999"'))
    with pytest.raises(SourceError, match=r"b\.xlsx cannot be opened as a workbook"):
        read_tables(tmp_path / "b.xlsx", "b.xlsx", {})


def test_a_workbook_that_unpacks_to_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("orgraph.readers.tables.workbook_extent._LARGEST", 1000)
    book = openpyxl.Workbook()
    book.active.append(["岗位", "上级"])
    book.save(tmp_path / "bomb.xlsx")
    with pytest.raises(SourceError, match=r"bomb\.xlsx unpacks to more than"):
        read_tables(tmp_path / "bomb.xlsx", "bomb.xlsx", {})


def test_rows_count_from_the_top_of_the_sheet_even_where_it_begins_blank(read_sheets: Sheets) -> None:
    [reading] = read_sheets({"s": [[], [], ["id", "title"], [], [1, "Head"]]})
    assert reading.positions.place.tolist() == [5]


@pytest.mark.parametrize("content", [b"PK\x03\x04 no archive", b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)])
def test_a_broken_workbook_says_so(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "b.xls").write_bytes(content)
    with pytest.raises(SourceError, match=r"b\.xls cannot be opened as a workbook"):
        read_tables(tmp_path / "b.xls", "b.xls", {})


def test_text_that_is_called_a_workbook_is_read_as_text(read: Reader) -> None:
    reading = read("编号\t岗位\t上级编号\n1\t长\t\n2\t员\t1\n".encode("gbk"), name="export.xls")
    assert reading.account.read_as["delimiter"] == "\t"
    assert lines(reading) == [("2", "1")]


def test_a_web_page_that_is_called_a_workbook_is_read_as_a_table(read: Reader) -> None:
    page = """<html><meta charset="utf-8"><body><table border=1>
    <tr><td colspan="3">Staff</td></tr>
    <tr><th>Department</th><th>Title</th><th>Superior</th></tr>
    <tr><td rowspan=2>Sales</td><td>Head &amp; chief</td><td></td></tr>
    <tr><td>Clerk</td><td>Head &amp; chief</td></tr>
    </table></body></html>"""
    reading = read(page, name="export.xls")
    assert ids(reading) == ["Sales/Head & chief", "Sales/Clerk"]
    assert titles(reading) == ["Head & chief", "Clerk"]
    assert lines(reading) == [("Sales/Clerk", "Head & chief")]
    assert reading.positions.place.tolist() == [3, 4]
