"""A comparison as a workbook: a sheet for each kind of change, old beside new, with the places that say so."""

from __future__ import annotations

import io
import zipfile
from collections import Counter

import pytest
from hypothesis import given, settings
from openpyxl import load_workbook

from orgraph.checks.run import run_checks
from orgraph.exporters.report_workbook import sheets_xlsx
from orgraph.model.organisation import Organisation
from orgraph.model.text import Language
from orgraph.reports.comparison_sheets import comparison_sheets
from orgraph.scenarios.comparison import compare
from tests.outline import organisation_from_outline
from tests.scenarios.tables import organisation_of
from tests.strategies import organisations

Rows = list[tuple[object, ...]]
BEFORE = """
Head [Board]
  Finance [A] @Ann x1
    Clerk [A] x2
    Porter [A]
  Sales [B]
"""
AFTER = """
Head [Board]
  Finance [C] @Cy x1
  Sales [B]
    Clerk [B] x3
    =1+1 [B]
"""


def workbook(before: Organisation, after: Organisation, language: Language = "en") -> bytes:
    sides = (before, after)
    return sheets_xlsx(comparison_sheets(compare(sides, [run_checks(side) for side in sides]), sides, language))


def read(content: bytes) -> dict[str, Rows]:
    book = load_workbook(io.BytesIO(content))
    return {sheet.title: [tuple(cell.value for cell in row) for row in sheet.rows] for sheet in book}


@pytest.fixture(scope="module")
def sheets() -> dict[str, Rows]:
    return read(workbook(organisation_from_outline(BEFORE), organisation_from_outline(AFTER)))


def row_of(rows: Rows, title: str) -> dict[object, object]:
    (row,) = [row for row in rows[1:] if row[1] == title]
    return dict(zip(rows[0], row, strict=True))


def test_each_kind_of_change_has_its_sheet(sheets: dict[str, Rows]) -> None:
    assert list(sheets) == ["Summary", "Added", "Abolished", "Moved", "Changed", "Measures", "Findings"]
    assert [len(sheets[name]) - 1 for name in ("Added", "Abolished", "Moved", "Changed")] == [1, 1, 1, 1]


def test_old_and_new_stand_side_by_side_with_their_places(sheets: dict[str, Rows]) -> None:
    clerk = row_of(sheets["Moved"], "Clerk")
    assert (clerk["superior (old)"], clerk["superior (new)"]) == ("Finance", "Sales")
    assert (clerk["unit (old)"], clerk["unit (new)"]) == ("A", "B")
    assert (clerk["headcount (old)"], clerk["headcount (new)"]) == (2, 3)
    assert clerk["Source (old)"] == 'outline.csv, row 4, column "reports to": “Finance”'
    assert clerk["Source (new)"] == 'outline.csv, row 5, column "reports to": “Sales”'
    finance = row_of(sheets["Changed"], "Finance")
    assert (finance["holder (old)"], finance["holder (new)"]) == ("Ann", "Cy")
    assert "superior (old)" not in finance


def test_ids_have_columns_where_the_sources_have_ids() -> None:
    sheets = read(
        workbook(
            organisation_of([("1", "Head", "", ""), ("2", "Lead", "", "1"), ("3", "Clerk", "", "1")]),
            organisation_of([("1", "Head", "", ""), ("2", "Lead", "", "1"), ("3", "Clerk", "", "2")]),
        )
    )
    clerk = row_of(sheets["Moved"], "Clerk")
    assert (clerk["id"], clerk["superior's id (old)"], clerk["superior's id (new)"]) == ("3", "1", "2")


def test_ids_made_of_titles_have_no_columns_of_their_own(sheets: dict[str, Rows]) -> None:
    assert not any("superior's id" in str(heading) for heading in sheets["Moved"][0])


def test_what_only_one_side_has_comes_with_what_is_known_of_it(sheets: dict[str, Rows]) -> None:
    porter = row_of(sheets["Abolished"], "Porter")
    assert (porter["superior"], porter["unit"]) == ("Finance", "A")
    assert porter["Source"] == 'outline.csv, row 5, column "reports to": “Finance”'


def test_no_text_is_a_formula(sheets: dict[str, Rows]) -> None:
    content = workbook(organisation_from_outline(BEFORE), organisation_from_outline(AFTER))
    assert row_of(sheets["Added"], "=1+1")["unit"] == "B"
    for sheet in load_workbook(io.BytesIO(content)):
        assert all(cell.data_type != "f" for row in sheet.rows for cell in row)
    archive = zipfile.ZipFile(io.BytesIO(content))
    assert not any(b"<f>" in archive.read(name) for name in archive.namelist())


def test_pay_stays_home() -> None:
    rows = [("1", "Head", "", ""), ("2", "Clerk", "", "1")]
    sheets = read(workbook(organisation_of(rows, cost=[90_000, 31_000]), organisation_of(rows, cost=[90_000, 32_500])))
    clerk = row_of(sheets["Changed"], "Clerk")
    assert (clerk["cost (old)"], clerk["cost (new)"]) == ("changed", "changed")
    assert "32500" not in str(sheets)


def test_no_change_is_said_in_words() -> None:
    same = organisation_from_outline(BEFORE)
    sheets = read(workbook(same, organisation_from_outline(BEFORE), "zh"))
    assert list(sheets) == ["概要", "指标对照", "问题的变化"]
    assert ("没有变化：两份架构的岗位相同。", None) in sheets["概要"]


def test_the_same_comparison_gives_the_same_bytes() -> None:
    pages = [workbook(organisation_from_outline(BEFORE), organisation_from_outline(AFTER)) for _ in range(2)]
    assert pages[0] == pages[1]


@settings(max_examples=25, deadline=None)
@given(organisations(), organisations())
def test_the_sheets_hold_every_change_of_any_two_organisations(before: Organisation, after: Organisation) -> None:
    sides = (before, after)
    comparison = compare(sides, [run_checks(side) for side in sides])
    sheets = read(sheets_xlsx(comparison_sheets(comparison, sides, "en")))
    counts = Counter(change.action.value.capitalize() for change in comparison.changes)
    assert {name: len(sheets[name]) - 1 for name in counts} == counts
    found = sum(map(len, (comparison.transition, comparison.fixed, comparison.new, comparison.remaining)))
    assert len(sheets["Findings"]) - 1 == found
