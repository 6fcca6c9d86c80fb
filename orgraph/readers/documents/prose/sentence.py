"""A Chinese sentence with what stands in it: head nouns, known names, and the words that open frames."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from orgraph.readers.documents.lines import Span
from orgraph.readers.documents.prose.head_nouns import kind_of_head
from orgraph.readers.documents.prose.mentions import Mention


class Head(NamedTuple):
    """A head noun by where it stands in its sentence."""

    start: int
    end: int
    kind: str


class Sentence:
    """The `heads` in the words of a sentence, from left to right, and the `known` names by where they begin; where the
    words stand that open frames (`opened`), and those of telling (`told`). What opens a frame at a place `open_to_any`
    may name what no head noun tells."""

    __slots__ = ("_begins", "heads", "known", "lists", "open_to_any", "opened", "span", "text", "told")

    def __init__(
        self,
        span: Span,
        text: str,
        *,
        heads: Sequence[tuple[int, int]],
        known: Mapping[int, Mention],
        opened: Sequence[tuple[int, int]],
        open_to_any: Collection[int],
        told: Sequence[tuple[int, int]],
    ) -> None:
        self.span = span
        self.text = text
        self.heads = [Head(start, end, kind_of_head(text[start:end])) for start, end in heads]
        self.known = known
        self.opened = opened
        self.open_to_any = open_to_any
        self.told = told
        self.lists: dict[int, list[Mention]] = {}
        self._begins = [start for start, _ in heads]
        if known:
            self._begins = sorted((*self._begins, *known))

    def may_name_behind(self, at: int) -> bool:
        """Whether a head noun or a known name begins there or behind, in the same clause; 等 ends a list of several."""
        index = bisect_left(self._begins, at)
        if index == len(self._begins):
            return False
        return self.text.find(",", at, self._begins[index]) < 0 or "等" in self.text

    def head_from(self, at: int) -> int:
        """The number of the first head that begins there or behind."""
        return bisect_left(self.heads, (at,))

    def words(self, mention: Mention) -> str:
        """The name for matching."""
        return self.text[mention.start : mention.end]

    def written(self, mention: Mention) -> str:
        """The name as written."""
        line, start, _ = self.span
        return line.text[start + mention.start : start + mention.end]

    def is_inside_known(self, start: int, end: int) -> bool:
        """Whether the words are part of a known name that begins before them: 指导 in 业务指导科."""
        known = self.known
        return bool(known) and any(begin < start and end <= name.end for begin, name in known.items())
