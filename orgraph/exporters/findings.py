"""Findings for spreadsheets: CSV and XLSX."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from orgraph.checks.run import Findings
from orgraph.exporters.workbook import FILLS, MOST_ROWS, add_sheet, workbook_bytes
from orgraph.model.finding import Finding
from orgraph.model.mark import WRITER
from orgraph.model.organisation import Organisation
from orgraph.model.terms import SEVERITY
from orgraph.model.text import Language, Text
from orgraph.reports.aside import reason_of
from orgraph.reports.causes import causes, check_title
from orgraph.reports.evidence import cited

if TYPE_CHECKING:
    from openpyxl import Workbook

_NOT_RUN = Text(zh="未执行的检查", en="Not run")

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
    "suggested_change",
    "status",
    "reason",
)

_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")


def findings_csv(organisation: Organisation, findings: Findings, language: Language) -> str:
    """One row a finding, headed as in JSON, with the units of its positions; several titles or places in one cell
    stand on lines of their own. `status` is open, settled, waived or known (from an earlier run); the first come first.

    The mark in front has Excel read it as UTF-8. A cell that a spreadsheet would take for a formula has an
    apostrophe before it, and so has one that begins with apostrophes and a formula: take one away to read it back.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    for finding in (*findings.findings, *findings.settled, *findings.waived):
        writer.writerow(map(_harmless, finding_cells(organisation, finding, language)))
    for finding in findings.known:
        *cells, _, reason = finding_cells(organisation, finding, language)
        writer.writerow(map(_harmless, (*cells, "known", reason)))
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
        _change(finding),
        "open" if finding.is_open else "settled" if finding.settled is not None else "waived",
        reason_of(finding)[language],
    )


def _change(finding: Finding) -> str:
    """`superior: Finance → Finance manager`, with the title where it is not the first of the finding."""
    change = finding.suggestion
    if change is None:
        return ""
    whose = "" if change.title in finding.titles[:1] else f"{change.title}, "
    return f"{whose}{change.field.value}: {change.old} → {change.new}"


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
_ASIDE_SHEET = Text(zh="不计入的问题", en="Not counted")
_KNOWN = Text(zh="以前就有", en="Known from the earlier run")
_ALL = Text(zh="合计", en="All")


def findings_xlsx(organisation: Organisation, findings: Findings, language: Language) -> bytes:
    """A workbook with a sheet of findings to filter (and further ones where they are more than a sheet holds) and
    a summary. Every cell is text or a number; the same findings give the same bytes."""
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    workbook.properties.creator = WRITER
    room = MOST_ROWS - 1
    for start in range(0, max(1, len(findings.findings)), room):
        part = findings.findings[start : start + room]
        title = _SHEET[language] + (f" {start // room + 1}" if start else "")
        _add_findings(workbook, title, organisation, part, language)
    if aside := (*findings.settled, *findings.waived, *findings.known):
        _add_aside(workbook, organisation, aside, language)
    _add_summary(workbook, organisation, findings, language)
    return workbook_bytes(workbook)


def _add_findings(
    workbook: Workbook, title: str, organisation: Organisation, findings: Sequence[Finding], language: Language
) -> None:
    headings = [(text[language], width) for text, width in _HEADINGS.values()]
    sheet = add_sheet(workbook, title, headings, rows=len(findings))
    for finding in findings:
        cells = _shown_cells(organisation, finding, language)
        sheet.add([cells[name] for name in _HEADINGS], fills={0: FILLS[finding.severity]})


def _shown_cells(organisation: Organisation, finding: Finding, language: Language) -> dict[str, str]:
    """The cells of a finding by column, with check and severity in words."""
    cells = dict(zip(COLUMNS, finding_cells(organisation, finding, language), strict=True))
    cells["severity"] = SEVERITY[finding.severity][language]
    cells["name"] = check_title(finding.code)[language]
    return cells


def _add_aside(workbook: Workbook, organisation: Organisation, findings: Sequence[Finding], language: Language) -> None:
    """The findings that do not count, with the reason."""
    columns = {"reason": (Text(zh="为何不计", en="Why it does not count"), 44.0), **_HEADINGS}
    headings = [(text[language], width) for text, width in columns.values()]
    sheet = add_sheet(workbook, _ASIDE_SHEET[language], headings, rows=len(findings))
    for finding in findings[: MOST_ROWS - 1]:
        cells = _shown_cells(organisation, finding, language)
        cells["reason"] = cells["reason"] or _KNOWN[language]
        sheet.add([cells[name] for name in columns])


def _add_summary(workbook: Workbook, organisation: Organisation, findings: Findings, language: Language) -> None:
    headings = [(text[language], width) for text, width in _SUMMARY_HEADINGS]
    sheet = add_sheet(workbook, _SUMMARY_SHEET[language], headings)
    sheet.add([_ALL[language], "", organisation.name, len(findings.findings)])
    for cause in causes(findings.findings):
        name = SEVERITY[cause.severity][language]
        sheet.add([name, cause.code, cause.title[language], len(cause.findings)], fills={0: FILLS[cause.severity]})
    for check in findings.not_run:
        reason = f"{check_title(check.code)[language]}: {check.reason[language]}"
        sheet.add([_NOT_RUN[language], check.code, reason, ""])
