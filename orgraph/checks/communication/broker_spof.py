"""OG805 broker-spof: a position through whom alone others are in touch.

What it finds
    Positions without whom at least three others (`cut_off`) would have no tie to the rest, however many positions lie
    between; and, in networks of fifty positions or more (`size`), those in the top two per cent (`top`) of betweenness
    whose contacts hardly know one another (Burt's constraint below `constraint`). One finding a position.

Why it matters
    Such a position is the only one to know both sides. When it is away, on leave or leaves, neither side knows whom to
    ask; and nothing on the chart shows it.

Example
    ```md
    # Head teacher

    # Secretary
    Reports to: Head teacher
    Key contacts: Caretaker: keys; Cook: meals; Nurse: sick notes

    # Caretaker
    Reports to: Head teacher
    Key contacts: Secretary: keys; Cook: deliveries

    # Cook
    Reports to: Head teacher
    Key contacts: Caretaker: deliveries; Nurse: diets

    # Nurse
    Reports to: Head teacher

    # Subject lead
    Reports to: Head teacher
    Key contacts: Secretary: timetable; Maths teacher: tests; Art teacher: shows; Music teacher: concerts

    # Maths teacher
    Reports to: Head teacher
    Key contacts: Art teacher: shows

    # Art teacher
    Reports to: Head teacher
    Key contacts: Music teacher: concerts

    # Music teacher
    Reports to: Head teacher
    ```
    finds: Secretary
    finds: Subject lead

    ```md
    # Secretary
    Reports to: Head teacher
    Key contacts: Caretaker: keys; Cook: meals

    # Caretaker
    Reports to: Head teacher
    Key contacts: Cook: deliveries

    # Cook
    Reports to: Head teacher
    ```
    finds: nothing

Known problems
    Reporting lines count for nothing where somebody is cut off: a superior can stand in. Of those in between, superiors
    half of whose ties run along their own lines are left out; to join these is their work.
    Where the sources list the main contacts only, many are the only tie of somebody. The figures are our judgement.

What to do
    Name a deputy for the contact, or a second one; write down what the position knows.

Source
    Cross & Prusak 2002; Burt 1992; Freeman 1977; the figures are our judgement.

查什么
    没有它，至少三个岗位(`cut_off`)就与其余岗位断了联系的岗位；以及在五十个岗位以上(`size`)的网络中，中介中心性居前百分之二(`top`)、
    而其联系对象之间又几乎没有联系(Burt 约束低于 `constraint`)的岗位。一个岗位一条。

为何重要
    只有它两边都认识。它请假或离职，两边都不知道该找谁，而组织图上看不出来。

已知局限
    断了联系的，不看汇报线：上级也可以代为联系。居中的，若一半以上联系就在自己的上下级之间，不算：那本来是
    它的事。来源只列主要联系时，许多联系都是唯一的。数字是我们的判断。

怎么办
    给这项联系指定代理人，或再指定一个联系人；把它掌握的写下来。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.inputs import lacks_ties
from orgraph.checks.remarks import MOST_PLACES
from orgraph.checks.wording import named, positions
from orgraph.measures import brokers
from orgraph.measures.ties import ties
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text

_CUT_OFF = Text(zh="没有它，{count}与其余岗位就断了联系", en="without it {count} no tie to the rest")
_BETWEEN = Text(
    zh="{share} 的最短联系路径经过它，而它的联系对象之间几乎没有联系",
    en="{share} of the shortest ways between others pass through it, and its contacts hardly know one another",
)


def find(
    organisation: Organisation,
    *,
    cut_off: float = 3,
    size: float = 50,
    top: float = 0.02,
    constraint: float = 0.25,
) -> Iterator[Fault]:
    """One fault for each position; those that cut others off first."""
    told = {position: count for position, count in brokers.cut_off(organisation).items() if count >= cut_off}
    for position, count in told.items():
        yield _fault(organisation, position, _CUT_OFF.format(count=positions(count, "has", "have")))
    for position, share in _between(organisation, size, top):
        if position in told or _joins_by_line(organisation, position):
            continue
        if brokers.constraint(organisation, position) < constraint:
            yield _fault(organisation, position, _BETWEEN.format(share=f"{share:.0%}"))


def _between(organisation: Organisation, size: float, top: float) -> list[tuple[int, float]]:
    found = ties(organisation)
    tied = np.unique(np.concatenate([found.lesser, found.greater]))
    share = brokers.betweenness(organisation) if len(tied) >= size else None
    if share is None:
        return []
    bar = float(np.quantile(share[tied], 1 - top, method="higher"))
    return [(position, float(share[position])) for position in tied.tolist() if share[position] >= max(bar, 1e-9)]


def _joins_by_line(organisation: Organisation, position: int) -> bool:
    """Whether at least half of its ties run to its superior and its subordinates: to join them is its work."""
    found, superior = ties(organisation), organisation.superior
    others = np.concatenate([found.greater[found.lesser == position], found.lesser[found.greater == position]])
    along = (superior[others] == position) | (others == superior[position])
    return bool(2 * along.sum() >= len(others))


def _fault(organisation: Organisation, position: int, what: Text) -> Fault:
    found = ties(organisation)
    own = np.flatnonzero((found.lesser == position) | (found.greater == position))[:MOST_PLACES]
    return Fault(
        subjects=(position,),
        evidence=organisation.evidence(*found.claim[own].tolist()),
        values={"position": named(organisation, position), "what": what},
    )


CHECK = Check(
    code="OG805",
    name="broker-spof",
    title=Text(zh="唯一的联系人", en="Only link between others"),
    severity=Severity.WARNING,
    message=Text(zh="{position}是唯一的联系人：{what}。", en="{position} alone links others: {what}."),
    why=Text(
        zh="它请假或离职，两边都不知道该找谁。",
        en="When it is away, neither side knows whom to ask.",
    ),
    correction=Text(
        zh="给{position}的联系指定代理人，或再指定一个联系人。",
        en="Name a deputy for the contacts of {position}, or a second contact.",
    ),
    source="Cross & Prusak 2002; Burt 1992; Freeman 1977; the figures are our judgement",
    find=find,
    lacks=lacks_ties,
)
