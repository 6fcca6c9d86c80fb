"""All lines of a document at once."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from orgraph.readers.documents.whole_text import WholeText

LINES = st.lists(st.text("ab页 -", max_size=6), max_size=8)


@given(LINES)
def test_the_lines_with_a_word_are_those_that_hold_it(lines: list[str]) -> None:
    found = WholeText(lines).lines_with(("ab", "页"))
    assert found == {at for at, line in enumerate(lines) if "ab" in line or "页" in line}


@given(LINES)
def test_the_lines_that_match_are_those_in_which_a_search_finds_something(lines: list[str]) -> None:
    pattern = re.compile("a-|b{2}")
    assert WholeText(lines).lines_matching(pattern) == {at for at, line in enumerate(lines) if pattern.search(line)}


@given(LINES)
def test_the_places_of_a_pattern_are_those_that_it_has_in_each_line_by_itself(lines: list[str]) -> None:
    pattern = re.compile("a|b{1,2}")
    alone = {at: [found.span() for found in pattern.finditer(line)] for at, line in enumerate(lines)}
    assert WholeText(lines).places_of(pattern) == {at: places for at, places in alone.items() if places}


@given(LINES)
def test_a_pattern_that_begins_with_a_line_break_is_asked_of_the_beginnings_of_lines(lines: list[str]) -> None:
    found = WholeText(lines).lines_matching(re.compile("\na[b-]"))
    assert found == {at for at, line in enumerate(lines) if re.match("a[b-]", line)}


def test_a_line_break_within_a_line_is_a_space() -> None:
    broken = WholeText(["a\nb", "b"])
    assert broken.lines_matching(re.compile("\nb")) == {1}
    assert broken.lines_with(("a b",)) == {0}
