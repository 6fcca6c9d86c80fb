"""Who names whom as superior, and who lists whom as subordinate, names that resolve to nothing included.

Everybody is a number here: a position its own; a name that no position bears a number beyond the last position,
one for all its spellings.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from orgraph.model.claim import CODE, Counterpart, Kind
from orgraph.model.organisation import UNKNOWN, Organisation
from orgraph.model.spelling import normalised
from orgraph.resolution.generic import general

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray


class Grouped:
    """Claims by the number at one of their ends."""

    def __init__(self, ends: NDArray[np.int32], claims: NDArray[np.intp]) -> None:
        order = np.argsort(ends[claims], kind="stable")
        self._claims = claims[order]
        self._ends = ends[self._claims]

    def __getitem__(self, end: int) -> list[int]:
        start, stop = np.searchsorted(self._ends, np.array((end, end + 1), self._ends.dtype))  # else all are cast
        return list(self._claims[start:stop].tolist())


class Statements:
    """`below` and `above` are the ends of each reporting claim. Of the claims between two different ends,
    `superiors_of` and `namers_of` hold what a subordinate says of itself, by subordinate and by superior;
    `listed_by` and `listers_of` what a superior says of its subordinates, by superior and by subordinate.

    `unresolved` are the numbers of the names that resolve to nothing: those that became positions only by being
    mentioned, and those that are no position. Left out are names that fit several positions, general words, names of
    units, and positions that somebody else holds as well (兼). `contacts` are the communication claims that use such
    a name.
    """

    def __init__(self, organisation: Organisation) -> None:
        self.organisation = organisation
        claims = organisation.statements
        self._names: dict[str, tuple[int, str]] = {}
        reports = np.flatnonzero(claims.kind == CODE[Kind.REPORTS_TO])
        self.below = self._numbered(reports, claims.subject, organisation.claim_subject)
        self.above = self._numbered(reports, claims.object, organisation.claim_object)
        self.contacts = self._contacts()
        self.unresolved = self._unresolved()
        speaker = organisation.claim_speaker[reports]
        different = self.below[reports] != self.above[reports]
        own = reports[different & (speaker == self.below[reports])]
        lists = reports[different & (speaker == self.above[reports])]
        self.superiors_of, self.namers_of = Grouped(self.below, own), Grouped(self.above, own)
        self.listed_by, self.listers_of = Grouped(self.above, lists), Grouped(self.below, lists)

    def called(self, number: int) -> str:
        """The title of a position, or a name that is none as it is first written."""
        return self.unresolved.get(number) or self.organisation.titles[number]

    def reports(self, number: int) -> list[int]:
        """The claims that use this name for a superior or a subordinate."""
        return [*self.namers_of[number], *self.listers_of[number]]

    def uses(self, number: int) -> list[int]:
        """The claims that use this name."""
        return [*self.reports(number), *self.contacts.get(number, ())]

    def _numbered(
        self, reports: NDArray[np.intp], names: pa.StringArray, meant: NDArray[np.int32]
    ) -> NDArray[np.int32]:
        ends = meant.copy()
        for claim in reports[meant[reports] == UNKNOWN].tolist():
            ends[claim] = self._number(names[claim].as_py() or "")
        return ends

    def _number(self, name: str) -> int:
        return self._names.setdefault(normalised(name), (len(self.organisation) + len(self._names), name))[0]

    def _contacts(self) -> dict[int, list[int]]:
        talks = self.organisation.talks
        unknown = (talks.counterpart == CODE[Counterpart.POSITION]) & (talks.receiver == UNKNOWN)
        contacts: dict[int, list[int]] = {}
        for talk in np.flatnonzero(unknown).tolist():
            contacts.setdefault(self._number(talks.name[talk].as_py() or ""), []).append(int(talks.claim[talk]))
        return contacts

    def _unresolved(self) -> dict[int, str]:
        organisation = self.organisation
        mentioned = range(int(organisation.row_position.max(initial=-1)) + 1, len(organisation))
        names = {number: organisation.titles[number] for number in mentioned} | dict(self._names.values())
        settled = {normalised(match.name) for match in organisation.names if match.stage == "ambiguous"}
        settled |= {normalised(title) for titles in organisation.seats.holds_also.values() for title in titles}
        settled |= {normalised(unit) for unit in _distinct(organisation.seats.unit)} | {""}
        return {number: name for number, name in names.items() if normalised(name) not in settled and not general(name)}


@lru_cache(maxsize=8)
def statements_of(organisation: Organisation) -> Statements:
    """The statements of an organisation; the same object for the same organisation."""
    return Statements(organisation)


def _distinct(units: pa.StringArray | None) -> list[str]:
    return [] if units is None else [unit for unit in units.unique().to_pylist() if unit]
