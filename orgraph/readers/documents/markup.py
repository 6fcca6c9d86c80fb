"""A file's text → its lines, whatever the markup. Every reader of a markup gives `Line` values in reading order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from orgraph.readers.documents.columns import Row, rows_of
from orgraph.readers.documents.lines import Cell, Line, Piece, line_of, line_of_words
from orgraph.readers.documents.paragraphs import unwrapped
from orgraph.readers.patterns import regex

Markup = Literal["text", "markdown", "html"]

MARKUP_OF: dict[str, Markup] = {
    ".txt": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
}

_BULLET = regex(r"(\s*)(?:[-*+]\s+|[§qoüØ]\s{2,}|[•●○◆◇▪▫►▶▷※★☆✓✔»‣⁃]\s*)(?=\S)")
_MARKED_UP = regex(r"#{1,6}\s+\S[^#]*\Z|\s*(?:[-*+]\s*)?\*\*[^*]+\*\*")
_SEVERAL = 2
_BARS = regex(r"\s*[|│┃║]\s*")
_RAGGED = 3  # characters by which a line drawn under a heading may be longer or shorter
_RULER = regex(r"[\s|│┃║+:=_─━┄┈═┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝*~#.-]+\Z")


def file_lines(text: str) -> list[str]:
    """The lines of a file as an editor counts them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def lines_of(text: str, markup: Markup) -> list[Line]:
    """The lines of a document. Blank lines and lines that are nothing but markup are left out; empty cells are kept."""
    if markup == "html":
        from orgraph.readers.documents.html import html_lines

        return html_lines(text)
    written = file_lines(text)
    if markup == "markdown" or (("#" in text or "**" in text) and _is_markdown(written)):
        from orgraph.readers.documents.markdown import markdown_lines

        return unwrapped(markdown_lines(written))
    return unwrapped(_plain_lines(written))


def _is_markdown(written: Sequence[str]) -> bool:
    """Whether a plain text is marked up as Markdown all the same: several of its lines are headings or bold."""
    return sum(map(bool, map(_MARKED_UP.match, written))) >= _SEVERAL


def _plain_lines(file: Sequence[str]) -> list[Line]:
    lines: list[Line] = []
    tables = Tables()
    rows = rows_of(file)
    for number, written in enumerate(file, 1):
        row = rows.get(number)
        if row is None and is_ordinary(written):
            lines.append(line_of_words(written.rstrip(), number, file))
            continue
        words = written.strip()
        if not words or is_ruler(words):
            if words or number - 1 in rows:
                tables.ruler(number)
            if words and lines and _underlines(words, lines[-1], number):
                lines[-1] = replace(lines[-1], level=1 if words[0] == "=" else 2)
        elif has_bars(words):
            lines += _cells(Row(split_bars(written)), tables, number, file)
        elif row is not None:
            lines += _cells(row, tables, number, file)
        else:
            lines.append(plain_line(written, number, file))
    return lines


def is_ordinary(written: str) -> bool:
    """Whether the line is nothing but words: no indent, no mark of a list item, no cells, nothing drawn."""
    return written[:1].isalnum() and "  " not in written and written.isprintable() and not has_bars(written)


def _underlines(words: str, above: Line, number: int) -> bool:
    """Whether the words draw a line under the heading above, about as long as it is."""
    under = words[0] in "=-~" and len(set(words)) == 1 and abs(len(words) - len(above.text)) <= _RAGGED
    return under and above.number == number - 1 and not (above.bullet or above.cell)


def _cells(row: Row, tables: Tables, number: int, file: Sequence[str]) -> list[Line]:
    return [
        line_of([Piece(file[number - 1][start:end], number, start)], file, cell=cell)
        for (start, end), cell in zip(row.cells, tables.row(number, len(row.cells), row.first), strict=True)
    ]


def plain_line(written: str, number: int, file: Sequence[str]) -> Line:
    """A line without markup but for the mark of a list item."""
    bullet = bullet_of(written)
    start = bullet.end() if bullet else len(written) - len(written.lstrip())
    piece = Piece(written[start:].rstrip(), number, start)
    return line_of([piece], file, bullet=bullet is not None, indent=indent_of(bullet[1]) if bullet else 0)


def indent_of(space: str) -> int:
    """How many columns the space before a line takes, a tab being four."""
    return len(space.expandtabs(4))


def bullet_of(written: str) -> re.Match[str] | None:
    """The mark of a list item at the start of a line; its first group is the indent."""
    return None if written.lstrip()[:1].isalnum() else _BULLET.match(written)


def is_ruler(words: str) -> bool:
    """Whether a line only draws: ----, ====, +---+---+"""
    return not words[0].isalnum() and _RULER.match(words) is not None and len(words) > 1 and "__" not in words


def has_bars(words: str) -> bool:
    """Whether a line is a row of cells: | a | b |"""
    return words[0] in "|│┃║" or " | " in words or "│" in words or "┃" in words


def split_bars(written: str) -> list[tuple[int, int]]:
    """Start and end of each cell of a row drawn with bars; a bar before the first or after the last makes no cell."""
    edges = [
        (bar.start(), bar.end()) for bar in _BARS.finditer(written) if written[bar.start() - 1 : bar.start()] != "\\"
    ]
    starts = [0, *(end for _, end in edges)]
    ends = [*(start for start, _ in edges), len(written)]
    cells = list(zip(starts, ends, strict=True))
    if not written[cells[0][0] : cells[0][1]].strip():
        cells = cells[1:]
    if cells and not written[cells[-1][0] : cells[-1][1]].strip() and edges[-1][1] == len(written):
        cells = cells[:-1]
    return cells


class Tables:
    """Numbers the rows of tables drawn with bars: rows on neighbouring lines are one table."""

    def __init__(self) -> None:
        self._table = -1
        self._row = 0
        self._last = -2

    def row(self, number: int, cells: int, first: int = 0) -> list[Cell]:
        """The cells of the row on this line of the file, from column `first` on."""
        if number > self._last + 1:
            self._table, self._row = self._table + 1, -1
        self._last, self._row = number, self._row + 1
        return [Cell(self._table, self._row, column) for column in range(first, first + cells)]

    def ruler(self, number: int) -> None:
        """A line that only draws keeps the rows above and below together."""
        if number == self._last + 1:
            self._last = number
