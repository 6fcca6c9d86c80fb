"""The report as a reader sees it: on a wide screen, on a telephone, in the dark, and on paper; scripts off."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from orgraph.checks.run import run_checks
from orgraph.exporters.web_page import report_html
from orgraph.reports.content import Matrix, Section
from orgraph.reports.report import build_report
from tests.browser.conftest import Opened, context_without_network
from tests.outline import organisation_from_outline

pytestmark = pytest.mark.browser

WIDE = "\n".join(f"  Seller {number} [Sales]" for number in range(14))
OUTLINE = f"""
Head [Board]
{WIDE}
  Finance [Finance] ^ Sales
    Clerk [Finance]
  Sales [Sales] ^ Nobody
Round </li></main><img src=x onerror=alert(1)> ^ About
About ^ Round </li></main><img src=x onerror=alert(1)>
"""
OUTLINE += "\n".join(f"Lost {number} ^ Nobody {number}" for number in range(30))

Opener = Callable[..., Page]


@pytest.fixture(scope="module")
def html() -> str:
    talks = [("Clerk", "Sales", "payments"), ("Head", "Clerk", "audit"), ("Seller 1", "Seller 2", "leave")]
    organisation = organisation_from_outline(OUTLINE, talks=talks)
    report = build_report(organisation, run_checks(organisation), language="en")
    shades = Section("Shades", (Matrix("Unit", tuple("ABCDE"), (("A", (1, 4, 9, 16, 25)),)),))
    return "".join(report_html(replace(report, sections=(*report.sections, shades)), chart="chart.html"))


@pytest.fixture
def open_report(browser: Browser, html: str, tmp_path: Path) -> Iterator[Opener]:
    """Opens the report from a file, offline and without scripts. It may ask for nothing and complain of nothing."""
    with ExitStack() as stack:
        opened: list[Opened] = []

        def open_page(**context: Any) -> Page:
            file = tmp_path / "report.html"
            file.write_text(html, encoding="utf-8", newline="\n")
            settings = {"viewport": {"width": 1280, "height": 900}, "java_script_enabled": False} | context
            page = stack.enter_context(context_without_network(browser, settings)).new_page()
            opened.append(Opened(page))
            opened[-1].listen()
            page.goto(file.as_uri())
            return page

        yield open_page
        for each in opened:
            assert each.complaints == []
            assert [url for url in each.requests if not url.endswith("report.html")] == []


def test_the_report_reads_from_its_headings(open_report: Opener) -> None:
    page = open_report()
    expect(page.get_by_role("heading", level=1)).to_have_text("outline: organisation consistency report")
    for name in ("In short", "What was read", "What was found", "Spans and layers", "Communication between units"):
        expect(page.get_by_role("main").get_by_role("heading", name=name, exact=True)).to_be_visible()
    expect(page.get_by_role("img", name="Positions with subordinates")).to_be_visible()
    expect(page.get_by_role("img", name="layers; the largest is layer")).to_be_visible()


def test_the_contents_lead_to_their_sections(open_report: Opener) -> None:
    page = open_report()
    page.get_by_role("navigation", name="Contents").get_by_role("link", name="Spans and layers").click()
    expect(page.get_by_role("main").get_by_role("heading", name="Spans and layers")).to_be_in_viewport()


def test_a_hostile_title_is_read_and_runs_nowhere(open_report: Opener) -> None:
    page = open_report()
    expect(page.get_by_text("Round </li></main><img src=x onerror=alert(1)>").first).to_be_visible()
    assert page.locator("img").count() == 0
    assert page.get_by_role("main").count() == 1


def test_a_position_leads_to_the_chart(open_report: Opener) -> None:
    page = open_report()
    expect(page.get_by_role("link", name="Finance", exact=True).first).to_have_attribute(
        "href", "chart.html#position=Finance"
    )


def test_a_long_list_opens_on_demand(open_report: Opener) -> None:
    page = open_report()
    entry = page.get_by_text("The superior given for “Lost 29” is “Nobody 29”")
    expect(entry).to_be_hidden()
    page.locator("summary", has_text="more").first.click()
    expect(entry).to_be_visible()


@pytest.mark.parametrize("width", [360, 390, 768])
def test_nothing_is_wider_than_a_small_screen(open_report: Opener, width: int) -> None:
    page = open_report(viewport={"width": width, "height": 800})
    assert page.locator("body").evaluate("() => document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(open_report: Opener, scheme: str) -> None:
    page = open_report(color_scheme=scheme)
    words = ("main p", "main h4", "main cite", "main td", "main summary", "main dt", "main figcaption", "nav a")
    for where in (*words, *(f"main td.h{shade}" for shade in range(1, 6))):
        ratio = page.locator(where).first.evaluate(CONTRAST)
        assert ratio >= 4.5, (where, ratio)


CONTRAST = """(element) => {
    const numbers = (colour) => (colour.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number);
    const light = (colour) => numbers(colour).slice(0, 3).map((part) => part / 255)
        .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
    let ground = element;
    while (ground && (numbers(getComputedStyle(ground).backgroundColor)[3] ?? 1) === 0) ground = ground.parentElement;
    const [one, other] = [light(getComputedStyle(element).color), light(getComputedStyle(ground).backgroundColor)];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}"""


def test_on_paper_a_list_that_is_not_too_long_stands_whole_and_the_contents_do_not(open_report: Opener) -> None:
    page = open_report()
    page.emulate_media(media="print")
    expect(page.get_by_text("The superior given for “Lost 29” is “Nobody 29”")).to_be_visible()
    expect(page.get_by_role("navigation", name="Contents")).to_be_hidden()


def test_the_paper_is_a4(open_report: Opener) -> None:
    (size,) = set(re.findall(rb"/MediaBox \[0 0 ([\d.]+ [\d.]+)\]", open_report().pdf(prefer_css_page_size=True)))
    assert [round(float(side)) for side in size.split()] == [595, 842]


def test_on_paper_no_row_is_cut_and_no_heading_stands_alone(open_report: Opener) -> None:
    page = open_report()
    page.emulate_media(media="print")
    for where in ("tr", "figure", ".quotes li"):
        assert page.locator(where).first.evaluate("(element) => getComputedStyle(element).breakInside") == "avoid"
    for level in ("h2", "h3", "h4"):
        assert page.locator(f"main {level}").first.evaluate("(e) => getComputedStyle(e).breakAfter") == "avoid"
