"""What a column of superiors says: by what it names them, who is at the top, and who reports to several."""

from __future__ import annotations

import pytest

from orgraph.model.claim import Kind, Line
from orgraph.model.reading import Noticed
from tests.readers.tables.conftest import Reader, ids, lines, noticed


@pytest.mark.parametrize(
    ("superiors", "by"),
    [(["1", "1"], "id"), (["Head", "Head"], "title"), (["Ann", "Ann"], "holder"), (["W1", "W1"], "holder_id")],
)
def test_superiors_are_named_by_what_most_cells_match(read: Reader, superiors: list[str], by: str) -> None:
    first, second = superiors
    reading = read(
        "id,title,holder,employee number,superior\n"
        f"1,Head,Ann,W1,\n2,Clerk,Bo,W2,{first}\n3,Buyer,Cy,W3,{second}\n4,Porter,Di,W4,nobody we know\n"
    )
    assert reading.account.read_as["superior_by"] == by
    assert lines(reading)[-1] == ("4", "nobody we know")
    named = "Head" if by == "title" else "1"
    assert lines(reading)[:2] == [("2", named), ("3", named)]


def test_the_words_of_the_cell_are_the_quote_where_a_person_stands_for_a_position(read: Reader) -> None:
    claim = read("id,title,holder,superior\n1,Head,Ann,\n2,Clerk,Bo,Ann\n").claims[0]
    assert (claim.object, claim.source.quote, claim.source.row, claim.source.column) == ("1", "Ann", 3, "superior")


def test_of_namesakes_the_one_in_the_same_unit_is_meant_and_nobody_is_their_own_superior(read: Reader) -> None:
    reading = read(
        "工号,姓名,岗位,部门,直接上级姓名\n"
        "1,王芳,主任,甲部,\n"
        "2,王芳,主任,乙部,王芳\n"
        "3,李明,科员,乙部,王芳\n"
        "4,赵云,科员,丙部,王芳\n"
    )
    assert lines(reading) == [("2", "1"), ("3", "2"), ("4", "王芳")]
    assert noticed(reading, Noticed.NAMESAKES) == [(5, "4", "王芳")]
    assert [remark.pieces for remark in reading.remarks if remark.noticed is Noticed.NAMESAKES] == [("1", "2")]


def test_several_positions_of_one_person_are_no_namesakes(read: Reader) -> None:
    reading = read(
        "岗位编号,岗位,部门,工号,任职者,上级姓名\n"
        "P1,馆长,馆办,E1,周敏,\n"
        "P2,典藏主任,典藏部,E1,周敏,周敏\n"
        "P3,修复师,保护部,E2,何平,周敏\n"
    )
    assert lines(reading) == [("P2", "P1"), ("P3", "P1")]
    assert not noticed(reading, Noticed.NAMESAKES)


def test_words_for_nobody_mean_the_top_and_are_named(read: Reader) -> None:
    reading = read("id,title,superior\n1,a,XX\n2,b,1\n3,c,无\n4,d,-\n5,e,N/A\n6,f,\n7,g,\uff0f\n")
    assert lines(reading) == [("2", "1")]
    assert reading.account.read_as["top_markers"] == ["-", "N/A", "XX", "无", "\uff0f"]
    tops = [claim for claim in reading.claims if claim.kind is Kind.NO_SUPERIOR]
    assert [(top.subject, top.object, top.source.quote) for top in tops] == [
        ("1", None, "XX"),
        ("3", None, "无"),
        ("4", None, "-"),
        ("5", None, "N/A"),
        ("7", None, "\uff0f"),
    ]


def test_a_marker_that_is_an_id_of_the_table_is_that_position(read: Reader) -> None:
    reading = read("id,title,superior\nXX,Head,\n2,Clerk,XX\n3,Buyer,xx\n")
    assert lines(reading) == [("2", "XX")]
    assert reading.account.read_as["top_markers"] == ["xx"]


def test_whoever_reports_to_themselves_is_said_to(read: Reader) -> None:
    assert lines(read("id,title,superior\n1,Head,1\n2,Clerk,1\n")) == [("1", "1"), ("2", "1")]


@pytest.mark.parametrize(
    "cell", ["Head、Chief", "Head，Chief", "Head；Chief", "Head, Chief", "Head;Chief", "Head / Chief", '"Head\nChief"']
)
def test_a_cell_of_several_known_superiors_is_several_claims(read: Reader, cell: str) -> None:
    quoted = cell if cell.startswith('"') else f'"{cell}"'
    reading = read(f"title,superior\nHead,\nChief,Head\nClerk,{quoted}\n")
    assert lines(reading) == [("Chief", "Head"), ("Clerk", "Head"), ("Clerk", "Chief")]
    assert reading.claims[2].source.quote == cell.strip('"')
    assert noticed(reading, Noticed.TITLES_MERGED) == []


def test_a_cell_that_is_a_known_title_as_a_whole_is_never_split(read: Reader) -> None:
    reading = read(
        'title,superior\n机/电组长,\n机,机/电组长\n电组长,机\n"Director, Sales",机\nClerk,"Director, Sales"\n'
    )
    assert lines(reading)[0] == ("机", "机/电组长")
    assert lines(reading)[-1] == ("Clerk", "Director, Sales")


def test_a_cell_with_an_unknown_piece_stays_whole(read: Reader) -> None:
    assert lines(read("title,superior\nHead,\nClerk,Head、Ghost\n")) == [("Clerk", "Head、Ghost")]


def test_titles_run_together_are_parted_and_remarked(read: Reader) -> None:
    reading = read("岗位,直接上级\n技术经理,\n服务经理,技术经理\n学徒,技术经理服务经理\n")
    assert lines(reading)[1:] == [("学徒", "技术经理"), ("学徒", "服务经理")]
    [merged] = [remark for remark in reading.remarks if remark.noticed is Noticed.TITLES_MERGED]
    assert (merged.source.row, merged.subject, merged.pieces) == (4, "学徒", ("技术经理", "服务经理"))


def test_numbers_are_never_parted_like_titles(read: Reader) -> None:
    assert lines(read("id,title,superior\n12,a,\n34,b,12\n5,c,1234\n"))[-1] == ("5", "1234")


def test_a_title_with_a_bracket_is_no_pair_of_names(read: Reader) -> None:
    reading = read("title,superior\nManager,\nSales,Manager\nClerk,Manager (Sales)\nBuyer,Manager (Sales)\n")
    assert lines(reading)[1:] == [("Clerk", "Manager (Sales)"), ("Buyer", "Manager (Sales)")]


def test_dotted_lines_are_claims_of_their_own(read: Reader) -> None:
    reading = read("id,title,superior,dotted-line manager\n1,Head,,-\n2,Clerk,1,\n3,Buyer,1,2\n")
    assert lines(reading, "superior") == [("2", "1"), ("3", "1")]
    assert [(c.subject, c.object) for c in reading.claims if c.line is Line.DOTTED] == [("3", "2")]


def test_of_several_columns_the_one_that_names_positions_is_taken(read: Reader) -> None:
    reading = read("title,holder,manager name,manager position\nHead,Ann,,\nClerk,Bo,A. Lee,Head\n")
    assert reading.account.read_as["columns"]["superior"] == "manager position"
    assert lines(reading) == [("Clerk", "Head")]


def test_superiors_that_no_row_has_are_kept_as_written(read: Reader) -> None:
    reading = read("job title,unit,reporting senior post\nAnalyst,A,77\nClerk,A,77\n")
    assert lines(reading) == [("A/Analyst", "77"), ("A/Clerk", "77")]


def test_a_table_without_superiors_is_read_and_says_so(read: Reader) -> None:
    reading = read("id,title\n1,Head\n2,Clerk\n")
    assert ids(reading) == ["1", "2"]
    assert noticed(reading, Noticed.COLUMN_MISSING) == [(1, "superior", "id, title")]
    assert len(reading.claims) == 0


def test_who_states_a_claim_shares_the_column_of_ids(read: Reader) -> None:
    reading = read("id,title,superior\n1,Head,1\n2,Clerk,1\n")
    assert reading.claims.subject is reading.claims.stated_by is reading.positions.id
