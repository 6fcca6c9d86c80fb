"""What disputed superiors leave open: spans, layers and positions below, as ranges over the choices.

A position is open where the claims name several superiors for it and no decision settles which. A *choice* gives each
open position one of the superiors claimed for it; the others keep the one they have. Ranges are over these choices:

span             least: the subordinates that are not open; most: those and all open ones that may choose the position.
                 Exact, over every choice.
layer, below     over the choices in which whoever can come to a top comes to one: a choice that closes a ring is left
                 out where another does not. For layers a top is a position for which no claim names a superior; for
                 positions below also one whose superiors do not exist. Layers are 0 where no choice leads to a top.

least layer      the shortest way over all the links: the choices along it are free, and all positions can take theirs
                 at once, so that the most of these is the least number of layers. Exact.
most layer       the longest way. Exact where the links hold no ring; else by trying the choices where they are few,
                 else a bound: a ring counts with all its members.
least below      the positions that cannot come to a top but through this one: those it dominates. Exact.
most below       the positions that can come to this one. Exact where the links hold no ring; else as for layers.

`exact` says whether the mosts are what a choice reaches, or bounds that none exceeds.

Source: dominators: Cooper, Harvey, Kennedy 2001, "A simple, fast dominance algorithm"; the rest is our own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from math import prod
from typing import TYPE_CHECKING

import numpy as np

from orgraph.measures.forest import Forest
from orgraph.measures.measures import measure
from orgraph.model.organisation import Organisation

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]

FEW = 4_096  # choices that are tried one by one
STEPS = 4_000_000  # of walks downwards, before a bound has to do


@dataclass(frozen=True, slots=True)
class Range:
    """From the least to the most, for each position."""

    least: Numbers
    most: Numbers


@dataclass(frozen=True, eq=False)
class Ranges:
    """See the module. `choices` are the superiors claimed for each open position."""

    choices: Mapping[int, tuple[int, ...]]
    span: Range
    layer: Range
    below: Range
    exact: bool

    @property
    def layers(self) -> tuple[int, int]:
        """The fewest and the most layers of the organisation."""
        return int(self.layer.least.max(initial=0)), int(self.layer.most.max(initial=0))

    @property
    def widest(self) -> tuple[int, int]:
        """The widest span: no choice leaves it narrower than the first figure or makes it wider than the second."""
        return int(self.span.least.max(initial=0)), int(self.span.most.max(initial=0))


@lru_cache(maxsize=8)
def ranges(organisation: Organisation) -> Ranges:
    """The ranges of an organisation; the same object for the same organisation."""
    above = _superiors(organisation)
    choices = {position: superiors for position, superiors in enumerate(above) if len(superiors) > 1}
    measures = measure(organisation)
    if not choices and not organisation.rulings:
        layers = measures.shortest_layer.astype(np.int64)
        span, layer, below = (Range(sure, sure) for sure in (measures.span, layers, measures.positions_below))
        return Ranges({}, span, layer, below, exact=True)
    least = np.zeros(len(above), dtype=np.int64)
    most = np.zeros(len(above), dtype=np.int64)
    for superiors in above:
        for superior in superiors:
            most[superior] += 1
            least[superior] += len(superiors) == 1
    roots = np.flatnonzero(measures.root).tolist()
    descent = _Descent(above, roots)
    tops = [position for position, superiors in enumerate(above) if not superiors]
    walk = descent if tops == roots else _Descent(above, tops)
    layer, below = descent.layer(), walk.below()
    acyclic = descent.acyclic and walk.acyclic
    found = Ranges(choices, Range(least, most), layer, below, exact=acyclic and walk.walks_are_affordable)
    trials = prod(map(len, choices.values()))
    few = trials <= FEW and trials * len(above) <= STEPS
    return _tried(found, above, descent, walk) if few and not acyclic else found


def _superiors(organisation: Organisation) -> list[tuple[int, ...]]:
    """For each position the superiors it may have: those claimed on solid lines, or the one decided on."""
    links = organisation.links
    above: list[tuple[int, ...]] = [()] * len(organisation)
    solid = np.flatnonzero(links.solid)
    for below, superior in zip(links.subordinate[solid].tolist(), links.superior[solid].tolist(), strict=True):
        above[below] = (*above[below], superior)
    for position in organisation.rulings:
        if (chosen := int(organisation.superior[position])) >= 0 and chosen != position:
            above[position] = (chosen,)
    return above


class _Descent:
    """The links that lead to one of the tops, walked from the tops down."""

    def __init__(self, above: Sequence[tuple[int, ...]], tops: Sequence[int]) -> None:
        self.count = len(above)
        self.tops = tops
        self.down: list[list[int]] = [[] for _ in above]
        for below, superiors in enumerate(above):
            for superior in superiors:
                self.down[superior].append(below)
        self.least = self._breadth_first()
        self.up = [
            tuple(superior for superior in superiors if self.least[superior]) if self.least[below] else ()
            for below, superiors in enumerate(above)
        ]
        self.order = self._order()
        self.acyclic = len(self.order) == sum(1 for layer in self.least if layer)
        self.walks_are_affordable = True

    def _breadth_first(self) -> list[int]:
        layer = [0] * self.count
        level = list(self.tops)
        for position in level:
            layer[position] = 1
        depth = 1
        while level:
            depth += 1
            reached = []
            for superior in level:
                for below in self.down[superior]:
                    if not layer[below]:
                        layer[below] = depth
                        reached.append(below)
            level = reached
        return layer

    def _order(self) -> list[int]:
        """Those who come to a top, each behind all its superiors; whoever is on a ring or beneath one is left out."""
        waiting = [len(superiors) for superiors in self.up]
        order = [position for position in self.tops if not waiting[position]]
        for superior in order:
            for below in self.down[superior]:
                if self.least[below]:
                    waiting[below] -= 1
                    if not waiting[below]:
                        order.append(below)
        return order

    def layer(self) -> Range:
        """The least and the most layer of each position."""
        most = [0] * self.count
        weight, group_order = self._groups()
        for members in group_order:
            top = max((most[s] for member in members for s in self.up[member] if s not in members), default=0)
            for member in members:
                most[member] = top + weight[member]
        return Range(np.array(self.least, dtype=np.int64), np.array(most, dtype=np.int64))

    def _groups(self) -> tuple[dict[int, int], Iterator[frozenset[int]]]:
        """Positions in groups, each behind all its superiors; a group of several is a ring, with its size as weight."""
        if self.acyclic:
            return dict.fromkeys(self.order, 1), (frozenset((position,)) for position in self.order)
        import networkx as nx

        graph = nx.DiGraph((s, below) for below, superiors in enumerate(self.up) for s in superiors)
        graph.add_nodes_from(self.tops)
        condensed = nx.condensation(graph)
        groups = [frozenset(condensed.nodes[node]["members"]) for node in nx.topological_sort(condensed)]
        return {member: len(group) for group in groups for member in group}, iter(groups)

    def below(self) -> Range:
        """The least and the most positions below each."""
        return Range(self._dominated(), self._reaching())

    def _dominated(self) -> Numbers:
        nobody = self.count
        above = np.full(self.count + 1, nobody, dtype=np.int32)
        for position, superior in (self._dominators() if self.acyclic else self._dominators_beside_rings()).items():
            above[position] = superior
        tree = Forest(above, np.full(self.count, -1, dtype=np.int32))
        return tree.total_below(np.ones(self.count)).astype(np.int64) - 1

    def _dominators(self) -> dict[int, int]:
        """The nearest position through which each must pass; the nearest common one of all its superiors."""
        nearest: dict[int, int] = {}
        depth: dict[int, int] = {-1: 0}
        for position in self.order:
            common = self.up[position][0] if self.up[position] else -1
            for superior in self.up[position][1:]:
                other = superior
                while common != other:
                    if depth[common] >= depth[other]:
                        common = nearest.get(common, -1)
                    else:
                        other = nearest.get(other, -1)
            if common >= 0:
                nearest[position] = common
            depth[position] = depth[common] + 1
        return nearest

    def _dominators_beside_rings(self) -> dict[int, int]:
        import networkx as nx

        graph = nx.DiGraph((s, below) for below, superiors in enumerate(self.up) for s in superiors)
        graph.add_edges_from((-1, top) for top in self.tops)
        found = nx.immediate_dominators(graph, -1)
        return {position: superior for position, superior in found.items() if superior is not None and superior >= 0}

    def _reaching(self) -> Numbers:
        """How many can come to each position; walked position by position above an open one, summed up elsewhere."""
        total = [0] * self.count
        doubtful = [False] * self.count
        for position in reversed(self.order):
            for superior in self.up[position]:
                total[superior] += total[position] + 1
                doubtful[superior] |= doubtful[position] or len(self.up[position]) > 1
        left = STEPS
        on_rings = [position for position in range(self.count) if self.least[position]] if not self.acyclic else []
        for position in on_rings or [p for p in self.order if doubtful[p]]:
            if left <= 0:
                self.walks_are_affordable = False
                total[position] = min(total[position], self.count - 1) if self.acyclic else self.count - 1
                continue
            reached = self._walk_down(position)
            left -= reached
            total[position] = reached
        return np.array(total, dtype=np.int64)

    def _walk_down(self, position: int) -> int:
        seen = {position}
        todo = [position]
        while todo:
            for below in self.down[todo.pop()]:
                if below not in seen and self.least[below]:
                    seen.add(below)
                    todo.append(below)
        return len(seen) - 1


def _tried(found: Ranges, above: Sequence[tuple[int, ...]], layers: _Descent, walk: _Descent) -> Ranges:
    """The mosts by trying every choice."""
    layer, below = np.zeros_like(found.layer.most), np.zeros_like(found.below.most)
    for chosen in product(*found.choices.values()):
        up = [superiors[0] if superiors else -1 for superiors in above]
        for position, superior in zip(found.choices, chosen, strict=True):
            up[position] = superior
        for descent, most in ((layers, layer), (walk, below)):
            depth = _depths(up, descent.tops)
            if any(least and not reached for least, reached in zip(descent.least, depth, strict=True)):
                continue
            if most is layer:
                np.maximum(layer, depth, out=layer)
            else:
                np.maximum(below, _counts_below(up, depth), out=below)
    least, reaching = found.layer.least, found.below.least
    return Ranges(found.choices, found.span, Range(least, layer), Range(reaching, below), exact=True)


def _depths(up: Sequence[int], tops: Sequence[int]) -> list[int]:
    """The layer of each position by its one superior; 0 for those who come to no top."""
    depth = [0] * len(up)
    for top in tops:
        depth[top] = 1
    for start in range(len(up)):
        way: list[int] = []
        position = start
        while position >= 0 and not depth[position] and len(way) <= len(up):
            way.append(position)
            position = up[position]
        if position >= 0 and depth[position]:
            for step, each in enumerate(reversed(way), start=1):
                depth[each] = depth[position] + step
    return depth


def _counts_below(up: Sequence[int], depth: Sequence[int]) -> list[int]:
    counts = [0] * len(up)
    for position in sorted(range(len(up)), key=lambda each: -depth[each]):
        if depth[position] > 1:
            counts[up[position]] += counts[position] + 1
    return counts
