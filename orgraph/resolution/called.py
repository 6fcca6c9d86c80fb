"""Whom the names in a configuration mean: positions by id or title, and units with all positions in them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import numpy as np

from orgraph.model.index import coded
from orgraph.model.organisation import Organisation
from orgraph.model.spelling import nearest, normalised

if TYPE_CHECKING:
    import pyarrow as pa

_MARKS = ("/", ">", "›", "\\")  # between a unit and a unit within it


class Called:
    """The positions and units of an organisation by their names, in any spelling that means the same."""

    def __init__(self, organisation: Organisation) -> None:
        self.organisation = organisation
        aliases = organisation.configuration.aliases
        self._aliases = {normalised(variant): normalised(title) for variant, title in aliases.items()}

    def positions(self, name: str) -> tuple[int, ...]:
        """The position with this id; else all that bear this title, or the title that this alias stands for."""
        if (number := self._ids.get(name)) is not None:
            return (number,)
        key = normalised(name)
        return self._titles.get(key) or self._titles.get(self._aliases.get(key, ""), ())

    def unit(self, name: str) -> tuple[int, ...]:
        """The positions of the unit with this name and of the units within it (`Sales/North`)."""
        key = normalised(name)
        within = tuple(key + mark for mark in _MARKS)
        found = [places for unit, places in self.units.items() if unit == key or unit.startswith(within)]
        return tuple(sorted(position for places in found for position in places))

    def anybody(self, name: str) -> tuple[int, ...]:
        """The positions of this name; where there is none, those of the unit of this name."""
        return self.positions(name) or self.unit(name)

    def nearest(self, name: str, *, positions: bool = True, units: bool = False) -> str | None:
        """The title or unit that was probably meant."""
        seats = self.organisation.seats
        known = [*(_distinct(seats.title) if positions else ()), *(_distinct(seats.unit) if units else ())]
        return nearest(name, known)

    @cached_property
    def _ids(self) -> dict[str, int]:
        return {id: number for number, id in enumerate(self.organisation.ids)}

    @cached_property
    def _titles(self) -> dict[str, tuple[int, ...]]:
        return _grouped(self.organisation.seats.title)

    @cached_property
    def units(self) -> dict[str, tuple[int, ...]]:
        """The positions of each unit, by its normalised name; those of units within it are not among them."""
        return _grouped(self.organisation.seats.unit)


@lru_cache(maxsize=8)
def called(organisation: Organisation) -> Called:
    """The names of an organisation; the same object for the same organisation."""
    return Called(organisation)


def positions_called(organisation: Organisation, names: Iterable[str]) -> set[int]:
    """The positions with these ids, titles or aliases of a title."""
    book = called(organisation)
    return {position for name in names for position in book.positions(name)}


def _grouped(column: pa.StringArray | None) -> dict[str, tuple[int, ...]]:
    """The rows of each text, by its normalised spelling; blank ones not at all."""
    if column is None:
        return {}
    codes, names = coded(column)
    order = np.argsort(codes, kind="stable")
    starts = np.searchsorted(codes[order], np.arange(len(names) + 1))
    grouped: dict[str, list[int]] = {}
    for number, name in enumerate(names):
        if name:
            rows = order[starts[number] : starts[number + 1]].tolist()
            grouped.setdefault(normalised(name), []).extend(rows)
    return {name: tuple(sorted(rows)) for name, rows in grouped.items()}


def _distinct(column: pa.StringArray | None) -> list[str]:
    return [] if column is None else [text for text in column.unique().to_pylist() if text]
