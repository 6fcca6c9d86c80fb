"""OG402 span-very-wide: far more direct subordinates than one superior can lead.

What it finds
    Positions with more than fifteen direct subordinates on the chosen solid lines. Where the claims together give
    more, the message says how many. One finding a position.

Why it matters
    Only somebody who coordinates and does not lead can have so many. Otherwise a level is missing, in the
    organisation or in the data: the superiors in between were left out of the table.

Example
    ```csv
    岗位名称,直接上级
    团长,
    编目员,团长
    灯光师,团长
    布展师,团长
    档案员,团长
    修复师,团长
    票务员,团长
    装裱师,团长
    摄影师,团长
    木工师,团长
    电工师,团长
    园艺师,团长
    驯兽师,团长
    调音师,团长
    化妆师,团长
    服装师,团长
    舞台监督,团长
    ```
    finds: 团长

Known problems
    Positions are counted, not people. For a coordinator, whose subordinates work on their own, the span is no
    fault: state the type under `work_types` in orgraph.toml, or set `most` under `thresholds.OG402`.

What to do
    Find out who really leads: often there are team leaders already, and only the table does not know them.

Source
    McKinsey 2017 (15 and more for coordinators)； Agentnoon (16–25 "potential overload")； rules of thumb.

查什么
    在选定的实线上有十五个以上直接下级的岗位。各方说法合计更多时，会写明合计。一个岗位一条。

为何重要
    只有以协调为主、不真正带人的岗位才会有这么多下级。否则就是少了一层：组织里没有，或表里漏写了中间的主管。

已知局限
    数的是岗位，不是人。下级各自独立工作的协调型岗位，幅度大不算毛病，在 orgraph.toml 的 `work_types` 里
    写成 coordinator 即可；也可在 `thresholds.OG402` 里改 `most`。

怎么办
    弄清实际由谁带：往往早就有组长，只是表里没有。
"""

from __future__ import annotations

from collections.abc import Iterable

from orgraph.checks.bands import VERY_WIDE, wide_spans
from orgraph.checks.inputs import lacks_reporting
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation, *, most: int = VERY_WIDE) -> Iterable[Fault]:
    """One fault for each span of more than `most`."""
    return wide_spans(organisation, CHECK.code, most)


CHECK = Check(
    code="OG402",
    name="span-very-wide",
    title=Text(zh="管理幅度过宽", en="Very wide span of control"),
    severity=Severity.WARNING,
    message=Text(
        zh="{manager}有 {span} 个直接下级{claimed}，远超常见的幅度：{below}。",
        en="{manager} has {span} direct subordinates{claimed}, far more than usual: {below}.",
    ),
    why=Text(
        zh="这么多下级无法逐个带，不是少了一层主管，就是表里漏写了中间的主管。",
        en="Nobody leads so many one by one: a level is missing, in the organisation or in the sources.",
    ),
    correction=Text(
        zh="弄清{manager}的下级实际由谁带，补上中间的主管。{proposal}",
        en="Find out who really leads those below {manager}, and give them the superiors in between.{proposal}",
    ),
    source="McKinsey 2017; Agentnoon; rules of thumb",
    find=find,
    lacks=lacks_reporting,
)
