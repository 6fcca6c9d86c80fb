"""The measures of an organisation, each computed when first asked for.

Conventions: edges run from the position to its superior, so a span is an in-degree. Spans, layers and roll-ups
follow the chosen solid lines; dotted lines never count. The head is layer 1. What the claims say in all is
measured on the distinct claimed solid pairs ("claimed"). A report to oneself is in no span.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Literal

import numpy as np

from orgraph.measures.forest import Forest, forest
from orgraph.model.claim import CODE, Line
from orgraph.model.organisation import Organisation

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Measures:
    """The measures of one organisation; every array has one entry per position."""

    organisation: Organisation

    @cached_property
    def forest(self) -> Forest:
        """The chosen solid lines with rings cut loose."""
        return forest(self.organisation.superior)

    @cached_property
    def span(self) -> NDArray[np.int64]:
        """Span of control 管理幅度: direct subordinates on the chosen solid lines."""
        below = np.flatnonzero(self.organisation.superior != np.arange(len(self.organisation)))
        superiors = self.organisation.superior[below]
        return np.bincount(superiors[superiors >= 0], minlength=len(self.organisation))

    @cached_property
    def span_claimed(self) -> NDArray[np.int64]:
        """Direct subordinates over all distinct claimed solid pairs."""
        links = self.organisation.links
        return np.bincount(links.superior[links.solid], minlength=len(self.organisation))

    @cached_property
    def superiors_claimed(self) -> NDArray[np.int64]:
        """How many distinct superiors the claims give a position, those that do not exist included, itself not."""
        links, missing = self.organisation.links, self.organisation.missing
        n = len(self.organisation)
        existing = np.bincount(links.subordinate[links.solid], minlength=n)
        return existing + np.bincount(missing.subordinate[missing.line == CODE[Line.SOLID]], minlength=n)

    @cached_property
    def self_report(self) -> NDArray[np.bool_]:
        """Positions that a solid claim has report to themselves."""
        links = self.organisation.links
        own = (links.subordinate == links.superior) & (links.line == CODE[Line.SOLID])
        return _marked(links.subordinate[own], len(self.organisation))

    @cached_property
    def root(self) -> NDArray[np.bool_]:
        """Positions for which no claim names a superior."""
        return np.asarray((self.superiors_claimed == 0) & ~self.self_report)

    @cached_property
    def orphan(self) -> NDArray[np.bool_]:
        """Positions that name superiors, none of whom exists."""
        links = self.organisation.links
        reports = _marked(links.subordinate[links.solid], len(self.organisation))
        return np.asarray((self.superiors_claimed > 0) & ~reports & ~self.self_report)

    @cached_property
    def layer(self) -> NDArray[np.int32]:
        """Layer 管理层级 on the chosen lines: 1 for a top, 0 for positions on a ring or beneath one."""
        beneath_ring = self.forest.ring[self.forest.top] >= 0
        return np.where(beneath_ring, 0, self.forest.steps + 1).astype(np.int32)

    @cached_property
    def shortest_layer(self) -> NDArray[np.int32]:
        """Layer by the shortest way down from any root over all claimed solid pairs; 0 where no root reaches."""
        if self._all_chosen:
            return np.where(self.root[self.forest.top], self.forest.steps + 1, 0).astype(np.int32)
        return self._breadth_first()

    def _breadth_first(self) -> NDArray[np.int32]:
        from scipy.sparse.csgraph import breadth_first_order

        n = len(self.organisation)
        links, roots = self.organisation.links, np.flatnonzero(self.root)
        above = np.concatenate([links.superior[links.solid], np.full(len(roots), n)])
        below = np.concatenate([links.subordinate[links.solid], roots])
        reached, before = breadth_first_order(_matrix(above, below, n + 1), n, directed=True)
        up = np.full(n + 1, n, dtype=np.int32)
        up[reached] = np.where(before[reached] < 0, n, before[reached])
        layer = np.zeros(n, dtype=np.int32)
        found = reached[reached < n]
        layer[found] = Forest(up, up).steps[found] + 1
        return layer

    @cached_property
    def _beside_forest(self) -> NDArray[np.intp]:
        """The claimed solid links that are not on the forest: those not chosen, and those along a ring.

        Most organisations have few of them. A cycle must take one of them, and they alone join what the forest
        leaves apart, so cycles and parts are sought around them and not among a million plain lines.
        """
        links = self.organisation.links
        return np.flatnonzero(links.solid & (~links.chosen | (self.forest.ring[links.subordinate] >= 0)))

    @cached_property
    def _all_chosen(self) -> bool:
        """Whether no position has a second solid superior: then the forest's own tables tell all."""
        links = self.organisation.links
        return bool(np.all(links.chosen[links.solid]))

    @cached_property
    def cycle(self) -> NDArray[np.int32]:
        """For positions on a reporting cycle (strongly connected over all claimed solid pairs, two or more) the
        least position of their group; -1 for the rest."""
        links = self.organisation.links
        if self._all_chosen:
            return self.forest.ring
        heads = np.zeros(len(self.organisation))
        heads[links.superior[self._beside_forest]] = 1
        on_the_way_up = self.forest.total_below(heads) > 0
        inside = links.solid & on_the_way_up[links.subordinate] & on_the_way_up[links.superior]
        return _components(links.subordinate[inside], links.superior[inside], len(self.organisation), "strong")

    @cached_property
    def part(self) -> NDArray[np.int32]:
        """The connected part that each position is in, direction ignored, over all claimed solid pairs: a
        position of it, the same for all its members."""
        links, top, ring = self.organisation.links, self.forest.top, self.forest.ring
        if self._all_chosen:
            return np.where(ring[top] >= 0, ring[top], top)
        beside = self._beside_forest
        joined = _components(top[links.subordinate[beside]], top[links.superior[beside]], len(top), "weak")
        return np.where(joined[top] >= 0, joined[top], top).astype(np.int32)

    @cached_property
    def headcount(self) -> NDArray[np.float64]:
        """Headcount 编制 of each position; 1 where it is not given."""
        return _given_or_one(self.organisation.seats.headcount, len(self.organisation))

    @cached_property
    def headcount_below(self) -> NDArray[np.float64]:
        """Headcount of each position and all below it."""
        return self.forest.total_below(self.headcount)

    @cached_property
    def fte_below(self) -> NDArray[np.float64]:
        """Full-time equivalents of each position and all below it; 1 where a position's is not given."""
        return self.forest.total_below(_given_or_one(self.organisation.seats.fte, len(self.organisation)))

    @cached_property
    def cost_below(self) -> NDArray[np.float64] | None:
        """Cost of each position and all below it, what is not given as 0; None where no source has costs."""
        cost = self.organisation.seats.cost
        return None if cost is None else self.forest.total_below(np.nan_to_num(cost))

    @cached_property
    def positions_below(self) -> NDArray[np.int64]:
        """How many positions are below each position, itself not counted."""
        return self.forest.total_below(np.ones(len(self.organisation))).astype(np.int64) - 1

    @cached_property
    def duplicate_id(self) -> NDArray[np.bool_]:
        """Positions whose id stands on more than one row of one table."""
        rows = self.organisation.rows
        by_row = np.array([origin.by_row for origin in rows.origins] or [False], dtype=np.bool_)
        table_rows = np.flatnonzero(by_row[rows.origin])
        key = self.organisation.row_position[table_rows].astype(np.int64) * (len(by_row)) + rows.origin[table_rows]
        keys, counts = np.unique(key, return_counts=True)
        return _marked((keys[counts > 1] // len(by_row)), len(self.organisation))


@lru_cache(maxsize=8)
def measure(organisation: Organisation) -> Measures:
    """The measures of an organisation; the same object for the same organisation."""
    return Measures(organisation)


def _marked(positions: NDArray[np.integer], n: int) -> NDArray[np.bool_]:
    flags = np.zeros(n, dtype=np.bool_)
    flags[positions] = True
    return flags


def _given_or_one(values: NDArray[np.float64] | None, n: int) -> NDArray[np.float64]:
    return np.ones(n) if values is None else np.where(np.isnan(values), 1.0, values)


def _components(
    start: NDArray[np.int32], end: NDArray[np.int32], n: int, connection: Literal["weak", "strong"]
) -> NDArray[np.int32]:
    """For each of n nodes the least member of its component of two or more nodes, -1 for the rest."""
    label = np.full(n, -1, dtype=np.int32)
    if len(start) == 0:
        return label
    from scipy.sparse.csgraph import connected_components

    nodes, numbers = np.unique(np.concatenate([start, end]), return_inverse=True)
    pairs = _matrix(numbers[: len(start)], numbers[len(start) :], len(nodes))
    count, group = connected_components(pairs, directed=True, connection=connection)
    least = np.full(count, n)
    np.minimum.at(least, group, nodes)
    large = np.bincount(group, minlength=count) > 1
    label[nodes] = np.where(large[group], least[group], -1)
    return label


def _matrix(rows: NDArray[np.integer], columns: NDArray[np.integer], n: int):  # type: ignore[no-untyped-def]
    from scipy.sparse import csr_array

    return csr_array((np.ones(len(rows), dtype=np.int8), (rows, columns)), shape=(n, n))
