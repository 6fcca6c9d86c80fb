"""OG101 and OG102: rows with one id."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgraph.checks.run import run_checks
from tests.checks.tables import found, only, organisation_from_csv
from tests.outline import organisation_from_outline

HEAD = "position id,title,holder,unit,grade,reports to\n1,Head,Ada,Office,9,\n2,Manager,Ben,Office,7,1\n"


def codes(folder: Path, *rows: str) -> dict[str, list[tuple[str, ...]]]:
    return found(organisation_from_csv(folder, HEAD + "\n".join(rows)), "OG1")


def test_several_holders_of_one_seat_are_no_fault(tmp_path: Path) -> None:
    assert codes(tmp_path, "3,Clerk,Cleo,Office,3,1", "3,Clerk,Dan,Office,3,1") == {}


@pytest.mark.parametrize("second", ["3,Clerk,Dan,Store,3,1", "3,Clerk,Dan,Office,4,1", "3,Clerk,Dan,Office,3,2"])
def test_holders_of_one_seat_must_agree_in_unit_grade_and_superior(tmp_path: Path, second: str) -> None:
    assert codes(tmp_path, "3,Clerk,Cleo,Office,3,1", second) == {"OG102": [("Clerk",)]}


@pytest.mark.parametrize(
    "second",
    ["3,Driver,Dan,Office,3,1", "3,Clerk,Cleo,Store,3,1", "3,Clerk,Cleo,Office,3,2", "3,Driver,Cleo,Store,3,2"],
)
def test_anything_else_is_one_id_for_several_positions(tmp_path: Path, second: str) -> None:
    assert codes(tmp_path, "3,Clerk,Cleo,Office,3,1", second) == {"OG101": [("Clerk",)]}


@pytest.mark.parametrize("second", ["3,Clerk,Dan,,,", "3,clerk,Dan,OFFICE,3,1", "3,Clerk,Dan,Office,3,Head"])
def test_blank_cells_and_other_spellings_contradict_nothing(tmp_path: Path, second: str) -> None:
    assert codes(tmp_path, "3,Clerk,Cleo,Office,3,1", second) == {}


def test_the_message_says_which_rows_and_what_differs(tmp_path: Path) -> None:
    rows = ["3,Clerk,Cleo,Office,3,1", "4,Aide,Eve,Office,3,1", "3,Driver,Dan,Store,3,2"]
    finding = only(organisation_from_csv(tmp_path, HEAD + "\n".join(rows)), "OG101")
    assert finding.message.en == (
        "The id “3” stands in rows 4 and 6 of positions.csv, which differ in title (“Clerk” and “Driver”), "
        "unit (“Office” and “Store”) and superior (“Head” and “Manager”)."
    )
    assert finding.follows == ("OG205",)
    assert [source.row for source in finding.evidence] == [4, 6, 4, 6]


def test_superiors_named_in_another_order_are_the_same(tmp_path: Path) -> None:
    table = """
        title,holder,position id,superior title
        Head,Ada,1,
        Buyer,Ben,2,Head
        Clerk,Cleo,3,Head、Buyer
        Clerk,Dan,3,Buyer、Head
        """
    assert found(organisation_from_csv(tmp_path, table), "OG102", "OG205") == {"OG205": [("Clerk",)]}


def test_two_superiors_of_one_title_are_two(tmp_path: Path) -> None:
    rows = ["3,Lead,Cleo,Office,5,1", "4,Lead,Dan,Store,5,1", "5,Clerk,Eve,Office,3,3", "5,Clerk,Fay,Office,3,4"]
    finding = only(organisation_from_csv(tmp_path, HEAD + "\n".join(rows)), "OG102")
    assert "superior (“3” and “4”)" in finding.message.en


def test_without_a_column_of_ids_nothing_can_be_said() -> None:
    findings = run_checks(organisation_from_outline("Head\n  Clerk"), ["OG101", "OG102"])
    assert [each.code for each in findings.not_run] == ["OG101", "OG102"]


def test_a_table_of_people_in_few_seats_is_looked_through_at_once(tmp_path: Path) -> None:
    """Ten thousand rows of ten seats, two of which do not agree."""
    rows = [f"{10 + number % 10},Seat {number % 10},P{number},Unit {number % 10},3,1" for number in range(10_000)]
    rows[5_003] = rows[5_003].replace("Unit 3", "Unit 4")
    rows[7_008] = rows[7_008].replace("Seat 8", "Seat 9")
    assert codes(tmp_path, *rows) == {"OG101": [("Seat 8",)], "OG102": [("Seat 3",)]}
