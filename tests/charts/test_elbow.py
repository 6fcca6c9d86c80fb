"""Lines with right angles become connectors that run the same way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgraph.charts.elbow import BOTTOM, LEFT, RIGHT, TOP, elbow
from tests.charts.preset_lines import Point, corners

STEP = st.floats(2, 400).flatmap(lambda length: st.sampled_from([length, -length]))


@st.composite
def ways(draw: st.DrawFn) -> list[Point]:
    """One to three parts, level and upright in turn, that end on neither axis of where they begin."""
    upright = draw(st.booleans())
    way = [(draw(st.floats(0, 900)), draw(st.floats(0, 500)))]
    for number in range(draw(st.integers(1, 3))):
        x, y = way[-1]
        step = draw(STEP)
        way.append((x, y + step) if upright == (number % 2 == 0) else (x + step, y))
    return way


@given(ways())
def test_a_connector_runs_as_the_line_does(way: list[Point]) -> None:
    if len(way) == 4 and min(abs(way[3][0] - way[0][0]), abs(way[3][1] - way[0][1])) < 2:
        return  # comes back to where it began: no line of a chart does, and no share of nothing can say where it bends
    made = elbow(way)
    frame = (made.left, made.top, made.width, made.height)
    drawn = corners(made.shape, frame, made.adjustment, made.rotation, made.flipped)
    for (x, y), (drawn_x, drawn_y) in zip(way, drawn, strict=True):
        assert drawn_x == pytest.approx(x, abs=0.02)
        assert drawn_y == pytest.approx(y, abs=0.02)


def test_a_connector_is_glued_to_the_sides_that_it_leaves_and_comes_to() -> None:
    down_and_right = elbow([(0, 0), (0, 10), (30, 10)])
    assert (down_and_right.begin, down_and_right.end) == (BOTTOM, LEFT)
    up_and_left = elbow([(0, 0), (0, -10), (-30, -10)])
    assert (up_and_left.begin, up_and_left.end) == (TOP, RIGHT)
