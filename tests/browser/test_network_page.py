"""The network page, used as a person would."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from orgraph.charts.network import network, network_page
from orgraph.model.text import Language
from tests.browser.conftest import Opened
from tests.outline import organisation_from_outline

pytestmark = pytest.mark.browser

HOSTILE = "</script><img src=x onerror=alert(1)>"
COMPANY = f"""
    董事长 [总部]
      销售总监 [销售部] @李娜
        销售顾问 [销售部]
        试乘试驾专员?
      财务总监 [财务部]
        会计 [财务部] ^ 销售总监 ~ 销售总监
    {HOSTILE} [安保部] ^ 董事长
    孤岗 [安保部] ^ 已撤销岗位
"""
LISTS = {"董事长": ["销售总监"], "销售总监": ["销售顾问", "会计"]}
TALKS = [("会计", "销售顾问", "开票"), ("会计", "开户银行", "对账"), (HOSTILE, "会计", "<b>门禁</b> href=x")]
ORGANISATION = organisation_from_outline(COMPANY, lists=LISTS, talks=TALKS)

Opener = Callable[..., Page]


@pytest.fixture
def open_network(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Opens a page from a file, offline, once it is drawn. No page may ask for anything or complain."""
    with ExitStack() as stack:
        opened: list[Opened] = []

        def open_page(html: str | None = None, language: Language = "zh", **context: Any) -> Page:
            file = tmp_path / f"network{len(opened)}.html"
            file.write_bytes((html or network_page(ORGANISATION, language=language)).encode("utf-8"))
            settings = {"viewport": {"width": 1440, "height": 860}, "reduced_motion": "reduce"} | context
            page = stack.enter_context(browser.new_context(offline=True, **settings)).new_page()
            opened.append(Opened(page))
            opened[-1].listen()
            page.goto(file.as_uri())
            expect(page.locator(".network canvas")).to_be_visible()
            wait_until(page, "performance.getEntriesByName('orgraph:drawn').length > 0")
            return page

        yield open_page
        for each in opened:
            assert each.complaints == []
            assert [url for url in each.requests if not url.startswith("file:")] == []


def wait_until(page: Page, condition: str) -> None:
    """Asks from outside: the page's policy forbids the scripts that Playwright would wait with."""
    for _ in range(400):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(25)
    raise AssertionError(f"never came true: {condition}")


def shown_edges(page: Page) -> int:
    return int(page.evaluate("orgraph.view.edges.filter((edge) => orgraph.view.isEdgeShown(edge)).length"))


def place_of(page: Page, id: str) -> tuple[float, float]:
    """Where a node is on the page."""
    place = page.evaluate("(id) => orgraph.network.canvasToDOM(orgraph.network.getPosition(id))", id)
    box = page.locator(".network").bounding_box()
    assert box
    return box["x"] + place["x"], box["y"] + place["y"]


def search(page: Page, words: str) -> None:
    page.get_by_role("combobox").fill(words)
    page.keyboard.press("Enter")


def heading(page: Page) -> str:
    return page.locator(".details h2").inner_text()


def test_the_whole_network_is_in_the_window_with_nothing_selected(open_network: Opener) -> None:
    page = open_network()
    width, height = 1440, 860
    for id in ORGANISATION.ids:
        x, y = place_of(page, id)
        assert 0 < x < width
        assert 0 < y < height
    assert shown_edges(page) == len(network(ORGANISATION, language="zh").edges)
    expect(page.locator(".details")).not_to_have_class("details shown")


@pytest.mark.parametrize("words", ["会计", "kuaiji", "kj", "财务部 会计"])
def test_a_position_is_found_by_title_and_by_pinyin(open_network: Opener, words: str) -> None:
    page = open_network()
    search(page, words)
    assert heading(page) == "会计"


def test_the_panel_lists_links_with_topics_and_quotes_the_sources(open_network: Opener) -> None:
    page = open_network()
    search(page, "会计")
    sections = page.locator(".details section")
    assert [text.split(" ")[0] for text in sections.locator("h3").all_inner_texts()] == ["上级", "沟通对象"]
    superiors = sections.nth(0).locator("li .note").all_inner_texts()
    assert any("虚线汇报" in text for text in superiors)
    assert any("说法不一" in text for text in superiors)
    talks = sections.nth(1)
    expect(talks.get_by_text("↔ 开票")).to_be_visible()
    expect(talks.locator("q").get_by_text("销售顾问: 开票")).to_be_visible()
    expect(talks.locator("cite").first).to_have_text("会计：outline.csv 第 7 行「contacts」")


def test_a_click_leaves_the_neighbourhood_and_escape_or_a_double_click_brings_all_back(open_network: Opener) -> None:
    page = open_network()
    whole = shown_edges(page)
    page.mouse.click(*place_of(page, "销售总监"))
    expect(page.locator(".details")).to_be_visible()
    assert heading(page) == "销售总监"
    assert shown_edges(page) == 5  # its superior, two it directs by agreement, one of these also dotted, one mentioned
    assert "财务总监" not in page.evaluate("[...orgraph.view.lit]")
    page.keyboard.press("Escape")
    assert shown_edges(page) == whole
    page.mouse.click(*place_of(page, "会计"))
    assert shown_edges(page) < whole
    page.mouse.dblclick(200, 700)
    assert shown_edges(page) == whole
    expect(page.locator(".details")).to_be_hidden()


def test_one_walks_from_position_to_position_in_the_panel(open_network: Opener) -> None:
    page = open_network()
    search(page, "会计")
    page.locator(".details").get_by_role("button", name="销售顾问").click()
    assert heading(page) == "销售顾问"
    page.locator(".details").get_by_role("button", name="关闭").click()
    expect(page.locator(".details")).to_be_hidden()


def test_a_click_on_a_line_shows_what_it_rests_on(open_network: Opener) -> None:
    page = open_network()
    (x, y), (other_x, other_y) = place_of(page, "董事长"), place_of(page, "财务总监")
    page.mouse.click((x + other_x) / 2, (y + other_y) / 2)
    assert heading(page) == "财务总监"
    expect(page.locator(".details q")).to_have_text("董事长")


def test_kinds_of_links_and_what_is_no_position_can_be_put_away(open_network: Opener) -> None:
    page = open_network()
    whole = shown_edges(page)
    for name, links in (("虚线汇报", 1), ("沟通关系", 3)):
        switch = page.get_by_role("button", name=name)
        switch.click()
        expect(page.get_by_role("button", name=name)).to_have_attribute("aria-pressed", "false")
        assert shown_edges(page) == whole - links
        page.get_by_role("button", name=name).click()
    page.get_by_role("button", name="非岗位对象").click()
    assert not page.evaluate("orgraph.view.isNodeShown(orgraph.view.nodes.get('position:开户银行'))")
    search(page, "开户银行")
    assert heading(page) == "开户银行"
    assert page.evaluate("orgraph.view.isNodeShown(orgraph.view.nodes.get('position:开户银行'))")


def test_a_unit_in_the_legend_brings_out_its_positions(open_network: Opener) -> None:
    page = open_network()
    page.get_by_role("button", name="销售部").click()
    assert set(page.evaluate("[...orgraph.view.lit]")) == {"销售总监", "销售顾问"}
    page.get_by_role("button", name="销售部").click()
    assert page.evaluate("orgraph.view.lit") is None


def test_the_language_changes_panel_tooltips_and_legend(open_network: Opener) -> None:
    page = open_network()
    search(page, "会计")
    page.get_by_role("button", name="Switch to English").click()
    expect(page.locator(".details h3").first).to_have_text("Reports to (3)")
    expect(page.locator(".details cite").first).to_contain_text("outline.csv, row")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert open_network(language="en").locator("h1").inner_text() == "outline: reporting and communication network"


def test_it_follows_the_dark_setting_and_can_be_switched(open_network: Opener) -> None:
    page = open_network(color_scheme="dark")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.get_by_role("button", name="切换深色 / 浅色").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "light")


def test_hostile_titles_and_topics_are_only_text(open_network: Opener) -> None:
    page = open_network()
    search(page, "onerror")
    assert heading(page) == HOSTILE
    expect(page.locator(".details").get_by_text("↔ <b>门禁</b> href=x")).to_be_visible()
    page.mouse.move(*place_of(page, HOSTILE))
    expect(page.locator(".vis-tooltip")).to_be_visible()
    expect(page.locator(".vis-tooltip")).to_contain_text(HOSTILE)
    assert page.locator("img, b").count() == 0


def test_names_never_lie_over_one_another(open_network: Opener) -> None:
    page = open_network(viewport={"width": 480, "height": 400})
    boxes = page.evaluate("orgraph.labels().map((label) => label.box)")
    assert len(boxes) > 3
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            beside = one["right"] <= other["left"] or other["right"] <= one["left"]
            assert beside or one["bottom"] <= other["top"] or other["bottom"] <= one["top"]


def test_what_a_user_adds_to_the_network_is_on_the_page(open_network: Opener) -> None:
    net = network(ORGANISATION, language="zh")
    net.add_node("note", label="a note", shape="box", x=0, y=-300)
    net.add_edge("note", "会计", label="about")
    page = open_network(net.generate_html())
    search(page, "a note")
    assert heading(page) == "a note"


def test_what_was_left_out_is_said_on_the_page(open_network: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("orgraph.charts.network.scope.MOST_NODES", 6)
    monkeypatch.setattr("orgraph.charts.network.scope.MOST_OTHERS", 1)
    page = open_network()
    expect(page.get_by_role("status")).to_contain_text("只画出 8 个岗位中的 5 个")
    page.get_by_role("button", name="Switch to English").click()
    expect(page.get_by_role("status")).to_contain_text("Only 5 of 8 positions are drawn")


def test_on_a_phone_the_controls_are_behind_a_menu_and_the_panel_below(open_network: Opener) -> None:
    page = open_network(viewport={"width": 390, "height": 780}, has_touch=True, is_mobile=True)
    page.touchscreen.tap(*place_of(page, "销售总监"))
    expect(page.locator(".details")).to_be_visible()
    wait_until(page, "document.querySelector('.details').getBoundingClientRect().bottom <= innerHeight")
    box = page.locator(".details").bounding_box()
    assert box
    assert place_of(page, "销售总监")[1] < box["y"]
    page.locator(".details .close").tap()
    expect(page.get_by_role("button", name="全图")).to_be_hidden()
    page.locator(".menu").tap()
    expect(page.get_by_role("button", name="全图")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_whole_network_is_printed_in_light_colours_with_its_legend(open_network: Opener, scheme: str) -> None:
    page = open_network(color_scheme=scheme)
    search(page, "会计")
    page.clock.set_fixed_time("2026-03-09T23:30:00")
    before = page.evaluate(SEEN)
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator(".sheet canvas")).to_be_visible()
    expect(page.locator(".sheet").get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".sheet .legend").get_by_text("销售部")).to_be_visible()
    expect(page.locator(".sheet").get_by_text("打印于 2026-03-09")).to_be_visible()
    expect(page.locator(".toolbar")).to_be_hidden()
    light, inked = page.evaluate(PRINTED)
    assert light > 0.5
    assert inked > 0.002
    page.emulate_media(media="screen")
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(SEEN) == pytest.approx(before)
    expect(page.locator(".sheet canvas")).to_have_count(0)


SEEN = """() => [
  orgraph.view.dark, orgraph.network.getScale(), document.querySelector('.network').offsetWidth]"""

# which parts of the printed picture are nearly white or empty, and which are not
PRINTED = """() => {
  const canvas = document.querySelector(".sheet canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  let light = 0;
  const pale = (k) => data[k + 3] < 10 || Math.min(data[k], data[k + 1], data[k + 2]) > 225;
  for (let k = 0; k < data.length; k += 4) light += pale(k);
  const all = data.length / 4;
  return [light / all, 1 - light / all];
}"""
