"""OG302 down-not-confirmed: a superior lists a position that names another superior.

What it finds
    Positions that stand in somebody's list of subordinates, while their own row or description names another
    superior, or says that there is none. One finding for each of these links.

Why it matters
    Two managers think that the same person is theirs, or one of them counts people who left long ago. Spans, costs
    and totals are counted twice or in the wrong place.

Example
    The sales director lists the test drive clerk, who belongs to the showroom manager and says so.

    ```csv
    title,reports to,direct reports
    Sales director,,Showroom manager、Test drive clerk
    Showroom manager,Sales director,Test drive clerk
    Test drive clerk,Showroom manager,none
    ```
    finds: Test drive clerk; Sales director

Known problems
    Some lists name everybody below, and not only those directly below. Where the position probably names the same
    superior under another name, OG104 says so.

What to do
    Ask whom the position answers to. Take it off the other list, or make that a dotted line. Until the sources are
    mended, `[decisions]` in orgraph.toml settles it: the finding is listed with the reason and no longer counts.

Source
    SAP RHCHECK1; Infor (Position Misalignment).

查什么
    在某个上级的下级名单里，而自己那一行或说明书写的是另一个上级、或写明没有上级的岗位。一条汇报线一条。

为何重要
    两个上级都以为这个人归自己，或者其中一个还在数早已调走的人。幅度、成本和合计不是算了两遍，就是算错了地方。

已知局限
    有的名单写的是全部下属，不只是直接下级。岗位写的很可能是同一个上级的另一个名称时，由 OG104 说明。

怎么办
    问清楚它向谁负责，从另一份名单里去掉，或改成虚线。来源改好之前，可在 orgraph.toml 的 `[decisions]` 里定下来，
    定下之后列为“已决定”，附上理由，不再计数。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.chains import stands_above
from orgraph.checks.configured import settled
from orgraph.checks.confirmation import lacks_lists, unconfirmed
from orgraph.checks.remarks import MOST_PLACES
from orgraph.checks.suggested import change
from orgraph.checks.wording import listed, named
from orgraph.measures import measure
from orgraph.model.finding import Check, Fault, Field, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text
from orgraph.resolution.statements import statements_of

_NAMES = Text(zh="写的直接上级是{superiors}", en="names {superiors} as its superior")
_NONE = Text(zh="写的是没有上级", en="says that it has no superior")


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each link; the evidence is the list and then what the position says itself."""
    links, statements = organisation.links, statements_of(organisation)
    for link in unconfirmed(organisation).downwards:
        below, above = int(links.subordinate[link]), int(links.superior[link])
        own = statements.superiors_of[below]
        superiors = list(dict.fromkeys(int(statements.above[claim]) for claim in own))
        yield Fault(
            subjects=(below, above),
            evidence=organisation.evidence(*links.claims_of(link), *own)[:MOST_PLACES],
            values={
                "position": named(organisation, below),
                "lister": named(organisation, above),
                "says": _says([statements.called(superior) for superior in superiors]),
            },
            follows=_follows(organisation, below, above, superiors),
            suggestion=change(organisation, above, Field.SUBORDINATES, _called(organisation, link), ""),
            settled=settled(organisation, below),
        )


def _called(organisation: Organisation, link: int) -> str:
    """The name by which the list has the position."""
    return organisation.statements.subject[int(organisation.links.claims_of(link)[0])].as_py() or ""


def _says(superiors: list[str]) -> Text:
    return _NAMES.format(superiors=listed(superiors)) if superiors else _NONE


def _follows(organisation: Organisation, position: int, lister: int, superiors: list[int]) -> tuple[str, ...]:
    """Several superiors, where the position itself does not name several; and a line past the one it names, where
    the lister is above that one."""
    if len(superiors) > 1:
        return ()
    several = measure(organisation).superiors_claimed[position] > 1
    known = np.array([superior for superior in superiors if superior < len(organisation)], dtype=np.intp)
    past = stands_above(organisation, np.full(len(known), lister), known).any()
    return (*["OG205"] * bool(several), *["OG214"] * bool(past))


CHECK = Check(
    code="OG302",
    name="down-not-confirmed",
    title=Text(zh="下级写的是别的上级", en="Listed, and names another superior"),
    severity=Severity.ERROR,
    message=Text(
        zh="{lister}把{position}列为直接下级，而{position}{says}。",
        en="{lister} lists {position} as a subordinate, and {position} itself {says}.",
    ),
    why=Text(
        zh="两个上级都以为这个岗位归自己，幅度和合计会算两遍或算错地方。",
        en="Two superiors count the position as theirs; spans and totals count it twice or in the wrong place.",
    ),
    correction=Text(
        zh="问清楚{position}向谁负责，从{lister}的名单里去掉，或改成虚线。",
        en="Settle to whom {position} answers; take it off the list of {lister}, or make that a dotted line.",
    ),
    source="SAP RHCHECK1; Infor (Position Misalignment)",
    find=find,
    lacks=lacks_lists,
)
