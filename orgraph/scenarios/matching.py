"""Which position of one organisation is which of another.

An id that a source gives decides: positions with different ids of their own are different positions, unless the
two organisations share no id at all (they were numbered anew). Positions without one are matched by title and
unit; where several bear both, those with the same superior and holder first, then in order. What is left is
matched by title where one position on either side bears it. Titles and units are compared in one spelling.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from orgraph.model.arrow import choose, codes, filled, flags, joined, lengths, nulls, pick
from orgraph.model.claim import join_strings
from orgraph.model.index import IdIndex
from orgraph.model.organisation import Organisation
from orgraph.model.spelling import normalised

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Codes = NDArray[np.int64]
    Flags = NDArray[np.bool_]

NOBODY = -1


def match_positions(before: Organisation, after: Organisation) -> NDArray[np.int32]:
    """For each position of `before` the position of `after` that it is, NOBODY where there is none."""
    counterpart = np.full(len(before), NOBODY, dtype=np.int32)
    taken = np.zeros(len(after), dtype=np.bool_)

    def pair(left: NDArray[np.intp], right: NDArray[np.intp]) -> None:
        counterpart[left] = right
        taken[right] = True

    own_before, own_after = own_ids(before), own_ids(after)
    pair(*_by_id(before, after, own_before, own_after))
    if not taken.any():
        own_before[:], own_after[:] = False, False
    for keys, once in _name_keys(before, after):
        key_before, key_after = np.split(keys, [len(before)])
        for left, right in ((~own_before, ~own_after), (~own_before, own_after), (own_before, ~own_after)):
            left_free = np.flatnonzero(left & (counterpart == NOBODY))
            right_free = np.flatnonzero(right & ~taken)
            ours, theirs = _pairs(key_before[left_free], key_after[right_free], once=once)
            pair(left_free[ours], right_free[theirs])
    return counterpart


def own_ids(organisation: Organisation) -> Flags:
    """Positions whose id is the source's own, not made of unit and title (`orgraph.resolution.identity`)."""
    import pyarrow.compute as pc

    seats = organisation.seats
    made = seats.title
    if seats.unit is not None:
        made = choose(lengths(seats.unit) > 0, joined(seats.unit, "/", seats.title), seats.title)
    bare = pc.replace_substring_regex(seats.id, r"#\d+$", "")
    return ~(flags(pc.equal(seats.id, made)) | flags(pc.equal(bare, made)))


def _by_id(
    before: Organisation, after: Organisation, own_before: Flags, own_after: Flags
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    left, right = np.flatnonzero(own_before), np.flatnonzero(own_after)
    assert before.seats.id is not None
    assert after.seats.id is not None
    found = IdIndex(pick(after.seats.id, right)).rows(pick(before.seats.id, left))
    return left[found >= 0], right[found[found >= 0]]


def _name_keys(before: Organisation, after: Organisation) -> list[tuple[Codes, bool]]:
    """The keys to match by, the most telling first, for the positions of both, one organisation after the other;
    and whether a key must be unique on both sides."""
    title = _in_one_spelling(_coded(before, after, "title"))
    named = _joined(title, _in_one_spelling(_coded(before, after, "unit")))
    holder, _ = _coded(before, after, "holder")
    title_before, title_after = np.split(title, [len(before)])
    superior = np.concatenate([_above(title_before, before.superior), _above(title_after, after.superior)])
    under = _joined(named, superior)
    return [
        (_joined(under, holder), False),
        (under, False),
        (_joined(named, holder), False),
        (named, False),
        (title, True),
    ]


def _coded(before: Organisation, after: Organisation, name: str) -> tuple[Codes, list[str]]:
    """A number for each text of a column of both organisations, and the texts by number; blank where there is no
    such column. A position without a title goes by its id."""
    import pyarrow.compute as pc

    columns = []
    for organisation in (before, after):
        column = getattr(organisation.seats, name)
        column = nulls(len(organisation)) if column is None else column
        columns.append(pc.coalesce(column, organisation.seats.id) if name == "title" else filled(column))
    numbers, texts = codes(join_strings(columns))
    return numbers.astype(np.int64), texts


def _in_one_spelling(coded: tuple[Codes, list[str]]) -> Codes:
    codes, texts = coded
    numbers: dict[str, int] = {}
    same = [numbers.setdefault(normalised(text), len(numbers)) for text in texts]
    return np.array(same, dtype=np.int64)[codes]


def _above(title: Codes, superior: NDArray[np.int32]) -> Codes:
    """The title of each position's superior by number, 0 where there is none."""
    return np.where(superior >= 0, np.append(title, 0)[superior] + 1, 0)


def _joined(first: Codes, second: Codes) -> Codes:
    """One number for each pair of numbers."""
    pairs = first * (second.max(initial=0) + 1) + second
    return np.unique(pairs, return_inverse=True)[1].astype(np.int64)


def _pairs(left: Codes, right: Codes, *, once: bool) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Where equal keys stand: the first of a key with the first of it, the second with the second, and so on;
    with `once` only keys that stand once on either side."""
    ours, theirs = np.arange(len(left)), np.arange(len(right))
    if once:
        ours, theirs = _single(left), _single(right)
        left, right = left[ours], right[theirs]
    most = max(len(left), len(right), 1)
    _, i, j = np.intersect1d(
        left * most + _occurrence(left), right * most + _occurrence(right), assume_unique=True, return_indices=True
    )
    return ours[i], theirs[j]


def _single(keys: Codes) -> NDArray[np.intp]:
    _, first, count = np.unique(keys, return_index=True, return_counts=True)
    return np.asarray(first[count == 1])


def _occurrence(keys: Codes) -> Codes:
    """How many equal keys stand before each."""
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    starts = np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1]])) if len(keys) else order
    place = np.arange(len(keys))
    occurrence = np.empty(len(keys), dtype=np.int64)
    occurrence[order] = place - np.repeat(starts, np.diff(np.append(starts, len(keys))))
    return occurrence
