"""What a check needs before it can run, and what it says where the sources do not have it.

A check whose input is absent does not run; it never counts as passed.
"""

from __future__ import annotations

import numpy as np

from orgraph.model.claim import CODE, Kind, Line
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def lacks_reporting(organisation: Organisation) -> Text | None:
    """The reason where no source names a superior or a subordinate."""
    if np.any(organisation.statements.kind == CODE[Kind.REPORTS_TO]):
        return None
    return Text(
        zh="来源没有写明任何岗位的直接上级或直接下级。",
        en="No source says who reports to whom.",
    )


def lacks_dotted_lines(organisation: Organisation) -> Text | None:
    """The reason where no source has a dotted reporting line."""
    claims = organisation.statements
    if np.any((claims.kind == CODE[Kind.REPORTS_TO]) & (claims.line == CODE[Line.DOTTED])):
        return None
    return Text(zh="来源没有虚线汇报。", en="The sources have no dotted reporting lines.")


def lacks_communication(organisation: Organisation) -> Text | None:
    """The reason where no source says who communicates with whom."""
    if len(organisation.talks):
        return None
    return Text(zh="来源没有工作关系。", en="The sources have no communication links.")


def lacks_contacts(organisation: Organisation) -> Text | None:
    """The reason where no source has communication links."""
    if np.any(organisation.statements.kind == CODE[Kind.COMMUNICATES_WITH]):
        return None
    return Text(zh="来源没有工作关系。", en="The sources have no communication links.")


def lacks_ties(organisation: Organisation) -> Text | None:
    """The reason where no two positions of the sources are linked by communication."""
    talks = organisation.talks
    if np.any((talks.receiver >= 0) & (talks.receiver != talks.sender)):
        return None
    return Text(
        zh="来源没有两个岗位之间的工作关系。", en="The sources have no communication links between two positions."
    )


def lacks_tied_units(organisation: Organisation) -> Text | None:
    """The reason where ties cannot be told by unit."""
    if organisation.seats.unit is None or organisation.seats.unit.null_count == len(organisation):
        return Text(zh="来源没有写明部门。", en="The sources name no units.")
    return lacks_contacts(organisation)
