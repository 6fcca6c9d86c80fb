"""General words for a superior are settled where the sources do, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

from orgraph.model.organisation import Organisation
from orgraph.resolution.generic import general
from tests.checks.descriptions import organisation_from_description
from tests.checks.tables import found, organisation_from_csv
from tests.strategies import organisations


def superior_of(organisation: Organisation, title: str) -> str | None:
    position = organisation.index(title)
    above = int(organisation.superior[position])
    return organisation.titles[above] if above >= 0 else None


GENERAL = ["上级", "领导", "主管领导", "部门经理", "本部门负责人", "直属上级", "主管", "科室主任", "班组长"]
GENERAL += ["line manager", "Supervisor", "the department head", "head of department", "Immediate Supervisor"]
TITLES = ["总经理", "采购经理", "分管领导", "公司领导", "副经理", "销售部经理", "护理部主任", "董事会", "经理助理"]
TITLES += ["Sales manager", "Head chef", "General manager", "Area sales director", ""]


@pytest.mark.parametrize("name", GENERAL)
def test_general_words_are_known_for_what_they_are(name: str) -> None:
    assert general(name) is not None


@pytest.mark.parametrize("name", TITLES)
def test_titles_of_their_own_are_not(name: str) -> None:
    assert general(name) is None


def test_the_title_of_the_own_unit_settles_it(tmp_path: Path) -> None:
    table = """
        岗位名称,部门,直接上级
        总经理,总经办,
        采购部经理,采购部,总经理
        大宗采购经理,采购部,部门经理
        采购员,采购部,部门经理
        工程主管,工程部,总经理
        维修工,工程部,部门主管
    """
    organisation = organisation_from_csv(tmp_path, table)
    assert superior_of(organisation, "采购员") == "采购部经理"
    assert superior_of(organisation, "大宗采购经理") == "采购部经理"
    assert superior_of(organisation, "维修工") == "工程主管"
    assert {match.stage for match in organisation.names} == {"generic"}
    assert found(organisation, "OG1", "OG2") == {}


def test_the_one_head_of_the_own_unit_settles_it(tmp_path: Path) -> None:
    text = """
        # 护士长
        所属部门：急诊科
        直接上级：护理部主任
        直接下级：护士
        # 护士
        所属部门：急诊科
        直接上级：护士长
        # 护理员
        所属部门：急诊科
        直接上级：科室负责人
        # 药师
        所属部门：药剂科
        直接上级：科室负责人
    """
    organisation = organisation_from_description(tmp_path, text)
    assert superior_of(organisation, "护理员") == "护士长"
    assert superior_of(organisation, "药师") == "科室负责人", "nobody of that unit is its head"


def test_whoever_lists_the_speaker_settles_it(tmp_path: Path) -> None:
    text = """
        # Kitchen manager

        Reports to: General manager
        Direct reports: Cook

        # Bar manager

        Reports to: General manager
        Direct reports: Bartender

        # Cook

        Reports to: Line manager

        # Bartender

        Reports to: Manager
    """
    organisation = organisation_from_description(tmp_path, text)
    assert superior_of(organisation, "Cook") == "Kitchen manager"
    assert superior_of(organisation, "Bartender") == "Bar manager"


def test_two_that_fit_are_left_and_found(tmp_path: Path) -> None:
    table = """
        岗位名称,部门,直接上级
        校长,校办,
        教务主任,教学部,校长
        科研主任,教学部,校长
        教务员,教学部,主任
    """
    organisation = organisation_from_csv(tmp_path, table)
    assert superior_of(organisation, "教务员") is None
    assert found(organisation, "OG103", "OG202") == {"OG103": [("教务主任", "科研主任")]}


def test_a_deputy_is_never_meant_nor_the_speaker(tmp_path: Path) -> None:
    table = """
        岗位名称,部门,直接上级
        总经理,总经办,
        客房副经理,客房部,部门经理
        客房部经理,客房部,部门经理
    """
    organisation = organisation_from_csv(tmp_path, table)
    assert superior_of(organisation, "客房副经理") == "客房部经理"
    assert superior_of(organisation, "客房部经理") is None


def test_a_word_that_several_units_use_is_found(tmp_path: Path) -> None:
    text = """
        # 保安员
        所属部门：安保部
        直接上级：部门经理
        # 绿化工
        所属部门：环境部
        直接上级：部门经理
    """
    organisation = organisation_from_description(tmp_path, text)
    assert found(organisation, "OG103") == {"OG103": [("保安员", "绿化工")]}


def test_a_title_that_somebody_bears_is_that_position(tmp_path: Path) -> None:
    table = "title,department,reports to\nManager,Office,\nStore manager,Store,Manager\nClerk,Store,Manager"
    assert superior_of(organisation_from_csv(tmp_path, table), "Clerk") == "Manager"


@given(organisations())
def test_no_general_word_no_general_match(organisation: Organisation) -> None:
    assert all(match.stage != "generic" for match in organisation.names)
