"""OG403 span-narrow: managers of managers with few direct subordinates.

What it finds
    Described positions with two direct subordinates on the chosen solid lines, at least one of whom has
    subordinates too. One finding a position.

Why it matters
    A superior of two, who lead others themselves, adds a level and little leadership: each such level makes the way
    to the top longer and the management dearer.

Example
    ```csv
    title,reports to
    Managing director,
    Finance director,Managing director
    Sales director,Managing director
    Plant director,Managing director
    Plant manager north,Plant director
    Plant manager south,Plant director
    Shift leader one,Plant manager north
    Shift leader two,Plant manager north
    Shift leader three,Plant manager north
    ```
    finds: Plant director

Known problems
    A head with two divisions is often right. A superior who does other work besides leading needs few
    subordinates. A single direct subordinate is OG404. Set `least` under `thresholds.OG403` in orgraph.toml.

What to do
    Ask what the level decides that neither the one above nor the one below can; and whether the two could report
    one level higher.

Source
    McKinsey 2017 (lower bound of three)； Bain (narrow spans build cost). Rules of thumb.

查什么
    有说明书(或有自己一行)、在选定的实线上只有两个直接下级、且其中至少一个自己也带人的岗位。一个岗位一条。

为何重要
    下面只有两个主管的主管，多了一层，却没多少可管：到顶端的路变长，管理成本变高。

已知局限
    负责人下面分两大块，往往是合理的；除了带人还有别的工作的，下级少也正常。只有一个直接下级的归 OG404。
    可在 orgraph.toml 的 `thresholds.OG403` 里改 `least`。

怎么办
    问一问这一层决定了哪些上下两层都决定不了的事，再看这两个岗位能否上提一层。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.inputs import lacks_reporting
from orgraph.checks.linked import evidence_of, links_below
from orgraph.checks.wording import all_named, named, number
from orgraph.measures import measure
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text

LEAST = 3


def find(organisation: Organisation, *, least: int = LEAST) -> Iterator[Fault]:
    """One fault for each manager of managers with fewer than `least` direct subordinates and more than one, off
    any ring."""
    measures, links = measure(organisation), organisation.links
    few = organisation.seats.described & (measures.span > 1) & (measures.span < least) & (measures.cycle < 0)
    to_few = links.chosen & links.solid & few[links.superior]
    leading = to_few & (measures.span[links.subordinate] > 0)
    managers = np.unique(links.superior[leading]).tolist()
    for manager, below in links_below(organisation, to_few, managers).items():
        yield Fault(
            subjects=(manager,),
            evidence=evidence_of(organisation, below),
            values={
                "manager": named(organisation, manager),
                "span": Text(zh=str(len(below)), en=number(len(below))),
                "below": all_named(organisation, links.subordinate[below].tolist()),
            },
        )


CHECK = Check(
    code="OG403",
    name="span-narrow",
    title=Text(zh="管理幅度偏窄", en="Narrow span of control"),
    severity=Severity.INFORMATION,
    message=Text(
        zh="{manager}只有 {span} 个直接下级：{below}，其中有人自己也带下级。",
        en="{manager} has {span} direct subordinates only, some of whom lead others themselves: {below}.",
    ),
    why=Text(
        zh="下面只有一两个主管的主管，多了一层，却没多少可管。",
        en="A superior of so few, who lead others themselves, adds a level and little leadership.",
    ),
    correction=Text(
        zh="看看{below}能否上提一层，或{manager}能否多管几个岗位。",
        en="See whether {below} could report one level higher, or {manager} lead more positions.",
    ),
    source="McKinsey 2017; Bain; rules of thumb",
    find=find,
    lacks=lacks_reporting,
)
