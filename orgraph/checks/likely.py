"""Which position a name that is none may have been meant for: a hint, never a decision.

An id is likely where only spaces, capitals, leading zeros or a trailing `.0` tell it from the name: what
spreadsheets do to numbers. Otherwise the position is likely that one alone of the name or number holds. Otherwise the
title that is most alike is likely, from a similarity of 0.8 on, unless nothing but a number, an ordinal or a rank tells
the two apart (`orgraph.resolution.alike`). Both figures below are our judgement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from orgraph.model.arrow import first_rows, is_one_of, pick, strings
from orgraph.model.organisation import Organisation
from orgraph.model.spelling import normalised

if TYPE_CHECKING:
    import pyarrow as pa

_ALIKE = 0.8
_COMPARISONS = 10_000_000  # of a name with a title: about a second


def likely_positions(organisation: Organisation, names: Sequence[str]) -> dict[str, int]:
    """The likely position of each name that has one; where several positions bear the title, the first of them."""
    likely = _by_id(organisation, names)
    likely = {**_by_holder(organisation, names), **likely}
    rest = [name for name in names if name not in likely]
    return {**likely, **_by_title(organisation, rest)}


def is_id_of(organisation: Organisation, position: int, name: str) -> bool:
    """Whether the name is the id of the position but for spaces, capitals, leading zeros or a trailing `.0`."""
    return _plain(name) == _plain(organisation.ids[position]) != ""


def _by_id(organisation: Organisation, names: Sequence[str]) -> dict[str, int]:
    first = first_rows(strings([_plain(name) for name in names]), _plain_ids(organisation)).tolist()
    return {name: position for name, position in zip(names, first, strict=True) if position >= 0}


def _by_holder(organisation: Organisation, names: Sequence[str]) -> dict[str, int]:
    """The position of each name that is the name or number of somebody who holds one position only."""
    seats = organisation.seats
    held: dict[str, set[int]] = {}
    for column in (seats.holder, seats.holder_id):
        if column is not None:
            places = np.flatnonzero(is_one_of(column, names))
            for position, name in zip(places.tolist(), pick(column, places).to_pylist(), strict=True):
                held.setdefault(name, set()).add(position)
    return {name: min(positions) for name, positions in held.items() if len(positions) == 1}


_DRESS = r"\s+|\.0+$"


def _plain(id: str) -> str:
    return re.sub(_DRESS, "", id).lower().lstrip("0")


def _plain_ids(organisation: Organisation) -> pa.StringArray:
    import pyarrow.compute as pc

    bare = pc.replace_substring_regex(organisation.seats.id, _DRESS, "")
    return pc.ascii_ltrim(pc.utf8_lower(bare), characters="0")


def _by_title(organisation: Organisation, names: Sequence[str]) -> dict[str, int]:
    from orgraph.resolution.alike import near, share_a_field, similarities, told_apart

    titles = [title for title in organisation.seats.title.unique().to_pylist() if title]
    if not names or len(names) * len(titles) > _COMPARISONS:
        return {}
    spelt = [normalised(name) for name in names]
    others = [normalised(title) for title in titles]
    best: dict[str, tuple[float, str]] = {}
    for place, match in near(spelt, others, _ALIKE):
        name, other = spelt[place], others[match]
        if share_a_field(name, other) and not told_apart(name, other):
            found = similarities(name, [other])[0], titles[match]
            best[names[place]] = max(best.get(names[place], found), found, key=lambda pair: pair[0])
    first = {title: number for number, title in reversed(list(enumerate(organisation.titles)))} if best else {}
    return {name: first[title] for name, (_, title) in best.items()}
