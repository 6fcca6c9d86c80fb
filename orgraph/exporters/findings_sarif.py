"""Findings as SARIF 2.1.0, which code hosts show beside the lines of a file.

Source: OASIS, Static Analysis Results Interchange Format Version 2.1.0 (2020). A file has the name it has in evidence,
relative to the folder that was read; a row of a table is given as a line.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote

from orgraph import __version__
from orgraph.checks.catalogue import MODULES
from orgraph.checks.page import page_of
from orgraph.checks.run import Findings
from orgraph.model.earlier import as_kept
from orgraph.model.finding import Check, Finding, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.source import Source
from orgraph.model.text import Language
from orgraph.reports.aside import reason_of

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
VERSION = "2.1.0"

_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "note"}
_MOST_RELATED = 20  # further places of one result


def findings_sarif(organisation: Organisation, findings: Findings, language: Language) -> str:
    """One run: a rule for every check with its page as help, a result for every finding. Settled and waived findings
    are suppressed, with the reason; against an earlier run results are `new` or `unchanged`."""
    run = {
        "tool": {"driver": {"name": "orgraph", "version": __version__, "rules": _rules(language)}},
        "language": {"zh": "zh-CN", "en": "en-US"}[language],
        "columnKind": "unicodeCodePoints",
        "properties": {"organisation": organisation.name},
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": _not_run(findings, language)}],
        "results": list(_results(findings, language)),
    }
    content = {"$schema": SCHEMA, "version": VERSION, "runs": [run]}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _rules(language: Language) -> list[dict[str, Any]]:
    return [_rule(module.CHECK, module.__doc__ or "", language) for module in MODULES]


def _rule(check: Check, page: str, language: Language) -> dict[str, Any]:
    return {
        "id": check.code,
        "name": check.name,
        "shortDescription": {"text": check.title[language]},
        "help": {"text": page_of(page).show(language)},
        "defaultConfiguration": {"level": _LEVEL[check.severity]},
    }


def _not_run(findings: Findings, language: Language) -> list[dict[str, Any]]:
    return [
        {
            "descriptor": {"id": check.code},
            "associatedRule": {"id": check.code},
            "level": "note",
            "message": {"text": check.reason[language]},
        }
        for check in findings.not_run
    ]


def _results(findings: Findings, language: Language) -> Iterator[dict[str, Any]]:
    state = None if findings.gone is None else "new"
    groups: tuple[tuple[Sequence[Finding], str | None], ...] = (
        (findings.findings, state),
        (findings.known, "unchanged"),
        (findings.settled, state and "unchanged"),
        (findings.waived, state and "unchanged"),
    )
    for found, state_of_group in groups:
        for finding in found:
            yield _result(finding, state_of_group, language)


_INDEX = {module.CHECK.code: number for number, module in enumerate(MODULES)}


def _result(finding: Finding, state: str | None, language: Language) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": _LEVEL[finding.severity],
        "message": {"text": _message(finding, language)},
        "locations": [_location(source, language) for source in finding.evidence[:1]],
        "partialFingerprints": {"codeAndSubjects/v1": _fingerprint(finding)},
        "properties": {"subjects": list(finding.subjects), "titles": list(finding.titles)},
    }
    if finding.code in _INDEX:
        result["ruleIndex"] = _INDEX[finding.code]
    if related := finding.evidence[1 : 1 + _MOST_RELATED]:
        result["relatedLocations"] = [
            {"id": place, **_location(source, language)} for place, source in enumerate(related, start=1)
        ]
    if not finding.is_open:
        justification = reason_of(finding)[language]
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": justification}]
    if state is not None:
        result["baselineState"] = state
    if finding.suggestion is not None:
        result["properties"]["suggested_change"] = finding.suggestion.as_json()
    return result


def _message(finding: Finding, language: Language) -> str:
    separator = "" if language == "zh" else " "
    return separator.join(filter(None, (finding.message[language], finding.correction[language])))


def _location(source: Source, language: Language) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": max(1, source.line or source.row or 1)}
    if source.quote:
        region["snippet"] = {"text": source.quote}
    location: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": {"uri": quote(source.file)}, "region": region},
        "message": {"text": source.place(language)},
    }
    if source.sheet or source.column:
        name = "/".join(filter(None, (source.sheet, source.column)))
        location["logicalLocations"] = [{"name": source.column or name, "fullyQualifiedName": name}]
    return location


def _fingerprint(finding: Finding) -> str:
    """The same for the same finding in every run: of its code and the positions it is about, or else its places."""
    kept = as_kept(finding)
    words = [kept.code, *sorted(kept.subjects)]
    if not kept.subjects:
        words += sorted("\t".join(part or "" for part in place) for place in kept.places)
    return hashlib.sha256("\n".join(words).encode("utf-8", errors="replace")).hexdigest()
