"""One thing wrong or worth knowing, with its evidence; and the check that yields such findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from orgraph.model.source import Source
from orgraph.model.text import Language, Text

if TYPE_CHECKING:
    from orgraph.model.organisation import Organisation


class Severity(StrEnum):
    """error: the structure is unusable or contradictory; warning: should be looked at; information: worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


class Field(StrEnum):
    """The field of a position, or the column of its row, in which a correction is to be made."""

    ID = "id"
    TITLE = "title"
    UNIT = "unit"
    SUPERIOR = "superior"
    DOTTED_SUPERIOR = "dotted_superior"
    SUBORDINATES = "subordinates"
    HOLDER = "holder"
    GRADE = "grade"
    HEADCOUNT = "headcount"
    COMMUNICATION = "communication"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A mechanical correction: in this field of this position, write `new` where `old` stands.

    `old` are the words as the source has them, "" where the field is to be filled in; `new` are the words to write, ""
    where they are to be taken out. Of a list of subordinates or counterparts, `old` and `new` are the one name.
    """

    position: str
    title: str
    field: Field
    old: str
    new: str

    def as_json(self) -> dict[str, Any]:
        return {"id": self.position, "title": self.title, "field": self.field, "old": self.old, "new": self.new}


@dataclass(frozen=True, slots=True)
class Waived:
    """Why a finding is let pass, and the last day on which it is (ISO 8601; None: no last day is said)."""

    reason: str
    until: str | None = None

    def as_json(self) -> dict[str, Any]:
        return {"reason": self.reason, "until": self.until}


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding is data; showing it is an exporter's work. `follows` names the codes of what follows from it.

    `suggestion` is its mechanical correction, where there is one. A finding that is `settled` is about a matter that
    a decision of the configuration settles, for the reason given; one that is `waived` is let pass. Neither counts.
    """

    code: str
    name: str
    severity: Severity
    subjects: tuple[str, ...]
    titles: tuple[str, ...]
    message: Text
    why: Text
    correction: Text
    evidence: tuple[Source, ...] = ()
    follows: tuple[str, ...] = ()
    suggestion: Suggestion | None = None
    settled: Text | None = None
    waived: Waived | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is neither settled nor waived."""
        return self.settled is None and self.waived is None

    def as_json(self, language: Language) -> dict[str, Any]:
        """The finding as `orgraph check --format json` gives it (schema `orgraph.findings/1`); the keys
        `suggested_change`, `settled` and `waived` only where there is one."""
        content: dict[str, Any] = {
            "code": self.code,
            "name": self.name,
            "severity": self.severity,
            "subjects": list(self.subjects),
            "titles": list(self.titles),
            "message": self.message[language],
            "why": self.why[language],
            "correction": self.correction[language],
            "evidence": [source.as_json() for source in self.evidence],
            "follows": list(self.follows),
        }
        if self.suggestion is not None:
            content["suggested_change"] = self.suggestion.as_json()
        if self.settled is not None:
            content["settled"] = self.settled[language]
        if self.waived is not None:
            content["waived"] = self.waived.as_json()
        return content


@dataclass(frozen=True, slots=True)
class NotRun:
    """A check that could not run, and what it lacked; it never counts as passed."""

    code: str
    name: str
    reason: Text


@dataclass(frozen=True, slots=True)
class Fault:
    """What a check hands over: whom it is about, the blanks of its message, and the evidence. `settled` says why the
    matter needs no more attention, where a decision of the configuration settles it."""

    subjects: tuple[int, ...]
    evidence: tuple[Source, ...]
    values: Mapping[str, object] = field(default_factory=dict)
    follows: tuple[str, ...] = ()
    severity: Severity | None = None
    suggestion: Suggestion | None = None
    settled: Text | None = None


def _nothing(_: Organisation) -> None:
    """What a check lacks that can always run."""


@dataclass(frozen=True, slots=True)
class Check:
    """A rule that yields the findings of one code. Its page is the docstring of the module that declares it.

    `find` takes the organisation and, by keyword, the check's thresholds (their defaults are the signature's);
    `lacks` says what the sources do not have, where the check cannot run. Where it `compares`, `find` takes the
    transition from one organisation to another instead, and its faults are about positions of the other.
    """

    code: str
    name: str
    title: Text
    severity: Severity
    message: Text
    why: Text
    correction: Text
    source: str
    find: Callable[..., Iterable[Fault]]
    lacks: Callable[[Organisation], Text | None] = _nothing
    compares: bool = False
