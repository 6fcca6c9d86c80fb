"""OG802 link-unresolved: a contact that is no position of the sources, or a position's own name.

What it finds
    Counterparts given as positions that no position bears, one finding for each name with everybody who lists it;
    positions that list themselves; and, in a table of links, senders that are no position, so that the row gives no
    link. Units, outside parties and groups are no positions and nothing is wrong with them.

Why it matters
    A link that leads to nobody is on no chart and in no measure. Often the position was renamed, and the colleagues
    who count on it were not told.

Example
    ```md
    # Buyer

    Reports to: Plant manager
    Key contacts: Quality clerk: complaints

    # Plant manager

    Reports to: Owner
    Direct reports: Buyer
    ```
    finds: Buyer

    ```md
    # 采购员

    直接上级：厂长
    工作关系：
    - 厂长：采购计划

    # 厂长

    直接上级：无
    直接下级：采购员
    ```
    finds: nothing

Known problems
    Whether a name is a position, a unit or an outside party is told by what is known of it, and by its looks where
    nothing is. A name that fits several positions is OG103; one that is probably another one's is OG104.

What to do
    Write the title as it stands in the description, or declare the name under `aliases` in orgraph.toml.

Source
    Our judgement.

查什么
    工作关系里写作岗位、来源中却没有的对象，一个名称一条，列出写它的所有岗位；把自己列为对象的岗位；以及沟通关系表中发起方不是任何岗位、
    因而没有得到联系的行。部门、外部单位和群体本来就不是岗位，不算。

为何重要
    没有接到人的联系不在任何图上，也不进任何指标。常常是岗位改了名，而指望它的同事没有得到通知。

已知局限
    一个名称是岗位、部门还是外部单位，按来源已知的判断，否则按名称的样子。符合几个岗位的归 OG103，
    很可能是别名的归 OG104。

怎么办
    按说明书上的岗位名称写；或在 orgraph.toml 的 `aliases` 中声明。
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.doubtful_names import doubtful_names
from orgraph.checks.inputs import lacks_contacts
from orgraph.checks.remarks import MOST_PLACES
from orgraph.checks.stray_names import variant_names
from orgraph.checks.wording import all_named, named, number, quoted
from orgraph.model.claim import CODE, Counterpart, Kind
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import UNKNOWN, Organisation
from orgraph.model.spelling import normalised
from orgraph.model.text import Text

_COUNTERPART = Text(
    zh="{who}把{name}列为联系对象，来源中没有这个岗位",
    en="{who} {verb} {name} as a contact, but no position has that title",
)
_ITSELF = Text(zh="{who}的联系对象写的是它自己", en="{who} lists itself as a contact")
_SENDER = Text(
    zh="沟通关系表的发起方{name}不是来源中的岗位，{count} 条联系没有接上",
    en="{name} is given as the sender of links and is no position, so {count} of them {verb} nowhere",
)


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each name of a counterpart, each position that lists itself, and each name of a sender."""
    told = {normalised(name) for name in doubtful_names(organisation)} | set(variant_names(organisation))
    yield from _counterparts(organisation, told)
    yield from _own_contacts(organisation)
    yield from _senders(organisation, told)


def _counterparts(organisation: Organisation, told: set[str]) -> Iterator[Fault]:
    talks = organisation.talks
    unknown = (talks.receiver == UNKNOWN) & (talks.counterpart == CODE[Counterpart.POSITION])
    names: dict[str, list[int]] = {}
    for talk in np.flatnonzero(unknown).tolist():
        name = talks.name[talk].as_py() or ""
        if name and normalised(name) not in told:
            names.setdefault(normalised(name), []).append(talk)
    for uses in names.values():
        senders = tuple(dict.fromkeys(int(talks.sender[talk]) for talk in uses))
        values = {
            "who": all_named(organisation, senders),
            "name": quoted(talks.name[uses[0]].as_py()),
            "verb": "names" if len(senders) == 1 else "name",
        }
        claims = [int(talks.claim[talk]) for talk in uses[:MOST_PLACES]]
        yield Fault(senders, organisation.evidence(*claims), {"what": _COUNTERPART.format(**values)})


def _own_contacts(organisation: Organisation) -> Iterator[Fault]:
    talks = organisation.talks
    for talk in np.flatnonzero(talks.sender == talks.receiver).tolist():
        position = int(talks.sender[talk])
        what = _ITSELF.format(who=named(organisation, position))
        yield Fault((position,), organisation.evidence(int(talks.claim[talk])), {"what": what})


def _senders(organisation: Organisation, told: set[str]) -> Iterator[Fault]:
    claims = organisation.statements
    lost = (claims.kind == CODE[Kind.COMMUNICATES_WITH]) & (organisation.claim_subject < 0)
    names: dict[str, list[int]] = {}
    for claim in np.flatnonzero(lost).tolist():
        name = claims.subject[claim].as_py() or ""
        if normalised(name) not in told:
            names.setdefault(name, []).append(claim)
    for name, uses in names.items():
        known = dict.fromkeys(int(organisation.claim_object[claim]) for claim in uses)
        values = {
            "name": quoted(name),
            "count": Text(zh=str(len(uses)), en=number(len(uses))),
            "verb": "leads" if len(uses) == 1 else "lead",
        }
        yield Fault(
            subjects=tuple(position for position in known if position >= 0),
            evidence=organisation.evidence(*uses[:MOST_PLACES]),
            values={"what": _SENDER.format(**values)},
        )


CHECK = Check(
    code="OG802",
    name="link-unresolved",
    title=Text(zh="联系对象不存在", en="Contact unknown"),
    severity=Severity.INFORMATION,
    message=Text(zh="{what}。", en="{what}."),
    why=Text(
        zh="没有接到人的联系不在任何图上；常常是岗位改了名，同事却不知道。",
        en="A link that leads to nobody is on no chart; often the position was renamed and nobody was told.",
    ),
    correction=Text(
        zh="按来源中的岗位名称写；或在 orgraph.toml 的 aliases 中声明。",
        en="Write the title as the sources have it, or declare the name under aliases in orgraph.toml.",
    ),
    source="our judgement",
    find=find,
    lacks=lacks_contacts,
)
