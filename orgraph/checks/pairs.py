"""Managers with exactly one direct subordinate, and which check speaks of each such pair.

A pair within a ring is the ring's (OG204); a subordinate that is known to be several people is no single one. Where
the one subordinate is a deputy who leads the others, OG509 speaks of the pair; where pairs follow one upon another,
OG405 speaks of them all; else OG404 does. A check that does not run leaves its pairs to OG404.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from orgraph.checks.scopes import limits
from orgraph.checks.titles import deputies
from orgraph.measures import measure
from orgraph.model.organisation import Organisation

CHAIN = 2


@lru_cache(maxsize=8)
def pairs(organisation: Organisation) -> tuple[int, ...]:
    """The links of all pairs, in order."""
    measures, links = measure(organisation), organisation.links
    single = organisation.seats.described & (measures.span == 1)
    found = np.flatnonzero(links.chosen & links.solid & single[links.superior])
    below, above = links.subordinate[found], links.superior[found]
    in_ring = (measures.cycle[above] >= 0) & (measures.cycle[above] == measures.cycle[below])
    return tuple(found[~in_ring & (measures.headcount[below] <= 1)].tolist())


@lru_cache(maxsize=8)
def chains(organisation: Organisation) -> tuple[tuple[int, ...], ...]:
    """The links of pairs that follow one upon another, from the top down; a single pair is a chain of one."""
    links = organisation.links
    by_superior = {int(links.superior[link]): link for link in pairs(organisation)}
    below = {int(links.subordinate[link]) for link in by_superior.values()}
    found: list[tuple[int, ...]] = []
    for superior, first in by_superior.items():
        if superior not in below:
            chain = [first]
            while (further := by_superior.get(int(links.subordinate[chain[-1]]))) is not None:
                chain.append(further)
            found.append(tuple(chain))
    return tuple(found)


@lru_cache(maxsize=8)
def through_deputies(organisation: Organisation) -> tuple[int, ...]:
    """The links of pairs in which the one subordinate is a deputy by title and leads two or more."""
    span, links = measure(organisation).span, organisation.links
    deputy = deputies(organisation)
    return tuple(
        link
        for link in pairs(organisation)
        if deputy[links.subordinate[link]] and not deputy[links.superior[link]] and span[links.subordinate[link]] > 1
    )


def plain_pairs(organisation: Organisation) -> list[int]:
    """The links of the pairs that OG404 speaks of."""
    least, off = limits(organisation, "OG405", "least", CHAIN), limits(organisation, "OG509", "", 0)
    superior = organisation.links.superior
    elsewhere = {link for link in through_deputies(organisation) if np.isfinite(off[superior[link]])}
    for chain in chains(organisation):
        if len(chain) >= least[superior[chain[0]]]:
            elsewhere.update(chain)
    return [link for link in pairs(organisation) if link not in elsewhere]
