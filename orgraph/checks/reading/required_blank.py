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
    总经理,,销售经理
    销售经理,总经理,销售代表
    销售代表,销售经理,无
    内勤,销售经理,
    ```
    finds: 内勤

Known problems
    Where no cell of a column says 无, blank is taken to mean it, and nothing is found. A position for which nobody
    gives a superior is OG201, however its field looks.

What to do
    Fill the field in; write 无 (none) where that is the answer.

Source
    UK government organogram validator #11; Orgvue (Properties Cleaning); the rule on 无 is our judgement.

查什么
    岗位编号或名称列中的空格;岗位说明书里有直接上级或直接下级一栏却没有填;表格的直接下级列有的写“无”、有的空着。说明书一栏一条,
    表格一列一条。

为何重要
    空着不等于“无”。写了“直接下级:无”是有答案的;空着的可能还在等人填,看的人无从知道。

已知局限
    如果整列没有一格写“无”,就把空当作“无”,不报告。没有任何人给出上级的岗位归 OG201,不论这一栏是什么样子。

怎么办
    补上内容;确实没有的写“无”。
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

import numpy as np

from orgraph.checks.remarks import MOST_PLACES, about, each, gathered, one_column, table_of
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
_MOST_POSITIONS = 100

_COLUMN = Text(zh="{table} 的{field}一列有 {cells}空着", en="{cells} of the column {field} of {table}")
_FIELD = Text(zh="{field}一栏空着", en="the field {field}")


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each column of a table and for each field of a description."""
    for cause in gathered(_remarks(organisation), _one_field):
        subjects = about(organisation, [remark.source for remark in cause.remarks])
        field = Text(zh=cause.first.words, en=cause.first.words)
        yield _fault(organisation, field, cause.places, cause.count, subjects, cause.first.subject)
    for kind, field in _FIELDS.items():
        for claims in _blank_fields(organisation, kind):
            subjects = tuple(dict.fromkeys(organisation.claim_subject[claims[:_MOST_POSITIONS]].tolist()))
            places = organisation.evidence(*claims[:MOST_PLACES])
            yield _fault(organisation, field, places, len(claims), subjects)


def _remarks(organisation: Organisation) -> Iterator[Remark]:
    """The remarks on blank fields of which no claim speaks."""
    claims = organisation.statements
    in_documents = np.array([not origin.by_row for origin in claims.origins] or [False], dtype=np.bool_)[claims.origin]
    blank = np.isin(claims.kind, [CODE[kind] for kind in _FIELDS]) & in_documents
    told = set(organisation.evidence(*np.flatnonzero(blank)))
    return (remark for remark in each(organisation, Noticed.FIELD_BLANK) if remark.source not in told)


def _one_field(remark: Remark) -> Hashable:
    return one_column(remark) if remark.source.row else remark


def _blank_fields(organisation: Organisation, kind: Kind) -> Iterator[Sequence[int]]:
    """The claims that a field is blank, those of one column of a table together; for a position without any
    superior the field for it is left to OG201."""
    claims = organisation.statements
    blank = np.flatnonzero((claims.kind == CODE[kind]) & (organisation.claim_subject >= 0))
    if kind is Kind.BLANK_SUPERIOR:
        blank = blank[~measure(organisation).root[organisation.claim_subject[blank]]]
    for number, origin in enumerate(claims.origins):
        for column in np.unique(claims.column[blank[claims.origin[blank] == number]]).tolist():
            here = blank[(claims.origin[blank] == number) & (claims.column[blank] == column)].tolist()
            yield from [here] if origin.by_row else [[claim] for claim in here]


def _fault(
    organisation: Organisation,
    field: Text,
    places: tuple[Source, ...],
    count: int,
    subjects: tuple[int, ...],
    subject: str = "",
) -> Fault:
    source = places[0]
    name = Text(zh=f"「{field.zh}」", en=f"“{field.en}”") if source.column is None else quoted(source.column)
    where = _COLUMN if source.row else _FIELD
    return Fault(
        subjects=subjects,
        evidence=places,
        values={
            "where": where.format(table=table_of(source), field=name, cells=CELLS.of(count)),
            "positions": all_named(organisation, subjects) if subjects else quoted(subject),
        },
    )


CHECK = Check(
    code="OG007",
    name="required-blank",
    title=Text(zh="必填项空着", en="Required field blank"),
    severity=Severity.WARNING,
    message=Text(zh="{where}:{positions}。", en="Left empty: {where}, for {positions}."),
    why=Text(
        zh="空着不等于“无”:看的人不知道是没有,还是没填。",
        en="Blank is not none: nobody can tell whether there is nothing, or nobody has filled it in.",
    ),
    correction=Text(zh="补上内容;确实没有的写“无”。", en="Fill it in; write “none” where that is the answer."),
    source="UK government organogram validator #11; Orgvue; the rule on 无 is our judgement",
    find=find,
)
