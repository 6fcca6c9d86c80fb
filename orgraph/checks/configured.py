"""The positions that `orgraph.toml` speaks of: declared heads, and decisions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np

from orgraph.checks.wording import named
from orgraph.model.claim import CODE, Line
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text
from orgraph.resolution.called import positions_called

if TYPE_CHECKING:
    from numpy.typing import NDArray


def declared_heads(organisation: Organisation) -> NDArray[np.intp]:
    """The positions declared as `tops`, and those whose superior is a body outside the sources declared there."""
    names, missing = organisation.configuration.tops, organisation.missing
    if not names:
        return np.zeros(0, dtype=np.intp)
    outside = np.array([name in names for name in missing.name.to_pylist()], dtype=np.bool_)
    below = missing.subordinate[outside & (missing.line == CODE[Line.SOLID])]
    return np.union1d(sorted(positions_called(organisation, names)), below).astype(np.intp)


def settled(organisation: Organisation, position: int) -> Text | None:
    """What a decision of the configuration says on the superior of this position, with its reason; None where there
    is no decision."""
    ruling = organisation.rulings.get(position)
    if ruling is None:
        return None
    said = {"position": named(organisation, position), "superior": named(organisation, ruling.superior)}
    reason = ruling.decision.reason.strip().rstrip("。.")
    return (_DECIDED_BECAUSE if reason else _DECIDED).format(**said, reason=reason)


def all_settled(organisation: Organisation, positions: Iterable[int]) -> Text | None:
    """What the decisions say on the superiors of these positions; None where one of them has no decision."""
    said = [settled(organisation, position) for position in positions]
    if not said or None in said:
        return None
    return Text(zh="".join(each.zh for each in said if each), en=" ".join(each.en for each in said if each))


_DECIDED = Text(
    zh="orgraph.toml 决定：{position}的上级是{superior}。", en="orgraph.toml decides: {position} reports to {superior}."
)
_DECIDED_BECAUSE = Text(
    zh="orgraph.toml 决定：{position}的上级是{superior}（{reason}）。",
    en="orgraph.toml decides: {position} reports to {superior} ({reason}).",
)
