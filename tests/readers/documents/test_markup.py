"""Markup that is opened and never closed costs no more than other text, and what follows it is read."""

from __future__ import annotations

from orgraph.readers.documents.html import html_lines
from orgraph.readers.documents.markup import lines_of

_MANY = 40_000  # quadratic, this would take minutes and the suite would not end


def test_comments_that_nothing_closes_hide_nothing_and_cost_nothing() -> None:
    page = "<!-- closed --><p>Job title: Clerk</p>" + "<!--" * _MANY + "<p>Reports to: Head</p>"
    words = [line.text.strip() for line in html_lines(page)]
    assert words[0] == "Job title: Clerk"
    assert "Reports to: Head" in words
    assert not any("closed" in each for each in words)


def test_a_line_of_blanks_is_no_markup() -> None:
    assert lines_of(" " * 10 * _MANY + "\nx", "text")[-1].text == "x"
