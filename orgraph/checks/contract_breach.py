"""What a rule hands over where it is broken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from orgraph.checks.linked import evidence_of
from orgraph.model.organisation import Organisation
from orgraph.model.source import Source
from orgraph.model.text import Text

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Breach:
    """Whom it is about, the sources it rests on, what is the case, and what to do. Both sentences are without their
    full stop."""

    subjects: tuple[int, ...]
    evidence: tuple[Source, ...]
    what: Text
    correction: Text


def chosen_lines(organisation: Organisation, positions: Sequence[int]) -> tuple[Source, ...]:
    """Where the chosen lines of these positions to their superiors are claimed; where none has one, where the first
    of them stands itself."""
    chosen = _chosen_links(organisation)[list(positions)]
    found = evidence_of(organisation, chosen[chosen >= 0].tolist())
    return found or tuple(organisation.seats.source(position) for position in positions[:1])


@lru_cache(maxsize=8)
def _chosen_links(organisation: Organisation) -> NDArray[np.int64]:
    """The number of each position's chosen link; -1 where it has none."""
    links = organisation.links
    numbers = np.full(len(organisation), -1, dtype=np.int64)
    chosen = np.flatnonzero(links.chosen)
    numbers[links.subordinate[chosen]] = chosen
    return numbers
