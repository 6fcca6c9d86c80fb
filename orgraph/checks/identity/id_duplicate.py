"""OG101 id-duplicate: one id, several different positions.

What it finds
    Rows of one table that have the same id and differ in title; or that differ in unit or superior without being
    one position shared by several holders (OG102). One finding for each id.

Why it matters
    The id is what a position is known by. Whoever reports to it reports to two positions at once, and each program
    that reads the table settles silently for one of them: this one for the first row.

Example
    ```csv
    position id,title,unit,reports to
    1,Managing director,Office,
    2,Sales manager,Sales,1
    2,Service manager,Service,1
    3,Sales representative,Sales,2
    ```
    finds: Sales manager

    Two people in one seat are a shared position, and no fault.

    ```csv
    position id,title,holder,unit,reports to
    1,Managing director,Ada,Office,
    2,Receptionist,Ben,Office,1
    2,Receptionist,Cleo,Office,1
    ```
    finds: nothing

Known problems
    A table in which each month has its rows repeats every id; take one month. Where a change of superior was
    written as a second row, that is found here and not as two superiors (OG205).

What to do
    Give each position an id of its own, or delete the row that is out of date.

Source
    Orgvue (_is_duplicate)； UK government organogram validator #14.

查什么
    同一张表里编号相同而岗位名称不同的行；或者编号相同、部门或上级不同，又不是几人共任的同一岗位(那归 OG102)。
    一个编号一条。

为何重要
    岗位靠编号辨认。编号重了，向它汇报的人就同时向两个岗位汇报；每个程序都会悄悄取其中一个，本程序取第一行。

已知局限
    按月各有一行的表会重复每个编号，请只取一个月。换上级时另加一行的，在这里报告，不算两个上级(OG205)。

怎么办
    给每个岗位自己的编号，或删去过时的行。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.shared_ids import clashes, fault, lacks_ids
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text

_IDENTIFYING = frozenset(("title", "unit", "superior"))


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each id."""
    for clash in clashes(organisation):
        if not clash.shared and _IDENTIFYING & clash.differing.keys():
            yield fault(organisation, clash)


CHECK = Check(
    code="OG101",
    name="id-duplicate",
    title=Text(zh="编号重复", en="Duplicate id"),
    severity=Severity.ERROR,
    message=Text(
        zh="编号{id}出现在 {table} 的{rows}，各行的{differences}不同。",
        en="The id {id} stands in {rows} of {table}, which differ in {differences}.",
    ),
    why=Text(
        zh="向这个编号汇报的人同时向几个岗位汇报，每个程序都会悄悄取其中一个。",
        en="Whoever reports to this id reports to several positions at once; every program settles silently for one.",
    ),
    correction=Text(
        zh="给每个岗位自己的编号，或删去过时的行。",
        en="Give each position an id of its own, or delete the row that is out of date.",
    ),
    source="Orgvue (_is_duplicate); UK government organogram validator #14",
    find=find,
    lacks=lacks_ids,
)
