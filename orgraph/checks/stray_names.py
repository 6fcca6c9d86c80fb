"""Names that are no position of their own, and which check speaks of each.

OG103 has the names that fit several positions, OG307 the units given as superiors, OG104 the names that are probably
another one's. What is left is OG202 where it is a superior in a table, OG306 where it is listed or mentioned and not
described, OG802 where it is a counterpart.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from orgraph.checks.tops import only_mentioned
from orgraph.model.organisation import WITNESSES, Organisation, Witness
from orgraph.model.spelling import normalised
from orgraph.resolution.similar import Variant, variants


@lru_cache(maxsize=8)
def variant_names(organisation: Organisation) -> Mapping[str, Variant]:
    """The names of which OG104 speaks, normalised, each with what is proposed."""
    proposed = variants(organisation, **organisation.configuration.thresholds.get("OG104", {}))
    return {normalised(variant.name): variant for variant in proposed}


@dataclass(frozen=True, slots=True)
class UnitAsSuperior:
    """A position whose superior is given as a unit; `unit` is the number of the position that the name has become by
    being mentioned, -1 where it is none; `claims` say so."""

    position: int
    name: str
    unit: int
    claims: tuple[int, ...]


@lru_cache(maxsize=8)
def units_as_superiors(organisation: Organisation) -> tuple[UnitAsSuperior, ...]:
    """The positions that name a unit, in order."""
    found: list[UnitAsSuperior] = []
    links, missing = organisation.links, organisation.missing
    mentioned = only_mentioned(organisation)
    own = links.witness != WITNESSES.index(Witness.SUPERIOR_ONLY)
    for link in np.flatnonzero(own & mentioned[links.superior]).tolist():
        unit = int(links.superior[link])
        if is_unit(organisation, organisation.titles[unit]):
            claims = tuple(links.claims_of(link).tolist())
            found.append(UnitAsSuperior(int(links.subordinate[link]), organisation.titles[unit], unit, claims))
    known: dict[str, bool] = {}
    for position, name, claim in zip(
        missing.subordinate.tolist(), missing.name.to_pylist(), missing.claim.tolist(), strict=True
    ):
        if name not in known:
            known[name] = normalised(name) in _unit_names(organisation)  # an office outside a table may be its head
        if known[name]:
            found.append(UnitAsSuperior(position, name, -1, (claim,)))
    return tuple(sorted(found, key=lambda each: each.position))


def given_units(organisation: Organisation) -> frozenset[int]:
    """The positions that OG307 takes for units: what stands apart because of them follows from that."""
    return frozenset(given.unit for given in units_as_superiors(organisation) if given.unit >= 0)


def is_unit(organisation: Organisation, name: str) -> bool:
    """Whether a name that no described position bears is a unit's: one of the sources', or by its looks. A board or a
    head office stands above positions as a head does, and is none."""
    from orgraph.readers.documents.names import looks_like_body, looks_like_title, looks_like_unit

    if normalised(name) in _unit_names(organisation):
        return True
    return looks_like_unit(name) and not looks_like_title(name) and not looks_like_body(name)


@lru_cache(maxsize=8)
def _unit_names(organisation: Organisation) -> frozenset[str]:
    units = organisation.seats.unit
    named = [] if units is None else units.unique().to_pylist()
    listed = (unit.name for unit in organisation.listed_units)
    return frozenset(normalised(unit) for unit in (*named, *listed) if unit)
