"""Comments on cells: the text in one part, and the note that shows it in a drawing beside it (VML, as Excel writes)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from orgraph.exporters.package import MAIN, RELATED, Element, Package, main
from orgraph.exporters.package_cells import column_letters, column_number

AUTHOR = "orgraph"
_V, _O, _X = (
    "urn:schemas-microsoft-com:vml",
    "urn:schemas-microsoft-com:office:office",
    "urn:schemas-microsoft-com:office:excel",
)
_COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_BEHIND = (
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
)
_EMPTY = f"""<xml xmlns:v="{_V}" xmlns:o="{_O}" xmlns:x="{_X}"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" \
data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" \
path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/>\
</v:shapetype></xml>"""

Place = tuple[int, int]


class Comments:
    """The comments of one sheet: the user's stay, orgraph's own are taken out and put in."""

    def __init__(self, package: Package, sheet: str) -> None:
        self._package, self._sheet = package, sheet
        self._name = next(iter(package.related(sheet, "comments")), None)

    def taken_out(self) -> list[Place]:
        """Takes out the comments that orgraph wrote an earlier time; where they were."""
        if self._name is None:
            return []
        root = self._package.part(self._name)
        authors = [author.text or "" for author in root.iter(main("author"))]
        found = []
        for comment in list(root.iter(main("comment"))):
            number = int(comment.get("authorId", "0"))
            if number < len(authors) and authors[number] == AUTHOR:
                found.append(_place(comment.get("ref", "A1")))
                comment.getparent().remove(comment)
        self._take_out_shapes(found)
        return found

    def _take_out_shapes(self, places: list[Place]) -> None:
        for name in self._package.related(self._sheet, "vmlDrawing"):
            for shape in list(self._package.part(name).iter(f"{{{_V}}}shape")):
                if (at := _shape_place(shape)) and at in places:
                    shape.getparent().remove(shape)

    def put_in(self, texts: Mapping[Place, str]) -> None:
        """A comment at each of these places; one of the user's own that stands there is added to."""
        if not texts:
            return
        root = self._part()
        author = self._author(root)
        listed = root.find(main("commentList"))
        there = {_place(comment.get("ref", "A1")): comment for comment in listed}
        new = [place for place in texts if place not in there]
        for place, text in texts.items():
            if place in there:
                _add_text(there[place].find(main("text")), f"\n\n{AUTHOR}: {text}")
                continue
            comment = etree.Element(main("comment"), ref=_reference(place), authorId=str(author))
            _add_text(etree.SubElement(comment, main("text")), text)
            listed.append(comment)
        listed[:] = sorted(listed, key=lambda comment: _place(comment.get("ref", "A1")))
        self._draw(new, texts)

    def _part(self) -> Element:
        if self._name is None:
            package = self._package
            self._name = package.free("xl/orgraphComments{}.xml")
            empty = f'<comments xmlns="{MAIN}"><authors/><commentList/></comments>'
            package.put(self._name, empty.encode())
            package.declare(self._name, _COMMENTS)
            package.relate(self._sheet, "comments", self._name)
        return self._package.part(self._name)

    @staticmethod
    def _author(root: Element) -> int:
        authors = root.find(main("authors"))
        names = [author.text for author in authors]
        if AUTHOR not in names:
            etree.SubElement(authors, main("author")).text = AUTHOR
            names.append(AUTHOR)
        return names.index(AUTHOR)

    def _draw(self, places: list[Place], texts: Mapping[Place, str]) -> None:
        root = self._drawing()
        ids = [
            int(found[1])
            for shape in root.iter(f"{{{_V}}}shape")
            if (found := re.search(r"(\d+)$", shape.get("id", "")))
        ]
        start = max([1024, *ids])
        for number, place in enumerate(places, start=start + 1):
            root.append(etree.fromstring(_shape(number, place, texts[place])))

    def _drawing(self) -> Element:
        package = self._package
        root = package.part(self._sheet)
        legacy = root.find(main("legacyDrawing"))
        if legacy is not None:
            return package.part(package.target(self._sheet, legacy.get(f"{{{RELATED}}}id")))
        name = package.free("xl/drawings/orgraphNotes{}.vml")
        package.put(name, _EMPTY.encode())
        package.declare_suffix("vml", _DRAWING)
        relation = package.relate(self._sheet, "vmlDrawing", name)
        element = etree.Element(main("legacyDrawing"), {f"{{{RELATED}}}id": relation})
        behind = next((child for child in root if child.tag in map(main, _BEHIND)), None)
        if behind is None:
            root.append(element)
        else:
            behind.addprevious(element)
        return package.part(name)


def _add_text(element: Element, text: str) -> None:
    run = etree.SubElement(element, main("r"))
    properties = etree.SubElement(run, main("rPr"))
    etree.SubElement(properties, main("sz"), val="9")
    written = etree.SubElement(run, main("t"))
    written.text = text
    written.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _shape(number: int, place: Place, text: str) -> str:
    """The note of a comment, hidden until the mouse is on the cell, tall enough for its text."""
    lines = sum(1 + len(line) // 22 for line in text.split("\n"))
    height = min(320, 16 + 13 * lines)
    return (
        f'<v:shape xmlns:v="{_V}" xmlns:o="{_O}" xmlns:x="{_X}" id="_x0000_s{number}" type="#_x0000_t202" '
        f'style="position:absolute;margin-left:60pt;margin-top:2pt;width:260pt;height:{height}pt;z-index:1;'
        'visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
        '<v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>'
        '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
        '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill>'
        f"<x:Row>{place[0] - 1}</x:Row><x:Column>{place[1] - 1}</x:Column></x:ClientData></v:shape>"
    )


def _shape_place(shape: Element) -> Place | None:
    row, column = (shape.findtext(f".//{{{_X}}}{name}") for name in ("Row", "Column"))
    return (int(row) + 1, int(column) + 1) if row and column else None


def _place(reference: str) -> Place:
    found = re.match(r"([A-Z]+)(\d+)", reference)
    return (int(found[2]), column_number(found[1])) if found else (1, 1)


def _reference(place: Place) -> str:
    return f"{column_letters(place[1])}{place[0]}"
