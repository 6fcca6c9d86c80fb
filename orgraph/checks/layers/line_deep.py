"""OG502 line-deep: a branch that is deeper than its siblings and than its size needs.

What it finds
    Branches of at least two layers more than the deepest other branch of the same superior, and of two layers more than
    their positions need at the organisation's own mean span. Only where at least two other branches have managers. The
    layers of one-to-one pairs (OG404, OG405) are not counted. One finding a branch, for the topmost one.

Why it matters
    Production is deeper than accounting because it is larger; that is no fault. A branch that is deep without being
    large has superiors of very few, and its staff are further from the head than anybody else's.

Example
    ```csv
    title,reports to
    Director,
    Museum,Director
    Library,Director
    Archive,Director
    Curator,Museum
    Guide,Museum
    Educator,Museum
    Lender,Library
    Cataloguer,Library
    Binder,Library
    Keeper,Archive
    Registrar,Archive
    Scanner,Archive
    Keeper of maps,Keeper
    Keeper of letters,Keeper
    Maps assistant,Keeper of maps
    Maps trainee,Keeper of maps
    Maps volunteer,Maps assistant
    Maps helper,Maps assistant
    ```
    finds: Archive

    A branch that is one layer deeper is no exception.

    ```csv
    title,reports to
    Director,
    Museum,Director
    Library,Director
    Archive,Director
    Curator,Museum
    Guide,Museum
    Lender,Library
    Cataloguer,Library
    Keeper,Archive
    Registrar,Archive
    Keeper of maps,Keeper
    Keeper of letters,Keeper
    ```
    finds: nothing

Known problems
    What a branch needs is reckoned with one span for all; work that is closely supervised needs more layers. Where the
    deepest line has too many layers altogether, OG501 says so. Set `apart` and `excess` under `thresholds.OG502` in
    orgraph.toml.

What to do
    Look first at superiors of two or three within the branch: there a layer can be taken out with the least change.

Source
    Orgvue (Targets pack: branches deeper than their siblings)； the size is our addition.

查什么
    比同一上级之下其他各支至少深两层、也比按本组织平均幅度容纳这么多岗位所需的层数多两层的一支。同级至少另有两支
    带人才比。一对一(OG404、OG405)多出的层不算。一支一条，报最上面的一支。

为何重要
    生产线比财务深，是因为人多，不算毛病。人不多却很深的一支，里面的主管都只带很少的人，离负责人也比别人远。

已知局限
    所需层数是按同一个幅度算的，要盯得紧的工作需要多几层。整个组织层级过多的由 OG501 说明。可在 orgraph.toml 的
    `thresholds.OG502` 里改 `apart`、`excess`。

怎么办
    先看这一支里只带两三个人的主管，去掉那里的一层改动最小。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from orgraph.checks.chains import chain
from orgraph.checks.depth import deepest_below, too_deep_below
from orgraph.checks.inputs import lacks_reporting
from orgraph.checks.linked import evidence_of, links_above
from orgraph.checks.wording import named, positions, way
from orgraph.measures import measure
from orgraph.measures.layers import branch_layers, minimum_layers
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text

if TYPE_CHECKING:
    from numpy.typing import NDArray


def find(organisation: Organisation, *, apart: int = 2, excess: int = 2) -> Iterator[Fault]:
    """One fault for each branch that is `apart` layers deeper than its siblings and `excess` more than it needs."""
    measures, layers = measure(organisation), branch_layers(organisation)
    for branch, beside in _deeper(organisation, layers, apart):
        size = int(measures.positions_below[branch]) + 1
        needed = minimum_layers(size, _usual_span(organisation))
        if layers[branch] - needed < excess:
            continue
        line = chain(organisation, deepest_below(organisation, branch), branch)
        above = links_above(organisation, organisation.links.chosen, line[:-1])
        yield Fault(
            subjects=(branch,),
            evidence=evidence_of(organisation, [link for position in line[:-1] for link in above[position]]),
            values={
                "branch": named(organisation, branch),
                "superior": named(organisation, int(organisation.superior[branch])),
                "layers": int(layers[branch]),
                "beside": beside,
                "size": positions(size),
                "needed": needed,
                "line": way(organisation, line),
            },
        )


def _usual_span(organisation: Organisation) -> float:
    """The mean span of the organisation, two at least."""
    span = measure(organisation).span
    return max(2.0, float(span[span > 0].mean()))


def _deeper(organisation: Organisation, layers: NDArray[np.int64], apart: int) -> Iterator[tuple[int, int]]:
    """The topmost branches that are so much deeper than the next deepest of the same superior, of whose branches at
    least three have managers; each with the layers of that next one."""
    measures, up = measure(organisation), measure(organisation).forest.up[:-1]
    n = len(up)
    branches = np.flatnonzero((up != n) & (measures.span > 0) & (measures.layer > 0))
    branches = branches[np.lexsort((-layers[branches], up[branches]))]
    new = np.diff(up[branches], prepend=-1) != 0
    first = np.flatnonzero(new)
    several = first[np.diff(np.append(first, len(branches))) >= 3]
    deep = branches[several[layers[branches[several]] - layers[branches[several + 1]] >= apart]]
    beside = dict(zip(branches[several].tolist(), layers[branches[several + 1]].tolist(), strict=True))
    deep = deep[~too_deep_below(organisation)[deep]]
    marked = np.zeros(n, dtype=np.int64)
    marked[deep] = 1
    topmost = deep[measures.forest.total_above(marked)[deep] == 1]
    return ((branch, beside[branch]) for branch in sorted(topmost.tolist()))


CHECK = Check(
    code="OG502",
    name="line-deep",
    title=Text(zh="有一支特别深", en="One branch much deeper"),
    severity=Severity.INFORMATION,
    message=Text(
        zh="{superior}之下，{branch}这一支有 {layers} 层，其余最深 {beside} 层；{size}按平均幅度 {needed} 层就够："
        "{line}。",
        en="Below {superior} the branch of {branch} has {layers} layers and the next deepest {beside}; at the usual "
        "span {size} would need {needed}: {line}.",
    ),
    why=Text(
        zh="人不多却很深：里面的主管都只带很少的人，离负责人也比别人远。",
        en="Deep without being large: its superiors lead very few, and its staff are far from the head.",
    ),
    correction=Text(
        zh="先看{branch}这一支里只带两三个人的主管，能否去掉一层。",
        en="Look first at those within the branch of {branch} who lead two or three: a layer may go there.",
    ),
    source="Orgvue (Targets pack)； the size is our addition",
    find=find,
    lacks=lacks_reporting,
)
