"""OG0xx: faults of what is read, planted in the text of a sound table or of descriptions beside it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

from hypothesis import strategies as st

from tests.checks.plantings.planting import Edit, Planted, Planting, once
from tests.checks.plantings.sheet import HEADINGS, Sheet, one_of, sheets

Grid = list[list[str]]
Change = Callable[[Grid, st.DrawFn], tuple[str, ...]]
"""Changes the cells of a table, whose first row are the headings; gives the titles that the finding is about."""

TITLE, SUBORDINATES, HEADCOUNT = HEADINGS.index("title"), HEADINGS.index("direct reports"), HEADINGS.index("headcount")


def in_the_cells(code: str, change: Change, name: str = "", beside: tuple[str, ...] = ()) -> Planting:
    """The fault that a change of the cells of a sound table is."""

    @st.composite
    def cases(draw: st.DrawFn) -> Planted:
        sound = draw(sheets()).sources()
        grid = list(csv.reader(io.StringIO(sound["positions.csv"])))
        about = change(grid, draw)
        out = io.StringIO(newline="")
        csv.writer(out, lineterminator="\n").writerows(grid)
        return Planted(sound, {**sound, "positions.csv": out.getvalue()}, about, beside=beside)

    return Planting(code, cases(), name)


def in_a_handbook(code: str, edit: Edit, name: str = "") -> Planting:
    """The fault that an edit of descriptions is, which are all there is, a file each."""

    @st.composite
    def cases(draw: st.DrawFn) -> Planted:
        sheet = draw(sheets())
        sheet.more = {f"{id}.md": described(sheet, id) for id in sheet.rows}
        planted = sheet.copy()
        about = edit(planted, draw)
        return Planted(sheet.more, planted.more, (planted.rows[about].title,) if about else ())

    return Planting(code, cases(), name)


def described(sheet: Sheet, id: str) -> str:
    """The description of a position, with its superior, its subordinates and the superior's superior."""
    row, line = sheet.rows[id], sheet.line(id)
    below = "; ".join(sheet.rows[each].title for each in sheet.below(id)) or "none"
    above = sheet.rows[line[0]].title if line else "none"
    indirect = f"Second-line manager: {sheet.rows[line[1]].title}\n" if len(line) > 1 else ""
    head = f"# {row.title}\n\nJob title: {row.title}\nDepartment: {row.unit}\nReports to: {above}\n{indirect}"
    return f"{head}Direct reports: {below}\n\nKeeps the rules of the house.\n"


def instead(sheet: Sheet, id: str, old: str, new: str) -> str:
    """Writes other words in the description of a position."""
    text = sheet.more[f"{id}.md"]
    assert old in text
    sheet.more[f"{id}.md"] = text.replace(old, new)
    return id


def _leaf_row(grid: Grid, draw: st.DrawFn) -> int:
    return draw(st.sampled_from([number for number, row in enumerate(grid) if row[SUBORDINATES] == "none"]))


def no_column_of_superiors(grid: Grid, draw: st.DrawFn) -> tuple[str, ...]:
    """Neither superiors nor subordinates are in the table."""
    columns = [grid[0].index(heading) for heading in ("direct reports", "dotted line manager", "reports to")]
    for row in grid:
        for column in columns:
            del row[column]
    return ()


def one_heading_twice(grid: Grid, draw: st.DrawFn) -> tuple[str, ...]:
    column = draw(st.integers(1, len(HEADINGS) - 1))
    for row in grid:
        row.append(row[column])
    return ()


def a_blank_row(grid: Grid, draw: st.DrawFn) -> tuple[str, ...]:
    grid.insert(draw(st.integers(2, len(grid) - 2)), [""] * len(HEADINGS))
    return ()


def one_row_twice(grid: Grid, draw: st.DrawFn) -> tuple[str, ...]:
    row = grid[_leaf_row(grid, draw)]
    grid.append(list(row))
    return (row[TITLE],)


def headcount_in_words(grid: Grid, draw: st.DrawFn) -> tuple[str, ...]:
    row = grid[_leaf_row(grid, draw)]
    row[HEADCOUNT] = draw(st.sampled_from(["about 3", "some", "see budget"]))
    return (row[TITLE],)


def blank_for_none(grid: Grid, draw: st.DrawFn) -> tuple[str, ...]:
    row = grid[_leaf_row(grid, draw)]
    row[SUBORDINATES] = ""
    return (row[TITLE],)


def a_lost_character(grid: Grid, draw: st.DrawFn) -> tuple[str, ...]:
    row = grid[_leaf_row(grid, draw)]
    row[TITLE] = row[TITLE].replace("c", "\N{REPLACEMENT CHARACTER}", 1)
    return (row[TITLE],)


def superior_in_no_words(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves())
    above = sheet.rows[sheet.rows[id].superiors[0]].title
    return instead(sheet, id, f"Reports to: {above}", "Reports to: see the organisation chart")


def document_about_nobody(sheet: Sheet, draw: st.DrawFn) -> str:
    sheet.more["notes.md"] = "The canteen is closed on Fridays.\n"
    return ""


def empty_field(sheet: Sheet, draw: st.DrawFn) -> str:
    return instead(sheet, one_of(draw, sheet.leaves()), "Direct reports: none", "Direct reports:")


@st.composite
def other_name_in_the_field(draw: st.DrawFn) -> Planted:
    """One description of a handbook gives another title than stands above it."""
    jobs = {"Head": "none", "Buyer": "Head", "Seller": "Head", "Welder": "Head"}
    parts = {job: f"# {job}\n\nJob title: {job}\nReports to: {above}\n" for job, above in jobs.items()}
    sound = "\n".join(parts.values())
    job = draw(st.sampled_from(list(jobs)[1:]))
    planted = sound.replace(f"Job title: {job}", "Job title: Keeper of the minutes")
    return Planted({"handbook.md": sound}, {"handbook.md": planted}, (job,))


def _hospital(superior: str, subordinates: str) -> dict[str, str]:
    """Three heads below one, two of them with people, whose superiors are in one table and subordinates in another."""
    nurses, chemists = ("护士甲", "护士乙", "护士丙"), ("药师甲", "药师乙", "药师丙")
    rows = ["院长,", "护理部长,院长", "药剂科长,院长", "检验科长,院长", *(f"{each},护理部长" for each in nurses)]
    rows += [*(f"{each},药剂科长" for each in chemists[:2]), f"药师丙,{superior}"]
    lists = ["院长,护理部长、药剂科长、检验科长", "护理部长,护士甲、护士乙、护士丙", f"药剂科长,{subordinates}"]
    lists += [f"{each},无" for each in ("检验科长", *nurses, *chemists)]
    return {
        "superiors.csv": "\n".join(["title,reports to", *rows]) + "\n",
        "lists.csv": "\n".join(["title,direct reports", *lists]) + "\n",
    }


_APART = _hospital("药剂科长", "药师甲、药师乙、药师丙")
SUPERIOR_TWICE = Planted(_APART, _hospital("药剂科长药剂科长", "药师甲、药师乙、药师丙"), ("药师丙",))
RUN_TOGETHER = Planted(_APART, _hospital("药剂科长", "药师甲、药师乙药师丙"), ("药剂科长",))


def a_number_for_names(sheet: Sheet, draw: st.DrawFn) -> str:
    """A clerk leads four whom nobody names."""
    return instead(sheet, one_of(draw, sheet.leaves()), "Direct reports: none", "Number of direct reports: 4")


def broken_off(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves())
    return instead(sheet, id, "Keeps the rules of the house.", "Keeps the rules of the house and")


def printed_twice(sheet: Sheet, draw: st.DrawFn) -> str:
    id = one_of(draw, sheet.leaves())
    sheet.more[f"{id}.md"] += "\n" + sheet.more[f"{id}.md"]
    return id


def other_indirect_superior(sheet: Sheet, draw: st.DrawFn) -> str:
    """A clerk's second-line manager is another director than that of its lead."""
    id = one_of(draw, sheet.leaves(), lambda each: sheet.rows[each].layer == 4)
    above = sheet.line(id)[1]
    other = one_of(draw, sheet.directors(), lambda each: each != above)
    field = "Second-line manager: "
    return instead(sheet, id, field + sheet.rows[above].title, field + sheet.rows[other].title)


def _directed(direction: str) -> dict[str, str]:
    people = ("Head", "Buyer", "Seller", "Welder")
    links = [f"{one},{other},plans,both" for one in people for other in people if one != other]
    links[-1] = links[-1].replace("both", direction)
    return {
        "positions.csv": "title,reports to\nHead,\nBuyer,Head\nSeller,Head\nWelder,Head\n",
        "links.csv": "\n".join(["from,to,topic,direction", *links]) + "\n",
    }


@st.composite
def directions(draw: st.DrawFn) -> Planted:
    """A link with a direction that there is not."""
    return Planted(_directed("both"), _directed(draw(st.sampled_from(["upwards", "sideways", "now and then"]))))


READING: tuple[Planting, ...] = (
    in_the_cells("OG001", no_column_of_superiors),
    in_the_cells("OG002", one_heading_twice),
    in_the_cells("OG003", a_blank_row, "blank"),
    in_the_cells("OG003", one_row_twice, "repeated"),
    in_a_handbook("OG004", superior_in_no_words, "superior"),
    in_a_handbook("OG004", document_about_nobody, "document"),
    in_the_cells("OG005", headcount_in_words),
    Planting("OG006", directions()),
    in_the_cells("OG007", blank_for_none, "cell"),
    in_a_handbook("OG007", empty_field, "field"),
    in_the_cells("OG008", a_lost_character),
    Planting("OG009", other_name_in_the_field()),
    once("OG010", SUPERIOR_TWICE, "superior"),
    once("OG010", RUN_TOGETHER, "list"),
    in_a_handbook("OG011", a_number_for_names),
    in_a_handbook("OG012", broken_off, "broken off"),
    in_a_handbook("OG012", printed_twice, "printed twice"),
    in_a_handbook("OG308", other_indirect_superior),
)
