"""OG011 subordinates-unnamed: a description says that there are subordinates, and names none.

What it finds
    A number of direct reports above zero, a field that holds only a number (4人， several), or a sentence such as
    有直接下级 or “supervises a team of five”, in a description whose fields and duties name no subordinate. One finding
    for each position.

Why it matters
    The position has a team that the chart cannot show: its span counts as nought, and its people hang elsewhere or
    nowhere.

Example
    ```md
    # Warehouse manager

    Reports to: Managing director
    Number of direct reports: 6

    # Managing director

    Direct reports: Warehouse manager
    ```
    finds: Warehouse manager

    A number beside the names is no fault.

    ```md
    # Managing director

    Direct reports: Warehouse manager
    Number of direct reports: 1

    # Warehouse manager

    Reports to: Managing director
    ```
    finds: nothing

Known problems
    Whether the number is right is another question, and not asked here. Subordinates that only their own descriptions
    name are on the chart all the same.

What to do
    List the positions that report to this one in the field for subordinates.

Source
    Our judgement.

查什么
    说明书写着直管人数大于 0，下级一栏只填了人数（4人、若干），或者正文说“有直接下级”“带领 5 人团队”，却没有写出任何
    一个下级岗位。一个岗位一条。

为何重要
    图上画不出这个岗位的团队：管理幅度算成零，手下的人挂在别处，或者无处可挂。

已知局限
    人数对不对另当别论，这里不查。下级自己的说明书里写明了上级的，图上仍然有这条线。

怎么办
    在下级一栏逐一写明向这个岗位汇报的岗位名称。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.remarks import NOWHERE, each, lacks_descriptions, positions_at
from orgraph.checks.wording import named, quoted
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.reading import Noticed
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each position."""
    remarks = list(each(organisation, Noticed.SUBORDINATES_UNNAMED))
    positions = positions_at(organisation, [remark.source for remark in remarks])
    for remark, position in zip(remarks, positions, strict=True):
        name = named(organisation, position) if position != NOWHERE else quoted(remark.subject)
        yield Fault(
            subjects=(position,) if position != NOWHERE else (),
            evidence=(remark.source,),
            values={"position": name, "words": quoted(remark.words)},
        )


CHECK = Check(
    code="OG011",
    name="subordinates-unnamed",
    title=Text(zh="有下级而未写明", en="Subordinates not named"),
    severity=Severity.WARNING,
    message=Text(
        zh="{position}的说明写着{words}，却没有写明下级是哪些岗位。",
        en="The description of {position} says {words} and names no subordinate.",
    ),
    why=Text(
        zh="图上画不出它的团队，管理幅度算成了零。",
        en="The chart cannot show its team, and its span counts as nought.",
    ),
    correction=Text(
        zh="在下级一栏逐一写明向它汇报的岗位名称。",
        en="List the positions that report to it in the field for subordinates.",
    ),
    source="our judgement",
    find=find,
    lacks=lacks_descriptions,
)
