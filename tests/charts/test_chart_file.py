"""The chart as a file: SVG, PDF and PNG drawn by the page's own scripts, without a browser."""

from __future__ import annotations

import io
import re
import struct
from datetime import date
from pathlib import Path

import pdfplumber
import pytest
from lxml import etree
from pptx import Presentation

from orgraph.charts.chart_file import chart_content, chart_format
from orgraph.charts.opening import Opening, PaperName, position_id
from orgraph.errors import OutputError
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text
from tests.outline import organisation_from_outline

SMALL = """
总经理 [总经办]
  销售总监 [销售部]
    销售顾问 [销售部]
    内勤 [销售部] ^ 财务总监
  财务总监 [财务部] @李雷
    会计 [财务部]
"""
HOSTILE = ["</text><script>alert(1)</script>", "a & b < c", "]]>", "&lt;", "#set page(width: 1pt)", '"); panic("x']


class Twins:
    """As much of an organisation as the search for a position asks for."""

    ids = ("North/Sales", "South/Sales")
    titles = ("Sales", "Sales")


def drawn(organisation: Organisation, form: str, opening: Opening | None = None) -> tuple[str | bytes, list[Text]]:
    """The file's content and what was said of it."""
    said: list[Text] = []
    opening = opening or Opening()
    return chart_content(organisation, (), form, language="zh", opening=opening, say=said.append), said


def words(svg: str | bytes) -> list[str]:
    """The texts of a drawing, which must be sound XML."""
    root = etree.fromstring(str(svg).encode())
    assert {etree.QName(each).localname for each in root.iter()} <= {"svg", "path", "rect", "text"}
    return ["".join(each.itertext()) for each in root.iter("{*}text")]


def pages(content: str | bytes) -> list[pdfplumber.page.Page]:
    assert isinstance(content, bytes)
    return list(pdfplumber.open(io.BytesIO(content)).pages)


def test_every_title_is_text_in_the_drawing() -> None:
    organisation = organisation_from_outline(SMALL)
    svg, said = drawn(organisation, ".svg")
    assert set(organisation.titles) <= set(words(svg))
    assert said == []


def test_every_title_can_be_found_in_the_pdf_which_is_as_large_as_the_drawing() -> None:
    organisation = organisation_from_outline(SMALL)
    content, said = drawn(organisation, ".pdf")
    (page,) = pages(content)
    text = page.extract_text()
    assert all(title in text for title in organisation.titles)
    svg, _ = drawn(organisation, ".svg")
    assert isinstance(svg, str)
    assert (page.width, page.height) == tuple(map(int, re.findall(r'(?:width|height)="(\d+)"', svg)[:2]))
    assert said == []


def test_a_picture_has_two_pixels_for_each_unit_of_the_drawing() -> None:
    organisation = organisation_from_outline(SMALL)
    svg, _ = drawn(organisation, ".svg")
    picture, _ = drawn(organisation, ".png")
    assert isinstance(picture, bytes)
    assert isinstance(svg, str)
    assert picture.startswith(b"\x89PNG")
    width, height = map(int, re.findall(r'(?:width|height)="(\d+)"', svg)[:2])
    assert struct.unpack(">II", picture[16:24]) == (2 * width, 2 * height)


@pytest.mark.parametrize("form", [".svg", ".pdf", ".png"])
def test_the_same_organisation_gives_the_same_bytes(form: str) -> None:
    assert drawn(organisation_from_outline(SMALL), form) == drawn(organisation_from_outline(SMALL), form)


def test_hostile_titles_are_only_text() -> None:
    organisation = organisation_from_outline("\n".join(["Head", *(f"  {title}" for title in HOSTILE)]))
    svg, _ = drawn(organisation, ".svg")
    assert set(organisation.titles) <= set(words(svg)) | {"</text><script>alert(1)</script>"}
    content, _ = drawn(organisation, ".pdf")
    assert len(pages(content)) == 1


@pytest.mark.parametrize("layout", ["compact", "classic", "sideways", "upright"])
def test_each_layout_gives_a_drawing_of_its_own(layout: str) -> None:
    organisation = organisation_from_outline(SMALL)
    svg, _ = drawn(organisation, ".svg", Opening(layout=layout))  # type: ignore[arg-type]
    others = [
        drawn(organisation, ".svg", Opening(layout=other))[0] for other in ("compact", "sideways") if other != layout
    ]  # type: ignore[arg-type]
    assert svg not in others
    assert "".join(organisation.titles[:1]) in "".join(words(svg))


def test_as_many_layers_are_drawn_as_are_asked_for() -> None:
    organisation = organisation_from_outline(SMALL)
    svg, _ = drawn(organisation, ".svg", Opening(open=2))
    assert "财务总监" in words(svg)
    assert "会计" not in words(svg)


def test_a_branch_is_drawn_under_its_superiors() -> None:
    organisation = organisation_from_outline(SMALL)
    svg, _ = drawn(organisation, ".svg", Opening(branch="销售总监"))
    assert {"总经理", "销售总监", "销售顾问"} <= set(words(svg))
    assert "会计" not in words(svg)


def test_a_branch_that_does_not_exist_is_refused_with_those_that_are_near() -> None:
    with pytest.raises(OutputError, match="销售总监"):
        drawn(organisation_from_outline(SMALL), ".svg", Opening(branch="销售"))


def test_a_title_borne_by_several_positions_asks_for_an_id() -> None:
    with pytest.raises(OutputError, match=r"2 positions.*North"):
        position_id(Twins, "Sales")  # type: ignore[arg-type]


def test_an_unknown_kind_of_file_is_refused_with_the_kinds_there_are() -> None:
    with pytest.raises(OutputError, match=r"\.svg.*\.pdf.*\.png"):
        chart_format(Path("chart.bmp"))


def test_what_one_drawing_has_no_room_for_is_counted_and_said() -> None:
    lines = ["Head", *(f"  Manager {k}\n" + "\n".join(f"    Clerk {k}.{j}" for j in range(300)) for k in range(70))]
    organisation = organisation_from_outline("\n".join(lines))
    svg, said = drawn(organisation, ".svg")
    assert "Manager 69" in words(svg)
    assert "+ 300" in words(svg)
    assert "2 of 3 layers" in said[0].en
    with pytest.raises(OutputError, match="--open 2"):
        drawn(organisation, ".svg", Opening(open="all"))


def test_what_is_chosen_is_what_a_page_opens_with() -> None:
    page, _ = drawn(organisation_from_outline(SMALL), ".html", Opening(layout="classic", open=2))
    assert '"address":"layout=classic&open=2"' in str(page)


def test_a_chain_of_thousands_is_drawn() -> None:
    organisation = organisation_from_outline("\n".join(" " * k + f"P{k}" for k in range(2000)))
    svg, _ = drawn(organisation, ".svg")
    assert {"P0", "P1999"} <= set(words(svg))


def test_a_book_has_every_title_pages_of_its_paper_and_a_bookmark_a_page() -> None:
    units = [
        f"  {unit}经理 [{unit}部]\n" + "\n".join(f"    {unit}员{k} [{unit}部]" for k in range(14))
        for unit in "甲乙丙丁"
    ]
    organisation = organisation_from_outline("\n".join(["总经理 [总经办]", *units]))
    content, said = drawn(organisation, ".pdf", Opening(paper="A4"))
    book = pages(content)
    text = "\n".join(page.extract_text() for page in book)
    assert len(book) == 5
    assert {(round(page.width), round(page.height)) for page in book} == {(842, 595)}
    assert [title for title in organisation.titles if title not in text] == []
    assert "→ 第 2 页" in book[0].extract_text()
    assert [title for _, title, *_ in book[0].pdf.doc.get_outlines()][1:] == [
        f"{unit}部 · {unit}经理" for unit in "甲乙丙丁"
    ]
    assert min(char["size"] for page in book for char in page.chars) >= 7
    assert said == []


def test_by_unit_a_drawing_has_the_units_as_cards() -> None:
    organisation = organisation_from_outline(SMALL)
    lines, units = (drawn(organisation, ".svg", Opening(by=by))[0] for by in ("line", "unit"))  # type: ignore[arg-type]
    assert words(units).count("销售部") == words(lines).count("销售部") + 1
    assert set(organisation.titles) <= set(words(units))


def test_colours_that_the_data_cannot_give_are_said_to_be_passed_over() -> None:
    _, said = drawn(organisation_from_outline(SMALL), ".svg", Opening(colour="cost"))
    assert any("colour=cost" in note["en"] for note in said)


def test_the_legend_of_a_drawing_says_what_its_colours_mean() -> None:
    svg, said = drawn(organisation_from_outline(SMALL), ".svg", Opening(colour="span"))
    assert said == []
    assert any(text.startswith("无下级 3") for text in words(svg))
    assert "销售部 3" not in words(svg)
    assert "销售部 3" in words(drawn(organisation_from_outline(SMALL), ".svg")[0])


def test_as_much_communication_is_drawn_as_is_chosen() -> None:
    talks = [("销售顾问", "会计", "开票"), ("销售顾问", "会计", "回款"), ("内勤", "会计", "报销")]
    organisation = organisation_from_outline(SMALL, talks=talks)
    drawings = {
        wanted: str(drawn(organisation, ".svg", Opening(communication=wanted))[0]).count("<path")
        for wanted in ("none", "selection", "units", "all")
    }
    assert drawings["none"] == drawings["selection"] < drawings["units"] < drawings["all"]
    assert drawn(organisation, ".svg", Opening(communication="none"))[0] == drawn(organisation, ".svg")[0]


def test_the_legend_of_a_drawing_says_what_the_lines_beside_the_tree_mean() -> None:
    organisation = organisation_from_outline(SMALL, talks=[("销售顾问", "会计", "开票")])
    everything = words(drawn(organisation, ".svg", Opening(communication="all"))[0])
    assert {"另指上级", "沟通关系"} <= set(everything)
    assert "沟通关系" not in words(drawn(organisation, ".svg")[0])
    assert "虚线汇报" not in everything


def test_a_folded_card_at_the_edge_of_a_drawing_is_drawn_with_all_of_its_button() -> None:
    deep = "总经理\n" + "".join(
        f"  主管{unit}\n" + "".join(f"    专员{unit}-{k}\n" for k in range(40)) for unit in range(30)
    )
    svg = str(drawn(organisation_from_outline(deep), ".svg", Opening(layout="sideways", open=2))[0])
    left, _, width, _ = map(float, re.search(r'viewBox="([^"]+)"', svg)[1].split())  # type: ignore[index]
    buttons = re.findall(r'<text x="([\d.]+)"[^>]*>\+ 40</text>', svg)
    assert len(buttons) == 30
    assert all(float(x) + 17 <= left + width for x in buttons)


def test_links_that_go_round_the_last_cards_are_within_their_drawing() -> None:
    column = "总经理\n" + "".join(f"  主管{unit}\n" for unit in range(12))
    organisation = organisation_from_outline(column, talks=[("主管0", "主管11", "月报")])
    svg = str(drawn(organisation, ".svg", Opening(layout="sideways", communication="all"))[0])
    left, _, width, _ = map(float, re.search(r'viewBox="([^"]+)"', svg)[1].split())  # type: ignore[index]
    (curve,) = [
        each for each in re.findall(r'd="M([\d.-]+) [\d.-]+C([\d.-]+) ', svg) if float(each[1]) > float(each[0]) + 100
    ]
    start, bend = map(float, curve)
    assert start + 0.75 * (bend - start) + 20 < left + width


def test_a_book_has_as_much_communication_as_is_chosen_and_says_where_it_leads() -> None:
    text = "Head [Office]\n" + "".join(
        f"  Chief {unit} [Unit {unit}]\n" + "".join(f"    {unit}{k} [Unit {unit}]\n" for k in range(20))
        for unit in "AB"
    )
    organisation = organisation_from_outline(text, talks=[("A3", "B4", "bills")])
    for wanted, there in (("none", False), ("all", True), ("strongest", True)):
        content, said = drawn(organisation, ".pdf", Opening(paper="A4", communication=wanted))
        assert said == []
        leaves = [page.extract_text() for page in pages(content)]
        assert any("B4·第4页" in leaf.replace(" ", "") for leaf in leaves) == there


@pytest.mark.parametrize(("form", "paper"), [(".pdf", "A4"), (".pdf", None), (".svg", None), (".pptx", None)])
def test_a_file_bears_the_day_it_is_given_on_every_page_and_else_none(form: str, paper: PaperName | None) -> None:
    organisation = organisation_from_outline("Head\n" + "".join(f"  Hand {k}\n" for k in range(200)))
    dated, undated = (
        content_leaves(
            chart_content(
                organisation, (), form, language="en", opening=Opening(paper=paper), day=day, say=lambda note: None
            ),
            form,
        )
        for day in (date(2026, 3, 9), None)
    )
    assert all("As of 2026-03-09" in leaf for leaf in dated)
    assert not any("As of" in leaf for leaf in undated)


def content_leaves(content: str | bytes, form: str) -> list[str]:
    """The text of each page, slide or drawing."""
    if form == ".svg":
        return ["\n".join(words(content))]
    if form == ".pdf":
        return [page.extract_text() for page in pages(content)]
    assert isinstance(content, bytes)
    slides = Presentation(io.BytesIO(content)).slides
    return ["\n".join(each.text_frame.text for each in slide.shapes if each.has_text_frame) for slide in slides]


def test_communication_that_the_data_do_not_have_is_said() -> None:
    _, said = drawn(organisation_from_outline(SMALL), ".svg", Opening(communication="all"))
    assert "communication=all" in said[0].en


def test_the_sheet_and_the_overview_of_a_book_say_what_was_read() -> None:
    organisation = organisation_from_outline(SMALL)
    assert any("来源：outline.csv" in text for text in words(str(drawn(organisation, ".svg")[0])))
    wide = organisation_from_outline("Head\n" + "".join(f"  Hand {k}\n" for k in range(400)))
    overview, *others = pages(drawn(wide, ".pdf", Opening(paper="A4"))[0])
    assert "outline.csv" in overview.extract_text()
    assert len(others) > 1
