"""Titles set upright: nothing lost without an ellipsis, and no column longer than its card."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgraph.charts.engine import Engine

CHOICES = [[17, 1], [12.5, 2], [11, 3]]


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine("upright")


@settings(max_examples=60, deadline=None)
@given(text=st.text(alphabet="总经理副秘书长ABCdef12 （）/…", max_size=60))
def test_columns_hold_the_whole_title_or_end_with_an_ellipsis(engine: Engine, text: str) -> None:
    found = engine.call("setUpright", text, 128, CHOICES)
    shown = "".join(piece["text"] for column in found["columns"] for piece in column)
    if found["whole"]:
        assert shown.replace(" ", "") == text.replace(" ", "")
    else:
        assert shown.endswith("…")
    for column in found["columns"]:
        assert len(column) < 2 or sum(piece["length"] for piece in column) <= 128 + 0.01


def test_han_characters_and_short_figures_stand_and_words_are_turned(engine: Engine) -> None:
    found = engine.call("setUpright", "第12车间IT经理", 300, CHOICES)
    standing = "".join(piece["text"] for piece in found["columns"][0] if not piece["turned"])
    turned = "".join(piece["text"] for piece in found["columns"][0] if piece["turned"])
    assert (standing, turned) == ("第12车间经理", "IT")
    assert "12" in [piece["text"] for piece in found["columns"][0]]


def columns(engine: Engine, text: str) -> list[str]:
    found = engine.call("setUpright", text, 128, CHOICES)
    return ["".join(piece["text"] for piece in column).strip() for column in found["columns"]]


@pytest.mark.parametrize(
    "title", ["Prime Minister of the State", "Chief Justice of the Court", "IT运维Support Engineer经理"]
)
def test_words_are_kept_whole_where_the_card_has_room_for_them(engine: Engine, title: str) -> None:
    set_upright = columns(engine, title)
    words = re.findall(r"[A-Za-z]+", title)
    assert len(set_upright) > 1
    assert [word for column in set_upright for word in re.findall(r"[A-Za-z]+", column)] == words


def test_a_word_longer_than_the_card_is_broken_rather_than_lost(engine: Engine) -> None:
    word = "Verwaltungsdirektorenstellvertreter"
    assert "".join(columns(engine, word)) == word
