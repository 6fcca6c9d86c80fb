"""The measures once more, slowly, by plain walks over a NetworkX graph of the claims themselves."""

from __future__ import annotations

import networkx as nx

from orgraph.model.claim import Claim
from orgraph.model.organisation import Organisation


def solid_claims(organisation: Organisation) -> list[Claim]:
    """The claims of solid lines. A superior's list means a dotted line where the subordinate itself names that
    superior on a dotted line only."""
    claims = [claim for claim in organisation.statements if claim.kind == "reports_to"]
    own = {(c.subject, c.object, c.line.value) for c in claims if c.stated_by == c.subject}

    def means_dotted(c: Claim) -> bool:
        dotted_only = (c.subject, c.object, "dotted") in own and (c.subject, c.object, "solid") not in own
        return c.stated_by != c.subject and dotted_only

    return [claim for claim in claims if claim.line == "solid" and not means_dotted(claim)]


def claimed_graph(organisation: Organisation) -> nx.DiGraph:
    """Position → superior for every solid claim between two different existing positions."""
    graph = nx.DiGraph()
    graph.add_nodes_from(organisation.ids)
    for claim in solid_claims(organisation):
        if claim.object in graph and claim.object != claim.subject:
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
    for claim in solid_claims(organisation):
        if claim.object is not None:
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
