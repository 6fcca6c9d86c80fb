"""A sound organisation as a table that can be edited, drawn by Hypothesis."""

from __future__ import annotations

import copy
import csv
import io
from collections.abc import Callable
from dataclasses import dataclass, field

from hypothesis import strategies as st

HEADINGS = (
    "position id",
    "title",
    "unit",
    "reports to",
    "dotted line manager",
    "direct reports",
    "grade",
    "headcount",
    "vacant",
)
FIELDS = ("Finance", "Sales", "Production", "Quality", "Logistics", "Service")


@dataclass
class Row:
    """One position. `unlisted` are subordinates that its list leaves out, `overlisted` those it has too many."""

    id: str
    title: str
    unit: str
    layer: int
    superiors: list[str] = field(default_factory=list)
    dotted: list[str] = field(default_factory=list)
    grade: str = ""
    headcount: int = 1
    vacant: bool = False
    unlisted: list[str] = field(default_factory=list)
    overlisted: list[str] = field(default_factory=list)
    says_none: bool = False  # its list says that it leads nobody
    cells: dict[str, str] = field(default_factory=dict)  # of further columns


class Sheet:
    """Rows by id. Superiors and subordinates confirm each other until an edit says otherwise."""

    def __init__(self) -> None:
        self.rows: dict[str, Row] = {}
        self.added = 0
        self.more: dict[str, str] = {}  # further sources

    def copy(self) -> Sheet:
        return copy.deepcopy(self)

    def add(self, title: str, unit: str, above: str | None, **columns: object) -> str:
        """A position under another; its grade follows from its layer."""
        self.added += 1
        id = f"P{self.added:03}"
        layer = 1 + (self.rows[above].layer if above else 0)
        row = Row(id, title, unit, layer, [above] if above else [], grade=f"G{20 - layer}")
        for name, value in columns.items():
            setattr(row, name, value)
        self.rows[id] = row
        return id

    @property
    def head(self) -> str:
        return next(iter(self.rows))

    def below(self, id: str) -> list[str]:
        """Whoever names the position as superior."""
        return [row.id for row in self.rows.values() if id in row.superiors]

    def leaves(self) -> list[str]:
        return [id for id in self.rows if not self.below(id)]

    def managers(self) -> list[str]:
        return [id for id in self.rows if self.below(id)]

    def directors(self) -> list[str]:
        return self.below(self.head)

    def leads(self) -> list[str]:
        """Managers of the lowest layer of managers, whose superior is a director."""
        return [id for id in self.managers() if self.rows[id].layer == 3]

    def line(self, id: str) -> list[str]:
        """The superiors of a position up to the head."""
        above: list[str] = []
        while superiors := self.rows[id].superiors:
            id = superiors[0]
            above.append(id)
        return above

    def unrelated(self, id: str) -> list[str]:
        """Managers who stand neither above nor below the position, nor beside it."""
        beside = self.below(self.rows[id].superiors[0])
        return [m for m in self.managers() if m not in self.line(id) and id not in self.line(m) and m not in beside]

    def sources(self) -> dict[str, str]:
        """The table as a CSV file, and what else there is."""
        out = io.StringIO(newline="")
        further = list(dict.fromkeys(name for row in self.rows.values() for name in row.cells))
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow([*HEADINGS, *further])
        for row in self.rows.values():
            writer.writerow([*self._cells(row), *(row.cells.get(name, "") for name in further)])
        return {"positions.csv": out.getvalue(), **self.more}

    def _cells(self, row: Row) -> list[object]:
        listed = [id for id in self.below(row.id) if id not in (*row.unlisted, row.id)] + row.overlisted
        names = "none" if row.says_none or not listed else "; ".join(listed)
        superiors, dotted = "; ".join(row.superiors), "; ".join(row.dotted)
        vacant = "yes" if row.vacant else "no"
        return [row.id, row.title, row.unit, superiors, dotted, names, row.grade, row.headcount, vacant]


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """A head, four or five directors of a unit each, one or two of whom lead three or four leads; clerks below.

    Everybody who leads has three to six subordinates, each unit one head, and each layer a grade of its own.
    """
    sheet = Sheet()
    head = sheet.add("Managing director", "Board", None)
    fields = FIELDS[: draw(st.integers(4, 5))]
    deep = draw(st.integers(1, 2))
    for number, unit in enumerate(fields):
        director = sheet.add(f"{unit} director", unit, head)
        for lead in range(draw(st.integers(3, 4)) if number < deep else 0):
            above = sheet.add(f"{unit} lead {lead + 1}", unit, director)
            _clerks(sheet, above, f"{unit} clerk {lead + 1}-", draw(st.integers(3, 5)))
        if number >= deep:
            _clerks(sheet, director, f"{unit} clerk ", draw(st.integers(3, 6)))
    return sheet


def _clerks(sheet: Sheet, above: str, title: str, count: int) -> None:
    for number in range(count):
        sheet.add(f"{title}{number + 1}", sheet.rows[above].unit, above)


def one_of(draw: st.DrawFn, ids: list[str], wanted: Callable[[str], bool] = lambda _: True) -> str:
    """One of the positions that will do."""
    return draw(st.sampled_from([id for id in ids if wanted(id)]))
