"""Grades 职级 in order: which of two is the higher, and by how many steps.

How grades are understood
    A grade is a series and a place in it: P5 is the fifth of the series P, 三级 the third of a series without a name.
    Places are numbers (12, G07, P5-2, SCS1A), Roman or Chinese numerals, or single letters. Grades of different series
    (P5 and M2) are not compared: nobody has said how they stand. A declared order puts all it lists in one series, the
    most senior first. The ranks of Chinese administration (厅局级, 县处级 …) and a few plain ladders (高层, 中层, 基层)
    are known by name.

Which way a series runs
    In one house 1 is the top grade, in another 15. The reporting lines tell: where superior and subordinate stand in
    one series, three in four must agree on the way, among three lines at least; else the series has no order. Both
    figures are our judgement.

Steps
    Distances count the places that are in use: where a series has 10, 20 and 30, from 10 to 30 are two steps. A part
    behind the place (the 2 of P5-2) breaks ties and makes no step.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from orgraph.model.index import coded
from orgraph.model.organisation import Organisation

if TYPE_CHECKING:
    from numpy.typing import NDArray

_AGREED, _LINES = 0.75, 3
_LADDERS = (
    "正高级教师 高级教师 一级教师 二级教师 三级教师",
    "高级技师 技师 高级工 中级工 初级工",
    "教授 副教授 讲师 助教",
    "主任医师 副主任医师 主治医师 住院医师",
    "主任护师 副主任护师 主管护师 护师 护士",
    "scs g6 g7 seo heo eo ao aa",
    "国家级 省部级 厅局级 县处级 乡科级 科员 办事员",
    "正国级 副国级 正部级 副部级 正厅级 副厅级 正处级 副处级 正科级 副科级 科员 办事员",
    "正国级 副国级 正省级 副省级 正局级 副局级 正处级 副处级 正科级 副科级 科员 办事员",
    "高层 中层 基层",
    "高层 中高层 中层 基层 员工",
    "正高级 副高级 中级 初级 员级",
    "正高 副高 中级 初级",
    "高级 中级 初级",
    "资深 高级 中级 初级",
    "总监级 经理级 主管级 专员级",
    "决策层 管理层 执行层 操作层",
    "executive senior middle junior",
    "executive senior mid junior",
    "senior junior",
)
_NUMERALS = {text: number for number, text in enumerate("零一二三四五六七八九")}
_ROMAN = re.compile(r"(?=[ivx])(x{0,3})(ix|iv|v?i{0,3})")
_PLACE = re.compile(r"(?P<series>\D*?)[-_. ]*(?P<place>\d{1,4})(?:[-_./ ]*(?P<part>\d{1,3}|[a-z]))?[^\d]{0,3}")
_LETTER = re.compile(r"[a-z]")
_CHINESE = re.compile(r"(?P<series>.*?)(?P<place>[一二三四五六七八九十]{1,3})")
_CHINESE_FIRST = re.compile(r"(?P<place>[一二三四五六七八九十]{1,3})级(?P<series>\D+)")
_WORDS = re.compile(r"职级|岗级|职等|级别|等级|薪级|薪等|级|等|档|\b(?:grade|level|band|class)\b")


@dataclass(frozen=True, eq=False)
class GradeScale:
    """Every position's series (-1 where its grade has no place in one), its step in it (higher is more senior), and
    the fraction of a step by which it is finer. `unordered` are the grades that could not be put in order."""

    series: NDArray[np.int32]
    step: NDArray[np.int32]
    finer: NDArray[np.float64]
    unordered: tuple[str, ...]

    def distance(self, higher: NDArray[np.integer], lower: NDArray[np.integer]) -> NDArray[np.float64]:
        """Steps from each lower to its higher position; NaN where they are not of one series, a fraction of a step
        where only the finer part tells them apart."""
        same = (self.series[higher] == self.series[lower]) & (self.series[higher] >= 0)
        steps = self.step[higher] - self.step[lower].astype(np.float64)
        steps = np.where(steps == 0, self.finer[higher] - self.finer[lower], steps)
        return np.where(same, steps, np.nan)


@dataclass(frozen=True, slots=True)
class Placed:
    """A grade's series and its place in it; `senior_last` says which way the series runs, None where nobody knows."""

    series: str
    place: int
    part: float = 0.0
    senior_last: bool | None = None


@lru_cache(maxsize=16)
def grade_scale(organisation: Organisation, order: tuple[str, ...] = ()) -> GradeScale:
    """The grades of all positions in order; `order` are grades from the most senior down, those of the configuration
    where none are given."""
    order = order or organisation.configuration.grades
    n = len(organisation)
    if organisation.seats.grade is None:
        nothing = np.full(n, -1, dtype=np.int32)
        return GradeScale(nothing, nothing, np.zeros(n), ())
    codes, texts = coded(organisation.seats.grade)
    placed = places(texts, order)
    names = list(dict.fromkeys(grade.series for grade in placed if grade))
    of_text = np.array([names.index(grade.series) if grade else -1 for grade in placed] + [-1], dtype=np.int32)
    rank = np.array([grade.place if grade else 0 for grade in placed] + [0], dtype=np.int32)
    part = np.array([grade.part if grade else 0.0 for grade in placed] + [0.0])
    series, place = of_text[codes], rank[codes]
    ways = [_way(organisation, series, place, number, placed, name) for number, name in enumerate(names)]
    sign = np.array([*ways, 0], dtype=np.int32)
    series = np.where(sign[series] == 0, np.int32(-1), series)
    step = _steps(series, place) * sign[series]
    unordered = tuple(
        t for t, g in zip(texts, placed, strict=True) if t and (g is None or ways[names.index(g.series)] == 0)
    )
    return GradeScale(series, step.astype(np.int32), part[codes] * sign[series], unordered)


def places(texts: Sequence[str], order: Sequence[str] = ()) -> list[Placed | None]:
    """The place of each grade; None where it has none. All grades are looked at together: `I` is a numeral among
    `II` and `III`, and a letter among `A` and `B`."""
    plain = [_plain(text) for text in texts]
    declared = {_plain(text): number for number, text in enumerate(order)}
    ladder = next((steps for steps in _ladders() if len(set(plain) & steps.keys()) >= 2), {})
    bare = {_bare(text) for text in plain} - {""}
    numerals = len(bare) > 1 and any(len(text) > 1 for text in bare) and all(map(_ROMAN.fullmatch, bare))
    placed: list[Placed | None] = []
    for text in plain:
        if text in declared:
            placed.append(Placed("declared", declared[text], senior_last=False))
        elif declared:
            placed.append(None)
        elif text in ladder:
            placed.append(Placed("ladder", ladder[text], senior_last=False))
        else:
            placed.append(_roman(text) if numerals else _numbered(text))
    return placed


@lru_cache(maxsize=1)
def _ladders() -> tuple[dict[str, int], ...]:
    ladders = ({word: number for number, word in enumerate(words.split())} for words in _LADDERS)
    return tuple(sorted(ladders, key=len, reverse=True))


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _bare(text: str) -> str:
    """Without the words that say that it is a grade."""
    return _WORDS.sub("", text).strip(" -_.第")


def _numbered(text: str) -> Placed | None:
    if match := _CHINESE_FIRST.fullmatch(text):
        return Placed(match["series"], _chinese_number(match["place"]))
    bare = _bare(text)
    if match := _PLACE.fullmatch(bare):
        part = match["part"] or ""
        fraction = int(part) / 1000 if part.isdigit() else (ord(part) - 96) / 1000 if part else 0.0
        return Placed(match["series"].strip(" -_."), int(match["place"]), fraction)
    if _LETTER.fullmatch(bare):
        return Placed("letter", ord(bare))
    if match := _CHINESE.fullmatch(bare):
        return Placed(match["series"], _chinese_number(match["place"]))
    return None


def _roman(text: str) -> Placed | None:
    bare = _bare(text)
    if not _ROMAN.fullmatch(bare):
        return None
    values = [{"i": 1, "v": 5, "x": 10}[letter] for letter in bare]
    return Placed("roman", sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True)))


def _chinese_number(text: str) -> int:
    tens, mark, ones = text.rpartition("十")
    if not mark:
        return int("".join(str(_NUMERALS[digit]) for digit in text))
    return (_NUMERALS.get(tens, 1) if tens else 1) * 10 + (_NUMERALS.get(ones, 0) if ones else 0)


def _way(
    organisation: Organisation,
    series: NDArray[np.int32],
    place: NDArray[np.int32],
    number: int,
    placed: Sequence[Placed | None],
    name: str,
) -> int:
    """1 where a higher place is more senior, -1 where a lower one is, 0 where the lines do not tell."""
    known = next((grade.senior_last for grade in placed if grade and grade.series == name), None)
    if known is not None:
        return 1 if known else -1
    below = np.flatnonzero((series == number) & (organisation.superior >= 0))
    above = organisation.superior[below]
    below, above = below[series[above] == number], above[series[above] == number]
    up = int(np.count_nonzero(place[above] > place[below]))
    down = int(np.count_nonzero(place[above] < place[below]))
    if up + down < _LINES or max(up, down) < _AGREED * (up + down):
        return 0
    return 1 if up > down else -1


def _steps(series: NDArray[np.int32], place: NDArray[np.int32]) -> NDArray[np.int64]:
    """Each place's number among the places in use in its series."""
    steps = np.zeros(len(series), dtype=np.int64)
    for number in np.unique(series[series >= 0]).tolist():
        members = np.flatnonzero(series == number)
        steps[members] = np.unique(place[members], return_inverse=True)[1]
    return steps


def kendall(first: NDArray[np.integer], second: NDArray[np.integer]) -> float:
    """Kendall's τ_b of two ordered columns of few distinct values, NaN where one of them is all the same.

    Counted over the table of their values: (C − D) / √((P − T₁)(P − T₂)), C and D the concordant and discordant of P
    pairs, T those tied in one column. Kendall 1945, The treatment of ties in ranking problems.
    """
    _, rows = np.unique(first, return_inverse=True)
    _, columns = np.unique(second, return_inverse=True)
    shape = int(rows.max(initial=0)) + 1, int(columns.max(initial=0)) + 1
    table = np.bincount(rows * shape[1] + columns, minlength=shape[0] * shape[1]).reshape(shape).astype(np.float64)
    greater = table[::-1, ::-1].cumsum(0).cumsum(1)[::-1, ::-1]
    crossed = table[::-1].cumsum(0).cumsum(1)[::-1]
    concordant = float((table[:-1, :-1] * greater[1:, 1:]).sum())
    discordant = float((table[:-1, 1:] * crossed[1:, :-1]).sum())
    pairs = len(first) * (len(first) - 1) / 2
    tied = [float((sums * (sums - 1) / 2).sum()) for sums in (table.sum(1), table.sum(0))]
    whole = (pairs - tied[0]) * (pairs - tied[1])
    return (concordant - discordant) / float(np.sqrt(whole)) if whole > 0 else float("nan")


def grade_layer_agreement(organisation: Organisation, order: tuple[str, ...] = ()) -> float:
    """Kendall's τ_b between seniority of grade and nearness to the head, over the positions of the commonest series: 1
    where higher grades always stand in higher layers; NaN where there is nothing to compare."""
    from orgraph.measures.measures import measure

    scale, layer = grade_scale(organisation, order), measure(organisation).layer
    if not (scale.series >= 0).any():
        return float("nan")
    commonest = np.bincount(scale.series[scale.series >= 0]).argmax()
    compared = np.flatnonzero((scale.series == commonest) & (layer > 0))
    return kendall(scale.step[compared], -layer[compared])
