"""How names are spelt."""

from __future__ import annotations

from orgraph.model import spelling


def test_what_is_surely_simplified_is_what_a_conversion_leaves_as_it_is() -> None:
    unchanged = "".join(sorted(spelling.surely_simplified()))
    assert len(unchanged) > 3755 + 2993
    assert all(spelling._simplified_character(character) == character for character in unchanged)
    assert spelling._converter().convert(unchanged) == unchanged


def test_traditional_characters_and_substitutes_are_still_changed() -> None:
    assert spelling.simplified("總經理") == "总经理"
    assert spelling.simplified("客房部旳經理") == "客房部的经理"
    assert spelling.simplified("乾淨") == "干净"
    assert spelling.simplified("乾") == "干"
