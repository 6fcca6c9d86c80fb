"""What is kept of the findings of an earlier run, to tell which of today's are new."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from orgraph.model.finding import Finding
from orgraph.model.source import Source

Place = tuple[str, str | None, str | None]


@dataclass(frozen=True, slots=True)
class Earlier:
    """A finding of an earlier run. The message is in the language of that run; the places are those of a finding that
    is about no position."""

    code: str
    subjects: frozenset[str]
    places: frozenset[Place]
    message: str

    @property
    def key(self) -> Hashable:
        """What makes it the same finding: its code with the positions it is about, or else with its places."""
        return (self.code, self.subjects or self.places)


def place_of(source: Source) -> Place:
    """Where a source stands: file, sheet and column, without its row or line, which shift between runs."""
    return (source.file, source.sheet, source.column)


def as_kept(finding: Finding) -> Earlier:
    """What is kept of a finding, with its Chinese message."""
    places = frozenset(map(place_of, finding.evidence))
    return Earlier(finding.code, frozenset(finding.subjects), places, finding.message.zh)
