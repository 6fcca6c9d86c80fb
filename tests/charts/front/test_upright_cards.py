"""On an upright card the figure stands clear of the fold button and of the title."""

from __future__ import annotations

from typing import Any

import pytest

from orgraph.charts.payload import chart_payload
from tests.charts.front.running import engine
from tests.outline import organisation_from_outline

WRITTEN = """((payload, scale) => {
    const model = buildModel(payload);
    openLayers(model, model.layers);
    const layout = layOut(model, "upright", 1.6);
    const texts = [];
    const context = new Proxy({ writesSvg: true, fillText: (text, x, y, size) => texts.push({ text, y, size }) }, {
        get: (target, name) => target[name] ?? (() => undefined),
    });
    const look = { theme: new Proxy({}, { get: () => "#000" }), words: WORDS.en, hover: NONE, selected: NONE,
        lit: null, hits: null, encoding: "unit", motion: null, print: false };
    drawCards(context, model, layout, { x: 0, y: 0, scale, width: 900, height: 900 }, look, [0]);
    const button = foldButton(model, layout, scale, 0);
    return { texts, top: layout.y[0], button: button.y - button.h / 2 };
})"""


def written(scale: float) -> dict[str, Any]:
    payload = chart_payload(organisation_from_outline("Head\n  Clerk\n  Porter"), [])
    found: dict[str, Any] = engine("model", "layout", "cards", "words").call(WRITTEN, payload, scale)
    return found


@pytest.mark.parametrize("scale", [0.7, 1, 1.15, 2])
def test_the_figure_of_an_open_card_does_not_run_into_its_fold_button(scale: float) -> None:
    found = written(scale)
    (figure,) = [text for text in found["texts"] if any(sign.isdigit() for sign in text["text"])]
    assert figure["y"] + figure["size"] / 2 <= found["button"]
    assert figure["y"] - figure["size"] / 2 >= found["top"] + 29 + 126  # where the longest titles end
