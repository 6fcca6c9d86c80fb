"""The chart as slides: rectangles with text, and connectors glued to them, all of it to be edited in an office program.

What stands on a slide and where comes from the page's own scripts (front/slides.js); here it becomes PresentationML.
"""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from orgraph.charts.elbow import Elbow, elbow
from orgraph.charts.slide_ways import Frame, label_place, sides_of, way_between
from orgraph.exporters.archive import BEGINNING, undated
from orgraph.model.mark import WRITER
from orgraph.model.text import Language, Text

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pptx.slide import Slide

SLIDE = (960.0, 540.0)  # points, 16 : 9
EDGE = 26.0  # points left free on each side, as on the pages of the book
KNOT = 2.0  # points
SMALLEST = 8.0  # points of type
_FONTS = {"zh": "Microsoft YaHei", "en": "Calibri"}
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_SOURCES = Text(zh="来源：{files}", en="Sources: {files}")
_PAGE = Text(zh="第 {number} 页", en="slide {number}")


def presentation(
    slides: Sequence[dict[str, Any]], title: str, language: Language, sources: Sequence[str] = ()
) -> bytes:
    """The slides as a .pptx; the same slides give the same bytes.

    Each slide is as `slideOf` of front/slides.js gives it: `cards` with text, place and size in points, `lines` with
    their corners between two cards, and the numbers of slides (from 1) that a branch goes on to or comes from.
    The notes of the first slide name the files that the organisation was read from.
    """
    from pptx import Presentation
    from pptx.util import Pt

    made = Presentation()
    made.slide_width, made.slide_height = (Pt(side) for side in SLIDE)
    blank = made.slide_layouts[6]
    pages = [made.slides.add_slide(blank) for _ in slides]
    for number, (slide, given) in enumerate(zip(pages, slides, strict=True), 1):
        writer = _Writer(slide, pages, language)
        corner = [*([title, given["dated"]] if number > 1 else []), f"{number} / {len(pages)}"]
        writer.heading(given, " · ".join(filter(None, corner)))
        shapes = [writer.card(card, given["upright"], given["scale"]) for card in given["cards"]]
        ends = [*shapes, *(writer.knot(**knot) for knot in given["knots"])]
        for line in given["lines"]:
            if "other" in line:
                writer.link(line, ends[: len(shapes)])
            else:
                writer.line(line, ends)
        if given["back"] is not None:
            writer.back(given["back"])
        for shape, card in zip(shapes, given["cards"], strict=True):
            if card["next"] is not None:
                writer.onward(shape, card["next"])
        for mark in given["marks"]:
            writer.mark(mark)
    if pages and sources:
        _note(pages[0], _SOURCES.format(files=Text("、".join(sources), ", ".join(sources)))[language])
    _sign(made, title)
    content = io.BytesIO()
    made.save(content)
    return undated(content.getvalue())


def _note(slide: Slide, words: str) -> None:
    """What the speaker of a slide sees under it."""
    frame = slide.notes_slide.notes_text_frame
    if frame is not None:
        frame.text = _text(words)


def _sign(made: Presentation, title: str) -> None:
    """A title and no time in the properties."""
    properties = made.core_properties
    properties.created = properties.modified = datetime.datetime(*BEGINNING)
    properties.author = properties.last_modified_by = WRITER
    properties.title = _text(title)
    properties.revision = 1


class _Writer:
    """Puts shapes on one slide; `pages` are all slides, for those that lead from one to another."""

    def __init__(self, slide: Slide, pages: Sequence[Slide], language: Language) -> None:
        self.slide, self.pages, self.language = slide, pages, language
        self.behind = 0  # shapes that were put under the others
        self.labels: list[Frame] = []

    def heading(self, given: dict[str, Any], corner: str) -> None:
        """The name of the slide and its way from the top, and in the corner the name of the whole and the number."""
        width = SLIDE[0] - 2 * EDGE
        name = self._words((EDGE, EDGE - 8, width * 0.68, 24), [(given["name"], 16.0, "#16202c", True)])
        name.name = _text(given["name"])
        self._words((EDGE, EDGE + 15, width * 0.68, 16), [(given["trail"], 9.0, "#5d6876", False)])
        self._kinds(given["kinds"])
        words = self._words((EDGE + width * 0.68, EDGE - 4, width * 0.32, 16), [(corner, 9.0, "#5d6876", False)])
        words.text_frame.paragraphs[0].alignment = _right()

    def _kinds(self, kinds: Sequence[dict[str, str]]) -> None:
        """What the lines beside the tree mean, each in its colour."""
        if not kinds:
            return
        width = SLIDE[0] - 2 * EDGE
        texts = [(each["text"] + "   ", 9.0, each["colour"], False) for each in kinds]
        box = self._words((EDGE + width * 0.5, EDGE + 15, width * 0.5, 16), texts[:1])
        for text in texts[1:]:
            self._run(box.text_frame.paragraphs[0], *text)
        box.text_frame.paragraphs[0].alignment = _right()

    def card(self, card: dict[str, Any], upright: bool, scale: float) -> Any:
        """A position: its title, and below it the unit and who holds it."""
        texts = [(card["title"], max(SMALLEST, card["titleSize"] * scale), card["ink"], True)]
        small = max(SMALLEST, card["lessSize"] * scale)
        texts += [(line["text"], small, line["fill"], False) for line in card["lines"]]
        shape = self._box((*card["place"], *card["size"]), card["fill"], card["stroke"], card["dashed"])
        shape.name = _text(card["title"])
        self._write(shape, texts)
        if upright:
            shape.text_frame._txBody.bodyPr.set("vert", "eaVert")
        return shape

    def knot(self, place: Sequence[float], colour: str) -> Any:
        """A dot at which lines are joined."""
        from pptx.enum.shapes import MSO_SHAPE
        from pptx.util import Pt

        left, top = (value - KNOT / 2 for value in place)
        knot = self.slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Pt(left), Pt(top), Pt(KNOT), Pt(KNOT))
        knot.fill.solid()
        knot.fill.fore_color.rgb = _colour(colour)
        knot.line.fill.background()
        _flatten(knot)
        knot.name = "·"
        return knot

    def line(self, line: dict[str, Any], shapes: Sequence[Any]) -> None:
        """A line of reporting, glued to two cards, which follows them when they are moved."""
        begin, end = shapes[line["from"]], shapes[line["to"]]
        drawn = elbow([tuple(corner) for corner in line["way"]])
        connector = self._connector(drawn, line["colour"], line["dashed"])
        connector.name = f"{end.name} → {begin.name}"
        _glue(connector, "stCxn", begin, drawn.begin)
        _glue(connector, "endCxn", end, drawn.end)

    def link(self, line: dict[str, Any], cards: Sequence[Any]) -> None:
        """A link beside the tree: a curve glued to two cards, under all cards, with the number of links on it."""
        begin, end = cards[line["from"]], cards[line["to"]]
        frames = [_frame(card) for card in cards]
        others = [frame for k, frame in enumerate(frames) if k not in (line["from"], line["to"])]
        way = way_between(_frame(begin), _frame(end), others, SLIDE)
        drawn = elbow(way, sides_of(way))
        connector = self._connector(drawn.curved(), line["colour"], line["dashed"])
        connector.name = f"{begin.name} {'→' if line['forth'] and not line['back'] else '↔'} {end.name}"
        _glue(connector, "stCxn", begin, drawn.begin)
        _glue(connector, "endCxn", end, drawn.end)
        if line["double"]:
            _double(connector)
        _arrows(connector, line)
        self._behind(connector)
        size = (max(14.0, 6.0 + 5.0 * len(line["counted"])), 12.0)
        place = label_place(way, size, [*frames, *self.labels]) if line["counted"] else None
        if place is not None:
            self.labels.append(place)
            self._count(place, line["counted"], line["colour"])

    def mark(self, mark: dict[str, Any]) -> None:
        """At a card: where links lead that have no other end on this slide."""
        pill = self._box((*mark["place"], *mark["size"]), "#ffffff", mark["colour"], dashed=False)
        pill.adjustments[0] = 0.5
        pill.name = mark["text"]
        self._write(pill, [(mark["text"], SMALLEST, "#16202c", True)])
        _in_one_line(pill)
        if mark["next"] is not None:
            pill.click_action.target_slide = self.pages[mark["next"] - 1]

    def _count(self, place: Frame, count: str, colour: str) -> None:
        pill = self._box(place, colour, "#ffffff", dashed=False)
        pill.adjustments[0] = 0.5
        pill.name = f"× {count}"
        self._write(pill, [(count, SMALLEST, "#ffffff", True)])
        _in_one_line(pill)

    def _behind(self, shape: Any) -> None:
        """Under all that is on the slide but what went there before."""
        tree = self.slide.shapes._spTree
        tree.remove(shape._element)
        tree.insert(2 + self.behind, shape._element)  # the first two are properties of the slide itself
        self.behind += 1

    def back(self, number: int) -> None:
        """In the corner of a slide: the slide that its branch comes from."""
        self._pill((EDGE, SLIDE[1] - EDGE + 2, 84, 16), f"← {self._page(number)}", number, filled=False)

    def onward(self, shape: Any, number: int) -> None:
        """Below a card whose branch has a slide of its own: which. Beside it there may be another."""
        left, top, width, height = _frame(shape)
        size = (min(72.0, max(46.0, width)), 14.0)
        place = (left + (width - size[0]) / 2, top + height - size[1] / 2)
        self._pill((*place, *size), f"→ {self._page(number)}", number, filled=True)

    def _page(self, number: int) -> str:
        return _PAGE.format(number=number)[self.language]

    def _pill(self, frame: tuple[float, ...], words: str, number: int, *, filled: bool) -> None:
        pill = self._box(frame, "#2456d6" if filled else "#ffffff", "#2456d6", dashed=False)
        pill.adjustments[0] = 0.5
        pill.name = words
        self._write(pill, [(words, SMALLEST, "#ffffff" if filled else "#2456d6", True)])
        _in_one_line(pill)
        pill.click_action.target_slide = self.pages[number - 1]

    def _box(self, frame: Sequence[float], fill: str, stroke: str, dashed: bool) -> Any:
        from pptx.enum.dml import MSO_LINE
        from pptx.enum.shapes import MSO_SHAPE
        from pptx.util import Pt

        shape = self.slide.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *(Pt(value) for value in frame))
        shape.adjustments[0] = 0.1
        shape.fill.solid()
        shape.fill.fore_color.rgb = _colour(fill)
        shape.line.color.rgb, shape.line.width = _colour(stroke), Pt(1)
        _flatten(shape)
        if dashed:
            shape.line.dash_style = MSO_LINE.DASH
        return shape

    def _words(self, frame: Sequence[float], texts: Sequence[tuple[str, float, str, bool]]) -> Any:
        from pptx.util import Pt

        box = self.slide.shapes.add_textbox(*(Pt(value) for value in frame))
        self._write(box, texts, centred=False)
        return box

    def _write(self, shape: Any, texts: Sequence[tuple[str, float, str, bool]], *, centred: bool = True) -> None:
        """(words, points, colour, bold), each a paragraph of its own."""
        from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
        from pptx.util import Pt

        frame = shape.text_frame
        frame.word_wrap = True
        frame.margin_left = frame.margin_right = Pt(4)
        frame.margin_top = frame.margin_bottom = Pt(1)
        frame.vertical_anchor = MSO_ANCHOR.MIDDLE
        for number, (words, size, colour, bold) in enumerate(texts):
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            paragraph.alignment = PP_ALIGN.CENTER if centred else PP_ALIGN.LEFT
            self._run(paragraph, words, size, colour, bold)

    def _run(self, paragraph: Any, words: str, size: float, colour: str, bold: bool) -> None:
        from pptx.util import Pt

        run = paragraph.add_run()
        run.text = _text(words)
        run.font.size, run.font.bold = Pt(round(size * 2) / 2), bold
        run.font.color.rgb = _colour(colour)
        self._name_font(run)

    def _name_font(self, run: Any) -> None:
        from pptx.oxml.ns import qn

        run.font.name = _FONTS[self.language]
        properties = run._r.get_or_add_rPr()
        far_east = properties.makeelement(qn("a:ea"), {"typeface": _FONTS["zh"]})
        properties.find(qn("a:latin")).addnext(far_east)

    def _connector(self, drawn: Elbow, colour: str, dashed: bool) -> Any:
        from pptx.enum.dml import MSO_LINE
        from pptx.enum.shapes import MSO_CONNECTOR
        from pptx.util import Pt

        connector = self.slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, Pt(0), Pt(0), Pt(0), Pt(0))
        connector.line.color.rgb, connector.line.width = _colour(colour), Pt(1)
        if dashed:
            connector.line.dash_style = MSO_LINE.DASH
        _flatten(connector)
        drawn.apply(connector)
        return connector


def _frame(shape: Any) -> tuple[float, float, float, float]:
    """Left, top, width and height in points."""
    return shape.left.pt, shape.top.pt, shape.width.pt, shape.height.pt


def _glue(connector: Any, which: str, shape: Any, site: int) -> None:
    from pptx.oxml.ns import qn

    properties = connector._element.nvCxnSpPr.cNvCxnSpPr
    properties.append(properties.makeelement(qn(f"a:{which}"), {"id": str(shape.shape_id), "idx": str(site)}))


def _arrows(connector: Any, line: dict[str, Any]) -> None:
    """Heads where something arrives. In a line's properties the head comes before the tail."""
    from pptx.oxml.ns import qn

    properties = connector.line._get_or_add_ln()
    for name, there in (("a:headEnd", line["back"]), ("a:tailEnd", line["forth"])):
        if there:
            properties.append(properties.makeelement(qn(name), {"type": "triangle", "w": "med", "len": "med"}))


def _double(connector: Any) -> None:
    from pptx.util import Pt

    connector.line.width = Pt(2.5)
    connector.line._get_or_add_ln().set("cmpd", "dbl")


def _in_one_line(pill: Any) -> None:
    """Words that stay in one line whatever the font, in the middle of their box."""
    pill.text_frame.word_wrap = False
    pill.text_frame.margin_left = pill.text_frame.margin_right = 0


def _flatten(shape: Any) -> None:
    """Without the shadow that the theme would give it."""
    from pptx.oxml.ns import qn

    shape._element.find(f"{qn('p:style')}/{qn('a:effectRef')}").set("idx", "0")


def _right() -> Any:
    from pptx.enum.text import PP_ALIGN

    return PP_ALIGN.RIGHT


def _colour(value: str) -> Any:
    from pptx.dml.color import RGBColor

    made: Any = RGBColor
    return made.from_string(value.removeprefix("#").upper())


def _text(words: str) -> str:
    """Without what XML cannot hold."""
    return _CONTROL.sub("\ufffd", words)
