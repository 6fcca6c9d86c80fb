"""OG705 audit-not-independent: audit that reports to what it audits.

What it finds
    Positions of internal audit or internal control (审计, 稽核, 内控) that stand, by the chosen lines, below a position
    of finance, purchasing, sales, production or another function they audit. Heads, boards and audit's own superiors do
    not count, nor do night and income auditors of hotels, who are bookkeepers. One finding for each highest such
    position.

Why it matters
    Nobody reports their own superior with a light heart. What audit finds about that function may never leave it.

Example
    ```csv
    title,reports to
    Managing director,
    Finance director,Managing director
    Internal auditor,Finance director
    Accountant,Finance director
    ```
    finds: Internal auditor; Finance director

    ```csv
    岗位名称,直接上级
    总经理,
    审计主管,总经理
    财务经理,总经理
    会计,财务经理
    ```
    finds: nothing

Known problems
    Functions are known by the words of titles and units. In a small firm audit within finance may be the best there is;
    then it is worth a second, dotted line to the head.

What to do
    Let audit report to the head, the board or its audit committee.

Source
    企业内部控制基本规范 art. 15 and 29; IIA Standards (organisational independence); the words are our judgement.

查什么
    按选定的汇报线，位于财务、采购、销售、生产等被审计职能之下的内部审计或内控岗位(审计、稽核、内控)。负责人、董事会以及审计自己的上级不算；
    酒店的夜审、收入审计属于记账，也不算。这样的岗位中最上面的一个一条。

为何重要
    没有人会轻松地报告自己的上级。审出的问题可能永远出不了那个部门。

已知局限
    职能按岗位与部门名称中的字词判断。小单位把审计放在财务里也许已是最好的办法，那就值得加一条直达负责人的虚线。

怎么办
    让审计向负责人、董事会或审计委员会汇报。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from orgraph.checks.inputs import lacks_reporting
from orgraph.checks.linked import evidence_of, links_above
from orgraph.checks.wording import named
from orgraph.measures import measure
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.spelling import normalised
from orgraph.model.text import Text

if TYPE_CHECKING:
    from numpy.typing import NDArray

_AUDIT = re.compile(
    r"[审審][计計]|稽核|[内內]控|\binternal (?:audit|control)|\bauditors?\b|\baudit (?:manager|director|head|lead)"
)
_NO_AUDIT = re.compile(
    r"夜[审審]|夜[间間][审審]|日[审審]|收(?:入|益)[审審][计計]"
    r"|\b(?:night|income|revenue|stock|quality|energy) audit"
)
_AUDITED = re.compile(
    r"财务|会计|资金|采购|供应|销售|营销|市场|生产|制造|工程|运营|物流|仓储|客服|人力|人事"
    r"|\b(?:finance|financial|accounting|accounts|treasury|purchasing|procurement|sales|marketing|production"
    r"|manufacturing|operations|logistics|engineering|human resources)\b"
)


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each audit position whose superior is none, with the nearest position that it audits above it."""
    audit = _matching(organisation.titles, _AUDIT, but=_NO_AUDIT)
    superior = organisation.superior
    for position in np.flatnonzero(audit).tolist():
        above = int(superior[position])
        if above >= 0 and not audit[above] and (found := _audited_above(organisation, position)) is not None:
            links = links_above(organisation, organisation.links.chosen, [position])[position]
            yield Fault(
                subjects=(position, found),
                evidence=(*evidence_of(organisation, links), organisation.seats.source(found)),
                values={"audit": named(organisation, position), "audited": named(organisation, found)},
            )


def _audited_above(organisation: Organisation, position: int) -> int | None:
    """The nearest position above that audit would have to audit; tops do not count."""
    up, nowhere = measure(organisation).forest.up, len(organisation)
    here = int(up[position])
    while here != nowhere:
        words = normalised(organisation.titles[here])
        if up[here] != nowhere and _AUDITED.search(words) and not _AUDIT.search(words):
            return here
        here = int(up[here])
    return None


def _matching(titles: list[str], words: re.Pattern[str], *, but: re.Pattern[str]) -> NDArray[np.bool_]:
    """Which titles hold one of the words; each distinct title is looked at once."""
    known: dict[str, bool] = {}
    for title in titles:
        if title not in known:
            plain = title.lower()
            known[title] = bool(words.search(plain)) and not but.search(plain)
    return np.array([known[title] for title in titles], dtype=np.bool_)


CHECK = Check(
    code="OG705",
    name="audit-not-independent",
    title=Text(zh="审计不独立", en="Audit not independent"),
    severity=Severity.INFORMATION,
    message=Text(
        zh="{audit}位于{audited}之下，而这正是它要审计的职能。",
        en="{audit} stands below {audited}, a function that it audits.",
    ),
    why=Text(
        zh="没有人会轻松地报告自己的上级，审出的问题可能出不了那个部门。",
        en="Nobody reports their own superior with a light heart; what is found may never leave that function.",
    ),
    correction=Text(
        zh="让{audit}向负责人、董事会或审计委员会汇报。",
        en="Let {audit} report to the head, the board or its audit committee.",
    ),
    source="企业内部控制基本规范 art. 15 and 29; IIA Standards; the words are our judgement",
    find=find,
    lacks=lacks_reporting,
)
