"""OG7xx: faults of holders, seats and duties, planted in a sheet with a holder and a seat for everybody."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.checks.plantings.planting import Edit, Planted, Planting
from tests.checks.plantings.sheet import Sheet, one_of, sheets


def in_a_held_sheet(code: str, edit: Edit, name: str = "") -> Planting:
    """The fault that an edit of a sheet with holders plants."""

    @st.composite
    def cases(draw: st.DrawFn) -> Planted:
        sheet = draw(sheets())
        for number, row in enumerate(sheet.rows.values()):
            row.cells |= {"staff number": f"E{number:03}", "holder": f"Person {number:03}"}
        planted = sheet.copy()
        about = edit(planted, draw)
        return Planted(sheet.sources(), planted.sources(), (about,))

    return Planting(code, cases(), name)


def _give(sheet: Sheet, from_: str, to: str) -> None:
    sheet.rows[to].cells |= sheet.rows[from_].cells


def two_in_one_seat(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves())
    sheet.rows[id].cells["holder"] += "、Person 999"
    return id


def an_empty_seat(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves())
    sheet.rows[id].cells |= {"holder": "", "staff number": ""}
    return id


def one_holder_of_two(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves())
    other = one_of(draw, sheet.leaves(), lambda each: each != id)
    _give(sheet, id, other)
    return id


def own_superior_too(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves())
    _give(sheet, sheet.rows[id].superiors[0], id)
    return id


def cashier_and_bookkeeper(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves())
    sheet.rows[id].title = draw(st.sampled_from(["Cashier and bookkeeper", "出纳兼会计", "采购兼库管"]))
    return id


def audit_below_a_director(sheet: Sheet, draw: st.DrawFn) -> str:
    """A clerk of a function that is audited becomes its auditor."""
    audited = ("Finance", "Sales", "Production", "Logistics")
    id = one_of(draw, sheet.leaves(), lambda each: sheet.rows[each].unit in audited)
    sheet.rows[id].title = "Internal auditor"
    return id


HOLDERS: tuple[Planting, ...] = (
    in_a_held_sheet("OG701", two_in_one_seat, "over"),
    in_a_held_sheet("OG701", an_empty_seat, "under"),
    in_a_held_sheet("OG702", one_holder_of_two),
    in_a_held_sheet("OG703", own_superior_too),
    in_a_held_sheet("OG704", cashier_and_bookkeeper),
    in_a_held_sheet("OG705", audit_below_a_director),
)
