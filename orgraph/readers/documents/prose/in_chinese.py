"""What the sentences of duties in Chinese claim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from itertools import chain

from orgraph.model.claim import Claim, Origin
from orgraph.readers.documents.lines import Span
from orgraph.readers.documents.prose.chinese import (
    GRAMMAR,
    Sentences,
    communication_claims,
    subordinate_claims,
    superior_claims,
)
from orgraph.readers.documents.prose.people import People


class InChinese:
    """The sentences of all duties, by their numbers, of which those `telling` may claim something; `texts` are empty
    where one is in another language."""

    def __init__(self, texts: Sequence[str], spans: Sequence[Span], people: People, origin: Origin) -> None:
        self._sentences = Sentences(texts, people)
        self.telling = self._sentences.telling
        self._spans, self._people, self._origin = spans, people, origin

    def claims(self, number: int, title: str, own: Set[str]) -> Iterable[Claim]:
        """What one of the telling sentences claims, which describes the position `title`; `own` are the keys of its
        name and unit."""
        people, origin = self._people, self._origin
        sentence = self._sentences.made(number, self._spans[number])
        said = GRAMMAR.said(sentence, people)
        return chain(
            superior_claims(title, sentence, said, origin),
            subordinate_claims(title, sentence, said, origin),
            communication_claims(title, own, sentence, said, people, origin),
        )
