"""The measures once more, slowly, by plain walks over a NetworkX graph of the claims themselves."""

from __future__ import annotations

import networkx as nx

from orgraph.model.organisation import Organisation


def claimed_graph(organisation: Organisation) -> nx.DiGraph:
    """Position → superior for every solid claim between two different existing positions."""
    graph = nx.DiGraph()
    graph.add_nodes_from(organisation.ids)
    for claim in organisation.statements:
        if (
            claim.kind == "reports_to"
            and claim.line == "solid"
            and claim.object in graph
            and claim.object != claim.subject
        ):
            graph.add_edge(claim.subject, claim.object)
    return graph


def chosen_graph(organisation: Organisation) -> nx.DiGraph:
    """The chosen lines as the organisation's own graph has them, self reports left out."""
    graph = nx.DiGraph()
    graph.add_nodes_from(organisation.ids)
    graph.add_edges_from((u, v) for u, v, d in organisation.graph.edges(data=True) if d.get("chosen") and u != v)
    return graph


def named_superiors(organisation: Organisation) -> dict[str, set[str]]:
    """For each position the superiors that solid claims name, existing or not, itself included."""
    named: dict[str, set[str]] = {id: set() for id in organisation.ids}
    for claim in organisation.statements:
        if claim.kind == "reports_to" and claim.line == "solid" and claim.object is not None:
            named[claim.subject].add(claim.object)
    return named


def rings(graph: nx.DiGraph) -> list[set[str]]:
    """Strongly connected groups of two or more."""
    return [group for group in nx.strongly_connected_components(graph) if len(group) > 1]


def layers_from(graph: nx.DiGraph, tops: list[str]) -> dict[str, int]:
    """Layer by the shortest way down from any of the tops, 1 for a top."""
    if not tops:
        return {}
    down = graph.reverse(copy=True)
    return {node: length + 1 for node, length in nx.multi_source_dijkstra_path_length(down, set(tops)).items()}


def walk_up(graph: nx.DiGraph, position: str) -> list[str]:
    """The line of superiors above a position of a graph with at most one superior each, until it ends or turns back."""
    line: list[str] = []
    here = position
    while above := list(graph.successors(here)):
        here = above[0]
        if here in line or here == position:
            break
        line.append(here)
    return line
