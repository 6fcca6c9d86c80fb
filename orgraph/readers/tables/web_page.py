"""The tables of a web page → `RawTable`s: what many a system writes when it is asked for an `.xls`."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from orgraph.model.claim import Origin
from orgraph.model.reading import Reading
from orgraph.readers.sheet import FormReader, Range, Sheet
from orgraph.readers.tables.layout import table_of
from orgraph.readers.tables.raw_table import RawTable
from orgraph.readers.text_encoding import decode

if TYPE_CHECKING:
    from bs4 import Tag


def is_web_page(beginning: bytes) -> bool:
    """Whether a file that begins so is HTML."""
    text = beginning.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t").lower()
    return text.startswith((b"<!doctype html", b"<html", b"<table", b"<head", b"<meta", b"<style"))


def read_web_page(
    path: Path, name: str, asked: Collection[str] = (), read_form: FormReader | None = None
) -> list[RawTable | Reading]:
    """The tables of the page that hold no other table, in order; those that are not blank. One that is filled in like a
    form is read by `read_form`."""
    from bs4 import BeautifulSoup

    decoded = decode(path.read_bytes(), name)
    found = [table for table in BeautifulSoup(decoded.text, "html.parser").find_all("table") if not table.find("table")]
    read: list[RawTable | Reading | None] = []
    for number, table in enumerate(found, start=1):
        rows, merged = _rows(table)
        form = read_form(Sheet(name, str(number), rows, merged)) if read_form else None
        origin = _origin(name, number, len(found))
        read.append(form or table_of(origin, rows, {"encoding": decoded.encoding}, asked))
    return [each for each in read if each is not None]


def _origin(name: str, number: int, count: int) -> Origin:
    return Origin(name, sheet=str(number) if count > 1 else None, by_row=True)


def _rows(table: Tag) -> tuple[list[list[str]], list[Range]]:
    """The cells, one that spans rows or columns standing in the first of its columns in each of its rows; and the
    ranges that such cells span."""
    rows: list[list[str]] = []
    merged: list[Range] = []
    below: dict[tuple[int, int], str] = {}
    for number, line in enumerate(table.find_all("tr")):
        row: list[str] = []
        for cell in line.find_all(("td", "th")):
            _take_over(row, below, number)
            text = cell.get_text(" ", strip=True)
            high, wide = _span(cell, "rowspan"), _span(cell, "colspan")
            if high > 1 or wide > 1:
                merged.append(((number, len(row)), (number + high - 1, len(row) + wide - 1)))
            below |= {(further, len(row)): text for further in range(number + 1, number + high)}
            row += [text, *[""] * (wide - 1)]
        _take_over(row, below, number)
        rows.append(row)
    return rows, merged


def _take_over(row: list[str], below: dict[tuple[int, int], str], number: int) -> None:
    while (text := below.pop((number, len(row)), None)) is not None:
        row.append(text)


def _span(cell: Tag, name: str) -> int:
    value = str(cell.get(name, "1"))
    return max(1, min(int(value), 1000)) if value.isdecimal() else 1
