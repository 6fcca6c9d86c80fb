"""Lists of subordinates that name a title which several seats bear.

`Direct reports: Payroll Clerk` means every payroll clerk that names this superior, be they one or nine: the list of
a description is one of titles, a roster has a row for each person. Seats of that title below somebody else are not
meant; where none of them names the superior, nobody can tell who is, and the name stays in doubt.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

import numpy as np

from orgraph.model.arrow import flags, strings
from orgraph.model.claim import CODE, ClaimColumns, Kind
from orgraph.model.organisation import UNKNOWN, Organisation

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from orgraph.resolution.meanings import Meanings


def seats_listed(claims: ClaimColumns, meanings: Meanings) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """The claims by which superiors list a shared title, and a seat that each of them means; a claim comes once for
    every seat, in the order of the claims."""
    fits: dict[str, dict[int, None]] = {}
    for match in meanings.names:
        if match.stage == "ambiguous":
            fits.setdefault(match.name, {}).update(dict.fromkeys(match.candidates))
    found = _lists(claims, meanings, fits)
    superiors = {int(meanings.object[claim]) for claim, _ in found}
    namers = _namers(claims, meanings, superiors)
    pairs = [
        (claim, seat)
        for claim, name in found
        for seat in fits[name]
        if seat in namers.get(int(meanings.object[claim]), ())
    ]
    return np.array([claim for claim, _ in pairs], np.int32), np.array([seat for _, seat in pairs], np.int32)


def uses_in_doubt(organisation: Organisation, names: Collection[str]) -> dict[str, list[int]]:
    """The claims that use each of these names without saying which position is meant; lists of seats do say it."""
    import pyarrow.compute as pc

    wanted, uses = strings(sorted(names)), dict[str, list[int]]()
    claims, settled = organisation.statements, set(organisation.links.claim.tolist()) if names else set()
    for column, meant in ((claims.subject, organisation.claim_subject), (claims.object, organisation.claim_object)):
        for claim in np.flatnonzero(flags(pc.is_in(column, value_set=wanted)) & (meant == UNKNOWN)).tolist():
            if claim not in settled:
                uses.setdefault(column[claim].as_py(), []).append(claim)
    return uses


def _lists(claims: ClaimColumns, meanings: Meanings, names: dict[str, dict[int, None]]) -> list[tuple[int, str]]:
    """The claims of superiors on a subordinate of one of these names, which could be several positions."""
    if not names:
        return []
    listing = np.flatnonzero(
        (claims.kind == CODE[Kind.REPORTS_TO])
        & (meanings.subject == UNKNOWN)
        & (meanings.object >= 0)
        & (meanings.speaker == meanings.object)
    )
    said = ((claim, claims.subject[claim].as_py()) for claim in listing.tolist())
    return [(claim, name) for claim, name in said if name in names]


def _namers(claims: ClaimColumns, meanings: Meanings, superiors: set[int]) -> dict[int, set[int]]:
    """For each of these superiors the positions that name it themselves."""
    if not superiors:
        return {}
    own = np.flatnonzero(
        (claims.kind == CODE[Kind.REPORTS_TO])
        & (meanings.speaker == meanings.subject)
        & (meanings.subject >= 0)
        & np.isin(meanings.object, list(superiors))
    )
    namers: dict[int, set[int]] = {}
    for claim in own.tolist():
        namers.setdefault(int(meanings.object[claim]), set()).add(int(meanings.subject[claim]))
    return namers
