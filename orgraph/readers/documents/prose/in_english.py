"""What the sentences of duties in English claim.

Most sentences hold nothing with which a frame can begin; one search through all of them tells which do, and where.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from itertools import chain

from orgraph.model.claim import Claim, Origin
from orgraph.readers.documents.lines import Span
from orgraph.readers.documents.prose import english, english_communications, english_reporting
from orgraph.readers.documents.prose.english_communications import Framed
from orgraph.readers.documents.prose.patterns import scanned
from orgraph.readers.documents.prose.people import People
from orgraph.readers.documents.whole_text import WholeText
from orgraph.readers.patterns import regex

SIGNS = english_reporting.SIGNS | english_communications.SIGNS
_SIGN = regex(rf"\W(?=({scanned(sorted(SIGNS, reverse=True)).pattern}))")  # the longest at the beginning of a word


def _signs_in(whole: WholeText) -> dict[int, list[tuple[int, str]]]:
    """The signs in each sentence that may tell of something, behind where they begin: those of reporting, and those
    with which a frame of contacts begins."""
    signs: dict[int, list[tuple[int, str]]] = {}
    for found in _SIGN.finditer(whole.text):
        sign, at = found[1], found.end()
        if sign in english_reporting.SIGNS or english_communications.may_begin(whole.text, at, sign):
            number, at = whole.place(at)
            signs.setdefault(number, []).append((at, sign))
    return signs


class InEnglish:
    """The sentences of all duties, by their numbers, of which those `telling` may claim something; `texts` are empty
    where one is in another language."""

    def __init__(self, texts: Sequence[str], spans: Sequence[Span], people: People, origin: Origin) -> None:
        self._spans, self._people, self._origin = spans, people, origin
        self._signs: dict[int, Set[str]] = {}
        self._frames: dict[int, Sequence[Framed]] = {}
        for number, signs in _signs_in(WholeText(texts)).items():
            words = {sign for _, sign in signs}
            if not words.isdisjoint(english_reporting.TELLING):
                self._signs[number] = words
            if frames := english_communications.frames_in(texts[number], signs):
                self._frames[number] = frames
        self.telling = self._signs.keys() | self._frames.keys()

    def claims(self, number: int, title: str, unit: str | None) -> Iterable[Claim]:
        """What one of the telling sentences claims, which describes the position `title` in that unit."""
        people, origin = self._people, self._origin
        sentence = english.Sentence(*self._spans[number])
        signs, frames = self._signs.get(number, frozenset()), self._frames.get(number, ())
        return chain(
            english_reporting.reporting_claims(title, sentence, signs, people, origin) if signs else (),
            english_communications.communication_claims(title, unit, sentence, frames, people, origin),
        )
