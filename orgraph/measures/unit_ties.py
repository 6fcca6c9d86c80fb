"""How much of what units and positions have to do with others stays inside.

A position's ties are its ties with positions of known units (`orgraph.measures.ties`) and, once each, the units that it
lists as counterparts. Units are compared as they are spelt.

E–I index      (E − I) / (E + I) of a unit: E its ties with others, I those inside; −1 a silo, +1 all outside
modularity     Q = Σ (I_u / m − (D_u / 2m)²), I_u the ties inside unit u, D_u the ends of ties in it, m all ties: how
               much more stays inside the units than chance would have it

Sources: Krackhardt & Stern 1988; Newman 2004.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from orgraph.measures.ties import ties
from orgraph.model.claim import CODE, Counterpart
from orgraph.model.index import coded
from orgraph.model.organisation import Organisation

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class UnitTies:
    """`unit` is the number of each position's unit in `names`, -1 where it is not known. `position`, `other` and
    `with_` are the ends seen from either side: the position, the other position (-1 for a unit as a whole) and its
    unit."""

    names: tuple[str, ...]
    unit: NDArray[np.int32]
    position: NDArray[np.int32]
    other: NDArray[np.int32]
    with_: NDArray[np.int32]
    claim: NDArray[np.int32]


@lru_cache(maxsize=8)
def unit_ties(organisation: Organisation) -> UnitTies:
    """The ties of all positions that have a unit; the same object for the same organisation."""
    seats = organisation.seats
    unit, names = coded(seats.unit) if seats.unit is not None else (np.full(len(organisation), -1, np.int32), [])
    between = ties(organisation)
    listed = _with_whole_units(organisation, names)
    position = np.concatenate([between.lesser, between.greater, listed[0]]).astype(np.int32)
    other = np.concatenate([between.greater, between.lesser, np.full(len(listed[0]), -1)]).astype(np.int32)
    with_ = np.concatenate([unit[between.greater], unit[between.lesser], listed[1]]).astype(np.int32)
    claim = np.concatenate([between.claim, between.claim, listed[2]]).astype(np.int32)
    known = (unit[position] >= 0) & (with_ >= 0)
    return UnitTies(tuple(names), unit, position[known], other[known], with_[known], claim[known])


def _with_whole_units(
    organisation: Organisation, names: list[str]
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]:
    """The positions that list a known unit, the unit, and the first claim; each pair once."""
    talks = organisation.talks
    number = {name: code for code, name in enumerate(names)}
    first: dict[tuple[int, int], int] = {}
    for talk in np.flatnonzero(talks.counterpart == CODE[Counterpart.UNIT]).tolist() if number else ():
        code = number.get(talks.name[talk].as_py() or "")
        if code is not None:
            first.setdefault((int(talks.sender[talk]), code), int(talks.claim[talk]))
    pairs = np.array(list(first), dtype=np.int32).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1], np.array(list(first.values()), dtype=np.int32)


def inside_and_outside(organisation: Organisation) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For each unit its ties inside and its ties with others; a whole unit that is listed counts on both sides."""
    found = unit_ties(organisation)
    own = found.unit[found.position]
    inside = own == found.with_
    whole = found.other < 0
    n = len(found.names)
    counted = np.bincount(own[inside & ~whole], minlength=n) // 2 + np.bincount(own[inside & whole], minlength=n)
    outside = np.bincount(own[~inside], minlength=n) + np.bincount(found.with_[~inside & whole], minlength=n)
    return counted, outside


def ei_index(organisation: Organisation) -> NDArray[np.float64]:
    """The E–I index of each unit; NaN where it has no ties."""
    inside, outside = inside_and_outside(organisation)
    total = (inside + outside).astype(np.float64)
    index = np.full(len(total), np.nan)
    np.divide(outside - inside, total, out=index, where=total > 0)
    return index


def modularity(organisation: Organisation) -> float | None:
    """Modularity of the units over the ties between positions; None where there are none."""
    found = unit_ties(organisation)
    pair = found.other >= 0
    ends = found.unit[found.position[pair]]
    m = len(ends) / 2
    if not m:
        return None
    inside = np.bincount(ends[ends == found.with_[pair]], minlength=len(found.names)) / 2
    degree = np.bincount(ends, minlength=len(found.names))
    return float(np.sum(inside / m - (degree / (2 * m)) ** 2))
