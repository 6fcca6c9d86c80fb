"""What a title says of rank: who is a deputy, and which of two titles is the higher.

Only words whose order is the same in nearly every house are ranked, and only within one ladder: a 总监 stands above
a 经理, a 处长 above a 科长, a director above a manager. 部长, 主任, `general manager`, `officer` and `head` mean
different things in different houses and have no rank. An assistant or secretary to somebody has none either. The
ladders are our judgement.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from orgraph.model.index import coded
from orgraph.model.organisation import Organisation
from orgraph.model.spelling import normalised

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

T = TypeVar("T")

_DEPUTY = re.compile(
    r"副(?!主任[医护药技]|教授|研究员|高|食|业|本|刊)|\b(?:deputy|vice|associate (?=director|dean|head))\b"
)
_NO_DEPUTY = re.compile(
    r"(?:助理|秘书|文员|司机|干事|专员)$|\b(?:assistant|secretary|driver) to\b|\b(?:assistant|secretary)$"
)
_BRACKETS = re.compile(r"[(（\[【][^)）\]】\n]{0,200}[)）\]】]")  # what is longer is no remark beside a title
_CHINESE_LADDERS = (
    ("董事长|总裁|总经理|首席执行官|行长|院长|校长", "总监", "经理", "主管", "组长|班长|领班"),
    ("局长|厅长|司长", "处长", "科长", "股长"),
    ("厂长", "工段长"),
)
_ENGLISH_LADDER = (
    "chief executive|chief executive officer|managing director|president",
    "",
    "director",
    "manager",
    "supervisor|team leader|team lead|foreman",
)
_OF = re.compile(r"\s+(?:of|for|in charge of)\s.*|\s*[,–-]\s.*")
_NUMBERED = re.compile(
    r"第?[0-9一二三四五六七八九十]+|\b[a-z]\b|\b(?:one|two|three|four|five|six)\b|[东南西北中]|\b(?:east|west|north|south)\b"
)


@lru_cache(maxsize=8)
def deputies(organisation: Organisation) -> NDArray[np.bool_]:
    """Which positions are deputies 副职 by their title."""
    return np.array(_of_each(organisation, is_deputy), dtype=np.bool_)


def is_deputy(title: str) -> bool:
    """Whether the title is that of a deputy, and not of an assistant or a professional rank such as 副主任医师."""
    plain = normalised(_BRACKETS.sub("", title))
    spaced = " ".join(_BRACKETS.sub("", title).casefold().split())
    return bool(_DEPUTY.search(plain) or _DEPUTY.search(spaced)) and not _NO_DEPUTY.search(spaced)


@lru_cache(maxsize=8)
def ranks(organisation: Organisation) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
    """For each position the ladder that its title stands on, -1 for none, and its place on it, 1 for the highest. A
    deputy stands half a place below."""
    found = _of_each(organisation, rank_of)
    return np.array([ladder for ladder, _ in found], dtype=np.int32), np.array([place for _, place in found])


def rank_of(title: str) -> tuple[int, float]:
    """The ladder of a title and its place there; (-1, 0.0) where it has none."""
    spaced = " ".join(_BRACKETS.sub("", title).casefold().split())
    half = 0.5 if is_deputy(title) else 0.0
    if _NO_DEPUTY.search(spaced):
        return -1, 0.0
    english = _OF.sub("", spaced)
    if english.endswith("vice president"):
        return 0, 2.0
    for place, words in enumerate(_ENGLISH_LADDER, 1):
        if words and re.search(rf"(?:^|\s)(?:{words})$", english):
            if re.search(r"\bgeneral manager$|^(?:executive|non-executive) director$", english):
                return -1, 0.0
            return 0, place + half
    compact = spaced.replace(" ", "")
    for number, ladder in enumerate(_CHINESE_LADDERS, 1):
        for place, words in enumerate(ladder, 1):
            if re.search(rf"(?:{words})$", compact):
                return number, place + half
    return -1, 0.0


def function_of(text: str) -> str:
    """A title or unit without numbers, letters and points of the compass: 一班班长 and 二班班长 are of one function."""
    return "".join(_NUMBERED.sub("", " ".join(_BRACKETS.sub("", text).casefold().split())).split())


def _of_each(organisation: Organisation, ask: Callable[[str], T]) -> list[T]:
    """What is asked of each position's title; each distinct title is asked once."""
    codes, words = coded(organisation.seats.title)
    answers = [*map(ask, words), ask("")]
    return [answers[code] for code in codes.tolist()]
