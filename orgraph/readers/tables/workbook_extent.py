"""How far a workbook goes before it is opened: a stray cell in the last corner of a sheet stands for 17 billion cells,
and a small archive can unpack to more than any memory holds."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from zlib import error as zlib_error

from orgraph.errors import SourceError
from orgraph.model.text import Text
from orgraph.readers.patterns import regex

_LARGEST = 4_000_000_000  # bytes of XML in all; a million rows of thirty columns have a half of it
_MOST_CELLS = 150_000_000  # of one sheet, blank ones included: some three gigabytes
_LOOKED_THROUGH = 32_000_000  # bytes of a sheet in which every cell is looked at; else what the sheet says of itself
_BEGINNING = 4_096  # bytes in which it does
_SHEET = regex(r"xl/worksheets/[^/]+\.xml\Z")
_CELL = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"')
_DIMENSION = re.compile(rb'<(?:\w+:)?dimension\s+ref="(?:[A-Z]+\d+:)?([A-Z]{1,3})(\d{1,7})"')
_LETTERS = 26

_TOO_LARGE = Text(
    "{file} 解压后超过 4 GB，不像是岗位表。请只保留需要的工作表后另存，或另存为 CSV。",
    "{file} unpacks to more than 4 GB, which no table of positions does. Save it with the sheets that are needed, or "
    "as CSV.",
)
_TOO_FAR = Text(
    "{file} 的一张工作表（{sheet}）一直延伸到单元格 {cell}：数据之外还有零星的单元格。请在 Excel 中按 Ctrl+End 找到它，"
    "删去数据以外的行和列，再保存；或另存为 CSV。",
    "A sheet of {file} ({sheet}) goes on as far as cell {cell}: there are stray cells beyond the data. Press Ctrl+End "
    "in Excel to find them, delete the rows and columns beyond the data and save; or save the sheet as CSV.",
)


def refuse_immense(path: Path, name: str) -> None:
    """Raises SourceError where a sheet of an XLSX goes on too far, or the whole unpacks to too much. What is no
    archive, or a damaged one, is left to the library that reads it."""
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(each.file_size for each in archive.infolist()) > _LARGEST:
                raise SourceError(_TOO_LARGE.format(file=name))
            for each in archive.infolist():
                if _SHEET.match(each.filename):
                    _refuse_far(archive, each, name)
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, RuntimeError, NotImplementedError, zlib_error):
        return


def _refuse_far(archive: zipfile.ZipFile, sheet: zipfile.ZipInfo, name: str) -> None:
    row, column, letters = 0, 0, "A"
    for found, number in _corners(archive, sheet):
        row = max(row, int(number))
        if (place := _column(found)) > column:
            column, letters = place, found.decode()
    if row * column > _MOST_CELLS:
        part = sheet.filename.rpartition("/")[2].removesuffix(".xml")
        raise SourceError(_TOO_FAR.format(file=name, sheet=part, cell=f"{letters}{row}"))


def _corners(archive: zipfile.ZipFile, sheet: zipfile.ZipInfo) -> Iterator[tuple[bytes, bytes]]:
    """Letters and numbers of the cells of a sheet; of a large one, of the last cell that it says it has."""
    with archive.open(sheet) as part:
        if sheet.file_size > _LOOKED_THROUGH:
            found = _DIMENSION.search(part.read(_BEGINNING))
            return iter([(found[1], found[2])] if found else [])
        return ((match[1], match[2]) for match in _CELL.finditer(part.read()))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * _LETTERS + letter - ord("A") + 1
    return number
