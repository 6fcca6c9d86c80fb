"""How alike two names are, and where names that are alike still tell two positions apart.

Similarity is the normalised Indel similarity, 1 − (insertions + deletions) / (length of both), taken of the
names in one spelling and again of their bare forms (without punctuation; English words in one order, small words
left out; 前厅部经理 as 前厅经理); the greater counts. The initials of a title (CTO, three letters or more) are as good
as nine tenths of it. Two names that differ only in a number, an ordinal, a rank or a direction
(`Analyst 1` and `Analyst 2`, 一号 and 二号, 经理 and 副经理) are two positions however alike they look.

The lists of words below are our judgement.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import Indel

if TYPE_CHECKING:
    from numpy.typing import NDArray

_HAN = re.compile(r"[㐀-鿿]")
_NUMBER = re.compile(r"[0-9]+")
_WORD = re.compile(r"[^\W_]+")
_SMALL_WORD = re.compile("of|the|and|for|to|in")

_ORDERING_WORD = re.compile(
    "first|second|third|fourth|fifth|i{1,3}|i[vx]|vi{0,3}|x|(north|south|east|west)(ern)?|upper|lower|day|night|"
    "senior|junior|sr|jr|deputy|vice|assistant|associate|acting|trainee|[a-z]"
)
_ORDERING_PIECE = re.compile(
    "助理|高级|中级|初级|资深|见习|实习|常务|首席|[一二三四五六七八九十百零甲乙丙丁东南西北中前后上下左右内外早晚夜正副]"
)
_PIECE = re.compile(f"{_ORDERING_PIECE.pattern}|.")

_LEVEL_WORD = re.compile(
    "manager|mgr|director|head|chief|officer|lead|leader|supervisor|specialist|coordinator|executive|president|vp|"
    "assistant|associate|clerk|analyst|advis[eo]r|engineer|technician|administrator|partner"
)
_LEVEL = re.compile(
    "(总监|经理|主管|主任|专员|顾问|助理|总裁|工程师|技师|技工|文员|人员|[组班队部处科店站厂校院所行区总董]长|[员师工长总])+$"
)
_UNIT_WORD = re.compile(r"(?<=[㐀-鿿]{2})部门?(?=(?:副?经理|副?总监|主管|主任)$)")
_SAME_WORD = 0.6
_INITIALS = 0.9
_SHORT = 7  # letters: no abbreviation of a title is longer

_AT_ONCE = 2_000_000  # pairs compared at once: 16 MB for each form of the names


@lru_cache(maxsize=65_536)
def bare(name: str) -> str:
    """A normalised name without punctuation; without Chinese characters, its words sorted, small words left out.
    Where nothing else is in it, the name as it is."""
    words = _WORD.findall(name)
    if _HAN.search(name):
        return _UNIT_WORD.sub("", "".join(words))
    return " ".join(sorted(word for word in words if not _SMALL_WORD.fullmatch(word))) or name


def similarities(name: str, others: Sequence[str]) -> list[float]:
    """How alike a normalised name is to each of several, from 0 to 1."""
    plain, stripped = _compared([name], others), _compared([bare(name)], [*map(bare, others)])
    abbreviated = [_INITIALS if abbreviates(name, other) or abbreviates(other, name) else 0 for other in others]
    return [float(similarity) for similarity in np.maximum(np.maximum(plain, stripped)[0], abbreviated)]


def abbreviates(name: str, title: str) -> bool:
    """Whether the normalised name is the initials of the words of a title: three letters or more, small words left
    out or not."""
    if not 3 <= len(name) <= len(title) // 2 or not name.isascii() or not name.isalpha():
        return False
    words = _WORD.findall(title)
    return name in (_initials(words), _initials([word for word in words if not _SMALL_WORD.fullmatch(word)]))


def _compared(names: Sequence[str], others: Sequence[str], least: float = 0) -> NDArray[np.float64]:
    return process.cdist(names, others, scorer=Indel.normalized_similarity, score_cutoff=least, dtype=np.float64)


def near(names: Sequence[str], titles: Sequence[str], least: float) -> list[tuple[int, int]]:
    """The pairs of normalised names and titles with the same numbers that are at least so much alike, by their
    places in the sequences, in order."""
    numbers = [_numbers(name) for name in names], [_numbers(title) for title in titles]
    plain = _near(names, titles, numbers, least)
    stripped = _near([*map(bare, names)], [*map(bare, titles)], numbers, least)
    return sorted({*plain, *stripped, *(_abbreviations(names, titles) if least <= _INITIALS else ())})


def _abbreviations(names: Sequence[str], titles: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The pairs of which the name is the initials of the title."""
    short = {
        place: name for place, name in enumerate(names) if name.isascii() and name.isalpha() and len(name) < _SHORT
    }
    for place, title in enumerate(titles) if short else ():
        yield from ((name_place, place) for name_place, name in short.items() if abbreviates(name, title))


_Numbers = tuple[str, ...]


def _numbers(name: str) -> _Numbers:
    return tuple(_NUMBER.findall(name))


def _near(
    names: Sequence[str], titles: Sequence[str], numbers: tuple[Sequence[_Numbers], Sequence[_Numbers]], least: float
) -> Iterator[tuple[int, int]]:
    """The pairs that are alike in this form. Only those are compared that have the same numbers (with others they
    are two positions anyway) and lengths that can be so much alike."""
    groups = _grouped(titles, numbers[1])
    for shape, lengths in _grouped(names, numbers[0]).items():
        for length, members in lengths.items():
            others = [
                place
                for other, places in groups.get(shape, {}).items()
                if 2 * min(length, other) >= least * (length + other)
                for place in places
            ]
            step = max(1, _AT_ONCE // len(members))
            for chunk in (others[start : start + step] for start in range(0, len(others), step)):
                alike = _compared([names[name] for name in members], [titles[title] for title in chunk], least)
                yield from ((members[name], chunk[title]) for name, title in np.argwhere(alike >= least).tolist())


def _grouped(names: Sequence[str], numbers: Sequence[_Numbers]) -> dict[_Numbers, dict[int, list[int]]]:
    """The places of the names by their numbers and then by their length."""
    groups: dict[_Numbers, dict[int, list[int]]] = {}
    for place, (name, its_numbers) in enumerate(zip(names, numbers, strict=True)):
        groups.setdefault(its_numbers, {}).setdefault(len(name), []).append(place)
    return groups


def told_apart(name: str, other: str) -> bool:
    """Whether nothing but a number, an ordinal, a rank or a direction tells two normalised names apart."""
    if _numbers(name) != _numbers(other):
        return True
    if _HAN.search(name + other):
        pieces = _differing_pieces(_PIECE.findall(bare(name)), _PIECE.findall(bare(other)))
        return bool(pieces) and all(map(_ORDERING_PIECE.fullmatch, pieces))
    words, others = Counter(bare(name).split()), Counter(bare(other).split())
    differing = {*(words - others), *(others - words)}
    return bool(differing) and all(_ORDERING_WORD.fullmatch(word) for word in differing)


def _differing_pieces(name: Sequence[str], other: Sequence[str]) -> set[str]:
    return {name[edit.src_pos] if edit.tag == "delete" else other[edit.dest_pos] for edit in Indel.editops(name, other)}


def share_a_field(name: str, other: str) -> bool:
    """Whether two normalised names have something in common besides the words for a level: 教学主任 and 后勤主任
    have not, nor have `Sales Manager` and `Plant Manager`."""
    if _HAN.search(name + other):
        return bool(set(_LEVEL.sub("", bare(name))) & set(_LEVEL.sub("", bare(other))))
    field, match = _field(name), _field(other)
    alike = any(Indel.normalized_similarity(word, another) >= _SAME_WORD for word in field for another in match)
    return alike or _initials(field) in match or _initials(match) in field


def _field(name: str) -> list[str]:
    return [word for word in _WORD.findall(name) if not _LEVEL_WORD.fullmatch(word) and not _SMALL_WORD.fullmatch(word)]


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words)
