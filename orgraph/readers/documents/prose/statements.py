"""What the duties of each position say of others.

A field says it better: where the fields of a description name its superior, or its subordinates, only what its duties
say in so many words of who reports to whom is heard besides (`Strength.EXPLICIT`), and nothing that they imply. A list
of contacts that gives kind and direction of each is complete; beside any other the duties may tell of more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from orgraph.model.claim import Claim, Kind, Origin, Strength
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
from orgraph.readers.documents.relations import is_complete
from orgraph.readers.documents.vocabulary import Role


class Passage(NamedTuple):
    """The lines of one description, from `first` to the one before `end`."""

    description: Description
    first: int
    end: int


class _Speaker(NamedTuple):
    """The position that the sentences describe, and whether its fields leave open who is above it, who
    is below it and whom it works with."""

    title: str
    unit: str | None
    up: bool
    down: bool
    contacts: bool

    def hears(self, claim: Claim) -> bool:
        """Whether the fields leave room for what a sentence says."""
        if claim.kind is Kind.COMMUNICATES_WITH:
            return self.contacts
        above = claim.kind is Kind.REPORTS_TO and claim.object != self.title
        if self.up if above else self.down:
            return True
        return claim.kind is Kind.REPORTS_TO and claim.strength is Strength.EXPLICIT


def passages_of(
    descriptions: Sequence[Description], lines: Sequence[Line], headings: Sequence[Heading]
) -> list[Passage]:
    """The lines in which each description stands."""
    if not descriptions:
        return []
    starts = [each.opening.index for each in descriptions]
    last = end_of_text(lines, max((field.index for each in descriptions for field in each.fields), default=starts[0]))
    limits = ends(starts, breaks(headings, [each.opening for each in descriptions]), last)
    return [Passage(each, start, end) for each, start, end in zip(descriptions, starts, limits, strict=True)]


def prose_claims(
    lines: Sequence[Line], passages: Sequence[Passage], titles: Iterable[str], origin: Origin
) -> Iterator[Claim]:
    """The claims that the duties of the described positions make; `titles` are all that are known."""
    texts = [list(_text(lines, passage)) for passage in passages]
    units = {passage.description.unit for passage in passages if passage.description.unit}
    people = People(titles, units, parties_in(chain.from_iterable(texts)))
    for text, passage in zip(texts, passages, strict=True):
        yield from _claims(text, _speaker(passage.description), people, origin)


def _text(lines: Sequence[Line], passage: Passage) -> Iterator[Span]:
    heading = passage.description.opening.heading
    return sentences(lines, passage.first, passage.end, passage.description.fields, heading.words if heading else None)


def _speaker(description: Description) -> _Speaker:
    answered = {field.role for field in description.fields if field.values}
    down = Role.SUBORDINATES not in answered and Role.SUBORDINATE_COUNT not in answered
    contacts = not any(is_complete(field) for field in description.fields)
    return _Speaker(description.title, description.unit, Role.SUPERIOR not in answered, down, contacts)


def _claims(text: Sequence[Span], speaker: _Speaker, people: People, origin: Origin) -> Iterator[Claim]:
    lines: list[Claim] = []
    contacts: list[Claim] = []
    for span in text:
        said = _in_chinese if is_chinese(span.folded) else _in_english
        for claim in said(span, speaker, people, origin):
            if speaker.hears(claim):
                (lines if claim.kind is Kind.REPORTS_TO else contacts).append(claim)
    yield from distinct_reports(lines)
    yield from distinct_contacts(contacts)


def _in_chinese(span: Span, speaker: _Speaker, people: People, origin: Origin) -> Iterator[Claim]:
    sentence = Sentence(span, people)
    said = chinese.said_in(sentence, people)
    yield from chinese.superior_claims(speaker.title, sentence, said, origin)
    yield from chinese.subordinate_claims(speaker.title, sentence, said, origin)
    yield from chinese.communication_claims(speaker.title, speaker.unit, sentence, said, people, origin)


def _in_english(span: Span, speaker: _Speaker, people: People, origin: Origin) -> Iterator[Claim]:
    yield from english_reporting.reporting_claims(speaker.title, span, people, origin)
    yield from english_communications.communication_claims(speaker.title, speaker.unit, span, people, origin)
