"""Forms that were copied from a table into plain text say what they said, and what is no table stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgraph.readers.documents.columns import row_on, rows_of
from orgraph.readers.documents.label_words import exact_label
from orgraph.readers.documents.lines import Piece, line_of
from orgraph.readers.documents.wrapped import rejoined
from tests.readers.documents.forms import FORMS, Form
from tests.readers.documents.reading import quotes_stand_where_they_say, said

_MANY = 40_000  # quadratic, this would take minutes and the suite would not end

ON_ONE_LINE = [form for form in FORMS if not any("\n" in cell for row in form.rows for cell in row)]
UNMERGED = [form for form in ON_ONE_LINE if not any(cell == "^" for row in form.rows for cell in row)]


def copied(form: Form, gap: str) -> str:
    """The rows as lines. A cell merged with the one above is empty, one merged with the cell before is not there."""
    return "\n".join(gap.join(cell.replace("^", "") for cell in row if cell != "<") for row in form.rows) + "\n"


ALONE = frozenset(  # forms with a row of one cell, which is no row where only tabs set cells apart
    ("labels merged over several names", "what stands below a name and is none")
)


@pytest.mark.parametrize("form", [each for each in ON_ONE_LINE if each.name not in ALONE], ids=lambda form: form.name)
def test_tabs_set_cells_apart(form: Form, tmp_path: Path) -> None:
    document = tmp_path / "form.txt"
    document.write_text(copied(form, "\t"), "utf-8")
    assert said(document) == form.says
    assert quotes_stand_where_they_say(document)


@pytest.mark.parametrize("form", UNMERGED, ids=lambda form: form.name)
def test_wide_gaps_set_cells_apart(form: Form, tmp_path: Path) -> None:
    document = tmp_path / "form.txt"
    document.write_text(copied(form, "    "), "utf-8")
    assert said(document) == form.says
    assert quotes_stand_where_they_say(document)


@pytest.mark.parametrize(
    "text",
    [
        "1.\tReports to the Head.\n2.\tSupervises the Clerk.\n3.\tKeeps the books.",
        "Reports  to  the  Head  of  Maths  and\nworks  with  other  heads  of  school",
        "一、\t负责排班\n二、\t负责考勤\n三、\t负责值班",
        "直接上级：\t店长\n直接下级：\t无",
        "甲\t乙\t丙\n1\t2\t3\n4\t5\t6",
    ],
)
def test_lists_justified_lines_and_figures_are_no_tables(text: str) -> None:
    assert rows_of(text.split("\n")) == {}


def test_a_long_gap_costs_no_more_than_other_text() -> None:
    gap = " " * _MANY
    row = row_on(f"a{gap}b\tc")
    assert row is not None
    assert len(row.cells) == 2
    assert exact_label(f"岗位名称{gap}x") is None
    lines = [line_of([Piece(words, number, 0)], [f"甲{gap}x", "员"]) for number, words in ((1, f"甲{gap}x"), (2, "员"))]
    assert len(rejoined(lines)) == 2
