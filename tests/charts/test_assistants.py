from __future__ import annotations

import pytest

from orgraph.charts.assistants import assists
from orgraph.charts.columns import unpacked
from orgraph.charts.payload import chart_payload
from tests.outline import organisation_from_outline


@pytest.mark.parametrize(
    ("title", "superior"),
    [
        ("总经理助理", "总经理"),
        ("总经理助理（兼）", "集团总经理"),
        ("院长秘书", "院长"),
        ("总裁特别助理", "总裁"),
        ("销售总监助理", "销售总监"),
        ("秘书", "厂长"),
        ("Executive Assistant", "Managing director"),
        ("Assistant to the CEO", "Chief Executive Officer"),
        ("Principal's secretary", "Principal"),
        ("PA", "Finance director"),
        ("Chief of Staff", "President"),
    ],
)
def test_who_assists_a_superior_by_title_stands_beside(title: str, superior: str) -> None:
    assert assists(title, superior)


@pytest.mark.parametrize(
    ("title", "superior"),
    [
        ("助理工程师", "总工程师"),
        ("会计助理", "财务经理"),
        ("销售助理", "销售经理"),
        ("董事会秘书", "董事长"),
        ("秘书长", "会长"),
        ("教学秘书", "系主任"),
        ("办公室秘书", "办公室主任"),
        ("总经理助理", "办公室主任"),
        ("Assistant engineer", "Chief engineer"),
        ("Sales assistant", "Sales manager"),
        ("Company secretary", "Chair"),
        ("Administrative assistant", "Office manager"),
        ("Assistant to the CFO", "Chief Executive Officer"),
        ("", ""),
    ],
)
def test_ranks_trades_and_posts_of_their_own_stand_below(title: str, superior: str) -> None:
    assert not assists(title, superior)


def test_only_who_has_nobody_below_is_marked() -> None:
    text = "总经理\n  总经理助理\n  院长秘书\n  秘书\n    文员\n"
    payload = chart_payload(organisation_from_outline(text), [])
    assert unpacked(payload["positions"]["assistant"]) == [0, 1, 0, 0, 0]


def test_where_nobody_assists_there_is_no_column() -> None:
    assert "assistant" not in chart_payload(organisation_from_outline("A\n  B"), [])["positions"]
