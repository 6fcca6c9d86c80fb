"""The grade distances along the chosen lines, for the checks that speak of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from orgraph.checks.inputs import lacks_reporting
from orgraph.checks.linked import MOST_PLACES
from orgraph.checks.wording import all_named, joined, listed, named, number
from orgraph.measures.grades import grade_scale
from orgraph.model.finding import Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.source import Source
from orgraph.model.text import Text

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SYSTEMATIC, _FEW = 0.25, 8


@dataclass(frozen=True, eq=False)
class GradedLines:
    """The chosen lines whose two ends have comparable grades, and the steps from each subordinate to its superior."""

    below: NDArray[np.int32]
    above: NDArray[np.int32]
    steps: NDArray[np.float64]


@lru_cache(maxsize=8)
def graded_lines(organisation: Organisation) -> GradedLines:
    """The lines of an organisation, those along a ring left out; the same object for the same organisation."""
    from orgraph.measures import measure

    superior = organisation.superior
    own = np.arange(len(superior), dtype=np.int32)
    below = np.flatnonzero((superior >= 0) & (superior != own) & (measure(organisation).forest.ring < 0))
    steps = grade_scale(organisation).distance(superior[below], below)
    known = ~np.isnan(steps)
    return GradedLines(below[known].astype(np.int32), superior[below[known]], steps[known])


def by_superior(organisation: Organisation, wrong: NDArray[np.bool_]) -> Iterator[Fault]:
    """One fault for each superior of the lines that are marked; where they are a quarter of all lines and more than a
    few, one for all, as information: then it is how grades are given and no fault of a position."""
    lines = graded_lines(organisation)
    marked = np.flatnonzero(wrong)
    if len(marked) > max(_FEW, _SYSTEMATIC * len(wrong)):
        yield _of_all(organisation, lines, marked)
        return
    order = marked[np.argsort(lines.above[marked], kind="stable")]
    starts = np.flatnonzero(np.diff(lines.above[order], prepend=-1))
    for group in np.split(order, starts[1:]) if len(order) else ():
        superior, below = int(lines.above[group[0]]), lines.below[group].tolist()
        yield Fault(
            subjects=(*below, superior),
            evidence=_places(organisation, [superior, *below]),
            values={
                "superior": with_grade(organisation, superior),
                "below": joined([with_grade(organisation, each) for each in below[:MOST_PLACES]], most=MOST_PLACES),
                "who": all_named(organisation, below),
                "share": Text("", ""),
            },
        )


def _of_all(organisation: Organisation, lines: GradedLines, marked: NDArray[np.intp]) -> Fault:
    below, above = lines.below[marked].tolist(), np.unique(lines.above[marked]).tolist()
    share = f"{len(marked) / len(lines.below):.0%}"
    return Fault(
        subjects=tuple(below),
        evidence=_places(organisation, below),
        values={
            "superior": all_named(organisation, above, most=4),
            "below": joined(
                [with_grade(organisation, each) for each in below[:4]] + [Text("", "")] * (len(below) - 4), 4
            ),
            "who": all_named(organisation, below, most=4),
            "share": Text(
                zh=f"这样的占全部可比汇报线的 {share}，看来是定级的做法，不是个别岗位的问题。",
                en=f" These are {share} of all lines that can be compared: it is how grades are given.",
            ),
        },
        severity=Severity.INFORMATION,
    )


def with_grade(organisation: Organisation, position: int) -> Text:
    """The position and its grade: 「出纳」（5 级）."""
    name, grade = named(organisation, position), grade_of(organisation, position)
    return Text(zh=f"{name.zh}（{grade}）", en=f"{name.en} ({grade})")


def grade_of(organisation: Organisation, position: int) -> str:
    """The grade as the source writes it, "" where there is none."""
    column = organisation.seats.grade
    return "" if column is None else column[position].as_py() or ""


def _places(organisation: Organisation, positions: list[int]) -> tuple[Source, ...]:
    from dataclasses import replace

    seats = organisation.seats
    return tuple(
        replace(seats.source(position), quote=f"{organisation.titles[position]} | {grade_of(organisation, position)}")
        for position in positions[:MOST_PLACES]
    )


def lacks_grades(organisation: Organisation) -> Text | None:
    """The reason where no source has grades, or nobody can tell how they are ordered."""
    grades = organisation.seats.grade
    if grades is None or grades.null_count == len(grades):
        return Text(zh="来源中没有职级。", en="There are no grades in the sources.")
    if reason := lacks_reporting(organisation):
        return reason
    scale = grade_scale(organisation)
    if not (scale.series >= 0).any():
        words = listed(scale.unordered, most=6)
        return Text(
            zh=f"看不出职级的高低顺序：{words.zh}。请在 orgraph.toml 的 grades 中从高到低列出。",
            en=f"Nobody can tell how these grades are ordered: {words.en}. List them under grades in orgraph.toml, the "
            "most senior first.",
        )
    if not len(graded_lines(organisation).below):
        return Text(
            zh="没有一条汇报线的两端都有可比的职级。", en="No line has grades at both ends that can be compared."
        )
    return None


def counted(count: int) -> Text:
    """The number in figures in Chinese and in words in English."""
    return Text(zh=str(count), en=number(count))
