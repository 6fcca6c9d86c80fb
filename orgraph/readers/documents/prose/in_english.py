"""What the sentences of duties in English claim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from orgraph.model.claim import Claim, Origin
from orgraph.readers.documents.lines import Span
from orgraph.readers.documents.prose import english, english_communications, english_reporting
from orgraph.readers.documents.prose.people import People
from orgraph.readers.documents.whole_text import WholeText


class InEnglish:
    """The sentences of all duties, by their numbers; `texts` are empty where one is in another language."""

    def __init__(self, texts: Sequence[str], spans: Sequence[Span], people: People, origin: Origin) -> None:
        self._signs = WholeText(texts).words_of(english_reporting.SIGNS | english_communications.SIGNS)
        self._spans, self._people, self._origin = spans, people, origin

    def claims(self, number: int, title: str, unit: str | None) -> Iterable[Claim]:
        """What one sentence claims, which describes the position `title` in that unit."""
        if number not in self._signs:
            return ()
        people, origin = self._people, self._origin
        sentence, signs = english.Sentence(*self._spans[number]), self._signs[number]
        return chain(
            english_reporting.reporting_claims(title, sentence, signs, people, origin),
            english_communications.communication_claims(title, unit, sentence, signs, people, origin),
        )
