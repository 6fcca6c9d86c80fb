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


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding is data; showing it is an exporter's work. `follows` names the codes of what follows from it."""

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

    def as_json(self, language: Language) -> dict[str, Any]:
        """The finding as `orgraph check --format json` gives it (schema `orgraph.findings/1`)."""
        return {
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


@dataclass(frozen=True, slots=True)
class NotRun:
    """A check that could not run, and what it lacked; it never counts as passed."""

    code: str
    name: str
    reason: Text


@dataclass(frozen=True, slots=True)
class Fault:
    """What a check hands over: whom it is about, the blanks of its message, and the evidence."""

    subjects: tuple[int, ...]
    evidence: tuple[Source, ...]
    values: Mapping[str, object] = field(default_factory=dict)
    follows: tuple[str, ...] = ()
    severity: Severity | None = None


def _nothing(_: Organisation) -> None:
    """What a check lacks that can always run."""


@dataclass(frozen=True, slots=True)
class Check:
    """A rule that yields the findings of one code. Its page is the docstring of the module that declares it.

    `find` takes the organisation and, by keyword, the check's thresholds (their defaults are the signature's);
    `lacks` says what the sources do not have, where the check cannot run.
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
