"""Sheets that are forms rather than tables, and workbooks that hold both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from orgraph.errors import MappingError
from orgraph.model.claim import Kind
from orgraph.model.reading import Reading
from orgraph.readers.documents.formats.form_sheet import letter
from orgraph.readers.sources import SourceFile, read
from tests.readers.documents.forms import FORMS, Form
from tests.readers.documents.reading import without_place
from tests.readers.documents.test_cases import _claim, _positions


def write_book(path: Path, sheets: Mapping[str, Sequence[Sequence[Any]]]) -> Path:
    """Writes the sheets; `<` goes on from the cell to the left and `^` from the cell above."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for title, rows in sheets.items():
        sheet = workbook.create_sheet(title)
        for number, row in enumerate(rows, 1):
            for column, content in enumerate(row, 1):
                if content not in ("<", "^", ""):
                    sheet.cell(number, column, content)
        for first, last in _merged(rows):
            sheet.merge_cells(f"{first}:{last}")
    workbook.save(path)
    return path


def _merged(rows: Sequence[Sequence[Any]]) -> Iterator[tuple[str, str]]:
    """The first and last cells of the ranges that go on to the right or below."""
    for number, row in enumerate(rows):
        for column, content in enumerate(row):
            right, bottom = column, number
            while row[right + 1 : right + 2] == ["<"]:
                right += 1
            while bottom + 1 < len(rows) and rows[bottom + 1][column : column + 1] == ["^"]:
                bottom += 1
            if content not in ("<", "^") and (right, bottom) != (column, number):
                yield (
                    f"{get_column_letter(column + 1)}{number + 1}",
                    f"{get_column_letter(right + 1)}{bottom + 1}",
                )


def readings(path: Path) -> list[Reading]:
    return read([SourceFile(path, path.name)], {})


def said(reading: Reading) -> list[str]:
    return [without_place(line) for line in (*_positions(reading), *map(_claim, reading.claims))]


@pytest.mark.parametrize("form", [form for form in FORMS if not form.table], ids=lambda form: form.name)
def test_a_form_says_what_is_written_in_it(form: Form, tmp_path: Path) -> None:
    [reading] = readings(write_book(tmp_path / "form.xlsx", {"s": [["岗位说明书"], *form.rows]}))
    assert said(reading) == form.says
    assert not reading.closed


@pytest.mark.parametrize("form", [form for form in FORMS if form.table], ids=lambda form: form.name)
def test_a_table_stays_a_table(form: Form, tmp_path: Path) -> None:
    [reading] = readings(write_book(tmp_path / "table.xlsx", {"s": form.rows}))
    assert reading.closed
    assert len(reading.positions) == sum(line.startswith("position ") for line in form.says)


def test_places_are_sheet_row_and_column(tmp_path: Path) -> None:
    rows = [["岗位说明书", "<", "<"], ["岗位名称", "会计", ""], [], ["直接上级", "<", "财务经理"]]
    [reading] = readings(write_book(tmp_path / "form.xlsx", {"会计": rows}))
    [claim] = [claim for claim in reading.claims if claim.kind is Kind.REPORTS_TO]
    assert claim.source.as_json() == {
        "file": "form.xlsx",
        "sheet": "会计",
        "row": 4,
        "column": "C",
        "quote": "直接上级 | 财务经理",
    }
    assert claim.source.place("zh") == "form.xlsx [会计] 第 4 行「C」"
    assert claim.source.place("en") == 'form.xlsx [会计], row 4, column "C"'
    assert reading.positions.source(0).as_json()["row"] == 2


def test_places_of_contacts_are_those_of_their_cells(tmp_path: Path) -> None:
    rows = [["岗位名称", "会计"], ["直接上级", "财务经理"], ["内部联系", "仓储部"]]
    [reading] = readings(write_book(tmp_path / "form.xlsx", {"会计": rows}))
    [claim] = [claim for claim in reading.claims if claim.kind is Kind.COMMUNICATES_WITH]
    assert claim.source.place("en") == 'form.xlsx [会计], row 3, column "B"'


def test_each_sheet_is_a_form_or_a_table_by_itself(tmp_path: Path) -> None:
    path = write_book(
        tmp_path / "book.xlsx",
        {
            "编制表": [["岗位名称", "直接上级", "编制"], ["园长", "", 1], ["教师", "园长", 12], ["保育员", "教师", 6]],
            "教师": [["岗位名称", "教师"], ["直接上级", "园长"], ["直接下级", "保育员"]],
            "目录": [["说明", "日期"], ["初稿", "2026-01"]],
        },
    )
    table, form, other = readings(path)
    assert (table.closed, form.closed) == (True, False)
    assert said(form)[1:] == ["教师 reports to 园长 (superior field)", "保育员 reports to 教师 (subordinates field)"]
    assert (other.account.rows, other.account.unread) == (1, 1)


def test_blank_fields_are_blank_and_blank_columns_between_are_nothing(tmp_path: Path) -> None:
    rows = [["岗位名称", "", "门卫"], ["直接上级", "", "直接下级", "无"]]
    [reading] = readings(write_book(tmp_path / "form.xlsx", {"s": rows}))
    assert said(reading) == ["position 门卫", "门卫 leaves superior blank", "门卫 has no subordinates"]


def test_two_forms_below_each_other_are_two_positions(tmp_path: Path) -> None:
    rows = [["Job title", "Cook"], ["Reports to", "Chef"], [], ["Job title", "Waiter"], ["Reports to", "Head waiter"]]
    [reading] = readings(write_book(tmp_path / "form.xlsx", {"s": rows}))
    assert said(reading)[:2] == ["position Cook", "position Waiter"]


def test_duties_in_a_cell_are_read(tmp_path: Path) -> None:
    duties = "1. 负责采购合同的签订。\n2. 每月与财务部核对应付账款。"
    rows = [["岗位名称", "采购员"], ["直接上级", "采购主管"], ["岗位职责", duties]]
    [reading] = readings(write_book(tmp_path / "form.xlsx", {"s": rows}))
    assert said(reading)[-1] == "采购员 works with 财务部, a unit: 核对应付账款"


def test_a_table_whose_cells_hold_labels_stays_a_table(tmp_path: Path) -> None:
    rows = [
        ["岗位名称", "所属部门", "备注"],
        ["出纳", "财务部", "直接上级：见制度"],
        ["会计", "财务部", "直接上级：见制度"],
    ]
    [reading] = readings(write_book(tmp_path / "table.xlsx", {"s": rows}))
    assert reading.closed


def test_names_that_look_like_labels_make_no_form_of_a_table(tmp_path: Path) -> None:
    rows = [["岗位名称", "部门", "直接上级"], *([f"岗位{n}", "生产部", f"岗位{n // 3}"] for n in range(1, 40))]
    odd = [
        ["岗位名称", "人数", "直接上级"],
        ["直接上级", "1", ""],
        ["部门", "2", ""],
        *([f"{n}号岗", "1", ""] for n in range(20)),
    ]
    path = write_book(tmp_path / "table.xlsx", {"names": rows, "odd": odd})
    assert [reading.closed for reading in readings(path)] == [True, True]


def test_columns_that_are_not_there_are_still_said(tmp_path: Path) -> None:
    path = write_book(tmp_path / "table.xlsx", {"s": [["岗位名称", "直接上级"], ["出纳", "经理"]]})
    with pytest.raises(MappingError):
        read([SourceFile(path, path.name)], {"superior": "主管"})


def test_letters_of_columns() -> None:
    assert [letter(column) for column in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]
