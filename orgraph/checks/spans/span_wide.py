"""OG401 span-wide: more direct subordinates than one superior can usually lead.

What it finds
    Positions with more than ten direct subordinates on the chosen solid lines; where orgraph.toml states the type of
    their managerial work, with more than five (player/coach), seven (coach), ten (supervisor) or fifteen
    (facilitator), and of a coordinator never. Where the claims together give more, the message says how many. One
    finding a position.

Why it matters
    With many subordinates there is little time for each: appraisals become a form, decisions queue up, and
    somebody leads unofficially in the superior's place.

Example
    ```csv
    title,reports to
    Store manager,
    Baker,Store manager
    Butcher,Store manager
    Fishmonger,Store manager
    Greengrocer,Store manager
    Cheesemonger,Store manager
    Florist,Store manager
    Wine adviser,Store manager
    Cashier,Store manager
    Storekeeper,Store manager
    Driver,Store manager
    Cleaner,Store manager
    ```
    finds: Store manager

Known problems
    The right span depends on the work: a leader of alike and practised people leads fifteen with ease, a player of
    a team with five has enough. Sources seldom state the type of work; state it under `work_types` in orgraph.toml.
    Where no type is stated one threshold serves all: `most` under `thresholds.OG401`. Positions are counted, not
    people: ten positions may hold sixty. A span of more than fifteen is OG402.

What to do
    Look whether some of the positions belong together under a superior of their own, or to somebody else.

Source
    McKinsey 2017 (3–5, 6–7, 8–10, 11–15, 15 and more, by type of managerial work)， a rule of thumb.

查什么
    在选定的实线上直接下级超过十个的岗位；orgraph.toml 写明了管理工作类型的，参与型超过五个、教练型超过七个、督导型超过
    十个、引导型超过十五个才算，协调型不算。各方说法合计更多时，会写明合计。一个岗位一条。

为何重要
    下级一多，分给每个人的时间就少：考核流于形式，决定排队等，总有人私下代行上级的职责。

已知局限
    合适的幅度取决于工作：带一批同类熟手，十五个也不难；自己还要干活的，五个就够了。来源很少写明管理工作的类型，可写在
    orgraph.toml 的 `work_types` 里；没写明的用同一个界限，即 `thresholds.OG401` 的 `most`。数的是岗位，不是人：
    十个岗位可能有六十人。超过十五个的归 OG402。

怎么办
    看看其中有没有该归到一个下级主管之下、或本该归别人的岗位。
"""

from __future__ import annotations

from collections.abc import Iterable

from orgraph.checks.bands import WIDE, very_wide, wide_spans
from orgraph.checks.inputs import lacks_reporting
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation, *, most: int = WIDE) -> Iterable[Fault]:
    """One fault for each span of more than `most` that is not very wide."""
    return wide_spans(organisation, CHECK.code, most, very_wide(organisation))


CHECK = Check(
    code="OG401",
    name="span-wide",
    title=Text(zh="管理幅度偏宽", en="Wide span of control"),
    severity=Severity.WARNING,
    message=Text(
        zh="{manager}有 {span} 个直接下级{claimed}，超过 {most} 个{usual}：{below}。",
        en="{manager} has {span} direct subordinates{claimed}, more than {most}{usual}: {below}.",
    ),
    why=Text(
        zh="下级一多，分给每个人的时间就少，决定也容易排队。",
        en="With many subordinates there is little time for each, and decisions queue up.",
    ),
    correction=Text(
        zh="看看{manager}的下级里有没有可以归到一个主管之下、或本该归别人的岗位。{proposal}",
        en="Look whether some of those below {manager} belong together under a superior of their own, or to somebody "
        "else.{proposal}",
    ),
    source="McKinsey 2017, a rule of thumb",
    find=find,
    lacks=lacks_reporting,
)
