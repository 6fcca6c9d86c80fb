"""Workbooks whose cells are text whatever they begin with, and whose bytes depend on nothing but their content."""

from __future__ import annotations

import datetime
import io
import math
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from orgraph.exporters.archive import BEGINNING, member
from orgraph.model.finding import Severity

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.styles import NamedStyle
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

LONGEST_TEXT = 32_767  # characters that a cell holds
MOST_ROWS = 1_048_576  # rows that a sheet holds

_TALLEST = 409.0  # points that a row can be tall
_A4 = 9  # by its number among the sizes of paper
FILLS = {Severity.ERROR: "F8CBAD", Severity.WARNING: "FFE699", Severity.INFORMATION: "DDEBF7"}
_FORMULA_MARKS = ("=", "#")  # what openpyxl takes for a formula or an error

# ECMA-376 part 1, 22.9.2.19 (ST_Xstring): what XML cannot hold is written _xHHHH_, and so is an underscore that
# would be read as the beginning of such an escape.
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f\ufffe\uffff]")


@dataclass(slots=True)
class Sheet:
    """A sheet to add rows to, one below the other; `widths` are those of its columns, `count` its rows so far."""

    workbook: Workbook
    rows: WriteOnlyWorksheet
    widths: Sequence[float]
    count: int = 0

    def add(self, values: Sequence[str | float], fills: Mapping[int, str] | None = None) -> None:
        """A row of wrapped cells; `fills` are background colours by column."""
        colours = fills or {}
        self.count += 1
        if (height := tall_enough(values, self.widths)) is not None:
            self.rows.row_dimensions[self.count].height = height  # type: ignore[attr-defined]
        self.rows.append([self._cell(value, _row_style(colours.get(n))) for n, value in enumerate(values)])

    def add_plain(self, values: Sequence[str | float]) -> None:
        """A row of cells without a style, for long tables: several times as fast."""
        self.count += 1
        self.rows.append([value if not isinstance(value, str) else self._plain(value) for value in values])

    def _plain(self, value: str) -> Cell | str | None:
        """The text itself where nothing could be made of it but a text, else a cell that holds it as text; no cell
        for no text."""
        if not value:
            return None
        if value[:1] not in _FORMULA_MARKS and value.isprintable() and len(value) < LONGEST_TEXT and "_x" not in value:
            return value
        from openpyxl.cell import WriteOnlyCell

        cell: Cell = WriteOnlyCell(self.rows, value=held(value))
        cell.data_type = "s"
        return cell

    def head(self, names: Sequence[str]) -> None:
        """The row of headings."""
        self.count += 1
        self.rows.append([self._cell(name, _HEADING) for name in names])

    def _cell(self, value: str | float, style: _Style) -> Cell:
        """A cell that holds this number, or this text and never a formula."""
        from openpyxl.cell import WriteOnlyCell

        if style.name not in self.workbook.named_styles:
            self.workbook.add_named_style(style.named())
        cell: Cell = WriteOnlyCell(self.rows, value=held(value) if isinstance(value, str) else value)
        if isinstance(value, str):
            cell.data_type = "s"
        cell.style = style.name
        return cell


def add_sheet(workbook: Workbook, title: str, headings: Sequence[tuple[str, float]], rows: int | None = None) -> Sheet:
    """A sheet with bold frozen headings and columns as wide as said, in characters; with `rows`, which is how many
    will follow, it can be filtered by any column."""
    from openpyxl.utils import get_column_letter

    sheet = workbook.create_sheet(title)
    for number, (_, width) in enumerate(headings, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = "A2"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A4
    sheet.page_setup.fitToHeight = 0  # as many pages as there are rows, one page wide
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"
    if rows is not None:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(headings))}{rows + 1}"
    made = Sheet(workbook, sheet, [width for _, width in headings])
    made.head([heading for heading, _ in headings])
    return made


def tall_enough(values: Sequence[str | float], widths: Sequence[float]) -> float | None:
    """The height, in points, of a row that shows its wrapped texts whole in columns of these widths; None where one
    line does. Not every program makes rows as tall as their texts."""
    from rich.cells import cell_len

    lines = 1
    for value, width in zip(values, widths, strict=False):
        if isinstance(value, str) and (len(value) * 2 > width or "\n" in value):
            room = max(1.0, width - 1)
            lines = max(lines, sum(max(1, math.ceil(cell_len(line) / room)) for line in value.split("\n")))
    return None if lines == 1 else min(_TALLEST, 15.0 * lines)


@dataclass(frozen=True, slots=True)
class _Style:
    """How cells look. A style that the workbook knows by name costs a cell nothing; one put together cell by cell
    takes most of the time of a large sheet."""

    name: str
    fill: str | None
    heading: bool = False

    def named(self) -> NamedStyle:
        from openpyxl.styles import Alignment, Font, NamedStyle, PatternFill

        return NamedStyle(
            self.name,
            font=Font("Calibri", 11, bold=self.heading, color="FFFFFF" if self.heading else None),
            fill=PatternFill("solid", fgColor=self.fill) if self.fill else None,
            alignment=Alignment(vertical="center" if self.heading else "top", wrap_text=True),
        )


_HEADING = _Style("orgraph heading", "44546A", heading=True)


def _row_style(fill: str | None) -> _Style:
    return _Style(f"orgraph {fill or 'text'}", fill)


def held(text: str) -> str:
    """The text as a cell holds it: what XML cannot hold is escaped, and what a cell has no room for is cut."""
    escaped = _ESCAPED.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
    return escaped if len(escaped) <= LONGEST_TEXT else escaped[: LONGEST_TEXT - 1] + "…"


def workbook_bytes(workbook: Workbook) -> bytes:
    """The workbook as a file, without the time it was made at."""
    from openpyxl.writer.excel import ExcelWriter

    workbook.properties.created = workbook.properties.modified = datetime.datetime(*BEGINNING)
    content = io.BytesIO()
    ExcelWriter(workbook, _Undated(content, "w", zipfile.ZIP_DEFLATED)).save()
    return content.getvalue()


class _Undated(zipfile.ZipFile):
    """An archive whose members all bear the same date."""

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:
        super().writestr(member(zinfo_or_arcname), data)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        self.writestr(arcname, Path(filename).read_bytes())
