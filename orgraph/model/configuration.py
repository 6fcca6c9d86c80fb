"""What `orgraph.toml` may say, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Decision:
    """Which superior is right where the sources disagree, and why."""

    superior: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Configuration:
    """The organisation's own words on how its sources are to be read and judged.

    `aliases` maps a variant to the title it stands for; `tops` are declared heads; `columns` maps a role
    (`superior`, `title` …) to the heading that holds it; `thresholds` maps a check's code to its parameters.
    """

    name: str | None = None
    sources: tuple[str, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)
    tops: tuple[str, ...] = ()
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    thresholds: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
