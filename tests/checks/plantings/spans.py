"""OG4xx and OG5xx: faults of spans, layers and grades."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from hypothesis import assume
from hypothesis import strategies as st

from tests.checks.plantings.planting import Edit, Planted, Planting, in_a_sheet, once
from tests.checks.plantings.sheet import Sheet, one_of


def lead_with(least: int, most: int) -> Edit:
    """Gives a lead so many subordinates."""

    def edit(sheet: Sheet, draw: st.DrawFn) -> str:
        lead = one_of(draw, sheet.leads())
        wanted = draw(st.integers(least, most))
        for number in range(wanted - len(sheet.below(lead))):
            sheet.add(f"Further clerk {number + 1}", sheet.rows[lead].unit, lead)
        return lead

    return edit


def few_managers(sheet: Sheet, draw: st.DrawFn) -> str:
    """A director with two leads: the others' people go to one of them."""
    director = one_of(draw, [sheet.rows[lead].superiors[0] for lead in sheet.leads()])
    kept, *others = sheet.below(director)
    last = others.pop()
    for lead in others:
        for clerk in sheet.below(lead):
            sheet.rows[clerk].superiors = [kept if len(sheet.below(kept)) < 10 else last]
        del sheet.rows[lead]
    return director


def single_clerk(sheet: Sheet, draw: st.DrawFn) -> str:
    lead = one_of(draw, sheet.leads())
    for clerk in sheet.below(lead)[1:]:
        del sheet.rows[clerk]
    return lead


def nine_layers(sheet: Sheet, draw: st.DrawFn) -> str:
    """A line of leads with three people each, one of whom leads the next three."""
    here = one_of(draw, sheet.leads())
    for layer in range(4, 9):
        here = sheet.below(here)[0]
        for number in range(3):
            sheet.add(f"Helper {layer}-{number}", sheet.rows[here].unit, here)
    return sheet.below(here)[0]


def chain(sheet: Sheet, draw: st.DrawFn) -> str:
    """A lead with one clerk, who leads one trainee."""
    lead = single_clerk(sheet, draw)
    [clerk] = sheet.below(lead)
    sheet.add("Trainee", sheet.rows[clerk].unit, clerk)
    return lead


def small_teams(sheet: Sheet, draw: st.DrawFn) -> str:
    """Two leads of one director are left with two clerks each."""
    director = sheet.rows[one_of(draw, sheet.leads())].superiors[0]
    first, second, *_ = sheet.below(director)
    for lead in (first, second):
        for clerk in sheet.below(lead)[2:]:
            del sheet.rows[clerk]
    return first


def seven_colleagues(sheet: Sheet, draw: st.DrawFn) -> str:
    """A lead gets up to seven or more clerks, each of whom works with the next, in a round."""
    assume(len(sheet.leads()) < 8)  # beside so many others its span would be an exception (OG408)
    lead = lead_with(7, 9)(sheet, draw)  # ten ties would be a matter of OG804 and OG807
    clerks = [sheet.rows[clerk].title for clerk in sheet.below(lead)]
    pairs = "".join(
        f"{one},{other},handover\n{other},{one},handover\n" for one, other in itertools.pairwise([*clerks, clerks[0]])
    )
    sheet.more["links.csv"] = f"from,to,topic\n{pairs}"
    return lead


def wrong_count(sheet: Sheet, draw: st.DrawFn) -> str:
    """One manager states another number of subordinates than it has."""
    for id, row in sheet.rows.items():
        row.cells["number of direct reports"] = str(len(sheet.below(id)))
    id = one_of(draw, sheet.managers(), lambda each: each != sheet.head)
    sheet.rows[id].cells["number of direct reports"] = str(len(sheet.below(id)) + draw(st.integers(20, 40)))
    return id


def deep_branch(sheet: Sheet, draw: st.DrawFn) -> str:
    """Below a lead three layers more, of three people each of whom one leads."""
    lead = here = one_of(draw, sheet.leads())
    for layer in range(3):
        here = sheet.below(here)[0]
        for number in range(3):
            sheet.add(f"Helper {layer}-{number}", sheet.rows[here].unit, here)
    return sheet.rows[lead].superiors[0]


def higher_grade(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves(), lambda each: sheet.rows[each].layer == 4)
    sheet.rows[id].grade = "G18"
    return id


def same_grade(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves())
    sheet.rows[id].grade = sheet.rows[sheet.rows[id].superiors[0]].grade
    return id


def far_lower_grade(sheet: Sheet, draw: st.DrawFn) -> str:
    """A lead three grades below its director; its clerks below that."""
    lead = one_of(draw, sheet.leads())
    sheet.rows[lead].grade = "G14"
    for number, clerk in enumerate(sheet.below(lead)):
        sheet.rows[clerk].grade = "G13" if number else "G12"
    return lead


def higher_title(sheet: Sheet, draw: st.DrawFn) -> str:
    """A lead becomes a director below a supervisor."""
    lead = one_of(draw, sheet.leads())
    director = sheet.rows[lead].superiors[0]
    sheet.rows[lead].title, sheet.rows[director].title = "Director of stores", "Supervisor of stores"
    return lead


def deputy_between(sheet: Sheet, draw: st.DrawFn) -> str:
    """A lead's clerks report to a new deputy."""
    lead = one_of(draw, sheet.leads())
    clerks = sheet.below(lead)
    row = sheet.rows[lead]
    deputy = sheet.add(f"Deputy {row.title}", row.unit, lead)
    for clerk in clerks:
        sheet.rows[clerk].superiors = [deputy]
        sheet.rows[clerk].grade = "G15"
    return deputy


def layered(counts: list[int]) -> dict[str, str]:
    """A sound firm drawn by hand: the head, and in each following layer everybody with so many subordinates."""
    lines, above = ["title,reports to", "Head,"], ["Head"]
    for layer, count in enumerate(counts):
        names = [f"{'ABCDEFG'[layer]}{number}" for number in range(len(above) * count)]
        lines += [f"{name},{above[number // count]}" for number, name in enumerate(names)]
        above = names
    return {"positions.csv": "\n".join(lines) + "\n"}


def outlier() -> Planted:
    """One of eight leads with three people each has ten."""
    sound = layered([4, 3, 3])
    more = "".join(f"Z{number},B5\n" for number in range(7))
    return Planted(sound, {"positions.csv": sound["positions.csv"] + more}, ("B5",))


HOURGLASS = Planted(layered([6, 5, 6]), layered([6, 3, 6]), ("A0",))


def spread_grades() -> Planted:
    """A hundred managers graded by their layers; then one branch is graded a step higher as a whole, and four a step
    lower from the third layer down, so that managers of one grade stand on three layers."""
    names = [name for depth in range(1, 6) for name in _names(depth)]

    def table(shift: Callable[[str], int]) -> dict[str, str]:
        lines = [f"{name},{name[:-1] or 'Head'},{19 - len(name) + shift(name)}" for name in names]
        return {"positions.csv": "\n".join(["title,reports to,grade", "Head,,20", *lines]) + "\n"}

    def shifted(name: str) -> int:
        return 1 if name[0] == "T" else -1 if name[0] in "UWXY" and len(name) > 1 else 0

    return Planted(table(lambda _: 0), table(shifted))


def _names(depth: int) -> list[str]:
    """The positions of a layer, each named by the way that leads to it."""
    return ["".join(way) for way in itertools.product("STUWXY", *["STU"] * (depth - 1))]


SPANS: tuple[Planting, ...] = (
    in_a_sheet("OG401", lead_with(11, 15)),
    in_a_sheet("OG402", lead_with(16, 20)),
    in_a_sheet("OG403", few_managers),
    in_a_sheet("OG404", single_clerk),
    in_a_sheet("OG405", chain),
    in_a_sheet("OG406", small_teams),
    in_a_sheet("OG407", seven_colleagues),
    once("OG408", outlier()),
    in_a_sheet("OG409", wrong_count),
    in_a_sheet("OG501", nine_layers),
    in_a_sheet("OG502", deep_branch),
    in_a_sheet("OG503", higher_grade),
    in_a_sheet("OG504", same_grade),
    in_a_sheet("OG505", far_lower_grade),
    once("OG506", spread_grades()),
    once("OG507", HOURGLASS),
    in_a_sheet("OG508", higher_title),
    in_a_sheet("OG509", deputy_between),
)
