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
    return Text(zh="来源没有沟通关系。", en="The sources have no communication links.")
