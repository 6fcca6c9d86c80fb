"""OG4xx and OG5xx: faults of spans, layers and grades."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.checks.plantings.planting import Edit, Planting, in_a_sheet
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


SPANS: tuple[Planting, ...] = (
    in_a_sheet("OG401", lead_with(11, 15)),
    in_a_sheet("OG402", lead_with(16, 20)),
    in_a_sheet("OG403", few_managers),
    in_a_sheet("OG404", single_clerk),
    in_a_sheet("OG501", nine_layers),
)
