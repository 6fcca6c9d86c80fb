"""Cutting and wrapping text, and the ways to type it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

FAMILY = "\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL}"
RARE = "\U00020bb7"  # a character outside the basic plane, written as two surrogates


def test_a_text_that_fits_is_left_alone(laboratory: Page) -> None:
    assert laboratory.evaluate("lab.fitText('Controller [vacant]', 14, 400)") == "Controller [vacant]"


@pytest.mark.parametrize("character", [FAMILY, RARE, "é", "岗"])
def test_a_text_is_never_cut_inside_what_a_reader_sees_as_one_character(laboratory: Page, character: str) -> None:
    for width in range(20, 120, 7):
        fitted = laboratory.evaluate("([text, width]) => lab.fitText(text, 14, width)", [character * 20, width])
        assert fitted.endswith("…")
        assert fitted[:-1] in ["", *(character * times for times in range(1, 20))]


@settings(max_examples=40)
@given(text=st.text(max_size=60), width=st.integers(30, 300), most=st.integers(1, 3))
def test_what_is_not_cut_is_wrapped_without_losing_a_character(
    laboratory: Page, text: str, width: int, most: int
) -> None:
    wrapped = laboratory.evaluate("([t, w, n]) => lab.wrapText(t, 14, w, n)", [text, width, most])
    assert 1 <= len(wrapped["lines"]) <= most
    if wrapped["whole"]:
        spaces = "([a, b]) => [a, b].map((text) => text.replace(/\\s+/g, ''))"
        left, right = laboratory.evaluate(spaces, ["".join(wrapped["lines"]), text])
        assert left == right
    else:
        assert wrapped["lines"][-1].endswith("…")


def test_lines_break_between_words_and_not_before_closing_brackets(laboratory: Page) -> None:
    lines = laboratory.evaluate("lab.wrapText('Director of Sales', 14, 80, 2).lines")
    assert lines == ["Director of", "Sales"]
    lines = laboratory.evaluate("lab.wrapText('客服专员（销售）', 14, 14 * 7.5, 2).lines")
    assert lines == ["客服专员（销", "售）"]


@pytest.mark.parametrize("typed", ["银行行长", "yinhanghangzhang", "yinhangxingchang", "yhhz", "yhxc"])
def test_a_title_of_polyphones_is_spelt_in_each_of_its_readings(laboratory: Page, typed: str) -> None:
    readings = {"银": "yin", "行": "xing hang", "长": "zhang chang"}
    spelt = laboratory.evaluate("([text, readings]) => lab.spell(text, readings)", ["银行行长", readings])
    assert f"\x01{typed}" in f"{spelt}\x01"


def test_both_languages_have_every_word(laboratory: Page) -> None:
    keys = """(words) => {
        const paths = (value, path) => typeof value === "object"
            ? Object.entries(value).flatMap(([key, inner]) => paths(inner, `${path}.${key}`)) : [path];
        return paths(words, "").sort();
    }"""
    chinese, english = (laboratory.evaluate(f"({keys})(lab.WORDS.{language})") for language in ("zh", "en"))
    assert chinese == english
