"""Positions for which the claims name several solid superiors, by who names them.

`named`   the position itself names several, on its row or in its description (OG205)
`listed`  it names none itself, and several superiors list it (OG205)
`skipped` the same, but they all stand in one line of command, so that the nearest lists it and the others reach
          past him (OG214)

Where a position names one superior itself, or says that it has none, and others list it, the lists are in doubt and
not the position (OG302). Where a table and a description name one each, the two differ (OG304). Where
the rows of one id name different superiors, the id is in doubt (OG101, OG102).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from orgraph.checks.chains import stands_above
from orgraph.checks.linked import links_above
from orgraph.checks.shared_ids import clashes
from orgraph.checks.source_conflicts import superiors_in_conflict
from orgraph.checks.tops import says_no_superior
from orgraph.measures import measure
from orgraph.model.claim import CODE, Line
from orgraph.model.organisation import WITNESSES, Organisation, Witness

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Skipped:
    """A position, the nearest of the superiors that list it, and those further up that list it too."""

    position: int
    nearest: int
    further: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Several:
    """See the module."""

    named: tuple[int, ...]
    listed: tuple[int, ...]
    skipped: tuple[Skipped, ...]


@lru_cache(maxsize=8)
def several_superiors(organisation: Organisation) -> Several:
    """The positions with several superiors; the same object for the same organisation."""
    own = own_superiors(organisation)
    silent = (own == 0) & ~says_no_superior(organisation)
    unnamed = np.flatnonzero(silent & (measure(organisation).superiors_claimed > 1)).tolist()
    above = links_above(organisation, organisation.links.solid, unnamed)
    in_line = {position: in_one_line(organisation, position, above[position]) for position in unnamed}
    named = np.flatnonzero(own > 1).tolist()
    contradictory = _with_contradictory_rows(organisation) | _told_apart(organisation, own) if named else set()
    return Several(
        named=tuple(position for position in named if position not in contradictory),
        listed=tuple(position for position, found in in_line.items() if found is None),
        skipped=tuple(found for found in in_line.values() if found is not None),
    )


def _with_contradictory_rows(organisation: Organisation) -> set[int]:
    return {clash.position for clash in clashes(organisation) if "superior" in clash.differing}


def _told_apart(organisation: Organisation, own: NDArray[np.int64]) -> set[int]:
    """Positions for which a table and a description name one superior each (OG304)."""
    return {position for position in superiors_in_conflict(organisation) if own[position] == 2}


def own_superiors(organisation: Organisation) -> NDArray[np.int64]:
    """How many different superiors each position names itself, those that do not exist included, itself not."""
    links, missing, n = organisation.links, organisation.missing, len(organisation)
    own = links.solid & (links.witness != WITNESSES.index(Witness.SUPERIOR_ONLY))
    own_missing = (missing.line == CODE[Line.SOLID]) & (
        organisation.claim_speaker[missing.claim] == missing.subordinate
    )
    return np.bincount(links.subordinate[own], minlength=n) + np.bincount(missing.subordinate[own_missing], minlength=n)


def in_one_line(organisation: Organisation, position: int, links: Sequence[int]) -> Skipped | None:
    """How the superiors on these links of a position stand in one line of command; None where they do not."""
    superiors = organisation.links.superior[links]
    depth = measure(organisation).forest.steps[superiors]
    ordered = superiors[np.argsort(-depth, kind="stable")]
    if len(ordered) < 2 or not stands_above(organisation, ordered[1:], ordered[:-1]).all():
        return None
    return Skipped(position, int(ordered[0]), tuple(ordered[1:].tolist()))
