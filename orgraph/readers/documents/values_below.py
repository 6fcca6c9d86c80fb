"""Values that stand on the lines below their label, and lists that go on there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from orgraph.readers.documents.fields import Field, value_end
from orgraph.readers.documents.label_words import Label
from orgraph.readers.documents.lines import Line, Span
from orgraph.readers.documents.lists import counts_only, says_none, separated
from orgraph.readers.documents.lost_cells import is_somebody, row_of
from orgraph.readers.documents.name_words import AGENTS
from orgraph.readers.documents.names import (
    can_be_name,
    looks_like_body,
    looks_like_title,
    looks_like_unit,
    trimmed,
)
from orgraph.readers.documents.names_below import counterparts_below, names_counterparts, titles_below
from orgraph.readers.documents.numbering import Number, leading_number
from orgraph.readers.documents.torn_contacts import torn_rows
from orgraph.readers.documents.vocabulary import CONTACTS, RELATIONS, Role
from orgraph.readers.patterns import regex

_SCOPE = regex(r"\W*(?:in|ex)ternal(?:ly)?(?: contacts| relationships)?\W*")
_LINE_NOTE = regex(
    r"[(](?:(?:professional|functional|operational|clinical|managerial|administrative|technical)(?:ly)?"
    r"|(?:dotted|solid)[ -]line|line (?:management|manager)|day[ -]to[ -]day)[)]\W*\Z"
)
_LISTS = RELATIONS | {Role.HOLDS_ALSO}
_FORM = RELATIONS | {Role.NAME, Role.UNIT}
_OPEN_ENDED = regex(r"(?:[、,;/和及与(]|\b(?:and|or))\s*\Z")
_GOES_ON = regex(r"[、,]|(?:and|or|&)\s")
_PAIR = regex(r"[^:。;]{1,30}?(?:\s*:|\s+-|-{2})\s*\S")
_SAID = regex(r"[.。]\s*\Z|\A\W*[a-z-]+(?: [a-z]+ly)? (?:with|to|on|for|from|by|of|the|all|an?)\s")  # a sentence
_LONGEST_SCOPE = 32  # characters
_SECOND_LIST = 3  # names at least, for a line without a label to be read as a list
_COMMAS = regex(r"[、,，]")
_SHORT_NAME = 8  # characters
_LONGEST_NAME = 12  # characters of a holder
_LONGEST_FORM = 12  # entries
_MOST_ITEMS = 60


@dataclass(frozen=True, slots=True)
class Below:
    """The lines below a field.

    `labels` are those of each line; lines taken as contacts lose theirs, for 上级:日常汇报 is a contact there and not a
    field. `fields` are those of the document so far: what the form has had already begins a new form.
    """

    lines: Sequence[Line]
    labels: list[list[Label]]
    fields: Sequence[Field]

    def continued(self, field: Field) -> Field:
        """The field, the last of its line, with what the lines below add to its value."""
        if field.role in CONTACTS:
            return self._with_contacts(field)
        if not field.values:
            return replace(field, values=self._next_lines(field))
        reaches_end = field.values[-1].end >= len(self.lines[field.index].text.rstrip("_ "))
        if not reaches_end or field.role not in _LISTS:
            return field
        if field.role is Role.SUBORDINATES and (more := titles_below(self.lines, self.labels, field.index)):
            return replace(field, values=(*field.values, *more))
        return self._extended(field)

    def _with_contacts(self, field: Field) -> Field:
        """The field of contacts with those that stand on the lines below it."""
        if not field.values and (rows := torn_rows(self.lines, self.labels, field.index)):
            return replace(field, rows=rows)
        found = field.values or self._contacts(field)
        if len(found) > 1 or (found and found[-1].end < len(found[-1].line.text.rstrip())):
            return replace(field, values=found)
        begun = bool(field.values)
        more = counterparts_below(self.lines, self.labels, field.index, begun=begun)
        return replace(field, values=(*field.values, *more) if more else found)

    def _range(self, field: Field) -> range:
        return range(field.index + 1, min(field.index + 1 + _MOST_ITEMS, len(self.lines)))

    def _extended(self, field: Field) -> Field:
        """The field with the lines on which its list goes on: after a separator, or as a second list unlabelled."""
        values = list(field.values)
        for index in self._range(field):
            words = self._unlabelled(index)
            if words is None or (self._is_restart(index, field) and not _OPEN_ENDED.search(values[-1].folded)):
                break
            goes_on = (
                _OPEN_ENDED.search(values[-1].folded) or _GOES_ON.match(words.folded) or _are_lines(values[-1], words)
            )
            if goes_on or self._goes_on_below(field, index, words) or self._is_in_column(field, index, words):
                values.append(words)
            elif _is_list(words):
                return replace(field, values=(*values, words), unlabelled=words)
            else:
                break
        return field if len(values) == len(field.values) else replace(field, values=tuple(values))

    def _goes_on_below(self, field: Field, index: int, words: Span) -> bool:
        """Whether names stand one below the other, after a label that has nothing beside it: up to a blank line, the
        next label, or a line that duties follow."""
        line = self.lines[index]
        return (
            field.role in (Role.SUBORDINATES, Role.HOLDS_ALSO)
            and field.label.line is not field.values[0].line
            and line.number == self.lines[index - 1].number + 1
            and words.end >= len(line.text.rstrip())
            and looks_like_title(words.text)
            and (index + 1 == len(self.lines) or self._label_after(index) is not None or self._is_title(index + 1))
        )

    def _is_in_column(self, field: Field, index: int, words: Span) -> bool:
        """Whether a title stands right below the first of the values, with nothing below their label."""
        column = field.values[0].line.place(field.values[0].start)[1]
        line = self.lines[index]
        return (
            line.number == self.lines[index - 1].anchors[-1].line + 1
            and column > field.label.line.place(field.label.start)[1]
            and line.anchors[0].column == column
            and looks_like_title(trimmed(separated(words)[0]).text)
        )

    def _is_title(self, index: int) -> bool:
        words = self._unlabelled(index)
        return words is not None and looks_like_title(words.text)

    def _next_lines(self, field: Field) -> tuple[Span, ...]:
        """The value of a label with nothing after it: the items below, or what stands on the next line."""
        if field.role in _LISTS and (items := self._items(field)):
            return tuple(items)
        index = field.index + 1
        words = self._unlabelled(index) if index < len(self.lines) else None
        if words is None or (self._is_restart(index, field) and not counts_only(words.text)):
            return ()
        if not _plausible(field.role, words.text) and not self._is_enclosed(index, field, words):
            return ()
        words = words.within(0, value_end(words.folded, None))
        if field.role not in _LISTS:
            return (words,)
        return self._extended(replace(field, values=(words,), index=index)).values

    def _unlabelled(self, index: int) -> Span | None:
        """The words of a line before its first label; None where it begins with one, or is a heading, item or cell."""
        line, labels = self.lines[index], self.labels[index]
        if line.cell or line.level or line.strong or line.bullet or leading_number(line.folded):
            return None
        words = line.span(0, labels[0].start if labels else len(line.text)).stripped(" \t\n_")
        return words if words.text else None

    def _label_after(self, index: int) -> Role | None:
        """What the line after this one is labelled as."""
        after = self.labels[index + 1] if index + 1 < len(self.lines) else []
        return after[0].role if after and after[0].start == 0 else None

    def _is_restart(self, index: int, field: Field) -> bool:
        """Whether the line is a heading rather than a value: the form starts anew right after it."""
        after = self._label_after(index)
        if after is None or self._closes(index):
            return False
        if after is Role.NAME:
            return True
        return after in _said(self.fields) or (after is field.role and self._is_same_label(index + 1, field))

    def _is_same_label(self, index: int, field: Field) -> bool:
        """Whether the line begins with the field's own label again; 所辖人员 after 直接下级 is another entry."""
        label = self.labels[index][0]
        return self.lines[index].folded[label.word : label.word_end] in field.label.folded

    def _is_enclosed(self, index: int, field: Field, words: Span) -> bool:
        """Whether the line stands between two labels of one form, so that it can only be the value of the first."""
        after = self._label_after(index)
        return (
            field.role in _LISTS and after is not None and can_be_name(words.text) and not looks_like_unit(words.text)
        )

    def _items(self, field: Field) -> list[Span]:
        """The list items below a label, as far as they can be names."""
        items: list[Span] = []
        style = None
        for index in self._range(field):
            line = self.lines[index]
            number = None if line.bullet else leading_number(line.folded)
            if line.cell or line.level or self.labels[index] or self._is_restart(index, field):
                break
            if not (_is_next(number, items, style) if number else _is_item_below(line, self.lines[field.index])):
                break
            words = line.span(number.end if number else 0).stripped()
            if not can_be_name(words.text):
                break
            style = number.style if number else None
            items.append(words)
        return items if any(item.line.bullet for item in items) or _are_names(items) else []

    def _contacts(self, field: Field) -> tuple[Span, ...]:
        """The contacts listed below a label: list items, lines of counterpart and topic, or one line of names."""
        found: list[Span] = []
        for index in self._range(field):
            line = self.lines[index]
            if not (line.cell or self.labels[index]) and is_scope(line.folded):
                found.append(line.span().stripped())
                continue
            if line.cell or line.level or line.strong or any(not label.weak for label in self.labels[index]):
                break
            if not self._is_contact(index, found, self.lines[field.index]):
                break
            self.labels[index] = []
            number = None if line.bullet else leading_number(line.folded)
            found.append(line.span(number.end if number else 0).stripped())
        return () if all(is_scope(each.folded) for each in found) else tuple(found)

    def _is_row(self, index: int) -> bool:
        """Whether the line is a row of contacts that lost its cells, as the one above is."""
        return index < len(self.lines) and row_of(self.lines[index].span()) is not None

    def _closes(self, index: int) -> bool:
        """Whether the line belongs to what stands above it: a wider gap follows it."""
        above, line, below = self.lines[index - 1 : index + 2]
        return below.number - line.number > line.number - above.number

    def _is_contact(self, index: int, found: Sequence[Span], above: Line) -> bool:
        line = self.lines[index]
        number = leading_number(line.folded)
        labelled = self.labels[index] and self.labels[index][0].start <= (number.end if number else 0)
        if labelled and self.labels[index][0].role in CONTACTS:
            return False
        if _is_item_below(line, above):
            return True
        if _PAIR.match(line.folded):
            return not labelled or _is_next(number, found, None)
        if labelled or (self._label_after(index) in _FORM and not self._closes(index)):
            return False  # the heading of the next position
        if row_of(line.span()) and (found or self._is_row(index + 1)):
            return True
        if found and any(is_scope(each.folded) for each in found):
            return names_counterparts(line.span().stripped())
        return _is_next(number, found, None) or (not found and _is_bare_list(line))


def is_scope(folded: str) -> bool:
    """Whether a line says no more than that those below it are inside or outside: Internal, External."""
    return len(folded) < _LONGEST_SCOPE and _SCOPE.fullmatch(folded) is not None


def _said(fields: Sequence[Field]) -> frozenset[Role]:
    """The entries of the form that the last field belongs to: of the fields that stand right before it."""
    roles: set[Role] = set()
    near = fields[-_LONGEST_FORM:]
    for before, field in reversed(list(pairwise(near))):
        lines = {id(value.line) for value in before.values if value.line is not before.label.line}
        if field.index - before.index > len(lines) + 1 or before.role is field.role:
            break
        roles.add(before.role)
    return frozenset(roles & _FORM)


def _are_lines(above: Span, below: Span) -> bool:
    """Whether both name a superior and say for which line: Ward Manager (operational), Head of Midwifery (clinical)."""
    return below.folded.endswith(")") and all(_LINE_NOTE.search(each.folded) for each in (above, below))


def _is_next(number: Number | None, items: Sequence[Span], style: str | None) -> bool:
    """Whether the number goes on counting the items found so far."""
    return number is not None and number.value == len(items) + 1 and (style is None or number.style == style)


def _is_item_below(line: Line, above: Line) -> bool:
    return line.bullet and (not above.bullet or line.indent > above.indent)


def _lists_names(value: str) -> bool:
    """Whether a line is a list of short names, whatever they look like."""
    names = _COMMAS.split(value)
    return len(names) >= _SECOND_LIST and all(can_be_name(name) and len(name) <= _SHORT_NAME for name in names)


def _are_names(items: Sequence[Span]) -> bool:
    """Whether numbered items below a label name positions, and are not the duties that follow an empty field."""
    if any(item.text.endswith(("。", ";", "；", ".")) for item in items):
        return False
    names = [trimmed(item).text for item in items]
    return 2 * sum(looks_like_title(name) or looks_like_unit(name) or looks_like_body(name) for name in names) >= len(
        names
    )


def _is_list(words: Span) -> bool:
    if _SAID.search(words.folded):
        return False
    names = [trimmed(name).text for name in separated(words)]
    titles = sum(map(looks_like_title, names))
    return len(names) >= _SECOND_LIST and all(map(can_be_name, names)) and 2 * titles > len(names)


def _is_bare_list(line: Line) -> bool:
    """Whether the line is a list of counterparts without topics."""
    names = [trimmed(name).text for name in separated(line.span())]
    if len(names) == 1 and line.text.rstrip().endswith((".", "。")):
        return False
    return all(map(can_be_name, names)) and (
        len(names) > 1
        or (is_somebody(names[0]) and not looks_like_title(names[0]))
        or AGENTS.search(names[0].casefold()) is not None
    )


def _plausible(role: Role, value: str) -> bool:
    """Whether a line reads like a value of this kind."""
    if role is Role.SUBORDINATES and counts_only(value):
        return True
    if says_none(value) or not can_be_name(value.split("、")[0]):
        return says_none(value)
    if role in _LISTS or role is Role.NAME:
        return looks_like_title(value) or looks_like_body(value) or (role is Role.SUBORDINATES and _lists_names(value))
    return looks_like_unit(value) if role is Role.UNIT else len(value) <= _LONGEST_NAME
