"""OG308 level-skip-claim: an indirect superior who is not the superior's superior.

What it finds
    Positions whose description names an indirect superior (间接上级, second-line manager) other than the superior of
    their superior, by any of the lines that are claimed. One finding for each indirect superior named.

Why it matters
    One of three fields is wrong: the direct superior, the indirect one, or the superior's own. Until somebody has
    asked, nobody knows where a complaint or an appeal goes.

Example
    ```md
    # Ward nurse

    Reports to: Head nurse
    Second-line manager: Hospital director

    # Head nurse

    Reports to: Nursing director

    # Nursing director

    Reports to: Hospital director
    ```
    finds: Ward nurse; Hospital director

    ```md
    # 编目员

    直接上级：资料室主任
    间接上级：馆长

    # 资料室主任

    直接上级：馆长
    ```
    finds: nothing

Known problems
    Where the superior's own superior is not given nothing is found: there is nothing to hold against. A field that
    means anybody further up will be found all the same.

What to do
    Ask which of the three fields is right, and correct the others.

Source
    Fayol 1916 (scalar chain); Jaques (manager once removed).

查什么
    说明书写了间接上级(隔级上级)，却不是其上级的上级，无论按哪条已声明的汇报线看。写一个报一条。

为何重要
    直接上级、间接上级、上级自己的上级，三栏必有一栏写错。没问清楚之前，申诉找谁、越级报告报给谁，都不知道。

已知局限
    上级自己的上级没有写明时不报，因为没有可对照的。有的单位把再往上的任何领导都算间接上级，也会被报出。

怎么办
    问清三栏中哪一栏是对的，改正其余。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.linked import links_above
from orgraph.checks.stray_names import variant_names
from orgraph.checks.wording import all_named, named, quoted
from orgraph.model.claim import CODE, Kind
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.spelling import normalised
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each claim of an indirect superior that no claimed line bears out."""
    claims = organisation.statements
    stated = np.flatnonzero((claims.kind == CODE[Kind.INDIRECT_SUPERIOR]) & (organisation.claim_subject >= 0)).tolist()
    for claim in stated:
        position, said = int(organisation.claim_subject[claim]), int(organisation.claim_object[claim])
        name = claims.object[claim].as_py() or ""
        direct = _superiors(organisation, [position])
        above = _superiors(organisation, list(direct))
        if not above or said in above or normalised(name) in variant_names(organisation):
            continue
        links = [*direct.values(), *above.values()]
        yield Fault(
            subjects=(position, said) if said >= 0 else (position,),
            evidence=organisation.evidence(claim, *(int(organisation.links.claims_of(link)[0]) for link in links)),
            values={
                "position": named(organisation, position),
                "said": named(organisation, said) if said >= 0 else quoted(name),
                "direct": all_named(organisation, list(direct)),
                "above": all_named(organisation, list(above)),
            },
        )


def _superiors(organisation: Organisation, positions: list[int]) -> dict[int, int]:
    """The claimed solid superiors of these positions, each with a link that leads there."""
    links = links_above(organisation, organisation.links.solid, positions)
    return {int(organisation.links.superior[link]): link for position in positions for link in links[position]}


def _lacks(organisation: Organisation) -> Text | None:
    if np.any(organisation.statements.kind == CODE[Kind.INDIRECT_SUPERIOR]):
        return None
    return Text(zh="来源没有写明间接上级。", en="No source names an indirect superior.")


CHECK = Check(
    code="OG308",
    name="level-skip-claim",
    title=Text(zh="间接上级对不上", en="Indirect superior does not fit"),
    severity=Severity.WARNING,
    message=Text(
        zh="{position}写的间接上级是{said}，而其直接上级{direct}的上级是{above}。",
        en="{position} names {said} as its indirect superior; its superior {direct} reports to {above}.",
    ),
    why=Text(
        zh="直接上级、间接上级、上级的上级，三者必有一处写错。",
        en="The direct superior, the indirect one and the superior's own cannot all be right.",
    ),
    correction=Text(
        zh="问清哪一栏是对的：把间接上级改为{above}，或改正{position}的直接上级。",
        en="Ask which is right: write {above} as the indirect superior, or correct the superior of {position}.",
    ),
    source="Fayol 1916 (scalar chain); Jaques (manager once removed)",
    find=find,
    lacks=_lacks,
)
