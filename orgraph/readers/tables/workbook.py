"""XLSX, XLSM and XLS → one `RawTable` a sheet, through python-calamine."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from orgraph.errors import SourceError
from orgraph.model.claim import Origin
from orgraph.model.reading import Reading
from orgraph.model.text import Text
from orgraph.readers.sheet import FormReader, Sheet
from orgraph.readers.tables.layout import table_of
from orgraph.readers.tables.raw_table import RawTable
from orgraph.readers.tables.reported import is_reported, whole
from orgraph.readers.tables.workbook_extent import refuse_immense

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

WORKBOOK_SIGNATURES = (b"PK", b"\xd0\xcf\x11\xe0")

_NOT_A_WORKBOOK = Text(
    "{file} 不能作为工作簿打开（{why}）。请在 Excel 中重新另存为 .xlsx，或另存为 CSV。",
    "{file} cannot be opened as a workbook ({why}). Save it again as .xlsx in Excel, or as CSV.",
)
_LOCKED = Text(
    "{file} 有密码保护，读不了。请在 Excel 中打开它，取消密码后另存。",
    "{file} is protected by a password. Open it in Excel, remove the password, and save it again.",
)
_IS_WORD = Text(
    "{file} 是 Word 文件，不是工作簿。请把文件名的后缀改为 .docx。",
    "{file} is a Word file and no workbook. Give its name the ending .docx.",
)
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # the stream that holds a file with a password


def read_workbook(
    path: Path, name: str, asked: Collection[str] = (), read_form: FormReader | None = None
) -> list[RawTable | Reading]:
    """The tables of all sheets that are not blank, in order, and the readings of those that are forms."""
    import python_calamine as calamine

    refuse_immense(path, name)
    try:
        with calamine.CalamineWorkbook.from_path(path) as workbook:
            names = [sheet.name for sheet in workbook.sheets_metadata if sheet.typ == calamine.SheetTypeEnum.WorkSheet]
            tables = [_read(workbook.get_sheet_by_name(sheet), name, asked, read_form) for sheet in names]
    except calamine.CalamineError as error:
        raise SourceError(_why_not(path, name, error)) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # what the library throws where it meets what it does not foresee
            raise
        raise SourceError(_NOT_A_WORKBOOK.format(file=name, why=error)) from error
    return [table for table in tables if table is not None]


def _why_not(path: Path, name: str, error: Exception) -> Text:
    """Why a file is no workbook that can be read."""
    data = path.read_bytes()
    if _ENCRYPTED in data or "password" in str(error).casefold():
        return _LOCKED.format(file=name)
    if data.startswith(b"PK") and b"word/document" in data:
        return _IS_WORD.format(file=name)
    return _NOT_A_WORKBOOK.format(file=name, why=error)


def _read(
    sheet: CalamineSheet, name: str, asked: Collection[str], read_form: FormReader | None
) -> RawTable | Reading | None:
    rows = [[_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    merged = sheet.merged_cell_ranges or ()
    origin = Origin(name, sheet=sheet.name, by_row=True)
    if is_reported(rows):
        return whole(origin, rows)
    if read_form and (form := read_form(Sheet(name, sheet.name, rows, merged))) is not None:
        return form
    for (top, left), (bottom, right) in merged:
        if left == right and top < len(rows) and left < len(rows[top]):  # others merge blank cells beside the data
            _fill_down(rows, left, top, bottom)
    return table_of(origin, rows, {"sheet": sheet.name}, asked)


def _fill_down(rows: list[list[str]], column: int, top: int, bottom: int) -> None:
    """A cell merged over several rows says the same of each of them."""
    for row in rows[top + 1 : bottom + 1]:
        row[column] = rows[top][column]


def _text(cell: Any) -> str:
    """A cell as text: whole numbers without a point, dates as ISO 8601."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(sep=" ")
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return str(cell)
    return str(cell).strip()
