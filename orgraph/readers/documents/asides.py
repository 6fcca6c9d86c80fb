"""What stands beside a title in an English field and names no position: the person who holds it, or its place.

"Ann Lee, Works Manager", "Works Manager - Ann Lee", "Ann Lee (Works Manager)" and "Head of Stores, York Office" name
one superior each. A person is told by Mr or Dr, by initials, or by standing beside a title and looking like nothing
else.
"""

from __future__ import annotations

from collections.abc import Sequence

from orgraph.model.claim import Counterpart
from orgraph.readers.documents.lines import Span
from orgraph.readers.documents.names import (
    counterpart_of,
    is_chinese,
    looks_like_body,
    looks_like_title,
    looks_like_unit,
)
from orgraph.readers.patterns import regex

_NAME = r"[A-Z][a-z]*(?:['’-]?[A-Z]?[a-z]+)+"
_PERSON = regex(rf"{_NAME} (?:[A-Z]\.? )?(?:(?:de|van|von|da|al|el) )?{_NAME}")
_ADDRESSED = regex(
    r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Rev|Revd)\b\.?"
    rf" (?:[A-Z]\.? ?){{0,3}}(?:{_NAME} ?){{0,2}}{_NAME}"
    rf"|(?:[A-Z]\. ?){{1,3}}{_NAME})"
)
_BRACKETED = regex(r"(?P<before>[^()]{3,60}?)\s*\((?P<within>[^()]{3,60})\)")
_DASH = regex(r"\s+-\s+")


def without_holder(name: Span) -> Span:
    """The title of a name that gives its holder too: behind a dash or in brackets, before it or after."""
    folded = name.folded
    if "(" in folded and (found := _BRACKETED.fullmatch(folded)):
        parts = [name.within(*found.span("before")), name.within(*found.span("within"))]
    elif dash := _DASH.search(folded):
        parts = [name.within(0, dash.start()), name.within(dash.end(), len(folded))]
    else:
        return name
    first, second = parts
    if looks_like_title(first.text) and (_is_addressed(second.text) or ("(" not in folded and is_person(second.text))):
        return first  # Cook (Soft Fruit) is a title
    return second if looks_like_title(second.text) and is_person(first.text) else name


def superiors_only(names: Sequence[Span]) -> list[Span]:
    """The names without those that only say who a superior is, or where: a person or a unit beside a title."""
    return [name for at, name in enumerate(names) if not _is_aside(names, at)]


def _is_aside(names: Sequence[Span], at: int) -> bool:
    name = names[at]
    before, after = names[at - 1] if at else None, names[at + 1] if at + 1 < len(names) else None
    if is_chinese(name.text) or looks_like_title(name.text) or looks_like_body(name.text):
        return False
    follows = before is not None and _comma_between(before, name) and looks_like_title(before.text)
    if looks_like_unit(name.text):
        return follows
    leads = after is not None and _comma_between(name, after) and looks_like_title(after.text)
    return (follows or leads) and (is_person(name.text) or _is_addressed(name.text))


def _comma_between(name: Span, following: Span) -> bool:
    return name.line is following.line and name.line.folded[name.end : following.start].strip() == ","


def _is_addressed(words: str) -> bool:
    return _ADDRESSED.fullmatch(words.strip()) is not None


def is_person(words: str) -> bool:
    """Whether the words can be the name of a person and look like nothing else."""
    name = words.strip()
    if _is_addressed(name):
        return True
    if _PERSON.fullmatch(name) is None or looks_like_title(name) or looks_like_unit(name) or looks_like_body(name):
        return False
    return counterpart_of(name) is Counterpart.PARTY
