"""OG205 and OG214: positions with several superiors, and which check speaks of them."""

from __future__ import annotations

from pathlib import Path

from orgraph.checks.run import run_checks
from orgraph.model.configuration import Configuration, Decision
from orgraph.model.finding import Severity
from orgraph.model.text import Text
from tests.checks.tables import found, only, organisation_from_csv
from tests.outline import organisation_from_outline


def test_two_superiors_that_the_position_names_are_one_error() -> None:
    organisation = organisation_from_outline("""
        Head
          A
            Clerk ^ B
            A2
          B
            B1
            B2
    """)
    finding = only(organisation, "OG205")
    assert finding.titles == ("Clerk",)
    assert finding.severity is Severity.ERROR
    assert finding.message.en == "“Clerk” is given two superiors: “A” and “B”; the chart follows “A”."
    assert [source.quote for source in finding.evidence] == ["A", "B"]
    assert finding.follows == ()


def test_a_superior_that_does_not_exist_counts_and_is_named_last() -> None:
    organisation = organisation_from_outline("""
        Head
          Clerk ^ Gone
          Driver
    """)
    assert "two superiors: “Head” and “Gone”; the chart follows “Head”" in only(organisation, "OG205").message.en


def test_a_line_past_the_superior_follows_from_naming_both() -> None:
    organisation = organisation_from_outline("""
        Head
          Manager
            Clerk ^ Head
            Driver
    """)
    assert found(organisation, "OG2") == {"OG205": [("Clerk",)]}
    assert only(organisation, "OG205").follows == ("OG214",)


def test_a_second_superior_that_only_a_list_names_is_left_to_the_check_of_lists() -> None:
    organisation = organisation_from_outline(
        """
        Head
          A
            Clerk
          B
        """,
        lists={"A": ["Clerk"], "B": ["Clerk"]},
    )
    assert found(organisation, "OG205", "OG214") == {}


def test_two_lists_that_claim_a_silent_position_are_found(tmp_path: Path) -> None:
    organisation = organisation_from_csv(
        tmp_path,
        """
        title,reports to,direct reports
        Head,,A;B
        A,Head,Clerk
        B,Head,Clerk
        Clerk,,
        """,
    )
    assert found(organisation, "OG205", "OG214") == {"OG205": [("Clerk",)]}


def test_lists_along_one_line_of_command_are_a_line_past_the_superior(tmp_path: Path) -> None:
    organisation = organisation_from_csv(
        tmp_path,
        """
        title,reports to,direct reports
        Head,,Director;Clerk
        Director,Head,Manager;Clerk
        Manager,Director,Clerk
        Clerk,,
        """,
    )
    assert found(organisation, "OG205", "OG214") == {"OG214": [("Clerk", "Director", "Head")]}
    assert only(organisation, "OG214").message.en == (
        "“Clerk” is listed as a direct subordinate by “Manager”, and by “Director” and “Head” further up the same line."
    )


def test_a_decision_settles_it_with_the_reason() -> None:
    organisation = organisation_from_outline(
        """
        Head
          A
            Clerk ^ B
          B
        """,
        configuration=Configuration(decisions={"Clerk": Decision("B", "moved in May")}),
    )
    findings = run_checks(organisation, ["OG205"])
    (finding,) = findings.settled
    assert findings.findings == ()
    assert findings.counts() == {"error": 0, "warning": 0, "information": 0}
    assert finding.message.en.endswith("; orgraph.toml decides for “B”.")
    assert finding.settled == Text(
        zh="orgraph.toml 决定：「Clerk」的上级是「B」（moved in May）。",
        en="orgraph.toml decides: “Clerk” reports to “B” (moved in May).",
    )


def test_rows_of_one_id_that_differ_are_a_doubtful_id_and_not_two_superiors(tmp_path: Path) -> None:
    organisation = organisation_from_csv(
        tmp_path,
        """
        position id,title,reports to
        1,Head,
        2,A,1
        3,B,1
        4,Clerk,2
        4,Clerk,3
        """,
    )
    assert found(organisation, "OG205") == {}


def test_positions_of_one_title_are_told_apart_by_their_ids(tmp_path: Path) -> None:
    organisation = organisation_from_csv(
        tmp_path,
        """
        position id,title,reports to
        1,Head,
        2,Manager,1
        3,Manager,1
        4,Clerk,2;3
        """,
    )
    assert only(organisation, "OG205").message.zh == (
        "「Clerk」有 2 个直接上级：「Manager」(2)、「Manager」(3)；图上取「Manager」(2)。"
    )
