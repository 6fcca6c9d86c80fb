"""Word files made from a few lines: paragraphs, and tables as lists of rows.

In a paragraph `# ` is a heading, `- ` a bullet, `1. ` a number that Word counts, `**…**` bold. In a row `<` goes on
from the cell to the left and `^` from the cell above; a cell that is itself a list of rows is a table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

Rows = Sequence[Sequence[Any]]

_HEADING = re.compile(r"(#+) (.*)")
_LISTS = {"- ": "List Bullet", "1. ": "List Number"}


def write_word(path: Path, *blocks: str | Rows) -> Path:
    """Writes the blocks as a document; the same path comes back."""
    word(*blocks).save(str(path))
    return path


def word(*blocks: str | Rows) -> WordDocument:
    """The document, for adding what the blocks cannot say."""
    document = Document()
    for block in blocks:
        if isinstance(block, str):
            fill(document.add_paragraph(), block)
        else:
            _fill_table(document.add_table(len(block), max(map(len, block))), block)
    return document


def fill(paragraph: Paragraph, words: str) -> None:
    """The words of a paragraph, with their style."""
    heading, listed = _HEADING.match(words), _LISTS.get(words[:2]) or _LISTS.get(words[:3])
    if heading:
        paragraph.style, words = f"Heading {len(heading[1])}", heading[2]
    elif listed:
        paragraph.style, words = listed, words.partition(" ")[2]
    for number, part in enumerate(words.split("**")):
        if part:
            paragraph.add_run(part).bold = True if number % 2 else None


def _fill_table(table: Table, rows: Rows) -> None:
    table.style = "Table Grid"
    cells = [list(row.cells) for row in table.rows]
    for number, row in enumerate(rows):
        for column, content in enumerate(row):
            if content == "<":
                cells[number][column] = cells[number][column - 1].merge(table.cell(number, column))
            elif content == "^":
                cells[number - 1][column].merge(table.cell(number, column))
            elif content:
                _fill_cell(cells[number][column], content)


def _fill_cell(cell: _Cell, content: Any) -> None:
    if not isinstance(content, str):
        _fill_table(cell.add_table(len(content), max(map(len, content))), content)
        return
    first, *others = content.split("\n")
    fill(cell.paragraphs[0], first)
    for words in others:
        fill(cell.add_paragraph(), words)
