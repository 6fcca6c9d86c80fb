"""What a rule hands over where it is broken."""

from __future__ import annotations

from dataclasses import dataclass

from orgraph.checks.linked import evidence_of, links_above
from orgraph.model.organisation import Organisation
from orgraph.model.source import Source
from orgraph.model.text import Text


@dataclass(frozen=True, slots=True)
class Breach:
    """Whom it is about, the sources it rests on, what is the case, and what to do. Both sentences are without their
    full stop."""

    subjects: tuple[int, ...]
    evidence: tuple[Source, ...]
    what: Text
    correction: Text


def chosen_lines(organisation: Organisation, positions: list[int]) -> tuple[Source, ...]:
    """Where the chosen lines of these positions to their superiors are claimed; where one has none, where it stands
    itself."""
    links = links_above(organisation, organisation.links.chosen, positions)
    found = evidence_of(organisation, [link for position in positions for link in links[position]])
    return found or tuple(organisation.seats.source(position) for position in positions[:1])
