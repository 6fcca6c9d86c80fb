"""OG202: names that no position bears, and what may have been meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgraph.model.configuration import Configuration
from tests.checks.tables import found, only, organisation_from_csv
from tests.outline import organisation_from_outline


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("102", "“Sales manager” (0102)"),  # a spreadsheet took the zeros
        ("0102.0", "“Sales manager” (0102)"),  # or made it a number
        ("01 02", "“Sales manager” (0102)"),
        ("Sales manger", "“Sales manager” (0102)"),
        ("hr-7", "“Trainer” (HR-7)"),
    ],
)
def test_a_name_that_is_nearly_a_position_is_put_as_a_question(tmp_path: Path, written: str, meant: str) -> None:
    organisation = organisation_from_csv(
        tmp_path,
        f"""
        position id,title,reports to
        0101,Head,
        0102,Sales manager,0101
        HR-7,Trainer,0101
        0104,Clerk,{written}
        0105,Driver,0102
        """,
    )
    assert only(organisation, "OG202").correction.en.endswith(f"Is {meant} meant?")


@pytest.mark.parametrize(
    ("heading", "second", "asked"),
    [
        pytest.param("工号", "李强", True, id="of one position"),
        pytest.param("编号", "王芳", False, id="of two positions"),
    ],
)
def test_a_holders_name_among_titles_is_put_as_a_question_where_it_means_one_position(
    tmp_path: Path, heading: str, second: str, asked: bool
) -> None:
    organisation = organisation_from_csv(
        tmp_path,
        f"""
        {heading},姓名,岗位,直接上级
        H1,王芳,总经理,
        H2,{second},前厅经理,总经理
        H3,孙丽,客房经理,总经理
        H4,郑伟,餐饮总监,王芳
        """,
    )
    assert only(organisation, "OG202").correction.zh.startswith("是不是「总经理」 (H1)？") is asked


@pytest.mark.parametrize("written", ["0103", "Plant manager", "Sales manager 2", "Deputy sales manager", "X"])
def test_another_number_rank_or_field_is_another_position(tmp_path: Path, written: str) -> None:
    organisation = organisation_from_csv(
        tmp_path,
        f"""
        position id,title,reports to
        0101,Head,
        0102,Sales manager,0101
        0104,Clerk,{written}
        0105,Driver,0102
        """,
    )
    assert "meant" not in only(organisation, "OG202").correction.en


def test_everybody_who_names_it_is_one_finding() -> None:
    organisation = organisation_from_outline("""
        Head
          A
          B
        C ^ Gone
        D ^ Gone
          E
    """)
    finding = only(organisation, "OG202")
    assert finding.titles == ("C", "D")
    assert finding.message.zh == "2 个岗位(「C」、「D」)的上级写的是「Gone」，来源中没有这个岗位。"
    assert [source.row for source in finding.evidence] == [5, 6]
    assert finding.follows == ("OG201", "OG208")


def test_a_position_with_a_real_superior_beside_the_unknown_one_is_not_cut_off() -> None:
    organisation = organisation_from_outline("""
        Head
          A ^ Gone
          B
    """)
    assert only(organisation, "OG202").follows == ()


def test_a_name_that_fits_several_positions_is_known(tmp_path: Path) -> None:
    organisation = organisation_from_csv(
        tmp_path,
        """
        position id,title,unit,reports to
        1,Head,Office,
        2,Team leader,North,1
        3,Team leader,South,1
        4,Clerk,Office,Team leader
        """,
    )
    assert found(organisation, "OG202") == {}


@pytest.mark.parametrize("declared", ["Director", "Board of trustees"])
def test_a_declared_head_may_report_to_a_body_outside(declared: str) -> None:
    organisation = organisation_from_outline(
        """
        Director ^ Board of trustees
          A
          B
        Stray
        """,
        configuration=Configuration(tops=(declared,)),
    )
    assert found(organisation, "OG2") == {"OG201": [("Stray",)]}


def test_titles_of_any_signs_come_back_as_written() -> None:
    organisation = organisation_from_outline("""
        Head {0} 100%
          A [x]
        {position} ^ %s {name} {
    """)
    assert only(organisation, "OG202").message.en == (
        "The superior given for “{position}” is “%s {name} {”, which is no position of the sources."
    )
