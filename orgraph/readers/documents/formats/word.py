"""Word → lines: paragraphs, headings, lists, tables with merged cells, text boxes.

Read is what the pages show: inserted text and not deleted or hidden text; numbers that Word counts itself. Left out
are headers and footers, which repeat on every page, the table of contents, footnotes and comments.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from orgraph.errors import SourceError
from orgraph.model.text import Text
from orgraph.readers.documents.formats.transcript import PLAIN, CellText, Style, Transcript
from orgraph.readers.documents.formats.word_elements import (
    blocks_in,
    cells_in,
    child,
    goes_on,
    number,
    rows_in,
    tag,
    value,
)
from orgraph.readers.documents.formats.word_numbering import Numbering
from orgraph.readers.documents.formats.word_package import NotWordError, WordParts, open_word
from orgraph.readers.documents.formats.word_paragraph import Styles, styled, words_of
from orgraph.readers.documents.lines import Cell

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DEEPEST = 40  # tables within tables
_NOT_WORD = Text(
    "{file} 不能作为 Word 文件打开（{why}）。请在 Word 中打开它，另存为 .docx。",
    "{file} cannot be opened as a Word file ({why}). Open it in Word and save it again as .docx.",
)


def read_word(data: bytes, name: str) -> Transcript:
    """The text of a Word file. Raises SourceError where it is none, is locked, or unpacks to more than any document
    holds."""
    try:
        return _Reader(open_word(data)).read()
    except NotWordError as error:
        raise SourceError(_NOT_WORD.format(file=name, why=error.why)) from error
    except Exception as error:  # a damaged file is damaged in ways that nobody foresees
        why = str(error).partition("\n")[0][:200] or type(error).__name__
        raise SourceError(_NOT_WORD.format(file=name, why=why)) from error


class _Reader:
    """Writes out the body of a document, block by block."""

    def __init__(self, parts: WordParts) -> None:
        self._body = parts.body
        self._styles = Styles(parts.styles)
        self._numbering = Numbering(parts.numbering)
        self._written = Transcript()

    def read(self) -> Transcript:
        self._blocks(self._body, 0)
        return self._written

    def _blocks(self, container: Element, depth: int) -> None:
        for block in blocks_in(container):
            if tag(block) == "tbl":
                self._table(block, depth + 1)
            else:
                for words, style in self._paragraph(block, depth):
                    self._written.add(words, style)

    def _paragraph(self, paragraph: Element, depth: int) -> Iterator[tuple[str, Style]]:
        """The text of a paragraph, and of the text boxes in it."""
        if not len(paragraph) or self._styles.is_contents(child(paragraph, "pPr")):
            return
        words = words_of(paragraph, self._styles)
        yield styled(paragraph, words, self._styles, self._numbering)
        for box in words.boxes if depth <= _DEEPEST else ():
            for block in blocks_in(box):
                if tag(block) == "p":
                    yield from self._paragraph(block, depth + 1)
                else:
                    yield from self._flat(block, depth + 1)

    def _flat(self, table: Element, depth: int) -> Iterator[tuple[str, Style]]:
        """A table in a text box, a row a line."""
        for row in rows_in(table):
            cells = [[block for block in blocks_in(cell) if tag(block) == "p"] for cell in cells_in(row)]
            words = (" ".join(words for block in cell for words, _ in self._paragraph(block, depth)) for cell in cells)
            yield "\t".join(words), PLAIN

    def _table(self, table: Element, depth: int) -> None:
        rows = list(rows_in(table))
        counted = self._written.new_table()
        alone = len(rows) == 1 and len(list(cells_in(rows[0]))) == 1
        for index, row in enumerate(rows):
            if depth > _DEEPEST or alone:
                for cell in cells_in(row):
                    self._blocks(cell, depth)
            else:
                self._row(row, counted, index, depth)

    def _row(self, row: Element, table: int, index: int, depth: int) -> None:
        """The cells of a row; a table within a cell follows the cells before it."""
        column = number(value(row, "trPr", "gridBefore"), 0)
        waiting: list[CellText] = []
        for cell in cells_in(row):
            place = Cell(table, index, column)
            column += max(number(value(cell, "tcPr", "gridSpan"), 1), 1)
            if goes_on(cell):
                continue
            lines: list[tuple[str, Style]] = []
            nested = False
            for block in blocks_in(cell):
                if tag(block) == "p":
                    lines += (
                        (part, style) for words, style in self._paragraph(block, depth) for part in words.split("\n")
                    )
                    continue
                if any(words.strip() for words, _ in lines):
                    waiting.append(CellText(place, lines))
                self._written.add_row(waiting)
                waiting, lines, nested = [], [], True
                self._table(block, depth + 1)
            if not nested or any(words.strip() for words, _ in lines):
                waiting.append(CellText(place, lines))
        self._written.add_row(waiting)
