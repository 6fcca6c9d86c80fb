"""OG201 superior-not-given: positions without a superior that are not the head.

What it finds
    Positions for which no source names a superior, and which are not the head of the organisation. The heads are
    those declared as `tops` in orgraph.toml. Where none is declared, a single position without a superior is taken
    as the head; of several, the one that has three quarters of the positions below them all, else the one of which
    a source says outright that it has no superior. One finding a position.

Why it matters
    Nobody is answerable for the position: its leave, its targets and its budget have no one to go to. Where it
    has people of its own, all of them are cut off from the head together with it.

Example
    The accountant has no superior. The managing director has none either, and is the head.

    ```csv
    title,reports to
    Managing director,
    Sales manager,Managing director
    Sales representative,Sales manager
    Accountant,
    ```
    finds: Accountant

    ```csv
    岗位名称,直接上级
    馆长,
    典藏主任,馆长
    档案员,馆长
    ```
    finds: nothing

Known problems
    A table may hold two organisations on purpose: declare both heads. Where several positions without a superior
    have people below them and none is clearly the largest, it cannot be told which of them lacks a superior, and
    OG207 names them together. A position whose source says outright that it has no superior is left to OG207 too,
    one with only a dotted line to OG211, a name that is only mentioned to OG207 and OG208, and a superior that is
    named but does not exist to OG202.

What to do
    Write the superior on the position's row or in its description; or, if it is a head, list it under `tops`.

Source
    Nakisa ("Orphan positions")； Agentnoon; the share of three quarters is our judgement.

查什么
    没有任何来源写明上级、又不是负责人的岗位。负责人指 orgraph.toml 里 `tops` 声明的岗位；没有声明时，唯一没有上级的岗位
    就是负责人；有几个时，下属岗位占全部四分之三以上的那个是负责人，没有这样的就看来源明说“无”上级的是哪个。一个岗位一条。

为何重要
    这个岗位没有人负责：请假、目标、预算都不知道找谁。它如果还带着下级，这些下级也一起与负责人断开。

已知局限
    一张表可能本来就有两个组织，这时请把两位负责人都声明出来。几个没有上级的岗位都带着下级、又看不出谁最大时，无法判断
    缺上级的是哪一个，由 OG207 一并列出。来源明说“无”上级的也归 OG207，只有虚线上级的归 OG211，只被提到、
    没有说明书的名称归 OG207 和 OG208，写了上级但上级不存在的归 OG202。

怎么办
    在该岗位的那一行或说明书里补上直接上级；如果它就是负责人，请列入 `tops`。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.inputs import lacks_reporting
from orgraph.checks.tops import tops
from orgraph.checks.wording import named, positions
from orgraph.measures import measure
from orgraph.model.claim import CODE, Kind
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.source import Source
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each root that is no head and that no other check speaks of."""
    found = tops(organisation)
    blank = _blank_fields(organisation) if found.not_given else {}
    below = measure(organisation).positions_below
    for position in found.not_given:
        apart = bool(found.apart[position])
        yield Fault(
            subjects=(position,),
            evidence=(blank.get(position) or organisation.seats.source(position),),
            values={
                "position": named(organisation, position),
                "cut_off": _cut_off(int(below[position])) if apart else Text("", ""),
            },
            follows=("OG207", "OG208") if apart else ("OG207",),
        )


def _blank_fields(organisation: Organisation) -> dict[int, Source]:
    """Where a position's field for the superior stands empty."""
    claims = organisation.statements
    blank = (claims.kind == CODE[Kind.BLANK_SUPERIOR]).nonzero()[0]
    return {int(organisation.claim_subject[claim]): claims.source(int(claim)) for claim in blank[::-1]}


def _cut_off(below: int) -> Text:
    if not below:
        return Text("", "")
    count = positions(below, "is", "are")
    return Text(zh=f"，它下面的 {count.zh}也随之断开", en=f"; below it, {count.en} cut off as well")


CHECK = Check(
    code="OG201",
    name="superior-not-given",
    title=Text(zh="没有写直接上级", en="Superior not given"),
    severity=Severity.ERROR,
    message=Text(zh="{position}没有写直接上级{cut_off}。", en="No superior is given for {position}{cut_off}."),
    why=Text(
        zh="除负责人外，没有上级的岗位无人负责，审批和汇总都到不了它。",
        en="Apart from the head, a position without a superior answers to nobody and is in nobody's total.",
    ),
    correction=Text(
        zh="补上{position}的直接上级；如果它是负责人，请列入 orgraph.toml 的 tops。",
        en="Give the superior of {position}; if it is a head, list it under tops in orgraph.toml.",
    ),
    source='Nakisa ("Orphan positions"); Agentnoon; the share is our judgement',
    find=find,
    lacks=lacks_reporting,
)
