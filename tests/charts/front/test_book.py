"""The plan of the printed book: every position has its place, can be read, and is found from where its branch began."""

from __future__ import annotations

import re
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from orgraph.charts.engine import Engine
from orgraph.charts.payload import chart_payload
from tests.charts.front.running import engine
from tests.outline import organisation_from_outline

A4 = (842, 595)
MODULES = ("headless", "book", "book_page", "model")
PAGE = """book.pages.map((page) => ({
    number: page.number, root: page.root, roots: page.roots, cards: page.cards, scale: page.scale, part: page.part,
    from: page.from && page.from.number, width: page.layout.width, height: page.layout.height,
    boxes: page.cards.map((card) => page.piece.at.get(card)).map((k) => [page.layout.x[k], page.layout.y[k]]),
    bounds: page.layout.bounds,
    on: [...continuedOn(book, page)].map(([node, target]) => [page.piece.of[node], target.number]),
    shut: page.cards.filter((card) => !page.open.has(card) && kidCount(chart.model, card)),
}))"""
Parents = list[int | None]


def outline(parents: Parents) -> str:
    """Position k under position parents[k], which comes before it."""
    below: dict[int | None, list[int]] = {}
    for each, parent in enumerate(parents):
        below.setdefault(parent, []).append(each)
    lines: list[str] = []
    stack = [(each, 0) for each in reversed(below.get(None, []))]
    while stack:
        each, depth = stack.pop()
        lines.append(f"{' ' * depth}P{each}")
        stack += [(kid, depth + 1) for kid in reversed(below.get(each, []))]
    return "\n".join(lines)


def planned(text: str, *, paper: tuple[float, float] = A4, **wish: Any) -> tuple[Engine, list[dict[str, Any]]]:
    running = engine(*MODULES)
    payload = chart_payload(organisation_from_outline(text), ())
    running.run(
        "globalThis.chart = chartWithoutPage(payload, { address: 'open=all', namespace: 'urn:x' });"
        "globalThis.book = planBook(chart.model, { paper, ...wish });",
        payload=payload | {"language": "en"},
        paper=paper,
        wish=wish,
    )
    pages: list[dict[str, Any]] = running.evaluate(PAGE)
    return running, pages


@st.composite
def trees(draw: st.DrawFn) -> Parents:
    parents: Parents = [None]
    for each in range(1, draw(st.integers(1, 120))):
        parents.append(draw(st.none() | st.integers(max(0, each - 40), each - 1)))
    return parents


@settings(max_examples=12, deadline=None)
@given(trees())
def test_every_position_is_drawn_and_every_branch_goes_on_where_its_mark_says(parents: Parents) -> None:
    running, pages = planned(outline(parents))
    assert [page["number"] for page in pages] == list(range(1, len(pages) + 1))
    assert {card for page in pages for card in page["cards"]} == set(range(len(parents)))
    by_number = {page["number"]: page for page in pages}
    for page in pages:
        assert {node for node, _ in page["on"]} == set(page["shut"])
        for node, number in page["on"]:
            assert node in by_number[number]["roots"]
            assert by_number[number]["from"] == page["number"]
    assert running.evaluate("book.left") == {"branches": 0, "positions": 0}


@settings(max_examples=6, deadline=None)
@given(trees(), st.integers(1, 60), st.sampled_from([A4, (960, 540)]))
def test_positions_whose_superior_is_not_in_the_data_are_in_the_book_too(
    parents: Parents, ghosts: int, paper: tuple[float, float]
) -> None:
    text = outline([*parents, *[None] * ghosts])
    lost = "\n".join(
        f"{line} ^ Nobody {k % ghosts}" if k % 2 and line[0] == "P" else line
        for k, line in enumerate(text.splitlines())
    )
    _, pages = planned(lost, paper=paper)
    assert {card for page in pages for card in page["cards"]} >= set(range(len(parents) + ghosts))


@settings(max_examples=12, deadline=None)
@given(trees(), st.sampled_from(["compact", "classic", "sideways", "upright"]))
def test_on_every_page_type_can_be_read_and_no_card_covers_another(parents: Parents, mode: str) -> None:
    _, pages = planned(outline(parents), mode=mode)
    least = 7 / (10.5 if mode == "upright" else 11)
    for page in pages:
        width, height = page["width"], page["height"]
        assert page["scale"] >= least - 1e-9
        assert page["bounds"]["w"] * page["scale"] <= A4[0]
        assert page["bounds"]["h"] * page["scale"] <= A4[1]
        for (ax, ay), (bx, by) in combinations(page["boxes"], 2):
            assert abs(ax - bx) >= width or abs(ay - by) >= height


def test_what_can_be_read_on_one_sheet_is_one_sheet() -> None:
    _, pages = planned("Head\n  Sales\n    Clerk\n  Finance")
    assert len(pages) == 1


def test_each_unit_has_its_page_after_the_overview() -> None:
    units = [
        f"  Head of {unit} [{unit}]\n" + "\n".join(f"    {unit} {k} [{unit}]" for k in range(14)) for unit in "ABCD"
    ]
    running, pages = planned("\n".join(["Chief [Office]", *units]))
    assert len(pages) == 5
    names = running.evaluate("book.pages.map((page) => headingOf(chart, page, 'All').name)")
    assert names == ["All", "A · Head of A", "B · Head of B", "C · Head of C", "D · Head of D"]
    assert len(pages[0]["cards"]) == 5


@pytest.mark.parametrize("mode", ["classic", "sideways", "upright"])
def test_an_overview_shows_the_heads_of_units_in_whatever_layout(mode: str) -> None:
    units = [
        f"    Head of {unit} [{unit}]\n" + "\n".join(f"      {unit} {k} [{unit}]" for k in range(14))
        for unit in "ABCDEFGHIJKL"
    ]
    _, pages = planned("\n".join(["Board [Board]", "  Chief [Office]", *units]), mode=mode)
    assert len(pages[0]["cards"]) == 14


def test_many_under_one_superior_go_on_over_several_pages_under_the_same_head() -> None:
    running, pages = planned("\n".join(["Head", *(f"  Clerk {k}" for k in range(200))]))
    assert len(pages) > 1
    assert {page["root"] for page in pages} == {0}
    assert [page["part"] for page in pages] == list(range(1, len(pages) + 1))
    texts = running.evaluate("book.pages.map((page) => headingOf(chart, page, 'All').trail)")
    assert texts[-1].endswith(f"({len(pages)}/{len(pages)})")


def test_a_book_has_no_more_pages_than_it_may_and_says_what_it_left_out() -> None:
    running, pages = planned("\n".join(" " * k + f"P{k}" for k in range(400)), most=10)
    drawn = {card for page in pages for card in page["cards"]}
    assert len(pages) == 10
    assert running.evaluate("book.left.positions") == 400 - len(drawn)
    svg = running.text("pageSvg(chart, book, book.pages[0], { title: 'All' })")
    assert "counted, not drawn" in svg


@pytest.mark.parametrize("name", ["</text><script>alert(1)</script>", "a & b"])
def test_pages_are_sound_xml_that_names_the_pages_they_lead_to(name: str) -> None:
    units = [f"  {unit}{name}\n" + "\n".join(f"    {unit} {k}" for k in range(30)) for unit in "AB"]
    running, pages = planned("\n".join(["Head", *units]))
    texts = []
    for page in pages:
        svg = running.text("pageSvg(chart, book, book.pages[k], { title })", k=page["number"] - 1, title=name)
        texts.append(["".join(each.itertext()) for each in etree.fromstring(svg).iter("{*}text")])
    assert texts[0][texts[0].index("→ p. 2")] == "→ p. 2"
    assert "← p. 1" in texts[1]
    assert re.fullmatch(r".* · 2 / \d+", next(text for text in texts[1] if " / " in text))
