"""Which positions the claims' words mean: the subject, the object and the speaker of each claim.

Ids are found for whole columns at once; what is left goes name by name through the `NameBook`. In job
descriptions the speaker is the described position whose text the claim stands in. A name used in a reporting
claim of a job description is a position, described or not; in a table only what has a row exists.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from orgraph.model.arrow import flags, pick
from orgraph.model.claim import CODE, ClaimColumns, Kind
from orgraph.model.index import IdIndex, null_flags
from orgraph.model.organisation import NONE, UNKNOWN, NameMatch
from orgraph.model.position import PositionColumns
from orgraph.model.reading import Reading
from orgraph.resolution.generic import GeneralNames, claims_with_general_names
from orgraph.resolution.names import NameBook

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Meanings:
    """For each claim the position that its subject, object and speaker are (UNKNOWN, or NONE where the claim has
    none); the names that were not ids or titles to the letter; and, for each position that is only mentioned,
    the claim that mentions it first."""

    subject: NDArray[np.int32]
    object: NDArray[np.int32]
    speaker: NDArray[np.int32]
    names: tuple[NameMatch, ...]
    first_claims: list[int]


def meanings_of(
    readings: Sequence[Reading],
    claims: ClaimColumns,
    rows: PositionColumns,
    seats: PositionColumns,
    row_position: NDArray[np.int32],
    index: IdIndex,
    book: NameBook,
) -> Meanings:
    """What every name of every claim means. Whoever speaks of itself by its title or id means itself, and not
    another position of that title."""
    ends = (claims.subject, claims.object)
    speaker = _speakers(readings, claims, rows, row_position)
    subject, object_ = (np.where(_same(names, claims.stated_by), speaker, UNKNOWN).astype(np.int32) for names in ends)
    for names, meant in zip((claims.stated_by, *ends), (speaker, subject, object_), strict=True):
        _find_ids(names, meant, index, row_position)
    if claims.object.null_count:
        object_[null_flags(claims.object)] = NONE
    namer = _Namer(claims, book, seats)
    opened = _open_claims(readings)
    general = claims_with_general_names(claims, subject, object_, speaker)
    is_plain = np.ones(len(claims), dtype=np.bool_)
    is_plain[general] = False
    plain = np.flatnonzero(is_plain)

    def settle(among: NDArray[np.intp], *columns: tuple[pa.StringArray, NDArray[np.int32]]) -> None:
        for founding in (True, False):  # what only job descriptions name exists before the tables are matched
            wanted = among[opened[among] == founding]
            reports = claims.kind[wanted] == CODE[Kind.REPORTS_TO]
            for some in (wanted[reports], wanted[~reports]):  # and what reporting lines name, before contacts are
                for names, meant in columns:
                    namer.settle(some, names, meant, speaker, founding=founding)

    ends_and_speaker = ((claims.stated_by, speaker), (claims.subject, subject), (claims.object, object_))
    settle(plain, *ends_and_speaker)
    if len(general):
        known = GeneralNames(claims, seats, subject, object_, speaker)
        namer.settle_general(general, object_, speaker, known)
        settle(general, *ends_and_speaker)
    return Meanings(subject, object_, speaker, namer.names, namer.first_claims)


def _open_claims(readings: Sequence[Reading]) -> NDArray[np.bool_]:
    flags = [np.full(len(reading.claims), not reading.closed) for reading in readings]
    return np.concatenate(flags) if flags else np.zeros(0, dtype=np.bool_)


def _same(names: pa.StringArray, others: pa.StringArray) -> NDArray[np.bool_]:
    import pyarrow.compute as pc

    if names is others:
        return np.ones(len(names), dtype=np.bool_)
    return flags(pc.equal(names, others))


def _find_ids(names: pa.StringArray, meant: NDArray[np.int32], index: IdIndex, row_position: NDArray[np.int32]) -> None:
    """Fills `meant` where it is UNKNOWN and the name is an id."""

    unknown = np.flatnonzero(meant == UNKNOWN)
    if len(unknown) and len(row_position):
        found = index.rows(names if len(unknown) == len(names) else pick(names, unknown))
        meant[unknown] = np.where(found >= 0, row_position[found], UNKNOWN)


def _speakers(
    readings: Sequence[Reading], claims: ClaimColumns, rows: PositionColumns, row_position: NDArray[np.int32]
) -> NDArray[np.int32]:
    """Who states each claim, as far as the place tells: in a table the row it stands in, in a job description
    the position described there."""
    speaker = np.full(len(claims), UNKNOWN, dtype=np.int32)
    first_row = first_claim = 0
    for reading in readings:
        next_row, next_claim = first_row + len(reading.positions), first_claim + len(reading.claims)
        own = slice(first_claim, next_claim)
        if reading.closed:
            row = _rows_at(reading)
        else:
            sections = _sections(rows, range(first_row, next_row))
            row = np.array([_section_of(sections, claims, claim) for claim in range(first_claim, next_claim)], np.int64)
            row = np.where(row >= 0, row - first_row, row)
        speaker[own] = np.where(row >= 0, row_position[first_row + row] if next_row > first_row else UNKNOWN, UNKNOWN)
        first_row, first_claim = next_row, next_claim
    return speaker


def _rows_at(reading: Reading) -> NDArray[np.int64]:
    """The position row that stands where each claim of a table stands; -1 where none does."""
    positions, claims = reading.positions, reading.claims
    last = int(max(positions.place.max(initial=0), claims.place.max(initial=0)))
    at = np.full((len(claims.origins), last + 1), -1, dtype=np.int64)
    for number, origin in enumerate(claims.origins):
        for row_number, row_origin in enumerate(positions.origins):
            if row_origin == origin:
                here = np.flatnonzero(positions.origin == row_number)
                at[number, positions.place[here]] = here
    return np.asarray(at[claims.origin, claims.place])


_Sections = dict[tuple[str, str | None], list[tuple[int, int]]]


def _sections(rows: PositionColumns, members: range) -> _Sections:
    """For each file and title the places where a description of that title begins, in order, with its row."""
    sections: _Sections = {}
    for row in members:
        file = rows.origins[rows.origin[row]].file
        sections.setdefault((file, rows.title[row].as_py()), []).append((int(rows.place[row]), row))
    return {key: sorted(places) for key, places in sections.items()}


def _section_of(sections: _Sections, claims: ClaimColumns, claim: int) -> int:
    """The row whose description the claim stands in: the last of the speaker's title to begin above it."""
    file = claims.origins[claims.origin[claim]].file
    places = sections.get((file, claims.stated_by[claim].as_py()))
    if not places:
        return UNKNOWN
    above = bisect_right(places, (int(claims.place[claim]), _LAST))
    return places[max(above - 1, 0)][1]


_LAST = 2**31  # sorts after every row that begins on the same line


class _Namer:
    """Settles names one by one, each name once for every unit it is said in, and keeps what it settled."""

    def __init__(self, claims: ClaimColumns, book: NameBook, seats: PositionColumns) -> None:
        self._claims, self._book, self._units = claims, book, seats.unit
        self._settled: dict[tuple[str, str, bool], NameMatch] = {}
        self._general: dict[tuple[str, str, int], NameMatch] = {}
        self.first_claims: list[int] = []

    @property
    def names(self) -> tuple[NameMatch, ...]:
        """The matches that are not exact, in the order they were met."""
        settled = (match for match in self._settled.values() if match.stage != "exact")
        return (*settled, *self._general.values())

    def settle(
        self,
        claims: NDArray[np.intp],
        names: pa.StringArray,
        meant: NDArray[np.int32],
        speaker: NDArray[np.int32],
        *,
        founding: bool,
    ) -> None:
        """Fills `meant` for these claims where it is UNKNOWN. With `founding` a name that a reporting claim uses
        and nothing bears becomes a position."""
        for claim in claims[meant[claims] == UNKNOWN]:
            name = names[int(claim)].as_py()
            founds = founding and self._claims.kind[claim] == CODE[Kind.REPORTS_TO]
            match = self._match(name, self._unit(int(speaker[claim])), founds, int(claim))
            meant[claim] = match.position

    def settle_general(
        self, claims: NDArray[np.intp], meant: NDArray[np.int32], speaker: NDArray[np.int32], known: GeneralNames
    ) -> None:
        """Fills `meant` for claims with general words that no title, alias or unit explains, where `known` settles
        them; of those that it does not settle it keeps who might be meant."""
        for claim in claims:
            name, who = self._claims.object[int(claim)].as_py(), int(speaker[claim])
            if self._book.match(name, self._unit(who)).stage not in ("unresolved", "ambiguous"):
                continue
            settled = known.settle(name, who)
            meant[claim] = settled.position
            match = NameMatch(name, "generic", settled.position, settled.candidates, int(claim))
            self._general.setdefault((name, self._unit(who), settled.position), match)

    def _match(self, name: str, unit: str, founds: bool, claim: int) -> NameMatch:
        match = self._settled.get((name, unit, founds))
        if match is None:
            match = self._book.match(name, unit, claim)
            if founds and match.stage == "unresolved":
                self._book.add(self._book.canonical(name))
                self.first_claims.append(claim)
                match = self._book.match(name, unit, claim)
            self._settled[name, unit, founds] = match
        return match

    def _unit(self, position: int) -> str:
        if self._units is None or not 0 <= position < len(self._units):
            return ""
        return self._units[position].as_py() or ""
