"""OG214 redundant-chain: a superior's superior claims a position as well.

What it finds
    Positions that name no superior themselves and are listed as a direct subordinate by two or more positions of
    one line of command: by the nearest, and by somebody above the nearest. One finding a position.

Why it matters
    One of the lists is out of date or includes those two steps down. Whoever is listed twice is counted twice in
    spans, and orders reach it past its superior.

Example
    ```csv
    title,reports to,direct reports
    Managing director,,Sales director
    Sales director,Managing director,Sales manager; Test driver
    Sales manager,Sales director,Test driver
    Test driver,,
    ```
    finds: Test driver; Sales director

    The test driver names a superior, so the other list is in doubt, and that is OG302.

    ```csv
    title,reports to,direct reports
    Managing director,,Sales director
    Sales director,Managing director,Sales manager; Test driver
    Sales manager,Sales director,Test driver
    Test driver,Sales manager,
    ```
    finds: nothing

Known problems
    A position that names both superiors itself is OG205, which then says that this follows. Listed by positions of
    different lines, it is OG205 too.

What to do
    Take the position off the list of the superior further up, or off the nearer one's.

Source
    Krackhardt 1994 (efficiency)； Fayol 1916 (scalar chain).

查什么
    自己没写上级、却被同一条汇报线上两个以上岗位列为直接下级的岗位：最近的上级列了它，更上面的也列了它。一个岗位一条。

为何重要
    总有一份名单过时了，或把下下级也写进了直接下级。列了两次，管理幅度就多算一次，指令也会越过直接上级。

已知局限
    自己把两个上级都写上的归 OG205，那里会注明由此而来；列它的岗位不在同一条线上的也归 OG205；自己写了上级的归 OG302。

怎么办
    把它从更上面那位的名单里删去，或从最近那位的名单里删去。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.inputs import lacks_reporting
from orgraph.checks.linked import evidence_of, links_above
from orgraph.checks.superiors import several_superiors
from orgraph.checks.wording import all_named, named
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each position; its subjects are the position and then the superiors further up that list it."""
    skipped = several_superiors(organisation).skipped
    above = links_above(organisation, organisation.links.solid, [found.position for found in skipped])
    for found in skipped:
        yield Fault(
            subjects=(found.position, *found.further),
            evidence=evidence_of(organisation, above[found.position]),
            values={
                "position": named(organisation, found.position),
                "nearest": named(organisation, found.nearest),
                "further": all_named(organisation, found.further),
            },
        )


CHECK = Check(
    code="OG214",
    name="redundant-chain",
    title=Text(zh="越级重复列出", en="Listed past the superior"),
    severity=Severity.WARNING,
    message=Text(
        zh="{position}由{nearest}列为直接下级，在其上面的{further}也把它列为直接下级。",
        en="{position} is listed as a direct subordinate by {nearest}, and by {further} further up the same line.",
    ),
    why=Text(
        zh="管理幅度多算了一次，指令可能越过直接上级。",
        en="It is counted in two spans, and orders may pass over its superior.",
    ),
    correction=Text(
        zh="把{position}从{further}的直接下级中删去，或从{nearest}的直接下级中删去。",
        en="Take {position} off the list of {further}, or off that of {nearest}.",
    ),
    source="Krackhardt 1994 (efficiency); Fayol 1916 (scalar chain)",
    find=find,
    lacks=lacks_reporting,
)
