"""Chains of command on the chosen solid lines: who stands above whom, rings cut loose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from orgraph.measures import measure
from orgraph.model.organisation import Organisation

if TYPE_CHECKING:
    from numpy.typing import NDArray


def stands_above(
    organisation: Organisation, higher: NDArray[np.integer[Any]], lower: NDArray[np.integer[Any]]
) -> NDArray[np.bool_]:
    """For each pair whether the first is a superior of the second, its superior's superior, and so on.

    The second is lifted by the difference of their depths, in steps that are powers of two, and must then be the
    first.
    """
    forest = measure(organisation).forest
    rise = forest.steps[lower].astype(np.int64) - forest.steps[higher]
    reached = np.where(rise > 0, lower, len(forest))
    for bit, jump in enumerate(forest.jumps):
        lifted = np.flatnonzero((rise > 0) & (rise >> bit & 1 == 1))
        reached[lifted] = jump[reached[lifted]]
    return np.asarray(reached == higher)


def chain(organisation: Organisation, lower: int, higher: int) -> list[int]:
    """From `lower` up to `higher`, both included; `higher` must stand above `lower`."""
    here, above = lower, [lower]
    while here != higher:
        here = int(organisation.superior[here])
        above.append(here)
    return above
