"""OG902 move-orphans: subordinates left without a superior.

What it finds
    Positions that had a superior in the first organisation and have none in the second, the heads left out: because the
    superior was abolished, or moved without them. One finding for each former superior.

Why it matters
    Abolishing a manager is one decision, and where its people go is as many as there are people. Whoever forgets them
    finds them a month later, still sending their requests to an empty desk.

Example
    ```csv before
    title,reports to
    Head,
    Sales manager,Head
    Seller,Sales manager
    Clerk,Sales manager
    Buyer,Head
    ```
    ```csv after
    title,reports to
    Head,
    Seller,Sales manager
    Clerk,Head
    Buyer,Head
    ```
    finds: Seller

    ```csv before
    title,reports to
    Head,
    Sales manager,Head
    Seller,Sales manager
    Buyer,Head
    ```
    ```csv after
    title,reports to
    Head,
    Seller,Head
    Buyer,Head
    ```
    finds: nothing

Known problems
    A position that becomes a head on purpose is found unless it is declared under `tops` in orgraph.toml.

What to do
    Say for each of them where it goes: to the superior's superior, to a colleague, or with the superior.

Source
    Orgvue (what becomes of descendants).

查什么
    在前一个组织中有上级、在后一个组织中没有上级的岗位(负责人除外)：上级被撤销，或上级调走而没有带上它们。一个原上级一条。

为何重要
    撤一个管理岗位是一个决定，它的下级去哪里，有几个人就有几个决定。忘了的，一个月后还在往空桌子上送申请。

已知局限
    有意升为顶端的岗位也会报，除非在 orgraph.toml 的 `tops` 中声明。

怎么办
    逐个写明去处：归上级的上级，归同事，或随上级走。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.remarks import MOST_PLACES
from orgraph.checks.tops import tops
from orgraph.checks.transition_values import NOBODY, Transition, lacks_comparison
from orgraph.checks.wording import all_named, named
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.text import Text

_GONE = Text(zh="{superior}撤销后", en="With {superior} abolished,")
_STAYS = Text(zh="原上级{superior}还在，但", en="Though {superior} is still there,")


def find(transition: Transition) -> Iterator[Fault]:
    """One fault for each former superior, in its order in the first organisation."""
    before, after, counterpart = transition.before, transition.after, transition.counterpart
    kept = np.flatnonzero(counterpart != NOBODY)
    had, has = before.superior[kept], after.superior[counterpart[kept]]
    lost = kept[(had >= 0) & (had != kept) & (has < 0)]
    heads = set(tops(after).heads)
    orphans: dict[int, list[tuple[int, int]]] = {}
    for position in lost.tolist():
        if int(counterpart[position]) not in heads:
            orphans.setdefault(int(before.superior[position]), []).append((position, int(counterpart[position])))
    for superior in sorted(orphans):
        pairs = orphans[superior]
        subjects = tuple(new for _, new in pairs)
        where = _GONE if counterpart[superior] == NOBODY else _STAYS
        yield Fault(
            subjects=subjects,
            evidence=(
                before.seats.source(superior),
                *(after.seats.source(subject) for subject in subjects[: MOST_PLACES - 1]),
            ),
            values={
                "where": where.format(superior=named(before, superior)),
                "positions": all_named(after, subjects),
                "have": Text(zh="", en="has" if len(subjects) == 1 else "have"),
            },
            follows=("OG201", "OG202"),
        )


CHECK = Check(
    code="OG902",
    name="move-orphans",
    title=Text(zh="下级没有着落", en="Left without a superior"),
    severity=Severity.ERROR,
    message=Text(zh="{where}，{positions}没有了上级{have}。", en="{where} {positions} {have} no superior any more."),
    why=Text(
        zh="撤一个管理岗位是一个决定，它的下级去哪里，有几个人就有几个决定。",
        en="Abolishing a manager is one decision; where its people go is as many as there are people.",
    ),
    correction=Text(
        zh="逐个写明去处：归上级的上级，归同事，或随上级走。",
        en="Say for each where it goes: to the superior's superior, to a colleague, or with the superior.",
    ),
    source="Orgvue (what becomes of descendants)",
    find=find,
    lacks=lacks_comparison,
    compares=True,
)
