"""Rows → positions: which rows are one position, and what its id is.

Rows with one id are one position, whoever holds it; rows with different ids are different positions. A position
of a job description has no id of its own: it is the row of the table that bears its title (in its unit), where
there is one, and otherwise its id is unit/title, with #2, #3 … where that is taken.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from orgraph.model.arrow import strings
from orgraph.model.claim import ClaimColumns
from orgraph.model.index import IdIndex
from orgraph.model.position import PositionColumns
from orgraph.model.spelling import normalised

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray


def identified(rows: PositionColumns) -> PositionColumns:
    """The rows with every id filled in."""

    if rows.id is not None and rows.id.null_count == 0:
        return rows
    ids: list[str | None] = [None] * len(rows) if rows.id is None else rows.id.to_pylist()
    titles = [title or "" for title in rows.title.to_pylist()]
    units = [None] * len(rows) if rows.unit is None else rows.unit.to_pylist()
    known = _by_name(ids, titles, units)
    taken = {id for id in ids if id is not None}
    claimed: set[str] = set()
    for row, id in enumerate(ids):
        if id is None:
            key = normalised(titles[row])
            fits = known.get((key, units[row])) or known.get((key, None)) or []
            same = [fit for fit in fits if fit not in claimed]
            own = same[0] if len(same) == 1 else _free(position_id(titles[row], units[row]), taken)
            ids[row] = own
            claimed.add(own)
            taken.add(own)
    return replace(rows, id=strings(ids))


def position_id(title: str, unit: str | None) -> str:
    """The id of a position that has none: `unit/title`, or the title where the unit is not known."""
    return f"{unit}/{title}" if unit else title


def _free(id: str, taken: set[str]) -> str:
    number = 2
    free = id
    while free in taken:
        free, number = f"{id}#{number}", number + 1
    return free


def _by_name(
    ids: list[str | None], titles: list[str], units: list[str | None]
) -> Mapping[tuple[str, str | None], list[str]]:
    """The ids that tables give to a title within a unit, and to a title anywhere."""
    known: dict[tuple[str, str | None], list[str]] = {}
    for id, title, unit in zip(ids, titles, units, strict=True):
        if id is not None:
            key = normalised(title)
            for place in {unit, None}:
                fits = known.setdefault((key, place), [])
                if id not in fits:
                    fits.append(id)
    return known


def seats_of(rows: PositionColumns) -> tuple[PositionColumns, NDArray[np.int32], IdIndex]:
    """The distinct positions, in order of their first rows; the position of each row; and the index of ids.

    A position takes its columns from its first row; it is described where any of its rows is, and held by the
    holders of all of them.
    """
    assert rows.id is not None
    index = IdIndex(rows.id)
    own = np.arange(len(rows), dtype=np.int32)
    if np.array_equal(index.first, own):
        return rows, own, index
    leads = np.flatnonzero(index.first == own).astype(np.int32)
    number = np.full(len(rows), -1, dtype=np.int32)
    number[leads] = np.arange(len(leads), dtype=np.int32)
    row_position = number[index.first]
    seats = rows.take(leads)
    described = np.bincount(row_position, rows.described, minlength=len(leads)) > 0
    further = np.flatnonzero(index.first != own)
    return (
        replace(seats, described=described, holder=_holders(rows, seats, row_position, further)),
        row_position,
        index,
    )


def _holders(
    rows: PositionColumns, seats: PositionColumns, row_position: NDArray[np.int32], further: NDArray[np.intp]
) -> pa.StringArray | None:

    if rows.holder is None or seats.holder is None:
        return seats.holder
    holders: dict[int, list[str]] = {}
    for row in further:
        position = int(row_position[row])
        known = holders.setdefault(position, [h for h in [seats.holder[position].as_py()] if h])
        name = rows.holder[int(row)].as_py()
        if name and name not in known:
            known.append(name)
    if not any(len(names) > 1 for names in holders.values()):
        return seats.holder
    merged = seats.holder.to_pylist()
    for position, names in holders.items():
        merged[position] = "、".join(names) or None
    return strings(merged)


def with_mentioned(
    seats: PositionColumns, titles: list[str], first_claims: list[int], claims: ClaimColumns
) -> PositionColumns:
    """The positions and, after them, those that are only mentioned, each placed where it is first claimed."""

    if not titles:
        return seats
    assert seats.id is not None
    taken = set(seats.id.to_pylist())
    ids: list[str] = []
    for title in titles:
        ids.append(_free(title, taken))
        taken.add(ids[-1])
    mentioned = PositionColumns(
        origins=claims.origins,
        id=strings(ids),
        title=strings(titles),
        described=np.zeros(len(titles), dtype=np.bool_),
        origin=claims.origin[first_claims],
        place=claims.place[first_claims],
    )
    return PositionColumns.join([seats, mentioned])
