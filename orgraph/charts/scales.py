"""What the page needs to class spans and to put grades in order: the thresholds and the order that the checks use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from orgraph.charts.columns import Strings
from orgraph.checks.bands import VERY_WIDE, WIDE
from orgraph.checks.scopes import limits
from orgraph.checks.spans.span_narrow import LEAST
from orgraph.measures import measure
from orgraph.measures.grades import grade_scale
from orgraph.model.organisation import Organisation

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LIMITS = (("OG403", "least", LEAST), ("OG401", "most", WIDE), ("OG402", "most", VERY_WIDE))


def span_limits(organisation: Organisation) -> dict[str, Any]:
    """`usual`: [least, wide, very wide], None where the check does not run; `of`: the same of each superior for whom
    other thresholds hold. A span below the first is narrow, above the second wide, above the third very wide."""
    managers = np.flatnonzero(measure(organisation).span > 0)
    held = np.stack([limits(organisation, code, name, usual)[managers] for code, name, usual in _LIMITS], axis=1)
    if not len(managers):
        return {"usual": [usual for _, _, usual in _LIMITS], "of": {}}
    kinds, kind, counts = np.unique(held, axis=0, return_inverse=True, return_counts=True)
    usual = int(counts.argmax())
    others = np.flatnonzero(kind.reshape(-1) != usual)
    return {
        "usual": _plain(kinds[usual]),
        "of": {str(int(managers[k])): _plain(held[k]) for k in others.tolist()},
    }


def _plain(limit: NDArray[np.float64]) -> list[float | int | None]:
    return [None if np.isinf(value) else int(value) if value == int(value) else float(value) for value in limit]


def grade_order(organisation: Organisation, strings: Strings) -> dict[str, Any]:
    """`series`: the grades of each series, the most senior first, the commonest series first; `unordered`: those of
    which nobody can tell. Texts are numbers of the strings."""
    grades = organisation.seats.grade
    if grades is None:
        return {"series": [], "unordered": []}
    scale, texts = grade_scale(organisation), grades.to_pylist()
    first: dict[str, int] = {}
    for position, text in enumerate(texts):
        if text:
            first.setdefault(text, position)
    series: dict[int, list[str]] = {}
    for text, position in first.items():
        series.setdefault(int(scale.series[position]), []).append(text)
    rank = {text: (-int(scale.step[at]), -float(scale.finer[at]), text) for text, at in first.items()}
    unordered = sorted(series.pop(-1, []))
    sizes = np.bincount(scale.series[scale.series >= 0], minlength=1)
    commonest = sorted(series, key=lambda number: (-int(sizes[number]), number))
    return {
        "series": [
            [strings.number(text) for text in sorted(series[number], key=rank.__getitem__)] for number in commonest
        ],
        "unordered": [strings.number(text) for text in unordered],
    }
