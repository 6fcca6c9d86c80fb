"""OG702 holder-many-positions: one person in several positions.

What it finds
    People who hold two positions or more, by their number or, where they have none, by name; and positions whose holder
    is said to hold another as well (兼). One finding a person, or a position with such a note.

Why it matters
    Spans, costs and vacancies count positions; people get tired. Whoever plans a restructuring should know that two
    boxes on the chart are one person.

Example
    ```csv
    id,title,reports to,holder
    1,Head of school,,Ann Poe
    2,Bursar,1,Bo Lin
    3,Safety officer,1,Bo Lin
    4,Librarian,1,Cy Day
    ```
    finds: Bursar; Safety officer

    ```csv
    岗位编号,岗位名称,上级编号,任职者
    1,校长,,周敏
    2,总务主任,1,何平
    ```
    finds: nothing

Known problems
    Without numbers two people of one name are taken for one; rows whose id is an employee number are as many people as
    they have numbers. Where one position reports to the other, that is OG703.

What to do
    Ask whether it is meant to last. If so, describe it; if not, fill the other position.

Source
    Nakisa ("Employees with Multiple Positions").

查什么
    任职于两个以上岗位的人，按工号辨认，没有工号的按姓名；以及写明由任职者兼任(兼)另一岗位的岗位。一人一条，或写明兼任的岗位一条。

为何重要
    幅度、成本、空缺都按岗位计，人却会累。谋划调整的人应当知道，图上两个框其实是一个人。

已知局限
    没有工号时，同名的两个人会被当作一个人；各行以工号为编号的，工号不同就是两个人。其中一岗向另一岗汇报的，归 OG703。

怎么办
    问清是否长期兼任：是，就写进说明书；不是，就补上另一个岗位的人。
"""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.checks.controls.holder_under_self import reports_to_self
from orgraph.checks.people import holders_of_several, lacks_holders
from orgraph.checks.remarks import MOST_PLACES
from orgraph.checks.wording import all_named, listed, named, number, quoted
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text

_HOLDS = Text(zh="{person}任职于 {count} 个岗位：{positions}", en="{person} holds {count} positions: {positions}")
_ALSO = Text(zh="{position}的任职者兼任{others}", en="Whoever holds {position} holds {others} as well")


def find(organisation: Organisation) -> Iterator[Fault]:
    """First the people, then the positions with a note; those that OG703 speaks of are left out."""
    people, notes = reports_to_self(organisation)
    for person in holders_of_several(organisation):
        if person not in people:
            count = len(person.positions)
            values = {
                "person": quoted(person.name),
                "count": Text(zh=str(count), en=number(count)),
                "positions": all_named(organisation, person.positions),
            }
            places = tuple(organisation.rows.source(row) for _, row in person.rows[:MOST_PLACES])
            yield Fault(person.positions, places, {"what": _HOLDS.format(**values)})
    for position, others in organisation.seats.holds_also.items():
        if position not in notes:
            what = _ALSO.format(position=named(organisation, position), others=listed(others))
            yield Fault((position,), (organisation.seats.source(position),), {"what": what})


CHECK = Check(
    code="OG702",
    name="holder-many-positions",
    title=Text(zh="一人多岗", en="Several positions, one holder"),
    severity=Severity.INFORMATION,
    message=Text(zh="{what}。", en="{what}."),
    why=Text(
        zh="幅度、成本、空缺都按岗位计，图上几个框其实是一个人。",
        en="Spans, costs and vacancies count positions; these boxes on the chart are one person.",
    ),
    correction=Text(
        zh="问清是否长期兼任：是，就写进说明书；不是，就补上人。",
        en="Ask whether it is meant to last: if so describe it, if not fill the other position.",
    ),
    source="Nakisa (Employees with Multiple Positions)",
    find=find,
    lacks=lacks_holders,
)
