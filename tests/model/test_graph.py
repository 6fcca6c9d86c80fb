"""The graph and the frames say what the columns say."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given

from orgraph.model.organisation import Organisation
from tests.outline import organisation_from_outline
from tests.strategies import organisations


@given(organisations())
def test_the_graph_has_the_positions_and_links_of_the_columns(organisation: Organisation) -> None:
    graph = organisation.graph
    assert list(graph) == organisation.ids
    frame = organisation.reporting
    said = {(u, v, key[1]): d for u, v, key, d in graph.edges(keys=True, data=True) if key[0] == "reports_to"}
    assert set(said) == set(zip(frame.subordinate, frame.superior, frame.line, strict=True))
    for row in frame.itertuples():
        edge = said[row.subordinate, row.superior, row.line]
        assert (edge["witness"], edge["disputed"], edge["chosen"]) == (row.witness, row.disputed, row.chosen)


def test_the_graph_is_frozen_and_built_once() -> None:
    organisation = organisation_from_outline("Head\n  Clerk")
    assert organisation.graph is organisation.graph
    with pytest.raises(nx.NetworkXError, match="rozen"):
        organisation.graph.add_edge("Head", "Clerk")


def test_edges_run_from_the_position_to_its_superior_and_counterparts_outside_have_nodes_of_their_own() -> None:
    organisation = organisation_from_outline(
        "Head [Office]\n  Clerk", talks=[("Clerk", "Office", "paper"), ("Clerk", "Head", "tea")]
    )
    edges = {(u, v, d["kind"]) for u, v, d in organisation.graph.edges(data=True)}
    assert edges == {
        ("Clerk", "Head", "reports_to"),
        ("Clerk", "unit:Office", "communicates_with"),
        ("Clerk", "Head", "communicates_with"),
    }
    assert organisation.graph.nodes["unit:Office"] == {"kind": "unit", "title": "Office"}
