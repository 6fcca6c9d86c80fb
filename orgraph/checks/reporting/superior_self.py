"""OG203 superior-self: positions given as their own superior.

What it finds
    Positions whose row or description names themselves as superior. One finding a position; a head declared under
    `tops` in orgraph.toml may be written that way.

Why it matters
    Some systems mark the head so, and then nothing is wrong but the notation. Anywhere else it is a slip, a copied
    cell or an id typed twice, and the position hangs in the air with everybody below it. The two look alike in the
    data: only somebody who knows the organisation can say which it is.

Example
    ```csv
    title,reports to
    Managing director,
    Sales manager,Managing director
    Warehouse manager,Warehouse manager
    Picker,Warehouse manager
    ```
    finds: Warehouse manager

    Here the head is marked by its own name. It is found all the same, and the message says how it was read.

    ```csv
    岗位名称,直接上级
    馆长,馆长
    典藏主任,馆长
    展览主任,馆长
    ```
    finds: 馆长

Known problems
    Somebody who holds two positions, one of which reports to the other, also reports to themselves. That is a
    matter of holders and not of positions, and it is not found here.

What to do
    Give the real superior; or, if the position is a head, list it under `tops`.

Source
    UK government organogram validator #17; erpnext#1445.

查什么
    那一行或说明书里把上级写成自己的岗位，一个岗位一条。已在 orgraph.toml 的 `tops` 中声明的负责人允许这样写。

为何重要
    有的系统就这样标记负责人，这时只是写法问题。别处出现则多半是笔误：复制了单元格，或编号输了两遍，岗位连同下级都悬空。
    两种情况在数据里看不出差别，只有了解组织的人能判断。

已知局限
    一人兼两岗、其中一岗向另一岗汇报，也是向自己汇报，但那是任职者的问题，不在这里查。

怎么办
    改写真正的上级；如果它就是负责人，请列入 `tops`。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.configured import declared_heads
from orgraph.checks.inputs import lacks_reporting
from orgraph.checks.linked import evidence_of
from orgraph.checks.tops import Tops, tops
from orgraph.checks.wording import named
from orgraph.model.claim import CODE, Line
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each solid link from a position to itself."""
    links = organisation.links
    to_itself = (links.subordinate == links.superior) & (links.line == CODE[Line.SOLID])
    to_itself[to_itself] = ~np.isin(links.subordinate[to_itself], declared_heads(organisation))
    for link in np.flatnonzero(to_itself).tolist():
        position, found = int(links.subordinate[link]), tops(organisation)
        yield Fault(
            subjects=(position,),
            evidence=evidence_of(organisation, [link]),
            values={
                "position": named(organisation, position),
                "read_as": _read_as(organisation, found, position),
            },
            follows=_follows(organisation, found, position),
        )


def _read_as(organisation: Organisation, found: Tops, position: int) -> Text:
    superior = int(organisation.superior[position])
    if superior != position:
        other = named(organisation, superior)
        return Text(zh=f"，图上取它的另一个上级{other.zh}", en=f"; the chart takes {other.en}, whom it also names")
    if position in found.heads:
        return Text(zh="，图上把它读作负责人", en="; it is read as the head of the organisation")
    return Text("", "")


def _follows(organisation: Organisation, found: Tops, position: int) -> tuple[str, ...]:
    if organisation.superior[position] != position:
        return ()
    return ("OG206",) * (found.no_top == "OG203") + ("OG208",) * bool(found.apart[position])


CHECK = Check(
    code="OG203",
    name="superior-self",
    title=Text(zh="上级写成自己", en="Own superior"),
    severity=Severity.ERROR,
    message=Text(
        zh="{position}的直接上级写的是它自己{read_as}。", en="{position} is given as its own superior{read_as}."
    ),
    why=Text(
        zh="有的系统这样标记负责人；若不是负责人，这个岗位连同下级都没有接上组织。",
        en="Some systems mark the head in this way; any other position written so is tied to nobody above it.",
    ),
    correction=Text(
        zh="改写{position}真正的上级；如果它是负责人，请列入 orgraph.toml 的 tops。",
        en="Give the real superior of {position}; if it is a head, list it under tops in orgraph.toml.",
    ),
    source="UK government organogram validator #17; erpnext#1445",
    find=find,
    lacks=lacks_reporting,
)
