"""What a column of subordinates says, and what its blanks say."""

from __future__ import annotations

from orgraph.model.claim import Kind
from orgraph.model.reading import Noticed, Reading
from tests.readers.tables.conftest import Reader, lines


def of_kind(reading: Reading, kind: Kind) -> list[str]:
    return [claim.subject for claim in reading.claims if claim.kind is kind]


def test_each_name_listed_reports_to_the_row(read: Reader) -> None:
    reading = read('部门,岗位,直接下级\n总办,总监,"甲员、乙员，丙员；丁员"\n总办,甲员,\n')
    assert lines(reading) == [(name, "总办/总监") for name in ("甲员", "乙员", "丙员", "丁员")]
    claim = reading.claims[0]
    assert (claim.stated_by, claim.source.column, claim.source.quote) == (
        "总办/总监",
        "直接下级",
        "甲员、乙员，丙员；丁员",
    )


def test_a_known_title_is_not_split_and_strokes_part_only_known_titles(read: Reader) -> None:
    reading = read("岗位,直接下级\n车间主任,机/电组长、钣金组长/漆工组长、甲/乙\n机/电组长,\n钣金组长,\n漆工组长,\n")
    assert [below for below, _ in lines(reading)] == ["机/电组长", "钣金组长", "漆工组长", "甲/乙"]


def test_nobody_and_nothing_are_kept_apart(read: Reader) -> None:
    reading = read("岗位,直接下级,有无说明书\n总监,专员,有\n专员,无,有\n主管,,有\n顾问,,无\n")
    assert of_kind(reading, Kind.NO_SUBORDINATES) == ["专员"]
    assert of_kind(reading, Kind.BLANK_SUBORDINATES) == ["主管"]
    assert reading.positions.described.tolist() == [True, True, True, False]


def test_a_blank_says_nothing_where_nobody_writes_none(read: Reader) -> None:
    reading = read("title,direct reports\nHead,Clerk\nClerk,\n")
    assert of_kind(reading, Kind.BLANK_SUBORDINATES) == of_kind(reading, Kind.NO_SUBORDINATES) == []


def test_subordinates_by_number_and_by_person_are_positions(read: Reader) -> None:
    by_number = read("id,title,direct reports\n1,Head,2;3\n2,A,\n3,B,\n")
    assert lines(by_number) == [("2", "1"), ("3", "1")]
    by_person = read("id,title,holder,direct reports\n1,Head,Ann,Bo Chen; Cy\n2,A,Bo Chen,\n3,B,Cy,\n")
    assert lines(by_person) == [("2", "1"), ("3", "1")]


def test_a_count_of_subordinates_is_no_list(read: Reader) -> None:
    reading = read("id,title,direct reports,superior\nA,Head,2,\nB,Clerk,0,A\nC,Buyer,,A\n")
    assert lines(reading) == [("B", "A"), ("C", "A")]
    assert "subordinates" not in reading.account.read_as["columns"]


def test_titles_run_together_are_parted_and_remarked(read: Reader) -> None:
    reading = read("岗位,直接下级\n总监,技术经理服务经理\n技术经理,\n服务经理,\n")
    assert [below for below, _ in lines(reading)] == ["技术经理", "服务经理"]
    [merged] = [remark for remark in reading.remarks if remark.noticed is Noticed.TITLES_MERGED]
    assert (merged.subject, merged.words, merged.pieces) == ("总监", "技术经理服务经理", ("技术经理", "服务经理"))


def test_a_table_with_subordinates_only_misses_no_column(read: Reader) -> None:
    assert read("title,direct reports\nHead,Clerk\nClerk,\n").remarks == ()
