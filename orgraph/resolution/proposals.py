"""What a reader of the sources could settle and orgraph may not: aliases to declare, and names to look at.

Nothing here is merged. An alias is a line for `[aliases]` of orgraph.toml; unit spellings and names that fit several
positions have no such line and are shown for what they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from orgraph.model.organisation import UNKNOWN, Organisation
from orgraph.model.source import Source
from orgraph.model.spelling import normalised
from orgraph.resolution.called import called
from orgraph.resolution.seats_listed import uses_in_doubt
from orgraph.resolution.similar import Variant, variants
from orgraph.resolution.unit_names import UnitSpellings, unit_spellings
from orgraph.resolution.work_types import ProposedType, proposed_types

MOST_PLACES = 3


@dataclass(frozen=True, slots=True)
class ProposedAlias:
    """A name that probably stands for a title, and where it is used; `declared` where orgraph.toml has the name
    already, for a title that no position bears."""

    variant: Variant
    places: tuple[Source, ...]
    declared: bool


@dataclass(frozen=True, slots=True)
class ManyMeanings:
    """A name in use that fits several positions (their ids), or a general word such as 部门经理 that the sources do
    not settle (`stage` generic)."""

    name: str
    stage: str
    candidates: tuple[str, ...]
    place: Source


@dataclass(frozen=True, slots=True)
class Proposals:
    """The aliases, best supported first; unit names that differ in spelling only; names with several meanings;
    and types of managerial work, each with the title of the position or, where others bear it too, the id."""

    aliases: tuple[ProposedAlias, ...]
    units: tuple[UnitSpellings, ...]
    names: tuple[ManyMeanings, ...]
    types: tuple[tuple[str, ProposedType], ...] = ()


def proposals_of(organisation: Organisation) -> Proposals:
    """All that can be proposed for an organisation, with the thresholds of its configuration for OG104."""
    thresholds = organisation.configuration.thresholds.get("OG104", {})
    declared = {normalised(name) for name in organisation.configuration.aliases}
    found = sorted(variants(organisation, **thresholds), key=lambda variant: -variant.score)
    return Proposals(
        aliases=tuple(
            ProposedAlias(
                variant,
                organisation.evidence(*variant.claims)[:MOST_PLACES],
                normalised(variant.name) in declared,
            )
            for variant in found
        ),
        units=tuple(unit_spellings(organisation)),
        names=tuple(_many_meanings(organisation)),
        types=tuple(_types(organisation)),
    )


def _types(organisation: Organisation) -> Iterator[tuple[str, ProposedType]]:
    for position, proposed in proposed_types(organisation).items():
        title = organisation.titles[position]
        alone = len(called(organisation).positions(title)) == 1
        yield title if alone else organisation.ids[position], proposed


def _many_meanings(organisation: Organisation) -> Iterator[ManyMeanings]:
    """Each name once, with all that it fits, in the order of first use."""
    merged: dict[str, tuple[str, dict[int, None], int]] = {}
    for match in organisation.names:
        if match.position == UNKNOWN and match.candidates:
            _, candidates, _ = merged.setdefault(match.name, (match.stage, {}, match.claim))
            candidates.update(dict.fromkeys(match.candidates))
    doubted = uses_in_doubt(organisation, merged)
    for name, (stage, candidates, claim) in merged.items():
        if stage == "ambiguous" and name not in doubted:
            continue
        ids = tuple(organisation.ids[position] for position in candidates)
        yield ManyMeanings(name, stage, ids, organisation.statements.source(claim))
