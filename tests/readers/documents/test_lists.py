"""Lists of titles are split where that is certain, kept whole where it is not."""

from __future__ import annotations

import pytest

from orgraph.readers.documents.lines import Piece, Span, line_of
from orgraph.readers.documents.lists import Titles, says_none, split

KNOWN = Titles(("店长", "收银员", "机/电组长", "财务经理", "行政经理", "无线电技师", "人事、行政专员"))


def words(text: str) -> Span:
    return line_of([Piece(text, 1, 0)], [text]).span()


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("店长、收银员", ["店长", "收银员"]),
        ("店长,收银员;理货员。", ["店长", "收银员", "理货员"]),
        ("机/电组长", ["机/电组长"]),
        ("销售/服务顾问", ["销售/服务顾问"]),
        ("销售顾问/服务顾问", ["销售顾问", "服务顾问"]),
        ("人事、行政专员", ["人事、行政专员"]),
        ("店长和收银员", ["店长", "收银员"]),
        ("和谐专员", ["和谐专员"]),
        ("财务经理行政经理", ["财务经理", "行政经理"]),
        ("财务经理 行政经理", ["财务经理", "行政经理"]),
        ("无线电技师", ["无线电技师"]),
        ("无人机飞手", ["无人机飞手"]),
        ("无董事会", ["董事会"]),
        ("收银员3名、理货员(2人)、实习生若干名等", ["收银员", "理货员", "实习生"]),
        ("Sales and Marketing Manager", ["Sales and Marketing Manager"]),
        ("Head Chef and Head Waiter", ["Head Chef", "Head Waiter"]),
        ("Director, Human Resources; Clerk", ["Director, Human Resources", "Clerk"]),
        ("the General Manager", ["General Manager"]),
        ("(主管)", ["主管"]),
        ("____", []),
        ("待定", []),
    ],
)
def test_a_value_names(value: str, names: list[str]) -> None:
    assert [name.text for name in split([words(value)], KNOWN).names] == names


@pytest.mark.parametrize("value", ["无", "无。", "无直接下级", "None", "n/a", "—", "-", "/", "没有"])
def test_none_is_said_in_many_ways(value: str) -> None:
    assert says_none(value)
    assert split([words(value)], KNOWN).none is not None


def test_a_sentence_names_nobody() -> None:
    found = split([words("在总经理的领导下负责全店工作")], KNOWN)
    assert (found.names, [name.text for name in found.unread]) == ((), ["在总经理的领导下负责全店工作"])


def test_what_may_be_two_names_is_kept_whole_and_told() -> None:
    found = split([words("行政经理采购专员")], KNOWN)
    assert [name.text for name in found.names] == ["行政经理采购专员"]
    assert [(merged.words.text, merged.pieces) for merged in found.merged] == [("行政经理采购专员", ())]
