"""Who stands above whom, held against a walk of one step at a time."""

from __future__ import annotations

import numpy as np
from hypothesis import given

from orgraph.checks.chains import chain, stands_above
from orgraph.measures import measure
from orgraph.model.organisation import Organisation
from tests.outline import organisation_from_outline
from tests.strategies import organisations


def walked(organisation: Organisation, lower: int) -> list[int]:
    """Whoever is above, step by step; rings are cut loose, as in the measures."""
    up = measure(organisation).forest.up
    above = []
    while (lower := int(up[lower])) != len(organisation):
        above.append(lower)
    return above


@given(organisations())
def test_standing_above_is_being_met_on_the_way_up(organisation: Organisation) -> None:
    everybody = np.arange(len(organisation))
    for lower in everybody:
        above = stands_above(organisation, everybody, np.full(len(organisation), lower))
        assert np.flatnonzero(above).tolist() == sorted(walked(organisation, int(lower)))


def test_a_chain_goes_up_from_the_one_to_the_other() -> None:
    organisation = organisation_from_outline("""
        Head
          Director
            Manager
              Clerk
    """)
    assert chain(organisation, 3, 1) == [3, 2, 1]


def test_long_chains_are_climbed_by_powers_of_two() -> None:
    depth = 1000
    organisation = organisation_from_outline("\n".join(" " * number + f"P{number}" for number in range(depth)))
    top, bottom = np.array([0, depth - 1]), np.array([depth - 1, 0])
    assert stands_above(organisation, top, bottom).tolist() == [True, False]
