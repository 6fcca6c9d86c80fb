"""Whom a row is about, where the table gives an id and where it does not."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from orgraph.model import arrow
from orgraph.model.reading import Noticed
from orgraph.readers.tables.identity import _numbered, _repeated
from tests.readers.tables.conftest import Reader, ids, lines, noticed


def test_without_ids_a_position_is_its_unit_and_title_numbered_where_it_repeats(read: Reader) -> None:
    reading = read("部门,岗位,任职者\n一部,顾问,甲\n一部,顾问,乙\n二部,顾问,丙\n一部,顾问,丁\n,顾问,戊\n")
    assert ids(reading) == ["一部/顾问", "一部/顾问#2", "二部/顾问", "一部/顾问#3", "顾问"]


def test_a_number_that_is_another_s_name_is_passed_over(read: Reader) -> None:
    reading = read("title,holder\nClerk,a\nClerk#2,b\nClerk,c\nClerk,d\n")
    assert ids(reading) == ["Clerk", "Clerk#2", "Clerk#3", "Clerk#4"]


def test_rows_that_are_the_same_in_every_cell_are_one_position(read: Reader) -> None:
    reading = read("title,holder\nClerk,a\nClerk,b\nClerk,a\nClerk,b\n")
    assert ids(reading) == ["Clerk", "Clerk#2", "Clerk", "Clerk#2"]
    assert [row for row, _, _ in noticed(reading, Noticed.ROW_DUPLICATE)] == [4, 5]


def test_a_repeated_id_is_kept_and_only_the_same_row_is_remarked(read: Reader) -> None:
    reading = read("id,title,superior\n1,Head,\n2,Clerk,1\n2,Clerk,1\n2,Buyer,1\n")
    assert ids(reading) == ["1", "2", "2", "2"]
    assert [row for row, _, _ in noticed(reading, Noticed.ROW_DUPLICATE)] == [4]


def test_a_row_without_an_id_gets_one_of_its_title_and_a_remark(read: Reader) -> None:
    reading = read(
        "id,unit,title,superior\n1,A,Head,\n,A,Clerk,1\n,A,Clerk,1\n,A,Clerk,A/Clerk\nA/Buyer,A,x,1\n,A,Buyer,1\n"
    )
    assert ids(reading) == ["1", "A/Clerk", "A/Clerk", "A/Clerk#2", "A/Buyer", "A/Buyer#2"]
    assert noticed(reading, Noticed.FIELD_BLANK) == [
        (3, "A/Clerk", "id"),
        (4, "A/Clerk", "id"),
        (5, "A/Clerk#2", "id"),
        (7, "A/Buyer#2", "id"),
    ]
    assert lines(reading)[0] == ("A/Clerk", "1")


def test_a_blank_column_of_ids_is_as_good_as_none(read: Reader) -> None:
    reading = read("岗位编号,岗位名称,直接上级\n,主任,\n,科员,主任\n")
    assert ids(reading) == ["主任", "科员"]
    assert noticed(reading, Noticed.FIELD_BLANK) == []


def test_ids_stay_as_they_are_written(read: Reader) -> None:
    reading = read("id,title\n 0012 ,a\n1.0,b\n1e5,c\nTRUE,d\nab,e\nAB,f\n=1+1,g\n")
    assert ids(reading) == ["0012", "1.0", "1e5", "TRUE", "ab", "AB", "=1+1"]


@given(st.lists(st.sampled_from(["a", "b", "a#2", "a#3", "b#2"]), max_size=12))
def test_names_that_repeat_in_different_rows_all_become_different_ids(names: list[str]) -> None:
    again = _repeated(arrow.strings(names))
    numbered = _numbered(arrow.strings(names), again, np.arange(len(again)), set()).to_pylist()
    assert len(set(numbered)) == len(names)
    assert [id for id, name in zip(numbered, names, strict=True) if names.count(name) == 1] == [
        name for name in names if names.count(name) == 1
    ]
