"""Ties, distances, escalation, brokers and E–I index, each against a slow walk over a NetworkX graph."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given

from orgraph.measures import measure
from orgraph.measures.brokers import betweenness, constraint, cut_off
from orgraph.measures.ties import (
    arbiters,
    confirmation_rate,
    distances,
    escalation,
    escalation_density,
    reciprocity,
    ties,
)
from orgraph.measures.unit_ties import ei_index, modularity, unit_ties
from orgraph.model.organisation import Organisation
from tests.outline import organisation_from_outline
from tests.strategies import tied_organisations


def tie_graph(organisation: Organisation) -> nx.Graph:
    """Undirected, of numbers, from the organisation's own graph."""
    graph = nx.Graph()
    number = {id: position for position, id in enumerate(organisation.ids)}
    for u, v, data in organisation.graph.edges(data=True):
        if data["kind"] == "communicates_with" and v in number and u != v:
            graph.add_edge(number[u], number[v])
    return graph


def lines(organisation: Organisation, position: int) -> list[int]:
    """The position and all above it, up to a top or to where a ring is cut."""
    forest = measure(organisation).forest
    line = [position]
    while forest.up[line[-1]] != len(organisation):
        line.append(int(forest.up[line[-1]]))
    return line


@given(tied_organisations())
def test_a_tie_is_every_pair_that_works_together_once(organisation: Organisation) -> None:
    found = ties(organisation)
    assert set(zip(found.lesser.tolist(), found.greater.tolist(), strict=True)) == {
        (min(pair), max(pair)) for pair in tie_graph(organisation).edges
    }
    assert found.links.sum() == sum(
        1 for u, v in zip(organisation.talks.sender, organisation.talks.receiver, strict=True) if v >= 0 and u != v
    )


@given(tied_organisations())
def test_distance_is_that_of_the_shortest_way_in_the_forest(organisation: Organisation) -> None:
    forest, n = measure(organisation).forest, len(organisation)
    tree = nx.Graph()
    tree.add_nodes_from(range(n))
    tree.add_edges_from((v, int(forest.up[v])) for v in range(n) if forest.up[v] != n)
    pairs = np.array(list(combinations(range(n), 2)), dtype=np.int32).reshape(-1, 2)
    for (u, v), distance in zip(pairs.tolist(), distances(forest, pairs[:, 0], pairs[:, 1]).tolist(), strict=True):
        assert distance == (nx.shortest_path_length(tree, u, v) if nx.has_path(tree, u, v) else -1)


@given(tied_organisations())
def test_the_arbiter_is_the_first_that_both_lines_share(organisation: Organisation) -> None:
    found = ties(organisation)
    load = np.zeros(len(organisation), dtype=int)
    for u, v, who in zip(found.lesser.tolist(), found.greater.tolist(), arbiters(organisation).tolist(), strict=True):
        other = lines(organisation, v)
        shared = next((position for position in lines(organisation, u) if position in other), -1)
        assert who == (-1 if shared in (u, v) else shared)
        load[who] += who >= 0
    assert escalation(organisation).tolist() == load.tolist()


@given(tied_organisations())
def test_articulation_points_and_what_they_cut_off_are_those_of_networkx(organisation: Organisation) -> None:
    graph = tie_graph(organisation)
    expected = {}
    for point in nx.articulation_points(graph):
        part = nx.node_connected_component(graph, point) - {point}
        pieces = [len(piece) for piece in nx.connected_components(graph.subgraph(part))]
        expected[point] = sum(pieces) - max(pieces)
    assert cut_off(organisation) == expected


@given(tied_organisations())
def test_betweenness_and_constraint_are_those_of_networkx(organisation: Organisation) -> None:
    graph = tie_graph(organisation)
    found = betweenness(organisation)
    assert found is not None
    for position, value in nx.betweenness_centrality(graph).items():
        assert found[position] == pytest.approx(value)
    for position in graph:
        assert constraint(organisation, position) == pytest.approx(nx.constraint(graph)[position])


@given(tied_organisations())
def test_the_ei_index_counts_every_tie_of_known_units(organisation: Organisation) -> None:
    units, graph = organisation.units, tie_graph(organisation)
    whole = {
        (int(sender), name)
        for sender, name, kind in zip(
            organisation.talks.sender, organisation.talks.name.to_pylist(), organisation.talks.counterpart, strict=True
        )
        if kind == 1 and name in units
    }
    for unit, index in zip(unit_ties(organisation).names, ei_index(organisation).tolist(), strict=True):
        inside = sum(units[u] == units[v] == unit for u, v in graph.edges)
        outside = sum((units[u] == unit) != (units[v] == unit) and bool(units[u] and units[v]) for u, v in graph.edges)
        inside += sum(units[sender] == unit == name for sender, name in whole)
        outside += sum(bool(units[sender]) and (units[sender] == unit) != (name == unit) for sender, name in whole)
        if inside + outside:
            assert index == pytest.approx((outside - inside) / (outside + inside))
        else:
            assert np.isnan(index)


@given(tied_organisations())
def test_modularity_of_the_units_is_that_of_networkx(organisation: Organisation) -> None:
    units, graph = organisation.units, tie_graph(organisation)
    known = graph.edge_subgraph([(u, v) for u, v in graph.edges if units[u] and units[v]])
    found = modularity(organisation)
    if not known.edges:
        assert found is None
    else:
        groups = [{node for node in known if units[node] == unit} for unit in {units[node] for node in known}]
        assert found == pytest.approx(nx.community.modularity(known, groups))


def test_reciprocity_and_confirmation_count_what_both_say() -> None:
    organisation = organisation_from_outline(
        "Head\n  Buyer\n  Seller\n  Clerk",
        lists={"Head": ["Buyer", "Seller"]},
        talks=[("Buyer", "Seller", "a"), ("Seller", "Buyer", "b"), ("Seller", "Clerk", "c"), ("Buyer", "Seller", "d")],
    )
    assert reciprocity(organisation) == 1.0, "the clerk lists nobody"
    assert confirmation_rate(organisation) == pytest.approx(2 / 3)
    assert reciprocity(organisation_from_outline("Head")) is None
    assert confirmation_rate(organisation_from_outline("Head")) is None


def test_escalation_density_is_the_share_of_pairs_of_branches() -> None:
    """Three branches make three pairs, of which one is tied."""
    organisation = organisation_from_outline("Head\n  Buyer\n  Seller\n  Clerk", talks=[("Buyer", "Seller", "a")])
    assert escalation_density(organisation).tolist() == [pytest.approx(1 / 3), 0, 0, 0]
