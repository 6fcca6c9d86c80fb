"""The names that are not a position's title to the letter, and how each was settled."""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.wording import all_named, named
from orgraph.model.claim import CODE, Counterpart, Kind
from orgraph.model.organisation import NameMatch, Organisation
from orgraph.model.terms import MATCHED
from orgraph.model.text import Language, Text
from orgraph.reports.content import Prose, Section, Table, first
from orgraph.resolution.seats_listed import uses_in_doubt

_Row = tuple[str, ...]

_TITLE = Text(zh="名称如何认定", en="Names and how they were settled")
_INTRODUCTION = Text(
    zh="来源里的叫法与岗位名称不完全相同时，按下表认定。仅仅相似的名称从不合并。",
    en="Where a source calls a position by another name than its title, it was settled as below. Names that are only "
    "similar are never merged.",
)
_ALL_EXACT = Text(
    zh="来源里提到的岗位都写着它的名称，无需另行认定。",
    en="The sources call every position by its title; nothing had to be settled.",
)
_SETTLED = Text(zh="已认定", en="Settled")
_OPEN = Text(zh="未能认定", en="Not settled")
_WRITTEN = Text(zh="来源的写法", en="As written")
_MEANS = Text(zh="认定为", en="Taken as")
_HOW = Text(zh="依据", en="How")
_PLACE = Text(zh="首见于", en="First seen")
_WHY = Text(zh="原因", en="Why")
_CANDIDATES = Text(zh="符合的岗位", en="Positions that fit")


def names_section(organisation: Organisation, language: Language) -> Section:
    """The names settled with the position each was taken for, and those that were not."""
    matches = list(
        {(match.name, match.stage, match.position): match for match in reversed(organisation.names)}.values()
    )
    matches.reverse()
    settled = [match for match in matches if match.position >= 0]
    doubted = uses_in_doubt(organisation, {match.name for match in matches if match.stage == "ambiguous"})
    opened = [
        match
        for match in matches
        if match.position < 0
        and _is_said_to_be_a_position(organisation, match)
        and (match.stage != "ambiguous" or match.name in doubted)
    ]
    if not settled and not opened:
        return Section(_TITLE[language], (Prose(_ALL_EXACT[language]),))
    sections = []
    if settled:
        rows = first(_settled_rows(organisation, settled, language))
        headings = (_WRITTEN, _MEANS, _HOW, _PLACE)
        sections.append(_table(_SETTLED, headings, rows, len(settled), language))
    if opened:
        rows = first(_open_rows(organisation, opened, language))
        headings = (_WRITTEN, _WHY, _CANDIDATES, _PLACE)
        sections.append(_table(_OPEN, headings, rows, len(opened), language))
    return Section(_TITLE[language], (Prose(_INTRODUCTION[language]),), tuple(sections))


def _is_said_to_be_a_position(organisation: Organisation, match: NameMatch) -> bool:
    """Whether the claim that uses the name takes it for a position, and not for a unit, party or group."""
    claims = organisation.statements
    return bool(
        claims.kind[match.claim] == CODE[Kind.REPORTS_TO]
        or claims.counterpart[match.claim] == CODE[Counterpart.POSITION]
    )


def _settled_rows(
    organisation: Organisation, matches: list[NameMatch], language: Language
) -> Iterator[tuple[str, ...]]:
    for match in matches:
        means = named(organisation, match.position)[language]
        yield match.name, means, MATCHED[match.stage][language], _place(organisation, match, language)


def _open_rows(organisation: Organisation, matches: list[NameMatch], language: Language) -> Iterator[_Row]:
    for match in matches:
        fits = all_named(organisation, match.candidates)[language]
        yield match.name, MATCHED[match.stage][language], fits, _place(organisation, match, language)


def _place(organisation: Organisation, match: NameMatch, language: Language) -> str:
    return organisation.statements.source(match.claim).place(language)


def _table(title: Text, headings: tuple[Text, ...], rows: tuple[_Row, ...], total: int, language: Language) -> Section:
    return Section(title[language], (Table(tuple(heading[language] for heading in headings), rows, total),))
