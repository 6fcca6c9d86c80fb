"""All lines of a document at once: which of them hold some words, told by one search through the whole text.

A search of its own for every line costs more in calls than in looking; most lines hold nothing of what is sought.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate

from orgraph.readers.patterns import regex

_HAN = regex(r"[㐀-䶿一-鿿]")


class WholeText:
    """The texts of lines, numbered from 0; `text` holds them all, a line break before each and none within."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.text = "".join(("\n", "\n".join(texts)))
        if self.text.count("\n") > len(texts):
            self.text = "".join("\n" + text.replace("\n", " ") for text in texts)
        self._starts = [0, *accumulate(len(text) + 1 for text in texts)]

    @cached_property
    def chinese(self) -> bool:
        """Whether any line holds a Chinese character; without one, what only Chinese says need not be sought."""
        return not self.text.isascii() and _HAN.search(self.text) is not None

    def lines_with(self, words: Iterable[str]) -> set[int]:
        """The lines that hold any of the words."""
        return {line for word in words for line in self._lines_with(word)}

    def _lines_with(self, word: str) -> Iterable[int]:
        at = self.text.find(word)
        while at >= 0:
            line = self._line(at)
            yield line
            at = self.text.find(word, self._starts[line + 1])

    def lines_matching(self, pattern: re.Pattern[str]) -> set[int]:
        """The lines in which a match of the pattern begins; it must not look beyond the end of a line. One that begins
        with a line break is asked of the beginnings of lines only, and so of few places."""
        return {self._line(found.start()) for found in pattern.finditer(self.text)}

    def places_of(self, pattern: re.Pattern[str]) -> dict[int, list[tuple[int, int]]]:
        """Where the pattern matches in each of these lines: begin and end of each match, from the start of its line.
        Nothing is sought where all lines are empty."""
        places: dict[int, list[tuple[int, int]]] = {}
        if not self.text.strip():
            return places
        line = begins = ends = 0
        for found in pattern.finditer(self.text):
            start, end = found.span()
            if start >= ends:
                line = self._line(start)
                begins, ends = self._starts[line] + 1, self._starts[line + 1]
                here = places[line] = []
            here.append((start - begins, end - begins))
        return places

    def place(self, at: int) -> tuple[int, int]:
        """The line in which a place of the text is, and how far from its start."""
        line = self._line(at)
        return line, at - self._starts[line] - 1

    def _line(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1
