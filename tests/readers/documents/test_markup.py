"""Tables in every markup say what is written in them; markup that nothing closes costs no more than other text."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import repeat, takewhile
from pathlib import Path

import pytest

from orgraph.readers.documents.html import html_lines
from orgraph.readers.documents.lines import Piece, line_of
from orgraph.readers.documents.markup import lines_of
from orgraph.readers.documents.prose.run_on import cut_at_headings
from tests.readers.documents.forms import FORMS, Form
from tests.readers.documents.reading import quotes_stand_where_they_say, said

_MANY = 40_000  # quadratic, this would take minutes and the suite would not end


def test_comments_that_nothing_closes_hide_nothing_and_cost_nothing() -> None:
    page = "<!-- closed --><p>Job title: Clerk</p>" + "<!--" * _MANY + "<p>Reports to: Head</p>"
    words = [line.text.strip() for line in html_lines(page)]
    assert words[0] == "Job title: Clerk"
    assert "Reports to: Head" in words
    assert not any("closed" in each for each in words)


def test_a_line_of_blanks_is_no_markup() -> None:
    assert lines_of(" " * 10 * _MANY + "\nx", "text")[-1].text == "x"


def test_a_line_of_forms_run_together_costs_no_more_than_other_text() -> None:
    words = "岗位名称:机长;直接上级:主任;" * _MANY
    pieces = cut_at_headings([line_of([Piece(words, 1, 0)], [words])])
    assert "".join(line.text for line in pieces) == words


SIMPLE = [form for form in FORMS if not any(isinstance(cell, list) for row in form.rows for cell in row)]
MERGED = frozenset(  # forms in which an empty cell says something else than a merged one
    ("a position a column", "rows of contacts with headings of their own below a form with labels above their values")
)


@pytest.mark.parametrize("form", [each for each in SIMPLE if each.name not in MERGED], ids=lambda form: form.name)
def test_a_form_in_markdown_says_what_is_written_in_it(form: Form, tmp_path: Path) -> None:
    """Cells that are merged with another are empty there."""
    rows = [[cell.replace("\n", "<br>").strip("<^") for cell in row] for row in form.rows]
    rows.insert(1, ["---"] * max(map(len, rows)))
    document = tmp_path / "form.md"
    document.write_text("".join(f"| {' | '.join(row)} |\n" for row in rows), "utf-8")
    assert said(document) == form.says
    assert quotes_stand_where_they_say(document)


@pytest.mark.parametrize("form", SIMPLE, ids=lambda form: form.name)
def test_a_form_on_a_web_page_says_what_is_written_in_it(form: Form, tmp_path: Path) -> None:
    document = tmp_path / "form.html"
    document.write_text(f"<table>{''.join(map(web_row, range(len(form.rows)), repeat(form.rows)))}</table>", "utf-8")
    assert said(document) == form.says
    assert quotes_stand_where_they_say(document)


def web_row(number: int, rows: Sequence[Sequence[str]]) -> str:
    """A row of a table, with the cells that go on from its own to the right and below."""
    cells = []
    for column, words in enumerate(rows[number]):
        if words in ("<", "^"):
            continue
        across = 1 + sum(1 for _ in takewhile("<".__eq__, rows[number][column + 1 :]))
        below = [row[column] if column < len(row) else "" for row in rows[number + 1 :]]
        down = 1 + sum(1 for _ in takewhile("^".__eq__, below))
        cells.append(f'<td colspan="{across}" rowspan="{down}">{escape(words).replace(chr(10), "<br>")}</td>')
    return f"<tr>{''.join(cells)}</tr>\n"
