"""Descriptions that are printed twice: what the second says has been said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from orgraph.model.claim import Origin
from orgraph.model.reading import Noticed, Remark
from orgraph.model.text import Text
from orgraph.readers.documents.lines import Line
from orgraph.readers.documents.normalise import key
from orgraph.readers.documents.prose.statements import Passage
from orgraph.readers.patterns import regex

_NO_WORDS = regex(r"[\W\d_]+")
_ENOUGH = 15  # characters of a text that is no mere list of titles
_SAME_START = 13  # characters that copies have in common at least, which spares comparing all
_ALIKE = 0.9  # of the shorter text must stand at the start of the other


@dataclass(frozen=True, slots=True)
class Copy:
    """A description that repeats an earlier one."""

    passage: Passage
    first: Passage

    def remark(self, lines: Sequence[Line], origin: Origin) -> Remark:
        """That it is printed again; `pieces` holds the line on which it stood first."""
        place = lines[self.passage.first].span().source(origin)
        first = str(lines[self.first.first].number)
        return Remark(Noticed.TEXT_REPEATED, place, self.first.description.title, place.quote, (first,))

    def reasons(self, lines: Sequence[Line]) -> Iterator[tuple[int, Text]]:
        """Its lines, none of which is read again, and why."""
        first = lines[self.first.first].number
        reason = Text(f"与第 {first} 行起的文字相同", f"it repeats the text from line {first} on")
        return ((index, reason) for index in range(self.passage.first, self.passage.end))


def copies_in(passages: Sequence[Passage], lines: Sequence[Line]) -> list[Copy]:
    """The descriptions that say again what one of the same title and unit has said."""
    named = [(key(passage.description.title), key(passage.description.unit or "")) for passage in passages]
    count = Counter(named)
    seen: dict[tuple[str, str, str], list[tuple[Passage, str]]] = {}
    copies: list[Copy] = []
    for passage, (title, unit) in zip(passages, named, strict=True):
        if count[title, unit] == 1:
            continue
        words = _words(passage, lines)
        if len(words) < _ENOUGH:
            continue
        earlier = seen.setdefault((title, unit, words[:_SAME_START]), [])
        first = next((other for other, said in earlier if _repeats(words, said)), None)
        if first is None:
            earlier.append((passage, words))
        else:
            copies.append(Copy(passage, first))
    return copies


def _words(passage: Passage, lines: Sequence[Line]) -> str:
    """The words of a description without numbers and punctuation, from its title on."""
    start = passage.description.words.end if passage.description.words.line is lines[passage.first] else 0
    text = (
        lines[index].folded[start if index == passage.first else 0 :] for index in range(passage.first, passage.end)
    )
    return _NO_WORDS.sub("", " ".join(text))


def _repeats(words: str, said: str) -> bool:
    shorter = min(len(words), len(said))
    same = next((at for at, (a, b) in enumerate(zip(words, said, strict=False)) if a != b), shorter)
    return same >= _ALIKE * max(shorter, len(words))
