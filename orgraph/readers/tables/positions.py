"""The rows of a table → `PositionColumns`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from orgraph.model import arrow
from orgraph.model.claim import Origin
from orgraph.model.position import PositionColumns
from orgraph.model.reading import Noticed, Remark
from orgraph.readers.tables.name_lists import split_names
from orgraph.readers.tables.numbers import booleans, numbers
from orgraph.readers.tables.raw_table import RawTable
from orgraph.readers.tables.roles import Roles
from orgraph.readers.tables.sorting import remarks_on
from orgraph.readers.tables.words import NOT_DISCLOSED, NOTHING, VACANT, spellings

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray


def positions(table: RawTable, roles: Roles, ids: pa.StringArray) -> tuple[PositionColumns, list[Remark]]:
    """The positions, row by row, and what was noticed about their cells."""
    title, remarks = _titles(table, roles, ids)
    columns: dict[str, Any] = {}
    for role in ("headcount", "actual", "fte", "cost", "reports_headcount", "reports_cost"):
        if (column := roles.column(role)) is not None:
            columns[role], strange = numbers(table, column)
            remarks += strange
    for role in ("unit", "parent_unit", "cost_centre", "grade", "holder_id"):
        columns[role] = _texts(table, roles, role)
    described, strange = _yes(table, roles, "described")
    vacant, strange_too = _yes(table, roles, "vacant")
    holder, empty_seats = _holders(table, roles)
    if vacant is None and empty_seats is not None:
        vacant = np.zeros(len(table), dtype=np.int8)
    return PositionColumns(
        origins=(table.origin,),
        id=ids,
        title=title,
        described=np.ones(len(table), dtype=np.bool_) if described is None else described != 0,
        origin=np.zeros(len(table), dtype=np.int16),
        place=table.place,
        holder=holder,
        vacant=None if vacant is None else (vacant == 1) | (False if empty_seats is None else empty_seats),
        holds_also=_held_also(table, roles),
        **columns,
    ), [*remarks, *strange, *strange_too]


def no_positions(origin: Origin) -> PositionColumns:
    """The positions of a table that has none."""
    return PositionColumns(
        origins=(origin,),
        id=arrow.strings(()),
        title=arrow.strings(()),
        described=np.zeros(0, dtype=np.bool_),
        origin=np.zeros(0, dtype=np.int16),
        place=np.zeros(0, dtype=np.int32),
    )


def _titles(table: RawTable, roles: Roles, ids: pa.StringArray) -> tuple[pa.StringArray, list[Remark]]:
    """The titles, null where blank; in a column of titles a blank cell is worth a remark."""
    column = roles.column("title")
    if column is None:
        return arrow.nulls(len(table)), []
    title = table.cells(column)
    blank = arrow.lengths(title) == 0
    rows = np.flatnonzero(blank)
    subjects = arrow.pick(ids, rows).to_pylist()
    heading = table.headings[column]
    remarks = remarks_on(table, rows, Noticed.FIELD_BLANK, column=column, subjects=subjects, words=heading)
    return arrow.null_where(blank, title), remarks


def _texts(table: RawTable, roles: Roles, role: str) -> pa.StringArray | None:
    column = roles.column(role)
    if column is None:
        return None
    cells = table.cells(column)
    return arrow.null_where(arrow.lengths(cells) == 0, cells)


def _yes(table: RawTable, roles: Roles, role: str) -> tuple[NDArray[np.int8] | None, list[Remark]]:
    column = roles.column(role)
    return (None, []) if column is None else booleans(table, column)


def _holders(table: RawTable, roles: Roles) -> tuple[pa.StringArray | None, NDArray[np.bool_] | None]:
    """Who holds each position, null where nobody is named; and where the cell says that nobody holds it."""
    names = holder_names(table, roles)
    if names is None:
        return None, None
    empty = arrow.is_one_of(names, spellings(VACANT))
    nobody = empty | (arrow.lengths(names) == 0) | arrow.is_one_of(names, spellings(NOT_DISCLOSED))
    return arrow.null_where(nobody, names), empty if empty.any() else None


def holder_names(table: RawTable, roles: Roles) -> pa.StringArray | None:
    """The column of holders as written; of given and family names, both."""
    column = roles.column("holder")
    if column is not None:
        return table.cells(column)
    given, family = roles.column("given_name"), roles.column("family_name")
    if given is None or family is None:
        return None
    return arrow.stripped(arrow.joined(table.cells(given), " ", table.cells(family)))


def _held_also(table: RawTable, roles: Roles) -> dict[int, tuple[str, ...]]:
    column = roles.column("holds_also")
    if column is None:
        return {}
    cells = table.cells(column)
    rows = np.flatnonzero(arrow.lengths(cells)).tolist()
    texts = ((row, cells[row].as_py()) for row in rows)
    return {row: tuple(split_names(text, ())) for row, text in texts if text.casefold() not in NOTHING}
