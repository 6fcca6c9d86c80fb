"""One colour for each unit, the same as on the org-chart page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from orgraph.charts.tree import Tree
from orgraph.measures.forest import forest
from orgraph.model.organisation import Organisation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

# All stand out from a white ground and from a dark one (3:1, WCAG 2.2 1.4.11).
PALETTE = (
    "#2f6bd8", "#0c9a86", "#c7702a", "#8b5bd6", "#cf4a72", "#4f943a",
    "#1f8fb8", "#a3851d", "#6669d6", "#b5533c", "#3c8f6d", "#9a5a9e",
)  # fmt: skip
NO_UNIT = "#74808d"


@dataclass(frozen=True, slots=True)
class Family:
    """Positions of one colour: a unit, or, where no unit is known, a branch below the top."""

    name: str
    colour: str


def families(organisation: Organisation, drawn: Tree) -> tuple[list[Family], NDArray[np.int64]]:
    """The families in the order in which they are met from the top, and the number of each position's, or -1."""
    order = _from_the_top(drawn, len(organisation))
    keys: Sequence[str | int] = organisation.units if any(organisation.units) else _branches(drawn.superior, order)
    numbers: dict[str | int, int] = {}
    of = np.full(len(organisation), -1, dtype=np.int64)
    for position in order:
        if (key := keys[position]) not in ("", -1):
            of[position] = numbers.setdefault(key, len(numbers))
    titles = organisation.titles
    named = (key if isinstance(key, str) else titles[key] for key in numbers)
    return [Family(name, PALETTE[number % len(PALETTE)]) for number, name in enumerate(named)], of


def _from_the_top(drawn: Tree, count: int) -> list[int]:
    """All positions layer by layer: of several tops the one with most below it first, then, from one layer
    further down, those whose superior does not exist."""
    superior = drawn.superior
    sizes = forest(np.where(superior < count, superior, np.int32(-1))).total_below(np.ones(count))
    lot = count + len(drawn.ghosts)
    below: list[list[int]] = [[] for _ in range(lot)] + [list(range(count, lot))]
    tops: list[int] = []
    for position, above in enumerate(superior.tolist()):
        (tops if above < 0 else below[above]).append(position)
    order = [*sorted(tops, key=lambda top: -sizes[top]), lot]
    for node in order:  # grows while it is walked
        order.extend(below[node])
    return [node for node in order if node < count]


def _branches(superior: NDArray[np.int32], order: list[int]) -> list[int]:
    """Without units: the direct subordinate of a top that each position is or stands under; -1 for the tops."""
    branch = [-1] * len(order)
    for position in order:
        above = int(superior[position])
        if 0 <= above < len(order):
            branch[position] = position if not 0 <= superior[above] < len(order) else branch[above]
    return branch
