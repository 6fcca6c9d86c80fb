"""OG211 dotted-without-solid: positions with a dotted superior and no solid one.

What it finds
    Positions that have a dotted line to somebody, no solid line to anybody, and are not the head. One finding a
    position.

Why it matters
    A dotted line gives advice and asks for reports; it does not hire, appraise or approve. Without a solid line
    nobody does, and the position is in no total. Mostly the two columns were mixed up.

Example
    ```csv
    title,reports to,dotted line manager
    Managing director,,
    Finance director,Managing director,
    Plant manager,Managing director,
    Plant controller,,Finance director
    ```
    finds: Plant controller

    ```csv
    title,reports to,dotted line manager
    Managing director,,
    Finance director,Managing director,
    Plant manager,Managing director,
    Plant controller,Plant manager,Finance director
    ```
    finds: nothing

Known problems
    Where the dotted superior does not exist either, OG202 says that too.

What to do
    Give the solid superior; often it is the one that stands in the dotted column.

Source
    Nakisa rule 2.

查什么
    有虚线上级而没有实线上级、又不是负责人的岗位。一个岗位一条。

为何重要
    虚线只管业务指导和汇报，不管录用、考核和审批。没有实线，这些就没人管，岗位也不在任何合计里。多半是两列填错了位置。

已知局限
    虚线上级本身也不存在时，OG202 会另外报告。

怎么办
    补上实线上级；往往就是写在虚线一列里的那一个。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.dotted import dotted_superiors
from orgraph.checks.inputs import lacks_dotted_lines
from orgraph.checks.tops import tops
from orgraph.checks.wording import joined, named
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each position that only a dotted line ties to somebody."""
    found = tops(organisation)
    superiors = dotted_superiors(organisation, found.dotted_only)
    for position in found.dotted_only:
        names, claims = zip(*superiors[position], strict=True)
        yield Fault(
            subjects=(position,),
            evidence=organisation.evidence(*claims),
            values={"position": named(organisation, position), "superiors": joined(names)},
            follows=("OG208",) if found.apart[position] else (),
        )


CHECK = Check(
    code="OG211",
    name="dotted-without-solid",
    title=Text(zh="只有虚线上级", en="Dotted line only"),
    severity=Severity.WARNING,
    message=Text(
        zh="{position}只有虚线上级{superiors}，没有实线上级。",
        en="{position} has a dotted line to {superiors} and no solid line to anybody.",
    ),
    why=Text(
        zh="虚线不管录用、考核和审批；没有实线，就没有人管。",
        en="A dotted line neither hires nor appraises nor approves; without a solid one nobody does.",
    ),
    correction=Text(
        zh="补上{position}的实线上级；如果就是{superiors}，把它改成实线。",
        en="Give the solid superior of {position}; if it is {superiors}, make that line solid.",
    ),
    source="Nakisa rule 2",
    find=find,
    lacks=lacks_dotted_lines,
)
