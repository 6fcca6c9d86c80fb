"""OG603 unit-orphan: units whose parent unit is missing, or that stand above each other in a ring.

What it finds
    Units for which a unit above is given that no position belongs to and no table of units lists; and units that lead
    back to themselves. Where no unit stands at the top, the unit above that is named most often is taken for the whole.
    One finding for each missing unit and for each ring.

Why it matters
    Totals by unit are added up along this tree. What hangs from a missing unit is in no total, and what is in a ring
    is in its own.

Example
    ```csv
    岗位名称,部门,上级部门,直接上级
    董事长,集团,,
    生产经理,生产部,集团,董事长
    一车间班长,一车间,生产中心,生产经理
    二车间班长,二车间,生产部,生产经理
    ```
    finds: 一车间班长

    Everything below one unit that has no positions of its own is in order.

    ```csv
    title,unit,parent unit,reports to
    Chief,Board,The Paper,
    Editor,Newsroom,The Paper,Chief
    Printer,Plant,The Paper,Chief
    ```
    finds: nothing

Known problems
    The unit above is compared by name, or by code where a table of units has codes; another spelling is another unit.
    The finding names the positions of the unit itself.

What to do
    Add the missing unit or correct its name; in a ring, say which unit really stands above.

Source
    Nakisa ("orphan org unit").

查什么
    写了上级部门、而这个上级部门既没有岗位、部门表里也没有的部门；以及上级部门绕回自己的部门。没有一个部门处在顶端时，
    被写得最多的那个上级部门算作整个单位。一个不存在的部门一条，一个环一条。

为何重要
    按部门的合计是顺着这棵树加上去的。挂在不存在的部门下面的，哪个合计里都没有；成环的，只在自己的合计里。

已知局限
    上级部门按名称比较，部门表有编号的也按编号；写法不同就是另一个部门。条目里列的是这个部门自己的岗位。

怎么办
    补上缺的部门，或改正名称；成环的，写明究竟谁在上面。
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np

from orgraph.checks.unit_words import lacks_unit_tree, units_named
from orgraph.checks.wording import quoted
from orgraph.measures.units import Units, units_of
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each unit above that does not exist, and one for each ring of units."""
    units = units_of(organisation)
    for name, below in _missing(units).items():
        values = {"units": units_named(units, below), "above": quoted(name)}
        yield Fault(
            subjects=_members(units, below),
            evidence=tuple(units.unknown[unit].source for unit in below),
            values={**values, "what": _ORPHAN.format(**values), "cure": _ADD.format(**values)},
        )
    for least in np.unique(units.ring[units.ring >= 0]).tolist():
        ring = np.flatnonzero(units.ring == least).tolist()
        values = {"units": units_named(units, ring)}
        yield Fault(
            subjects=_members(units, ring),
            evidence=tuple(units.parents[unit][0].source for unit in ring),
            values={**values, "what": _RING.format(**values), "cure": _SAY.format(**values)},
        )


def _missing(units: Units) -> dict[str, list[int]]:
    """The units above that do not exist, each with the units below it; without the one that stands for the whole."""
    below: dict[str, list[int]] = {}
    for unit, stated in units.unknown.items():
        below.setdefault(stated.value, []).append(unit)
    at_the_top = (units.parent < 0) & ~np.isin(np.arange(len(units)), list(units.unknown))
    if below and not (at_the_top & (units.positions_below > 0)).any():
        weight = Counter({name: int(units.positions_below[members].sum()) for name, members in below.items()})
        del below[weight.most_common(1)[0][0]]
    return below


def _members(units: Units, numbers: list[int]) -> tuple[int, ...]:
    return tuple(np.flatnonzero(np.isin(units.of, numbers)).tolist())


_ORPHAN = Text(
    zh="{units}的上级部门写的是{above}，来源中没有这个部门。",
    en="The unit above {units} is given as {above}, which no source has.",
)
_RING = Text(zh="部门的上下级关系成环：{units}。", en="Units stand above each other in a ring: {units}.")
_ADD = Text(zh="补上{above}，或改正{units}的上级部门。", en="Add {above}, or correct the unit above {units}.")
_SAY = Text(zh="写明{units}究竟归哪个部门。", en="Say which unit really stands above {units}.")

CHECK = Check(
    code="OG603",
    name="unit-orphan",
    title=Text(zh="上级部门不存在或成环", en="Unit above missing, or in a ring"),
    severity=Severity.ERROR,
    message=Text(zh="{what}", en="{what}"),
    why=Text(
        zh="按部门的合计顺着这棵树加上去；断开或成环的部分，哪个合计里都没有。",
        en="Totals by unit are added up along this tree; what hangs loose or runs in a ring is in none.",
    ),
    correction=Text(zh="{cure}", en="{cure}"),
    source="Nakisa (orphan org unit)",
    find=find,
    lacks=lacks_unit_tree,
)
