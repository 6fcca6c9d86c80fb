"""The user's own workbook back: what is at fault is marked, all else as it was; read again it says what is new."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

import orgraph
from orgraph.errors import OrgraphError, OutputError, SourceError
from orgraph.model.reading import MARK
from orgraph.readers.tables import read_tables
from orgraph.readers.tables.reported import _CODE, _FIXED, _IDS, _MESSAGE, _STATE
from orgraph.reports.corrections import _HEADINGS
from orgraph.reports.progress import FIXED
from tests.exporters.titles import ODD

HEADINGS = ("岗位编号", "岗位名称", "所属部门", "直接上级", "编制")
ROWS = (
    ("H01", "院长", "院办", "", 1),
    ("H02", "护理部主任", "护理部", "院长", 1),
    ("H03", "病区护士长", "护理部", "护理部主任", 3),
    ("H04", "责任护士", "护理部", "病区护士张", 20),
    ("H05", "药剂科主任", "药剂科", "药剂科主任", 1),
    ("H06", "药师", "药剂科", "", 6),
)
RED, YELLOW = "FFF8CBAD", "FFFFE699"


def write_book(path: Path, rows: tuple[tuple[object, ...], ...] = ROWS) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "岗位表"
    sheet.append(["某医院岗位表"])
    sheet.merge_cells("A1:E1")
    sheet.append(HEADINGS)
    for row in rows:
        sheet.append(row)
    sheet.append(["", "合计", "", "", f"=SUM(E3:E{len(rows) + 2})"])
    sheet["D4"].font = Font(italic=True, color="FFFF0000")
    sheet["E6"].number_format = "0.00"
    sheet["D6"].font = Font(bold=True)
    sheet["A3"].fill = PatternFill("solid", fgColor="FF92D050")
    sheet["A3"].comment = Comment("own words", "张三")
    sheet.column_dimensions["B"].width = 22.5
    further = book.create_sheet("统计")
    further["A1"] = "=COUNTA(岗位表!B3:B8)"
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=5, min_row=2, max_row=8), titles_from_data=True)
    further.add_chart(chart, "D4")
    book.defined_names["清单"] = DefinedName("清单", attr_text="岗位表!$B$3:$B$8")
    sheet.print_title_rows = "1:2"
    book.save(path)
    return path


def corrected(source: Path, target: Path) -> openpyxl.Workbook:
    orgraph.load(source).corrections(target)
    return openpyxl.load_workbook(target)


def marked(sheet: Worksheet) -> dict[str, str]:
    return {
        cell.coordinate: cell.fill.fgColor.rgb
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment and cell.comment.author == "orgraph"
    }


def test_cells_at_fault_are_coloured_and_commented_and_no_others(tmp_path: Path) -> None:
    book = corrected(write_book(tmp_path / "a.xlsx"), tmp_path / "b.xlsx")
    assert book.sheetnames == ["问题", "岗位表", "统计"]
    sheet = book["岗位表"]
    assert {"D6": RED, "D7": RED, "D8": RED}.items() <= marked(sheet).items()
    assert "病区护士张" in sheet["D6"].comment.text
    assert "OG202" in sheet["D6"].comment.text
    assert sheet["D8"].value is None, "the blank cell of the superior that is not given"


def test_all_else_is_as_it_was(tmp_path: Path) -> None:
    source = write_book(tmp_path / "a.xlsx")
    book, before = corrected(source, tmp_path / "b.xlsx"), openpyxl.load_workbook(source)
    for name in before.sheetnames:
        for row in before[name].iter_rows():
            for cell in row:
                after = book[name][cell.coordinate]
                assert after.value == cell.value
                for kind in ("font", "number_format", "border", "alignment", "protection"):
                    assert repr(getattr(after, kind)) == repr(getattr(cell, kind)), (cell.coordinate, kind)
                assert after.coordinate in ("D6", "D7", "D8") or repr(after.fill) == repr(cell.fill)
    assert book["岗位表"].column_dimensions["B"].width == 22.5
    assert book["岗位表"].merged_cells.ranges == before["岗位表"].merged_cells.ranges
    assert book["岗位表"]["A3"].comment.text == "own words"
    assert book["岗位表"].print_title_rows == before["岗位表"].print_title_rows
    assert book.defined_names["清单"].attr_text == "岗位表!$B$3:$B$8"
    assert len(book["统计"]._charts) == 1


def test_parts_that_need_not_change_keep_their_bytes(tmp_path: Path) -> None:
    source = write_book(tmp_path / "a.xlsx")
    corrected(source, tmp_path / "b.xlsx")
    before, after = zipfile.ZipFile(source), zipfile.ZipFile(tmp_path / "b.xlsx")
    same = {name for name in before.namelist() if before.read(name) == after.read(name)}
    assert {
        "xl/worksheets/sheet2.xml",
        "xl/charts/chart1.xml",
        "xl/drawings/drawing1.xml",
        "xl/theme/theme1.xml",
    } <= same
    assert set(before.namelist()) <= set(after.namelist())


def test_the_source_is_never_written_over_and_the_same_source_gives_the_same_bytes(tmp_path: Path) -> None:
    source = write_book(tmp_path / "a.xlsx")
    before = source.read_bytes()
    with pytest.raises(OutputError):
        orgraph.load(source).corrections(source)
    assert source.read_bytes() == before
    first = orgraph.load(source).corrections(tmp_path / "b.xlsx")
    assert orgraph.load(source).corrections(tmp_path / "c.xlsx") == first
    assert {member.date_time for member in zipfile.ZipFile(io.BytesIO(first)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_read_again_it_has_the_same_positions_and_knows_what_was_found(tmp_path: Path) -> None:
    source = write_book(tmp_path / "a.xlsx")
    corrected(source, tmp_path / "b.xlsx")
    before, after = orgraph.load(source), orgraph.load(tmp_path / "b.xlsx")
    assert after.ids == before.ids
    assert [finding.code for finding in after.checked.findings] == [finding.code for finding in before.checked.findings]
    assert after.reported is not None
    assert [each.code for each in after.reported] == [finding.code for finding in before.checked.findings]
    assert before.reported is None
    for account in after.accounts:
        assert account.rows == account.read + account.unread


def test_what_is_fixed_what_remains_and_what_is_new_is_said_and_marks_of_the_fixed_are_gone(tmp_path: Path) -> None:
    book = corrected(write_book(tmp_path / "a.xlsx"), tmp_path / "b.xlsx")
    sheet = book["岗位表"]
    sheet["D6"], sheet["D8"], sheet["D5"] = "病区护士长", "药剂科主任", "护理部主人"
    book.save(tmp_path / "c.xlsx")
    again = corrected(tmp_path / "c.xlsx", tmp_path / "d.xlsx")
    assert again.sheetnames == ["问题", "岗位表", "统计"], "one findings sheet, written anew"
    assert {"D5", "D7"} <= set(marked(again["岗位表"]))
    assert not {"D6", "D8"} & set(marked(again["岗位表"]))
    assert again["岗位表"]["D6"].fill.fill_type is None
    assert again["岗位表"]["D6"].font.bold, "only the colour was taken away"
    assert again["岗位表"]["A3"].comment.text == "own words"
    states = {(row[1], row[9]) for row in again["问题"].iter_rows(min_row=5, values_only=True)}
    assert {("OG202", "已改好"), ("OG202", "新增"), ("OG203", "仍在"), ("OG201", "已改好")} <= states
    said = str(orgraph.load(tmp_path / "c.xlsx").report(language="zh"))
    counts = re.search(r"已改好 (\d+) 个，仍在 (\d+) 个，新增 (\d+) 个", said)
    assert counts is not None
    assert int(counts[1]) >= 2
    assert int(counts[3]) >= 1


def test_findings_marked_as_fixed_are_not_reported_a_second_time(tmp_path: Path) -> None:
    book = corrected(write_book(tmp_path / "a.xlsx"), tmp_path / "b.xlsx")
    book["岗位表"]["D6"] = "病区护士长"
    book.save(tmp_path / "c.xlsx")
    corrected(tmp_path / "c.xlsx", tmp_path / "d.xlsx")
    said = str(orgraph.load(tmp_path / "d.xlsx").report(language="zh"))
    assert "已改好 0 个" in said


def test_the_reader_knows_the_headings_that_are_written() -> None:
    written = {(heading.zh, heading.en) for heading, _ in _HEADINGS}
    assert {_CODE, _IDS, _MESSAGE, _STATE} <= written
    assert (FIXED.zh, FIXED.en) == _FIXED


def test_a_findings_sheet_is_no_table_of_positions(tmp_path: Path) -> None:
    path = tmp_path / "only.xlsx"
    book = openpyxl.Workbook()
    for row in ((MARK,), ("words",), ("编号", "岗位", "岗位编号"), ("OG202", "药师", "H06")):
        book.active.append(row)
    book.save(path)
    with pytest.raises(SourceError):
        read_tables(path, path.name, {})


@pytest.mark.parametrize("names", [(), ("a.xlsx", "b.xlsx")])
def test_exactly_one_workbook_is_taken(tmp_path: Path, names: tuple[str, ...]) -> None:
    (tmp_path / "more.csv").write_text("title,reports to\nHead,\nClerk,Head\n", encoding="utf-8")
    sources = [write_book(tmp_path / name) for name in names] + [tmp_path / "more.csv"]
    with pytest.raises(OutputError):
        orgraph.load(*sources).corrections(tmp_path / "out.xlsx")


def test_the_corrected_workbook_ends_like_its_source(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        orgraph.load(write_book(tmp_path / "a.xlsx")).corrections(tmp_path / "b.xlsm")


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(ODD), min_size=1, max_size=4))
def test_any_title_comes_back_as_text(tmp_path_factory: pytest.TempPathFactory, titles: list[str]) -> None:
    folder = tmp_path_factory.mktemp("odd")
    book = openpyxl.Workbook()
    book.active.append(["编号", "岗位名称", "直接上级编号"])
    for number, title in enumerate(titles):
        book.active.append([f"P{number}", "", f"X{number}"])
        cell = book.active.cell(row=number + 2, column=2)
        cell.value = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe]", "", title) or "x"
        cell.data_type = "s"
    book.save(folder / "a.xlsx")
    try:
        organisation = orgraph.load(folder / "a.xlsx")
    except OrgraphError:
        return
    organisation.corrections(folder / "b.xlsx")
    for sheet in openpyxl.load_workbook(folder / "b.xlsx"):
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
