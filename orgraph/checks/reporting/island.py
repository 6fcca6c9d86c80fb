"""OG208 island: a part of the organisation that hangs from a name nobody describes, tied to no head.

What it finds
    Positions that are connected with each other and not with the head of the organisation, because the superior at
    their top is only mentioned: it has no row and no description in which a superior could be given. One finding a
    part; its subjects are the tops of the part.

Why it matters
    The part is missing from every total of the head, and nobody notices, since each position in it has a
    superior. Often the name at its top is another spelling of a position that is described.

Example
    The mechanic's superior is described nowhere; it may be the workshop foreman under another name.

    ```md
    # Finance manager
    Reports to: Managing director

    # Sales manager
    Reports to: Managing director

    # Sales representative
    Reports to: Sales manager

    # Storekeeper
    Reports to: Workshop foreman

    # Workshop foreman
    Reports to: Managing director

    # Mechanic
    Reports to: Chief mechanic
    ```
    finds: Chief mechanic

Known problems
    A part that is cut off for another reason is one fault with that reason and is reported there: a position
    without a superior (OG201)， an unknown superior (OG202)， a self report (OG203)， a ring (OG204)， heads that
    cannot be told apart (OG207)， a dotted line only (OG211). Those findings say that an island follows from them.

What to do
    Say to whom the name at the top reports, or declare it as another name of a position that is described
    (`aliases` in orgraph.toml)， or as a head of its own (`tops`).

Source
    Orgvue (_is_orphan)； Krackhardt 1994 (connectedness).

查什么
    彼此相连、却与负责人不相连的一组岗位，原因是它们顶端的上级只被提到：没有自己的一行或说明书，也就无处写它的上级。
    一块一条，主体是这一块顶端的名称。

为何重要
    这一块不在负责人的任何合计里，而块内每个岗位都有上级，所以没人察觉。顶端那个名称往往是某个岗位的另一种写法。

已知局限
    因别的原因断开的，算作那个原因的一处毛病：没有上级(OG201)、上级不存在(OG202)、上级是自己(OG203)、成环(OG204)、
    分不清谁是负责人(OG207)、只有虚线(OG211)。那些条目会注明由此形成孤岛。

怎么办
    写明顶端那个名称向谁汇报；或在 orgraph.toml 中声明它是某岗位的别名(`aliases`)，或声明它也是负责人(`tops`)。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import numpy as np

from orgraph.checks.inputs import lacks_reporting
from orgraph.checks.linked import evidence_of, links_below
from orgraph.checks.stray_names import given_units
from orgraph.checks.tops import tops
from orgraph.checks.wording import all_named, positions
from orgraph.measures import measure
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each part of the organisation without a head whose top is only mentioned."""
    found = tops(organisation)
    part = measure(organisation).part
    by_part: dict[int, list[int]] = {}
    units = given_units(organisation)
    for top in (top for top in found.islands if top not in units):
        by_part.setdefault(int(part[top]), []).append(top)
    sizes = np.bincount(part, minlength=len(organisation)) if by_part else part
    below = links_below(organisation, organisation.links.solid, list(chain.from_iterable(by_part.values())))
    for least, members in by_part.items():
        yield Fault(
            subjects=tuple(members),
            evidence=evidence_of(organisation, [link for top in members for link in below[top]]),
            values={
                "tops": all_named(organisation, members),
                "size": positions(int(sizes[least])),
                "heads": all_named(organisation, found.heads),
            },
        )


CHECK = Check(
    code="OG208",
    name="island",
    title=Text(zh="孤岛", en="Island"),
    severity=Severity.ERROR,
    message=Text(
        zh="有 {size}与{heads}不相连：它们的顶端是{tops}，只被提到，没有写它向谁汇报。",
        en="A part of {size} is not connected with {heads}. At its top: {tops}, only mentioned; no source says who is "
        "above.",
    ),
    why=Text(
        zh="这一块不在负责人的任何合计和层级里；顶端的名称可能是某个岗位的另一种写法。",
        en="The part is in none of the head's totals; the name at its top may be another spelling of a position.",
    ),
    correction=Text(
        zh="写明{tops}的直接上级，或在 orgraph.toml 的 aliases 中声明它是哪个岗位的别名。",
        en="Give the superior of {tops}, or declare under aliases in orgraph.toml which position it is.",
    ),
    source="Orgvue (_is_orphan); Krackhardt 1994",
    find=find,
    lacks=lacks_reporting,
)
