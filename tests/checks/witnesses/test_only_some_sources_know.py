"""OG305–OG308: numbers, names and levels that the sources do not bear out."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgraph.api import load
from orgraph.checks.run import run_checks
from orgraph.model.finding import Severity
from tests.checks.descriptions import organisation_from_description
from tests.checks.tables import found, only, organisation_from_csv

HOSPITAL = """
    # 护理部主任

    所属部门：护理部
    直接上级：院长
    直接下级：护士长

    # 护士长

    所属部门：护理部
    直接上级：{superior}
    直接下级：护士、护工
    {more}

    # 护士

    所属部门：护理部
    直接上级：护士长

    # 护工

    所属部门：护理部
    直接上级：护士长

    # 院长

    直接上级：无
    直接下级：护理部主任
"""


def hospital(folder: Path, superior: str = "护理部主任", more: str = "备注：无"):  # type: ignore[no-untyped-def]
    return organisation_from_description(folder, HOSPITAL.format(superior=superior, more=more))


def test_a_sound_document_has_nothing(tmp_path: Path) -> None:
    assert found(hospital(tmp_path, more="直接下级人数：2人\n\n    间接上级：院长"), "OG2", "OG3", "OG8") == {}


def test_a_unit_as_superior_is_one_finding_that_says_who_leads_it(tmp_path: Path) -> None:
    organisation = hospital(tmp_path, superior="护理部")
    assert found(organisation, "OG103", "OG104", "OG2", "OG306", "OG307") == {"OG307": [("护士长", "护理部")]}
    finding = only(organisation, "OG307")
    assert finding.suggestion is not None
    assert (finding.suggestion.old, finding.suggestion.new) == ("护理部", "护理部主任")
    assert "OG306" in finding.follows


def test_a_board_is_no_unit(tmp_path: Path) -> None:
    assert "OG307" not in found(hospital(tmp_path, superior="理事会"))


def test_in_a_table_it_takes_the_place_of_an_unknown_superior(tmp_path: Path) -> None:
    table = "title,unit,reports to\nHead,Office,\nBuyer,Stores,Head\nPacker,Stores,Stores\nClerk,Office,Nobody"
    organisation = organisation_from_csv(tmp_path, table)
    assert found(organisation, "OG202", "OG307") == {"OG202": [("Clerk",)], "OG307": [("Packer",)]}
    assert only(organisation, "OG307").suggestion is not None


@pytest.mark.parametrize(("number", "severity"), [("1", Severity.WARNING), ("7人", Severity.INFORMATION), ("2", None)])
def test_a_number_that_cannot_be_right_is_a_warning(tmp_path: Path, number: str, severity: Severity | None) -> None:
    findings = run_checks(hospital(tmp_path, more=f"直接下级人数：{number}"), ["OG305"]).findings
    assert [finding.severity for finding in findings] == ([severity] if severity else [])


def test_seats_of_subordinates_count_as_people(tmp_path: Path) -> None:
    text = (
        "# Head\n\nDirect reports: Nurse\nNumber of direct reports: {}\n\n# Nurse\n\nReports to: Head\nHeadcount: 4\n"
    )
    assert found(organisation_from_description(tmp_path, text.format(4)), "OG305") == {}
    finding = only(organisation_from_description(tmp_path, text.format(6)), "OG305")
    assert finding.severity is Severity.WARNING
    assert finding.message.en == "“Head” states 6 direct subordinates, and one position with 4 seats is found."


def test_an_indirect_superior_that_is_the_direct_one_is_found(tmp_path: Path) -> None:
    assert found(hospital(tmp_path, more="间接上级：护理部主任"), "OG308") == {"OG308": [("护士长", "护理部主任")]}
    assert found(hospital(tmp_path, more="间接上级：分管副院长"), "OG308") == {"OG308": [("护士长",)]}


def test_a_probable_variant_is_left_to_its_own_check(tmp_path: Path) -> None:
    text = HOSPITAL.format(superior="护理部主任", more="").replace("直接下级：护士、护工", "直接下级：护士、护工人员")
    doubled = organisation_from_description(tmp_path, text)
    assert set(found(doubled, "OG104", "OG306")) == {"OG104"}
    assert "OG306" in only(doubled, "OG104").follows


def test_names_of_a_tables_list_that_have_no_row_are_found(tmp_path: Path) -> None:
    table = "title,reports to,direct reports\nHead,,Clerk、Porter\nClerk,Head,Porter\nBuyer,Head,none"
    assert found(organisation_from_csv(tmp_path, table), "OG306") == {"OG306": [("Head", "Clerk")]}


def test_a_table_and_descriptions_are_held_against_each_other(tmp_path: Path) -> None:
    (tmp_path / "positions.csv").write_text(
        "岗位名称,部门,直接上级,编制\n馆长,馆办,,1\n典藏员,典藏部,馆长,3\n保安,后勤部,馆长,4\n绿化工,后勤部,馆长,1\n",
        "utf-8",
    )
    (tmp_path / "descriptions.md").write_text(
        "# 馆长\n\n直接上级：无\n\n# 典藏员\n\n直接上级：馆长\n编制：2\n\n# 讲解员\n\n直接上级：馆长\n", "utf-8"
    )
    organisation = load(tmp_path)
    assert found(organisation, "OG305", "OG306") == {
        "OG305": [("典藏员",)],
        "OG306": [("讲解员",), ("保安", "绿化工")],
    }
    row, description = (finding.correction.zh for finding in run_checks(organisation, ["OG306"]).findings)
    assert "补一行" in row
    assert "补写" not in row
    assert "补写这些岗位的说明" in description
    assert "补一行" not in description


def test_what_is_asked_for_is_what_is_missing(tmp_path: Path) -> None:
    listed = "title,reports to,direct reports\nHead,,Clerk、Porter\nClerk,Head,Porter"
    asked = only(organisation_from_csv(tmp_path, listed), "OG306").correction
    assert asked.en.startswith("Give it a row in the table;")
    assert "补写" not in asked.zh
    text = HOSPITAL.format(superior="护理部主任", more="备注：无").replace("护士、护工", "护士、护工、药剂师")
    asked = only(organisation_from_description(tmp_path, text), "OG306").correction
    assert asked.zh.startswith("补写岗位说明；")
    assert "一行" not in asked.zh


def test_a_title_that_is_only_held_as_well_is_worth_knowing(tmp_path: Path) -> None:
    text = "# 人事主管(兼培训主管)\n\n直接上级：无\n直接下级：人事员\n\n# 人事员\n\n直接上级：人事主管\n"
    finding = only(organisation_from_description(tmp_path, text), "OG306")
    assert (finding.titles, finding.severity) == (("人事主管",), Severity.INFORMATION)


def test_a_document_of_one_position_misses_nobody(tmp_path: Path) -> None:
    text = "# Head gardener\n\nReports to: Estate manager\nDirect reports: Gardener, Driver\n"
    assert found(organisation_from_description(tmp_path, text), "OG306") == {}
