"""Where the nodes of the network stand: worked out here once, so that the page opens at rest.

The reporting lines are laid out as a radial tree (Wills 1999, NicheWorks: a subtree has as wide an angle as it has
leaves); from there a bounded number of force steps (Fruchterman and Reingold 1991) lets links draw their ends
together and all nodes keep their distance. Nothing is random: nodes that would share a place are set apart along a
sunflower spiral. Nodes without any link stand in rows beneath the rest.

The work of a step grows with the square of the nodes: 1,500 of them take half a second in all. Products are summed
with `einsum`, never with BLAS, whose threads may add in another order the next time.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

LINK = 64.0  # the length at which a link's pull and the push between its ends are even
GAP = 12.0  # the least room between the rims of two nodes
STEPS = 120
GRAVITY = 0.2  # towards the middle
WIDE = 1.5  # screens are wider than high
SUNFLOWER = math.pi * (3 - math.sqrt(5))
BLOCK = 32  # rows of the distance table at a time: they fit the processor's cache
SETTLING = 80  # at most so many rounds of pushing apart
NEAR_ENOUGH = 0.01  # of the distance two nodes must keep, a hundredth is not worth another round


def place(
    parent: NDArray[np.int32], links: NDArray[np.int32], pull: NDArray[np.float64], radius: NDArray[np.float64]
) -> NDArray[np.float64]:
    """The middle of each node as x and y, so that no two nodes overlap.

    `parent` is the node above each node in a forest, -1 where there is none; `links` are pairs of nodes and
    `pull` their strength (1: a reporting line); `radius` is the size of each node.
    """
    links, pull = _between_two(links, pull)
    linked = np.zeros(len(parent), dtype=np.bool_)
    linked[links.ravel()] = True
    points = np.zeros((len(parent), 2))
    among = np.flatnonzero(linked)
    if len(among):
        number = np.cumsum(linked) - 1
        above = np.where(parent[among] >= 0, number[parent[among]], -1)
        start = _start(above.astype(np.int32), number[links])
        settled = _settle(start, number[links], pull)
        points[among] = _apart((settled - settled.mean(axis=0)) * (WIDE, 1), radius[among])
    alone = np.flatnonzero(~linked)
    points[alone] = _rows(len(alone), radius, points[among])
    return points


def _between_two(links: NDArray[np.int32], pull: NDArray[np.float64]) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
    two = links[:, 0] != links[:, 1]
    return links[two], pull[two]


def _start(parent: NDArray[np.int32], links: NDArray[np.intp]) -> NDArray[np.float64]:
    """The radial tree; nodes outside it beside those that they are linked with."""
    points = _radial(parent)
    in_tree = parent >= 0
    in_tree[parent[in_tree]] = True
    loose = np.flatnonzero(~in_tree)
    if len(loose):
        points[loose] = _beside(loose, points, in_tree, links)
    return points + _sunflower(len(points), 1.0)


def _radial(parent: NDArray[np.int32]) -> NDArray[np.float64]:
    """Depth is the distance from the middle; a subtree has as wide an angle as it has leaves."""
    order, depth = _downwards(parent)
    leaves = np.zeros(len(parent))
    for node in reversed(order):
        leaves[node] = max(1.0, leaves[node])
        if parent[node] >= 0:
            leaves[parent[node]] += leaves[node]
    tops = parent < 0
    begin = np.zeros(len(parent))  # where the angle that is still free begins, in leaves
    begin[tops] = np.cumsum(leaves[tops]) - leaves[tops]
    middle = np.zeros(len(parent))
    for node in order:
        above = parent[node]
        if above >= 0:
            begin[node] = begin[above]
            begin[above] += leaves[node]
        middle[node] = begin[node] + leaves[node] / 2
    angle = middle * (2 * math.pi / max(1.0, leaves[tops].sum()))
    distance = (depth + (np.count_nonzero(tops) > 1)) * LINK
    return np.stack([np.cos(angle) * distance, np.sin(angle) * distance], axis=1)


def _downwards(parent: NDArray[np.int32]) -> tuple[list[int], NDArray[np.int32]]:
    """All nodes, each after the one above it, and how far below its top each is."""
    below: list[list[int]] = [[] for _ in parent]
    for node, above in enumerate(parent.tolist()):
        if above >= 0:
            below[above].append(node)
    order = [node for node, above in enumerate(parent.tolist()) if above < 0]
    depth = np.zeros(len(parent), dtype=np.int32)
    for node in order:  # grows while it is walked
        for lower in below[node]:
            depth[lower] = depth[node] + 1
            order.append(lower)
    return order, depth


def _beside(
    loose: NDArray[np.intp], points: NDArray[np.float64], in_tree: NDArray[np.bool_], links: NDArray[np.intp]
) -> NDArray[np.float64]:
    """Outwards from the middle of their neighbours in the tree; on the rim where they have none there."""
    both_ways = np.concatenate([links, links[:, ::-1]])
    both_ways = both_ways[in_tree[both_ways[:, 1]]]
    count = np.bincount(both_ways[:, 0], minlength=len(points))[loose]
    middle = (
        np.stack(
            [np.bincount(both_ways[:, 0], points[both_ways[:, 1], axis], len(points))[loose] for axis in (0, 1)], axis=1
        )
        / np.maximum(1, count)[:, None]
    )
    rim = np.sqrt((points**2).sum(axis=1).max(initial=0.0)) + LINK
    turn = np.arange(len(loose)) * SUNFLOWER
    on_rim = np.stack([np.cos(turn), np.sin(turn)], axis=1) * rim
    between = 0.5 * (middle + _towards(middle, on_rim) * rim)
    return np.asarray(np.where(count[:, None] > 0, between, on_rim))


def _towards(points: NDArray[np.float64], instead: NDArray[np.float64]) -> NDArray[np.float64]:
    """The direction of each point from the middle; of `instead` where it is the middle."""
    length = np.hypot(points[:, :1], points[:, 1:])
    other = instead / np.maximum(1e-9, np.hypot(instead[:, :1], instead[:, 1:]))
    return np.where(length > 1.0, points / np.maximum(1e-9, length), other)


def _sunflower(count: int, spacing: float) -> NDArray[np.float64]:
    """Points of a sunflower spiral, no two alike."""
    steps = np.arange(count)
    distance = spacing * np.sqrt(steps)
    return np.stack([np.cos(steps * SUNFLOWER) * distance, np.sin(steps * SUNFLOWER) * distance], axis=1)


def _settle(points: NDArray[np.float64], links: NDArray[np.intp], pull: NDArray[np.float64]) -> NDArray[np.float64]:
    """The points after the force steps; the farthest that a point may go shrinks with every step."""
    one, other = links[:, 0], links[:, 1]
    reach = LINK * 1.6
    for _ in range(STEPS):
        force = _push(points) - points * GRAVITY
        apart = points[one] - points[other]
        strain = apart * (np.hypot(apart[:, :1], apart[:, 1:]) / LINK) * pull[:, None]
        for axis in (0, 1):
            force[:, axis] -= np.bincount(one, strain[:, axis], len(points))
            force[:, axis] += np.bincount(other, strain[:, axis], len(points))
        length = np.hypot(force[:, :1], force[:, 1:])
        points = points + force * (np.minimum(length, reach) / np.maximum(1e-9, length))
        reach = max(1.0, reach * 0.97)
    return points


def _push(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """How far all others push each point: as LINK² / distance from every one."""
    push = np.zeros((len(points), 2), dtype=np.float32)
    for rows, across, up, square in _distances(points):
        square += np.float32(25)  # softens what is very near
        np.divide(np.float32(LINK * LINK), square, out=square)
        push[rows, 0] = np.einsum("ij,ij->i", across, square)
        push[rows, 1] = np.einsum("ij,ij->i", up, square)
    return push.astype(np.float64)


def _distances(
    points: NDArray[np.float64],
) -> Iterator[tuple[slice, NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]]:
    """Some rows at a time of the table of all pairs: the way across, the way up, and the squared distance."""
    x, y = points.astype(np.float32).T
    for first in range(0, len(points), BLOCK):
        rows = slice(first, first + BLOCK)
        across, up = x[rows, None] - x, y[rows, None] - y
        yield rows, across, up, across * across + up * up


def _apart(points: NDArray[np.float64], radius: NDArray[np.float64]) -> NDArray[np.float64]:
    """The points after pushing nodes that overlap away from each other; spread out where that is not enough."""
    reach = (radius + GAP / 2).astype(np.float32)
    for _ in range(SETTLING):
        step = np.zeros_like(points)
        for rows, across, up, square in _distances(points):
            distance = np.sqrt(np.maximum(square, np.float32(1e-6)))
            short = (reach[rows, None] + reach) / distance - 1
            short[short < NEAR_ENOUGH] = 0
            short[np.arange(len(short)), np.arange(rows.start, rows.start + len(short))] = 0
            step[rows, 0] = np.einsum("ij,ij->i", across, short)
            step[rows, 1] = np.einsum("ij,ij->i", up, short)
        if not step.any():
            return points
        points = points + 0.5 * step
    return points * _spread(points, reach)


def _spread(points: NDArray[np.float64], reach: NDArray[np.float32]) -> float:
    """The least factor, 1 or more, at which no two nodes overlap."""
    factor = 1.0
    for rows, _, _, square in _distances(points):
        ratio = (reach[rows, None] + reach) / np.sqrt(np.maximum(square, np.float32(1e-6)))
        ratio[np.arange(len(ratio)), np.arange(rows.start, rows.start + len(ratio))] = 0
        factor = max(factor, float(ratio.max(initial=0)))
    return factor


def _rows(count: int, radius: NDArray[np.float64], others: NDArray[np.float64]) -> NDArray[np.float64]:
    """Places in rows beneath all others, about twice as wide as high and no wider than the rest."""
    pitch = 2 * float(radius.max(initial=0.0)) + 3 * GAP
    width = float(np.ptp(others[:, 0])) if len(others) else 0.0
    columns = max(1, math.ceil(math.sqrt(2 * count)), min(count, int(width / pitch)))
    across, down = np.arange(count) % columns, np.arange(count) // columns
    left = -(min(count, columns) - 1) / 2 * pitch
    top = float(others[:, 1].max()) + 2 * LINK if len(others) else 0.0
    return np.stack([left + across * pitch, top + down * pitch], axis=1)
