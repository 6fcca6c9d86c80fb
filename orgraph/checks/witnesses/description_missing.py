"""OG306 description-missing: a position that only some of the sources know.

What it finds
    Positions that reporting lines name and nobody describes, where several others are described; names in a table's
    column of subordinates that have no row; titles that somebody is said to hold as well (兼) and that are no position;
    rows whose own column says that there is no description. And, where a table and descriptions are read together,
    descriptions without a row, and the rows of each unit that have no description.

Why it matters
    Whoever takes such a position finds no duties, no superior and no list of contacts; or the list is out of date,
    and the position is gone. Either way the chart shows a seat that nobody answers for.

Example
    ```md
    # Kitchen manager

    Reports to: Owner
    Direct reports: Cook, Dish washer

    # Cook

    Reports to: Kitchen manager

    # Owner

    Direct reports: Kitchen manager
    ```
    finds: Dish washer

    ```csv
    title,reports to,direct reports
    Kitchen manager,,"Cook, Night porter"
    Cook,Kitchen manager,none
    ```
    finds: Kitchen manager

    ```md
    # 厨师长

    直接上级：无
    直接下级：切配工

    # 切配工

    直接上级：厨师长
    直接下级：无
    ```
    finds: nothing

Known problems
    A document that describes one position only names all others without describing them, and nothing is found in it.
    A board or an owner at the head needs no description; that one is information only. A name that is probably
    another one's is OG104, a unit given as a superior OG307, an unknown superior of a table OG202.

What to do
    Describe the position where its description is missing, give it a row where its row is; or take it out of the lists.

Source
    frictionless (foreign key); our judgement.

查什么
    汇报关系里提到、却没有岗位说明的岗位(来源中另有几个岗位有说明时才查)；表格的直接下级列写了、却没有那一行的名称；写明由某人兼任、却没有
    这个岗位的名称；表中写明没有说明书的行。表格与说明书一起读时，还有：有说明书而表中没有的岗位，以及每个部门中有行而没有说明书的岗位。

为何重要
    接手这个岗位的人找不到职责、上级和联系人；或者名单过时了，岗位早已撤销。无论哪种，图上都有一个没人负责的位置。

已知局限
    只说明一个岗位的文件，提到的其他岗位自然都没有说明，不报。顶端的董事会、业主等不必有说明，只作提示。
    很可能是别名的归 OG104，部门当上级的归 OG307，表格中不存在的上级归 OG202。

怎么办
    缺说明的补写说明，缺行的补一行；或从名单中删去。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.doubtful_names import doubtful_names
from orgraph.checks.linked import evidence_of, links_above, links_below
from orgraph.checks.remarks import MOST_PLACES
from orgraph.checks.stray_names import units_as_superiors, variant_names
from orgraph.checks.tops import only_mentioned, tops
from orgraph.checks.two_sources import from_tables, has_both
from orgraph.checks.wording import all_named, counted, named, positions, quoted
from orgraph.measures import measure
from orgraph.model.claim import CODE, Kind
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import UNKNOWN, Organisation
from orgraph.model.spelling import normalised
from orgraph.model.text import Text

_MENTIONED = Text(
    zh="汇报关系里提到{name}，但没有它的岗位说明",
    en="{name} is named in reporting lines and has no description",
)
_LISTED = Text(
    zh="{superiors}的直接下级里有{name}，但表中没有这一行",
    en="{superiors} lists {name} as a subordinate, and there is no row for it",
)
_HELD = Text(
    zh="{holder}兼任{name}，但来源中没有这个岗位",
    en="{holder} is said to hold {name} as well, which is no position of the sources",
)
_NO_ROW = Text(zh="{name}有岗位说明，但表中没有这个岗位", en="{name} has a description and no row in the table")
_NO_DESCRIPTION = Text(
    zh="{unit}有 {count}在表中而没有岗位说明：{names}",
    en="{count} of {unit} in the table without a description: {names}",
)
_NO_UNIT = Text(zh="未注明部门的岗位中，", en="those without a unit")

_DESCRIBE = Text(
    zh="补写岗位说明；已经撤销的，从提到它的名单中删去",
    en="Describe the position; if it is gone, take it out of the lists that name it",
)
_DESCRIBE_AND_ADD = Text(
    zh="补写岗位说明，并在表中补一行；已经撤销的，从提到它的名单中删去",
    en="Describe the position and give it a row in the table; if it is gone, take it out of the lists that name it",
)
_DESCRIBE_ALL = Text(
    zh="补写这些岗位的说明；已经撤销的，从表中删去",
    en="Describe the positions; take those that are gone out of the table",
)
_DESCRIBE_ROW = Text(
    zh="补写岗位说明；已经撤销的，从表中删去", en="Describe the position; if it is gone, take its row out of the table"
)
_ADD_ROW = Text(
    zh="在表中补一行；已经撤销的，从直接下级中删去",
    en="Give it a row in the table; if it is gone, take it out of the subordinates",
)
_ADD_DESCRIBED = Text(
    zh="在表中补一行；已经撤销的，撤下它的说明",
    en="Give it a row in the table; if it is gone, withdraw its description",
)
_ADD_POSITION = Text(
    zh="把这个岗位补进来源；已经撤销的，删去这处兼任",
    en="Add the position to the sources; if it is gone, take out the words on holding it",
)


def find(organisation: Organisation, *, described: float = 2) -> Iterator[Fault]:
    """One fault for each name; `described` is from how many described positions on the others are missed."""
    if organisation.seats.described.sum() >= described:
        yield from _undescribed(organisation)
    yield from _without_row(organisation)
    yield from _held_only(organisation)
    if has_both(organisation):
        yield from _in_one_kind(organisation)


def _undescribed(organisation: Organisation) -> Iterator[Fault]:
    """Positions that are only mentioned, and rows that say so of themselves."""
    found, measures, links = tops(organisation), measure(organisation), organisation.links
    told = {*found.islands, *found.several}
    told |= {given.unit for given in units_as_superiors(organisation)}
    told |= {variant.number for variant in variant_names(organisation).values()}
    doubtful = doubtful_names(organisation)
    unknown, mentioned = only_mentioned(organisation), _DESCRIBE_AND_ADD if has_both(organisation) else _DESCRIBE
    wanted = [
        position
        for position in np.flatnonzero(~organisation.seats.described).tolist()
        if position not in told and organisation.titles[position] not in doubtful
    ]
    above = links_above(organisation, np.ones(len(links), dtype=np.bool_), wanted)
    below = links_below(organisation, np.ones(len(links), dtype=np.bool_), wanted)
    for position in wanted:
        evidence = evidence_of(organisation, [*above[position], *below[position]])
        yield Fault(
            subjects=(position,),
            evidence=evidence or (organisation.seats.source(position),),
            values={
                "what": _MENTIONED.format(name=named(organisation, position)),
                "correction": mentioned if unknown[position] else _DESCRIBE_ROW,
            },
            severity=Severity.INFORMATION if measures.root[position] and below[position] else None,
        )


def _without_row(organisation: Organisation) -> Iterator[Fault]:
    """Names that superiors list in a table and that no row bears."""
    claims = organisation.statements
    listed = np.flatnonzero(
        (claims.kind == CODE[Kind.REPORTS_TO])
        & (organisation.claim_subject == UNKNOWN)
        & (organisation.claim_object >= 0)
        & (organisation.claim_speaker == organisation.claim_object)
    ).tolist()
    told = {normalised(name) for name in doubtful_names(organisation)} | set(variant_names(organisation))
    by_name: dict[str, list[int]] = {}
    for claim in listed:
        name = claims.subject[claim].as_py() or ""
        if normalised(name) not in told:
            by_name.setdefault(name, []).append(claim)
    for name, uses in by_name.items():
        superiors = tuple(dict.fromkeys(int(organisation.claim_object[claim]) for claim in uses))
        yield Fault(
            subjects=superiors,
            evidence=organisation.evidence(*uses[:MOST_PLACES]),
            values={
                "what": _LISTED.format(superiors=all_named(organisation, superiors), name=quoted(name)),
                "correction": _ADD_ROW,
            },
        )


def _held_only(organisation: Organisation) -> Iterator[Fault]:
    titles = {normalised(title) for title in organisation.titles} if organisation.seats.holds_also else set()
    titles |= {title.partition("(")[0] for title in titles}
    aliases = {normalised(name) for name in organisation.configuration.aliases}
    aliases |= {normalised(name) for names in organisation.seats.aliases.values() for name in names}
    for position, held in organisation.seats.holds_also.items():
        for name in held:
            if normalised(name) not in titles | aliases:
                yield Fault(
                    subjects=(position,),
                    evidence=(organisation.seats.source(position),),
                    values={
                        "what": _HELD.format(holder=named(organisation, position), name=quoted(name)),
                        "correction": _ADD_POSITION,
                    },
                    severity=Severity.INFORMATION,
                )


def _in_one_kind(organisation: Organisation) -> Iterator[Fault]:
    """Descriptions without a row one by one; rows without a description unit by unit."""
    rows, position, tables = organisation.rows, organisation.row_position, from_tables(organisation)
    documented = ~tables & rows.described
    for row in np.flatnonzero(documented & ~np.isin(position, position[tables])).tolist():
        yield Fault(
            subjects=(int(position[row]),),
            evidence=(rows.source(row),),
            values={"what": _NO_ROW.format(name=named(organisation, int(position[row]))), "correction": _ADD_DESCRIBED},
        )
    units: dict[str, dict[int, int]] = {}
    for row in np.flatnonzero(tables & rows.described & ~np.isin(position, position[documented])).tolist():
        units.setdefault(organisation.units[position[row]], {}).setdefault(int(position[row]), row)
    for unit, first in units.items():
        count = positions(len(first))
        yield Fault(
            subjects=tuple(first),
            evidence=tuple(rows.source(row) for row in list(first.values())[:MOST_PLACES]),
            values={
                "what": _NO_DESCRIPTION.format(
                    unit=quoted(unit) if unit else _NO_UNIT,
                    count=Text(zh=count.zh, en=count.en.capitalize()),
                    names=counted(organisation, list(first)),
                ),
                "correction": _DESCRIBE_ALL if len(first) > 1 else _DESCRIBE_ROW,
            },
            severity=Severity.INFORMATION,
        )


def _lacks(organisation: Organisation) -> Text | None:
    claims = organisation.statements
    lists = (claims.kind == CODE[Kind.REPORTS_TO]) & (organisation.claim_speaker == organisation.claim_object)
    if not from_tables(organisation).all() or lists.any() or not organisation.seats.described.all():
        return None
    return Text(
        zh="来源只有表格，表中没有直接下级，也没有说明书可对照。",
        en="The sources are tables without lists of subordinates, and there are no descriptions to hold against them.",
    )


CHECK = Check(
    code="OG306",
    name="description-missing",
    title=Text(zh="只见于一方来源", en="In one source only"),
    severity=Severity.WARNING,
    message=Text(zh="{what}。", en="{what}."),
    why=Text(
        zh="接手的人找不到职责与上级；或者名单过时了，岗位早已撤销。",
        en="Whoever takes it finds no duties and no superior; or the list is out of date and the position is gone.",
    ),
    correction=Text(zh="{correction}。", en="{correction}."),
    source="frictionless (foreign key); our judgement",
    find=find,
    lacks=_lacks,
)
