"""OG002 header-duplicate: two columns of a table have the same heading.

What it finds
    A heading that stands over more than one column. One finding for each heading.

Why it matters
    Only one of the columns is read. If the other is the one that somebody kept up to date, everything that follows
    rests on old data, and nothing on the chart shows it.

Example
    The superiors were entered twice, once before and once after a change.

    ```csv
    title,reports to,unit,reports to
    Managing director,,Office,
    Sales manager,Managing director,Sales,Managing director
    Sales representative,Sales manager,Sales,Managing director
    ```
    finds: the source

Known problems
    The columns may hold the same throughout; then the finding does no harm and the second column no good.

What to do
    Keep the column that is right and delete or rename the other. To read the other one meanwhile, rename it and
    name it with `--map`.

Source
    Agentnoon checklist; frictionless (duplicate-label).

查什么
    一张表里两列以上用了同一个表头。一个表头一条。

为何重要
    只会读其中一列。如果另一列才是有人在维护的，后面的一切都建立在旧数据上，图上却看不出来。

已知局限
    两列内容可能完全相同，那么这一条无害，多出的一列也无用。

怎么办
    留下正确的一列，删去另一列或给它改名；暂时要读另一列，先改名再用 `--map` 指明。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.remarks import causes, lacks_tables, one_column, table_of
from orgraph.checks.wording import quoted
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.reading import Noticed
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each heading of each table; it is about the table and no position."""
    for cause in causes(organisation, Noticed.HEADER_DUPLICATE, one_column):
        yield Fault(
            subjects=(),
            evidence=cause.places,
            values={
                "table": table_of(cause.first.source),
                "heading": quoted(cause.first.subject),
                "count": cause.count,
            },
        )


CHECK = Check(
    code="OG002",
    name="header-duplicate",
    title=Text(zh="表头重复", en="Duplicate heading"),
    severity=Severity.ERROR,
    message=Text(
        zh="{table} 有 {count} 列的表头都是{heading}，只读了其中一列。",
        en="In {table}, {count} columns are headed {heading}; only one of them is read.",
    ),
    why=Text(
        zh="如果没读的那一列才是最新的，结果就建立在旧数据上。",
        en="If the column that is not read is the one kept up to date, everything rests on old data.",
    ),
    correction=Text(
        zh="留下正确的一列，把另一列删去或改名。",
        en="Keep the column that is right and delete or rename the other.",
    ),
    source="Agentnoon; frictionless (duplicate-label)",
    find=find,
    lacks=lacks_tables,
)
