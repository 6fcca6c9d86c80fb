"""The names by which a table's positions may be called: ids, titles, holders, holders' numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
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
class Meant:
    """Whom the cells of a column name: ids, the cell itself where nobody is known; the words where they were
    replaced; and by cell the ids of the namesakes between which nothing decides."""

    ids: pa.StringArray
    words: pa.StringArray
    doubtful: Mapping[int, tuple[str, ...]]


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

    def ids_of(self, cells: pa.StringArray, way: str, speakers: NDArray[np.intp]) -> Meant:
        """Whose holder each cell names, as the id of the position. Of several namesakes the one in the unit of the
        speaker (a row) is meant; where that does not settle it, nobody is, and all of them are in doubt."""
        names = self.names[way]
        rows = arrow.first_rows(cells, names)
        doubtful: dict[int, tuple[str, ...]] = {}
        bearers = self._namesakes(way)
        shared = np.flatnonzero(arrow.is_one_of(cells, bearers)).tolist() if bearers else []
        for cell, name in zip(shared, arrow.pick(cells, np.array(shared, dtype=np.intp)).to_pylist(), strict=True):
            rows[cell], candidates = self._settled(bearers[name], int(speakers[cell]), way)
            if candidates:
                doubtful[cell] = candidates
        found = rows >= 0
        ids = arrow.pick(self.ids, np.where(found, rows, 0))
        return Meant(arrow.choose(found, ids, cells), arrow.null_where(~found, cells), doubtful)

    def _namesakes(self, way: str) -> dict[str, list[int]]:
        """The names that rows of different ids bear, with those rows, the first of each id."""
        if way not in self._shared:
            codes, texts = arrow.codes(self.names[way])
            repeated = np.flatnonzero(np.bincount(codes, minlength=len(texts))[codes] > 1)
            rows: dict[str, dict[str, int]] = {}
            ids = arrow.pick(self.ids, repeated).to_pylist()
            for row, id in zip(repeated.tolist(), ids, strict=True):
                if texts[codes[row]]:
                    rows.setdefault(texts[codes[row]], {}).setdefault(id, row)
            self._shared[way] = {name: list(first.values()) for name, first in rows.items() if len(first) > 1}
        return self._shared[way]

    def _settled(self, rows: list[int], speaker: int, way: str) -> tuple[int, tuple[str, ...]]:
        """The row that is meant, and the ids in doubt where none is. Nobody is their own superior while others bear
        the name; several positions of one person count as one, the nearest first."""
        others = [row for row in rows if row != speaker] or rows
        unit = None if self.unit is None else self.unit[speaker].as_py()
        near = [row for row in others if unit and self.unit is not None and self.unit[row].as_py() == unit]
        near = near or others
        if len(near) == 1 or self._one_person(near, way):
            return near[0], ()
        return -1, tuple(self.ids[row].as_py() for row in near)

    def _one_person(self, rows: list[int], way: str) -> bool:
        numbers = self.names.get("holder_id")
        if way == "holder_id" or numbers is None:
            return way == "holder_id"
        held = {numbers[row].as_py() for row in rows}
        return len(held) == 1 and "" not in held

    @cached_property
    def _shared(self) -> dict[str, dict[str, list[int]]]:
        return {}


def _sample(cells: pa.StringArray) -> set[str]:
    """The different texts of some cells, evenly picked, without those that mean nobody."""
    filled = np.flatnonzero(arrow.lengths(cells))
    picked = filled[np.linspace(0, len(filled) - 1, min(len(filled), _SAMPLE)).astype(np.intp)]
    texts = set(arrow.pick(cells, picked).to_pylist())
    return {text for text in texts if text.casefold() not in TOP_MARKERS} or texts
