"""Who appears in the network of an organisation, and what of a large one is left out and said to be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from orgraph.charts.tree import Tree, tree
from orgraph.errors import OrgraphError
from orgraph.measures import measure
from orgraph.measures.forest import forest
from orgraph.model.claim import CODE, Line
from orgraph.model.organisation import COUNTERPARTS, Organisation
from orgraph.model.text import Text

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST_NODES = 1_500  # beyond them a network is a thicket, and a browser slow
MOST_OTHERS = 300  # nodes that are no positions, where positions compete for the room
MOST_POSITIONS = 20_000  # of an organisation: of a larger one 1,500 nodes would show fewer than one in thirteen

MISSING = "missing"  # the kind of a superior that is named and does not exist

_TOO_LARGE = Text(
    zh="{name} 有 {positions} 个岗位；网络图最多用于 {most} 个。"
    "请改用 orgraph chart：组织架构图没有此限制。也可以只读取部分来源。",
    en="{name} has {positions} positions; a network is of use up to {most}. Use orgraph chart, which draws any number, "
    "or read only some of the sources.",
)
_POSITIONS = Text(
    zh="只画出 {total} 个岗位中的 {shown} 个：先取管理岗位和有虚线、沟通关系的岗位，自上而下。"
    "全部岗位见 orgraph chart。",
    en="Only {shown} of {total} positions are drawn: managers and positions with dotted or communication links first, "
    "from the top down. orgraph chart shows them all.",
)
_OTHERS = Text(
    zh="不是岗位的对象只画出 {total} 个中的 {shown} 个，先取关系最多的。",
    en="Of what is no position only {shown} of {total} are drawn, those with most links first.",
)


class Other(NamedTuple):
    """What is no position: a unit, party or group, a name that no position bears, or a missing superior."""

    kind: str
    name: str

    @property
    def id(self) -> str:
        """Its node's id, as in the organisation's graph."""
        return f"{self.kind}:{self.name}"


@dataclass(frozen=True, eq=False)
class Scope:
    """`positions` are the numbers of the positions drawn, in their order, and `others` what else is drawn;
    `tree` and `layers` (the top is 1) are of the whole organisation; `left_out` says what is not drawn."""

    positions: NDArray[np.int64]
    others: tuple[Other, ...]
    tree: Tree
    layers: NDArray[np.int32]
    left_out: tuple[Text, ...] = ()


def scope(organisation: Organisation) -> Scope:
    """All of it where it fits, else managers and linked positions from the top down.

    Raises OrgraphError for an organisation of which a network could show too little.
    """
    total = len(organisation)
    if total > MOST_POSITIONS:
        sizes = {"positions": f"{total:,}", "most": f"{MOST_POSITIONS:,}"}
        raise OrgraphError(_TOO_LARGE.format(name=organisation.name, **sizes))
    drawn = tree(organisation)
    layers = forest(np.where(drawn.superior < total, drawn.superior, np.int32(-1))).steps + np.int32(1)
    others = [other for other, _ in Counter(_others(organisation)).most_common()]
    room = min(len(others), max(MOST_OTHERS, MOST_NODES - total))
    positions = _foremost(organisation, layers, MOST_NODES - room)
    left_out = [_POSITIONS.format(shown=f"{len(positions):,}", total=f"{total:,}")] if len(positions) < total else []
    left_out += [_OTHERS.format(shown=f"{room:,}", total=f"{len(others):,}")] if room < len(others) else []
    return Scope(positions, tuple(others[:room]), drawn, layers, tuple(left_out))


def _others(organisation: Organisation) -> Iterator[Other]:
    """What is no position, once for each link that names it."""
    for name in organisation.missing.name.to_pylist():
        yield Other(MISSING, name)
    talks = organisation.talks
    for receiver, kind, name in zip(
        talks.receiver.tolist(), talks.counterpart.tolist(), talks.name.to_pylist(), strict=True
    ):
        if receiver < 0:
            yield Other(COUNTERPARTS[kind].value, name)


def _foremost(organisation: Organisation, layers: NDArray[np.int32], most: int) -> NDArray[np.int64]:
    """Managers and positions with cross links before the rest, the upper layers first. With a manager all above
    are among them, for they are managers of a higher layer."""
    if len(organisation) <= most:
        return np.arange(len(organisation))
    matters = measure(organisation).span_claimed > 0
    links, talks = organisation.links, organisation.talks
    dotted = links.line == CODE[Line.DOTTED]
    for ends in (links.subordinate[dotted], links.superior[dotted], talks.sender, talks.receiver[talks.receiver >= 0]):
        matters[ends] = True
    return np.sort(np.lexsort((layers, ~matters))[:most])
