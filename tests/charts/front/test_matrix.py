"""The matrix of units: what it counts, where it puts it, and that nothing is lost or counted twice."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from orgraph.charts.payload import chart_payload
from orgraph.model.organisation import Organisation
from tests.charts.front.running import engine
from tests.outline import organisation_from_outline
from tests.strategies import organisations

MODULES = ("model", "link_pairs", "matrix", "units", "words")
COUNT = """((payload, what, how) => {
    const model = buildModel(payload);
    const matrix = matrixOf(model, linkPairs(payload), what, how);
    const cells = matrix.rows.flatMap((_, r) => matrix.columns.map((_, c) => linksIn(matrix, r, c).length));
    return {
        rows: matrix.rows.map((row) => headingName(WORDS.en, row)),
        columns: matrix.columns.map((column) => headingName(WORDS.en, column)),
        counts: Array.from(matrix.counts), cells, links: matrix.ends.from.length,
        text: matrixAsText(WORDS.en, matrix, "from"),
    };
})"""
TEAMS = """
    Chief [Board]
      Sales head [Sales]
        Seller [Sales] ~ Finance head
      Finance head [Finance]
        Clerk [Finance]
      Driver
"""
TALKS = [
    ("Seller", "Clerk", "Bills"), ("Clerk", "Seller", "Payments"), ("Seller", "Clerk", "Returns"),
    ("Sales head", "Seller", "Targets"), ("Seller", "Customer", "Offers"), ("Driver", "Clerk", "Fuel"),
]  # fmt: skip


def counted(organisation: Organisation, what: str, **how: Any) -> dict[str, Any]:
    found: dict[str, Any] = engine(*MODULES).call(COUNT, chart_payload(organisation, ()), what, how)
    return found


def cell(found: dict[str, Any], row: str, column: str) -> int:
    place = found["rows"].index(row) * len(found["columns"]) + found["columns"].index(column)
    return int(found["counts"][place])


def test_communication_is_counted_from_the_side_that_states_it_and_within_a_unit_on_the_diagonal() -> None:
    found = counted(organisation_from_outline(TEAMS, talks=TALKS), "talk")
    assert cell(found, "Sales", "Finance") == 2
    assert cell(found, "Finance", "Sales") == 1
    assert cell(found, "Sales", "Sales") == 1
    assert cell(found, "No unit", "Finance") == 1
    assert sum(found["counts"]) == len(TALKS)


def test_a_counterpart_outside_has_a_column_of_its_own() -> None:
    found = counted(organisation_from_outline(TEAMS, talks=TALKS), "talk")
    (outside,) = [name for name in found["columns"] if name.startswith("Customer")]
    assert cell(found, "Sales", outside) == 1


def test_dotted_and_reporting_lines_are_counted_from_subordinate_to_superior() -> None:
    organisation = organisation_from_outline(TEAMS)
    assert cell(counted(organisation, "dotted"), "Sales", "Finance") == 1
    assert cell(counted(organisation, "solid"), "Sales", "Board") == 1
    assert sum(counted(organisation, "solid")["counts"]) == 5


def test_many_units_are_sorted_and_the_smallest_taken_together() -> None:
    text = "Chief [Board]\n" + "".join(f"  Head {n} [Unit {n}]\n    Clerk {n} [Unit {n}]\n" for n in range(9))
    links = [("Clerk 7", f"Clerk {n}", "work") for n in range(7)] + [
        ("Clerk 2", "Clerk 7", "x"),
        ("Clerk 2", "Clerk 5", "y"),
    ]
    found = counted(organisation_from_outline(text, talks=links), "talk", most=3)
    assert found["rows"] == ["Unit 7", "Unit 2", "Unit 5", "5 other units"]
    assert sum(found["counts"]) == len(links)
    in_order = counted(organisation_from_outline(text, talks=links), "talk", most=3, order="tree")
    assert in_order["rows"] == ["Unit 2", "Unit 5", "Unit 7", "5 other units"]


def test_it_is_copied_as_a_table_with_totals_and_no_name_breaks_a_cell() -> None:
    hostile = TEAMS.replace("[Sales]", "[=1+1 </td>]")
    lines = counted(organisation_from_outline(hostile, talks=TALKS), "talk")["text"].split("\n")
    widths = {len(line.split("\t")) for line in lines}
    assert len(widths) == 1
    assert lines[-1].split("\t")[-1] == str(len(TALKS))
    assert any(line.startswith("'=1+1 </td>\t") for line in lines)


@pytest.mark.parametrize("what", ["talk", "dotted", "second", "solid"])
@settings(max_examples=25, deadline=None)
@given(organisation=organisations(30))
def test_every_link_is_in_one_cell_and_every_cell_lists_what_it_counts(what: str, organisation: Organisation) -> None:
    for most in (2, 24):
        found = counted(organisation, what, most=most)
        assert sum(found["counts"]) == found["links"]
        assert found["cells"] == found["counts"]
