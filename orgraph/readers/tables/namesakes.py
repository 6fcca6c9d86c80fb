"""What is noticed about cells that name a person whose name several people bear."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from orgraph.model.reading import Noticed, Remark
from orgraph.readers.tables.raw_table import RawTable
from orgraph.readers.tables.roster import Roster

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa
    from numpy.typing import NDArray

_LISTED = 12  # cells of one name told one by one; the last stands for the rest


def namesakes(
    table: RawTable,
    column: int,
    roster: Roster,
    rows: NDArray[np.intp],
    names: pa.StringArray,
    doubtful: Mapping[int, tuple[str, ...]],
) -> list[Remark]:
    """A remark on each cell in doubt, by name and candidates; `rows` says on which row of the table each name is."""
    told: dict[tuple[str, tuple[str, ...]], list[Remark]] = {}
    for cell, candidates in doubtful.items():
        name, row = names[cell].as_py(), int(rows[cell])
        remarks = told.setdefault((name, candidates), [])
        if len(remarks) < _LISTED:
            subject = roster.ids[row].as_py()
            remarks.append(Remark(Noticed.NAMESAKES, table.source(row, column), subject, name, candidates))
        else:
            remarks[-1] = replace(remarks[-1], count=remarks[-1].count + 1)
    return [remark for remarks in told.values() for remark in remarks]
