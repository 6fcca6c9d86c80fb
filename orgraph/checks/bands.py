"""The spans of control that count as wide, and what findings say about a span.

The bands are McKinsey's (2017) for managers whose work is of no stated type: up to ten direct subordinates are
usual, eleven to fifteen are many, more are very many. They are rules of thumb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from orgraph.checks.linked import evidence_of, links_below
from orgraph.checks.scopes import limits, zones
from orgraph.checks.wording import counted, named, number
from orgraph.measures import measure
from orgraph.model.finding import Fault
from orgraph.model.organisation import Organisation
from orgraph.model.source import Source
from orgraph.model.text import Text
from orgraph.model.work_type import NAME, band
from orgraph.resolution.work_types import proposed_types, work_types

if TYPE_CHECKING:
    from numpy.typing import NDArray

WIDE = 10
VERY_WIDE = 15
_USUALLY = {"OG401": WIDE, "OG402": VERY_WIDE}


def very_wide(organisation: Organisation) -> NDArray[np.float64]:
    """For each position from what span on OG402 speaks and OG401 yields to it: what the configuration says, else 15;
    infinite where OG402 does not run."""
    return limits(organisation, "OG402", "most", VERY_WIDE)


def wide_spans(
    organisation: Organisation, code: str, above: float, up_to: NDArray[np.float64] | float = np.inf
) -> list[Fault]:
    """One fault for each position with more direct subordinates than `above` and no more than `up_to`, for the
    check of this code."""
    span = measure(organisation).span
    wide = (span > above) & (span <= up_to)
    if zones(organisation):  # elsewhere another threshold holds, and what is found there is not asked for
        wide &= limits(organisation, code, "most", _USUALLY[code]) == above
    managers = np.flatnonzero(wide).tolist()
    links = links_below(organisation, organisation.links.chosen & organisation.links.solid, managers)
    return [
        Fault(
            subjects=(manager,),
            evidence=evidence_of(organisation, links[manager]) + _sentence(organisation, manager),
            values={
                "manager": named(organisation, manager),
                "span": Text(zh=str(span[manager]), en=number(int(span[manager]))),
                "claimed": claimed(organisation, manager),
                "below": counted(organisation, organisation.links.subordinate[links[manager]].tolist()),
                "most": f"{above:g}",
                "usual": _usual(organisation, manager),
                "proposal": _proposal(organisation, manager),
            },
        )
        for manager in managers
    ]


def _usual(organisation: Organisation, manager: int) -> Text:
    """What to add where the type of the manager's work is stated."""
    kind = work_types(organisation).get(manager)
    return Text("", "") if kind is None else _USUAL.format(kind=NAME[kind], band=band(kind))


def _sentence(organisation: Organisation, manager: int) -> tuple[Source, ...]:
    """The sentence that suggests a type of work, where none is stated."""
    proposed = proposed_types(organisation).get(manager)
    return () if proposed is None else (proposed.sentence,)


def _proposal(organisation: Organisation, manager: int) -> Text:
    """What to add where the description suggests a type of work."""
    proposed = proposed_types(organisation).get(manager)
    if proposed is None:
        return Text("", "")
    kind, sentence = proposed.kind, proposed.sentence
    values = {
        "kind": NAME[kind],
        "word": kind.value,
        "band": band(kind),
        "words": shortened(sentence.quote),
        "place": Text(zh=sentence.place("zh"), en=sentence.place("en")),
    }
    return _PROPOSAL.format(**values)


def shortened(words: str, most: int = 60) -> str:
    """The words, cut where they are many."""
    return words if len(words) <= most else words[: most - 1] + "…"


_PROPOSAL = Text(
    zh="{place}写道“{words}”，像是{kind}（以 {band} 个为宜）；若是，在 orgraph.toml 的 work_types 里写成 {word}。",
    en=" “{words}” ({place}) sounds like a {kind} ({band} are usual); if so, write {word} under work_types in "
    "orgraph.toml.",
)
_USUAL = Text(zh="（{kind}管理工作以 {band} 个为宜）", en=" ({band} are usual for a {kind})")


def claimed(organisation: Organisation, manager: int) -> Text:
    """What to add where the claims together give the manager more subordinates than the chosen lines."""
    measures = measure(organisation)
    count = int(measures.span_claimed[manager])
    if count == measures.span[manager]:
        return Text("", "")
    return Text(zh=f"(各方说法合计 {count} 个)", en=f" ({number(count)} by all claims together)")
