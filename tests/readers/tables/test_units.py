"""Tables of units, and what tables of positions say of units and of those below."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from orgraph.api import load
from orgraph.errors import SourceError
from orgraph.model.reading import Reading
from tests.readers.tables.conftest import Reader, taken, texts


def units(reading: Reading) -> list[tuple[str, str | None, str | None]]:
    return [(unit.name, unit.code, unit.parent) for unit in reading.units]


UNITS = {
    "by name": "部门名称,上级部门,部门负责人\n集团,,甲\n财务部,集团,乙\n",
    "by name and number": "部门编号,部门名称,上级部门编号\nD1,集团,\nD2,财务部,D1\n",
    "by number and name in English": "department_id,department_name,parent_department_id\nD1,Group,-\nD2,Finance,D1\n",
    "by plain names beside a unit above": "编号,名称,上级部门\nD1,集团,无\nD2,财务部,集团\n",
    "with cost centres": "Unit,Cost centre,Parent unit\nGroup,100,\nFinance,200,Group\n",
    "with managers": "department_id,department_name,manager_id\nD1,Group,7\nD2,Finance,8\n",
}


@pytest.mark.parametrize("text", UNITS.values(), ids=UNITS)
def test_a_table_of_units_is_read_as_units_and_holds_no_positions(read: Reader, text: str) -> None:
    reading = read(text)
    assert [name for name, _, _ in units(reading)] in (["集团", "财务部"], ["Group", "Finance"])
    assert len(reading.positions) == len(reading.claims) == 0
    assert (reading.account.rows, reading.account.read, reading.account.unread) == (2, 2, 0)


def test_a_unit_keeps_its_code_its_parent_and_its_place(read: Reader) -> None:
    reading = read(UNITS["by name and number"])
    assert units(reading) == [("集团", "D1", None), ("财务部", "D2", "D1")]
    assert [unit.source.row for unit in reading.units] == [2, 3]
    assert reading.units[1].source.quote == "财务部"


def test_nothing_is_a_parent_that_is_written_as_nothing(read: Reader) -> None:
    assert [parent for _, _, parent in units(read(UNITS["by number and name in English"]))] == [None, "D1"]


POSITIONS = {
    "a title": "title,unit,parent unit\nHead,Board,\nClerk,Finance,Board\n",
    "people": "姓名,部门,上级部门\n甲,集团,\n乙,财务部,集团\n",
    "ids and superiors": "id,name,parent department,reports to\n1,Head,,\n2,Clerk,Board,1\n",
}


@pytest.mark.parametrize("text", POSITIONS.values(), ids=POSITIONS)
def test_a_table_that_names_positions_or_people_is_no_table_of_units(read: Reader, text: str) -> None:
    reading = read(text)
    assert len(reading.positions) == 2
    assert reading.units == ()


def test_a_folder_of_positions_and_units_is_one_organisation(tmp_path: Path) -> None:
    (tmp_path / "departments.csv").write_text(UNITS["by name"], "utf-8")
    (tmp_path / "positions.csv").write_text("岗位,部门,直接上级\n总经理,集团,\n出纳,财务部,总经理\n", "utf-8")
    organisation = load(tmp_path)
    assert len(organisation) == 2
    assert [unit.name for unit in organisation.listed_units] == ["集团", "财务部"]


def test_a_table_of_units_alone_has_nobody_in_it(tmp_path: Path) -> None:
    (tmp_path / "departments.csv").write_text(UNITS["by name"], "utf-8")
    with pytest.raises(SourceError, match=r"departments\.csv"):
        load(tmp_path)


def test_a_sheet_of_units_stands_beside_a_sheet_of_positions(read_sheets: Callable[..., list[Reading]]) -> None:
    posts, departments = read_sheets(
        {
            "岗位": [["岗位名称", "部门", "直接上级"], ["总经理", "集团", ""], ["出纳", "财务部", "总经理"]],
            "部门": [["部门", "上级部门"], ["集团", ""], ["财务部", "集团"]],
        }
    )
    assert (len(posts.positions), len(departments.positions)) == (2, 0)
    assert [unit.source.sheet for unit in departments.units] == ["部门", "部门"]


def test_positions_keep_the_unit_above_and_the_cost_centre(read: Reader) -> None:
    positions = read("title,unit,parent unit,cost centre\nHead,Board,,100\nClerk,Finance,Board,200\n").positions
    assert texts(positions.parent_unit) == [None, "Board"]
    assert texts(positions.cost_centre) == ["100", "200"]
    assert texts(positions.unit) == ["Board", "Finance"]


def test_a_cost_centre_serves_as_the_unit_where_there_is_no_other(read: Reader) -> None:
    reading = read("title,cost centre,reports to\nHead,100,\nClerk,200,Head\n")
    assert taken(reading)["unit"] == "cost centre"
    assert reading.positions.cost_centre is None


def test_of_units_by_level_the_deepest_is_the_unit_and_the_next_the_unit_above(read: Reader) -> None:
    reading = read("岗位,一级部门,二级部门,三级部门,直接上级\n厂长,工厂,,,\n班长,工厂,总装车间,一班,厂长\n")
    assert (taken(reading)["unit"], taken(reading)["parent_unit"]) == ("三级部门", "二级部门")
    assert texts(reading.positions.parent_unit) == [None, "总装车间"]


@pytest.mark.parametrize(
    "heading", ["下属人数", "直接下级人数", "Number of direct reports", "直接下级", "Direct reports"]
)
def test_how_many_report_is_a_number_whatever_the_heading(read: Reader, heading: str) -> None:
    positions = read(f"id,title,reports to,{heading}\n1,Head,,12\n2,Clerk,1,0\n").positions
    assert positions.reports_headcount is not None
    assert positions.reports_headcount.tolist() == [12, 0]


def test_the_cost_of_those_below_is_a_number_or_not_given(read: Reader) -> None:
    positions = read('id,title,reports to,Salary Cost of Reports (£)\n1,Head,,"1,200"\n2,Clerk,1,N/A\n').positions
    assert positions.reports_cost is not None
    assert np.array_equal(positions.reports_cost, [1200, np.nan], equal_nan=True)
