"""OG903 ties-cut: a move that takes a position away from those it works with.

What it finds
    Positions that move to another branch below the head and leave more than half of their ties (`share`), and two or
    more (`ties`), behind in the branch they come from. Ties are those of the first organisation. One finding a
    position.

Why it matters
    The chart looks tidier and the work gets slower: what was settled across a desk now has to go by way of the head.

Example
    ```md before
    # Head

    # Sales director
    Reports to: Head

    # Seller
    Reports to: Sales director

    # Clerk
    Reports to: Sales director
    Key contacts: Seller: orders; Sales director: prices

    # Finance director
    Reports to: Head
    ```
    ```md after
    # Head

    # Sales director
    Reports to: Head

    # Seller
    Reports to: Sales director

    # Clerk
    Reports to: Finance director

    # Finance director
    Reports to: Head
    ```
    finds: Clerk

    ```md before
    # Head

    # Sales director
    Reports to: Head

    # Clerk
    Reports to: Sales director
    Key contacts: Finance director: invoices; Treasurer: payments

    # Finance director
    Reports to: Head

    # Treasurer
    Reports to: Finance director
    ```
    ```md after
    # Head

    # Sales director
    Reports to: Head

    # Clerk
    Reports to: Finance director

    # Finance director
    Reports to: Head

    # Treasurer
    Reports to: Finance director
    ```
    finds: nothing

Known problems
    Ties are counted, not weighed, and may be meant to end. Colleagues who move along are not left behind.

What to do
    Move those it works with as well, leave it where it is, or agree a bridge between the two branches.

Source
    Our judgement; Fayol 1916 (gangplank).

查什么
    调到负责人之下另一个分支、而把一半以上(`share`)、且至少两条(`ties`)联系留在原分支的岗位。联系按前一个组织计。一个岗位一条。

为何重要
    图上更整齐了，活儿却慢了：原来隔着桌子就能商量的事，现在要经过负责人。

已知局限
    联系只计数，不论轻重，也可能本来就要终止。一同调走的同事不算留下的。

怎么办
    把与它往来的岗位一起调，或不调，或写明两个分支之间直接办理的权限。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from orgraph.checks.remarks import MOST_PLACES
from orgraph.checks.transition_values import NOBODY, Transition, lacks_comparison
from orgraph.checks.wording import all_named, named
from orgraph.measures import measure
from orgraph.measures.ties import ties as ties_of
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text

if TYPE_CHECKING:
    from numpy.typing import NDArray


def find(transition: Transition, *, share: float = 0.5, ties: float = 2) -> Iterator[Fault]:
    """One fault for each position that moves, in its order in the second organisation."""
    before, after, counterpart = transition.before, transition.after, transition.counterpart
    found = ties_of(before)
    old, new = _branches(before), np.append(_branches(after), NOBODY)[counterpart]
    now = np.where(old == NOBODY, NOBODY, np.append(counterpart, NOBODY)[old])
    moved = (counterpart != NOBODY) & (old != NOBODY) & (new != NOBODY) & (new != now)
    cut: dict[int, list[tuple[int, int]]] = {}
    total = np.bincount(np.concatenate([found.lesser, found.greater]), minlength=len(before))
    for one, other, claim in zip(found.lesser.tolist(), found.greater.tolist(), found.claim.tolist(), strict=True):
        for here, there in ((one, other), (other, one)):
            stays = counterpart[there] != NOBODY and new[there] == now[here]
            if moved[here] and old[there] == old[here] and stays:
                cut.setdefault(here, []).append((there, claim))
    for here in sorted(cut, key=lambda position: int(counterpart[position])):
        behind = cut[here]
        if len(behind) >= ties and len(behind) > share * total[here]:
            position = int(counterpart[here])
            yield Fault(
                subjects=(position,),
                evidence=(
                    after.seats.source(position),
                    *before.evidence(*(claim for _, claim in behind[: MOST_PLACES - 1])),
                ),
                values={
                    "position": named(after, position),
                    "branch": named(after, int(new[here])),
                    "cut": str(len(behind)),
                    "all": str(int(total[here])),
                    "others": all_named(before, [there for there, _ in behind]),
                },
            )


def _branches(organisation: Organisation) -> NDArray[np.int64]:
    """For each position the one directly below its top that it belongs to, itself for such a one; NOBODY for tops."""
    forest, n = measure(organisation).forest, len(organisation)
    here = np.arange(n + 1)
    rise = np.append(forest.steps.astype(np.int64) - 1, 0)
    for bit, jump in enumerate(forest.jumps):
        here = np.where((rise > 0) & (rise >> bit & 1 == 1), jump[here], here)
    return np.where(forest.steps > 0, here[:-1], NOBODY)


CHECK = Check(
    code="OG903",
    name="ties-cut",
    title=Text(zh="调动切断联系", en="Ties cut by a move"),
    severity=Severity.WARNING,
    message=Text(
        zh="{position}调到{branch}一支，{all} 条工作联系中有 {cut} 条留在原处：{others}。",
        en="{position} moves to the branch of {branch}; {cut} of its {all} ties stay behind: {others}.",
    ),
    why=Text(
        zh="原来隔着桌子就能商量的事，现在要经过负责人。",
        en="What was settled across a desk now has to go by way of the head.",
    ),
    correction=Text(
        zh="把与它往来的岗位一起调，或不调，或写明两个分支之间直接办理的权限。",
        en="Move those it works with as well, leave it where it is, or agree a bridge between the branches.",
    ),
    source="our judgement; Fayol 1916 (gangplank)",
    find=find,
    lacks=lacks_comparison,
    compares=True,
)
