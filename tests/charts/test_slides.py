"""The chart as slides: every position a box to be edited, every line a connector that stays glued to its boxes."""

from __future__ import annotations

import io
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn

from orgraph.charts.chart_file import chart_content
from orgraph.charts.opening import Opening
from orgraph.charts.payload import chart_payload
from orgraph.charts.slides import KNOT, SLIDE
from orgraph.model.organisation import Organisation
from tests.charts.preset_lines import Point, corners
from tests.outline import organisation_from_outline

FIRM = """
总经理 [总经办]
  销售总监 [销售部]
    销售顾问 [销售部]
    内勤 [销售部] ~ 财务总监
  财务总监 [财务部] @李雷
    会计 [财务部]
"""
STAFF = [f"    专员{unit}{letter}\n" for unit in range(8) for letter in "甲乙丙丁戊己庚辛"]
WIDE = "总经理 [总经办]\n" + "".join(
    f"  主管{unit} [部门{unit}]\n" + "".join(STAFF[8 * unit : 8 * unit + 8]) for unit in range(8)
)
HOSTILE = "</a:t><script>\n  a & b < c\n  =1+1\n  经理\x0b乙\n"
SITES = {0: (0.5, 0.0), 1: (0.0, 0.5), 2: (0.5, 1.0), 3: (1.0, 0.5)}
NEAR = 1.1  # points: a knot's half, and the least side of a connector


def slides(organisation: Organisation, **opening: Any) -> list[Any]:
    return list(Presentation(io.BytesIO(made(organisation, **opening))).slides)


def made(organisation: Organisation, **opening: Any) -> bytes:
    content = chart_content(
        organisation, (), ".pptx", language="zh", opening=Opening(**opening), say=lambda note: pytest.fail(note["en"])
    )
    assert isinstance(content, bytes)
    return content


def boxes(slide: Any) -> list[Any]:
    """The cards: not the words of the heading, the knots, the lines, what leads elsewhere, nor counts on lines."""
    shapes = [shape for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE]
    cards = [each for each in shapes if each.width.pt > KNOT and each.click_action.target_slide is None]
    return [each for each in cards if not each.name.startswith(("×", "↔", "┄", "═", "↻"))]


def connectors(slide: Any) -> list[Any]:
    return [shape for shape in slide.shapes if shape._element.tag == qn("p:cxnSp")]


def frame(shape: Any) -> tuple[float, float, float, float]:
    return shape.left.pt, shape.top.pt, shape.width.pt, shape.height.pt


def title(box: Any) -> str:
    return str(box.text_frame.paragraphs[0].text)


def ends(connector: Any) -> tuple[Point, Point]:
    """Where it is drawn to begin and to end."""
    geometry, placed = connector._element.spPr.find(qn("a:prstGeom")), connector._element.spPr.find(qn("a:xfrm"))
    guide = geometry.find(f"{qn('a:avLst')}/{qn('a:gd')}")
    offset, extent = placed.find(qn("a:off")), placed.find(qn("a:ext"))
    given = [int(offset.get("x")), int(offset.get("y")), int(extent.get("cx")), int(extent.get("cy"))]
    left, top, width, height = (value / 12_700 for value in given)
    way = corners(
        geometry.get("prst"),
        (left, top, width, height),
        None if guide is None else int(guide.get("fmla").split()[1]),
        int(placed.get("rot", 0)),
        (placed.get("flipH") == "1", placed.get("flipV") == "1"),
    )
    return way[0], way[-1]


def assert_glued(slide: Any) -> None:
    """Every line is glued at both ends, and drawn from where it is glued to where it is glued."""
    shapes = {shape.shape_id: shape for shape in slide.shapes}
    for connector in connectors(slide):
        glued = connector._element.nvCxnSpPr.cNvCxnSpPr
        for point, which in zip(ends(connector), ("a:stCxn", "a:endCxn"), strict=True):
            place = glued.find(qn(which))
            left, top, width, height = frame(shapes[int(place.get("id"))])
            across, down = SITES[int(place.get("idx"))]
            assert point == pytest.approx((left + width * across, top + height * down), abs=NEAR)


def test_every_position_is_a_box_with_its_title_unit_and_holder() -> None:
    (slide,) = slides(organisation_from_outline(FIRM))
    assert sorted(map(title, boxes(slide))) == sorted(organisation_from_outline(FIRM).titles)
    (head,) = [box for box in boxes(slide) if title(box) == "财务总监"]
    assert [paragraph.text for paragraph in head.text_frame.paragraphs] == ["财务总监", "财务部", "李雷"]


def test_each_line_of_reporting_is_a_connector_and_a_dotted_one_is_dashed_with_an_arrow() -> None:
    (slide,) = slides(organisation_from_outline(FIRM))
    lines = {connector.name for connector in connectors(slide) if "·" not in connector.name}
    assert {"销售总监 → 总经理", "会计 → 财务总监", "内勤 → 财务总监"} <= lines
    (dotted,) = [connector for connector in connectors(slide) if connector.name == "内勤 → 财务总监"]
    assert dotted._element.spPr.find(f"{qn('a:ln')}/{qn('a:prstDash')}") is not None
    assert dotted._element.spPr.find(f"{qn('a:ln')}/{qn('a:tailEnd')}") is not None
    assert_glued(slide)


def test_a_branch_that_goes_on_leads_to_its_slide_and_that_one_back() -> None:
    pages = slides(organisation_from_outline(WIDE))
    assert len(pages) > 1
    for slide in pages[1:]:
        (back,) = [each for each in slide.shapes if each.has_text_frame and each.text_frame.text.startswith("←")]
        before = back.click_action.target_slide
        assert slide.slide_id in {
            each.click_action.target_slide.slide_id
            for each in before.shapes
            if each.has_text_frame and each.text_frame.text.startswith("→")
        }
    assert {title(box) for slide in pages for box in boxes(slide)} == set(organisation_from_outline(WIDE).titles)


@pytest.mark.parametrize("layout", ["compact", "upright"])
def test_what_leads_to_other_slides_covers_nothing_else_that_does(layout: str) -> None:
    for slide in slides(organisation_from_outline(WIDE), layout=layout):
        frames = [frame(each) for each in slide.shapes if each.has_text_frame and each.text_frame.text.startswith("→")]
        for (x1, y1, w1, h1), (x2, y2, w2, h2) in combinations(frames, 2):
            assert x1 + w1 <= x2 or x2 + w2 <= x1 or y1 + h1 <= y2 or y2 + h2 <= y1


def test_upright_titles_are_upright_text() -> None:
    for slide in slides(organisation_from_outline(FIRM), layout="upright"):
        assert {box.text_frame._txBody.bodyPr.get("vert") for box in boxes(slide)} == {"eaVert"}
        assert_glued(slide)


@pytest.mark.parametrize("layout", ["compact", "classic", "sideways", "upright"])
def test_no_box_overlaps_another_or_leaves_its_slide(layout: str) -> None:
    for slide in slides(organisation_from_outline(WIDE), layout=layout):
        frames = [frame(box) for box in boxes(slide)]
        for left, top, width, height in frames:
            assert left >= 0
            assert top >= 0
            assert left + width <= SLIDE[0] + 0.1
            assert top + height <= SLIDE[1] + 0.1
        for (x1, y1, w1, h1), (x2, y2, w2, h2) in combinations(frames, 2):
            assert x1 + w1 <= x2 or x2 + w2 <= x1 or y1 + h1 <= y2 or y2 + h2 <= y1
        assert_glued(slide)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(0, 30), min_size=1, max_size=40))
def test_lines_stay_glued_whatever_the_organisation(choices: list[int]) -> None:
    below: dict[int, list[int]] = {}
    for number, choice in enumerate(choices, 1):
        below.setdefault(choice % number, []).append(number)
    lines, stack = [], [(0, 0)]
    while stack:
        each, depth = stack.pop()
        lines.append(f"{' ' * depth}P{each}")
        stack += [(kid, depth + 1) for kid in reversed(below.get(each, []))]
    for slide in slides(organisation_from_outline("\n".join(lines))):
        assert_glued(slide)


def test_titles_are_text_whatever_they_hold() -> None:
    (slide,) = slides(organisation_from_outline(HOSTILE))
    assert {"</a:t><script>", "a & b < c", "=1+1"} <= {title(box) for box in boxes(slide)}


def test_the_same_organisation_gives_the_same_bytes() -> None:
    assert made(organisation_from_outline(FIRM)) == made(organisation_from_outline(FIRM))


def test_the_notes_of_the_first_slide_name_the_files_that_were_read() -> None:
    organisation = organisation_from_outline(FIRM)
    files = list(dict.fromkeys(origin["file"] for origin in chart_payload(organisation, ())["origins"]))
    notes = slides(organisation)[0].notes_slide.notes_text_frame.text
    assert files
    assert notes == f"来源：{'、'.join(files)}"


def test_no_type_is_smaller_than_eight_points() -> None:
    for organisation, opening in ((WIDE, {}), (WIDE, {"layout": "upright"}), (FIRM, {"layout": "sideways"})):
        for slide in slides(organisation_from_outline(organisation), **opening):
            frames = [shape.text_frame for shape in slide.shapes if shape.has_text_frame]
            runs = [run for each in frames for paragraph in each.paragraphs for run in paragraph.runs]
            assert min(run.font.size.pt for run in runs if run.font.size) >= 8


def test_of_a_disputed_line_only_what_no_other_shares_has_its_colour() -> None:
    (slide,) = slides(
        organisation_from_outline(FIRM.replace("会计 [财务部]", "会计 [财务部] ^ 总经理\n    出纳 [财务部]"))
    )
    glued = [each._element.nvCxnSpPr.cNvCxnSpPr for each in connectors(slide)]
    names = {shape.shape_id: shape.name for shape in slide.shapes}
    joins = [[names[int(each.find(qn(end)).get("id"))] for end in ("a:stCxn", "a:endCxn")] for each in glued]
    colours = [str(each.line.color.rgb) for each in connectors(slide)]
    (disputed,) = {colour for (begin, end), colour in zip(joins, colours, strict=True) if (begin, end) == ("·", "会计")}
    shared = {colour for (begin, _), colour in zip(joins, colours, strict=True) if begin == "财务总监"}
    assert shared
    assert disputed not in shared
    assert_glued(slide)


TALKS = [("专员0甲", "专员0乙", "报表"), ("专员0甲", "专员1甲", "报表"), ("主管0", "主管1", "计划")]


def talking(**opening: Any) -> list[Any]:
    return slides(organisation_from_outline(WIDE, talks=TALKS), **opening)


def beside_the_tree(slide: Any) -> list[Any]:
    """Lines with a head, which those of reporting do not have."""
    ends = (f"{qn('a:ln')}/{qn('a:tailEnd')}", f"{qn('a:ln')}/{qn('a:headEnd')}")
    return [each for each in connectors(slide) if any(each._element.spPr.find(end) is not None for end in ends)]


def test_communication_is_drawn_as_curves_glued_to_the_cards_and_under_them() -> None:
    pages = talking(communication="all")
    names = {each.name for slide in pages for each in connectors(slide)}
    assert {"主管0 ↔ 主管1", "专员0甲 ↔ 专员0乙"} <= names
    for slide in pages:
        assert_glued(slide)
        order = [each.shape_id for each in slide.shapes]
        cards = [order.index(box.shape_id) for box in boxes(slide)]
        for line in beside_the_tree(slide):
            assert order.index(line.shape_id) < min(cards)


def test_without_communication_asked_for_no_slide_has_any() -> None:
    assert not [each for slide in talking() for each in beside_the_tree(slide)]
    assert not [each for slide in talking() for each in slide.shapes if each.name.startswith("↔")]


def test_links_that_leave_a_slide_are_a_mark_that_leads_to_the_other() -> None:
    pages = talking(communication="all")
    (here,) = [slide for slide in pages[1:] if "专员0甲" in map(title, boxes(slide))]
    (mark,) = [each for each in here.shapes if each.has_text_frame and each.text_frame.text.startswith("↔ 专员1甲")]
    assert "专员1甲" in map(title, boxes(mark.click_action.target_slide))


def test_a_link_that_stands_for_several_bears_their_number_beside_the_cards() -> None:
    (first, *_) = talking(communication="all")
    counts = [each for each in first.shapes if each.name.startswith("×")]
    assert [each.text_frame.text for each in counts] == ["2"]
    for left, top, width, height in map(frame, counts):
        for x, y, w, h in map(frame, boxes(first)):
            assert left >= x + w or x >= left + width or top >= y + h or y >= top + height


def test_the_doubtful_link_of_a_ring_is_drawn_and_named() -> None:
    (slide,) = slides(organisation_from_outline("甲 ^ 丙\n  乙\n    丙\n      丁\n"))
    (ring,) = [each for each in beside_the_tree(slide) if {*each.name.replace("→", "↔").split(" ↔ ")} <= set("甲乙丙")]
    assert ring._element.spPr.find(f"{qn('a:ln')}/{qn('a:prstDash')}") is not None
    texts = " ".join(each.text_frame.text for each in slide.shapes if each.has_text_frame)
    assert "循环汇报" in texts
    assert "undefined" not in texts
    assert_glued(slide)


def test_of_a_position_that_reports_to_itself_this_is_said_at_its_card() -> None:
    (slide,) = slides(organisation_from_outline("甲\n  乙\n丙 ^ 丙\n"))
    (mark,) = [each for each in slide.shapes if each.name.startswith("↻")]
    (card,) = [box for box in boxes(slide) if title(box) == "丙"]
    (left, top, width, height), (x, y, w, h) = frame(mark), frame(card)
    assert x <= left + width <= x + w + 1
    assert y < top < y + h < top + height
