"""Findings as a JUnit report, which build servers show as tests.

Every check is a suite. A check that found nothing is one test passed; every finding is a test of its own, failed where
it is as severe as `failing` says and passed with its words in the output where it is not; what is settled, waived or
known is a test skipped, and so is a check that did not run. There is no standard; the form follows Jenkins'
`junit-10.xsd`, which others read as well.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from orgraph.checks.run import Findings
from orgraph.exporters.plain_text import one_line
from orgraph.model.finding import Finding, Severity
from orgraph.model.mark import XML_COMMENT
from orgraph.model.organisation import Organisation
from orgraph.model.text import Language, Text
from orgraph.reports.aside import reason_of
from orgraph.reports.causes import check_title
from orgraph.reports.evidence import cited

_NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FOUND_NOTHING = Text(zh="没有发现问题", en="found nothing")
_KNOWN = Text(zh="以前就有", en="known from the earlier run")


def findings_junit(
    organisation: Organisation,
    findings: Findings,
    language: Language,
    failing: Collection[Severity] = (Severity.ERROR, Severity.WARNING),
) -> str:
    """The report as XML, checks in the order of their codes; without times, so that the same findings give the same
    report."""
    root = Element("testsuites", name=_plain(organisation.name))
    found = _by_code(findings)
    reasons = {check.code: check.reason[language] for check in findings.not_run}
    for code in sorted({*found, *reasons, *findings.ran}):
        suite = SubElement(root, "testsuite", name=_plain(f"{code} {check_title(code)[language]}"))
        if code in reasons:
            _case(suite, code, check_title(code)[language], skipped=reasons[code])
        elif code not in found:
            _case(suite, code, _FOUND_NOTHING[language])
        for finding, skipped in found.get(code, ()):
            _finding_case(suite, finding, skipped, language, failing)
        _count(suite)
    _count(root)
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n{XML_COMMENT}\n'


def _by_code(findings: Findings) -> dict[str, list[tuple[Finding, Text | None]]]:
    """All findings, each with why it is skipped."""
    found: dict[str, list[tuple[Finding, Text | None]]] = defaultdict(list)
    for finding in findings.findings:
        found[finding.code].append((finding, None))
    for finding in (*findings.settled, *findings.waived):
        found[finding.code].append((finding, reason_of(finding)))
    for finding in findings.known:
        found[finding.code].append((finding, _KNOWN))
    return found


def _finding_case(
    suite: Element,
    finding: Finding,
    skipped: Text | None,
    language: Language,
    failing: Collection[Severity],
) -> None:
    message = finding.message[language]
    case = _case(suite, finding.code, message, skipped=None if skipped is None else skipped[language])
    if skipped is not None:
        return
    said = "\n".join([finding.correction[language], *(cited(source, language) for source in finding.evidence)])
    if finding.severity in failing:
        failure = SubElement(case, "failure", message=_plain(message), type=finding.severity.value)
        failure.text = _clean(said)
    else:
        SubElement(case, "system-out").text = _clean(f"{finding.severity.value}\n{said}")


def _case(suite: Element, code: str, name: str, skipped: str | None = None) -> Element:
    case = SubElement(suite, "testcase", classname=f"orgraph.{code}", name=_plain(name))
    if skipped is not None:
        SubElement(case, "skipped", message=_plain(skipped))
    return case


def _count(element: Element) -> None:
    for name, path in (("tests", "testcase"), ("failures", "testcase/failure"), ("skipped", "testcase/skipped")):
        element.set(name, str(len(element.findall(f".//{path}"))))
    element.set("errors", "0")


def _plain(text: str) -> str:
    return _clean(one_line(text))


def _clean(text: str) -> str:
    """The text without what XML cannot hold."""
    return _NO_XML.sub("\ufffd", text)
