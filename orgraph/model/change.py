"""What differs between two organisations: changes, and the comparison that holds them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from orgraph.model.finding import Finding


class Action(StrEnum):
    """A position is added, abolished, moved (another superior), changed (other attributes) or kept."""

    ADDED = "added"
    ABOLISHED = "abolished"
    MOVED = "moved"
    CHANGED = "changed"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Change:
    """One position's difference. `old` and `new` hold only the attributes that differ; a moved position may
    have other attributes changed as well."""

    action: Action
    id: str
    title: str
    old: Mapping[str, Any] = field(default_factory=dict)
    new: Mapping[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        return {
            "action": self.action,
            "id": self.id,
            "title": self.title,
            "old": dict(self.old),
            "new": dict(self.new),
        }


@dataclass(frozen=True, slots=True, repr=False)
class Comparison:
    """Organisations side by side: the changes from the first to the last, the measures of each, and the findings
    that the last one no longer has, has anew, or still has. `not_compared` are attributes that only one of them has;
    `transition` are the findings of the checks that compare (OG105, OG9xx)."""

    names: tuple[str, ...]
    changes: tuple[Change, ...]
    kept: int
    measures: Mapping[str, tuple[Any, ...]]
    fixed: tuple[Finding, ...]
    new: tuple[Finding, ...]
    remaining: tuple[Finding, ...]
    not_compared: tuple[str, ...] = ()
    transition: tuple[Finding, ...] = ()

    def __repr__(self) -> str:
        return (
            f"<Comparison {' → '.join(self.names)}: {len(self.changes)} positions changed, {self.kept} kept; findings: "
            f"{len(self.fixed)} fixed, {len(self.new)} new, {len(self.remaining)} remaining>"
        )
