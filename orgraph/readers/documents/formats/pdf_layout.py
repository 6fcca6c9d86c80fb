"""Pages of lines and tables → running text: what repeats on every page left out, broken lines joined, headings told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from orgraph.readers.documents.formats.pdf_page import Grid, GridCell, TextLine
from orgraph.readers.documents.formats.transcript import WRAPPED, CellText, Style, Transcript
from orgraph.readers.documents.labels import labels_on
from orgraph.readers.documents.lines import Cell, Line, Piece, line_of
from orgraph.readers.documents.markup import bullet_of
from orgraph.readers.documents.normalise import folded
from orgraph.readers.documents.numbering import leading_number
from orgraph.readers.patterns import regex

Block = TextLine | Grid

_MARGIN = 0.1  # of the height of a page, in which headers and footers stand
_PAGE_NUMBER = regex(
    r"\W*(?:第\s*)?(?:page\s*)?\d{1,4}\s*(?:页)?\W*(?:(?:共|of|/)\s*\d{1,4}\s*页?)?\W*\Z|第\s*\d+\s*页.{0,12}\Z"
)
_DIGITS = regex(r"\d+")
_ENDS = regex(r"[。；;！!？?：:.]\s*\Z")
_HAN = regex(r"[㐀-鿿]")
_LARGER = 1.12  # than most of the text: the size of a heading
_DEEPEST = 4  # levels of headings told by their size
_LONGEST_HEADING = 60  # characters
_PADDING = 8.0  # points at most between the frame of a cell and its words
_EDGE = 3.0  # points by which the columns of a table that goes on may differ


@dataclass(frozen=True, slots=True)
class PageContent:
    """The blocks of a page from top to bottom, and how high the page is."""

    number: int
    height: float
    blocks: Sequence[Block]


def write_out(pages: Sequence[PageContent]) -> Transcript:
    """The text of the pages."""
    writer = _Writer(_Sizes(pages))
    furniture = _furniture(pages)
    for page in pages:
        writer.page(page, [block for block in page.blocks if not _is_furniture(block, page, furniture)])
    return writer.written


def _furniture(pages: Sequence[PageContent]) -> frozenset[str]:
    """What stands in the margins of half the pages or more, whatever its numbers."""
    counts = Counter(
        text
        for page in pages
        for text in {_masked(block) for block in page.blocks if isinstance(block, TextLine) and _in_margin(block, page)}
    )
    return frozenset(text for text, count in counts.items() if count >= 2 and 2 * count >= len(pages))


def _is_furniture(block: Block, page: PageContent, furniture: frozenset[str]) -> bool:
    if not isinstance(block, TextLine) or not _in_margin(block, page) or _labelled(block.text):
        return False
    return _PAGE_NUMBER.match(block.text.casefold()) is not None or _masked(block) in furniture


def _in_margin(line: TextLine, page: PageContent) -> bool:
    return line.bottom < _MARGIN * page.height or line.top > (1 - _MARGIN) * page.height


def _masked(line: TextLine) -> str:
    return _DIGITS.sub("0", line.text)


def _labelled(text: str) -> bool:
    """Whether the text begins with a label."""
    labels = labels_on(_line(text))
    return bool(labels) and labels[0].start == 0


def _line(text: str) -> Line:
    return line_of([Piece(text, 1, 0)], [text])


class _Sizes:
    """The size of most of the text, and the larger ones of headings."""

    def __init__(self, pages: Sequence[PageContent]) -> None:
        counts: Counter[float] = Counter()
        for line in _all_lines(block for page in pages for block in page.blocks):
            counts[line.size] += len(line.text)
        self._body = counts.most_common(1)[0][0] if counts else 0.0
        larger = sorted((size for size in counts if size > _LARGER * self._body), reverse=True)
        self._levels = {size: min(level, _DEEPEST) for level, size in enumerate(larger, 1)}

    def style(self, line: TextLine) -> Style:
        level = self._levels.get(line.size, 0) if len(line.text) <= _LONGEST_HEADING else 0
        return Style(level=0 if _labelled(line.text) else level, strong=line.bold)


def _all_lines(blocks: Iterable[Block]) -> Iterator[TextLine]:
    for block in blocks:
        if isinstance(block, TextLine):
            yield block
            continue
        for row in block.rows:
            for cell in row:
                yield from cell.lines
                if cell.grid:
                    yield from _all_lines([cell.grid])


class _Writer:
    def __init__(self, sizes: _Sizes) -> None:
        self.written = Transcript()
        self._sizes = sizes
        self._table: tuple[Grid, int, int] | None = None  # the table that the last page ended with, its number and rows

    def page(self, page: PageContent, blocks: Sequence[Block]) -> None:
        """Writes what stands on a page; a table that goes on from the last page is the same table."""
        self.written.turn_to(page.number)
        waiting: list[TextLine] = []
        for block in blocks:
            if isinstance(block, TextLine):
                waiting.append(block)
                self._table = None
                continue
            self._paragraphs(waiting)
            waiting = []
            self._grid(block)
        self._paragraphs(waiting)

    def _paragraphs(self, lines: Sequence[TextLine]) -> None:
        for words, style in self._joined(lines):
            bullet = bullet_of(words)
            self.written.add(
                words[bullet.end() :] if bullet else words, Style(style.level, style.strong, bullet is not None)
            )

    def _joined(self, lines: Sequence[TextLine], cell: GridCell | None = None) -> Iterator[tuple[str, Style]]:
        """The lines of a paragraph as one; they reach as far as their `cell` or their column does."""
        if not lines:
            return
        words, first = lines[0].text, lines[0]
        for before, line in pairwise(lines):
            right = _right_edge(cell) if cell else before.reach
            noted = cell is not None and _is_noted(words, line)
            if noted or _goes_on(before, line, first, right, cell is not None):
                words += WRAPPED + line.text
            else:
                yield words, self._sizes.style(first)
                words, first = line.text, line
        yield words, self._sizes.style(first)

    def _grid(self, grid: Grid) -> None:
        number, start, rows = self._continued(grid)
        for offset, row in enumerate(rows):
            self._row(row, number, start + offset)
        self._table = (grid, number, start + len(rows))

    def _continued(self, grid: Grid) -> tuple[int, int, Sequence[Sequence[GridCell]]]:
        """The number of the table, of its first row here, and its rows without headings that are printed again."""
        if self._table is None or not _same_columns(self._table[0], grid):
            return self.written.new_table(), 0, grid.rows
        before, number, start = self._table
        again = [_words(cell) for cell in grid.rows[0]] == [_words(cell) for cell in before.rows[0]]
        return number, start, grid.rows[1:] if again and len(grid.rows) > 1 else grid.rows

    def _row(self, row: Sequence[GridCell], table: int, index: int) -> None:
        waiting: list[CellText] = []
        for cell in row:
            lines = list(self._joined(cell.lines, cell))
            if lines or cell.grid is None:
                waiting.append(CellText(Cell(table, index, cell.column), lines))
            if cell.grid:
                self.written.add_row(waiting)
                waiting = []
                self._inner(cell.grid)
        self.written.add_row(waiting)

    def _inner(self, grid: Grid) -> None:
        number = self.written.new_table()
        for index, row in enumerate(grid.rows):
            self._row(row, number, index)


def _words(cell: GridCell) -> str:
    return " ".join(line.text for line in cell.lines)


def _same_columns(before: Grid, after: Grid) -> bool:
    return len(before.edges) == len(after.edges) and all(
        abs(a - b) <= _EDGE for a, b in zip(before.edges, after.edges, strict=True)
    )


def _right_edge(cell: GridCell) -> float:
    """How far the words of a cell can reach: as near to the frame on the right as they are on the left."""
    padding = min((line.left for line in cell.lines), default=cell.box[0]) - cell.box[0]
    return cell.box[2] - min(max(padding, 0.0), _PADDING)


def _goes_on(before: TextLine, line: TextLine, first: TextLine, right: float, within_cell: bool) -> bool:
    """Whether a line goes on with the sentence of the line before: its first word had no room there."""
    if abs(before.size - line.size) > 0.5 or before.bold != line.bold or _ENDS.search(before.text):
        return False
    if before.right + _first_word(line) <= right or line.top - before.bottom > line.size or "\t" in line.text:
        return False
    starts = folded(first.text)
    item = leading_number(starts) is not None or bullet_of(first.text) is not None
    if not within_cell and not item and line.left > first.left + 0.5 * line.size:
        return False
    return leading_number(folded(line.text)) is None and not bullet_of(line.text) and not _labelled(line.text)


def _is_noted(words: str, line: TextLine) -> bool:
    """Whether a line of a cell closes the brackets that the lines before it left open, or is itself in brackets."""
    begun, following = folded(words), folded(line.text)
    if leading_number(following) is not None or ")" not in following:
        return False
    return begun.count("(") > begun.count(")") or (following.startswith("(") and not _ENDS.search(begun))


def _first_word(line: TextLine) -> float:
    """About how wide the first word of a line is, with a space before it."""
    word = line.text.split(" ", 1)[0]
    if _HAN.match(word):
        return 0.9 * line.size
    return (line.right - line.left) / len(line.text) * (len(word) + 1)
