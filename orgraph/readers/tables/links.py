"""A table of communication links → claims, each link once however often it is listed."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from orgraph.model import arrow
from orgraph.model.claim import CODE, ClaimColumns, Counterpart, Direction, Kind
from orgraph.model.reading import Noticed, Reading, Remark
from orgraph.readers.tables.claims import Stated, claim_columns
from orgraph.readers.tables.positions import no_positions
from orgraph.readers.tables.raw_table import RawTable
from orgraph.readers.tables.roles import Roles
from orgraph.readers.tables.sorting import sorted_out
from orgraph.readers.tables.words import COUNTERPARTS, DIRECTIONS

if TYPE_CHECKING:
    from numpy.typing import NDArray

Word = TypeVar("Word", bound=StrEnum)


def link_reading(raw: RawTable, roles: Roles) -> Reading:
    """What a table of links says: no positions of its own, and a claim for each link."""
    table, remarks = sorted_out(raw, [roles.columns["from"], roles.columns["to"]], need_all=True)
    claims, noticed = _claims(table, roles)
    return Reading(
        name=table.origin.file,
        positions=no_positions(table.origin),
        claims=claims,
        account=table.account(columns={role: table.headings[column] for role, column in roles.columns.items()}),
        closed=True,
        remarks=(*remarks, *noticed),
        unread=table.unread,
    )


def _claims(table: RawTable, roles: Roles) -> tuple[ClaimColumns, list[Remark]]:
    """The claims, and a remark for each word that names no known kind or direction."""
    remarks: list[Remark] = []

    def coded(role: str, words: Mapping[str, Word], usual: Word) -> NDArray[np.int8]:
        column = roles.column(role)
        if column is None:
            return np.full(len(table), CODE[usual], dtype=np.int8)
        codes, texts = arrow.codes(table.cells(column))
        means = [words.get(text.casefold()) if text else usual for text in texts]
        strange = [code for code, meaning in enumerate(means) if meaning is None]
        remarks.extend(_not_in_list(table, column, codes, strange))
        return np.array([CODE[meaning or usual] for meaning in means], dtype=np.int8)[codes]

    direction = coded("direction", DIRECTIONS, Direction.TO if roles.one_way else Direction.BOTH)
    counterpart = coded("to_kind", COUNTERPARTS, Counterpart.POSITION)
    first = _first_of_each(table, roles, direction, counterpart)
    end, other = (arrow.pick(table.cells(roles.columns[role]), first) for role in ("from", "to"))
    topic_column = roles.column("topic")
    topic = arrow.pick(table.cells(topic_column), first) if topic_column is not None else None
    claims = claim_columns(
        Stated(table.origin, table.headings[roles.columns["to"]], table.place[first]),
        CODE[Kind.COMMUNICATES_WITH],
        end,
        other,
        end,
        counterpart=counterpart[first],
        topic=None if topic is None else arrow.null_where(arrow.lengths(topic) == 0, topic),
        direction=direction[first],
    )
    return claims, remarks


def _first_of_each(table: RawTable, roles: Roles, *further: NDArray[np.int8]) -> NDArray[np.intp]:
    """The first row of each distinct link, in order."""
    named = (arrow.codes(table.cells(roles.columns[role]))[0] for role in ("from", "to", "topic") if role in roles)
    return np.flatnonzero(arrow.first_alike((*named, *further), len(table)) == np.arange(len(table)))


def _not_in_list(table: RawTable, column: int, codes: NDArray[np.int32], strange: list[int]) -> list[Remark]:
    remarks = []
    for code in strange:
        rows = np.flatnonzero(codes == code)
        source = table.source(int(rows[0]), column)
        remarks.append(Remark(Noticed.VALUE_NOT_IN_LIST, source, table.headings[column], source.quote, count=len(rows)))
    return remarks
