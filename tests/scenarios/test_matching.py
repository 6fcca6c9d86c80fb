"""Which position of one organisation is which of another."""

from __future__ import annotations

from orgraph.scenarios.matching import NOBODY, match_positions, own_ids
from tests.outline import organisation_from_outline
from tests.scenarios.tables import organisation_of


def test_an_id_of_the_source_decides_whatever_the_title_has_become() -> None:
    before = organisation_of([("P1", "Head", "", ""), ("P2", "Clerk", "Finance", "P1")])
    after = organisation_of([("P2", "Accountant", "Accounts", "P1"), ("P1", "Head", "", "")])
    assert match_positions(before, after).tolist() == [1, 0]


def test_another_id_is_another_position_even_with_the_same_title_and_unit() -> None:
    before = organisation_of([("P1", "Head", "", ""), ("P2", "Clerk", "Finance", "P1")])
    after = organisation_of([("P1", "Head", "", ""), ("P9", "Clerk", "Finance", "P1")])
    assert match_positions(before, after).tolist() == [0, NOBODY]


def test_positions_numbered_anew_are_matched_by_title_and_unit() -> None:
    before = organisation_of([("P1", "Head", "", ""), ("P2", "Clerk", "Finance", "P1"), ("P3", "Clerk", "Sales", "P1")])
    after = organisation_of([("71", "Clerk", "Sales", "72"), ("72", "Head", "", ""), ("73", "Clerk", "Finance", "72")])
    assert match_positions(before, after).tolist() == [1, 2, 0]


def test_without_ids_title_and_unit_decide_in_one_spelling() -> None:
    before = organisation_of([("", "Sales  Manager", "North", ""), ("", "Sales Manager", "South", "")])
    after = organisation_of([("", "sales manager", "South", ""), ("", "Ｓales Manager", "North", "")])
    assert match_positions(before, after).tolist() == [1, 0]


def test_what_is_left_is_matched_by_a_title_that_is_unique_on_both_sides() -> None:
    before = organisation_of([("", "Clerk", "Finance", ""), ("", "Porter", "Yard", ""), ("", "Porter", "Gate", "")])
    after = organisation_of([("", "Clerk", "Accounts", ""), ("", "Porter", "House", "")])
    assert match_positions(before, after).tolist() == [0, NOBODY, NOBODY]


def test_of_several_alike_those_with_the_same_superior_are_the_same_whatever_the_order() -> None:
    head, north, south = ("", "Head", "", ""), ("", "North lead", "Sales", "Head"), ("", "South lead", "Sales", "Head")
    of_north, of_south = ("", "Seller", "Sales", "North lead"), ("", "Seller", "Sales", "South lead")
    before = organisation_of([head, north, south, of_north, of_south])
    after = organisation_of([of_south, of_north, head, north, south])
    assert match_positions(before, after).tolist() == [2, 3, 4, 1, 0]


def test_a_position_that_gains_an_id_is_still_the_same() -> None:
    before = organisation_of([("P1", "Head", "", ""), ("", "Clerk", "Finance", "P1")])
    after = organisation_of([("P1", "Head", "", ""), ("P2", "Clerk", "Finance", "P1")])
    assert match_positions(before, after).tolist() == [0, 1]


def test_ids_made_of_unit_and_title_are_not_the_sources_own() -> None:
    organisation = organisation_of(
        [("P1", "Head", "", ""), ("", "Clerk", "Finance", "P1"), ("", "Clerk", "Finance", "P1"), ("", "Porter", "", "")]
    )
    assert organisation.ids == ["P1", "Finance/Clerk", "Finance/Clerk#2", "Porter"]
    assert own_ids(organisation).tolist() == [True, False, False, False]


def test_an_organisation_without_positions_matches_nothing() -> None:
    some = organisation_from_outline("Head\n  Clerk")
    none = organisation_of([])
    assert match_positions(some, none).tolist() == [NOBODY, NOBODY]
    assert match_positions(none, some).tolist() == []
