"""OG8xx: faults of working relations, planted in a table of links beside a sound sheet."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from tests.checks.plantings.planting import Planted, Planting
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


def _sources(sheet: Sheet, links: list[Link]) -> dict[str, str]:
    lines = ["from,to,topic", *(",".join(link) for link in links)]
    return {**sheet.sources(), "links.csv": "\n".join(lines) + "\n"}


def in_links(code: str, plant: Plant, name: str = "", beside: tuple[str, ...] = ()) -> Planting:
    """The fault that a change of the links is."""

    @st.composite
    def cases(draw: st.DrawFn) -> Planted:
        sheet = draw(sheets())
        links = everybody_works_together(sheet)
        sound = _sources(sheet, links)
        planted = sheet.copy()
        about = plant(planted, links, draw)
        return Planted(sound, _sources(planted, links), about, beside=beside)

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
    deep = one_of(draw, sheet.leaves(), lambda each: sheet.rows[each].layer == 4)
    other = one_of(draw, sheet.leaves(), lambda each: sheet.rows[each].unit != sheet.rows[deep].unit)
    for topic in ("dates", "returns", "prices"):
        links += [(deep, other, topic), (other, deep, topic)]
    return (deep, other)


CONTACTS: tuple[Planting, ...] = (
    in_links("OG801", one_side_only),
    in_links("OG802", to_nobody, "counterpart"),
    in_links("OG802", from_nobody, "sender"),
    in_links("OG802", to_itself, "itself"),
    in_links("OG803", far_apart),
    in_links("OG806", alone),
)
