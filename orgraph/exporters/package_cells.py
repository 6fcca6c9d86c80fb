"""Cells of a workbook's sheets, and the styles they are given: only their colour changes, all else stays."""

from __future__ import annotations

import copy
import re
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

from lxml import etree

from orgraph.exporters.package import Element, Package, main

_REFERENCE = re.compile(r"([A-Z]+)(\d+)")


def column_number(letters: str) -> int:
    """`A` is 1, `AA` 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    """1 is `A`, 27 `AA`."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


class Styles:
    """The formats of a workbook; further ones are put behind those there are."""

    def __init__(self, package: Package, name: str) -> None:
        self._root = package.part(name)
        self._formats = self._root.find(main("cellXfs"))
        self._fills = self._root.find(main("fills"))
        self._made: dict[tuple[int, str | None], int] = {}
        self._fill_of: dict[str, int] = {}

    def coloured(self, base: int, colour: str | None) -> int:
        """The format `base` with another colour behind its text, or none."""
        if (base, colour) not in self._made:
            form = copy.deepcopy(self._formats[base if base < len(self._formats) else 0])
            form.set("fillId", str(0 if colour is None else self._fill(colour)))
            form.set("applyFill", "0" if colour is None else "1")
            self._made[base, colour] = self._add(self._formats, form)
        return self._made[base, colour]

    def has_colour(self, base: int, colours: Collection[str]) -> bool:
        """Whether a format has one of these colours behind its text."""
        if base >= len(self._formats):
            return False
        fill = self._fills[int(self._formats[base].get("fillId", "0"))]
        return any((each.get("rgb") or "").upper()[-6:] in colours for each in fill.iter(main("fgColor")))

    def text(self, colour: str | None, *, bold: bool = False, link: bool = False) -> int:
        """A format for a text of several lines, set at the top of its cell."""
        fonts = self._root.find(main("fonts"))
        font = etree.Element(main("font"))
        if bold:
            etree.SubElement(font, main("b"))
        if link:
            etree.SubElement(font, main("u"))
        etree.SubElement(font, main("sz"), val="11")
        etree.SubElement(font, main("color"), rgb="FFFFFFFF" if bold else "FF0563C1" if link else "FF000000")
        etree.SubElement(font, main("name"), val="Calibri")
        form = etree.Element(main("xf"), numFmtId="0", fontId=str(self._add(fonts, font)), borderId="0", xfId="0")
        form.set("fillId", str(0 if colour is None else self._fill(colour)))
        form.set("applyFont", "1")
        form.set("applyFill", "1")
        form.set("applyAlignment", "1")
        etree.SubElement(form, main("alignment"), vertical="top", wrapText="1")
        return self._add(self._formats, form)

    def _fill(self, colour: str) -> int:
        if colour not in self._fill_of:
            fill = etree.Element(main("fill"))
            pattern = etree.SubElement(fill, main("patternFill"), patternType="solid")
            etree.SubElement(pattern, main("fgColor"), rgb=f"FF{colour}")
            etree.SubElement(pattern, main("bgColor"), indexed="64")
            self._fill_of[colour] = self._add(self._fills, fill)
        return self._fill_of[colour]

    @staticmethod
    def _add(parent: Element, child: Element) -> int:
        parent.append(child)
        parent.set("count", str(len(parent)))
        return len(parent) - 1


class Cells:
    """The cells of one sheet."""

    def __init__(self, package: Package, name: str, strings: list[str]) -> None:
        self.root = package.part(name)
        self._strings = strings

    @cached_property
    def _rows(self) -> dict[int, Element]:
        rows: dict[int, Element] = {}
        number = 0
        for row in self.root.find(main("sheetData")):
            number = int(row.get("r") or number + 1)
            rows[number] = row
        return rows

    @cached_property
    def _merged(self) -> list[tuple[int, int, int, int]]:
        ranges = (each.get("ref", "") for each in self.root.iter(main("mergeCell")))
        found = [_REFERENCE.findall(reference) for reference in ranges]
        return [
            (int(ends[0][1]), column_number(ends[0][0]), int(ends[-1][1]), column_number(ends[-1][0]))
            for ends in found
            if ends
        ]

    def texts(self, row: int) -> Iterator[tuple[int, str]]:
        """The columns of a row with the texts that stand there."""
        for column, cell in self._cells(row):
            yield column, self._text(cell)

    def _cells(self, row: int) -> Iterator[tuple[int, Element]]:
        column = 0
        for cell in self._rows.get(row, ()):
            found = _REFERENCE.match(cell.get("r") or "")
            column = column_number(found[1]) if found else column + 1
            yield column, cell

    def _text(self, cell: Element) -> str:
        if cell.get("t") == "inlineStr":
            return "".join(cell.itertext(main("t")))
        value = cell.findtext(main("v")) or ""
        if cell.get("t") == "s" and value.isdecimal() and int(value) < len(self._strings):
            return self._strings[int(value)]
        return str(value)

    def shown_at(self, row: int, column: int) -> tuple[int, int]:
        """The cell that shows what stands at a place: of merged cells the first."""
        for top, left, bottom, right in self._merged:
            if top <= row <= bottom and left <= column <= right:
                return top, left
        return row, column

    def style(self, row: int, column: int) -> int:
        """The number of a cell's format; that of its row or column where there is no cell."""
        if (cell := self._at(row, column)) is not None:
            return int(cell.get("s", "0"))
        above = self._rows.get(row)
        if above is not None and above.get("customFormat") in ("1", "true"):
            return int(above.get("s", "0"))
        for each in self.root.iter(main("col")):
            if int(each.get("min")) <= column <= int(each.get("max")):
                return int(each.get("style", "0"))
        return 0

    def set_style(self, row: int, column: int, style: int) -> None:
        """Another format for a cell, which is made where there is none."""
        cell = self._at(row, column)
        if cell is None:
            cell = self._made(row, column)
        cell.set("s", str(style))

    def _at(self, row: int, column: int) -> Element | None:
        return next((cell for number, cell in self._cells(row) if number == column), None)

    def _made(self, row: int, column: int) -> Element:
        above = self._rows.get(row)
        if above is None:
            data = self.root.find(main("sheetData"))
            above = etree.Element(main("row"), r=str(row))
            data.insert(sum(1 for number in self._rows if number < row), above)
            self._rows[row] = above
        cell = etree.Element(main("c"), r=f"{column_letters(column)}{row}")
        above.insert(sum(1 for number, _ in self._cells(row) if number < column), cell)
        return cell


def shared_strings(package: Package, workbook: str) -> list[str]:
    """The texts that cells refer to by number; phonetic readings left out."""
    for name in package.related(workbook, "sharedStrings"):
        return [
            "".join(text.text or "" for text in item.iter(main("t")) if text.getparent().tag != main("rPh"))
            for item in package.part(name).iter(main("si"))
        ]
    return []


def first_with(texts: Iterable[tuple[int, str]], wanted: str) -> int | None:
    """The first column that holds the text, spaces around it left out of account."""
    return next((column for column, text in texts if text.strip() == wanted), None)
