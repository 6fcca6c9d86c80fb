"""OG601 unit-head: units without a head, and units with several.

What it finds
    Units in which two or more positions lead others of the unit and report out of it (several heads); and units of
    three or more positions in which nobody leads anybody and whose positions report to several superiors outside (no
    head). One finding a unit.

Why it matters
    Budgets, leave and appraisals are settled by unit. Where two positions head one unit, each signs for a part; where
    nobody does, each question goes to somebody else.

Example
    ```csv
    岗位名称,部门,直接上级
    总经理,总经办,
    生产副总,总经办,总经理
    营销副总,总经办,总经理
    国内主管,销售部,营销副总
    出口主管,销售部,生产副总
    国内业务员,销售部,国内主管
    出口业务员,销售部,出口主管
    ```
    finds: 国内主管; 出口主管

    ```csv
    title,unit,reports to
    Chief,Board,
    Editor,Newsroom,Chief
    Printer,Plant,Chief
    Courier,Dispatch,Editor
    Packer,Dispatch,Printer
    Loader,Dispatch,Chief
    ```
    finds: Courier; Packer; Loader

    A unit led from outside by one superior has one head all the same, and so has one whose head is beside a secretary
    who reports out of it.

    ```csv
    岗位名称,部门,直接上级
    院长,院办,
    总会计师,院办,院长
    会计,财务科,总会计师
    出纳,财务科,总会计师
    护士长,护理部,院长
    护士,护理部,护士长
    护理秘书,护理部,院长
    ```
    finds: nothing

Known problems
    The unit is the one that the row gives. Where it is a place or a company and the lines do not follow it, many units
    have several heads; where a quarter of all units are so, that is said once, as information. Units in a ring, and
    positions whose superior is missing, are told elsewhere.

What to do
    Name one head, and let the other report to it or to a unit of its own.

Source
    Nakisa ("one manager position per org unit").

查什么
    部门里有两个以上岗位带着本部门的人、又各自向部门外汇报的(几个负责人)；或三个以上岗位谁也不带谁、分别向部门外
    几个上级汇报的(没有负责人)。一个部门一条。

为何重要
    预算、请假、考核都按部门定。一个部门两个负责人，各签一半；没有负责人，每件事都找不同的人。

已知局限
    部门以行内所写为准。如果写的是地点或公司，而汇报线不按它走，就会有很多部门有几个负责人；占到四分之一时只作为提示
    说一次。由外面同一个上级直接带的部门不算。环内的部门和没有上级的岗位另有检查。

怎么办
    定一个负责人，让另一个向他汇报，或单设一个部门。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.linked import evidence_of, links_above
from orgraph.checks.unit_words import are_many, lacks_units_or_lines, unit_named, units_named
from orgraph.checks.wording import all_named
from orgraph.measures.units import Units, units_of
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text

_MEMBERS = 3


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each unit without one head; one for all where they are many."""
    units = units_of(organisation)
    found = {**_several(organisation, units), **_none(organisation, units)}
    populated = int(np.count_nonzero(units.positions))
    if are_many(len(found), populated):
        yield _of_all(organisation, units, found, populated)
        return
    above = links_above(organisation, organisation.links.chosen, [each for tops in found.values() for each in tops])
    for unit, tops in found.items():
        leads = bool(units.leading_top[tops[0]])
        values = {"unit": unit_named(units, unit), "tops": all_named(organisation, tops)}
        yield Fault(
            subjects=tuple(tops),
            evidence=evidence_of(organisation, [link for position in tops for link in above[position]]),
            values={"what": (_SEVERAL if leads else _NONE).format(**values), "cure": _NAME.format(**values)},
        )


def _several(organisation: Organisation, units: Units) -> dict[int, list[int]]:
    """The units with several positions that lead within and report out of them; whoever reports to nobody is told by
    the checks of superiors."""
    leading = np.flatnonzero(units.leading_top & (organisation.superior >= 0))
    count = np.bincount(units.of[leading], minlength=len(units))
    return _by_unit(units, leading[count[units.of[leading]] > 1])


def _none(organisation: Organisation, units: Units) -> dict[int, list[int]]:
    """The units that nobody leads within and whose positions report to several outside."""
    led = np.zeros(len(units), dtype=np.bool_)
    led[units.of[units.leading_top]] = True
    tops = np.flatnonzero(units.top & ~led[units.of] & (organisation.superior >= 0))
    count = np.bincount(units.of[tops], minlength=len(units))
    candidates = _by_unit(units, tops[(count >= _MEMBERS)[units.of[tops]]])
    return {
        unit: members for unit, members in candidates.items() if len(set(organisation.superior[members].tolist())) > 1
    }


def _by_unit(units: Units, positions: np.ndarray) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for position in positions.tolist():
        found.setdefault(int(units.of[position]), []).append(position)
    return found


def _of_all(organisation: Organisation, units: Units, found: dict[int, list[int]], populated: int) -> Fault:
    subjects = [tops[0] for tops in found.values()]
    above = links_above(organisation, organisation.links.chosen, subjects)
    values = {"unit": units_named(units, list(found), most=6), "tops": all_named(organisation, subjects, most=6)}
    return Fault(
        subjects=tuple(subjects),
        evidence=evidence_of(organisation, [link for position in subjects for link in above[position]]),
        values={"what": _ALL.format(count=len(found), among=populated, **values), "cure": _LOOK},
        severity=Severity.INFORMATION,
    )


_SEVERAL = Text(
    zh="{unit}有几个负责人：{tops}各带一部分，又都向部门外汇报。",
    en="{unit} has several heads: {tops} each lead a part of it and report out of it.",
)
_NONE = Text(
    zh="{unit}没有负责人：{tops}谁也不带谁，分别向部门外的几个上级汇报。",
    en="{unit} has no head: {tops} lead nobody and report to several superiors outside.",
)
_ALL = Text(
    zh="{among} 个部门中有 {count} 个不是恰好一个负责人（{unit}），看来部门一栏不按汇报线划分。",
    en="{count} of {among} units do not have exactly one head ({unit}): units here do not seem to follow the reporting "
    "lines.",
)
_NAME = Text(
    zh="给{unit}定一个负责人，让其余的向他汇报，或单设一个部门。",
    en="Name one head of {unit}, and let the others report to that position or form a unit of their own.",
)
_LOOK = Text(
    zh="先定部门一栏指什么：若按汇报线划分，逐个定负责人；若一个部门有两条线（如医疗与护理），写明这样安排的理由并放行。",
    en="Settle first what a unit is. If it is to follow the lines, name the heads one by one; if two lines run through "
    "a unit, such as physicians and nurses, waive the finding with that reason.",
)

CHECK = Check(
    code="OG601",
    name="unit-head",
    title=Text(zh="部门负责人不是一个", en="Not one head of a unit"),
    severity=Severity.WARNING,
    message=Text(zh="{what}", en="{what}"),
    why=Text(
        zh="预算、请假、考核都按部门定；两个负责人各签一半，没有负责人则每件事都找不同的人。",
        en="Budgets, leave and appraisals go by unit: two heads sign for a half each, and without one every question "
        "goes to somebody else.",
    ),
    correction=Text(zh="{cure}", en="{cure}"),
    source="Nakisa (one manager position per org unit)",
    find=find,
    lacks=lacks_units_or_lines,
)
