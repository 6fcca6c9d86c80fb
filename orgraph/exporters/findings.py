"""Findings for the terminal, for other programs (JSON), and for spreadsheets (CSV, XLSX)."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from rich.cells import cell_len

from orgraph.checks.run import Findings
from orgraph.exporters.plain_text import wrapped
from orgraph.exporters.workbook import MOST_ROWS, add_sheet, workbook_bytes
from orgraph.model.finding import Finding, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.terms import AND_MORE_PLACES, COUNTED_SEVERITY, LIST_MARK, PLACES, SEVERITY
from orgraph.model.text import Language, Text
from orgraph.reports.aside import asides, reason_of
from orgraph.reports.causes import Cause, causes, check_title
from orgraph.reports.evidence import cited

if TYPE_CHECKING:
    from openpyxl import Workbook

SCHEMA = "orgraph.findings/1"

_QUOTED_IN_TEXT = 5  # places shown below a finding on the terminal

_SOUND = Text(zh="没有发现问题。", en="Nothing was found to be wrong.")
_EVIDENCE = Text(zh="依据：", en="Evidence: ")
_CORRECTION = Text(zh="建议：", en="To do: ")
_FOLLOWS = Text(zh="连带：", en="Brings with it: ")
_REASON = Text(zh="理由：", en="Reason: ")
_NOT_RUN = Text(zh="未执行的检查", en="Not run")
_EXPLAIN = Text(zh="各项检查的说明：orgraph explain 编号", en="What a code means: orgraph explain CODE")
_COUNTS = Text(zh="{name}：{error}，{warning}，{information}", en="{name}: {error}, {warning}, {information}")


def findings_text(organisation: Organisation, findings: Findings, language: Language) -> str:
    """The findings by severity and check, each with its evidence and what to do, and the checks not run; lines of at
    most eighty columns."""
    return "\n".join(_text_lines(organisation, findings, language)) + "\n"


def _text_lines(organisation: Organisation, findings: Findings, language: Language) -> Iterator[str]:
    counts = {name: COUNTED_SEVERITY[Severity(name)].of(count) for name, count in findings.counts().items()}
    yield from wrapped(_COUNTS.format(name=organisation.name, **counts)[language])
    if not findings.findings:
        yield _SOUND[language]
    for cause in causes(findings.findings):
        yield ""
        yield from _cause_lines(cause, language)
    for title, found in asides(findings):
        yield ""
        yield from _aside_lines(title, found, language)
    if findings.not_run:
        yield ""
        yield f"{_NOT_RUN[language]} ({len(findings.not_run)})"
    for check in findings.not_run:
        yield from wrapped(f"{check.code} {check_title(check.code)[language]}", "  ")
        yield from wrapped(check.reason[language], "      ")
    if findings.findings:
        yield ""
        yield _EXPLAIN[language]


def _aside_lines(title: Text, found: Sequence[Finding], language: Language) -> Iterator[str]:
    """The findings of a group that does not count, each with the reason."""
    yield f"{title[language]} ({len(found)})"
    for finding in found:
        yield from wrapped(f"{finding.code} {finding.message[language]}", "  ", rest="      ")
        yield from wrapped(reason_of(finding)[language], "      " + _REASON[language])


def _cause_lines(cause: Cause, language: Language) -> Iterator[str]:
    headline = f"{SEVERITY[cause.severity][language]} {cause.code} {cause.title[language]} ({len(cause.findings)})"
    yield from wrapped(headline, rest="  ")
    for number, finding in enumerate(cause.findings, start=1):
        mark = f"{number:4}. "
        yield from wrapped(finding.message[language], mark)
        yield from _finding_lines(finding, " " * len(mark), language)


def _finding_lines(finding: Finding, margin: str, language: Language) -> Iterator[str]:
    evidence = margin + _EVIDENCE[language]
    for source in finding.evidence[:_QUOTED_IN_TEXT]:
        yield from wrapped(cited(source, language), evidence)
        evidence = " " * cell_len(evidence)
    if (left := len(finding.evidence) - _QUOTED_IN_TEXT) > 0:
        yield from wrapped(AND_MORE_PLACES.format(places=PLACES.of(left))[language], evidence)
    if finding.correction[language]:
        yield from wrapped(finding.correction[language], margin + _CORRECTION[language])
    if finding.follows:
        followers = (f"{code} {check_title(code)[language]}" for code in finding.follows)
        yield from wrapped(LIST_MARK[language].join(followers), margin + _FOLLOWS[language])


def findings_json(organisation: Organisation, findings: Findings, language: Language) -> str:
    """The findings in the schema `orgraph.findings/1`; `settled` and `waived` are there where there are any."""
    content: dict[str, Any] = {
        "schema": SCHEMA,
        "organisation": organisation.name,
        "counts": findings.counts(),
        "findings": [finding.as_json(language) for finding in findings.findings],
        "not_run": [
            {"code": check.code, "name": check.name, "reason": check.reason[language]} for check in findings.not_run
        ],
    }
    for name, beside in (("settled", findings.settled), ("waived", findings.waived)):
        if beside:
            content[name] = [finding.as_json(language) for finding in beside]
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


COLUMNS = (
    "code",
    "name",
    "severity",
    "subjects",
    "titles",
    "units",
    "message",
    "why",
    "correction",
    "evidence",
    "follows",
)

_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")


def findings_csv(organisation: Organisation, findings: Findings, language: Language) -> str:
    """One row a finding, headed as in JSON, with the units of its positions; several titles or places in one cell
    stand on lines of their own.

    The mark in front has Excel read it as UTF-8. A cell that a spreadsheet would take for a formula has an
    apostrophe before it, and so has one that begins with apostrophes and a formula: take one away to read it back.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    for finding in findings.findings:
        writer.writerow(map(_harmless, finding_cells(organisation, finding, language)))
    return "\ufeff" + text.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def finding_cells(organisation: Organisation, finding: Finding, language: Language) -> tuple[str, ...]:
    """The cells of a finding, in the order of COLUMNS."""
    units = dict.fromkeys(organisation.units[organisation.index(subject)] for subject in finding.subjects)
    return (
        finding.code,
        finding.name,
        finding.severity.value,
        "\n".join(finding.subjects),
        "\n".join(finding.titles),
        "\n".join(filter(None, units)),
        finding.message[language],
        finding.why[language],
        finding.correction[language],
        "\n".join(cited(source, language) for source in finding.evidence),
        "\n".join(finding.follows),
    )


_SHEET = Text(zh="问题", en="Findings")
_HEADINGS = {  # of the columns in the order of the sheet, with their widths in characters
    "severity": (Text(zh="程度", en="Severity"), 10),
    "code": (Text(zh="编号", en="Code"), 9),
    "name": (Text(zh="检查", en="Check"), 20),
    "titles": (Text(zh="岗位", en="Positions"), 26),
    "units": (Text(zh="部门", en="Units"), 20),
    "message": (Text(zh="问题", en="What is wrong"), 60),
    "evidence": (Text(zh="依据", en="Evidence"), 60),
    "correction": (Text(zh="建议", en="What to do"), 44),
    "why": (Text(zh="为何重要", en="Why it matters"), 44),
    "follows": (Text(zh="连带", en="Brings with it"), 12),
    "subjects": (Text(zh="岗位编号", en="Ids"), 24),
}
_SUMMARY_SHEET = Text(zh="概要", en="Summary")
_SUMMARY_HEADINGS = (
    (Text(zh="程度", en="Severity"), 16),
    (Text(zh="编号", en="Code"), 12),
    (Text(zh="检查", en="Check"), 60),
    (Text(zh="数量", en="Findings"), 12),
)
_ALL = Text(zh="合计", en="All")
_FILLS = {Severity.ERROR: "F8CBAD", Severity.WARNING: "FFE699", Severity.INFORMATION: "DDEBF7"}


def findings_xlsx(organisation: Organisation, findings: Findings, language: Language) -> bytes:
    """A workbook with a sheet of findings to filter (and further ones where they are more than a sheet holds) and
    a summary. Every cell is text or a number; the same findings give the same bytes."""
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    room = MOST_ROWS - 1
    for start in range(0, max(1, len(findings.findings)), room):
        part = findings.findings[start : start + room]
        title = _SHEET[language] + (f" {start // room + 1}" if start else "")
        _add_findings(workbook, title, organisation, part, language)
    _add_summary(workbook, organisation, findings, language)
    return workbook_bytes(workbook)


def _add_findings(
    workbook: Workbook, title: str, organisation: Organisation, findings: Sequence[Finding], language: Language
) -> None:
    headings = [(text[language], width) for text, width in _HEADINGS.values()]
    sheet = add_sheet(workbook, title, headings, rows=len(findings))
    for finding in findings:
        cells = dict(zip(COLUMNS, finding_cells(organisation, finding, language), strict=True))
        cells["severity"] = SEVERITY[finding.severity][language]
        cells["name"] = check_title(finding.code)[language]
        sheet.add([cells[name] for name in _HEADINGS], fills={0: _FILLS[finding.severity]})


def _add_summary(workbook: Workbook, organisation: Organisation, findings: Findings, language: Language) -> None:
    headings = [(text[language], width) for text, width in _SUMMARY_HEADINGS]
    sheet = add_sheet(workbook, _SUMMARY_SHEET[language], headings)
    sheet.add([_ALL[language], "", organisation.name, len(findings.findings)])
    for cause in causes(findings.findings):
        name = SEVERITY[cause.severity][language]
        sheet.add([name, cause.code, cause.title[language], len(cause.findings)], fills={0: _FILLS[cause.severity]})
    for check in findings.not_run:
        reason = f"{check_title(check.code)[language]}: {check.reason[language]}"
        sheet.add([_NOT_RUN[language], check.code, reason, ""])
