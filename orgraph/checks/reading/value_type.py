"""OG005 value-type: cells that should hold a number, or yes or no, and do not.

What it finds
    In the columns for headcount, full-time equivalents, cost, vacancy and the like, cells that are neither blank nor
    `n/a` and cannot be read. One finding for each column, with the number of cells and the values.

Why it matters
    What cannot be read is left out of the totals. A headcount of “about 3” becomes one that is not given, and the
    sum at the top is wrong by a few people that nobody misses.

Example
    ```csv
    title,reports to,headcount
    Managing director,,1
    Sales manager,Managing director,1
    Sales representative,Sales manager,about 3
    ```
    finds: Sales representative

    Currency signs, thousands separators and counting words are understood.

    ```csv
    岗位名称,直接上级,编制
    厂长,,1人
    装配工,厂长,"1,200"
    ```
    finds: nothing

Known problems
    A range (`3-5`) is no number either: which end counts is for the owner of the table to say.

What to do
    Write a number, or leave the cell blank.

Source
    UK government organogram validator #5; Agentnoon checklist.

查什么
    编制、全时当量、成本、空缺等列中，既不空也不是“N/A”、却读不出数字(或是/否)的格子。一列一条，给出格数和内容。

为何重要
    读不出的不进合计。编制写“约3人”，就等于没写，最上面的总数少了几个人也没人发现。

已知局限
    范围(3-5)也不算数字，取哪一头由填表的人定。

怎么办
    写成数字，或留空。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.remarks import about, causes, lacks_tables, one_column, table_of
from orgraph.checks.wording import listed, quoted
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.reading import Noticed
from orgraph.model.terms import CELLS
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each column; its subjects are the positions of the first rows."""
    for cause in causes(organisation, Noticed.VALUE_TYPE, one_column):
        yield Fault(
            subjects=about(organisation, cause.places),
            evidence=cause.places,
            values={
                "table": table_of(cause.first.source),
                "column": quoted(cause.first.subject),
                "cells": CELLS.of(cause.count),
                "values": listed(list(dict.fromkeys(remark.words for remark in cause.remarks)), most=4),
            },
        )


CHECK = Check(
    code="OG005",
    name="value-type",
    title=Text(zh="数值无法识别", en="Value of the wrong type"),
    severity=Severity.WARNING,
    message=Text(
        zh="{table} 的{column}一列有 {cells}读不出数值：{values}。",
        en="In the column {column} of {table}, {cells} could not be read as a value: {values}.",
    ),
    why=Text(zh="读不出的不进合计，总数因此不准。", en="What cannot be read is left out of the totals."),
    correction=Text(zh="写成数字(或是/否)，或留空。", en="Write a number (or yes or no), or leave the cell blank."),
    source="UK government organogram validator #5; Agentnoon",
    find=find,
    lacks=lacks_tables,
)
