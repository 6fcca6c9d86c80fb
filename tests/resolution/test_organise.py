"""Readings become one organisation: positions, witnesses, disputes and the chosen line."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
from hypothesis import given

from orgraph.model.claim import Basis, Claim, ClaimColumns, Kind, Origin
from orgraph.model.configuration import Configuration, Decision
from orgraph.model.organisation import Organisation
from orgraph.model.position import DescribedPosition, PositionColumns
from orgraph.model.reading import Account, Reading
from orgraph.model.source import Source
from orgraph.resolution.organise import organise
from tests.outline import organisation_from_outline
from tests.strategies import organisations

SHOP = """
Manager [Shop]
  Buyer [Purchasing]
    Clerk [Purchasing]
  Cashier [Finance]
"""


def links(organisation: Organisation) -> dict[tuple[str, str], tuple[str, bool, bool]]:
    frame = organisation.reporting
    return {
        (row.subordinate, row.superior): (row.witness, bool(row.disputed), bool(row.chosen))
        for row in frame.itertuples()
    }


def handbook(*sections: tuple[str, str, list[Claim]]) -> Reading:
    positions = [
        DescribedPosition(title, Source("h.md", line=n * 10), unit=unit) for n, (unit, title, _) in enumerate(sections)
    ]
    claims = [claim for _, _, said in sections for claim in said]
    return Reading("h", PositionColumns.of(positions), ClaimColumns.of(claims), Account("h.md", 9, 9, 0), closed=False)


def reports(below: str, above: str, speaker: str, line: int) -> Claim:
    basis = Basis.SUPERIOR_FIELD if speaker == below else Basis.SUBORDINATES_FIELD
    return Claim(Kind.REPORTS_TO, below, above, speaker, basis, Source("h.md", line=line, quote=above))


def test_a_pair_that_both_ends_state_is_agreed_and_the_others_name_their_one_witness() -> None:
    organisation = organisation_from_outline(SHOP, lists={"Manager": ["Buyer"], "Buyer": ["Clerk", "Cashier"]})
    assert links(organisation) == {
        ("Buyer", "Manager"): ("agreed", False, True),
        ("Clerk", "Buyer"): ("agreed", False, True),
        ("Cashier", "Manager"): ("subordinate_only", True, True),
        ("Cashier", "Buyer"): ("superior_only", True, False),
    }


def test_of_several_own_superiors_the_one_whose_list_confirms_it_is_chosen() -> None:
    text = "Head\n  Planner\n  Buyer\nClerk ^ Planner ^ Buyer"
    assert organisation_from_outline(text).superior[3] == 1
    assert organisation_from_outline(text, lists={"Buyer": ["Clerk"]}).superior[3] == 2


def test_a_decision_settles_the_chosen_line_and_the_other_claims_stay() -> None:
    configuration = Configuration(decisions={"Clerk": Decision("Planner", "asked")})
    organisation = organisation_from_outline(
        "Head\n  Planner\n  Buyer\nClerk ^ Buyer ^ Planner", configuration=configuration
    )
    assert links(organisation)["Clerk", "Planner"][2]
    assert not links(organisation)["Clerk", "Buyer"][2]


def test_a_decision_on_somebody_unknown_or_that_no_source_supports_decides_nothing() -> None:
    decisions = {"Nobody": Decision("No one either"), "Clerk": Decision("Head")}
    organisation = organisation_from_outline(
        "Head\n  Planner\n    Clerk", configuration=Configuration(decisions=decisions)
    )
    assert organisation.rulings == {}
    assert links(organisation)["Clerk", "Planner"][2]


def test_a_decision_stands_on_the_edge_that_it_chose() -> None:
    configuration = Configuration(decisions={"Clerk": Decision("Planner", "asked")})
    outline = "Head\n  Buyer\n    Clerk ^ Planner\n  Planner"
    edges = organisation_from_outline(outline, configuration=configuration).graph.edges(data="decision")
    assert [edge for edge in edges if edge[2] is not None] == [("Clerk", "Planner", "asked")]


def test_a_report_to_oneself_is_chosen_only_where_nothing_else_is() -> None:
    organisation = organisation_from_outline("Head\n  Clerk ^ Clerk\nLoner ^ Loner")
    assert organisation.superior.tolist() == [-2, 0, 2]


def test_in_a_table_a_superior_without_a_row_is_missing_and_in_a_description_it_is_a_position() -> None:
    table = organisation_from_outline("Clerk ^ Chief")
    assert (len(table), table.missing.name.to_pylist()) == (1, ["Chief"])
    described = organise(
        [handbook(("Office", "Clerk", [reports("Clerk", "Chief", "Clerk", 1)]))], Configuration(), name="h"
    )
    assert described.ids == ["Office/Clerk", "Chief"]
    assert described.seats.described.tolist() == [True, False]
    assert len(described.missing) == 0


def test_an_alias_joins_two_names_of_one_position() -> None:
    reading = handbook(
        ("HQ", "Director", [reports("Chief clerk", "Director", "Director", 1)]),
        ("HQ", "Head clerk", [reports("Head clerk", "Director", "Head clerk", 11)]),
    )
    assert len(organise([reading], Configuration(), name="h")) == 3
    joined = organise([reading], Configuration(aliases={"Chief clerk": "Head clerk"}), name="h")
    assert list(links(joined).values()) == [("agreed", False, True)]


def test_two_descriptions_of_one_title_speak_each_for_itself() -> None:
    reading = handbook(
        ("North", "Manager", []),
        ("North", "Clerk", [reports("Clerk", "Manager", "Clerk", 11)]),
        ("South", "Manager", []),
        ("South", "Clerk", [reports("Clerk", "Manager", "Clerk", 31)]),
    )
    organisation = organise([reading], Configuration(), name="h")
    assert set(links(organisation)) == {("North/Clerk", "North/Manager"), ("South/Clerk", "South/Manager")}


def test_a_description_and_a_row_of_the_same_title_and_unit_are_one_position() -> None:
    rows = PositionColumns(
        origins=(Origin("t.csv", by_row=True),),
        id=pa.array(["007", "008"]),
        title=pa.array(["Clerk", "Chief"]),
        unit=pa.array(["Office", "Office"]),
        described=np.array([True, True]),
        origin=np.zeros(2, np.int16),
        place=np.array([2, 3], np.int32),
    )
    table = Reading("t", rows, ClaimColumns.of([]), Account("t.csv", 2, 2, 0), closed=True)
    described = handbook(("Office", "Clerk", [reports("Clerk", "Chief", "Clerk", 1)]))
    organisation = organise([table, described], Configuration(), name="both")
    assert organisation.ids == ["007", "008"]
    assert set(links(organisation)) == {("007", "008")}


def test_rows_of_one_id_are_one_position_held_by_all_their_holders() -> None:
    rows = PositionColumns(
        origins=(Origin("t.csv", by_row=True),),
        id=pa.array(["1", "1", "2"]),
        title=pa.array(["Clerk", "Clerk", "Chief"]),
        holder=pa.array(["Ann", "Ben", None]),
        described=np.array([True, True, True]),
        origin=np.zeros(3, np.int16),
        place=np.array([2, 3, 4], np.int32),
    )
    organisation = organise(
        [Reading("t", rows, ClaimColumns.of([]), Account("t.csv", 3, 3, 0), closed=True)], Configuration(), name="t"
    )
    assert organisation.ids == ["1", "2"]
    assert organisation.seats.holder is not None
    assert organisation.seats.holder.to_pylist() == ["Ann、Ben", None]


def test_a_communication_finds_the_position_the_unit_or_keeps_the_name() -> None:
    organisation = organisation_from_outline(
        SHOP, talks=[("Clerk", "Cashier", "bills"), ("Clerk", "Finance", "budget"), ("Clerk", "Supplier", "prices")]
    )
    assert organisation.communications[["to", "to_kind"]].to_numpy().tolist() == [
        ["Cashier", "position"],
        ["Finance", "unit"],
        ["Supplier", "position"],
    ]


@given(organisations())
def test_every_position_has_at_most_one_chosen_line_and_one_wherever_somebody_existing_is_named(
    organisation: Organisation,
) -> None:
    frame = organisation.reporting
    solid = frame[frame.line == "solid"]
    assert not frame[frame.chosen].subordinate.duplicated().any()
    assert set(solid.subordinate) == set(frame[frame.chosen].subordinate)


@given(organisations())
def test_every_reporting_claim_is_on_a_link_or_among_the_missing(organisation: Organisation) -> None:
    on_links = set(organisation.links.claim.tolist())
    stated = {n for n, claim in enumerate(organisation.statements) if claim.kind is Kind.REPORTS_TO}
    missing = {
        (organisation.ids[p], name)
        for p, name in zip(organisation.missing.subordinate, organisation.missing.name.to_pylist(), strict=True)
    }
    assert on_links <= stated
    for n in stated - on_links:
        claim = organisation.statements[n]
        assert (claim.subject, claim.object) in missing


def test_a_list_means_the_dotted_line_that_its_subordinate_names() -> None:
    organisation = organisation_from_outline("Head\n  Clerk ~ Adviser\nAdviser", lists={"Adviser": ["Clerk"]})
    frame = organisation.reporting.set_index(["subordinate", "superior"])
    assert frame.loc[("Clerk", "Adviser"), ["line", "witness", "disputed"]].tolist() == ["dotted", "agreed", False]
    assert organisation.superior.tolist() == [-2, 0, -2]
