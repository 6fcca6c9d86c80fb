"""OG808 misplaced-position: a position that works mostly with another unit.

What it finds
    Positions with four ties or more (`ties`), of which more than 60 % (`share`) are with one unit that is not their
    own. A contact with a unit as a whole is a tie with it. One finding a position.

Why it matters
    It is led by people who see little of its work, and works with people who may not decide on it. Perhaps it sits
    there on purpose, as a business partner does; perhaps it was left behind by a restructuring.

Example
    ```md
    # Payroll clerk
    Department: Plant
    Reports to: Plant manager
    Key contacts: Accountant: postings; Treasurer: payments; Tax clerk: returns; Plant manager: hours

    # Plant manager
    Department: Plant

    # Accountant
    Department: Finance

    # Treasurer
    Department: Finance

    # Tax clerk
    Department: Finance
    ```
    finds: Payroll clerk

    ```md
    # Payroll clerk
    Department: Plant
    Reports to: Plant manager
    Key contacts: Accountant: postings; Plant manager: hours

    # Plant manager
    Department: Plant

    # Accountant
    Department: Finance
    ```
    finds: nothing

Known problems
    Staff positions serve another unit on purpose. Ties are counted, not weighed. The figures are our judgement.

What to do
    Ask whether the position serves that unit on purpose. If not, move it there, or give it a dotted line.

Source
    Newman 2004 (modularity gain); the figures are our judgement.

查什么
    有四条以上(`ties`)联系，其中六成以上(`share`)是与另一个部门的岗位。与整个部门的联系算作与它的一条。一个岗位一条。

为何重要
    领导它的人看不到它多少工作，与它共事的人又不能替它作主。也许是有意派驻，也许是调整时落下的。

已知局限
    派驻岗位本来就为别的部门服务。联系只计数，不论轻重。数字是我们的判断。

怎么办
    问清是否有意派驻；不是的话，调过去，或设一条虚线。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.inputs import lacks_tied_units
from orgraph.checks.remarks import MOST_PLACES
from orgraph.checks.wording import named, quoted
from orgraph.measures.unit_ties import unit_ties
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation, *, share: float = 0.6, ties: float = 4) -> Iterator[Fault]:
    """One fault for each position, in order."""
    found = unit_ties(organisation)
    count = max(len(found.names), 1)
    pair, times = np.unique(found.position.astype(np.int64) * count + found.with_, return_counts=True)
    position, unit = pair // count, pair % count
    total = np.bincount(position, times, minlength=len(organisation))
    most = np.flatnonzero(
        (total[position] >= ties) & (times > share * total[position]) & (unit != found.unit[position])
    )
    for row in most.tolist():
        here, there = int(position[row]), int(unit[row])
        own = np.flatnonzero((found.position == here) & (found.with_ == there))[:MOST_PLACES]
        yield Fault(
            subjects=(here,),
            evidence=organisation.evidence(*found.claim[own].tolist()),
            values={
                "position": named(organisation, here),
                "own": quoted(found.names[found.unit[here]]),
                "unit": quoted(found.names[there]),
                "ties": f"{times[row]:,}",
                "all": f"{int(total[here]):,}",
            },
        )


CHECK = Check(
    code="OG808",
    name="misplaced-position",
    title=Text(zh="联系多在别的部门", en="Works with another unit"),
    severity=Severity.INFORMATION,
    message=Text(
        zh="{position}属于{own}，但 {all} 条工作联系中有 {ties} 条是与{unit}的。",
        en="{position} belongs to {own}, and {ties} of its {all} ties are with {unit}.",
    ),
    why=Text(
        zh="领导它的人看不到它多少工作，与它共事的人又不能替它作主。",
        en="It is led by people who see little of its work, and works with people who may not decide on it.",
    ),
    correction=Text(
        zh="问清{position}是否有意派驻；不是的话，调到{unit}，或设一条虚线。",
        en="Ask whether {position} serves {unit} on purpose; if not, move it there, or give it a dotted line.",
    ),
    source="Newman 2004 (modularity gain); the figures are our judgement",
    find=find,
    lacks=lacks_tied_units,
)
