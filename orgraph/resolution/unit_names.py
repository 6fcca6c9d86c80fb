"""Units that the sources spell in more than one way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from orgraph.model.claim import CODE, Counterpart
from orgraph.model.index import coded
from orgraph.model.organisation import Organisation
from orgraph.model.source import Source
from orgraph.model.spelling import normalised

_KIND_OF_UNIT = re.compile(r"(?<=..)(部门|部|中心|科|处)$|^(department|dept\.?) of (the )?|\s+(department|dept)\.?$")


@dataclass(frozen=True, slots=True)
class UnitSpellings:
    """Names that differ only in case, width, spaces or the word for the kind of unit (部, 中心, 科, 处, department),
    the commonest first. `positions` are those that stand under one of the others; `sources` hold the first use of
    each name."""

    names: tuple[str, ...]
    positions: tuple[int, ...]
    sources: tuple[Source, ...]


def unit_spellings(organisation: Organisation) -> Iterator[UnitSpellings]:
    """The units with several names, in the order of their first use, by positions and then by communication links."""
    members = _members(organisation)
    first_talks = _first_talks(organisation)
    groups: dict[str, list[str]] = {}
    for name in dict.fromkeys((*members, *first_talks)):
        groups.setdefault(_stem(name), []).append(name)
    for names in groups.values():
        if len(names) > 1:
            names.sort(key=lambda name: -len(members.get(name, ())))
            yield UnitSpellings(
                names=tuple(names),
                positions=tuple(int(position) for name in names[1:] for position in members.get(name, ())),
                sources=tuple(_first_use(organisation, name, members, first_talks) for name in names),
            )


def _stem(name: str) -> str:
    return _KIND_OF_UNIT.sub("", normalised(name))


def _members(organisation: Organisation) -> dict[str, np.ndarray]:
    """The positions of each unit name, by one sort of the column."""
    units = organisation.seats.unit
    if units is None:
        return {}
    codes, names = coded(units)
    order = np.argsort(codes, kind="stable")
    starts = np.searchsorted(codes[order], np.arange(len(names) + 1))
    return {name: order[starts[code] : starts[code + 1]] for code, name in enumerate(names) if name}


def _first_talks(organisation: Organisation) -> dict[str, int]:
    """The first communication claim with each unit."""
    talks = organisation.talks
    first: dict[str, int] = {}
    for talk in np.flatnonzero(talks.counterpart == CODE[Counterpart.UNIT]).tolist():
        first.setdefault(talks.name[talk].as_py() or "", int(talks.claim[talk]))
    first.pop("", None)
    return first


def _first_use(
    organisation: Organisation, name: str, members: dict[str, np.ndarray], first_talks: dict[str, int]
) -> Source:
    if name in members:
        return replace(organisation.seats.source(int(members[name][0])), quote=name)
    return organisation.statements.source(first_talks[name])
