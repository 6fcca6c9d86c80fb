"""The reporting links of some positions, found for all of them in one pass over the columns."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

import numpy as np

from orgraph.model.organisation import Organisation
from orgraph.model.source import Source

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST_PLACES = 24  # enough to look into a span of control; the rest is among the subjects

Links = dict[int, list[int]]


def links_above(organisation: Organisation, among: NDArray[np.bool_], subordinates: Collection[int]) -> Links:
    """For each of these subordinates the numbers of its links, of those marked in `among`, in order."""
    return _grouped(organisation.links.subordinate, among, subordinates)


def links_below(organisation: Organisation, among: NDArray[np.bool_], superiors: Collection[int]) -> Links:
    """For each of these superiors the numbers of the links to it, of those marked in `among`, in order."""
    return _grouped(organisation.links.superior, among, superiors)


def _grouped(ends: NDArray[np.int32], among: NDArray[np.bool_], wanted: Collection[int]) -> Links:
    groups: Links = {position: [] for position in wanted}
    candidates = np.flatnonzero(among)
    for link in candidates[np.isin(ends[candidates], list(wanted))].tolist():
        groups[int(ends[link])].append(link)
    return groups


def evidence_of(organisation: Organisation, links: Collection[int]) -> tuple[Source, ...]:
    """Where these links are claimed, up to MOST_PLACES: one claim of each link, the subordinate's own where there is
    one, and then the others."""
    claims = [_own_first(organisation, link) for link in list(links)[:MOST_PLACES]]
    first = [stated[0] for stated in claims]
    further = [claim for stated in claims for claim in stated[1:]]
    return organisation.evidence(*first, *further)[:MOST_PLACES]


def _own_first(organisation: Organisation, link: int) -> list[int]:
    below, speaker = organisation.links.subordinate[link], organisation.claim_speaker
    claims: list[int] = organisation.links.claims_of(link).tolist()
    return sorted(claims, key=lambda claim: bool(speaker[claim] != below))
