"""Who stands at the top of an organisation, and which finding speaks of those who stand there and should not.

The heads are the positions declared in `orgraph.toml`. Where none is declared, a single root with people below it
is the head; of several, the one that has three quarters of the positions below them all, and where none has, the
one of which a source says outright that it has no superior, weighed in the same way if there are several such. Else
nobody can tell, and there is no head. Where no root has anybody below it, those who report to themselves are weighed
in the same way, and then those whose superiors do not exist; last, a single root without anybody below it.

Every other root is one fault, and one check speaks of it (a name that is only mentioned, and by dotted lines only,
is none)：

OG211  it has a dotted superior
OG207  nobody can tell which root is the head, and it is one of those in question; or its source says outright that
       it has no superior; or it is only mentioned, and still tied to a head by other claims
OG208  it is only mentioned, and its part of the organisation is tied to no head
OG201  any other: no superior is given where one belongs

The share of three quarters is our judgement.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from orgraph.checks.configured import declared_heads
from orgraph.measures import Measures, measure
from orgraph.model.arrow import pick
from orgraph.model.claim import CODE, Kind, Line
from orgraph.model.organisation import Organisation

if TYPE_CHECKING:
    from numpy.typing import NDArray

CLEAR = 0.75

_GIVEN, _TOPS, _ISLAND, _DOTTED, _FINE = range(5)


@dataclass(frozen=True, eq=False)
class Tops:
    """The heads, and the other roots by the check that speaks of them.

    `declared` says whether the heads are; `no_top` is the code of the check that says why nobody stands at the top,
    empty where somebody does; `apart` marks the positions whose part of the organisation holds no head.
    """

    heads: tuple[int, ...]
    declared: bool
    no_top: str
    not_given: tuple[int, ...]
    several: tuple[int, ...]
    islands: tuple[int, ...]
    dotted_only: tuple[int, ...]
    apart: NDArray[np.bool_]


@lru_cache(maxsize=8)
def tops(organisation: Organisation) -> Tops:
    """The tops of an organisation; the same object for the same organisation."""
    measures = measure(organisation)
    declared = declared_heads(organisation)
    says_none = says_no_superior(organisation)
    heads, in_question = (declared, declared) if len(declared) else _heads(organisation, says_none)
    main = heads if len(heads) else in_question
    apart = ~np.isin(measures.part, measures.part[main])
    leads, mentioned = measures.span_claimed > 0, only_mentioned(organisation)
    wrong = measures.root & (leads | ~mentioned)
    wrong[heads] = False
    unclear = leads & (len(heads) == 0)
    speaks = np.select(
        [~wrong, _has_dotted_superior(organisation), unclear | says_none, mentioned & apart, mentioned],
        [_FINE, _DOTTED, _TOPS, _ISLAND, _TOPS],
        _GIVEN,
    )
    not_given, several, islands, dotted_only = (
        tuple(np.flatnonzero(speaks == code).tolist()) for code in (_GIVEN, _TOPS, _ISLAND, _DOTTED)
    )
    return Tops(
        heads=tuple(heads.tolist()),
        declared=len(declared) > 0,
        no_top="" if measures.root.any() or len(declared) else _no_top(organisation),
        not_given=not_given,
        several=several,
        islands=islands,
        dotted_only=dotted_only,
        apart=apart,
    )


def _no_top(organisation: Organisation) -> str:
    """Where no position is a root: a ring explains it, or a report to oneself, or one superior outside whom all lines
    lead to; else nothing does."""
    missing = organisation.missing
    if (measure(organisation).cycle >= 0).any():
        return "OG204"
    if (organisation.superior == np.arange(len(organisation))).any():
        return "OG203"
    outside = pick(missing.name, np.flatnonzero(missing.line == CODE[Line.SOLID])).unique()
    return ("", "OG202", "OG206")[min(len(outside), 2)]


def only_mentioned(organisation: Organisation) -> NDArray[np.bool_]:
    """Positions with neither a description nor a row of a table, where a superior could be given."""
    seats = organisation.seats
    in_table = np.array([origin.by_row for origin in seats.origins] or [False], dtype=np.bool_)
    return np.asarray(~seats.described & ~in_table[seats.origin])


def _heads(organisation: Organisation, says_none: NDArray[np.bool_]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The head, where it is clear, and the positions in question for it."""
    measures = measure(organisation)
    leads = measures.span_claimed > 0
    own_superior = organisation.superior == np.arange(len(organisation))
    for group in (measures.root & leads, own_superior & leads, measures.orphan & leads, measures.root):
        in_question = np.flatnonzero(group)
        if len(in_question):
            head = _largest(measures, in_question)
            return head if len(head) else _largest(measures, in_question[says_none[in_question]]), in_question
    return np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.intp)


def _largest(measures: Measures, positions: NDArray[np.intp]) -> NDArray[np.intp]:
    """The position that is clearly the largest of these, if there is one."""
    size = measures.positions_below[positions] + 1
    clear: NDArray[np.intp] = positions[size >= CLEAR * size.sum()]
    return clear


def _has_dotted_superior(organisation: Organisation) -> NDArray[np.bool_]:
    links, missing = organisation.links, organisation.missing
    dotted = (links.line == CODE[Line.DOTTED]) & (links.subordinate != links.superior)
    return _marked(
        np.concatenate([links.subordinate[dotted], missing.subordinate[missing.line == CODE[Line.DOTTED]]]),
        len(organisation),
    )


def says_no_superior(organisation: Organisation) -> NDArray[np.bool_]:
    """Positions of which a source says outright that they have no superior."""
    said = organisation.claim_subject[organisation.statements.kind == CODE[Kind.NO_SUPERIOR]]
    return _marked(said[said >= 0], len(organisation))


def _marked(positions: NDArray[np.integer], n: int) -> NDArray[np.bool_]:
    flags = np.zeros(n, dtype=np.bool_)
    flags[positions] = True
    return flags
