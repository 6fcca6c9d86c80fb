"""The chart by units: the same positions under tiles, for any organisation."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgraph.charts.engine import Engine
from orgraph.charts.payload import chart_payload
from orgraph.model.organisation import Organisation
from tests.charts.front.running import engine
from tests.outline import organisation_from_outline

MODULES = ("model", "unit_tree", "layout", "panels", "csv", "words")
MODES = ("compact", "classic", "sideways", "upright")
HOTEL = """
    Owner
      Head [Office] @Ann
        Rooms head [Rooms] @Bob
          Porter [Rooms]
          Helper
        Chef [Kitchen]
          Cook [Kitchen]
            Trainee [Kitchen]
          Porter of the kitchen [Rooms]
    Loner [Kitchen]
"""
SLACK = 0.01


def hung(drawn: Organisation) -> Engine:
    running = engine(*MODULES)
    running.run(
        "globalThis.line = buildModel(payload); globalThis.model = unitModel(line); openLayers(model, model.layers);",
        payload=chart_payload(drawn, []),
    )
    return running


def tree(running: Engine) -> dict[str, str | None]:
    """What each position and unit hangs under; units in brackets."""
    named: list[list[Any]] = running.evaluate(
        "Array.from({ length: model.cards }, (_, k) => [isTile(model, k), titleOf(model, k), model.parent[k]])"
    )
    names = [f"[{title}]" if tile else title for tile, title, _ in named]
    return {
        name: names[parent] if 0 <= parent < len(names) else None
        for name, (_, _, parent) in zip(names, named, strict=True)
    }


def test_units_hang_under_the_unit_of_their_heads_superior_and_positions_under_a_superior_of_their_unit() -> None:
    found = tree(hung(organisation_from_outline(HOTEL)))
    units = {"[Office]": None, "[Rooms]": "[Office]", "[Kitchen]": "[Office]"}
    assert {name: above for name, above in found.items() if name.startswith("[")} == units
    assert (found["Owner"], found["Head"], found["Rooms head"]) == (None, "[Office]", "[Rooms]")
    assert (found["Porter"], found["Helper"], found["Porter of the kitchen"]) == ("Rooms head", "Rooms head", "[Rooms]")
    assert (found["Chef"], found["Cook"], found["Loner"]) == ("[Kitchen]", "Chef", "[Kitchen]")


def test_an_organisation_without_units_cannot_be_hung_up_by_them() -> None:
    running = engine(*MODULES)
    payload = chart_payload(organisation_from_outline("A\n  B"), [])
    assert running.evaluate("hasUnits(buildModel(payload))", payload=payload) is False


def test_figures_and_superiors_stay_those_of_the_reporting_lines() -> None:
    running = hung(organisation_from_outline(HOTEL))
    assert running.evaluate("Array.from(model.direct)") == running.evaluate("Array.from(line.direct)")
    csv = [running.text(f"positionsCsv({of}, WORDS.en, Array.from(line.id.keys()))") for of in ("line", "model")]
    assert csv[0] == csv[1]


@st.composite
def organisations_with_units(draw: st.DrawFn) -> Organisation:
    """Up to forty positions in up to five units, some in none, some reporting to nobody."""
    lines: list[tuple[int, str]] = []
    for number in range(draw(st.integers(1, 40))):
        deepest = lines[-1][0] + 1 if lines else 0
        unit = draw(st.sampled_from(["", "", " [North]", " [South]", " [East]", " [West]", " [Centre]"]))
        lines.append((draw(st.integers(0, deepest)), f"P{number}{unit}"))
    return organisation_from_outline("\n".join("  " * depth + text for depth, text in lines))


@settings(max_examples=60, deadline=None)
@given(drawn=organisations_with_units(), mode=st.sampled_from(MODES))
def test_every_position_is_there_once_no_card_overlaps_and_panels_hold_no_strangers(
    drawn: Organisation, mode: str
) -> None:
    payload = chart_payload(drawn, [])
    if "units" not in payload:
        return
    running = hung(drawn)
    assert running.evaluate("model.size[model.root]") == len(drawn)
    running.run("globalThis.laid = layOut(model, mode, 1.6);", mode=mode)
    cards = running.evaluate(
        """Array.from(laid.visible).filter((node) => node < model.cards).map((node) => ({ node, x: laid.x[node],
        y: laid.y[node], parent: model.parent[node], rank: groundRank(model, node),
        box: [laid.boxX[node], laid.boxY[node], laid.boxW[node], laid.boxH[node]] }))"""
    )
    width, height = running.evaluate("[laid.width, laid.height]")
    assert len(cards) == running.evaluate("model.cards")
    for a, b in combinations(cards, 2):
        assert abs(a["x"] - b["x"]) >= width - SLACK or abs(a["y"] - b["y"]) >= height - SLACK
    above = {card["node"]: card["parent"] for card in cards}
    for panel in (card for card in cards if card["rank"] == 1):
        left, top, w, h = panel["box"]
        for card in cards:
            inside = card["node"]
            while inside in above and inside != panel["node"]:
                inside = above[inside]
            if inside == panel["node"]:
                continue
            apart = card["x"] + width <= left + SLACK or card["x"] >= left + w - SLACK
            assert apart or card["y"] + height <= top + SLACK or card["y"] >= top + h - SLACK


@pytest.mark.parametrize("mode", MODES)
def test_three_hundred_units_under_each_other_are_laid_out(mode: str) -> None:
    drawn = organisation_from_outline("\n".join(f"{' ' * k}P{k} [U{k}]" for k in range(300)))
    running = hung(drawn)
    assert running.evaluate("layOut(model, mode, 1.6).visible.length", mode=mode) == 600
