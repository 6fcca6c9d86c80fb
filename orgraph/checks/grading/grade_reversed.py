"""OG503 grade-reversed: a subordinate with a higher grade than its superior.

What it finds
    Positions whose grade stands above that of the superior on their chosen solid line. Only grades of one series are
    compared (P5 with P6, and not with M2)； which way a series runs is told by the reporting lines themselves. One
    finding a superior; its subjects are the subordinates and then the superior.

Why it matters
    Pay, signature limits and appraisals follow the grade, and the reporting line says the opposite. One of the two is
    out of date, or the wrong superior was written down.

Example
    ```csv
    岗位名称,直接上级,职级
    馆长,,12
    典藏部主任,馆长,9
    展览部主任,馆长,9
    档案员,典藏部主任,5
    修复专家,典藏部主任,10
    布展师,展览部主任,6
    ```
    finds: 修复专家; 典藏部主任

    An expert on a ladder of its own is compared with nobody.

    ```csv
    岗位名称,直接上级,职级
    馆长,,M5
    典藏部主任,馆长,M3
    展览部主任,馆长,M3
    档案主管,典藏部主任,M2
    修复专家,典藏部主任,P9
    ```
    finds: nothing

Known problems
    An expert may rightly be graded above the head of the team. A position held by somebody on probation or in an acting
    role carries a lower grade for a time. Where a quarter of all lines are so, that is said once, as information. The
    order of grades that are words has to be known: see what the check says when it does not run.

What to do
    Compare both job descriptions. Correct the grade, or the superior; where the expert is meant to stand above, waive
    the finding with that reason.

Source
    Orgvue ("Reversed").

查什么
    职级高于自己直接上级的岗位。只比同一序列的职级(P5 和 P6 比，不和 M2 比)；一个序列哪头高，由汇报线自己说明。
    一个上级一条，主体先列下级，再列上级。

为何重要
    薪酬、签字权限、考核都跟着职级走，汇报线却说反了。不是职级没有及时改，就是上级写错了。

已知局限
    专家的职级高于组长，可能是有意的；试用、代理期间的职级也会暂时偏低。若四分之一以上的汇报线都这样，只作为提示说
    一次。用文字写的职级要知道顺序才能比，比不了时会说明原因。

怎么办
    对照两份说明书，改正职级或上级；若专家本来就该高，可在 orgraph.toml 中写明理由放行。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.grades import by_superior, graded_lines, lacks_grades
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each superior with subordinates of a higher grade."""
    return by_superior(organisation, graded_lines(organisation).steps <= -1)


CHECK = Check(
    code="OG503",
    name="grade-reversed",
    title=Text(zh="职级倒挂", en="Reversed grades"),
    severity=Severity.ERROR,
    message=Text(
        zh="下级的职级高于上级：{below}，上级是{superior}。{share}",
        en="Graded above the superior: {below}; the superior is {superior}.{share}",
    ),
    why=Text(
        zh="薪酬和签字权限跟着职级走，汇报线却说反了。",
        en="Pay and signature limits follow the grade, and the reporting line says the opposite.",
    ),
    correction=Text(
        zh="对照说明书，改正{who}的职级或上级；若是有意的，请写明理由放行。",
        en="Compare the job descriptions, and correct the grade or the superior of {who}; if it is meant so, waive the "
        "finding with the reason.",
    ),
    source="Orgvue (reversed)",
    find=find,
    lacks=lacks_grades,
)
