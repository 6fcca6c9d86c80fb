"""OG104 name-variant: one position or unit under two names.

What it finds
    Names that no position bears, in a superior's or subordinates' field or as a counterpart, and the described
    position that each of them probably is: because the two names are alike (0.9 or more, or one is the initials of the
    other: CTO)， or because the other side of the reporting line gives a counterpart that nobody confirms, with a name
    that has something in common with this one. And units whose names differ only in case, spaces or the word for the
    kind of unit (部，中心，department). Nothing is merged. One finding for each name, one for each unit.

Why it matters
    To a program two spellings are two positions. One of them stands on the chart without a superior, the other
    without its people, and both counts are wrong.

Example
    The sales director lists an account manager; the key account manager names the sales director, who does not list
    her.

    ```csv
    title,reports to,direct reports
    Managing director,,Sales director
    Sales director,Managing director,Account manager
    Key account manager,Sales director,none
    ```
    finds: Key account manager

    Names that differ in a number, a rank or a direction are two positions however alike they look.

    ```csv
    title,reports to
    Plant manager,
    Team leader 1,Plant manager
    Welder,Team leader 2
    ```
    finds: nothing

    ```csv
    岗位名称,部门,直接上级
    校长,校务处,
    教务员,教学部,校长
    考务员,教学中心,校长
    ```
    finds: 考务员

Known problems
    Likeness proves nothing: 财务处 may well contain a 财务科. Only names without a position of their own are
    looked at; two described positions are never proposed as one. The thresholds are our judgement.

What to do
    Where it is one position, put the line proposed into `[aliases]` of orgraph.toml, or correct the source. Where it
    is another, describe it.

Source
    UK organogram data; our judgement.

查什么
    上级栏、下级栏或工作关系里用到的、没有岗位对应的名称，以及它很可能指的岗位：要么两个名称相像(0.9 以上，或一个是
    另一个的首字母缩写)；要么汇报线的另一头正好有一个没人对应的岗位，名称又有共同之处。还有只差大小写、空格或
    “部、中心、科、处”等字的部门名称。只提示，不合并。
    一个名称一条，一个部门一条。

为何重要
    对程序来说，两种写法就是两个岗位：一个在图上没有上级，一个没有下级，两边的人数都不对。

已知局限
    相像不等于相同：财务处下面可能真有财务科。只看没有自己岗位的名称，从不提议把两个有说明的岗位并成一个。阈值是我们的判断。

怎么办
    是同一岗位的，把建议的那一行写进 orgraph.toml 的 `[aliases]`，或改正来源；不是的，补上说明。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.confirmation import unconfirmed
from orgraph.checks.remarks import MOST_PLACES
from orgraph.checks.source_conflicts import one_under_two_names
from orgraph.checks.suggested import renamed
from orgraph.checks.tops import tops
from orgraph.checks.wording import listed, quoted
from orgraph.model.finding import Check, Fault, Severity, Suggestion
from orgraph.model.organisation import Organisation
from orgraph.model.terms import POSITION, UNIT
from orgraph.model.text import Text
from orgraph.resolution.similar import Variant, variants
from orgraph.resolution.statements import statements_of
from orgraph.resolution.unit_names import UnitSpellings, unit_spellings

_SPELLING = Text(
    zh="它们只差大小写、空格或表示部门的字",
    en="they differ only in case, spaces or the word for the kind of unit",
)
_DECLARE = Text(
    zh="如果是同一岗位，在 orgraph.toml 的 [aliases] 中写入 {line}。",
    en="If it is one position, put {line} into [aliases] of orgraph.toml.",
)
_ONE_SPELLING = Text(
    zh="如果是同一部门，在来源中统一写成{name}。", en="If it is one unit, write {name} throughout the sources."
)


def find(organisation: Organisation, *, similarity: float = 0.9, related: float = 0.4) -> Iterator[Fault]:
    """One fault for each name of a position, then one for each unit."""
    for variant in variants(organisation, similarity=similarity, related=related):
        yield _position(organisation, variant)
    for unit in unit_spellings(organisation):
        yield _unit(unit)


def _position(organisation: Organisation, variant: Variant) -> Fault:
    mentioned = variant.number < len(organisation)
    return Fault(
        subjects=(variant.number, variant.position) if mentioned else (variant.position,),
        evidence=(organisation.seats.source(variant.position), *organisation.evidence(*variant.claims))[:MOST_PLACES],
        values={
            "names": listed([variant.name, variant.canonical]),
            "what": POSITION,
            "score": Text(zh=f"（评分 {variant.score:.2f}）", en=f" (score {variant.score:.2f})"),
            "reason": variant.reason,
            "remedy": _DECLARE.format(line=variant.line),
        },
        follows=(*unconfirmed(organisation).left_unsaid.get(variant.number, ()), *_besides(organisation, variant)),
        suggestion=_in_place_of(organisation, variant),
    )


def _in_place_of(organisation: Organisation, variant: Variant) -> Suggestion | None:
    """The title in the first record that uses the name; None where OG202 asks for it already."""
    if variant.name in organisation.missing.name.to_pylist():
        return None
    statements = organisation.statements
    uses = [
        claim
        for claim in variant.claims
        if variant.name in (statements.subject[claim].as_py(), statements.object[claim].as_py())
        and statements.stated_by[claim].as_py() != variant.name
    ]
    suggested = (renamed(organisation, claim, variant.position) for claim in uses)
    return next((each for each in suggested if each is not None and each.old == variant.name), None)


def _besides(organisation: Organisation, variant: Variant) -> Iterator[str]:
    """What else would be said of the name: that it is not described, or no contact that anybody knows."""
    used = statements_of(organisation)
    if used.reports(variant.number):
        yield "OG306"
    if variant.number in used.contacts:
        yield "OG802"
    if variant.number in one_under_two_names(organisation).values():
        yield from ("OG304", "OG205")
    found = tops(organisation)
    if found.heads and variant.number in found.several:
        yield "OG207"


def _unit(unit: UnitSpellings) -> Fault:
    return Fault(
        subjects=unit.positions,
        evidence=unit.sources,
        values={
            "names": listed(unit.names),
            "what": UNIT,
            "score": Text("", ""),
            "reason": _SPELLING,
            "remedy": _ONE_SPELLING.format(name=quoted(unit.names[0])),
        },
    )


CHECK = Check(
    code="OG104",
    name="name-variant",
    title=Text(zh="一岗多名", en="Two names for one"),
    severity=Severity.WARNING,
    message=Text(
        zh="{names}很可能是同一个{what}{score}：{reason}。", en="{names} are probably one {what}{score}: {reason}."
    ),
    why=Text(
        zh="对程序来说，两种写法就是两个：一个没有上级，一个没有下级，人数都不对。",
        en="To a program two spellings are two: one without a superior, one without its people, and both counts wrong.",
    ),
    correction=Text(zh="{remedy}", en="{remedy}"),
    source="UK organogram data; our judgement",
    find=find,
)
