"""The findings sheet of a correction workbook, read again: what was found the last time, and no positions.

`orgraph report --corrections` writes the sheet in front of the user's own. Its first cell is `MARK`; below stand a few
words, the headings, and a row for each finding. It is known by the mark, and its columns by their headings, so that it
may be sorted and have columns moved.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from orgraph.model.claim import Origin
from orgraph.model.reading import MARK, Account, Reading, Reported
from orgraph.readers.tables.claims import no_claims
from orgraph.readers.tables.positions import no_positions
from orgraph.readers.tables.raw_table import RawTable

_CODE = ("编号", "Code")
_IDS = ("岗位编号", "Ids")
_MESSAGE = ("问题", "What is wrong")
_STATE = ("状态", "State")
_FIXED = ("已改好", "fixed")


def is_reported(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the rows of a sheet are those of such a findings sheet."""
    return bool(rows) and bool(rows[0]) and rows[0][0] == MARK


def was_reported(table: RawTable) -> bool:
    """Whether a table is such a sheet, kept whole by `whole`."""
    return table.headings[:1] == (MARK,)


def whole(origin: Origin, rows: Sequence[Sequence[str]]) -> RawTable:
    """The sheet as a table of all its rows, headed by the mark alone: nothing in it is taken for a position."""
    from orgraph.model import arrow

    width = max(len(row) for row in rows)
    columns = tuple(arrow.strings(row[number] if number < len(row) else "" for row in rows) for number in range(width))
    headings = (MARK, *[""] * (width - 1))
    return RawTable(origin, headings, columns, np.arange(1, len(rows) + 1, dtype=np.int32))


def reported_reading(table: RawTable) -> Reading:
    """The findings listed, those marked as fixed left out; every row counts as read."""
    rows = [table.row(number) for number in range(len(table))]
    filled = int(np.count_nonzero(table.filled))
    return Reading(
        name=table.origin.file,
        positions=no_positions(table.origin),
        claims=no_claims(table.origin),
        account=Account(table.origin.file, filled, filled, 0, {"sheet": table.origin.sheet, "earlier_findings": True}),
        closed=True,
        reported=tuple(_reported(rows)),
    )


def _reported(rows: Sequence[Sequence[str]]) -> list[Reported]:
    head = next((number for number, row in enumerate(rows) if any(cell in _CODE for cell in row)), None)
    if head is None:
        return []
    places = {name: _place(rows[head], name) for name in (_CODE, _IDS, _MESSAGE, _STATE)}
    found = []
    for row in rows[head + 1 :]:
        code, ids, message, state = (row[place] if place is not None else "" for place in places.values())
        if code and state not in _FIXED:
            found.append(Reported(code, tuple(filter(None, map(str.strip, ids.split("\n")))), message))
    return found


def _place(headings: Sequence[str], names: Sequence[str]) -> int | None:
    return next((number for number, heading in enumerate(headings) if heading in names), None)
