"""A field of a job description, and the fields of one line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from orgraph.readers.documents.label_words import Label, exact_label
from orgraph.readers.documents.lines import Line, Span
from orgraph.readers.documents.lists import separated
from orgraph.readers.documents.names import looks_like_body, looks_like_title, trimmed
from orgraph.readers.documents.vocabulary import CONTACTS, PASSING, RELATIONS, Role
from orgraph.readers.documents.whole_text import WholeText
from orgraph.readers.patterns import regex

_SENTENCE_END = regex(r"[。!]|;\s*(?=全面|负责(?!人)|主持|协助|参与|完成|组织|做好|按照|根据|承担)")
_LABEL_BEHIND = regex(r"\s*[(](?P<label>[^()]{2,12})[)]\s*\Z")
_SUPERVISION = {
    "所受监督": Role.SUPERIOR,
    **dict.fromkeys(("所施监督", "管理范围", "管辖范围", "督导范围"), Role.SUBORDINATES),
}
_RELATED = ("上级", "上司", "上属", "下级", "下司", "下属", "汇报对象")  # without any of which nothing is stated
_ENDS_IN_BRACKET = regex(r"\)\s*(?:\n|\Z)")
_STATED = regex(
    r"(?:\A|(?<=[,。;\s(]))(?:(?P<none>无|没有|不设)(?P<denied>(?:直接|直属)(?:下级|下属)(?:岗位|人员)?)(?=[,。;\s)]|\Z)"
    r"|(?P<label>(?:[本该]岗位?|其)?的?(?:(?:直接|直属)(?:上级|上司|领导|下级|下属)|汇报对象)(?:岗位|人员)?)(?:有|为|是|系|包括)\s*:?"
    r"(?P<value>[^,。;]{2,40})(?=[,。;]|\Z))"
)
_FOREIGN_LABEL = regex(r"\s[一-鿿]{2,8}:|\s{2,}[a-z][a-z /]{2,24}:|\.\s+[a-z]+(?: [a-z]+){0,3}:")
_PASSAGE = regex(  # in a line that lost its breaks: 供应商、运输公司岗位职责1、编制计划
    r"(?:岗位|工作|主要|职位|职务)*(?:职责|内容|任务)(?=\s*:?\s*[(]?(?:\d|[一二三])[、.)])|(?:任职|岗位)(?:资格|条件|要求)"
)


@dataclass(slots=True, eq=False)
class Field:
    """A label and its value. `index` is the label's line in the document; `values` are the stretches of text that make
    up the value; `rows` those of a table of contacts.

    A `doubled` label is printed twice; `unlabelled` is a second list that follows the first on a line of its own;
    `record` is the name in the row of a table in which each row is a position.
    """

    role: Role
    label: Span
    values: tuple[Span, ...]
    index: int
    rows: tuple[tuple[Span, ...], ...] = ()
    doubled: bool = False
    unlabelled: Span | None = None
    record: Span | None = None

    @property
    def place(self) -> Span:
        """The words to quote where the value is empty."""
        return self.record or self.label


def may_hold_fields(text: WholeText) -> set[int]:
    """The lines that can hold a field though they have no label of their own: one in words, or labelled behind."""
    return text.lines_with(_RELATED) | text.lines_matching(_ENDS_IN_BRACKET)


def line_fields(line: Line, index: int, labels: Sequence[Label]) -> list[Field]:
    """The fields of one line. Labels side by side without any value are headings of columns, not fields."""
    if (
        len(labels) > 1
        and not line.text[labels[-1].end :].strip()
        and all(label.delimiter != "colon" for label in labels)
        and not _has_glued_value(line, labels)
    ):
        return []
    if not labels:
        behind = _labelled_behind(line, index)
        return [behind] if behind else _stated_fields(line, index)
    limits = [*(label.start for label in labels[1:]), len(line.text)][: len(labels)]
    fields = (
        Field(
            role=label.role,
            label=line.span(label.start, label.end),
            values=_values(label, line, limit),
            index=index,
            doubled=label.doubled,
        )
        for label, limit in zip(labels, limits, strict=True)
    )
    return [_by_value(field) if field.role is Role.SECTION and field.values else field for field in fields]


def _has_glued_value(line: Line, labels: Sequence[Label]) -> bool:
    """Whether a value stands right behind a label and before the next: 岗位名称电工所属部门工程部岗位等级."""
    return any(
        label.delimiter == "none" and line.text[label.end : following.start].strip()
        for label, following in pairwise(labels)
    )


def _by_value(field: Field) -> Field:
    """The field as one of a relation where its label may head a passage (所受监督) and its value names titles only."""
    related = as_relation(field)
    return related if related and names_titles(field.values[0]) else field


def as_relation(field: Field) -> Field | None:
    """The field as one of a relation, if its label may head a passage or such a field: 所受监督."""
    label = field.label.text
    role = next((role for word, role in _SUPERVISION.items() if word in label), None)
    return replace(field, role=role) if role else None


def names_titles(value: Span) -> bool:
    """Whether nothing but titles and bodies stands there."""
    names = [trimmed(name).text for name in separated(value)]
    return all(looks_like_title(name) or looks_like_body(name) for name in names)


def _labelled_behind(line: Line, index: int) -> Field | None:
    """The field of a line whose label follows its value in brackets: 业务副院长(直接上级)."""
    found = _LABEL_BEHIND.search(line.folded) if line.folded.rstrip().endswith(")") else None
    label = exact_label(found["label"]) if found else None
    if found is None or label is None or label.weak or label.role not in RELATIONS | {Role.NAME, Role.UNIT}:
        return None
    value = line.span(0, found.start()).stripped()
    return Field(label.role, line.span(*found.span("label")), (value,), index) if value.text else None


def _stated_fields(line: Line, index: int) -> list[Field]:
    """The fields of a line that puts them into words: 直接上级为…,直接下级是…,无直接下级. A value names titles only."""
    fields: list[Field] = []
    for found in _STATED.finditer(line.folded) if any(word in line.folded for word in _RELATED) else ():
        label = line.span(*found.span("denied" if found["none"] else "label"))
        value = line.span(*found.span("none" if found["none"] else "value")).stripped()
        if found["none"] or names_titles(value):
            role = Role.SUBORDINATES if "下" in label.text else Role.SUPERIOR
            fields.append(Field(role, label, (value,), index))
    return fields


def _values(label: Label, line: Line, limit: int) -> tuple[Span, ...]:
    value = line.span(label.end, max(limit, label.end))
    if label.role in CONTACTS:
        passage = _PASSAGE.search(value.folded)
        value = value.within(0, passage.start() if passage else len(value.text))
    elif label.role not in PASSING:
        value = value.within(0, value_end(value.folded, label.number))
    value = value.stripped(" \t\n_|")
    return (value,) if value.text else ()


def value_end(value: str, number: int | None) -> int:
    """Where a value ends on its line: before a full stop, the next number of the form, or a label not known here."""
    ends = [len(value)]
    patterns = [_SENTENCE_END, _FOREIGN_LABEL]
    if number is not None:
        patterns.append(re.compile(rf"(?<!\d){number + 1}[.、)](?!\d)"))
    for pattern in patterns:
        found = pattern.search(value)
        if found:
            ends.append(found.start())
    return min(ends)
