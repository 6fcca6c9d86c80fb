"""OG601 to OG606: what is told of units, held to looking at each position by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import assume, given

from orgraph.api import load
from orgraph.checks.run import run_checks
from orgraph.model.finding import Finding
from orgraph.model.organisation import Organisation
from tests.checks.tables import found, only, organisation_from_csv
from tests.measures.test_units import in_units, is_lost
from tests.outline import organisation_from_outline

UNITS = ("OG6",)


class Walks:
    """Tops, heads and lines found by looking at one position after the other."""

    def __init__(self, organisation: Organisation) -> None:
        self.names, self.superior = organisation.units, organisation.superior.tolist()
        self.everybody = range(len(organisation))
        lost = {self.names[n] for n in self.everybody if is_lost(organisation, n)}
        self.units = sorted({*self.names} - lost - {""})

    def out(self, n: int) -> bool:
        """Whether the superior is somebody of another unit."""
        above = self.superior[n]
        return above >= 0 and above != n and self.names[above] != self.names[n]

    def leads(self, n: int) -> bool:
        return any(self.superior[m] == n and m != n and self.names[m] == self.names[n] for m in self.everybody)

    def line(self, n: int) -> list[int]:
        above: list[int] = []
        while self.superior[n] >= 0 and self.superior[n] != n and self.superior[n] not in above:
            n = self.superior[n]
            above.append(n)
        return above

    def tops(self, unit: str) -> list[int]:
        return [n for n in self.everybody if self.names[n] == unit and self.out(n)]

    def heads(self, unit: str) -> list[int]:
        """Leading positions that report out of the unit or to nobody."""
        members = [n for n in self.everybody if self.names[n] == unit and self.leads(n)]
        return [n for n in members if self.out(n) or self.superior[n] < 0 or self.superior[n] == n]

    def without_one_head(self, unit: str) -> list[int]:
        """The positions that a finding on the unit's head is about; none where it has one."""
        leading = [n for n in self.heads(unit) if self.out(n)]
        scattered = len(self.tops(unit)) > 2 and len({self.superior[n] for n in self.tops(unit)}) > 1
        if len(leading) > 1:
            return leading
        return self.tops(unit) if not self.heads(unit) and scattered else []

    def past_the_head(self, unit: str) -> list[int]:
        if len(heads := self.heads(unit)) != 1:
            return []
        others = [n for n in self.tops(unit) if n not in heads and self.names[self.superior[n]]]
        return [n for n in others if self.superior[n] not in self.line(heads[0])]


@given(in_units())
def test_units_without_one_head_are_those_that_walks_find(organisation: Organisation) -> None:
    walks = Walks(organisation)
    assume(
        all(walks.superior[n] != n for n in walks.everybody)
    )  # who is a head by reporting to itself is another matter
    expected = [frozenset(organisation.ids[n] for n in walks.without_one_head(unit)) for unit in walks.units]
    told = {frozenset(finding.subjects) for finding in run_checks(organisation, ["OG601"]).findings}
    assert told == {*expected} - {frozenset()}


@given(in_units())
def test_who_reports_past_the_head_is_who_walks_find(organisation: Organisation) -> None:
    walks = Walks(organisation)
    expected = {organisation.ids[n] for unit in walks.units for n in walks.past_the_head(unit)}
    assume(len(expected) <= 4)  # more of ten are told as one
    told = {each for f in run_checks(organisation, ["OG602"]).findings for each in f.subjects[:-1]}
    assert told == expected


def read(folder: Path, positions: str, departments: str = "") -> Organisation:
    (folder / "positions.csv").write_text(positions, "utf-8")
    if departments:
        (folder / "departments.csv").write_text(departments, "utf-8")
    return load(folder)


def test_many_units_without_one_head_are_told_once() -> None:
    lines = ["Head [Board]"]
    for unit in range(6):
        for side in "AB":
            lines += [f"  {side}{unit} [U{unit}]", f"    {side}{unit}1 [U{unit}]", f"    {side}{unit}2 [U{unit}]"]
    finding = only(organisation_from_outline("\n".join(lines)), "OG601")
    assert finding.severity == "information"
    assert finding.message.en.startswith("6 of 7 units do not have exactly one head (“U0”, “U1”")
    assert len(finding.subjects) == 6


def test_a_head_of_the_unit_above_may_lead_anybody_in_it(tmp_path: Path) -> None:
    rows = (
        "Head,Board,,\nSales,Sales,Board,Head\nEast,East,Sales,Head\nSeller,East,Sales,East\nAgent,East,Sales,{above}\n"
    )
    text = "title,unit,parent unit,reports to\n" + rows
    assert found(read(tmp_path, text.format(above="Sales") + "Buyer,Sales,Board,Sales\n"), "OG602") == {}
    organisation = read(tmp_path, text.format(above="Other") + "Other,Store,Board,Head\n")
    assert found(organisation, "OG602") == {"OG602": [("Agent", "Other")]}


@pytest.mark.parametrize("top", ["集团", "-", ""])
def test_the_unit_that_stands_for_the_whole_may_have_no_positions(tmp_path: Path, top: str) -> None:
    organisation = read(
        tmp_path, f"岗位,部门,上级部门,直接上级\n总经理,总部,{top},\n会计,财务部,{top or '总部'},总经理\n"
    )
    assert found(organisation, "OG603") == {}


def test_a_missing_unit_is_told_once_with_those_below_it_and_its_place(tmp_path: Path) -> None:
    organisation = read(
        tmp_path,
        "title,unit,reports to\nHead,Board,\nA,North,Head\nB,South,Head\n",
        "unit,parent unit\nBoard,\nNorth,Area\nSouth,Area\n",
    )
    finding = only(organisation, "OG603")
    assert finding.message.en == "The unit above “North” and “South” is given as “Area”, which no source has."
    assert [(source.file, source.row) for source in finding.evidence] == [
        ("departments.csv", 3),
        ("departments.csv", 4),
    ]


def test_the_table_of_units_goes_before_the_rows(tmp_path: Path) -> None:
    organisation = read(
        tmp_path,
        "title,unit,parent unit,reports to\nHead,Board,,\nA,North,Board,Head\nB,North,South,A\nC,South,Board,Head\n"
        "D,North,South,A\n",
        "department_id,department_name,parent_department_id\n1,Board,\n2,North,1\n3,South,1\n",
    )
    finding = only(organisation, "OG606")
    assert finding.titles == ("B", "D")
    assert finding.evidence[0].file == "departments.csv"


def test_a_unit_above_given_by_name_here_and_by_code_there_is_the_same(tmp_path: Path) -> None:
    organisation = read(
        tmp_path,
        "title,unit,parent unit,reports to\nHead,Board,,\nA,North,Board,Head\nB,North,1,A\nC,North,Board,A\n",
        "department_id,department_name,parent_department_id\n1,Board,\n2,North,1\n",
    )
    assert found(organisation, "OG606") == {}


def test_units_of_one_name_in_several_branches_are_no_conflict(tmp_path: Path) -> None:
    rows = "".join(f"Manager {b},Office,{b},Head\nClerk {b},Office,{b},Manager {b}\n" for b in ("Oslo", "Rome", "Bonn"))
    organisation = organisation_from_csv(tmp_path, "title,unit,parent unit,reports to\nHead,Board,,\n" + rows)
    assert found(organisation, "OG606") == {}


def test_a_large_unit_with_units_below_is_divided_already(tmp_path: Path) -> None:
    text = "title,unit,parent unit,reports to,headcount\nHead,Board,,,1\nM,Plant,Board,Head,400\nS,Shift,{above},M,9\n"
    assert found(organisation_from_csv(tmp_path, text.format(above="Plant")), "OG605") == {}
    assert found(organisation_from_csv(tmp_path, text.format(above="Board")), "OG605") == {"OG605": [("M",)]}


def empty(organisation: Organisation) -> list[Finding]:
    return [f for f in run_checks(organisation, ["OG604"]).findings if not f.subjects]


def test_a_unit_is_not_empty_while_a_unit_below_it_has_positions(tmp_path: Path) -> None:
    positions = "title,unit,reports to\nHead,Board,\nA,North,Head\nB,North,A\n"
    [finding] = empty(read(tmp_path, positions, "unit,parent unit\nBoard,\nArea,Board\nNorth,Area\nSouth,Area\n"))
    assert finding.message.en == "One unit has no position at all: “South”."
    assert finding.evidence[0].quote == "South"


def test_job_descriptions_do_not_say_how_small_a_unit_is(tmp_path: Path) -> None:
    titles = ("Buyer", "Driver", "Welder", "Turner", "Cook", "Porter", "Nurse", "Gardener")
    parts = (f"# {t}\n\nDepartment: Unit {n // 2}\n\nReports to: Head\n" for n, t in enumerate(titles))
    (tmp_path / "handbook.md").write_text(
        "# Head\n\nDepartment: Board\n\nReports to: none\n\n" + "\n".join(parts), "utf-8"
    )
    organisation = load(tmp_path)
    assert len(set(organisation.units)) == 5
    assert found(organisation, "OG604") == {}


def test_without_units_or_units_above_the_checks_do_not_run() -> None:
    reasons = {
        check.code: check.reason.en for check in run_checks(organisation_from_outline("Head\n  A"), UNITS).not_run
    }
    assert list(reasons) == ["OG601", "OG602", "OG603", "OG604", "OG605", "OG606"]
    assert reasons["OG603"] == "No source says which unit stands above another."
