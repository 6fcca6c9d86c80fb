"""How findings name units, where their positions stand, and what the checks of units need before they can run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from orgraph.checks.inputs import lacks_reporting
from orgraph.checks.linked import MOST_PLACES
from orgraph.checks.wording import joined, quoted
from orgraph.measures.units import Units, units_of
from orgraph.model.organisation import Organisation
from orgraph.model.source import Source
from orgraph.model.text import Text

_FEW, _SYSTEMATIC = 4, 0.25


def unit_named(units: Units, unit: int) -> Text:
    """The unit as a message names it."""
    return quoted(units.names[unit])


def units_named(units: Units, numbers: Sequence[int], most: int = 12) -> Text:
    """The units as a list to be read."""
    return joined([unit_named(units, number) for number in numbers[:most]] + [_NOTHING] * (len(numbers) - most), most)


_NOTHING = Text("", "")


def are_many(count: int, among: int) -> bool:
    """Whether so many of these are no single faults any more, but the way things are done: a quarter, and more than
    four (our judgement)."""
    return count > _FEW and count > _SYSTEMATIC * among


def unit_places(organisation: Organisation, positions: Sequence[int]) -> tuple[Source, ...]:
    """Where these positions stand, each with its unit quoted."""
    seats = organisation.seats
    return tuple(
        replace(seats.source(position), quote=f"{organisation.titles[position]} | {organisation.units[position]}")
        for position in positions[:MOST_PLACES]
    )


def lacks_units(organisation: Organisation) -> Text | None:
    """The reason where no source says to which unit positions belong."""
    if (units_of(organisation).of >= 0).any():
        return None
    return Text(zh="来源没有写明岗位所属的部门。", en="No source says to which unit positions belong.")


def lacks_units_or_lines(organisation: Organisation) -> Text | None:
    """The reason where positions have no units, or nobody reports to anybody."""
    return lacks_units(organisation) or lacks_reporting(organisation)


def lacks_unit_tree(organisation: Organisation) -> Text | None:
    """The reason where no source says which unit stands above another."""
    units = units_of(organisation)
    if units.parents or np.any(units.parent >= 0):
        return None
    return Text(zh="来源没有写明各部门的上级部门。", en="No source says which unit stands above another.")
