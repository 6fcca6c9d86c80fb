"""The tree that a chart draws: chosen superiors, with every ring opened at its most doubtful link."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from orgraph.checks.rings import most_doubtful
from orgraph.measures.forest import forest
from orgraph.model.organisation import NONE, Organisation

if TYPE_CHECKING:
    from numpy.typing import NDArray

TOP = -1  # nobody above: a top of the drawing


@dataclass(frozen=True, eq=False)
class Tree:
    """`superior[i]` is a position, TOP, or `positions + k` where i hangs on the k-th of `ghosts`.

    `ghosts` are superiors that are named and do not exist. `rings` are the members of each ring from its top down:
    each reports to the one before it, and the first, by the link left out of the tree, to the last. A position
    that reports to itself is a ring of one.
    """

    superior: NDArray[np.int32]
    ghosts: tuple[str, ...]
    rings: tuple[tuple[int, ...], ...]


def tree(organisation: Organisation) -> Tree:
    """The tree of an organisation, whatever state it is in."""
    chosen = organisation.superior
    superior = np.where(chosen == NONE, np.int32(TOP), chosen).astype(np.int32)
    found = _rings(organisation, chosen)
    for members in found:
        superior[members[0]] = TOP
    ghosts = _hang_orphans(organisation, superior, chosen)
    return Tree(superior, ghosts, tuple(found))


def _rings(organisation: Organisation, chosen: NDArray[np.int32]) -> list[tuple[int, ...]]:
    links = organisation.links
    link_of = np.full(len(organisation), -1, dtype=np.int64)
    link_of[links.subordinate[links.chosen]] = np.flatnonzero(links.chosen)
    ring = forest(chosen).ring
    found: list[tuple[int, ...]] = [(int(own),) for own in np.flatnonzero(chosen == np.arange(len(chosen)))]
    for least in np.unique(ring[ring >= 0]):
        upwards = _walk(chosen, int(least))
        doubtful = most_doubtful(organisation, [int(link_of[member]) for member in upwards])
        top = upwards.index(int(links.subordinate[doubtful]))
        # read downwards from the top, whose own superior comes last
        found.append((upwards[top], *reversed(upwards[:top]), *reversed(upwards[top + 1 :])))
    return found


def _walk(chosen: NDArray[np.int32], start: int) -> list[int]:
    walk = [start]
    while (above := int(chosen[walk[-1]])) != start:
        walk.append(above)
    return walk


def _hang_orphans(
    organisation: Organisation, superior: NDArray[np.int32], chosen: NDArray[np.int32]
) -> tuple[str, ...]:
    """Positions whose only superiors do not exist hang on the first one they name; returns the names."""
    missing = organisation.missing
    names: dict[str, int] = {}
    for position, name, line in zip(missing.subordinate, missing.name.to_pylist(), missing.line, strict=True):
        if line == 0 and chosen[position] == NONE and superior[position] == TOP:
            superior[position] = len(organisation) + names.setdefault(name, len(names))
    return tuple(names)
