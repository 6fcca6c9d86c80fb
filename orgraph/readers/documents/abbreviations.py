"""Short names that a document declares in brackets: Chief Executive Officer (CEO), then "the CEO"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from orgraph.readers.patterns import regex

_SMALL = frozenset(("of", "the", "and", "for", "to", "in", "&", "/", "-"))
_BRACKETED = regex(r"\((?P<short>[A-Z][A-Za-z&]{1,6})\)")
_AT_END = regex(r"\s*\((?P<short>[a-z&]{2,7})\)\Z")
_HEAD = "Head"
_HEAD_OF_SCHOOL = regex(  # who is "the Head" of a document
    r"\b(?:Head ?[Tt]eacher|HEAD ?TEACHER|Headmaster|Headmistress)(?=s?\b)"
    r"|(?<=\b[Tt]he )Head(?=(?:['’]s)? (?!of\b|for\b)[a-z]|\s*[.,;)]|\s*\Z)"
)
_WORD = regex(r"[\w'’]+")
_MOST_WORDS = 8
_MOST_CHARACTERS = 90


@lru_cache(maxsize=4096)
def abbreviates(short: str, long: str) -> bool:
    """Whether the short name is made of the first letters, one to three, of each word of the long one."""
    words = [word for word in _WORD.findall(long.casefold()) if word not in _SMALL]
    return bool(words) and re.fullmatch("".join(map(_beginning, words)), short.casefold().replace("&", "")) is not None


def _beginning(word: str) -> str:
    """The first letter of a word, or its first two or three: SENCO for Special Educational Needs Coordinator."""
    first, second, third = (re.escape(letter) for letter in (word + "  ")[:3])
    return f"{first}(?:{second}{third}?)?" if len(word) > 1 else first


def without_short_name(folded: str, start: int, end: int) -> int:
    """Where the name in text[start:end] ends without a short name of itself in brackets."""
    found = _AT_END.search(folded, start, end) if folded[end - 1 : end] == ")" else None
    return found.start() if found and abbreviates(found["short"], folded[start : found.start()]) else end


def short_names(texts: Iterable[str]) -> dict[str, str]:
    """The short names that the lines declare, each with its long one; none that stands for two."""
    declared: dict[str, set[str]] = {}
    heads: set[str] = set()
    for text in texts:
        if "Head" in text or "HEAD" in text:
            heads.update(found[0] for found in _HEAD_OF_SCHOOL.finditer(text))
        if "(" not in text:
            continue
        for found in _BRACKETED.finditer(text):
            long = _long_name(text[max(0, found.start() - _MOST_CHARACTERS) : found.start()], found["short"])
            if long:
                declared.setdefault(found["short"], set()).add(long)
    titles = heads - {_HEAD}
    if _HEAD in heads and len({title.casefold().replace(" ", "") for title in titles}) == 1:
        declared[_HEAD] = {max(titles)}  # the one in small letters, where there are two
    return {short: min(longs) for short, longs in declared.items() if len({long.casefold() for long in longs}) == 1}


def _long_name(before: str, short: str) -> str | None:
    """The last words before the bracket that the short name abbreviates."""
    words = before.split()
    for count in range(2, min(_MOST_WORDS, len(words)) + 1):
        long = " ".join(words[-count:])
        if words[-count][0].isupper() and abbreviates(short, long):
            return long
    return None
