"""OG205 superiors-many: positions that are given several superiors.

What it finds
    Positions that name more than one solid superior themselves, and positions that name none and are listed as a
    direct subordinate by several. One finding a position. Dotted lines do not count, and neither does a position
    itself.

Why it matters
    Whoever has two superiors has two sets of priorities, and nobody decides on leave, targets and appraisal. It is
    the oldest rule of organisation, unity of command, and the chart can only draw one of the lines.

Example
    ```csv
    岗位名称,直接上级
    馆长,
    典藏主任,馆长
    展览主任,馆长
    布展师,典藏主任、展览主任
    ```
    finds: 布展师

    Two directors list the clerk, who names nobody.

    ```csv
    title,reports to,direct reports
    Managing director,,Finance director; Marketing director
    Finance director,Managing director,Clerk
    Marketing director,Managing director,Clerk
    Clerk,,
    ```
    finds: Clerk

Known problems
    A matrix organisation gives two superiors on purpose; one of them is then a dotted line and should be written
    so. A position that names one superior and is listed by another is OG302: there the list is in doubt and not
    the position. A position that names nobody and is listed by its superior and by its superior's superior is
    OG214. Rows of one id that name different superiors are OG101, or OG102 where several people share the position.

What to do
    Settle which superior is the solid one and write the other as a dotted line; or decide in orgraph.toml under
    `decisions` which of them the chart follows. A decision settles the finding: it is listed with the reason and no
    longer counts.

Source
    Fayol 1916 (unity of command)； Nakisa rule 1.

查什么
    自己写了不止一个实线上级的岗位，以及自己没写上级、却被几个岗位列为直接下级的岗位。一个岗位一条。虚线不算，自己也不算。

为何重要
    有两个上级就有两套轻重缓急，请假、目标、考核没有人说了算。这是最老的组织原则——统一指挥；图上也只能画其中一条线。

已知局限
    矩阵组织有意设两个上级，其中一个应写成虚线。自己写了一个上级、又被别人列为下级的，归 OG302:可疑的是那份名单。自己
    没写、同时被直接上级和上级的上级列出的，归 OG214。同一编号的几行写了不同上级的，归 OG101；几人共任的，归 OG102。

怎么办
    定下哪个是实线上级，另一个写成虚线；或在 orgraph.toml 的 `decisions` 中决定图上取哪一个。决定之后列为“已决定”，
    附上理由，不再计数。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.configured import settled
from orgraph.checks.inputs import lacks_reporting
from orgraph.checks.linked import evidence_of, links_above
from orgraph.checks.superiors import in_one_line, several_superiors
from orgraph.checks.wording import joined, named, number, quoted
from orgraph.model.claim import CODE, Line
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each position; the message names its superiors, the chosen one first."""
    several = several_superiors(organisation)
    found = sorted((*several.named, *several.listed))
    above = links_above(organisation, organisation.links.solid, found)
    unknown = _unknown_superiors(organisation, set(found))
    for position in found:
        yield _fault(organisation, position, above[position], unknown.get(position, {}))


def _fault(organisation: Organisation, position: int, above: list[int], unknown: dict[str, int]) -> Fault:
    links = organisation.links
    decided = settled(organisation, position)
    above = sorted(above, key=lambda link: not links.chosen[link])
    superiors = tuple(int(links.superior[link]) for link in above)
    names = [*(named(organisation, superior) for superior in superiors), *map(quoted, unknown)]
    return Fault(
        subjects=(position,),
        evidence=tuple(dict.fromkeys(evidence_of(organisation, above) + organisation.evidence(*unknown.values()))),
        values={
            "position": named(organisation, position),
            "count": Text(zh=str(len(names)), en=number(len(names))),
            "superiors": joined(names),
            "taken": _taken(organisation, superiors, decided is not None),
        },
        follows=("OG214",) if in_one_line(organisation, position, above) else (),
        settled=decided,
    )


def _unknown_superiors(organisation: Organisation, positions: set[int]) -> dict[int, dict[str, int]]:
    """The superiors of these positions that do not exist, by name, each with its claim."""
    missing = organisation.missing
    unknown: dict[int, dict[str, int]] = {}
    for row in (missing.line == CODE[Line.SOLID]).nonzero()[0].tolist():
        position = int(missing.subordinate[row])
        if position in positions:
            unknown.setdefault(position, {})[missing.name[row].as_py()] = int(missing.claim[row])
    return unknown


def _taken(organisation: Organisation, superiors: tuple[int, ...], decided: bool) -> Text:
    if not superiors:
        return Text("", "")
    taken = named(organisation, superiors[0])
    if decided:
        return Text(zh=f"；按 orgraph.toml 的决定取{taken.zh}", en=f"; orgraph.toml decides for {taken.en}")
    return Text(zh=f"；图上取{taken.zh}", en=f"; the chart follows {taken.en}")


CHECK = Check(
    code="OG205",
    name="superiors-many",
    title=Text(zh="上级不止一个", en="Several superiors"),
    severity=Severity.ERROR,
    message=Text(
        zh="{position}有 {count} 个直接上级：{superiors}{taken}。",
        en="{position} is given {count} superiors: {superiors}{taken}.",
    ),
    why=Text(
        zh="有几个上级就没有人对它的请假、目标和考核说了算；图上只能画一条实线。",
        en="With several superiors nobody decides on leave, targets and appraisal; the chart draws one solid line.",
    ),
    correction=Text(
        zh="定下{position}的实线上级，其余写成虚线；或写进 orgraph.toml 的 decisions。",
        en="Settle the solid superior of {position} and write the others as dotted lines; or decide under decisions in "
        "orgraph.toml.",
    ),
    source="Fayol 1916; Nakisa rule 1",
    find=find,
    lacks=lacks_reporting,
)
