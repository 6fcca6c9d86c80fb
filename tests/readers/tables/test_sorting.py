"""Which rows are read, and what is said of the others."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from orgraph.model.reading import Noticed, Reading
from tests.readers.tables.conftest import Reader, ids, lines, noticed


def unread(reading: Reading) -> dict[int | None, str]:
    return {row.source.row: row.reason.en for row in reading.unread}


def test_totals_notes_and_headings_repeated_are_no_positions(read: Reader) -> None:
    reading = read(
        "岗位编号,岗位名称,编制,上级编号\n"
        "一、行政部,,,\n"
        "1,主任,1,\n"
        "小计,,1,\n"
        "岗位编号,岗位名称,编制,上级编号\n"
        "2,科员,2,1\n"
        ",合计,3,\n"
        "备注：编制截至年底,,,\n"
        "# exported,,,\n"
        "制表人：张三,,,\n"
    )
    assert ids(reading) == ["1", "2"]
    assert lines(reading) == [("2", "1")]
    assert unread(reading) == {
        2: "a note",
        4: "a row of totals",
        5: "the headings once more",
        7: "a row of totals",
        8: "a note",
        9: "a note",
        10: "a note",
    }
    assert (reading.account.rows, reading.account.read, reading.account.unread) == (9, 2, 7)


def test_a_total_is_known_where_titles_are_all_there_is(read: Reader) -> None:
    reading = read("Position,Headcount\nClerk,2\nTotal,2\nTotal Rewards Manager,1\n")
    assert ids(reading) == ["Clerk", "Total Rewards Manager"]
    assert unread(reading) == {3: "a row of totals"}


def test_a_row_without_id_and_title_is_unread(read: Reader) -> None:
    reading = read("id,title,superior\n1,Head,\n,,1\n")
    assert unread(reading) == {3: 'nothing in "id" or "title"'}
    assert reading.unread[0].reason.zh == "「id」「title」为空"
    assert reading.unread[0].source.quote == "1"


def test_blank_rows_are_counted_between_others_and_not_at_the_end(read: Reader) -> None:
    reading = read("id,title\n1,Head\n\n,\n  ,  \n2,Clerk\n,\n\n")
    [blank] = [remark for remark in reading.remarks if remark.noticed is Noticed.ROW_BLANK]
    assert (blank.source.row, blank.count) == (3, 3)
    assert (reading.account.rows, reading.account.read) == (2, 2)
    assert reading.positions.place.tolist() == [2, 6]


def test_cells_that_could_not_be_decoded_are_remarked_with_their_place(read: Reader) -> None:
    content = "岗位名称,直接上级\n主任,\n".encode() + "会计,主任\n".encode("gbk") + "出纳,主任\n".encode()
    reading = read(content)
    damaged = noticed(reading, Noticed.TEXT_ENCODING)
    assert {row for row, _, _ in damaged} == {3}
    assert all("\ufffd" in words for _, _, words in damaged)
    assert reading.positions.title.to_pylist()[::2] == ["主任", "出纳"]


def test_beyond_a_hundred_remarks_the_last_counts_the_rest(read: Reader) -> None:
    reading = read("id,title\n" + "".join(f"{number},\n" for number in range(250)))
    blank = [remark for remark in reading.remarks if remark.noticed is Noticed.FIELD_BLANK]
    assert [remark.count for remark in blank] == []

    reading = read("id,title\nx,Head\n" + "".join(f"{number},\n" for number in range(250)))
    blank = [remark for remark in reading.remarks if remark.noticed is Noticed.FIELD_BLANK]
    assert len(blank) == 100
    assert sum(remark.count for remark in blank) == 250


@pytest.mark.parametrize("title", ["合计员", "注册会计师", "一级建造师", "备注", "Note taker", "Date manager"])
def test_a_title_that_begins_like_a_note_is_a_title(read: Reader, title: str) -> None:
    assert ids(read(f"title,unit\nHead,x\n{title},\n")) == ["x/Head", title]


def test_links_need_both_ends(read: Reader) -> None:
    reading = read("from,to,topic\na,b,x\na,,y\n,b,z\n")
    assert [(claim.subject, claim.object) for claim in reading.claims] == [("a", "b")]
    assert unread(reading) == {3: 'nothing in "to"', 4: 'nothing in "from"'}


def test_sheets_are_sorted_out_one_by_one(read_sheets: Callable[..., list[Reading]]) -> None:
    rows = [["id", "title"], [1, "Head"], [None, None], [2, "Clerk"], ["Total", 2]]
    for reading in read_sheets({"one": rows, "two": rows}):
        assert ids(reading) == ["1", "2"]
        assert len(noticed(reading, Noticed.ROW_BLANK)) == 1
