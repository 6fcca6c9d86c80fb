"""What differs between two organisations, position by position.

A position is moved where its chosen superior is another position, or one organisation gives it none. An attribute
is compared where both organisations have it; that one source has a column and the other has not changes nobody's
position. That a cost differs is said, what it was and is stays home.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from orgraph.model.arrow import filled, flags, pick
from orgraph.model.change import Action, Change
from orgraph.model.claim import CODE, Line
from orgraph.model.organisation import Organisation
from orgraph.scenarios.matching import NOBODY

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Rows = NDArray[np.intp]

_TEXTS = ("title", "unit", "holder", "holder_id", "grade")
_NUMBERS = ("headcount", "fte")
_WITHHELD = "changed"  # stands for a cost on either side


@dataclass(frozen=True, slots=True)
class _Difference:
    """One attribute: the pairs in which it differs, with the value on either side."""

    attribute: str
    pairs: Rows
    old: Sequence[Any]
    new: Sequence[Any]


def changes_between(
    before: Organisation, after: Organisation, counterpart: NDArray[np.int32]
) -> tuple[tuple[Change, ...], int]:
    """The changes, action by action and each in the order of the positions, and how many positions are kept."""
    left = np.flatnonzero(counterpart != NOBODY)
    right = counterpart[left]
    differences = [difference for difference in _differences(before, after, counterpart, left) if len(difference.pairs)]
    altered = _altered(before, after, left, right, differences)
    gone = np.flatnonzero(counterpart == NOBODY)
    come = np.setdiff1d(np.arange(len(after)), right)
    changes = [
        *_single(Action.ADDED, after, come),
        *_single(Action.ABOLISHED, before, gone),
        *(change for change in altered if change.action is Action.MOVED),
        *(change for change in altered if change.action is Action.CHANGED),
    ]
    return tuple(changes), len(left) - len(altered)


def attributes_not_compared(before: Organisation, after: Organisation) -> tuple[str, ...]:
    """The attributes that only one of the two organisations has."""
    return tuple(name for name in _ATTRIBUTES if _has(before, name) != _has(after, name))


_ATTRIBUTES = (*_TEXTS, *_NUMBERS, "cost", "vacant")


def _has(organisation: Organisation, name: str) -> bool:
    column = getattr(organisation.seats, name)
    if column is None:
        return False
    if isinstance(column, np.ndarray):
        return column.dtype == np.bool_ or not bool(np.isnan(column).all())
    return bool(column.null_count < len(column))


def _differences(
    before: Organisation, after: Organisation, counterpart: NDArray[np.int32], left: Rows
) -> Iterator[_Difference]:
    right = counterpart[left]
    yield from _superiors(before, after, counterpart, left)
    dotted = _dotted_superiors(before, counterpart), _dotted_superiors(after, np.arange(len(after)))
    yield _lists("dotted_superiors", *dotted, left, right)
    for name in _ATTRIBUTES:
        if _has(before, name) and _has(after, name):
            compared = _texts if name in _TEXTS else _numbers
            yield compared(before, after, name, left, right)
    yield _lists("holds_also", _posts_held(before), _posts_held(after), left, right)


def _superiors(
    before: Organisation, after: Organisation, counterpart: NDArray[np.int32], left: Rows
) -> Iterator[_Difference]:
    old, new = before.superior[left], after.superior[counterpart[left]]
    same = np.append(counterpart, NOBODY)[np.maximum(old, -1)] == new
    pairs = np.flatnonzero(~np.where(old < 0, new < 0, same & (new >= 0)))
    for attribute, names in (("superior", "ids"), ("superior_title", "titles")):
        yield _Difference(attribute, pairs, _named(before, names, old[pairs]), _named(after, names, new[pairs]))


def _named(organisation: Organisation, names: str, positions: NDArray[np.int32]) -> list[str | None]:
    known = getattr(organisation, names)
    return [known[position] if position >= 0 else None for position in positions.tolist()]


_Lists = Mapping[int, Mapping[Hashable, str]]  # of the few positions that have one: what makes an entry the same


def _dotted_superiors(organisation: Organisation, counterpart: NDArray[np.integer[Any]]) -> _Lists:
    """The ids of dotted-line superiors by the position that each is in the last organisation."""
    links = organisation.links
    dotted = np.flatnonzero(links.line == CODE[Line.DOTTED])
    above: dict[int, dict[Hashable, str]] = defaultdict(dict)
    for below, superior in zip(links.subordinate[dotted].tolist(), links.superior[dotted].tolist(), strict=True):
        known = int(counterpart[superior])
        above[below][known if known != NOBODY else ("abolished", superior)] = organisation.ids[superior]
    return above


def _posts_held(organisation: Organisation) -> _Lists:
    return {position: dict(zip(names, names, strict=True)) for position, names in organisation.seats.holds_also.items()}


def _lists(attribute: str, old: _Lists, new: _Lists, left: Rows, right: NDArray[np.int32]) -> _Difference:
    concerned = np.flatnonzero(np.isin(left, list(old)) | np.isin(right, list(new)))
    sides = [(pair, old.get(int(left[pair]), {}), new.get(int(right[pair]), {})) for pair in concerned.tolist()]
    differing = [(pair, was, now) for pair, was, now in sides if was.keys() != now.keys()]
    return _Difference(
        attribute,
        np.array([pair for pair, _, _ in differing], dtype=np.intp),
        [list(was.values()) for _, was, _ in differing],
        [list(now.values()) for _, _, now in differing],
    )


def _texts(before: Organisation, after: Organisation, name: str, left: Rows, right: NDArray[np.int32]) -> _Difference:
    import pyarrow.compute as pc

    old, new = pick(getattr(before.seats, name), left), pick(getattr(after.seats, name), right)
    pairs = np.flatnonzero(flags(pc.not_equal(filled(old), filled(new))))
    return _Difference(name, pairs, pick(old, pairs).to_pylist(), pick(new, pairs).to_pylist())


def _numbers(before: Organisation, after: Organisation, name: str, left: Rows, right: NDArray[np.int32]) -> _Difference:
    old, new = getattr(before.seats, name)[left], getattr(after.seats, name)[right]
    pairs = np.flatnonzero((old != new) & ~((old != old) & (new != new)))  # what is not given equals itself
    if name == "cost":
        return _Difference(name, pairs, [_WITHHELD] * len(pairs), [_WITHHELD] * len(pairs))
    return _Difference(name, pairs, *([_plain(value) for value in side[pairs].tolist()] for side in (old, new)))


def _plain(value: bool | float) -> bool | float | None:
    if isinstance(value, bool):
        return value
    if np.isnan(value):
        return None
    return int(value) if value.is_integer() else value


def _altered(
    before: Organisation, after: Organisation, left: Rows, right: NDArray[np.int32], differences: Sequence[_Difference]
) -> list[Change]:
    """One change for each pair that differs in anything; where its id differs too, the ids of both."""
    old: dict[int, dict[str, Any]] = defaultdict(dict)
    new: dict[int, dict[str, Any]] = defaultdict(dict)
    for difference in differences:
        for pair, was, now in zip(difference.pairs.tolist(), difference.old, difference.new, strict=True):
            old[pair][difference.attribute], new[pair][difference.attribute] = was, now
    changes = []
    for pair in sorted(new, key=lambda pair: int(right[pair])):
        id_before, id_after = before.ids[left[pair]], after.ids[right[pair]]
        if id_before != id_after:
            old[pair]["id"], new[pair]["id"] = id_before, id_after
        action = Action.MOVED if "superior" in new[pair] else Action.CHANGED
        changes.append(Change(action, id_after, after.titles[right[pair]], old[pair], new[pair]))
    return changes


def _single(action: Action, organisation: Organisation, positions: Rows) -> list[Change]:
    """Positions that only one organisation has, with what is known of them there, pay left out."""
    known = _known(organisation, positions)
    side = "new" if action is Action.ADDED else "old"
    return [
        Change(action, organisation.ids[position], organisation.titles[position], **{side: attributes})
        for position, attributes in zip(positions.tolist(), known, strict=True)
    ]


def _known(organisation: Organisation, positions: Rows) -> list[dict[str, Any]]:
    seats, superior = organisation.seats, organisation.superior[positions]
    columns: dict[str, list[Any]] = {
        "superior": _named(organisation, "ids", superior),
        "superior_title": _named(organisation, "titles", superior),
    }
    for name in (*_TEXTS[1:], *_NUMBERS, "vacant"):
        column = getattr(seats, name)
        if isinstance(column, np.ndarray):
            columns[name] = [_plain(value) for value in column[positions].tolist()]
        elif column is not None:
            columns[name] = pick(column, positions).to_pylist()
    return [
        {name: values[row] for name, values in columns.items() if values[row] not in (None, "", False)}
        for row in range(len(positions))
    ]
