"""OG507 shape-hourglass: spans that are narrow in the middle of the organisation.

What it finds
    Organisations of at least thirty positions whose managers between the first and the last layer of managers have,
    in the mean, fewer than three quarters of the direct subordinates that the first and the last layer have, and at
    least two fewer. One finding for the organisation; its subjects are the managers in the middle with the narrowest
    spans.

Why it matters
    Wide at the top and at the bottom, narrow between: the middle is where managers lead managers and little else.
    That is where layers can go.

Example
    ```csv
    岗位名称,直接上级
    厂长,
    一分厂厂长,厂长
    二分厂厂长,厂长
    三分厂厂长,厂长
    四分厂厂长,厂长
    五分厂厂长,厂长
    甲班长,一分厂厂长
    乙班长,一分厂厂长
    丙班长,二分厂厂长
    丁班长,二分厂厂长
    戊班长,三分厂厂长
    己班长,三分厂厂长
    甲一,甲班长
    甲二,甲班长
    甲三,甲班长
    甲四,甲班长
    甲五,甲班长
    乙一,乙班长
    乙二,乙班长
    乙三,乙班长
    乙四,乙班长
    丙一,丙班长
    丙二,丙班长
    丙三,丙班长
    丙四,丙班长
    丁一,丁班长
    丁二,丁班长
    丁三,丁班长
    丁四,丁班长
    戊一,戊班长
    戊二,戊班长
    戊三,戊班长
    己一,己班长
    己二,己班长
    己三,己班长
    己四,己班长
    ```
    finds: 一分厂厂长; 二分厂厂长; 三分厂厂长

    With two layers of managers there is no middle.

    ```csv
    title,reports to
    Head,
    A,Head
    B,Head
    A1,A
    A2,A
    B1,B
    ```
    finds: nothing

Known problems
    "Hourglass" is also used of headcounts by layer; here it is of spans. The first layer is the head alone, and one
    span is a thin measure. Managers without a full team, because part of it is vacant, count as they stand. Set
    `waist` and `apart` under `thresholds.OG507` in orgraph.toml.

What to do
    See which managers in the middle lead two or three managers only, and whether their teams could report a level
    higher.

Source
    Strategy& on spans and layers (the word)； three quarters, two and thirty are our judgement.

查什么
    三十个岗位以上的组织，首尾两个带人的层级之间的主管，平均直接下级不到首层和末层的四分之三，且至少少两个。
    整个组织一条，主体是中间层里幅度最窄的主管。

为何重要
    上下宽、中间窄：中间是主管带主管的地方，此外没有多少事。要减层，就从这里减。

已知局限
    “沙漏形”也有人指各层人数，这里指幅度。首层只有负责人一个，一个数不足为凭。下面有空缺的主管按现状计。可在
    orgraph.toml 的 `thresholds.OG507` 里改 `waist`、`apart`。

怎么办
    看看中间哪些主管只带两三个主管，他们的队伍能否直接归上一层。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.inputs import lacks_reporting
from orgraph.checks.linked import evidence_of, links_below
from orgraph.checks.wording import all_named
from orgraph.measures import measure
from orgraph.measures.layers import layer_profile, shape
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text

_POSITIONS, _SHOWN = 30, 6


def find(organisation: Organisation, *, waist: float = 0.75, apart: float = 2) -> Iterator[Fault]:
    """One fault where the mean span in the middle is less than `waist` of the smaller of both ends and `apart` from
    it."""
    profile = layer_profile(organisation)
    found = shape(profile)
    if found is None or profile.positions.sum() < _POSITIONS or found.managers_between < 3:
        return
    ends = min(found.top, found.bottom)
    if found.middle >= waist * ends or ends - found.middle < apart:
        return
    measures, links = measure(organisation), organisation.links
    led = np.flatnonzero(profile.managers) + 1
    between = np.flatnonzero((measures.span > 0) & (measures.layer > led[0]) & (measures.layer < led[-1]))
    narrow = between[np.argsort(measures.span[between], kind="stable")][:_SHOWN].tolist()
    narrow = [manager for manager in narrow if measures.span[manager] < ends]
    below = links_below(organisation, links.chosen & links.solid, narrow)
    yield Fault(
        subjects=tuple(narrow),
        evidence=evidence_of(organisation, [link for manager in narrow for link in below[manager]]),
        values={
            "top": f"{found.top:.3g}",
            "middle": f"{found.middle:.3g}",
            "bottom": f"{found.bottom:.3g}",
            "narrow": all_named(organisation, narrow),
        },
    )


CHECK = Check(
    code="OG507",
    name="shape-hourglass",
    title=Text(zh="管理幅度中间窄", en="Spans narrow in the middle"),
    severity=Severity.INFORMATION,
    message=Text(
        zh="平均管理幅度上下宽、中间窄：首层 {top}，中间 {middle}，末层 {bottom}；最窄的是{narrow}。",
        en="Mean spans are wide at both ends and narrow between: {top} at the top, {middle} in the middle, {bottom} at "
        "the bottom. Narrowest: {narrow}.",
    ),
    why=Text(
        zh="中间是主管带主管的地方，要减层就从这里减。",
        en="In the middle managers lead managers and little else: that is where layers can go.",
    ),
    correction=Text(
        zh="看看{narrow}的队伍能否直接归上一层。",
        en="See whether the teams of {narrow} could report a level higher.",
    ),
    source="Strategy& (the word); numbers are our judgement",
    find=find,
    lacks=lacks_reporting,
)
