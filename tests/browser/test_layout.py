"""What must hold of every layout, for any organisation and whatever is open in it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from orgraph.charts.payload import chart_payload
from orgraph.model.organisation import Organisation
from tests.outline import organisation_from_outline
from tests.strategies import organisations

pytestmark = pytest.mark.browser

LAY_OUT = """({ payload, mode, folded, aspect }) => {
    const model = lab.buildModel(payload);
    lab.openLayers(model, model.layers);
    folded.forEach((node) => { if (node < model.count) model.open[node] = 0; });
    const layout = lab.layOut(model, mode, aspect);
    const cards = Array.from(layout.visible).filter((node) => !lab.isHolder(model, node));
    return {
        cards: cards.map((node) => ({
            node, parent: model.parent[node], x: layout.x[node], y: layout.y[node],
            w: layout.width, h: layout.height,
            box: [layout.boxX[node], layout.boxY[node], layout.boxW[node], layout.boxH[node]],
        })),
        bounds: layout.bounds, shown: Array.from(layout.shown), count: model.count, trunk: model.trunk,
    };
}"""

WAYS = """({ payload, mode, folded }) => {
    const model = lab.buildModel(payload);
    lab.openLayers(model, model.layers);
    folded.forEach((node) => { if (node < model.count) model.open[node] = 0; });
    const layout = lab.layOut(model, mode, 1.7);
    const drawn = (node) => node !== lab.NONE && !lab.isHolder(model, node) && layout.shown[node] === node;
    const box = (node) => [layout.x[node], layout.y[node], layout.width, layout.height];
    return Array.from(layout.visible).filter((node) => drawn(node) && drawn(model.parent[node])).map((node) => ({
        superior: box(model.parent[node]), subordinate: box(node), way: lab.wayDown(layout, model.parent[node], node),
    }));
}"""

MODES = ("compact", "classic", "sideways", "upright")
SLACK = 0.01  # of a pixel, for the rounding of sums


def lay_out(
    page: Page, organisation: Organisation, mode: str, folded: list[int] | None = None, aspect: float = 1.7
) -> dict[str, Any]:
    payload = chart_payload(organisation, [])
    given = {"payload": payload, "mode": mode, "folded": folded or [], "aspect": aspect}
    laid: dict[str, Any] = page.evaluate(LAY_OUT, given)
    return laid


def overlaps(cards: list[dict[str, Any]]) -> list[tuple[int, int]]:
    """Pairs of cards that share some area, by a sweep from left to right."""
    found = []
    ordered = sorted(cards, key=lambda card: card["x"])
    for place, a in enumerate(ordered):
        for b in ordered[place + 1 :]:
            if b["x"] >= a["x"] + a["w"] - SLACK:
                break
            if a["y"] < b["y"] + b["h"] - SLACK and b["y"] < a["y"] + a["h"] - SLACK:
                found.append((a["node"], b["node"]))
    return found


@pytest.mark.parametrize("mode", MODES)
@settings(max_examples=25)
@given(organisation=organisations(40), folded=st.lists(st.integers(0, 39), max_size=6), aspect=st.floats(0.5, 2.2))
def test_no_card_overlaps_another_and_every_card_is_within_the_bounds(
    laboratory: Page, mode: str, organisation: Organisation, folded: list[int], aspect: float
) -> None:
    laid = lay_out(laboratory, organisation, mode, folded, aspect)
    assert overlaps(laid["cards"]) == []
    x, y, w, h = (laid["bounds"][side] for side in "xywh")
    for card in laid["cards"]:
        assert x - SLACK <= card["x"]
        assert card["x"] + card["w"] <= x + w + SLACK
        assert y - SLACK <= card["y"]
        assert card["y"] + card["h"] <= y + h + SLACK


@pytest.mark.parametrize("mode", MODES)
@settings(max_examples=15)
@given(organisation=organisations(30), folded=st.lists(st.integers(0, 29), max_size=4))
def test_a_subtrees_box_holds_all_that_is_shown_below_it_and_subordinates_stand_lower(
    laboratory: Page, mode: str, organisation: Organisation, folded: list[int]
) -> None:
    cards = {card["node"]: card for card in lay_out(laboratory, organisation, mode, folded)["cards"]}
    for card in cards.values():
        superior = cards.get(card["parent"])
        if superior is None:
            continue
        along = "x" if mode == "sideways" else "y"
        assert card[along] > superior[along]
        x, y, w, h = superior["box"]
        assert x - SLACK <= card["x"]
        assert card["x"] + card["w"] <= x + w + SLACK
        assert y - SLACK <= card["y"]
        assert card["y"] + card["h"] <= y + h + SLACK


@pytest.mark.parametrize("mode", MODES)
@settings(max_examples=15)
@given(organisation=organisations(40), folded=st.lists(st.integers(0, 39), max_size=4))
def test_every_connecting_line_leaves_the_superiors_card_and_ends_at_the_subordinates(
    laboratory: Page, mode: str, organisation: Organisation, folded: list[int]
) -> None:
    given = {"payload": chart_payload(organisation, []), "mode": mode, "folded": folded}
    for each in laboratory.evaluate(WAYS, given):
        assert on_edge(each["superior"], each["way"][0])
        assert on_edge(each["subordinate"], each["way"][-1])
        straight = zip(each["way"], each["way"][1:], strict=False)
        assert all(abs(a[0] - b[0]) < SLACK or abs(a[1] - b[1]) < SLACK for a, b in straight)


def on_edge(box: list[float], point: list[float]) -> bool:
    x, y, w, h = box
    inside = x - SLACK <= point[0] <= x + w + SLACK and y - SLACK <= point[1] <= y + h + SLACK
    sides = (abs(point[0] - x), abs(point[0] - x - w), abs(point[1] - y), abs(point[1] - y - h))
    return inside and min(sides) < SLACK


@settings(max_examples=15)
@given(organisation=organisations(30), folded=st.lists(st.integers(0, 29), max_size=6))
def test_every_position_is_shown_or_stands_for_by_the_nearest_superior_that_is(
    laboratory: Page, organisation: Organisation, folded: list[int]
) -> None:
    laid = lay_out(laboratory, organisation, "compact", folded)
    visible = {card["node"] for card in laid["cards"]}
    assert set(laid["shown"][: laid["count"]]) <= visible
    if not folded:
        assert set(range(laid["count"])) <= visible


TEAMS = """
    Chief
      One
        A
        B
        C
      Two
      Three
        D
"""


def test_the_classic_layout_puts_a_superior_over_the_middle_of_those_below_in_their_order(laboratory: Page) -> None:
    cards = {card["node"]: card for card in lay_out(laboratory, organisation_from_outline(TEAMS), "classic")["cards"]}
    below: dict[int, list[float]] = {}
    for node in sorted(cards):
        below.setdefault(cards[node]["parent"], []).append(cards[node]["x"])
    for superior, places in below.items():
        assert places == sorted(places)
        if superior >= 0:
            assert cards[superior]["x"] == pytest.approx((places[0] + places[-1]) / 2)


def test_the_compact_layout_takes_the_shape_of_the_window(laboratory: Page) -> None:
    wide_company = organisation_from_outline(
        "Chief\n" + "".join(f"  Head {a}\n" + "".join(f"    Staff {a}.{b}\n" for b in range(9)) for a in range(12))
    )
    shapes = {}
    for aspect in (0.6, 2.0):
        bounds = lay_out(laboratory, wide_company, "compact", aspect=aspect)["bounds"]
        shapes[aspect] = bounds["w"] / bounds["h"]
    assert shapes[0.6] < 1 < shapes[2.0] < 3.5


CHAIN = """(length) => {
    const strings = [""];
    const all = (value) => ({ all: value, count: length });
    const none = { subordinate: [], superior: [], dotted: [], stated: [] };
    const findings = { severity: [], subject: [], subject_start: [0], evidence_start: [0], code: [] };
    for (const name of ["title", "message", "why", "correction"]) {
        findings[`${name}_zh`] = [];
        findings[`${name}_en`] = [];
    }
    const payload = {
        count: length, ghosts: [], rings: [], strings, others: none, findings,
        positions: { id: all(0), title: all(0), aliases: {}, holds_also: {} },
        tree: { superior: { steps: new Array(length).fill(1, 1).fill(-1, 0, 1) }, stated: all(2), both_sides: false },
    };
    const model = lab.buildModel(payload);
    lab.openLayers(model, model.layers);
    return ["compact", "classic", "sideways", "upright"].map((mode) => {
        const { x, y, width, height, turned } = lab.layOut(model, mode, 1.7);
        const [along, length] = turned ? [x, width] : [y, height];
        return along.every((start, i) => i === 0 || start >= along[i - 1] + length);
    });
}"""


def test_a_chain_of_a_hundred_thousand_can_be_laid_out(laboratory: Page) -> None:
    assert laboratory.evaluate(CHAIN, 100_000) == [True] * 4


ASSISTED = """
    总经理
      总经理助理
      秘书
      财务总监
        财务总监助理
        会计
      销售总监
        销售总监助理
"""


@pytest.mark.parametrize("mode", ["compact", "classic", "sideways", "upright"])
def test_assistants_stand_beside_their_superior_and_the_others_beyond_both(laboratory: Page, mode: str) -> None:
    organisation = organisation_from_outline(ASSISTED)
    laid = lay_out(laboratory, organisation, mode)["cards"]
    assert overlaps(laid) == []
    cards = {organisation.titles[card["node"]]: card for card in laid}
    (along, length), across = (("x", "w"), "y") if mode == "sideways" else (("y", "h"), "x")
    for superior, assistants, others in (
        ("总经理", ("总经理助理", "秘书"), ("财务总监", "销售总监")),
        ("财务总监", ("财务总监助理",), ("会计",)),
        ("销售总监", ("销售总监助理",), ()),
    ):
        above = cards[superior]
        for each in assistants:
            assert cards[each][along] < above[along] + above[length] / 2
            assert cards[each][across] > above[across]
        beyond = [cards[each][along] for each in others]
        assert all(start > cards[each][along] + cards[each][length] for start in beyond for each in assistants)
    given = {"payload": chart_payload(organisation, []), "mode": mode, "folded": []}
    for each in laboratory.evaluate(WAYS, given):
        assert on_edge(each["superior"], each["way"][0])
        assert on_edge(each["subordinate"], each["way"][-1])
