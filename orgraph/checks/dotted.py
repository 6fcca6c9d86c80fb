"""The dotted lines 虚线 of an organisation."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

import numpy as np

from orgraph.checks.linked import links_above
from orgraph.checks.wording import named, quoted
from orgraph.model.claim import CODE, Line
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text

if TYPE_CHECKING:
    from numpy.typing import NDArray


def dotted_links(organisation: Organisation) -> NDArray[np.bool_]:
    """Which links are dotted lines between two different positions."""
    links = organisation.links
    return np.asarray((links.line == CODE[Line.DOTTED]) & (links.subordinate != links.superior))


def dotted_superiors(organisation: Organisation, positions: Collection[int]) -> dict[int, list[tuple[Text, int]]]:
    """For each of these positions its dotted superiors as messages name them, those that do not exist last; each
    with the claim that states it first."""
    links, missing = organisation.links, organisation.missing
    above = links_above(organisation, dotted_links(organisation), positions)
    superiors = {
        position: [(named(organisation, int(links.superior[link])), int(links.claims_of(link)[0])) for link in found]
        for position, found in above.items()
    }
    for row in np.flatnonzero(missing.line == CODE[Line.DOTTED]).tolist():
        if (position := int(missing.subordinate[row])) in superiors:
            superiors[position].append((quoted(missing.name[row].as_py()), int(missing.claim[row])))
    return superiors
