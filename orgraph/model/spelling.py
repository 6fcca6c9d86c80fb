"""One spelling for names that are written in several ways."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import filterfalse
from typing import Any

_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
_DASHES = re.compile(r"\s*[-‐-―−]\s*")
_SUBSTITUTE, _MEANT = "旳", "的"  # the one is written for the other to defeat copying
_NO_HAN = (*range(0x3400), *range(0xFF00, 0xFFF0))  # letters, punctuation and full-width forms
_FIRST_LEVEL = range(0xB0, 0xD8)  # rows of GB 2312 with the characters in daily use
_SECOND_LEVEL = range(0xD8, 0xF8)
_TRADITIONAL_TOO = "乾菸薹拚捱摺吒後徵夥榘於袷麴醣麽"  # those in GB 2312 that simplified Chinese writes otherwise


def simplified(text: str) -> str:
    """The text in simplified characters, character for character, so that places in it stay; 旳 is read as 的."""
    if text.isascii() or surely_simplified().issuperset(text):
        return text
    text = text.replace(_SUBSTITUTE, _MEANT)
    others = filterfalse(surely_simplified().__contains__, text)
    if not any(map(_is_traditional, others)):  # the first of them is, in a traditional text
        return text
    converted = _converted(text)
    return converted if len(converted) == len(text) else "".join(map(_simplified_character, text))


@cache
def everyday() -> frozenset[str]:
    """Letters, punctuation, and the characters in daily use in simplified Chinese."""
    return frozenset(map(chr, _NO_HAN)) | frozenset(_gb2312(_FIRST_LEVEL))


@cache
def surely_simplified() -> frozenset[str]:
    """What simplified Chinese is written with. That these characters stay as they are is known without the tables of
    OpenCC, which take as long to load as a page takes to read."""
    return everyday().union(_gb2312(_SECOND_LEVEL)).difference(_TRADITIONAL_TOO)


def _gb2312(rows: Iterable[int]) -> str:
    return bytes(byte for row in rows for cell in range(0xA1, 0xFF) for byte in (row, cell)).decode("gb2312", "ignore")


@cache
def _is_traditional(character: str) -> bool:
    return _simplified_character(character) != character


@cache
def _simplified_character(character: str) -> str:
    converted = _converted(character)
    return converted if len(converted) == 1 else character


def _converted(text: str) -> str:
    """The text as OpenCC simplifies it; a lone surrogate, of a file name that was no UTF-8, is `?` there."""
    converted: str = _converter().convert(text.encode("utf-8", "replace").decode("utf-8"))
    return converted


@cache
def _converter() -> Any:
    import opencc

    return opencc.OpenCC("t2s")


@cache
def _space_at_han() -> re.Pattern[str]:
    """Compiled when there is a name to be asked about: large classes of characters cost milliseconds."""
    return re.compile(r"(?<=[㐀-鿿]) | (?=[㐀-鿿])")


@lru_cache(maxsize=1 << 15)
def normalised(name: str) -> str:
    """A name as it is compared: NFKC, one width, no invisible characters, no spaces beside Chinese characters,
    simplified characters, one dash, lower case. Brackets and `/` stay: they are part of titles."""
    name = _INVISIBLE.sub("", unicodedata.normalize("NFKC", name))
    name = " ".join(name.split())
    if " " in name and not name.isascii():
        name = _space_at_han().sub("", name)
    return simplified(_DASHES.sub("-", name)).strip(" ,;:、。'\"“”‘’·").casefold()


def nearest(word: str, known: Iterable[str], least: float = 50) -> str | None:
    """The known word that the word was probably meant for, by the share of characters they have in common (of 100 at
    least `least`, which is our judgement); of equals the first."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(word, list(known), scorer=fuzz.ratio, processor=normalised, score_cutoff=least)
    return None if found is None else str(found[0])
