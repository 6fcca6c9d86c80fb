"""OG505 grade-stretched: a manager graded far below its own superior.

What it finds
    Positions that lead others themselves and stand more than two grades below the superior on their chosen solid line,
    counted in grades that are in use. One finding a superior; its subjects are the subordinates and then the superior.

Why it matters
    Work falls between the two: what is too small for the superior is too large for the subordinate. A level has been
    left vacant, or somebody is graded too low for what they lead.

Example
    ```csv
    title,reports to,grade
    Chief,,G15
    Fleet director,Chief,G13
    Yard director,Chief,G13
    Fleet manager,Fleet director,G11
    Dispatcher,Fleet manager,G9
    Driver,Dispatcher,G5
    Yard foreman,Yard director,G5
    Loader,Yard foreman,G3
    ```
    finds: Yard foreman; Yard director

    A driver or a secretary who leads nobody may report to whomever they serve.

    ```csv
    title,reports to,grade
    Chief,,G15
    Fleet director,Chief,G13
    Fleet manager,Fleet director,G11
    Dispatcher,Fleet manager,G9
    Driver,Dispatcher,G5
    Chief's driver,Chief,G5
    ```
    finds: nothing

Known problems
    Where grades are fine, as with points on a pay scale, distances are large everywhere; where a quarter of all lines
    are so, that is said once. Set `most` under `thresholds.OG505` in orgraph.toml.

What to do
    See whether a position between the two is vacant or missing from the sources, and whether the grade fits the work.

Source
    Orgvue ("Stretched", two grades in its example)； that only managers count is our judgement: a head's secretary
    would be found in every organisation.

查什么
    自己也带人、而职级比直接上级低两级以上的岗位，级数按实际用到的职级数。一个上级一条，主体先列下级，再列上级。

为何重要
    两人之间有一截活没人干：上面嫌小，下面够不着。不是中间空着一层，就是下面这个人的职级定低了。

已知局限
    职级分得很细(如薪点)时，处处都差得多；若四分之一以上的汇报线都这样，只作为提示说一次。界限是 orgraph.toml 的
    `thresholds.OG505` 里的 `most`。

怎么办
    看看中间的岗位是不是空缺，或来源里漏了；再看职级与工作是否相称。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.grades import by_superior, graded_lines, lacks_grades
from orgraph.measures import measure
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation, *, most: int = 2) -> Iterator[Fault]:
    """One fault for each superior with managers more than `most` grades below."""
    lines = graded_lines(organisation)
    leads = measure(organisation).span[lines.below] > 0
    return by_superior(organisation, leads & (lines.steps > most))


CHECK = Check(
    code="OG505",
    name="grade-stretched",
    title=Text(zh="上下级职级断层", en="Stretched grades"),
    severity=Severity.INFORMATION,
    message=Text(
        zh="职级比上级低得多，自己却也带人：{below}，上级是{superior}。{share}",
        en="Graded far below the superior, and leading others: {below}; the superior is {superior}.{share}",
    ),
    why=Text(
        zh="两人之间有一截活没人干：中间空着一层，或下面的职级定低了。",
        en="Work falls between the two: a level between is vacant, or the subordinate is graded too low.",
    ),
    correction=Text(
        zh="看看{who}与上级之间是不是空着一个岗位，职级与工作是否相称。",
        en="See whether a position between {who} and the superior is vacant, and whether the grade fits the work.",
    ),
    source="Orgvue (stretched); managers only is our judgement",
    find=find,
    lacks=lacks_grades,
)
