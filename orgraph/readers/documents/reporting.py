"""Claims of who reports to whom, from the fields that name a superior or subordinates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from orgraph.model.claim import Basis, Claim, Kind, Line, Origin
from orgraph.model.reading import Noticed, Remark
from orgraph.readers.documents.asides import superiors_only, without_holder
from orgraph.readers.documents.fields import Field
from orgraph.readers.documents.lines import Span, evidence
from orgraph.readers.documents.lists import Names, Titles, split
from orgraph.readers.documents.numbering import CHINESE_NUMBER, number_of
from orgraph.readers.documents.vocabulary import Role
from orgraph.readers.patterns import regex

_NONE = {Role.SUPERIOR: Kind.NO_SUPERIOR, Role.SUBORDINATES: Kind.NO_SUBORDINATES}
_BLANK = {Role.SUPERIOR: Kind.BLANK_SUPERIOR, Role.SUBORDINATES: Kind.BLANK_SUBORDINATES}

_LINE_NOTE = regex(
    r"\s*[(](?:(?P<dotted>虚线|业务线?|职能线?"
    r"|(?:dotted|functional|matrix|professional|technical|clinical|secondary)(?:ly)?(?:[ -](?:line|reporting))*)"
    r"|实线|行政线?"
    r"|(?:solid|administrative|disciplinary|direct|operational|managerial)(?:ly)?(?:[ -](?:line|reporting))*"
    r"|(?:for )?(?:line management|line manager|day[ -]to[ -]day(?: (?:supervision|management))?)"
    r"|strategic(?:ally)?|(?:on |at )?(?:weekends?|weekdays|nights?|evenings)|out of hours)(?:汇报|上级)?[)]\Z"
)
_TERMS = regex(  # Events Assistant (job share)
    r"\s*[(](?:job[ -]?share|(?:part|full|term)[ -]time(?: only)?|vacant|interim|temporary|fixed[ -]term"
    r"|shared(?: with [^()]+)?|seasonal|casual|sessional|[a-z]{1,3} ?\d{1,2}|\d(?:\.\d+)? ?[fw]te)[)]\Z"
)
_THROUGH = regex(  # the Council via the Chair, the Bursar or nominee
    r"[\s,;(]+(?:and |or )?(?:(?:via|through|on behalf of) \b.*|in (?:his|her|their|the) absence\b.*"
    r"|(?:or|/) (?:(?:his|her|their|a|the|an) )?(?:nominee|delegate|designee|designate|nominated|appointed)\b.*"
    r"|(?:or|/) (?:such )?(?:any )?other \b.*)\Z"
)
_DOTTED_TO = regex(  # Controller, with a dotted line to the Group CFO
    r"[\s,;]*(?:\b(?:and|with|plus|also|but)\s+)*(?:an? )?"
    r"\b(?:dotted|functional|matrix|professional|technical|secondary|indirect)(?:ly)?"
    r"(?:[ -](?:line|reporting|report|relationship|link|accountable|responsible)){0,3} to (?:the )?"
)
_COUNT = regex(
    rf"[\s(共计总有]*(?P<number>\d{{1,4}}|{CHINESE_NUMBER})\s*(?:[人名位个]|persons?|people|staff|employees)?[)。.\s]*"
)
_COUNTED = regex(
    r"\s*\d{1,4}[a-z ]{0,20}?\s*(?:[(]|[:-]\s)(?P<names>[^():]{3,200})[)]?[\s.]*\Z"
)  # 3 (two Cooks, one Porter)
_LONGEST_QUOTE = 300  # characters


def reporting_statements(title: str, field: Field, known: Titles, origin: Origin) -> Iterator[Claim | Remark]:
    """What a field of superiors or subordinates says of the position `title`, and what is odd about it."""
    if field.role is not Role.SUBORDINATES:
        field = replace(field, values=tuple(map(_without_way, field.values)))
    if field.role is not Role.SUBORDINATES and (dotted := _dotted_in(field)):
        for part in dotted:
            yield from _statements(title, part, known, origin)
    else:
        yield from _statements(title, field, known, origin)


def _without_way(value: Span) -> Span:
    """The superior without those through whom one reports to it, or who stand in for it."""
    found = _THROUGH.search(value.folded)
    return value.within(0, found.start()) if found and found.start() else value


def _dotted_in(field: Field) -> list[Field]:
    """The field and that of the dotted lines which its value names as well; nothing where it names none."""
    for number, value in enumerate(field.values):
        if found := _DOTTED_TO.search(value.folded):
            solid = (*field.values[:number], *([value.within(0, found.start())] if found.start() else []))
            dotted = (value.within(found.end(), len(value.text)), *field.values[number + 1 :])
            parts = [replace(field, role=Role.DOTTED_SUPERIOR, values=dotted)]
            return [replace(field, values=solid), *parts] if solid else parts
    return []


def _statements(title: str, field: Field, known: Titles, origin: Origin) -> Iterator[Claim | Remark]:
    names = split(field.values, known)
    found = names.names if field.role is Role.SUBORDINATES else superiors_only(names.names)
    for name in found:
        yield _claim(title, field, without_holder(name), origin)
    if not names.names and not names.counted and (names.none or not names.unread):
        yield from _absence(title, field, names, origin)
    yield from _oddities(title, field, names, origin)


def counted_statements(title: str, field: Field, known: Titles, origin: Origin) -> Iterator[Claim | Remark]:
    """What a number of subordinates says: how many there are; that there are none, where it is 0; and who they are,
    where their titles stand behind it."""
    for value in field.values[:1]:
        named = _COUNTED.match(value.folded)
        if named and (names := split((value.within(*named.span("names")),), known)).names and not names.unread:
            yield from (_claim(title, replace(field, role=Role.SUBORDINATES), name, origin) for name in names.names)
        elif value.folded.strip(" 人名个。.") == "0":
            yield _about(title, Kind.NO_SUBORDINATES, Basis.SUBORDINATES_FIELD, field, value, origin)
        elif (count := _COUNT.fullmatch(value.folded)) is not None:
            claim = _about(title, Kind.SUBORDINATE_COUNT, Basis.SUBORDINATES_FIELD, field, value, origin)
            number = count["number"]
            yield replace(claim, topic=str(int(number) if number.isdecimal() else number_of(number)))


def indirect_statements(title: str, field: Field, known: Titles, origin: Origin) -> Iterator[Claim | Remark]:
    """Whom a field of indirect superiors names; that is no reporting line of its own."""
    names = split(field.values, known)
    for name in names.names:
        source = evidence(origin, field.label, _value_of(field, name))
        yield Claim(Kind.INDIRECT_SUPERIOR, title, name.text, title, Basis.SUPERIOR_FIELD, source)
    yield from _oddities(title, field, names, origin)


def _claim(title: str, field: Field, name: Span, origin: Origin) -> Claim:
    upwards = field.role is not Role.SUBORDINATES
    note = (_LINE_NOTE.search(name.folded) or _TERMS.search(name.folded)) if name.folded.endswith(")") else None
    dotted = field.role is Role.DOTTED_SUPERIOR or (note is not None and note.groupdict().get("dotted") is not None)
    name = name.within(0, note.start()) if note else name
    return Claim(
        kind=Kind.REPORTS_TO,
        subject=title if upwards else name.text,
        object=name.text if upwards else title,
        stated_by=title,
        basis=_basis(field),
        source=evidence(origin, field.label, _value_of(field, name)),
        line=Line.DOTTED if dotted else Line.SOLID,
    )


def _basis(field: Field) -> Basis:
    return Basis.SUBORDINATES_FIELD if field.role is Role.SUBORDINATES else Basis.SUPERIOR_FIELD


def _value_of(field: Field, name: Span) -> Span:
    """The words to quote: the whole stretch of the value in which the name stands, or of a very long one the name."""
    around = (value for value in field.values if value.line is name.line and value.start <= name.start < value.end)
    value = next(around, name)
    return value if value.end - value.start <= _LONGEST_QUOTE and value.number == name.number else name


def _absence(title: str, field: Field, names: Names, origin: Origin) -> Iterator[Claim | Remark]:
    """无 and an empty field are two different things to say."""
    if names.none is not None and field.role in _NONE:
        yield _about(title, _NONE[field.role], _basis(field), field, names.none, origin)
    elif names.none is None and field.role in _BLANK:
        yield _about(title, _BLANK[field.role], _basis(field), field, field.place, origin)
        yield blank(title, field, origin)


def _about(title: str, kind: Kind, basis: Basis, field: Field, words: Span, origin: Origin) -> Claim:
    return Claim(kind, title, None, stated_by=title, basis=basis, source=evidence(origin, field.label, words))


def blank(title: str, field: Field, origin: Origin) -> Remark:
    """The remark that a field is there and empty."""
    return Remark(Noticed.FIELD_BLANK, field.place.source(origin), subject=title, words=label_text(field))


def label_text(field: Field) -> str:
    """The label without its number, brackets and colon."""
    return field.label.text.strip(" \t\n:：.、()（）[]【】0123456789*|=")


def _oddities(title: str, field: Field, names: Names, origin: Origin) -> Iterator[Remark]:
    for merged in names.merged:
        source = evidence(origin, field.label, merged.words)
        yield Remark(Noticed.TITLES_MERGED, source, title, merged.words.text, merged.pieces)
    if field.doubled:
        yield Remark(Noticed.TITLES_MERGED, field.label.source(origin), title, label_text(field))
    if field.unlabelled:
        yield Remark(Noticed.TITLES_MERGED, field.unlabelled.source(origin), title, field.unlabelled.text)
    for words in names.unread if field.role is Role.SUBORDINATES else (*names.unread, *names.counted):
        source = evidence(origin, field.label, words)
        yield Remark(Noticed.FIELD_UNPARSED, source, title, f"{label_text(field)}: {words.text}")
