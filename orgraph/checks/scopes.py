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
from orgraph.model.configuration import Scope, Thresholds, begins
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
    enable: tuple[str, ...] = ()

    def disables(self, code: str) -> bool:
        """Whether the check does not run here."""
        return begins(code, self.disable) and not self.enables(code)

    def enables(self, code: str) -> bool:
        """Whether the check runs here though it is switched off elsewhere."""
        return begins(code, self.enable)

    def speaks_of(self, code: str) -> bool:
        """Whether it says anything on the check."""
        return code in self.thresholds or self.disables(code) or self.enables(code)


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
    return Zone(inside, scope.disable, scope.thresholds, scope.enable)


def _marked(organisation: Organisation, positions: tuple[int, ...] | list[int]) -> NDArray[np.bool_]:
    flags = np.zeros(len(organisation), dtype=np.bool_)
    flags[list(positions)] = True
    return flags


def runs_somewhere(organisation: Organisation, code: str) -> bool:
    """Whether the check is not switched off, or a scope switches it on."""
    off = organisation.configuration.switches_off(code)
    return not off or any(zone.enables(code) for zone in zones(organisation))


def faults(organisation: Organisation, check: Check) -> Iterator[Fault]:
    """What the check finds, everywhere with the settings that hold there."""
    configuration = organisation.configuration
    everywhere, off = configuration.thresholds.get(check.code, {}), configuration.switches_off(check.code)
    speaking = [zone for zone in zones(organisation) if zone.speaks_of(check.code)]
    if not speaking:
        yield from check.find(organisation, **everywhere)
        return
    holds = _holding(organisation, speaking)
    found: list[Fault] = []
    for number, zone in enumerate([None, *speaking], start=-1):
        if (off and not (zone and zone.enables(check.code))) or (zone and zone.disables(check.code)):
            continue
        settings = everywhere if zone is None else {**everywhere, **zone.thresholds.get(check.code, {})}
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
    disabled = configuration.switches_off(code)
    plain = configuration.thresholds.get(code, {}).get(name, default)
    found = np.full(len(organisation), np.inf if disabled else plain, dtype=np.float64)
    for zone in zones(organisation):
        if zone.disables(code):
            found[zone.inside] = np.inf
        elif zone.enables(code) or (zone.speaks_of(code) and not disabled):
            found[zone.inside] = zone.thresholds.get(code, {}).get(name, plain)
    return found
