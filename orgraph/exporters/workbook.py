"""Workbooks whose cells are text whatever they begin with, and whose bytes depend on nothing but their content."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

LONGEST_TEXT = 32_767  # characters that a cell holds
MOST_ROWS = 1_048_576  # rows that a sheet holds
_BEGINNING = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip archive can name

# ECMA-376 part 1, 22.9.2.19 (ST_Xstring): what XML cannot hold is written _xHHHH_, and so is an underscore that
# would be read as the beginning of such an escape.
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet to add rows to, one below the other."""

    rows: WriteOnlyWorksheet

    def add(self, values: Sequence[str | int], fills: Mapping[int, str] | None = None) -> None:
        """A row of wrapped cells; `fills` are background colours by column."""
        from openpyxl.styles import Alignment, PatternFill

        wrapped = Alignment(vertical="top", wrap_text=True)
        cells = [_cell(self.rows, value, alignment=wrapped) for value in values]
        for column, colour in (fills or {}).items():
            cells[column].fill = PatternFill("solid", fgColor=colour)
        self.rows.append(cells)


def add_sheet(workbook: Workbook, title: str, headings: Sequence[tuple[str, float]], rows: int | None = None) -> Sheet:
    """A sheet with bold frozen headings and columns as wide as said, in characters; with `rows`, which is how many
    will follow, it can be filtered by any column."""
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    sheet = workbook.create_sheet(title)
    for number, (_, width) in enumerate(headings, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = "A2"
    if rows is not None:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(headings))}{rows + 1}"
    style = {
        "font": Font(bold=True, color="FFFFFF"),
        "fill": PatternFill("solid", fgColor="44546A"),
        "alignment": Alignment(vertical="center", wrap_text=True),
    }
    sheet.append([_cell(sheet, heading, **style) for heading, _ in headings])
    return Sheet(sheet)


def _cell(sheet: WriteOnlyWorksheet, value: str | int, **styles: Any) -> Cell:
    """A cell that holds this number, or this text and never a formula."""
    from openpyxl.cell import WriteOnlyCell

    cell: Cell = WriteOnlyCell(sheet, value=_held(value) if isinstance(value, str) else value)
    if isinstance(value, str):
        cell.data_type = "s"
    for name, style in styles.items():
        setattr(cell, name, style)
    return cell


def _held(text: str) -> str:
    escaped = _ESCAPED.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
    return escaped if len(escaped) <= LONGEST_TEXT else escaped[: LONGEST_TEXT - 1] + "…"


def workbook_bytes(workbook: Workbook) -> bytes:
    """The workbook as a file, without the time it was made at."""
    from openpyxl.writer.excel import ExcelWriter

    workbook.properties.created = workbook.properties.modified = datetime.datetime(*_BEGINNING)
    content = io.BytesIO()
    ExcelWriter(workbook, _Undated(content, "w", zipfile.ZIP_DEFLATED)).save()
    return content.getvalue()


class _Undated(zipfile.ZipFile):
    """An archive whose members all bear the same date."""

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:
        member = zipfile.ZipInfo(zinfo_or_arcname, _BEGINNING)
        member.compress_type = self.compression
        super().writestr(member, data)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        self.writestr(arcname, Path(filename).read_bytes())
