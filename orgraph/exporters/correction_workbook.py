"""The user's own workbook back: cells at fault coloured and commented, findings in front, all else as it was.

Formats, formulas, widths, charts, macros and further sheets stay, because only the parts that must differ are touched
(`orgraph.exporters.package`). What an earlier correction workbook put in is taken out first: its comments, the colours
under them, and its findings, whose sheet is written anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from lxml import etree

from orgraph.errors import OutputError, SourceError
from orgraph.exporters.package import MAIN, RELATED, Element, Package, main
from orgraph.exporters.package_cells import Cells, Styles, column_letters, first_with, shared_strings
from orgraph.exporters.package_comments import Comments, Place
from orgraph.exporters.workbook import FILLS, held, tall_enough
from orgraph.model.finding import Severity
from orgraph.model.reading import MARK, Account
from orgraph.model.text import Text
from orgraph.reports.corrections import PLACE, Corrections, Note

SUFFIXES = (".xlsx", ".xlsm")
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_BEGINNING = 8_192  # bytes of a sheet in which its view and its first cell stand
_LONGEST_NAME = 31  # characters of a sheet's name

_NOT_CHANGED = Text(
    zh="{file} 不能加上批注：{why}。请在 Excel 中另存为 .xlsx 再试。",
    en="{file} cannot be given comments: {why}. Save it again as .xlsx in Excel and try once more.",
)
_NO_WORKBOOK = Text(
    zh="更正簿（--corrections）要有且只有一个 .xlsx 或 .xlsm 来源；现在有 {count} 个。.csv 可先另存为 .xlsx。",
    en="--corrections takes exactly one source that is an .xlsx or .xlsm workbook; there are {count}. "
    "A .csv saved as .xlsx will do.",
)
_OTHER_SUFFIX = Text(
    zh="{file}：更正簿的扩展名要与来源相同，应为 {suffix}。",
    en="{file}: a correction workbook ends like its source, in {suffix}.",
)


def the_workbook(sources: Sequence[Path], output: Path) -> Path:
    """The one workbook among the sources. Raises OutputError where there is none or there are several, or the output
    ends otherwise."""
    found = [source for source in sources if source.suffix.lower() in SUFFIXES]
    if len(found) != 1:
        raise OutputError(_NO_WORKBOOK.format(count=len(found)))
    if output.suffix.lower() != found[0].suffix.lower():
        raise OutputError(_OTHER_SUFFIX.format(file=output.name, suffix=found[0].suffix))
    return found[0]


def correction_workbook(path: Path, said: Corrections, accounts: Sequence[Account], file: str) -> bytes:
    """The workbook at `path` with what is said in it. `file` is its name in the accounts.

    Raises SourceError where it is no workbook of the usual kind.
    """
    try:
        book = _Book(Package(path.read_bytes()))
    except (ValueError, KeyError, StopIteration, IndexError, etree.XMLSyntaxError) as error:
        raise SourceError(_NOT_CHANGED.format(file=path.name, why=error)) from error
    heads = {
        str(account.read_as["sheet"]): int(account.read_as["heading_row"])
        for account in accounts
        if account.file == file and "heading_row" in account.read_as and "sheet" in account.read_as
    }
    book.clear()
    places = book.mark(said.notes, heads)
    book.write_findings(said, places)
    return book.package.written()


class _Book:
    """A workbook being marked."""

    def __init__(self, package: Package) -> None:
        self.package = package
        (self.name,) = package.related("", "officeDocument")
        self.root = package.part(self.name)
        if self.root.tag != main("workbook"):
            raise ValueError("Strict Open XML")
        self.strings = shared_strings(package, self.name)
        self.styles = Styles(package, package.related(self.name, "styles")[0])
        self.sheets = {
            str(sheet.get("name")): package.target(self.name, sheet.get(f"{{{RELATED}}}id"))
            for sheet in self.root.find(main("sheets"))
        }
        self._cells: dict[str, Cells] = {}
        self._select_none()

    def cells(self, part: str) -> Cells:
        if part not in self._cells:
            self._cells[part] = Cells(self.package, part, self.strings)
        return self._cells[part]

    def clear(self) -> None:
        """Takes out the comments of an earlier time, and the colours under them."""
        colours = set(FILLS.values())
        for part in self.sheets.values():
            for row, column in Comments(self.package, part).taken_out():
                style = self.cells(part).style(row, column)
                if self.styles.has_colour(style, colours):
                    self.cells(part).set_style(row, column, self.styles.coloured(style, None))

    def mark(self, notes: Sequence[Note], heads: Mapping[str, int]) -> dict[tuple[str, int, str | None], Place]:
        """Colours and comments the cells that the notes mean; where each of them is."""
        places: dict[tuple[str, int, str | None], Place] = {}
        texts: dict[str, dict[Place, list[str]]] = {}
        rank = list(Severity)
        for note in sorted(notes, key=lambda note: rank.index(note.severity), reverse=True):
            part = self.sheets.get(note.sheet or "")
            if part is None:
                continue
            place = self._place(self.cells(part), note, heads.get(note.sheet or ""))
            places[note.sheet or "", note.row, note.column] = place
            said = texts.setdefault(part, {}).setdefault(place, [])
            said.insert(0, note.text)
        for part, by_place in texts.items():
            Comments(self.package, part).put_in({place: held("\n\n".join(said)) for place, said in by_place.items()})
        for note in sorted(notes, key=lambda note: rank.index(note.severity), reverse=True):
            part = self.sheets.get(note.sheet or "")
            if part is not None:
                row, column = places[note.sheet or "", note.row, note.column]
                cells = self.cells(part)
                style = self.styles.coloured(cells.style(row, column), FILLS[note.severity])
                cells.set_style(row, column, style)
        return places

    @staticmethod
    def _place(cells: Cells, note: Note, head: int | None) -> Place:
        """The cell below its heading; of a whole row the one that holds the words quoted, else the first filled."""
        column = first_with(cells.texts(head), note.column) if head is not None and note.column else None
        if column is None:
            column = first_with(cells.texts(note.row), note.words) or next(
                (number for number, text in cells.texts(note.row) if text.strip()), 1
            )
        return cells.shown_at(note.row, column)

    def write_findings(self, said: Corrections, places: Mapping[tuple[str, int, str | None], Place]) -> None:
        """The findings sheet, first of all sheets; where there is one from an earlier time, in its place."""
        earlier = next((part for part in self.sheets.values() if self._is_findings(part)), None)
        if earlier is None:
            earlier = self._insert(said.sheet)
        links = {
            number: f"{_quoted(entry.place.sheet)}!{column_letters(place[1])}{place[0]}"
            for number, entry in enumerate(said.entries)
            if entry.place is not None
            and entry.place.sheet
            and (place := places.get((entry.place.sheet, entry.place.row or 0, entry.place.column)))
        }
        self.package.put(
            earlier, etree.tostring(_sheet(said, links, self.styles), xml_declaration=True, encoding="UTF-8")
        )

    def _is_findings(self, part: str) -> bool:
        if MARK not in self.strings and MARK.encode() not in self.package.raw(part)[:_BEGINNING]:
            return False
        return any(text == MARK for column, text in self.cells(part).texts(1) if column == 1)

    def _insert(self, name: str) -> str:
        sheets = self.root.find(main("sheets"))
        part = self.package.free("xl/worksheets/orgraphFindings{}.xml")
        self.package.put(part, f'<worksheet xmlns="{MAIN}"/>'.encode())
        self.package.declare(part, _SHEET)
        number = max((int(sheet.get("sheetId")) for sheet in sheets), default=0) + 1
        element = etree.Element(main("sheet"), name=self._free_name(name), sheetId=str(number))
        element.set(f"{{{RELATED}}}id", self.package.relate(self.name, "worksheet", part))
        sheets.insert(0, element)
        for defined in self.root.iter(main("definedName")):
            if (local := defined.get("localSheetId")) is not None:
                defined.set("localSheetId", str(int(local) + 1))
        for view in self.root.iter(main("workbookView")):
            view.attrib.pop("activeTab", None)
            view.attrib.pop("firstSheet", None)
        return part

    def _select_none(self) -> None:
        """No sheet of the user's is selected beside the findings: what is typed would go into both."""
        for part in self.sheets.values():
            content = self.package.raw(part)
            beginning, rest = content[:_BEGINNING], content[_BEGINNING:]
            self.package.put(part, re.sub(rb' tabSelected="(1|true)"', b"", beginning) + rest)

    def _free_name(self, name: str) -> str:
        taken = {sheet.casefold() for sheet in self.sheets}
        names = (name, *(f"{name[: _LONGEST_NAME - 4]} {number}" for number in range(2, 1000)))
        return next(each for each in names if each.casefold() not in taken)


def _quoted(sheet: str | None) -> str:
    return "'" + (sheet or "").replace("'", "''") + "'"


def _sheet(said: Corrections, links: Mapping[int, str], styles: Styles) -> Element:
    """The findings sheet: the mark, a few words, and a table to filter, its headings frozen."""
    head = len(said.introduction) + 2
    last = column_letters(len(said.headings))
    root: Element = etree.fromstring(f'<worksheet xmlns="{MAIN}"/>')
    properties = etree.SubElement(root, main("sheetPr"))
    etree.SubElement(properties, main("tabColor"), rgb="FFC22531")
    etree.SubElement(properties, main("pageSetUpPr"), fitToPage="1")
    view = etree.SubElement(etree.SubElement(root, main("sheetViews")), main("sheetView"), workbookViewId="0")
    view.set("tabSelected", "1")
    below = f"A{head + 1}"
    etree.SubElement(view, main("pane"), ySplit=str(head), topLeftCell=below, activePane="bottomLeft", state="frozen")
    columns = etree.SubElement(root, main("cols"))
    for number, (_, width) in enumerate(said.headings, start=1):
        etree.SubElement(columns, main("col"), min=str(number), max=str(number), width=str(width), customWidth="1")
    data = etree.SubElement(root, main("sheetData"))
    widths = [width for _, width in said.headings]
    for number, cells in enumerate(_rows(said, styles), start=1):
        across = [sum(widths)] if number < head else widths  # the words above the headings stand in merged cells
        _add_row(data, number, cells, tall_enough([text for text, _ in cells], across))
    etree.SubElement(root, main("autoFilter"), ref=f"A{head}:{last}{head + len(said.entries)}")
    merged = etree.SubElement(root, main("mergeCells"), count=str(len(said.introduction)))
    for number in range(2, head):
        etree.SubElement(merged, main("mergeCell"), ref=f"A{number}:{last}{number}")
    if links:
        linked = etree.SubElement(root, main("hyperlinks"))
        for entry, location in links.items():
            at = f"{column_letters(PLACE + 1)}{head + 1 + entry}"
            etree.SubElement(linked, main("hyperlink"), ref=at, location=location)
    etree.SubElement(root, main("pageSetup"), paperSize="9", orientation="landscape", fitToHeight="0")
    return root


def _rows(said: Corrections, styles: Styles) -> Iterator[list[tuple[str, int]]]:
    """The cells of every row, each with its format."""
    plain, heading, link = styles.text(None), styles.text("44546A", bold=True), styles.text(None, link=True)
    filled = {severity: styles.text(colour) for severity, colour in FILLS.items()}
    yield [(MARK, plain)]
    yield from ([(line, plain)] for line in said.introduction)
    yield [(name, heading) for name, _ in said.headings]
    for entry in said.entries:
        forms = [plain] * len(entry.cells)
        if entry.severity is not None:
            forms[0] = filled[entry.severity]
        if entry.place is not None:
            forms[PLACE] = link
        yield list(zip(entry.cells, forms, strict=True))


def _add_row(data: Element, number: int, cells: Sequence[tuple[str, int]], height: float | None) -> None:
    row = etree.SubElement(data, main("row"), r=str(number))
    if height is not None:
        row.set("ht", f"{height:g}")
        row.set("customHeight", "1")
    for column, (text, form) in enumerate(cells, start=1):
        cell = etree.SubElement(row, main("c"), r=f"{column_letters(column)}{number}", s=str(form), t="inlineStr")
        written = etree.SubElement(etree.SubElement(cell, main("is")), main("t"))
        written.text = held(text)
        written.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
