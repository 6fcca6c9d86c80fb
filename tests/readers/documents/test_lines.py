"""Text in its normal form, and the way back to what is written."""

from __future__ import annotations

import pytest

from orgraph.readers.documents.lines import Piece, line_of
from orgraph.readers.documents.normalise import is_pinyin, key, repaired


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("責(zé)任旳範(fàn)圍", "责任的范围"),
        ("岗 位 名 称：护　理　员", "岗位名称：护理员"),
        ("服务(VIP)客户", "服务(VIP)客户"),
        ("目的(de)地", "目的地"),
        ("经理(a)级", "经理(a)级"),
        ("前厅\u200b经理\u00a0甲班", "前厅经理 甲班"),
        ("Front desk (é)", "Front desk (é)"),
    ],
)
def test_text_is_repaired(written: str, meant: str) -> None:
    assert repaired(written)[0] == meant


def test_pinyin_without_a_tone_must_be_a_reading_of_its_character() -> None:
    assert is_pinyin("zhe", "着")
    assert not is_pinyin("zhe", "部")
    assert not is_pinyin("vip", "客")


def test_a_quote_is_what_the_file_has_not_what_was_made_of_it() -> None:
    written = "  2.直接上級: 客服總監(jiān) 3.直接下級"
    line = line_of([Piece(written, 7, 0)], [""] * 6 + [written])
    start = line.text.index("客服")
    span = line.span(start, start + 4)
    assert (span.text, span.quote, span.number) == ("客服总监", "客服總監(jiān)", 7)


def test_titles_that_differ_in_width_and_spaces_have_one_key() -> None:
    assert key("客服专员（销售）") == key("客服 专员(销售)") != key("客服专员销售")
