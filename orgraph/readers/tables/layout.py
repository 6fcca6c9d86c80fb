"""Where the table is in a sheet: what stands above it, its headings, its rows."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from orgraph.model import arrow
from orgraph.model.claim import Origin
from orgraph.readers.tables.headings import meaning_of, same_heading
from orgraph.readers.tables.raw_table import RawTable

_LOOKED_AT = 30  # rows from the top in which headings are looked for
_SURE = 2  # so many known headings side by side are no accident


@dataclass(frozen=True, slots=True)
class Headings:
    """The row that holds the headings, counted from 0, the row below it that the data begin in (a second row of
    headings, in another language, is passed over), and how many of the headings are known."""

    row: int
    data: int
    known: int


def find_headings(rows: Sequence[Sequence[str]], asked: Collection[str] = ()) -> Headings | None:
    """The headings among the first rows of a sheet; None where every row is blank.

    It is the row with the most known headings, and where no row has two of them, the first that is filled further
    than the rows above it: a title stands in one cell, headings in several. `asked` are headings known by name.
    """
    looked = rows[:_LOOKED_AT]
    known = [_known(row, asked) for row in looked]
    best = max(range(len(looked)), key=lambda number: (known[number], -number), default=None)
    if best is None or known[best] < _SURE:
        best = _widest(looked)
    if best is None:
        return None
    second = best + 1 < len(looked) and _says_the_same(looked[best], looked[best + 1])
    return Headings(best, best + 1 + second, known[best])


def _known(row: Sequence[str], asked: Collection[str]) -> int:
    """How many different things the headings of a row say."""
    said = {meaning.role for cell in row if (meaning := meaning_of(cell)) is not None}
    return len(said) + sum(any(same_heading(cell, heading) for cell in row) for heading in asked)


def _widest(rows: Sequence[Sequence[str]]) -> int | None:
    """The first of the rows with the most filled cells."""
    filled = [sum(map(bool, row)) for row in rows]
    widest = max(filled, default=0)
    return filled.index(widest) if widest else None


def _says_the_same(headings: Sequence[str], below: Sequence[str]) -> bool:
    """Whether the row below gives the same headings once more, in another language."""
    pairs = [(meaning_of(upper), meaning_of(lower)) for upper, lower in zip(headings, below, strict=False) if lower]
    agreeing = sum(upper is not None and lower is not None and upper.role == lower.role for upper, lower in pairs)
    return agreeing >= _SURE and agreeing * 2 >= len(pairs)


def table_of(
    origin: Origin, rows: Sequence[Sequence[str]], read_as: Mapping[str, Any], asked: Collection[str] = ()
) -> RawTable | None:
    """The table in a sheet whose first row is row 1; None where the sheet is blank."""
    headings = find_headings(rows, asked)
    if headings is None:
        return None
    width = max(len(row) for row in rows)
    body = rows[headings.data :]
    return RawTable(
        origin=origin,
        headings=padded(rows[headings.row], width),
        columns=tuple(arrow.strings(_cell(row, column) for row in body) for column in range(width)),
        place=np.arange(headings.data + 1, len(rows) + 1, dtype=np.int32),
        heading_row=headings.row + 1,
        read_as={**read_as, "heading_row": headings.row + 1},
    )


def padded(cells: Sequence[str], width: int) -> tuple[str, ...]:
    """The cells, with blank ones added up to the width."""
    return (*cells, *[""] * (width - len(cells)))


def _cell(row: Sequence[str], column: int) -> str:
    return row[column] if column < len(row) else ""
