"""One search through the whole text tells which lines a stage of reading must look at: it must pass over none."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgraph.readers.documents import account, fields, headings, label_words, labels, wrapped
from orgraph.readers.documents.lines import Line, Piece, line_of
from orgraph.readers.documents.normalise import folded, forms_of, repaired
from orgraph.readers.documents.parts import _COUNTED, _FRAME, _MAY_BE_COUNTED
from orgraph.readers.documents.prose import run_on
from orgraph.readers.documents.vocabulary import CHINESE_LABELS, WEAK_CHINESE_LABELS
from orgraph.readers.documents.whole_text import WholeText

CHOICES = [*CHINESE_LABELS.values(), *WEAK_CHINESE_LABELS.values()]


def texts_of(*pieces: str) -> st.SearchStrategy[list[str]]:
    """Lines made of these pieces."""
    return st.lists(st.lists(st.sampled_from(pieces), max_size=4).map("".join), max_size=5)


def document(texts: Sequence[str]) -> tuple[list[Line], WholeText]:
    """The texts as lines, one below the other, and all of them at once."""
    lines = [line_of([Piece(text, number, 0)], texts) for number, text in enumerate(texts, 1)]
    return lines, WholeText([line.folded for line in lines])


@given(
    texts_of("岗位名称", "直接上级", " 直接上级:", "Reports to:", "reports_to", "1.", "(", ":", "【", "负责", "经理")
    | texts_of(
        "Reports to", "reports_to", "My manager", "o_t", "Key contacts", "1.", "(", ":", "-", " ", "\t", "|", "Cook"
    )
)
def test_every_line_with_labels_by_itself_has_them_in_its_document(texts: list[str]) -> None:
    lines, text = document(texts)
    for line, found in zip(lines, labels.labels_of(lines, text), strict=True):
        alone = labels.labels_on(line)
        assert not alone or found == alone


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: choice[:24])
@settings(max_examples=15)
@given(data=st.data())
def test_every_label_begins_with_characters_that_are_looked_for(choice: str, data: st.DataObject) -> None:
    label = folded(data.draw(st.from_regex(f"(?:{choice})", fullmatch=True)))

    assert re.match(label_words._begins(), label)


@given(texts_of("直接上级为", "直接下级", "无", "主管", "(", ")", ",", "汇报对象是"))
def test_every_line_with_a_field_but_no_label_may_hold_one(texts: list[str]) -> None:
    lines, text = document(texts)
    holding = {at for at, line in enumerate(lines) if fields.line_fields(line, at, [])}
    stating = {at for at, line in enumerate(lines) if fields._STATED.search(line.folded)}
    assert holding | stating <= fields.may_hold_fields(text)


@given(
    texts_of(
        "上一篇",
        "阅读",
        "更多",
        "版权所有",
        "related posts",
        "展开",
        "©",
        ":",
        "相关文章",
        "负责",
        "Read More",
        "Copyright",
    )
)
def test_all_furniture_of_sites_is_found(texts: list[str]) -> None:
    lines, text = document(texts)
    furniture = [at for at, line in enumerate(lines) if account._AFTERWARDS.match(line.folded)]
    assert account.furniture_in(text, lines).lines == furniture


@given(texts_of("岗位职责", "主管", "(", ")", "1.", "**", "部", "。", ";", "!"))
def test_every_line_that_can_be_a_heading_is_one_in_its_document(texts: list[str]) -> None:
    lines, text = document(texts)
    found = headings.headings_of(lines, [[] for _ in lines], [], account.furniture_in(text, lines))
    assert [each.index for each in found] == [at for at, line in enumerate(lines) if headings._heading(at, line, ())]


@given(st.text(st.sampled_from("岗位职责責旳經ＡaＢ，：（ ()é\u3000\u200b\ufeff?鐩存帴饋")))
def test_a_line_has_the_forms_that_mending_and_folding_it_give(written: str) -> None:
    text, cuts = repaired(written)
    assert forms_of(written) == (text, folded(text), cuts)


@given(texts_of("会", "计", "主管", "出", "、", "直接上", "级:"))
def test_lines_that_broke_are_sought_below_every_line_that_may_go_on(texts: list[str]) -> None:
    lines, text = document(texts)
    broken = {at for at in range(1, len(lines)) if wrapped._breaks(lines[at - 1], lines[at])}
    assert broken <= text.lines_matching(wrapped._MAY_GO_ON)


@given(
    texts_of(
        "Mill Manager",
        ". Reports to the Owner.",
        ": They keep all books.",
        "2. ",
        "班长",
        ":负责全班的日常工作安排",
        ":管理全班的工具和各种材料",
        "(一)",
    )
)
def test_titles_that_a_colon_or_a_full_stop_follows_are_sought_on_every_line_that_begins_with_one(
    texts: list[str],
) -> None:
    lines, text = document(texts)
    english = {at for at, line in enumerate(lines) if run_on._run_in_end(line)}
    run_in = (run_on._RUN_IN_CHINESE, run_on._ALIKE)
    chinese = {at for at, line in enumerate(lines) for each in run_in if run_on._chinese_run_in_end(line, each)}
    assert english <= text.lines_matching(run_on._MAY_RUN_IN)
    assert chinese <= text.lines_matching(run_on._MAY_RUN_IN_CHINESE)


@given(texts_of("第三篇", "范本", "1", "十", "part iv", "样例", "岗位职责", "【", "】"))
def test_parts_of_a_collection_are_sought_on_every_line_that_counts_one(texts: list[str]) -> None:
    lines, text = document(texts)
    counted = {at for at, line in enumerate(lines) if _COUNTED.match(line.folded.strip(_FRAME))}
    assert counted <= set().union(*map(text.lines_matching, _MAY_BE_COUNTED))
