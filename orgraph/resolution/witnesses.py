"""Two witnesses to every reporting line: who confirms it, who disputes it, and which line is chosen.

The solid line of a position is, in this order:

1. a decision in the configuration;
2. a superior that the position's own field (or row) names and whose list of subordinates confirms it;
3. the first superior that its own field names;
4. the first superior whose list of subordinates names it;
5. the first superior that prose names.

A report to itself is chosen only where nothing else is. The pairs not chosen stay.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from orgraph.model.claim import CODE, Basis, ClaimColumns, Kind, Line
from orgraph.model.organisation import NONE, WITNESSES, ReportingColumns, Witness

if TYPE_CHECKING:
    from numpy.typing import NDArray

_AGREED = WITNESSES.index(Witness.AGREED)
_BELOW = WITNESSES.index(Witness.SUBORDINATE_ONLY)
_ABOVE = WITNESSES.index(Witness.SUPERIOR_ONLY)

_DECIDED, _OWN_CONFIRMED, _OWN, _LISTED, _PROSE, _SELF, _DOTTED = range(7)


def reporting_links(
    claims: ClaimColumns,
    subject: NDArray[np.int32],
    superior: NDArray[np.int32],
    speaker: NDArray[np.int32],
    *,
    positions: int,
    decisions: Mapping[int, int],
    named_missing: NDArray[np.int64],
    shared: tuple[NDArray[np.int32], NDArray[np.int32]],
) -> ReportingColumns:
    """The distinct claimed pairs with witness, dispute and choice.

    `subject`, `superior` and `speaker` are the positions that the claims mean; `decisions` maps a position to
    the superior decided on; `named_missing` counts for each position the distinct superiors it names that do not
    exist: they too make it disputed. `shared` are claims on a title that several seats bear, with each seat meant.
    """
    plain = np.flatnonzero((claims.kind == CODE[Kind.REPORTS_TO]) & (subject >= 0) & (superior >= 0))
    states = np.concatenate([plain, shared[0]]).astype(np.intp)
    belows, aboves = np.concatenate([subject[plain], shared[1]]), superior[states]
    pair = belows.astype(np.int64) * positions + aboves
    own = speaker[states] == belows
    line = _lines(claims.line[states], pair, own)
    link_of, first = _group(pair * len(Line) + line)
    count = len(first)
    claim = states[np.argsort(link_of, kind="stable")].astype(np.int32)
    sizes = np.bincount(link_of, minlength=count)
    below, above, line = belows[first], aboves[first], line[first]
    solid = (line == CODE[Line.SOLID]) & (below != above)

    said_below = np.bincount(link_of, own, minlength=count) > 0
    said_above = np.bincount(link_of, ~own, minlength=count) > 0
    witness = np.where(said_below & said_above, _AGREED, np.where(said_below, _BELOW, _ABOVE)).astype(np.int8)

    in_field = claims.basis[states] != CODE[Basis.PROSE]
    own_field = np.bincount(link_of, own & in_field, minlength=count) > 0
    listed = np.bincount(link_of, ~own & in_field, minlength=count) > 0
    rank = np.select([own_field & said_above, own_field, listed], [_OWN_CONFIRMED, _OWN, _LISTED], _PROSE)
    rank[below == above] = _SELF
    rank[line == CODE[Line.DOTTED]] = _DOTTED
    rank[solid & (_decided(decisions, below, positions) == above)] = _DECIDED

    superiors = np.bincount(below[solid], minlength=positions) + named_missing
    return ReportingColumns(
        subordinate=below,
        superior=above,
        line=line,
        witness=witness,
        disputed=np.asarray((superiors[below] > 1) & (line == CODE[Line.SOLID])),
        chosen=_chosen(below, rank, positions),
        claim_start=np.concatenate([[0], np.cumsum(sizes)]).astype(np.int32),
        claim=claim,
    )


def _lines(line: NDArray[np.int8], pair: NDArray[np.int64], own: NDArray[np.bool_]) -> NDArray[np.int8]:
    """The line of each claim. A list of subordinates does not say which lines are dotted: where the subordinate
    itself names that superior on a dotted line only, the list means the same line."""
    dotted = own & (line == CODE[Line.DOTTED])
    if not dotted.any():
        return line
    only_dotted = np.setdiff1d(pair[dotted], pair[own & ~dotted])
    return np.where(~own & np.isin(pair, only_dotted), np.int8(CODE[Line.DOTTED]), line)


def _group(keys: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For each key the number of its group, and the first member of each group; groups in order of appearance."""
    if np.all(keys[1:] > keys[:-1]):  # one claim a row, rows in order: the usual table
        return np.arange(len(keys)), np.arange(len(keys))
    _, first, group = np.unique(keys, return_index=True, return_inverse=True)
    order = np.argsort(first, kind="stable")
    renumbered = np.empty(len(order), dtype=np.int64)
    renumbered[order] = np.arange(len(order))
    return renumbered[group], first[order]


def _decided(decisions: Mapping[int, int], below: NDArray[np.int32], positions: int) -> NDArray[np.int32]:
    decided = np.full(positions, NONE, dtype=np.int32)
    for position, superior in decisions.items():
        decided[position] = superior
    return decided[below]


def _chosen(below: NDArray[np.int32], rank: NDArray[np.int64], positions: int) -> NDArray[np.bool_]:
    """The best link of each position: the least rank, then the first claimed; never a dotted line."""
    count = len(below)
    merit = rank * count + np.arange(count)
    best = np.full(positions, np.iinfo(np.int64).max)
    np.minimum.at(best, below, merit)
    return np.asarray((best[below] == merit) & (rank != _DOTTED))
