"""Numbers before headings, fields and list items: 一、 (二) 3. 4) [5] ⑤ ⑹ ⒎ 第六章 1.2 IV. b)"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from orgraph.readers.patterns import regex

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_ROMAN = {"i": 1, "v": 5, "x": 10}
CHINESE_NUMBER = "[一二三四五六七八九十]{1,3}"
SIGN = "[①-⒛㈠-㈩]"  # a number with its mark in one character
_SIGNS = {"①": 20, "⑴": 20, "⒈": 20, "㈠": 10}  # the first of each kind, and how many there are
SIGNS = frozenset(chr(ord(first) + place) for first, count in _SIGNS.items() for place in range(count))

_NUMBER = regex(
    rf"""\s*(?:
        第\s?(?P<ordinal>{CHINESE_NUMBER}|\d{{1,3}})\s?(?P<division>[章节部分条编]{{1,2}})[、.:\s]*
      | (?P<word>chapter|section|article)\s+(?P<counted>\d{{1,3}}|[ivx]{{1,5}})\s*[.:)-]?\s+
      | \[(?P<squared>\d{{1,3}})\]\s*[、.:]?\s*
      | \((?P<bracketed>{CHINESE_NUMBER}|\d{{1,3}}|[ivx]{{1,5}}|[a-z])\)\s*[、.]?\s*
      | (?P<chinese>{CHINESE_NUMBER})\s?(?P<chinese_mark>[、.,:)]|(?=\s))\s*
      | (?P<nested>\d{{1,2}}(?:\.\d{{1,2}})+)(?!\d)\s?[.、)]?\s*
      | (?P<arabic>\d{{1,3}})\s?(?P<arabic_mark>、(?!\d{{1,2}}[、.])|[.)](?!\d)|,(?=\D))\s*
      | (?P<spaced>\d{{1,2}})\s{{2,6}}(?=[一-鿿])
      | (?P<sign>{SIGN})\s*[、.]?\s*
      | (?P<letter>[a-z]|[ivx]{{1,5}})(?P<letter_mark>[.)])\s+
    )""",
    re.VERBOSE,
)


_STYLES = (  # the group of a number, its style, and the group of what its style ends with
    ("arabic", "1", "arabic_mark"),
    ("chinese", "一", "chinese_mark"),
    ("ordinal", "第", "division"),
    ("counted", "", "word"),
    ("bracketed", "(0)", None),
    ("squared", "[0]", None),
    ("spaced", "1 ", None),
)


class Number(NamedTuple):
    """A number in front of something: numbers of one `style` count together; the text goes on at `end`."""

    style: str
    value: int
    end: int


def number_of(words: str) -> int | None:
    """The value of 十二, 12, xii or ⑫; None where it is no number."""
    if words.isascii() and words.isdigit():
        return int(words)
    if words and all(character in "一二三四五六七八九十" for character in words):
        return _chinese(words)
    if words and all(character in _ROMAN for character in words):
        return _roman(words)
    return _sign(words)[1] if len(words) == 1 else None


@lru_cache(maxsize=1 << 14)
def leading_number(folded: str) -> Number | None:
    """The number with which a line begins."""
    found = _NUMBER.match(folded)
    if found is None:
        return None
    for group, style, mark in _STYLES:
        if found[group]:
            value = number_of(found[group])
            return Number(style + found[mark] if mark else style, value if value is not None else 0, found.end())
    if found["sign"]:
        first, value = _sign(found["sign"])
        return Number(first, value or 0, found.end())
    if found["nested"]:
        *above, last = found["nested"].split(".")
        return Number("1" + ".1" * len(above), int(last), found.end())
    return Number("a" + found["letter_mark"], number_of(found["letter"]) or ord(found["letter"]) - 96, found.end())


def _sign(character: str) -> tuple[str, int | None]:
    """The first number of the kind that the character is of, and its value."""
    for first, count in _SIGNS.items():
        if 0 <= (place := ord(character) - ord(first)) < count:
            return first, place + 1
    return "", None


def _chinese(words: str) -> int:
    tens, mark, units = words.rpartition("十")
    if not mark:
        return sum(_DIGITS[character] * 10**place for place, character in enumerate(reversed(words)))
    return (_DIGITS.get(tens[-1:], 1) if tens else 1) * 10 + (_DIGITS.get(units[:1], 0) if units else 0)


def _roman(words: str) -> int:
    values = [_ROMAN[character] for character in words]
    return sum(-a if a < b else a for a, b in zip(values, (*values[1:], 0), strict=True))
