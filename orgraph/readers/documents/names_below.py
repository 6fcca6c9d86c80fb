"""Names that stand one on each line below a label, without marks or numbers, up to another entry of the form.

Nothing but their place tells that they are a list: each line names somebody and no more, the lines stand equally far
apart, and the list is closed, by another entry or a wider gap. Where it is not, the next line may be a heading.
"""

from __future__ import annotations

from collections.abc import Sequence

from orgraph.model.claim import Counterpart
from orgraph.readers.documents.label_words import Label
from orgraph.readers.documents.lines import Line, Span
from orgraph.readers.documents.lists import separated
from orgraph.readers.documents.name_words import AGENTS
from orgraph.readers.documents.names import (
    can_be_name,
    counterpart_of,
    looks_like_body,
    looks_like_party,
    looks_like_title,
    looks_like_unit,
    trimmed,
)
from orgraph.readers.documents.numbering import leading_number
from orgraph.readers.documents.vocabulary import RELATIONS, Role
from orgraph.readers.patterns import regex

_OPENS = RELATIONS | {Role.NAME, Role.UNIT}  # the form of the next position
_FEWEST = 2  # lines, where another passage closes the list
_MOST = 40  # lines
_CAPITALS = regex(r"[A-Z][\w'’-]+(?: (?:& )?[A-Z][\w'’-]+){0,2}")
_LONGEST = 60  # characters of a line


def titles_below(lines: Sequence[Line], labels: Sequence[Sequence[Label]], index: int) -> list[Span]:
    """The titles below the line, which begins their list."""
    found = _block(lines, labels, index, titles=True)
    return found if len(found) >= _FEWEST and _entry_at(lines, labels, index + 1 + len(found)) else []


def counterparts_below(
    lines: Sequence[Line], labels: Sequence[Sequence[Label]], index: int, *, begun: bool
) -> list[Span]:
    """The lines of counterparts below the line, whose list has `begun` on the line itself or begins below it."""
    found = _block(lines, labels, index, titles=False)
    after = index + 1 + len(found)
    if len(found) + begun < _FEWEST:
        return []
    closed = after == len(lines) or _entry_at(lines, labels, after) or _gap(lines, after) > _gap(lines, after - 1)
    return found if closed else []


def _block(lines: Sequence[Line], labels: Sequence[Sequence[Label]], index: int, *, titles: bool) -> list[Span]:
    """The lines below that fit and stand as far apart as the first two."""
    found: list[Span] = []
    for at in range(index + 1, min(index + 1 + _MOST, len(lines))):
        words = lines[at].span().stripped(" \t\n_")
        if labels[at] or not _is_plain(lines[at]) or _opens_form(labels, at):
            break
        if found and _gap(lines, at) != _gap(lines, index + 2):
            break
        fits = looks_like_title(words.text) and can_be_name(words.text) if titles else names_counterparts(words)
        if not fits and (titles or not (found and _stands_among(lines, labels, at))):
            break
        found.append(words)
    return found


def _stands_among(lines: Sequence[Line], labels: Sequence[Sequence[Label]], at: int) -> bool:
    """Whether a short line in capitals stands before another that names counterparts: Medical Records."""
    after = lines[at + 1].span().stripped() if at + 1 < len(lines) and not labels[at + 1] else None
    return _CAPITALS.fullmatch(lines[at].text.strip()) is not None and after is not None and names_counterparts(after)


def _is_plain(line: Line) -> bool:
    text = line.text.strip()
    if line.cell or line.level or line.strong or line.bullet or leading_number(line.folded):
        return False
    return 0 < len(text) <= _LONGEST and not text.endswith((".", "。", ";", "；", ":", "：")) and not text.isupper()


def names_counterparts(words: Span) -> bool:
    """Whether the line names nobody but counterparts: Tenants and leaseholders."""
    names = [trimmed(name) for name in separated(words)]
    return all(can_be_name(name.text) and _is_somebody(name.text) for name in names)


def _is_somebody(name: str) -> bool:
    if looks_like_title(name) or looks_like_unit(name) or looks_like_body(name) or AGENTS.search(name.casefold()):
        return True
    if counterpart_of(name) is Counterpart.GROUP or name.casefold().endswith(_MANY):
        return True
    return looks_like_party(name)


_MANY = ("departments", "groups", "teams", "companies", "council", "committee", "the public", "staff", "contractors")


def _opens_form(labels: Sequence[Sequence[Label]], at: int) -> bool:
    """Whether the next position's form begins right below, so that the line is its heading."""
    after = labels[at + 1] if at + 1 < len(labels) else ()
    return bool(after) and after[0].start == 0 and after[0].role in _OPENS


def _entry_at(lines: Sequence[Line], labels: Sequence[Sequence[Label]], at: int) -> bool:
    """Whether another entry of the same form begins with the line."""
    found = labels[at] if at < len(lines) else ()
    return bool(found) and found[0].start == 0 and found[0].role not in _OPENS


def _gap(lines: Sequence[Line], at: int) -> int:
    """How far down the line stands from the one before it."""
    return lines[at].number - lines[at - 1].number if 0 < at < len(lines) else 0
