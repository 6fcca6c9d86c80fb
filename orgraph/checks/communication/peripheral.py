"""OG806 peripheral: a position that works with nobody, where the others say with whom they do.

What it finds
    Described positions that list no contact and are listed by nobody, where at least half of the described positions
    (`share`) have contacts. One finding a position.

Why it matters
    Either the contacts were forgotten, and a successor starts from nothing; or the position really works with nobody,
    which is rarely what was meant.

Example
    ```md
    # Museum director

    Key contacts: Curator: exhibitions

    # Curator

    Reports to: Museum director
    Key contacts: Restorer: loans

    # Restorer

    Reports to: Museum director

    # Archivist

    Reports to: Museum director
    ```
    finds: Archivist

    ```md
    # 馆长

    工作关系：
    - 典藏员：展览

    # 典藏员

    直接上级：馆长
    ```
    finds: nothing

Known problems
    A contact with a unit or an outside party counts; reporting lines do not. Where fewer than half of the positions
    have contacts, nothing is found: the sources do not tell them.

What to do
    Ask with whom the position works, and write it down.

Source
    Cross & Prusak 2002 (peripheral specialist); the share is our judgement.

查什么
    在一半以上(`share`)有说明的岗位写了工作关系的来源中，既不写联系对象、也没有被任何岗位列为联系对象的岗位。一个岗位一条。

为何重要
    要么漏写了联系对象，接手的人从零开始；要么它真的不与任何人往来，那多半不是本意。

已知局限
    与部门、外部单位的联系也算，汇报线不算。写了工作关系的岗位不到一半时不报：来源本来就不写。

怎么办
    问清它与谁往来，写下来。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.inputs import lacks_contacts
from orgraph.checks.wording import named
from orgraph.model.claim import CODE, Kind
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation, *, share: float = 0.5) -> Iterator[Fault]:
    """One fault for each position without any link, in order."""
    described = organisation.seats.described
    linked = np.zeros(len(organisation), dtype=np.bool_)
    talks = organisation.talks
    linked[talks.sender] = True
    linked[talks.receiver[talks.receiver >= 0]] = True
    linked[_speaks_of_contacts(organisation)] = True
    if not described.any() or linked[described].mean() < share:
        return
    for position in np.flatnonzero(described & ~linked).tolist():
        yield Fault(
            subjects=(position,),
            evidence=(organisation.seats.source(position),),
            values={"position": named(organisation, position)},
        )


def _speaks_of_contacts(organisation: Organisation) -> list[int]:
    """The positions that state a communication, though the link may lead nowhere."""
    talks = organisation.statements.kind == CODE[Kind.COMMUNICATES_WITH]
    speakers = organisation.claim_speaker[talks]
    return list(np.unique(speakers[speakers >= 0]).tolist())


CHECK = Check(
    code="OG806",
    name="peripheral",
    title=Text(zh="没有任何工作联系", en="Without any contact"),
    severity=Severity.INFORMATION,
    message=Text(
        zh="{position}没有写联系对象，也没有被任何岗位列为联系对象。",
        en="{position} lists no contact and is listed by nobody.",
    ),
    why=Text(
        zh="要么漏写了，要么它真的不与任何人往来，那多半不是本意。",
        en="Either its contacts were forgotten, or it works with nobody, which is rarely what was meant.",
    ),
    correction=Text(zh="问清{position}与谁往来，写进说明书。", en="Ask with whom {position} works, and write it down."),
    source="Cross & Prusak 2002 (peripheral specialist); the share is our judgement",
    find=find,
    lacks=lacks_contacts,
)
