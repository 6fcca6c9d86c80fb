"""One document of job descriptions → its reading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any

from orgraph.model.claim import Basis, Claim, ClaimColumns, Kind, Origin
from orgraph.model.position import PositionColumns
from orgraph.model.reading import Noticed, Reading, Remark
from orgraph.readers.documents.abbreviations import short_names
from orgraph.readers.documents.account import account_for, furniture_in
from orgraph.readers.documents.descriptions import Description, Register, descriptions_of, position_of
from orgraph.readers.documents.fields import Field
from orgraph.readers.documents.file_titles import title_of_file
from orgraph.readers.documents.headings import Heading, headings_of, same
from orgraph.readers.documents.incomplete import truncated, unnamed_subordinates
from orgraph.readers.documents.labels import labels_of
from orgraph.readers.documents.lines import Line, evidence
from orgraph.readers.documents.lists import Titles
from orgraph.readers.documents.managing import ways_of_leading
from orgraph.readers.documents.mojibake import damaged_lines, damaged_stretches
from orgraph.readers.documents.names import is_placeholder, trimmed
from orgraph.readers.documents.pages import without_pages
from orgraph.readers.documents.positions import Opening, openings
from orgraph.readers.documents.prose.bare import bare_openings, unheaded
from orgraph.readers.documents.prose.run_on import cut_at_headings
from orgraph.readers.documents.prose.statements import Passage, passages_of, prose_claims
from orgraph.readers.documents.relations import Acquaintance, contact_statements
from orgraph.readers.documents.repeated import Copy, copies_in
from orgraph.readers.documents.reporting import blank, counted_statements, indirect_statements, reporting_statements
from orgraph.readers.documents.scan import fields_of
from orgraph.readers.documents.side_by_side import one_by_one
from orgraph.readers.documents.top_titles import with_title_at_top
from orgraph.readers.documents.units import units_over
from orgraph.readers.documents.vocabulary import CONTACTS, RELATIONS, Role
from orgraph.readers.documents.whole_text import WholeText
from orgraph.readers.documents.wrapped import rejoined


def read(
    lines: Sequence[Line], origin: Origin, name: str, read_as: Mapping[str, Any], *, headed: bool = False
) -> Reading:
    """The reading of one document; where it is `headed`, its first line is the heading of a part of a collection."""
    lines, pages = without_pages(lines)
    guessed = _guessed(lines)
    lines = one_by_one(cut_at_headings(rejoined(lines)))
    text = WholeText([line.folded for line in lines])
    labels = labels_of(lines, text)
    fields = fields_of(lines, labels, text)
    furniture = furniture_in(text, lines)
    headings = headings_of(lines, labels, fields, furniture)
    end = furniture.begins(fields[-1].index if fields else 0)
    by_file = None if headed else title_of_file(origin.file)
    found = _openings(lines, fields, headings, end, by_file)
    heads = units_over(found, headings)
    descriptions = descriptions_of(lines, fields, found, [head.text if head else None for head in heads], by_file)
    passages = passages_of(descriptions, furniture, headings)
    copies = copies_in(passages, lines)
    descriptions, passages = _told_once(descriptions, passages, copies)
    register = Register(descriptions, short_names(line.text for line in lines))
    statements = list(_statements(descriptions, register, origin))
    statements += prose_claims(lines, passages, register.names, origin)
    claims = [register.spelt_out(each) for each in statements if isinstance(each, Claim)]
    remarks = [
        *_damage(lines, text, guessed, origin),
        *(each for each in statements if isinstance(each, Remark)),
        *_unclear(lines, descriptions, origin),
        *unnamed_subordinates(passages, lines, claims, origin),
        *truncated(passages, lines, origin),
        *ways_of_leading(passages, lines, text, origin),
        *(copy.remark(lines, origin) for copy in copies),
    ]
    read_early = _read_early(lines, heads, descriptions, headed=headed)
    first = found[0].index if found else None
    copied = dict(chain.from_iterable(copy.reasons(lines) for copy in copies))
    account, unread = account_for(lines, first, furniture.begins(first), read_early, origin, read_as, copied, pages)
    return Reading(
        name=name,
        positions=PositionColumns.of([position_of(each, register, origin) for each in descriptions]),
        claims=ClaimColumns.of(claims),
        account=account,
        closed=False,
        remarks=tuple(remarks),
        unread=unread,
    )


def _told_once(
    descriptions: Sequence[Description], passages: Sequence[Passage], copies: Sequence[Copy]
) -> tuple[list[Description], list[Passage]]:
    """The descriptions and their passages without those that are copies."""
    repeated = {copy.passage.description for copy in copies}
    kept = [passage for passage in passages if passage.description not in repeated]
    return [each for each in descriptions if each not in repeated], kept


def _read_early(
    lines: Sequence[Line], heads: Sequence[Heading | None], descriptions: Sequence[Description], *, headed: bool
) -> list[Line]:
    """The lines that are read wherever they stand: headings over positions, the heading of a part, and fields."""
    early = [lines[head.index] for head in heads if head] + list(lines[:1] if headed else ())
    return early + [each.label.line for description in descriptions for each in description.fields]


def _openings(
    lines: Sequence[Line], fields: Sequence[Field], headings: Sequence[Heading], end: int, by_file: str | None
) -> Sequence[Opening]:
    """Where the description of each position begins; one that only the file's name gives a title needs no heading."""
    found = bare_openings(lines, headings, fields, openings(fields, headings), end)
    found = with_title_at_top(found, headings, lines)
    return found if found or not by_file else unheaded(lines, fields, end)


def _statements(descriptions: Sequence[Description], register: Register, origin: Origin) -> Iterator[Claim | Remark]:
    """Everything that the fields say, position by position."""
    known = register.known
    units = Titles(each.unit for each in descriptions if each.unit)
    acquaintance = Acquaintance(known, units)
    for each in descriptions:
        yield from _identity(each, register, origin)
        for field in each.fields:
            if field.role in RELATIONS:
                yield from reporting_statements(each.title, field, known, origin)
            elif field.role is Role.SUBORDINATE_COUNT:
                yield from counted_statements(each.title, field, known, origin)
            elif field.role is Role.INDIRECT_SUPERIOR:
                yield from indirect_statements(each.title, field, known, origin)
            elif field.role in CONTACTS:
                yield from contact_statements(each.title, field, acquaintance, origin)
            elif field.role is Role.UNIT:
                yield from _membership(each.title, field, origin)


def _identity(each: Description, register: Register, origin: Origin) -> Iterator[Remark]:
    """What is odd about the title: a name field that says something else, is empty, or holds two names."""
    heading, name = each.heading, each.name
    if each.opening.name and name is None:
        yield blank(each.title, each.opening.name, origin)
    for title in (heading, name):
        if title and title.damaged:
            yield Remark(Noticed.TEXT_ENCODING, title.damaged.source(origin), each.title, title.damaged.text)
    if name is None:
        return
    if heading and not same(heading.whole.text, name.whole.text):
        yield Remark(Noticed.HEADING_MISMATCH, name.whole.source(origin), heading.whole.text, name.whole.text)
    if register.is_merged(name.words):
        yield Remark(Noticed.TITLES_MERGED, name.whole.source(origin), each.title, name.words.text)


def _membership(title: str, field: Field, origin: Origin) -> Iterator[Claim | Remark]:
    units = [unit for value in field.values if (unit := trimmed(value)).text and not is_placeholder(unit.folded)]
    for unit in units[:1]:
        source = evidence(origin, field.label, unit)
        yield Claim(Kind.BELONGS_TO, title, unit.text, stated_by=title, basis=Basis.FIELD, source=source)
    if not units:
        yield blank(title, field, origin)


def _unclear(lines: Sequence[Line], descriptions: Sequence[Description], origin: Origin) -> Iterator[Remark]:
    """That no position was found, or one without a title."""
    if not descriptions:
        written = (line.span().source(origin) for line in lines if line.text.strip())
        yield from (Remark(Noticed.STRUCTURE_UNCLEAR, source, words=source.quote) for source in islice(written, 1))
    for each in descriptions:
        if each.untitled and not each.opening.name:
            source = each.words.source(origin)
            yield Remark(Noticed.STRUCTURE_UNCLEAR, source, each.title, source.quote)


def _guessed(lines: Sequence[Line]) -> set[int]:
    """The lines of the file in which only the words around some characters tell what they were. What was turned back
    has places of its own."""
    mended = {line.number: line.written for line in lines if len(line.anchors) > 1}
    return {
        number for number, written in mended.items() if any(stretch.guessed for stretch in damaged_stretches(written))
    }


def _damage(lines: Sequence[Line], text: WholeText, guessed: set[int], origin: Origin) -> Iterator[Remark]:
    """The lines that hold characters that could not be decoded, and the first of each line of the file in which some
    were guessed."""
    damaged = damaged_lines(text)
    for at, line in enumerate(lines) if damaged or guessed else ():
        if at in damaged or line.number in guessed:
            guessed = guessed - {line.number}
            yield Remark(Noticed.TEXT_ENCODING, line.span().source(origin), words=line.text)
