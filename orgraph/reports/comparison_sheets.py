"""A comparison as sheets: one for each kind of change, with what was, what is and where that is said; then figures and
findings. Of what a position costs there is only that it differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from orgraph.model.change import Action, Change, Comparison
from orgraph.model.finding import Finding
from orgraph.model.organisation import Organisation
from orgraph.model.terms import ACTION, ATTRIBUTE, FIGURE, FIGURE_GROUPS, LIST_MARK, NO, SEVERITY, SUPERIOR, YES
from orgraph.model.text import Language, Text
from orgraph.reports.causes import check_title
from orgraph.reports.comparison import DIFFERS, FINDING_GROUPS, NO_CHANGE, distinct_names, only_repeats
from orgraph.reports.evidence import cited
from orgraph.reports.sheets import Cells, Row, Sheet

MOST_READ = 5_000  # rows up to which cells are wrapped and rows as tall as their texts

_SUMMARY = Text(zh="概要", en="Summary")
_FIGURES = Text(zh="指标对照", en="Measures")
_FINDINGS = Text(zh="问题的变化", en="Findings")
_WHAT = Text(zh="项目", en="Item")
_VALUE = Text(zh="数值", en="Value")
_BEFORE = Text(zh="调整前", en="Before")
_AFTER = Text(zh="调整后", en="After")
_NOT_COMPARED = Text(zh="没有比较（只有一方写明）", en="Not compared (only one side has it)")
_GROUP = Text(zh="组", en="Group")
_DIFFERENCE = Text(zh="差", en="Difference")
_OLD = Text(zh="{name}（原）", en="{name} (old)")
_NEW = Text(zh="{name}（新）", en="{name} (new)")
_PLACE = Text(zh="出处", en="Source")
_SUPERIOR_ID = Text(zh="直接上级编号", en="superior's id")
_STATUS = Text(zh="变化", en="Change")
_FINDING_COLUMNS = (
    (Text(zh="程度", en="Severity"), 9),
    (Text(zh="编号", en="Code"), 9),
    (Text(zh="检查", en="Check"), 22),
    (Text(zh="岗位", en="Positions"), 26),
    (Text(zh="问题", en="What is wrong"), 64),
    (Text(zh="依据", en="Evidence"), 60),
)
_WIDTHS = {
    "title": 24,
    "unit": 20,
    "superior": 22,
    "superior_title": 22,
    "id": 22,
    "holder": 14,
    "dotted_superiors": 24,
}


def comparison_sheets(
    comparison: Comparison, organisations: Sequence[Organisation], language: Language
) -> tuple[Sheet, ...]:
    """Summary, a sheet for each kind of change that there is, the measures of every organisation, and the findings
    fixed, new and kept. `organisations` are those compared, in their order."""
    before, after = _Side(organisations[0], language), _Side(organisations[-1], language)
    found = [
        _changes(action, [change for change in comparison.changes if change.action is action], before, after, language)
        for action in Action
        if action is not Action.KEPT
    ]
    return (
        _summary(comparison, language),
        *(sheet for sheet in found if sheet.total),
        _figures(comparison, language),
        _findings(comparison, language),
    )


def _summary(comparison: Comparison, language: Language) -> Sheet:
    counts = Counter(change.action for change in comparison.changes) + Counter({Action.KEPT: comparison.kept})
    names = distinct_names(comparison.names)
    rows: list[Cells] = [(_BEFORE[language], names[0])]
    rows += [("", name) for name in names[1:-1]]
    rows += [(_AFTER[language], names[-1])]
    rows += [] if comparison.changes else [(NO_CHANGE[language], "")]
    rows += [(ACTION[action][language], counts[action]) for action in Action]
    rows += [(f"{_FINDINGS[language]} · {name[language]}", len(found)) for name, found in _groups(comparison)]
    if comparison.not_compared:
        said = LIST_MARK[language].join(ATTRIBUTE[name][language] for name in comparison.not_compared)
        rows.append((_NOT_COMPARED[language], said))
    columns = ((_WHAT[language], 40.0), (_VALUE[language], 30.0))
    return _sheet(_SUMMARY[language], columns, rows)


def _sheet(title: str, columns: Sequence[tuple[str, float]], rows: Sequence[Cells]) -> Sheet:
    return Sheet(title, tuple(columns), len(rows), lambda: map(Row, rows), read=len(rows) <= MOST_READ)


class _Side:
    """One of the organisations: where it says what."""

    def __init__(self, organisation: Organisation, language: Language) -> None:
        self._organisation, self._language = organisation, language
        self._number = {id: number for number, id in enumerate(organisation.ids)}
        links = organisation.links
        self._link = np.full(len(organisation), -1, dtype=np.int64)
        self._link[links.subordinate[links.chosen]] = np.flatnonzero(links.chosen)

    def places(self, id: str) -> str:
        """Where the position stands, and what is said of whom it reports to."""
        organisation, position = self._organisation, self._number[id]
        link = int(self._link[position])
        claims = organisation.links.claims_of(link).tolist() if link >= 0 else []
        sources = organisation.evidence(*claims) or (organisation.seats.source(position),)
        return "\n".join(cited(source, self._language) for source in sources)


def _changes(action: Action, changes: Sequence[Change], before: _Side, after: _Side, language: Language) -> Sheet:
    """An added or abolished position with all that is known of it; of the others what was and what is, side by side."""
    needless = _needless(changes)
    there = {name for change in changes for name in (*change.old, *change.new)} - needless
    names = [name for name in _ORDER if name in there]
    single = action in (Action.ADDED, Action.ABOLISHED)
    columns = [(ATTRIBUTE["id"][language], 22.0), (ATTRIBUTE["title"][language], 24.0)]
    for name in names:
        width = float(_WIDTHS.get(name, 14))
        headings = (_NAMES[name],) if single else (_OLD.format(name=_NAMES[name]), _NEW.format(name=_NAMES[name]))
        columns += [(heading[language], width) for heading in headings]
    places = {Action.ADDED: (_PLACE,), Action.ABOLISHED: (_PLACE,)}.get(
        action, (_OLD.format(name=_PLACE), _NEW.format(name=_PLACE))
    )
    columns += [(heading[language], 50.0) for heading in places]
    sides = {Action.ADDED: (after,), Action.ABOLISHED: (before,)}.get(action, (before, after))

    def rows() -> Iterator[Row]:
        for change in changes:
            values = [change.new if action is Action.ADDED else change.old] if single else [change.old, change.new]
            told = [_cell(side.get(name), name, language) for name in names for side in values]
            ids = [change.old.get("id", change.id), change.id] if len(sides) == 2 else [change.id]
            said = [side.places(id) for side, id in zip(sides, ids, strict=True)]
            yield Row((change.id, change.title, *told, *said))

    return Sheet(ACTION[action][language], tuple(columns), len(changes), rows, read=len(changes) <= MOST_READ)


def _needless(changes: Sequence[Change]) -> set[str]:
    """Ids that say nothing beside the titles: the sources have none."""
    sides = [side for change in changes for side in (change.old, change.new)]
    above = [(side["superior"], side["superior_title"]) for side in sides if side.get("superior")]
    found = set() if any(not only_repeats(id, title) for id, title in above) else {"superior"}
    return found if any(not only_repeats(change.id, change.title) for change in changes) else found | {"id"}


_ORDER = ("superior_title", "superior", *(name for name in ATTRIBUTE if name != "superior"))
_NAMES = {**ATTRIBUTE, "superior": _SUPERIOR_ID, "superior_title": SUPERIOR}


def _cell(value: Any, name: str, language: Language) -> str | float:
    """Numbers as numbers, so that they can be summed; what is not given is blank."""
    if name == "cost" and value is not None:
        return DIFFERS[language]
    if value is None:
        return ""
    if isinstance(value, bool):
        return (YES if value else NO)[language]
    if isinstance(value, list):
        return LIST_MARK[language].join(value)
    return value if isinstance(value, int | float) else str(value)


def _figures(comparison: Comparison, language: Language) -> Sheet:
    rows: list[Cells] = [
        (group[language], FIGURE[name][language], *values, round(values[-1] - values[0], 4))
        for group, names in FIGURE_GROUPS
        for name in names
        if (values := comparison.measures.get(name))
    ]
    headings = [(_GROUP[language], 18.0), (_WHAT[language], 46.0)]
    headings += [(name, 20.0) for name in distinct_names(comparison.names)]
    return _sheet(_FIGURES[language], [*headings, (_DIFFERENCE[language], 12.0)], rows)


def _groups(comparison: Comparison) -> Iterator[tuple[Text, Sequence[Finding]]]:
    found = (comparison.transition, comparison.fixed, comparison.new, comparison.remaining)
    return zip(FINDING_GROUPS, found, strict=True)


def _findings(comparison: Comparison, language: Language) -> Sheet:
    listed = [(name[language], finding) for name, found in _groups(comparison) for finding in found]

    def rows() -> Iterator[Row]:
        for status, finding in listed:
            cells = (
                status,
                SEVERITY[finding.severity][language],
                finding.code,
                check_title(finding.code)[language],
                "\n".join(finding.titles),
                finding.message[language],
                "\n".join(cited(source, language) for source in finding.evidence),
            )
            yield Row(cells, finding.severity)

    columns = ((_STATUS[language], 18.0), *((heading[language], float(width)) for heading, width in _FINDING_COLUMNS))
    return Sheet(_FINDINGS[language], columns, len(listed), rows, read=len(listed) <= MOST_READ)
