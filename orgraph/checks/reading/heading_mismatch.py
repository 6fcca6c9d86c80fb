"""OG009 heading-mismatch: a job description is headed by one title and gives another as its name.

What it finds
    Descriptions whose heading and whose name field (岗位名称，职务名称， job title) differ. The heading counts as the
    position's identity. One finding for each description.

Why it matters
    Others call the position by one of the two names. If that is the one in the field, they do not find it. And a
    field that names another position altogether was copied with the description it came from; who knows what else
    was.

Example
    ```md
    # Web sales supervisor

    Job title: Showroom supervisor
    Reports to: Sales manager
    Direct reports: none

    # Showroom supervisor

    Job title: Showroom supervisor
    Reports to: Sales manager
    Direct reports: none
    ```
    finds: Web sales supervisor

Known problems
    A department in front of the heading and a position held besides (兼 …) count as differences where the field
    lacks them: they are worth a look.

What to do
    Say which name is right and use it in both places. Where both are in use, declare the other one under `aliases`
    in orgraph.toml.

Source
    Our judgement.

查什么
    标题与名称栏(岗位名称、职务名称)写法不一的岗位说明书。岗位以标题为准。一份说明书一条。

为何重要
    别处会用其中一个名称称呼这个岗位；如果用的是名称栏里的，就对不上了。名称栏写着另一个岗位的，是从那份说明书复制来的，还有什么没改就难说了。

已知局限
    标题带部门或“兼……”而名称栏没有的，也算不一致，值得看一眼。

怎么办
    定下正确的名称，两处写成一样；两个名称都在用的，把另一个写进 orgraph.toml 的 `aliases`。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.remarks import NOWHERE, each, lacks_descriptions, positions_at
from orgraph.checks.wording import quoted
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.reading import Noticed
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each description."""
    remarks = list(each(organisation, Noticed.HEADING_MISMATCH))
    positions = positions_at(organisation, [remark.source for remark in remarks])
    for remark, position in zip(remarks, positions, strict=True):
        yield Fault(
            subjects=(position,) if position != NOWHERE else (),
            evidence=(remark.source,),
            values={"heading": quoted(remark.subject), "name": quoted(remark.words)},
        )


CHECK = Check(
    code="OG009",
    name="heading-mismatch",
    title=Text(zh="标题与名称栏不一致", en="Heading and name differ"),
    severity=Severity.WARNING,
    message=Text(
        zh="标题为{heading}的说明书，名称栏写的是{name}。",
        en="The description headed {heading} gives {name} as the name of the position.",
    ),
    why=Text(
        zh="别处用名称栏里的写法称呼它，就对不上；名称栏也可能是从别的说明书复制来的。",
        en="Whoever uses the other name does not find the position; or the field was copied from another description.",
    ),
    correction=Text(
        zh="定下正确的名称，两处写成一样；都在用的，写进 orgraph.toml 的 aliases。",
        en="Use the right name in both places; where both are in use, declare one under aliases in orgraph.toml.",
    ),
    source="our judgement",
    find=find,
    lacks=lacks_descriptions,
)
