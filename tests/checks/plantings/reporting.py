"""OG2xx: faults of the reporting graph."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.checks.plantings.planting import Planted, Planting, in_a_sheet, once
from tests.checks.plantings.sheet import Sheet, one_of


def no_superior(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves())
    sheet.rows[id].superiors = []
    return id


def unknown_superior(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves())
    sheet.rows[id].superiors = ["X-gone"]
    return id


def own_superior(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves())
    sheet.rows[id].superiors = [id]
    return id


def ring(sheet: Sheet, draw: st.DrawFn) -> str:
    """A director reports to somebody two steps below."""
    lead = one_of(draw, sheet.leads())
    director = sheet.rows[lead].superiors[0]
    clerk = one_of(draw, sheet.below(lead))
    sheet.rows[director].superiors = [clerk]
    return director


def second_superior(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves())
    other = one_of(draw, sheet.unrelated(id))
    sheet.rows[id].superiors.append(other)
    return id


def vacant_superior(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.managers(), lambda each: each != sheet.head)
    sheet.rows[id].vacant = True
    return id


def superior_who_says_none(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.managers())
    sheet.rows[id].says_none = True
    return id


def dotted_only(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves())
    row = sheet.rows[id]
    row.dotted, row.superiors = row.superiors, []
    return id


def dotted_like_solid(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves())
    sheet.rows[id].dotted = list(sheet.rows[id].superiors)
    return id


def dotted_up_the_line(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves(), lambda each: len(sheet.line(each)) > 1)
    sheet.rows[id].dotted = [one_of(draw, sheet.line(id)[1:])]
    return id


def listed_twice_in_one_line(sheet: Sheet, draw: st.DrawFn) -> str:
    """A clerk who names nobody and is listed by its lead and by the director above."""
    id = one_of(draw, sheet.leaves(), lambda each: sheet.rows[each].layer == 4)
    lead, director, _ = sheet.line(id)
    sheet.rows[id].superiors = []
    sheet.rows[lead].overlisted.append(id)
    sheet.rows[director].overlisted.append(id)
    return id


_TWO_LINES = "title,reports to\n{first}\nFinance clerk,Finance director\nSales clerk,Sales director\n{others}"
_OTHERS = "\n".join(f"{place} {job},{place} director" for place in ("Finance", "Sales") for job in ("buyer", "driver"))
_ONE_HEAD = _TWO_LINES.format(first="Head,\nFinance director,Head\nSales director,Head\nAuditor,Head", others=_OTHERS)

NO_TOP = Planted(
    {"positions.csv": _ONE_HEAD},
    {
        "positions.csv": _TWO_LINES.format(
            first="Finance director,Group board\nSales director,Regional office", others=_OTHERS
        )
    },
    ("Finance director",),
    beside=("OG202", "OG202"),  # each of the two bodies outside is an unknown superior of its own
)
TWO_TOPS = Planted(
    {"positions.csv": _ONE_HEAD},
    {"positions.csv": _TWO_LINES.format(first="Finance director,\nSales director,", others=_OTHERS)},
    ("Finance director",),
)


def _described(superior_of_clerk: str) -> dict[str, str]:
    lines = {
        "Sales manager": "Managing director",
        "Finance manager": "Managing director",
        "Quality manager": "Managing director",
        "Accountant": "Finance manager",
        "Cashier": "Finance manager",
        "Treasurer": "Finance manager",
        "Storekeeper": superior_of_clerk,
        "Welder": superior_of_clerk,
        "Turner": superior_of_clerk,
    }
    head = "# Managing director\n\nReports to: none\n"
    parts = (f"# {title}\n\nReports to: {superior}\n" for title, superior in lines.items())
    return {"handbook.md": "\n".join((head, *parts))}


ISLAND = Planted(_described("Quality manager"), _described("Works council"), ("Works council",))

REPORTING: tuple[Planting, ...] = (
    in_a_sheet("OG201", no_superior),
    in_a_sheet("OG202", unknown_superior),
    in_a_sheet("OG203", own_superior),
    in_a_sheet("OG204", ring),
    in_a_sheet("OG205", second_superior),
    once("OG206", NO_TOP),
    once("OG207", TWO_TOPS),
    once("OG208", ISLAND),
    in_a_sheet("OG209", vacant_superior),
    in_a_sheet("OG210", superior_who_says_none),
    in_a_sheet("OG211", dotted_only),
    in_a_sheet("OG212", dotted_like_solid),
    in_a_sheet("OG213", dotted_up_the_line),
    in_a_sheet("OG214", listed_twice_in_one_line),
)
