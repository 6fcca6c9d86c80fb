"""What goes into a spreadsheet runs nothing there and stays in its cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.charts.front.running import engine
from tests.charts.front.test_matrix import TALKS, counted
from tests.outline import organisation_from_outline


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("x")'])
def test_what_would_be_run_as_a_formula_is_shown_as_text(text: str) -> None:
    assert engine("spreadsheet").call("harmless", text) == f"'{text}"


@given(st.lists(st.text(alphabet="=+-@\t\r\n'a总", max_size=6), min_size=1, max_size=4))
def test_a_pasted_line_has_its_cells_and_no_formula(cells: list[str]) -> None:
    pasted = engine("spreadsheet").call("pasted", cells).split("\t")
    assert len(pasted) == len(cells)
    assert not any(cell[:1] in tuple("=+-@") for cell in pasted if cell)


def test_a_unit_named_like_a_formula_runs_nothing_where_the_matrix_is_pasted() -> None:
    outline = "Chief [Board]\n  Seller [=cmd()]\n  Clerk [Finance]\n"
    text = counted(organisation_from_outline(outline, talks=TALKS[:1]), "talk")["text"]
    assert "'=cmd()" in text
    assert not any(cell.startswith("=") for line in text.split("\n") for cell in line.split("\t"))
