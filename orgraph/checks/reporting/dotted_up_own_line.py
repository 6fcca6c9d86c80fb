"""OG213 dotted-up-own-line: dotted lines within the position's own line of command.

What it finds
    Dotted lines to somebody who already stands above the position, two steps up or more on the chosen solid lines
    (information)， and dotted lines to somebody who stands below it (warning). One finding a line.

Why it matters
    Upwards, the line passes over the superior in between, who reports to the same person anyway. Downwards, two
    positions answer to each other, and it is not plain who gives way.

Example
    ```csv
    title,reports to,dotted line manager
    Managing director,,
    Plant manager,Managing director,Safety officer
    Shift leader,Plant manager,Managing director
    Safety officer,Plant manager,
    ```
    finds: Plant manager; Safety officer
    finds: Shift leader; Managing director

Known problems
    Some such lines are meant: a safety or compliance officer reports to the top past the line on purpose. A dotted
    line beside a solid one to the same superior is OG212. In a ring nobody stands above anybody; see OG204.

What to do
    Ask what the line is for. If it is for reports only, it is a communication and not a reporting line.

Source
    Our judgement; agony (Gupte and others 2011) measures such lines.

查什么
    虚线上级本来就在自己的实线链上：在上面、隔两级以上的(提示)，或在自己下面的(警告)。一条虚线一条。

为何重要
    向上的虚线越过了中间的上级，而他本来就向同一个人汇报；向下的虚线使两个岗位互相管，谁听谁的说不清。

已知局限
    有的是有意为之：安全、合规岗位特意越级向上报告。虚线与实线同一个上级的归 OG212；环内谈不上谁在谁之上，见 OG204。

怎么办
    问清这条虚线的用途；如果只是报送信息，那是沟通关系，不是汇报关系。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from orgraph.checks.chains import stands_above
from orgraph.checks.dotted import dotted_links
from orgraph.checks.inputs import lacks_dotted_lines
from orgraph.checks.linked import evidence_of, links_above
from orgraph.checks.wording import named
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text

if TYPE_CHECKING:
    from numpy.typing import NDArray


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each dotted link to a superior's superior or further up, or to somebody below."""
    links = organisation.links
    dotted = np.flatnonzero(dotted_links(organisation))
    below, above = links.subordinate[dotted], links.superior[dotted]
    up = stands_above(organisation, above, below)
    along = (up | stands_above(organisation, below, above)) & ~_beside_solid(organisation, below, above)
    chosen = links_above(organisation, links.chosen, set(below[along].tolist()))
    for link, upwards in zip(dotted[along].tolist(), up[along].tolist(), strict=True):
        position, superior = int(links.subordinate[link]), int(links.superior[link])
        yield Fault(
            subjects=(position, superior),
            evidence=evidence_of(organisation, [link, *chosen[position]]),
            values={
                "position": named(organisation, position),
                "superior": named(organisation, superior),
                "where": _ABOVE if upwards else _BELOW,
            },
            severity=Severity.INFORMATION if upwards else Severity.WARNING,
        )


def _beside_solid(organisation: Organisation, below: NDArray[np.int32], above: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Which of these pairs a solid line is claimed for as well."""
    links, n = organisation.links, len(organisation)
    solid = links.subordinate[links.solid].astype(np.int64) * n + links.superior[links.solid]
    return np.isin(below.astype(np.int64) * n + above, solid)


_ABOVE = Text(zh="实线上本来就是它的上级的上级", en="already stands above its superior on the solid line")
_BELOW = Text(zh="实线上在它下面", en="stands below it on the solid line")

CHECK = Check(
    code="OG213",
    name="dotted-up-own-line",
    title=Text(zh="虚线落在自己的实线上", en="Dotted line along its own solid line"),
    severity=Severity.INFORMATION,
    message=Text(
        zh="{position}的虚线上级是{superior}，而{superior}{where}。",
        en="{position} has a dotted line to {superior}, who {where}.",
    ),
    why=Text(
        zh="向上的虚线越过了中间的上级，向下的虚线使两个岗位互相管。",
        en="Upwards the line passes over the superior in between; downwards two positions answer to each other.",
    ),
    correction=Text(
        zh="问清{position}这条虚线的用途；如果只是报送信息，改记为沟通关系。",
        en="Ask what this line of {position} is for; if it only carries reports, it is a communication link.",
    ),
    source="our judgement; Gupte and others 2011 (agony)",
    find=find,
    lacks=lacks_dotted_lines,
)
