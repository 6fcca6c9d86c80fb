"""OG604 unit-tiny: units with hardly anybody in them, and units with nobody.

What it finds
    Units at the end of the tree with one or two people; and units that a table lists and to which, with all below
    them, no position belongs. Offices that lead other units are passed over. One finding for the tiny units together,
    and one for the empty ones.

Why it matters
    A unit costs a head, a budget and a line in every report. An empty one is left over from the last reorganisation,
    and somebody still plans for it.

Example
    ```csv
    岗位名称,部门,直接上级
    馆长,馆办,
    典藏主任,典藏部,馆长
    档案员,典藏部,典藏主任
    修复师,典藏部,典藏主任
    法务主任,法务部,馆长
    法务专员,法务部,法务主任
    ```
    finds: 法务主任; 法务专员

    Eight people hold the two positions, so the unit is not small.

    ```csv
    title,unit,reports to,headcount
    Director,Office,,1
    Ticket manager,Tickets,Director,1
    Cashier,Tickets,Ticket manager,7
    ```
    finds: nothing

Known problems
    Where no headcount is given a position counts as one person; of job descriptions, which say nothing of how many
    hold a position, tiny units are not told. In a small organisation small units are right. Set `most` under
    `thresholds.OG604` in orgraph.toml.

What to do
    Ask whether the unit could be a team of another one; take empty ones out of the list, or say what they are for.

Source
    Orgvue (micro teams)； two people are our judgement.

查什么
    树的末端只有一两个人的部门；以及部门表里有、连同下级却没有一个岗位的部门。带着别的部门的办公室不算。很小的部门合为
    一条，空的部门合为一条。

为何重要
    一个部门要一个负责人、一份预算、每张报表里的一行。空的部门是上次调整剩下的，还有人在为它做计划。

已知局限
    没写编制时，一个岗位按一人算；岗位说明书不写有几个人，不报小部门。小单位的部门小是正常的。人数界限是 orgraph.toml
    的 `thresholds.OG604` 里的 `most`。

怎么办
    问一问能否并作别的部门的一个组；空的从表里去掉，或写明用处。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.linked import MOST_PLACES
from orgraph.checks.remarks import lacks_tables
from orgraph.checks.unit_words import lacks_units, unit_places, units_named
from orgraph.checks.wording import number
from orgraph.measures.units import Units, units_of
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation, *, most: int = 2) -> Iterator[Fault]:
    """One fault for all units of no more than `most` people, and one for all that are empty."""
    units = units_of(organisation)
    tiny = _tiny(organisation, units, most)
    if tiny:
        members = np.flatnonzero(np.isin(units.of, tiny)).tolist()
        values = _values(units, tiny, most)
        yield Fault(
            subjects=tuple(members),
            evidence=unit_places(organisation, members),
            values={**values, "what": _TINY.format(**values), "cure": _JOIN.format(**values)},
        )
    empty = np.flatnonzero(units.positions_below == 0).tolist()
    if empty:
        values = _values(units, empty, most)
        yield Fault(
            subjects=(),
            evidence=tuple(units.listed[unit].source for unit in empty[:MOST_PLACES]),
            values={**values, "what": _EMPTY.format(**values), "cure": _REMOVE.format(**values)},
        )


def _values(units: Units, numbers: list[int], most: int) -> dict[str, object]:
    count = Text(zh=str(len(numbers)), en=number(len(numbers)).capitalize())
    noun = Text(zh="", en="unit has" if len(numbers) == 1 else "units have")
    return {"units": units_named(units, numbers), "count": count, "have": noun, "most": f"{most:g}"}


def _tiny(organisation: Organisation, units: Units, most: int) -> list[int]:
    """The leaf units with so few people whose members lead nobody of another unit; none where no table says how many
    seats there are, or nobody has a superior."""
    if organisation.seats.headcount is None and lacks_tables(organisation):
        return []
    superior = organisation.superior
    below = np.flatnonzero(superior >= 0)
    if not len(below):
        return []
    office = np.zeros(len(units) + 1, dtype=np.bool_)
    office[units.of[superior[below[units.of[below] != units.of[superior[below]]]]]] = True
    few = (units.headcount <= most) & (units.positions > 0) & units.is_leaf & ~office[:-1]
    return [] if np.count_nonzero(units.positions) < 3 else np.flatnonzero(few).tolist()


_TINY = Text(
    zh="有 {count} 个部门不超过 {most} 个人：{units}。", en="{count} {have} no more than {most} people: {units}."
)
_EMPTY = Text(zh="有 {count} 个部门没有任何岗位：{units}。", en="{count} {have} no position at all: {units}.")
_JOIN = Text(zh="问一问{units}能否并作别的部门的一个组。", en="Ask whether {units} could be teams of other units.")
_REMOVE = Text(
    zh="把{units}从部门表里去掉，或补上岗位。", en="Take {units} out of the list of units, or add the positions."
)

CHECK = Check(
    code="OG604",
    name="unit-tiny",
    title=Text(zh="部门很小或没有人", en="Tiny and empty units"),
    severity=Severity.INFORMATION,
    message=Text(zh="{what}", en="{what}"),
    why=Text(
        zh="一个部门要一个负责人、一份预算、每张报表里的一行。",
        en="A unit costs a head, a budget and a line in every report.",
    ),
    correction=Text(zh="{cure}", en="{cure}"),
    source="Orgvue (micro teams); the number is our judgement",
    find=find,
    lacks=lacks_units,
)
