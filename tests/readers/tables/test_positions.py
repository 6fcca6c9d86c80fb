"""What else a row says of its position: unit, holder, grade, numbers, whether it is vacant or described."""

from __future__ import annotations

import math

import numpy as np
import pytest

from orgraph.model.reading import Noticed
from orgraph.readers.tables.numbers import number_in
from tests.readers.tables.conftest import Reader, noticed, texts, titles


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3", 3),
        ("0.5", 0.5),
        ("-2", -2),
        ("\uff13", 3),
        ("12,500", 12500),
        ("１２，５００", 12500),
        ("¥ 12,500.50", 12500.5),
        ("£71,430", 71430),
        ("3人", 3),
        ("20万", 200_000),
        ("1.2万元", 12000),
        ("85k", 85000),
        ("USD 1,000", 1000),
        ("", None),
        ("N/A", None),
        ("three", None),
        ("3-5", None),
        ("1.2.3", None),
    ],
)
def test_numbers_are_read_as_people_write_them(text: str, number: float | None) -> None:
    assert number_in(text) == number


def test_numbers_fill_their_columns_and_blanks_are_not_numbers(read: Reader) -> None:
    positions = read("id,title,headcount,fte,annual cost\n1,a,2,0.5,100\n2,b,,1,\n").positions
    for found, wanted in (
        (positions.headcount, [2, math.nan]),
        (positions.fte, [0.5, 1]),
        (positions.cost, [100, math.nan]),
    ):
        assert found is not None
        np.testing.assert_array_equal(found, wanted)


def test_what_is_no_number_is_remarked_once_unless_it_says_that_there_is_none(read: Reader) -> None:
    reading = read("id,title,fte\n1,a,1\n2,b,full\n3,c,N/A\n4,d,-\n5,e,full\n6,f,N/D\n7,g,1.0人\n")
    assert noticed(reading, Noticed.VALUE_TYPE) == [(3, "fte", "full")]
    assert reading.remarks[-1].count == 2
    assert reading.positions.fte is not None
    np.testing.assert_array_equal(reading.positions.fte, [1, *[math.nan] * 5, 1])


def test_columns_that_are_not_there_are_none(read: Reader) -> None:
    positions = read("id,title\n1,a\n").positions
    assert positions.unit is positions.holder is positions.fte is positions.vacant is positions.grade is None
    assert positions.described.tolist() == [True]


def test_blank_cells_are_null(read: Reader) -> None:
    positions = read("id,title,department,grade,holder\n1,a,x,M1,Ann\n2,,,,\n").positions
    assert titles(read("id,title\n1,a\n2,\n")) == ["a", None]
    assert [texts(column) for column in (positions.unit, positions.grade, positions.holder)] == [
        ["x", None],
        ["M1", None],
        ["Ann", None],
    ]


def test_a_blank_title_among_titles_is_remarked(read: Reader) -> None:
    assert noticed(read("id,title\n1,a\n2,\n"), Noticed.FIELD_BLANK) == [(3, "2", "title")]
    assert noticed(read("id,superior\n1,\n2,1\n"), Noticed.FIELD_BLANK) == []


@pytest.mark.parametrize("word", ["Vacant", "VACANT", "空缺", "待聘", "vacancy"])
def test_a_holder_called_vacant_is_nobody(read: Reader, word: str) -> None:
    positions = read(f"id,title,holder\n1,a,Ann\n2,b,{word}\n3,c,N/D\n").positions
    assert texts(positions.holder) == ["Ann", None, None]
    assert positions.vacant is not None
    assert positions.vacant.tolist() == [False, True, False]


def test_a_column_says_who_is_vacant(read: Reader) -> None:
    reading = read("岗位名称,直接上级,是否空缺\n甲,,否\n乙,甲,是\n丙,甲,\n")
    assert reading.positions.vacant is not None
    assert reading.positions.vacant.tolist() == [False, True, False]


def test_a_word_that_is_neither_yes_nor_no_is_remarked(read: Reader) -> None:
    reading = read("岗位名称,直接上级,是否空缺\n甲,,否\n乙,甲,是的\n丙,甲,是\n")
    assert noticed(reading, Noticed.VALUE_TYPE) == [(3, "是否空缺", "是的")]


def test_a_column_of_descriptions_is_not_one_of_yes_and_no(read: Reader) -> None:
    reading = read("岗位名称,直接上级,岗位说明书\n甲,,负责全面工作\n乙,甲,协助\n")
    assert reading.positions.described.tolist() == [True, True]
    assert reading.remarks == ()


@pytest.mark.parametrize(
    "words", [("是", "否"), ("yes", "no"), ("1", "0"), ("TRUE", "FALSE"), ("有", "无"), ("Y", "N")]
)
def test_described_in_the_words_of_yes_and_no(read: Reader, words: tuple[str, str]) -> None:
    reading = read(f"title,superior,described\na,,{words[0]}\nb,a,{words[1]}\nc,a,\n")
    assert reading.positions.described.tolist() == [True, False, True]


def test_positions_held_also_are_listed(read: Reader) -> None:
    reading = read("岗位名称,兼任\n主任,\n会计,出纳、档案员\n司机,无\n")
    assert reading.positions.holds_also == {1: ("出纳", "档案员")}


def test_a_unit_without_a_name_goes_by_its_number(read: Reader) -> None:
    assert texts(read("id,title,department_id\n1,a,90\n").positions.unit) == ["90"]
    assert texts(read("id,title,department_id,department_name\n1,a,90,Sales\n").positions.unit) == ["Sales"]


def test_a_heading_that_stands_twice_is_remarked_and_the_first_serves(read: Reader) -> None:
    reading = read("id,title,unit,unit\n1,a,North,South\n")
    assert noticed(reading, Noticed.HEADER_DUPLICATE) == [(1, "unit", "")]
    assert texts(reading.positions.unit) == ["North"]


def test_text_stays_text_whatever_it_looks_like(read: Reader) -> None:
    hostile = ["</script><img src=x onerror=alert(1)>", "[vacant]", "=1+1", "{title}", "%s", "مدير", "👩‍🚒 chief"]
    reading = read("id\ttitle\n" + "".join(f"{n}\t{title}\n" for n, title in enumerate(hostile)), name="t.tsv")
    assert titles(reading) == hostile
