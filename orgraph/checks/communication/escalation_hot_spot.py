"""OG804 escalation-hot-spot: a superior whom many disputes would reach.

What it finds
    Superiors who are the lowest common superior of ten ties or more (`least`), and of more than nearly all others who
    are one of any: the topmost five per cent (`top`). One finding a superior.

Why it matters
    Whoever works across branches and cannot agree has to ask the superior they share. One who is that for many ties is
    asked all day, and everything waits for them when they are away.

Example
    Each of the five works with all others, and they share one superior.

    ```md
    # Head of clinic

    # Surgeon
    Reports to: Head of clinic
    Key contacts:
    - Radiologist: images
    - Pharmacist: drugs
    - Lab technician: samples
    - Admissions clerk: beds

    # Radiologist
    Reports to: Head of clinic
    Key contacts:
    - Pharmacist: contrast agents
    - Lab technician: samples
    - Admissions clerk: dates

    # Pharmacist
    Reports to: Head of clinic
    Key contacts:
    - Lab technician: levels
    - Admissions clerk: lists

    # Lab technician
    Reports to: Head of clinic
    Key contacts:
    - Admissions clerk: labels

    # Admissions clerk
    Reports to: Head of clinic
    ```
    finds: Head of clinic

    ```md
    # 店长

    # 收银员
    直接上级：店长
    工作关系：
    - 理货员：价签

    # 理货员
    直接上级：店长
    ```
    finds: nothing

Known problems
    A small organisation has one common superior for everything, and that is no fault of it. What is written down as a
    contact need not be in dispute. The figures are our judgement.

What to do
    Agree bridges for the ties that recur, or bring those who work together most under one superior further down.

Source
    Fayol 1916; the measure (escalation load) is ours.

查什么
    作为十条以上(`least`)联系的最近共同上级、并且多于几乎所有其他上级(前百分之五，`top`)的上级。一人一条。

为何重要
    跨分支合作的人谈不拢，只能找共同的上级。一个人是许多联系的共同上级，就会整天被找；他不在，事情就都等着。

已知局限
    小组织什么事都找同一个上级，并非毛病。写明的联系不等于有争议。数字是我们的判断。

怎么办
    给经常往来的双方写明直接办理的权限；或把往来最多的放到更近的同一上级之下。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.inputs import lacks_ties
from orgraph.checks.remarks import MOST_PLACES
from orgraph.checks.wording import named
from orgraph.measures.ties import NOBODY, arbiters, escalation, ties
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation, *, least: float = 10, top: float = 0.05) -> Iterator[Fault]:
    """One fault for each superior, the most loaded first."""
    load = escalation(organisation)
    loaded = load[load > 0]
    if not len(loaded):
        return
    bar = max(least, float(np.quantile(loaded, 1 - top, method="lower")))
    who, claim = arbiters(organisation), ties(organisation).claim
    hot = np.flatnonzero(load >= bar)
    order = np.argsort(who, kind="stable")
    starts = np.searchsorted(who[order], hot)
    total = int((who != NOBODY).sum())
    for superior, start in sorted(zip(hot.tolist(), starts.tolist(), strict=True), key=lambda each: -load[each[0]]):
        own = order[start : start + min(int(load[superior]), MOST_PLACES)]
        yield Fault(
            subjects=(superior,),
            evidence=organisation.evidence(*claim[own].tolist()),
            values={"superior": named(organisation, superior), "load": f"{load[superior]:,}", "all": f"{total:,}"},
        )


CHECK = Check(
    code="OG804",
    name="escalation-hot-spot",
    title=Text(zh="协调负荷集中", en="Escalation hot spot"),
    severity=Severity.WARNING,
    message=Text(
        zh="{superior}是 {load} 条跨分支工作联系的最近共同上级(全部 {all} 条)。",
        en="{superior} is the lowest common superior of {load} ties across branches, of {all} in all.",
    ),
    why=Text(
        zh="双方谈不拢就要找共同的上级；这个人会整天被找，他不在事情就都等着。",
        en="Whoever cannot agree asks the superior they share; this one is asked all day, and all waits when away.",
    ),
    correction=Text(
        zh="给经常往来的双方写明直接办理的权限，或把他们放到更近的同一上级之下。",
        en="Agree bridges for the ties that recur, or bring those who work together under a nearer superior.",
    ),
    source="Fayol 1916; escalation load is our own measure",
    find=find,
    lacks=lacks_ties,
)
