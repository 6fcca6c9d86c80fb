"""A list of subordinates that names a title means every seat of that title below this superior."""

from __future__ import annotations

from pathlib import Path

from orgraph.api import load
from orgraph.model.organisation import WITNESSES, Organisation, Witness
from orgraph.resolution.proposals import proposals_of
from tests.checks.tables import found

ROSTER = (
    "工号,姓名,岗位,部门,直接上级\n1,周敏,园长,园办,\n2,何平,教研主任,教学部,园长\n"
    "3,李方,教师,教学部,教研主任\n4,陈雨,教师,教学部,教研主任\n5,孙洁,教师,后勤部,园长\n"
)
HEAD = "# 园长\n\n直接上级：无\n直接下级：教研主任\n"


def school(folder: Path, description: str, roster: str = ROSTER) -> Organisation:
    (folder / "花名册.csv").write_text(roster, "utf-8")
    (folder / "说明书.md").write_text(description, "utf-8")
    return load(folder)


def agreed(organisation: Organisation) -> set[tuple[str, str]]:
    links = organisation.links
    return {
        (organisation.ids[below], organisation.titles[above])
        for below, above, witness in zip(links.subordinate, links.superior, links.witness, strict=True)
        if WITNESSES[witness] is Witness.AGREED
    }


def test_every_seat_of_the_title_that_names_the_superior_is_confirmed(tmp_path: Path) -> None:
    organisation = school(tmp_path, "# 教研主任\n\n直接上级：园长\n直接下级：教师\n")
    assert {id for id, above in agreed(organisation) if above == "教研主任"} == {"3", "4"}
    assert found(organisation, "OG103", "OG301", "OG302", "OG205") == {}
    assert proposals_of(organisation).names == ()


def test_a_seat_below_somebody_else_is_not_meant(tmp_path: Path) -> None:
    organisation = school(tmp_path, HEAD + "\n# 教研主任\n\n直接上级：园长\n直接下级：教师\n")
    assert found(organisation, "OG301") == {"OG301": [("教师", "园长")]}


def test_where_no_seat_names_the_superior_the_title_stays_in_doubt(tmp_path: Path) -> None:
    organisation = school(tmp_path, "# 保健医生\n\n直接上级：园长\n直接下级：教师\n")
    assert found(organisation, "OG103") == {"OG103": [("教师", "教师", "教师")]}


def test_a_contact_with_one_of_several_seats_of_a_team_is_a_remark(tmp_path: Path) -> None:
    roster = ROSTER.replace("5,孙洁,教师,后勤部,园长\n", "5,孙洁,保健医生,园办,园长\n")
    organisation = school(tmp_path, "# 保健医生\n\n直接上级：园长\n工作联系：教师\n", roster)
    findings = organisation.names
    assert [match.stage for match in findings] == ["ambiguous"]
    assert found(organisation, "OG103") == {"OG103": [("教师", "教师")]}


def test_a_probable_name_for_a_title_speaks_for_all_its_seats(tmp_path: Path) -> None:
    roster = "employee id,title,manager id\n1,Head,\n2,Auditor,1\n3,Auditor,1\n4,Clerk,1\n"
    organisation = school(tmp_path, "# Head\n\nDirect reports: Auditors, Clerk\n", roster)
    assert found(organisation, "OG301") == {}
    assert found(organisation, "OG104")["OG104"] == [("Auditors", "Auditor")]
