"""OG408 span-outlier-among-peers: a span far from what is usual in its layer.

What it finds
    Managers of a layer with at least eight managers whose span lies outside the fences of their layer (the quartiles,
    moved outwards by one and a half times the distance between them) and at least three away from its median. Only
    spans from three to ten, of which no other check speaks. One finding a layer.

Why it matters
    Ten subordinates are not many and three are not few; but where everybody else in the layer has three or four, the
    one with ten does a different job under the same title, and may need a level that nobody has asked for.

Example
    ```csv
    title,reports to
    Head teacher,
    Year leader 1,Head teacher
    Year leader 2,Head teacher
    Year leader 3,Head teacher
    Year leader 4,Head teacher
    Year leader 5,Head teacher
    Year leader 6,Head teacher
    Year leader 7,Head teacher
    Year leader 8,Head teacher
    A1,Year leader 1
    A2,Year leader 1
    A3,Year leader 1
    B1,Year leader 2
    B2,Year leader 2
    B3,Year leader 2
    C1,Year leader 3
    C2,Year leader 3
    C3,Year leader 3
    D1,Year leader 4
    D2,Year leader 4
    D3,Year leader 4
    D4,Year leader 4
    E1,Year leader 5
    E2,Year leader 5
    E3,Year leader 5
    F1,Year leader 6
    F2,Year leader 6
    F3,Year leader 6
    F4,Year leader 6
    G1,Year leader 7
    G2,Year leader 7
    G3,Year leader 7
    H1,Year leader 8
    H2,Year leader 8
    H3,Year leader 8
    H4,Year leader 8
    H5,Year leader 8
    H6,Year leader 8
    H7,Year leader 8
    H8,Year leader 8
    H9,Year leader 8
    ```
    finds: Year leader 8

    Three managers are too few to say what is usual.

    ```csv
    title,reports to
    Head teacher,
    Year leader 1,Head teacher
    Year leader 2,Head teacher
    Year leader 3,Head teacher
    A1,Year leader 1
    A2,Year leader 1
    A3,Year leader 1
    B1,Year leader 2
    B2,Year leader 2
    B3,Year leader 2
    C1,Year leader 3
    C2,Year leader 3
    C3,Year leader 3
    C4,Year leader 3
    C5,Year leader 3
    C6,Year leader 3
    C7,Year leader 3
    ```
    finds: nothing

Known problems
    A layer is no kind of work: sales and accounting stand side by side in it. What is usual is not what is right. Set
    `peers`, `apart` and `fence` under `thresholds.OG408` in orgraph.toml.

What to do
    Ask what is different about the work. Often the team has grown, or two were joined, and nobody has looked again.

Source
    Tukey 1977 (fences at 1.5 interquartile ranges)； eight peers and three apart are our judgement.

查什么
    同一层至少有八个主管，其中管理幅度落在本层界线之外(上下四分位数各向外移一倍半的四分位距)、且与中位数至少
    相差三个的。只看三到十个的幅度，更多更少的另有检查。一层一条。

为何重要
    十个下级不算多，三个也不算少；但同层的人都只带三四个，唯独一个带十个，那就是同一个头衔下干着另一种活，可能早就
    该加一层，只是没人提。

已知局限
    同一层不等于同一种工作，销售和会计也并排站着。常见的不等于合适的。可在 orgraph.toml 的 `thresholds.OG408` 里改
    `peers`、`apart`、`fence`。

怎么办
    问一问这里的工作有什么不同。常见的是队伍变大了、或两队并成了一队，之后没人再看过。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.bands import WIDE
from orgraph.checks.inputs import lacks_reporting
from orgraph.checks.linked import evidence_of, links_below
from orgraph.checks.wording import joined, named
from orgraph.measures import measure
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text

_FEWEST = 3


def find(organisation: Organisation, *, peers: int = 8, apart: int = 3, fence: float = 1.5) -> Iterator[Fault]:
    """One fault for each layer with managers outside its fences, the farthest from its median first."""
    measures = measure(organisation)
    span, layer = measures.span, measures.layer
    leads = (span > 0) & (layer > 0) & organisation.seats.described
    for number in np.unique(layer[leads]).tolist():
        managers = np.flatnonzero(leads & (layer == number))
        if len(managers) < peers:
            continue
        low, median, high = np.percentile(span[managers], [25, 50, 75])
        reach = fence * (high - low)
        distance = np.abs(span[managers] - median)
        outside = (span[managers] < low - reach) | (span[managers] > high + reach)
        spoken_of = (span[managers] < _FEWEST) | (span[managers] > WIDE)
        found = np.flatnonzero(outside & (distance >= apart) & ~spoken_of)
        if len(found):
            found = found[np.argsort(-distance[found], kind="stable")]
            yield _fault(organisation, managers[found].tolist(), number, len(managers), float(median))


def _fault(organisation: Organisation, outliers: list[int], layer: int, peers: int, median: float) -> Fault:
    span, links = measure(organisation).span, organisation.links
    below = links_below(organisation, links.chosen & links.solid, outliers)
    names = [named(organisation, manager) for manager in outliers]
    counted = [
        Text(zh=f"{name.zh}（{span[manager]} 个）", en=f"{name.en} ({span[manager]})")
        for name, manager in zip(names, outliers, strict=True)
    ]
    return Fault(
        subjects=tuple(outliers),
        evidence=evidence_of(organisation, [link for manager in outliers for link in below[manager]]),
        values={"layer": layer, "peers": peers, "median": f"{median:g}", "outliers": joined(counted)},
    )


CHECK = Check(
    code="OG408",
    name="span-outlier-among-peers",
    title=Text(zh="管理幅度与同层相差很远", en="Span far from its peers'"),
    severity=Severity.INFORMATION,
    message=Text(
        zh="第 {layer} 层有 {peers} 个带人的岗位，直接下级的中位数是 {median} 个，相差很远的有：{outliers}。",
        en="The {peers} managers of layer {layer} have a median of {median} direct subordinates. Far from it: "
        "{outliers}.",
    ),
    why=Text(
        zh="同一个头衔下干着另一种活，可能少了一层，也可能多了一个主管。",
        en="Under the same kind of title somebody does a different job: a level may be missing, or a leader too many.",
    ),
    correction=Text(
        zh="问一问这些岗位的工作与同层有什么不同，再定要不要加一层或并一队。",
        en="Ask what is different about their work, and then whether a level is missing or teams should be joined.",
    ),
    source="Tukey 1977; numbers are our judgement",
    find=find,
    lacks=lacks_reporting,
)
