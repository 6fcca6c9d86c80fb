"""Numbers before headings and items."""

from __future__ import annotations

import pytest

from orgraph.readers.documents.numbering import leading_number, number_of


@pytest.mark.parametrize(
    ("line", "style", "value", "rest"),
    [
        ("一、总经办", "一、", 1, "总经办"),
        ("十二、附则", "一、", 12, "附则"),
        ("二十三 附则", "一", 23, "附则"),
        ("(三)前厅部", "(0)", 3, "前厅部"),
        ("4、前台", "1、", 4, "前台"),
        ("10.clerk", "1.", 10, "clerk"),
        ("1.2.3 clerk", "1.1.1", 3, "clerk"),
        ("第六章 后勤", "第章", 6, "后勤"),
        ("chapter iv kitchen", "chapter", 4, "kitchen"),
        ("⑤保安", "①", 5, "保安"),
        ("⑿ 保洁", "⑴", 12, "保洁"),
        ("⒊绿化工", "⒈", 3, "绿化工"),
        ("㈡司炉工", "㈠", 2, "司炉工"),
        ("b) waiter", "a)", 2, "waiter"),
    ],
)
def test_a_number_has_a_style_a_value_and_an_end(line: str, style: str, value: int, rest: str) -> None:
    number = leading_number(line)
    assert number is not None
    assert (number.style, number.value, line[number.end :]) == (style, value, rest)


@pytest.mark.parametrize("line", ["6s检查", "2023年", "三方协议", "3,000 guests", "a clerk", ""])
def test_what_only_begins_with_a_number_has_none(line: str) -> None:
    assert leading_number(line) is None


def test_numerals_of_all_kinds_have_values() -> None:
    assert [number_of(words) for words in ("7", "十", "十九", "四十二", "xiv", "⑫", "九九")] == [
        7,
        10,
        19,
        42,
        14,
        12,
        99,
    ]
    assert number_of("经理") is None
