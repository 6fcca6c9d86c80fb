"""Spans of control 管理幅度 of a whole organisation.

Definitions
    N positions, R of them without a superior on a chosen line, M managers (at least one direct subordinate), c(v)
    direct subordinates. The mean span is Σc(v)/M, which is (N − R)/M in a forest. The coefficient of variation is the
    standard deviation (over all managers, not a sample) by the mean; the Gini coefficient is
    Σ(2i − M − 1)c₍ᵢ₎ / (M Σc), the c₍ᵢ₎ in ascending order: 0 where all spans are equal.

Sources
    Orgvue and Agentnoon (figures shown in their documentation); Gini 1912.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from orgraph.measures.measures import measure
from orgraph.model.organisation import Organisation

if TYPE_CHECKING:
    from numpy.typing import NDArray

BANDS = (1, 2, 3, 6, 8, 11, 16)
"""Where the bands of spans begin: 1, 2, 3–5, 6–7, 8–10, 11–15, 16 and more (after McKinsey 2017)."""


@dataclass(frozen=True, slots=True)
class SpanStatistics:
    """The spans of the managers of one organisation; all are 0 where there is none."""

    managers: int
    mean: float
    median: float
    p90: float
    variation: float
    gini: float
    manager_share: float
    staff_per_manager: float
    managers_of_managers: int
    one_to_one: int


def span_statistics(organisation: Organisation) -> SpanStatistics:
    """The statistics over all who have a direct subordinate on a chosen solid line."""
    span = measure(organisation).span
    superior = organisation.superior
    leads = np.flatnonzero((span > 0) & (superior >= 0))
    of_leaders = np.zeros(len(span), dtype=np.bool_)
    of_leaders[superior[leads[superior[leads] != leads]]] = True
    of_managers = span[span > 0]
    if len(of_managers) == 0:
        return SpanStatistics(0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0, 0)
    count, mean = len(of_managers), float(of_managers.mean())
    return SpanStatistics(
        managers=count,
        mean=mean,
        median=float(np.median(of_managers)),
        p90=float(np.percentile(of_managers, 90)),
        variation=float(of_managers.std()) / mean,
        gini=gini(of_managers),
        manager_share=count / len(organisation),
        staff_per_manager=(len(organisation) - count) / count,
        managers_of_managers=int(np.count_nonzero(of_leaders)),
        one_to_one=int(np.count_nonzero(of_managers == 1)),
    )


def gini(values: NDArray[np.int64]) -> float:
    """The Gini coefficient of values that are not negative; 0.0 of none and of nothing but zeros."""
    ordered = np.sort(np.asarray(values, dtype=np.float64))
    total, count = float(ordered.sum()), len(ordered)
    if total == 0:
        return 0.0
    return float(np.dot(2 * np.arange(1, count + 1) - count - 1, ordered) / (count * total))


def span_layer_matrix(organisation: Organisation, bands: Sequence[int] = BANDS) -> NDArray[np.int64]:
    """How many managers stand in each layer (rows, the head's first) with a span in each band (columns).

    A band runs from its entry up to the next one. Managers on a ring or beneath one have no layer and are left out.
    """
    measures = measure(organisation)
    managers = np.flatnonzero((measures.span >= bands[0]) & (measures.layer > 0))
    layers = int(measures.layer[managers].max(initial=0))
    band = np.searchsorted(np.asarray(bands), measures.span[managers], side="right") - 1
    cells = (measures.layer[managers] - 1) * len(bands) + band
    return np.bincount(cells, minlength=layers * len(bands)).reshape(layers, len(bands))
