"""OG3xx: faults between what superiors and subordinates say."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.checks.plantings.planting import Planting, in_a_sheet
from tests.checks.plantings.sheet import Sheet, one_of


def left_off_the_list(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves())
    sheet.rows[sheet.rows[id].superiors[0]].unlisted.append(id)
    return id


def on_another_list(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves())
    other = one_of(draw, sheet.unrelated(id))
    sheet.rows[other].overlisted.append(id)
    return id


def each_other(sheet: Sheet, draw: st.DrawFn) -> str:
    """A director reports to a lead who reports to the director."""
    lead = one_of(draw, sheet.leads())
    director = sheet.rows[lead].superiors[0]
    sheet.rows[director].superiors = [lead]
    return director


WITNESSES: tuple[Planting, ...] = (
    in_a_sheet("OG301", left_off_the_list),
    in_a_sheet("OG302", on_another_list),
    in_a_sheet("OG303", each_other),
)
