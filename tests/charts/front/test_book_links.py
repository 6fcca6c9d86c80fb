"""Links on the pages of a book: lines where both ends stand on a page, marks at the cards where one is elsewhere."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from orgraph.charts.engine import Engine
from orgraph.charts.payload import chart_payload
from tests.charts.front.running import engine
from tests.charts.front.test_book import outline
from tests.outline import organisation_from_outline

A4 = (842, 595)
MODULES = ("headless", "book", "book_page", "book_links", "link_marks", "model")
LINKS = """book.pages.map((page) => {
    const { links, leaving, left } = linksOn(chart, book, page);
    const { of } = page.piece;
    const lines = Object.entries(links).flatMap(([kind, all]) => all.map((each) =>
        ({ kind, from: of[each.from], to: of[each.to], count: each.count, exact: each.exact })));
    const marks = leaving.map((each) => ({ ...each, node: of[each.node], page: each.page && each.page.number }));
    return { number: page.number, cards: page.cards, lines, marks, left };
})"""
UNITS = "ABCDEF"
COMPANY = "Chief [Board]\n" + "".join(
    f"  Head {unit} [Unit {unit}]\n" + "".join(f"    {unit}{k} [Unit {unit}]\n" for k in range(14)) for unit in UNITS
)
TALKS = [("A1", "A2", "plans"), ("A1", "B1", "bills"), ("A1", "B2", "bills"), ("C3", "Chief", "figures")]


def book(
    text: str, talks: list[tuple[str, str, str]], address: str = "communication=all", **wish: Any
) -> tuple[Engine, list[dict[str, Any]]]:
    running = engine(*MODULES)
    running.run(
        "globalThis.chart = chartWithoutPage(payload, { address: 'open=all&' + address, namespace: 'urn:x' });"
        "globalThis.book = planBook(chart.model, { paper, ...wish });",
        payload=chart_payload(organisation_from_outline(text, talks=talks), ()) | {"language": "en"},
        address=address,
        paper=A4,
        wish=wish,
    )
    pages: list[dict[str, Any]] = running.evaluate(LINKS)
    return running, pages


def named(running: Engine, node: int) -> str:
    return str(running.evaluate("titleOf(chart.model, node)", node=node))


def texts(running: Engine, number: int) -> list[str]:
    svg = running.text("pageSvg(chart, book, book.pages[k], { title: 'All' })", k=number - 1)
    return ["".join(each.itertext()) for each in etree.fromstring(svg).iter("{*}text")]


def page_of(running: Engine, pages: list[dict[str, Any]], title: str) -> dict[str, Any]:
    return next(page for page in pages if title in {named(running, card) for card in page["cards"]})


def test_a_link_is_a_line_where_both_ends_stand_on_a_page() -> None:
    running, pages = book(COMPANY, TALKS)
    page = page_of(running, pages, "A1")
    (line,) = page["lines"]
    assert {named(running, line["from"]), named(running, line["to"])} == {"A1", "A2"}


def test_links_that_leave_a_page_are_a_mark_with_unit_number_and_page() -> None:
    running, pages = book(COMPANY, TALKS)
    there = page_of(running, pages, "B1")["number"]
    assert f"Unit B 2·p. {there}" in texts(running, page_of(running, pages, "A1")["number"])


def test_one_link_that_leaves_a_page_is_a_mark_with_the_position_and_its_page() -> None:
    running, pages = book(COMPANY, TALKS)
    assert "Chief·p. 1" in texts(running, page_of(running, pages, "C3")["number"])


def test_on_the_overview_superiors_stand_for_those_whose_branches_go_on_elsewhere() -> None:
    running, pages = book(COMPANY, TALKS)
    lines = {
        (named(running, line["from"]), named(running, line["to"])): (line["count"], line["exact"])
        for line in pages[0]["lines"]
    }
    assert lines == {("Head A", "Head B"): (2, False), ("Chief", "Head C"): (1, False)}
    assert pages[0]["marks"] == []


@pytest.mark.parametrize(
    ("address", "kinds"),
    [("communication=none&hidden=dotted", set()), ("communication=none", {"dotted"}), ("hidden=dotted", set())],
)
def test_what_the_chart_does_not_show_is_not_in_its_book(address: str, kinds: set[str]) -> None:
    company = COMPANY.replace("A0 [Unit A]", "A0 [Unit A] ~ B3")
    _, pages = book(company, TALKS, address)
    assert {each["kind"] for page in pages for each in (*page["lines"], *page["marks"])} == kinds


def test_with_a_position_selected_its_communication_alone_is_in_the_book() -> None:
    running, pages = book(COMPANY, TALKS, "position=A1")
    exact = [line for page in pages for line in page["lines"] if line["exact"]]
    assert [{named(running, line["from"]), named(running, line["to"])} for line in exact] == [{"A1", "A2"}]
    assert {named(running, mark["node"]) for page in pages for mark in page["marks"]} == {"A1", "B1", "B2"}


def test_a_dotted_line_to_another_page_is_a_mark_at_both_of_its_ends() -> None:
    running, pages = book(COMPANY.replace("A0 [Unit A]", "A0 [Unit A] ~ B3"), [], "")
    for here, there in (("A0", "B3"), ("B3", "A0")):
        (mark,) = page_of(running, pages, here)["marks"]
        assert (mark["kind"], mark["name"]) == ("dotted", there)
        assert mark["page"] == page_of(running, pages, there)["number"]
        assert mark["forth"] == (here == "A0")


def test_between_units_a_line_leads_from_head_to_head_and_a_mark_names_the_unit() -> None:
    running, pages = book(COMPANY, TALKS, "communication=units")
    assert {each["kind"] for each in pages[0]["lines"]} == {"between"}
    assert ("Head A", "Head B", 2) in {
        (named(running, each["from"]), named(running, each["to"]), each["count"]) for each in pages[0]["lines"]
    }
    (mark,) = page_of(running, pages, "A1")["marks"]
    assert (named(running, mark["node"]), mark["name"], mark["count"]) == ("Head A", "Unit B", 2)


def test_of_the_strongest_a_page_has_no_more_than_are_asked_for_and_says_how_many_are_left() -> None:
    talks = [(f"A{k}", f"A{m}", "plans") for k in range(14) for m in range(k)]
    running, pages = book(COMPANY, talks, "communication=strongest&most=5")
    page = page_of(running, pages, "A1")
    assert len(page["lines"]) == 5
    assert page["left"] == len(talks) - 5
    assert f"{page['left']} more links are not drawn" in texts(running, page["number"])


def test_even_of_all_a_page_has_no_more_lines_than_can_be_read() -> None:
    talks = [(f"A{k}", f"A{m}", "plans") for k in range(14) for m in range(k)]
    running, pages = book(COMPANY, talks)
    page = page_of(running, pages, "A1")
    assert len(page["lines"]) <= 20
    assert len(page["lines"]) + page["left"] == len(talks)


def test_on_upright_cards_marks_leave_the_place_of_the_sign_of_a_finding_free() -> None:
    running, _ = book(COMPANY, TALKS, "communication=all&layout=upright", mode="upright")
    rooms = running.evaluate(
        """book.pages.flatMap((page) => linkMarks(page, linksOn(chart, book, page).leaving, chart.words)
            .map(({ box, node }) => page.layout.x[node] + page.layout.width - box.x - box.w))"""
    )
    assert rooms
    assert min(rooms) >= 14 + 8.5


@st.composite
def talking_trees(draw: st.DrawFn) -> tuple[list[int | None], list[tuple[int, int]]]:
    count = draw(st.integers(2, 90))
    parents = [None, *(draw(st.none() | st.integers(max(0, each - 30), each - 1)) for each in range(1, count))]
    position = st.integers(0, len(parents) - 1)
    pairs = draw(st.lists(st.tuples(position, position), max_size=30, unique_by=lambda pair: frozenset(pair)))
    return parents, [(one, other) for one, other in pairs if one != other]


@settings(max_examples=12, deadline=None)
@given(talking_trees(), st.sampled_from(["compact", "sideways", "upright"]))
def test_each_end_of_each_link_has_a_line_to_the_other_or_its_superior_or_is_told_where_it_is(
    drawn: tuple[list[int | None], list[tuple[int, int]]], mode: str
) -> None:
    parents, pairs = drawn
    running, pages = book(outline(parents), [(f"P{a}", f"P{b}", "x") for a, b in pairs], mode=mode)
    standing = {page["number"]: set(page["cards"]) for page in pages}
    told: dict[int, set[int]] = {number: set() for number in range(len(parents))}
    for page in pages:
        for mark in page["marks"]:
            assert mark["page"] != page["number"]
            assert mark["other"] in standing[mark["page"]]
            told[mark["node"]].add(mark["page"])
    node = {title: number for number, title in enumerate(organisation_from_outline(outline(parents)).titles)}
    for one, other in ((node[f"P{a}"], node[f"P{b}"]) for a, b in pairs):
        for end, far in ((one, other), (other, one)):
            here = [page for page in pages if end in standing[page["number"]]]
            way = running.evaluate("[far, ...pathUp(chart.model, far)]", far=far)
            lines = any(
                {line["from"], line["to"]} & {end} and {line["from"], line["to"]} & {*way}
                for page in here
                for line in page["lines"]
            )
            left = any(page["left"] for page in here)
            assert lines or left or any(far in standing[number] for number in told[end])


@settings(max_examples=8, deadline=None)
@given(talking_trees(), st.sampled_from(["compact", "classic", "sideways", "upright"]))
def test_marks_have_type_that_can_be_read_and_stay_on_the_page_at_their_card(
    drawn: tuple[list[int | None], list[tuple[int, int]]], mode: str
) -> None:
    parents, pairs = drawn
    running, _ = book(outline(parents), [(f"P{a}", f"P{b}", "x") for a, b in pairs], mode=mode)
    marks = running.evaluate(
        """book.pages.flatMap((page) => linkMarks(page, linksOn(chart, book, page).leaving, chart.words)
            .map(({ box, size, node }) => ({ box, type: size * page.scale, w: page.layout.width * page.scale,
                x: (box.x - page.layout.x[node]) * page.scale, wide: box.w * page.scale })))"""
    )
    for mark in marks:
        assert mark["type"] >= 7 - 1e-9
        assert mark["wide"] <= max(mark["w"] + 12, 4.6 * mark["type"] + 1)
        assert mark["x"] + mark["wide"] <= mark["w"] + 12
