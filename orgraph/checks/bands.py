"""The spans of control that count as wide, and what findings say about a span.

The bands are McKinsey's (2017) for managers whose work is of no stated type: up to ten direct subordinates are
usual, eleven to fifteen are many, more are very many. They are rules of thumb.
"""

from __future__ import annotations

import numpy as np

from orgraph.checks.linked import evidence_of, links_below
from orgraph.checks.wording import all_named, named, number
from orgraph.measures import measure
from orgraph.model.finding import Fault
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text

WIDE = 10
VERY_WIDE = 15


def very_wide(organisation: Organisation) -> float:
    """From what span on OG402 speaks and OG401 yields to it: what the configuration says, else 15."""
    return organisation.configuration.thresholds.get("OG402", {}).get("most", VERY_WIDE)


def wide_spans(organisation: Organisation, above: float, up_to: float = np.inf) -> list[Fault]:
    """One fault for each position with more direct subordinates than `above` and no more than `up_to`."""
    span = measure(organisation).span
    managers = np.flatnonzero((span > above) & (span <= up_to)).tolist()
    links = links_below(organisation, organisation.links.chosen & organisation.links.solid, managers)
    return [
        Fault(
            subjects=(manager,),
            evidence=evidence_of(organisation, links[manager]),
            values={
                "manager": named(organisation, manager),
                "span": Text(zh=str(span[manager]), en=number(int(span[manager]))),
                "claimed": claimed(organisation, manager),
                "below": all_named(organisation, organisation.links.subordinate[links[manager]].tolist()),
                "most": f"{above:g}",
            },
        )
        for manager in managers
    ]


def claimed(organisation: Organisation, manager: int) -> Text:
    """What to add where the claims together give the manager more subordinates than the chosen lines."""
    measures = measure(organisation)
    count = int(measures.span_claimed[manager])
    if count == measures.span[manager]:
        return Text("", "")
    return Text(zh=f"(各方说法合计 {count} 个)", en=f" ({number(count)} by all claims together)")
