"""OG304 and OG106: what a table and descriptions say differently, and ids nobody can use."""

from __future__ import annotations

from pathlib import Path

from orgraph.api import load
from orgraph.checks.run import run_checks
from tests.checks.tables import found, only, organisation_from_csv

TABLE = "岗位名称,部门,直接上级\n馆长,馆办,\n副馆长,馆办,馆长\n典藏员,典藏部,馆长\n"


def museum(folder: Path, description: str, table: str = TABLE):  # type: ignore[no-untyped-def]
    (folder / "岗位表.csv").write_text(table, "utf-8")
    (folder / "说明书.md").write_text(description, "utf-8")
    return load(folder)


def test_two_superiors_of_two_sources_are_one_conflict_and_not_two_superiors(tmp_path: Path) -> None:
    organisation = museum(tmp_path, "# 典藏员\n\n直接上级：副馆长\n")
    assert found(organisation, "OG205", "OG304") == {"OG304": [("典藏员",)]}
    finding = only(organisation, "OG304")
    assert finding.follows == ("OG205", "OG301")
    assert {place.file for place in finding.evidence} == {"岗位表.csv", "说明书.md"}


def test_a_decision_settles_whose_superior_is_right(tmp_path: Path) -> None:
    (tmp_path / "orgraph.toml").write_text(
        '[decisions]\n"典藏员" = { superior = "副馆长", reason = "新说明书" }\n', "utf-8"
    )
    findings = run_checks(museum(tmp_path, "# 典藏员\n\n直接上级：副馆长\n"), ["OG304", "OG205", "OG904"])
    assert findings.findings == ()
    assert [finding.code for finding in findings.settled] == ["OG304"]


def test_agreement_in_one_of_several_is_agreement(tmp_path: Path) -> None:
    assert found(museum(tmp_path, "# 典藏员\n\n直接上级：馆长\n"), "OG304") == {}


def test_units_differ_only_where_their_spelling_does(tmp_path: Path) -> None:
    same = museum(tmp_path, "# 典藏员\n\n所属部门：典藏 部\n直接上级：馆长\n")
    assert found(same, "OG304") == {}


def test_what_one_source_leaves_out_is_no_conflict(tmp_path: Path) -> None:
    assert found(museum(tmp_path, "# 典藏员\n\n直接下级：无\n"), "OG304") == {}


def test_without_both_kinds_of_source_it_does_not_run(tmp_path: Path) -> None:
    codes = [each.code for each in run_checks(organisation_from_csv(tmp_path, TABLE), ["OG304"]).not_run]
    assert codes == ["OG304"]


def test_ids_with_spaces_or_that_are_words_for_nothing_are_one_finding(tmp_path: Path) -> None:
    table = "position id,title,reports to\nA1,Head,\nA 2,Clerk,A1\nN/A,Buyer,A1\nA4,Cook,A1\nＡ5,Maid,A1\nA6,Porter,A1"
    assert found(organisation_from_csv(tmp_path, table), "OG106") == {"OG106": [("Clerk", "Buyer", "Maid")]}


def test_made_ids_are_not_held_against_anybody(tmp_path: Path) -> None:
    table = "title,unit,reports to\nHead of house,Main office,\nOffice clerk,Main office,Head of house"
    assert found(organisation_from_csv(tmp_path, table), "OG106") == {}


def test_a_superior_under_another_name_is_a_name_variant_and_nothing_else(tmp_path: Path) -> None:
    table = "岗位名称,部门,直接上级\n馆长,馆办,\n典藏部经理,典藏部,馆长\n典藏员,典藏部,典藏部经理\n"
    organisation = museum(tmp_path, "# 典藏员\n\n直接上级：典藏经理\n", table)
    assert found(organisation, "OG104", "OG205", "OG207", "OG304") == {"OG104": [("典藏经理", "典藏部经理")]}
    assert {"OG304", "OG205", "OG207"} <= set(only(organisation, "OG104").follows)


def test_initials_of_a_title_are_proposed_for_it(tmp_path: Path) -> None:
    table = "title,reports to\nManaging director,\nChief technology officer,Managing director\n"
    table += "Platform lead,Chief technology officer\n"
    organisation = museum(tmp_path, "# Platform lead\n\nReports to: CTO\n", table)
    assert found(organisation, "OG104", "OG207", "OG304") == {"OG104": [("CTO", "Chief technology officer")]}


def test_a_unit_given_as_superior_is_said_once(tmp_path: Path) -> None:
    organisation = museum(tmp_path, "# 典藏员\n\n所属部门：典藏部\n直接上级：典藏部\n")
    assert found(organisation, "OG205", "OG304", "OG307") == {"OG307": [("典藏员", "典藏部")]}


def test_a_part_of_a_unit_is_no_other_unit(tmp_path: Path) -> None:
    assert found(museum(tmp_path, "# 典藏员\n\n所属部门：典藏部书画组\n直接上级：馆长\n"), "OG304") == {}
    assert list(found(museum(tmp_path, "# 典藏员\n\n所属部门：保卫部\n直接上级：馆长\n"), "OG304")) == ["OG304"]
