from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgraph.charts.columns import Strings, packed, unpacked


@given(st.lists(st.integers(-2, 2**31 - 1)))
def test_numbers_come_back_as_they_were(values: list[int]) -> None:
    assert unpacked(packed(values)) == values


@pytest.mark.parametrize(
    ("values", "written"),
    [
        ([5, 5, 5, 5], {"all": 5, "count": 4}),
        ([100001, 100002, 100003], {"steps": [100001, 1, 1]}),
        ([3, 900, 4], [3, 900, 4]),
        ([], []),
    ],
)
def test_numbers_are_written_in_the_shortest_of_three_ways(values: list[int], written: object) -> None:
    assert packed(values) == written


def test_every_string_is_held_once_and_nothing_is_the_empty_one() -> None:
    strings = Strings()
    assert unpacked(strings.column(["a", None, "b", "a", ""])) == [1, 0, 2, 1, 0]
    assert strings.listed() == ["", "a", "b"]
