"""Links beside the tree: where they run, what they are bundled into, and which communication is chosen."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgraph.charts.engine import Engine
from orgraph.charts.payload import chart_payload
from orgraph.model.organisation import Organisation
from tests.charts.front.running import engine
from tests.outline import organisation_from_outline
from tests.strategies import organisations

MODULES = (
    "model",
    "layout",
    "boxes",
    "link_pairs",
    "link_bundles",
    "link_routes",
    "talk_choice",
    "units",
    "unit_links",
)
SCENE = """(payload, mode, folded) => {
    const model = buildModel(payload);
    openLayers(model, model.layers);
    folded.forEach((node) => { if (node < model.count) model.open[node] = 0; });
    return { model, layout: layOut(model, mode, 1.7), pairs: linkPairs(payload) };
}"""
INTRUSIONS = f"""(payload, mode, folded) => {{
    const {{ model, layout }} = ({SCENE})(payload, mode, folded);
    const cards = Array.from(layout.visible).filter((node) => !isHolder(model, node));
    const wrong = [];
    for (const from of cards) for (const to of cards) for (const kind of ["dotted", "second", "talk", "ring"]) {{
        const curve = route(layout, {{ from, to }}, kind);
        const boxes = [cardBox(layout, from), cardBox(layout, to)];
        for (let k = 1; k < 60; k++) {{
            const [x, y] = pointOn(curve, k / 60);
            for (const box of boxes) {{
                const within = x > box.x + 1 && x < box.right - 1 && y > box.y + 1 && y < box.bottom - 1;
                if (within) wrong.push([from, to, kind, k]);
            }}
        }}
        const onEdge = (box, x, y) =>
            Math.min(Math.abs(x - box.x), Math.abs(x - box.right), Math.abs(y - box.y), Math.abs(y - box.bottom)) < 0.01
            && x >= box.x - 0.01 && x <= box.right + 0.01 && y >= box.y - 0.01 && y <= box.bottom + 0.01;
        if (!onEdge(boxes[0], curve.x1, curve.y1) || !onEdge(boxes[1], curve.x2, curve.y2)) {{
            wrong.push([from, to, kind]);
        }}
    }}
    return wrong;
}}"""
TEAMS = """
    Chief [Board]
      Sales head [Sales]
        Seller [Sales]
        Buyer [Sales] ~ Finance head
      Finance head [Finance]
        Clerk [Finance] ~ Sales head
        Auditor [Finance] ~ Sales head
"""
TALKS = [
    ("Seller", "Clerk", "Bills"), ("Clerk", "Seller", "Payments"), ("Seller", "Clerk", "Returns"),
    ("Buyer", "Auditor", "Contracts"), ("Seller", "Buyer", "Orders"), ("Seller", "Customer", "Offers"),
]  # fmt: skip


def running() -> Engine:
    return engine(*MODULES)


def payload_of(organisation: Organisation) -> dict[str, Any]:
    return chart_payload(organisation, ())


@pytest.mark.parametrize("mode", ["compact", "classic"])
@settings(max_examples=20, deadline=None)
@given(organisation=organisations(24), folded=st.lists(st.integers(0, 23), max_size=4))
def test_no_link_enters_a_card_that_it_joins_and_each_ends_on_an_edge(
    mode: str, organisation: Organisation, folded: list[int]
) -> None:
    assert running().call(f"({INTRUSIONS})", payload_of(organisation), mode, folded) == []


def bundles(kind: str, folded: list[int]) -> list[list[Any]]:
    payload = payload_of(organisation_from_outline(TEAMS, talks=TALKS))
    found: list[list[Any]] = running().call(
        f"""((payload, kind, folded) => {{
            const {{ model, layout, pairs }} = ({SCENE})(payload, "compact", folded);
            return bundle(pairs[kind], layout, model.total)
                .map(({{ from, to, count, exact }}) => [titleOf(model, from), titleOf(model, to), count, exact]);
        }})""",
        payload, kind, folded,
    )  # fmt: skip
    return sorted(found)


def test_communication_of_two_positions_is_one_bundle_whoever_states_it() -> None:
    assert bundles("talk", []) == [
        ["Buyer", "Auditor", 1, True], ["Seller", "Buyer", 1, True], ["Seller", "Clerk", 3, True],
    ]  # fmt: skip


def test_an_end_that_is_folded_away_is_taken_to_the_nearest_superior_and_links_within_are_left_out() -> None:
    assert bundles("talk", [1]) == [["Sales head", "Auditor", 1, False], ["Sales head", "Clerk", 3, False]]
    assert bundles("dotted", [4]) == [["Buyer", "Finance head", 1, True], ["Finance head", "Sales head", 2, False]]


def chosen(talk: dict[str, Any], selected: str = "") -> list[list[Any]]:
    payload = payload_of(organisation_from_outline(TEAMS, talks=TALKS))
    given = {"mode": "selection", "most": 20, "topic": "", "direction": "any"} | talk
    found: list[list[Any]] = running().call(
        f"""((payload, talk, selected) => {{
            const {{ model, layout, pairs }} = ({SCENE})(payload, "compact", []);
            const node = Array.from(layout.visible).find((each) => titleOf(model, each) === selected) ?? NONE;
            return talkBundles(model, layout, pairs.talk, talk, node).bundles
                .map(({{ from, to, count }}) => [titleOf(model, from), titleOf(model, to), count]);
        }})""",
        payload, given, selected,
    )  # fmt: skip
    return found


def test_by_default_only_the_communication_of_the_selection_is_drawn() -> None:
    assert chosen({}) == []
    assert sorted(chosen({}, "Buyer")) == [["Buyer", "Auditor", 1], ["Seller", "Buyer", 1]]


def test_the_strongest_come_first_and_no_more_than_asked_for() -> None:
    assert chosen({"mode": "strongest", "most": 1}) == [["Seller", "Clerk", 3]]
    assert len(chosen({"mode": "strongest", "most": 50})) == 3


def test_between_units_there_is_one_curve_a_pair_from_head_to_head() -> None:
    assert chosen({"mode": "units"}) == [["Sales head", "Finance head", 4]]


def test_topics_choose_whatever_their_case() -> None:
    assert chosen({"mode": "all", "topic": "PAY"}) == [["Seller", "Clerk", 1]]
    assert chosen({"mode": "units", "topic": "o"}) == [["Sales head", "Finance head", 1]]
    assert chosen({"mode": "all", "topic": "nothing of the kind"}) == []


PATH = """((payload, from, to) => {
    const model = buildModel(payload);
    const positions = Array.from(model.order).filter((node) => node < model.count);
    const named = (title) => positions.find((node) => titleOf(model, node) === title);
    const { nodes, summit, units, tops } = formalPath(model, named(from), named(to));
    const titles = (all) => all.map((node) => titleOf(model, node));
    return { nodes: titles(nodes), summit, units, tops: titles(tops) };
})"""


def path(outline: str, start: str, end: str) -> dict[str, Any]:
    found: dict[str, Any] = engine(*MODULES, "formal_path").call(
        PATH, payload_of(organisation_from_outline(outline)), start, end
    )
    return found


def test_a_formal_path_goes_up_to_the_first_superior_that_both_share_and_down_again() -> None:
    found = path(TEAMS, "Seller", "Clerk")
    assert found["nodes"] == ["Seller", "Sales head", "Chief", "Finance head", "Clerk"]
    assert (found["summit"], found["units"]) == (2, 3)
    assert path(TEAMS, "Clerk", "Auditor")["nodes"] == ["Clerk", "Finance head", "Auditor"]
    assert path(TEAMS, "Seller", "Chief")["nodes"] == ["Seller", "Sales head", "Chief"]
    assert path(TEAMS, "Chief", "Seller")["summit"] == 0


def test_ends_in_different_trees_have_no_path_and_their_tops_are_named() -> None:
    found = path("Chief\n  Clerk\nOwner\n  Adviser", "Clerk", "Adviser")
    assert (found["nodes"], found["tops"]) == ([], ["Chief", "Owner"])


def test_a_superior_who_does_not_exist_joins_those_who_name_it() -> None:
    assert path("Chief\nA ^ Nobody\nB ^ Nobody", "A", "B")["nodes"] == ["A", "“Nobody”", "B"]


def test_a_path_through_a_ring_and_down_a_long_chain_is_found() -> None:
    ring = "A ^ C\nB ^ A\nC ^ B\nD ^ B"
    assert path(ring, "D", "C")["nodes"]
    chain = "P0\n" + "".join(f"P{number} ^ P{number - 1}\n" for number in range(1, 3000))
    assert len(path(chain, "P2999", "P0")["nodes"]) == 3000


def test_of_many_links_between_folded_positions_only_the_strongest_are_drawn_at_rest() -> None:
    teams = "Chief\n" + "".join(f"  Head {k}\n    Clerk {k} ~ Clerk {(k + 1) % 60}\n" for k in range(60))
    running = engine(*MODULES)
    running.run(
        f"globalThis.seen = ({SCENE})(payload, 'compact', folded);"
        "globalThis.bundles = weaken(bundle(seen.pairs.dotted, seen.layout, seen.model.total));",
        folded=list(range(1, 200)),
        payload=chart_payload(organisation_from_outline(teams), []),
    )
    assert running.evaluate("bundles.length") == 60
    assert running.evaluate("bundles.filter(({ weak }) => !weak).length") == 20


CROSSED = f"""(payload, mode) => {{
    const {{ model, layout, pairs }} = ({SCENE})(payload, mode, []);
    const ends = {{ from: pairs.ring.from[0], to: pairs.ring.to[0] }};
    const curve = route(layout, ends, "ring");
    return Array.from(layout.visible).filter((node) => {{
        const box = cardBox(layout, node);
        return Array.from({{ length: 99 }}, (_, k) => pointOn(curve, (k + 1) / 100))
            .some(([x, y]) => x > box.x && x < box.right && y > box.y && y < box.bottom);
    }}).map((node) => model.strings[model.title[node]]);
}}"""


@pytest.mark.parametrize("members", [2, 3, 5])
def test_the_link_that_closes_a_ring_runs_beside_the_column_and_over_no_other_card(members: int) -> None:
    ring = "".join(f"R{k} ^ R{(k + 1) % members}\n" for k in range(members))
    others = "Chief\n  Head\n    Clerk\n      Aide\n        Trainee\n"
    organisation = organisation_from_outline(others + ring)
    assert engine(*MODULES).evaluate(f"({CROSSED})(payload, 'compact')", payload=chart_payload(organisation, [])) == []
