"""Families too long for one row stand in several, so that what is drawn is read in the window."""

from __future__ import annotations

from typing import Any

import pytest

from orgraph.charts.payload import chart_payload
from tests.charts.front.running import engine
from tests.outline import organisation_from_outline

TREES = ("classic", "sideways", "upright")
ASPECT = 1.6
SEEN = """((payload, mode, grouping, width, height) => {
    let model = buildModel(payload);
    if (grouping === "unit") model = unitModel(model);
    openLayers(model, model.layers);
    const laid = layOut(model, mode, width / height);
    const camera = new Camera(true);
    camera.resize(width, height);
    const { x, y, bounds, combs } = laid;
    return {
        bounds: [bounds.w, bounds.h],
        places: Array.from(laid.visible).filter((node) => node < model.cards)
            .map((node) => [titleOf(model, node), x[node], y[node]]),
        rows: Array.from(combs[model.root]?.rows ?? [],
            ({ nodes }) => Array.from(nodes, (node) => titleOf(model, node))),
        card: [laid.width, laid.height], view: firstView(model, laid, camera),
    };
})"""


def seen(outline: str, mode: str, grouping: str = "line", window: tuple[int, int] = (1440, 815)) -> dict[str, Any]:
    payload = chart_payload(organisation_from_outline(outline), [])
    running = engine("model", "unit_tree", "layout", "viewpoint", "camera")
    found: dict[str, Any] = running.call(SEEN, payload, mode, grouping, *window)
    return found


def head_over(count: int) -> str:
    return "\n".join(["Head [Board]", *(f"  Teacher {number} [School]" for number in range(count))])


def units(count: int) -> str:
    below = (f"  Chief {number} [Unit {number}]\n    Clerk {number} [Unit {number}]" for number in range(count))
    return "\n".join(["Head [Board]", *below])


@pytest.mark.parametrize("mode", TREES)
def test_a_short_family_stands_in_one_row(mode: str) -> None:
    assert len(seen(head_over(8), mode)["rows"]) == 1


@pytest.mark.parametrize("window", [(1440, 815), (390, 640)])
@pytest.mark.parametrize("mode", TREES)
@pytest.mark.parametrize("outline", [head_over(300), head_over(60), units(40)])
def test_a_long_family_is_about_as_wide_and_high_as_the_window(
    outline: str, mode: str, window: tuple[int, int]
) -> None:
    width, height = seen(outline, mode, window=window)["bounds"]
    assert 1 / 2.6 < (width / height) / (window[0] / window[1]) < 2.6


@pytest.mark.parametrize("mode", TREES)
@pytest.mark.parametrize("outline", [head_over(300), units(40)])
def test_a_family_in_rows_keeps_its_order_and_has_no_nearly_empty_row(outline: str, mode: str) -> None:
    rows = seen(outline, mode)["rows"]
    numbers = [int(title.split()[1]) for row in rows for title in row]
    assert numbers == list(range(len(numbers)))
    longest = max(map(len, rows))
    assert all(len(row) == longest for row in rows[:-1])
    assert len(rows) > 1
    assert len(rows[-1]) * 2 >= longest


@pytest.mark.parametrize("mode", TREES)
def test_units_under_one_head_stand_in_rows(mode: str) -> None:
    found = seen(units(40), mode, "unit")
    assert len(found["rows"]) > 1
    assert found["view"]["scale"] > 0.4


@pytest.mark.parametrize("window", [(1440, 815), (390, 640)])
@pytest.mark.parametrize("mode", TREES)
@pytest.mark.parametrize("outline", [head_over(300), head_over(60), head_over(20), units(40)])
def test_titles_can_be_read_in_the_first_picture_and_the_head_is_in_it(
    outline: str, mode: str, window: tuple[int, int]
) -> None:
    found = seen(outline, mode, window=window)
    view = found["view"]
    assert view["scale"] >= 0.36  # nine pixels, of the large type that cards have at this distance
    ((x, y),) = [(x, y) for title, x, y in found["places"] if title == "Head"]
    assert view["x"] <= x <= view["x"] + window[0] / view["scale"] - found["card"][0]
    assert view["y"] <= y <= view["y"] + window[1] / view["scale"] - found["card"][1]


@pytest.mark.parametrize("mode", TREES)
def test_many_families_of_some_length_make_no_endless_strip(mode: str) -> None:
    lines = ["Head"]
    for chief in range(12):
        lines.append(f"  Chief {chief}")
        for manager in range(5):
            lines.append(f"    Manager {chief} {manager}")
            lines += [f"      Clerk {chief} {manager} {clerk}" for clerk in range(9)]
    width, height = seen("\n".join(lines), mode)["bounds"]
    assert 1 / 3 < (width / height) / (1440 / 815) < 3


@pytest.mark.parametrize("mode", ["classic", "upright"])
def test_what_stands_below_the_trees_does_not_make_their_rows_shorter(mode: str) -> None:
    lines = ["Head"]
    for chief in range(6):
        lines += [f"  Chief {chief}", *(f"    Clerk {chief} {clerk}" for clerk in range(6))]
    alone = seen("\n".join(lines), mode)
    for lost in range(6):
        lines += [f"Lost {lost} ^ Nobody", *(f"  Found {lost} {found}" for found in range(6))]
    both = seen("\n".join(lines), mode)
    assert width_of(both, "C") >= width_of(alone, "C") * 0.6


def width_of(found: dict[str, Any], letter: str) -> float:
    across = [x for title, x, _ in found["places"] if title.startswith(letter)]
    return max(across) - min(across)
