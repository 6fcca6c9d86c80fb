"""The column of subordinates → claims: each name listed reports to the row's position; 无 says that nobody does."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from orgraph.model import arrow
from orgraph.model.claim import CODE, ClaimColumns, Kind
from orgraph.model.reading import Noticed, Remark
from orgraph.readers.tables.claims import Stated, claim_columns
from orgraph.readers.tables.name_lists import possible_names, run_together, split_names
from orgraph.readers.tables.namesakes import namesakes
from orgraph.readers.tables.raw_table import RawTable
from orgraph.readers.tables.roster import Roster
from orgraph.readers.tables.words import NOTHING

if TYPE_CHECKING:
    from numpy.typing import NDArray


def subordinates(
    table: RawTable, column: int, roster: Roster, described: NDArray[np.bool_]
) -> tuple[ClaimColumns, list[Remark]]:
    """The claims of the column. A blank cell says something only where others say 无: that the field is there and
    empty, of a position that is `described`."""
    texts = table.cells(column).to_pylist()
    distinct = {text for text in texts if text}
    by, _ = roster.way_of(arrow.strings(name for text in distinct for name in split_names(text, ())), "")
    known = roster.known({name for text in distinct for name in possible_names(text)}, by)
    nobody = {text for text in distinct if text.casefold() in NOTHING and text not in known}
    names = {text: _names_in(text, known) for text in distinct - nobody}
    listed = [(row, name) for row, text in enumerate(texts) for name in names.get(text, ())]
    without = [row for row, text in enumerate(texts) if text in nobody]
    blank = [row for row, text in enumerate(texts) if not text and described[row]] if nobody else []
    reporting, doubtful = _reporting(table, column, roster, by, listed)
    claims = [
        reporting,
        _nobody(table, column, roster, Kind.NO_SUBORDINATES, without),
        _nobody(table, column, roster, Kind.BLANK_SUBORDINATES, blank),
    ]
    return ClaimColumns.join(claims), [*doubtful, *_merged(table, column, roster, names, known)]


def _names_in(text: str, known: Collection[str]) -> list[str]:
    """The names listed, those that run together without a separator taken apart where all of them are known."""
    return [part for name in split_names(text, known) for part in run_together(name, known) or [name]]


def _reporting(
    table: RawTable, column: int, roster: Roster, by: str, listed: Sequence[tuple[int, str]]
) -> tuple[ClaimColumns, list[Remark]]:
    """The claims of the names listed, and the namesakes in doubt."""
    rows = np.array([row for row, _ in listed], dtype=np.intp)
    subject = arrow.strings(name for _, name in listed)
    remarks: list[Remark] = []
    if by in ("holder", "holder_id"):
        meant = roster.ids_of(subject, by, rows)
        remarks = namesakes(table, column, roster, rows, subject, meant.doubtful)
        subject = meant.ids
    superior = arrow.pick(roster.ids, rows)
    said = arrow.pick(table.cells(column), rows)
    stated = Stated(table.origin, table.headings[column], table.place[rows])
    return claim_columns(stated, CODE[Kind.REPORTS_TO], subject, superior, superior, quote=said), remarks


def _nobody(table: RawTable, column: int, roster: Roster, kind: Kind, rows: Sequence[int]) -> ClaimColumns:
    position = arrow.pick(roster.ids, np.array(rows, dtype=np.intp))
    said = arrow.pick(table.cells(column), np.array(rows, dtype=np.intp))
    stated = Stated(table.origin, table.headings[column], table.place[rows])
    return claim_columns(stated, CODE[kind], position, arrow.nulls(len(rows)), position, quote=said)


def _merged(
    table: RawTable, column: int, roster: Roster, names: Mapping[str, list[str]], known: Collection[str]
) -> list[Remark]:
    """A remark for each cell in which titles run together."""
    remarks = []
    merged = {text for text, listed in names.items() if len(listed) > len(split_names(text, known))}
    for row in np.flatnonzero(arrow.is_one_of(table.cells(column), merged)).tolist() if merged else ():
        source = table.source(row, column)
        pieces = tuple(names[source.quote])
        remarks.append(Remark(Noticed.TITLES_MERGED, source, roster.ids[row].as_py(), source.quote, pieces))
    return remarks
