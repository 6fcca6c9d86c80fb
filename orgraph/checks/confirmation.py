"""Reporting links that the other side does not confirm, and those that it confirms under another name.

upwards     a position names a superior whose own list of subordinates leaves it out (OG301)
downwards   a superior lists a position that itself names another superior, or says that it has none (OG302)

Where the other side probably means this very link and uses another name, OG104 says so, and the link is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from orgraph.checks.source_conflicts import superiors_in_conflict
from orgraph.checks.superiors import own_superiors
from orgraph.checks.tops import says_no_superior
from orgraph.model.claim import CODE, Basis, Kind, Strength
from orgraph.model.organisation import WITNESSES, Organisation, Witness
from orgraph.model.text import Text
from orgraph.resolution.similar import stated_otherwise, variants

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BELOW, _ABOVE = WITNESSES.index(Witness.SUBORDINATE_ONLY), WITNESSES.index(Witness.SUPERIOR_ONLY)


@dataclass(frozen=True, eq=False)
class Unconfirmed:
    """The numbers of the links; and for each name variant (by its number) the codes of the checks that would speak
    of a link, were it not the same name in other words."""

    upwards: tuple[int, ...]
    downwards: tuple[int, ...]
    left_unsaid: Mapping[int, tuple[str, ...]]


@lru_cache(maxsize=8)
def unconfirmed(organisation: Organisation) -> Unconfirmed:
    """The unconfirmed links; the same object for the same organisation."""
    found = {"OG301": _upwards(organisation), "OG302": _downwards(organisation)}
    proposed = variants(organisation, **organisation.configuration.thresholds.get("OG104", {}))
    titles = organisation.titles
    otherwise = {
        (titles[below], above): used for (below, above), used in stated_otherwise(organisation, proposed).items()
    }
    kept: dict[str, list[int]] = {code: [] for code in found}
    left_unsaid: dict[int, dict[str, None]] = {}
    for code, links in found.items():
        for link in links:
            below, above = int(organisation.links.subordinate[link]), int(organisation.links.superior[link])
            used = otherwise.get((titles[below], above))
            if used is None:
                kept[code].append(link)
            for variant in used or ():
                left_unsaid.setdefault(variant.number, {})[code] = None
    return Unconfirmed(
        upwards=tuple(kept["OG301"]),
        downwards=tuple(kept["OG302"]),
        left_unsaid={number: tuple(codes) for number, codes in left_unsaid.items()},
    )


def _upwards(organisation: Organisation) -> list[int]:
    links = organisation.links
    with_list = np.zeros(len(organisation), dtype=np.bool_)
    with_list[organisation.claim_object[_listings(organisation)]] = True
    unlisted = links.solid & (links.witness == _BELOW)
    unlisted[unlisted] = (with_list & organisation.seats.described)[links.superior[unlisted]]
    unlisted &= ~np.isin(links.subordinate, list(superiors_in_conflict(organisation))) | links.chosen
    outright = np.flatnonzero(organisation.statements.strength == CODE[Strength.EXPLICIT])
    return _stated(organisation, unlisted, outright)


def _downwards(organisation: Organisation) -> list[int]:
    links = organisation.links
    elsewhere = (own_superiors(organisation) > 0) | says_no_superior(organisation)
    only_listed = links.solid & (links.witness == _ABOVE)
    only_listed[only_listed] = elsewhere[links.subordinate[only_listed]]
    return _stated(organisation, only_listed, _listings(organisation))


def _stated(organisation: Organisation, links: NDArray[np.bool_], claims: NDArray[np.intp]) -> list[int]:
    """Of the links marked, those that one of these claims states."""
    among = np.zeros(len(organisation.statements), dtype=np.bool_)
    among[claims] = True
    return [link for link in np.flatnonzero(links).tolist() if among[organisation.links.claims_of(link)].any()]


def _listings(organisation: Organisation) -> NDArray[np.intp]:
    """The claims by which superiors list their subordinates in a field or column."""
    claims = organisation.statements
    return np.flatnonzero(
        (claims.kind == CODE[Kind.REPORTS_TO])
        & (claims.basis != CODE[Basis.PROSE])
        & (organisation.claim_object >= 0)
        & (organisation.claim_speaker == organisation.claim_object)
        & (organisation.claim_subject != organisation.claim_object)
    )


def lacks_lists(organisation: Organisation) -> Text | None:
    """The reason where no source lists the subordinates of a position."""
    if len(_listings(organisation)):
        return None
    return Text(zh="来源没有列出各岗位的直接下级。", en="No source lists the subordinates of its positions.")
