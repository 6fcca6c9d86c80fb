"""OG106, OG3xx and OG103: faults between sources, and of names, planted in a table, in descriptions, or in both."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.checks.plantings.planting import Edit, Planted, Planting, in_a_sheet
from tests.checks.plantings.sheet import Sheet, one_of, sheets


def beside_descriptions(code: str, edit: Edit, name: str = "") -> Planting:
    """The fault that an edit of a sheet is when everybody is described as the sheet was before."""

    @st.composite
    def cases(draw: st.DrawFn) -> Planted:
        sheet = draw(sheets())
        sheet.more |= {f"{id}.md": description(sheet, id) for id in sheet.rows}
        planted = sheet.copy()
        about = edit(planted, draw)
        return Planted(sheet.sources(), planted.sources(), (about,))

    return Planting(code, cases(), name)


def description(sheet: Sheet, id: str, superior: str | None = None) -> str:
    """A description of a position, as the table has it, or with another superior."""
    row = sheet.rows[id]
    above = superior or (row.superiors[0] if row.superiors else None)
    named = sheet.rows[above].title if above else "none"
    return f"Job title: {row.title}\nDepartment: {row.unit}\nReports to: {named}\nHeadcount: {row.headcount}\n"


def another_superior(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves())
    sheet.more[f"{id}.md"] = description(sheet, id, one_of(draw, sheet.unrelated(id)))
    return id


def another_number_of_seats(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves())
    sheet.rows[id].headcount = 3
    return id


def not_described(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves())
    del sheet.more[f"{id}.md"]
    return id


def listed_without_a_row(sheet: Sheet, draw: st.DrawFn) -> str:
    manager = one_of(draw, sheet.managers(), lambda each: each != sheet.head)
    sheet.rows[manager].overlisted.append("Xyz-gone")
    return manager


def superior_is_the_unit(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves())
    sheet.rows[id].superiors = [sheet.rows[id].unit]
    return id


def id_with_a_space(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves())
    row = sheet.rows[id]
    row.id = f"P {id[1:]}"
    return row.title


SOURCES: tuple[Planting, ...] = (
    in_a_sheet("OG106", id_with_a_space),
    beside_descriptions("OG304", another_superior),
    beside_descriptions("OG305", another_number_of_seats, "seats"),
    beside_descriptions("OG306", not_described, "description"),
    in_a_sheet("OG306", listed_without_a_row, "row"),
    in_a_sheet("OG307", superior_is_the_unit),
)
