"""Lines as a terminal shows them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from orgraph.exporters.plain_text import WIDTH, aligned, one_line, wrapped
from tests.exporters.titles import odd_titles


@given(st.lists(odd_titles, max_size=8).map(" ".join), st.sampled_from(["", "  - ", "依据："]))
def test_wrapping_keeps_every_character_and_the_width(text: str, first: str) -> None:
    lines = wrapped(text, first)
    assert max(map(cell_len, lines)) <= WIDTH
    assert lines[0].startswith(first.rstrip())
    indent = cell_len(first)
    words = "".join([lines[0][len(first) :], *(line[indent:] for line in lines[1:])])
    assert "".join(words.split()) == "".join(one_line(text).split())


def test_chinese_breaks_between_characters_and_not_before_punctuation() -> None:
    lines = wrapped("岗" * 39 + "位，下一句。" + "（" + "职" * 30)
    assert lines[0] == "岗" * 39
    assert lines[1].startswith("位，下一句。（职")


def test_words_of_latin_letters_stay_whole() -> None:
    assert wrapped("word " * 20) == ["word " * 15 + "word", "word " * 3 + "word"]


def test_a_word_wider_than_a_line_is_cut() -> None:
    assert wrapped("x" * 100, "  ") == ["  " + "x" * 78, "  " + "x" * 22]


def test_further_lines_stand_below_the_text_of_the_first() -> None:
    assert wrapped("word " * 20, "依据：")[1].startswith("      word")
    assert wrapped("word " * 20, "- ", "    ")[1].startswith("    word")


def test_columns_are_aligned_by_width_and_not_by_count_of_characters() -> None:
    assert list(aligned([["岗位", "7"], ["span", "1,200"]], right={1})) == ["岗位      7", "span  1,200"]


def test_control_characters_are_shown_and_line_ends_are_spaces() -> None:
    assert one_line("a\r\nb\x1b[31m\x7f\x9b") == "a b␛[31m␡\ufffd"
