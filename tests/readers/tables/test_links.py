"""Tables of communication links."""

from __future__ import annotations

import pytest

from orgraph.model.claim import Claim, Counterpart, Direction, Kind
from orgraph.model.reading import Noticed
from tests.readers.tables.conftest import Reader, noticed


def said(claims: list[Claim]) -> list[tuple[str, str | None, str | None, str, str]]:
    return [(c.subject, c.object, c.topic, c.counterpart.value, c.direction.value) for c in claims]


def test_a_link_has_ends_a_topic_a_kind_and_a_direction(read: Reader) -> None:
    reading = read(
        "发起岗位,对象,对象类别,事项,方向\n"
        "店长,财务部,部门,报销,双向\n店长,厂家,外部,索赔,给出\n店长,各部门,群体,,接收\n店员,店长,,盘点,\n"
    )
    assert said(list(reading.claims)) == [
        ("店长", "财务部", "报销", "unit", "both"),
        ("店长", "厂家", "索赔", "party", "to"),
        ("店长", "各部门", None, "group", "from"),
        ("店员", "店长", "盘点", "position", "both"),
    ]
    assert len(reading.positions) == 0
    assert all(claim.kind is Kind.COMMUNICATES_WITH and claim.stated_by == claim.subject for claim in reading.claims)
    assert (reading.claims[1].source.row, reading.claims[1].source.column) == (3, "对象")


def test_english_words_say_the_same(read: Reader) -> None:
    reading = read(
        "from,to,to_kind,topic,direction\na,b,Unit,x,TO\na,c,party,x,from\na,d,group,x,Both\na,e,position,x,\n"
    )
    assert [(c.counterpart, c.direction) for c in reading.claims] == [
        (Counterpart.UNIT, Direction.TO),
        (Counterpart.PARTY, Direction.FROM),
        (Counterpart.GROUP, Direction.BOTH),
        (Counterpart.POSITION, Direction.BOTH),
    ]


def test_a_link_listed_often_is_one_claim_at_its_first_row(read: Reader) -> None:
    reading = read("from,to,topic\na,b,x\nc,d,\na,b,x\na,b,y\nb,a,x\nc,d,\n")
    assert [(c.subject, c.object, c.topic, c.source.row) for c in reading.claims] == [
        ("a", "b", "x", 2),
        ("c", "d", None, 3),
        ("a", "b", "y", 5),
        ("b", "a", "x", 6),
    ]
    assert (reading.account.rows, reading.account.read) == (6, 6)


def test_a_log_of_messages_goes_from_sender_to_recipient(read: Reader) -> None:
    reading = read("Sender;Recipient;EventDate\n17;37;2010-01-02\n17;37;2010-01-03\n37;17;2010-01-03\n")
    assert [(c.subject, c.object, c.direction) for c in reading.claims] == [
        ("17", "37", Direction.TO),
        ("37", "17", Direction.TO),
    ]


@pytest.mark.parametrize("headings", ["岗位,沟通对象,沟通事项", "Title,Counterpart,Topic", "本岗位,联系对象,主题"])
def test_the_first_end_may_be_called_by_a_position_s_name(read: Reader, headings: str) -> None:
    reading = read(f"{headings}\n出纳,银行,对账\n")
    assert said(list(reading.claims)) == [("出纳", "银行", "对账", "position", "both")]


def test_a_table_with_a_reporting_line_is_one_of_positions(read: Reader) -> None:
    reading = read("title,superior,from,to\nHead,,2020-01-01,2024-01-01\nClerk,Head,2020-01-01,\n")
    assert [claim.kind for claim in reading.claims] == [Kind.REPORTS_TO]


def test_a_word_on_no_list_is_remarked_and_read_as_the_usual(read: Reader) -> None:
    reading = read("from,to,direction,to_kind\na,b,sideways,robot\na,c,sideways,\n")
    assert [(c.direction, c.counterpart) for c in reading.claims] == [(Direction.BOTH, Counterpart.POSITION)] * 2
    assert noticed(reading, Noticed.VALUE_NOT_IN_LIST) == [
        (2, "direction", "sideways"),
        (2, "to_kind", "robot"),
    ]
    assert [remark.count for remark in reading.remarks] == [2, 1]
