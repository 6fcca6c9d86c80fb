"""OG807 silo: a unit that works with nobody but itself.

What it finds
    Units with ten ties or more (`ties`) whose E–I index is below −0.8 (`index`): of ten ties nine or more stay inside.
    One finding a unit, about its positions.

Why it matters
    What a unit does not hear of it cannot take into account. Its customers inside the house find out late, and it finds
    out later.

Example
    ```md
    # Editor
    Department: Newsroom
    Key contacts: Reporter: drafts; Photographer: pictures; Designer: pages; Proofreader: proofs

    # Reporter
    Department: Newsroom
    Key contacts: Photographer: dates; Designer: charts; Proofreader: names

    # Photographer
    Department: Newsroom
    Key contacts: Designer: crops; Proofreader: captions

    # Designer
    Department: Newsroom
    Key contacts: Proofreader: pages

    # Proofreader
    Department: Newsroom

    # Advertising clerk
    Department: Sales
    ```
    finds: Editor; Reporter; Photographer; Designer; Proofreader

    ```md
    # Editor
    Department: Newsroom
    Key contacts: Reporter: drafts; Sales: space

    # Reporter
    Department: Newsroom
    ```
    finds: nothing

Known problems
    A small source that describes one unit shows that unit's own ties only; where nobody outside it is described nothing
    is found. A large unit has more ties inside by its size alone.

What to do
    Ask the unit whom it serves, and whether those contacts are missing or only not written down.

Source
    Krackhardt & Stern 1988 (E–I index); the figures are our judgement.

查什么
    有十条以上(`ties`)联系、E–I 指数低于 −0.8(`index`)的部门：十条联系中九条以上在部门内部。一个部门一条，
    主体是它的岗位。

为何重要
    没听说的事，就无从考虑。内部的服务对象知道得晚，它自己知道得更晚。

已知局限
    只写一个部门的来源，看到的自然都是内部联系；来源中没有别的部门时不报。部门越大，内部联系本来就越多。

怎么办
    问清这个部门为谁服务，对外联系是没有，还是没写。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.inputs import lacks_tied_units
from orgraph.checks.remarks import MOST_PLACES
from orgraph.checks.wording import quoted
from orgraph.measures.unit_ties import ei_index, inside_and_outside, unit_ties
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation, *, index: float = -0.8, ties: float = 10) -> Iterator[Fault]:
    """One fault for each unit, in the order of their first positions."""
    found = unit_ties(organisation)
    if len(found.names) < 2:
        return
    inside, outside = inside_and_outside(organisation)
    share = ei_index(organisation)
    for unit in np.flatnonzero((inside + outside >= ties) & (share < index)).tolist():
        own = np.flatnonzero((found.unit[found.position] == unit) & (found.with_ == unit))[:MOST_PLACES]
        yield Fault(
            subjects=tuple(np.flatnonzero(found.unit == unit).tolist()),
            evidence=organisation.evidence(*found.claim[own].tolist()),
            values={
                "unit": quoted(found.names[unit]),
                "inside": f"{inside[unit]:,}",
                "all": f"{inside[unit] + outside[unit]:,}",
                "index": f"{share[unit]:.2f}".replace("-", "−"),
            },
        )


CHECK = Check(
    code="OG807",
    name="silo",
    title=Text(zh="部门孤立", en="Silo"),
    severity=Severity.INFORMATION,
    message=Text(
        zh="{unit}的 {all} 条工作联系中有 {inside} 条在部门内部(E–I 指数 {index})。",
        en="Of the {all} ties of {unit}, {inside} stay inside it (E–I index {index}).",
    ),
    why=Text(
        zh="没听说的事就无从考虑；内部的服务对象也知道得晚。",
        en="What a unit does not hear of it cannot take into account, and those it serves find out late.",
    ),
    correction=Text(
        zh="问清{unit}为谁服务：对外联系是没有，还是没写。",
        en="Ask whom {unit} serves, and whether those contacts are missing or only not written down.",
    ),
    source="Krackhardt & Stern 1988 (E–I index); the figures are our judgement",
    find=find,
    lacks=lacks_tied_units,
)
