"""OG001–OG010: what the readers noticed, as findings."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgraph.checks.run import run_checks
from tests.checks.descriptions import organisation_from_description
from tests.checks.tables import found, only, organisation_from_csv

ODD = 'Head of [vacant] {posts} & 100% "R/D"'


def test_checks_of_tables_do_not_run_without_one(tmp_path: Path) -> None:
    organisation = organisation_from_description(tmp_path, "# Clerk\n\nReports to: Head")
    assert {each.code for each in run_checks(organisation, ["OG00"]).not_run} == {
        "OG001",
        "OG002",
        "OG003",
        "OG005",
        "OG006",
    }


def test_checks_of_descriptions_do_not_run_without_one(tmp_path: Path) -> None:
    organisation = organisation_from_csv(tmp_path, "title,reports to\nHead,\nClerk,Head")
    assert {each.code for each in run_checks(organisation, ["OG00"]).not_run} == {"OG004", "OG006", "OG009"}


def test_a_column_wrong_in_a_thousand_rows_is_one_finding(tmp_path: Path) -> None:
    rows = "\n".join(f"Post {number},Head,some" for number in range(1000))
    organisation = organisation_from_csv(tmp_path, f"title,reports to,headcount\nHead,,1\n{rows}")
    finding = only(organisation, "OG005")
    assert "1,000 cells" in finding.message.en
    assert finding.evidence[0].row == 3


def test_blank_cells_are_one_finding_for_the_column(tmp_path: Path) -> None:
    rows = "\n".join(f"Post {number},Head," for number in range(300))
    organisation = organisation_from_csv(
        tmp_path, f"title,reports to,direct reports\nHead,,Post 1\nAide,Head,none\n{rows}"
    )
    finding = only(organisation, "OG007")
    assert finding.message.en.startswith("Left empty: 300 cells of the column “direct reports” of positions.csv, for ")
    assert finding.message.zh.endswith("等 100 个。")
    assert len(finding.evidence) == 12


def test_a_column_in_which_nobody_says_none_may_be_blank(tmp_path: Path) -> None:
    organisation = organisation_from_csv(tmp_path, "title,reports to,direct reports\nHead,,Clerk\nClerk,Head,")
    assert found(organisation, "OG007") == {}


def test_blank_ids_and_titles_are_found(tmp_path: Path) -> None:
    organisation = organisation_from_csv(tmp_path, "position id,title,reports to\n1,Head,\n,Clerk,1\n3,,1")
    assert found(organisation, "OG007")["OG007"] == [("Clerk",), ("3",)]


def test_a_blank_superior_of_a_root_is_left_to_its_own_check(tmp_path: Path) -> None:
    text = """
        # Head

        Reports to:
        Direct reports: Clerk

        # Clerk

        Reports to:
        Direct reports: none

        # Porter

        Reports to:
        Direct reports: none
        """
    assert found(organisation_from_description(tmp_path, text), "OG007") == {"OG007": [("Clerk",)]}


def test_each_blank_field_of_a_description_is_told_once(tmp_path: Path) -> None:
    text = """
        # Head

        Direct reports: Clerk

        # Clerk

        Reports to:
        Direct reports:
        """
    organisation = organisation_from_description(tmp_path, text)
    assert [finding.message.en for finding in run_checks(organisation, ["OG007"]).findings] == [
        "Left empty: the field “Reports to”, for “Clerk”.",
        "Left empty: the field “Direct reports”, for “Clerk”.",
    ]


def test_damaged_text_is_one_finding_a_file(tmp_path: Path) -> None:
    organisation = organisation_from_csv(
        tmp_path, "title,unit,reports to\nHead,Caf\ufffd,\nBar\ufffdsta,Caf\ufffd,Head"
    )
    finding = only(organisation, "OG008")
    assert finding.titles == ("Bar\ufffdsta", "Head")
    assert "3 places" in finding.message.en


def test_a_repeated_row_is_about_its_position_and_a_blank_one_about_none(tmp_path: Path) -> None:
    text = "position id,title,reports to\n1,Head,\n,,\n2,Clerk,1\n2,Clerk,1\n2,Clerk,1"
    assert found(organisation_from_csv(tmp_path, text), "OG003") == {"OG003": [(), ("Clerk",)]}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_titles_of_any_kind_come_back_as_written(tmp_path: Path, language: str) -> None:
    cell = '"' + ODD.replace('"', '""') + '"'
    organisation = organisation_from_csv(
        tmp_path, f"title,reports to,direct reports,headcount\n{cell},,Clerk,{{x}}\nClerk,{cell},none,1\nAide,{cell},,1"
    )
    messages = [finding.message[language] for finding in run_checks(organisation, ["OG005", "OG007"]).findings]  # type: ignore[index]
    assert any("{x}" in message for message in messages)
    assert organisation.titles[0] == ODD
