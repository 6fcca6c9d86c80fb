"""OG407 interlocking-load: more subordinates whose work interlocks than one superior can keep in mind.

What it finds
    Positions with seven or more direct subordinates who each have a communication link with another of them. One
    finding a position; its message gives the relationships that Graicunas counts. A span that is wide or very wide
    already is OG401 or OG402.

Why it matters
    Whoever leads people that work with one another has to keep in mind what passes between them: with six there are
    222 relationships, with seven 490. Subordinates whose work does not interlock cost far less attention.

Example
    Seven people settle matters with one another.

    ```md
    # Plant manager

    Reports to: none

    # Buyer

    Reports to: Plant manager

    Internal contacts: Planner

    # Planner

    Reports to: Plant manager

    Internal contacts: Storekeeper

    # Storekeeper

    Reports to: Plant manager

    Internal contacts: Inspector

    # Inspector

    Reports to: Plant manager

    Internal contacts: Process engineer

    # Process engineer

    Reports to: Plant manager

    Internal contacts: Maintenance lead

    # Maintenance lead

    Reports to: Plant manager

    Internal contacts: Safety adviser

    # Safety adviser

    Reports to: Plant manager

    Internal contacts: Buyer
    ```
    finds: Plant manager

    Of these seven two do; the others work on their own.

    ```md
    # Plant manager

    Reports to: none

    # Buyer

    Reports to: Plant manager

    Internal contacts: Planner

    # Planner

    Reports to: Plant manager

    # Storekeeper

    Reports to: Plant manager

    # Inspector

    Reports to: Plant manager

    # Process engineer

    Reports to: Plant manager

    # Maintenance lead

    Reports to: Plant manager

    # Safety adviser

    Reports to: Plant manager
    ```
    finds: nothing

Known problems
    Graicunas counts what is possible, not what happens; take the number as a warning and not as a measurement. Links
    that nobody wrote down are not counted. Set `most`, the relationships that are still few, under `thresholds.OG407`
    in orgraph.toml: 100 stands for five subordinates, 222 for six, 490 for seven.

What to do
    Look whether a part of the team works mostly with each other, and give it a leader of its own; or let two of them
    settle between themselves what now comes to the superior.

Source
    Graicunas 1933; Urwick 1956 ("no superior can supervise directly the work of more than five or, at the most, six
    subordinates whose work interlocks").

查什么
    有七个以上直接下级各与其中另一个有沟通关系的岗位。一个岗位一条，写明格兰丘纳斯所数的关系数。幅度本身已经偏宽、过宽
    的归 OG401、OG402。

为何重要
    带一批彼此配合的人，要记住他们之间的来往：六个人有 222 种关系，七个人就有 490 种。彼此不相干的下级，要花的心思少得
    多。

已知局限
    格兰丘纳斯数的是可能的关系，不是实际的，只能当提醒，不能当测量。没写出来的来往数不到。关系数的界限是 orgraph.toml 的
    `thresholds.OG407` 里的 `most`：100 相当于五个下级，222 相当于六个，490 相当于七个。

怎么办
    看看有没有几个人主要是彼此来往，给他们一个主管；或让他们之间自己商定现在要找上级定的事。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from orgraph.checks.bands import WIDE
from orgraph.checks.inputs import lacks_communication, lacks_reporting
from orgraph.checks.scopes import limits
from orgraph.checks.wording import all_named, named, number
from orgraph.measures import measure
from orgraph.measures.graicunas import relationships
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text

if TYPE_CHECKING:
    from numpy.typing import NDArray


def find(organisation: Organisation, *, most: int = 222) -> Iterator[Fault]:
    """One fault for each position whose subordinates with links among themselves give more relationships than
    `most`."""
    between = _links_between_colleagues(organisation)
    ends = np.concatenate([organisation.talks.sender[between], organisation.talks.receiver[between]])
    members = np.unique(ends)
    superior = organisation.superior[members]
    linked = np.bincount(superior, minlength=len(organisation))
    few = np.minimum(limits(organisation, "OG401", "most", WIDE), limits(organisation, "OG402", "most", WIDE))
    for manager in np.flatnonzero((linked > 1) & (measure(organisation).span <= few)).tolist():
        total = relationships(int(linked[manager])).total
        if total > most:
            own = between[organisation.superior[organisation.talks.sender[between]] == manager]
            yield Fault(
                subjects=(manager,),
                evidence=organisation.evidence(*organisation.talks.claim[own].tolist()),
                values={
                    "manager": named(organisation, manager),
                    "linked": Text(zh=str(linked[manager]), en=number(int(linked[manager]))),
                    "total": f"{total:,}",
                    "members": all_named(organisation, members[superior == manager].tolist()),
                    "most": f"{most:,g}",
                },
            )


def _links_between_colleagues(organisation: Organisation) -> NDArray[np.intp]:
    """The communication links between two positions with one superior on the chosen lines."""
    talks, superior = organisation.talks, organisation.superior
    known = np.flatnonzero((talks.sender >= 0) & (talks.receiver >= 0) & (talks.sender != talks.receiver))
    above = superior[talks.sender[known]]
    return np.asarray(known[(above >= 0) & (above == superior[talks.receiver[known]])])


def lacks(organisation: Organisation) -> Text | None:
    """The reason where nothing says who reports to whom, or who communicates with whom."""
    return lacks_reporting(organisation) or lacks_communication(organisation)


CHECK = Check(
    code="OG407",
    name="interlocking-load",
    title=Text(zh="下级之间牵连过多", en="Interlocking work below one superior"),
    severity=Severity.INFORMATION,
    message=Text(
        zh="{manager}有 {linked} 个彼此来往的直接下级：{members}；按格兰丘纳斯公式有 {total} 种关系，超过 {most} 种。",
        en="{manager} has {linked} direct subordinates who work with one another: {members}. By Graicunas' formula "
        "that makes {total} relationships, more than {most}.",
    ),
    why=Text(
        zh="带一批彼此配合的人，要记住他们之间的来往；六个人有 222 种关系，七个人就有 490 种。",
        en="What passes between them has to be kept in mind too: with six there are 222 relationships, with seven 490.",
    ),
    correction=Text(
        zh="看看{members}中有没有几个主要是彼此来往、可以归一个主管的，或让他们自己商定。",
        en="Look whether some of {members} work mostly with each other and could have a leader of their own, or settle "
        "matters themselves.",
    ),
    source="Graicunas 1933; Urwick 1956",
    find=find,
    lacks=lacks,
)
