"""OG212 dotted-redundant: dotted lines that repeat a solid one, or lead back to the position itself.

What it finds
    Dotted lines to a superior to whom a solid line leads as well, and dotted lines from a position to itself. One
    finding a line.

Why it matters
    A dotted line that repeats the solid one says nothing and takes the place of the one that was meant: the second
    superior is missing from the chart, and the first stands there twice.

Example
    ```csv
    title,reports to,dotted line manager
    Managing director,,
    Finance director,Managing director,
    Plant manager,Managing director,
    Plant controller,Plant manager,Plant manager
    ```
    finds: Plant controller; Plant manager

Known problems
    Some systems fill the dotted column with the solid superior wherever there is no other.

What to do
    Delete the dotted line, or put the superior there who was meant.

Source
    Nakisa rule 2 ("same solid and dotted reporting line").

查什么
    虚线上级与实线上级是同一个，或虚线上级就是自己。一条虚线一条。

为何重要
    与实线重复的虚线什么也没说，却占了本该写的那一个的位置：图上少了第二上级，第一上级出现两次。

已知局限
    有的系统在没有第二上级时自动把实线上级填进虚线一列。

怎么办
    删掉这条虚线，或换成本来要写的上级。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.inputs import lacks_dotted_lines
from orgraph.checks.linked import evidence_of, links_above
from orgraph.checks.wording import named
from orgraph.model.claim import CODE, Line
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each dotted link beside a solid one, and for each dotted link to oneself."""
    links = organisation.links
    dotted = np.flatnonzero(links.line == CODE[Line.DOTTED])
    solid = links_above(organisation, links.solid, set(links.subordinate[dotted].tolist()))
    for link in dotted.tolist():
        below, above = int(links.subordinate[link]), int(links.superior[link])
        beside = [other for other in solid[below] if links.superior[other] == above]
        if below == above or beside:
            yield Fault(
                subjects=(below, above) if beside else (below,),
                evidence=evidence_of(organisation, [link, *beside]),
                values={
                    "position": named(organisation, below),
                    "to": _to(organisation, above) if beside else Text(zh="指向它自己", en="to itself"),
                },
            )


def _to(organisation: Organisation, superior: int) -> Text:
    title = named(organisation, superior)
    return Text(zh=f"与实线相同，上级都是{title.zh}", en=f"to {title.en}, to whom its solid line leads as well")


CHECK = Check(
    code="OG212",
    name="dotted-redundant",
    title=Text(zh="虚线重复", en="Redundant dotted line"),
    severity=Severity.WARNING,
    message=Text(zh="{position}的虚线{to}。", en="{position} has a dotted line {to}."),
    why=Text(
        zh="重复的虚线什么也没说，本该写的第二上级却可能因此漏掉。",
        en="The line says nothing, and may stand where another superior was meant.",
    ),
    correction=Text(
        zh="删掉{position}的这条虚线，或换成本来要写的上级。",
        en="Delete this dotted line of {position}, or name the superior who was meant.",
    ),
    source="Nakisa rule 2",
    find=find,
    lacks=lacks_dotted_lines,
)
