"""OG401 to OG404: spans of control that are wide, very wide, narrow, or of one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

from orgraph.checks.run import run_checks
from orgraph.model.configuration import Configuration
from orgraph.model.finding import Severity
from orgraph.model.organisation import Organisation
from tests.checks.tables import found, only, organisation_from_csv
from tests.outline import organisation_from_outline
from tests.strategies import organisations

SPANS = ("OG4",)


def staff(count: int) -> str:
    return "Head\n" + "\n".join(f"  Clerk {number}" for number in range(count))


@pytest.mark.parametrize(("count", "code"), [(10, None), (11, "OG401"), (15, "OG401"), (16, "OG402"), (40, "OG402")])
def test_one_check_speaks_of_a_span_by_its_band(count: int, code: str | None) -> None:
    expected = {code: [("Head",)]} if code else {}
    assert found(organisation_from_outline(staff(count)), *SPANS) == expected


def test_thresholds_move_the_bands_together() -> None:
    thresholds = {"OG401": {"most": 3}, "OG402": {"most": 5}}
    configuration = Configuration(thresholds=thresholds)
    assert found(organisation_from_outline(staff(5), configuration=configuration), *SPANS) == {"OG401": [("Head",)]}
    assert found(organisation_from_outline(staff(6), configuration=configuration), *SPANS) == {"OG402": [("Head",)]}


def test_what_all_claims_give_is_told_beside_the_span() -> None:
    organisation = organisation_from_outline(
        staff(11) + "\n  Manager\n    Driver\n    Porter", lists={"Head": ["Driver"]}
    )
    finding = only(organisation, "OG401")
    assert finding.message.en.startswith("“Head” has 12 direct subordinates (13 by all claims together), more than 10:")
    assert finding.message.zh.startswith("「Head」有 12 个直接下级(各方说法合计 13 个)，超过 10 个：")
    assert len(finding.evidence) == 12


def test_a_very_wide_span_shows_some_of_its_evidence() -> None:
    finding = only(organisation_from_outline(staff(300)), "OG402")
    assert "300 direct subordinates" in finding.message.en
    assert finding.message.en.endswith("“Clerk 11” and 288 more.")
    assert len(finding.evidence) == 24


def test_a_manager_of_two_of_whom_one_leads_is_narrow_and_one_of_two_clerks_is_not() -> None:
    organisation = organisation_from_outline("""
        Head
          A
            A1
            A2
          B
            B1
              B11
              B12
              B13
            B2
          C
    """)
    assert found(organisation, "OG403") == {"OG403": [("B",)]}
    assert only(organisation, "OG403").severity is Severity.INFORMATION


def test_a_manager_of_one_manager_is_one_to_one_and_not_narrow() -> None:
    organisation = organisation_from_outline("""
        Head
          A
            A1
              A11
              A12
              A13
          B
          C
    """)
    assert found(organisation, *SPANS) == {"OG404": [("A", "A1")]}


def test_a_body_that_is_only_mentioned_is_no_manager() -> None:
    organisation = organisation_from_outline("""
        Board ?
          Head
            A
            B
            C
    """)
    assert found(organisation, *SPANS) == {}


def test_pairs_within_a_ring_belong_to_the_ring_and_others_do_not() -> None:
    organisation = organisation_from_outline("""
        A ^ B
        B ^ C
        C ^ A
          Assistant
        Head
          Deputy
    """)
    assert found(organisation, "OG403", "OG404") == {"OG404": [("Head", "Deputy")]}


def test_a_position_that_many_hold_is_no_single_subordinate() -> None:
    organisation = organisation_from_outline("""
        Head x1
          A x1
            Salesperson x8
          B x1
            Buyer x1
          C x1
    """)
    assert found(organisation, "OG404") == {"OG404": [("B", "Buyer")]}


def test_dotted_lines_are_in_no_span(tmp_path: Path) -> None:
    organisation = organisation_from_csv(
        tmp_path,
        """
        title,reports to,dotted line manager
        Head,,
        A,Head,
        B,Head,
        C,Head,
        A1,A,B
        """,
    )
    assert found(organisation, "OG404") == {"OG404": [("A", "A1")]}


@given(organisations())
def test_one_to_one_is_what_a_walk_over_the_graph_finds(organisation: Organisation) -> None:
    import networkx as nx

    graph = organisation.graph
    solid = nx.DiGraph(
        (below, above)
        for below, above, link in graph.edges(data=True)
        if link["kind"] == "reports_to" and link["line"] == "solid" and below != above
    )
    rings = [ring for ring in nx.strongly_connected_components(solid) if len(ring) > 1]
    pairs = set()
    for manager in graph:
        below = {b for b, _, link in graph.in_edges(manager, data=True) if link.get("chosen") and b != manager}
        if len(below) == 1 and not any({manager, *below} <= ring for ring in rings):
            pairs |= {(manager, only) for only in below if graph.nodes[only]["headcount"] <= 1}
    assert {finding.subjects for finding in run_checks(organisation, ["OG404"]).findings} == pairs
