"""What stands on a page of a PDF: lines of text, and tables drawn with lines, from top to bottom."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from orgraph.readers.documents.formats.pdf_columns import in_reading_order
from orgraph.readers.documents.formats.pdf_words import Box, Word
from orgraph.readers.patterns import regex

_NEAR = 3.0  # points by which edges that are drawn as one may differ
_MARGIN = 12.0  # points: a cell that is narrower and empty is a margin around a table
_FLAT = 6.0  # points: the same, for one that is lower
_GAP = 2.0  # of the size of the letters: as wide as this, words are set apart on purpose
_SPACE = 0.18  # of the size: narrower gaps are within a word
_SYMBOL = regex(r"\A[\uf020-\uf0ff·‣⁃]\s*")  # marks of list items in fonts of symbols


@dataclass(frozen=True, slots=True)
class TextLine:
    """Words side by side, and where they stand; `reach` is how far the words of its column go to the right."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    bold: bool
    reach: float = 0.0


@dataclass(slots=True)
class GridCell:
    """A cell of a drawn table, by its column, with its lines and the table drawn within it."""

    column: int
    box: Box
    words: list[Word] = field(default_factory=list)
    inner: list[Box] = field(default_factory=list)
    lines: list[TextLine] = field(default_factory=list)
    grid: Grid | None = None


@dataclass(slots=True)
class Grid:
    """A table: its rows, and the left edges of its columns."""

    rows: list[list[GridCell]]
    edges: tuple[float, ...]

    @property
    def top(self) -> float:
        return self.rows[0][0].box[1]


def read_page(words: Sequence[Word], tables: Sequence[Sequence[Box]], width: float) -> list[TextLine | Grid]:
    """The lines and tables of a page, from top to bottom; where it is set in columns, column by column."""
    grids = [_grid(boxes) for boxes in _with_inner(tables)]
    outside = [word for word in words if not any(_put(word, grid) for grid in grids)]
    for grid in grids:
        _fill(grid)
    kept = [grid for grid in grids if _worth(grid)]
    lost = [line for grid in grids if not _worth(grid) for row in grid.rows for cell in row for line in cell.lines]
    if not grids:
        return [line for column in in_reading_order(outside, width) for line in lines_of(column)]
    return sorted([*lines_of(outside), *lost, *kept], key=lambda block: block.top)


def lines_of(words: Iterable[Word]) -> list[TextLine]:
    """The words line by line."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.top + word.bottom, word.left)):
        last = lines[-1][0] if lines else None
        if last and last.top < (word.top + word.bottom) / 2 < last.bottom:
            lines[-1].append(word)
        else:
            lines.append([word])
    reach = max((word.right for line in lines for word in line), default=0.0)
    return [_line(sorted(line, key=lambda word: word.left), reach) for line in lines]


def _line(words: Sequence[Word], reach: float) -> TextLine:
    text = _SYMBOL.sub("• ", words[0].text)
    for before, word in pairwise(words):
        gap, size = word.left - before.right, max(word.size, 1.0)
        apart = gap > _GAP * size or (gap > _SPACE * size and before.bold and not word.bold)
        text += ("\t" if apart else " " if word.spaced or gap > _SPACE * size else "") + word.text
    return TextLine(
        text=text,
        left=words[0].left,
        right=words[-1].right,
        top=min(word.top for word in words),
        bottom=max(word.bottom for word in words),
        size=round(max(word.size for word in words), 1),
        bold=all(word.bold for word in words),
        reach=reach,
    )


def _with_inner(tables: Sequence[Sequence[Box]]) -> list[list[Box]]:
    """The tables that stand by themselves, each with the cells of those that are drawn within one of its cells."""
    around = [
        (min(x), min(y), max(right), max(bottom)) for x, y, right, bottom in (zip(*t, strict=True) for t in tables)
    ]
    hosts = [
        next((j for j, other in enumerate(tables) if any(_within(around[i], box) for box in other)), None)
        for i in range(len(tables))
    ]
    outer = {i: list(boxes) for i, boxes in enumerate(tables) if hosts[i] is None}
    for i, boxes in enumerate(tables):
        if i not in outer:
            j = next((j for j in outer if any(_within(around[i], box) for box in tables[j])), None)
            outer.setdefault(i if j is None else j, []).extend(boxes)
    return list(outer.values())


def _grid(boxes: Sequence[Box]) -> Grid:
    """The cells row by row; cells drawn within another are its inner table."""
    outer = [box for box in boxes if not any(_within(box, other) for other in boxes)]
    tops, edges = _edges(box[1] for box in outer), _edges(box[0] for box in outer)
    rows: dict[int, list[GridCell]] = {}
    for box in sorted(outer, key=lambda box: (_number(tops, box[1]), box[0])):
        cell = GridCell(_number(edges, box[0]), box)
        cell.inner = [other for other in boxes if _within(other, box)]
        rows.setdefault(_number(tops, box[1]), []).append(cell)
    for row in rows.values():
        for cell in row:
            cell.grid = _grid(cell.inner) if len(cell.inner) > 1 else None
    return Grid(list(rows.values()), tuple(edges))


def _within(box: Box, other: Box) -> bool:
    """Whether the box lies in the other, larger one."""
    inside = (
        box[0] >= other[0] - 0.5 and box[1] >= other[1] - 0.5 and box[2] <= other[2] + 0.5 and box[3] <= other[3] + 0.5
    )
    return inside and _area(box) < 0.98 * _area(other)


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _edges(places: Iterable[float]) -> list[float]:
    """The distinct edges; those that are nearly one count once."""
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > _NEAR:
            edges.append(place)
    return edges


def _number(edges: Sequence[float], place: float) -> int:
    return max(bisect_right(edges, place + 0.01) - 1, 0)


def _put(word: Word, grid: Grid) -> bool:
    """Puts a word into the innermost cell in which it stands; whether there is one."""
    x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    for row in grid.rows:
        if y < row[0].box[1]:
            break
        for cell in row:
            left, top, right, bottom = cell.box
            if left <= x <= right and top <= y <= bottom:
                if cell.grid is None or not _put(word, cell.grid):
                    cell.words.append(word)
                return True
    return False


def _fill(grid: Grid) -> None:
    """Lets every cell have its lines; what lies empty between a cell and the table drawn within it is no cell."""
    for row in grid.rows:
        for cell in row:
            cell.lines = lines_of(cell.words)
            if cell.grid:
                _fill(cell.grid)
    grid.rows = [kept for row in grid.rows if (kept := [cell for cell in row if not _is_margin(cell)])]


def _is_margin(cell: GridCell) -> bool:
    left, top, right, bottom = cell.box
    return not cell.lines and cell.grid is None and (right - left < _MARGIN or bottom - top < _FLAT)


def _worth(grid: Grid) -> bool:
    """Whether it is a table at all: a frame around text, or a line with a box, has one cell."""
    return sum(len(row) for row in grid.rows) > 1
