"""Numbers with their thousands set off."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.charts.front.running import engine


@given(st.integers(-(10**12), 10**12))
def test_whole_numbers_are_grouped_as_python_groups_them(number: int) -> None:
    assert engine("grouped").call("grouped", number) == f"{number:,}"


@pytest.mark.parametrize(
    ("number", "decimals", "written"),
    [
        (0, 3, "0"),
        (999.5, 3, "999.5"),
        (12345.6789, 3, "12,345.679"),
        (12345.6789, 2, "12,345.68"),
        (0.1 + 0.2, 2, "0.3"),
        (-1234.5, 2, "-1,234.5"),
        (999.9999, 2, "1,000"),
    ],
)
def test_no_more_decimals_than_are_wanted(number: float, decimals: int, written: str) -> None:
    assert engine("grouped").call("grouped", number, decimals) == written
