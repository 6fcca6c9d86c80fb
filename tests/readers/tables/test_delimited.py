"""CSV and TSV: delimiters, rows of another width, quotation marks, and the row numbers a spreadsheet shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgraph.readers.tables.delimited import read_delimited
from orgraph.readers.tables.raw_table import RawTable


def table(tmp_path: Path, content: str | bytes) -> RawTable:
    path = tmp_path / "t.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    [read] = read_delimited(path, "t.csv")
    return read


def rows(read: RawTable) -> list[list[str]]:
    return [read.row(number) for number in range(len(read))]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(tmp_path: Path, delimiter: str) -> None:
    read = table(tmp_path, "\n".join(delimiter.join(row) for row in (["id", "title"], ["1", "a"], ["2", "b"])))
    assert read.read_as["delimiter"] == delimiter
    assert rows(read) == [["1", "a"], ["2", "b"]]


def test_row_numbers_count_blank_rows_titles_and_rows_of_several_lines(tmp_path: Path) -> None:
    read = table(tmp_path, 'staff list\n\nid,title\n1,"a\nb"\n\n2\n3,c\n')
    assert read.heading_row == 3
    assert dict(zip(read.place.tolist(), rows(read), strict=True)) == {
        4: ["1", "a\nb"],
        5: ["", ""],
        6: ["2", ""],
        7: ["3", "c"],
    }


def test_a_row_with_more_cells_than_headings_is_set_aside_unless_the_rest_is_blank(tmp_path: Path) -> None:
    read = table(tmp_path, "id,title\n1,a\n2,b,,\n3,c,x\n4,d\n")
    assert rows(read) == [["1", "a"], ["2", "b"], ["4", "d"]]
    [unread] = read.unread
    assert (unread.source.row, unread.source.quote) == (4, "3 | c | x")
    assert unread.reason.en == "the row has 3 cells, the headings 2"


def test_an_unclosed_quotation_mark_costs_one_row(tmp_path: Path) -> None:
    read = table(tmp_path, 'id,title\n1,a\n2,"b\n3,c\n4,"d"\n5,"e\n6,f\n')
    assert dict(zip(read.place.tolist(), rows(read), strict=True)) == {
        2: ["1", "a"],
        4: ["3", "c"],
        5: ["4", "d"],
        7: ["6", "f"],
    }
    assert [unread.source.row for unread in read.unread] == [3, 6]


def test_a_quotation_mark_within_a_cell_is_no_more_than_itself(tmp_path: Path) -> None:
    read = table(tmp_path, 'id,title\n1,the "head"\n2,"say ""hello"""\n')
    assert rows(read) == [["1", 'the "head"'], ["2", 'say "hello"']]


def test_an_unclosed_quotation_mark_before_thousands_of_rows_costs_one_row(tmp_path: Path) -> None:
    read = table(tmp_path, 'id,title\n0,"a\n' + "1,b\n" * 50_000)
    assert len(read) == 50_000
    assert [unread.source.row for unread in read.unread] == [2]


def test_many_unclosed_quotation_marks_cost_a_row_each(tmp_path: Path) -> None:
    read = table(tmp_path, "id,title,x\n" + '1,"a,b\n2,c,d\n' * 301)
    assert len(read) == len(read.unread) == 301


def test_quoted_cells_of_several_lines_stay_whole_beside_loose_quotation_marks(tmp_path: Path) -> None:
    read = table(tmp_path, 'id,title\n1,"a\n2,b"\n2,"Head" of all\n')
    assert rows(read) == [["1", "a\n2,b"], ["2", "Head of all"]]


def test_a_row_longer_than_a_block_is_read(tmp_path: Path) -> None:
    long = "x" * 5_000_000
    read = table(tmp_path, f'id,title\n1,"{long}"\n2,b\n')
    assert [len(title) for _, title in rows(read)] == [5_000_000, 1]


@pytest.mark.parametrize("content", ["", "\n\n", "  \n , \n"])
def test_a_blank_file_has_no_table(tmp_path: Path, content: str) -> None:
    (tmp_path / "t.csv").write_text(content)
    assert read_delimited(tmp_path / "t.csv", "t.csv") == []


CELL = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Z"]), max_size=5)


@given(st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=12), st.sampled_from(",;\t|"))
def test_what_python_writes_comes_back_cell_for_cell(
    tmp_path_factory: pytest.TempPathFactory, cells: list[list[str]], delimiter: str
) -> None:
    import csv

    path = tmp_path_factory.mktemp("csv") / "t.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([["id", "title", "superior"], *cells])
    [read] = read_delimited(path, "t.csv")
    assert rows(read) == cells
    assert read.place.tolist() == list(range(2, len(cells) + 2))
