"""OG501 layers-many: a line of command with many layers.

What it finds
    Organisations whose deepest line on the chosen solid lines has more than eight layers, the head being the first.
    One finding for the organisation; its subjects are the positions of the deepest line that stand too deep.

Why it matters
    Each layer delays decisions, softens what is reported and costs managers. Large companies work with seven or
    eight.

Example
    ```csv
    title,reports to
    Chief executive,
    Executive vice president,Chief executive
    Senior vice president,Executive vice president
    Vice president,Senior vice president
    Senior director,Vice president
    Director,Senior director
    Senior manager,Director
    Manager,Senior manager
    Analyst,Manager
    ```
    finds: Analyst

Known problems
    Assistants and deputies who stand in the line count as layers, whether or not anybody needs their consent.
    Positions in a ring and below it have no layer and are not counted. Set `most` under `thresholds.OG501` in
    orgraph.toml.

What to do
    Start where one leads one (OG404) and where few are led (OG403)： those layers can be taken out with the least
    change.

Source
    The "8×8" rule of thumb (eight layers, spans of eight)， which no study prescribes; Jaques (seven or eight strata).

查什么
    在选定的实线上，最深的一条线超过八层(负责人为第一层)。整个组织一条，主体是最深那条线上超出的岗位。

为何重要
    每多一层，决定就慢一步，报上来的话就软一分，还多一批主管的成本。大公司七八层就够了。

已知局限
    写在汇报线上的助理、副职也算一层，不论是否真要经他同意。环内和环下的岗位没有层级，不计。可在 orgraph.toml 的
    `thresholds.OG501` 里改 `most`。

怎么办
    先看一对一的(OG404)和下级很少的(OG403)：去掉这些层，改动最小。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.chains import chain
from orgraph.checks.inputs import lacks_reporting
from orgraph.checks.linked import evidence_of, links_above
from orgraph.checks.wording import positions, way
from orgraph.measures import measure
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation, *, most: int = 8) -> Iterator[Fault]:
    """One fault where the deepest line has more than `most` layers; of several the one that comes first."""
    measures, links = measure(organisation), organisation.links
    layers = int(measures.layer.max(initial=0))
    if layers <= most:
        return
    deepest = int(np.argmax(measures.layer))
    line = chain(organisation, deepest, int(measures.forest.top[deepest]))[::-1]
    above = links_above(organisation, links.chosen, line)
    yield Fault(
        subjects=tuple(line[int(most) :]),
        evidence=evidence_of(organisation, [link for position in line[:0:-1] for link in above[position]]),
        values={
            "layers": layers,
            "line": way(organisation, line[::-1]),
            "deep": positions(int(np.count_nonzero(measures.layer > most)), "stands", "stand"),
            "most": f"{most:g}",
        },
    )


CHECK = Check(
    code="OG501",
    name="layers-many",
    title=Text(zh="层级过多", en="Many layers"),
    severity=Severity.WARNING,
    message=Text(
        zh="最深的一条汇报线有 {layers} 层：{line}；共有 {deep}在第 {most} 层以下。",
        en="The deepest line of command has {layers} layers: {line}. In all, {deep} below layer {most}.",
    ),
    why=Text(
        zh="每多一层，决定就慢一步，管理成本就高一分。",
        en="Each layer delays decisions, softens what is reported, and costs managers.",
    ),
    correction=Text(
        zh="先看一对一的(OG404)和下级很少的(OG403)岗位，能否去掉一层。",
        en="See first whether a layer can go where one leads one (OG404) or few are led (OG403).",
    ),
    source='the "8×8" rule of thumb; Jaques',
    find=find,
    lacks=lacks_reporting,
)
