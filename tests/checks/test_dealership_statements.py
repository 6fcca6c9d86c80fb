"""What the two sides of each reporting line say in the project's own example, and how its fields are filled in.

Expected values: the gold labels of the source document (eleven headings that differ from the name field, five merged
fields, four blank ones, two asymmetric claims, four undeclared subordinates).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from orgraph.api import load
from orgraph.model.organisation import Organisation
from tests.checks.tables import found, only

FOLDER = Path(__file__).parents[2] / "data" / "4s-dealership"
BLANK = ["衍生服务顾问", "续保专员", "附件精品销售员", "二手车经理"]


@pytest.fixture(scope="module", params=["descriptions", "tables"])
def form(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module", params=[None, False], ids=["with aliases", "without aliases"])
def dealership(request: pytest.FixtureRequest, form: str) -> Organisation:
    return load(FOLDER / form, config=request.param)


@pytest.fixture(scope="module")
def descriptions() -> Organisation:
    return load(FOLDER / "descriptions")


def test_two_superiors_list_positions_that_name_another(dealership: Organisation) -> None:
    assert found(dealership, "OG302") == {
        "OG302": [("集客信息统计专员", "客户关系管理总监"), ("试乘试驾专员", "销售总监")]
    }


def test_four_positions_are_missing_from_their_superiors_lists(dealership: Organisation) -> None:
    assert found(dealership, "OG301", "OG303") == {
        "OG301": [
            ("服务员", "客服管理经理"),
            ("预约专员", "客服管理经理"),
            ("网络电话主管", "展厅经理"),
            ("索赔业务员", "服务经理"),
        ]
    }


def test_four_fields_for_subordinates_are_blank(dealership: Organisation) -> None:
    assert sorted(title for titles in found(dealership, "OG007")["OG007"] for title in titles) == sorted(BLANK)


def test_blank_fields_are_told_one_by_one_of_descriptions_and_together_of_a_column() -> None:
    assert found(load(FOLDER / "descriptions"), "OG007") == {"OG007": [(title,) for title in BLANK]}
    assert only(load(FOLDER / "tables"), "OG007").titles == tuple(BLANK)


def test_eleven_headings_differ_from_the_name_field(descriptions: Organisation) -> None:
    assert set(found(descriptions, "OG009")["OG009"]) == {
        ("客户关系管理总监",),
        ("客服管理经理",),
        ("客户俱乐部经理",),
        ("客户俱乐部专员",),
        ("客服专员(销售)",),
        ("客服专员(服务)",),
        ("人力资源经理",),
        ("网络电话主管",),
        ("二手车经理",),
        ("工具/资料管理员",),
        ("机/电技工",),
    }


def test_five_fields_hold_several_entries(descriptions: Organisation) -> None:
    titles = [("总经理",), ("客服管理经理",), ("销售总监",), ("服务总监",), ("索赔业务员",)]
    assert found(descriptions, "OG010") == {"OG010": titles}


def test_three_names_stand_for_several_positions_or_twice(descriptions: Organisation) -> None:
    assert sorted(found(descriptions, "OG103")["OG103"]) == [
        ("二手车经理", "销售总监"),
        ("客服专员(销售)", "客服专员(服务)"),
        ("网络电话主管", "展厅主管"),
    ]
