"""The names in a sentence: those known in the document first, then what reads like a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from orgraph.model.claim import Counterpart
from orgraph.readers.documents.lines import Span
from orgraph.readers.documents.prose.vocabulary import (
    DETERMINER,
    GROUP,
    NO_TITLE,
    NO_UNIT,
    PARTY,
    PARTY_END,
    PERSONNEL,
    SEPARATOR,
    TITLE,
    TITLE_END,
    UNIT,
    UNIT_END,
)

_SHORTEST = 2
_OTHER = re.compile(f"(?P<party>{PARTY.pattern})|{GROUP.pattern}")
_SIGN = re.compile(
    f"[a-z]{{3}}|{TITLE_END}|{UNIT_END}|{PARTY_END}|单位|领导|上级|同[事仁]|员工|职工|管理层|班组|科室|岗位|财务|人事|行政|后勤|质检"
)


class Name(NamedTuple):
    """A name in a sentence: its words, and what they name."""

    words: Span
    kind: Counterpart
    known: bool


class People:
    """Everybody whom a document names, and how to find them in its sentences."""

    def __init__(self, titles: Iterable[str], units: Iterable[str], parties: Iterable[str] = ()) -> None:
        self._kinds: dict[str, Counterpart] = {}
        for names, kind in ((parties, Counterpart.PARTY), (units, Counterpart.UNIT), (titles, Counterpart.POSITION)):
            self._kinds.update((name.casefold(), kind) for name in names if len(name) >= _SHORTEST)
        self._by_start: dict[str, list[str]] = {}
        for name in sorted(self._kinds, key=len, reverse=True):
            self._by_start.setdefault(name[:_SHORTEST], []).append(name)
        firsts = "".join(sorted({re.escape(name[0]) for name in self._kinds}))
        self._starts = re.compile(f"[{firsts}]" if firsts else r"(?!)")
        self._asked: Span | None = None
        self._lists: dict[int, list[Name]] = {}
        self._last: tuple[Span, list[Name]] | None = None

    def may_be_in(self, sentence: Span) -> bool:
        """Whether any name can be in the sentence at all, which is soon told."""
        return _SIGN.search(sentence.folded) is not None or any(name.known for name in self.mentioned(sentence))

    def known_at(self, sentence: Span, at: int) -> Name | None:
        """The longest known name that begins there."""
        text = sentence.folded
        for name in self._by_start.get(text[at : at + _SHORTEST], ()):
            if text.startswith(name, at):
                return Name(sentence.within(at, at + len(name)), self._kinds[name], known=True)
        return None

    def name_at(self, sentence: Span, at: int) -> Name | None:
        """The name that begins there, known or not; the longest where several readings are possible."""
        text = sentence.folded
        known = self.known_at(sentence, at)
        readings = [known] if known else []
        group, party = GROUP.match(text, at), PARTY.match(text, at)
        if group:
            readings.append(Name(sentence.within(at, group.end()), Counterpart.GROUP, known=False))
        if party:
            readings.append(Name(sentence.within(at, party.end()), Counterpart.PARTY, known=False))
        personnel = PERSONNEL.match(text, at)
        if personnel and not NO_TITLE.search(personnel[0]):
            readings.append(Name(sentence.within(at, personnel.end()), Counterpart.GROUP, known=False))
        title, unit = TITLE.match(text, at), UNIT.match(text, at)
        if title and not NO_TITLE.search(title[0]) and len(title[0]) >= _SHORTEST:
            readings.append(Name(sentence.within(at, title.end()), Counterpart.POSITION, known=False))
        if unit and not NO_UNIT.search(unit[0]) and len(unit[0]) >= _SHORTEST:
            readings.append(Name(sentence.within(at, unit.end()), Counterpart.UNIT, known=False))
        return max(readings, key=lambda name: name.words.end, default=None)

    def names_from(self, sentence: Span, at: int) -> list[Name]:
        """The names of the list that begins there: 工程部、保安部和其他部门. Several frames may ask for the same."""
        if self._asked is not sentence:
            self._asked, self._lists = sentence, {}
        if at not in self._lists:
            self._lists[at] = self._names_from(sentence, at)
        return self._lists[at]

    def _names_from(self, sentence: Span, at: int) -> list[Name]:
        names: list[Name] = []
        while True:
            at = _after(DETERMINER, sentence, at)
            name = self.name_at(sentence, at)
            if name is None:
                return names
            names.append(name)
            separator = SEPARATOR.match(sentence.folded, name.words.end - sentence.start)
            if separator is None:
                return names
            at = separator.end()

    def mentioned(self, sentence: Span) -> list[Name]:
        """Every known name, party and group in the sentence, from left to right; the last sentence's is remembered."""
        if self._last is None or self._last[0] is not sentence:
            self._last = (sentence, list(self._mentioned(sentence)))
        return self._last[1]

    def _mentioned(self, sentence: Span) -> Iterator[Name]:
        text, at = sentence.folded, 0
        other = _OTHER.search(text)
        for start in self._starts.finditer(text):
            while other and at <= other.start() < start.start():
                yield _other(sentence, other)
                at = other.end()
                other = _OTHER.search(text, at)
            known = self.known_at(sentence, start.start()) if start.start() >= at else None
            if known:
                yield known
                at = known.words.end - sentence.start
                if other and other.start() < at:
                    other = _OTHER.search(text, at)
        while other:
            yield _other(sentence, other)
            other = _OTHER.search(text, other.end())


def _other(sentence: Span, found: re.Match[str]) -> Name:
    kind = Counterpart.PARTY if found["party"] else Counterpart.GROUP
    return Name(sentence.within(*found.span()), kind, known=False)


def _after(pattern: re.Pattern[str], sentence: Span, at: int) -> int:
    found = pattern.match(sentence.folded, at)
    return found.end() if found else at
