"""OG004 field-unparsed: a job description has the field, and its value is not understood.

What it finds
    A label that is known (直接上级， reports to, …) followed by words that name nobody. One finding for each
    position; descriptions that say the same words are found together.

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

Known problems
    A superior whose title reads like a remark is taken for one.

What to do
    Write the title of the position into the field, or 无 (none) where there is none.

Source
    Our judgement.

查什么
    认得字段名(直接上级、直接下级等)，但后面的话没有指明任何岗位。一个岗位一条，写法相同的合在一起。

为何重要
    校对的人看到栏目填着，以为没问题；图上这个岗位却没有上级，悬在空中。

已知局限
    名称写得像一句说明的岗位，会被当作说明。

怎么办
    在这一栏写明岗位名称；没有的写“无”。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.remarks import about, causes, lacks_descriptions
from orgraph.checks.wording import all_named, quoted
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.reading import Noticed
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each wording in each file."""
    for cause in causes(organisation, Noticed.FIELD_UNPARSED, lambda remark: (remark.source.file, remark.words)):
        subjects = about(organisation, [remark.source for remark in cause.remarks])
        yield Fault(
            subjects=subjects,
            evidence=cause.places,
            values={
                "positions": all_named(organisation, subjects) if subjects else quoted(cause.first.subject),
                "words": quoted(cause.first.words),
            },
        )


CHECK = Check(
    code="OG004",
    name="field-unparsed",
    title=Text(zh="字段内容看不懂", en="Field not understood"),
    severity=Severity.WARNING,
    message=Text(
        zh="{positions}的说明中写着{words}，没有看出指的是哪个岗位。",
        en="The description of {positions} says {words}, which names no position.",
    ),
    why=Text(
        zh="栏目填着，关系却没有读出来，图上这个岗位会悬在空中。",
        en="The field is filled in and yet no relation could be read; on the chart the position hangs in the air.",
    ),
    correction=Text(
        zh="在这一栏写明岗位名称；没有的写“无”。",
        en="Write the title of the position into the field, or “none”.",
    ),
    source="our judgement",
    find=find,
    lacks=lacks_descriptions,
)
