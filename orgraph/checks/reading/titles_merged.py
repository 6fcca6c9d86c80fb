"""OG010 titles-merged: one field holds several titles, or several versions of itself, run together.

What it finds
    Fields for a name, a superior or subordinates in which titles run together, a label printed twice, and a second
    list below the first without a label of its own. Titles are read as several only where every piece is a known
    title or 无 (none)； otherwise the field is taken as it stands. One finding for each field.

Why it matters
    It is often the old wording and the new one, printed together: two superiors where one was meant to replace the
    other. Taken as a single title it names nobody.

Example
    ```csv
    岗位名称,直接上级
    院长,
    护理部长,院长
    药剂科长,院长
    配液员,护理部长药剂科长
    ```
    finds: 配液员

Known problems
    Titles that have no position of their own are not recognised, and the field is then one unknown name.

What to do
    Ask which of them counts. Write that one, or several with a separator between them.

Source
    Our judgement.

查什么
    名称、上级或下级栏里几个岗位名称连写在一起，字段名重复印出，以及第一份名单下面又有一份没有字段名的名单。只有每一段都是已知的
    岗位名称或“无”时才拆开，否则按原样采用。一栏一条。

为何重要
    往往是修改前后的两种写法连在一起印了出来：本来是换上级，看上去却有两个上级。当作一个名称，又谁也对不上。

已知局限
    没有自己那一行或说明书的名称认不出来，整栏就成了一个陌生的名称。

怎么办
    问清楚哪个算数，只写那一个；确有几个的，中间加上分隔。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.remarks import NOWHERE, each, positions_at
from orgraph.checks.suggested import written_at
from orgraph.checks.wording import listed, named, quoted
from orgraph.model.finding import Check, Fault, Field, Severity, Suggestion
from orgraph.model.organisation import Organisation
from orgraph.model.reading import Noticed, Remark
from orgraph.model.terms import LIST_MARK
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each field."""
    remarks = list(each(organisation, Noticed.TITLES_MERGED))
    positions = positions_at(organisation, [remark.source for remark in remarks])
    for remark, position in zip(remarks, positions, strict=True):
        name = named(organisation, position) if position != NOWHERE else quoted(remark.subject)
        yield Fault(
            subjects=(position,) if position != NOWHERE else (),
            evidence=(remark.source,),
            values={"position": name, "words": quoted(remark.words), "read": _read_as(remark)},
            suggestion=_separated(organisation, position, remark),
        )


def _separated(organisation: Organisation, position: int, remark: Remark) -> Suggestion | None:
    """The pieces of a list with a separator between them. A position has one superior: which of several that run
    together is meant, people have to say."""
    if position == NOWHERE or len(remark.pieces) < 2:
        return None
    apart = LIST_MARK[organisation.language].join(remark.pieces)
    suggestion = written_at(organisation, position, remark.source, remark.words, apart)
    return suggestion if suggestion is not None and suggestion.field is Field.SUBORDINATES else None


def _read_as(remark: Remark) -> Text:
    if not remark.pieces:
        return Text(zh="按原样采用", en="it is taken as it stands")
    pieces = listed(remark.pieces)
    return Text(zh=f"按{pieces.zh}来读", en=f"it is read as {pieces.en}")


CHECK = Check(
    code="OG010",
    name="titles-merged",
    title=Text(zh="名称连写", en="Titles run together"),
    severity=Severity.WARNING,
    message=Text(
        zh="{position}有一栏写作{words}，像是几处内容连在一起印了出来；{read}。",
        en="A field of {position} says {words}, which looks like several entries run together; {read}.",
    ),
    why=Text(
        zh="往往是修改前后的两种写法连在一起，哪个算数要问人。",
        en="Often the old and the new wording printed together: only people can say which counts.",
    ),
    correction=Text(
        zh="问清楚哪个算数，只写那一个；确有几个的，中间加上分隔。",
        en="Ask which of them counts and write that one, or put a separator between several.",
    ),
    source="our judgement",
    find=find,
)
