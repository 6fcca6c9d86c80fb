"""Names that a finding's text shares with the columns of its page, as numbers of positions.

A hundred thousand positions have findings whose sentences name a dozen positions each, with their ids, in two
languages: half of the page's data. What stands between quotation marks or brackets becomes a mark and a number:
TITLE, ID or HOLDER and the place of a subject of the finding whose it is; and where a title is followed by the id of
its position, OTHER and how many positions that lies after the one named so before it, with OTHER_ID for the id.
`front/mentions.js` puts the names back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

TITLE, ID, AS_IT_IS, HOLDER, OTHER, OTHER_ID = "\x02", "\x03", "\x04", "\x05", "\x06", "\x07"

_MARKS = (TITLE, ID, AS_IT_IS, HOLDER, OTHER, OTHER_ID)
_BOUNDS = re.compile("([「」“”()])")
_CLOSED_BY = ("」", "”")


@dataclass(frozen=True)
class Roster:
    """The names of all positions, and the position of every id."""

    ids: Sequence[str]
    titles: Sequence[str]
    holders: Sequence[str | None]
    number: Mapping[str, int]


def shortened(text: str, subjects: Sequence[int], roster: Roster) -> str:
    """The text with numbers for the names of its subjects and of others; any text comes back from it as it was."""
    known: dict[str, str] = {}
    for place, subject in enumerate(subjects):
        known.setdefault(roster.titles[subject], f"{TITLE}{place}")
        known.setdefault(roster.ids[subject], f"{ID}{place}")
        if holder := roster.holders[subject]:
            known.setdefault(holder, f"{HOLDER}{place}")
    for bound in ("", *"「」“”()"):
        known.pop(bound, None)
    pieces = _BOUNDS.split(text)
    others, last = _others(pieces, roster, known), 0
    written: list[str] = []
    for place, piece in enumerate(pieces):
        if place in others:
            written.append(f"{OTHER}{others[place] - last}")
            last = others[place]
        elif place - _TO_ID in others:
            written.append(OTHER_ID)
        else:
            written.append(known.get(piece) or _protected(piece))
    return "".join(written)


_TO_ID = 4  # pieces from a title to its id: 「 title 」 "" ( id )


def _others(pieces: Sequence[str], roster: Roster, known: Mapping[str, str]) -> dict[int, int]:
    """By the place of the title: the positions that are named by title and id and are no subjects."""
    found: dict[int, int] = {}
    for place in range(len(pieces) - _TO_ID):
        title, closing, _, bracket, id = pieces[place : place + _TO_ID + 1]
        if closing in _CLOSED_BY and bracket == "(" and not (title in known and id in known):
            number = roster.number.get(id)
            if number is not None and roster.titles[number] == title:
                found[place] = number
    return found


def _protected(piece: str) -> str:
    return AS_IT_IS + piece if piece.startswith(_MARKS) else piece
