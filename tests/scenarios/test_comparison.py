"""What changed from one organisation to another, what it fixed and what it broke."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgraph.checks.run import Findings, run_checks
from orgraph.model.change import Action, Change, Comparison
from orgraph.model.finding import Finding, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text
from orgraph.scenarios.comparison import compare
from tests.outline import organisation_from_outline
from tests.scenarios.tables import organisation_of
from tests.strategies import organisations

BEFORE = """
Head [Board]
  Finance director [Finance] @Ann x1
    Clerk [Finance]
    Bookkeeper [Finance] ~ Head
    Porter [Finance]
  Sales director [Sales] @Bo x1
    Seller [Sales] x3
"""
AFTER = """
Head [Board]
  Finance director [Finance] @Cy x1
    Bookkeeper [Accounts] ~ Sales director
  Sales director [Sales] @Bo x1
    Seller [Sales] x3
    Clerk [Finance]
    Trainee [Sales]
"""


def compared(*organisations: Organisation) -> Comparison:
    return compare(organisations, [run_checks(organisation) for organisation in organisations])


def by_title(comparison: Comparison) -> dict[str, Change]:
    return {change.title: change for change in comparison.changes}


def test_positions_are_added_abolished_moved_changed_and_kept() -> None:
    comparison = compared(organisation_from_outline(BEFORE), organisation_from_outline(AFTER))
    assert [(change.action.value, change.title) for change in comparison.changes] == [
        ("added", "Trainee"),
        ("abolished", "Porter"),
        ("moved", "Clerk"),
        ("changed", "Finance director"),
        ("changed", "Bookkeeper"),
    ]
    assert comparison.kept == 3


def test_a_change_holds_what_differs_and_nothing_else() -> None:
    changes = by_title(compared(organisation_from_outline(BEFORE), organisation_from_outline(AFTER)))
    assert changes["Clerk"].old == {"superior": "Finance director", "superior_title": "Finance director"}
    assert changes["Clerk"].new == {"superior": "Sales director", "superior_title": "Sales director"}
    assert (changes["Finance director"].old, changes["Finance director"].new) == ({"holder": "Ann"}, {"holder": "Cy"})
    assert changes["Bookkeeper"].old == {"dotted_superiors": ["Head"], "unit": "Finance"}
    assert changes["Bookkeeper"].new == {"dotted_superiors": ["Sales director"], "unit": "Accounts"}


def test_a_position_that_only_one_side_has_comes_with_what_is_known_of_it() -> None:
    changes = by_title(compared(organisation_from_outline(BEFORE), organisation_from_outline(AFTER)))
    assert changes["Trainee"].old == {}
    assert changes["Trainee"].new == {"superior": "Sales director", "superior_title": "Sales director", "unit": "Sales"}
    assert changes["Porter"].new == {}
    assert changes["Porter"].old["superior"] == "Finance director"


def test_a_moved_position_may_have_changed_in_other_ways_too() -> None:
    before = organisation_of([("1", "Head", "", ""), ("2", "Lead", "A", "1"), ("3", "Clerk", "A", "2")])
    after = organisation_of([("1", "Head", "", ""), ("2", "Lead", "A", "1"), ("3", "Accountant", "B", "1")])
    (change,) = compared(before, after).changes
    assert change.action is Action.MOVED
    assert change.old == {"superior": "2", "superior_title": "Lead", "title": "Clerk", "unit": "A"}
    assert change.new == {"superior": "1", "superior_title": "Head", "title": "Accountant", "unit": "B"}


def test_a_superior_that_is_the_same_position_under_another_name_moves_nobody() -> None:
    before = organisation_of([("1", "Head", "", ""), ("2", "Lead", "", "1"), ("3", "Clerk", "", "2")])
    after = organisation_of([("1", "Head", "", ""), ("2", "Team lead", "", "1"), ("3", "Clerk", "", "2")])
    assert [change.title for change in compared(before, after).changes] == ["Team lead"]


def test_who_loses_an_abolished_superior_has_moved() -> None:
    before = organisation_from_outline("Head\n  Lead\n    Clerk")
    after = organisation_from_outline("Head\nClerk")
    changes = by_title(compared(before, after))
    assert changes["Lead"].action is Action.ABOLISHED
    assert changes["Clerk"].new == {"superior": None, "superior_title": None}


def test_pay_stays_home_and_that_it_differs_is_said() -> None:
    rows = [("1", "Head", "", ""), ("2", "Clerk", "", "1"), ("3", "Porter", "", "1")]
    before = organisation_of(rows[:2], cost=[90_000, 31_000])
    after = organisation_of(rows, cost=[90_000, 32_500, 20_000])
    changes = by_title(compared(before, after))
    assert (changes["Clerk"].old, changes["Clerk"].new) == ({"cost": "changed"}, {"cost": "changed"})
    assert "cost" not in changes["Porter"].new


def test_an_attribute_that_one_side_lacks_changes_nobody_and_is_named() -> None:
    rows = [("1", "Head", "", ""), ("2", "Clerk", "", "1")]
    comparison = compared(organisation_of(rows), organisation_of(rows, fte=[1, 0.5]))
    assert comparison.changes == ()
    assert comparison.not_compared == ("fte",)


def test_numbers_stay_numbers_and_what_is_not_given_is_none() -> None:
    rows = [("1", "Head", "", ""), ("2", "Clerk", "", "1"), ("3", "Porter", "", "1")]
    gap = float("nan")
    comparison = compared(organisation_of(rows, fte=[1, gap, gap]), organisation_of(rows, fte=[0.5, 2, gap]))
    assert [(change.old, change.new) for change in comparison.changes] == [
        ({"fte": 1}, {"fte": 0.5}),
        ({"fte": None}, {"fte": 2}),
    ]


def test_findings_are_fixed_new_and_kept_by_code_and_subjects() -> None:
    before = organisation_from_outline("Head\n  A\n    B\n      C ^ B\nX ^ Y\nY ^ X\nLost ^ Nobody")
    after = organisation_from_outline("Head\n  A\n    B\n      C ^ B\n  X\n    Y\nLost ^ Nobody\nSelf ^ Self")
    comparison = compared(before, after)
    assert {"OG303"} <= {finding.code for finding in comparison.fixed}
    assert "OG203" in {finding.code for finding in comparison.new}
    assert "OG202" in {finding.code for finding in comparison.remaining}
    assert not {"OG202"} & {finding.code for finding in (*comparison.fixed, *comparison.new)}


def finding(code: str, *subjects: str, message: str = "") -> Finding:
    return Finding(code, "name", Severity.ERROR, subjects, subjects, *[Text(message, message)] * 3)


def test_the_order_of_a_findings_subjects_does_not_matter() -> None:
    organisation = organisation_from_outline("Head\n  A\n  B")
    old, new = (Findings((finding("OG204", *subjects),), ()) for subjects in (("A", "B"), ("B", "A")))
    comparison = compare([organisation, organisation], [old, new])
    assert (comparison.fixed, comparison.new, comparison.remaining) == ((), (), new.findings)


def test_findings_alike_in_code_and_subjects_are_told_apart_by_number_and_message() -> None:
    organisation = organisation_from_outline("Head")
    row = {number: finding("OG003", message=f"row {number}") for number in (4, 5, 6)}
    old, new = Findings((row[4], row[5], row[6]), ()), Findings((row[6], row[5]), ())
    comparison = compare([organisation, organisation], [old, new])
    assert comparison.fixed == (row[4],)
    assert comparison.remaining == (row[6], row[5])


def test_measures_stand_side_by_side_for_every_organisation() -> None:
    outlines = ("Head", "Head\n  A", "Head\n  A\n    B")
    comparison = compared(*map(organisation_from_outline, outlines))
    assert comparison.measures["positions"] == (1, 2, 3)
    assert comparison.measures["layers"] == (1, 2, 3)
    assert comparison.measures["witnesses.subordinate_only"] == (0, 1, 2)
    assert comparison.measures["findings.error"] == (0, 0, 0)
    assert [change.title for change in comparison.changes] == ["A", "B"], "from the first to the last"


def test_a_comparison_takes_two() -> None:
    organisation = organisation_from_outline("Head")
    with pytest.raises(ValueError, match="two"):
        compared(organisation)


ROWS = st.lists(
    st.tuples(st.sampled_from("ABCD"), st.sampled_from(["", "North", "South"]), st.sampled_from("ABCDZ ")), max_size=9
)


@st.composite
def without_ids(draw: st.DrawFn) -> Organisation:
    rows = draw(ROWS)
    return organisation_of([("", title, unit, superior.strip()) for title, unit, superior in rows])


@settings(max_examples=50)
@given(st.one_of(organisations(), without_ids()))
def test_nothing_differs_between_an_organisation_and_itself(organisation: Organisation) -> None:
    comparison = compared(organisation, organisation)
    assert comparison.changes == ()
    assert comparison.kept == len(organisation)
    assert comparison.fixed == comparison.new == ()


@settings(max_examples=50)
@given(st.one_of(st.tuples(organisations(), organisations()), st.tuples(without_ids(), without_ids())))
def test_looking_back_mirrors_looking_forward(pair: tuple[Organisation, Organisation]) -> None:
    there, back = compared(*pair), compared(*reversed(pair))
    swap = {Action.ADDED: Action.ABOLISHED, Action.ABOLISHED: Action.ADDED}
    mirrored = sorted(essence(swap.get(c.action, c.action), c.new, c.old) for c in back.changes)
    assert sorted(essence(c.action, c.old, c.new) for c in there.changes) == mirrored
    assert there.kept == back.kept
    assert sorted(f.message.en for f in there.fixed) == sorted(f.message.en for f in back.new)
    assert sorted(f.message.en for f in there.new) == sorted(f.message.en for f in back.fixed)
    assert {name: values[::-1] for name, values in back.measures.items()} == there.measures


def essence(action: Action, old: Any, new: Any) -> str:
    return json.dumps([action, old, new], sort_keys=True)


def test_a_comparison_shows_itself_in_one_line() -> None:
    compared = Comparison(("plan", "outcome"), (), 7, {}, (), (), ())
    assert repr(compared) == (
        "<Comparison plan → outcome: 0 positions changed, 7 kept; findings: 0 fixed, 0 new, 0 remaining>"
    )
