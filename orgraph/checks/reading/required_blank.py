"""OG007 required-blank: a field that should say something is there and empty.

What it finds
    An id or title column with empty cells; a job description whose field for superior or subordinates is there and
    empty; a table in which some positions have 无 (none) for their subordinates and others nothing. One finding for
    each description and field, one for each column of a table.

Why it matters
    Blank is not none. A description that says “direct reports: none” is finished; one that says “direct reports:”
    may be waiting for somebody, and nobody who reads it can tell.

Example
    ```md
    # Sales manager

    Reports to: Managing director
    Direct reports: Sales representative

    # Sales representative

    Reports to: Sales manager
    Direct reports:
    ```
    finds: Sales representative

    ```csv
    岗位名称,直接上级,直接下级
    馆长,,展览主任
    展览主任,馆长,导览员
    导览员,展览主任,无
    布展员,展览主任,
    ```
    finds: 布展员

Known problems
    Where no cell of a column says 无， blank is taken to mean it, and nothing is found. A position for which nobody
    gives a superior is OG201, however its field looks.

What to do
    Fill the field in; write 无 (none) where that is the answer.

Source
    UK government organogram validator #11; Orgvue (Properties Cleaning)； the rule on 无 is our judgement.

查什么
    岗位编号或名称列中的空格；岗位说明书里有直接上级或直接下级一栏却没有填；表格的直接下级列有的写“无”、有的空着。说明书一栏一条，
    表格一列一条。

为何重要
    空着不等于“无”。写了“直接下级：无”是有答案的；空着的可能还在等人填，看的人无从知道。

已知局限
    如果整列没有一格写“无”，就把空当作“无”，不报告。没有任何人给出上级的岗位归 OG201，不论这一栏是什么样子。

怎么办
    补上内容；确实没有的写“无”。
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator

import numpy as np

from orgraph.checks.remarks import about, each, gathered, one_column, table_of
from orgraph.checks.wording import all_named, quoted
from orgraph.measures import measure
from orgraph.model.claim import CODE, Kind
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.reading import Noticed, Remark
from orgraph.model.source import Source
from orgraph.model.terms import CELLS, SUBORDINATES, SUPERIOR
from orgraph.model.text import Text

_FIELDS = {Kind.BLANK_SUPERIOR: SUPERIOR, Kind.BLANK_SUBORDINATES: SUBORDINATES}
_LISTED = 100  # cells of a column told one by one; the last stands for the rest

_COLUMN = Text(zh="{table} 的{field}一列有 {cells}空着", en="{cells} of the column {field} of {table}")
_FIELD = Text(zh="{field}一栏空着", en="the field {field}")


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each column of a table and for each field of a description."""
    for cause in gathered(_blank_fields(organisation), _one_field):
        source = cause.first.source
        subjects = about(organisation, [remark.source for remark in cause.remarks])
        where = _COLUMN if source.row else _FIELD
        yield Fault(
            subjects=subjects,
            evidence=cause.places,
            values={
                "where": where.format(
                    table=table_of(source),
                    field=quoted(source.column or cause.first.words),
                    cells=CELLS.of(cause.count),
                ),
                "positions": all_named(organisation, subjects) if subjects else quoted(cause.first.subject),
            },
        )


def _one_field(remark: Remark) -> Hashable:
    return one_column(remark) if remark.source.row else remark


def _blank_fields(organisation: Organisation) -> Iterator[Remark]:
    """The remarks on blank fields, and the claims that say so without one; the field for the superior of a position
    that has none is left to OG201."""
    claimed = [remark for kind in _FIELDS for remark in _claimed(organisation, kind, roots=False)]
    others = {remark.source for remark in _claimed(organisation, Kind.BLANK_SUPERIOR, roots=True)}
    told: set[Source] = set()
    for remark in each(organisation, Noticed.FIELD_BLANK):
        if remark.source not in others:
            told.add(remark.source)
            yield remark
    yield from (remark for remark in claimed if remark.source not in told)


def _claimed(organisation: Organisation, kind: Kind, *, roots: bool) -> Iterator[Remark]:
    """The claims that a field of roots, or of others, is blank, as remarks."""
    claims, meant = organisation.statements, organisation.claim_subject
    blank = np.flatnonzero((claims.kind == CODE[kind]) & (meant >= 0))
    if kind is Kind.BLANK_SUPERIOR:
        blank = blank[measure(organisation).root[meant[blank]] == roots]
    for number, origin in enumerate(claims.origins):
        here = blank[claims.origin[blank] == number]
        for column in np.unique(claims.column[here]).tolist():
            cells = here[claims.column[here] == column].tolist()
            listed = cells[:_LISTED] if origin.by_row else cells
            for claim in listed:
                rest = len(cells) - len(listed) if claim == listed[-1] else 0
                title = organisation.titles[int(meant[claim])]
                field = _FIELDS[kind][organisation.language]
                yield Remark(Noticed.FIELD_BLANK, claims.source(claim), title, field, count=1 + rest)


CHECK = Check(
    code="OG007",
    name="required-blank",
    title=Text(zh="必填项空着", en="Required field blank"),
    severity=Severity.WARNING,
    message=Text(zh="{where}：{positions}。", en="Left empty: {where}, for {positions}."),
    why=Text(
        zh="空着不等于“无”：看的人不知道是没有，还是没填。",
        en="Blank is not none: nobody can tell whether there is nothing, or nobody has filled it in.",
    ),
    correction=Text(zh="补上内容；确实没有的写“无”。", en="Fill it in; write “none” where that is the answer."),
    source="UK government organogram validator #11; Orgvue; the rule on 无 is our judgement",
    find=find,
)
