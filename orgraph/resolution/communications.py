"""Communication links: position → position, unit, party or group, each link once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from orgraph.model.arrow import pick
from orgraph.model.claim import CODE, ClaimColumns, Counterpart, Kind
from orgraph.model.organisation import UNKNOWN, CommunicationColumns
from orgraph.model.spelling import normalised

if TYPE_CHECKING:
    from orgraph.resolution.meanings import Meanings
    from orgraph.resolution.names import NameBook


def communication_links(claims: ClaimColumns, meanings: Meanings, book: NameBook) -> CommunicationColumns:
    """The distinct links of sender, counterpart, topic and direction.

    A counterpart that bears a position's title is that position whatever the source takes it for; one said to be
    a position that only a unit bears is the unit.
    """

    talks = np.flatnonzero((claims.kind == CODE[Kind.COMMUNICATES_WITH]) & (meanings.subject >= 0))
    first: dict[tuple[int, int | str, str | None, int], int] = {}
    for claim in map(int, talks):
        position = int(meanings.object[claim])
        to = position if position >= 0 else normalised(claims.object[claim].as_py() or "")
        key = (int(meanings.subject[claim]), to, claims.topic[claim].as_py(), int(claims.direction[claim]))
        first.setdefault(key, claim)
    kept = np.array(list(first.values()), dtype=np.int32)
    names = pick(claims.object, kept)
    receiver = np.maximum(meanings.object[kept], UNKNOWN)
    return CommunicationColumns(
        sender=meanings.subject[kept],
        receiver=receiver,
        name=names,
        counterpart=np.array(
            [
                _kind(int(claims.counterpart[claim]), int(position), name, book)
                for claim, position, name in zip(kept, receiver, names.to_pylist(), strict=True)
            ],
            dtype=np.int8,
        ),
        topic=pick(claims.topic, kept),
        direction=claims.direction[kept],
        claim=kept,
    )


def _kind(said: int, position: int, name: str | None, book: NameBook) -> int:
    if position >= 0:
        return CODE[Counterpart.POSITION]
    if said == CODE[Counterpart.POSITION] and book.is_unit(name or ""):
        return CODE[Counterpart.UNIT]
    return said
