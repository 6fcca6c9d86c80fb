"""The numbers that Word puts before paragraphs and that are in no text: 1. (2) 三、 a)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from orgraph.readers.documents.formats.word_elements import attribute, child, children, number, value
from orgraph.readers.patterns import regex

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PLACE = regex(r"%([1-9])")
_DIGITS = "零一二三四五六七八九"
_MOST = 3999


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    format: str
    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands before a paragraph: a `number` as shown, or a bullet where it is empty; and how deep it is."""

    number: str
    depth: int


class Numbering:
    """Counts the numbered paragraphs of a document in order; `part` is its numbering part, where it has one."""

    def __init__(self, part: Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, str] = {}  # number of a list → that of the definition it shares
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()
        if part is not None:
            self._define(part)

    def mark(self, list_number: str, depth: int) -> Mark | None:
        """The mark of the next paragraph of a list; None where the list is not defined or its level shows nothing."""
        definition = self._lists.get(list_number)
        level = self._level(list_number, definition or "", depth)
        if definition is None or level is None or not 0 <= depth <= 8:
            return None
        counts = self._counts.setdefault(definition, [None] * 9)
        if list_number not in self._begun:
            self._begun.add(list_number)
            if depth in self._levels.get(list_number, {}):  # a list that begins anew
                counts[depth] = None
        before = counts[depth]
        counts[depth] = level.start if before is None else before + 1
        counts[depth + 1 :] = [None] * (8 - depth)
        if level.format in ("bullet", "none") or not _PLACE.search(level.text):
            return Mark("", depth) if level.format == "bullet" else None
        shown = _PLACE.sub(lambda place: self._shown(list_number, definition, int(place[1]) - 1), level.text)
        return Mark(shown, depth)

    def _shown(self, list_number: str, definition: str, depth: int) -> str:
        level = self._level(list_number, definition, depth)
        count = self._counts[definition][depth]
        return "" if level is None else _in_figures(level.start if count is None else count, level.format)

    def _level(self, list_number: str, definition: str, depth: int) -> _Level | None:
        return self._levels.get(list_number, {}).get(depth) or self._levels.get(definition, {}).get(depth)

    def _define(self, part: Element) -> None:
        for definition in children(part, "abstractNum"):
            self._levels["#" + (attribute(definition, "abstractNumId") or "")] = dict(_levels(definition))
        for each in children(part, "num"):
            own, shared = attribute(each, "numId") or "", value(each, "abstractNumId")
            if shared is not None:
                self._lists[own] = f"#{shared}"
                self._levels[own] = dict(_overrides(each, self._levels.get(f"#{shared}", {})))


def _levels(definition: Element) -> Iterator[tuple[int, _Level]]:
    for level in children(definition, "lvl"):
        start = number(value(level, "start"), 1)
        text = value(level, "lvlText") or ""
        yield number(attribute(level, "ilvl"), 0), _Level(start, value(level, "numFmt") or "decimal", text)


def _overrides(each: Element, shared: dict[int, _Level]) -> Iterator[tuple[int, _Level]]:
    for override in children(each, "lvlOverride"):
        yield from _levels(override)
        depth = number(attribute(override, "ilvl"), 0)
        if child(override, "startOverride") is not None and (level := shared.get(depth)):
            yield depth, _Level(number(value(override, "startOverride"), 1), level.format, level.text)


def _in_figures(count: int, form: str) -> str:
    if not 0 < count <= _MOST:
        return str(count)
    if form in ("upperLetter", "lowerLetter"):
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letters.upper() if form == "upperLetter" else letters
    if form in ("upperRoman", "lowerRoman"):
        return _roman(count) if form == "upperRoman" else _roman(count).lower()
    if form == "decimalZero":
        return f"{count:02}"
    if form == "decimalEnclosedCircle" and count <= 20:
        return chr(ord("①") + count - 1)
    return _chinese(count) if form.startswith(("chinese", "japaneseCounting", "ideographDigital")) else str(count)


def _roman(count: int) -> str:
    figures = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"))
    shown = ""
    for worth, letters in (*figures, (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        shown += letters * (count // worth)
        count %= worth
    return shown


def _chinese(count: int) -> str:
    if count >= 100:
        return "".join(_DIGITS[int(digit)] for digit in str(count))
    tens, ones = divmod(count, 10)
    return ("" if tens < 2 else _DIGITS[tens]) + ("十" if tens else "") + (_DIGITS[ones] if ones else "")
