"""An organisation: columns as the one source of truth, and frames and a graph made of them when asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from orgraph.model.claim import ClaimColumns, Counterpart, Direction, Line
from orgraph.model.configuration import Configuration, Decision
from orgraph.model.position import PositionColumns
from orgraph.model.reading import Account, Remark, Reported, Unread
from orgraph.model.source import Source
from orgraph.model.text import Language
from orgraph.model.unit import ListedUnit

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    import pyarrow as pa
    from numpy.typing import NDArray

UNKNOWN = -1  # a name that is no position of the organisation
NONE = -2  # no name at all


class Witness(StrEnum):
    """Who states a reporting link: both ends, or one of them."""

    AGREED = "agreed"
    SUBORDINATE_ONLY = "subordinate_only"
    SUPERIOR_ONLY = "superior_only"


WITNESSES = tuple(Witness)


@dataclass(frozen=True, eq=False)
class ReportingColumns:
    """Each distinct claimed pair of positions once (and once per kind of line), a self report included.

    `chosen` marks the one solid link of each position that the chart and the measures follow; `disputed` marks
    every link of a position for which the claims name more than one superior, itself not counted. The claims of
    link i are `claim[claim_start[i]:claim_start[i + 1]]`, numbers of rows of the organisation's claims.
    """

    subordinate: NDArray[np.int32]
    superior: NDArray[np.int32]
    line: NDArray[np.int8]
    witness: NDArray[np.int8]
    disputed: NDArray[np.bool_]
    chosen: NDArray[np.bool_]
    claim_start: NDArray[np.int32]
    claim: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.subordinate)

    @cached_property
    def solid(self) -> NDArray[np.bool_]:
        """Which links are solid lines between two different positions."""
        return np.asarray((self.line == 0) & (self.subordinate != self.superior))

    def claims_of(self, link: int) -> NDArray[np.int32]:
        """The numbers of the claims that state this link."""
        return self.claim[self.claim_start[link] : self.claim_start[link + 1]]


@dataclass(frozen=True, eq=False)
class MissingSuperiors:
    """Superiors named in a table that has no row for them: `name` is the text, `claim` the claim's row."""

    subordinate: NDArray[np.int32]
    name: pa.StringArray
    line: NDArray[np.int8]
    claim: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.subordinate)


@dataclass(frozen=True, eq=False)
class CommunicationColumns:
    """Each distinct communication link once: who, with whom, on what, in which direction.

    `receiver` is a position, or UNKNOWN where the counterpart is a unit, a party, a group or a name that no
    position bears; `name` is the counterpart's name in every case. `claim` is the first claim that states it.
    """

    sender: NDArray[np.int32]
    receiver: NDArray[np.int32]
    name: pa.StringArray
    counterpart: NDArray[np.int8]
    topic: pa.StringArray
    direction: NDArray[np.int8]
    claim: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.sender)


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A name that is not exactly a position's title, and how it was settled: stage `normalised`, `alias`,
    `structure`, `generic`; or `ambiguous` (`candidates` fit) and `unresolved`, with `position` UNKNOWN."""

    name: str
    stage: str
    position: int
    candidates: tuple[int, ...] = ()
    claim: int = NONE


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision of the configuration on one position, with the superior it is for by number."""

    superior: int
    decision: Decision


@dataclass(frozen=True, eq=False)
class Organisation:
    """Positions with their reporting and communication links, and every claim they rest on.

    Edges run from a position to its superior. `rows` are the positions row by row as the sources have them and
    `row_position` says which position each row became. `claim_subject`, `claim_object` and `claim_speaker` give
    the positions that the claims' words mean (UNKNOWN, NONE). `rulings` are the decisions of the configuration by
    position; one that names nobody, or somebody whom no source names as that superior, is not among them.
    """

    name: str
    language: Language
    seats: PositionColumns
    rows: PositionColumns
    row_position: NDArray[np.int32]
    links: ReportingColumns
    missing: MissingSuperiors
    talks: CommunicationColumns
    statements: ClaimColumns
    claim_subject: NDArray[np.int32]
    claim_object: NDArray[np.int32]
    claim_speaker: NDArray[np.int32]
    names: tuple[NameMatch, ...] = ()
    accounts: tuple[Account, ...] = ()
    unread: tuple[Unread, ...] = ()
    reported: tuple[Reported, ...] | None = None
    remarks: tuple[Remark, ...] = ()
    listed_units: tuple[ListedUnit, ...] = ()
    configuration: Configuration = field(default_factory=Configuration)
    rulings: Mapping[int, Ruling] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.seats)

    def __repr__(self) -> str:
        return f"<Organisation {self.name!r}: {len(self)} positions, {len(self.links)} reporting links>"

    @cached_property
    def superior(self) -> NDArray[np.int32]:
        """For each position the superior on its chosen solid line; NONE without one, itself for a self report."""
        superior = np.full(len(self), NONE, dtype=np.int32)
        chosen = self.links.chosen
        superior[self.links.subordinate[chosen]] = self.links.superior[chosen]
        return superior

    @cached_property
    def ids(self) -> list[str]:
        """The ids of all positions, in order."""
        assert self.seats.id is not None
        return list(self.seats.id.to_pylist())

    @cached_property
    def titles(self) -> list[str]:
        """The titles of all positions, in order; the id where there is no title."""
        return [title or id for title, id in zip(self.seats.title.to_pylist(), self.ids, strict=True)]

    @cached_property
    def units(self) -> list[str]:
        """The unit of each position, in order; "" where it is not known."""
        if self.seats.unit is None:
            return [""] * len(self)
        return [unit or "" for unit in self.seats.unit.to_pylist()]

    def index(self, position: str) -> int:
        """The number of a position given by its id, or by its title where only one position bears it.

        Raises KeyError where nothing or more than one position fits.
        """
        if (found := self._by_id.get(position)) is not None:
            return found
        fits = [number for number, title in enumerate(self.titles) if title == position]
        if len(fits) != 1:
            raise KeyError(f"{position!r} is {'no position' if not fits else 'the title of several positions'}")
        return fits[0]

    @cached_property
    def _by_id(self) -> Mapping[str, int]:
        return {id: number for number, id in enumerate(self.ids)}

    def evidence(self, *claims: int) -> tuple[Source, ...]:
        """Where these claims were made, each place once."""
        return tuple(dict.fromkeys(self.statements.source(int(claim)) for claim in claims))

    @cached_property
    def graph(self) -> nx.MultiDiGraph[str]:
        """The frozen `networkx.MultiDiGraph`, built when first asked for; see `orgraph.model.graph`."""
        from orgraph.model.graph import build_graph

        return build_graph(self)

    @cached_property
    def positions(self) -> pd.DataFrame:
        """One row a position: id, title, unit, described, superior (id), and the columns the sources have."""
        from orgraph.model.frames import position_frame

        return position_frame(self)

    @cached_property
    def reporting(self) -> pd.DataFrame:
        """One row a claimed link: subordinate and superior (ids), line, witness, disputed, chosen, claims."""
        from orgraph.model.frames import reporting_frame

        return reporting_frame(self)

    @cached_property
    def communications(self) -> pd.DataFrame:
        """One row a communication link: from (id), to (id or name), to_kind, topic, direction."""
        from orgraph.model.frames import communication_frame

        return communication_frame(self)

    @cached_property
    def claims(self) -> pd.DataFrame:
        """One row a claim, in the sources' words, with its place and quote."""
        from orgraph.model.frames import claim_frame

        return claim_frame(self)


COUNTERPARTS = tuple(Counterpart)
DIRECTIONS = tuple(Direction)
LINES = tuple(Line)
