"""OG701 off-establishment: more people than seats, or fewer.

What it finds
    Titles of a unit whose seats 编制 differ from the people in them: the number that the table gives (实有人数, actual
    headcount), else the holders it names. Where the same number of seats stands on several rows of one title, a person
    each, it is taken for the seats of all of them. More people than seats is a warning, fewer is information. One
    finding for each title of a unit.

Why it matters
    People beyond the establishment have no budget; seats that stay empty are work that somebody else does.

Example
    ```csv
    title,unit,reports to,establishment,actual headcount
    Head nurse,Ward,,1,1
    Nurse,Ward,Head nurse,6,8
    Porter,Ward,Head nurse,2,2
    ```
    finds: Nurse

    ```csv
    岗位名称,部门,直接上级,编制,任职者
    护士长,病区,,1,周敏
    护士,病区,护士长,2,何平、李方
    护工,病区,护士长,1,陈雨
    ```
    finds: nothing

Known problems
    Where fewer than half of the rows name a holder, the table does not tell them all, and empty seats are not found.

What to do
    Fill the seats, move the people, or correct the establishment.

Source
    编制 practice; Nakisa (position views).

查什么
    一个部门的同一岗位，编制与在岗人数不等：人数按表中的实有人数，没有这一列的按写明的任职者计。同一岗位的几行写着同样的编制、每行一人的，
    视为这几行合计的编制。超编为警告，缺编为提示。一个部门的一个岗位一条。

为何重要
    超编的人没有预算；一直空着的编制，活儿总有别人在干。

已知局限
    写了任职者的行不到一半时，说明表里没有写全，不报缺编。

怎么办
    补人、调人，或改正编制。
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from orgraph.checks.people import names_in
from orgraph.checks.remarks import MOST_PLACES
from orgraph.checks.two_sources import from_tables
from orgraph.checks.wording import named, quoted
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text

if TYPE_CHECKING:
    from numpy.typing import NDArray

_TOLD = 0.5  # of the rows with seats must name somebody before empty ones count


@dataclass(frozen=True, slots=True)
class _Title:
    """The rows of one title of a unit, with the seats and the people of each; `people` may not be known."""

    rows: tuple[int, ...]
    seats: tuple[float, ...]
    people: tuple[float, ...]

    @property
    def establishment(self) -> float:
        alike = len(set(self.seats)) == 1 and len(self.rows) > 1 and self.seats[0] > 1
        return self.seats[0] if alike and max(self.people) <= 1 else sum(self.seats)


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each title of a unit, in the order of the rows."""
    told = _tells_of_all(organisation)
    for title in _titles(organisation):
        actual, seats = sum(title.people), title.establishment
        if actual == seats or (actual < seats and not told):
            continue
        positions = tuple(dict.fromkeys(int(organisation.row_position[row]) for row in title.rows))
        over = actual > seats
        yield Fault(
            subjects=positions,
            evidence=tuple(organisation.rows.source(row) for row in title.rows[:MOST_PLACES]),
            values={
                "title": named(organisation, positions[0])
                if len(positions) == 1
                else quoted(organisation.titles[positions[0]]),
                "seats": f"{seats:g}",
                "actual": f"{actual:g}",
                "how": Text(zh=f"超编 {actual - seats:g} 人", en=f"{actual - seats:g} more than there are seats")
                if over
                else Text(zh=f"缺编 {seats - actual:g} 人", en=f"{seats - actual:g} fewer than there are seats"),
            },
            severity=None if over else Severity.INFORMATION,
        )


def _titles(organisation: Organisation) -> Iterator[_Title]:
    rows = organisation.rows
    if rows.headcount is None:
        return
    titles = rows.title.to_pylist()
    units = [None] * len(rows) if rows.unit is None else rows.unit.to_pylist()
    groups: dict[tuple[int, str | None, str | None], list[int]] = {}
    people = _people(organisation)
    for row in np.flatnonzero(~np.isnan(rows.headcount) & ~np.isnan(people)).tolist():
        groups.setdefault((int(rows.origin[row]), units[row], titles[row]), []).append(row)
    for members in groups.values():
        yield _Title(
            tuple(members),
            tuple(float(rows.headcount[row]) for row in members),
            tuple(float(people[row]) for row in members),
        )


def _people(organisation: Organisation) -> NDArray[np.float64]:
    """How many people each row has; NaN where it does not say. A job description that names nobody says nothing of
    who is there."""
    rows = organisation.rows
    people = np.full(len(rows), np.nan)
    if rows.holder is not None:
        people = np.array([float(len(names_in(cell))) if cell else 0.0 for cell in rows.holder.to_pylist()])
        people[(people == 0) & ~from_tables(organisation)] = np.nan
    if rows.actual is not None:
        people = np.where(np.isnan(rows.actual), people, rows.actual)
    return people


def _tells_of_all(organisation: Organisation) -> bool:
    rows = organisation.rows
    if rows.actual is not None:
        return True
    return rows.holder is not None and len(rows) - rows.holder.null_count >= _TOLD * len(rows)


def _lacks(organisation: Organisation) -> Text | None:
    rows = organisation.rows
    if rows.headcount is not None and (rows.holder is not None or rows.actual is not None):
        return None
    return Text(zh="来源没有同时写明编制与在岗的人。", en="No source gives both the seats and the people in them.")


CHECK = Check(
    code="OG701",
    name="off-establishment",
    title=Text(zh="超编或缺编", en="Off the establishment"),
    severity=Severity.WARNING,
    message=Text(
        zh="{title}编制 {seats}，在岗 {actual}：{how}。",
        en="{title} has an establishment of {seats} and {actual} in post: {how}.",
    ),
    why=Text(
        zh="超编的人没有预算；一直空着的编制，活儿总有别人在干。",
        en="People beyond the establishment have no budget; seats that stay empty are work that somebody else does.",
    ),
    correction=Text(zh="补人、调人，或改正编制。", en="Fill the seats, move the people, or correct the establishment."),
    source="编制 practice; Nakisa (position views)",
    find=find,
    lacks=_lacks,
)
