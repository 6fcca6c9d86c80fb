"""The type of a position's managerial work: what the configuration says, and what the descriptions let one propose.

A type is proposed for a position with subordinates whose description has sentences that are a sign of it
(`orgraph.readers.documents.managing`), of several types the one with the most, of equals the one with the narrower
band. The user's word in the configuration is final.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from orgraph.model.organisation import Organisation
from orgraph.model.reading import Noticed, Remark
from orgraph.model.source import Source
from orgraph.model.work_type import WorkType
from orgraph.resolution.called import called


@dataclass(frozen=True, slots=True)
class ProposedType:
    """A type that a description suggests, and the first sentence that does."""

    kind: WorkType
    sentence: Source


@lru_cache(maxsize=8)
def work_types(organisation: Organisation) -> Mapping[int, WorkType]:
    """The type that the configuration gives each position, by itself or else by its unit."""
    if not organisation.configuration.work_types:
        return {}
    names = called(organisation)
    by_unit: dict[int, WorkType] = {}
    by_name: dict[int, WorkType] = {}
    for name, kind in organisation.configuration.work_types.items():
        found = names.positions(name)
        by_name.update(dict.fromkeys(found, kind))
        if not found:
            by_unit.update(dict.fromkeys(names.unit(name), kind))
    return {**by_unit, **by_name}


@lru_cache(maxsize=8)
def proposed_types(organisation: Organisation) -> Mapping[int, ProposedType]:
    """The types proposed for positions with subordinates whose type the configuration does not say."""
    signs: dict[int, list[Remark]] = {}
    remarks = [remark for remark in organisation.remarks if remark.noticed is Noticed.WORK_TYPE]
    if not remarks:
        return {}
    leading = set(organisation.links.superior[organisation.links.solid].tolist()) - work_types(organisation).keys()
    for remark in remarks:
        position = _position(organisation, remark)
        if position in leading:
            signs.setdefault(position, []).append(remark)
    return {position: _proposed(found) for position, found in sorted(signs.items())}


def _position(organisation: Organisation, remark: Remark) -> int:
    """The position whose description the sentence stands in: of several of that title, the last that begins before
    it; -1 where there is none."""
    fits = called(organisation).positions(remark.subject)
    if len(fits) < 2:
        return fits[0] if fits else -1
    places = [(organisation.seats.source(position), position) for position in fits]
    before = [
        (place.line or 0, position)
        for place, position in places
        if (place.file, place.part) == (remark.source.file, remark.source.part)
        and (place.line or 0) <= (remark.source.line or 0)
    ]
    return max(before)[1] if before else -1


def _proposed(signs: list[Remark]) -> ProposedType:
    counted = {kind: [sign for sign in signs if sign.words == kind.value] for kind in WorkType}
    kind = max(WorkType, key=lambda kind: len(counted[kind]))
    return ProposedType(kind, counted[kind][0].source)
