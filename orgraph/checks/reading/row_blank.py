"""OG003 row-blank-or-duplicate: rows of a table that are empty, or the same as a row above them.

What it finds
    Blank rows between the rows of a table, and rows that repeat an earlier row cell by cell. One finding for each
    table and kind, with the number of rows and the first places.

Why it matters
    A blank row is harmless here, and cuts a table in two for the next program that reads it. A repeated row counts
    a position once, as it should; whoever adds up the headcount in the spreadsheet counts it twice.

Example
    ```csv
    position id,title,reports to
    1,Managing director,

    2,Sales manager,1
    3,Sales representative,2
    3,Sales representative,2
    ```
    finds: the source
    finds: Sales representative

Known problems
    Two people with the same data in the same position look like one row entered twice, where the table has no
    column that tells them apart.

What to do
    Delete the rows. Where two people are meant, add a column for the holder or his number.

Source
    frictionless (blank-row, duplicate-row).

查什么
    表格中间的空行，以及与前面某行逐格相同的行。每张表每类一条，给出行数和前几处。

为何重要
    空行在这里无害，但别的程序读到那里就会把表切成两截。重复的行在这里只算一个岗位，但在电子表格里合计编制的人会把它算两次。

已知局限
    同一岗位上资料相同的两个人，如果表里没有能区分他们的列，看起来就像同一行录了两次。

怎么办
    删去这些行；如果确实是两个人，加一列任职者或工号。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.remarks import about, causes, lacks_tables, one_table, row_or_line, table_of
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.reading import Noticed
from orgraph.model.terms import ROWS
from orgraph.model.text import Text

_WHAT = {
    Noticed.ROW_BLANK: Text(
        zh="表格中间有空行 {rows}，从{first}起", en="{rows} between the others left blank, the first being {first}"
    ),
    Noticed.ROW_DUPLICATE: Text(
        zh="有 {rows}与前面的某一行完全相同，第一处是{first}",
        en="{rows} the same as a row above cell by cell, the first being {first}",
    ),
}


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each table with blank rows and one for each with repeated rows."""
    for noticed, what in _WHAT.items():
        for cause in causes(organisation, noticed, one_table):
            source = cause.first.source
            yield Fault(
                subjects=about(organisation, cause.places),
                evidence=cause.places,
                values={
                    "table": table_of(source),
                    "what": what.format(rows=ROWS.of(cause.count), first=row_or_line(source)),
                },
            )


CHECK = Check(
    code="OG003",
    name="row-blank-or-duplicate",
    title=Text(zh="空行或重复行", en="Blank or duplicate rows"),
    severity=Severity.INFORMATION,
    message=Text(zh="{table}：{what}。", en="In {table}, {what}."),
    why=Text(
        zh="空行会让别的程序把表切成两截；重复的行在电子表格里会被合计两次。",
        en="A blank row cuts the table in two for other programs; a repeated row is counted twice in a spreadsheet.",
    ),
    correction=Text(
        zh="删去这些行；如果重复的行是两个人，加一列任职者或工号。",
        en="Delete the rows; where a repeated row is two people, add a column for the holder or his number.",
    ),
    source="frictionless (blank-row, duplicate-row)",
    find=find,
    lacks=lacks_tables,
)
