"""OG103 and OG104: one name for several positions, several names for one."""

from __future__ import annotations

from pathlib import Path

from orgraph.checks.run import run_checks
from orgraph.model.configuration import Configuration
from orgraph.model.finding import Severity
from tests.checks.descriptions import organisation_from_description
from tests.checks.tables import found, only, organisation_from_csv


def test_one_name_is_one_finding_however_often_it_is_used(tmp_path: Path) -> None:
    clerks = "\n".join(f"Clerk {number},Office,Team leader" for number in range(40))
    table = f"title,unit,reports to\nHead,Office,\nTeam leader,Sales,Head\nTeam leader,Service,Head\n{clerks}"
    finding = only(organisation_from_csv(tmp_path, table), "OG103")
    assert finding.message.en == (
        "“Team leader” is used in 40 places and fits two positions: "
        "“Team leader” (Sales/Team leader) and “Team leader” (Service/Team leader)."
    )
    assert len(finding.evidence) == 12


def test_two_descriptions_of_one_title_in_one_unit_share_a_name(tmp_path: Path) -> None:
    text = """
        # Clerk

        Department: Sales
        Reports to: Head

        # Clerk

        Department: Sales
        Reports to: Manager

        # Porter

        Department: Sales
        Reports to: Head

        # Porter

        Department: Service
        Reports to: Head
        """
    assert found(organisation_from_description(tmp_path, text), "OG103") == {"OG103": [("Clerk", "Clerk")]}


def test_a_name_twice_in_one_list_is_information(tmp_path: Path) -> None:
    table = 'title,reports to,direct reports\nHead,,"Clerk、Driver、Clerk"\nClerk,Head,none\nDriver,Head,none'
    finding = only(organisation_from_csv(tmp_path, table), "OG103")
    assert finding.titles == ("Clerk", "Head")
    assert finding.severity is Severity.INFORMATION


def test_two_rows_of_one_seat_may_list_the_same_people(tmp_path: Path) -> None:
    table = "position id,title,holder,reports to,direct reports\n1,Head,A,,Clerk\n1,Head,B,,Clerk\n2,Clerk,C,1,none"
    assert found(organisation_from_csv(tmp_path, table), "OG103") == {}


def test_a_variant_says_its_score_its_reason_and_the_line_to_add(tmp_path: Path) -> None:
    finding = only(organisation_from_csv(tmp_path, "title,reports to\nSales director,\nClerk,Sales directer"), "OG104")
    assert finding.message.en == (
        "“Sales directer” and “Sales director” are probably one position (score 0.93): the two names are 93% alike."
    )
    assert finding.correction.zh == (
        '如果是同一岗位，在 orgraph.toml 的 [aliases] 中写入 "Sales directer" = "Sales director"。'
    )
    assert [source.row for source in finding.evidence] == [2, 3]


def test_the_threshold_is_the_configurations_to_set(tmp_path: Path) -> None:
    table = "title,reports to\nSales director,\nClerk,Sales directer"
    strict = Configuration(thresholds={"OG104": {"similarity": 0.95}})
    assert found(organisation_from_csv(tmp_path, table, strict), "OG104") == {}


def test_a_variant_speaks_for_the_unconfirmed_lines_it_explains(tmp_path: Path) -> None:
    """By letter the director's list omits the key account manager; in all likelihood it calls her by another name."""
    table = """
        title,reports to,direct reports
        Director,,Account manager
        Key account manager,Director,none
        """
    organisation = organisation_from_csv(tmp_path, table)
    assert found(organisation, "OG1", "OG3") == {"OG104": [("Key account manager",)]}
    assert only(organisation, "OG104").follows == ("OG301", "OG306")


def test_units_are_one_finding_a_group_and_touch_the_rarer_spelling(tmp_path: Path) -> None:
    table = "title,unit,reports to\nA,财务部,\nB,财务部,A\nC,财务中心,A\nD,销售部,A"
    organisation = organisation_from_csv(tmp_path, table)
    assert found(organisation, "OG104") == {"OG104": [("C",)]}
    assert not run_checks(organisation, ["OG104"]).not_run
