"""The rows of a table sorted out: those that are read, those that are not with the reason, and the blank ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from orgraph.model import arrow
from orgraph.model.reading import Noticed, Remark, Unread
from orgraph.model.text import Text
from orgraph.readers.tables.raw_table import RawTable
from orgraph.readers.tables.words import NOTE, TOTALS, spellings
from orgraph.readers.text_encoding import REPLACEMENT

if TYPE_CHECKING:
    from numpy.typing import NDArray

LISTED = 100  # rows remarked one by one; a last remark counts the others

_FOOT = 30  # rows at the end in which totals stand even where no cell is blank

_TOTAL = Text("合计行", "a row of totals")
_NOTE = Text("表中的说明文字", "a note")
_REPEATED = Text("重复的表头", "the headings once more")
_LACKING = Text("{columns}为空", "nothing in {columns}")


def sorted_out(table: RawTable, keys: Sequence[int], *, need_all: bool) -> tuple[RawTable, tuple[Remark, ...]]:
    """The table with only the rows that are read, the others among its `unread`; and what was noticed.

    A row is read where one of the key columns is filled, or with `need_all` each of them.
    """
    blanks = [arrow.lengths(table.cells(key)) == 0 for key in keys]
    some, lacking = np.logical_or.reduce(blanks), (np.logical_or if need_all else np.logical_and).reduce(blanks)
    empty = table.filled == 0
    unread: list[Unread] = []
    left_out = empty.copy()
    for row in np.flatnonzero(_suspects(table, keys, some, lacking) & ~empty).tolist():
        cells = table.row(row)
        reason = _reason(table, cells, keys, bool(lacking[row]))
        if not any(cells):
            empty[row] = left_out[row] = True
        elif reason is not None:
            left_out[row] = True
            unread.append(Unread(table.source(row), reason))
    kept = table.keep(~left_out)
    remarks = (*_blank_rows(table, empty), *_damaged_cells(kept))
    return replace(kept, unread=(*table.unread, *unread)), remarks


def _suspects(
    table: RawTable, keys: Sequence[int], some_blank: NDArray[np.bool_], lacking: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """The rows worth a closer look: without a key, with one filled cell, with a total or a heading for a key."""
    suspect: NDArray[np.bool_] = lacking | ((table.filled == 1) & (len(table.columns) > 1))
    totals = spellings(TOTALS)
    likely = np.flatnonzero(some_blank | (np.arange(len(table)) >= len(table) - _FOOT) | (len(keys) == 1))
    for key in keys:
        cells = table.cells(key)
        suspect |= arrow.equals(cells, table.headings[key])
        suspect[likely] |= arrow.is_one_of(arrow.pick(cells, likely), totals)
    return suspect


def _reason(table: RawTable, cells: Sequence[str], keys: Sequence[int], lacking: bool) -> Text | None:
    """Why the row is not read; None where it is."""
    words = [cell for cell in cells if cell]
    looked_at = words if lacking else [cells[key] for key in keys]
    if any(word.casefold().removesuffix(":").removesuffix("：") in TOTALS for word in looked_at):
        return _TOTAL
    if all(cells[key] == table.headings[key] for key in keys):
        return _REPEATED
    if len(words) == 1 and NOTE.match(words[0]):
        return _NOTE
    if not lacking:
        return None
    blank = [table.headings[key] for key in keys if not cells[key]]
    return _LACKING.format(
        columns=Text("".join(f"「{name}」" for name in blank), " or ".join(f'"{name}"' for name in blank))
    )


def _blank_rows(table: RawTable, empty: NDArray[np.bool_]) -> list[Remark]:
    """One remark for the blank rows that stand between others; those below the last row are no part of the table."""
    filled = np.flatnonzero(~empty)
    between = np.flatnonzero(empty[: filled[-1]] if len(filled) else filled)
    if not len(between):
        return []
    return [Remark(Noticed.ROW_BLANK, table.source(int(between[0]), quote=""), count=len(between))]


def _damaged_cells(table: RawTable) -> list[Remark]:
    """The cells in which some bytes could not be read."""
    import pyarrow.compute as pc

    if not table.damaged:
        return []
    return [
        remark
        for number, column in enumerate(table.columns)
        for remark in remarks_on(
            table,
            np.flatnonzero(arrow.flags(pc.match_substring(column, REPLACEMENT))),
            Noticed.TEXT_ENCODING,
            column=number,
        )
    ]


def remarks_on(
    table: RawTable,
    rows: NDArray[np.intp],
    noticed: Noticed,
    *,
    column: int | None = None,
    subjects: Sequence[str] = (),
    words: str | None = None,
) -> list[Remark]:
    """A remark on each row; beyond the first `LISTED` the last of them counts the rest. The words are the cell's."""
    remarks = []
    for number, row in enumerate(rows[:LISTED]):
        source = table.source(int(row), column)
        subject = subjects[number] if subjects else ""
        remarks.append(Remark(noticed, source, subject, source.quote if words is None else words))
    if len(rows) > LISTED:
        remarks[-1] = replace(remarks[-1], count=len(rows) - LISTED + 1)
    return remarks
