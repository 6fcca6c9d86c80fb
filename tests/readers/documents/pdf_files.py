"""PDF files made from a few lines: paragraphs, `# ` headings, and tables as lists of rows, drawn with lines.

In a row `<` goes on from the cell to the left and `^` from the cell above; a cell that is itself a list of rows is a
table, and a tuple holds lines and tables. A header and a footer repeat on every page.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table

FONT = "STSong-Light"
NEW_PAGE = "\f"

Rows = Sequence[Sequence[Any]]


def write_pdf(
    path: Path, *blocks: str | Rows, header: str = "", footer: str = "", password: str = "", width: float = 0
) -> Path:
    """Writes the blocks as a document, in which `width` is that of the columns of tables; the same path comes back."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    chinese = any("一" <= letter <= "鿿" for letter in str(blocks))
    text = ParagraphStyle("text", fontName=FONT, fontSize=10.5, leading=15, wordWrap="CJK" if chinese else None)
    heading = ParagraphStyle("heading", parent=text, fontSize=16, leading=26)

    def margins(canvas: Canvas, document: Any) -> None:
        canvas.setFont(FONT, 9)
        canvas.drawString(60, A4[1] - 30, header)
        canvas.drawCentredString(A4[0] / 2, 25, footer.replace("#", str(document.page)))

    document = SimpleDocTemplate(
        str(path),
        pagesize=A4,
        encrypt=StandardEncryption(password, ownerPassword="owner") if password else None,
        invariant=1,
    )
    story = [
        PageBreak()
        if block == NEW_PAGE
        else _table(block, text, width)
        if not isinstance(block, str)
        else Paragraph(escape(block.removeprefix("# ")), heading if block.startswith("# ") else text)
        for block in blocks
    ]
    document.build(story, onFirstPage=margins, onLaterPages=margins)
    return path


def _table(rows: Rows, text: ParagraphStyle, width: float) -> Table:
    spans = [("SPAN", place, _last(rows, *place)) for place in _starts(rows) if _last(rows, *place) != place]
    columns = max(map(len, rows))
    cells = [[_cell(content, text, (width or 440 / columns) - 12) for content in row] for row in rows]
    return Table(cells, [width or 440 / columns] * columns, style=[("GRID", (0, 0), (-1, -1), 0.5, "black"), *spans])


def _cell(content: Any, text: ParagraphStyle, width: float) -> Any:
    """The lines of a cell, and the table drawn in it, as wide as there is room."""
    if content in ("<", "^"):
        return ""
    if isinstance(content, tuple):
        return [each for part in content for each in _cell(part, text, width)]
    if not isinstance(content, str):
        return [_table(content, text, width / max(map(len, content)))]
    return [Paragraph(escape(line), text) for line in content.split("\n")]


def _starts(rows: Rows) -> list[tuple[int, int]]:
    return [
        (column, row)
        for row, cells in enumerate(rows)
        for column, content in enumerate(cells)
        if content not in ("<", "^")
    ]


def _last(rows: Rows, column: int, row: int) -> tuple[int, int]:
    """The last column and row that a cell covers."""
    right, bottom = column, row
    while right + 1 < len(rows[row]) and rows[row][right + 1] == "<":
        right += 1
    while bottom + 1 < len(rows) and rows[bottom + 1][column : column + 1] == ["^"]:
        bottom += 1
    return right, bottom
