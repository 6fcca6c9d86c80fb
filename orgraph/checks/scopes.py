"""Which settings hold for which positions: those of the whole organisation, of the type of managerial work that
`orgraph.toml` gives a position, and of its scopes (a unit, a layer, a type of work).

A finding belongs to the position that it names first. Where several settings speak of one check and one position, the
last holds, alone: a type of work is more than the whole organisation, a scope more than a type, a later scope more
than an earlier one. A finding about no position belongs to the whole organisation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from orgraph.measures import measure
from orgraph.model.configuration import Scope, Thresholds
from orgraph.model.finding import Check, Fault
from orgraph.model.organisation import Organisation
from orgraph.model.work_type import USUAL, WorkType
from orgraph.resolution.called import called
from orgraph.resolution.work_types import work_types

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Zone:
    """Settings that hold for the positions marked."""

    inside: NDArray[np.bool_]
    disable: tuple[str, ...]
    thresholds: Thresholds

    def disables(self, code: str) -> bool:
        """Whether the check does not run here."""
        return code.startswith(self.disable) if self.disable else False

    def speaks_of(self, code: str) -> bool:
        """Whether it says anything on the check."""
        return code in self.thresholds or self.disables(code)


@lru_cache(maxsize=8)
def zones(organisation: Organisation) -> tuple[Zone, ...]:
    """The zones of an organisation, those that hold over the others last."""
    kinds = work_types(organisation)
    typed = [_of_type(organisation, kind) for kind in WorkType if kind in kinds.values()]
    return (*typed, *(_of_scope(organisation, scope) for scope in organisation.configuration.scopes))


def _of_type(organisation: Organisation, kind: WorkType) -> Zone:
    """The bands of OG401 and OG402 for positions of this type."""
    inside, (_, most) = _typed(organisation, kind), USUAL[kind]
    if most is None:
        return Zone(inside, ("OG401", "OG402"), {})
    return Zone(inside, (), {"OG401": {"most": most}})


def _typed(organisation: Organisation, kind: WorkType) -> NDArray[np.bool_]:
    return _marked(organisation, [position for position, own in work_types(organisation).items() if own is kind])


def _of_scope(organisation: Organisation, scope: Scope) -> Zone:
    inside = np.ones(len(organisation), dtype=np.bool_)
    if scope.unit is not None:
        inside &= _marked(organisation, called(organisation).unit(scope.unit))
    if scope.layer is not None:
        inside &= measure(organisation).layer == scope.layer
    if scope.work_type is not None:
        inside &= _typed(organisation, scope.work_type)
    return Zone(inside, scope.disable, scope.thresholds)


def _marked(organisation: Organisation, positions: tuple[int, ...] | list[int]) -> NDArray[np.bool_]:
    flags = np.zeros(len(organisation), dtype=np.bool_)
    flags[list(positions)] = True
    return flags


def faults(organisation: Organisation, check: Check) -> Iterator[Fault]:
    """What the check finds, everywhere with the settings that hold there."""
    everywhere = organisation.configuration.thresholds.get(check.code, {})
    speaking = [zone for zone in zones(organisation) if zone.speaks_of(check.code)]
    if not speaking:
        yield from check.find(organisation, **everywhere)
        return
    holds = _holding(organisation, speaking)
    found: list[Fault] = []
    for number, zone in enumerate([None, *speaking], start=-1):
        if zone is not None and zone.disables(check.code):
            continue
        settings = everywhere if zone is None else {**everywhere, **zone.thresholds[check.code]}
        found += [fault for fault in check.find(organisation, **settings) if _zone_of(fault, holds) == number]
    yield from sorted(found, key=lambda fault: fault.subjects[:1])


def _holding(organisation: Organisation, speaking: list[Zone]) -> NDArray[np.int32]:
    """For each position the number of the last of these zones that it is in; -1 for none."""
    holds = np.full(len(organisation), -1, dtype=np.int32)
    for number, zone in enumerate(speaking):
        holds[zone.inside] = number
    return holds


def _zone_of(fault: Fault, holds: NDArray[np.int32]) -> int:
    return int(holds[fault.subjects[0]]) if fault.subjects else -1


def limits(organisation: Organisation, code: str, name: str, default: float) -> NDArray[np.float64]:
    """What a threshold of a check is for each position; infinite where the check does not run."""
    configuration = organisation.configuration
    disabled = bool(configuration.disable) and code.startswith(configuration.disable)
    plain = configuration.thresholds.get(code, {}).get(name, default)
    found = np.full(len(organisation), np.inf if disabled else plain, dtype=np.float64)
    for zone in zones(organisation):
        if zone.disables(code):
            found[zone.inside] = np.inf
        elif not disabled and zone.speaks_of(code):
            found[zone.inside] = zone.thresholds[code].get(name, plain)
    return found
