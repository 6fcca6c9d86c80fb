"""OG305 count-mismatch: a number of people that is not what is found.

What it finds
    Descriptions that state a number of direct subordinates (直接下级人数, number of direct reports) which is neither
    the number of positions that report there, chosen or claimed, nor the number of their seats; and positions whose
    description gives another number of seats (定员) than the table. Where the seats of subordinates are not given, a
    number greater than that of the positions may still be right, and is information only.

Why it matters
    Either somebody is missing from the chart, or the number is last year's. Budgets and rotas are made from it.

Example
    ```md
    # Head gardener

    Reports to: Park manager
    Direct reports: Gardener, Driver, Apprentice
    Number of direct reports: 2

    # Park manager

    Reports to: Council
    Direct reports: Head gardener
    Number of direct reports: 1
    ```
    finds: Head gardener

    ```md
    # 质检科长

    直接上级：厂长
    直接下级：检验员、计量员
    直接下级人数：2人
    ```
    finds: nothing

Known problems
    A description may count people and list positions: two positions of five people each are ten people. Where it
    names no subordinate at all, that is another fault and not found here. Numbers in a table are OG409.

What to do
    Count again, and correct the number or the list.

Source
    UK organogram schema (FTE); our judgement.

查什么
    说明书写了直接下级人数(直管人数)，却既不等于汇报到这里的岗位数(选定的或各方说法合计)，也不等于这些岗位的编制之和；以及说明书的定员与
    表格的编制不同的岗位。下级岗位没有编制时，人数多于岗位数也可能是对的，只作提示。

为何重要
    要么图上漏了人，要么这是去年的数。编制、预算和排班都用它。

已知局限
    说明书可能按人计数而按岗位列名：两个岗位各五人就是十人。一个下级都没有写名称的，是另一个问题，
    这里不报。表格里的数字归 OG409。

怎么办
    重新数一遍，改正人数或名单。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.linked import evidence_of, links_below
from orgraph.checks.two_sources import in_two_sources
from orgraph.checks.wording import named, positions
from orgraph.measures import measure
from orgraph.model.claim import CODE, Kind
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text

_SUBORDINATES = Text(
    zh="{position}写的直接下级人数是 {said}，找到的是 {found}",
    en="{position} states {said} direct subordinates, and {found} found",
)
_FOUND = Text(zh="{positions}", en="{positions} {are}")
_SEATS = Text(zh="{positions}、编制 {seats}", en="{positions} with {seats} seats {are}")
_HEADCOUNT = Text(
    zh="{position}的说明书写定员 {said}，表格写编制 {found}",
    en="The description of {position} gives {said} seats, and the table {found}",
)


def find(organisation: Organisation) -> Iterator[Fault]:
    """First the numbers of subordinates, claim by claim, then the numbers of seats, position by position."""
    claims, links = organisation.statements, organisation.links
    stated = np.flatnonzero((claims.kind == CODE[Kind.SUBORDINATE_COUNT]) & (organisation.claim_subject >= 0)).tolist()
    managers = [int(organisation.claim_subject[claim]) for claim in stated]
    below = links_below(organisation, links.solid, managers)
    for claim, manager in zip(stated, managers, strict=True):
        said = int(claims.topic[claim].as_py() or 0)
        if below[manager] and (found := _found(organisation, manager, below[manager], said)):
            words, unsure = found
            yield Fault(
                subjects=(manager,),
                evidence=(*organisation.evidence(claim), *evidence_of(organisation, below[manager])),
                values={"what": _SUBORDINATES.format(position=named(organisation, manager), said=said, found=words)},
                severity=Severity.INFORMATION if unsure else None,
            )
    yield from _seats(organisation)


def _found(organisation: Organisation, manager: int, below: list[int], said: int) -> tuple[Text, bool] | None:
    """What is found where it is not what is said, and whether that may still be right; None where they agree."""
    measures, links = measure(organisation), organisation.links
    chosen = [int(links.subordinate[link]) for link in below if links.chosen[link]]
    heads = organisation.seats.headcount
    given = [] if heads is None else [float(heads[position]) for position in chosen if not np.isnan(heads[position])]
    seats = sum(given) if len(given) == len(chosen) and given else None
    if said in (len(chosen), int(measures.span_claimed[manager]), seats):
        return None
    words = _FOUND if seats in (None, len(chosen)) else _SEATS
    are = "is" if len(chosen) == 1 else "are"
    unsure = seats is None and said > measures.span_claimed[manager]
    return words.format(positions=positions(len(chosen)), seats=f"{seats or 0:g}", are=are), unsure


def _seats(organisation: Organisation) -> Iterator[Fault]:
    heads = organisation.rows.headcount
    if heads is None:
        return
    for position, (table, description) in in_two_sources(organisation).items():
        stated = [(row, float(heads[row])) for row in (description[0], table[0]) if not np.isnan(heads[row])]
        if len(stated) == 2 and stated[0][1] != stated[1][1]:
            values = {"said": f"{stated[0][1]:g}", "found": f"{stated[1][1]:g}"}
            yield Fault(
                subjects=(position,),
                evidence=tuple(organisation.rows.source(row) for row, _ in stated),
                values={"what": _HEADCOUNT.format(position=named(organisation, position), **values)},
            )


def _lacks(organisation: Organisation) -> Text | None:
    if np.any(organisation.statements.kind == CODE[Kind.SUBORDINATE_COUNT]):
        return None
    if organisation.rows.headcount is not None and in_two_sources(organisation):
        return None
    return Text(
        zh="说明书没有写直接下级人数，也没有可与表格对照的定员。",
        en="No description states a number of subordinates, or of seats that a table could be held against.",
    )


CHECK = Check(
    code="OG305",
    name="count-mismatch",
    title=Text(zh="人数对不上", en="Numbers differ"),
    severity=Severity.WARNING,
    message=Text(zh="{what}。", en="{what}."),
    why=Text(
        zh="要么图上漏了人，要么这个数过时了；预算和排班都用它。",
        en="Either somebody is missing from the chart, or the number is out of date; budgets are made from it.",
    ),
    correction=Text(zh="重新数一遍，改正人数或名单。", en="Count again, and correct the number or the list."),
    source="UK organogram schema (FTE); our judgement",
    find=find,
    lacks=_lacks,
)
