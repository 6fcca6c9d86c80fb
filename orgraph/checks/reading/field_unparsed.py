"""OG004 field-unparsed: a job description has the field, and its value is not understood; or has no structure.

What it finds
    A label that is known (直接上级， reports to, …) followed by words that name nobody. One finding for each
    position; descriptions that say the same words are found together. Also, once for each, a document in which no
    position was found, and a description that does not say what its position is called.

Why it matters
    The position hangs in the air although its description seems complete: whoever proofreads it sees a field that
    is filled in, and the chart shows a position without a superior.

Example
    ```md
    # Sales manager

    Reports to: see the organisation chart
    Direct reports: Sales representative

    # Sales representative

    Reports to: Sales manager
    Direct reports: none
    ```
    finds: Sales manager

    A field that says that there is nobody is understood.

    ```md
    # Sales manager

    Reports to: none
    Direct reports: Sales representative

    # Sales representative

    Reports to: Sales manager
    Direct reports: none
    ```
    finds: nothing

Known problems
    A superior whose title reads like a remark is taken for one.

What to do
    Write the title of the position into the field, or 无 (none) where there is none. Put a heading or a name field over
    a description without one.

Source
    Our judgement.

查什么
    认得字段名(直接上级、直接下级等)，但后面的话没有指明任何岗位。一个岗位一条，写法相同的合在一起。整份文件没有找到岗位的，
    说明书没有写岗位名称的，也各列一条。

为何重要
    校对的人看到栏目填着，以为没问题；图上这个岗位却没有上级，悬在空中。

已知局限
    名称写得像一句说明的岗位，会被当作说明。

怎么办
    在这一栏写明岗位名称；没有的写“无”。没有标题的说明，补上岗位名称。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orgraph.checks.remarks import about, causes, each, lacks_descriptions, table_of
from orgraph.checks.wording import all_named, quoted
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.reading import Noticed, Remark
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each wording in each file, each document without positions and each position without a title."""
    for cause in causes(organisation, Noticed.FIELD_UNPARSED, lambda remark: (remark.source.file, remark.words)):
        subjects = about(organisation, [remark.source for remark in cause.remarks])
        yield Fault(
            subjects=subjects,
            evidence=cause.places,
            values={"what": _not_understood(organisation, subjects, cause.first)},
        )
    for remark in each(organisation, Noticed.STRUCTURE_UNCLEAR):
        yield Fault(
            subjects=about(organisation, [remark.source]) if remark.subject else (),
            evidence=(remark.source,),
            values={"what": _untitled(remark) if remark.subject else _without_positions(remark)},
        )


def _not_understood(organisation: Organisation, subjects: Sequence[int], remark: Remark) -> Text:
    name = all_named(organisation, subjects) if subjects else quoted(remark.subject)
    words = quoted(remark.words)
    return Text(
        zh=f"{name.zh}的说明中写着{words.zh}，没有看出指的是哪个岗位",
        en=f"The description of {name.en} says {words.en}, which names no position",
    )


def _untitled(remark: Remark) -> Text:
    return Text(
        zh=f"第 {remark.source.line} 行起的说明没有写明岗位名称，暂记作「{remark.subject}」",
        en=f"The description from line {remark.source.line} on names no position; it is called “{remark.subject}” here",
    )


def _without_positions(remark: Remark) -> Text:
    document = table_of(remark.source)
    return Text(
        zh=f"{document.zh} 中没有找到任何岗位：既没有认出栏目，也没有认出岗位标题",
        en=f"No position was found in {document.en}, neither by fields nor by headings",
    )


def _lacks(organisation: Organisation) -> Text | None:
    """A document without a position is a job description all the same."""
    unclear = next(iter(each(organisation, Noticed.STRUCTURE_UNCLEAR)), None)
    return None if unclear else lacks_descriptions(organisation)


CHECK = Check(
    code="OG004",
    name="field-unparsed",
    title=Text(zh="字段内容看不懂", en="Field not understood"),
    severity=Severity.WARNING,
    message=Text(
        zh="{what}。",
        en="{what}.",
    ),
    why=Text(
        zh="文字写着，关系却没有读出来，图上的岗位会悬在空中，或者根本没有。",
        en="It is written and yet could not be read; on the chart the position hangs in the air, or is missing.",
    ),
    correction=Text(
        zh="在这一栏写明岗位名称，没有的写“无”；没有标题的说明，补上岗位名称。",
        en="Write the title of the position into the field, or “none”; put the title over a description without one.",
    ),
    source="our judgement",
    find=find,
    lacks=_lacks,
)
