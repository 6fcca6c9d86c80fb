"""Who holds a communication network together.

cut off        for an articulation point, the positions that it alone joins to the largest part of the rest: found by
               one depth-first walk over the ties (Hopcroft & Tarjan 1973), without recursion, in linear time
betweenness    the share of shortest ways between others that pass through a position (Freeman 1977); exact, and so
               only for networks of up to `MOST` positions
constraint     Burt's constraint (1992): how much a position's contacts are one another's; low for brokers
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from orgraph.measures.ties import Ties, ties
from orgraph.model.organisation import Organisation

if TYPE_CHECKING:
    import networkx as nx
    from numpy.typing import NDArray

MOST = 2_000  # Brandes' algorithm takes ties × positions: two seconds at this size


def cut_off(organisation: Organisation) -> dict[int, int]:
    """For each articulation point how many positions its removal separates from the largest part of the rest."""
    starts, neighbours = _neighbours(ties(organisation), len(organisation))
    found: dict[int, int] = {}
    seen = np.zeros(len(organisation), dtype=np.bool_)
    for root in np.flatnonzero(np.diff(starts)).tolist():
        if not seen[root]:
            found |= dict(_walk(root, starts, neighbours, seen))
    return dict(sorted(found.items()))


def _neighbours(found: Ties, n: int) -> tuple[list[int], list[int]]:
    """Adjacency in rows: the neighbours of v are neighbours[starts[v]:starts[v + 1]]."""
    ends = np.concatenate([found.lesser, found.greater])
    others = np.concatenate([found.greater, found.lesser])
    order = np.argsort(ends, kind="stable")
    starts = np.concatenate([[0], np.cumsum(np.bincount(ends, minlength=n))])
    return starts.tolist(), others[order].tolist()


def _walk(root: int, starts: list[int], neighbours: list[int], seen: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """The articulation points of one component. `low` is the earliest position that a branch reaches by a tie back."""
    order: dict[int, int] = {root: 0}
    low: dict[int, int] = {root: 0}
    size: dict[int, int] = {root: 1}
    separated: dict[int, list[int]] = {}
    seen[root] = True
    path: list[tuple[int, int, int]] = [(root, -1, starts[root])]
    while path:
        here, before, next_ = path.pop()
        if next_ < starts[here + 1]:
            path.append((here, before, next_ + 1))
            there = neighbours[next_]
            if there == before:
                continue
            if there in order:
                low[here] = min(low[here], order[there])
                continue
            order[there] = low[there] = len(order)
            size[there], seen[there] = 1, True
            path.append((there, here, starts[there]))
        elif before >= 0:
            size[before] += size[here]
            low[before] = min(low[before], low[here])
            if low[here] >= order[before]:
                separated.setdefault(before, []).append(size[here])
    total = len(order)
    for point, parts in separated.items():
        rest = total - 1 - sum(parts)
        pieces = [*parts, rest] if point != root or rest else parts
        if len([piece for piece in pieces if piece]) > 1:
            yield point, total - 1 - max(pieces)


def betweenness(organisation: Organisation) -> NDArray[np.float64] | None:
    """Betweenness of each position over the ties, from 0 to 1; None where the network is too large for it."""
    import networkx as nx

    graph = tie_graph(organisation)
    if len(graph) > MOST:
        return None
    result = np.zeros(len(organisation))
    for position, value in nx.betweenness_centrality(graph).items():
        result[position] = value
    return result


def constraint(organisation: Organisation, position: int) -> float:
    """Burt's constraint of one position; NaN without ties."""
    import networkx as nx

    graph = tie_graph(organisation)
    return float(nx.constraint(graph, [position])[position]) if position in graph else float("nan")


def tie_graph(organisation: Organisation) -> nx.Graph[int]:
    """The ties as an undirected graph of position numbers."""
    import networkx as nx

    found = ties(organisation)
    graph: nx.Graph[int] = nx.Graph()
    graph.add_edges_from(zip(found.lesser.tolist(), found.greater.tolist(), strict=True))
    return graph
