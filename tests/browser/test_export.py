"""What leaves the page as a file: pictures and drawings of the view and of the whole."""

from __future__ import annotations

import re
import struct
from pathlib import Path
from xml.etree import ElementTree

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from orgraph.charts.opening import Opening
from orgraph.charts.page import CHART_TITLE, chart_page
from orgraph.charts.still import Still
from orgraph.model.organisation import Organisation
from tests.browser.conftest import Opener
from tests.outline import organisation_from_outline

pytestmark = pytest.mark.browser

UNITS = 7
SQUARE = "{http://www.w3.org/2000/svg}"


def hospital(each: int = 14) -> Organisation:
    """A dean over the heads of seven units, each with so many nurses and a head nurse over them."""
    lines = ["院长 [院办]"]
    for unit in range(1, UNITS + 1):
        lines += [f" 主任{unit} [病区{unit}]", f"  护士长{unit} [病区{unit}]"]
        lines += [f"   护士{unit}-{k} [病区{unit}] x2" for k in range(1, each + 1)]
    return organisation_from_outline("\n".join(lines))


@pytest.fixture
def page(open_chart: Opener) -> Page:
    return open_chart(chart_page(hospital(), (), language="zh"), "#open=all")


def opened_menu(page: Page) -> Page:
    page.get_by_role("button", name="导出").click()
    return page


def saved(page: Page, name: str) -> bytes:
    with page.expect_download() as download:
        opened_menu(page).get_by_role("button", name=name).click()
    return Path(download.value.path()).read_bytes()


def pixels(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def drawn(svg: str | bytes) -> tuple[list[dict[str, str]], list[tuple[str, str | None, str | None]]]:
    """Rectangles and shapes of a drawing, and its texts with their places."""
    root = ElementTree.fromstring(svg)
    shapes = [dict(each.attrib) for each in root.iter() if each.tag in (f"{SQUARE}rect", f"{SQUARE}path")]
    texts = [(each.text or "", each.get("x"), each.get("y")) for each in root.iter(f"{SQUARE}text")]
    return shapes, texts


def test_a_picture_has_the_pixels_that_its_button_says_at_every_sharpness(page: Page) -> None:
    for scale in ("1×", "2×", "4×"):
        opened_menu(page).get_by_role("button", name=scale).click()
        label = page.get_by_role("button", name="PNG 图片（当前视图）").inner_text()
        page.keyboard.press("Escape")
        said = tuple(int(each.replace(",", "")) for each in re.findall(r"[\d,]{3,}", label))
        assert pixels(saved(page, "PNG 图片（当前视图）")) == said


def test_the_sharpness_of_the_whole_is_a_factor_of_its_size(page: Page) -> None:
    sizes = []
    for scale in ("1×", "2×"):
        opened_menu(page).get_by_role("button", name=scale).click()
        page.keyboard.press("Escape")
        sizes.append(pixels(saved(page, "PNG 图片（全图）")))
    (width, height), (twice, high) = sizes
    assert abs(twice - 2 * width) <= 1
    assert abs(high - 2 * height) <= 1


def test_a_picture_too_large_is_made_smaller_and_says_so(open_chart: Opener) -> None:
    page = open_chart(chart_page(hospital(30), (), language="zh"), "#open=all&layout=classic")
    opened_menu(page).get_by_role("button", name="4×").click()
    expect(page.get_by_text("全图太大，PNG 只能放大到")).to_be_visible()
    page.keyboard.press("Escape")
    width, height = pixels(saved(page, "PNG 图片（全图）"))
    assert max(width, height) <= 16_000


def test_a_drawing_of_the_view_has_what_is_in_view_alone(page: Page) -> None:
    for _ in range(6):
        page.get_by_role("button", name="放大").click()
    _, whole = drawn(saved(page, "SVG 矢量图（全图）"))
    _, view = drawn(saved(page, "SVG 矢量图（当前视图）"))
    titles = {text for text, *_ in whole if text.startswith("护士")}
    seen = {text for text, *_ in view if text.startswith("护士")}
    assert len(titles) == UNITS * 15
    assert seen < titles


def test_where_the_matrix_is_seen_no_picture_of_a_view_that_is_not_seen_is_offered(open_chart: Opener) -> None:
    page = open_chart(chart_page(hospital(), (), language="zh"), "#open=all&view=matrix")
    opened_menu(page)
    expect(page.get_by_role("button", name="SVG 矢量图（全图）")).to_be_visible()
    expect(page.get_by_role("button", name="当前视图")).to_have_count(0)


def test_an_organisation_too_large_for_svg_is_told_the_limit_in_words(open_chart: Opener) -> None:
    text = "总裁\n" + "\n".join(f" 岗位{k}" for k in range(20_200))
    page = open_chart(chart_page(organisation_from_outline(text), (), language="zh"), "#open=all")
    opened_menu(page)
    expect(page.get_by_text("展开了 20,201 个岗位，一张 SVG 最多 20,100 个")).to_be_visible()
    expect(page.get_by_role("button", name="SVG 矢量图（全图）")).to_be_disabled()


@pytest.mark.parametrize("address", ["layout=compact", "layout=classic", "layout=sideways", "layout=upright"])
def test_python_and_the_page_draw_the_same(open_chart: Opener, address: str) -> None:
    organisation = hospital(5)
    page = open_chart(chart_page(organisation, (), language="zh"), f"#open=all&{address}")
    aspect = page.evaluate("window.orgraph.chart.layout.aspect")
    title = CHART_TITLE.format(name=organisation.name)["zh"]
    layout = address.removeprefix("layout=")
    opening = Opening(layout=layout, open="all")  # type: ignore[arg-type]
    still = Still(organisation, (), language="zh", title=title, opening=opening)
    still.engine.run("chart.camera.resize(1000 * aspect, 1000); chart.relayout();", aspect=aspect)
    ours, theirs = drawn(still.svg()), drawn(saved(page, "SVG 矢量图（全图）"))
    assert ours[1] == theirs[1]
    assert ours[0] == theirs[0]


def test_every_page_of_a_book_says_of_what_it_is_and_how_large_that_is(open_chart: Opener) -> None:
    page = open_chart(chart_page(hospital(40), (), language="zh"))
    page.evaluate("void (window.print = () => {})")
    opened_menu(page).get_by_role("button", name="打印成册（A4").click()
    book = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True, print_background=True))
    texts = [re.sub(r"\s+", "", each.get_textpage().get_text_range()) for each in book]
    assert len(texts) > UNITS
    for number, text in enumerate(texts, start=1):
        assert f"{number}/{len(texts)}" in text
        assert "组织架构图" in text
        assert "295个岗位" in text


def test_the_outline_has_no_pictures_to_offer(open_chart: Opener) -> None:
    page = opened_menu(open_chart(chart_page(hospital(2), (), language="zh"), "#layout=outline"))
    expect(page.get_by_role("button", name="打印 / 存为 PDF")).to_be_visible()
    expect(page.get_by_role("button", name="PNG")).to_have_count(0)
