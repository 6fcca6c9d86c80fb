"""OG10x: faults of ids and names, planted in a sheet."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.checks.plantings.planting import Planted, Planting, in_a_sheet
from tests.checks.plantings.reading import TITLE, Grid, in_the_cells
from tests.checks.plantings.sheet import Sheet, one_of, sheets


def one_id_two_positions(grid: Grid, draw: st.DrawFn) -> tuple[str, ...]:
    """A further row has the id of a clerk, and another title."""
    row = draw(st.sampled_from([row for row in grid if "clerk" in row[TITLE]]))
    grid.append([*row[:TITLE], "Keeper of the minutes", *row[TITLE + 1 :]])
    return (row[TITLE],)


@st.composite
def shared_with_two_grades(draw: st.DrawFn) -> Planted:
    """Two people share a clerk's seat; the second row has another grade."""
    sheet = draw(sheets())
    for number, row in enumerate(sheet.rows.values()):
        row.cells["holder"] = f"Person {number:03}"
    sheet.rows[id := one_of(draw, sheet.leaves())].headcount = 2
    sound = sheet.sources()
    row, grade = sheet.rows[id], sheet.rows[id].grade
    line = next(line for line in sound["positions.csv"].splitlines() if line.startswith(f"{id},"))
    second = line.replace(row.cells["holder"], "Person 999")
    table = sound["positions.csv"]
    return Planted(
        {"positions.csv": f"{table}{second}\n"},
        {"positions.csv": f"{table}{second.replace(f',{grade},', ',G11,')}\n"},
        (id,),
    )


def two_of_one_title(sheet: Sheet, draw: st.DrawFn) -> str:
    """A clerk's dotted line leads to a title that two directors of other units bear."""
    one, other, *_ = sheet.directors()
    for id in (one, other):
        sheet.rows[id].title = "Regional director"
    units = (sheet.rows[one].unit, sheet.rows[other].unit)
    clerk = one_of(draw, sheet.leaves(), lambda each: sheet.rows[each].unit not in units)
    sheet.rows[clerk].dotted = ["Regional director"]
    return one


def misspelt_on_the_list(sheet: Sheet, draw: st.DrawFn) -> str:
    """A superior lists a clerk by its title, with a letter too many."""
    id = one_of(draw, sheet.leaves())
    above = sheet.rows[sheet.rows[id].superiors[0]]
    above.unlisted.append(id)
    above.overlisted.append(sheet.rows[id].title.replace("clerk", "clerrk"))
    return id


def unit_under_two_names(sheet: Sheet, draw: st.DrawFn) -> str:
    """Three clerks of a large unit give it another name; one or two would be a tiny unit (OG604) as well."""
    id = one_of(draw, sheet.leads())
    for clerk in sheet.below(id)[:3]:
        sheet.rows[clerk].unit += " department"
    return sheet.below(id)[0]


IDENTITY: tuple[Planting, ...] = (
    in_the_cells("OG101", one_id_two_positions),
    Planting("OG102", shared_with_two_grades()),
    in_a_sheet("OG103", two_of_one_title),
    in_a_sheet("OG104", misspelt_on_the_list, "position"),
    in_a_sheet("OG104", unit_under_two_names, "unit"),
)
