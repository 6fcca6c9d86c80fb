"""What the checks find in the project's own example, in both of its forms.

Expected values: the gold labels of the source document (ten single reports, one wide span, one position that names
two superiors; no ring, no orphan, six layers).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from orgraph.api import load
from orgraph.model.organisation import Organisation
from tests.checks.tables import found, only

FOLDER = Path(__file__).parents[2] / "data" / "4s-dealership"


@pytest.fixture(scope="module", params=["descriptions", "tables"])
def dealership(request: pytest.FixtureRequest) -> Organisation:
    return load(FOLDER / request.param)


def test_the_reporting_graph_has_one_fault(dealership: Organisation) -> None:
    assert found(dealership, "OG2") == {"OG205": [("索赔业务员",)]}
    field = only(dealership, "OG205").evidence[0].quote
    assert "技术经理" in field
    assert "服务经理" in field


def test_ten_managers_have_one_direct_subordinate(dealership: Organisation) -> None:
    assert {manager for manager, _ in found(dealership, "OG404")["OG404"]} == {
        "客户俱乐部经理",
        "展厅主管",
        "网络电话主管",
        "大用户经理",
        "附件精品经理",
        "备件经理",
        "机/电组长",
        "钣金组长",
        "油漆组长",
        "洗车组长",
    }


def test_one_span_is_wide_by_both_counts_and_no_line_is_deep(dealership: Organisation) -> None:
    assert found(dealership, "OG401", "OG402", "OG501") == {"OG401": [("销售总监",)]}
    assert only(dealership, "OG401").message.zh.startswith("「销售总监」有 12 个直接下级(各方说法合计 13 个)")
