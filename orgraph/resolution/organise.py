"""Readings → Organisation, in four steps: positions, names, reporting links, communication links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from orgraph.model.arrow import strings
from orgraph.model.claim import CODE, ClaimColumns, Kind, Line
from orgraph.model.configuration import Configuration
from orgraph.model.index import IdIndex
from orgraph.model.organisation import MissingSuperiors, NameMatch, Organisation, ReportingColumns, Ruling
from orgraph.model.position import PositionColumns
from orgraph.model.reading import Reading, Reported
from orgraph.model.text import language_of
from orgraph.resolution.communications import communication_links
from orgraph.resolution.identity import identified, seats_of, with_mentioned
from orgraph.resolution.meanings import Meanings, meanings_of
from orgraph.resolution.names import NameBook
from orgraph.resolution.seats_listed import seats_listed
from orgraph.resolution.witnesses import reporting_links

if TYPE_CHECKING:
    from numpy.typing import NDArray


def organise(readings: Sequence[Reading], configuration: Configuration, *, name: str) -> Organisation:
    """The organisation that these readings, taken together, speak of.

    A decision that names nobody decides nothing here; `orgraph.checks.settings` says what is wrong with it.
    """
    claims = ClaimColumns.join([reading.claims for reading in readings])
    rows = identified(PositionColumns.join([reading.positions for reading in readings]))
    seats, row_position, index = seats_of(rows)
    book = NameBook(seats.title, seats.unit, configuration.aliases)
    meanings = meanings_of(readings, claims, rows, seats, row_position, index, book)
    seats = with_mentioned(seats, book.added, meanings.first_claims, claims)
    rulings = _rulings(configuration, book, index, row_position)
    missing = _missing(claims, meanings)
    links = reporting_links(
        claims,
        meanings.subject,
        meanings.object,
        meanings.speaker,
        positions=len(seats),
        decisions={position: ruling.superior for position, ruling in rulings.items()},
        named_missing=_distinct_missing(missing, len(seats)),
        shared=seats_listed(claims, meanings),
    )
    return Organisation(
        name=configuration.name or name,
        language=language_of(_sample(seats)),
        seats=seats,
        rows=rows,
        row_position=row_position,
        links=links,
        missing=missing,
        talks=communication_links(claims, meanings, book),
        statements=claims,
        claim_subject=meanings.subject,
        claim_object=meanings.object,
        claim_speaker=meanings.speaker,
        names=meanings.names,
        accounts=tuple(reading.account for reading in readings),
        unread=tuple(unread for reading in readings for unread in reading.unread),
        reported=_reported(readings),
        remarks=tuple(remark for reading in readings for remark in reading.remarks),
        listed_units=tuple(unit for reading in readings for unit in reading.units),
        configuration=configuration,
        rulings=_claimed(rulings, links),
    )


def _reported(readings: Sequence[Reading]) -> tuple[Reported, ...] | None:
    """The findings that the sources list from an earlier time; None where none has a list of them."""
    lists = [reading.reported for reading in readings if reading.reported is not None]
    return tuple(each for found in lists for each in found) if lists else None


def _sample(seats: PositionColumns, size: int = 1000) -> list[str]:
    """Enough titles and units to tell the language by."""
    columns = [column for column in (seats.title, seats.unit) if column is not None]
    return [word for column in columns for word in column.slice(0, size).to_pylist() if word]


def _rulings(
    configuration: Configuration, book: NameBook, index: IdIndex, row_position: NDArray[np.int32]
) -> dict[int, Ruling]:
    """The decisions of the configuration by number; those that name nobody, or several, decide nothing."""

    def position(name: str) -> int:
        return (_by_id(name, index, row_position) or book.match(name)).position

    return {
        number: Ruling(superior, decision)
        for below, decision in configuration.decisions.items()
        if (number := position(below)) >= 0 and (superior := position(decision.superior)) >= 0
    }


def _claimed(rulings: Mapping[int, Ruling], links: ReportingColumns) -> dict[int, Ruling]:
    """Those of the rulings whose link a source claims."""
    if not rulings:
        return {}
    solid = np.flatnonzero(links.solid & np.isin(links.subordinate, list(rulings)))
    pairs = set(zip(links.subordinate[solid].tolist(), links.superior[solid].tolist(), strict=True))
    return {position: ruling for position, ruling in rulings.items() if (position, ruling.superior) in pairs}


def _by_id(name: str, index: IdIndex, row_position: NDArray[np.int32]) -> NameMatch | None:

    row = int(index.rows(strings([name]))[0])
    return NameMatch(name, "exact", int(row_position[row])) if row >= 0 else None


def _missing(claims: ClaimColumns, meanings: Meanings) -> MissingSuperiors:
    """The superiors that are named and do not exist, each once for the position that names it."""
    dangling = np.flatnonzero(
        (claims.kind == CODE[Kind.REPORTS_TO]) & (meanings.subject >= 0) & (meanings.object < 0)
    ).astype(np.int32)
    first: dict[tuple[int, str, int], int] = {}
    for claim in dangling:
        key = (int(meanings.subject[claim]), claims.object[int(claim)].as_py() or "", int(claims.line[claim]))
        first.setdefault(key, int(claim))

    return MissingSuperiors(
        subordinate=np.array([position for position, _, _ in first], dtype=np.int32),
        name=strings(name for _, name, _ in first),
        line=np.array([line for _, _, line in first], dtype=np.int8),
        claim=np.array(list(first.values()), dtype=np.int32),
    )


def _distinct_missing(missing: MissingSuperiors, positions: int) -> NDArray[np.int64]:
    solid = missing.line == CODE[Line.SOLID]
    return np.bincount(missing.subordinate[solid], minlength=positions)
