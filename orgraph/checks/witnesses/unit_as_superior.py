"""OG307 unit-as-superior: a superior that is a unit and not a position.

What it finds
    Positions whose superior is given as a department, team or the like: a name that no described position bears and
    that is the name of a unit, or ends as such names do. A board or a head office is none. One finding a position.

Why it matters
    A department signs nothing and appraises nobody. The position hangs on a name, whoever leads the unit does not
    count it in, and its line ends there on the chart.

Example
    ```csv
    title,department,reports to
    Finance manager,Finance,
    Accountant,Finance,Finance manager
    Cashier,Finance,Finance
    ```
    finds: Cashier

    ```md
    # 保管员

    所属部门：仓储部
    直接上级：仓储部

    # 仓储主管

    所属部门：仓储部
    直接上级：厂长
    ```
    finds: 保管员; 仓储部

    Who the head of a unit is, its positions say: here the board is no unit.

    ```md
    # School principal

    Reports to: Board of governors

    # Bursar

    Reports to: School principal
    ```
    finds: nothing

Known problems
    Units are known from the sources' own columns and headings, and in descriptions by the ends of their names; an
    office that is named outside a table is OG202, for it may be its head. A position may be
    called like a unit (a one-person desk): describe it, and it is one.

What to do
    Write the title of the position that leads the unit.

Source
    DingTalk (`leader_in_dept`); our judgement.

查什么
    上级写成部门、班组之类的岗位：这个名称没有岗位说明，却是某个部门的名称，或以部门的字眼结尾。董事会、总部之类不算。一个岗位一条。

为何重要
    部门不会签字，也不会考核人。这个岗位挂在一个名称下面，带这个部门的人没有把它算进来，图上的线到此为止。

已知局限
    部门由来源的部门列、标题判断，说明书里也看名称的结尾；表格之外的机构归 OG202，因为它可能就是上级单位。
    有的岗位名称就像部门(例如只有一个人的服务台)，给它写上说明即可。

怎么办
    写部门负责人的岗位名称。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.inputs import lacks_reporting
from orgraph.checks.source_conflicts import superiors_in_conflict
from orgraph.checks.stray_names import UnitAsSuperior, units_as_superiors
from orgraph.checks.tops import tops
from orgraph.checks.wording import named, quoted
from orgraph.measures import measure
from orgraph.model.finding import Check, Fault, Field, Severity, Suggestion
from orgraph.model.organisation import Organisation
from orgraph.model.spelling import normalised
from orgraph.model.text import Text

_HEAD = Text(zh="很可能是{head}。", en=" That is probably {head}.")
_NOBODY = Text(zh="", en="")


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each position and unit; suggests the one position that leads the unit."""
    heads: dict[str, int | None] = {}
    for given in units_as_superiors(organisation):
        if given.name not in heads:
            heads[given.name] = _head_of(organisation, given.name)
        head = heads[given.name] if heads[given.name] != given.position else None
        yield Fault(
            subjects=(given.position, *([given.unit] if given.unit >= 0 else [])),
            evidence=organisation.evidence(*given.claims),
            values={
                "position": named(organisation, given.position),
                "unit": quoted(given.name),
                "likely": _NOBODY if head is None else _HEAD.format(head=named(organisation, head)),
            },
            follows=_follows(organisation, given),
            suggestion=None if head is None else _suggestion(organisation, given, head),
        )


def _follows(organisation: Organisation, given: UnitAsSuperior) -> tuple[str, ...]:
    if given.unit < 0:
        return ("OG202",)
    found = tops(organisation)
    several, apart = bool(found.heads) and given.unit in found.several, given.unit in found.islands
    conflict = given.position in superiors_in_conflict(organisation)
    return ("OG306", *["OG304"] * conflict, *["OG207"] * several, *["OG208"] * apart)


def _suggestion(organisation: Organisation, given: UnitAsSuperior, head: int) -> Suggestion:
    return Suggestion(
        organisation.ids[given.position],
        organisation.titles[given.position],
        Field.SUPERIOR,
        given.name,
        organisation.titles[head],
    )


def _head_of(organisation: Organisation, unit: str) -> int | None:
    """The one described position of the unit that has subordinates and no superior in it; else the only one that has
    no superior in it and leads nobody yet."""
    plain = normalised(unit)
    inside = [
        position
        for position, name in enumerate(organisation.units)
        if name and normalised(name) == plain and organisation.seats.described[position]
    ]
    members = set(inside)
    waiting = {given.position for given in units_as_superiors(organisation) if normalised(given.name) == plain}
    free = [p for p in inside if p not in waiting and int(organisation.superior[p]) not in members]
    leading = [position for position in free if measure(organisation).span[position] > 0]
    if len(leading) == 1:
        return leading[0]
    return free[0] if len(free) == 1 else None


CHECK = Check(
    code="OG307",
    name="unit-as-superior",
    title=Text(zh="上级写成部门", en="Unit given as superior"),
    severity=Severity.WARNING,
    message=Text(
        zh="{position}的上级写的是{unit}：那是部门，不是岗位。",
        en="The superior given for {position} is {unit}, which is a unit and no position.",
    ),
    why=Text(
        zh="部门不会签字，也不会考核人；这条汇报线没有接到任何岗位。",
        en="A unit signs nothing and appraises nobody; the line ends at a name.",
    ),
    correction=Text(
        zh="写部门负责人的岗位名称。{likely}", en="Write the title of the position that leads the unit.{likely}"
    ),
    source="DingTalk (leader_in_dept); our judgement",
    find=find,
    lacks=lacks_reporting,
)
