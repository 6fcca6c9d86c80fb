"""The report as a web page: whole, inert whatever the titles are, and leading to the chart."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given

from orgraph.checks.run import run_checks
from orgraph.exporters.web_page import OPEN_ITEMS, OPEN_ROWS, PRINTED, report_html
from orgraph.model.text import Language
from orgraph.reports.content import (
    Bars,
    Block,
    Figures,
    Item,
    Items,
    Matrix,
    Mention,
    Pyramid,
    Quote,
    Report,
    Section,
    Table,
)
from orgraph.reports.report import build_report
from tests.exporters.titles import findings_about, odd_titles
from tests.outline import organisation_from_outline

LANGUAGES: tuple[Language, Language] = ("zh", "en")
VOID = {"meta", "rect", "line"}
NAMES = """html head meta title style body header h1 h2 h3 h4 h5 h6 nav ul ol li a main section p dl div dt dd b small
    table thead tbody tr th td span figure figcaption svg rect line text footer details summary q cite bdi"""
KNOWN = frozenset(NAMES.split())


LINK = re.compile(r"#s[\d-]+|#OG\d+-[a-z]+|chart\.html#position=[\w.~%-]*", re.ASCII)


class Page(HTMLParser):
    """The elements of a page, and its text; fails where one is not closed in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.text.append(data)


def page_of(*blocks: Block, chart: str | None = None, language: Language = "en") -> Page:
    report = Report("Title", language, (Section("Section", blocks),))
    return Page("".join(report_html(report, chart=chart)))


@given(odd_titles)
def test_a_report_about_any_title_holds_only_its_own_elements_and_loads_nothing(title: str) -> None:
    organisation, findings = findings_about(title)
    html = "".join(report_html(build_report(organisation, findings, language="en"), chart="chart.html"))
    page = Page(html)
    assert {tag for tag, _ in page.elements} <= KNOWN
    for tag, attributes in page.elements:
        assert not {name for name in attributes if name.startswith("on") or name in ("src", "style", "action")}
        assert tag != "a" or re.match(
            r"#s[\d-]+$|#OG\d+-[a-z]+$|chart\.html#position=[\w.~%-]*$", attributes["href"] or "", re.ASCII
        )
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", html)


@given(odd_titles)
def test_a_title_reads_as_it_is_written(title: str) -> None:
    plain = title.replace("\r\n", "\n").replace("\r", "\n")
    if not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]", plain):
        said = "".join(page_of(Items((Item(title),), 1)).text)
        assert plain in said.replace("\r\n", "\n").replace("\r", "\n")


def test_the_policy_allows_the_pages_own_style_and_nothing_else() -> None:
    html = "".join(report_html(Report("T", "en", ())))
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert f'content="{policy}"' in html
    assert "<script" not in html
    assert "@import" not in style[1]
    assert "url(" not in style[1]


def test_a_position_leads_to_its_place_on_the_chart() -> None:
    item = Item("said", mentions=(Mention('客服/专员 #2&"', "Clerk"),))
    page = page_of(Items((item,), 1), chart="../图/chart.html")
    links = [attributes["href"] for tag, attributes in page.elements if tag == "a"]
    assert links[-1] == "../%E5%9B%BE/chart.html#position=%E5%AE%A2%E6%9C%8D%2F%E4%B8%93%E5%91%98%20%232%26%22"
    assert [tag for tag, _ in page_of(Items((item,), 1)).elements if tag == "a"] == ["a"], "the contents only"


def test_a_row_about_a_position_leads_to_it() -> None:
    page = page_of(Table(("Position", "Span"), (("Head", 2), ("Nobody", 0)), 2, ids=("P1", "")), chart="c.html")
    assert [attributes["href"] for tag, attributes in page.elements if tag == "a"][1:] == ["c.html#position=P1"]


@pytest.mark.parametrize("total", [OPEN_ITEMS, OPEN_ITEMS + 1, PRINTED + 1])
def test_a_long_list_opens_on_demand_and_is_printed_where_it_is_not_too_long(total: int) -> None:
    page = page_of(Items(tuple(Item(f"entry {n}") for n in range(total)), total))
    folds = [attributes for tag, attributes in page.elements if tag == "details"]
    assert [each.get("class") for each in folds] == [
        *(["printed"] if OPEN_ITEMS < total <= PRINTED else []),
        *([None] if total > PRINTED else []),
    ]
    assert {f"entry {n}" for n in range(total)} <= set(page.text)


def test_a_long_table_repeats_its_headings_where_it_goes_on() -> None:
    rows = tuple((f"row {n}", n) for n in range(OPEN_ROWS + 5))
    page = page_of(Table(("Name", "Count"), rows, len(rows) + 7))
    assert page.text.count("Name") == 2
    assert "5 more" in page.text
    assert any("7 more that are not listed" in text for text in page.text)


def test_drawings_say_in_words_what_they_show() -> None:
    layers = Table(("Layer", "Positions", "Superiors"), ((1, 1, 1), (2, 1200, 0)), 2)
    page = page_of(
        Bars("Span", "Superiors", (("1", 3), ("2", 0), ("3", 9)), "twelve superiors"), Pyramid(layers, "two layers")
    )
    drawings = [attributes for tag, attributes in page.elements if tag == "svg"]
    assert [(each["role"], each["aria-label"]) for each in drawings] == [
        ("img", "twelve superiors"),
        ("img", "two layers"),
    ]
    heights = [int(attributes["height"] or 0) for tag, attributes in page.elements if tag == "rect"][:2]
    assert heights[1] == 3 * heights[0]
    assert "1,200" in page.text


def test_a_matrix_shades_what_is_there_and_leaves_the_rest_blank() -> None:
    page = page_of(Matrix("Unit", ("A", "B"), (("A", (100, 1)), ("B", (1, 0)))))
    shades = [attributes.get("class") for tag, attributes in page.elements if tag == "td"]
    assert shades == [None, "h5", "h1", "h1", None]
    assert page.text.count("0") == 0


def test_figures_are_a_list_of_terms() -> None:
    page = page_of(Figures(("Figure", "Value"), (("Layers", "5–6", "disputed"),)))
    said = [text for text in page.text if text.strip()]
    start = said.index("Layers")
    assert said[start : start + 3] == ["Layers", "5–6", "disputed"]
    assert [tag for tag, _ in page.elements if tag in ("dl", "dt", "dd")] == ["dl", "dt", "dd"]


def test_a_quotation_stands_behind_its_place() -> None:
    page = page_of(Items((Item("said", (Quote("a.md, line 3", "the words"),), 2, (("To do", "ask"),)),), 1))
    said = [text for text in page.text if text.strip()]
    start = said.index("a.md, line 3")
    assert said[start : start + 2] == ["a.md, line 3", "the words"]
    assert "… and 2 places more" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_broken_organisation_makes_a_whole_page_in_either_language(language: Language) -> None:
    organisation = organisation_from_outline("Head\n  A ^ B\n  B ^ A ^ Nobody\nRound ^ About\nAbout ^ Round")
    report = build_report(organisation, run_checks(organisation), language=language)
    page = Page("".join(report_html(report)))
    assert dict(page.elements[0][1])["lang"] == ("zh-CN" if language == "zh" else "en")
    anchors = {attributes["id"] for _, attributes in page.elements if "id" in attributes}
    links = {(attributes["href"] or "")[1:] for tag, attributes in page.elements if tag == "a"}
    assert links <= anchors
    assert len(anchors) > len(report.sections)
