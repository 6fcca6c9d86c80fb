"""Grades in order: how they are written, which way they run, and how far apart they are."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgraph.measures.grades import grade_layer_agreement, grade_scale, kendall, places
from orgraph.model.organisation import Organisation
from tests.outline import organisation_from_outline


def graded(grades: list[str], superiors: list[int] | None = None) -> Organisation:
    """Positions with these grades; each reports to the one before it, unless said otherwise."""
    from dataclasses import replace

    import pyarrow as pa

    above = superiors or list(range(-1, len(grades) - 1))
    lines = [f"P{n}" if s < 0 else f"P{n} ^ P{s}" for n, s in enumerate(above)]
    plain = organisation_from_outline("\n".join(lines))
    return replace(plain, seats=replace(plain.seats, grade=pa.array(grades, pa.string())))


def steps(grades: list[str], order: tuple[str, ...] = (), superiors: list[int] | None = None) -> list[float]:
    """From each position to its superior."""
    organisation = graded(grades, superiors)
    scale = grade_scale(organisation, order)
    below = np.flatnonzero(organisation.superior >= 0)
    return [step if step == step else -99 for step in scale.distance(organisation.superior[below], below).tolist()]


WRITTEN = {
    "numbers": ["15", "12", "10", "9"],
    "leading letters": ["G15", "G12", "G10", "G09"],
    "words around": ["15级", "12级", "10级", "9级"],
    "words before": ["Grade 15", "Grade 12", "Grade 10", "Grade 9"],
    "one is the top": ["1", "2", "3", "4"],
    "Chinese numerals, one is the top": ["一级", "二级", "三级", "四级"],
    "Chinese numerals, ten is the top": ["十二级", "十级", "九级", "三级"],
    "職等": ["第十五职等", "第十二职等", "第十职等", "第九职等"],
    "Roman numerals": ["IV", "III", "II", "I"],
    "Roman characters": ["Ⅳ级", "Ⅲ级", "Ⅱ级", "Ⅰ级"],
    "letters": ["A", "B", "C", "D"],
    "letters, the last is the top": ["F", "E", "B", "A"],
    "full width": ["Ｍ５", "M4", "m3", "M2"],
    "administration": ["正厅级", "副厅级", "正处级", "副处级"],
    "ladders": ["总监级", "经理级", "主管级", "专员级"],
    "ranks of civil servants": ["一级主任科员", "二级主任科员", "三级主任科员", "四级主任科员"],
    "bands with a letter": ["Band 9", "Band 8a", "Band 7", "Band 6"],
    "professional ranks": ["正高级教师", "高级教师", "一级教师", "二级教师"],
    "points below": ["M5.2", "M4.1", "M3.3", "M2.1"],
}


@pytest.mark.parametrize("grades", WRITTEN.values(), ids=WRITTEN)
def test_each_step_down_the_line_is_a_step_down_the_grades(grades: list[str]) -> None:
    assert steps(grades) == [1, 1, 1]


def test_a_declared_order_goes_before_what_the_words_seem_to_say() -> None:
    assert steps(["Gold", "Silver", "Iron", "Wood"], order=("Gold", "Silver", "Bronze", "Iron", "Wood")) == [1, 1, 1]
    assert steps(["B", "A", "C", "D"], order=("B", "A", "C", "D")) == [1, 1, 1]


def test_words_of_no_known_order_have_none() -> None:
    grades = ["Gold", "Silver", "Iron", "Wood"]
    assert steps(grades) == [-99, -99, -99]
    assert set(grade_scale(graded(grades)).unordered) == set(grades)


def test_different_series_are_not_compared() -> None:
    assert steps(["M5", "M4", "M3", "M2", "P7", "M1"]) == [1, 1, 1, -99, -99]


def test_a_series_in_which_the_lines_go_both_ways_has_no_order() -> None:
    assert steps(["5", "7", "3", "8", "2"]) == [-99] * 4


def test_one_line_against_the_rest_is_a_reversal() -> None:
    assert steps(["9", "8", "7", "6", "7"]) == [1, 1, 1, -1]


def test_distances_count_the_places_in_use() -> None:
    assert steps(["100", "70", "40", "10", "100"], superiors=[-1, 0, 1, 2, 3]) == [1, 1, 1, -3]


def test_a_finer_part_is_no_step_and_breaks_ties() -> None:
    scale = steps(["P9", "P8", "P7-3", "P7-1", "P7-2", "P6"])
    assert [step if abs(step) >= 1 else math.copysign(0.5, step) for step in scale] == [1, 1, 0.5, -0.5, 1]


def test_letters_and_numerals_are_told_apart_by_their_company() -> None:
    assert [place.series for place in places(["I", "II", "V"]) if place] == ["roman"] * 3
    assert [place.series for place in places(["A", "C", "I", "V"]) if place] == ["letter"] * 4


@given(st.lists(st.text(max_size=8), max_size=8))
def test_any_text_is_a_grade_or_none(texts: list[str]) -> None:
    assert len(places(texts)) == len(texts)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=2, max_size=30))
def test_kendall_is_what_scipy_counts_pair_by_pair(pairs: list[tuple[int, int]]) -> None:
    from scipy.stats import kendalltau

    first, second = (np.array(column) for column in zip(*pairs, strict=True))
    expected = kendalltau(first, second).statistic
    found = kendall(first, second)
    assert math.isnan(found) if math.isnan(expected) else math.isclose(found, expected, abs_tol=1e-12)


def test_grades_that_follow_the_layers_agree_wholly() -> None:
    assert grade_layer_agreement(graded(["9", "8", "7", "6"])) == 1.0
    assert grade_layer_agreement(graded(["9", "8", "7", "6", "5", "8"], [-1, 0, 1, 2, 3, 4])) < 1.0
    assert math.isnan(grade_layer_agreement(organisation_from_outline("Head\n  Clerk")))
