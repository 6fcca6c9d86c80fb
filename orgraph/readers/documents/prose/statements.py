"""What the duties of each position say of others.

A field says it better: where the fields of a description name its superior, or its subordinates, only what its duties
say in so many words of who reports to whom is heard besides (`Strength.EXPLICIT`), and nothing that they imply. A list
of contacts that gives kind and direction of each is complete; beside any other the duties may tell of more.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from orgraph.model.claim import Claim, Kind, Origin, Strength
from orgraph.readers.documents.account import Furniture
from orgraph.readers.documents.descriptions import Description
from orgraph.readers.documents.headings import Heading
from orgraph.readers.documents.lines import Line, Span
from orgraph.readers.documents.names import is_chinese
from orgraph.readers.documents.normalise import key
from orgraph.readers.documents.prose.bare import breaks
from orgraph.readers.documents.prose.claims import distinct_contacts, distinct_reports
from orgraph.readers.documents.prose.duties import ends, sentences
from orgraph.readers.documents.prose.learned import parties_in
from orgraph.readers.documents.prose.people import People
from orgraph.readers.documents.relations import is_complete
from orgraph.readers.documents.vocabulary import Role

if TYPE_CHECKING:
    from orgraph.readers.documents.prose.in_chinese import InChinese
    from orgraph.readers.documents.prose.in_english import InEnglish


class Passage(NamedTuple):
    """The lines of one description, from `first` to the one before `end`."""

    description: Description
    first: int
    end: int


class _Speaker(NamedTuple):
    """The position that the sentences describe, with the keys of its `own` name and its unit's; and whether its fields
    leave open who is above it, who is below it and whom it works with."""

    title: str
    unit: str | None
    own: Set[str]
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
    descriptions: Sequence[Description], furniture: Furniture, headings: Sequence[Heading]
) -> list[Passage]:
    """The lines in which each description stands."""
    if not descriptions:
        return []
    starts = [each.opening.index for each in descriptions]
    last = furniture.begins(max((field.index for each in descriptions for field in each.fields), default=starts[0]))
    limits = ends(starts, breaks(headings, [each.opening for each in descriptions]), last)
    return [Passage(each, start, end) for each, start, end in zip(descriptions, starts, limits, strict=True)]


def prose_claims(
    lines: Sequence[Line], passages: Sequence[Passage], titles: Iterable[str], origin: Origin
) -> Iterator[Claim]:
    """The claims that the duties of the described positions make; `titles` are all that are known."""
    spans = [list(_sentences(lines, passage)) for passage in passages]
    units = {passage.description.unit for passage in passages if passage.description.unit}
    duties = _Duties(list(chain.from_iterable(spans)), titles, units, origin)
    end = 0
    for each, passage in zip(spans, passages, strict=True):
        end += len(each)
        yield from duties.claims(end - len(each), end, _speaker(passage.description))


def _sentences(lines: Sequence[Line], passage: Passage) -> Iterator[Span]:
    heading = passage.description.opening.heading
    return sentences(lines, passage.first, passage.end, passage.description.fields, heading.words if heading else None)


def _speaker(description: Description) -> _Speaker:
    answered = {field.role for field in description.fields if field.values}
    down = Role.SUBORDINATES not in answered and Role.SUBORDINATE_COUNT not in answered
    contacts = not any(is_complete(field) for field in description.fields)
    title, unit = description.title, description.unit
    own = {key(name) for name in (title, unit) if name}
    return _Speaker(title, unit, own, Role.SUPERIOR not in answered, down, contacts)


class _Duties:
    """The sentences of all duties, by their numbers. How a language says things is loaded where it is spoken."""

    def __init__(self, spans: Sequence[Span], titles: Iterable[str], units: Iterable[str], origin: Origin) -> None:
        texts = [span.folded for span in spans]
        people = People(titles, units, parties_in(texts))
        chinese = [text if is_chinese(text) else "" for text in texts]
        english = ["" if other else text for text, other in zip(texts, chinese, strict=True)]
        self._chinese = _in_chinese(chinese, spans, people, origin) if any(chinese) else None
        self._english = _in_english(english, spans, people, origin) if any(english) else None
        spoken = [each.telling for each in (self._chinese, self._english) if each]
        self._telling = sorted(set().union(*spoken))

    def claims(self, first: int, end: int, speaker: _Speaker) -> Iterator[Claim]:
        """What the sentences from number `first` to the one before `end` claim, which describe one position."""
        lines: list[Claim] = []
        contacts: list[Claim] = []
        for number in self._telling[bisect_left(self._telling, first) : bisect_left(self._telling, end)]:
            for claim in self._said(number, speaker):
                if speaker.hears(claim):
                    (lines if claim.kind is Kind.REPORTS_TO else contacts).append(claim)
        yield from distinct_reports(lines)
        yield from distinct_contacts(contacts)

    def _said(self, number: int, speaker: _Speaker) -> Iterator[Claim]:
        if self._chinese and number in self._chinese.telling:
            yield from self._chinese.claims(number, speaker.title, speaker.own)
        if self._english and number in self._english.telling:
            yield from self._english.claims(number, speaker.title, speaker.unit)


def _in_chinese(texts: Sequence[str], spans: Sequence[Span], people: People, origin: Origin) -> InChinese:
    from orgraph.readers.documents.prose.in_chinese import InChinese

    return InChinese(texts, spans, people, origin)


def _in_english(texts: Sequence[str], spans: Sequence[Span], people: People, origin: Origin) -> InEnglish:
    from orgraph.readers.documents.prose.in_english import InEnglish

    return InEnglish(texts, spans, people, origin)
