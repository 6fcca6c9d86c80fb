"""OG105 and OG90x: faults of a change from one sound organisation to another."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.checks.plantings.contacts import everybody_works_together, sources_with
from tests.checks.plantings.planting import Edit, Planted, Planting
from tests.checks.plantings.sheet import Sheet, one_of, sheets


def in_a_change(code: str, edit: Edit, tied: bool = False, beside: tuple[str, ...] = ()) -> Planting:
    """The fault that the edit of a sound sheet is, compared with the sheet as it was before; with the ties of everybody
    beside it or not."""

    @st.composite
    def cases(draw: st.DrawFn) -> Planted:
        sheet = draw(sheets())
        if tied:
            sheet.more = sources_with(sheet, everybody_works_together(sheet))
            del sheet.more["positions.csv"]
        planted = sheet.copy()
        about = edit(planted, draw)
        before = sheet.sources()
        return Planted(before, planted.sources(), (about,), beside=beside, before=before)

    return Planting(code, cases())


def another_id(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves())
    sheet.rows[id].id = "P900"
    return sheet.rows[id].title


def a_new_error(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves())
    sheet.rows[id].superiors.append(one_of(draw, sheet.unrelated(id)))
    return id


def forgotten_clerk(sheet: Sheet, draw: st.DrawFn) -> str:
    """A clerk's superior is gone from its row; that is also one more position without a superior (OG201)."""
    id = one_of(draw, sheet.leaves())
    sheet.rows[id].superiors = []
    return id


def away_from_its_own(sheet: Sheet, draw: st.DrawFn) -> str:
    """A clerk in the middle of its team is moved to another branch."""
    id = one_of(draw, sheet.leaves(), lambda each: each in sheet.below(sheet.rows[each].superiors[0])[1:-1])
    unit = sheet.rows[id].unit
    above = one_of(
        draw,
        [sheet.rows[each].superiors[0] for each in sheet.leaves()],
        lambda each: sheet.rows[each].unit != unit,
    )
    row, there = sheet.rows[id], sheet.rows[above]
    row.superiors, row.unit, row.grade = [above], there.unit, f"G{19 - there.layer}"
    return id


TRANSITION: tuple[Planting, ...] = (
    in_a_change("OG105", another_id),
    in_a_change("OG901", a_new_error),
    in_a_change("OG902", forgotten_clerk, beside=("OG901",)),
    in_a_change("OG903", away_from_its_own, tied=True),
)
