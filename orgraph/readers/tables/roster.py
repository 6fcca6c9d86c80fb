"""The names by which a table's positions may be called: ids, titles, holders, holders' numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from orgraph.model import arrow
from orgraph.readers.tables.words import TOP_MARKERS

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

_SAMPLE = 2000
SURE = 0.9  # a way that names so many positions is taken without looking at the others
WAYS = ("id", "holder_id", "title", "holder")


@dataclass(frozen=True, eq=False)
class Roster:
    """One row a position; `names` has the columns that the table has, by the way they call it (`WAYS`).

    Where the table has no ids of its own, `ids` are derived and nobody calls a position by them first.
    """

    ids: pa.StringArray
    names: Mapping[str, pa.StringArray]
    unit: pa.StringArray | None = None

    def way_of(self, cells: pa.StringArray, hint: str) -> tuple[str, float]:
        """By which way most of the filled cells name a position, and what share of them do; in doubt the `hint`."""
        asked = [way for way in dict.fromkeys((hint, *WAYS)) if way in self.names]
        sample = _sample(cells)
        if not asked or not sample:
            return (asked[0] if asked else "title"), 0.0
        best, most = asked[0], -1.0
        for way in asked:
            share = len(arrow.known(sample, self.names[way])) / len(sample)
            if share > most:
                best, most = way, share
            if most >= SURE:
                break
        return best, most

    def known(self, texts: set[str], way: str) -> set[str]:
        """Those of the texts that name a position in this way, or are an id."""
        found = arrow.known(texts, self.names[way]) if way in self.names else set()
        return found | arrow.known(texts, self.ids)

    def ids_of(
        self, cells: pa.StringArray, way: str, speakers: NDArray[np.intp]
    ) -> tuple[pa.StringArray, pa.StringArray]:
        """For each cell the id of the position whose holder it names, and the words themselves where they were
        replaced. Of several namesakes the one in the unit of the speaker (a row) is meant, else the first."""
        names = self.names[way]
        rows = arrow.first_rows(cells, names)
        if self.unit is not None:
            own_unit = arrow.pick(self.unit, speakers)
            nearer = arrow.first_rows(arrow.joined(own_unit, "\n", cells), arrow.joined(self.unit, "\n", names))
            rows = np.where(nearer >= 0, nearer, rows)
        for claim in np.flatnonzero(rows == speakers).tolist():
            rows[claim] = self._namesake(names, int(rows[claim]))
        found = rows >= 0
        ids = arrow.pick(self.ids, np.where(found, rows, 0))
        return arrow.choose(found, ids, cells), arrow.null_where(~found, cells)

    def _namesake(self, names: pa.StringArray, row: int) -> int:
        """Another row of the same name, the unit's own first; the row itself where there is none."""
        others = np.flatnonzero(arrow.equals(names, names[row].as_py()))
        others = others[others != row]
        if self.unit is not None and len(others):
            near = others[arrow.equals(arrow.pick(self.unit, others), self.unit[row].as_py())]
            others = near if len(near) else others
        return int(others[0]) if len(others) else row


def _sample(cells: pa.StringArray) -> set[str]:
    """The different texts of some cells, evenly picked, without those that mean nobody."""
    filled = np.flatnonzero(arrow.lengths(cells))
    picked = filled[np.linspace(0, len(filled) - 1, min(len(filled), _SAMPLE)).astype(np.intp)]
    texts = set(arrow.pick(cells, picked).to_pylist())
    return {text for text in texts if text.casefold() not in TOP_MARKERS} or texts
