"""What a reader types finds the position by whatever it is known by, and the best comes first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from orgraph.charts.page import chart_page
from orgraph.model.text import Language
from tests.browser.conftest import Opener
from tests.outline import organisation_from_outline

pytestmark = pytest.mark.browser

SCHOOL = """
    校长 [校务部] @王芳
      教务主任 [教务处] @李长江
        教师 [教务处] @赵敏
        骨干教师 [教务处]
        教师发展专员 [教务处]
        年级组长（教师） [教务处]
      Bursar [Finance office] @Ann Lee
        Payroll clerk [Finance office]
        Clerk [Finance office]
"""
NAMES = {0: ("Head teacher",), 1: ("Director of studies",)}


def page_in(language: Language) -> str:
    organisation = organisation_from_outline(SCHOOL)
    named = replace(organisation, seats=replace(organisation.seats, aliases=NAMES))
    return chart_page(named, [], language=language)


@pytest.fixture
def chart(open_chart: Opener) -> Page:
    return open_chart(page_in("zh"))


def typed(page: Page, words: str) -> None:
    page.get_by_role("combobox").click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(words)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        pytest.param("教务主任", "教务主任", id="title"),
        pytest.param("主任", "教务主任", id="part of a title"),
        pytest.param("李长江", "教务主任", id="holder"),
        pytest.param("校务部", "校长", id="unit"),
        pytest.param("Director of studies", "教务主任", id="English name"),
        pytest.param("studies", "教务主任", id="word of an English name"),
        pytest.param("BURSAR", "Bursar", id="English title in capitals"),
        pytest.param("jiaowuzhuren", "教务主任", id="full pinyin"),
        pytest.param("jiaowuz", "教务主任", id="pinyin half typed"),
        pytest.param("jwzr", "教务主任", id="initials"),
        pytest.param("lichangjiang", "教务主任", id="holder in pinyin"),
        pytest.param("lcj", "教务主任", id="holder by initials"),
        pytest.param("xiaowubu", "校长", id="unit in pinyin"),
        pytest.param("xwb", "校长", id="unit by initials"),
        pytest.param("教务处 zhao", "教师", id="words in different fields"),
    ],
)
def test_a_position_is_found_by_whatever_it_is_known_by(chart: Page, words: str, title: str) -> None:
    typed(chart, words)
    expect(chart.get_by_role("option").first.locator("span").first).to_have_text(title)
    chart.keyboard.press("Enter")
    expect(chart.get_by_role("complementary").get_by_role("heading", level=2)).to_have_text(title)


def test_a_position_is_found_by_its_id(chart: Page) -> None:
    number, title = chart.evaluate(
        "(({ strings, id, title }) => [strings[id[1]], strings[title[1]]])(orgraph.chart.model)"
    )
    typed(chart, number)
    expect(chart.get_by_role("option").first.locator("span").first).to_have_text(title)


@pytest.mark.parametrize("words", ["教师", "jiaoshi", "js"])
def test_the_whole_comes_first_then_the_start_then_a_word_then_what_is_inside(chart: Page, words: str) -> None:
    typed(chart, words)
    titles = chart.get_by_role("option").locator("span:first-child")
    expect(titles).to_have_text(["教师", "教师发展专员", "年级组长（教师）", "骨干教师"])


def test_english_titles_are_ranked_alike(open_chart: Opener) -> None:
    page = open_chart(page_in("en"))
    typed(page, "clerk")
    expect(page.get_by_role("option").locator("span:first-child")).to_have_text(["Clerk", "Payroll clerk"])


def test_a_letter_taken_back_finds_again_what_the_shorter_word_finds(chart: Page) -> None:
    typed(chart, "jiaos")
    chart.keyboard.type("q")
    expect(chart.get_by_role("option")).to_have_count(0)
    chart.keyboard.press("Backspace")
    expect(chart.get_by_role("option")).to_have_count(4)


def test_the_search_goes_on_in_the_chart_by_units(chart: Page) -> None:
    chart.evaluate("location.hash = '#by=unit'")
    expect(chart.get_by_role("combobox")).to_be_visible()
    chart.wait_for_function("orgraph.chart.grouping === 'unit'")
    typed(chart, "zhaomin")
    expect(chart.get_by_role("option").first).to_contain_text("教师")


def test_a_letter_changes_what_shows_the_search_and_leaves_the_rest_of_the_page(chart: Page) -> None:
    chart.evaluate(
        "document.querySelectorAll('.settings button, .legend button').forEach((each) => (each.kept = true))"
    )
    typed(chart, "js")
    expect(chart.get_by_role("status").filter(has_text="4")).to_be_visible()
    assert chart.evaluate(
        "Array.from(document.querySelectorAll('.settings button, .legend button')).every((each) => each.kept)"
    )
