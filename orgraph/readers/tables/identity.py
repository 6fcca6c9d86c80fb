"""The id of each row of positions: its own, or unit/title, with #2, #3 … where that is taken.

Rows that are the same in every cell are one position, and have one id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from orgraph.model import arrow
from orgraph.model.claim import join_strings
from orgraph.model.index import IdIndex
from orgraph.model.reading import Noticed, Remark
from orgraph.readers.tables.raw_table import RawTable
from orgraph.readers.tables.roles import Roles
from orgraph.readers.tables.sorting import remarks_on

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray


def identities(table: RawTable, roles: Roles) -> tuple[pa.StringArray, list[Remark]]:
    """The ids of all rows, and a remark for each row that has none of its own in the id column, and for the rows
    that are the same as one above them."""
    column = roles.column("id")
    if column is None:
        names = _unit_and_title(table, roles)
        again = _repeated(names)
        same = _same_rows(table, again)
        return _numbered(names, again, same, reserved=set()), _duplicates(table, again, same)
    ids = table.cells(column)
    again = _repeated(ids)
    same = _same_rows(table, again)
    remarks = _duplicates(table, again, same)
    blank = np.flatnonzero(arrow.lengths(ids) == 0)
    if len(blank):
        ids = _with_blanks_filled(ids, blank, table, roles)
        subjects = arrow.pick(ids, blank).to_pylist()
        heading = table.headings[column]
        remarks += remarks_on(table, blank, Noticed.FIELD_BLANK, column=column, subjects=subjects, words=heading)
    return ids, remarks


def _with_blanks_filled(ids: pa.StringArray, blank: NDArray[np.intp], table: RawTable, roles: Roles) -> pa.StringArray:
    names = arrow.pick(_unit_and_title(table, roles), blank)
    again = _repeated(names)
    filled = _numbered(names, again, _same_rows(table, blank[again]), reserved=arrow.known(names.to_pylist(), ids))
    order = np.arange(len(ids))
    order[blank] = len(ids) + np.arange(len(blank))
    return arrow.pick(join_strings([ids, filled]), order)


def _unit_and_title(table: RawTable, roles: Roles) -> pa.StringArray:
    title = table.cells(roles.columns["title"])
    unit_column = roles.column("unit")
    if unit_column is None:
        return title
    unit = table.cells(unit_column)
    in_unit = arrow.lengths(unit) > 0
    both = arrow.joined(unit, "/", title)
    return both if in_unit.all() else arrow.choose(in_unit, both, title)


def _repeated(names: pa.StringArray) -> NDArray[np.intp]:
    """The rows whose non-blank name stands on another row too."""
    if arrow.is_ascending(names):
        return np.zeros(0, dtype=np.intp)
    first = IdIndex(names).first
    return np.flatnonzero((np.bincount(first)[first] > 1) & (arrow.lengths(names) > 0))


def _same_rows(table: RawTable, rows: NDArray[np.intp]) -> NDArray[np.int64]:
    """For each of these rows the first of them that is the same in every cell, as a number among them."""
    return arrow.first_alike((arrow.codes(arrow.pick(column, rows))[0] for column in table.columns), len(rows))


def _duplicates(table: RawTable, rows: NDArray[np.intp], same: NDArray[np.int64]) -> list[Remark]:
    return remarks_on(table, rows[same != np.arange(len(rows))], Noticed.ROW_DUPLICATE)


def _numbered(
    names: pa.StringArray, again: NDArray[np.intp], same: NDArray[np.int64], reserved: set[str]
) -> pa.StringArray:
    """The names, numbered where they repeat (`again`) in rows that are not the `same`, or are `reserved`."""
    if not len(again) and not reserved:
        return names
    ids = names.to_pylist()
    taken = reserved | set(ids)
    last = dict.fromkeys(reserved, 1)
    model = dict(zip(again.tolist(), again[same].tolist(), strict=True))  # the first of the rows that are the same
    numbered: dict[int, str] = {}
    for row in range(len(ids)) if reserved else again.tolist():
        first = model.get(row, row)
        if first not in numbered:
            numbered[first] = _free(ids[row], last, taken)
        ids[row] = numbered[first]
    return arrow.strings(ids)


def _free(name: str, last: dict[str, int], taken: set[str]) -> str:
    """The name itself when first asked for, then name#2, name#3 … past those that are names of their own."""
    number = last.get(name, 0) + 1
    while number > 1 and f"{name}#{number}" in taken:
        number += 1
    last[name] = number
    return name if number == 1 else f"{name}#{number}"
