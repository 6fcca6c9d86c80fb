"""Tables that hold several forms; what such forms say stands in `forms.py`."""

from __future__ import annotations

from pathlib import Path

from orgraph.readers.documents.markup import lines_of
from orgraph.readers.documents.side_by_side import one_by_one
from tests.readers.documents.reading import said

_MANY = 2_000  # quadratic, this would take minutes and the suite would not end


def test_a_table_of_one_form_and_text_without_tables_stay_as_they_are() -> None:
    for text in ("岗位名称\t店长\t部门\t门店\n直接上级\t经理\t直接下级\t店员\n", "岗位名称：店长\n直接上级：经理\n"):
        lines = lines_of(text, "text")
        assert list(one_by_one(lines)) == lines


def test_names_beside_each_other_without_relations_are_no_forms() -> None:
    lines = lines_of("岗位名称\t店长\t岗位名称\t店员\n编号\t1\t编号\t2\n", "text")
    assert list(one_by_one(lines)) == lines


def test_a_row_of_very_many_labels_comes_to_an_end(tmp_path: Path) -> None:
    document = tmp_path / "wide.txt"
    document.write_text(
        "岗位名称\t店长\t" * _MANY + "\n" + "直接上级\t经理\t" * _MANY + "\n直接下级\t无\t人数\n", "utf-8"
    )
    assert "position 店长" in said(document)


def test_what_belongs_to_none_of_several_positions_is_kept() -> None:
    rows = ("岗位对照表", "项目 | 值长 | | 巡检员", "直接上级 | 主任 | 另记 | 值长", "直接下级 | 巡检员 | 见后 | 无")
    lines = lines_of("".join(f"| {row} |\n" for row in rows), "text")
    apart = one_by_one(lines)
    assert len({line.cell.table for line in apart if line.cell}) == 3
    assert {line.text for line in lines} <= {line.text for line in apart}
