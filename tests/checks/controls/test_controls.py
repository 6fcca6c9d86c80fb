"""OG701–OG705: who holds which position, and what nobody should hold together."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given

from orgraph.api import load
from orgraph.checks.controls.duties_incompatible import incompatible_pairs
from orgraph.checks.people import holders_of_several, names_in
from orgraph.checks.run import run_checks
from orgraph.model.finding import Severity
from orgraph.model.organisation import Organisation
from tests.checks.descriptions import organisation_from_description
from tests.checks.tables import found, only, organisation_from_csv
from tests.strategies import organisations

HOTEL = "id,title,unit,reports to,staff number,holder\n1,General manager,Office,,E1,Ann\n"


def hotel(folder: Path, *rows: str) -> Organisation:
    return organisation_from_csv(folder, HOTEL + "\n".join(rows))


def test_without_holders_the_checks_say_so() -> None:
    bare = {"OG701", "OG702", "OG703"}
    from tests.outline import organisation_from_outline

    assert bare <= {each.code for each in run_checks(organisation_from_outline("Head\n  Clerk"), ["OG7"]).not_run}


# ── OG701 ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("actual", "severity"), [("8", Severity.WARNING), ("4", Severity.INFORMATION), ("6", None), ("", None)]
)
def test_seats_are_held_against_the_people_in_them(tmp_path: Path, actual: str, severity: Severity | None) -> None:
    table = f"岗位名称,部门,直接上级,编制人数,实有人数\n护士长,病区,,1,1\n护士,病区,护士长,6,{actual}\n"
    findings = run_checks(organisation_from_csv(tmp_path, table), ["OG701"]).findings
    assert [finding.severity for finding in findings] == ([severity] if severity else [])


def test_one_row_a_person_repeats_the_seats_of_the_title(tmp_path: Path) -> None:
    head = "id,title,unit,reports to,headcount,holder\n1,Matron,Ward,,1,Ann\n"
    three = "2,Nurse,Ward,1,3,Bo\n3,Nurse,Ward,1,3,Cy\n4,Nurse,Ward,1,3,Di\n"
    assert found(organisation_from_csv(tmp_path, head + three), "OG701") == {}
    fourth = "5,Nurse,Ward,1,3,Ed\n"
    assert found(organisation_from_csv(tmp_path, head + three + fourth), "OG701") == {"OG701": [("Nurse",) * 4]}


def test_a_table_that_names_few_holders_does_not_tell_of_empty_seats(tmp_path: Path) -> None:
    table = "title,reports to,headcount,holder\nHead,,1,Ann\nClerk,Head,1,\nBuyer,Head,1,\nPorter,Head,1,\n"
    assert found(organisation_from_csv(tmp_path, table), "OG701") == {}


# ── OG702, OG703 ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_one_person_in_two_positions_is_known_by_the_number(tmp_path: Path) -> None:
    rows = ("2,Porter,Lobby,1,E2,Bo Li", "3,Driver,Garage,1,E2,Bo Li", "4,Cook,Kitchen,1,E3,Cy", "5,Maid,Rooms,1,E4,Cy")
    assert found(hotel(tmp_path, *rows), "OG702") == {"OG702": [("Porter", "Driver")]}


def test_names_are_taken_apart_where_a_cell_holds_several(tmp_path: Path) -> None:
    table = "岗位名称,直接上级,任职者\n园长,,周敏\n教师,园长,何平、李方\n保健员,园长,李方\n"
    organisation = organisation_from_csv(tmp_path, table)
    assert [(person.name, person.numbered) for person in holders_of_several(organisation)] == [("李方", False)]
    assert found(organisation, "OG702") == {"OG702": [("教师", "保健员")]}
    assert names_in(" 何平 、李方;") == ["何平", "李方"]


def test_reporting_to_oneself_is_one_finding_and_not_two(tmp_path: Path) -> None:
    organisation = hotel(tmp_path, "2,Head porter,Lobby,1,E2,Bo", "3,Porter,Lobby,2,E2,Bo")
    assert found(organisation, "OG702", "OG703") == {"OG703": [("Head porter", "Porter")]}
    assert only(organisation, "OG703").follows == ("OG702",)


def test_a_note_of_holding_what_reports_to_it_is_reporting_to_oneself(tmp_path: Path) -> None:
    text = """
        # 客房主管(兼服务员)

        直接上级：无
        直接下级：服务员(早班)、服务员(晚班)、库管

        # 服务员(早班)

        直接上级：客房主管

        # 服务员(晚班)

        直接上级：客房主管

        # 库管(兼司机)

        直接上级：客房主管
        """
    organisation = organisation_from_description(tmp_path, text)
    assert found(organisation, "OG702", "OG703") == {
        "OG702": [("库管",)],
        "OG703": [("客房主管", "服务员(早班)", "服务员(晚班)")],
    }


@given(organisations())
def test_where_nobody_is_named_nobody_holds_two(organisation: Organisation) -> None:
    assert holders_of_several(organisation) == ()


# ── OG704 ────────────────────────────────────────────────────────────────────────────────────────────────────────

TOGETHER = ["出纳兼会计", "采购验收员", "开票收款员", "仓库保管兼记账", "Cashier and bookkeeper", "Buyer / storekeeper"]
APART = [
    "出纳",
    "会计主管",
    "采购经理",
    "收银员",
    "仓库主管",
    "Accountant",
    "Purchasing manager",
    "审计经理",
    "财务总监",
]
APART += ["合同专员", "销售会计", "成本会计", "人事行政主管", "储备干部", "Warehouse operative", "Auditor"]


@pytest.mark.parametrize("title", TOGETHER)
def test_a_title_that_names_both_duties_is_found(tmp_path: Path, title: str) -> None:
    assert found(hotel(tmp_path, f"2,{title},Office,1,E2,Bo"), "OG704") == {"OG704": [(title,)]}


@pytest.mark.parametrize("title", APART)
def test_a_title_of_one_duty_is_not(tmp_path: Path, title: str) -> None:
    assert found(hotel(tmp_path, f"2,{title},Office,1,E2,Bo"), "OG704") == {}


def test_one_person_with_both_is_found_and_two_people_are_not(tmp_path: Path) -> None:
    both = hotel(tmp_path, "2,出纳,财务部,1,E2,何平", "3,总账会计,财务部,1,E2,何平", "4,司机,行政部,1,E3,李方")
    assert found(both, "OG704") == {"OG704": [("出纳", "总账会计")]}
    assert "出纳与会计" in only(both, "OG704").message.zh
    assert found(hotel(tmp_path, "2,出纳,财务部,1,E2,何平", "3,总账会计,财务部,1,E3,李方"), "OG704") == {}


def test_the_list_can_be_read_and_every_pair_has_its_words_in_both_languages() -> None:
    pairs = incompatible_pairs()
    assert len(pairs) >= 8
    assert all(pair.name.zh and pair.name.en and pair.source for pair in pairs)
    assert all(re.search("[一-鿿]", pair.one.pattern) and re.search("[a-z]", pair.one.pattern) for pair in pairs)


# ── OG705 ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("superior", "is_found"), [("2", True), ("3", True), ("1", False)], ids=["finance", "below finance", "the head"]
)
def test_audit_is_independent_of_what_it_audits(tmp_path: Path, superior: str, is_found: bool) -> None:
    organisation = hotel(
        tmp_path, "2,财务总监,财务部,1,E2,何平", "3,综合组长,财务部,2,E3,李方", f"4,审计主管,审计部,{superior},E4,周宁"
    )
    assert found(organisation, "OG705") == ({"OG705": [("审计主管", "财务总监")]} if is_found else {})


def test_a_night_auditor_keeps_books_and_audits_nobody(tmp_path: Path) -> None:
    rows = ("2,Finance manager,Finance,1,E2,Bo", "3,Night auditor,Finance,2,E3,Cy", "4,夜审,Finance,2,E4,Di")
    assert found(hotel(tmp_path, *rows), "OG705") == {}


def test_below_audit_itself_nothing_is_said_again(tmp_path: Path) -> None:
    rows = ("2,Finance manager,Finance,1,E2,Bo", "3,Audit manager,Audit,2,E3,Cy", "4,Internal auditor,Audit,3,E4,Di")
    assert found(hotel(tmp_path, *rows), "OG705") == {"OG705": [("Audit manager", "Finance manager")]}


def test_a_table_whose_holders_are_all_blank_is_no_trouble(tmp_path: Path) -> None:
    organisation = organisation_from_csv(tmp_path, "title,reports to,employee name\nHead,,\nClerk,Head,\n")
    assert "OG702" not in found(organisation, "OG702", "OG704")


def test_namesakes_with_employee_numbers_of_their_own_are_two_people(tmp_path: Path) -> None:
    table = "employee id,name,title,manager id\n1,Ann Poe,Head,\n2,Bo Lin,Clerk,1\n3,Bo Lin,Driver,1\n"
    assert found(organisation_from_csv(tmp_path, table), "OG702", "OG703", "OG704") == {}
    unnumbered = table.replace("employee id", "position id").replace("manager id", "superior")
    assert found(organisation_from_csv(tmp_path, unnumbered), "OG702") == {"OG702": [("Clerk", "Driver")]}


def test_a_description_that_names_nobody_does_not_say_that_its_seat_is_empty(tmp_path: Path) -> None:
    table = "岗位名称,部门,直接上级,任职者\n馆长,馆办,,周敏\n保管员,库房,馆长,何平\n"
    (tmp_path / "花名册.csv").write_text(table, "utf-8")
    (tmp_path / "说明书.md").write_text("# 保管员\n\n直接上级：馆长\n编制：1\n", "utf-8")
    assert found(load(tmp_path), "OG701") == {}
