"""axe-core finds nothing to object to on the chart page."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from orgraph.charts.page import chart_page
from orgraph.model.text import Language
from tests.browser.conftest import Opener
from tests.browser.test_chart_page import COMPANY, FINDING, LISTS, RING, TALKS
from tests.outline import organisation_from_outline

pytestmark = pytest.mark.browser

MODES = ("compact", "classic", "sideways", "upright", "outline")


def violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {node['html'][:120]}" for each in found for node in each["nodes"]]


WIDE, PHONE = {"width": 1440, "height": 860}, {"width": 390, "height": 780}
SEEN: list[tuple[str, str, dict[str, int], Language]] = [
    *((layout, scheme, WIDE, "zh") for layout in MODES for scheme in ("light", "dark")),
    *((layout, "light", PHONE, language) for layout in ("compact", "outline") for language in ("zh", "en")),
]


@pytest.mark.parametrize(("layout", "scheme", "size", "language"), SEEN)
def test_axe_finds_no_violation(
    open_chart: Opener, layout: str, scheme: str, size: dict[str, int], language: Language
) -> None:
    organisation = organisation_from_outline(COMPANY, lists=LISTS, talks=TALKS)
    html = chart_page(organisation, [FINDING, RING], language=language)
    page = open_chart(html, f"#layout={layout}&open=all", viewport=size, color_scheme=scheme)
    assert violations(page) == []


def test_axe_sees_a_fault_that_is_there(open_chart: Opener) -> None:
    page = open_chart(chart_page(organisation_from_outline(COMPANY), [], language="zh"))
    page.evaluate("() => document.querySelector('main').append(document.createElement('button'))")
    assert any(violation.startswith("button-name") for violation in violations(page))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_with_the_panels_open(open_chart: Opener, scheme: str) -> None:
    organisation = organisation_from_outline(COMPANY, lists=LISTS, talks=TALKS)
    page = open_chart(chart_page(organisation, [FINDING, RING], language="zh"), color_scheme=scheme)
    page.get_by_role("button", name="问题").first.click()
    page.get_by_role("button", name="下一个").click()
    assert page.locator(".findings-panel").is_visible()
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_in_the_matrix_of_units(open_chart: Opener, scheme: str) -> None:
    organisation = organisation_from_outline(COMPANY, lists=LISTS, talks=TALKS)
    page = open_chart(chart_page(organisation, [], language="zh"), "#view=matrix", color_scheme=scheme)
    page.get_by_role("grid").locator("td.filled").first.click()
    assert page.locator(".matrix-links li").count() > 0
    assert violations(page) == []


OPENED = {
    "matrix": "() => orgraph.chart.set({ view: 'matrix' })",
    "details": "() => orgraph.chart.goTo(1)",
    "branch": "() => orgraph.chart.setBranch(1)",
    "units": "() => { location.hash = '#by=unit'; }",
    "filters": "() => document.querySelector('[aria-controls=orgraph-menu-filters]').click()",
    "links": "() => document.querySelector('[aria-controls=orgraph-menu-links]').click()",
}


@pytest.mark.parametrize("opened", OPENED)
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_axe_finds_no_violation_in_what_is_opened(open_chart: Opener, opened: str, size: dict[str, int]) -> None:
    organisation = organisation_from_outline(COMPANY, lists=LISTS, talks=TALKS)
    page = open_chart(chart_page(organisation, [FINDING, RING], language="zh"), viewport=size)
    if size == PHONE:
        page.get_by_role("button", name="菜单").click()
    page.evaluate(OPENED[opened])
    assert violations(page) == []


@pytest.mark.parametrize(("layout", "orientation"), [("compact", "horizontal"), ("sideways", "vertical")])
def test_the_tree_says_which_way_its_arrow_keys_lead(open_chart: Opener, layout: str, orientation: str) -> None:
    """As WAI-ARIA has it: in a horizontal tree the keys right and left go from brother to brother, down goes deeper."""
    page = open_chart(chart_page(organisation_from_outline(COMPANY), [], language="zh"))
    page.get_by_role("button", name={"compact": "紧凑", "sideways": "横向"}[layout]).click()
    expect(page.get_by_role("tree")).to_have_attribute("aria-orientation", orientation)
