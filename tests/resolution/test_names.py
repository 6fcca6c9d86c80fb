"""A name means a position by stages, and what is only similar is never merged."""

from __future__ import annotations

import pyarrow as pa
import pytest

from orgraph.resolution.names import NameBook

TITLES = ["销售总监", "机/电组长", "出纳", "出纳", "Sales Manager", "备件经理", "经理"]
UNITS = ["销售部", "车间", "总部财务部", "分店财务部", "Sales", "备件部", "行政部"]


@pytest.fixture
def book() -> NameBook:
    aliases = {"营销总监": "销售总监", "Head of Sales": "Sales Manager"}
    return NameBook(pa.array(TITLES), pa.array(UNITS), aliases)


@pytest.mark.parametrize(
    ("name", "stage", "title"),
    [
        ("销售总监", "exact", "销售总监"),
        ("銷售總監", "normalised", "销售总监"),
        ("销 售 总 监", "normalised", "销售总监"),
        ("sales  manager", "normalised", "Sales Manager"),
        ("机／电组长", "normalised", "机/电组长"),
        ("营销总监", "alias", "销售总监"),
        ("head of sales", "alias", "Sales Manager"),
        ("备件经理(兼订货员)", "structure", "备件经理"),
        ("行政部经理", "structure", "经理"),
        ("销售总监 Sales Director", "structure", "销售总监"),
        ("销售经理(Sales Manager)", "structure", "Sales Manager"),
    ],
)
def test_each_stage_is_visible_in_the_match(book: NameBook, name: str, stage: str, title: str) -> None:
    match = book.match(name)
    assert (match.stage, TITLES[match.position]) == (stage, title)


@pytest.mark.parametrize("name", ["机电组长", "销售总经理", "组内机/电组长", "出纳员"])
def test_a_name_that_is_only_similar_means_nobody(book: NameBook, name: str) -> None:
    assert book.match(name).stage == "unresolved"


def test_a_title_of_two_positions_is_the_one_in_the_speakers_unit_or_ambiguous(book: NameBook) -> None:
    assert book.match("出纳", unit="分店财务部").position == 3
    match = book.match("出纳", unit="车间")
    assert (match.stage, match.position, match.candidates) == ("ambiguous", -1, (2, 3))


def test_a_position_added_later_is_found_by_its_name(book: NameBook) -> None:
    added = book.add("董事会")
    assert (added, book.match("董事會").position) == (len(TITLES), len(TITLES))
