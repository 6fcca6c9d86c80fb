"""What each unit is asked to mend, as a Word document to hand out: a unit a page, requests to tick off, decisions
between superiors as a table with boxes, and matters to look into."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from orgraph.exporters.archive import BEGINNING, undated
from orgraph.model.mark import WRITER
from orgraph.model.terms import number
from orgraph.model.text import Language, Text
from orgraph.reports.content import Report
from orgraph.reports.departments import Decision, Department, Matter
from orgraph.reports.facts import Facts

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell

_BOX = "☐"
_FONTS = {"zh": "Microsoft YaHei", "en": "Calibri"}
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")

_TITLE = Text(zh="{name}：请各部门更正的事项", en="{name}: what each unit is asked to mend")
_INTRODUCTION = Text(
    zh="核对各份来源后，以下内容需要更正或定夺。每条都注明了出处；请改在出处所在的文件里，改好后打勾，签字交回。"
    "这里只陈述来源写了什么，不评价任何人。",
    en="After the sources were set side by side, these matters are to be corrected or decided. Each names its place: "
    "please correct it in that file, tick it, sign and return this sheet. It states what the sources say and judges "
    "nobody.",
)
_OVERVIEW = (
    Text(zh="部门", en="Unit"),
    Text(zh="更正", en="Corrections"),
    Text(zh="定夺", en="Decisions"),
    Text(zh="核对", en="To look into"),
)
_NO_UNIT = Text(zh="资料管理员（未归属部门的事项）", en="Whoever keeps the sources (of no one unit)")
_CORRECTIONS = Text(zh="请更正", en="Please correct")
_DECISIONS = Text(zh="请定夺：直接上级是谁", en="Please decide: who is the superior")
_DECISION_HEADINGS = (
    Text(zh="岗位", en="Position"),
    Text(zh="来源里的说法（请勾选一项）", en="What the sources say (tick one)"),
    Text(zh="出处", en="Place"),
)
_OTHER = Text(zh="其他：____________", en="Another: ____________")
_MATTERS = Text(zh="请核对", en="Please look into")
_MATTER_HEADINGS = (
    Text(zh="发现", en="What was found"),
    Text(zh="出处", en="Place"),
    Text(zh="怎么办", en="What to do"),
    Text(zh="结果", en="Result"),
)
_SIGNED = Text(
    zh="部门负责人签字：______________　　日期：______________", en="Signed: ______________    Date: ______________"
)
_NOTHING = Text(zh="没有需要各部门更正的事项。", en="No unit is asked to mend anything.")


def report_docx(report: Report) -> bytes:
    """The document as a file; the same report gives the same bytes. Raises ValueError where the report has no facts."""
    if report.facts is None:
        raise ValueError("a Word document is written from the facts of a report")
    import docx

    document = docx.Document()
    _prepare(document, report.facts)
    _first_page(document, report.facts)
    for department in report.facts.departments:
        _department(document, department, report.facts.language)
    content = io.BytesIO()
    document.save(content)
    return undated(content.getvalue())


def _prepare(document: Document, facts: Facts) -> None:
    """A4, a font that has the language's characters, and no time in the properties."""
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(18)
    section.top_margin = section.bottom_margin = Mm(18)
    document.styles["Normal"].paragraph_format.space_after = Pt(4)
    for name, size in (("Normal", 10.5), ("Title", 20), ("Heading 1", 15), ("Heading 2", 12)):
        style: Any = document.styles[name]
        style.font.name, style.font.size = _FONTS[facts.language], Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("w:eastAsia", "w:hAnsi", "w:cs"):
            fonts.set(qn(kind), _FONTS[facts.language])
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(theme), None)
    properties = document.core_properties
    properties.created = properties.modified = datetime.datetime(*BEGINNING)
    properties.author = properties.last_modified_by = WRITER
    properties.title = _text(_TITLE.format(name=facts.organisation.name)[facts.language])
    properties.comments = ""


def _first_page(document: Document, facts: Facts) -> None:
    language = facts.language
    document.add_heading(_text(_TITLE.format(name=facts.organisation.name)[language]), level=0)
    if not facts.departments:
        document.add_paragraph(_NOTHING[language])
        return
    document.add_paragraph(_INTRODUCTION[language])
    table = _table(document, [heading[language] for heading in _OVERVIEW], (40, 20, 20, 20))
    for each in facts.departments:
        counts = (len(each.corrections), len(each.decisions), len(each.matters))
        _row(table, [each.unit or _NO_UNIT[language], *(number(count) if count else "" for count in counts)])


def _department(document: Document, department: Department, language: Language) -> None:
    heading = document.add_heading(_text(department.unit or _NO_UNIT[language]), level=1)
    heading.paragraph_format.page_break_before = True
    if department.corrections:
        document.add_heading(_CORRECTIONS[language], level=2)
        for place, asked in enumerate(department.corrections, start=1):
            paragraph = document.add_paragraph(f"{_BOX} {place}. {_text(asked)}")
            paragraph.paragraph_format.keep_together = True
    if department.decisions:
        document.add_heading(_DECISIONS[language], level=2)
        _decisions(document, department.decisions, language)
    if department.matters:
        document.add_heading(_MATTERS[language], level=2)
        _matters(document, department.matters, language)
    signed = document.add_paragraph(_SIGNED[language])
    signed.paragraph_format.space_before = 228600  # a quarter of an inch, in English Metric Units


def _decisions(document: Document, decisions: Sequence[Decision], language: Language) -> None:
    table = _table(document, [heading[language] for heading in _DECISION_HEADINGS], (26, 34, 40))
    for decision in decisions:
        options = [(f"{_BOX} {superior}", places) for superior, places in decision.options]
        first = None
        for superior, places in (*options, (f"{_BOX} {_OTHER[language]}", "")):
            cells = _row(table, ["" if first is not None else decision.position, superior, places])
            first = cells[0] if first is None else first.merge(cells[0])
        if first is not None:
            _tidy(first)


def _matters(document: Document, matters: Sequence[Matter], language: Language) -> None:
    table = _table(document, [heading[language] for heading in _MATTER_HEADINGS], (36, 22, 30, 12))
    for matter in matters:
        _row(table, [matter.said, matter.places, matter.advice, _BOX])


_WIDTH = 174  # millimetres between the margins


def _table(document: Document, headings: Sequence[str], shares: Sequence[int]) -> Any:
    """A table with a head that is repeated on every page, its columns of these shares of the width."""
    from docx.oxml import OxmlElement
    from docx.shared import Mm

    table: Any = document.add_table(rows=1, cols=len(headings))
    table.style = "Table Grid"
    table.autofit = False
    for column, share in zip(table.columns, shares, strict=True):
        column.width = Mm(_WIDTH * share / 100)
    for cell, heading, share in zip(table.rows[0].cells, headings, shares, strict=True):
        cell.width = Mm(_WIDTH * share / 100)
        cell.paragraphs[0].add_run(heading).bold = True
    _pad(table)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    return table


def _pad(table: Any) -> None:
    """Some air in the cells: in twentieths of a point."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    margins = OxmlElement("w:tblCellMar")
    for side, room in (("top", 50), ("start", 90), ("bottom", 50), ("end", 90)):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(room))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.append(margins)


def _row(table: Any, values: Sequence[str]) -> Sequence[_Cell]:
    """A row that no page cuts."""
    from docx.oxml import OxmlElement

    row = table.add_row()
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for cell, column, value in zip(row.cells, table.columns, values, strict=True):
        cell.width = column.width
        cell.paragraphs[0].add_run(_text(value))
        cell.paragraphs[0].paragraph_format.space_after = 0
    cells: Sequence[_Cell] = row.cells
    return cells


def _tidy(cell: _Cell) -> None:
    """A merged cell without the empty paragraphs that merging leaves."""
    for paragraph in cell.paragraphs[1:]:
        paragraph._element.getparent().remove(paragraph._element)


def _text(text: str) -> str:
    """The text; a control character, which XML cannot hold, is its visible picture."""
    return _CONTROLS.sub(lambda found: chr(0x2400 + ord(found[0])) if ord(found[0]) < 32 else "\ufffd", text)
