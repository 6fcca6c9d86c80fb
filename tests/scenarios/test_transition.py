"""OG105 and OG901–OG903: what the way from one organisation to the next breaks."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from hypothesis import given

from orgraph.api import compare as compare_loaded
from orgraph.api import load
from orgraph.checks.run import run_checks
from orgraph.exporters.comparison import comparison_json, comparison_text
from orgraph.model.change import Comparison
from orgraph.model.configuration import Configuration
from orgraph.model.organisation import Organisation
from orgraph.scenarios.comparison import compare
from tests.checks.tables import organisation_from_csv
from tests.outline import organisation_from_outline
from tests.strategies import organisations, tied_organisations

FIRM = """
    Head
      Sales director
        Seller
        Clerk
      Finance director
        Accountant
        Cashier
"""
TALKS = [("Clerk", "Seller", "orders"), ("Clerk", "Sales director", "prices"), ("Clerk", "Cashier", "bills")]


def between(before: Organisation, after: Organisation) -> Comparison:
    return compare([before, after], [run_checks(before), run_checks(after)])


def found(comparison: Comparison, *codes: str) -> dict[str, list[tuple[str, ...]]]:
    by_code: dict[str, list[tuple[str, ...]]] = {}
    for finding in comparison.transition:
        if not codes or finding.code in codes:
            by_code.setdefault(finding.code, []).append(finding.titles)
    return by_code


def drawn(text: str, talks: Sequence[tuple[str, str, str]] = (), **thresholds: dict[str, float]) -> Organisation:
    return organisation_from_outline(text, talks=talks, configuration=Configuration(thresholds=thresholds))


def test_on_one_organisation_they_do_not_run_and_say_how_they_would() -> None:
    not_run = {each.code: each.reason.en for each in run_checks(drawn(FIRM)).not_run}
    assert {"OG105", "OG901", "OG902", "OG903"} <= set(not_run)
    assert "orgraph compare" in not_run["OG902"]


# ── OG105 ────────────────────────────────────────────────────────────────────────────────────────────────────────

TABLE = "position id,title,unit,reports to,holder\nP1,Head,Office,,Ann\nP2,Buyer,Stores,P1,Bo\nP3,Cook,Kitchen,P1,Cy\n"


def releases(folder: Path, after: str, before: str = TABLE) -> Comparison:
    (folder / "one").mkdir()
    (folder / "two").mkdir()
    return between(organisation_from_csv(folder / "one", before), organisation_from_csv(folder / "two", after))


def test_a_position_under_another_id_is_found(tmp_path: Path) -> None:
    assert found(releases(tmp_path, TABLE.replace("P2", "P7")), "OG105") == {"OG105": [("Buyer",)]}


def test_another_holder_makes_it_another_position(tmp_path: Path) -> None:
    assert found(releases(tmp_path, TABLE.replace("P2,Buyer,Stores,P1,Bo", "P7,Buyer,Stores,P1,Di")), "OG105") == {}


def test_an_id_given_to_another_position_is_found_and_a_new_title_is_none(tmp_path: Path) -> None:
    moved = TABLE.replace("P3,Cook,Kitchen,P1", "P3,Fitter,Yard,P2")
    assert found(releases(tmp_path, moved), "OG105") == {"OG105": [("Fitter",)]}


def test_a_promotion_keeps_its_id(tmp_path: Path) -> None:
    assert found(releases(tmp_path, TABLE.replace("P3,Cook,Kitchen", "P3,Head cook,Kitchen")), "OG105") == {}


def test_a_table_numbered_anew_is_one_finding(tmp_path: Path) -> None:
    assert found(releases(tmp_path, TABLE.replace("P", "Q")), "OG105") == {"OG105": [("Head", "Buyer", "Cook")]}


# ── OG901 ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_new_errors_and_warnings_are_one_finding_a_check_and_old_ones_none() -> None:
    ring = FIRM.replace("Accountant", "Accountant ^ Cashier").replace("Cashier\n", "Cashier ^ Accountant\n")
    comparison = between(drawn(FIRM), drawn(ring))
    new = {finding.code for finding in comparison.new if finding.severity.value != "information"}
    assert {code for finding in comparison.transition if finding.code == "OG901" for code in finding.follows} == new
    assert found(between(drawn(ring), drawn(ring)), "OG901") == {}
    assert found(between(drawn(ring), drawn(FIRM)), "OG901") == {}


# ── OG902 ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_people_of_an_abolished_superior_are_found_by_superior() -> None:
    after = "Head\n  Finance director\n    Accountant\n    Cashier\nSeller\nClerk"
    assert found(between(drawn(FIRM), drawn(after)), "OG902") == {"OG902": [("Seller", "Clerk")]}


def test_those_who_find_another_superior_are_not() -> None:
    after = "Head\n  Finance director\n    Accountant\n    Cashier\n    Seller\n  Clerk"
    assert found(between(drawn(FIRM), drawn(after)), "OG902") == {}


def test_a_new_head_lost_nobody() -> None:
    after = "Sales director\n  Seller\n  Clerk\n  Finance director\n    Accountant\n    Cashier"
    assert found(between(drawn(FIRM), drawn(after)), "OG902") == {}


# ── OG903 ────────────────────────────────────────────────────────────────────────────────────────────────────────

MOVED = "Head\n  Sales director\n    Seller\n  Finance director\n    Accountant\n    Cashier\n    Clerk"


def test_a_move_away_from_most_of_ones_ties_is_found() -> None:
    assert found(between(drawn(FIRM, TALKS), drawn(MOVED)), "OG903") == {"OG903": [("Clerk",)]}
    assert found(between(drawn(FIRM, TALKS), drawn(MOVED, OG903={"share": 0.7})), "OG903") == {}


def test_a_move_towards_them_or_with_them_is_not() -> None:
    assert found(between(drawn(FIRM, TALKS[2:]), drawn(MOVED)), "OG903") == {}
    together = "Head\n  Sales director\n  Finance director\n    Accountant\n    Cashier\n    Seller\n    Clerk"
    assert found(between(drawn(FIRM, TALKS[:1]), drawn(together, OG903={"ties": 1})), "OG903") == {}


# ── Shown ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_comparison_shows_them_as_text_and_as_json() -> None:
    comparison = between(drawn(FIRM, TALKS), drawn(MOVED))
    assert "What the change itself breaks" in comparison_text(comparison, "en")
    assert "调整本身的问题" in comparison_text(comparison, "zh")
    content = json.loads(comparison_json(comparison, "en"))["findings"]["new"]
    assert "OG903" in {finding["code"] for finding in content}


def test_nothing_changed_nothing_broken(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(TABLE, "utf-8")
    one, two = load(tmp_path / "t.csv"), load(tmp_path / "t.csv")
    assert compare_loaded(one, two).transition == ()


@given(organisations(), tied_organisations())
def test_any_two_organisations_give_whole_findings(before: Organisation, after: Organisation) -> None:
    for finding in between(before, after).transition:
        assert set(finding.subjects) <= set(after.ids)
        assert finding.evidence
        assert "{" not in finding.message.zh + finding.message.en


@given(tied_organisations())
def test_an_organisation_beside_itself_breaks_nothing(organisation: Organisation) -> None:
    assert between(organisation, organisation).transition == ()
