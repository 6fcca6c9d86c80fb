"""OG509 deputy-in-line: a deputy who stands between the head and everybody else.

What it finds
    Positions whose only direct subordinate on the chosen solid lines is a deputy by title (副…, deputy …, vice …) who
    leads two or more. One finding a pair; its subjects are the head and the deputy.

Why it matters
    Either the deputy leads and the head has left, or everybody writes down the deputy because the deputy signs the
    leave forms. The level is one too many on paper; who decides stays unclear.

Example
    ```csv
    岗位名称,直接上级
    校长,
    副校长,校长
    教务主任,副校长
    总务主任,副校长
    德育主任,副校长
    ```
    finds: 校长; 副校长

    A deputy beside the others is no level.

    ```csv
    岗位名称,直接上级
    校长,
    副校长,校长
    教务主任,校长
    总务主任,校长
    ```
    finds: nothing

Known problems
    Some houses have the deputy run daily business, and mean it so. A deputy is known by its title only; professional
    ranks such as 副主任医师 and 副教授 are none, a vice president is one. A position that names both the head and the
    deputy as superiors is OG205; a deputy who leads one is OG404 or OG405.

What to do
    Decide who leads whom: let those below report to the head, with the deputy in charge of some of them, or write down
    that the deputy leads, and what the head still decides.

Source
    Fayol 1916 (unity of command)； one-to-one reporting (Orgvue).

查什么
    在选定的实线上唯一的直接下级是副职(副……、deputy、vice)、而这个副职带两个以上岗位的岗位。一对一条，主体是正职
    和副职。

为何重要
    不是副职在管、正职已经放手，就是因为请假由副职签字，大家都把副职写成了上级。纸面上多了一层，谁说了算却不清楚。

已知局限
    有的单位就是让副职主持日常工作。副职只凭名称认定；副主任医师、副教授等职称不算，vice president 算。同时写了正副职
    两个上级的归 OG205；副职只带一个的归 OG404 或 OG405。

怎么办
    定下谁带谁：其余岗位改为向正职汇报，副职分管其中一些；或写明由副职带，正职还定哪些事。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.inputs import lacks_reporting
from orgraph.checks.linked import evidence_of, links_below
from orgraph.checks.pairs import through_deputies
from orgraph.checks.wording import all_named, named
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each head who leads a deputy and nobody else."""
    links = organisation.links
    found = through_deputies(organisation)
    below = links_below(organisation, links.chosen & links.solid, [int(links.subordinate[link]) for link in found])
    for link in found:
        head, deputy = int(links.superior[link]), int(links.subordinate[link])
        yield Fault(
            subjects=(head, deputy),
            evidence=evidence_of(organisation, [link, *below[deputy]]),
            values={
                "head": named(organisation, head),
                "deputy": named(organisation, deputy),
                "below": all_named(organisation, links.subordinate[below[deputy]].tolist()),
            },
            follows=("OG404",),
        )


CHECK = Check(
    code="OG509",
    name="deputy-in-line",
    title=Text(zh="副职自成一层", en="A deputy as a level"),
    severity=Severity.INFORMATION,
    message=Text(
        zh="{head}只有{deputy}一个直接下级，其余的都归副职管：{below}。",
        en="{head} leads {deputy} and nobody else; the others report to the deputy: {below}.",
    ),
    why=Text(
        zh="纸面上多了一层，谁说了算却不清楚。",
        en="On paper it is a level more, and who decides stays unclear.",
    ),
    correction=Text(
        zh="定下谁带谁：{below}改为向{head}汇报、由{deputy}分管其中一些，或写明由副职带。",
        en="Decide who leads whom: let {below} report to {head}, with {deputy} in charge of some, or write down that "
        "the deputy leads.",
    ),
    source="Fayol 1916; Orgvue",
    find=find,
    lacks=lacks_reporting,
)
