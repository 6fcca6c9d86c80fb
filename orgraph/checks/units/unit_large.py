"""OG605 unit-large: very many people in one unit that has no units below it.

What it finds
    Units at the end of the tree with more than 150 people. One finding a unit, about its head or else its first
    position; where a quarter of the units are so, one for all.

Why it matters
    In a group of that size people no longer know each other, and rules have to take the place of acquaintance. Usually
    there are teams already, and only the table does not know them.

Example
    ```csv
    title,unit,reports to,headcount
    Plant manager,Office,,1
    Weaving manager,Weaving,Plant manager,1
    Dyeing manager,Dyeing,Plant manager,1
    Weaver,Weaving,Weaving manager,180
    Dyer,Dyeing,Dyeing manager,60
    ```
    finds: Weaving manager

    ```csv
    title,unit,reports to,headcount
    Plant manager,Office,,1
    Weaving manager,Weaving,Plant manager,1
    Weaver,Weaving,Weaving manager,120
    ```
    finds: nothing

Known problems
    Dunbar's number is about people who know each other, and was found by extrapolation; it is a rule of thumb here.
    Where no headcount is given a position counts as one person. Set `most` under `thresholds.OG605` in orgraph.toml.

What to do
    Write the teams or shifts that exist into the table as units of their own, with their leaders.

Source
    Dunbar 1992 (about 150 stable relationships)， a rule of thumb.

查什么
    树的末端超过 150 人的部门。一个部门一条，主体是部门负责人，没有时是第一个岗位；占到部门的四分之一时合为一条。

为何重要
    到了这个人数，彼此已经不认识，只能靠制度代替熟悉。通常早就分了班组，只是表里没有。

已知局限
    邓巴数说的是彼此认识的人，是推算出来的，这里只当经验数。没写编制时，一个岗位按一人算。界限是 orgraph.toml 的
    `thresholds.OG605` 里的 `most`。

怎么办
    把已有的班组连同组长写进表里，作为单独的部门。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.unit_words import are_many, lacks_units, unit_places
from orgraph.checks.wording import joined, quoted
from orgraph.measures.units import Units, units_of
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation, *, most: int = 150) -> Iterator[Fault]:
    """One fault for each leaf unit of more than `most` people; one for all where they are many."""
    units = units_of(organisation)
    large = np.flatnonzero((units.headcount > most) & units.is_leaf)
    large = large[np.argsort(-units.headcount[large], kind="stable")].tolist()
    groups = [large] if are_many(len(large), int(np.count_nonzero(units.positions))) else [[unit] for unit in large]
    for group in groups:
        subjects = [_head_or_first(units, unit) for unit in group]
        yield Fault(
            subjects=tuple(subjects),
            evidence=unit_places(organisation, subjects),
            values={"units": _with_numbers(units, group), "most": f"{most:g}"},
        )


def _head_or_first(units: Units, unit: int) -> int:
    """The head of the unit, or its first position where it has not exactly one."""
    head = int(units.head[unit])
    return head if head >= 0 else int(np.argmax(units.of == unit))


def _with_numbers(units: Units, group: list[int]) -> Text:
    names = [quoted(units.names[unit]) for unit in group]
    counts = [f"{units.headcount[unit]:,.0f}" for unit in group]
    pairs = zip(names, counts, strict=True)
    return joined([Text(zh=f"{name.zh}（{count} 人）", en=f"{name.en} ({count})") for name, count in pairs])


CHECK = Check(
    code="OG605",
    name="unit-large",
    title=Text(zh="部门人数很多而不再分", en="Large units without a division"),
    severity=Severity.INFORMATION,
    message=Text(
        zh="超过 {most} 人而没有下级部门：{units}。",
        en="More than {most} people and no units below: {units}.",
    ),
    why=Text(
        zh="到了这个人数，彼此已经不认识；通常早就分了班组，只是表里没有。",
        en="In a group of that size people no longer know each other; usually there are teams already, and only the "
        "table does not know them.",
    ),
    correction=Text(
        zh="把{units}已有的班组连同组长写进表里。",
        en="Write the teams that exist in {units} into the table, with their leaders.",
    ),
    source="Dunbar 1992, a rule of thumb",
    find=find,
    lacks=lacks_units,
)
