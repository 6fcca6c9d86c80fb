"""Where the cards of small organisations stand in each layout: readable files that V8 and the browser are held to.

Each file under `places/` has an outline, and for each layout a line a card: left edge, top, title. The numbers are
units of the drawing. They were written by the layouts themselves and read over: cards of one layer share their top in
the classic layout (their left edge from left to right), no two cards overlap, and a superior stands over the middle
of those below it. `python -m tests.charts.front.layout_places` writes them anew after a change that is wanted.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from orgraph.charts.payload import chart_payload
from tests.outline import organisation_from_outline

FOLDER = Path(__file__).parent / "places"
FILES = sorted(path.name for path in FOLDER.glob("*.txt"))
LAYOUTS = ("compact", "classic", "sideways", "upright")
PLACES = """((payload, mode) => {
  const model = buildModel(payload);
  openLayers(model, model.layers);
  const layout = layOut(model, mode, 1.6);
  const nodes = [...Array(model.count).keys()];
  return nodes.map((node) => [layout.x[node], layout.y[node], layout.width, layout.height, titleOf(model, node)]);
})"""

Places = list[tuple[float, float, float, float, str]]
Layer = Callable[[dict[str, Any], str], Places]


def outline_of(text: str) -> str:
    """The outline at the head of a file of places."""
    return text.split("\n== ", 1)[0].rstrip("\n")


def written(outline: str, lay_out: Layer) -> str:
    """The whole of a file of places, as these layouts place the cards of its outline."""
    payload = chart_payload(organisation_from_outline(outline), ()) | {"language": "zh"}
    parts = [outline]
    for name in LAYOUTS:
        lines = [f"{x:8.1f} {y:8.1f}  {title}" for x, y, *_, title in lay_out(payload, name)]
        parts += [f"\n== {name}", *lines]
    return "\n".join(parts) + "\n"


def in_v8(payload: dict[str, Any], layout: str) -> Places:
    """The places in V8."""
    from tests.charts.front.running import engine

    places: Places = engine("model", "layout").call(PLACES, payload, layout)
    return places


if __name__ == "__main__":
    for path in FOLDER.glob("*.txt"):
        outline = outline_of(path.read_text(encoding="utf-8"))
        path.write_text(written(outline, in_v8), encoding="utf-8", newline="\n")
