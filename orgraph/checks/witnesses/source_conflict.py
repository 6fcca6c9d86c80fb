"""OG304 source-conflict: a table and a job description that tell different things of one position.

What it finds
    Positions with both a row and a description whose superior, unit or grade differ between the two. Names are compared
    after aliases and in one spelling. One finding for each position and field; of the superiors that both name one is
    enough to agree, and a unit agrees with a part of it (餐饮部, 餐饮部厨房). Where each of the two names one superior,
    OG205 does not say it again; where the two names are probably one, or the description names a unit, OG104 and OG307
    say so in its place.

Why it matters
    The HR system pays by the table, people work by the description. Whichever is older sends approvals to the wrong
    desk, and each side thinks that the other knows.

Example
    ```csv positions.csv
    title,unit,reports to
    Head of museum,Office,
    Deputy head,Office,Head of museum
    Curator,Collections,Head of museum
    ```
    ```md handbook.md
    # Curator

    Department: Collections
    Reports to: Deputy head
    ```
    finds: Curator

    ```csv 岗位表.csv
    岗位名称,部门,直接上级
    馆长,馆办,
    典藏员,典藏部,馆长
    ```
    ```md 说明书.md
    # 典藏员

    所属部门：典藏部
    直接上级：馆长
    ```
    finds: nothing

Known problems
    What only one of the two says is no conflict. A description without a unit of its own may stand under a heading that
    is none. Numbers of seats that differ are OG305.

What to do
    Ask which is newer, correct the other, and put the answer under `decisions` meanwhile.

Source
    Workday ("uncoupled" data, evocs.tech).

查什么
    既有表中一行、又有说明书，而两者写的上级、部门或职级不同的岗位。名称按别名和统一写法比较。一个岗位一栏一条；上级有一个相同即算一致；
    部门写到下一级的（餐饮部、餐饮部厨房）也算一致。两边各写一个上级的，OG205 不再重复；两个名称很可能是同一岗位的
    归 OG104，说明书把上级写成部门的归 OG307。

为何重要
    人事系统按表发薪，员工按说明书做事。旧的那一份会把审批送错地方，而双方都以为对方知道。

已知局限
    只有一方写了的不算冲突。说明书没写部门时，取它所在章节的标题，而那未必是部门。编制不同的归 OG305。

怎么办
    问清哪一份是新的，改正另一份；改正之前先在 `decisions` 中写明。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import TYPE_CHECKING

from orgraph.checks.configured import settled
from orgraph.checks.source_conflicts import one_under_two_names, superiors_in_conflict
from orgraph.checks.stray_names import given_units
from orgraph.checks.two_sources import has_both, in_two_sources
from orgraph.checks.wording import listed, named
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.spelling import normalised
from orgraph.model.terms import ATTRIBUTE
from orgraph.model.text import Text

if TYPE_CHECKING:
    import pyarrow as pa


def find(organisation: Organisation) -> Iterator[Fault]:
    """First the superiors, then units and grades, position by position."""
    units = set(given_units(organisation))  # OG307 speaks of them
    names, claims, one = organisation.titles, organisation.statements, one_under_two_names(organisation)
    for position, (table, description) in superiors_in_conflict(organisation).items():
        if position in one or {above for above, _ in description} <= units:
            continue
        sides = [
            [names[above] if above >= 0 else claims.object[claim].as_py() or "" for above, claim in side]
            for side in (table, description)
        ]
        yield Fault(
            subjects=(position,),
            evidence=organisation.evidence(*(claim for _, claim in (*table, *description))),
            values=_values(organisation, position, "superior", sides),
            follows=("OG205", "OG301"),
            settled=settled(organisation, position),
        )
    for attribute in ("unit", "grade"):
        column: pa.StringArray | None = getattr(organisation.rows, attribute)
        if column is not None:
            yield from _attributes(organisation, attribute, column)


def _attributes(organisation: Organisation, attribute: str, column: pa.StringArray) -> Iterator[Fault]:
    for position, (table, description) in in_two_sources(organisation).items():
        sides = [
            list(dict.fromkeys(value for row in rows if (value := column[row].as_py())))
            for rows in (table, description)
        ]
        spelt = [{normalised(value) for value in side} for side in sides]
        if all(spelt) and not any(_agree(one, other, attribute) for one, other in product(*spelt)):
            places = tuple(organisation.rows.source(rows[0]) for rows in (table, description))
            yield Fault((position,), places, _values(organisation, position, attribute, sides))


def _agree(one: str, other: str, attribute: str) -> bool:
    """Whether two values are the same, or of two units one names the part of the other: 餐饮部, 餐饮部厨房."""
    return one == other or (attribute == "unit" and (one.startswith(other) or other.startswith(one)))


def _values(organisation: Organisation, position: int, attribute: str, sides: list[list[str]]) -> dict[str, object]:
    return {
        "position": named(organisation, position),
        "field": ATTRIBUTE[attribute],
        "table": listed(sides[0]),
        "description": listed(sides[1]),
    }


def _lacks(organisation: Organisation) -> Text | None:
    if has_both(organisation):
        return None
    return Text(zh="来源不是既有岗位表、又有岗位说明书。", en="The sources are not both a table and job descriptions.")


CHECK = Check(
    code="OG304",
    name="source-conflict",
    title=Text(zh="表与说明书不一致", en="Table and description differ"),
    severity=Severity.WARNING,
    message=Text(
        zh="{position}的{field}：表格写{table}，说明书写{description}。",
        en="The {field} of {position} is {table} in the table and {description} in its description.",
    ),
    why=Text(
        zh="人事系统按表，员工按说明书；旧的那一份会把审批送错地方。",
        en="The HR system goes by the table, people by the description; the older one sends approvals astray.",
    ),
    correction=Text(zh="问清哪一份是新的，改正另一份。", en="Ask which is newer, and correct the other."),
    source="Workday (uncoupled data, evocs.tech)",
    find=find,
    lacks=_lacks,
)
