"""The tables of frames: every row does what its example shows, and no text breaks them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgraph.model.claim import Origin
from orgraph.readers.documents.lines import Line, Piece, line_of
from orgraph.readers.documents.prose.chinese import GRAMMAR, Sentences, communication_claims
from orgraph.readers.documents.prose.contact_frames import CONTACT_FRAMES
from orgraph.readers.documents.prose.frames import Frame
from orgraph.readers.documents.prose.people import People
from orgraph.readers.documents.prose.reporting_frames import REPORTING_FRAMES
from orgraph.readers.documents.prose.sentence import Sentence

NOBODY = People((), ())
ROWS = [
    pytest.param(frame, id=f"{frame.says.value}: {frame.example}") for frame in (*REPORTING_FRAMES, *CONTACT_FRAMES)
]


@pytest.mark.parametrize("frame", ROWS)
def test_a_frame_names_in_its_example_whom_it_says(frame: Frame) -> None:
    sentence = sentence_of(frame.example)
    filled = [said for said in GRAMMAR.said(sentence, NOBODY) if said.frame is frame]
    assert [[sentence.words(name) for name in said.names] for said in filled] == [frame.names.split()]


@pytest.mark.parametrize("frame", ROWS)
def test_a_frame_says_nothing_where_its_clause_forbids_it(frame: Frame) -> None:
    sentence = sentence_of(f"不得{frame.example}")
    assert not [said for said in GRAMMAR.said(sentence, NOBODY) if said.frame is frame]


@pytest.mark.parametrize(
    "text",
    [
        "与时俱进,不断提高服务质量",
        "为提高效率而努力",
        "对工作认真负责",
        "向前推动手柄",
        "向先进人物学习的精神",
        "按照标准化流程操作",
        "经常检查设备",
        "提高客户满意度,建立客户档案",
        "做好部门预算管理",
        "在工作中不断学习",
        "由于设备老化",
        "同时做好记录",
    ],
)
def test_words_that_look_like_frames_name_nobody(text: str) -> None:
    sentence = sentence_of(text)
    said = GRAMMAR.said(sentence, NOBODY)
    assert not list(communication_claims("甲", frozenset(), sentence, said, NOBODY, Origin("x", None)))


@given(
    st.text(
        st.sampled_from("与向对由经交报在的和、,客户部经理员工主任局长协助监督领导下负责()各相关人员a1"), max_size=40
    )
)
def test_every_name_stands_in_its_sentence(text: str) -> None:
    people = People(("客户部经理",), ("工部",))
    sentence = sentence_of(text or "x", people)
    for said in GRAMMAR.said(sentence, people):
        assert said.names
        for name in said.names:
            assert said.start < name.start < name.end <= len(sentence.text)


@given(st.text(st.sampled_from("与和的、,客户部经理员工主任科助等相关老人每其位各销售:1 "), max_size=24))
def test_no_list_of_names_begins_where_none_may_follow(text: str) -> None:
    people = People(("客户部经理", "售工"), ())
    sentence = sentence_of(text or "x", people)
    for at in range(len(sentence.text)):
        assert sentence.may_name_behind(at) or not people.names_from(sentence, at)


@given(
    st.lists(st.text(st.sampled_from("与向在和,客户部经理上级主管机关财务人事专家物业导下a1"), max_size=12), max_size=6)
)
def test_what_stands_in_a_sentence_is_the_same_among_others(texts: list[str]) -> None:
    people = People(("客户部经理",), ("财务部",))
    among = Sentences(texts, people)
    for number, text in enumerate(texts):
        sentence, alone = among.made(number, sentence_of("x").span), sentence_of(text or "x", people)
        assert [sentence.heads, sentence.known, sentence.opened] == [alone.heads, alone.known, alone.opened]


def sentence_of(text: str, people: People = NOBODY) -> Sentence:
    line: Line = line_of([Piece(text, 1, 0)], [text])
    return Sentences([line.folded], people).made(0, line.span())
