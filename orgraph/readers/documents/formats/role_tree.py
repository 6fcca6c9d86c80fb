"""A YAML or JSON tree → the roles in it: a list of mappings, mappings keyed by title, nested by team or by superior.

A key says what it holds as a label of a form does: `reports_to`, `directReports` and 直接上级 are read by the same
vocabulary, and `_ALSO` holds the few that occur as keys only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from orgraph.readers.documents.label_words import exact_label
from orgraph.readers.documents.normalise import folded, repaired
from orgraph.readers.documents.vocabulary import CONTACTS, RELATIONS, Role
from orgraph.readers.patterns import regex

_DEEPEST = 60
_MERGE = "tag:yaml.org,2002:merge"
_CAMEL = regex(r"(?<=[a-z])(?=[A-Z])")
_ALSO = {
    **dict.fromkeys(("reports", "direct report", "children", "下属岗位"), Role.SUBORDINATES),
    **dict.fromkeys(("boss", "parent", "line manager", "managed by", "superior"), Role.SUPERIOR),
    **dict.fromkeys(("matrix manager", "dotted line", "dotted reports to", "secondary manager"), Role.DOTTED_SUPERIOR),
    **dict.fromkeys(("collaborates with", "collaborators", "coordinates with", "partners"), Role.CONTACTS),
    **dict.fromkeys(("employee", "person", "owner", "任职者", "在任"), Role.HOLDER),
    **dict.fromkeys(("id", "key", "code", "slug"), Role.FORM),
}
_ANSWERS = RELATIONS | CONTACTS | {Role.UNIT, Role.HOLDER, Role.HEADCOUNT, Role.HOLDS_ALSO, Role.SECTION}
_IDS = ("id", "key", "code", "slug")
_NAMES = ("name", "名称")  # of a role where nothing else names it, of a holder or a unit otherwise
_HOLDING = frozenset(
    re.split(
        r",\s*",
        "roles, role, positions, position, jobs, posts, members, people, staff, team, teams, unit, units, department, "
        "departments, group, groups, division, divisions, children, organization, organisation, company, org, "
        "org chart, structure, 岗位, 职位, 部门, 团队, 组织, 组织架构, 公司, 机构, 成员, 下设部门",
    )
)  # keys that hold roles and name none of them


@dataclass(frozen=True, slots=True, eq=False)
class RoleNode:
    """A role: the scalar that names it, that of the unit it is nested in, and its entries by what they say."""

    title: ScalarNode
    unit: ScalarNode | None
    entries: Sequence[tuple[Role | None, ScalarNode, Node]]


@dataclass(slots=True)
class RoleTree:
    """The roles in order; `titles` are those of the ids by which roles name each other; `beside` are the entries that
    belong to no role."""

    roles: list[RoleNode] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)
    beside: list[tuple[ScalarNode, ScalarNode]] = field(default_factory=list)
    _seen: set[int] = field(default_factory=set)

    def read(self, node: Node, unit: ScalarNode | None = None, depth: int = 0) -> None:
        """Takes the roles in a node and those nested in it."""
        if depth > _DEEPEST or id(node) in self._seen:
            return  # an alias can make a few lines stand for millions
        self._seen.add(id(node))
        if isinstance(node, SequenceNode):
            for item in node.value:
                self.read(item, unit, depth + 1)
        elif isinstance(node, MappingNode):
            named = title_of(node)
            if named is not None and is_role(node):
                self._take(named, node, unit, depth)
            else:
                self._open(node, unit, depth)

    def leave_out(self, node: Node) -> None:
        """Leaves out the mappings that others merge in: they are templates and no roles."""
        waiting, met = [node], {id(node)}
        while waiting:
            inner = waiting.pop()
            below = inner.value if isinstance(inner, MappingNode | SequenceNode) else []
            for each in below:
                for part in each if isinstance(each, tuple) else (each,):
                    if id(part) not in met:
                        met.add(id(part))
                        waiting.append(part)
                if isinstance(each, tuple) and each[0].tag == _MERGE:
                    self._seen.add(id(each[1]))

    def _take(self, title: ScalarNode, node: MappingNode, unit: ScalarNode | None, depth: int) -> None:
        """A role, and the roles nested in its entries."""
        entries = [(role_of(key), key, value) for key, value in pairs(node)]
        entries = [(_as_meant(role, key, title, node), key, value) for role, key, value in entries]
        own = next((value for role, _, value in entries if role is Role.UNIT and isinstance(value, ScalarNode)), None)
        self.roles.append(RoleNode(title, None if own else unit, entries))
        for key, value in pairs(node):
            if key.value.casefold() in _IDS and isinstance(value, ScalarNode):
                self.titles.setdefault(value.value, title.value)
        for role, _, value in entries:
            if role not in CONTACTS and not isinstance(value, ScalarNode) and role is not Role.SUPERIOR:
                self._nested(value, own or unit, depth)

    def _nested(self, node: Node, unit: ScalarNode | None, depth: int) -> None:
        if isinstance(node, SequenceNode):
            for item in node.value:
                if isinstance(item, MappingNode):
                    self.read(item, unit, depth + 1)
        else:
            self.read(node, unit, depth + 1)

    def _open(self, node: MappingNode, unit: ScalarNode | None, depth: int) -> None:
        """A mapping that is no role itself: of titles to roles, of units to what is in them, or of anything else."""
        named = next((value for key, value in pairs(node) if _names_unit(key, value)), None)
        inside = named if isinstance(named, ScalarNode) else unit
        for key, value in pairs(node):
            if isinstance(value, ScalarNode):
                if value is not named:
                    self.beside.append((key, value))
            elif id(value) in self._seen:
                continue
            elif isinstance(value, MappingNode) and _plain(key.value) not in _HOLDING and is_role(value):
                title = title_of(value)
                self._take(title or key, value, inside, depth + 1)
                self.titles.setdefault(key.value, (title or key).value)
            else:
                holds = _plain(key.value) in _HOLDING or role_of(key) is not None
                self.read(value, inside if holds else key, depth + 1)


def pairs(node: MappingNode) -> Iterator[tuple[ScalarNode, Node]]:
    """The entries of a mapping whose keys are plain, with those that it merges in (`<<`)."""
    for key, value in node.value:
        if key.tag == _MERGE and isinstance(value, MappingNode):
            yield from ((inner, below) for inner, below in value.value if isinstance(inner, ScalarNode))
        elif isinstance(key, ScalarNode):
            yield key, value


def role_of(key: ScalarNode) -> Role | None:
    """What a key says that its value is."""
    words = spelled_out(key.value)
    if (also := _ALSO.get(folded(words))) is not None:
        return also
    label = exact_label(folded(repaired(words)[0]))
    return label.role if label else None


def spelled_out(key: str) -> str:
    """A key as words: `reports_to` and `reportsTo` are `reports to`."""
    return _CAMEL.sub(" ", key.replace("_", " ").replace("-", " ")).strip()


def is_role(node: MappingNode) -> bool:
    """Whether a mapping says something that is said of a role."""
    return any(role_of(key) in _ANSWERS and not _is_name(key) for key, _ in pairs(node)) and not _is_unit(node)


def title_of(node: MappingNode) -> ScalarNode | None:
    """What names a role: its title, else its name."""
    scalars = [(key, value) for key, value in pairs(node) if isinstance(value, ScalarNode) and value.value.strip()]
    named = (value for key, value in scalars if role_of(key) is Role.NAME)
    return next(named, None) or next((value for key, value in scalars if _is_name(key)), None)


def _is_name(key: ScalarNode) -> bool:
    return key.value.strip().casefold() in _NAMES


def _is_unit(node: MappingNode) -> bool:
    """Whether a mapping is a unit with its roles: it holds some, and names no title and no superior."""
    said = {role_of(key) for key, _ in pairs(node)}
    holds = any(_plain(key.value) in _HOLDING and not isinstance(value, ScalarNode) for key, value in pairs(node))
    return holds and not said & (RELATIONS | {Role.NAME})


def _names_unit(key: ScalarNode, value: Node) -> bool:
    return isinstance(value, ScalarNode) and (_is_name(key) or role_of(key) is Role.UNIT) and bool(value.value.strip())


def _as_meant(role: Role | None, key: ScalarNode, title: ScalarNode, node: MappingNode) -> Role | None:
    """`name` names the role itself where it has no title, and else its holder."""
    if not _is_name(key):
        return role
    own = any(value is title and _is_name(other) for other, value in pairs(node))
    return Role.NAME if own else Role.HOLDER


def _plain(key: str) -> str:
    return spelled_out(key).casefold()
