"""OG001 column-missing: a table without a column that the checks need.

What it finds
    Tables in which no column was recognised for something that has to be there. One finding for each table and
    column, with the headings that were found. A file in a folder in which no column names positions is left out of
    the result, and found here.

Why it matters
    Without it there is nothing to check: an organisation chart without superiors is a list. Nothing found must not
    pass for nothing wrong.

Example
    ```csv
    title,unit
    Managing director,Office
    Sales manager,Sales
    ```
    finds: the source

Known problems
    Headings are recognised by their words. A column with a heading of the house is not, until it is named.

What to do
    Name the column with `--map superior="…"` or under `columns` in orgraph.toml, or add it to the table. Move a file
    that is not of the organisation out of the folder.

Source
    UK government organogram validator #2 and #3; frictionless (missing-label).

查什么
    表格里没有认出必需的列。每张表每列一条，列出找到的表头。文件夹里没有岗位列的文件不计入结果，也在这里列出。

为何重要
    没有这一列就无从检查：没有上级的组织图只是一份名单。查不了不等于没问题。

已知局限
    按表头的用词来认；单位自己的叫法要指明之后才认得。

怎么办
    用 `--map superior="…"` 或在 orgraph.toml 的 `columns` 中指明，或在表里补上这一列；与组织无关的文件，请移出文件夹。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.remarks import causes, lacks_tables, table_of
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.reading import Noticed
from orgraph.model.terms import ATTRIBUTE
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each column that a table lacks; it is about the table and no position."""
    for cause in causes(
        organisation, Noticed.COLUMN_MISSING, lambda remark: (remark.source.file, remark.source.sheet, remark.subject)
    ):
        remark = cause.first
        yield Fault(
            subjects=(),
            evidence=cause.places,
            values={
                "table": table_of(remark.source),
                "column": ATTRIBUTE.get(remark.subject, Text(zh=remark.subject, en=remark.subject)),
                "headings": remark.words,
            },
        )


CHECK = Check(
    code="OG001",
    name="column-missing",
    title=Text(zh="缺少必需的列", en="Column missing"),
    severity=Severity.ERROR,
    message=Text(
        zh="{table} 中没有认出“{column}”一列。找到的表头：{headings}。",
        en="No column for the {column} was recognised in {table}. Its headings are: {headings}.",
    ),
    why=Text(
        zh="没有这一列就无从检查；查不了不等于没问题。",
        en="Without it there is nothing to check, and nothing found must not pass for nothing wrong.",
    ),
    correction=Text(
        zh="用 --map 或在 orgraph.toml 的 columns 中指明这一列，或在表里补上；与组织无关的文件，请移出文件夹。",
        en="Name the column with --map or under columns in orgraph.toml, or add it to the table. Move a file that is "
        "not of the organisation out of the folder.",
    ),
    source="UK government organogram validator #2, #3; frictionless (missing-label)",
    find=find,
    lacks=lacks_tables,
)
