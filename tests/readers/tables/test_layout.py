"""Where the headings are."""

from __future__ import annotations

import pytest

from orgraph.readers.tables.layout import Headings, find_headings


@pytest.mark.parametrize(
    ("rows", "row", "data"),
    [
        ("id,title", 0, 1),
        ("Staff|id,title|1,a", 1, 2),
        ("|Staff,,2024||id,title,x|1,a,b", 3, 4),
        ("编号,岗位|ID,Title|1,a", 0, 2),
        ("编号,岗位,备注|ID,,|1,a,b", 0, 1),
        ("Stelle,Chef|主管,经理长", 0, 1),
        ("Liste|Stelle,Chef,Ort|a,b,c", 1, 2),
        ("岗位名称|主管|经理", 0, 1),
        ("基本信息,,汇报信息|岗位编号,岗位名称,直接上级|1,主管,", 1, 2),
    ],
)
def test_headings_are_the_row_with_the_most_known_ones_else_the_first_wide_one(rows: str, row: int, data: int) -> None:
    found = find_headings([line.split(",") if line else [] for line in rows.split("|")])
    assert isinstance(found, Headings)
    assert (found.row, found.data) == (row, data)


def test_headings_asked_for_are_known() -> None:
    rows = [["Personal", "2024", "Mai", "x"], ["Stelle", "Chef", "", ""], ["Leiter", "", "", ""]]
    found = find_headings(rows)
    assert found is not None
    assert found.row == 0
    found = find_headings(rows, asked=["stelle", "Chef"])
    assert found is not None
    assert found.row == 1


@pytest.mark.parametrize("rows", [[], [[]], [["", ""], []]])
def test_a_blank_sheet_has_none(rows: list[list[str]]) -> None:
    assert find_headings(rows) is None
