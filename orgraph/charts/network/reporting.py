"""The reporting edges of the network: every claimed line, drawn as what it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from orgraph.charts.network.evidence import statement
from orgraph.charts.network.scope import MISSING, Other, Scope
from orgraph.model.claim import Line
from orgraph.model.organisation import LINES, WITNESSES, Organisation, ReportingColumns, Witness
from orgraph.model.terms import WITNESS
from orgraph.model.text import Language, Text

if TYPE_CHECKING:
    from numpy.typing import NDArray

LANGUAGES: tuple[Language, ...] = ("zh", "en")

_ONE_SOURCE = Text("单一来源", "one source")
_DISPUTED = Text("说法不一", "the sources disagree")
_SECOND = Text("说法不一，未采用", "the sources disagree; not the line followed")
_RING = Text("循环汇报中存疑的一环", "the doubtful link of a ring")
_NOT_THERE = Text("所指上级不在数据中", "the superior named is not in the data")
_LINE = {Line.SOLID: Text("实线汇报", "solid line"), Line.DOTTED: Text("虚线汇报", "dotted line")}

_LOOKS: dict[str, dict[str, Any]] = {
    "agreed": {"color": "#5f6c79", "width": 3.0, "arrows": ""},
    "one_source": {"color": "#5f6c79", "width": 3.0, "arrows": ""},
    "one_sided": {"color": "#a9b4bf", "width": 2.2, "arrows": ""},
    "disputed": {"color": "#c98a12", "width": 3.6, "arrows": "to"},
    "second": {"color": "#c98a12", "width": 2.6, "arrows": "to", "dashes": [2, 5]},
    "ring": {"color": "#d02c39", "width": 3.0, "arrows": "to", "dashes": [6, 4]},
    "missing": {"color": "#d02c39", "width": 2.0, "arrows": "to", "dashes": [3, 4]},
    "dotted": {"color": "#7c4dd6", "width": 2.4, "arrows": "to", "dashes": [7, 5]},
}


def reporting_edges(organisation: Organisation, drawn: Scope) -> Iterator[dict[str, Any]]:
    """The claimed links between nodes that are drawn, each from the position to its superior.

    Beside what vis-network draws an edge has its `kind`, `line`, `role` (agreed, one_source, one_sided, disputed,
    second: claimed but not chosen, ring, missing, dotted), `status` and `about` (its tooltip) in both languages, and
    the `statements` it rests on.
    """
    here = np.zeros(len(organisation), dtype=np.bool_)
    here[drawn.positions] = True
    yield from _claimed(organisation, drawn, here)
    yield from _missing(organisation, drawn, here)


def _claimed(organisation: Organisation, drawn: Scope, here: NDArray[np.bool_]) -> Iterator[dict[str, Any]]:
    ids, titles, links = organisation.ids, organisation.titles, organisation.links
    doubtful = {(members[0], members[-1]) for members in drawn.tree.rings}
    one_source = bool((links.witness == WITNESSES.index(Witness.SUBORDINATE_ONLY)).all())
    for link in np.flatnonzero(here[links.subordinate] & here[links.superior]).tolist():
        below, above = int(links.subordinate[link]), int(links.superior[link])
        role, status = _standing(links, link, in_doubt=(below, above) in doubtful, one_source=one_source)
        yield {
            "from": ids[below],
            "to": ids[above],
            **_drawing(role, status, LINES[links.line[link]], titles[below], titles[above]),
            "statements": [statement(organisation, claim) for claim in links.claims_of(link).tolist()],
        }


def _missing(organisation: Organisation, drawn: Scope, here: NDArray[np.bool_]) -> Iterator[dict[str, Any]]:
    missing, others = organisation.missing, set(drawn.others)
    for row, name in enumerate(missing.name.to_pylist()):
        below, above = int(missing.subordinate[row]), Other(MISSING, name)
        if here[below] and above in others:
            yield {
                "from": organisation.ids[below],
                "to": above.id,
                **_drawing("missing", _NOT_THERE, LINES[missing.line[row]], organisation.titles[below], name),
                "statements": [statement(organisation, int(missing.claim[row]))],
            }


def _standing(links: ReportingColumns, link: int, *, in_doubt: bool, one_source: bool) -> tuple[str, Text]:
    """What is most worth knowing of a link: its role, and in words. Where all that was read comes from one side,
    that the other does not confirm it means nothing."""
    witness = WITNESSES[links.witness[link]]
    status = _ONE_SOURCE if one_source else WITNESS[witness]
    if LINES[links.line[link]] is Line.DOTTED:
        return "dotted", status
    if in_doubt:
        return "ring", _RING
    if links.disputed[link]:
        return ("disputed", _DISPUTED) if links.chosen[link] else ("second", _SECOND)
    if one_source:
        return "one_source", status
    return ("agreed" if witness is Witness.AGREED else "one_sided"), status


def _drawing(role: str, status: Text, line: Line, below: str, above: str) -> dict[str, Any]:
    words = {language: f"{_LINE[line][language]} · {status[language]}" for language in LANGUAGES}
    return {
        "kind": "reports_to",
        "line": line.value,
        "role": role,
        "status": words,
        "about": {language: f"{below} → {above}\n{words[language]}" for language in LANGUAGES},
        **_LOOKS[role],
        "smooth": False,
        "physics": False,
    }
