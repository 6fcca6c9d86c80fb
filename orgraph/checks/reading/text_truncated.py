"""OG012 text-truncated: a description ends in mid-sentence, or is printed twice.

What it finds
    Descriptions whose last line breaks off: after a comma or a connecting word, with half a word, or where a site goes
    on with “read more”. And descriptions that are printed again word for word, which are read once. One finding for
    each position and each of the two.

Why it matters
    What came after the break may have named a superior, a subordinate or a counterpart: what is missing from the chart
    may be missing from the copy only. Text printed twice does no harm here, but the file was pasted together.

Example
    ```md
    # Dispatcher

    Reports to: Fleet manager

    Plans the tours of the day. Informs the drivers and

    # Fleet manager

    Direct reports: Dispatcher
    ```
    finds: Dispatcher

    Whole sentences are no fault, with or without a full stop.

    ```md
    # Dispatcher

    Reports to: Fleet manager

    Plans the tours of the day and informs the drivers

    # Fleet manager

    Direct reports: Dispatcher
    ```
    finds: nothing

Known problems
    A text cut at the end of a sentence cannot be told from a whole one. A copy that was edited in between is a second
    description of the same title.

What to do
    Get the whole text from where it came from; delete the copy.

Source
    Our judgement.

查什么
    说明书的最后一行没有写完：停在逗号、连词或半个词上，或者后面就是网站的“展开阅读全文”。还有一字不差重复印出的说明，只按一次读取。
    每个岗位、每种情形一条。

为何重要
    断掉的部分可能正写着上级、下级或联系对象：图上缺的，也许只是这份抄件缺的。重复印出的文字在这里无害，但说明文件是拼凑而成的。

已知局限
    正好断在句末的，看不出来。中间改动过的重复文字，会被当作同名岗位的另一份说明。

怎么办
    到原处取回全文；删去重复的那一份。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.remarks import NOWHERE, each, positions_at
from orgraph.checks.wording import named, quoted
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.reading import Noticed, Remark
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each description that breaks off, and for each that is printed again."""
    cut = list(each(organisation, Noticed.TEXT_TRUNCATED))
    for remark, position in zip(cut, positions_at(organisation, [remark.source for remark in cut]), strict=True):
        what = Text(zh=f"没有写完，停在{quoted(remark.words).zh}", en=f"breaks off at {quoted(remark.words).en}")
        yield _fault(organisation, remark, position, what)
    again = list(each(organisation, Noticed.TEXT_REPEATED))
    by_title = {title: number for number, title in reversed(list(enumerate(organisation.titles if again else ())))}
    for remark in again:
        first = remark.pieces[0]
        what = Text(
            zh=f"在第 {remark.source.line} 行又印了一遍，与第 {first} 行起的文字相同，只按一次读取",
            en=f"is printed again in line {remark.source.line}, as from line {first} on, and is read once",
        )
        yield _fault(organisation, remark, by_title.get(remark.subject, NOWHERE), what)


def _fault(organisation: Organisation, remark: Remark, position: int, what: Text) -> Fault:
    return Fault(
        subjects=(position,) if position != NOWHERE else (),
        evidence=(remark.source,),
        values={
            "position": named(organisation, position) if position != NOWHERE else quoted(remark.subject),
            "what": what,
        },
    )


CHECK = Check(
    code="OG012",
    name="text-truncated",
    title=Text(zh="文字不全或重复", en="Text cut off or repeated"),
    severity=Severity.INFORMATION,
    message=Text(zh="{position}的说明{what}。", en="The description of {position} {what}."),
    why=Text(
        zh="图上缺的关系，也许只是这份抄件缺的。",
        en="A relation missing from the chart may be missing from this copy only.",
    ),
    correction=Text(
        zh="到原处取回全文；删去重复的那一份。",
        en="Get the whole text from where it came from; delete the copy.",
    ),
    source="our judgement",
    find=find,
)
