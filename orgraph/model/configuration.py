"""What `orgraph.toml` may say, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from orgraph.model.contract import Contract
    from orgraph.model.source import Source
    from orgraph.model.text import Text
    from orgraph.model.work_type import WorkType

Keys = tuple[str | int, ...]
"""The way to a setting in the file: keys, and numbers in lists, from the outside in."""

Thresholds = Mapping[str, Mapping[str, float]]
"""For a check's code, its parameters."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Which superior is right where the sources disagree, and why. `place` is where the configuration says so."""

    superior: str
    reason: str = ""
    place: Source | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """Other thresholds, and checks that do or do not run, for the positions of a unit, of a layer or of a type of
    work; where several are named, for those that are in all of them. `keys` lead to it in the file."""

    unit: str | None = None
    layer: int | None = None
    work_type: WorkType | None = None
    disable: tuple[str, ...] = ()
    enable: tuple[str, ...] = ()
    thresholds: Thresholds = field(default_factory=dict)
    place: Source | None = None
    keys: Keys = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Waiver:
    """Findings of one check that are let pass: those about one of the positions or units named, or all of them where
    none is; until a day (ISO 8601), that day included."""

    code: str
    reason: str
    positions: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    until: str | None = None
    place: Source | None = None
    keys: Keys = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Configuration:
    """The organisation's own words on how its sources are to be read and judged.

    `aliases` maps a variant to the title it stands for; `tops` are declared heads; `columns` maps a role
    (`superior`, `title` …) to the heading that holds it; `thresholds` maps a check's code to its parameters.
    `select`, `disable` and `enable` are codes of checks, or their beginnings; what is enabled runs though it is
    disabled. `grades` are the grades in order, the most senior first. `work_types` maps a position or unit to the type
    of its managerial work. `places` says where a setting stands, by the keys that lead to it; `faults` are what is
    wrong with the file and was left out.
    """

    name: str | None = None
    sources: tuple[str, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)
    tops: tuple[str, ...] = ()
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    grades: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    disable: tuple[str, ...] = ()
    enable: tuple[str, ...] = ()
    thresholds: Thresholds = field(default_factory=dict)
    work_types: Mapping[str, WorkType] = field(default_factory=dict)
    scopes: tuple[Scope, ...] = ()
    contracts: tuple[Contract, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    places: Mapping[Keys, Source] = field(default_factory=dict)
    faults: tuple[Text, ...] = ()

    def switches_off(self, code: str) -> bool:
        """Whether the check does not run, seen over the whole organisation."""
        return begins(code, self.disable) and not begins(code, self.enable)


def begins(code: str, beginnings: tuple[str, ...]) -> bool:
    """Whether the code begins with one of these."""
    return bool(beginnings) and code.startswith(beginnings)
