"""OG301 up-not-confirmed: a position names a superior whose list of subordinates leaves it out.

What it finds
    Positions whose own row or description names a superior, while that superior, who is described and has a list of
    subordinates, does not list them. One finding for each of these links.

Why it matters
    The position believes that it belongs to somebody who does not count it in. At appraisals, in budgets and in
    the rota such a position falls between two stools.

Example
    ```csv
    title,reports to,direct reports
    Service director,,Customer manager
    Customer manager,Service director,Call agent
    Call agent,Customer manager,none
    Booking clerk,Customer manager,none
    ```
    finds: Booking clerk; Customer manager

Known problems
    A list may be meant as examples. A superior that says it has no subordinates is OG210; one whose field is blank
    says nothing. Where the list probably holds the position under another name, OG104 says so.

What to do
    Ask both. Add the position to the list, or give it its real superior. Until the sources are mended, `[decisions]`
    in orgraph.toml settles it.

Source
    SAP RHCHECK1 (inverse relation).

查什么
    自己那一行或说明书写了直接上级，而这个上级有说明、也有下级名单，名单里却没有它的岗位。一条汇报线一条。

为何重要
    它以为归某人管，那个人的名单里却没有它。考核、预算、排班时，这样的岗位两头落空。

已知局限
    名单可能只是举例。上级写“无”的归 OG210，空着的不算。名单里很可能是用另一个名称列了它的，由 OG104 说明。

怎么办
    两边都问清楚：补进名单，或改成真正的上级。来源改好之前，可在 orgraph.toml 的 `[decisions]` 里定下来。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.configured import settled
from orgraph.checks.confirmation import lacks_lists, unconfirmed
from orgraph.checks.remarks import MOST_PLACES
from orgraph.checks.suggested import change
from orgraph.checks.wording import named
from orgraph.model.finding import Check, Fault, Field, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text
from orgraph.resolution.statements import statements_of


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each link; the evidence is its claims and then the superior's list."""
    links = organisation.links
    for link in unconfirmed(organisation).upwards:
        below, above = int(links.subordinate[link]), int(links.superior[link])
        lists = statements_of(organisation).listed_by[above]
        yield Fault(
            subjects=(below, above),
            evidence=organisation.evidence(*links.claims_of(link), *lists)[:MOST_PLACES],
            values={"position": named(organisation, below), "superior": named(organisation, above)},
            suggestion=change(organisation, above, Field.SUBORDINATES, "", organisation.titles[below]),
            settled=settled(organisation, below),
        )


CHECK = Check(
    code="OG301",
    name="up-not-confirmed",
    title=Text(zh="上级名单里没有", en="Not in the superior's list"),
    severity=Severity.WARNING,
    message=Text(
        zh="{position}写的直接上级是{superior}，而{superior}的下级名单里没有{position}。",
        en="{position} names {superior} as its superior; the subordinates that {superior} lists do not include it.",
    ),
    why=Text(
        zh="两边说法不一：不是名单漏了，就是上级写错了。",
        en="The two sides differ: either the list is incomplete, or the superior is another.",
    ),
    correction=Text(
        zh="把{position}补进{superior}的直接下级，或改正{position}的上级。",
        en="Add {position} to the subordinates of {superior}, or give {position} its real superior.",
    ),
    source="SAP RHCHECK1 (inverse relation)",
    find=find,
    lacks=lacks_lists,
)
