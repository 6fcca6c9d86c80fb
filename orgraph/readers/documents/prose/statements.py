"""What the duties of each position say of others, as far as its fields leave it open.

A field says it better: a description whose fields name its superior needs no prose about it, one whose fields name its
subordinates, or say that there are none, needs none about them, and one with a list of contacts none about contacts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from itertools import chain
from typing import NamedTuple

from orgraph.model.claim import Claim, Origin
from orgraph.readers.documents.account import end_of_text
from orgraph.readers.documents.descriptions import Description
from orgraph.readers.documents.headings import Heading
from orgraph.readers.documents.lines import Line, Span
from orgraph.readers.documents.names import is_chinese
from orgraph.readers.documents.prose import communications, english_communications, english_reporting, reporting
from orgraph.readers.documents.prose.bare import breaks
from orgraph.readers.documents.prose.duties import ends, sentences
from orgraph.readers.documents.prose.people import People
from orgraph.readers.documents.vocabulary import Role


class Passage(NamedTuple):
    """The lines of one description, from `first` to the one before `end`; `contacts` says that its fields name some."""

    description: Description
    first: int
    end: int
    contacts: bool


class _Frames(NamedTuple):
    """What reads the sentences of a language."""

    superiors: Callable[[str, Span, People, Origin], Iterator[Claim]]
    subordinates: Callable[[str, Span, People, Origin], Iterator[Claim]]
    communications: Callable[[str, str | None, Span, People, Origin], Iterator[Claim]]


_CHINESE = _Frames(reporting.superior_claims, reporting.subordinate_claims, communications.communication_claims)
_ENGLISH = _Frames(
    english_reporting.superior_claims,
    english_reporting.subordinate_claims,
    english_communications.communication_claims,
)


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
    """The claims that the duties of the described positions make; `titles` are all that are known."""
    texts = [list(_text(lines, passage)) for passage in passages]
    units = {passage.description.unit for passage in passages if passage.description.unit}
    people = People(titles, units, communications.parties_in(chain.from_iterable(texts)))
    for passage, text in zip(passages, texts, strict=True):
        yield from _claims(passage, [sentence for sentence in text if people.may_be_in(sentence)], people, origin)


def _text(lines: Sequence[Line], passage: Passage) -> Iterator[Span]:
    heading = passage.description.opening.heading
    return sentences(lines, passage.first, passage.end, passage.description.fields, heading.words if heading else None)


def _claims(passage: Passage, text: Sequence[Span], people: People, origin: Origin) -> Iterator[Claim]:
    title, unit = passage.description.title, passage.description.unit
    answered = {field.role for field in passage.description.fields if field.values}
    lines: list[Claim] = []
    if Role.SUPERIOR not in answered:
        lines += (claim for each in text for claim in _frames(each).superiors(title, each, people, origin))
    if Role.SUBORDINATES not in answered and Role.SUBORDINATE_COUNT not in answered:
        lines += (claim for each in text for claim in _frames(each).subordinates(title, each, people, origin))
    yield from reporting.distinct(lines)
    if not passage.contacts:
        yield from communications.distinct(
            claim for each in text for claim in _frames(each).communications(title, unit, each, people, origin)
        )


def _frames(sentence: Span) -> _Frames:
    return _CHINESE if is_chinese(sentence.folded) else _ENGLISH
