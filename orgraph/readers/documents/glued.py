"""Labels of a form whose cells ran together without anything between them: 「岗位名称领班所属部门客房部直接上级主管」.

Only names tell that such words are labels: what stands between one label and the next must be a name, a number, or
nothing. In a sentence (「由直接上级考核直接下级」) it is neither.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Protocol

from orgraph.model.claim import Counterpart
from orgraph.readers.documents.lists import says_none
from orgraph.readers.documents.names import (
    can_be_name,
    counterpart_of,
    looks_like_body,
    looks_like_party,
    looks_like_title,
    looks_like_unit,
)
from orgraph.readers.documents.vocabulary import CONTACTS, RELATIONS, Role
from orgraph.readers.patterns import regex

_LONGEST_VALUE = 48  # characters between two labels
_LONG_RUN = 4  # labels that begin with that of a name
_NUMBER = regex(r"[\s\d.a-z-]{0,12}(?:[名人级档])?|\d{2,4}年\d{1,2}月(?:\d{1,2}[日号])?")
_EVERYBODY = regex(r"[一-鿿]{0,6}(?:员工|人员|职工)")
_ITEMS = regex(r"[、,/]")
_WORDS = regex(r"[a-z]+(?: [a-z]+){0,2}(?=\W*\Z| {2,}|\t)")  # up to the end of the line, or a wide gap
_DEPUTY = regex(r"deputy [a-z]")
_NAMED = RELATIONS | {Role.NAME, Role.UNIT}
_OF_NO_FORM = frozenset(Role) - RELATIONS - CONTACTS - {Role.NAME}  # of which alone no form is told


class Placed(Protocol):
    """What has a role and stands on a line."""

    @property
    def role(self) -> Role: ...
    @property
    def word(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def weak(self) -> bool: ...


def glued_labels(labels: Sequence[Placed], folded: str) -> set[int]:
    """Where the words of labels begin that are labels because names stand between them."""
    places: set[int] = set()
    if len(labels) < 2 or all(label.role in _OF_NO_FORM for label in labels):
        return places
    strong = [label for label in labels if not (label.weak or _is_part_of_title(label, folded))]
    for run in _runs(strong, folded) if len(strong) > 1 else ():
        if not _is_form(run):
            continue
        said = any(folded[label.end : following.word].strip() for label, following in pairwise(run))
        last = run[-1]
        if said and (last.role not in _NAMED or _is_value(folded[last.end :], last.role)):
            places.update(label.word for label in run)
    return places


def _is_form(run: Sequence[Placed]) -> bool:
    """Whether the labels are such as forms have side by side: that of a relation among others, or name and unit."""
    roles = {label.role for label in run[:-1]}
    if roles & CONTACTS and len(run) > 2:
        return True
    named = run[0].role is Role.NAME and not run[0].word and len(run) > 1 and run[1].role is Role.UNIT
    if any(label.role is Role.NAME for label in run[:2]) and len(run) >= _LONG_RUN:
        return True
    return named or (bool(roles & RELATIONS) and (len(run) > 2 or Role.SUPERIOR in roles))


def _is_part_of_title(label: Placed, folded: str) -> bool:
    """Whether an English word stands within a title: that of a Rooms Division Director, Head of Division, Deputy
    Head."""
    if folded.endswith("head of ", 0, label.word) or _DEPUTY.match(folded, label.word):
        return True
    if label.role is not Role.UNIT or not label.word or folded[label.end - 1] != " ":
        return False
    words = _WORDS.match(folded, label.end)
    return words is not None and looks_like_title(words[0]) and not looks_like_unit(words[0])


def _runs(labels: Sequence[Placed], folded: str) -> Iterator[list[Placed]]:
    """The longest runs of labels with nothing but values between them; the heading of a passage ends one."""
    run: list[Placed] = []
    for label in labels:
        if run and (run[-1].role is Role.SECTION or not _is_value(folded[run[-1].end : label.word], run[-1].role)):
            yield run
            run = []
        run.append(label)
    yield run


def _is_value(words: str, role: Role) -> bool:
    """Whether the words between two labels are a value of the first one."""
    words = words.strip()
    if len(words) > _LONGEST_VALUE or words.endswith(("/", "&", " and", " or") if words.isascii() else ("/", "&")):
        return False
    if not words or _NUMBER.fullmatch(words) or says_none(words):
        return True
    if role not in _NAMED | CONTACTS:
        return len(words) <= 6 and can_be_name(words)
    names = [name for name in _ITEMS.split(words) if name]
    if not names or not all(map(can_be_name, names)):
        return False
    return _names_somebody(names[-1]) or _EVERYBODY.fullmatch(names[-1]) is not None


def _names_somebody(name: str) -> bool:
    if looks_like_title(name) or looks_like_unit(name) or looks_like_body(name):
        return True
    return counterpart_of(name) is Counterpart.GROUP or looks_like_party(name)
