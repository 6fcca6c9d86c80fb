"""What the duties of each position say of others, as far as its fields leave it open.

A field says it better: a description whose fields name its superior needs no prose about it, one whose fields name its
subordinates, or say that there are none, needs none about them, and one with a list of contacts none about contacts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import chain
from typing import NamedTuple

from orgraph.model.claim import Claim, Kind, Origin
from orgraph.readers.documents.account import end_of_text
from orgraph.readers.documents.descriptions import Description
from orgraph.readers.documents.headings import Heading
from orgraph.readers.documents.lines import Line, Span
from orgraph.readers.documents.names import is_chinese
from orgraph.readers.documents.prose import chinese, english_communications, english_reporting
from orgraph.readers.documents.prose.bare import breaks
from orgraph.readers.documents.prose.claims import distinct_contacts, distinct_reports
from orgraph.readers.documents.prose.duties import ends, sentences
from orgraph.readers.documents.prose.learned import parties_in
from orgraph.readers.documents.prose.people import People, Sentence
from orgraph.readers.documents.vocabulary import Role


class Passage(NamedTuple):
    """The lines of one description, from `first` to the one before `end`; `contacts` says that its fields name some."""

    description: Description
    first: int
    end: int
    contacts: bool


class _Wanted(NamedTuple):
    """Of which position the sentences speak, and what its fields leave open: superiors, subordinates, contacts."""

    title: str
    unit: str | None
    up: bool
    down: bool
    contacts: bool


def passages_of(
    descriptions: Sequence[Description], lines: Sequence[Line], headings: Sequence[Heading], contacts: Set[str]
) -> list[Passage]:
    """The lines in which each description stands; `contacts` are the titles whose fields name some."""
    if not descriptions:
        return []
    starts = [each.opening.index for each in descriptions]
    last = end_of_text(lines, max((field.index for each in descriptions for field in each.fields), default=starts[0]))
    limits = ends(starts, breaks(headings, [each.opening for each in descriptions]), last)
    return [
        Passage(each, start, end, each.title in contacts)
        for each, start, end in zip(descriptions, starts, limits, strict=True)
    ]


def prose_claims(
    lines: Sequence[Line], passages: Sequence[Passage], titles: Iterable[str], origin: Origin
) -> Iterator[Claim]:
    """The claims that the duties of the described positions make; `titles` are all that are known. Where the fields
    leave nothing open, no duty is looked at."""
    wanted = [_left_open(passage) for passage in passages]
    if not any(wanted):
        return
    texts = [list(_text(lines, passage)) for passage in passages]
    units = {passage.description.unit for passage in passages if passage.description.unit}
    people = People(titles, units, parties_in(chain.from_iterable(texts)))
    for text, read in zip(texts, wanted, strict=True):
        if read:
            yield from _claims(text, read, people, origin)


def _text(lines: Sequence[Line], passage: Passage) -> Iterator[Span]:
    heading = passage.description.opening.heading
    return sentences(lines, passage.first, passage.end, passage.description.fields, heading.words if heading else None)


def _left_open(passage: Passage) -> _Wanted | None:
    """What the fields of a description leave open; None where that is nothing."""
    title, unit = passage.description.title, passage.description.unit
    answered = {field.role for field in passage.description.fields if field.values}
    up = Role.SUPERIOR not in answered
    down = Role.SUBORDINATES not in answered and Role.SUBORDINATE_COUNT not in answered
    contacts = not passage.contacts
    return _Wanted(title, unit, up, down, contacts) if up or down or contacts else None


def _claims(text: Sequence[Span], read: _Wanted, people: People, origin: Origin) -> Iterator[Claim]:
    lines: list[Claim] = []
    contacts: list[Claim] = []
    for span in text:
        said = _in_chinese if is_chinese(span.folded) else _in_english
        for claim in said(span, read, people, origin):
            (lines if claim.kind is Kind.REPORTS_TO else contacts).append(claim)
    yield from distinct_reports(lines)
    yield from distinct_contacts(contacts)


def _in_chinese(span: Span, wanted: _Wanted, people: People, origin: Origin) -> Iterator[Claim]:
    sentence = Sentence(span, people)
    said = chinese.said_in(sentence, people)
    if wanted.up:
        yield from chinese.superior_claims(wanted.title, sentence, said, origin)
    if wanted.down:
        yield from chinese.subordinate_claims(wanted.title, sentence, said, origin)
    if wanted.contacts:
        yield from chinese.communication_claims(wanted.title, wanted.unit, sentence, said, people, origin)


def _in_english(span: Span, wanted: _Wanted, people: People, origin: Origin) -> Iterator[Claim]:
    yield from english_reporting.reporting_claims(wanted.title, span, people, origin, up=wanted.up, down=wanted.down)
    if wanted.contacts:
        yield from english_communications.communication_claims(wanted.title, wanted.unit, span, people, origin)
