"""One document of job descriptions → its reading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from orgraph.model.claim import Basis, Claim, ClaimColumns, Kind, Origin
from orgraph.model.position import DescribedPosition, PositionColumns
from orgraph.model.reading import Noticed, Reading, Remark
from orgraph.model.text import language_of
from orgraph.readers.documents.account import account_for
from orgraph.readers.documents.fields import Field
from orgraph.readers.documents.headings import Title, headings_of, same, title_in
from orgraph.readers.documents.labels import labels_on
from orgraph.readers.documents.lines import Line, Span, evidence
from orgraph.readers.documents.lists import Titles, listed, says_none, separated
from orgraph.readers.documents.names import is_placeholder, looks_like_title, trimmed
from orgraph.readers.documents.normalise import key
from orgraph.readers.documents.positions import Opening, fields_by_opening, openings
from orgraph.readers.documents.relations import Acquaintance, contact_statements
from orgraph.readers.documents.reporting import blank, counted_statements, reporting_statements
from orgraph.readers.documents.scan import fields_of
from orgraph.readers.documents.units import units_over
from orgraph.readers.documents.vocabulary import CONTACTS, RELATIONS, Role
from orgraph.readers.text_encoding import REPLACEMENT

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_ALSO_NAMED = re.compile(r"(?P<title>.+?)\s*\((?P<other>[^()]+)\)\Z")


@dataclass(frozen=True, slots=True, eq=False)
class Description:
    """What the document says of one position. `name` is its name field, where that says something."""

    opening: Opening
    title: str
    words: Span
    unit: str | None
    name: Title | None
    fields: Sequence[Field]

    def values(self, role: Role) -> list[Span]:
        """What stands in its fields of this role, trimmed."""
        values = (trimmed(value) for field in self.fields if field.role is role for value in field.values)
        return [
            value for value in values if value.text and not says_none(value.text) and not is_placeholder(value.folded)
        ]


def read(
    lines: Sequence[Line], origin: Origin, name: str, read_as: Mapping[str, Any], *, headed: bool = False
) -> Reading:
    """The reading of one document; where it is `headed`, its first line is the heading of a part of a collection."""
    labels = [[] if line.cell else labels_on(line) for line in lines]
    fields = fields_of(lines, labels)
    headings = headings_of(lines, labels, fields)
    found = openings(fields, headings)
    heads = units_over(found, headings)
    descriptions = _described(lines, fields, found, [head.text if head else None for head in heads])
    register = _Register(descriptions)
    statements = list(_statements(descriptions, register, origin))
    read_early = [lines[head.index] for head in heads if head] + list(lines[:1] if headed else ())
    read_early += (each.label.line for description in descriptions for each in description.fields)
    account, unread = account_for(lines, found[0].index if found else None, read_early, origin, read_as)
    return Reading(
        name=name,
        positions=PositionColumns.of([_position(each, register, origin) for each in descriptions]),
        claims=ClaimColumns.of([each for each in statements if isinstance(each, Claim)]),
        account=account,
        closed=False,
        remarks=(*_damage(lines, origin), *(each for each in statements if isinstance(each, Remark))),
        unread=unread,
    )


def _described(
    lines: Sequence[Line], fields: Sequence[Field], found: Sequence[Opening], units: Sequence[str | None]
) -> list[Description]:
    descriptions: list[Description] = []
    unnamed = 0
    for opening, own, unit in zip(found, fields_by_opening(fields, found), units, strict=True):
        title = _title_of(opening)
        if title is None:
            unnamed += 1
            chinese = language_of(line.text for line in lines[opening.index : opening.index + 20]) == "zh"
            text = f"未命名岗位{unnamed}" if chinese else f"Unnamed position {unnamed}"
            words = own[0].label if own else lines[opening.index].span()
        else:
            text, words = title.text, title
        stated = next((value for field in own if field.role is Role.UNIT for value in field.values), None)
        unit = trimmed(stated).text or unit if stated else unit
        descriptions.append(Description(opening, text, words, unit, _name_of(opening), own))
    return descriptions


def _title_of(opening: Opening) -> Span | None:
    """The words that are the position's identity; None where it has neither heading nor name."""
    if opening.heading:
        return opening.heading.title.words
    name = _name_of(opening)
    return name.words if name else None


def _name_of(opening: Opening) -> Title | None:
    values = opening.name.values if opening.name else ()
    name = title_in(trimmed(values[0])) if values else None
    return name if name and name.words.text and not is_placeholder(name.words.folded) else None


class _Register:
    """The titles and name fields of a document, for telling whose a name is."""

    def __init__(self, descriptions: Sequence[Description]) -> None:
        self.titles = Titles(each.title for each in descriptions)
        self._names = Counter(key(each.name.words.text) for each in descriptions if each.name)

    def alias(self, each: Description) -> str | None:
        """What the name field adds to the title: another name of the position, unless it is another position's, stands
        in several forms (a copy), or is two names run together."""
        if each.name is None or same(each.name.words.text, each.title):
            return None
        name = each.name.words
        also = _ALSO_NAMED.match(name.text)
        if also and same(also["title"], each.title):
            return also["other"] if looks_like_title(also["other"]) else None
        if name.text in self.titles or self._names[key(name.text)] > 1 or self.is_merged(name):
            return None
        return name.text

    def is_merged(self, name: Span) -> bool:
        return name.text not in self.titles and (
            self.titles.pieces(name) is not None or self.titles.overlaps(name.text)
        )

    def known(self, descriptions: Sequence[Description]) -> Titles:
        """All titles known: those described, in name fields, and listed by themselves in a field."""
        relations = [field for each in descriptions for field in each.fields if field.role in RELATIONS]
        return Titles(
            (
                *(each.title for each in descriptions),
                *(each.name.words.text for each in descriptions if each.name and not self.is_merged(each.name.words)),
                *(name for field in relations for name in listed(field.values, self.titles)),
            )
        )


def _position(each: Description, register: _Register, origin: Origin) -> DescribedPosition:
    heading = each.opening.heading
    also = (
        *(heading.title.holds_also if heading else ()),
        *(each.name.holds_also if each.name else ()),
        *(trimmed(piece).text for value in each.values(Role.HOLDS_ALSO) for piece in separated(value)),
    )
    alias = register.alias(each)
    holder = next(iter(each.values(Role.HOLDER)), None)
    return DescribedPosition(
        title=each.title,
        source=each.words.source(origin),
        unit=each.unit,
        name_field=each.name.whole.text if each.name else None,
        aliases=(alias,) if alias else (),
        holds_also=tuple(dict.fromkeys(also)),
        holder=holder.text if holder else None,
        headcount=_headcount(each.values(Role.HEADCOUNT)),
    )


def _headcount(values: Sequence[Span]) -> float | None:
    """The number of seats, where the field holds one number."""
    numbers = _NUMBER.findall(values[0].folded) if values else []
    return float(numbers[0]) if len(numbers) == 1 else None


def _statements(descriptions: Sequence[Description], register: _Register, origin: Origin) -> Iterator[Claim | Remark]:
    """Everything that the fields say, position by position."""
    known = register.known(descriptions)
    units = Titles(each.unit for each in descriptions if each.unit)
    acquaintance = Acquaintance(known, units)
    for each in descriptions:
        yield from _identity(each, register, origin)
        for field in each.fields:
            if field.role in RELATIONS:
                yield from reporting_statements(each.title, field, known, origin)
            elif field.role is Role.SUBORDINATE_COUNT:
                yield from counted_statements(each.title, field, origin)
            elif field.role in CONTACTS:
                yield from contact_statements(each.title, field, acquaintance, origin)
            elif field.role is Role.UNIT:
                yield from _membership(each.title, field, origin)


def _identity(each: Description, register: _Register, origin: Origin) -> Iterator[Remark]:
    """What is odd about the title: a name field that says something else, is empty, or holds two names."""
    heading, name = each.opening.heading, each.name
    if each.opening.name and name is None:
        yield blank(each.title, each.opening.name, origin)
    for title in (heading.title if heading else None, name):
        if title and title.damaged:
            yield Remark(Noticed.TEXT_ENCODING, title.damaged.source(origin), each.title, title.damaged.text)
    if name is None:
        return
    if heading and not same(heading.title.whole.text, name.whole.text):
        yield Remark(Noticed.HEADING_MISMATCH, name.whole.source(origin), heading.title.whole.text, name.whole.text)
    if register.is_merged(name.words):
        yield Remark(Noticed.TITLES_MERGED, name.whole.source(origin), each.title, name.words.text)


def _membership(title: str, field: Field, origin: Origin) -> Iterator[Claim | Remark]:
    units = [unit for value in field.values if (unit := trimmed(value)).text and not is_placeholder(unit.folded)]
    for unit in units[:1]:
        source = evidence(origin, field.label, unit)
        yield Claim(Kind.BELONGS_TO, title, unit.text, stated_by=title, basis=Basis.FIELD, source=source)
    if not units:
        yield blank(title, field, origin)


def _damage(lines: Sequence[Line], origin: Origin) -> Iterator[Remark]:
    """The lines that hold characters that could not be decoded."""
    for line in lines:
        if REPLACEMENT in line.text:
            yield Remark(Noticed.TEXT_ENCODING, line.span().source(origin), words=line.text)
