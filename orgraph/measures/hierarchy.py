"""Krackhardt's four measures of a hierarchy, over all claimed solid lines between existing positions.

Definitions (N positions, |E| lines, Nᵢ the positions of the i-th connected part)
    connectedness   pairs joined by some way, direction ignored, by all pairs
    hierarchy       1 − pairs that reach each other both ways, by pairs that reach each other at least one way
    efficiency      1 − (|E| − Σ(Nᵢ − 1)) / Σ(Nᵢ(Nᵢ − 1) − (Nᵢ − 1)): lines beyond the fewest that would do, by the most
                    there could be. This is the denominator for directed graphs; the original one is undirected.
    least_upper     1 − pairs of one part without a nearest superior in common, by Σ(Nᵢ − 1)(Nᵢ − 2)/2. Of a pair the
                    bounds are whoever stands above both, or is one of them and above the other; the nearest is below
                    all the other bounds.
    All four are 1 if and only if the lines form one tree. Efficiency hardly moves in a large organisation: `surplus`
    gives its numerator.

Source
    D. Krackhardt, Graph theoretical dimensions of informal organizations, in Carley and Prietula 1994, 89–111; formulas
    as the documentation of the R package sna has them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from orgraph.measures.measures import measure
from orgraph.model.organisation import Organisation

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST_PAIRS = 50_000_000  # of a position and one above it, beyond the plain lines: about 400 MB
MOST_FOR_BOUNDS = 1_000  # positions for which bounds are looked up pair by pair


@dataclass(frozen=True, slots=True)
class Krackhardt:
    """The four measures; None where the organisation is too large for one and not a plain forest. Of no pairs each
    measure is 1."""

    connectedness: float
    hierarchy: float | None
    efficiency: float
    least_upper: float | None
    surplus: int


def krackhardt(organisation: Organisation) -> Krackhardt:
    """The four measures of an organisation."""
    n, links = len(organisation), organisation.links
    sizes = np.bincount(measure(organisation).part)
    sizes = sizes[sizes > 0]
    lines = int(np.count_nonzero(links.solid))
    surplus = lines - int((sizes - 1).sum())
    return Krackhardt(
        connectedness=_share(int((sizes * (sizes - 1)).sum()), n * (n - 1)),
        hierarchy=_hierarchy(organisation),
        efficiency=1 - _share(surplus, int((sizes * (sizes - 1) - (sizes - 1)).sum()), of_none=0),
        least_upper=_least_upper(organisation, sizes),
        surplus=surplus,
    )


def _share(part: int, whole: int, of_none: float = 1.0) -> float:
    return part / whole if whole else of_none


def _hierarchy(organisation: Organisation) -> float | None:
    one_way = _pairs_reached(organisation)
    if one_way is None:
        return None
    cycle = measure(organisation).cycle
    _, sizes = np.unique(cycle[cycle >= 0], return_counts=True)
    mutual = int((sizes * (sizes - 1) // 2).sum())
    return 1 - _share(mutual, one_way - mutual, of_none=0)


def _pairs_reached(organisation: Organisation) -> int | None:
    """Ordered pairs of a position and another one that its lines lead up to. Where all lines above a position are
    chosen and on no ring, they are its steps to the top; the others are walked."""
    measures, links = measure(organisation), organisation.links
    forest = measures.forest
    odd = np.zeros(len(organisation), dtype=np.int64)
    odd[links.subordinate[links.solid & ~links.chosen]] = 1
    odd[forest.ring >= 0] = 1
    if not odd.any():
        return int(forest.steps.sum())
    walked = forest.total_above(odd) > 0
    plain = int(forest.steps[~walked].sum())
    further = _walked_pairs(links.subordinate[links.solid], links.superior[links.solid], np.flatnonzero(walked), odd)
    return None if further is None else plain + further


def _walked_pairs(
    below: NDArray[np.int32], above: NDArray[np.int32], walkers: NDArray[np.intp], like: NDArray[np.int64]
) -> int | None:
    n = len(like)
    order = np.argsort(below, kind="stable")
    above = above[order].astype(np.int64)
    start = np.searchsorted(below[order], np.arange(n + 1))
    met = np.zeros(0, dtype=np.int64)
    walker, here = walkers.astype(np.int64), walkers.astype(np.int64)
    while len(walker):
        ways = start[here + 1] - start[here]
        if len(met) + ways.sum() > MOST_PAIRS:
            return None
        offset = np.arange(ways.sum()) - np.repeat(np.cumsum(ways) - ways, ways)
        reached = np.unique(np.repeat(walker, ways) * n + above[np.repeat(start[here], ways) + offset])
        fresh = reached[~np.isin(reached, met, assume_unique=True)]
        met = np.sort(np.concatenate([met, fresh]))
        walker, here = fresh // n, fresh % n
    return int(np.count_nonzero(met // n != met % n))


def _least_upper(organisation: Organisation, sizes: NDArray[np.int64]) -> float | None:
    measures = measure(organisation)
    possible = int(((sizes - 1) * (sizes - 2) // 2).sum())
    if not (measures.cycle >= 0).any() and not (organisation.links.solid & ~organisation.links.chosen).any():
        return 1.0
    if len(organisation) > MOST_FOR_BOUNDS:
        return None
    return 1 - _share(_pairs_without_bound(organisation), possible, of_none=0)


def _pairs_without_bound(organisation: Organisation) -> int:
    """All that stand above a bound of a pair are bounds of it too; so the nearest is the one that has as many above
    it, itself counted, as there are bounds."""
    n, links = len(organisation), organisation.links
    reaches = np.eye(n, dtype=np.bool_)  # reaches[a, b]: a is b, or stands above it
    step = np.zeros((n, n), dtype=np.bool_)
    step[links.superior[links.solid], links.subordinate[links.solid]] = True
    for _ in range(n.bit_length()):
        whole = (step | reaches).astype(np.float32)
        step = (whole @ whole) > 0
    reaches = step | reaches
    bounds = reaches.astype(np.float32).T @ reaches.astype(np.float32)
    height = reaches.sum(axis=0)
    nearest = np.zeros((n, n), dtype=np.float32)
    for bound in range(n):
        inside = np.flatnonzero(reaches[bound])
        cells = np.ix_(inside, inside)
        nearest[cells] = np.maximum(nearest[cells], height[bound])
    part = measure(organisation).part
    without = (nearest != bounds) | (bounds == 0)
    return int(np.count_nonzero(np.triu(without & (part[:, None] == part[None, :]), 1)))
