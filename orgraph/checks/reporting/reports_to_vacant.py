"""OG209 reports-to-vacant: positions whose superior's position is vacant.

What it finds
    Positions marked vacant that have direct subordinates on the chosen lines. One finding a vacant position, with
    those who report to it.

Why it matters
    On paper they have a superior; in fact nobody approves their leave or sets their targets until the position is
    filled, and in a restructuring the vacancy is what is most easily cut.

Example
    ```csv
    title,reports to,vacant
    Managing director,,no
    Sales manager,Managing director,yes
    Sales representative,Sales manager,no
    Sales assistant,Sales manager,no
    ```
    finds: Sales manager; Sales representative; Sales assistant

Known problems
    A vacancy of a week and one of a year look alike. Somebody may act for the vacant superior without the source
    saying so. Positions that are abolished or outside their dates are found only where the source marks them
    vacant.

What to do
    Name who acts for the superior meanwhile, or move those who report to the vacancy.

Source
    UK government organogram validator #21; Nakisa ("Vacant manager position")； handbook#3216.

查什么
    标为空缺、而在选定的汇报线上有直接下级的岗位。一个空缺岗位一条，列出向它汇报的岗位。

为何重要
    纸面上有上级，实际上在补人之前没有人批假、定目标；重组时空缺又最容易被裁掉。

已知局限
    空一周和空一年看起来一样；可能有人代理而来源没写。撤销或过期的岗位，只有来源标为空缺时才查得到。

怎么办
    写明由谁代理，或给这些岗位改上级。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.linked import evidence_of, links_below
from orgraph.checks.wording import all_named, named, positions
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each vacant superior; its subjects are the superior and then its direct subordinates."""
    links, vacant = organisation.links, organisation.seats.vacant
    assert vacant is not None
    to_vacancy = links.chosen & links.solid & vacant[links.superior]
    superiors = np.unique(links.superior[to_vacancy]).tolist()
    for superior, below in links_below(organisation, to_vacancy, superiors).items():
        subordinates = tuple(int(links.subordinate[link]) for link in below)
        yield Fault(
            subjects=(superior, *subordinates),
            evidence=(organisation.seats.source(superior), *evidence_of(organisation, below)),
            values={
                "superior": named(organisation, superior),
                "count": positions(len(below), "reports", "report"),
                "below": all_named(organisation, subordinates),
            },
        )


def lacks_vacancies(organisation: Organisation) -> Text | None:
    """The reason where no source says which positions are vacant."""
    if organisation.seats.vacant is not None:
        return None
    return Text(zh="来源没有写明哪些岗位空缺。", en="No source says which positions are vacant.")


CHECK = Check(
    code="OG209",
    name="reports-to-vacant",
    title=Text(zh="上级空缺", en="Superior vacant"),
    severity=Severity.WARNING,
    message=Text(
        zh="{superior}空缺，而有 {count}向它汇报：{below}。",
        en="{superior} is vacant, and {count} to it: {below}.",
    ),
    why=Text(
        zh="在补人或指定代理之前，这些岗位没有人管。",
        en="Until the position is filled or somebody acts for it, nobody answers for those who report to it.",
    ),
    correction=Text(
        zh="写明{superior}空缺期间由谁代理，或给这些岗位改上级。",
        en="Name who acts for {superior} meanwhile, or move those who report to it.",
    ),
    source='UK government organogram validator #21; Nakisa ("Vacant manager position"); handbook#3216',
    find=find,
    lacks=lacks_vacancies,
)
