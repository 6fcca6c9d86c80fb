"""OG901 regression: a plan that breaks what was sound.

What it finds
    Errors and warnings of the second organisation that the first did not have, gathered by their check. One finding for
    each check, about all positions concerned.

Why it matters
    A restructuring is judged by what it mends. What it breaks on the way shows a year later, and by then it is how
    things are.

Example
    ```csv before
    title,reports to
    Head,
    Buyer,Head
    Seller,Head
    Clerk,Buyer
    ```
    ```csv after
    title,reports to
    Head,
    Buyer,Seller
    Seller,Buyer
    Clerk,Buyer
    ```
    finds: Buyer; Seller

    ```csv before
    title,reports to
    Head,
    Buyer,Head
    Seller,Nobody
    ```
    ```csv after
    title,reports to
    Head,
    Buyer,Head
    Seller,Head
    ```
    finds: nothing

Known problems
    A finding about other positions than before is new, though the fault may be the same one in another place.

What to do
    Change the plan, or say in a waiver why the fault is accepted and until when.

Source
    Nakisa (scenario validation).

查什么
    后一个组织有、前一个没有的错误和警告，按检查项归并。一项检查一条，主体是涉及的全部岗位。

为何重要
    调整要看它解决了什么。路上弄坏的，一年之后才显出来，那时已经成了现状。

已知局限
    涉及的岗位与以前不同就算新问题，虽然可能是同一个毛病换了地方。

怎么办
    改方案；或写一条豁免，说明为何接受、到何时为止。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.remarks import MOST_PLACES
from orgraph.checks.transition_values import Transition, lacks_comparison
from orgraph.checks.wording import number
from orgraph.model.finding import Check, Fault, Finding, Severity
from orgraph.model.text import Text


def find(transition: Transition) -> Iterator[Fault]:
    """One fault for each code, errors first, in the order of the findings."""
    by_code: dict[str, list[Finding]] = {}
    for finding in transition.new:
        if finding.severity is not Severity.INFORMATION and finding.is_open:
            by_code.setdefault(finding.code, []).append(finding)
    position = {id: place for place, id in enumerate(transition.after.ids)} if by_code else {}
    for code, findings in by_code.items():
        subjects = dict.fromkeys(position[id] for finding in findings for id in finding.subjects if id in position)
        places = dict.fromkeys(source for finding in findings for source in finding.evidence)
        count = len(findings)
        yield Fault(
            subjects=tuple(subjects),
            evidence=tuple(places)[:MOST_PLACES],
            values={
                "code": code,
                "count": Text(zh=str(count), en=number(count).capitalize()),
                "findings": Text(zh="", en="finding" if count == 1 else "findings"),
                "first": findings[0].message,
            },
            follows=(code,),
        )


CHECK = Check(
    code="OG901",
    name="regression",
    title=Text(zh="调整带来的新问题", en="Regression"),
    severity=Severity.ERROR,
    message=Text(
        zh="调整后新出现 {count} 个 {code} 问题{findings}，例如：{first}",
        en="{count} new {findings} of {code}, such as: {first}",
    ),
    why=Text(
        zh="弄坏的地方一年之后才显出来，那时已经成了现状。",
        en="What a restructuring breaks shows a year later, and by then it is how things are.",
    ),
    correction=Text(
        zh="改方案；或写一条豁免，说明为何接受、到何时为止。",
        en="Change the plan, or say in a waiver why it is accepted and until when.",
    ),
    source="Nakisa (scenario validation)",
    find=find,
    lacks=lacks_comparison,
    compares=True,
)
