"""Ranges over disputed superiors, held to what trying every choice gives."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgraph.measures import measure
from orgraph.measures import ranges as module
from orgraph.measures.ranges import ranges
from orgraph.model.configuration import Configuration, Decision
from orgraph.model.organisation import Organisation
from tests.outline import organisation_from_outline
from tests.strategies import organisations


def by_trying(organisation: Organisation) -> dict[str, list[tuple[int, int]]]:
    """Least and most of every figure over all choices, as slowly and plainly as can be."""
    links, count = organisation.links, len(organisation)
    above: list[list[int]] = [[] for _ in range(count)]
    for link in np.flatnonzero(links.solid).tolist():
        above[links.subordinate[link]].append(int(links.superior[link]))
    roots = set(np.flatnonzero(measure(organisation).root).tolist())
    tops = {position for position in range(count) if not above[position]}
    trials = []
    for chosen in product(*([superiors or [-1] for superiors in above])):
        ways = [way_up(chosen, position) for position in range(count)]
        trials.append((chosen, ways))
    return {
        "span": span_range(trials, count),
        "layer": layer_range(trials, count, roots),
        "below": below_range(trials, count, tops),
    }


def way_up(chosen: tuple[int, ...], position: int) -> list[int]:
    way = [position]
    while (superior := chosen[way[-1]]) >= 0 and superior not in way:
        way.append(superior)
    return way


def span_range(trials: list, count: int) -> list[tuple[int, int]]:
    spans = [[sum(superior == position for superior in chosen) for position in range(count)] for chosen, _ in trials]
    return [(min(column), max(column)) for column in zip(*spans, strict=True)]


def coming_to(trials: list, ends: set[int]) -> list[list[list[int]]]:
    """The ways up of the choices in which whoever can come to one of the ends does."""
    able = {way[0] for _, ways in trials for way in ways if way[-1] in ends}
    return [ways for _, ways in trials if all(ways[position][-1] in ends for position in able)]


def layer_range(trials: list, count: int, roots: set[int]) -> list[tuple[int, int]]:
    kept = coming_to(trials, roots)
    layers = [[len(way) if way[-1] in roots else 0 for way in ways] for ways in kept]
    return [(min(column), max(column)) for column in zip(*layers, strict=True)]


def below_range(trials: list, count: int, tops: set[int]) -> list[tuple[int, int]]:
    kept = coming_to(trials, tops)
    below = [
        [
            sum(position in way[1:] for way in ways if way[-1] in tops) if ways[position][-1] in tops else 0
            for position in range(count)
        ]
        for ways in kept
    ]
    return [(min(column), max(column)) for column in zip(*below, strict=True)]


def pairs(found: module.Range) -> list[tuple[int, int]]:
    return list(zip(found.least.tolist(), found.most.tolist(), strict=True))


@settings(max_examples=300, deadline=None)
@given(organisations(most=6))
def test_ranges_are_those_of_trying_every_choice(organisation: Organisation) -> None:
    found = ranges(organisation)
    if not found.choices:
        return
    tried = by_trying(organisation)
    assert pairs(found.span) == tried["span"]
    assert pairs(found.layer) == tried["layer"]
    assert pairs(found.below) == tried["below"]
    assert found.exact


@settings(max_examples=300, deadline=None)
@given(organisations(most=6), st.sampled_from([0, 1, 10]))
def test_where_not_every_choice_can_be_tried_none_exceeds_the_bounds(organisation: Organisation, steps: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "FEW", 0)
        patch.setattr(module, "STEPS", steps)
        found = ranges.__wrapped__(organisation)
    if not found.choices:
        return
    tried = by_trying(organisation)
    for name in ("layer", "below"):
        for (least, most), (tried_least, tried_most) in zip(pairs(getattr(found, name)), tried[name], strict=True):
            assert least == tried_least
            assert most >= tried_most
            assert not found.exact or most == tried_most
    assert pairs(found.span) == tried["span"]


@settings(max_examples=100, deadline=None)
@given(organisations(most=6))
def test_what_the_report_follows_lies_within(organisation: Organisation) -> None:
    found, measures = ranges(organisation), measure(organisation)
    assert (found.span.least <= measures.span).all()
    assert (measures.span <= found.span.most).all()
    assert found.layers[0] == measures.shortest_layer.max(initial=0)


def test_a_disputed_superior_makes_a_range_of_layers_and_of_spans() -> None:
    organisation = organisation_from_outline("Head\n  A\n    B\n  C ^ B\n    D")
    found = ranges(organisation)
    assert found.layers == (3, 5)
    assert pairs(found.span) == [(1, 2), (1, 1), (0, 1), (1, 1), (0, 0)]
    assert pairs(found.below) == [(4, 4), (1, 3), (0, 2), (1, 1), (0, 0)]


def test_a_decision_leaves_nothing_open() -> None:
    decided = Configuration(decisions={"C": Decision("B")})
    found = ranges(organisation_from_outline("Head\n  A\n    B\n  C ^ B\n    D", configuration=decided))
    assert (found.choices, found.layers) == ({}, (5, 5))


def test_a_long_chain_with_a_dispute_at_its_end_is_measured() -> None:
    chain = "\n".join(" " * depth + f"P{depth}" for depth in range(600)) + " ^ P0"
    found = ranges(organisation_from_outline(chain))
    assert found.layers == (599, 600)
    assert (found.below.least[0], found.below.most[0]) == (599, 599)
    assert (found.below.least[300], found.below.most[300]) == (298, 299)
