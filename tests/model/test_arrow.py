"""Columns of texts: what is taken off around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgraph.model.arrow import strings, stripped

AROUND = [" ", "\t", "\n", "\u00a0", "\u3000", "\u2003", "\u200b", "\u200e", "\u2060", "\ufeff"]


@given(before=st.lists(st.sampled_from(AROUND)), after=st.lists(st.sampled_from(AROUND)))
def test_whatever_is_not_seen_around_a_text_is_taken_off(before: list[str], after: list[str]) -> None:
    cell = "".join([*before, "店 长\u200b助理", *after])
    assert stripped(strings([cell, "会计", None])).to_pylist() == ["店 长\u200b助理", "会计", None]


@pytest.mark.parametrize("cell", ["\u200b", " \u200b\ufeff", "\u3000\u200e"])
def test_a_cell_in_which_nothing_is_seen_is_empty(cell: str) -> None:
    assert stripped(strings([cell])).to_pylist() == [""]
