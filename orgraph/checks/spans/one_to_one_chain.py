"""OG405 one-to-one-chain: one leads one, who leads one.

What it finds
    Two or more one-to-one pairs (OG404) that follow one upon another on the chosen solid lines: a position whose only
    direct subordinate has a single direct subordinate too. One finding a chain; its subjects run from the top down.

Why it matters
    Every pair in the row adds a level without adding anybody who is led. What the lowest has to say passes several
    desks that have nothing else to read.

Example
    ```csv
    岗位名称,直接上级
    院长,
    教务主任,院长
    后勤主任,院长
    人事主任,院长
    食堂经理,后勤主任
    采购主管,食堂经理
    仓管员,采购主管
    ```
    finds: 后勤主任; 食堂经理; 采购主管; 仓管员

    A single pair is OG404.

    ```csv
    岗位名称,直接上级
    院长,
    教务主任,院长
    后勤主任,院长
    食堂经理,后勤主任
    ```
    finds: nothing

Known problems
    Positions are counted: where no headcount is given, the lowest may be held by twenty people. Set `least`, how many
    pairs make a chain, under `thresholds.OG405` in orgraph.toml; shorter ones are then OG404.

What to do
    Take out the levels between, or give those in between something to lead. The finding names all of them, so that one
    decision mends the whole chain.

Source
    Orgvue (one-to-one reporting, spans and layers packs)； the chain is our extension.

查什么
    在选定的实线上接连两对以上的一对一(OG404)：唯一的直接下级自己也只有一个直接下级。一条链一条，主体从上往下排。

为何重要
    每多一对就多一层，却没有多带一个人。最下面的话要经过好几张桌子，而这些桌子上没有别的事。

已知局限
    数的是岗位：没写编制时，最下面那个岗位可能有二十个人。几对算一条链由 orgraph.toml 的 `thresholds.OG405` 里的
    `least` 决定，不够的归 OG404。

怎么办
    去掉中间的层，或让中间的岗位多管几个。一条里列出了全部岗位，一次决定就能改好整条链。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.inputs import lacks_reporting
from orgraph.checks.linked import evidence_of
from orgraph.checks.pairs import CHAIN, chains
from orgraph.checks.wording import named, number, way
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation, *, least: int = CHAIN) -> Iterator[Fault]:
    """One fault for each chain of at least so many pairs; its subjects run from the top down."""
    links = organisation.links
    for chain in chains(organisation):
        if len(chain) >= least:
            line = (int(links.superior[chain[0]]), *(int(links.subordinate[link]) for link in chain))
            yield Fault(
                subjects=line,
                evidence=evidence_of(organisation, chain),
                values={
                    "top": named(organisation, line[0]),
                    "pairs": Text(zh=str(len(chain)), en=number(len(chain))),
                    "line": way(organisation, line[::-1]),
                },
                follows=("OG404",),
            )


CHECK = Check(
    code="OG405",
    name="one-to-one-chain",
    title=Text(zh="接连一对一", en="One-to-one in a row"),
    severity=Severity.WARNING,
    message=Text(
        zh="从{top}往下接连 {pairs} 层都只有一个直接下级：{line}。",
        en="From {top} down one leads one, {pairs} times in a row: {line}.",
    ),
    why=Text(
        zh="每多一对就多一层，却没有多带一个人。",
        en="Every pair in the row adds a level without adding anybody who is led.",
    ),
    correction=Text(
        zh="看看中间几层是否都需要：去掉几层，或让中间的岗位多管几个。",
        en="See whether the levels in between are needed: take some out, or give them more to lead.",
    ),
    source="Orgvue (spans and layers packs); our extension",
    find=find,
    lacks=lacks_reporting,
)
