"""Which position a name means: stage by stage, each visible in the result.

exact       the name is the title, letter for letter
normalised  the same in one spelling (`orgraph.model.spelling.normalised`)
alias       the configuration says so
structure   the name with what surrounds it taken off: `(兼 …)`, its unit's name in front, the same in English
generic     a general word, 部门经理 or line manager, settled by who says it (`orgraph.resolution.generic`)

Where a title fits several positions, the one in the speaker's own unit is meant; where that does not settle it
the name is `ambiguous`. What is only similar is never merged (see `orgraph.resolution.similar`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from orgraph.model.index import coded
from orgraph.model.organisation import NONE, UNKNOWN, NameMatch
from orgraph.model.spelling import normalised

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

_CONCURRENT = re.compile(r"[((]\s*兼[^()()]*[))]|[((]\s*(?:acting|concurrently)[^()()]*[))]", re.IGNORECASE)

_TWO_LANGUAGES = re.compile(r"(?P<chinese>[^a-z]*[㐀-鿿])\s*[/((]?\s*(?P<english>[a-z][a-z &,.'/-]{2,}[a-z])\s*[))]?")


class NameBook:
    """The titles of an organisation, and which positions bear them.

    Spelling is compared once for each distinct title, not for each position.
    """

    def __init__(self, titles: pa.StringArray, units: pa.StringArray | None, aliases: Mapping[str, str]) -> None:
        self._bearers = _Bearers(titles)
        self._unit_of = units.to_pylist() if units is not None and len(units) < _FEW else units
        self._same_spelling: dict[str, list[str]] = {}
        for title in self._bearers.names:
            self._same_spelling.setdefault(normalised(title), []).append(title)
        self._aliases = {normalised(variant): canonical for variant, canonical in aliases.items()}
        self._unit_names = {normalised(unit) for unit in _distinct(units)}
        self._added: list[str] = []
        self._size = len(titles)

    def add(self, title: str) -> int:
        """A further position, known by its name only; returns its number."""
        position = self._size + len(self._added)
        self._added.append(title)
        self._bearers.add(title, position)
        self._same_spelling.setdefault(normalised(title), []).append(title)
        return position

    @property
    def added(self) -> list[str]:
        """The titles of the positions added, in order."""
        return self._added

    def match(self, name: str, unit: str = "", claim: int = NONE) -> NameMatch:
        """The position that `name` means when somebody of `unit` says it, in `claim` for the first time."""
        ambiguous: tuple[int, ...] = ()
        for stage, fits in self._stages(name):
            if len(fits) > 1:
                fits = [position for position in fits if unit and self._unit(position) == unit] or fits
            if len(fits) == 1:
                return NameMatch(name, stage, fits[0], claim=claim)
            ambiguous = ambiguous or tuple(fits)
        return NameMatch(name, "ambiguous" if ambiguous else "unresolved", UNKNOWN, ambiguous, claim)

    def canonical(self, name: str) -> str:
        """The title that a declared alias stands for; the name itself where there is none."""
        return self._aliases.get(normalised(name), name)

    def is_unit(self, name: str) -> bool:
        """Whether a unit bears this name."""
        return normalised(name) in self._unit_names

    def _stages(self, name: str) -> Iterator[tuple[str, list[int]]]:
        yield "exact", self._bearers[name]
        key = normalised(name)
        yield "normalised", self._spelt(key)
        if key in self._aliases:
            yield "alias", self._spelt(normalised(self._aliases[key]))
        bare = normalised(_CONCURRENT.sub("", name))
        yield "structure", self._spelt(bare)
        yield "structure", self._in_named_unit(bare)
        if both := _TWO_LANGUAGES.fullmatch(bare):
            yield "structure", self._spelt(both["chinese"])
            yield "structure", self._spelt(both["english"])

    def _spelt(self, key: str) -> list[int]:
        return [position for title in self._same_spelling.get(key, ()) for position in self._bearers[title]]

    def _in_named_unit(self, key: str) -> list[int]:
        """`护理部部长`: the 部长 of 护理部."""
        for cut in range(2, len(key) - 1):
            if (unit := key[:cut]) in self._unit_names:
                rest = key[cut:].lstrip("的 -")
                return [p for p in self._spelt(rest) if normalised(self._unit(p)) == unit]
        return []

    def _unit(self, position: int) -> str:
        if self._unit_of is None or position >= self._size:
            return ""
        unit = self._unit_of[position]
        return (unit if isinstance(unit, str) or unit is None else unit.as_py()) or ""


_FEW = 100_000  # up to here a Python list of units costs less than it saves


class _Bearers:
    """Title → positions, found by one sort of the column (when a title is first met) and not by a dictionary of
    lists."""

    def __init__(self, titles: pa.StringArray) -> None:
        self._codes, names = coded(titles)
        self.names = [name or "" for name in names]
        self._number = {name: number for number, name in enumerate(self.names)}
        self._added: dict[str, list[int]] = {}

    def add(self, name: str, position: int) -> None:
        self._added.setdefault(name, []).append(position)

    def __getitem__(self, name: str) -> list[int]:
        number = self._number.get(name)
        if number is None:
            return self._added.get(name, [])
        order, starts = self._sorted
        return [*order[starts[number] : starts[number + 1]].tolist(), *self._added.get(name, [])]

    @cached_property
    def _sorted(self) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        order = np.argsort(self._codes, kind="stable")
        return order, np.searchsorted(self._codes[order], np.arange(len(self.names) + 1))


def _distinct(units: pa.StringArray | None) -> list[str]:
    return [] if units is None else [unit for unit in units.unique().to_pylist() if unit]
