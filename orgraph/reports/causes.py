"""Findings by cause: what one check found, together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from orgraph.checks.catalogue import CHECKS
from orgraph.model.finding import Finding, Severity
from orgraph.model.text import Text

_TITLES = {check.code: check.title for check in CHECKS}


@dataclass(frozen=True, slots=True)
class Cause:
    """The findings of one check and one severity."""

    severity: Severity
    code: str
    name: str
    findings: tuple[Finding, ...]

    @property
    def title(self) -> Text:
        """What the check is called."""
        return check_title(self.code)


def check_title(code: str) -> Text:
    """What a check is called in words; the code itself where the catalogue does not have it."""
    return _TITLES.get(code, Text(code, code))


def causes(findings: Sequence[Finding]) -> list[Cause]:
    """The findings by severity and code, errors first."""
    rank = {severity: number for number, severity in enumerate(Severity)}
    ordered = sorted(findings, key=lambda finding: (rank[finding.severity], finding.code))
    return [
        Cause(severity, code, name, tuple(group))
        for (severity, code, name), group in groupby(ordered, lambda f: (f.severity, f.code, f.name))
    ]
