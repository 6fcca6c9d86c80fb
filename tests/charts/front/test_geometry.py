"""What must hold of every layout by reporting lines and by units, whatever is folded and whatever is in focus."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgraph.charts.payload import chart_payload
from orgraph.model.configuration import Configuration
from orgraph.model.organisation import Organisation
from orgraph.resolution.organise import organise
from tests.charts.front.running import engine
from tests.outline import organisation_from_outline

MODES = ("compact", "classic", "sideways", "upright")
GROUPINGS = ("line", "unit")
SLACK = 0.01  # of a pixel, for the rounding of sums
Box = tuple[float, float, float, float]

LAY_OUT = """
globalThis.model = buildModel(payload);
if (grouping === "unit" && hasUnits(model)) globalThis.model = unitModel(model);
openLayers(model, model.layers);
for (const node of folded) if (node < model.count + model.tiles) model.open[node] = 0;
globalThis.focus = branch === null ? NONE : branch % Math.max(1, model.count);
for (let up = focus; up !== NONE; up = model.parent[up]) model.open[up] = 1;
globalThis.laid = layOut(model, mode, aspect, model.count ? focus : NONE);
"""
SEEN = """(() => {
    const { x, y, width, height, boxX, boxY, boxW, boxH, shown, visible, bounds, combs } = laid;
    const cards = Array.from(visible).filter((node) => node < model.cards);
    const drawn = (node) => node !== NONE && node < model.cards && shown[node] === node;
    return {
        cards: cards.map((node) => ({ node, parent: model.parent[node], box: [x[node], y[node], width, height] })),
        panels: cards.filter((node) => combs[node] && groundRank(model, node) >= 1)
            .map((node) => ({ node, rank: groundRank(model, node) }))
            .filter(({ rank }) => rank <= (mode === "compact" ? 4 : 1)) // as grounds.js draws them
            .map(({ node, rank }) => ({
                node, by: paddingOf(laid, rank), box: [boxX[node], boxY[node], boxW[node], boxH[node]],
            })),
        ways: cards.filter((node) => drawn(model.parent[node]))
            .map((node) => ({ node, superior: model.parent[node], way: wayDown(laid, model.parent[node], node) })),
        bounds: [bounds.x, bounds.y, bounds.w, bounds.h],
    };
})()"""


@st.composite
def companies(draw: st.DrawFn) -> Organisation:
    """Up to thirty positions, some of them assistants, in up to four units, some with superiors that do not exist."""
    lines: list[tuple[int, str]] = []
    for number in range(draw(st.integers(1, 30))):
        deepest = lines[-1][0] + 1 if lines else 0
        title = draw(st.sampled_from(["Clerk", "Clerk", "Assistant to the head", "秘书"]))
        unit = draw(st.sampled_from(["", "", " [North]", " [South]", " [East]", " [West]"]))
        depth = draw(st.integers(0, deepest))
        gone = draw(st.sampled_from(["", "", "", " ^ Nobody", " ^ No one"])) if depth == 0 else ""
        lines.append((depth, f"{title} {number}{unit}{gone}"))
    return organisation_from_outline("\n".join("  " * depth + text for depth, text in lines))


@st.composite
def broad_companies(draw: st.DrawFn) -> Organisation:
    """One head, or two, over up to sixteen others who have up to twelve below them, some of whom have assistants."""
    lines = [(0, "Head [Board]")]
    for number in range(draw(st.integers(2, 16))):
        unit = draw(st.sampled_from(["", " [North]", " [South]"]))
        lines.append((draw(st.sampled_from([0, 1, 1, 1, 1, 1])), f"Chief {number}{unit}"))
        depth = lines[-1][0] + 1
        for kid in range(draw(st.sampled_from([0, 0, 1, 2, 5, 12]))):
            lines.append((depth, f"Clerk {number} {kid}{unit}"))
            if draw(st.integers(0, 9)) == 0:
                lines.append((depth + 1, f"{draw(st.sampled_from(['Trainee', '秘书']))} {number} {kid}"))
    return organisation_from_outline("\n".join("  " * depth + text for depth, text in lines))


def seen(
    drawn: Organisation,
    mode: str,
    grouping: str,
    *,
    folded: list[int] | None = None,
    branch: int | None = None,
    aspect: float = 1.6,
) -> dict[str, Any]:
    running = engine("model", "unit_tree", "layout", "panels", "routes")
    given = {"mode": mode, "grouping": grouping, "folded": folded or [], "branch": branch, "aspect": aspect}
    running.run(LAY_OUT, payload=chart_payload(drawn, []), **given)
    found: dict[str, Any] = running.evaluate(SEEN, mode=mode)
    return found


def apart(a: Box, b: Box) -> bool:
    return (
        a[0] + a[2] <= b[0] + SLACK
        or b[0] + b[2] <= a[0] + SLACK
        or a[1] + a[3] <= b[1] + SLACK
        or b[1] + b[3] <= a[1] + SLACK
    )


def within(inner: Box, outer: Box) -> bool:
    return (
        inner[0] >= outer[0] - SLACK
        and inner[1] >= outer[1] - SLACK
        and inner[0] + inner[2] <= outer[0] + outer[2] + SLACK
        and inner[1] + inner[3] <= outer[1] + outer[3] + SLACK
    )


def on_edge(box: Box, point: list[float]) -> bool:
    x, y, w, h = box
    sides = (abs(point[0] - x), abs(point[0] - x - w), abs(point[1] - y), abs(point[1] - y - h))
    return within((point[0], point[1], 0, 0), box) and min(sides) < SLACK


def under(node: int, above: dict[int, int], top: int) -> bool:
    while node in above and node != top:
        node = above[node]
    return node == top


@pytest.mark.parametrize("grouping", GROUPINGS)
@pytest.mark.parametrize("mode", MODES)
@settings(max_examples=15, deadline=None)
@given(
    drawn=companies(),
    folded=st.lists(st.integers(0, 33), max_size=4),
    branch=st.one_of(st.none(), st.integers(0, 29)),
    aspect=st.floats(0.5, 2.2),
)
def test_cards_keep_apart_lines_join_them_and_panels_hold_their_own_and_no_others(
    mode: str, grouping: str, drawn: Organisation, folded: list[int], branch: int | None, aspect: float
) -> None:
    assert_drawn_well(seen(drawn, mode, grouping, folded=folded, branch=branch, aspect=aspect))


@pytest.mark.parametrize("grouping", GROUPINGS)
@pytest.mark.parametrize("mode", MODES)
@settings(max_examples=10, deadline=None)
@given(drawn=broad_companies(), folded=st.lists(st.integers(0, 90), max_size=4), aspect=st.floats(0.5, 2.2))
def test_all_that_holds_where_families_are_too_long_for_a_row(
    mode: str, grouping: str, drawn: Organisation, folded: list[int], aspect: float
) -> None:
    assert_drawn_well(seen(drawn, mode, grouping, folded=folded, aspect=aspect))


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("grouping", GROUPINGS)
@pytest.mark.parametrize("mode", ["classic", "sideways", "upright"])
def test_all_that_holds_where_families_of_every_layer_stand_in_rows(mode: str, grouping: str, seed: int) -> None:
    found = seen(large_company(seed), mode, grouping)
    assert_drawn_well(found)
    *_, width, height = found["bounds"]
    assert 1 / 3 < width / height / 1.6 < 3


def large_company(seed: int) -> Organisation:
    """Some 450 positions in six layers, with assistants, a second top and superiors that do not exist."""
    rng = random.Random(seed)
    lines = ["Head [Board]"]
    for number in range(450):
        depth = rng.choice([1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5, 5]) if number else 1
        depth = min(depth, (len(lines[-1]) - len(lines[-1].lstrip())) // 2 + 1)
        unit = f" [Unit {number // 60}]" if depth < 3 else ""
        lines.append("  " * depth + f"{'秘书' if rng.random() < 0.1 else 'Clerk'} {number}{unit}")
    lines += ["Chair", "  Clerk of the chair"]
    lines += [f"Lost {number} ^ Nobody\n  Found {number}" for number in range(3)]
    return organisation_from_outline("\n".join(lines))


def assert_drawn_well(found: dict[str, Any]) -> None:
    cards: dict[int, Box] = {card["node"]: tuple(card["box"]) for card in found["cards"]}
    above = {card["node"]: card["parent"] for card in found["cards"]}
    boxes = list(cards.values())
    assert all(apart(a, b) for k, a in enumerate(boxes) for b in boxes[k + 1 :])
    assert all(within(box, found["bounds"]) for box in boxes)
    for panel in found["panels"]:
        x, y, w, h = panel["box"]
        by = panel["by"]
        for node, box in cards.items():
            if under(node, above, panel["node"]):
                assert within(box, (x, y, w, h))
            else:
                assert apart(box, (x - by, y - by, w + 2 * by, h + 2 * by))
    for each in found["ways"]:
        assert on_edge(cards[each["superior"]], each["way"][0])
        assert on_edge(cards[each["node"]], each["way"][-1])
        for start, end in pairwise(each["way"]):
            assert abs(start[0] - end[0]) < SLACK or abs(start[1] - end[1]) < SLACK
            left, top = min(start[0], end[0]), min(start[1], end[1])
            line = (left, top, abs(start[0] - end[0]), abs(start[1] - end[1]))
            assert all(clear(line, box) for box in boxes)


def clear(line: Box, box: Box) -> bool:
    """Whether a line, or what is left of it once it is on the edge of a card, is outside of that card."""
    x, y, w, h = box
    return apart(line, (x + 1, y + 1, w - 2, h - 2))


def fan(width: int) -> Organisation:
    return organisation_from_outline("Head [Works]\n" + "".join(f"  Hand {k} [Hall {k % 7}]\n" for k in range(width)))


def tops(count: int) -> Organisation:
    return organisation_from_outline("".join(f"Head {k} [Unit {k % 40}]\n" for k in range(count)))


def chain(length: int) -> Organisation:
    return organisation_from_outline("\n".join(f"P{k} [U] ^ P{k - 1}" if k else "P0 [U]" for k in range(length)))


SIZES: dict[str, Callable[[], Organisation]] = {
    "nothing at all": lambda: organise([], Configuration(), name="empty"),
    "one position": lambda: organisation_from_outline("Alone [Office]"),
    "five hundred under one": lambda: fan(500),
    "three thousand tops": lambda: tops(3000),
    "a chain of twenty thousand": lambda: chain(20_000),
}


@cache
def payload_of(size: str) -> dict[str, Any]:
    return chart_payload(SIZES[size](), [])


@pytest.mark.parametrize("grouping", GROUPINGS)
@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("size", SIZES)
def test_the_smallest_widest_deepest_and_most_scattered_are_laid_out(size: str, mode: str, grouping: str) -> None:
    running = engine("model", "unit_tree", "layout", "panels", "routes")
    given = {"mode": mode, "grouping": grouping, "folded": [], "branch": None, "aspect": 1.6}
    running.run(LAY_OUT, payload=payload_of(size), **given)
    cards, width, height, bounds = running.evaluate(
        """[Array.from(laid.visible).filter((node) => node < model.cards).map((node) => [laid.x[node], laid.y[node]]),
        laid.width, laid.height, [laid.bounds.x, laid.bounds.y, laid.bounds.w, laid.bounds.h]]"""
    )
    assert len(cards) == running.evaluate("model.cards")
    assert all(within((x, y, width, height), bounds) for x, y in cards)
    rows: dict[int, list[tuple[float, float]]] = {}
    for x, y in cards:
        for row in {int(y // height), int((y + height - SLACK) // height)}:
            rows.setdefault(row, []).append((x, y))
    for row in rows.values():
        row.sort()
        for (ax, ay), (bx, by) in pairwise(row):
            assert bx - ax >= width - SLACK or abs(by - ay) >= height - SLACK


@pytest.mark.parametrize("mode", MODES)
def test_hundreds_of_tops_are_no_endless_row(mode: str) -> None:
    w, h = seen(tops(300), mode, "line")["bounds"][2:]
    assert 0.1 < w / h < 10


UNITS = "".join(f"Head {k} [U{k}]\n" + "".join(f"  Hand {k}.{n} [U{k}]\n" for n in range(5)) for k in range(40))


@pytest.mark.parametrize("grouping", ["line", "unit"])
@pytest.mark.parametrize("mode", MODES)
def test_dozens_of_open_trees_stand_on_several_rows_and_can_be_read(mode: str, grouping: str) -> None:
    found = seen(organisation_from_outline(UNITS), mode, grouping)
    w, h = found["bounds"][2:]
    assert 0.25 < w / h < 8
    boxes = [card["box"] for card in found["cards"]]
    assert all(apart(a, b) for k, a in enumerate(boxes) for b in boxes[k + 1 :])


def hands(count: int, indent: str, name: str) -> str:
    return "".join(f"{indent}{name}{k}\n" for k in range(count))


THREE_TOPS = f"Folded\n{hands(90, '  ', 'F')}Small\n  One\n  Two\n{hands(70, '    ', 'T')}Wide\n{hands(20, '  ', 'W')}"


@pytest.mark.parametrize("mode", MODES)
def test_a_folded_top_stands_clear_of_the_open_ones_after_it(mode: str) -> None:
    drawn = organisation_from_outline(THREE_TOPS)
    folded = [drawn.titles.index(title) for title in ("Folded", "Two")]
    boxes = [card["box"] for card in seen(drawn, mode, "line", folded=folded)["cards"]]
    assert len(boxes) == 25
    assert all(apart(a, b) for k, a in enumerate(boxes) for b in boxes[k + 1 :])
