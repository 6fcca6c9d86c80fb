"""Contracts: rules that an organisation declares for itself, each with a name; OG910 holds it to them."""

from __future__ import annotations

from dataclasses import dataclass, field

from orgraph.model.finding import Severity
from orgraph.model.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """What every contract has: its own name, why it was declared, how severe a breach is, and where it stands (`keys`
    lead to it in the file).

    Names of positions and units are as the configuration has them: a unit stands for all positions in it.
    """

    name: str
    reason: str = ""
    severity: Severity = Severity.ERROR
    place: Source | None = None
    keys: tuple[str | int, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class MostLayers(Contract):
    """No line of command has more than `most` layers, the head being the first; with `unit`, none within it, the
    topmost position of the unit being the first."""

    most: int
    unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MostSpan(Contract):
    """None of the positions `of` (all, where it is empty) has more than `most` direct subordinates."""

    most: int
    of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart(Contract):
    """No two of these share a superior, and none stands above another, below the position `below`."""

    names: tuple[str, ...]
    below: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OneHead(Contract):
    """Each of these units (all, where there is none) has exactly one position whose superior stands outside it."""

    units: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NotOneHolder(Contract):
    """The two of each pair are never held by one person, and never one position. Without pairs, those of
    OG704's list hold."""

    pairs: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlyThrough(Contract):
    """The two units communicate with each other only through these positions."""

    between: tuple[str, str]
    through: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportsTo(Contract):
    """The position reports directly, on the chosen solid line, to the superior."""

    position: str
    superior: str
