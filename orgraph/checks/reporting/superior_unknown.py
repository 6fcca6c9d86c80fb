"""OG202 superior-unknown: superiors that are named and do not exist.

What it finds
    Names in a superior's field that no position of the sources bears. One finding a name, with everybody who names
    it; where a name is nearly that of a position, or is that of the one who holds it, the correction says which. A
    head declared under `tops` in orgraph.toml may name a body outside the table, and a body declared there may be
    named by anybody.

Why it matters
    The position looks as if it had a superior, and is cut off all the same, with everybody below it. A misspelt
    title, an id that lost its leading zeros in a spreadsheet, or a position abolished without asking who reported
    to it: each is soon mended once it is seen.

Example
    The spreadsheet turned 0102 into 102.

    ```csv
    position id,title,reports to
    0101,Managing director,
    0102,Sales manager,0101
    0103,Sales representative,102
    0104,Key account manager,102
    ```
    finds: Sales representative; Key account manager

    ```csv
    岗位名称,直接上级
    馆长,
    文物修复组长,馆长
    修复师,文物修复组组长
    ```
    finds: 修复师

Known problems
    In job descriptions every name used in a reporting claim counts as a position, so nothing is found there: see
    OG104 for names that are spelt in several ways. A name that fits several positions is OG103. A likely
    counterpart is a guess: titles are compared by their letters, ids only by spaces, capitals and leading zeros.
    When very many names are unknown, only spelling is compared.

What to do
    Correct the name, or declare it under `aliases` in orgraph.toml, or add the position. If it is a body outside
    the table, declare it under `tops`.

Source
    UK government organogram validator #16; Nakisa rule 3; SAP RHCHECKRELATIONS.

查什么
    上级栏里写了、来源中却没有这个岗位的名称。一个名称一条，列出写它的所有岗位；与某个岗位只差一点的，
    或写的是某个岗位任职者姓名的，在改正建议里指出。
    orgraph.toml 的 `tops` 中声明的负责人可以写表外的机构；在那里声明的机构也可以被任何岗位写作上级。

为何重要
    看起来有上级，其实已经断开，它下面的人也一样。可能是写错一字、编号在电子表格里丢了前面的零，也可能是撤了岗位却没问谁向它汇报。
    看见了就好改。

已知局限
    岗位说明书里，汇报栏用到的每个名称都算岗位，所以不会在这里报告，写法不一见 OG104；一个名称符合几个岗位的见 OG103。
    相近的岗位只是推测：名称按字比较，编号只看空格、大小写和前面的零；不认识的名称太多时，只比写法。

怎么办
    改正名称；或在 orgraph.toml 的 `aliases` 中声明；或补上这个岗位。如果它是表外的机构，请列入 `tops`。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.configured import declared_heads
from orgraph.checks.doubtful_names import doubtful_names
from orgraph.checks.inputs import lacks_reporting
from orgraph.checks.likely import likely_positions
from orgraph.checks.stray_names import units_as_superiors
from orgraph.checks.suggested import renamed
from orgraph.checks.tops import Tops, tops
from orgraph.checks.wording import all_named, positions, quoted
from orgraph.measures import measure
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each name; the evidence is every claim that uses it."""
    named = _unknown_names(organisation)
    if not named:
        return
    likely = likely_positions(organisation, list(named))
    found = tops(organisation)
    for name, claims in named.items():
        subjects = tuple(claims)
        yield Fault(
            subjects=subjects,
            evidence=organisation.evidence(*claims.values()),
            values={
                "name": quoted(name),
                "who": _who(organisation, subjects),
                "likely": _did_you_mean(organisation, likely.get(name)),
            },
            follows=_follows(organisation, found, subjects),
            suggestion=renamed(organisation, next(iter(claims.values())), likely[name]) if name in likely else None,
        )


def _unknown_names(organisation: Organisation) -> dict[str, dict[int, int]]:
    """For each unknown name the positions that name it, each with its claim."""
    missing, declared = organisation.missing, set(declared_heads(organisation).tolist())
    known = {*doubtful_names(organisation), *organisation.configuration.tops}
    known |= {given.name for given in units_as_superiors(organisation)}
    named: dict[str, dict[int, int]] = {}
    for position, name, claim in zip(
        missing.subordinate.tolist(), missing.name.to_pylist(), missing.claim.tolist(), strict=True
    ):
        if name not in known and position not in declared:
            named.setdefault(name, {}).setdefault(position, claim)
    return named


def _who(organisation: Organisation, subjects: tuple[int, ...]) -> Text:
    titles = all_named(organisation, subjects)
    if len(subjects) == 1:
        return titles
    count = positions(len(subjects))
    return Text(zh=f"{count.zh}({titles.zh})", en=f"{count.en} ({titles.en})")


def _did_you_mean(organisation: Organisation, position: int | None) -> Text:
    if position is None:
        return Text("", "")
    title, id = organisation.titles[position], organisation.ids[position]
    number = "" if id in title or title in id else f" ({id})"
    return Text(zh=f"是不是「{title}」{number}？", en=f" Is “{title}”{number} meant?")


def _follows(organisation: Organisation, found: Tops, subjects: tuple[int, ...]) -> tuple[str, ...]:
    lost = [subject for subject in subjects if measure(organisation).orphan[subject]]
    if not lost:
        return ()
    apart = any(found.apart[subject] for subject in lost)
    return ("OG201", *["OG206"] * (found.no_top == "OG202"), *["OG208"] * apart)


CHECK = Check(
    code="OG202",
    name="superior-unknown",
    title=Text(zh="上级不存在", en="Superior unknown"),
    severity=Severity.ERROR,
    message=Text(
        zh="{who}的上级写的是{name}，来源中没有这个岗位。",
        en="The superior given for {who} is {name}, which is no position of the sources.",
    ),
    why=Text(
        zh="看起来有上级，其实没有接上；它和它下面的人都不在负责人的合计里。",
        en="The position looks as if it had a superior and is cut off all the same, with everybody below it.",
    ),
    correction=Text(
        zh="{likely}请改正名称，或补上这个岗位；如果它是表外的机构，请列入 orgraph.toml 的 tops。",
        en="Correct the name or add the position; if it is a body outside the sources, list it under tops in "
        "orgraph.toml.{likely}",
    ),
    source="UK government organogram validator #16; Nakisa rule 3; SAP RHCHECKRELATIONS",
    find=find,
    lacks=lacks_reporting,
)
