"""OG105 id-unstable: an id that does not stay with its position.

What it finds
    Between two releases: positions that are gone under one id and new under another, with the same title, unit and,
    where both name one, holder; ids that stand for another position than before, with neither title nor unit nor
    superior the same; and, as one finding, tables numbered anew throughout. One finding for each position or id.

Why it matters
    Whatever was stored by id, pay, permissions, approvals, history, goes to the wrong position or is lost. And every
    comparison shows a position abolished and one founded, where nothing happened.

Example
    ```csv before
    position id,title,unit,reports to
    P1,Head,Office,
    P2,Buyer,Stores,P1
    P3,Cook,Kitchen,P1
    ```
    ```csv after
    position id,title,unit,reports to
    P1,Head,Office,
    P9,Buyer,Stores,P1
    P3,Cook,Kitchen,P1
    ```
    finds: Buyer

    ```csv before
    岗位编号,岗位名称,部门,上级编号
    1,店长,店办,
    2,收银员,前厅,1
    ```
    ```csv after
    岗位编号,岗位名称,部门,上级编号
    1,店长,店办,
    2,收银员,前厅,1
    3,理货员,仓库,1
    ```
    finds: nothing

Known problems
    A position abolished and one of the same name founded elsewhere look the same. Where several positions bear one
    title in one unit nothing is found of them.

What to do
    Keep the id from release to release; never give it to another position.

Source
    datagovuk organogram schema ("keep the value release to release").

查什么
    前后两版之间：一个编号下消失、另一编号下新出现，而名称、部门相同(双方都写了任职者的，任职者也相同)的岗位；同一编号前后指的是不同的岗位，
    名称、部门、上级都变了；以及整张表重新编号的，合报一条。一个岗位或编号一条。

为何重要
    凡按编号存的东西(薪酬、权限、审批、履历)都会错位或丢失；每次对照还会显示撤一个岗位、设一个岗位，其实什么也没发生。

已知局限
    确实撤了一个、又新设了同名的一个，看起来一样。一个部门里几个岗位同名的，不报。

怎么办
    编号逐版保留，绝不转给别的岗位。
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np

from orgraph.checks.remarks import MOST_PLACES
from orgraph.checks.transition_values import NOBODY, Transition, lacks_comparison
from orgraph.checks.wording import named, quoted
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.spelling import normalised
from orgraph.model.text import Text

_RENUMBERED = Text(zh="{position}的编号由{old}变成了{new}", en="the id of {position} was {old} and is {new}")
_REUSED = Text(
    zh="编号{old}原来是{title}，现在是{position}", en="the id {old} was that of {title} and is that of {position}"
)
_ALL = Text(
    zh="全部 {count} 个岗位都换了编号，例如{position}由{old}变成{new}",
    en="all {count} positions have other ids, {position} {new} for {old}",
)


def find(transition: Transition) -> Iterator[Fault]:
    """One fault for a table numbered anew; else one for each id that changed, then one for each that was reused."""
    before, after, counterpart = transition.before, transition.after, transition.counterpart
    kept = np.flatnonzero(counterpart != NOBODY).tolist()
    others = [position for position in kept if before.ids[position] != after.ids[counterpart[position]]]
    if others and not set(before.ids) & set(after.ids) and _own_ids(before) and _own_ids(after):
        now = [int(counterpart[position]) for position in others]
        what = _ALL.format(count=len(others), **_words(transition, others[0], now[0]))
        yield Fault(tuple(now), tuple(after.seats.source(each) for each in now[:MOST_PLACES]), {"what": what})
        return
    for old, new in _under_another_id(transition):
        what = _RENUMBERED.format(**_words(transition, old, new))
        yield Fault((new,), (before.seats.source(old), after.seats.source(new)), {"what": what})
    for old in kept:
        new = int(counterpart[old])
        if before.ids[old] == after.ids[new] and _own_ids(after) and _is_another(transition, old, new):
            what = _REUSED.format(title=quoted(before.titles[old]), **_words(transition, old, new))
            yield Fault((new,), (before.seats.source(old), after.seats.source(new)), {"what": what})


def _words(transition: Transition, old: int, new: int) -> dict[str, Text]:
    before, after = transition.before, transition.after
    return {"position": named(after, new), "old": quoted(before.ids[old]), "new": quoted(after.ids[new])}


def _own_ids(organisation: Organisation) -> bool:
    """Whether a source gives ids, and they are not made of titles."""
    return any("id" in account.read_as.get("columns", {}) for account in organisation.accounts)


def _under_another_id(transition: Transition) -> Iterator[tuple[int, int]]:
    """Positions gone and new that are one in all but the id, in the order of the new ones."""
    before, after, counterpart = transition.before, transition.after, transition.counterpart
    if not (_own_ids(before) and _own_ids(after)):
        return
    gone = np.flatnonzero(counterpart == NOBODY).tolist()
    come = np.setdiff1d(np.arange(len(after)), counterpart).tolist()
    left, right = ({position: _name(o, position) for position in some} for o, some in ((before, gone), (after, come)))
    once = {name for name, count in Counter(left.values()).items() if count == 1}
    once &= {name for name, count in Counter(right.values()).items() if count == 1}
    by_name = {name: position for position, name in left.items()}
    for new, name in right.items():
        if name in once and _may_be_one(before, by_name[name], after, new):
            yield by_name[name], new


def _name(organisation: Organisation, position: int) -> tuple[str, str]:
    return normalised(organisation.titles[position]), normalised(organisation.units[position])


def _may_be_one(before: Organisation, old: int, after: Organisation, new: int) -> bool:
    holders = [None if o.seats.holder is None else o.seats.holder[p].as_py() for o, p in ((before, old), (after, new))]
    return None in holders or holders[0] == holders[1]


def _is_another(transition: Transition, old: int, new: int) -> bool:
    """Whether one id stands for two positions: nothing that describes them is the same, and both are described."""
    before, after = transition.before, transition.after
    titles = normalised(before.titles[old]), normalised(after.titles[new])
    units = normalised(before.units[old]), normalised(after.units[new])
    if titles[0] == titles[1] or not all(units) or units[0] == units[1]:
        return False
    above, below = int(before.superior[old]), int(after.superior[new])
    same_superior = above >= 0 and int(transition.counterpart[above]) == below
    return not same_superior and (above >= 0 or below >= 0) and not set(titles[0]) & set(titles[1]) - set(" -")


CHECK = Check(
    code="OG105",
    name="id-unstable",
    title=Text(zh="编号不稳定", en="Id not kept"),
    severity=Severity.WARNING,
    message=Text(zh="前后两版对照：{what}。", en="Between the two releases {what}."),
    why=Text(
        zh="凡按编号存的薪酬、权限、审批都会错位，对照也会显示并不存在的变化。",
        en="Whatever was stored by id goes to the wrong position, and comparisons show changes that are none.",
    ),
    correction=Text(
        zh="编号逐版保留，绝不转给别的岗位。",
        en="Keep the id from release to release, and give it to no other position.",
    ),
    source="datagovuk organogram schema (keep the value release to release)",
    find=find,
    lacks=lacks_comparison,
    compares=True,
)
