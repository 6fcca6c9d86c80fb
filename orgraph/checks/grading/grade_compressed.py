"""OG504 grade-compressed: a subordinate with the same grade as its superior.

What it finds
    Positions whose grade is that of the superior on their chosen solid line. Only grades of one series are compared,
    and P5-1 below P5-2 is in order. One finding a superior; its subjects are the subordinates and then the superior.

Why it matters
    A superior of one's own grade decides little that one could not decide oneself. It is the usual sign of a level too
    many, or of a promotion that had to take the form of a team.

Example
    ```csv
    title,reports to,grade
    Head,,G12
    Editor,Head,G9
    Designer,Head,G9
    Sub-editor,Editor,G9
    Writer,Editor,G6
    Illustrator,Designer,G5
    ```
    finds: Sub-editor; Editor

    ```csv
    title,reports to,grade
    Head,,G12
    Editor,Head,G9
    Designer,Head,G9
    Writer,Editor,G6
    Illustrator,Designer,G5
    ```
    finds: nothing

Known problems
    In a house with few grades, superior and subordinate often share one. Where a quarter of all lines are so, that is
    said once, as information. A deputy may rightly have the grade of the head.

What to do
    Ask what the superior decides that the subordinate may not; then part the grades, or take out the level.

Source
    Orgvue ("Compressed")； Jaques 1989 (superior and subordinate one stratum apart)； Visier (same pay grade).

查什么
    职级与自己直接上级相同的岗位。只比同一序列的职级；P5-1 归 P5-2 管不算。一个上级一条，主体先列下级，再列上级。

为何重要
    与自己同级的上级，能定的事多半自己也能定。这往往说明多了一层，或是为了晋升硬设的一个小组。

已知局限
    级别分得粗的单位，上下级同级很常见；若四分之一以上的汇报线都这样，只作为提示说一次。副职与正职同级可能是有意的。

怎么办
    问一问上级能定、下级不能定的事是什么，再拉开职级，或去掉一层。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.grades import by_superior, graded_lines, lacks_grades
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each superior with subordinates of its own grade."""
    steps = graded_lines(organisation).steps
    return by_superior(organisation, (steps > -1) & (steps <= 0))


CHECK = Check(
    code="OG504",
    name="grade-compressed",
    title=Text(zh="上下级同级", en="Compressed grades"),
    severity=Severity.WARNING,
    message=Text(
        zh="与上级同级：{below}，上级是{superior}。{share}",
        en="Of the superior's own grade: {below}; the superior is {superior}.{share}",
    ),
    why=Text(
        zh="与自己同级的上级，能定的事多半自己也能定，往往多了一层。",
        en="A superior of one's own grade decides little that one could not decide oneself; often a level is too many.",
    ),
    correction=Text(
        zh="问一问上级能定、{who}不能定的事是什么，再拉开职级，或去掉一层。",
        en="Ask what the superior decides that {who} may not; then part the grades, or take out the level.",
    ),
    source="Orgvue (compressed); Jaques 1989; Visier",
    find=find,
    lacks=lacks_grades,
)
