"""OG803 bridge-missing: two who often work together, far apart by the lines.

What it finds
    Pairs of positions with at least three communication links between them (`links`), whose way to one another along
    the reporting lines takes five steps or more (`distance`), and that no dotted line joins. One finding for each
    pair.

Why it matters
    Whatever the two cannot settle travels all the way up and down again. Fayol's bridge, an agreement that the two may
    deal with each other directly, spares the whole way but one step.

Example
    ```md
    # General manager

    # Sales director
    Reports to: General manager

    # Sales lead
    Reports to: Sales director

    # Order clerk
    Reports to: Sales lead
    Key contacts:
    - Loader: delivery dates
    - Loader: returns
    - Loader: damaged goods

    # Logistics director
    Reports to: General manager

    # Shift lead
    Reports to: Logistics director

    # Loader
    Reports to: Shift lead
    ```
    finds: Order clerk; Loader

    ```md
    # 总经理

    # 门市主管
    直接上级：总经理

    # 订单员
    直接上级：门市主管
    工作关系：
    - 装卸员：交货日期
    - 装卸员：退货
    - 装卸员：破损

    # 物流主管
    直接上级：总经理

    # 装卸员
    直接上级：物流主管
    ```
    finds: nothing

Known problems
    How often two work together is taken from how many matters are written down, not from how many days. A committee
    that both sit on is a bridge and cannot be seen. The figures are our judgement.

What to do
    Let the two deal with each other, in writing: a dotted line, a committee, a delegated decision.

Source
    Fayol 1916 (gangplank); the figures are our judgement.

查什么
    两个岗位之间至少有三条工作联系(`links`)，沿汇报线要走五步以上(`distance`)，又没有虚线相连。一对一条。

为何重要
    两人谈不拢的事，要一路上报再一路下来。法约尔桥(写明双方可以直接办理)只需一步。

已知局限
    联系是否频繁，看的是写明的事项数，不是往来的次数。双方都参加的委员会也是桥，但看不出来。数字是我们的判断。

怎么办
    写明双方可以直接办理：虚线、委员会，或授权。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.inputs import lacks_ties
from orgraph.checks.remarks import MOST_PLACES
from orgraph.checks.wording import named, number
from orgraph.measures import measure
from orgraph.measures.ties import common_superiors, distances, ties
from orgraph.model.claim import CODE, Line
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation, *, links: float = 3, distance: float = 5) -> Iterator[Fault]:
    """One fault for each pair, those furthest apart first."""
    found, forest = ties(organisation), measure(organisation).forest
    way = distances(forest, found.lesser, found.greater)
    far = np.flatnonzero((found.links >= links) & (way >= distance))
    far = far[np.argsort(-way[far], kind="stable")]
    met = common_superiors(forest, found.lesser[far], found.greater[far]).tolist()
    bridged, claims = _dotted(organisation), _claims(organisation) if len(far) else {}
    for tie, superior in zip(far.tolist(), met, strict=True):
        pair = int(found.lesser[tie]), int(found.greater[tie])
        if pair not in bridged:
            values = {
                "one": named(organisation, pair[0]),
                "other": named(organisation, pair[1]),
                "links": Text(zh=str(found.links[tie]), en=number(int(found.links[tie]))),
                "steps": Text(zh=str(way[tie]), en=number(int(way[tie]))),
                "superior": named(organisation, superior),
            }
            yield Fault(pair, organisation.evidence(*claims[pair][:MOST_PLACES]), values)


def _dotted(organisation: Organisation) -> set[tuple[int, int]]:
    links = organisation.links
    dotted = links.line == CODE[Line.DOTTED]
    ends = zip(links.subordinate[dotted].tolist(), links.superior[dotted].tolist(), strict=True)
    return {(min(pair), max(pair)) for pair in ends}


def _claims(organisation: Organisation) -> dict[tuple[int, int], list[int]]:
    talks = organisation.talks
    claims: dict[tuple[int, int], list[int]] = {}
    for sender, receiver, claim in zip(
        talks.sender.tolist(), talks.receiver.tolist(), talks.claim.tolist(), strict=True
    ):
        claims.setdefault((min(sender, receiver), max(sender, receiver)), []).append(claim)
    return claims


CHECK = Check(
    code="OG803",
    name="bridge-missing",
    title=Text(zh="缺少直接通道", en="Bridge missing"),
    severity=Severity.INFORMATION,
    message=Text(
        zh="{one}与{other}有 {links} 条工作联系，沿汇报线却要经{superior}走 {steps} 步，且没有虚线。",
        en="{one} and {other} have {links} communication links; along the lines they are {steps} steps apart, by way "
        "of {superior}, and no dotted line joins them.",
    ),
    why=Text(
        zh="两人谈不拢的事，要一路上报再一路下来。",
        en="Whatever the two cannot settle travels all the way up and down again.",
    ),
    correction=Text(
        zh="写明双方可以直接办理：虚线、委员会，或授权。",
        en="Let them deal with each other, in writing: a dotted line, a committee, a delegated decision.",
    ),
    source="Fayol 1916 (gangplank); the figures are our judgement",
    find=find,
    lacks=lacks_ties,
)
