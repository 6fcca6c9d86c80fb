"""The findings that do not count: those that a decision settles, and those that are waived, each with the reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orgraph.checks.run import Findings
from orgraph.model.finding import Finding
from orgraph.model.text import Language, Text
from orgraph.reports.causes import check_title
from orgraph.reports.content import Item, Items, Prose, Section, first, quotes

SETTLED = Text(zh="已决定的问题", en="Settled by a decision")
WAIVED = Text(zh="已豁免的问题", en="Waived")
_TITLE = Text(zh="已决定和已豁免的问题（{count}）", en="Settled and waived ({count})")
_INTRODUCTION = Text(
    zh="这些问题在 orgraph.toml 中已有决定或豁免，不计入上面的数目。",
    en="Decisions and waivers in orgraph.toml speak for these findings; the figures above leave them out.",
)
_REASON = Text(zh="理由", en="Reason")
_UNTIL = Text(zh="{reason}（至 {until}）", en="{reason} (until {until})")
_HEADED = Text(zh="{title}（{count}）", en="{title} ({count})")


def reason_of(finding: Finding) -> Text:
    """Why a finding does not count."""
    if finding.settled is not None:
        return finding.settled
    waived = finding.waived
    if waived is None:
        return Text("", "")
    reason = Text(waived.reason, waived.reason)
    return reason if waived.until is None else _UNTIL.format(reason=reason, until=waived.until)


def asides(findings: Findings) -> Iterator[tuple[Text, Sequence[Finding]]]:
    """The groups of findings that do not count, each with its heading; those without any left out."""
    yield from ((title, found) for title, found in ((SETTLED, findings.settled), (WAIVED, findings.waived)) if found)


def aside_section(findings: Findings, language: Language) -> Section | None:
    """What does not count, and why; None where everything does."""
    groups = list(asides(findings))
    if not groups:
        return None
    title = _TITLE.format(count=sum(len(found) for _, found in groups))
    sections = tuple(
        Section(
            _HEADED.format(title=heading, count=len(found))[language],
            (Items(first(_item(finding, language) for finding in found), len(found)),),
        )
        for heading, found in groups
    )
    return Section(title[language], (Prose(_INTRODUCTION[language]),), sections)


def _item(finding: Finding, language: Language) -> Item:
    quoted, further = quotes(finding.evidence, language)
    check = f"{check_title(finding.code)[language]} · {finding.code}"
    notes = ((_REASON[language], reason_of(finding)[language]),)
    separator = "：" if language == "zh" else ": "
    return Item(f"{check}{separator}{finding.message[language]}", quoted, further, notes)
