"""Values that stand on the lines below their label, and lists that go on there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orgraph.model.claim import Counterpart
from orgraph.readers.documents.fields import Field, value_end
from orgraph.readers.documents.labels import Label
from orgraph.readers.documents.lines import Line, Span
from orgraph.readers.documents.lists import says_none, separated
from orgraph.readers.documents.names import (
    can_be_name,
    counterpart_of,
    looks_like_body,
    looks_like_title,
    looks_like_unit,
    trimmed,
)
from orgraph.readers.documents.numbering import leading_number
from orgraph.readers.documents.vocabulary import CONTACTS, PASSING, RELATIONS, Role

_LISTS = RELATIONS | {Role.HOLDS_ALSO}
_OPEN_ENDED = re.compile(r"(?:[、,;/和及与(]|\b(?:and|or))\s*\Z")
_GOES_ON = re.compile(r"[、,]|(?:and|or|&)\s")
_PAIR = re.compile(r"[^:。;]{1,30}?(?:\s*:|\s+-|-{2})\s*\S")
_FORM_BEGINS = frozenset((Role.NAME, Role.SUPERIOR, Role.UNIT))
_SECOND_LIST = 3  # names at least, for a line without a label to be read as a list
_MOST_ITEMS = 60


def continued(field: Field, label: Label, lines: Sequence[Line], labels: list[list[Label]]) -> Field:
    """The field with what the following lines add to its value."""
    if field.role in PASSING:
        return field
    if field.role in CONTACTS:
        return field if field.values else replace(field, values=_contacts(field, lines, labels))
    line = lines[field.index]
    if not field.values:
        return replace(field, values=_next_lines(field, label, lines, labels))
    if field.values[-1].end < len(line.text.rstrip("_ ")) or field.role not in _LISTS:
        return field
    return _extended(field, lines, labels)


def _extended(field: Field, lines: Sequence[Line], labels: Sequence[Sequence[Label]]) -> Field:
    """The field with the lines on which its list goes on: after a separator, or as a second list without a label."""
    values = list(field.values)
    for index in range(field.index + 1, min(field.index + 1 + _MOST_ITEMS, len(lines))):
        words = _unlabelled(index, lines, labels)
        if words is None or _is_restart(index, field, lines, labels):
            break
        if _OPEN_ENDED.search(values[-1].folded) or _GOES_ON.match(words.folded):
            values.append(words)
        elif _is_list(words):
            return replace(field, values=(*values, words), unlabelled=words)
        else:
            break
    return replace(field, values=tuple(values))


def _is_list(words: Span) -> bool:
    names = [trimmed(name).text for name in separated(words)]
    titles = sum(map(looks_like_title, names))
    return len(names) >= _SECOND_LIST and all(map(can_be_name, names)) and 2 * titles > len(names)


def _is_bare_list(line: Line) -> bool:
    """Whether the line is a list of counterparts without topics."""
    names = [trimmed(name).text for name in separated(line.span())]
    return all(map(can_be_name, names)) and (
        len(names) > 1 or looks_like_unit(names[0]) or counterpart_of(names[0]) is Counterpart.GROUP
    )


def _unlabelled(index: int, lines: Sequence[Line], labels: Sequence[Sequence[Label]]) -> Span | None:
    """The words of a line before its first label; None where it begins with one, or is a heading, item or cell."""
    line = lines[index]
    if line.cell or line.level or line.strong or line.bullet or leading_number(line.folded):
        return None
    words = line.span(0, labels[index][0].start if labels[index] else len(line.text)).stripped(" \t\n_")
    return words if words.text else None


def _next_lines(
    field: Field, label: Label, lines: Sequence[Line], labels: Sequence[Sequence[Label]]
) -> tuple[Span, ...]:
    """The value of a label with nothing after it, from the lines below."""
    if field.role in _LISTS:
        items = [item for item in _items(field, label, lines, labels) if item is not None]
        if items:
            return tuple(items)
    index = field.index + 1
    words = _unlabelled(index, lines, labels) if index < len(lines) else None
    if words is None or _is_restart(index, field, lines, labels):
        return ()
    if not _plausible(field.role, words.text) and not _is_enclosed(index, field, words, lines, labels):
        return ()
    words = words.within(0, value_end(words.folded, None))
    if field.role not in _LISTS:
        return (words,)
    return _extended(replace(field, values=(words,), index=index), lines, labels).values


def _is_restart(index: int, field: Field, lines: Sequence[Line], labels: Sequence[Sequence[Label]]) -> bool:
    """Whether the line is a heading rather than a value: the form starts anew right after it."""
    after = labels[index + 1] if index + 1 < len(lines) else []
    return bool(after) and after[0].start == 0 and after[0].role in (Role.NAME, field.role)


def _is_enclosed(
    index: int, field: Field, words: Span, lines: Sequence[Line], labels: Sequence[Sequence[Label]]
) -> bool:
    """Whether the line stands between two labels of one form, so that it can only be the value of the first."""
    after = labels[index + 1] if index + 1 < len(lines) else []
    if not after or after[0].start or not can_be_name(words.text) or looks_like_unit(words.text):
        return False
    return field.role in _LISTS and after[0].role not in _FORM_BEGINS


def _plausible(role: Role, value: str) -> bool:
    if not can_be_name(value.split("、")[0]):
        return says_none(value)
    if role in _LISTS or role is Role.NAME:
        return says_none(value) or looks_like_title(value) or looks_like_body(value)
    return looks_like_unit(value) if role is Role.UNIT else len(value) <= 12


def _items(field: Field, label: Label, lines: Sequence[Line], labels: Sequence[Sequence[Label]]) -> list[Span]:
    """The list items below a label, as far as they can be names."""
    items: list[Span] = []
    style = None
    for index in range(field.index + 1, min(field.index + 1 + _MOST_ITEMS, len(lines))):
        line = lines[index]
        number = leading_number(line.folded)
        if line.cell or line.level or labels[index] or not (_is_item_below(line, lines[field.index]) or number):
            break
        if number and not line.bullet:
            if (
                number.value != len(items) + 1
                or (style or number.style) != number.style
                or (label.number is not None and not items and number.style == "1.")
            ):
                break
            style = number.style
        words = line.span(number.end if number else 0).stripped()
        if not can_be_name(words.text) or _is_restart(index, field, lines, labels):
            break
        items.append(words)
    return items


def _is_item_below(line: Line, above: Line) -> bool:
    return line.bullet and (not above.bullet or line.indent > above.indent)


def _contacts(field: Field, lines: Sequence[Line], labels: list[list[Label]]) -> tuple[Span, ...]:
    """The contacts listed below a label: list items, or lines of counterpart and topic."""
    found: list[Span] = []
    above = lines[field.index]
    for index in range(field.index + 1, min(field.index + 1 + _MOST_ITEMS, len(lines))):
        line = lines[index]
        number = leading_number(line.folded)
        first = labels[index][0] if labels[index] and labels[index][0].start <= (number.end if number else 0) else None
        if line.cell or line.level or line.strong or (first and (not first.weak or first.role in CONTACTS)):
            break
        item = _is_item_below(line, above) or (number is not None and number.value == len(found) + 1)
        names_only = index == field.index + 1 and _is_bare_list(line)
        if not item and (first or not (names_only or _PAIR.match(line.folded))):
            break
        labels[index] = []
        found.append(line.span(number.end if number and not line.bullet else 0).stripped())
    return tuple(found)
