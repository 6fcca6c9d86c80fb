"""On paper: one sheet under its name, or a book of pages that lead to each other, all of it text."""

from __future__ import annotations

import io
import unicodedata
from pathlib import Path

import pdfplumber
import pypdfium2
import pytest
from pdfminer.pdftypes import resolve1
from playwright.sync_api import Page, expect

from orgraph.charts.page import chart_page
from tests.browser.conftest import Opener
from tests.outline import organisation_from_outline

pytestmark = pytest.mark.browser

UNITS = 6
OUTLINE = "总经理 [总经办]\n" + "".join(
    f"  主管{unit} [小组{unit}]\n" + "".join(f"    专员{unit}之{number} [小组{unit}]\n" for number in range(9))
    for unit in range(UNITS)
)
SIDES = {"A4": (842, 595), "A3": (1191, 842), "A1": (2384, 1684)}


@pytest.fixture(scope="module")
def html() -> str:
    return chart_page(organisation_from_outline(OUTLINE), [], language="zh")


def printed(page: Page) -> list[pdfplumber.page.Page]:
    content = page.pdf(prefer_css_page_size=True, print_background=True)
    return list(pdfplumber.open(io.BytesIO(content)).pages)


def words(leaf: pdfplumber.page.Page) -> str:
    """Without spaces; of two characters that have one glyph in the font this reader takes the rarer one, as it does
    not know the texts (`ActualText`) with which Chromium says which is meant."""
    return unicodedata.normalize("NFKC", leaf.extract_text() or "").replace(" ", "").replace("\u2eda", "页")


def ask_for_book(page: Page, paper: str) -> None:
    """The press of the button; the dialog of the browser stays away, and what it would print is asked for after."""
    page.evaluate("void (window.print = () => {})")
    page.get_by_role("button", name="导出").click()
    page.get_by_role("button", name=f"打印成册（{paper}").click()


@pytest.mark.parametrize("paper", ["A4", "A3", "A1"])
def test_a_book_has_every_position_on_paper_of_its_size(open_chart: Opener, html: str, paper: str) -> None:
    page = open_chart(html)
    ask_for_book(page, paper)
    leaves = printed(page)
    for leaf in leaves:
        assert (leaf.width, leaf.height) == pytest.approx(SIDES[paper], abs=1)
    text = "".join(map(words, leaves))
    for title in organisation_from_outline(OUTLINE).titles:
        assert title in text


def test_pages_of_a_book_lead_on_and_back(open_chart: Opener, html: str) -> None:
    page = open_chart(html)
    ask_for_book(page, "A4")
    texts = [words(leaf) for leaf in printed(page)]
    assert len(texts) > UNITS
    for unit in range(UNITS):
        (number,) = [k for k, text in enumerate(texts, 1) if text.startswith(f"小组{unit}·主管{unit}")]
        assert f"→第{number}页" in texts[0]
        assert "←第1页" in texts[number - 1]


def test_marks_of_a_book_are_links_to_the_pages_that_they_name(open_chart: Opener, html: str) -> None:
    page = open_chart(html)
    ask_for_book(page, "A4")
    leaves = printed(page)
    for unit in range(UNITS):
        (number,) = [k for k, leaf in enumerate(leaves, 1) if words(leaf).startswith(f"小组{unit}·主管{unit}")]
        assert number in targets(leaves, leaves[0])
        assert 1 in targets(leaves, leaves[number - 1])


def targets(leaves: list[pdfplumber.page.Page], leaf: pdfplumber.page.Page) -> list[int]:
    """The numbers of the pages that the links on this one lead to."""
    ids = {each.page_obj.pageid: number for number, each in enumerate(leaves, 1)}
    named = leaves[0].pdf.doc.catalog.get("Dests")
    places = resolve1(named) if named else {}
    found = []
    for link in leaf.annots:
        place = link["data"].get("Dest")
        place = resolve1(places[place.name] if hasattr(place, "name") else place)
        found.append(ids[place[0].objid])
    return found


def test_the_whole_is_printed_on_one_sheet_under_its_name_and_light_even_in_the_dark(
    open_chart: Opener, html: str
) -> None:
    page = open_chart(html, color_scheme="dark")
    (leaf,) = printed(page)
    assert "组织架构图" in words(leaf)
    grounds = {tuple(round(part, 1) for part in rect["non_stroking_color"] or ()) for rect in leaf.rects[:3]}
    assert grounds <= {(1.0, 1.0, 1.0), (1.0,), ()}


def test_what_is_copied_from_paper_are_the_characters_that_were_written(open_chart: Opener) -> None:
    titles = ["门卫长", "页面主管", "车间长", "见习风电员"]  # several are also radicals of their own in Unicode
    page = open_chart(chart_page(organisation_from_outline("\n  ".join(titles)), [], language="zh"))
    leaves = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True, print_background=True))
    copied = "".join(leaf.get_textpage().get_text_range() for leaf in leaves)
    assert set("".join(titles)) <= set(copied)
    assert not [character for character in copied if "\u2e80" <= character < "\u2fe0"]


DAY = "2026-03-09"


@pytest.mark.parametrize("wanted", ["a book", "one sheet", "the outline"])
def test_what_is_printed_bears_the_day_of_the_reader_s_clock(open_chart: Opener, html: str, wanted: str) -> None:
    page = open_chart(html, "#layout=outline" if wanted == "the outline" else "")
    page.clock.set_fixed_time(f"{DAY}T23:30:00")
    if wanted == "a book":
        ask_for_book(page, "A4")
    leaves = [words(leaf) for leaf in printed(page)]
    assert all(f"打印于{DAY}" in leaf for leaf in leaves[: len(leaves) if wanted == "a book" else 1])


@pytest.mark.parametrize("title", ["总经理", "岗位 A", "Head of Sales, East"])
def test_under_the_name_of_a_small_chart_the_day_is_whole(open_chart: Opener, title: str) -> None:
    page = open_chart(chart_page(organisation_from_outline(title), [], language="zh"))
    page.clock.set_fixed_time(f"{DAY}T23:30:00")
    (leaf,) = printed(page)
    assert f"打印于{DAY}" in words(leaf)


def test_what_is_saved_bears_no_day(open_chart: Opener, html: str) -> None:
    page = open_chart(html)
    printed(page)
    page.evaluate("dispatchEvent(new Event('beforeprint')), dispatchEvent(new Event('afterprint'))")
    page.get_by_role("button", name="导出").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="SVG 矢量图（全图）").click()
    assert "打印于" not in Path(download.value.path()).read_text(encoding="utf-8")


def test_after_a_book_the_next_print_is_one_sheet_again(open_chart: Opener, html: str) -> None:
    page = open_chart(html)
    ask_for_book(page, "A3")
    page.evaluate("dispatchEvent(new Event('beforeprint')), dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".sheet > *")).to_have_count(0)
    assert len(printed(page)) == 1
