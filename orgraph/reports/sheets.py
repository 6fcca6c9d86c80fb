"""The whole of a report as sheets: everything that the readable report shortens, row by row.

Rows are made when they are asked for, so that a hundred thousand positions need no room. Pay and holders are in none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from orgraph.measures import measure
from orgraph.measures.ranges import ranges
from orgraph.measures.summary import summary
from orgraph.model.finding import Finding, Severity
from orgraph.model.organisation import COUNTERPARTS, DIRECTIONS, LINES, WITNESSES, Organisation
from orgraph.model.terms import (
    ATTRIBUTE,
    COLUMN,
    COUNTERPART,
    FIGURE,
    FIGURE_GROUPS,
    NO,
    SEVERITY,
    SUPERIOR,
    UNIT,
    WITNESS,
    YES,
    flat_figures,
)
from orgraph.model.text import Language, Text
from orgraph.reports.aside import asides, reason_of
from orgraph.reports.causes import causes, check_title
from orgraph.reports.evidence import cited
from orgraph.reports.facts import Facts
from orgraph.reports.suggestions import sentence
from orgraph.reports.uncertainty import figures_left_open, of

Cells = tuple[str | float, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row; of a finding also its severity."""

    cells: Cells
    severity: Severity | None = None


@dataclass(frozen=True)
class Sheet:
    """A title, headings with the widths of their columns in characters, and rows; `read` says that its texts are
    long and to be read, not looked up."""

    title: str
    columns: tuple[tuple[str, float], ...]
    total: int
    rows: Callable[[], Iterator[Row]]
    read: bool = False


def report_sheets(facts: Facts) -> tuple[Sheet, ...]:
    """Summary, findings, what each unit is asked, positions, reporting links, communication links, measures."""
    return (
        _summary(facts),
        findings_sheet(facts),
        _requests(facts),
        _positions(facts),
        _reporting(facts),
        _communication(facts),
        _measures(facts),
    )


_SUMMARY = Text(zh="概要", en="Summary")
_WHAT = Text(zh="项目", en="Item")
_VALUE = Text(zh="数值", en="Value")
_CODE = Text(zh="编号", en="Code")
_INDEX = Text(zh="质量指数（满分 100）", en="Quality index (of 100)")
_NOT_RUN = Text(zh="未执行", en="Not run")
_REMARK = Text(zh="说明", en="Remark")
_SOURCE = Text(zh="来源", en="Source")
_ROWS = Text(zh="行数 {rows}，已读 {read}，未读 {unread}", en="{rows} rows, {read} read, {unread} unread")


def _summary(facts: Facts) -> Sheet:
    language = facts.language

    def rows() -> Iterator[Row]:
        yield Row((facts.organisation.name, "", "", ""))
        for account in facts.organisation.accounts:
            said = _ROWS.format(rows=account.rows, read=account.read, unread=account.unread)
            yield Row((_SOURCE[language], "", account.file, said[language]))
        for name, value in _figures(facts):
            yield Row((FIGURE[name][language], "", value, ""))
        yield Row((_INDEX[language], "", facts.quality.index, ""))
        for cause in causes(facts.findings.findings):
            said = SEVERITY[cause.severity]
            yield Row((cause.title[language], cause.code, len(cause.findings), said[language]), cause.severity)
        for heading, found in asides(facts.findings):
            yield Row((heading[language], "", len(found), ""))
        for check in facts.findings.not_run:
            yield Row((check_title(check.code)[language], check.code, _NOT_RUN[language], check.reason[language]))

    columns = _columns(language, (_WHAT, 44), (_CODE, 10), (_VALUE, 24), (_REMARK, 60))
    return Sheet(_SUMMARY[language], columns, sum(1 for _ in rows()), rows, read=True)


def _figures(facts: Facts) -> Iterator[tuple[str, str | float]]:
    flat = flat_figures(summary(facts.organisation))
    counts = {f"findings.{name}": float(count) for name, count in facts.findings.counts().items()}
    known: dict[str, str | float] = {**flat, **counts, **figures_left_open(facts.organisation)}
    yield from ((name, known[name]) for _, names in FIGURE_GROUPS for name in names if name in known)


_FINDINGS = Text(zh="问题", en="Findings")
_FINDING_COLUMNS = (
    (Text(zh="程度", en="Severity"), 9),
    (_CODE, 9),
    (Text(zh="检查", en="Check"), 20),
    (Text(zh="岗位", en="Positions"), 26),
    (Text(zh="部门", en="Units"), 20),
    (Text(zh="问题", en="What is wrong"), 60),
    (Text(zh="依据", en="Evidence"), 60),
    (Text(zh="建议改法", en="Suggested change"), 44),
    (Text(zh="怎么办", en="What to do"), 44),
    (Text(zh="为何重要", en="Why it matters"), 40),
    (Text(zh="连带", en="Brings with it"), 12),
    (Text(zh="不计入的理由", en="Why it does not count"), 24),
    (Text(zh="岗位编号", en="Ids"), 24),
)


def findings_sheet(facts: Facts) -> Sheet:
    """One row a finding, those that do not count behind those that do."""
    language, found = facts.language, facts.findings
    listed = (*found.findings, *found.settled, *found.waived)

    def rows() -> Iterator[Row]:
        yield from (Row(_finding(facts.organisation, each, language), each.severity) for each in listed)

    return Sheet(_FINDINGS[language], _columns(language, *_FINDING_COLUMNS), len(listed), rows, read=True)


def _finding(organisation: Organisation, finding: Finding, language: Language) -> Cells:
    units = dict.fromkeys(organisation.units[organisation.index(subject)] for subject in finding.subjects)
    return (
        SEVERITY[finding.severity][language],
        finding.code,
        check_title(finding.code)[language],
        "\n".join(finding.titles),
        "\n".join(filter(None, units)),
        finding.message[language],
        "\n".join(cited(source, language) for source in finding.evidence),
        "" if finding.suggestion is None else sentence(finding.suggestion, language),
        finding.correction[language],
        finding.why[language],
        "\n".join(finding.follows),
        reason_of(finding)[language],
        "\n".join(finding.subjects),
    )


_REQUESTS = Text(zh="各部门待办", en="For the units")
_KIND = Text(zh="类别", en="Kind")
_ASKED = Text(zh="事项", en="Matter")
_PLACES = Text(zh="依据", en="Evidence")
_CORRECT = Text(zh="更正", en="correction")
_DECIDE = Text(zh="定夺", en="decision")
_LOOK = Text(zh="核对", en="to look into")
_OR = Text(zh="{superior}（{places}）", en="{superior} ({places})")


def _requests(facts: Facts) -> Sheet:
    language = facts.language

    def rows() -> Iterator[Row]:
        for department in facts.departments:
            for asked in department.corrections:
                yield Row((department.unit, _CORRECT[language], asked, ""))
            for decision in department.decisions:
                options = "\n".join(
                    _OR.format(superior=superior, places=places)[language] for superior, places in decision.options
                )
                yield Row((department.unit, _DECIDE[language], decision.question, options))
            for matter in department.matters:
                said = f"{matter.said}\n{matter.advice}".strip()
                yield Row((department.unit, _LOOK[language], said, matter.places))

    columns = _columns(language, (UNIT, 24), (_KIND, 12), (_ASKED, 80), (_PLACES, 60))
    return Sheet(_REQUESTS[language], columns, sum(1 for _ in rows()), rows, read=True)


_POSITIONS = Text(zh="岗位", en="Positions")
_SUPERIOR_ID = Text(zh="直接上级编号", en="superior's id")
_LAYER = Text(zh="层级", en="layer")
_SPAN = Text(zh="管理幅度", en="span of control")
_BELOW = Text(zh="全部下级", en="all below")


def _positions(facts: Facts) -> Sheet:
    organisation, language = facts.organisation, facts.language
    seats = organisation.seats
    extra = [name for name in ("grade", "headcount", "fte", "vacant") if getattr(seats, name) is not None]

    def rows() -> Iterator[Row]:
        spread, measures = ranges(organisation), measure(organisation)
        ids, titles, units, superior = organisation.ids, organisation.titles, organisation.units, organisation.superior
        added = [_cells(getattr(seats, name), language) for name in extra]
        for position in range(len(organisation)):
            above = int(superior[position])
            led = measures.forest.ring[position] < 0
            yield Row(
                (
                    ids[position],
                    titles[position],
                    units[position],
                    _yes(bool(seats.described[position]), language),
                    ids[above] if above >= 0 else "",
                    titles[above] if above >= 0 else "",
                    of(spread.layer, position) or "",
                    of(spread.span, position),
                    of(spread.below, position) if led else "",
                    *(column[position] for column in added),
                )
            )

    columns = _columns(
        language,
        (ATTRIBUTE["id"], 22),
        (ATTRIBUTE["title"], 26),
        (UNIT, 22),
        (COLUMN["described"], 10),
        (_SUPERIOR_ID, 22),
        (SUPERIOR, 26),
        (_LAYER, 8),
        (_SPAN, 10),
        (_BELOW, 10),
        *((ATTRIBUTE[name], 12) for name in extra),
    )
    return Sheet(_POSITIONS[language], columns, len(organisation), rows)


def _cells(column: object, language: Language) -> list[str | float]:
    """A column of an organisation as cells; what is not given is blank."""
    if not isinstance(column, np.ndarray):
        return [text or "" for text in column.to_pylist()]  # type: ignore[attr-defined]
    if column.dtype == np.bool_:
        return [_yes(flag, language) for flag in column.tolist()]
    return ["" if value != value else value for value in column.tolist()]


def _yes(flag: bool, language: Language) -> str:
    return (YES if flag else NO)[language]


_REPORTING = Text(zh="汇报关系", en="Reporting lines")
_LINK_COLUMNS = (
    (Text(zh="下级编号", en="subordinate's id"), 22),
    (Text(zh="下级", en="subordinate"), 26),
    (Text(zh="上级编号", en="superior's id"), 22),
    (Text(zh="上级", en="superior"), 26),
    (Text(zh="实线或虚线", en="line"), 10),
    (Text(zh="由谁说出", en="stated by"), 18),
    (Text(zh="选定", en="chosen"), 8),
    (Text(zh="说法不一", en="disputed"), 10),
    (Text(zh="下级一方的说法", en="what the subordinate's side says"), 50),
    (Text(zh="上级一方的说法", en="what the superior's side says"), 50),
)
_LINES = {"solid": Text(zh="实线", en="solid"), "dotted": Text(zh="虚线", en="dotted")}


def _reporting(facts: Facts) -> Sheet:
    organisation, language = facts.organisation, facts.language
    links = organisation.links

    def rows() -> Iterator[Row]:
        ids, titles = organisation.ids, organisation.titles
        for link in range(len(links)):
            below, above = int(links.subordinate[link]), int(links.superior[link])
            claims = links.claims_of(link)
            own = organisation.claim_speaker[claims] == below
            yield Row(
                (
                    ids[below],
                    titles[below],
                    ids[above],
                    titles[above],
                    _LINES[LINES[links.line[link]].value][language],
                    WITNESS[WITNESSES[links.witness[link]]][language],
                    _yes(bool(links.chosen[link]), language),
                    _yes(bool(links.disputed[link]), language),
                    _said(organisation, claims[own], language),
                    _said(organisation, claims[~own], language),
                )
            )

    return Sheet(_REPORTING[language], _columns(language, *_LINK_COLUMNS), len(links), rows)


def _said(organisation: Organisation, claims: np.ndarray[tuple[int], np.dtype[np.int32]], language: Language) -> str:
    return "\n".join(cited(source, language) for source in organisation.evidence(*claims.tolist()))


_COMMUNICATION = Text(zh="沟通关系", en="Communication")
_TALK_COLUMNS = (
    (Text(zh="岗位编号", en="id"), 22),
    (Text(zh="岗位", en="position"), 26),
    (Text(zh="部门", en="unit"), 20),
    (Text(zh="沟通对象", en="counterpart"), 26),
    (Text(zh="对象类别", en="kind"), 14),
    (Text(zh="事项", en="topic"), 50),
    (Text(zh="方向", en="direction"), 10),
    (Text(zh="出处", en="place"), 40),
)
_DIRECTIONS = {
    "to": Text(zh="给出", en="to"),
    "from": Text(zh="接收", en="from"),
    "both": Text(zh="双向", en="both"),
}


def _communication(facts: Facts) -> Sheet:
    organisation, language = facts.organisation, facts.language
    talks = organisation.talks

    def rows() -> Iterator[Row]:
        names, topics = talks.name.to_pylist(), talks.topic.to_pylist()
        for link in range(len(talks)):
            sender, receiver = int(talks.sender[link]), int(talks.receiver[link])
            yield Row(
                (
                    organisation.ids[sender],
                    organisation.titles[sender],
                    organisation.units[sender],
                    organisation.titles[receiver] if receiver >= 0 else names[link] or "",
                    COUNTERPART[COUNTERPARTS[talks.counterpart[link]]][language],
                    topics[link] or "",
                    _DIRECTIONS[DIRECTIONS[talks.direction[link]].value][language],
                    organisation.statements.source(int(talks.claim[link])).place(language),
                )
            )

    return Sheet(_COMMUNICATION[language], _columns(language, *_TALK_COLUMNS), len(talks), rows)


_MEASURES = Text(zh="指标", en="Measures")
_GROUP = Text(zh="组", en="Group")
_SPANS = Text(zh="管理幅度为 {span} 的岗位", en="Positions with a span of {span}")
_ON_LAYER = Text(zh="第 {layer} 层的岗位", en="Positions on layer {layer}")
_QUALITY = Text(zh="质量指数：{check} {code} 扣分", en="Quality index: taken off by {check} {code}")


def _measures(facts: Facts) -> Sheet:
    language = facts.language

    def rows() -> Iterator[Row]:
        known = dict(_figures(facts))
        for group, names in FIGURE_GROUPS:
            yield from (Row((group[language], FIGURE[name][language], known[name])) for name in names if name in known)
        for span, count in enumerate(np.bincount(measure(facts.organisation).span).tolist()):
            if count:
                yield Row((_SPAN[language], _SPANS.format(span=span)[language], count))
        for layer, count in enumerate(np.bincount(ranges(facts.organisation).layer.least).tolist()):
            if layer:
                yield Row((_LAYER[language], _ON_LAYER.format(layer=layer)[language], count))
        for rule in facts.quality.rules:
            if rule.failing:
                said = _QUALITY.format(check=rule.check.title, code=rule.check.code)
                yield Row((_INDEX[language], said[language], round(rule.lost, 4)))

    columns = _columns(language, (_GROUP, 18), (_WHAT, 48), (_VALUE, 16))
    return Sheet(_MEASURES[language], columns, sum(1 for _ in rows()), rows)


def _columns(language: Language, *headings: tuple[Text, float]) -> tuple[tuple[str, float], ...]:
    return tuple((heading[language], width) for heading, width in headings)
