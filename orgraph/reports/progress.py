"""What has become of the findings that a correction workbook listed: fixed, still there, and new."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from orgraph.model.finding import Finding
from orgraph.model.reading import Reported
from orgraph.model.text import Language, Text
from orgraph.reports.content import Item, Items, Prose, Section, first


@dataclass(frozen=True, slots=True)
class Progress:
    """The findings listed that are gone, and those of now by whether they were listed."""

    fixed: tuple[Reported, ...]
    remaining: tuple[Finding, ...]
    new: tuple[Finding, ...]


def progress(reported: Sequence[Reported] | None, findings: Sequence[Finding]) -> Progress | None:
    """A finding is the same one where its code and the ids of its positions are; None where nothing was listed."""
    if reported is None:
        return None
    waiting: dict[Hashable, list[Reported]] = defaultdict(list)
    for each in reversed(reported):
        waiting[each.code, frozenset(each.subjects)].append(each)
    remaining, new = [], []
    for finding in findings:
        listed = waiting[finding.code, frozenset(finding.subjects)]
        if listed:
            listed.pop()
            remaining.append(finding)
        else:
            new.append(finding)
    left = {id(each) for listed in waiting.values() for each in listed}
    return Progress(tuple(each for each in reported if id(each) in left), tuple(remaining), tuple(new))


COUNTED = Text(
    zh="与更正簿里上次的问题相比：已改好 {fixed} 个，仍在 {remaining} 个，新增 {new} 个。",
    en="Of the findings that the correction workbook lists {fixed} are fixed and {remaining} remain; {new} are new.",
)
_TITLE = Text(zh="与上次相比", en="Since the last time")
_HEADED = Text(zh="{what}（{count}）", en="{what} ({count})")
FIXED = Text(zh="已改好", en="fixed")
REMAINING = Text(zh="仍在", en="remaining")
NEW = Text(zh="新增", en="new")


def counted(found: Progress) -> Text:
    """The three counts in a sentence."""
    return COUNTED.format(fixed=len(found.fixed), remaining=len(found.remaining), new=len(found.new))


def progress_section(found: Progress | None, language: Language) -> Section | None:
    """The counts, and what each group holds; None where nothing was listed."""
    if found is None:
        return None
    groups = (
        (FIXED, [f"{each.code} {each.message}" for each in found.fixed]),
        (NEW, [f"{each.code} {each.message[language]}" for each in found.new]),
        (REMAINING, [f"{each.code} {each.message[language]}" for each in found.remaining]),
    )
    sections = tuple(
        Section(
            _HEADED.format(what=what[language].capitalize(), count=len(said))[language],
            (Items(first(map(Item, said)), len(said)),),
        )
        for what, said in groups
        if said
    )
    return Section(_TITLE[language], (Prose(counted(found)[language]),), sections)
