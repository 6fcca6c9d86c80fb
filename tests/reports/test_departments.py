"""What each unit is asked to mend."""

from __future__ import annotations

from pathlib import Path

from orgraph.api import load
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


def test_two_superiors_run_together_are_asked_about_once(tmp_path: Path) -> None:
    rows = ("岗位名称,部门,直接上级", "院长,院办,", "护理部长,护理部,院长", "药剂科长,药剂科,院长")
    organisation = organisation_from_csv(tmp_path, "\n".join((*rows, "配液员,药剂科,护理部长药剂科长")))
    assert "OG010" in {finding.code for finding in run_checks(organisation).findings}
    found = asked(organisation, "zh")["药剂科"]
    assert [decision.question for decision in found.decisions] == ["「配液员」的直接上级是谁？"]
    assert not [matter for matter in found.matters if "配液员" in matter.said]


def test_a_table_and_a_description_that_differ_on_the_superior_are_asked_about_once(tmp_path: Path) -> None:
    rows = ("岗位名称,部门,直接上级", "馆长,馆办,", "副馆长,馆办,馆长", "典藏员,典藏部,副馆长")
    (tmp_path / "positions.csv").write_text("\n".join(rows), "utf-8")
    (tmp_path / "descriptions.md").write_text(
        "# 馆长\n\n直接上级：无\n\n# 副馆长\n\n直接上级：馆长\n\n# 典藏员\n\n所属部门：后勤部\n直接上级：馆长\n",
        "utf-8",
    )
    organisation = load(tmp_path)
    differ = [finding for finding in run_checks(organisation, ["OG304"]).findings if finding.titles == ("典藏员",)]
    assert len(differ) == 2
    departments_asked = asked(organisation, "zh").values()
    assert [decision.position for each in departments_asked for decision in each.decisions] == ["「典藏员」"]
    said = [matter.said for each in departments_asked for matter in each.matters if "典藏员" in matter.said]
    assert [text for text in said if "的部门：" in text]
    assert not [text for text in said if "的直接上级：" in text]


def test_no_list_is_to_be_completed_before_the_superior_is_chosen() -> None:
    outline = "Head [Board]\n  A [Sales]\n    C [Plant]\n  B [Sales]"
    organisation = organisation_from_outline(outline, lists={"Head": ["A", "B"], "A": ["D"], "B": ["C"]})
    assert {"OG301", "OG302"} <= {each.code for each in run_checks(organisation).findings if "C" in each.titles}
    found = asked(organisation).values()
    assert [decision.position for each in found for decision in each.decisions] == ["“C”"]
    assert not [words for each in found for words in each.corrections if "‘C’" in words]


def test_what_is_wrong_under_an_undecided_superior_is_still_asked_about() -> None:
    outline = "Head [Board]\n  A [Sales]\n  B [Sales]\n    C [Plant]\n      D [Plant] ^ Nobody"
    organisation = organisation_from_outline(outline, lists={"Head": ["A", "B"], "A": ["C"], "B": ["C"], "C": ["E"]})
    found = asked(organisation)["Plant"]
    assert [decision.position for decision in found.decisions] == ["“C”"]
    assert [matter for matter in found.matters if "D" in matter.said]


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
