"""A branch in focus: what stands beside the way down to it is counted, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgraph.charts.engine import Engine
from orgraph.charts.payload import chart_payload
from orgraph.model.organisation import Organisation
from tests.charts.front.running import engine
from tests.outline import organisation_from_outline
from tests.strategies import organisations

MODES = ("compact", "classic", "sideways", "upright")
SCHOOL = """
    Principal
      Principal's assistant
      Teaching
        Languages
          English
          French
        Sciences
      Boarding
    Trust
"""


def opened(drawn: Organisation) -> Engine:
    running = engine("model", "layout", "way_down", "outline")
    running.run(
        "globalThis.whole = buildModel(payload); openLayers(whole, whole.layers);", payload=chart_payload(drawn, [])
    )
    return running


def hidden(running: Engine, mode: str, branch: int) -> dict[int, int]:
    """How many are said to stand beside each visible position, where any do."""
    counts: list[list[int]] = running.evaluate(
        "(() => { const laid = layOut(whole, mode, 1.7, branch);"
        " return Array.from(laid.visible, (node) => [node, peersHidden(whole, laid, node)]); })()",
        mode=mode,
        branch=branch,
    )
    return {node: count for node, count in counts if count}


@pytest.mark.parametrize("mode", MODES)
def test_each_step_on_the_way_says_how_many_stand_beside_it(mode: str) -> None:
    school = organisation_from_outline(SCHOOL)
    found = hidden(opened(school), mode, school.titles.index("Languages"))
    assert {school.titles[node]: count for node, count in found.items()} == {
        "Principal": 1,
        "Teaching": 2,
        "Languages": 1,
    }


def test_one_level_up_from_a_branch_is_its_superior_and_from_the_outermost_the_whole() -> None:
    school = organisation_from_outline(SCHOOL)
    running = opened(school)
    up = {title: running.evaluate(f"oneUp(whole, {node})") for node, title in enumerate(school.titles)}
    assert up["Languages"] == school.titles.index("Teaching")
    assert up["Principal"] == up["Trust"] == -1


@pytest.mark.parametrize("mode", MODES)
@settings(max_examples=10, deadline=None)
@given(organisation=organisations(30), at=st.integers(0, 29))
def test_what_is_drawn_and_what_is_counted_beside_it_are_all_that_is_not_above_it(
    mode: str, organisation: Organisation, at: int
) -> None:
    if not len(organisation):
        return
    running = opened(organisation)
    branch = at % len(organisation)
    counted = sum(hidden(running, mode, branch).values())
    drawn, aside = running.evaluate(
        "(() => { const { visible, way } = layOut(whole, mode, 1.7, branch);"
        " const beside = [...way.keys()].flatMap((up) => Array.from(kidsOf(whole, up)))"
        " .filter((node) => !visible.includes(node) && node !== whole.lot);"
        " return [visible.includes(branch), beside.length]; })()",
        mode=mode,
        branch=branch,
    )
    assert drawn
    assert counted == aside
