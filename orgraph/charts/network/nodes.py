"""The nodes of the network: what vis-network draws of each, and what the page shows of it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from orgraph.charts.network.families import NO_UNIT, Family, families
from orgraph.charts.network.scope import MISSING, Other, Scope
from orgraph.measures import measure
from orgraph.model.claim import Counterpart
from orgraph.model.organisation import Organisation
from orgraph.model.terms import ATTRIBUTE, COUNTERPART
from orgraph.model.text import Text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PLAIN, WIDEST = 7.0, 30.0  # the radius of a position without subordinates, and of the widest span
PAPER = "#ffffff"  # inside a hollow node


@dataclass(frozen=True, slots=True)
class _Look:
    """How a node that is no position looks; it is hollow where nothing in the data is behind the name."""

    kind: str
    shape: str
    words: Text
    hollow: bool = False


_LOOKS: dict[str, _Look] = {
    Counterpart.UNIT: _Look("unit", "square", COUNTERPART[Counterpart.UNIT]),
    Counterpart.PARTY: _Look("party", "diamond", COUNTERPART[Counterpart.PARTY]),
    Counterpart.GROUP: _Look("group", "hexagon", COUNTERPART[Counterpart.GROUP]),
    Counterpart.POSITION: _Look("name", "dot", Text("没有岗位叫这个名称", "no position bears this name"), hollow=True),
    MISSING: _Look("missing", "dot", Text("所指上级，不在数据中", "a superior that is not in the data"), hollow=True),
}
_MENTIONED = Text("仅被提及", "only mentioned")
_SPAN = Text("直接下级 {span}", "direct subordinates: {span}")


def network_nodes(organisation: Organisation, drawn: Scope) -> tuple[list[dict[str, Any]], list[Family]]:
    """The nodes without their places, positions first, and the families that their colours stand for.

    Beside what vis-network draws a node has its `kind` (position, unit, party, group, name, missing), `family`
    (number, or None), `hollow`, `about` (its tooltip in both languages) and, of a position, `unit`, `holder`,
    `layer` and `span`.
    """
    found, family_of = families(organisation, drawn.tree)
    unit_numbers = {family.name: number for number, family in enumerate(found)} if any(organisation.units) else {}
    nodes = list(_positions(organisation, drawn, found, family_of))
    nodes += [_other(other, unit_numbers.get(other.name), found) for other in drawn.others]
    return nodes, found


def _positions(
    organisation: Organisation, drawn: Scope, found: list[Family], family_of: NDArray[np.int64]
) -> Iterator[dict[str, Any]]:
    seats, spans = organisation.seats, measure(organisation).span
    for position in drawn.positions.tolist():
        title, unit = organisation.titles[position], organisation.units[position]
        holder = (None if seats.holder is None else seats.holder[position].as_py()) or ""
        span, layer = int(spans[position]), int(drawn.layers[position])
        mentioned = not seats.described[position]
        notes = [
            Text(unit, unit),
            ATTRIBUTE["vacant"] if seats.vacant is not None and seats.vacant[position] else Text(holder, holder),
            _SPAN.format(span=span) if span else Text("", ""),
            _MENTIONED if mentioned else Text("", ""),
        ]
        family = int(family_of[position]) if family_of[position] >= 0 else None
        yield {
            **_drawing(organisation.ids[position], title, "dot", _radius(span, layer), family, found, mentioned),
            "kind": "position",
            "about": _about(title, notes),
            "unit": unit,
            "holder": holder,
            "layer": layer,
            "span": span,
        }


def _other(other: Other, family: int | None, found: list[Family]) -> dict[str, Any]:
    """A unit has the colour of its positions."""
    look = _LOOKS[other.kind]
    return {
        **_drawing(other.id, other.name, look.shape, PLAIN + 1, family, found, look.hollow),
        "kind": look.kind,
        "about": _about(other.name, [look.words]),
    }


def _radius(span: int, layer: int) -> float:
    wide = PLAIN + 2 + 3 * math.sqrt(span) if span else PLAIN
    return round(min(WIDEST, wide * (1.3 if span and layer == 1 else 1)), 1)


def _drawing(
    id: str, label: str, shape: str, radius: float, family: int | None, found: list[Family], hollow: bool
) -> dict[str, Any]:
    colour = NO_UNIT if family is None else found[family].colour
    return {
        "id": id,
        "label": label,
        "shape": shape,
        "size": radius,
        "color": {"background": PAPER if hollow else colour, "border": colour},
        "borderWidth": 2 if hollow else 1,
        "shapeProperties": {"borderDashes": [3, 3] if hollow else False},
        "family": family,
        "hollow": hollow,
        "physics": False,
    }


def _about(title: str, notes: list[Text]) -> dict[str, str]:
    zh = " · ".join(note.zh for note in notes if note.zh)
    en = " · ".join(note.en for note in notes if note.en)
    return {"zh": f"{title}\n{zh}".strip(), "en": f"{title}\n{en}".strip()}
