"""Characters as they are meant, with the way back to the columns in which they are written.

Two forms of a line are kept. `text` is the line repaired: traditional characters simplified, bracketed pinyin
(責(zé)) and invisible characters taken out, substitutes against copying (旳 for 的) put right, odd spaces made plain.
Titles are taken from it. `folded` has the same length and is only for matching: NFKC width, lower case, one dash.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence, Set
from functools import cache, lru_cache
from typing import NamedTuple

from orgraph.model.pinyin import plain_readings
from orgraph.model.spelling import simplified
from orgraph.readers.documents.mojibake import Stretch, damaged_stretches, unremarkable
from orgraph.readers.documents.vocabulary import CHINESE_LABELS
from orgraph.readers.patterns import regex

_HAN = regex(r"[㐀-䶿一-鿿]")
_INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_ANNOTATION = regex(  # a search is quick where one class of characters begins the pattern
    rf"[(（{_INVISIBLE}](?:(?<=[㐀-䶿一-鿿\ue000-\uf8ff?][(（])([a-zA-ZüÜ\u00e0-\u024f\u0300-\u030c]{{1,8}})[)）]|(?<=[{_INVISIBLE}]))"
)
_OPENS_ANNOTATION = frozenset(f"(（{_INVISIBLE}")
_SPACED_OUT = regex(r"(?<![㐀-䶿一-鿿])[㐀-䶿一-鿿](?:[ \u00a0\u3000]{1,6}[㐀-䶿一-鿿])+(?![㐀-䶿一-鿿])")
_SPLIT_LABEL = regex(r"\s*(?P<words>[一-鿿]+(?:[ \u00a0\u3000]{1,3}[一-鿿]+)+)[ \u00a0\u3000]*[:：]")
_GAP = regex("[ \u00a0\u3000](?<=[㐀-䶿一-鿿].)")
_SPACE = regex(r"\s+")
_NARROW = regex(r"(?<=\S) {2,3}(?=\S)")
_WITHIN_NAME = regex(  # beside a small word
    r"(?<=\S) {2,3}(?=(?:of|the|to|and|for|with|in|by)\b)|(?<=\b(?:of|an)) {2,3}(?=\S)|(?<=\b(?:the|and)) {2,3}(?=\S)"
)
_SYLLABLE = regex(r"(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?[aeiouvü]{1,3}(?:ng?|r)?\Z", re.IGNORECASE)
_TONES = frozenset("\u0300\u0301\u0304\u030c")  # grave, acute, macron, caron

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_ODD_SPACES = "".join((_SPACES, *map(chr, (*range(9), *range(11, 32), 127, 0x85, 0x2028, 0x2029))))
_ODD_SPACE = regex(f"[{re.escape(_ODD_SPACES)}]")
_WORTH_REPAIRING = regex(f"[ (（{_INVISIBLE}{re.escape(_ODD_SPACES)}]")


class Cut(NamedTuple):
    """From `offset` on, the repaired text is what stands from `origin` on in the text as written."""

    offset: int
    origin: int


_AS_WRITTEN = (Cut(0, 0),)


@lru_cache(maxsize=1 << 14)
def forms_of(written: str) -> tuple[str, str, tuple[Cut, ...]]:
    """The text as it is meant, the same for matching, and where each stretch of it stands in the text as written. Forms
    repeat many of their lines."""
    if not written.isascii():
        matched = written.translate(_never_repaired())
        if len(matched) == len(written):
            return written, matched, _AS_WRITTEN  # as most lines of Chinese
    text, cuts = repaired(written)
    return text, folded(text), cuts


def repaired(written: str) -> tuple[str, tuple[Cut, ...]]:
    """The text as it is meant, and where each stretch of it stands in the text as written."""
    if written.isascii():
        plain = written if written.isprintable() else _ODD_SPACE.sub(" ", written)
        return (plain, _AS_WRITTEN) if "  " not in plain else _without(plain, _justifying_gaps(plain))
    if stretches := damaged_stretches(written):
        return _turned_back(written, stretches)
    if not _WORTH_REPAIRING.search(written):
        return simplified(written), _AS_WRITTEN
    kept, cuts = _without_annotations(written)
    return simplified(_ODD_SPACE.sub(" ", kept)), cuts


def _turned_back(written: str, stretches: Sequence[Stretch]) -> tuple[str, tuple[Cut, ...]]:
    """The same for a text that was read in the wrong encoding: each character of it has a place of its own."""
    characters: list[tuple[str, int]] = []
    end = 0
    for stretch in stretches:
        characters += zip(written[end : stretch.start], range(end, stretch.start), strict=True)
        characters += stretch.characters
        end = stretch.end
    characters += zip(written[end:], range(end, len(written)), strict=True)
    places = [*(place for _, place in characters), len(written)]
    kept, cuts = _without_annotations("".join(character for character, _ in characters))
    ends = [*(cut.offset for cut in cuts[1:]), len(kept) + 1]
    origins = [
        places[cut.origin + step] for cut, end in zip(cuts, ends, strict=True) for step in range(end - cut.offset)
    ]
    own = tuple(
        Cut(offset, origin)
        for offset, origin in enumerate(origins)
        if offset == 0 or origin != origins[offset - 1] + 1 or offset == len(kept)
    )
    return simplified(_ODD_SPACE.sub(" ", kept)), own


def _justifying_gaps(written: str) -> list[tuple[int, int]]:
    """Start and end of the spaces with which a line was justified ("Head  of  Science"): no column begins at a small
    word or ends in one. Where two gaps are such, all narrow ones of the line are."""
    within = [gap.span() for gap in _WITHIN_NAME.finditer(written)]
    gaps = [gap.span() for gap in _NARROW.finditer(written)] if len(within) > 1 else within
    return [(start + 1, end) for start, end in gaps]


def _without_annotations(written: str) -> tuple[str, tuple[Cut, ...]]:
    return _without(written, _removals(written))


def _without(written: str, removals: Sequence[tuple[int, int]]) -> tuple[str, tuple[Cut, ...]]:
    """The text without some stretches of it."""
    pieces, cuts, start, length = [], [Cut(0, 0)], 0, 0
    for removed in removals:
        pieces.append(written[start : removed[0]])
        length += removed[0] - start
        start = removed[1]
        cuts.append(Cut(length, start))
    pieces.append(written[start:])
    return "".join(pieces), tuple(cuts)


def _removals(written: str) -> list[tuple[int, int]]:
    """Start and end of what does not belong: pinyin, invisible characters, the gaps of 岗 位 名 称."""
    removed = [
        found.span()
        for found in _ANNOTATION.finditer(written)
        if not found[1] or is_pinyin(found[1], written[found.start() - 1])
    ]
    if not _GAP.search(written):
        return removed
    spaced_out = [
        (found.start() + start, found.start() + end)
        for found in _SPACED_OUT.finditer(written)
        for start, end in _even_gaps(found[0])
    ]
    spaced_out += _gaps_of_label(written, {start for start, _ in spaced_out})
    return sorted(removed + spaced_out) if spaced_out else removed


def _gaps_of_label(written: str, found: Set[int]) -> list[tuple[int, int]]:
    """The gaps within the label that a line begins with, wherever they are: 直 接上级."""
    start = _SPLIT_LABEL.match(written)
    if start is None or not _label_names().fullmatch("".join(start["words"].split())):
        return []
    gaps = (gap.span() for gap in _SPACE.finditer(written, *start.span("words")))
    return [gap for gap in gaps if gap[0] not in found]


@cache
def _label_names() -> re.Pattern[str]:
    return regex("|".join(CHINESE_LABELS.values()))


def _even_gaps(words: str) -> list[tuple[int, int]]:
    """The gaps between characters written apart; not those much wider than the usual one, which part two names."""
    gaps = [gap.span() for gap in _SPACE.finditer(words)]
    usual = sorted(end - start for start, end in gaps)[(len(gaps) - 1) // 2]
    return [(start, end) for start, end in gaps if end - start <= 2 * usual]


def annotation_end(written: str, column: int) -> int:
    """Where the bracketed pinyin that starts at `column` ends; `column` itself where there is none."""
    if written[column : column + 1] not in _OPENS_ANNOTATION:
        return column
    found = _ANNOTATION.match(written, column)
    return found.end() if found and (not found[1] or is_pinyin(found[1], written[column - 1])) else column


def is_pinyin(letters: str, character: str) -> bool:
    """Whether the letters sound a Chinese character: a syllable with its tone, or one of the character's readings."""
    syllable, toned = _syllable(letters)
    return syllable != "" and (toned or syllable in plain_readings(character))


@lru_cache(maxsize=4096)
def _syllable(letters: str) -> tuple[str, bool]:
    """The letters without tone marks if they make a syllable, else nothing; and whether they bear a tone."""
    parts = unicodedata.normalize("NFD", letters)
    plain = "".join(part for part in parts if not unicodedata.combining(part)).lower()
    return (plain if _SYLLABLE.match(plain) else ""), any(part in _TONES for part in parts)


class _Folding(dict[int, int]):
    """Each character's matching form, worked out when first met."""

    def __missing__(self, code: int) -> int:
        character = unicodedata.normalize("NFKC", chr(code)).casefold()
        self[code] = ord(character) if len(character) == 1 else code
        return self[code]


_FOLDING = _Folding(
    {
        **dict.fromkeys(map(ord, "‐‑‒–—―−"), ord("-")),
        **{code: code for code in range(ord("①"), ord("⑳") + 1)},  # a number with its mark, not a digit
        ord("∶"): ord(":"),
        ord("〈"): ord("【"),
        ord("〉"): ord("】"),
    }
)


class _FoldingOf(dict[int, int | None]):
    """The same for some characters only; all others are dropped."""

    def __init__(self, characters: Set[str]) -> None:
        self._characters = characters

    def __missing__(self, code: int) -> int | None:
        self[code] = _FOLDING[code] if chr(code) in self._characters else None
        return self[code]


@cache
def _never_repaired() -> _FoldingOf:
    """The matching forms of the characters of which a text stays as it is."""
    return _FoldingOf(unremarkable().difference(_ODD_SPACES, _INVISIBLE, " (（"))


@lru_cache(maxsize=1 << 14)
def folded(text: str) -> str:
    """The text for matching, of the same length. Half a dozen questions are asked of each name, and each folds it."""
    return text.lower() if text.isascii() else text.translate(_FOLDING)


@lru_cache(maxsize=1 << 14)
def key(title: str) -> str:
    """Two titles with one key are written alike but for width, case and spaces."""
    return "".join(folded(title).split())
