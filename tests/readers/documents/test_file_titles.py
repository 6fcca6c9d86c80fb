"""A document without a title of its own has that which the name of its file gives."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgraph.model.reading import Noticed
from orgraph.readers.documents import read_document
from orgraph.readers.documents.file_titles import title_of_file

FORM = "直接上级：园长\n直接下级：保育员\n"


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("炊事班长.docx", "炊事班长"),
        ("岗位说明书-招商经理.pdf", "招商经理"),
        ("03 某某公司_车队队长_岗位说明书(2).doc", "车队队长"),
        ("12.成本会计岗位职责（2021版）.docx", "成本会计"),
        ("后勤部-维修工.docx", "维修工"),
        ("Job description - Night Manager.docx", "Night Manager"),
        ("JD-Duty-Manager v2.docx", "Duty Manager"),
        ("Head Teacher JD Sept 2020.pdf", "Head Teacher"),
        ("site-warden-job-description.txt", "site warden"),
    ],
)
def test_the_name_of_a_file_gives_a_title(name: str, title: str) -> None:
    assert title_of_file(name) == title


@pytest.mark.parametrize(
    "name",
    [
        "岗位职责.docx",
        "公司岗位职责大全.docx",
        "客房部经理、主管职责.doc",
        "handbook.txt",
        "组织架构.pdf",
        "2021.txt",
        "店长_收银员.doc",
    ],
)
def test_a_name_that_gives_none_or_several_gives_nothing(name: str) -> None:
    assert title_of_file(name) is None


def test_the_place_of_such_a_title_is_the_file(tmp_path: Path) -> None:
    (tmp_path / "保教主任.txt").write_text(FORM, "utf-8")
    reading = read_document(tmp_path / "保教主任.txt", "保教主任.txt", None)
    assert reading.positions.source(0).place("en") == "保教主任.txt"
    assert not [remark for remark in reading.remarks if remark.noticed is Noticed.STRUCTURE_UNCLEAR]


def test_a_title_in_the_document_goes_before_that_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "保教主任.txt").write_text("岗位名称：副园长\n" + FORM, "utf-8")
    reading = read_document(tmp_path / "保教主任.txt", "保教主任.txt", None)
    assert reading.positions.title.to_pylist() == ["副园长"]


def test_text_that_describes_nobody_gets_no_position_from_its_name(tmp_path: Path) -> None:
    (tmp_path / "店长.txt").write_text("今天下雨，店长没来。\n明天再说。\n", "utf-8")
    assert len(read_document(tmp_path / "店长.txt", "店长.txt", None).positions) == 0


@given(st.text(max_size=60))
def test_any_name_gives_a_title_or_none(name: str) -> None:
    title = title_of_file(name.replace("/", "") + ".txt")
    assert title is None or title
