"""What is wrong: the findings in short, by cause, and the checks that could not run."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from orgraph.checks.run import Findings
from orgraph.measures.summary import summary
from orgraph.model.finding import Finding, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.terms import (
    CHECKS,
    COUNTED_SEVERITY,
    FIGURE,
    FINDINGS,
    LABELLED,
    LINES,
    LIST_MARK,
    POSITIONS,
    SEVERITY,
    flat_figures,
    number,
)
from orgraph.model.text import Language, Text
from orgraph.reports.causes import Cause, causes, check_title
from orgraph.reports.content import (
    LINKED,
    LISTED,
    Block,
    Figures,
    Item,
    Items,
    Mention,
    Prose,
    Section,
    Table,
    first,
    quotes,
)
from orgraph.reports.suggestions import sentence
from orgraph.reports.uncertainty import figures_left_open

_OVERVIEW = Text(zh="概要", en="In short")
_PURPOSE = Text(
    zh="本报告把各份来源里“谁向谁汇报”的说法放在一起核对。凡有不合之处，都列出原文和所在位置，并说明怎么办；"
    "它只陈述来源写了什么，不评价任何人。",
    en="This report sets side by side what the sources say on who reports to whom. What does not fit is listed with "
    "the words and the place it rests on, and with what to do. It states what the sources say and judges nobody.",
)
_SIZE = Text(zh="{name} 有 {positions}、{lines}。", en="{name} has {positions} and {lines}.")
_FOUND = Text(zh="共有 {findings}：{counts}。", en="{findings} in all: {counts}.")
_SOUND = Text(zh="执行过的检查没有发现问题。", en="The checks that ran found nothing wrong.")
_NOT_ALL = Text(
    zh="另有 {checks}因来源缺少所需内容而没有执行，不能算作通过。",
    en="For want of what they need, {checks} did not run; that is no pass.",
)
_SEVERITIES = Text(
    zh="错误：结构无法使用或自相矛盾；警告：应当看一看；提示：值得知道。",
    en="An error makes the structure unusable or contradictory; a warning should be looked at; a remark is worth "
    "knowing.",
)
_CAUSES = (
    Text(zh="程度", en="Severity"),
    Text(zh="问题", en="What is wrong"),
    Text(zh="编号", en="Code"),
    Text(zh="数量", en="Findings"),
)

_FIRST = (
    "positions",
    "layers",
    "mean_span",
    "max_span",
    "findings.error",
    "findings.warning",
    "findings.information",
)
_INDEX = Text(zh="质量指数", en="Quality index")
_OF_100 = Text(zh="满分 100", en="of 100")
_FIGURE = Text(zh="指标", en="Figure")
_VALUE = Text(zh="数值", en="Value")

_PROBLEMS = Text(zh="发现的问题", en="What was found")
_ALL_ELSEWHERE = Text(
    zh="每项检查最多列出 {most} 个问题；全部问题见 Excel 报告（orgraph report 来源 -o 报告.xlsx）。",
    en="At most {most} findings of a check are listed; the report as a workbook has all of them "
    "(orgraph report SOURCES -o report.xlsx).",
)
_WHY = Text(zh="为何重要", en="Why it matters")
_CHANGE = Text(zh="建议改法", en="Suggested change")
_CORRECTION = Text(zh="怎么办", en="What to do")
_FOLLOWS = Text(zh="由此引起，不另列出", en="Follows from it and is not listed apart")

_NOT_RUN = Text(zh="没有执行的检查", en="Checks that did not run")
_NOT_RUN_HEADINGS = (Text(zh="检查", en="Check"), Text(zh="编号", en="Code"), Text(zh="原因", en="Why"))


def overview_section(organisation: Organisation, findings: Findings, language: Language, index: float) -> Section:
    """The report in a few sentences with its first figures and quality index, and the causes in a table."""
    lines = int(organisation.links.solid.sum())
    sentences = [
        _SIZE.format(name=organisation.name, positions=POSITIONS.of(len(organisation)), lines=LINES.of(lines)),
        _found(findings),
    ]
    if findings.not_run:
        sentences.append(_NOT_ALL.format(checks=CHECKS.of(len(findings.not_run))))
    blocks: list[Block] = [
        Prose(_PURPOSE[language]),
        _first_figures(organisation, findings, language, index),
        Prose(_together(sentences, language)),
    ]
    if findings.findings:
        blocks += [_causes_table(findings, language), Prose(_SEVERITIES[language])]
    return Section(_OVERVIEW[language], tuple(blocks))


def _first_figures(organisation: Organisation, findings: Findings, language: Language, index: float) -> Figures:
    measured = flat_figures(summary(organisation))
    counts = {f"findings.{name}": float(count) for name, count in findings.counts().items()}
    known = {name: number(value) for name, value in {**measured, **counts}.items()}
    known.update(figures_left_open(organisation))
    figures = tuple((FIGURE[name][language], known[name], "") for name in _FIRST)
    quality = (_INDEX[language], f"{index:.1f}", _OF_100[language])
    return Figures((_FIGURE[language], _VALUE[language]), (*figures, quality))


def _found(findings: Findings) -> Text:
    if not findings.findings:
        return _SOUND
    counts = [COUNTED_SEVERITY[Severity(name)].of(count) for name, count in findings.counts().items() if count]
    listed = Text(*(LIST_MARK[language].join(count[language] for count in counts) for language in _LANGUAGES))
    return _FOUND.format(findings=FINDINGS.of(len(findings.findings)), counts=listed)


_LANGUAGES: tuple[Language, Language] = ("zh", "en")


def _together(sentences: Sequence[Text], language: Language) -> str:
    return ("" if language == "zh" else " ").join(sentence[language] for sentence in sentences)


def _causes_table(findings: Findings, language: Language) -> Table:
    rows = tuple(
        (SEVERITY[cause.severity][language], cause.title[language], cause.code, len(cause.findings))
        for cause in causes(findings.findings)
    )
    anchors = tuple(map(_anchor, causes(findings.findings)))
    return Table(tuple(heading[language] for heading in _CAUSES), rows, len(rows), anchors=anchors)


def _anchor(cause: Cause) -> str:
    return f"{cause.code}-{cause.severity.value}"


def findings_section(findings: Findings, language: Language) -> Section | None:
    """The findings by severity and cause; None where there is none."""
    if not findings.findings:
        return None
    groups = causes(findings.findings)
    shortened = any(len(cause.findings) > LISTED for cause in groups)
    sections = tuple(
        _severity_section(severity, found, language)
        for severity in Severity
        if (found := [cause for cause in groups if cause.severity is severity])
    )
    hint = (Prose(_ALL_ELSEWHERE.format(most=LISTED)[language]),) if shortened else ()
    return Section(_PROBLEMS[language], hint, sections)


def _severity_section(severity: Severity, found: Sequence[Cause], language: Language) -> Section:
    count = COUNTED_SEVERITY[severity].of(sum(len(cause.findings) for cause in found))
    sections = tuple(_cause_section(cause, language) for cause in found)
    return Section(count[language], sections=sections, severity=severity)


def _cause_section(cause: Cause, language: Language) -> Section:
    """What all findings of a cause say alike is said once: why it matters, and at the end what to do."""
    whys = {finding.why[language] for finding in cause.findings}
    corrections = {finding.correction[language] for finding in cause.findings}
    items = tuple(
        _finding_item(finding, language, why=len(whys) > 1, correction=len(corrections) > 1)
        for finding in first(cause.findings)
    )
    title = f"{cause.title[language]} · {cause.code} ({len(cause.findings)})"
    return Section(
        title,
        (*_once(_WHY, whys, language), Items(items, len(cause.findings)), *_once(_CORRECTION, corrections, language)),
        severity=cause.severity,
        anchor=_anchor(cause),
    )


def _once(label: Text, sentences: Collection[str], language: Language) -> tuple[Prose, ...]:
    said = [sentence for sentence in sentences if sentence]
    if len(sentences) != 1 or not said:
        return ()
    return (Prose(LABELLED.format(label=label, text=said[0])[language]),)


def _finding_item(finding: Finding, language: Language, *, why: bool, correction: bool) -> Item:
    quoted, further = quotes(finding.evidence, language)
    followers = LIST_MARK[language].join(f"{check_title(code)[language]} {code}" for code in finding.follows)
    suggestion = finding.suggestion
    notes = (
        (_CHANGE, "" if suggestion is None else sentence(suggestion, language)),
        (_WHY, finding.why[language] if why else ""),
        (_CORRECTION, finding.correction[language] if correction else ""),
        (_FOLLOWS, followers),
    )
    return Item(
        finding.message[language],
        quoted,
        further,
        tuple((label[language], sentence) for label, sentence in notes if sentence),
        mentions=tuple(map(Mention, finding.subjects[:LINKED], finding.titles[:LINKED])),
    )


def not_run_section(findings: Findings, language: Language) -> Section | None:
    """The checks that could not run and what they lacked; None where all ran."""
    if not findings.not_run:
        return None
    rows = tuple((check_title(check.code)[language], check.code, check.reason[language]) for check in findings.not_run)
    table = Table(tuple(heading[language] for heading in _NOT_RUN_HEADINGS), rows, len(rows))
    return Section(_NOT_RUN[language], (table,))
