"""What each unit is asked to mend."""

from __future__ import annotations

from pathlib import Path

from orgraph.checks.run import run_checks
from orgraph.model.finding import Field, Suggestion
from orgraph.model.organisation import Organisation
from orgraph.model.text import Language
from orgraph.reports.departments import Department, departments
from orgraph.reports.suggestions import request
from tests.checks.tables import organisation_from_csv
from tests.outline import organisation_from_outline


def asked(organisation: Organisation, language: Language = "en") -> dict[str, Department]:
    findings = run_checks(organisation).findings
    return {each.unit: each for each in departments(organisation, findings, language)}


def test_a_correction_is_asked_of_the_unit_whose_record_has_the_words(tmp_path: Path) -> None:
    rows = ("岗位名称,部门,直接上级", "财务经理,财务部,", "出纳,财务部,财务部经理", "会计,财务部,财务部经理")
    table = "\n".join((*rows, "司机,行政部,财务经理"))
    found = asked(organisation_from_csv(tmp_path, table), "zh")
    assert found["财务部"].corrections == [
        "请将《出纳》的直接上级由‘财务部经理’改为‘财务经理’（依据：positions.csv 第 3 行「直接上级」）。",
        "请将《会计》的直接上级由‘财务部经理’改为‘财务经理’（依据：positions.csv 第 4 行「直接上级」）。",
    ]
    assert "行政部" not in found or not found["行政部"].corrections


def test_a_disputed_superior_is_a_decision_between_those_claimed_and_no_correction() -> None:
    organisation = organisation_from_outline(
        "Head [Board]\n  A [Sales]\n  B [Sales]\n  C [Plant] ^ A", lists={"Head": ["A", "B"], "A": [], "B": ["C"]}
    )
    (decision,) = asked(organisation)["Plant"].decisions
    assert decision.question == "Who is the superior of “C”?"
    assert [superior for superior, _ in decision.options] == ["“Head”", "“A”", "“B”"]
    assert all("outline.csv" in places for _, places in decision.options)
    assert not [matter for matter in asked(organisation)["Plant"].matters if "superiors" in matter.said]


def test_a_sound_organisation_asks_nothing_of_anybody() -> None:
    leads = "\n".join(f"  Lead {lead}\n" + "\n".join(f"    Post {lead}{n}" for n in range(4)) for lead in "ABCD")
    assert asked(organisation_from_outline("Head\n" + leads)) == {}


def test_units_stand_in_order_and_what_is_of_none_comes_last() -> None:
    organisation = organisation_from_outline("Head\nRound [Z] ^ Nobody\nAbout [A] ^ Nobody else\nLost ^ No one")
    assert list(asked(organisation)) == ["A", "Z", ""]


def test_advice_on_the_configuration_is_not_given_to_units() -> None:
    organisation = organisation_from_outline("Head\n  A [Z] ^ Nobody\n  B [Z]\n  C [Z]")
    for language in ("zh", "en"):
        for department in asked(organisation, language).values():
            for matter in department.matters:
                assert "orgraph" not in matter.advice
                assert matter.advice == "" or matter.advice[-1] in "。.？?"


def test_a_request_is_worded_by_what_changes() -> None:
    def said(field: Field, old: str, new: str, language: Language) -> str:
        return request(Suggestion("P", "出纳", field, old, new), language)

    assert said(Field.SUPERIOR, "财务部", "财务经理", "zh") == "请将《出纳》的直接上级由‘财务部’改为‘财务经理’"
    assert said(Field.SUBORDINATES, "", "会计", "zh") == "请在《出纳》的直接下级中补上‘会计’"
    assert said(Field.SUBORDINATES, "会计", "", "zh") == "请从《出纳》的直接下级中去掉‘会计’"
    assert said(Field.SUPERIOR, "", "财务经理", "zh") == "请填写《出纳》的直接上级：‘财务经理’"
    assert said(Field.SUPERIOR, "出纳", "", "zh") == "请删去《出纳》的直接上级‘出纳’"
    assert said(Field.SUPERIOR, "Finance", "Manager", "en") == (
        "Please change the superior of “出纳” from ‘Finance’ to ‘Manager’"
    )
