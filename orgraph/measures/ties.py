"""Communication ties held against the reporting tree.

A tie is an undirected pair of positions with one communication link or more between them, whichever names the other;
links with units, outside parties, groups and oneself make none. Distances run over the chosen solid lines with rings
cut loose, so that two positions without a common superior have none (-1).

Formulas (u, v the ends, d the depth with the head at 1, a = lowest common superior, counted as its own superior):

distance       δ(u, v) = d(u) + d(v) − 2 d(a): 1 along a line, 2 between two of one superior
saving         δ − 1, the steps that Fayol's bridge spares
escalation     E(b) = number of ties whose ends are both below b in different branches: a = b and neither end is b
density        E(b) / (c(b)(c(b) − 1) / 2), c(b) the direct subordinates: of the pairs of branches, how many are tied
reciprocity    of the ties between two positions that both list contacts, the share that both list
confirmation   of the claimed solid lines, the share that superior and subordinate both state

Sources: Fayol 1916 (gangplank); Freeman 1977, Burt 1992 (see `orgraph.measures.brokers`); escalation load is ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from orgraph.measures.forest import Forest
from orgraph.measures.measures import measure
from orgraph.model.organisation import WITNESSES, Organisation, Witness

if TYPE_CHECKING:
    from numpy.typing import NDArray

NOBODY = -1


@dataclass(frozen=True, eq=False)
class Ties:
    """Pairs of positions, the lesser number first, in ascending order: how many links there are between them, whether
    each of the two names the other, and the first claim of a link."""

    lesser: NDArray[np.int32]
    greater: NDArray[np.int32]
    links: NDArray[np.int64]
    mutual: NDArray[np.bool_]
    claim: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.lesser)


@lru_cache(maxsize=8)
def ties(organisation: Organisation) -> Ties:
    """The ties of an organisation; the same object for the same organisation."""
    talks, n = organisation.talks, len(organisation)
    between = np.flatnonzero((talks.receiver >= 0) & (talks.receiver != talks.sender))
    sender, receiver = talks.sender[between].astype(np.int64), talks.receiver[between].astype(np.int64)
    pair = np.minimum(sender, receiver) * n + np.maximum(sender, receiver)
    pairs, first, group, counts = np.unique(pair, return_index=True, return_inverse=True, return_counts=True)
    upwards = np.bincount(group, sender < receiver, minlength=len(pairs)) > 0
    downwards = np.bincount(group, sender > receiver, minlength=len(pairs)) > 0
    return Ties(
        lesser=(pairs // max(n, 1)).astype(np.int32),
        greater=(pairs % max(n, 1)).astype(np.int32),
        links=counts,
        mutual=upwards & downwards,
        claim=talks.claim[between][first].astype(np.int32),
    )


def common_superiors(forest: Forest, one: NDArray[np.int32], other: NDArray[np.int32]) -> NDArray[np.int32]:
    """The lowest common superior of each pair, a position counted as its own superior; NOBODY where there is none.

    Both are lifted to one depth in steps that are powers of two, and then together to just below where they meet.
    """
    nowhere = len(forest)
    steps = forest.steps.astype(np.int64)
    a, b = one.astype(np.int64), other.astype(np.int64)
    rise = steps[a] - steps[b]
    for bit, jump in enumerate(forest.jumps):
        a = np.where((rise > 0) & (rise >> bit & 1 == 1), jump[a], a)
        b = np.where((rise < 0) & (-rise >> bit & 1 == 1), jump[b], b)
    for jump in reversed(forest.jumps):
        apart = (a != b) & (jump[a] != jump[b])
        a, b = np.where(apart, jump[a], a), np.where(apart, jump[b], b)
    met = np.where(a == b, a, forest.up[a].astype(np.int64))
    agreed = (a == b) | (forest.up[a] == forest.up[b])
    return np.where(agreed & (met != nowhere), met, NOBODY).astype(np.int32)


def distances(forest: Forest, one: NDArray[np.int32], other: NDArray[np.int32]) -> NDArray[np.int32]:
    """The steps between each pair along the lines, through their lowest common superior; -1 where there is none."""
    met = common_superiors(forest, one, other)
    steps = forest.steps.astype(np.int32)
    way = steps[one] + steps[other] - 2 * steps[np.maximum(met, 0)]
    return np.where(met == NOBODY, -1, way).astype(np.int32)


def arbiters(organisation: Organisation) -> NDArray[np.int32]:
    """For each tie the superior who would settle what its ends cannot: the lowest common one; NOBODY where there is
    none, or where it is one of the two."""
    found = ties(organisation)
    met = common_superiors(measure(organisation).forest, found.lesser, found.greater)
    return np.where((met == found.lesser) | (met == found.greater), NOBODY, met).astype(np.int32)


def escalation(organisation: Organisation) -> NDArray[np.int64]:
    """Escalation load 协调负荷: for each position the ties of which it is the arbiter."""
    who = arbiters(organisation)
    return np.bincount(who[who != NOBODY], minlength=len(organisation))


def escalation_density(organisation: Organisation) -> NDArray[np.float64]:
    """Escalation load by the pairs of direct subordinates; 0 where there is no pair. More than 1 where several ties
    run between the same branches."""
    span = measure(organisation).span.astype(np.float64)
    pairs = span * (span - 1) / 2
    return np.divide(escalation(organisation), pairs, out=np.zeros(len(organisation)), where=pairs > 0)


def reciprocity(organisation: Organisation) -> float | None:
    """The share of ties that both sides name, of those whose sides both name somebody; None without any."""
    found = ties(organisation)
    names = np.zeros(len(organisation), dtype=np.bool_)
    names[organisation.talks.sender] = True
    both = names[found.lesser] & names[found.greater]
    return float(found.mutual[both].mean()) if both.any() else None


def confirmation_rate(organisation: Organisation) -> float | None:
    """Two-way confirmation 上下级互认: the share of claimed solid lines that both ends state; None without any."""
    links = organisation.links
    if not links.solid.any():
        return None
    return float((links.witness[links.solid] == WITNESSES.index(Witness.AGREED)).mean())
