"""Units 部门: who belongs to which, what stands above each, and who heads it.

Definitions
    A unit exists where a position belongs to it or a table of units lists it. A code of a table of units means the unit
    it is the code of. The unit above is what the table of units says, else what most rows of the unit's positions say.
    The tops of a unit are the positions in it whose superior is not in it; a top who has subordinates in the unit
    leads it. Units with a position on a ring or beneath one have no tops.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import numpy as np

from orgraph.measures.forest import forest
from orgraph.measures.measures import measure
from orgraph.model.index import coded
from orgraph.model.organisation import Organisation
from orgraph.model.source import Source
from orgraph.model.unit import ListedUnit

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Stated:
    """What is stated of a unit, how many rows say so, and the first of them."""

    value: str
    rows: int
    source: Source


@dataclass(frozen=True, eq=False)
class Units:
    """The units of an organisation by number: those of positions in the order of their first use, then those that are
    only listed. `of` is the unit of each position, `parent` the unit above each unit; both -1 where there is none.
    `parents` and `cost_centres` are what is stated of a unit, the most often stated first."""

    organisation: Organisation
    names: tuple[str, ...]
    of: NDArray[np.int32]
    parent: NDArray[np.int32]
    listed: Mapping[int, ListedUnit]
    parents: Mapping[int, tuple[Stated, ...]]
    cost_centres: Mapping[int, tuple[Stated, ...]]
    unknown: Mapping[int, Stated]

    def __len__(self) -> int:
        return len(self.names)

    @cached_property
    def positions(self) -> NDArray[np.int64]:
        """How many positions belong to each unit itself."""
        return np.bincount(self.of[self.of >= 0], minlength=len(self))

    @cached_property
    def headcount(self) -> NDArray[np.float64]:
        """The headcount of each unit itself, 1 a position where it is not given."""
        inside = self.of >= 0
        weights = measure(self.organisation).headcount[inside]
        return np.bincount(self.of[inside], weights, minlength=len(self)).astype(np.float64)

    @cached_property
    def positions_below(self) -> NDArray[np.float64]:
        """How many positions belong to each unit and all below it."""
        return forest(self.parent).total_below(self.positions.astype(np.float64))

    @cached_property
    def ring(self) -> NDArray[np.int32]:
        """The least unit of the ring of units that each is on, -1 for none; a unit above itself is a ring of one."""
        own = np.arange(len(self), dtype=np.int32)
        return np.where(self.parent == own, own, forest(self.parent).ring)

    @cached_property
    def is_leaf(self) -> NDArray[np.bool_]:
        """Which units stand above no other."""
        leaf = np.ones(len(self), dtype=np.bool_)
        leaf[self.parent[self.parent >= 0]] = False
        return leaf

    @cached_property
    def top(self) -> NDArray[np.bool_]:
        """Which positions are a top of their unit."""
        superior = self.organisation.superior
        above = np.where(superior >= 0, self.of[np.maximum(superior, 0)], -1)
        looped = np.zeros(len(self) + 1, dtype=np.bool_)
        looped[self.of[measure(self.organisation).layer == 0]] = True
        itself = superior == np.arange(len(superior))
        return np.asarray((self.of >= 0) & ((above != self.of) | itself) & ~looped[self.of])

    @cached_property
    def leading_top(self) -> NDArray[np.bool_]:
        """Which positions are a top of their unit and have subordinates in it."""
        superior = self.organisation.superior
        below = np.flatnonzero(superior >= 0)
        inside = below[(self.of[below] == self.of[superior[below]]) & (superior[below] != below)]
        leads = np.zeros(len(superior), dtype=np.bool_)
        leads[superior[inside]] = True
        return self.top & leads

    @cached_property
    def head(self) -> NDArray[np.int32]:
        """The one leading top of each unit; -1 where there is none or more than one."""
        tops = np.flatnonzero(self.leading_top)
        head = np.full(len(self), -1, dtype=np.int32)
        head[self.of[tops]] = tops
        head[np.bincount(self.of[tops], minlength=len(self)) > 1] = -1
        return head


@lru_cache(maxsize=8)
def units_of(organisation: Organisation) -> Units:
    """The units of an organisation; the same object for the same organisation."""
    names, of, by_name = _named(organisation)
    listed: dict[int, ListedUnit] = {}
    for unit in organisation.listed_units:
        listed.setdefault(by_name[unit.name], unit)
    parents = _stated(organisation, of, organisation.seats.parent_unit)
    for number, unit in listed.items():
        if unit.parent:
            parents[number] = (Stated(unit.parent, 1, unit.source), *parents.get(number, ()))
    unknown: dict[int, Stated] = {}
    parent = np.full(len(names), -1, dtype=np.int32)
    for number, stated in parents.items():
        if (above := by_name.get(stated[0].value)) is None:
            unknown[number] = stated[0]
        elif above != number or number in listed:
            parent[number] = above
    return Units(
        organisation,
        names=tuple(names),
        of=of,
        parent=parent,
        listed=listed,
        parents=parents,
        cost_centres=_stated(organisation, of, organisation.seats.cost_centre),
        unknown=unknown,
    )


def _named(organisation: Organisation) -> tuple[list[str], NDArray[np.int32], dict[str, int]]:
    """The names of all units, the unit of each position, and the number of each name and code."""
    codes = {unit.code: unit.name for unit in organisation.listed_units if unit.code}
    column = organisation.seats.unit
    numbers, words = coded(column) if column is not None else (np.full(len(organisation), -1, dtype=np.int32), [])
    meant = [codes.get(word, word) for word in words]
    names = list(dict.fromkeys([*filter(None, meant), *(unit.name for unit in organisation.listed_units)]))
    by_name = {name: number for number, name in enumerate(names)}
    renumbered = np.array([by_name.get(word, -1) for word in meant] + [-1], dtype=np.int32)
    return names, renumbered[numbers], {code: by_name[name] for code, name in codes.items()} | by_name


def _stated(
    organisation: Organisation, of: NDArray[np.int32], column: pa.StringArray | None
) -> dict[int, tuple[Stated, ...]]:
    """What the rows of each unit's positions state in a column, the most often stated first."""
    if column is None:
        return {}
    codes, words = coded(column)
    told = np.flatnonzero((of >= 0) & (codes >= 0))
    told = told[np.array([bool(word) for word in words] + [False])[codes[told]]]
    pairs, first, counts = np.unique(
        of[told].astype(np.int64) * (len(words) + 1) + codes[told], return_index=True, return_counts=True
    )
    found: dict[int, list[tuple[int, int, str]]] = {}
    for pair, row, count in zip(pairs.tolist(), told[first].tolist(), counts.tolist(), strict=True):
        found.setdefault(pair // (len(words) + 1), []).append((-count, row, words[pair % (len(words) + 1)]))
    return {unit: _in_order(organisation, stated) for unit, stated in found.items()}


def _in_order(organisation: Organisation, stated: Sequence[tuple[int, int, str]]) -> tuple[Stated, ...]:
    from dataclasses import replace

    return tuple(
        Stated(value, -count, replace(organisation.seats.source(row), quote=value))
        for count, row, value in sorted(stated)
    )
