"""OG207 tops-many: more positions at the top than the organisation is said to have.

What it finds
    Several positions at the top, where it is not plain that one of them lacks a superior: several of them have
    people below, none is declared the head, and none has three quarters of all positions below it; or a source
    says outright that a position has no superior (`none`，无， XX) and it is not the head; or a superior is only
    mentioned, has no description of its own, and stands above the head's people without a tie to the head. One
    finding names them all.

Why it matters
    Two heads mean two organisations, or one whose highest line was forgotten. Which it is decides every total in
    the report, and the data cannot say.

Example
    ```csv
    title,reports to
    Managing director north,
    Shop manager north,Managing director north
    Salesperson north,Shop manager north
    Managing director south,
    Shop manager south,Managing director south
    ```
    finds: Managing director north; Managing director south

    Here one head is plainly the larger, so the other position is found by OG201 and not here.

    ```csv
    title,reports to
    Managing director,
    Shop manager north,Managing director
    Shop manager south,Managing director
    Caretaker,
    ```
    finds: nothing

Known problems
    A group of companies in one table has several heads by right: declare them, and nothing is found. In job
    descriptions a top that is only mentioned is often another spelling of a title that is described: see OG104.

What to do
    List the heads under `tops` in orgraph.toml, or give the positions that are no heads their superiors.

Source
    BreezeTree; Peoplebox (key leader)； Krackhardt 1994 (connectedness). The share of three quarters is our judgement.

查什么
    顶端有好几个岗位，又不能断定是其中某个漏写了上级：几个都带着下级、都没有声明为负责人，也没有哪个占全部岗位的四分之三；
    或来源明说某个岗位没有上级(无、XX)而它不是负责人；或某个上级只被提到、没有说明书，管着负责人线上的人却与负责人不相连。
    全部列在一条里。

为何重要
    两个顶端，要么是两个组织，要么是漏写了最上面一条汇报线。是哪一种决定了报告里所有的合计，而数据本身说不清。

已知局限
    一张表里放了集团的几家公司时，有几位负责人是正常的：声明出来就不再报告。岗位说明书里只被提到的顶端，往往是某个岗位的另一种
    写法，见 OG104。

怎么办
    把负责人列入 orgraph.toml 的 `tops`，或给不是负责人的岗位补上上级。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.inputs import lacks_reporting
from orgraph.checks.stray_names import given_units, variant_names
from orgraph.checks.tops import Tops, tops
from orgraph.checks.wording import all_named, number
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for all tops beyond the heads; the heads come first among its subjects."""
    found = tops(organisation)
    units = given_units(organisation) if found.heads else ()
    other_names = {variant.number for variant in variant_names(organisation).values()} if found.heads else ()
    several = tuple(top for top in found.several if top not in units and top not in other_names)
    if not several:
        return
    subjects = (*found.heads, *several)
    yield Fault(
        subjects=subjects,
        evidence=tuple(organisation.seats.source(position) for position in subjects),
        values={
            "count": Text(zh=str(len(subjects)), en=number(len(subjects)).capitalize()),
            "tops": all_named(organisation, subjects),
            "heads": _heads(organisation, found),
        },
    )


def _heads(organisation: Organisation, found: Tops) -> Text:
    heads = all_named(organisation, found.heads)
    if found.declared:
        return Text(zh=f"声明的负责人是{heads.zh}", en=f"declared as head: {heads.en}")
    if found.heads:
        return Text(zh=f"目前以{heads.zh}为负责人", en=f"{heads.en} is taken as the head")
    return Text(zh="看不出谁是负责人", en="which of them is the head cannot be told")


CHECK = Check(
    code="OG207",
    name="tops-many",
    title=Text(zh="顶端不止一个", en="Several tops"),
    severity=Severity.WARNING,
    message=Text(
        zh="有 {count} 个岗位处在顶端，没有上级：{tops}；{heads}。",
        en="{count} positions stand at the top without a superior: {tops}; {heads}.",
    ),
    why=Text(
        zh="几个顶端要么是几个组织，要么是漏写了最上面的汇报线，合计与层级都取决于是哪一种。",
        en="Several tops are several organisations, or one whose highest line is missing; all totals depend on it.",
    ),
    correction=Text(
        zh="把负责人列入 orgraph.toml 的 tops，给其余岗位补上直接上级。",
        en="List the heads under tops in orgraph.toml and give the other positions their superiors.",
    ),
    source="BreezeTree; Peoplebox; Krackhardt 1994; the share is our judgement",
    find=find,
    lacks=lacks_reporting,
)
