"""OG406 micro-team: small teams of one kind side by side.

What it finds
    Managers with one superior, one unit (numbers left out) and one title (numbers left out) who each lead a team of no
    more than two people, none of whom leads anybody. One finding for each such group of two or more, where the teams
    together are no more than ten people.

Why it matters
    Two shift leaders with two people each are one team with two leaders. Together they would cover holidays and
    sickness, and one of the leaders could do the work itself.

Example
    ```csv
    岗位名称,部门,直接上级,编制
    客房经理,客房部,,1
    一楼领班,客房部,客房经理,1
    二楼领班,客房部,客房经理,1
    洗衣房主管,客房部,客房经理,1
    一楼服务员,客房部,一楼领班,2
    一楼清洁员,客房部,一楼领班,1
    二楼服务员,客房部,二楼领班,1
    二楼清洁员,客房部,二楼领班,1
    三楼服务员,客房部,三楼领班,1
    三楼清洁员,客房部,三楼领班,1
    三楼领班,客房部,客房经理,1
    洗衣工,客房部,洗衣房主管,1
    熨烫工,客房部,洗衣房主管,1
    ```
    finds: 二楼领班; 三楼领班

    Two small teams with different work are no fault.

    ```csv
    岗位名称,直接上级
    管家,
    厨师长,管家
    花园主管,管家
    厨师,厨师长
    帮厨,厨师长
    花匠,花园主管
    园丁,花园主管
    ```
    finds: nothing

Known problems
    Where no headcount is given a position counts as one person. Small teams in different places or shifts may be meant
    so. A team of one is OG404. Set `most`, the people of a team, under `thresholds.OG406` in orgraph.toml.

What to do
    Ask what keeps the teams apart; if it is only habit, join them under one of the leaders.

Source
    Orgvue ("micro teams", without a number)； two people and ten in all are our judgement.

查什么
    同一上级之下、部门和岗位名称去掉编号后相同、各带不超过两个人、下面的人都不再带人的主管。两个以上成一组，且合起来不
    超过十人的，一组一条。

为何重要
    两个班长各带两个人，其实是一个班有两个班长。合在一起，请假轮休都好安排，其中一个班长还可以自己干活。

已知局限
    没写编制时，一个岗位按一人算。分在不同地点、不同班次的小组可能是有意的。只带一个的归 OG404。每组人数的界限是
    orgraph.toml 的 `thresholds.OG406` 里的 `most`。

怎么办
    问一问为什么分开；如果只是习惯，就并到其中一个主管之下。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.inputs import lacks_reporting
from orgraph.checks.linked import evidence_of, links_below
from orgraph.checks.titles import function_of
from orgraph.checks.wording import all_named, number
from orgraph.measures import measure
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text

_TOGETHER = 10


def find(organisation: Organisation, *, most: int = 2) -> Iterator[Fault]:
    """One fault for each group of teams of no more than `most` people under one superior."""
    links, people = organisation.links, _team_sizes(organisation)
    groups: dict[tuple[int, str, str], list[int]] = {}
    for manager in np.flatnonzero((people >= 2) & (people <= most)).tolist():
        superior = int(organisation.superior[manager])
        if superior >= 0 and superior != manager:
            kind = function_of(organisation.units[manager]), function_of(organisation.titles[manager])
            groups.setdefault((superior, *kind), []).append(manager)
    for (_, _, title), managers in groups.items():
        total = int(people[managers].sum())
        if title and len(managers) > 1 and total <= _TOGETHER:
            below = links_below(organisation, links.chosen & links.solid, managers)
            yield Fault(
                subjects=tuple(managers),
                evidence=evidence_of(organisation, [link for manager in managers for link in below[manager]]),
                values={
                    "managers": all_named(organisation, managers),
                    "count": Text(zh=str(len(managers)), en=number(len(managers))),
                    "people": Text(zh=str(total), en=number(total)),
                    "most": f"{most:g}",
                },
            )


def _team_sizes(organisation: Organisation) -> np.ndarray:
    """The headcount of each position's direct subordinates; 0 where one of them leads somebody, where there is only
    one of them, and for positions on a ring."""
    measures, superior = measure(organisation), organisation.superior
    below = np.flatnonzero((superior >= 0) & (superior != np.arange(len(superior))))
    people = np.bincount(superior[below], measures.headcount[below], minlength=len(superior))
    leading = below[measures.span[below] > 0]
    people[superior[leading]] = 0
    people[(measures.span < 2) | (measures.cycle >= 0) | ~organisation.seats.described] = 0
    return people


CHECK = Check(
    code="OG406",
    name="micro-team",
    title=Text(zh="同类小组过小", en="Small teams of one kind"),
    severity=Severity.INFORMATION,
    message=Text(
        zh="{managers}这 {count} 个同类岗位各带不超过 {most} 人，合起来只有 {people} 人。",
        en="{managers} are of one kind and each lead no more than {most} people; the {count} teams have {people} "
        "people in all.",
    ),
    why=Text(
        zh="这么小的组合在一起，轮休好安排，也少要一个专职带人的。",
        en="Together such teams cover for one another, and need one leader less.",
    ),
    correction=Text(
        zh="问一问{managers}为什么分开；如果只是习惯，就并成一组。",
        en="Ask what keeps the teams of {managers} apart, and join them if it is only habit.",
    ),
    source="Orgvue; numbers are our judgement",
    find=find,
    lacks=lacks_reporting,
)
