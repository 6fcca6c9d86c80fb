"""Tables of other things beside a table of positions: bodies, areas, projects, each numbered from 1 as the positions
are. Their ids are not those of positions, and nothing may be joined by them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from orgraph.model.claim import ClaimColumns
from orgraph.model.position import PositionColumns
from orgraph.model.reading import Noticed, Reading, Remark, Unread
from orgraph.model.source import Source
from orgraph.model.spelling import normalised
from orgraph.model.text import Text
from orgraph.readers.tables.headings import meaning_of

_ANY_NAME = 8  # the rank of `名称`: the name of whatever the table lists
_ANY_ABOVE = 6  # the rank of `parent`: what stands above it, whatever that is
_OTHER = Text(
    "编号与 {file} 中的岗位相同而名称都不同，列的应是别的事物",
    "its ids are those of positions in {file}, all under other names: it lists something else",
)


def without_other_things(readings: Sequence[Reading]) -> list[Reading]:
    """The readings, those without their rows that only have ids and names (and perhaps what is above), where another
    table names positions in so many words and has the same ids for other names throughout. Their rows are unread."""
    bare = [reading for reading in readings if _says_what(reading) == "anything"]
    named = [reading for reading in readings if _says_what(reading) == "positions"] if bare else []
    apart = {id(each): _OTHER.format(file=other.account.file) for each in bare if (other := _numbered_as(each, named))}
    return [_set_apart(each, apart[id(each)]) if id(each) in apart else each for each in readings]


def _says_what(reading: Reading) -> str:
    """Whether the headings of a table with ids speak of positions, or would do for anything; empty for all else."""
    columns: Mapping[str, Any] = reading.account.read_as.get("columns", {})
    title = meaning_of(columns["title"]) if {"id", "title"} <= columns.keys() else None
    if title is None or not reading.closed:
        return ""
    above = meaning_of(columns["superior"]) if "superior" in columns else None
    any_name = title.role == "name" or title.rank >= _ANY_NAME
    any_above = above is None or above.rank >= _ANY_ABOVE
    further = columns.keys() & {"holder", "headcount", "vacant", "subordinates", "dotted_superior", "unit"}
    return "anything" if any_name and any_above and not further else "positions"


def _numbered_as(reading: Reading, others: Sequence[Reading]) -> Reading | None:
    """The first of the other tables that has ids of this one, and none of them for the same name."""
    names = _names(reading.positions)
    for other in others:
        shared = [(names[id], words) for id, words in _names(other.positions).items() if id in names]
        if shared and not any(ours & theirs for ours, theirs in shared):
            return other
    return None


def _names(positions: PositionColumns) -> dict[str, set[str]]:
    """What each id is called: its titles and holders."""
    found: dict[str, set[str]] = {}
    for column in (positions.title, positions.holder):
        if column is not None and positions.id is not None:
            for id, name in zip(positions.id.to_pylist(), column.to_pylist(), strict=True):
                found.setdefault(id, set()).add(normalised(name or ""))
    return {id: names - {""} for id, names in found.items()}


def _set_apart(reading: Reading, reason: Text) -> Reading:
    """The same table without its positions: each row is unread, and it is remarked that there is no title."""
    account = replace(reading.account, read=0, unread=reading.account.rows)
    rows = (Unread(reading.positions.source(row), reason) for row in range(len(reading.positions)))
    return replace(
        reading,
        positions=reading.positions.take(np.array([], dtype=np.int32)),
        claims=ClaimColumns.of([]),
        account=account,
        remarks=(_untitled(reading),),
        unread=(*reading.unread, *rows),
    )


def _untitled(reading: Reading) -> Remark:
    read_as = reading.account.read_as
    lacking = (remark.words for remark in reading.remarks if remark.noticed is Noticed.COLUMN_MISSING)
    headings = next(lacking, ", ".join([*read_as["columns"].values(), "…"]))
    source = Source(reading.account.file, sheet=read_as.get("sheet"), row=read_as.get("heading_row"), quote=headings)
    return Remark(Noticed.COLUMN_MISSING, source, "title", headings)
