"""OG206 tops-none: nobody stands at the top.

What it finds
    An organisation in which every position names a superior and every line of command ends at a superior that no
    source has, at several different ones. One finding for the organisation.

Why it matters
    An organisation chart hangs from its head. Without one, layers count from nowhere, and each piece of the chart
    is drawn on its own.

Example
    Both lines leave the table, each to a different body.

    ```csv
    title,reports to
    Plant director,Group executive board
    Shift leader,Plant director
    Sales director,Regional office
    Sales representative,Sales director
    ```
    finds: Plant director; Sales director

Known problems
    Where a ring explains that there is no top, OG204 says so; where a position reports to itself, OG203; where all
    lines end at one and the same superior outside, that body is the head and OG202 says that it has no row.

What to do
    Leave the superior of the head blank, or declare the head under `tops` in orgraph.toml, or add a row for the
    body above them all.

Source
    UK government organogram validator #15.

查什么
    每个岗位都写了上级，而每条汇报线最后都指向来源中没有的上级，并且不止一个。整个组织一条。

为何重要
    组织图要从负责人画起。没有负责人，层级无从数起，图也只能一块一块地画。

已知局限
    因汇报成环而没有顶端的由 OG204 说明，因上级写成自己的由 OG203 说明；各条线都指向同一个表外上级时，它就是顶端，
    由 OG202 说明它没有自己的一行。

怎么办
    把负责人的上级留空，或在 orgraph.toml 的 `tops` 中声明负责人，或为最上面的机构补一行。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.inputs import lacks_reporting
from orgraph.checks.linked import MOST_PLACES
from orgraph.checks.tops import tops
from orgraph.checks.wording import all_named, listed
from orgraph.measures import measure
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault where there is no top and no other check explains it; its subjects are the ends of the lines."""
    if tops(organisation).no_top != "OG206":
        return
    missing = organisation.missing
    ends = tuple(np.flatnonzero(measure(organisation).orphan).tolist())
    first: dict[int, int] = {}
    for position, claim in zip(missing.subordinate.tolist(), missing.claim.tolist(), strict=True):
        first.setdefault(position, claim)
    yield Fault(
        subjects=ends,
        evidence=organisation.evidence(*(first[position] for position in ends[:MOST_PLACES])),
        values={"ends": all_named(organisation, ends), "outside": listed(missing.name.unique().to_pylist())},
    )


CHECK = Check(
    code="OG206",
    name="tops-none",
    title=Text(zh="没有顶端", en="No top"),
    severity=Severity.ERROR,
    message=Text(
        zh="没有一个岗位处在顶端：汇报线到{ends}为止，再往上是来源中没有的{outside}。",
        en="No position stands at the top: the lines end at {ends}, whose superiors no source has: {outside}.",
    ),
    why=Text(
        zh="没有顶端，层级无从数起，各块组织之间也没有共同的上级。",
        en="Without a top, layers count from nowhere and the pieces of the chart have no superior in common.",
    ),
    correction=Text(
        zh="确定谁是负责人：把他的上级留空，或列入 orgraph.toml 的 tops,或补上最上面的机构。",
        en="Settle who is the head: leave that superior blank, list the position under tops in orgraph.toml, or add "
        "the body above them all.",
    ),
    source="UK government organogram validator #15",
    find=find,
    lacks=lacks_reporting,
)
