"""Which positions words find, and in which order."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgraph.charts.pinyin import readings
from tests.charts.front.running import engine

WHOLE, START, WORD, INSIDE, NONE = 4, 3, 2, 1, 0


def fit(text: str, word: str) -> int:
    """How well a word fits a text."""
    return fits([text], word)[0]


def fits(texts: list[str], *words: str) -> list[int]:
    """How well the last word fits each text, after the others were typed on the way to it."""
    texts_of = "const texts = new Texts(given, ways); typed.map((word) => Array.from(texts.fits(word))).pop()"
    found: list[int] = engine("heard").evaluate(
        f"(() => {{ {texts_of.replace('; ', '; return ')} }})()", given=texts, ways=readings(texts), typed=list(words)
    )
    return found


def found(rows: list[dict[str, Any]], query: str) -> list[str]:
    """The titles found in a line of positions one below the other, in their order."""
    strings = ["", *dict.fromkeys(text for row in rows for field in row.values() for text in field)]
    model: dict[str, Any] = {"strings": strings, "count": len(rows), "order": list(range(len(rows)))}
    for name in ("title", "holder", "unit", "id"):
        model[name] = [strings.index(row[name][0]) if name in row else 0 for row in rows]
    aliases = {str(at): [strings.index(text) for text in row["alias"]] for at, row in enumerate(rows) if "alias" in row}
    model["payload"] = {"positions": {"aliases": aliases}, "readings": readings(strings)}
    numbers: list[int] = engine("search").evaluate(
        "Array.from(find(buildIndex(model), query))", model=model, query=query
    )
    return [rows[number]["title"][0] for number in numbers]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("病区护士长", "病区护士长", WHOLE),
        ("病区护士长", "bingquhushizhang", WHOLE),
        ("病区护士长", "bqhsz", WHOLE),
        ("病区护士长", "bqhsc", WHOLE),  # 长 is read chang as well
        ("病区护士长", "bingquhus", START),
        ("病区护士长", "bq", START),
        ("病区护士长", "护士", INSIDE),
        ("病区护士长", "hushi", INSIDE),
        ("病区护士长", "hs", INSIDE),
        ("病区护士长", "ushi", NONE),  # nobody begins to type within a syllable
        ("病区护士长", "bingqhs", NONE),
        ("夜班（病区）护士", "病区", WORD),
        ("Night-shift nurse", "nurse", WORD),
        ("Night-shift nurse", "shift", WORD),
        ("Night-shift nurse", "urse", INSIDE),
        ("NURSE", "nurse", WHOLE),
        ("IT经理", "itjingli", WHOLE),
        ("IT经理", "itjl", WHOLE),
        ("IT经理", "经理", INSIDE),
        ("女员工", "nvyuangong", WHOLE),
        ("𠮷野店长", "𠮷野", START),
        ("护士", "护士长", NONE),
        ("", "护", NONE),
    ],
)
def test_a_word_fits_a_text_as_written_in_pinyin_or_by_initials(text: str, word: str, expected: int) -> None:
    assert fit(text, word) == expected


@pytest.mark.parametrize("word", ["银行行长", "yinhanghangzhang", "yhhz"])
def test_of_the_readings_of_a_polyphone_any_counts(word: str) -> None:
    assert fit("银行行长", word) == WHOLE


@given(text=st.text(alphabet="护士长行经理 Ab-（é", min_size=1, max_size=8), data=st.data())
def test_every_part_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    part = text[start : data.draw(st.integers(start + 1, len(text)))].lower()
    expected = WHOLE if part == text.lower() else START if text.lower().startswith(part) else INSIDE
    assert fit(text, part) >= expected


@given(
    texts=st.lists(st.text(alphabet="护士长行经理 ab", max_size=6), max_size=6),
    word=st.text("husizangjl", min_size=1, max_size=5),
)
def test_typing_a_word_letter_by_letter_finds_what_the_whole_word_finds(texts: list[str], word: str) -> None:
    assert fits(texts, *(word[: end + 1] for end in range(len(word)))) == fits(texts, word)


def test_the_whole_comes_before_the_start_before_a_word_before_what_is_inside() -> None:
    rows = [{"title": [title]} for title in ("副厨师长", "西餐（厨师）", "厨师助理", "厨师")]
    assert found(rows, "厨师") == ["厨师", "厨师助理", "西餐（厨师）", "副厨师长"]


def test_a_unit_never_comes_before_a_title() -> None:
    rows = [{"title": ["总监"], "unit": ["客房部"]}, {"title": ["客房部经理"], "unit": ["酒店"]}]
    assert found(rows, "客房部") == ["客房部经理", "总监"]


def test_among_equals_those_high_up_come_first() -> None:
    rows = [{"title": ["教师"], "holder": [name]} for name in ("甲", "乙")]
    assert found([*rows, {"title": ["教师长"]}], "教师") == ["教师", "教师", "教师长"]


@pytest.mark.parametrize(
    "query",
    ["校长", "xiaozhang", "xz", "王芳", "wangfang", "wf", "教务处", "jwc", "T-07", "t-07", "Principal", "princ"],
)
def test_title_holder_unit_id_and_other_names_are_searched(query: str) -> None:
    row = {"title": ["校长"], "holder": ["王芳"], "unit": ["教务处"], "id": ["T-07"], "alias": ["Principal"]}
    assert found([{"title": ["门卫"], "id": ["T-99"]}, row], query) == ["校长"]


def test_every_word_is_to_be_found_in_whichever_field() -> None:
    rows = [{"title": ["教师"], "unit": [unit]} for unit in ("一年级", "二年级")]
    rows[1]["title"] = ["班主任教师"]
    assert found(rows, "二年级 教师") == ["班主任教师"]
    assert found(rows, "三年级 教师") == []
    assert found(rows, "  ") == []
