"""YAML and JSON role files → lines: each role a small table of labels and values that stand where the file has them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from orgraph.errors import SourceError
from orgraph.model.text import Text
from orgraph.readers.documents.formats.role_tree import RoleNode, RoleTree, pairs, role_of, spelled_out, title_of
from orgraph.readers.documents.forms import COUNTERPART_HEADING, TOPIC_HEADING
from orgraph.readers.documents.label_words import exact_label
from orgraph.readers.documents.lines import Cell, Line, Piece, line_of
from orgraph.readers.documents.normalise import folded
from orgraph.readers.documents.vocabulary import CONTACTS, RELATIONS, Role
from orgraph.readers.patterns import regex

_LABELS = {
    Role.NAME: "job title",
    Role.SUPERIOR: "reports to",
    Role.DOTTED_SUPERIOR: "dotted line to",
    Role.SUBORDINATES: "direct reports",
    Role.UNIT: "department",
    Role.CONTACTS: "works with",
    Role.INTERNAL_CONTACTS: "internal contacts",
    Role.EXTERNAL_CONTACTS: "external contacts",
    Role.HOLDER: "job holder",
    Role.HEADCOUNT: "headcount",
    Role.HOLDS_ALSO: "also holds",
    Role.SECTION: "duties",
    Role.FORM: "reference",
    Role.SUBORDINATE_COUNT: "number of direct reports",
}
_LISTS = 3  # within each other
_WHO = regex("team|group|role|function|department|unit|organi[sz]ation|company|person|name|部门|岗位|单位|名称")
_OTHER_LINE_ENDS = dict.fromkeys((0x85, 0x2028, 0x2029), " ")  # which YAML counts and an editor does not
_NOT_YAML = Text(
    "{file} 第 {line} 行第 {column} 列有误，读不了：{why}。请检查这一行的缩进、冒号和引号（缩进用空格，不用制表符）。",
    "{file} cannot be read at line {line}, column {column}: {why}. Check the indentation, colons and quotes of that "
    "line (indent with spaces, not tabs).",
)
_NOT_TEXT = Text("{file} 读不了：{why}。", "{file} cannot be read: {why}.")
_TOO_DEEP = Text("嵌套过深", "it is nested too deeply")


def role_lines(text: str, file: Sequence[str], name: str, *, first: int = 0, related: bool = False) -> list[Line]:
    """The lines of the roles in a text that begins at line `first` of the file, from 0. With `related`, only those of
    roles that name a superior or subordinates. Raises SourceError where the text is no YAML."""
    tree = RoleTree()
    for node in _composed(text, name):
        tree.leave_out(node)
        tree.read(node)
    writer = _Writer(file, first, tree.titles)
    for role in tree.roles:
        if not related or any(kind in RELATIONS for kind, _, _ in role.entries):
            writer.role(role)
    for key, value in () if related else tree.beside:
        writer.beside(key, value)
    return writer.lines


def holds_roles(text: str, name: str) -> bool:
    """Whether a JSON text is a tree of roles rather than a table: it holds roles, and some are nested."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        return False
    if _is_table(content):
        return False
    tree = RoleTree()
    for node in _composed(text, name):
        tree.read(node)
    return bool(tree.roles)


def _is_table(content: Any) -> bool:
    """Whether JSON is a list of records whose values are plain or plain lists, or holds such lists by name."""
    if isinstance(content, dict):
        lists = [value for value in content.values() if isinstance(value, list)]
        return bool(lists) and all(map(_is_table, lists))
    return isinstance(content, list) and all(_is_record(each) for each in content)


def _is_record(item: Any) -> bool:
    return not isinstance(item, dict) or not any(
        isinstance(value, dict) or (isinstance(value, list) and any(isinstance(each, dict | list) for each in value))
        for value in item.values()
    )


def _composed(text: str, name: str) -> list[Node]:
    """The nodes of all documents of a text; a tab of JSON counts as a space."""
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = text.translate(_OTHER_LINE_ENDS)
    if text.lstrip()[:1] in ("{", "["):
        text = text.replace("\t", " ")
    try:
        return [node for node in yaml.compose_all(text, loader) if node]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = {"line": mark.line + 1, "column": mark.column + 1} if mark else {"line": 1, "column": 1}
        raise SourceError(_NOT_YAML.format(file=name, why=error.problem or error.context, **place)) from error
    except (yaml.YAMLError, ValueError) as error:
        raise SourceError(_NOT_TEXT.format(file=name, why=str(error).partition("\n")[0])) from error
    except RecursionError as error:
        raise SourceError(_NOT_TEXT.format(file=name, why=_TOO_DEEP)) from error


class _Writer:
    """Writes roles as tables: a row for each entry, its label and what stands beside it."""

    def __init__(self, file: Sequence[str], first: int, titles: dict[str, str]) -> None:
        self.lines: list[Line] = []
        self._file = file
        self._first = first
        self._titles = titles
        self._table = self._row = 0

    def role(self, role: RoleNode) -> None:
        self._label(Role.NAME, role.title)
        self._cell(1, role.title)
        if role.unit is not None:
            self._label(Role.UNIT, role.unit)
            self._cell(1, role.unit)
        for kind, key, value in role.entries:
            if value is not role.title and kind is not Role.NAME:
                self._entry(kind, key, value)
        self._table += 1

    def beside(self, key: ScalarNode, value: ScalarNode) -> None:
        """An entry that belongs to no role is a row of words."""
        if role_of(key) is None:
            self._cell(0, key)
            self._cell(1, value)
            self._row += 1
            self._table += 1

    def _entry(self, kind: Role | None, key: ScalarNode, value: Node) -> None:
        if kind in CONTACTS:
            self._contacts(kind, key, value)
            return
        if kind is None:
            self._row += 1
            self._cell(0, key)
        else:
            self._label(kind, key)
        for leaf in _leaves(value):
            self._cell(1, leaf, named=kind in RELATIONS)
        if not self.lines[-1].cell or self.lines[-1].cell.column == 0:
            self._blank(value)

    def _contacts(self, kind: Role, key: ScalarNode, value: Node, depth: int = 0) -> None:
        """Names, or rows of counterpart and topic; those inside and outside apart."""
        if isinstance(value, MappingNode) and depth < _LISTS:  # an alias can lead back to where it stands
            scopes = [(role_of(inner), inner, below) for inner, below in pairs(value)]
            if scopes and all(scope in CONTACTS for scope, _, _ in scopes):
                for scope, inner, below in scopes:
                    self._contacts(scope or kind, inner, below, depth + 1)
                return
        self._label(kind, key)
        counterparts = list(_counterparts(value))
        apart = any(topic is not None for _, topic in counterparts)
        for number, (who, topic) in enumerate(counterparts):
            self._row += number > 0 and apart
            self._cell(1, who, named=True)
            if topic is not None:
                self._cell(2, topic)
        if self.lines[-1].cell and self.lines[-1].cell.column == 0:
            self._blank(value)

    def _label(self, kind: Role, key: ScalarNode) -> None:
        """A row that begins with a label: the key as words, or the label of what it means."""
        self._row += 1
        words = spelled_out(key.value) if role_of(key) is kind and len(spelled_out(key.value)) == len(key.value) else ""
        place = self._place(key)
        shown = words if words and kind is not Role.NAME and _is_label(words, kind) else _LABELS[kind]
        self._take([Piece(shown, *place)], 0)

    def _cell(self, column: int, node: ScalarNode, *, named: bool = False) -> None:
        for pieces in self._pieces(node, named):
            self._take(pieces, column)

    def _blank(self, value: Node) -> None:
        """An empty list says that there is none; nothing, or null, says nothing."""
        none = isinstance(value, SequenceNode) and not value.value
        self._take([Piece("none" if none else "", *self._place(value))], 1)

    def _take(self, pieces: Sequence[Piece], column: int) -> None:
        self.lines.append(line_of(pieces, self._file, cell=Cell(self._table, self._row, column)))

    def _place(self, node: Node) -> tuple[int, int]:
        """Line and column of a node; of a quoted one, after the quotation mark."""
        mark = node.start_mark
        number = min(self._first + mark.line, len(self._file) - 1)
        written = self._file[number]
        quoted = written[mark.column : mark.column + 1] in ("'", '"')
        return number + 1, min(mark.column + quoted, len(written))

    def _pieces(self, node: ScalarNode, named: bool) -> Iterator[list[Piece]]:
        """The words of a scalar line by line; an id that stands for a role is that role's title."""
        if node.style in ("|", ">"):
            first, last = self._first + node.start_mark.line + 1, self._first + node.end_mark.line
            for number in range(first, min(last, len(self._file) - 1) + 1):
                words = self._file[number].strip()
                if words and (number < last or node.end_mark.column):
                    yield [Piece(words, number + 1, self._file[number].index(words))]
            return
        written = str(node.value)
        words = " ".join((self._titles.get(written, written) if named else written).split())
        if words and node.value not in ("null", "~"):
            yield [Piece(words, *self._place(node))]


def _is_label(words: str, kind: Role) -> bool:
    label = exact_label(folded(words))
    return label is not None and label.role is kind


def _leaves(node: Node) -> Iterator[ScalarNode]:
    """The words of a value: a scalar, the items of a list, the titles of roles nested in it."""
    if isinstance(node, ScalarNode):
        yield node
    elif isinstance(node, SequenceNode):
        for item in node.value:
            if isinstance(item, MappingNode):
                title = title_of(item)
                yield from [title] if title else [key for key, _ in pairs(item)][:1]
            elif isinstance(item, ScalarNode):
                yield item
    elif isinstance(node, MappingNode):
        title = title_of(node)
        yield from [title] if title else [key for key, _ in pairs(node)]


def _counterparts(node: Node, depth: int = 0) -> Iterator[tuple[ScalarNode, ScalarNode | None]]:
    """Counterparts and topics: names, `name: topic`, or mappings that say who and what about."""
    if isinstance(node, ScalarNode):
        yield node, None
    elif isinstance(node, SequenceNode):
        for item in node.value if depth < _LISTS else ():
            yield from _counterparts(item, depth + 1)
    elif isinstance(node, MappingNode):
        scalars = [(key, value) for key, value in pairs(node) if isinstance(value, ScalarNode)]
        named = [value for key, value in scalars if _says_who(spelled_out(key.value).casefold())]
        title = named[0] if named else title_of(node)
        topic = (value for key, value in scalars if TOPIC_HEADING.match(spelled_out(key.value).casefold()))
        if title is not None:
            yield title, next(topic, None)
        else:
            yield from scalars


def _says_who(key: str) -> bool:
    return COUNTERPART_HEADING.match(key) is not None or _WHO.fullmatch(key) is not None
