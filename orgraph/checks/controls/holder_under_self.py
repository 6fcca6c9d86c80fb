"""OG703 holder-under-self: somebody who reports to themselves, from one position to another.

What it finds
    People who hold a position and its superior too, by their number or their name; and positions whose holder is said
    to hold as well (兼) what reports to that very position. One finding a person, or a position with such a note.

Why it matters
    Nobody checks their own work. Leave, expenses and appraisals of the lower position are approved by whoever asks, and
    what was meant as a step of control is none.

Example
    ```csv
    id,title,reports to,holder
    1,Head of school,,Ann Poe
    2,Bursar,1,Bo Lin
    3,Payroll clerk,2,Bo Lin
    ```
    finds: Bursar; Payroll clerk

    ```csv
    岗位编号,岗位名称,上级编号,任职者
    1,校长,,周敏
    2,总务主任,1,何平
    3,食堂管理员,1,何平
    ```
    finds: nothing

Known problems
    Without numbers two people of one name are taken for one: a father and a daughter may well work in one line.

What to do
    Have the lower position report to the superior's superior as long as one person holds both.

Source
    odoo PR#27900.

查什么
    既任某岗位、又任其直接上级岗位的人，按工号或姓名辨认；以及写明兼任(兼)的岗位，而所兼的岗位正向它汇报。一人一条，或写明兼任的岗位一条。

为何重要
    没有人能监督自己。下级岗位的请假、报销、考核都由本人批准，原想设的一道控制等于没有。

已知局限
    没有工号时，同名的两个人会被当作一个人，也许只是重名。

怎么办
    一人兼两岗期间，让下级岗位改向上级的上级汇报。
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

import numpy as np

from orgraph.checks.linked import evidence_of, links_above
from orgraph.checks.people import Person, holders_of_several, lacks_holders
from orgraph.checks.remarks import MOST_PLACES
from orgraph.checks.wording import all_named, named, quoted
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.spelling import normalised
from orgraph.model.text import Text

_PERSON = Text(
    zh="{below}向{above}汇报，任职者都是{person}",
    en="{below} {reports} to {above}, and {person} holds both",
)
_NOTE = Text(
    zh="{above}兼任的岗位正向它汇报：{below}",
    en="Whoever holds {above} holds what reports to it as well: {below}",
)


def find(organisation: Organisation) -> Iterator[Fault]:
    """First the people, then the positions with a note."""
    people, notes = reports_to_self(organisation)
    for person, pairs in people.items():
        below, above = [pair[0] for pair in pairs], list(dict.fromkeys(pair[1] for pair in pairs))
        concerned = tuple(dict.fromkeys(position for pair in pairs for position in reversed(pair)))
        places = tuple(organisation.rows.source(row) for position, row in person.rows if position in concerned)
        values = {
            "below": all_named(organisation, below),
            "above": all_named(organisation, above),
            "person": quoted(person.name),
            "reports": "reports" if len(below) == 1 else "report",
        }
        yield Fault(concerned, places[:MOST_PLACES], {"what": _PERSON.format(**values)}, follows=("OG702",))
    for position, subordinates in notes.items():
        links = links_above(organisation, organisation.links.chosen, subordinates)
        values = {"above": named(organisation, position), "below": all_named(organisation, subordinates)}
        evidence = evidence_of(organisation, [link for own in links.values() for link in own])
        yield Fault(
            (position, *subordinates),
            (organisation.seats.source(position), *evidence)[:MOST_PLACES],
            {"what": _NOTE.format(**values)},
            follows=("OG702",),
        )


@lru_cache(maxsize=8)
def reports_to_self(
    organisation: Organisation,
) -> tuple[Mapping[Person, tuple[tuple[int, int], ...]], Mapping[int, tuple[int, ...]]]:
    """The people with the pairs of positions, lower and upper, that they hold; and the positions with the positions
    below them that their holder has as well."""
    people = {}
    for person in holders_of_several(organisation):
        held = set(person.positions)
        pairs = tuple(
            (position, above)
            for position in person.positions
            if (above := int(organisation.superior[position])) in held and above != position
        )
        if pairs:
            people[person] = pairs
    return people, _notes(organisation)


def _notes(organisation: Organisation) -> dict[int, tuple[int, ...]]:
    notes: dict[int, tuple[int, ...]] = {}
    for position, titles in organisation.seats.holds_also.items():
        held = {normalised(title) for title in titles}
        below = np.flatnonzero(organisation.superior == position).tolist()
        own = tuple(
            each
            for each in below
            if each != position and normalised(organisation.titles[each]).partition("(")[0] in held
        )
        if own:
            notes[position] = own
    return notes


CHECK = Check(
    code="OG703",
    name="holder-under-self",
    title=Text(zh="自己向自己汇报", en="Reports to oneself"),
    severity=Severity.WARNING,
    message=Text(zh="{what}。", en="{what}."),
    why=Text(
        zh="没有人能监督自己：请假、报销、考核都由本人批准。",
        en="Nobody checks their own work: whoever asks approves.",
    ),
    correction=Text(
        zh="兼任期间，让下级岗位改向上级的上级汇报。",
        en="Have the lower position report to the superior's superior as long as one person holds both.",
    ),
    source="odoo PR#27900",
    find=find,
    lacks=lacks_holders,
)
