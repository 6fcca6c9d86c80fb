"""OG303 mutual-superiors: two positions each name the other as superior.

What it finds
    Two positions, each of which names the other as its superior in its own row or description. One finding for each
    two.

Why it matters
    Neither of them answers to anybody, and the chart cannot tell which stands above. It is often a field read in
    the wrong direction: the answer to “who reports to you?” written under “to whom do you report?”.

Example
    ```csv
    title,reports to
    Managing director,
    Plant manager,Deputy plant manager
    Deputy plant manager,Plant manager
    ```
    finds: Plant manager; Deputy plant manager

Known problems
    Where one of the two only stands in the other's list, or more positions are in the ring, that is OG204.

What to do
    Ask which of the two leads, and give that one its real superior.

Source
    wp-erp issue #649; Nakisa rule 4.

查什么
    两个岗位在自己那一行或说明书里互把对方写作直接上级。一对一条。

为何重要
    两个岗位都没有真正的上级，图上也分不出谁在上面。常见的原因是把“谁向你汇报”的答案填进了“你向谁汇报”。

已知局限
    其中一方只是出现在对方的下级名单里的，或者环里还有别的岗位的，归 OG204。

怎么办
    问清楚谁领导谁，给在上面的那个写上真正的上级。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.configured import all_settled
from orgraph.checks.inputs import lacks_reporting
from orgraph.checks.linked import evidence_of
from orgraph.checks.rings import deciding, rings, what_follows
from orgraph.checks.wording import named
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each two that name each other."""
    for ring in rings(organisation):
        if ring.mutual:
            first, second = ring.members
            yield Fault(
                subjects=ring.members,
                evidence=evidence_of(organisation, ring.links),
                values={"first": named(organisation, first), "second": named(organisation, second)},
                follows=("OG204", *what_follows(organisation, ring)),  # a ring of two, said once
                settled=all_settled(organisation, deciding(organisation, ring)),
            )


CHECK = Check(
    code="OG303",
    name="mutual-superiors",
    title=Text(zh="互为上级", en="Each the other's superior"),
    severity=Severity.ERROR,
    message=Text(
        zh="{first}和{second}互把对方写作直接上级。", en="{first} and {second} each name the other as superior."
    ),
    why=Text(
        zh="两个岗位都没有真正的上级，它们和下面的人都不在负责人的合计里。",
        en="Neither answers to the head, and nobody below them is in any total.",
    ),
    correction=Text(
        zh="问清楚谁领导谁，给在上面的那个写上真正的上级。",
        en="Settle which of the two leads, and give that one its real superior.",
    ),
    source="wp-erp issue #649; Nakisa rule 4",
    find=find,
    lacks=lacks_reporting,
)
