"""Positions that a table and a job description both speak of."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from orgraph.model.organisation import Organisation

if TYPE_CHECKING:
    from numpy.typing import NDArray


def from_tables(organisation: Organisation) -> NDArray[np.bool_]:
    """Which rows of positions come from tables."""
    rows = organisation.rows
    return np.array([origin.by_row for origin in rows.origins] or [False], dtype=np.bool_)[rows.origin]


def has_both(organisation: Organisation) -> bool:
    """Whether the sources are of both kinds: tables with positions, and job descriptions."""
    tables = from_tables(organisation)
    return bool(tables.any() and (~tables & organisation.rows.described).any())


@lru_cache(maxsize=8)
def in_two_sources(organisation: Organisation) -> Mapping[int, tuple[list[int], list[int]]]:
    """For each position with rows of both kinds its rows in tables and those in descriptions, in order."""
    tables, position = from_tables(organisation), organisation.row_position
    if not has_both(organisation):
        return {}
    both = np.intersect1d(position[tables], position[~tables])
    found: dict[int, tuple[list[int], list[int]]] = {int(each): ([], []) for each in both}
    for row in np.flatnonzero(np.isin(position, both)).tolist():
        found[int(position[row])][0 if tables[row] else 1].append(row)
    return found
