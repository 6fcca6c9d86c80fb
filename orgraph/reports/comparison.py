"""Organisations side by side: what there is to say about a comparison."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from orgraph.model.change import Action, Change, Comparison
from orgraph.model.finding import Finding
from orgraph.model.terms import ACTION, ATTRIBUTE, FIGURE, FIGURE_GROUPS, LIST_MARK, NO, NONE, SEVERITY, YES, number
from orgraph.model.text import Language, Text
from orgraph.reports.content import Item, Items, Prose, Report, Section, Table, first, quotes

_NUMBERED = re.compile(r"#\d+$")

_CHANGES = Text(zh="岗位的变化", en="Positions")
_COUNT = Text(zh="{action} {count}", en="{action}: {count}")
_NOT_COMPARED = Text(
    zh="没有比较：{attributes}。只有一方的来源写明，不算变化。",
    en="Not compared: {attributes}. Only one side's sources have it, which is no change.",
)
_HOLDERS = Text(
    zh="本文含任职者的姓名或工号。",
    en="Names or numbers of holders stand in this text.",
)
_FIGURES = Text(zh="指标对照", en="Measures side by side")
_FIGURE = Text(zh="指标", en="Figure")
_DIFFERENCE = Text(zh="变化", en="Change")
_FINDINGS = Text(zh="问题的变化", en="Findings")
_FINDING_COUNTS = Text(
    zh="已消除 {fixed} 个，新出现 {new} 个，仍存在 {remaining} 个。",
    en="{fixed} fixed, {new} new, {remaining} kept.",
)
_TRANSITION = Text(zh="调整本身的问题", en="What the change itself breaks")
_FIXED = Text(zh="已消除", en="Fixed")
_NEW = Text(zh="新出现", en="New")
_REMAINING = Text(zh="仍存在", en="Kept")
FINDING_GROUPS = (_TRANSITION, _FIXED, _NEW, _REMAINING)
NO_CHANGE = Text(zh="没有变化：两份架构的岗位相同。", en="No change: both have the same positions.")
_FOUND = Text(zh="{severity} {code}：{message}", en="{severity} {code}: {message}")
_BECOMES = Text(zh="{old} → {new}", en="{old} → {new}")
DIFFERS = Text(zh="有变化", en="changed")
_WITH_ID = Text(zh="{title}（{id}）", en="{title} ({id})")


def comparison_report(comparison: Comparison, language: Language) -> Report:
    """The changes by action, the measures of each organisation, and the findings fixed, new and kept."""
    names = distinct_names(comparison.names)
    return Report(
        " → ".join(names),
        language,
        (
            _changes_section(comparison, language),
            _figures_section(comparison, names, language),
            _findings_section(comparison, language),
        ),
    )


def distinct_names(names: Sequence[str]) -> tuple[str, ...]:
    """The names; numbered where two are the same."""
    if len(set(names)) == len(names):
        return tuple(names)
    return tuple(f"{name} ({count})" for count, name in enumerate(names, start=1))


def _changes_section(comparison: Comparison, language: Language) -> Section:
    counts = Counter(change.action for change in comparison.changes)
    counts[Action.KEPT] = comparison.kept
    counted = (_COUNT.format(action=ACTION[action], count=number(counts[action]))[language] for action in Action)
    blocks = [Prose(LIST_MARK[language].join(counted))]
    if not comparison.changes:
        blocks.insert(0, Prose(NO_CHANGE[language]))
    if comparison.not_compared:
        attributes = LIST_MARK[language].join(ATTRIBUTE[name][language] for name in comparison.not_compared)
        blocks.append(Prose(_NOT_COMPARED.format(attributes=attributes)[language]))
    if any({"holder", "holder_id"} & {*change.old, *change.new} for change in comparison.changes):
        blocks.append(Prose(_HOLDERS[language]))
    sections = tuple(
        _action_section(action, comparison.changes, counts[action], language)
        for action in Action
        if action is not Action.KEPT and counts[action]
    )
    return Section(_CHANGES[language], tuple(blocks), sections)


def _action_section(action: Action, changes: Sequence[Change], count: int, language: Language) -> Section:
    items = first(
        Item(change.title, notes=tuple(differences(change, language))) for change in changes if change.action is action
    )
    return Section(f"{ACTION[action][language]} ({number(count)})", (Items(items, count),))


def differences(change: Change, language: Language) -> Iterator[tuple[str, str]]:
    """Each attribute with what it was and what it became, or what it is where only one organisation has the
    position. An id that is made of the unit and the title says nothing beside them."""
    for name in {**change.old, **change.new}:
        if name == "superior_title" or (name == "id" and _made_of_title(change)):
            continue
        old, new = (_value(side, name, change, language) for side in (change.old, change.new))
        said = _BECOMES.format(old=old, new=new)[language]
        if change.action in (Action.ADDED, Action.ABOLISHED):
            said = new if change.action is Action.ADDED else old
        elif change.old[name] == change.new[name]:
            said = DIFFERS[language]
        yield ATTRIBUTE[name][language], said


def _made_of_title(change: Change) -> bool:
    return all(only_repeats(side["id"], side.get("title") or change.title) for side in (change.old, change.new))


def only_repeats(id: str, title: str) -> bool:
    """Whether an id is made of the title, as it is where the sources have none."""
    return _NUMBERED.sub("", id).endswith(title)


def _value(side: Mapping[str, Any], name: str, change: Change, language: Language) -> str:
    value = side.get(name)
    if name == "superior" and value is not None:
        title = side["superior_title"]
        same_titles = change.old.get("superior_title") == change.new.get("superior_title")
        return _WITH_ID.format(title=title, id=value)[language] if same_titles else title
    if value in (None, "", []):
        return NONE[language]
    if isinstance(value, bool):
        return (YES if value else NO)[language]
    if isinstance(value, list):
        return LIST_MARK[language].join(value)
    return value if isinstance(value, str) else number(value)


def _figures_section(comparison: Comparison, names: Sequence[str], language: Language) -> Section:
    rows = tuple(
        (FIGURE[name][language], *values, _signed(values[-1] - values[0]))
        for _, group in FIGURE_GROUPS
        for name in group
        if (values := comparison.measures.get(name))
    )
    table = Table((_FIGURE[language], *names, _DIFFERENCE[language]), rows, len(rows))
    return Section(_FIGURES[language], (table,))


def _signed(difference: float) -> str:
    difference = round(difference, 2)
    return ("+" if difference > 0 else "-") + number(abs(difference)) if difference else ""


def _findings_section(comparison: Comparison, language: Language) -> Section:
    """What the change breaks and what is new is quoted; what is fixed or kept has its evidence in either side's own
    report."""
    groups = {
        _TRANSITION: comparison.transition,
        _FIXED: comparison.fixed,
        _NEW: comparison.new,
        _REMAINING: comparison.remaining,
    }
    counts = _FINDING_COUNTS.format(
        fixed=len(comparison.fixed), new=len(comparison.new), remaining=len(comparison.remaining)
    )
    quoted = (_TRANSITION, _NEW)
    sections = tuple(
        Section(
            f"{title[language]} ({number(len(findings))})",
            (Items(first(_item(finding, title in quoted, language) for finding in findings), len(findings)),),
        )
        for title, findings in groups.items()
        if findings
    )
    return Section(_FINDINGS[language], (Prose(counts[language]),), sections)


def _item(finding: Finding, quoted: bool, language: Language) -> Item:
    found = _FOUND.format(severity=SEVERITY[finding.severity], code=finding.code, message=finding.message)
    return Item(found[language], *quotes(finding.evidence if quoted else (), language))
