"""OG801 link-one-sided: a position whose contacts leave out those who count on it.

What it finds
    Described positions that list contacts, and those who list them as a contact without being listed in return, by
    their title, their unit or as one of a group such as all departments. Links along a reporting line are left out.
    One finding for each position whose list is incomplete.

Why it matters
    Working relations are agreed by two. Where only one side has written them down, the other has not planned for
    them: requests wait, and nobody feels addressed.

Example
    ```md
    # Buyer

    Reports to: Plant manager
    Key contacts: Storekeeper: stock levels

    # Storekeeper

    Reports to: Logistics manager
    Key contacts: Driver: loading times

    # Driver

    Reports to: Logistics manager
    Key contacts: Storekeeper: loading times
    ```
    finds: Storekeeper; Buyer

    ```md
    # 采购员

    直接上级：厂长
    工作关系：
    - 仓管员：库存情况

    # 仓管员

    直接上级：物流主管
    工作关系：
    - 采购员：到货通知
    ```
    finds: nothing

Known problems
    Many lists name the most important contacts only. Contacts found in running text make no list: only positions
    whose contacts stand in a field or a table are held to them.

What to do
    Add the missing contacts, or ask whether the other side still needs them.

Source
    Our judgement; SAP HCM (inverse relation).

查什么
    有说明、也列了工作联系的岗位，名单里却没有某些把它列为联系对象的岗位(既没写其岗位，也没写其部门或“各部门”之类)。沿汇报线的联系不算。
    名单不全的岗位一个一条。

为何重要
    工作关系是两方的事。只有一方写下来，另一方就没有安排：来件等着，谁也不觉得是找自己的。

已知局限
    许多名单只写最主要的联系。从行文中读出的联系不算名单，只有栏目或表格里列了联系对象的岗位才这样要求。

怎么办
    补上缺的联系；或问清对方是否还需要。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from orgraph.checks.inputs import lacks_contacts
from orgraph.checks.remarks import MOST_PLACES
from orgraph.checks.wording import all_named, named
from orgraph.model.claim import CODE, Basis, Counterpart
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.index import coded
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text

if TYPE_CHECKING:
    from numpy.typing import NDArray


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each position with an incomplete list; the first subject is that position."""
    talks = organisation.talks
    left_out: dict[int, dict[int, int]] = {}
    for talk in np.flatnonzero(_one_sided(organisation)).tolist():
        left_out.setdefault(int(talks.receiver[talk]), {}).setdefault(int(talks.sender[talk]), int(talks.claim[talk]))
    own = _first_claims(organisation) if left_out else {}
    for position in sorted(left_out):
        others = left_out[position]
        yield Fault(
            subjects=(position, *others),
            evidence=organisation.evidence(own[position], *list(others.values())[: MOST_PLACES - 1]),
            values={
                "position": named(organisation, position),
                "others": all_named(organisation, list(others)),
            },
        )


def _one_sided(organisation: Organisation) -> NDArray[np.bool_]:
    """Which links the other side, having a list of its own, does not return."""
    talks, n = organisation.talks, len(organisation)
    listed = _in_a_list(organisation)
    keeps_list = np.zeros(n, dtype=np.bool_)
    keeps_list[talks.sender[listed]] = True
    keeps_list &= organisation.seats.described
    asked = listed & (talks.receiver >= 0) & (talks.receiver != talks.sender)
    asked[asked] = keeps_list[talks.receiver[asked]]
    sender, receiver = talks.sender.astype(np.int64), talks.receiver.astype(np.int64)
    known = talks.receiver >= 0
    returned = np.isin(receiver * n + sender, sender[known] * n + receiver[known])
    return np.asarray(asked & ~returned & ~_on_a_line(organisation) & ~_meant_by_unit(organisation))


def _in_a_list(organisation: Organisation) -> NDArray[np.bool_]:
    """Which links a field or a table states."""
    return np.asarray(organisation.statements.basis[organisation.talks.claim] != CODE[Basis.PROSE])


def _on_a_line(organisation: Organisation) -> NDArray[np.bool_]:
    talks, links, n = organisation.talks, organisation.links, len(organisation)
    lines = links.subordinate.astype(np.int64) * n + links.superior
    sender, receiver = talks.sender.astype(np.int64), talks.receiver.astype(np.int64)
    return np.asarray(np.isin(sender * n + receiver, lines) | np.isin(receiver * n + sender, lines))


def _meant_by_unit(organisation: Organisation) -> NDArray[np.bool_]:
    """Which links the receiver returns by listing the sender's unit, or a group."""
    talks, n = organisation.talks, len(organisation)
    groups = np.zeros(n, dtype=np.bool_)
    groups[talks.sender[talks.counterpart == CODE[Counterpart.GROUP]]] = True
    meant = np.zeros(len(talks), dtype=np.bool_)
    inside = talks.receiver >= 0
    meant[inside] = groups[talks.receiver[inside]]
    if organisation.seats.unit is not None:
        codes, names = coded(organisation.seats.unit)
        number = {name: code for code, name in enumerate(names)}
        listed = {
            (int(sender), number[name])
            for sender, name, kind in zip(
                talks.sender.tolist(), talks.name.to_pylist(), talks.counterpart.tolist(), strict=True
            )
            if kind == CODE[Counterpart.UNIT] and name in number
        }
        for talk in np.flatnonzero(inside & ~meant).tolist() if listed else ():
            meant[talk] = (int(talks.receiver[talk]), int(codes[talks.sender[talk]])) in listed
    return meant


def _first_claims(organisation: Organisation) -> dict[int, int]:
    """The first claim in the list of each position that keeps one."""
    talks = organisation.talks
    first: dict[int, int] = {}
    for talk in np.flatnonzero(_in_a_list(organisation)).tolist():
        first.setdefault(int(talks.sender[talk]), int(talks.claim[talk]))
    return first


CHECK = Check(
    code="OG801",
    name="link-one-sided",
    title=Text(zh="联系只有一方写明", en="Contact on one side only"),
    severity=Severity.INFORMATION,
    message=Text(
        zh="{others}把{position}列为联系对象，{position}的联系对象里没有它们。",
        en="{position} is a contact of {others}; its own contacts leave them out.",
    ),
    why=Text(
        zh="工作关系是两方的事；只有一方写下来，另一方就没有安排。",
        en="Working relations are agreed by two; what only one side has written down, the other has not planned for.",
    ),
    correction=Text(
        zh="在{position}的工作关系中补上；或问清对方是否还需要。",
        en="Add them to the contacts of {position}, or ask whether the others still need it.",
    ),
    source="our judgement; SAP HCM (inverse relation)",
    find=find,
    lacks=lacks_contacts,
)
