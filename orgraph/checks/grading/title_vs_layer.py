"""OG508 title-vs-layer: a title that ranks above the title of its superior.

What it finds
    Positions that lead others and bear a title that ranks above that of the superior on their chosen solid line: a
    director below a manager, a 经理 below a 主管. Only words whose order is the same nearly everywhere are compared.
    One finding a superior; its subjects are the subordinates and then the superior.

Why it matters
    People outside go by titles. Where the titles say the opposite of the chart, the wrong person is asked for a
    decision, and the right one has to explain.

Example
    ```csv
    title,reports to
    Managing director,
    Logistics manager,Managing director
    Sales director,Managing director
    Warehouse director,Logistics manager
    Picker,Warehouse director
    Packer,Warehouse director
    Account manager,Sales director
    ```
    finds: Warehouse director; Logistics manager

    A project or account manager who leads nobody is no manager of people.

    ```csv
    岗位名称,直接上级
    总经理,
    市场主管,总经理
    客户经理,市场主管
    产品经理,市场主管
    ```
    finds: nothing

Known problems
    Titles are worded differently in each house; 部长, 主任, `general manager`, `officer` and `head of` have no rank
    here. A title carried over from a job before may be personal. The ladders are those of `orgraph/checks/titles.py`.

What to do
    Retitle one of the two, or correct the superior.

Source
    Our judgement.

查什么
    自己也带人、而头衔高于直接上级头衔的岗位，如经理之下的总监、主管之下的经理。只比几乎处处同序的词。一个上级一条，
    主体先列下级，再列上级。

为何重要
    外面的人认头衔。头衔和组织图说反了，就会找错人拍板，真正管事的还要解释。

已知局限
    各单位的叫法不一，部长、主任、general manager、officer、head of 不排序。有的头衔是随人带来的。

怎么办
    改其中一个的名称，或改正上级。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.inputs import lacks_reporting
from orgraph.checks.linked import evidence_of, links_above
from orgraph.checks.titles import ranks
from orgraph.checks.wording import all_named, named
from orgraph.measures import measure
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each superior with managers below it whose titles rank higher."""
    superior, measures = organisation.superior, measure(organisation)
    ladder, place = ranks(organisation)
    below = np.flatnonzero((superior >= 0) & (measures.span > 0) & (measures.cycle < 0))
    above = superior[below]
    wrong = below[(ladder[below] >= 0) & (ladder[below] == ladder[above]) & (place[below] < place[above])]
    links = links_above(organisation, organisation.links.chosen, wrong.tolist())
    for manager in np.unique(superior[wrong]).tolist():
        own = wrong[superior[wrong] == manager].tolist()
        yield Fault(
            subjects=(*own, manager),
            evidence=evidence_of(organisation, [link for position in own for link in links[position]]),
            values={"superior": named(organisation, manager), "below": all_named(organisation, own)},
        )


CHECK = Check(
    code="OG508",
    name="title-vs-layer",
    title=Text(zh="头衔与层级相反", en="Titles against the line"),
    severity=Severity.INFORMATION,
    message=Text(
        zh="{below}的头衔高于直接上级{superior}。",
        en="By title, {below} would stand above the superior, {superior}.",
    ),
    why=Text(
        zh="外面的人认头衔，会找错人拍板。",
        en="People outside go by titles, and will ask the wrong person for a decision.",
    ),
    correction=Text(
        zh="核对{below}的上级；上级没错，就改其中一个的名称。",
        en="Check the superior of {below}; if it is right, retitle one of the two.",
    ),
    source="Our judgement",
    find=find,
    lacks=lacks_reporting,
)
