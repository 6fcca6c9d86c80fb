"""Walks over functional graphs, for all positions at once, by pointer doubling.

`up[v]` is the position above v, or n (a sentinel row that points at itself) where there is none. Doubling keeps
the tables f_k = up^(2^k); log2(depth) of them reach every top, so a chain of 200,000 positions takes eighteen
steps and no recursion. Whoever never reaches a top is on a ring or beneath one.

Source: pointer jumping, Wyllie 1979, The Complexity of Parallel Computations.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Forest:
    """The superiors of n positions with every ring cut loose: the members of a ring are tops of their own.

    `up` has n + 1 entries; `ring[v]` is the least member of the ring that v is on, -1 where it is on none.
    """

    up: NDArray[np.int32]
    ring: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.up) - 1

    @cached_property
    def jumps(self) -> Sequence[NDArray[np.int32]]:
        """up, up², up⁴, … until every position has reached its top."""
        return _jumps(self.up)

    @cached_property
    def steps(self) -> NDArray[np.int32]:
        """How many steps each position is from its top; 0 at a top."""
        steps: NDArray[np.int32] = (self.up != len(self)).astype(np.int32)
        for jump in self.jumps[:-1]:
            steps = steps + steps[jump]
        return np.asarray(steps[:-1])

    @cached_property
    def top(self) -> NDArray[np.int32]:
        """The position at the top of each position's line, itself for a top."""
        top = np.where(self.up != len(self), self.up, np.arange(len(self) + 1, dtype=np.int32))
        for _ in self.jumps:
            top = top[top]
        return top[:-1]

    def total_above(self, weights: NDArray[np.int64]) -> NDArray[np.int64]:
        """For each position its weight and those of all above it."""
        total = np.append(weights, 0)
        for jump in self.jumps:
            total = total + total[jump]
        return np.asarray(total[:-1])

    def greatest_below(self, values: NDArray[np.int64]) -> NDArray[np.int64]:
        """For each position the greatest of its value and those of all below it."""
        greatest = np.append(values, np.iinfo(np.int64).min)
        for jump in self.jumps:
            below = np.flatnonzero(jump[:-1] != len(self))
            if len(below) == 0:
                break
            before = greatest.copy()
            np.maximum.at(greatest, jump[below], before[below])
        return greatest[:-1]

    def total_below(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """For each position its weight and those of all below it. S_{k+1}[v] = S_k[v] + Σ S_k of those exactly
        2^k below v."""
        total = np.append(weights, 0.0)
        for jump in self.jumps:
            below = np.flatnonzero(jump[:-1] != len(self))
            if len(below) == 0:
                break
            total += np.bincount(jump[below], total[below], len(self) + 1)
        return total[:-1]


def forest(superior: NDArray[np.int32]) -> Forest:
    """The forest of chosen superiors; `superior[v]` < 0 or v itself where v has nobody above."""
    n = len(superior)
    own = np.arange(n, dtype=np.int32)
    up = np.append(np.where((superior < 0) | (superior == own), np.int32(n), superior), np.int32(n)).astype(np.int32)
    ring = np.full(n, -1, dtype=np.int32)
    lost = np.flatnonzero(_jumps(up)[-1][:-1] != n)
    if len(lost):
        members, labels = _rings(up, lost)
        ring[members] = labels
        up[members] = n
    return Forest(up, ring)


def _jumps(up: NDArray[np.int32]) -> list[NDArray[np.int32]]:
    """Depths below a top are contiguous: when a doubling brings nobody new to the top, the rest never gets there."""
    n = len(up) - 1
    tables = [up]
    left = np.count_nonzero(up[:-1] != n)
    while left:
        further = tables[-1][tables[-1]]
        still = np.count_nonzero(further[:-1] != n)
        tables.append(further)
        if still == left:
            break
        left = still
    return tables


def _rings(up: NDArray[np.int32], lost: NDArray[np.intp]) -> tuple[NDArray[np.intp], NDArray[np.int32]]:
    """The members of all rings among the positions that reach no top, each with the least member of its ring.

    A jump longer than any tail lands on a ring, and every member of a ring is landed on.
    """
    place = np.full(len(up), -1, dtype=np.int64)
    place[lost] = np.arange(len(lost))
    step = place[up[lost]]
    landed = step
    for _ in range(len(lost).bit_length()):
        landed = landed[landed]
    on_ring = np.unique(landed)
    members = lost[on_ring]
    place[members] = np.arange(len(members))
    step = place[up[members]]
    least = members.astype(np.int32)
    for _ in range(len(members).bit_length()):
        least = np.minimum(least, least[step])
        step = step[step]
    return members, least
