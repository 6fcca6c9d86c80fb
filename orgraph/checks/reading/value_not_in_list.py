"""OG006 value-not-in-list: cells with a word that the column does not know.

What it finds
    In a table of communication links, the columns for the direction (to, from, both; 给出，接收，双向) and for the
    kind of counterpart (position, unit, party, group; 岗位，部门，外部单位，群体)， cells with any other word. One
    finding for each column, with the number of cells and the words.

Why it matters
    The link is kept, and counts as mutual and between positions, which may not be what was meant: a customer becomes
    a position that nobody describes.

Example
    ```csv
    from,to,topic,direction
    Sales manager,Sales representative,prices,to
    Sales representative,Sales manager,orders,upwards
    ```
    finds: the source

Known problems
    The lists are those of this program. Code lists of an organisation's own, for grades or units, are not checked.

What to do
    Use one of the words of the list, or leave the cell blank.

Source
    UK government organogram validator #10 and #11.

查什么
    沟通关系表中，方向一列(给出、接收、双向)和对方类别一列(岗位、部门、外部单位、群体)出现的其他词。一列一条，给出格数和这些词。

为何重要
    这条关系仍会保留，但按双向、按岗位处理，未必是原意：一个客户会变成没有说明书的岗位。

已知局限
    词表是本程序规定的；单位自己的职级、部门代码表不在检查之内。

怎么办
    改用词表中的词，或留空。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.remarks import causes, one_column, table_of
from orgraph.checks.wording import listed, quoted
from orgraph.model.claim import CODE, Basis, Kind
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.reading import Noticed
from orgraph.model.terms import CELLS
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each column; it is about links and no position."""
    for cause in causes(organisation, Noticed.VALUE_NOT_IN_LIST, one_column):
        yield Fault(
            subjects=(),
            evidence=cause.places,
            values={
                "table": table_of(cause.first.source),
                "column": quoted(cause.first.subject),
                "cells": CELLS.of(cause.count),
                "values": listed(list(dict.fromkeys(remark.words for remark in cause.remarks)), most=4),
            },
        )


def _lacks_links(organisation: Organisation) -> Text | None:
    """The reason where no source is a table of links."""
    claims = organisation.statements
    if np.any((claims.kind == CODE[Kind.COMMUNICATES_WITH]) & (claims.basis == CODE[Basis.TABLE])):
        return None
    return Text(zh="来源中没有沟通关系表。", en="There is no table of communication links among the sources.")


CHECK = Check(
    code="OG006",
    name="value-not-in-list",
    title=Text(zh="取值不在词表内", en="Value not in the list"),
    severity=Severity.WARNING,
    message=Text(
        zh="{table} 的{column}一列有 {cells}不在词表内：{values}。",
        en="In the column {column} of {table}, the words in {cells} are not in its list of values: {values}.",
    ),
    why=Text(
        zh="这些关系按双向、按岗位处理，未必是原意。",
        en="These links count as mutual and between positions, which may not be what was meant.",
    ),
    correction=Text(
        zh="方向写给出、接收或双向；对方类别写岗位、部门、外部单位或群体。",
        en="Write to, from or both for a direction; position, unit, party or group for a counterpart.",
    ),
    source="UK government organogram validator #10, #11",
    find=find,
    lacks=_lacks_links,
)
