"""OG602 superior-outside-unit: positions that report past the head of their unit to somebody outside it.

What it finds
    Positions, other than the head of their unit, whose superior belongs to another unit and neither stands above that
    head nor heads the unit above. Only in units with exactly one head. One finding for each unit and superior
    outside.

Why it matters
    The head of the unit answers for people whom somebody else directs. Either the unit was not changed when the
    position moved, or the superior is a dotted line written as a solid one.

Example
    ```csv
    title,unit,reports to
    Principal,Office,
    Head of science,Science,Principal
    Head of sports,Sports,Principal
    Chemistry teacher,Science,Head of science
    Laboratory technician,Science,Head of sports
    Trainer,Sports,Head of sports
    ```
    finds: Laboratory technician; Head of sports

    Whoever reports to the superior of the unit's head has simply one level less.

    ```csv
    title,unit,reports to
    Principal,Office,
    Head of science,Science,Principal
    Chemistry teacher,Science,Head of science
    Science secretary,Science,Principal
    ```
    finds: nothing

Known problems
    Posted staff (a personnel partner in a plant) belong to one unit and report in another, and may be meant so. Where a
    quarter of all positions are so, that is said once, as information: then units do not follow the lines.

What to do
    Move the position to the superior's unit, or correct the superior; where both are right, write the second line as a
    dotted one.

Source
    Workday (uncoupled assignments)； Nakisa.

查什么
    除本部门负责人外，直接上级属于别的部门、既不在本部门负责人之上、也不是上级部门负责人的岗位。只看恰有一个负责人的
    部门。一个部门对一个外部上级一条。

为何重要
    部门负责人要为由别人指挥的人负责。不是岗位调走了、部门没改，就是把虚线写成了实线。

已知局限
    派驻人员(如驻厂的人事)归一个部门、向另一个部门汇报，可能是有意的。占到岗位的四分之一时只作为提示说一次：这时部门
    不是按汇报线划的。

怎么办
    把岗位调到上级的部门，或改正上级；两边都对的，把第二条线写成虚线。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from orgraph.checks.chains import stands_above
from orgraph.checks.linked import evidence_of, links_above
from orgraph.checks.unit_words import are_many, lacks_units_or_lines, unit_named
from orgraph.checks.wording import all_named, named
from orgraph.measures.units import Units, units_of
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text

if TYPE_CHECKING:
    from numpy.typing import NDArray


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each unit and superior outside; one for all where they are many."""
    units = units_of(organisation)
    outside = _outside(organisation, units)
    above = links_above(organisation, organisation.links.chosen, outside.tolist())
    if are_many(len(outside), int(np.count_nonzero(units.of >= 0))):
        yield _of_all(organisation, units, outside.tolist(), above)
        return
    groups: dict[tuple[int, int], list[int]] = {}
    for position in outside.tolist():
        groups.setdefault((int(units.of[position]), int(organisation.superior[position])), []).append(position)
    for (unit, superior), members in groups.items():
        values = {
            "members": all_named(organisation, members),
            "unit": unit_named(units, unit),
            "superior": named(organisation, superior),
            "other": unit_named(units, int(units.of[superior])),
            "head": named(organisation, int(units.head[unit])),
        }
        yield Fault(
            subjects=(*members, superior),
            evidence=evidence_of(organisation, [link for position in members for link in above[position]]),
            values={"what": _ONE.format(**values), "cure": _MOVE.format(**values)},
        )


def _outside(organisation: Organisation, units: Units) -> NDArray[np.intp]:
    superior, head = organisation.superior, np.append(units.head, -1)
    other = np.flatnonzero((superior >= 0) & (units.of >= 0) & (head[units.of] >= 0))
    other = other[(units.of[superior[other]] >= 0) & (units.of[superior[other]] != units.of[other])]
    other = other[(head[units.of[other]] != other) & ~units.leading_top[other]]
    own_head, boss = head[units.of[other]], superior[other]
    over = head[np.append(units.parent, -1)[units.of[other]]]
    return np.asarray(other[(boss != over) & ~stands_above(organisation, boss, own_head)])


def _of_all(organisation: Organisation, units: Units, outside: list[int], above: dict[int, list[int]]) -> Fault:
    values = {"members": all_named(organisation, outside, most=6)}
    among = int(np.count_nonzero(units.of >= 0))
    return Fault(
        subjects=tuple(outside),
        evidence=evidence_of(organisation, [link for position in outside for link in above[position]]),
        values={"what": _ALL.format(count=len(outside), among=among, **values), "cure": _LOOK},
        severity=Severity.INFORMATION,
    )


_ONE = Text(
    zh="{members}属于{unit}，却绕过部门负责人{head}，向{other}的{superior}汇报。",
    en="{members} in {unit} report past the head of the unit, {head}, to {superior} in {other}.",
)
_ALL = Text(
    zh="{among} 个岗位中有 {count} 个向本部门负责人以外的别的部门汇报（{members}），看来部门一栏不按汇报线划分。",
    en="{count} of {among} positions report past the head of their unit to another one ({members}): units here do not "
    "seem to follow the reporting lines.",
)
_MOVE = Text(
    zh="把{members}调到上级的部门，或改正上级；两边都对的，把第二条线写成虚线。",
    en="Move {members} to the superior's unit, or correct the superior; where both are right, write the second line as "
    "a dotted one.",
)
_LOOK = Text(
    zh="先定部门一栏指什么：若要按汇报线划分，按汇报线重填一遍；若另有用处，把这条放行。",
    en="Settle first what a unit is: if it is to follow the lines, fill the column in anew; if it has another use, "
    "waive the finding.",
)

CHECK = Check(
    code="OG602",
    name="superior-outside-unit",
    title=Text(zh="向别的部门汇报", en="Superior outside the unit"),
    severity=Severity.WARNING,
    message=Text(zh="{what}", en="{what}"),
    why=Text(
        zh="部门负责人要为由别人指挥的人负责。",
        en="The head of the unit answers for people whom somebody else directs.",
    ),
    correction=Text(zh="{cure}", en="{cure}"),
    source="Workday (uncoupled assignments); Nakisa",
    find=find,
    lacks=lacks_units_or_lines,
)
