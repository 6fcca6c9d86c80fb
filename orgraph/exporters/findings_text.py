"""Findings for the terminal, in lines of at most eighty columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from orgraph.checks.run import Findings
from orgraph.exporters.plain_text import aligned, wrapped
from orgraph.model.finding import Finding, NotRun, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.terms import AND_MORE_PLACES, COUNTED_SEVERITY, FINDINGS, LIST_MARK, PLACES, ROWS, SEVERITY, number
from orgraph.model.text import Language, Text
from orgraph.reports.aside import asides, reason_of
from orgraph.reports.causes import Cause, causes, check_title
from orgraph.reports.content import LISTED
from orgraph.reports.evidence import cited
from orgraph.reports.progress import counted, progress

_QUOTED_IN_TEXT = 5  # places shown below a finding on the terminal

_SOUND = Text(zh="没有发现问题。", en="Nothing was found to be wrong.")
_NOTHING_NEW = Text(zh="没有新问题。", en="Nothing new was found to be wrong.")
_EVIDENCE = Text(zh="依据：", en="Evidence: ")
_CORRECTION = Text(zh="建议：", en="To do: ")
_FOLLOWS = Text(zh="连带：", en="Brings with it: ")
_REASON = Text(zh="理由：", en="Reason: ")
_UNREAD = Text(
    zh="表格里有 {rows}没有读，原因见 orgraph extract。",
    en="Unread in the tables: {rows}. orgraph extract says why.",
)
_NOT_RUN = Text(zh="未执行的检查", en="Not run")
_EXPLAIN = Text(zh="各项检查的说明：orgraph explain 编号", en="What a code means: orgraph explain CODE")
_COUNTS = Text(zh="{name}：{error}，{warning}，{information}", en="{name}: {error}, {warning}, {information}")
_AGAINST = Text(
    zh="与以前的结果相比：新问题 {new} 个，仍在的 {known} 个，已消失的 {gone} 个。",
    en="Against the earlier run: {new} new, {known} known, {gone} gone.",
)
_KNOWN = Text(zh="以前就有的问题", en="Known from the earlier run")
_MORE = Text(
    zh="……另有 {findings}未列出；全部可用 -o 写成 .xlsx、.csv 或 .json 文件。",
    en="… and {findings} more; -o writes all of them to an .xlsx, .csv or .json file.",
)


def findings_text(organisation: Organisation, findings: Findings, language: Language) -> str:
    """How many rows of tables are unread; a table of the findings by check; then the findings, each with its evidence
    and what to do (of one check at most fifty), what does not count and why, and the checks not run."""
    return "\n".join(_lines(organisation, findings, language)) + "\n"


def _lines(organisation: Organisation, findings: Findings, language: Language) -> Iterator[str]:
    counts = {name: COUNTED_SEVERITY[Severity(name)].of(count) for name, count in findings.counts().items()}
    yield from wrapped(_COUNTS.format(name=organisation.name, **counts)[language])
    if (since := progress(organisation.reported, findings.findings)) is not None:
        yield from wrapped(counted(since)[language])
    if findings.gone is not None:
        figures = {"new": len(findings.findings), "known": len(findings.known), "gone": findings.gone}
        yield from wrapped(_AGAINST.format(**{name: number(count) for name, count in figures.items()})[language])
    if not findings.findings:
        yield (_SOUND if findings.gone is None else _NOTHING_NEW)[language]
    yield from _unread_rows(organisation, language)
    groups = causes(findings.findings)
    if len(groups) > 1:
        yield ""
        yield from _table(groups, language)
    for cause in groups:
        yield ""
        yield from _cause_lines(cause, language)
    yield from _beside(findings, language)
    yield from _not_run_lines(findings.not_run, language)
    if findings.findings:
        yield ""
        yield _EXPLAIN[language]


def _unread_rows(organisation: Organisation, language: Language) -> Iterator[str]:
    """How many rows of tables are not read; lines of descriptions need say nothing of an organisation."""
    if count := sum(each.source.row is not None for each in organisation.unread):
        yield from wrapped(_UNREAD.format(rows=ROWS.of(count))[language])


def _table(groups: Sequence[Cause], language: Language) -> Iterator[str]:
    """A line a check: how many findings, how severe, code and title."""
    rows = [
        (number(len(cause.findings)), SEVERITY[cause.severity][language], cause.code, cause.title[language])
        for cause in groups
    ]
    for line in aligned(rows, right={0}):
        yield f"  {line}".rstrip()


def _cause_lines(cause: Cause, language: Language) -> Iterator[str]:
    headline = f"{SEVERITY[cause.severity][language]} {cause.code} {cause.title[language]} ({len(cause.findings)})"
    yield from wrapped(headline, rest="  ")
    for place, finding in enumerate(cause.findings[:LISTED], start=1):
        mark = f"{place:4}. "
        yield from wrapped(finding.message[language], mark)
        yield from _finding_lines(finding, " " * len(mark), language)
    if (left := len(cause.findings) - LISTED) > 0:
        yield from wrapped(_MORE.format(findings=FINDINGS.of(left))[language], "      ")


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


def _beside(findings: Findings, language: Language) -> Iterator[str]:
    """What does not count: settled and waived, each with its reason; known, by check."""
    for title, found in asides(findings):
        yield ""
        yield f"{title[language]} ({len(found)})"
        for finding in found[:LISTED]:
            yield from wrapped(f"{finding.code} {finding.message[language]}", "  ", rest="      ")
            yield from wrapped(reason_of(finding)[language], "      " + _REASON[language])
        if (left := len(found) - LISTED) > 0:
            yield from wrapped(_MORE.format(findings=FINDINGS.of(left))[language], "      ")
    if findings.known:
        yield ""
        yield f"{_KNOWN[language]} ({len(findings.known)})"
        yield from _table(causes(findings.known), language)


def _not_run_lines(checks: Sequence[NotRun], language: Language) -> Iterator[str]:
    """What was lacking, and below it the checks that lacked it."""
    if checks:
        yield ""
        yield f"{_NOT_RUN[language]} ({len(checks)})"
    without: dict[str, list[str]] = {}
    for check in checks:
        without.setdefault(check.reason[language], []).append(f"{check.code} {check_title(check.code)[language]}")
    for reason, named in without.items():
        yield from wrapped(reason, "  ")
        yield from wrapped(LIST_MARK[language].join(named), "      ")
