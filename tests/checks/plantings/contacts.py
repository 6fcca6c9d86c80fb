"""OG8xx: faults of working relations, planted in a table of links beside a sound sheet."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from hypothesis import assume
from hypothesis import strategies as st

from tests.checks.plantings.planting import Planted, Planting, once
from tests.checks.plantings.sheet import Sheet, one_of, sheets

Link = tuple[str, str, str]
Plant = Callable[[Sheet, list[Link], st.DrawFn], tuple[str, ...]]
"""Adds links, or takes them away; gives the ids or titles that the finding is about."""


def everybody_works_together(sheet: Sheet) -> list[Link]:
    """All who lead nobody work with the one before and the one after, and with another unit; leads with leads, and
    directors with the head and one clerk: both sides say so, and nobody is left out or the only link."""
    clerks, units = sheet.leaves(), list(dict.fromkeys(row.unit for row in sheet.rows.values()))[1:]
    pairs = [*_ring(clerks), *((director, sheet.head) for director in sheet.directors())]
    for director in sheet.directors():
        team = sheet.below(director)
        pairs += _ring(team) if team[0] not in clerks else []
        pairs.append((director, next(id for id in clerks if sheet.rows[id].unit == sheet.rows[director].unit)))
    links = [link for one, other in pairs for link in ((one, other, "handover"), (other, one, "handover"))]
    for clerk in clerks:
        unit = sheet.rows[clerk].unit
        links.append((clerk, units[(units.index(unit) + 1) % len(units)], "orders"))
    return links


def _ring(members: list[str]) -> list[tuple[str, str]]:
    return list(zip(members, [*members[1:], members[0]], strict=True))


def sources_with(sheet: Sheet, links: list[Link]) -> dict[str, str]:
    """The sheet with a table of these links beside it."""
    lines = ["from,to,topic", *(",".join(link) for link in links)]
    return {**sheet.sources(), "links.csv": "\n".join(lines) + "\n"}


def in_links(code: str, plant: Plant, name: str = "", beside: tuple[str, ...] = ()) -> Planting:
    """The fault that a change of the links is."""

    @st.composite
    def cases(draw: st.DrawFn) -> Planted:
        sheet = draw(sheets())
        links = everybody_works_together(sheet)
        sound = sources_with(sheet, links)
        planted = sheet.copy()
        about = plant(planted, links, draw)
        return Planted(sound, sources_with(planted, links), about, beside=beside)

    return Planting(code, cases(), name)


def one_side_only(sheet: Sheet, links: list[Link], draw: st.DrawFn) -> tuple[str, ...]:
    """A director lists another, who lists the head and a clerk only."""
    one, other = sheet.directors()[0], one_of(draw, sheet.directors()[1:])
    links.append((one, other, "advice"))
    return (other,)


def to_nobody(sheet: Sheet, links: list[Link], draw: st.DrawFn) -> tuple[str, ...]:
    id = one_of(draw, sheet.leaves())
    links.append((id, "Xyz-gone", "advice"))
    return (id,)


def from_nobody(sheet: Sheet, links: list[Link], draw: st.DrawFn) -> tuple[str, ...]:
    id = one_of(draw, sheet.leaves())
    links.append(("Xyz-gone", id, "advice"))
    return (id,)


def to_itself(sheet: Sheet, links: list[Link], draw: st.DrawFn) -> tuple[str, ...]:
    id = one_of(draw, sheet.leaves())
    links.append((id, id, "advice"))
    return (id,)


def alone(sheet: Sheet, links: list[Link], draw: st.DrawFn) -> tuple[str, ...]:
    """A new clerk with whom nobody works."""
    lead = one_of(draw, sheet.managers(), lambda each: len(sheet.below(each)) < 6 and sheet.rows[each].layer > 1)
    return (sheet.add("Odd jobber", sheet.rows[lead].unit, lead),)


def far_apart(sheet: Sheet, links: list[Link], draw: st.DrawFn) -> tuple[str, ...]:
    """Two clerks of different units, one of them four layers down, who deal with each other in three matters."""
    unit = {id: sheet.rows[id].unit for id in sheet.leaves()}
    clerks = [one for one, next_ in itertools.pairwise(unit) if unit[one] == unit[next_]]  # the last have ties outside
    deep = one_of(draw, clerks, lambda each: sheet.rows[each].layer == 4)
    other = one_of(draw, clerks, lambda each: sheet.rows[each].unit != sheet.rows[deep].unit)
    for topic in ("dates", "returns", "prices"):
        links += [(deep, other, topic), (other, deep, topic)]
    return (deep, other)


def one_shared_superior(sheet: Sheet, links: list[Link], draw: st.DrawFn) -> tuple[str, ...]:
    """Clerks of different directors deal with each other, whose only common superior is the head."""
    unit = {id: sheet.rows[id].unit for id in sheet.leaves()}
    clerks = [one for one, next_ in itertools.pairwise(unit) if unit[one] == unit[next_]]  # the last have ties outside
    half = len(clerks) // 2
    pairs = [pair for pair in zip(clerks[:half], clerks[half:], strict=False) if unit[pair[0]] != unit[pair[1]]]
    assume(len(pairs) >= 6)
    for one, other in pairs:
        links += [(one, other, "advice"), (other, one, "advice")]
    return (sheet.head,)


def only_link_of_three(sheet: Sheet, links: list[Link], draw: st.DrawFn) -> tuple[str, ...]:
    """A team of three gets three new clerks, whom nobody knows but one of their colleagues."""
    small = [id for id in sheet.managers() if len(sheet.below(id)) == 3 and sheet.below(id)[0] in sheet.leaves()]
    assume(small)
    lead = one_of(draw, small)
    broker = sheet.below(lead)[0]
    for number in range(3):
        new = sheet.add(f"Odd jobber {number}", sheet.rows[lead].unit, lead)
        links += [(broker, new, "jobs"), (new, broker, "jobs")]
    return (broker,)


def works_with_another_unit(sheet: Sheet, links: list[Link], draw: st.DrawFn) -> tuple[str, ...]:
    """A clerk in the middle of its team deals with three clerks of the unit that it orders from."""
    id = one_of(draw, sheet.leaves(), lambda each: each in sheet.below(sheet.rows[each].superiors[0])[1:-1])
    unit = next(to for from_, to, topic in links if from_ == id and topic == "orders")
    for clerk in [each for each in sheet.leaves() if sheet.rows[each].unit == unit][:3]:
        links += [(id, clerk, "advice"), (clerk, id, "advice")]
    return (id,)


def _newspaper(*outward: tuple[str, str]) -> dict[str, str]:
    """A newsroom of two desks on which all work with all, in touch with the sales office by two ties and these."""
    desks = {
        desk: [f"{desk} {job}" for job in ("reporter", "designer", "reader", "clerk")] for desk in ("City", "Sport")
    }
    office = ["Seller", "Biller", "Planner"]
    rows = ["Publisher,Board,", "Editor,News,Publisher", "Sales head,Sales,Publisher", "Lawyer,Board,Publisher"]
    rows += [f"{desk} lead,News,Editor" for desk in desks] + ["Archivist,News,Editor"]
    rows += [f"{who},News,{desk} lead" for desk, staff in desks.items() for who in staff]
    rows += [f"{who},Sales,Sales head" for who in office]
    pairs = [pair for desk, staff in desks.items() for pair in itertools.combinations([f"{desk} lead", *staff], 2)]
    pairs += [*itertools.combinations(["Editor", "City lead", "Sport lead", "Archivist"], 2)]
    pairs += [*itertools.combinations(["Sales head", *office], 2), ("Lawyer", "Publisher"), ("Lawyer", "Sales head")]
    pairs += [("Editor", "Publisher"), ("City reporter", "Seller"), ("City clerk", "Sport clerk"), *outward]
    links = [f"{one},{other},work" for pair in pairs for one, other in (pair, pair[::-1])]
    return {
        "positions.csv": "\n".join(["title,unit,reports to", *rows]) + "\n",
        "links.csv": "\n".join(["from,to,topic", *links]) + "\n",
    }


SILO = Planted(
    _newspaper(
        ("Sport reporter", "Planner"), ("Archivist", "Biller"), ("Sport clerk", "Biller"), ("City clerk", "Seller")
    ),
    _newspaper(),
    ("City reporter",),
)

CONTACTS: tuple[Planting, ...] = (
    in_links("OG801", one_side_only),
    in_links("OG802", to_nobody, "counterpart"),
    in_links("OG802", from_nobody, "sender"),
    in_links("OG802", to_itself, "itself"),
    in_links("OG803", far_apart),
    in_links("OG804", one_shared_superior),
    in_links("OG805", only_link_of_three),
    in_links("OG806", alone),
    once("OG807", SILO),
    in_links("OG808", works_with_another_unit),
)
