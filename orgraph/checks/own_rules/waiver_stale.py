"""OG904 waiver-stale: a waiver or decision in orgraph.toml that is out of date.

What it finds
    Waivers whose last day is past, waivers that match no finding any more, and decisions that settle nothing any
    more because the sources agree by now. One finding a waiver or decision. The day is that of `--today`, and
    without it today's.

Why it matters
    A waiver is a promise to look again. Left standing after its day, or after its cause is mended, it hides the next
    fault of the same kind.

Example
    ```toml
    [[waivers]]
    code = "OG404"
    positions = ["Head of sales"]
    reason = "A second seller is being hired"
    until = 2000-12-31
    ```
    ```csv
    title,reports to
    Managing director,
    Buyer,Managing director
    Head of sales,Managing director
    Seller,Head of sales
    ```
    finds: Head of sales

    Here the second seller has come, and nothing is left to waive.

    ```toml
    [[waivers]]
    code = "OG404"
    positions = ["门市主管"]
    reason = "正在招第二名销售"
    ```
    ```csv
    岗位名称,直接上级
    总经理,
    采购员,总经理
    门市主管,总经理
    销售甲,门市主管
    销售乙,门市主管
    ```
    finds: 门市主管

    A waiver that is needed.

    ```toml
    [[waivers]]
    code = "OG404"
    positions = ["门市主管"]
    reason = "正在招第二名销售"
    ```
    ```csv
    岗位名称,直接上级
    总经理,
    采购员,总经理
    门市主管,总经理
    销售甲,门市主管
    ```
    finds: nothing

Known problems
    Where a check could not run, or is switched off, nobody can tell whether its waivers are still needed; they are
    not reported, unless they are past their day.

What to do
    Delete the lines, or give the waiver a new day and say why.

Source
    import-linter (unmatched_ignore_imports_alerting).

查什么
    orgraph.toml 里已过期限的豁免、不再对应任何问题的豁免，以及因来源已经一致而不再起作用的决定。一条豁免或决定报一条。
    日期以 `--today` 为准，不写则为当天。

为何重要
    豁免是“以后再看”的承诺。过了期限、或毛病已经改好还留着，下一次同类问题就会被它遮住。

已知局限
    检查没有执行或已关闭的，无从判断豁免是否还需要，不报；过期的仍报。

怎么办
    删掉这几行；确需保留的，写上新的期限和理由。
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from orgraph.checks.confirmation import unconfirmed
from orgraph.checks.waiving import is_over
from orgraph.checks.wording import named, quoted
from orgraph.measures import measure
from orgraph.model.claim import CODE, Kind
from orgraph.model.configuration import Waiver
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.source import Source
from orgraph.model.text import Text
from orgraph.resolution.called import called

_FILE = Source("orgraph.toml")


def find(organisation: Organisation) -> Iterator[Fault]:
    """The decisions that settle nothing. Of waivers only the other findings can tell: see `stale_waivers`."""
    for position, ruling in organisation.rulings.items():
        if not _settles(organisation, position):
            decision = ruling.decision
            yield Fault(
                subjects=(position,),
                evidence=(decision.place or _FILE,),
                values={
                    "what": _DECISION.format(position=named(organisation, position)),
                    "reason": decision.reason.strip().rstrip("。.") or _NO_REASON,
                    "correction": _DROP_DECISION,
                },
            )


def _settles(organisation: Organisation, position: int) -> bool:
    """Whether the claims on the superior of the position are at odds: they name several, the superior's list leaves
    the position out, or the superior says that it has no subordinates."""
    if measure(organisation).superiors_claimed[position] > 1:
        return True
    links, open_links = organisation.links, unconfirmed(organisation)
    ends = {int(links.subordinate[link]) for link in (*open_links.upwards, *open_links.downwards)}
    none_below = organisation.claim_subject[organisation.statements.kind == CODE[Kind.NO_SUBORDINATES]]
    return position in ends or organisation.superior[position] in none_below


def stale_waivers(
    organisation: Organisation, used: Collection[int], judged: Collection[str], today: date | None
) -> Iterator[Fault]:
    """One fault for each waiver that is past its day or was not used, of the checks that ran (`judged`)."""
    for number, waiver in enumerate(organisation.configuration.waivers):
        over = is_over(waiver, today)
        if not over and (number in used or waiver.code not in judged):
            continue
        yield Fault(
            subjects=_subjects(organisation, waiver),
            evidence=(waiver.place or _FILE,),
            values={
                "what": (_OVER if over else _UNUSED).format(waiver=_called(waiver), until=waiver.until),
                "reason": waiver.reason.strip().rstrip("。."),
                "correction": _RENEW if over else _DROP,
            },
        )


def _subjects(organisation: Organisation, waiver: Waiver) -> tuple[int, ...]:
    """The positions it names; those of a unit would be too many to be named."""
    names = called(organisation)
    found = [position for name in waiver.positions for position in names.positions(name)]
    return tuple(dict.fromkeys(found))


def _called(waiver: Waiver) -> Text:
    about = [quoted(name) for name in (*waiver.positions, *waiver.units)]
    if not about:
        return Text(f"{waiver.code} ", waiver.code)
    return Text(
        zh=f"{waiver.code}（{'、'.join(name.zh for name in about)}）",
        en=f"{waiver.code} ({', '.join(name.en for name in about)})",
    )


_OVER = Text(zh="{waiver}的豁免已于 {until} 到期", en="The waiver of {waiver} ended on {until}")
_UNUSED = Text(zh="{waiver}的豁免不再对应任何问题", en="The waiver of {waiver} matches no finding any more")
_DECISION = Text(
    zh="关于{position}上级的决定不再起作用：来源已经一致",
    en="The decision on the superior of {position} settles nothing: the sources agree",
)
_NO_REASON = Text(zh="未写", en="none given")
_DROP = Text(zh="从 orgraph.toml 删去这条豁免。", en="Delete the waiver from orgraph.toml.")
_RENEW = Text(
    zh="改正问题后删去这条豁免，或写上新的期限和理由。",
    en="Mend the fault and delete the waiver, or give it a new day and say why.",
)
_DROP_DECISION = Text(zh="从 orgraph.toml 删去这条决定。", en="Delete the decision from orgraph.toml.")


def lacks_waivers(organisation: Organisation) -> Text | None:
    """The reason where there is neither a waiver nor a decision."""
    if organisation.configuration.waivers or organisation.configuration.decisions:
        return None
    return Text(zh="orgraph.toml 没有豁免，也没有决定。", en="orgraph.toml has no waivers and no decisions.")


CHECK = Check(
    code="OG904",
    name="waiver-stale",
    title=Text(zh="豁免或决定已过时", en="Waiver out of date"),
    severity=Severity.WARNING,
    message=Text(zh="{what}（理由：{reason}）。", en="{what} (reason: {reason})."),
    why=Text(
        zh="过时的豁免会遮住下一次同类问题。",
        en="Left standing, it hides the next fault of the same kind.",
    ),
    correction=Text(zh="{correction}", en="{correction}"),
    source="import-linter (unmatched_ignore_imports_alerting)",
    find=find,
    lacks=lacks_waivers,
)
