"""How deep the lines below each superior run, and which lines OG501 speaks of already."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from orgraph.checks.scopes import limits
from orgraph.measures import measure
from orgraph.model.organisation import Organisation

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST_LAYERS = 8


def deepest_below(organisation: Organisation, position: int) -> int:
    """The position that stands deepest of all below this one; of several the first."""
    measures = measure(organisation)
    below = np.flatnonzero(_below(organisation, position))
    return int(below[np.argmax(measures.layer[below])])


def _below(organisation: Organisation, position: int) -> NDArray[np.bool_]:
    """The position and all below it on the chosen lines, rings cut loose."""
    forest = measure(organisation).forest
    inside = np.zeros(len(forest) + 1, dtype=np.bool_)
    inside[position] = True
    for jump in forest.jumps:
        inside[:-1] |= inside[jump[:-1]]
    return inside[:-1]


def too_deep_below(organisation: Organisation) -> NDArray[np.bool_]:
    """The positions that OG501 finds too deep, and all who have one of them below."""
    measures = measure(organisation)
    deep = measures.layer > limits(organisation, "OG501", "most", MOST_LAYERS)
    return np.asarray(measures.forest.total_below(deep.astype(np.float64)) > 0)
