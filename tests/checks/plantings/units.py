"""OG6xx: faults of units."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.checks.plantings.planting import Planted, Planting, in_a_sheet
from tests.checks.plantings.sheet import Sheet, one_of

TREE = "unit,parent unit\nBoard,\nFinance,Board\nSales,Board\nProduction,Board\nQuality,Board\nLogistics,Board\n"


def two_heads(sheet: Sheet, draw: st.DrawFn) -> str:
    """A lead with its clerks is moved to the unit of another director."""
    lead = one_of(draw, sheet.leads())
    other = one_of(draw, sheet.directors(), lambda each: each != sheet.rows[lead].superiors[0])
    for id in (lead, *sheet.below(lead)):
        sheet.rows[id].unit = sheet.rows[other].unit
    return lead


def nobody_leads(sheet: Sheet, draw: st.DrawFn) -> str:
    """A clerk of each of three teams belongs to a unit of its own."""
    managers = [id for id in sheet.managers() if id != sheet.head and sheet.rows[id].layer != 2]
    chosen = [sheet.below(manager)[0] for manager in managers[:3]]
    for id in chosen:
        sheet.rows[id].unit = "Projects"
    return chosen[0]


def past_the_head(sheet: Sheet, draw: st.DrawFn) -> str:
    """A clerk reports to the director of another unit."""
    id = one_of(draw, sheet.leaves())
    other = one_of(draw, sheet.directors(), lambda each: sheet.rows[each].unit != sheet.rows[id].unit)
    sheet.rows[id].superiors = [other]
    sheet.rows[id].grade = "G17"
    return id


def with_parents(sheet: Sheet) -> None:
    """Every row gives the unit above."""
    for row in sheet.rows.values():
        row.cells["parent unit"] = "" if row.unit == "Board" else "Board"


def missing_parent(sheet: Sheet, draw: st.DrawFn) -> str:
    with_parents(sheet)
    unit = sheet.rows[one_of(draw, sheet.directors())].unit
    for row in sheet.rows.values():
        if row.unit == unit:
            row.cells["parent unit"] = "Holding"
    return next(row.id for row in sheet.rows.values() if row.unit == unit)


def ring_of_units(sheet: Sheet, draw: st.DrawFn) -> str:
    with_parents(sheet)
    one, other, *_ = sheet.directors()
    above = {sheet.rows[one].unit: sheet.rows[other].unit, sheet.rows[other].unit: sheet.rows[one].unit}
    for row in sheet.rows.values():
        row.cells["parent unit"] = above.get(row.unit, row.cells["parent unit"])
    return one


def empty_unit(sheet: Sheet, draw: st.DrawFn) -> str:
    sheet.more["departments.csv"] = TREE.replace("Logistics,Board\n", "") + "Archive,Board\n"
    return ""


def tiny_unit(sheet: Sheet, draw: st.DrawFn) -> str:
    """The head gets a lawyer, alone in a unit of its own."""
    return sheet.add("Lawyer", "Law", sheet.head)


def large_unit(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves())
    sheet.rows[id].headcount = draw(st.integers(150, 900))
    return next(head for head, row in sheet.rows.items() if row.unit == sheet.rows[id].unit)


def other_parent(sheet: Sheet, draw: st.DrawFn) -> str:
    with_parents(sheet)
    id = one_of(draw, sheet.leaves())
    sheet.rows[id].cells["parent unit"] = sheet.rows[one_of(draw, sheet.unrelated(id))].unit
    return id


def other_cost_centre(sheet: Sheet, draw: st.DrawFn) -> str:
    for row in sheet.rows.values():
        row.cells["cost centre"] = f"{1000 + len(row.unit)}"
    id = one_of(draw, sheet.leaves())
    sheet.rows[id].cells["cost centre"] = "9999"
    return id


def without_about(planting: Planting) -> Planting:
    """The same of a fault that is about no position."""
    return Planting(planting.code, planting.cases.map(lambda c: Planted(c.sound, c.planted)), planting.name)


UNITS: tuple[Planting, ...] = (
    in_a_sheet("OG601", two_heads, "several"),
    in_a_sheet("OG601", nobody_leads, "none"),
    in_a_sheet("OG602", past_the_head),
    in_a_sheet("OG603", missing_parent, "missing"),
    in_a_sheet("OG603", ring_of_units, "ring"),
    without_about(in_a_sheet("OG604", empty_unit, "empty")),
    in_a_sheet("OG604", tiny_unit, "tiny"),
    in_a_sheet("OG605", large_unit),
    in_a_sheet("OG606", other_parent, "unit above"),
    in_a_sheet("OG606", other_cost_centre, "cost centre"),
)
