"""OG904 and OG910: faults of the organisation's own rules, planted in the orgraph.toml beside a sound sheet."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.checks.plantings.planting import Planted, Planting, in_a_sheet
from tests.checks.plantings.sheet import Sheet, one_of, sheets


def waiver_of_nothing(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves())
    code = draw(st.sampled_from(["OG404", "OG205", "OG301"]))
    sheet.more["orgraph.toml"] = f'[[waivers]]\ncode = "{code}"\npositions = ["{id}"]\nreason = "Agreed in May"\n'
    return id


def decision_of_nothing(sheet: Sheet, draw: st.DrawFn) -> str:
    """The sources agree on the superior that is decided on."""
    id = one_of(draw, sheet.leaves())
    above = sheet.rows[id].superiors[0]
    sheet.more["orgraph.toml"] = f'[decisions]\n"{id}" = {{ superior = "{above}", reason = "Agreed in May" }}\n'
    return id


@st.composite
def wider_than_agreed(draw: st.DrawFn) -> Planted:
    """A contract allows a manager as many subordinates as it has, and then one fewer."""
    sheet = draw(sheets())
    manager = one_of(draw, sheet.managers())
    most = len(sheet.below(manager))

    def agreed(most: int) -> dict[str, str]:
        rule = f'rule = "most-span"\nof = ["{manager}"]\nmost = {most}\n'
        return {**sheet.sources(), "orgraph.toml": f'[[contracts]]\nname = "Small teams"\n{rule}'}

    return Planted(agreed(most), agreed(most - 1), (manager,))


@st.composite
def another_than_agreed(draw: st.DrawFn) -> Planted:
    """A contract says to whom a clerk reports, who then reports to somebody else of its unit."""
    sheet = draw(sheets())
    clerk = one_of(draw, sheet.leaves(), lambda each: sheet.rows[each].layer == 4)
    above = sheet.rows[clerk].superiors[0]
    names = f'position = "{clerk}"\nsuperior = "{above}"\n'
    rule = f'[[contracts]]\nname = "Close at hand"\nrule = "reports-to"\n{names}'
    sheet.more["orgraph.toml"] = rule
    moved = sheet.copy()
    moved.rows[clerk].superiors = [next(each for each in moved.leads() if each != above)]
    moved.rows[clerk].unit = moved.rows[moved.rows[clerk].superiors[0]].unit
    return Planted(sheet.sources(), moved.sources(), (clerk,))


OWN_RULES: tuple[Planting, ...] = (
    in_a_sheet("OG904", waiver_of_nothing, "waiver"),
    in_a_sheet("OG904", decision_of_nothing, "decision"),
    Planting("OG910", wider_than_agreed(), "most-span"),
    Planting("OG910", another_than_agreed(), "reports-to"),
)
