"""Spans and layers of a whole organisation, Graicunas, Krackhardt's four and the least repair.

Known values: Graicunas 1933 (1, 6, 18, 44, 100, 222, 490, 1080); the sums of geometric series for the fewest layers
(1,000 positions at a span of eight: 5; 10,000: 6; 100,000: 7); Krackhardt's four on the balanced tree of forty
positions with three subordinates each, worked out by hand in the comments.
"""

from __future__ import annotations

import itertools

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgraph.measures import measure
from orgraph.measures.graicunas import relationships
from orgraph.measures.hierarchy import krackhardt
from orgraph.measures.layers import branch_layers, layer_profile, minimum_layers, shape
from orgraph.measures.repair import least_repair
from orgraph.measures.spans import gini, span_layer_matrix, span_statistics
from orgraph.model.organisation import Organisation
from tests.measures import oracle
from tests.outline import organisation_from_outline
from tests.strategies import organisations


def test_graicunas_gave_these_totals() -> None:
    assert [relationships(n).total for n in range(9)] == [0, 1, 6, 18, 44, 100, 222, 490, 1080]


@pytest.mark.parametrize(("n", "kinds"), [(3, (3, 6, 9)), (4, (4, 12, 28))])
def test_graicunas_told_three_kinds_apart(n: int, kinds: tuple[int, int, int]) -> None:
    found = relationships(n)
    assert (found.direct, found.cross, found.group) == kinds


@given(st.integers(0, 60))
def test_the_total_is_graicunas_formula(n: int) -> None:
    assert 2 * relationships(n).total == n * (2**n + 2 * (n - 1)) if n else relationships(n).total == 0


@pytest.mark.parametrize(
    ("positions", "layers"), [(0, 0), (1, 1), (9, 2), (10, 3), (1000, 5), (10_000, 6), (100_000, 7)]
)
def test_the_fewest_layers_at_a_span_of_eight(positions: int, layers: int) -> None:
    assert minimum_layers(positions, 8) == layers


@given(st.integers(1, 10**6), st.integers(1, 30))
def test_the_fewest_layers_hold_all_and_one_less_does_not(positions: int, span: int) -> None:
    layers = minimum_layers(positions, span) if span > 1 else minimum_layers(min(positions, 500), span)
    positions = positions if span > 1 else min(positions, 500)
    assert sum(span**k for k in range(layers)) >= positions > sum(span**k for k in range(layers - 1))


@given(organisations())
def test_span_statistics_are_those_of_the_managers_one_by_one(organisation: Organisation) -> None:
    graph = oracle.chosen_graph(organisation)
    spans = [degree for _, degree in graph.in_degree() if degree]
    found = span_statistics(organisation)
    assert found.managers == len(spans)
    if spans:
        assert found.mean == pytest.approx(sum(spans) / len(spans))
        assert found.median == np.median(spans)
        assert found.p90 == pytest.approx(np.percentile(spans, 90))
        assert found.variation == pytest.approx(np.std(spans) / np.mean(spans))
        assert found.one_to_one == spans.count(1)
        assert found.staff_per_manager == pytest.approx((len(graph) - len(spans)) / len(spans))
        above = {u for _, u in graph.out_edges([v for v, d in graph.in_degree() if d])}
        assert found.managers_of_managers == len(above)


@given(st.lists(st.integers(0, 20), min_size=1, max_size=12))
def test_gini_is_the_mean_difference_of_all_pairs_by_twice_the_mean(values: list[int]) -> None:
    differences = sum(abs(a - b) for a, b in itertools.product(values, values))
    expected = differences / (2 * len(values) * sum(values)) if sum(values) else 0.0
    assert gini(np.array(values)) == pytest.approx(expected)


@given(organisations())
def test_profile_and_matrix_count_every_manager_that_has_a_layer(organisation: Organisation) -> None:
    measures, profile = measure(organisation), layer_profile(organisation)
    placed = measures.layer > 0
    assert profile.positions.sum() == np.count_nonzero(placed)
    leads = placed & (measures.span > 0)
    matrix = span_layer_matrix(organisation)
    assert matrix.sum() == profile.managers.sum() == np.count_nonzero(leads)
    for layer in range(1, len(profile) + 1):
        spans = measures.span[leads & (measures.layer == layer)]
        assert profile.mean_span[layer - 1] == pytest.approx(spans.mean() if len(spans) else 0)
        row = matrix[layer - 1] if layer <= len(matrix) else np.zeros(7)
        assert row.tolist() == np.histogram(spans, [1, 2, 3, 6, 8, 11, 16, 10**6])[0].tolist()
    if placed.any():
        assert profile.mean_distance == pytest.approx((measures.layer[placed] - 1).mean())


def test_the_shape_compares_the_middle_with_top_and_bottom() -> None:
    lines = ["Head"]
    for director in range(6):
        lines.append(f"  D{director}")
        for manager in range(2):
            lines.append(f"    M{director}{manager}")
            lines.extend(f"      S{director}{manager}{staff}" for staff in range(5))
    found = shape(layer_profile(organisation_from_outline("\n".join(lines))))
    assert found is not None
    assert (found.top, found.middle, found.bottom, found.managers_between) == (6, 2, 5, 6)
    assert found.waist == 2 / 5
    assert shape(layer_profile(organisation_from_outline("Head\n  A\n    B"))) is None


@given(organisations())
def test_the_layers_of_a_branch_are_found_by_walking_down(organisation: Organisation) -> None:
    graph = oracle.chosen_graph(organisation)
    for group in oracle.rings(graph):
        graph.remove_edges_from([(member, above) for member in group for above in list(graph.successors(member))])

    spans = dict(zip(organisation.ids, measure(organisation).span.tolist(), strict=True))

    def layers(id: str) -> int:
        return max((layers(below) + (spans[id] > 1) for below in graph.predecessors(id)), default=1)

    assert branch_layers(organisation).tolist() == [layers(id) for id in organisation.ids]


# ── Krackhardt ───────────────────────────────────────────────────────────────────────────────────────────────────


def tree(*changes: str) -> Organisation:
    """Forty positions P0 … P39, each with three subordinates: P1, P2, P3 report to P0, and so on; and changes, such
    as `P39 ^ P5` for a further superior and `P3` for none."""
    lines = {f"P{n}": f"P{n} ^ P{(n - 1) // 3}" if n else "P0" for n in range(40)}
    for change in changes:
        id, _, further = change.partition(" ")
        lines[id] = f"{lines[id]} {further}" if further else id
    return organisation_from_outline("\n".join(lines.values()))


def four(organisation: Organisation) -> tuple[float, float | None, float, float | None]:
    found = krackhardt(organisation)
    return found.connectedness, found.hierarchy, found.efficiency, found.least_upper


def test_a_tree_has_all_four_at_one() -> None:
    assert four(tree()) == (1, 1, 1, 1)


def test_a_second_superior_lowers_efficiency_alone() -> None:
    found = krackhardt(tree("P39 ^ P4"))
    assert found.surplus == 1
    assert found.efficiency == pytest.approx(1 - 1 / (40 * 39 - 39))  # 0.9993
    assert (found.connectedness, found.hierarchy, found.least_upper) == (1, 1, 1)


def test_two_who_share_both_superiors_have_no_nearest_one() -> None:
    # P4 and P5 report to P1 and P2; neither they nor any of their three subordinates have a nearest superior in common
    found = krackhardt(tree("P4 ^ P2", "P5 ^ P2"))
    assert found.least_upper == pytest.approx(1 - 4 * 4 / (39 * 38 / 2))  # 0.978


def test_a_line_back_down_lowers_the_hierarchy() -> None:
    # P1 reports to P13, two steps below: three pairs of the ring of three reach each other both ways; of 102 pairs on
    # lines before, 2 + 16 more are reached, those under P1 and P4 that now reach down to P4 and P13
    found = krackhardt(tree("P1 ^ P13"))
    assert found.hierarchy == pytest.approx(1 - 3 / 120)  # 0.975


def test_a_branch_cut_off_lowers_the_connectedness() -> None:
    assert krackhardt(tree("P4")).connectedness == pytest.approx((36 * 35 + 4 * 3) / (40 * 39))


@given(organisations(most=9))
def test_krackhardt_s_four_are_what_pairs_looked_at_one_by_one_give(organisation: Organisation) -> None:
    graph = oracle.claimed_graph(organisation)
    above = {node: nx.descendants(graph, node) | {node} for node in graph}
    parts = list(nx.weakly_connected_components(graph))
    pairs = [frozenset(pair) for pair in itertools.combinations(graph, 2)]
    together = [pair for pair in pairs if any(pair <= part for part in parts)]
    one_way = mutual = without = 0
    for a, b in (tuple(pair) for pair in pairs):
        one_way += a in above[b] or b in above[a]
        mutual += a in above[b] and b in above[a]
    for a, b in (tuple(pair) for pair in together):
        bounds = above[a] & above[b]
        without += not any(bounds <= above[bound] for bound in bounds)
    found = krackhardt(organisation)
    most = sum(len(p) * (len(p) - 1) - (len(p) - 1) for p in parts)
    bounded = sum((len(p) - 1) * (len(p) - 2) // 2 for p in parts)
    assert found.surplus == graph.number_of_edges() - sum(len(p) - 1 for p in parts)
    assert found.connectedness == pytest.approx(len(together) / len(pairs) if pairs else 1)
    assert found.hierarchy == pytest.approx(1 - mutual / one_way if one_way else 1)
    assert found.efficiency == pytest.approx(1 - found.surplus / most if most else 1)
    assert found.least_upper == pytest.approx(1 - without / bounded if bounded else 1)


def test_what_is_too_large_to_look_at_pair_by_pair_is_not_told() -> None:
    lines = ["P0", *(f"P{n} ^ P{(n - 1) // 9}" for n in range(1, 1200))]
    assert krackhardt(organisation_from_outline("\n".join(lines))).least_upper == 1
    found = krackhardt(organisation_from_outline("\n".join([*lines[:-1], lines[-1] + " ^ P5"])))
    assert found.least_upper is None
    assert found.hierarchy == 1


# ── Repair ───────────────────────────────────────────────────────────────────────────────────────────────────────


def trees(n: int) -> list[tuple[int, ...]]:
    """Every tree of n positions as the superior of each, -1 for the head."""
    found = []
    for superiors in itertools.product(range(-1, n), repeat=n):
        if superiors.count(-1) == 1:
            graph = nx.DiGraph([(b, a) for b, a in enumerate(superiors) if a >= 0])
            graph.add_nodes_from(range(n))
            if nx.is_arborescence(graph.reverse()):
                found.append(superiors)
    return found


TREES = {n: trees(n) for n in range(1, 6)}


@given(st.integers(1, 5).flatmap(lambda n: st.lists(st.integers(-1, n - 1), min_size=n, max_size=n)))
def test_the_least_repair_is_the_least_that_trying_all_trees_finds(superiors: list[int]) -> None:
    lines = [f"P{n}" if s < 0 else f"P{n} ^ P{s}" for n, s in enumerate(superiors)]
    organisation = organisation_from_outline("\n".join(lines))
    least = min(sum(a != b for a, b in zip(superiors, other, strict=True)) for other in TREES[len(superiors)])
    assert least_repair(organisation).changes == least
