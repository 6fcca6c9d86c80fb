"""From one organisation to the next: what a check that compares is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from orgraph.model.finding import Finding
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NOBODY = -1


@dataclass(frozen=True, eq=False)
class Transition:
    """Two organisations; for each position of the first the one that it is in the second, NOBODY where it is gone; and
    the findings that the second has and the first had not."""

    before: Organisation
    after: Organisation
    counterpart: NDArray[np.int32]
    new: tuple[Finding, ...] = ()


def lacks_comparison(_: Organisation) -> Text:
    """Why a check that compares does not run on one organisation."""
    return Text(zh="只在前后两个组织对照时检查。", en="It compares two organisations: use orgraph compare.")
