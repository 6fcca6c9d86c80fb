"""Layers 管理层级: how deep an organisation is, how deep it needs to be, and how its spans lie over its depth.

Definitions
    The head is layer 1. With span s for everybody who leads, L layers hold 1 + s + … + s^(L−1) positions, so N
    positions need L_min = ⌈log_s(N(s − 1) + 1)⌉ layers (s = 1: N layers); what is above that is the layer excess.
    The hourglass compares mean spans: of the first layer that has managers, of the last one, and of all managers in
    between; it is one where the middle is less than a share of the smaller of the two.

Sources
    The minimum is the sum of a geometric series. "Hourglass": Strategy& on spans and layers (wide at the top and at the
    bottom, narrow in the middle); the share is the checks' own. The word is used of headcounts as well; here it is of
    spans.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from orgraph.measures.measures import measure
from orgraph.model.organisation import Organisation

if TYPE_CHECKING:
    from numpy.typing import NDArray


def minimum_layers(positions: int, span: float) -> int:
    """The fewest layers that hold so many positions where everybody who leads has `span` direct subordinates; 0 for
    no positions. Raises ValueError for a span under one."""
    if span < 1:
        raise ValueError(f"a span of {span} leads nobody")
    layers, held, widest = 0, 0.0, 1.0
    if span == 1:
        return positions
    while held < positions:
        held += widest
        widest *= span
        layers += 1
    return layers


@dataclass(frozen=True, eq=False)
class LayerProfile:
    """For each layer from the head down how many positions stand in it, how many of them lead, and their mean span (0
    where nobody leads)."""

    positions: NDArray[np.int64]
    managers: NDArray[np.int64]
    mean_span: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.positions)

    @property
    def mean_distance(self) -> float:
        """The mean number of steps to the top, 0.0 where there are no layers."""
        total = int(self.positions.sum())
        return float(np.dot(np.arange(len(self)), self.positions)) / total if total else 0.0


def layer_profile(organisation: Organisation) -> LayerProfile:
    """The profile on the chosen solid lines; positions on a ring or beneath one have no layer and are left out."""
    measures = measure(organisation)
    layer, span = measures.layer, measures.span
    layers = int(layer.max(initial=0))
    leads = (layer > 0) & (span > 0)
    managers = np.bincount(layer[leads], minlength=layers + 1)[1:]
    below = np.bincount(layer[leads], span[leads], minlength=layers + 1)[1:]
    return LayerProfile(
        positions=np.bincount(layer[layer > 0], minlength=layers + 1)[1:],
        managers=managers,
        mean_span=below / np.maximum(managers, 1),
    )


@dataclass(frozen=True, slots=True)
class Shape:
    """Mean spans of the first layer with managers, of the layers between, and of the last; and how many managers
    there are between."""

    top: float
    middle: float
    bottom: float
    managers_between: int

    @property
    def waist(self) -> float:
        """The middle as a share of the smaller of top and bottom: under one, the middle is the narrowest."""
        return self.middle / min(self.top, self.bottom)


def shape(profile: LayerProfile) -> Shape | None:
    """The shape of an organisation with managers in at least three layers; None of any other."""
    led = np.flatnonzero(profile.managers)
    if len(led) < 3:
        return None
    between = led[1:-1]
    managers = profile.managers[between]
    return Shape(
        top=float(profile.mean_span[led[0]]),
        middle=float(np.dot(profile.mean_span[between], managers) / managers.sum()),
        bottom=float(profile.mean_span[led[-1]]),
        managers_between=int(managers.sum()),
    )


def branch_layers(organisation: Organisation) -> NDArray[np.int64]:
    """How many layers the branch of each position has, itself the first, on the chosen lines with rings cut loose.

    Whoever is the only subordinate adds no layer here: that is a fault of its own (OG404, OG405).
    """
    measures, forest = measure(organisation), measure(organisation).forest
    n = len(forest)
    span = np.append(measures.span, 0)
    counts = ((forest.up[:-1] != n) & (span[forest.up[:-1]] > 1)).astype(np.int64)
    depth = forest.total_above(counts)
    return forest.greatest_below(depth) - depth + 1
