"""OG209 and OG210: superiors who are not there, and superiors who say that they have nobody."""

from __future__ import annotations

from pathlib import Path

from orgraph.checks.run import run_checks
from tests.checks.tables import found, only, organisation_from_csv
from tests.outline import organisation_from_outline


def test_a_vacancy_is_one_finding_with_everybody_who_reports_to_it(tmp_path: Path) -> None:
    organisation = organisation_from_csv(
        tmp_path,
        """
        title,reports to,vacant
        Head,,no
        Manager,Head,yes
        A,Manager,no
        B,Manager,no
        Clerk,Head,yes
        """,
    )
    assert found(organisation, "OG209") == {"OG209": [("Manager", "A", "B")]}
    assert only(organisation, "OG209").message.en == (
        "“Manager” is vacant, and two positions report to it: “A” and “B”."
    )


def test_one_who_reports_to_a_vacancy_reports_in_the_singular(tmp_path: Path) -> None:
    organisation = organisation_from_csv(
        tmp_path,
        """
        title,reports to,vacant
        Head,,yes
        Manager,Head,no
        """,
    )
    assert "one position reports to it: “Manager”" in only(organisation, "OG209").message.en


def test_without_a_column_of_vacancies_the_check_does_not_run() -> None:
    (not_run,) = run_checks(organisation_from_outline("Head\n  A"), ["OG209"]).not_run
    assert not_run.reason.en == "No source says which positions are vacant."


def test_a_superior_who_says_it_has_nobody_is_one_finding(tmp_path: Path) -> None:
    organisation = organisation_from_csv(
        tmp_path,
        """
        岗位名称,直接上级,直接下级
        馆长,,档案员
        档案员,馆长,无
        实习生甲,档案员,无
        实习生乙,档案员,
        """,
    )
    finding = only(organisation, "OG210")
    assert finding.titles == ("档案员", "实习生甲", "实习生乙")
    assert finding.message.zh == ("「实习生甲」、「实习生乙」写的上级是「档案员」，而「档案员」写的是没有直接下级。")
    assert [source.quote for source in finding.evidence] == ["无", "档案员", "档案员"]


def test_without_a_word_on_subordinates_the_check_does_not_run() -> None:
    (not_run,) = run_checks(organisation_from_outline("Head\n  A"), ["OG210"]).not_run
    assert not_run.reason.en == "No source says which subordinates positions have."


def test_a_list_of_subordinates_is_a_word_on_subordinates() -> None:
    organisation = organisation_from_outline("Head\n  A", lists={"Head": ["A"]})
    checked = run_checks(organisation, ["OG210"])
    assert (checked.findings, checked.not_run) == ((), ())
