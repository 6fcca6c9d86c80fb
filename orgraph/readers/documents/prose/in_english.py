"""What the sentences of duties in English claim.

Most sentences hold nothing with which a frame can begin; one search through all of them tells which do, and where.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from orgraph.model.claim import Claim, Origin
from orgraph.readers.documents.lines import Span
from orgraph.readers.documents.prose import english, english_communications, english_reporting
from orgraph.readers.documents.prose.patterns import scanned
from orgraph.readers.documents.prose.people import People
from orgraph.readers.documents.whole_text import WholeText
from orgraph.readers.patterns import regex

SIGNS = english_reporting.SIGNS | english_communications.SIGNS
_SIGN = regex(rf"\W(?=({scanned(sorted(SIGNS, reverse=True)).pattern}))")  # the longest at the beginning of a word


class InEnglish:
    """The sentences of all duties, by their numbers; `texts` are empty where one is in another language."""

    def __init__(self, texts: Sequence[str], spans: Sequence[Span], people: People, origin: Origin) -> None:
        self._signs = WholeText(texts).beginnings_of(_SIGN)
        self._texts, self._spans, self._people, self._origin = texts, spans, people, origin

    def claims(self, number: int, title: str, unit: str | None) -> Iterable[Claim]:
        """What one sentence claims, which describes the position `title` in that unit."""
        if number not in self._signs:
            return ()
        signs = self._signs[number]
        words = {sign for _, sign in signs}
        frames = english_communications.frames_in(self._texts[number], signs)
        if not frames and words.isdisjoint(english_reporting.TELLING):
            return ()
        people, origin = self._people, self._origin
        sentence = english.Sentence(*self._spans[number])
        return chain(
            english_reporting.reporting_claims(title, sentence, words, people, origin),
            english_communications.communication_claims(title, unit, sentence, frames, people, origin),
        )
