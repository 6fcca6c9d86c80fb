"""OG102 job-share-conflict: the rows of one shared position do not agree.

What it finds
    Rows of one table with one id and one title, held by different people, that differ in unit, superior or grade.
    Holder, pay and full-time equivalents may differ. One finding for each position.

Why it matters
    Two people who share a seat sit in one place. Where their rows name two units or two superiors, one of them was
    forgotten when the other moved, or they do not share a position at all.

Example
    ```csv
    position id,title,holder,grade,reports to
    1,Managing director,Ada,9,
    2,Sales manager,Ben,7,1
    3,Receptionist,Cleo,3,1
    3,Receptionist,Dan,3,2
    ```
    finds: Receptionist

Known problems
    In a table of people, where the id belongs to the job and not to the seat, everybody with that job shares it.
    Superiors will then differ rightly: give each seat an id of its own, or let the column of the person's number be
    the id (`--map id="…"`).

What to do
    Make the rows agree, or give each its own id.

Source
    UK government organogram validator #14.

查什么
    同一张表里编号、名称相同而任职者不同的行，部门、上级或职级不一致。任职者、薪酬、全时当量可以不同。一个岗位一条。

为何重要
    两个人共任一个岗位，就在同一个位置上。两行写了两个部门或两个上级，要么一行忘了改，要么根本不是同一个岗位。

已知局限
    人员表里如果编号是职务的而不是岗位的，同一职务的人都会被看作共任，上级不同是正常的：请给每个岗位单独编号，或指明用工号作编号
    (`--map id="…"`)。

怎么办
    把各行改成一致，或各给一个编号。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.shared_ids import clashes, fault, lacks_ids
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each shared position."""
    return (fault(organisation, clash) for clash in clashes(organisation) if clash.shared)


CHECK = Check(
    code="OG102",
    name="job-share-conflict",
    title=Text(zh="共任岗位各行不一致", en="Rows of a shared position differ"),
    severity=Severity.ERROR,
    message=Text(
        zh="{position}(编号{id})由几人共任，{table} 的{rows}中{differences}不一致。",
        en="{position} (id {id}) is shared by several holders, and {rows} of {table} differ in {differences}.",
    ),
    why=Text(
        zh="共任一个岗位的人在同一个位置上，部门、上级和职级应当相同。",
        en="People who share a position sit in one place: unit, superior and grade belong to the position.",
    ),
    correction=Text(zh="把各行改成一致，或各给一个编号。", en="Make the rows agree, or give each an id of its own."),
    source="UK government organogram validator #14",
    find=find,
    lacks=lacks_ids,
)
