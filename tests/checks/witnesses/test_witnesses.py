"""OG301–OG303: what one side of a reporting line says and the other does not."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given

from orgraph.checks.run import run_checks
from orgraph.model.configuration import Configuration, Decision
from orgraph.model.finding import Severity
from orgraph.model.organisation import Organisation
from tests.checks.descriptions import organisation_from_description
from tests.checks.tables import found, only, organisation_from_csv
from tests.outline import organisation_from_outline
from tests.strategies import organisations

CHAIN = """
    Head
      Manager
        Clerk
        Driver
"""


def test_without_lists_there_is_nothing_to_hold_against() -> None:
    codes = [each.code for each in run_checks(organisation_from_outline(CHAIN), ["OG3"]).not_run]
    assert codes == ["OG301", "OG302", "OG304", "OG305", "OG306", "OG308"]


def test_a_list_that_leaves_a_subordinate_out_is_found_and_no_list_is_not() -> None:
    organisation = organisation_from_outline(CHAIN, lists={"Manager": ["Clerk"]})
    assert found(organisation, "OG3") == {"OG301": [("Driver", "Manager")]}
    assert [source.column for source in only(organisation, "OG301").evidence] == ["reports to", "direct reports"]


def test_a_superior_that_says_none_is_left_to_its_own_check(tmp_path: Path) -> None:
    table = "title,reports to,direct reports\nHead,,Manager\nManager,Head,none\nClerk,Manager,none"
    assert found(organisation_from_csv(tmp_path, table), "OG210", "OG301") == {"OG210": [("Manager", "Clerk")]}


def test_a_superior_that_is_only_mentioned_has_no_list(tmp_path: Path) -> None:
    text = "# Clerk\n\nReports to: Board\n\n# Head\n\nReports to: Board\nDirect reports: Porter\n"
    assert found(organisation_from_description(tmp_path, text), "OG301", "OG302") == {}


def test_a_list_against_the_positions_own_word_is_an_error_and_says_what_follows() -> None:
    organisation = organisation_from_outline(
        CHAIN, lists={"Head": ["Manager", "Clerk"], "Manager": ["Clerk", "Driver"]}
    )
    finding = only(organisation, "OG302")
    assert finding.titles == ("Clerk", "Head")
    assert finding.follows == ("OG205", "OG214")
    assert found(organisation, "OG205", "OG214") == {}


def test_a_decision_settles_it(tmp_path: Path) -> None:
    table = "title,reports to,direct reports\nHead,,Aide、Clerk\nAide,Head,Clerk\nClerk,Aide,none"
    decided = Configuration(decisions={"Clerk": Decision("Aide")})
    assert only(organisation_from_csv(tmp_path, table), "OG302").severity is Severity.ERROR
    (settled,) = run_checks(organisation_from_csv(tmp_path, table, decided), ["OG302"]).settled
    assert settled.titles == ("Clerk", "Head")
    assert run_checks(organisation_from_csv(tmp_path, table, decided), ["OG302"]).findings == ()


def test_a_position_that_says_it_has_no_superior_denies_the_list(tmp_path: Path) -> None:
    table = "title,reports to,direct reports\nHead,,Auditor\nAuditor,无,none\nClerk,Head,none"
    finding = only(organisation_from_csv(tmp_path, table), "OG302")
    assert finding.message.en == (
        "“Head” lists “Auditor” as a subordinate, and “Auditor” itself says that it has no superior."
    )
    assert finding.follows == ()


def test_a_superior_without_a_row_is_another_superior_all_the_same(tmp_path: Path) -> None:
    table = "title,reports to,direct reports\nHead,,Clerk\nClerk,Regional office,none"
    finding = only(organisation_from_csv(tmp_path, table), "OG302")
    assert "names “Regional office” as its superior" in finding.message.en


def test_who_names_nobody_is_not_in_dispute(tmp_path: Path) -> None:
    table = "title,reports to,direct reports\nHead,,Clerk\nClerk,,none"
    assert found(organisation_from_csv(tmp_path, table), "OG3") == {}


def test_two_that_name_each_other_are_one_finding() -> None:
    organisation = organisation_from_outline("Head\n  Clerk\nA ^ B\nB ^ A")
    assert found(organisation, "OG204", "OG303") == {"OG303": [("A", "B")]}


def test_three_in_a_ring_of_which_two_name_each_other_are_a_ring() -> None:
    organisation = organisation_from_outline("A ^ B ^ C\nB ^ A\nC ^ A")
    assert found(organisation, "OG204", "OG303") == {"OG204": [("A", "B", "C")]}


@given(organisations())
def test_a_line_is_doubted_from_one_side_at_most(organisation: Organisation) -> None:
    pairs = [finding.subjects[:2] for finding in run_checks(organisation, ["OG301", "OG302"]).findings]
    assert len(pairs) == len(set(pairs))
    agreed = organisation.reporting.query("witness == 'agreed'")
    assert not set(pairs) & set(zip(agreed.subordinate, agreed.superior, strict=True))


@given(organisations())
def test_a_ring_is_one_finding_of_one_check(organisation: Organisation) -> None:
    """Every position on a cycle, counted by NetworkX, is in exactly one finding."""
    import networkx as nx

    reporting = organisation.reporting.query("line == 'solid' and subordinate != superior")
    graph = nx.DiGraph(list(zip(reporting.subordinate, reporting.superior, strict=True)))
    rings = [set(ring) for ring in nx.strongly_connected_components(graph) if len(ring) > 1]
    findings = run_checks(organisation, ["OG204", "OG303"]).findings
    assert sorted(map(sorted, (finding.subjects for finding in findings))) == sorted(map(sorted, rings))
