"""How many superiors have to be changed, at least, for the chosen lines to form one tree.

Definition
    Where each position names at most one superior, each ring needs one cut (a report to oneself is a ring of one), and
    each top beyond the first one line to somebody: rings + (tops − 1). Where there is no top, one of the cuts leaves
    one: rings.

Source
    The lines are a functional graph, in which rings share no position; so the hardness of the feedback arc set (Karp
    1972) does not arise. `tests/measures` holds it to trying all trees.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from orgraph.measures.measures import measure
from orgraph.model.organisation import Organisation


@dataclass(frozen=True, slots=True)
class Repair:
    """Rings on the chosen lines, reports to oneself among them, and positions with nobody above them."""

    rings: int
    tops: int

    @property
    def changes(self) -> int:
        """The fewest changes of a superior."""
        return self.rings + max(0, self.tops - 1)


def least_repair(organisation: Organisation) -> Repair:
    """What is to be repaired on the chosen lines. A superior that no source has is none."""
    superior, ring = organisation.superior, measure(organisation).forest.ring
    own = superior == np.arange(len(organisation))
    return Repair(
        rings=len(np.unique(ring[ring >= 0])) + int(np.count_nonzero(own)),
        tops=int(np.count_nonzero(superior < 0)),
    )
