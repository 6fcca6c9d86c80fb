"""Positions for which a table and a job description name different superiors, and those that name one superior by two
names."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from orgraph.checks.stray_names import variant_names
from orgraph.checks.two_sources import in_two_sources
from orgraph.model.claim import CODE, Kind, Line
from orgraph.model.organisation import Organisation

_Named = list[tuple[int, int]]  # the superior, -1 for one that does not exist, and the claim


@lru_cache(maxsize=8)
def superiors_in_conflict(organisation: Organisation) -> dict[int, tuple[_Named, _Named]]:
    """The positions whose row and description name different solid superiors of theirs, with what each of them
    says."""
    both = in_two_sources(organisation)
    if not both:
        return {}
    claims = organisation.statements
    own = np.flatnonzero(
        (claims.kind == CODE[Kind.REPORTS_TO])
        & (claims.line == CODE[Line.SOLID])
        & (organisation.claim_speaker == organisation.claim_subject)
        & np.isin(organisation.claim_subject, list(both))
    )
    by_row = np.array([origin.by_row for origin in claims.origins] or [False], dtype=np.bool_)[claims.origin[own]]
    said: dict[int, tuple[_Named, _Named]] = {position: ([], []) for position in both}
    for claim, from_table in zip(own.tolist(), by_row.tolist(), strict=True):
        above = int(organisation.claim_object[claim])
        said[int(organisation.claim_subject[claim])][0 if from_table else 1].append((max(above, -1), claim))
    return {
        position: (table, description)
        for position, (table, description) in said.items()
        if table and description and not {each[0] for each in table} & {each[0] for each in description}
    }


@lru_cache(maxsize=8)
def one_under_two_names(organisation: Organisation) -> dict[int, int]:
    """The positions in conflict whose two superiors are probably one, with the name in question by its number: OG104
    speaks of the name, and so of them."""
    likely = {variant.number: variant.position for variant in variant_names(organisation).values()}
    found: dict[int, int] = {}
    for position, sides in superiors_in_conflict(organisation).items():
        meant = [{likely.get(above, above) for above, _ in side if above >= 0} for side in sides]
        used = [above for side in sides for above, _ in side if above in likely]
        if used and meant[0] & meant[1]:
            found[position] = used[0]
    return found
