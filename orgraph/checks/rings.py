"""The rings of an organisation: cycles of reporting claims, and the link of each that is most in doubt.

The chart breaks a ring where the finding says it is in doubt, so both take it from here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

import numpy as np

from orgraph.checks.tops import tops
from orgraph.measures import measure
from orgraph.model.organisation import WITNESSES, Organisation, Witness


@dataclass(frozen=True, slots=True)
class Ring:
    """`members` in the order of reporting, each reporting to the next and the last to the first, as far as one
    walk reaches; then the members beside it. `links` are the claimed links among them; `doubtful` is one.
    `mutual` says that the members are two and each names the other itself (OG303)."""

    members: tuple[int, ...]
    links: tuple[int, ...]
    doubtful: int
    mutual: bool


def rings(organisation: Organisation) -> list[Ring]:
    """One ring for each strongly connected group of positions, in order of their first positions."""
    group = measure(organisation).cycle
    links = organisation.links
    inside = np.flatnonzero(
        links.solid & (group[links.subordinate] >= 0) & (group[links.subordinate] == group[links.superior])
    )
    by_group: dict[int, list[int]] = {}
    for link in inside:
        by_group.setdefault(int(group[links.subordinate[link]]), []).append(int(link))
    return [_ring(organisation, by_group[least]) for least in sorted(by_group)]


def _ring(organisation: Organisation, inside: list[int]) -> Ring:
    links = organisation.links
    following: dict[int, int] = {}
    for link in sorted(inside, key=lambda link: not links.chosen[link]):
        following.setdefault(int(links.subordinate[link]), int(links.superior[link]))
    members = dict.fromkeys(_walk(following))
    members.update(dict.fromkeys(int(links.subordinate[link]) for link in inside))
    by_itself = links.witness[inside] != WITNESSES.index(Witness.SUPERIOR_ONLY)
    mutual = len(members) == 2 and bool(by_itself.all())
    return Ring(tuple(members), tuple(inside), most_doubtful(organisation, inside), mutual)


def most_doubtful(organisation: Organisation, links: Iterable[int]) -> int:
    """The link with the weakest witness: disputed, then stated by one side only; of equals the last claimed."""
    return max(links, key=lambda link: (_doubt(organisation, link), link))


def deciding(organisation: Organisation, ring: Ring) -> tuple[int, ...]:
    """The members whose superior is decided, where only lines decided against close the ring; else none."""
    links = organisation.links
    decided = tuple(member for member in ring.members if member in organisation.rulings)
    above: dict[int, list[int]] = {}
    for link in ring.links:
        below = int(links.subordinate[link])
        if links.chosen[link] or below not in decided:
            above.setdefault(below, []).append(int(links.superior[link]))
    try:
        TopologicalSorter(above).prepare()
    except CycleError:
        return ()
    return decided


def what_follows(organisation: Organisation, ring: Ring) -> tuple[str, ...]:
    """The codes of what a ring brings with it: no top at all, a part cut off from the head, a member whose one
    subordinate is another member."""
    found, measures = tops(organisation), measure(organisation)
    members = np.array(ring.members)
    superior = organisation.superior[members]
    led_by_member = superior[np.isin(superior, members)]
    leads_one = np.any(organisation.seats.described[led_by_member] & (measures.span[led_by_member] == 1))
    return (
        *["OG206"] * (found.no_top == "OG204"),
        *["OG208"] * bool(found.apart[ring.members[0]]),
        *["OG404"] * bool(leads_one),
    )


def _walk(following: dict[int, int]) -> list[int]:
    """From the least position on until a position comes twice; the ring is what lies between."""
    seen: dict[int, int] = {}
    here = min(following)
    while here not in seen:
        seen[here] = len(seen)
        here = following[here]
    ring = list(seen)[seen[here] :]
    least = ring.index(min(ring))
    return ring[least:] + ring[:least]


def _doubt(organisation: Organisation, link: int) -> int:
    links = organisation.links
    if links.disputed[link]:
        return 2
    return int(WITNESSES[links.witness[link]] is not Witness.AGREED)
