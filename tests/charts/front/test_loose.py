"""Tops with nothing below them stand together, clear of the trees, in every layout."""

from __future__ import annotations

from typing import Any

import pytest

from orgraph.charts.payload import chart_payload
from tests.charts.front.running import engine
from tests.outline import organisation_from_outline

TREES = "Head [A]\n  One [A]\n  Two [A]\n    Three [A]\nOther head [B]\n  Four [B]\n"
LOOSE = "".join(f"Loose {k}\n" for k in range(60))


def laid(outline: str, mode: str) -> dict[str, Any]:
    running = engine("model", "layout")
    running.run(
        "globalThis.model = buildModel(payload); openLayers(model, model.layers);"
        "globalThis.laid = layOut(model, mode, 1.6);",
        payload=chart_payload(organisation_from_outline(outline), []),
        mode=mode,
    )
    found: dict[str, Any] = running.evaluate(
        """({ block: laid.loose ?? null, size: [laid.width, laid.height], bounds: laid.bounds,
        cards: Array.from(laid.visible).filter((node) => node < model.count)
            .map((node) => ({ title: titleOf(model, node), x: laid.x[node], y: laid.y[node] })) })"""
    )
    return found


@pytest.mark.parametrize("mode", ["compact", "classic", "sideways", "upright"])
def test_many_loose_tops_fill_a_block_that_holds_no_others(mode: str) -> None:
    found = laid(TREES + LOOSE, mode)
    block, (width, height) = found["block"], found["size"]
    assert block["count"] == 60
    for card in found["cards"]:
        inside = (
            block["x"] - 1 <= card["x"] <= block["x"] + block["w"] - width + 1
            and block["y"] <= card["y"] <= block["y"] + block["h"] - height + 1
        )
        assert inside == card["title"].startswith("Loose")
    places = {(card["x"], card["y"]) for card in found["cards"]}
    assert len(places) == len(found["cards"])
    assert found["bounds"]["w"] < 60 * width


@pytest.mark.parametrize("mode", ["compact", "classic"])
def test_a_few_tops_stay_among_the_trees(mode: str) -> None:
    assert laid(TREES + "Loose 1\nLoose 2\n", mode)["block"] is None


@pytest.mark.parametrize("mode", ["compact", "classic", "sideways", "upright"])
def test_nothing_but_loose_tops_is_one_block(mode: str) -> None:
    assert laid(LOOSE, mode)["block"]["count"] == 60


def test_very_many_loose_tops_lie_below_the_trees_as_wide_as_those() -> None:
    wide = "".join(f"Head {top}\n" + "".join(f"  Hand {top}.{k}\n" for k in range(12)) for top in range(2))
    found = laid(wide + "".join(f"Loose {k}\n" for k in range(150)), "compact")
    trees = [card for card in found["cards"] if not card["title"].startswith("Loose")]
    right = max(card["x"] for card in trees) + found["size"][0]
    assert found["block"]["y"] > max(card["y"] for card in trees)
    assert right * 0.7 < found["block"]["w"] <= right + 1
