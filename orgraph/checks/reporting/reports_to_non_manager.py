"""OG210 reports-to-non-manager: positions whose superior says it has no subordinates.

What it finds
    Positions named as superior by others, while their own row or description says `direct reports: none`
    (直接下级：无). One finding for each such superior, with those who name it.

Why it matters
    One of the two is wrong, and it matters which. Either somebody is led by a position that does not know it, or the
    description was copied from one without staff and nobody has read it since.

Example
    ```csv
    title,reports to,direct reports
    Managing director,,Accountant
    Accountant,Managing director,none
    Cashier,Accountant,none
    ```
    finds: Accountant; Cashier

    A field left blank says nothing, and nothing is found.

    ```csv
    title,reports to,direct reports
    Managing director,,Accountant
    Accountant,Managing director,
    Cashier,Accountant,none
    ```
    finds: nothing

Known problems
    `none` may have meant no staff of its own, and not that nobody is led. Only what the superior says itself
    counts. Where it has a list of subordinates that leaves the position out, that is OG301.

What to do
    Ask both. Then add the position to the superior's subordinates, or correct its superior.

Source
    Our judgement.

查什么
    被别人写作上级、而自己那一行或说明书写着“直接下级：无”的岗位。一个上级一条，列出写它的岗位。

为何重要
    两边总有一边错，错在哪边很要紧：要么有人归一个不知情的岗位管，要么说明书是从没有下级的岗位抄来的，之后没人看过。

已知局限
    “无”也可能是说没有专职下属。只看上级自己的说法；上级列了名单而没有列它的，归 OG301。

怎么办
    两边都问清楚，再把它补进上级的直接下级，或改正它的上级。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.configured import all_settled
from orgraph.checks.linked import evidence_of, links_below
from orgraph.checks.wording import all_named, named
from orgraph.model.claim import CODE, Basis, Kind
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import WITNESSES, Organisation, Witness
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each superior; its subjects are the superior and then those who name it. Those whose superior is
    decided are in a fault of their own, which the decision settles."""
    links = organisation.links
    says_none = _says_none(organisation)
    claimed = links.solid & (links.witness == WITNESSES.index(Witness.SUBORDINATE_ONLY))
    claimed[claimed] = np.isin(links.superior[claimed], list(says_none))
    superiors = np.unique(links.superior[claimed]).tolist()
    for superior, below in links_below(organisation, claimed, superiors).items():
        decided = [link for link in below if int(links.subordinate[link]) in organisation.rulings]
        open_ones = [link for link in below if link not in decided]
        for group in filter(None, (open_ones, decided)):
            yield _fault(organisation, superior, group, says_none[superior])


def _fault(organisation: Organisation, superior: int, below: list[int], claim: int) -> Fault:
    """The fault of a superior that makes this claim, and of those who name it on these links."""
    subordinates = tuple(int(organisation.links.subordinate[link]) for link in below)
    return Fault(
        subjects=(superior, *subordinates),
        evidence=organisation.evidence(claim) + evidence_of(organisation, below),
        values={"superior": named(organisation, superior), "below": all_named(organisation, subordinates)},
        settled=all_settled(organisation, subordinates),
    )


def _says_none(organisation: Organisation) -> dict[int, int]:
    """The positions that say they have no subordinates, each with the claim."""
    claims = np.flatnonzero(organisation.statements.kind == CODE[Kind.NO_SUBORDINATES])
    said = organisation.claim_subject[claims]
    return {position: claim for position, claim in zip(said.tolist(), claims.tolist(), strict=True) if position >= 0}


def lacks_subordinates(organisation: Organisation) -> Text | None:
    """The reason where no source says whom its positions direct, be it nobody."""
    claims = organisation.statements
    from_above = (claims.kind == CODE[Kind.REPORTS_TO]) & (
        (claims.basis == CODE[Basis.SUBORDINATES_FIELD]) | (organisation.claim_speaker == organisation.claim_object)
    )
    if np.any((claims.kind == CODE[Kind.NO_SUBORDINATES]) | from_above):
        return None
    return Text(
        zh="来源没有写明各岗位有哪些直接下级。",
        en="No source says which subordinates positions have.",
    )


CHECK = Check(
    code="OG210",
    name="reports-to-non-manager",
    title=Text(zh="上级自称没有下级", en="Superior without subordinates"),
    severity=Severity.WARNING,
    message=Text(
        zh="{below}写的上级是{superior}，而{superior}写的是没有直接下级。",
        en="The superior given for {below} is {superior}, whose own entry says that it has no subordinates.",
    ),
    why=Text(
        zh="两边总有一边要改：要么漏写了下级，要么写错了上级。",
        en="One of the two needs correcting: a subordinate was left out, or the wrong superior was named.",
    ),
    correction=Text(
        zh="把{below}补进{superior}的直接下级，或改正它的上级。",
        en="Add {below} to the subordinates of {superior}, or give the right superior.",
    ),
    source="our judgement",
    find=find,
    lacks=lacks_subordinates,
)
