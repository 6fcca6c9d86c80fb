"""Which headings and name fields open a position, and which fields belong to it.

The heading is the identity. It opens a position only if fields of one follow it, or if its siblings (headings of the
same shape) do and it reads like a title; a broken line that only looks like a heading does not. Without a heading the
name field opens the position; without either, the fields belong to a position that the document does not name.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from orgraph.readers.documents.fields import Field
from orgraph.readers.documents.headings import Heading, same, title_in
from orgraph.readers.documents.lists import counts_only
from orgraph.readers.documents.names import can_be_name, is_chinese, looks_like_title, looks_like_unit
from orgraph.readers.documents.vocabulary import CONTACTS, RELATIONS, Role
from orgraph.readers.patterns import regex

OPENING = RELATIONS | {Role.NAME, Role.UNIT, Role.SUBORDINATE_COUNT}
_SAYING = OPENING - {Role.NAME} | CONTACTS | {Role.HOLDER, Role.HEADCOUNT, Role.HOLDS_ALSO}
_NEAR = 3  # lines between a heading without markup and the first field
_AHEAD = 6  # fields among which the name of a position is looked for
_CONFIRMED = 2  # siblings that open positions
_HEADS = regex(  # of passages, and the names of nobody
    r"(?:(?:Job|Role|Position|General|Basic|Key|Further) )?(?:Descriptions?|Overview|Summary|Details"
    r"|Information|Particulars|Profile|Background|Introduction|Contents|Notes|Facts)"
)
_OF_POSITION = regex(r"(?:岗位|职位|职务)名称|(?:job|position|post|role) title")
_DIGIT = regex(r"\d")  # of a date, an address: the name of nobody


@dataclass(slots=True, eq=False)
class Opening:
    """Where a position begins: the line, the number of its first field, and what gives it its identity."""

    index: int
    first: int
    heading: Heading | None = None
    name: Field | None = None


def openings(fields: Sequence[Field], headings: Sequence[Heading]) -> list[Opening]:
    """The positions of a document in order."""
    sure = _Search(fields, headings, frozenset()).run()
    confirmed = Counter(opening.heading.shape for opening in sure if opening.heading)
    shapes = frozenset(shape for shape, count in confirmed.items() if count >= _CONFIRMED and shape != "bare")
    found = _Search(fields, headings, shapes).run() if shapes else sure
    found = [
        opening for opening, own in zip(found, fields_by_opening(fields, found), strict=True) if _says(opening, own)
    ]
    return sorted(found + _siblings(found, fields, headings, shapes), key=lambda opening: opening.index)


def fields_by_opening(fields: Sequence[Field], found: Sequence[Opening]) -> list[Sequence[Field]]:
    """The fields of each position: all from its first one to the next position's."""
    ends = [*(opening.first for opening in found[1:]), len(fields)][: len(found)]
    return [fields[opening.first : max(end, opening.first)] for opening, end in zip(found, ends, strict=True)]


class _Search:
    """Walks over the fields and asks of each whether a new position has begun."""

    def __init__(self, fields: Sequence[Field], headings: Sequence[Heading], shapes: frozenset[str]) -> None:
        self._fields = fields
        self._headings = headings
        self._heading_lines = [heading.index for heading in headings]
        self._field_lines = {field.index for field in fields}
        self._beside_titles = {each.index for each in headings if each.bare and not looks_like_title(each.text)}
        self._shapes = shapes
        self._found: list[Opening] = []
        self._lead: frozenset[Role] = frozenset()  # of the fields that stand before the name in this document's forms
        self._said: set[Role] = set()  # what the last position has fields for

    def run(self) -> list[Opening]:
        before = -1  # the line of the last field that could open a position
        waiting: int | None = None  # the first of the fields that have no position yet
        for number, field in enumerate(self._fields):
            if field.role not in OPENING:
                continue
            owner = None if field.record is not None else self._owner(number, before)
            before = field.index
            if owner:
                self._wait_over(waiting, number)
                waiting = None
                self._open(Opening(owner.index, number, owner, field if field.role is Role.NAME else None))
            elif field.role is Role.NAME:
                waiting = self._named(number, waiting)
            elif not self._found and waiting is None:
                waiting = number
            self._said.add(field.role)
        self._wait_over(waiting, len(self._fields))
        return self._found

    def _open(self, opening: Opening) -> None:
        self._found.append(opening)
        self._said = set()

    def _named(self, number: int, waiting: int | None) -> int | None:
        """What a name field does: it names the position that has begun, or opens one."""
        field = self._fields[number]
        last = self._found[-1] if self._found else None
        if last and field.record is None and self._names_again(last, field):
            last.name = last.name or field
            return waiting
        if waiting is not None:
            self._lead = frozenset(before.role for before in self._fields[waiting:number])
            first = waiting
        else:
            first = self._first_of_form(number)
        self._open(Opening(self._fields[first].index, first, None, field))
        return None

    def _names_again(self, opening: Opening, name: Field) -> bool:
        """Whether a name field belongs to the position that has begun: its first, or the same name once more."""
        if opening.name is None:
            return opening.heading is not None or Role.NAME not in self._said
        return bool(opening.name.values and name.values) and same(opening.name.values[0].text, name.values[0].text)

    def _first_of_form(self, number: int) -> int:
        """The first field of the form that a name field stands in, where other fields come before the name."""
        first = number
        while (
            first
            and self._fields[first - 1].role in self._lead
            and self._fields[first - 1].record is None
            and self._fields[first].index - self._fields[first - 1].index <= 2
            and (not self._found or first - 1 > self._found[-1].first)
        ):
            first -= 1
        return first

    def _wait_over(self, waiting: int | None, end: int) -> None:
        """Fields without a heading or name make a position only if they say something of one."""
        if waiting is not None and any(field.role in RELATIONS for field in self._fields[waiting:end]):
            self._open(Opening(self._fields[waiting].index, waiting))

    def _owner(self, number: int, before: int) -> Heading | None:
        """The heading between the last field and this one that opens a position."""
        field = self._fields[number]
        window = self._headings[
            bisect_right(self._heading_lines, before) : bisect_right(self._heading_lines, field.index)
        ]
        if not window:
            return None
        name = self._name_from(number, field)
        own = title_in(name.values[0]).words.text if name else None
        if own is not None and (named := [heading for heading in window if same(heading.text, own)]):
            return named[-1]
        titles = [heading for heading in window if looks_like_title(heading.text) and not _repeats(heading, own)]
        if near := [heading for heading in titles if self._belongs(heading, field)]:
            return near[-1]
        if self._found and field.role not in self._said:
            return None  # the last position goes on
        if far := [heading for heading in titles if not heading.bare]:
            return far[0]
        return window[-1] if self._may_open(window[-1], field, name) else None

    def _name_from(self, number: int, field: Field) -> Field | None:
        """The name field of the form that begins with this field, if it says something."""
        end = bisect_left(self._heading_lines, field.index + 1)
        limit = self._heading_lines[end] if end < len(self._heading_lines) else None
        for following in self._fields[number : number + _AHEAD]:
            if limit is not None and following.index > limit + _NEAR:
                break
            if following.role is Role.NAME:
                return following if following.values else None
        return None

    def _belongs(self, heading: Heading, field: Field) -> bool:
        """Whether a heading that reads like a title is close enough to the field, or sure enough of itself."""
        gap = field.index - heading.index
        if heading.bare and not heading.describes:
            return gap <= 1 or (gap <= _NEAR and self._only_form_between(heading.index, field.index))
        return gap <= _NEAR + 1 or heading.marked or heading.describes or heading.shape in self._shapes

    def _only_form_between(self, start: int, end: int) -> bool:
        """Whether every line between a heading and a field holds another field of the form, or one line says where the
        position is: that of an employer below the title."""
        between = [index for index in range(start + 1, end) if index not in self._field_lines]
        return len(between) <= 1 and all(index in self._beside_titles for index in between)

    def _may_open(self, heading: Heading, field: Field, name: Field | None) -> bool:
        """Whether a heading that does not read like a title opens a position all the same."""
        gap = field.index - heading.index
        among_siblings = heading.shape in self._shapes and not looks_like_unit(heading.text)
        says = field.role in RELATIONS or (field.role is Role.UNIT and gap <= 1 and among_siblings)
        if not heading.text or heading.describes or name is not None or not says:
            return False
        if heading.bare:
            proper = heading.text.istitle() and not _DIGIT.search(heading.text) and not _HEADS.fullmatch(heading.text)
            return gap <= 1 and not is_chinese(heading.text) and proper
        return gap <= 1 or (gap <= _NEAR + 1 and heading.shape in self._shapes)


def _repeats(heading: Heading, own: str | None) -> bool:
    """Whether the heading is the document's title, made up of a unit and the position's `own` name."""
    if own is None or not heading.describes:
        return False
    title = heading.text
    return title.endswith(own) and looks_like_unit(title.removesuffix(own))


def _says(opening: Opening, own: Sequence[Field]) -> bool:
    """Whether anything is said of the position: a name field alone ("Title: Staff handbook") must read like a title,
    unless its label can be about nothing else (岗位名称)."""
    if opening.heading or not opening.name or any(field.role in _SAYING for field in own):
        return True
    label = opening.name.label.folded
    of_position = _OF_POSITION.search(label) is not None or ("岗位" in label and any(map(_states_duties, own)))
    return any(
        looks_like_title(value.text) or (of_position and can_be_name(value.text) and not counts_only(value.text))
        for value in opening.name.values
    )


def _states_duties(field: Field) -> bool:
    return field.role is Role.SECTION and "职责" in field.label.folded


def _siblings(
    found: Sequence[Opening], fields: Sequence[Field], headings: Sequence[Heading], shapes: frozenset[str]
) -> list[Opening]:
    """Positions without any field: headings that read like titles and go on with the numbers of those that have."""
    taken = {opening.heading.index: opening.heading for opening in found if opening.heading}
    lines = [field.index for field in fields]
    siblings: list[Opening] = []
    last: Heading | None = None
    for heading in headings:
        if heading.index in taken:
            last = heading
        elif heading.shape in shapes and looks_like_title(heading.text) and _follows(heading, last):
            siblings.append(Opening(heading.index, bisect_left(lines, heading.index), heading))
            last = heading
    return siblings


def _follows(heading: Heading, last: Heading | None) -> bool:
    if heading.marked:
        return True
    return last is not None and last.shape == heading.shape and heading.number == (last.number or 0) + 1
