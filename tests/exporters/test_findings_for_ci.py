"""SARIF and JUnit: every finding comes with rule, severity, place and help, and nothing a title holds breaks them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from hypothesis import given

from orgraph.checks.baseline import against
from orgraph.checks.catalogue import CHECKS
from orgraph.checks.run import Findings, run_checks
from orgraph.exporters.findings_junit import findings_junit
from orgraph.exporters.findings_sarif import findings_sarif
from orgraph.model.earlier import as_kept
from orgraph.model.finding import Field, Severity, Suggestion, Waived
from orgraph.model.text import Language, Text
from tests.exporters.titles import findings_about, odd_titles
from tests.outline import organisation_from_outline

BROKEN = organisation_from_outline("Head [Board]\n  A [Sales] ^ B\n    C [Sales]\n  B [Plant]\nX ^ Nobody")
LANGUAGES: tuple[Language, Language] = ("zh", "en")

TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
LOCATION = {
    "type": "object",
    "properties": {
        "id": {"type": "integer", "minimum": -1},
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation"],
            "properties": {
                "artifactLocation": {"type": "object", "properties": {"uri": {"type": "string", "minLength": 1}}},
                "region": {
                    "type": "object",
                    "properties": {"startLine": {"type": "integer", "minimum": 1}, "snippet": TEXT},
                },
            },
        },
        "logicalLocations": {"type": "array", "uniqueItems": True},
        "message": TEXT,
    },
    "additionalProperties": False,
}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
# What the schema of SARIF 2.1.0 (OASIS 2020) says of the parts that are written here.
SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool"],
                "properties": {
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name"],
                                "properties": {
                                    "rules": {
                                        "type": "array",
                                        "uniqueItems": True,
                                        "items": {
                                            "type": "object",
                                            "required": ["id"],
                                            "properties": {
                                                "shortDescription": TEXT,
                                                "help": TEXT,
                                                "defaultConfiguration": {"properties": {"level": LEVEL}},
                                            },
                                        },
                                    }
                                },
                            }
                        },
                    },
                    "language": {"type": "string", "pattern": "^[a-z]{2}(-[A-Z]{2})?$"},
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "invocations": {
                        "type": "array",
                        "items": {
                            "required": ["executionSuccessful"],
                            "properties": {"toolExecutionNotifications": {"items": {"required": ["message"]}}},
                        },
                    },
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["message"],
                            "additionalProperties": False,
                            "properties": {
                                "ruleId": {"type": "string"},
                                "ruleIndex": {"type": "integer", "minimum": -1},
                                "level": LEVEL,
                                "message": TEXT,
                                "locations": {"type": "array", "items": LOCATION},
                                "relatedLocations": {"type": "array", "uniqueItems": True, "items": LOCATION},
                                "partialFingerprints": {"additionalProperties": {"type": "string"}},
                                "baselineState": {"enum": ["new", "unchanged", "updated", "absent"]},
                                "suppressions": {
                                    "type": "array",
                                    "items": {
                                        "required": ["kind"],
                                        "properties": {
                                            "kind": {"enum": ["inSource", "external"]},
                                            "status": {"enum": ["accepted", "underReview", "rejected"]},
                                            "justification": {"type": "string"},
                                        },
                                    },
                                },
                                "properties": {"type": "object"},
                            },
                        },
                    },
                },
            },
        },
    },
}


def sarif(findings: Findings, language: Language = "en") -> dict[str, Any]:
    content = json.loads(findings_sarif(BROKEN, findings, language))
    jsonschema.validate(content, SARIF)
    run: dict[str, Any] = content["runs"][0]
    return run


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_is_a_result_with_rule_level_place_and_words(language: Language) -> None:
    findings = run_checks(BROKEN)
    run = sarif(findings, language)
    rules = run["tool"]["driver"]["rules"]
    assert len(run["results"]) == len(findings.findings) > 0
    for result, finding in zip(run["results"], findings.findings, strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding.code
        assert result["message"]["text"].startswith(finding.message[language])
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == finding.evidence[0].file
        assert place["region"]["startLine"] == finding.evidence[0].row
        assert result["level"] == {"error": "error", "warning": "warning", "information": "note"}[finding.severity]
    notes = run["invocations"][0]["toolExecutionNotifications"]
    assert [note["associatedRule"]["id"] for note in notes] == [check.code for check in findings.not_run]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_check_is_a_rule_with_its_page_as_help(language: Language) -> None:
    rules = sarif(run_checks(BROKEN), language)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [check.code for check in CHECKS]
    heading = {"zh": "怎么办", "en": "What to do"}[language]
    assert all(heading in rule["help"]["text"] for rule in rules)


def test_what_does_not_count_is_suppressed_with_its_reason_and_a_baseline_says_what_is_new() -> None:
    findings = run_checks(BROKEN)
    first, second, third, *rest = findings.findings
    aside = replace(
        findings,
        findings=tuple(rest),
        settled=(replace(first, settled=Text("定了", "settled so")),),
        waived=(replace(second, waived=Waived("merger", "2027-03-31")),),
        known=(third,),
        gone=2,
    )
    results = sarif(aside)["results"]
    reasons = [result["suppressions"][0]["justification"] for result in results if "suppressions" in result]
    assert reasons == ["settled so", "merger (until 2027-03-31)"]
    states = [result["baselineState"] for result in results]
    assert states == ["new"] * len(rest) + ["unchanged"] * 3


def test_a_fingerprint_is_the_same_whatever_the_order_of_the_subjects_and_the_lines() -> None:
    finding = run_checks(BROKEN).findings[0]
    moved = replace(
        finding, subjects=finding.subjects[::-1], evidence=tuple(replace(each, row=99) for each in finding.evidence)
    )
    other = replace(finding, code="OG999")
    prints = [
        result["partialFingerprints"]["codeAndSubjects/v1"]
        for result in sarif(Findings((finding, moved, other), ()))["results"]
    ]
    assert prints[0] == prints[1] != prints[2]


def test_a_suggested_change_is_among_the_properties() -> None:
    finding = replace(run_checks(BROKEN).findings[0], suggestion=Suggestion("P", "Clerk", Field.TITLE, "a", "b"))
    (result,) = sarif(Findings((finding,), ()))["results"]
    assert result["properties"]["suggested_change"]["new"] == "b"


@given(odd_titles)
def test_any_title_comes_back_from_sarif(title: str) -> None:
    content = json.loads(findings_sarif(*findings_about(title), "en"))
    jsonschema.validate(content, SARIF)
    (result,) = content["runs"][0]["results"]
    assert result["properties"]["titles"] == [title]
    assert result["locations"][0]["physicalLocation"]["region"]["snippet"]["text"] == title


def test_junit_has_a_suite_a_check_and_counts_what_failed_passed_and_was_skipped() -> None:
    findings = run_checks(BROKEN)
    root = ElementTree.fromstring(findings_junit(BROKEN, findings, "en"))
    suites = {suite.get("name", "").split()[0]: suite for suite in root}
    assert list(suites) == sorted(check.code for check in CHECKS)
    failing = [finding for finding in findings.findings if finding.severity is not Severity.INFORMATION]
    assert root.get("failures") == str(len(failing)) == str(len(root.findall(".//failure")))
    assert root.get("skipped") == str(len(findings.not_run))
    assert root.get("tests") == str(len(root.findall(".//testcase")))
    (unknown,) = suites["OG202"].findall("testcase")
    failure = unknown.find("failure")
    assert failure is not None
    assert failure.get("type") == "error"
    assert "outline.csv, row 6" in (failure.text or "")
    assert suites["OG204"].find("testcase/failure") is None


def test_junit_fails_only_what_the_run_fails_on() -> None:
    findings = run_checks(BROKEN)
    errors = findings_junit(BROKEN, findings, "zh", [Severity.ERROR])
    assert ElementTree.fromstring(errors).get("failures") == str(findings.counts()["error"])
    assert "<failure" not in findings_junit(BROKEN, findings, "zh", [])


def test_junit_skips_what_is_settled_waived_or_known() -> None:
    findings = run_checks(BROKEN)
    known = against(findings, [as_kept(finding) for finding in findings.findings])
    root = ElementTree.fromstring(findings_junit(BROKEN, known, "en"))
    assert root.get("failures") == "0"
    assert int(root.get("skipped", "0")) == len(findings.findings) + len(findings.not_run)


@given(odd_titles)
def test_any_title_gives_well_formed_junit(title: str) -> None:
    root = ElementTree.fromstring(findings_junit(*findings_about(title), "en"))
    assert root.get("failures") == "1"
