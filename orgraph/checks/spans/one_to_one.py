"""OG404 one-to-one: managers with exactly one direct subordinate.

What it finds
    Positions with a row or description of their own to whom exactly one position reports on the chosen solid lines.
    A position whose headcount is known and greater than one is no single subordinate. One finding a pair.

Why it matters
    One leads one: the two share a job, or the upper one is a title and no task. Each such pair makes the way to the
    top a level longer.

Example
    ```csv
    岗位名称,直接上级
    馆长,
    典藏主任,馆长
    展览主任,馆长
    档案员,典藏主任
    布展师,展览主任
    灯光师,展览主任
    ```
    finds: 典藏主任; 档案员

    Eight people hold the one position below, so the manager leads eight.

    ```csv
    岗位名称,直接上级,编制
    馆长,,1
    典藏主任,馆长,1
    票务主任,馆长,1
    票务员,票务主任,8
    ```
    finds: nothing

Known problems
    Positions are counted: where no headcount is given, the one position below may be held by twenty. A deputy or an
    assistant as the only subordinate is often meant so. A body that is only mentioned, such as a board above the
    head, is not found, nor is a pair within a ring (OG204). Two or more pairs in a row are OG405, and a deputy who
    leads everybody else is OG509.

What to do
    Ask whether both levels are needed; otherwise give the manager more to lead, or join the two positions.

Source
    Orgvue (spans and layers packs).

查什么
    有说明书(或有自己一行)、在选定的实线上恰好只有一个岗位向它汇报的岗位。已知编制大于一的岗位不算单个下级。一对一条。

为何重要
    一个管一个：不是两人分一份活，就是上面那个有名无实。每有这样一对，到顶端的路就多一层。

已知局限
    数的是岗位：没有写编制时，下面那一个岗位也可能有二十个人。唯一的下级是副职或助理，往往是有意的。只被提到的机构(如负责人
    之上的理事会)不算，环内的也不算(OG204)。接连两对以上的归 OG405，副职带其余各岗的归 OG509。

怎么办
    问一问两层是否都需要；否则让上面的多管几个岗位，或把两个岗位合并。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.bands import claimed
from orgraph.checks.inputs import lacks_reporting
from orgraph.checks.linked import evidence_of
from orgraph.checks.pairs import plain_pairs
from orgraph.checks.wording import named
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each pair; its subjects are the manager and then the subordinate."""
    links = organisation.links
    for link in plain_pairs(organisation):
        manager, subordinate = int(links.superior[link]), int(links.subordinate[link])
        yield Fault(
            subjects=(manager, subordinate),
            evidence=evidence_of(organisation, [link]),
            values={
                "manager": named(organisation, manager),
                "subordinate": named(organisation, subordinate),
                "claimed": claimed(organisation, manager),
            },
        )


CHECK = Check(
    code="OG404",
    name="one-to-one",
    title=Text(zh="只有一个直接下级", en="One-to-one reporting"),
    severity=Severity.WARNING,
    message=Text(
        zh="{manager}只有一个直接下级岗位{claimed}：{subordinate}。",
        en="{manager} has one direct subordinate only{claimed}: {subordinate}.",
    ),
    why=Text(
        zh="一个管一个，多了一层；不是两人分一份活，就是上面那个有名无实。",
        en="One leads one: a level more, and either two share a job or the upper one is a title and no task.",
    ),
    correction=Text(
        zh="看看两层是否都需要：让{manager}多管几个岗位，或与{subordinate}合并；按岗位计，{subordinate}人多则属正常。",
        en="See whether both levels are needed: let {manager} lead more, or join it with {subordinate}. Where many "
        "people hold {subordinate}, nothing is wrong.",
    ),
    source="Orgvue (spans and layers packs)",
    find=find,
    lacks=lacks_reporting,
)
