"""OG103 title-ambiguous: one name that may mean several positions.

What it finds
    A name used for a superior, a subordinate or a counterpart that fits two or more positions, of which none stands
    in the unit of whoever uses it; descriptions that give the same name as theirs, by heading or by name field; and,
    as information, a list of subordinates that holds one name twice, and a name that several seats of one unit and
    superior bear. A list of subordinates that names such seats means all of them that name this superior. Also a
    person's name in a column of superiors that several people bear, and a general word (部门经理, line manager) that
    the sources do not settle. One finding for each name, or name and list.

Why it matters
    The reference leads nowhere: nobody can tell which of the positions is meant, and none is taken. Reports,
    approvals and totals of one of them are missing on the chart.

Example
    ```csv
    title,unit,reports to
    Managing director,Office,
    Team leader,Sales,Managing director
    Team leader,Service,Managing director
    Cashier,Finance,Team leader
    ```
    finds: Team leader; Team leader

    In the team leader's own unit it is plain which is meant.

    ```csv
    title,unit,reports to
    Managing director,Office,
    Team leader,Sales,Managing director
    Team leader,Service,Managing director
    Cashier,Service,Team leader
    ```
    finds: nothing

    ```md
    # Customer clerk (sales)

    Job title: Customer clerk
    Reports to: Customer manager

    # Customer clerk (service)

    Job title: Customer clerk
    Reports to: Customer manager
    ```
    finds: Customer clerk (sales); Customer clerk (service)

    Two people of one name; and a general word that is not settled in the clerk's own unit.

    ```csv
    employee id,name,title,department,manager name
    1,Ann Lee,Director,Board,
    2,Bo Li,Buyer,Purchasing,Ann Lee
    3,Bo Li,Seller,Sales,Ann Lee
    4,Cy Wu,Clerk,Accounts,Bo Li
    ```
    finds: Buyer; Seller

    ```csv
    岗位名称,部门,直接上级
    院长,院办,
    采购经理,后勤部,院长
    仓储经理,后勤部,院长
    保管员,后勤部,部门经理
    ```
    finds: 采购经理; 仓储经理

Known problems
    A name held twice in one list may be two seats of one title; only people can say.

What to do
    Write the position's id, or its unit in front of the title; give each description a name of its own.

Source
    bumbeishvili ("ambiguous")； our judgement.

查什么
    用来指上级、下级或对方的名称符合两个以上岗位，而使用者本部门里又没有(或不止一个)；几份说明书的标题或名称栏用同一个名称；
    另外，下级名单里同一名称写了两次的，以及同一部门、同一上级的几个岗位共用一个名称的，作为提示；上级的名单里写这样的名称，
    指以它为上级的全部同名岗位。还有：上级栏写人名而几个人同名；写“部门经理”之类的泛称而来源定不下来。
    一个名称一条；名单里重复的，每份名单每个名称一条。

为何重要
    看不出指的是哪一个，只好都不取：图上就少了一条汇报线，审批和合计也随之缺一块。

已知局限
    名单里写两次的，也可能是同名的两个岗位，要问人。

怎么办
    写岗位编号，或在名称前加部门；给每份说明书自己的名称。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from orgraph.checks.doubtful_names import Doubtful, doubtful_names
from orgraph.checks.remarks import MOST_PLACES, NOWHERE, each, positions_at
from orgraph.checks.wording import all_named, named, number, quoted
from orgraph.model.claim import CODE, Kind
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.reading import Noticed
from orgraph.model.source import Source
from orgraph.model.spelling import normalised
from orgraph.model.terms import PLACES
from orgraph.model.text import Text

_USED = Text(
    zh="有 {places}用到名称{name}，它符合 {count} 个岗位：{positions}。",
    en="{name} is used in {places} and fits {count} positions: {positions}.",
)
_GENERAL = Text(
    zh="有 {places}用到泛称{name}，看不出指谁；涉及：{positions}。",
    en="The general name {name} is used in {places}, and nobody can tell whom it means; concerned: {positions}.",
)
_SEATS = Text(
    zh="有 {places}用到名称{name}，它是同一部门、同一上级的 {count} 个岗位共用的名称，没有写明指哪一个：{positions}。",
    en="{name} is used in {places}; it is the title of {count} positions of one unit and superior, and which of them "
    "is meant is not said: {positions}.",
)
_PERSON = Text(
    zh="有 {places}写的是{name}，叫这个名字的有 {count} 个岗位的任职者：{positions}。",
    en="{name} is written in {places}; the holders of {count} positions bear that name: {positions}.",
)
_USES = {"title": _USED, "general": _GENERAL, "person": _PERSON}
_NAMED = Text(
    zh="有 {count} 份说明书的岗位都叫{name}：{positions}。",
    en="{name} is the name in the descriptions of {count} positions: {positions}.",
)
_TWICE = Text(
    zh="{superior}的下级名单里{name}写了两次：是一个岗位还是两个？",
    en="The list of {superior} holds {name} twice: one position or two?",
)

_Bearers = dict[int, Source]


def find(organisation: Organisation) -> Iterator[Fault]:
    """First the names in use, then those that descriptions share, then the lists."""
    used = doubtful_names(organisation)
    for doubtful in used.values():
        yield _fault(organisation, _USES[doubtful.why], doubtful)
    told = {normalised(name) for name in used}
    for name, bearers in _shared_names(organisation).items():
        if normalised(name) not in told:
            yield _fault(organisation, _NAMED, Doubtful(name, "title", tuple(bearers), tuple(bearers.values()), 0))
    yield from _listed_twice(organisation)


def _shared_names(organisation: Organisation) -> dict[str, _Bearers]:
    """The names that several descriptions give, by name field, or by heading within one unit."""
    remarks = list(each(organisation, Noticed.HEADING_MISMATCH))
    positions = positions_at(organisation, [remark.source for remark in remarks])
    headings = _headings(organisation)
    shared = {title: bearers for (title, _), bearers in headings.items() if len(bearers) > 1}
    for remark, position in zip(remarks, positions, strict=True):
        if position != NOWHERE:
            shared.setdefault(remark.words, {})[position] = remark.source
    for (title, _), bearers in headings.items():
        if title in shared:
            shared[title].update(bearers)
    return {name: bearers for name, bearers in shared.items() if len(bearers) > 1}


def _headings(organisation: Organisation) -> dict[tuple[str, str], _Bearers]:
    """The described positions of job descriptions by title and unit."""
    rows = organisation.rows
    described = np.array([not origin.by_row for origin in rows.origins] or [False], dtype=np.bool_)[rows.origin]
    headings: dict[tuple[str, str], _Bearers] = {}
    for row in np.flatnonzero(described & rows.described).tolist():
        position = int(organisation.row_position[row])
        heading = (rows.title[row].as_py() or "", organisation.units[position])
        headings.setdefault(heading, {}).setdefault(position, rows.source(row))
    return headings


def _listed_twice(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each name that stands twice in one list: in one cell, or in one description."""
    claims = organisation.statements
    below, above = organisation.claim_subject, organisation.claim_object
    listing = np.flatnonzero(
        (claims.kind == CODE[Kind.REPORTS_TO]) & (organisation.claim_speaker == above) & (below >= 0) & (below != above)
    )
    _, pair, times = np.unique(
        above[listing].astype(np.int64) * len(organisation) + below[listing], return_inverse=True, return_counts=True
    )
    lists: dict[tuple[int, int, int, int], list[int]] = {}
    for claim in listing[times[pair] > 1].tolist():
        place = int(claims.place[claim]) if claims.origins[claims.origin[claim]].by_row else 0
        key = (int(above[claim]), int(below[claim]), int(claims.origin[claim]), place)
        lists.setdefault(key, []).append(claim)
    for (superior, subordinate, _, _), same in lists.items():
        if len(same) > 1:
            yield _twice(organisation, superior, subordinate, same)


def _twice(organisation: Organisation, superior: int, subordinate: int, claims: Sequence[int]) -> Fault:
    values = {name: named(organisation, of) for name, of in (("superior", superior), ("name", subordinate))}
    return Fault(
        subjects=(subordinate, superior),
        evidence=organisation.evidence(*claims),
        values={"what": _TWICE.format(**values)},
        severity=Severity.INFORMATION,
    )


def _fault(organisation: Organisation, what: Text, doubtful: Doubtful) -> Fault:
    count = len(doubtful.positions)
    seats = doubtful.why == "title" and _seats_of_one_team(organisation, doubtful.positions)
    return Fault(
        subjects=doubtful.positions,
        evidence=doubtful.places[:MOST_PLACES],
        severity=Severity.INFORMATION if seats else None,
        values={
            "what": (_SEATS if seats else what).format(
                name=quoted(doubtful.name),
                places=PLACES.of(doubtful.uses),
                count=Text(zh=str(count), en=number(count)),
                positions=all_named(organisation, doubtful.positions),
            )
        },
    )


def _seats_of_one_team(organisation: Organisation, positions: Sequence[int]) -> bool:
    """Whether these are seats of one title in one unit below one superior: nothing but the people tells them apart."""
    links = organisation.links
    above = links.superior[links.chosen & np.isin(links.subordinate, positions)]
    kinds = {(organisation.titles[position], organisation.units[position]) for position in positions}
    return len(kinds) == 1 and len(above) == len(positions) and len(set(above.tolist())) == 1


CHECK = Check(
    code="OG103",
    name="title-ambiguous",
    title=Text(zh="名称不唯一", en="Ambiguous title"),
    severity=Severity.WARNING,
    message=Text(zh="{what}", en="{what}"),
    why=Text(
        zh="看不出指的是哪一个，只好都不取，图上就少一条线。",
        en="Nobody can tell which is meant, so none is taken and a line is missing on the chart.",
    ),
    correction=Text(
        zh="写岗位编号，或在名称前加部门；给每份说明书自己的名称。",
        en="Write the position's id, or its unit in front of the title; give each description a name of its own.",
    ),
    source='bumbeishvili ("ambiguous"); our judgement',
    find=find,
)
