"""Organisations from rows of (id, title, unit, superior); an empty id is none, as in a table without an id column."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from orgraph.model.claim import Basis, Claim, ClaimColumns, Kind, Origin
from orgraph.model.configuration import Configuration
from orgraph.model.organisation import Organisation
from orgraph.model.position import PositionColumns
from orgraph.model.reading import Account, Reading
from orgraph.model.source import Source
from orgraph.resolution.organise import organise

FILE = "rows.csv"


def organisation_of(rows: Sequence[tuple[str, str, str, str]], **numbers: Sequence[float]) -> Organisation:
    """The organisation of these rows, with further columns of numbers."""
    claims = [
        Claim(Kind.REPORTS_TO, id or title, superior, id or title, Basis.TABLE, Source(FILE, row=row, quote=superior))
        for row, (id, title, _, superior) in enumerate(rows, start=2)
        if superior
    ]
    ids, titles, units, _ = (list(column) for column in zip(*rows, strict=True)) if rows else ([], [], [], [])
    positions = PositionColumns(
        origins=(Origin(FILE, by_row=True),),
        id=pa.array([id or None for id in ids], pa.string()),
        title=pa.array(titles, pa.string()),
        unit=pa.array([unit or None for unit in units], pa.string()),
        described=np.ones(len(rows), dtype=np.bool_),
        origin=np.zeros(len(rows), dtype=np.int16),
        place=np.arange(2, len(rows) + 2, dtype=np.int32),
        **{name: np.array(values, dtype=np.float64) for name, values in numbers.items()},
    )
    reading = Reading("rows", positions, ClaimColumns.of(claims), Account(FILE, len(rows), len(rows), 0), closed=True)
    return organise([reading], Configuration(), name="rows")
