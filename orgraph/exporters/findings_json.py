"""Findings for other programs, in the schema `orgraph.findings/1`."""

from __future__ import annotations

import json
from typing import Any

from orgraph.checks.run import Findings
from orgraph.model.organisation import Organisation
from orgraph.model.text import Language

SCHEMA = "orgraph.findings/1"


def findings_json(organisation: Organisation, findings: Findings, language: Language) -> str:
    """The findings that count; `settled`, `waived` and `known` are there where there are any, and `baseline` with its
    figures where there is an earlier run to compare with."""
    content: dict[str, Any] = {
        "schema": SCHEMA,
        "organisation": organisation.name,
        "counts": findings.counts(),
        "findings": [finding.as_json(language) for finding in findings.findings],
        "not_run": [
            {"code": check.code, "name": check.name, "reason": check.reason[language]} for check in findings.not_run
        ],
    }
    for name in ("settled", "waived", "known"):
        if beside := getattr(findings, name):
            content[name] = [finding.as_json(language) for finding in beside]
    if findings.gone is not None:
        content["baseline"] = {
            "new": len(findings.findings),
            "known": len(findings.known),
            "gone": findings.gone,
        }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
