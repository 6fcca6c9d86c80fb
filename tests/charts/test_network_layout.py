from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from orgraph.charts.network.layout import GAP, place

SMALL = 6.0


def placed(parent: list[int], *more: tuple[int, int], radius: float = SMALL) -> NDArray[np.float64]:
    """The places of a forest with further, weak links."""
    reports = [(node, above) for node, above in enumerate(parent) if above >= 0]
    links = np.array([*reports, *more], dtype=np.int32).reshape(-1, 2)
    pull = np.array([1.0] * len(reports) + [0.05] * len(more))
    return place(np.array(parent, dtype=np.int32), links, pull, np.full(len(parent), radius))


def least_distance(points: NDArray[np.float64]) -> float:
    apart = points[:, None] - points[None]
    distance = np.hypot(apart[..., 0], apart[..., 1])
    return float((distance + np.diag(np.full(len(points), np.inf))).min())


def balanced(count: int, span: int) -> list[int]:
    return [-1] + [(node - 1) // span for node in range(1, count)]


@st.composite
def forests(draw: st.DrawFn) -> tuple[list[int], list[tuple[int, int]]]:
    count = draw(st.integers(1, 40))
    parent = [draw(st.integers(-1, node - 1)) for node in range(count)]
    one = st.integers(0, count - 1)
    return parent, draw(st.lists(st.tuples(one, one), max_size=count))


@settings(max_examples=60)
@given(forests())
def test_no_two_nodes_touch_and_all_have_a_place(drawn: tuple[list[int], list[tuple[int, int]]]) -> None:
    parent, more = drawn
    points = placed(parent, *more)
    assert np.isfinite(points).all()
    assert len(parent) == 1 or least_distance(points) > 2 * SMALL


def test_the_same_organisation_is_placed_alike_every_time() -> None:
    more = [(node, (node * 7) % 60) for node in range(0, 60, 5)]
    assert np.array_equal(placed(balanced(60, 4), *more), placed(balanced(60, 4), *more))


def test_whoever_reports_stands_nearer_to_the_superior_than_strangers_do() -> None:
    parent = balanced(120, 5)
    points = placed(parent)
    to_superior = [np.hypot(*(points[node] - points[above])) for node, above in enumerate(parent) if above >= 0]
    across = np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1))
    assert np.mean(to_superior) < 0.35 * np.mean(across)


def test_nodes_without_any_link_stand_in_rows_beneath_the_rest() -> None:
    points = placed([*balanced(20, 3), -1, -1, -1])
    assert points[20:, 1].min() > points[:20, 1].max()
    assert len(set(points[20:, 1])) == 1


def test_nodes_that_only_communicate_are_drawn_together() -> None:
    points = placed([-1, 0, 0, -1, -1], (3, 4))
    assert np.hypot(*(points[3] - points[4])) < np.hypot(*(points[3] - points[0])) * 2
    assert least_distance(points) > 2 * SMALL


def test_a_star_of_the_largest_size_and_a_long_chain_are_placed_without_touching() -> None:
    star = placed([-1] + [0] * 1_499)
    chain = placed([-1, *range(599)])
    assert least_distance(star) >= 2 * SMALL
    assert least_distance(chain) >= 2 * SMALL


def test_an_organisation_is_wider_than_high_as_screens_are() -> None:
    width, height = np.ptp(placed(balanced(300, 6)), axis=0)
    assert 1.1 < width / height < 2.2


def test_large_nodes_keep_their_distance_too() -> None:
    assert least_distance(placed(balanced(40, 3), radius=30.0)) >= 60 + 0.9 * GAP


def test_nothing_is_placed_where_there_is_nothing() -> None:
    assert placed([]).shape == (0, 2)
