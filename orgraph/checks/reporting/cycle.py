"""OG204 cycle: positions that report to one another in a ring.

What it finds
    Three or more positions that each lead back to themselves along solid reporting claims (a strongly connected
    component)， or two of which a superior's list closes the ring. One finding names the whole ring, its members in
    the order of reporting, and the link that is most in doubt: the one with the weakest witness, and of equals the
    last one claimed.

Why it matters
    Nobody in a ring answers to the head of the organisation; layers, spans and totals have no meaning in it,
    and an approval sent upwards comes back to whoever sent it.

Example
    ```csv
    title,reports to
    Chief executive,
    Plant manager,Shift leader
    Shift leader,Quality manager
    Quality manager,Plant manager
    ```
    finds: Plant manager; Shift leader; Quality manager

Known problems
    Where several rings share positions the finding names all members at once and one doubtful link; after that
    is mended a ring may remain, and is then found again. Two positions that each name the other are OG303.

What to do
    Give one member its real superior. Start with the doubtful link. Where the sources name several superiors of a
    member, `[decisions]` in orgraph.toml settles it.

Source
    UK government organogram validator #18; Nakisa rule 4; Krackhardt 1994 (hierarchy).

查什么
    三个以上岗位沿实线汇报绕回自身(强连通分量)，或两个岗位因上级的名单而绕回自身。一个环只报一条，按汇报顺序列出成员，并指出
    最可疑的一条线：佐证最弱者，同样弱时取最后声明的一条。

为何重要
    环内无人最终向负责人汇报，层级、幅度与汇总都失去意义，逐级上报的审批会回到发起人手里。

已知局限
    几个环共用岗位时一次列出全部成员和一条可疑线；改好之后若仍有环，会再次报告。两个岗位互相写对方为上级的归 OG303。

怎么办
    先看可疑的那条线，给其中一个岗位改回真正的上级。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.configured import all_settled
from orgraph.checks.inputs import lacks_reporting
from orgraph.checks.linked import evidence_of
from orgraph.checks.rings import deciding, rings, what_follows
from orgraph.checks.wording import way
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each ring; the evidence is every claim along it."""
    for ring in rings(organisation):
        if not ring.mutual:
            yield Fault(
                subjects=ring.members,
                evidence=evidence_of(organisation, ring.links),
                values={
                    "ring": way(organisation, (*ring.members, ring.members[0])),
                    "doubtful": _link(organisation, ring.doubtful),
                },
                follows=what_follows(organisation, ring),
                settled=all_settled(organisation, deciding(organisation, ring)),
            )


def _link(organisation: Organisation, link: int) -> Text:
    links = organisation.links
    return way(organisation, (int(links.subordinate[link]), int(links.superior[link])))


CHECK = Check(
    code="OG204",
    name="cycle",
    title=Text(zh="汇报环", en="Reporting cycle"),
    severity=Severity.ERROR,
    message=Text(
        zh="汇报关系成环：{ring}。最可疑的是：{doubtful}。",
        en="Reporting runs in a ring: {ring}. Most in doubt is {doubtful}.",
    ),
    why=Text(
        zh="环内无人最终向负责人汇报，层级、幅度与汇总都失去意义。",
        en="Nobody in a ring answers to the head; layers, spans and totals have no meaning in it.",
    ),
    correction=Text(
        zh="先核对{doubtful}这一条，给该岗位改回真正的上级。",
        en="Check {doubtful} first and give that position its real superior.",
    ),
    source="UK government organogram validator #18; Nakisa rule 4; Krackhardt 1994",
    find=find,
    lacks=lacks_reporting,
)
