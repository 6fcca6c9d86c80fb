"""The array measures agree with slow walks, on any organisation that can be claimed."""

from __future__ import annotations

import networkx as nx
import numpy as np
from hypothesis import given

from orgraph.measures import measure
from orgraph.measures.forest import forest
from orgraph.measures.summary import summary
from orgraph.model.organisation import NONE, Organisation
from tests.measures import oracle
from tests.outline import organisation_from_outline
from tests.strategies import organisations


@given(organisations())
def test_spans_are_the_in_degrees_of_the_chosen_and_of_the_claimed_lines(organisation: Organisation) -> None:
    measures = measure(organisation)
    chosen, claimed = oracle.chosen_graph(organisation), oracle.claimed_graph(organisation)
    assert measures.span.tolist() == [chosen.in_degree(id) for id in organisation.ids]
    assert measures.span_claimed.tolist() == [claimed.in_degree(id) for id in organisation.ids]


@given(organisations())
def test_roots_orphans_self_reports_and_several_superiors_follow_the_definitions(organisation: Organisation) -> None:
    named, measures = oracle.named_superiors(organisation), measure(organisation)
    known = set(organisation.ids)
    for number, id in enumerate(organisation.ids):
        superiors = named[id]
        assert measures.root[number] == (not superiors)
        assert measures.orphan[number] == (bool(superiors) and not superiors & known)
        assert measures.self_report[number] == (id in superiors)
        assert measures.superiors_claimed[number] == len(superiors - {id})


@given(organisations())
def test_cycles_are_the_strongly_connected_groups_and_parts_the_weak_ones(organisation: Organisation) -> None:
    graph, measures = oracle.claimed_graph(organisation), measure(organisation)
    members = {id for group in oracle.rings(graph) for id in group}
    assert {organisation.ids[n] for n in np.flatnonzero(measures.cycle >= 0)} == members
    assert len(set(measures.part.tolist())) == nx.number_weakly_connected_components(graph)


@given(organisations())
def test_the_shortest_layer_is_the_shortest_way_from_a_root(organisation: Organisation) -> None:
    graph, measures = oracle.claimed_graph(organisation), measure(organisation)
    roots = [id for number, id in enumerate(organisation.ids) if measures.root[number]]
    expected = oracle.layers_from(graph, roots)
    assert measures.shortest_layer.tolist() == [expected.get(id, 0) for id in organisation.ids]


@given(organisations())
def test_layers_and_rings_of_the_chosen_lines_agree_with_a_walk_upwards(organisation: Organisation) -> None:
    graph, measures = oracle.chosen_graph(organisation), measure(organisation)
    on_ring = {id for group in oracle.rings(graph) for id in group}
    for number, id in enumerate(organisation.ids):
        line = oracle.walk_up(graph, id)
        lost = id in on_ring or any(above in on_ring for above in line)
        assert measures.layer[number] == (0 if lost else len(line) + 1)
        assert (measures.forest.ring[number] >= 0) == (id in on_ring)


@given(organisations())
def test_roll_ups_are_the_sums_over_all_below_with_rings_cut_loose(organisation: Organisation) -> None:
    graph, measures = oracle.chosen_graph(organisation), measure(organisation)
    for group in oracle.rings(graph):
        graph.remove_edges_from([(member, above) for member in group for above in list(graph.successors(member))])
    weights = dict(zip(organisation.ids, measures.headcount.tolist(), strict=True))
    expected = [sum(weights[below] for below in {id, *nx.ancestors(graph, id)}) for id in organisation.ids]
    assert measures.headcount_below.tolist() == expected
    assert measures.cost_below is not None
    assert measures.cost_below.tolist() == [1000 * total for total in expected]


@given(organisations())
def test_the_witnesses_of_the_summary_add_up_to_the_claimed_links(organisation: Organisation) -> None:
    figures = summary(organisation)
    witnesses = figures["witnesses"]
    assert (
        witnesses["agreed"] + witnesses["subordinate_only"] + witnesses["superior_only"] == figures["reporting_links"]
    )
    assert figures["reporting_links"] == oracle.claimed_graph(organisation).number_of_edges()
    assert figures["solid_links"] == oracle.chosen_graph(organisation).number_of_edges()


def test_a_chain_of_200_000_positions_has_as_many_layers_and_totals() -> None:
    n = 200_000
    superior = np.arange(-1, n - 1, dtype=np.int32)
    superior[0] = NONE
    chain = forest(superior)
    assert chain.steps.tolist() == list(range(n))
    assert np.all(chain.top == 0)
    assert chain.total_below(np.ones(n)).tolist() == list(range(n, 0, -1))


def test_a_long_ring_with_a_long_tail_is_labelled_whole() -> None:
    ring, tail = 5_000, 7_000
    superior = np.arange(1, ring + tail + 1, dtype=np.int32)
    superior[ring - 1] = 0
    superior[ring:] = np.arange(ring - 1, ring + tail - 1)
    found = forest(superior)
    assert np.all(found.ring[:ring] == 0)
    assert np.all(found.ring[ring:] == -1)


def test_a_head_is_layer_one_and_a_dotted_line_counts_in_no_span() -> None:
    organisation = organisation_from_outline("""
        Head
          Chief
            Clerk ~ Head
    """)
    assert measure(organisation).layer.tolist() == [1, 2, 3]
    assert measure(organisation).span.tolist() == [1, 1, 0]


def test_an_organisation_without_positions_below_anybody_has_figures() -> None:
    figures = summary(organisation_from_outline("Only one"))
    assert (figures["positions"], figures["roots"], figures["layers"], figures["max_span"]) == (1, 1, 1, 0)
