"""What a reader sees as single characters."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from tests.charts.front.running import engine


def test_nothing_that_joins_its_neighbours_stands_alone() -> None:
    alone: list[int] = engine("texts").evaluate(
        "Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => code >= 0x20 && standsAlone(code))"
    )
    joined = [
        hex(code)
        for code in alone
        if unicodedata.combining(chr(code)) or unicodedata.category(chr(code)) in ("Mn", "Me", "Mc")
    ]
    assert not joined
    assert {0x200D, 0xFE0F, 0xD83D, 0x20E3}.isdisjoint(alone)  # joiner, choice of picture, half a pair, keycap


@given(st.text())
def test_no_character_of_a_text_is_lost(text: str) -> None:
    assert "".join(engine("texts").call("characters", text)) == text
