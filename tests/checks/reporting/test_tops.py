"""Who is the head, and which check speaks of every other position at the top (OG201, OG203, OG206, OG207, OG208)."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from hypothesis import given

from orgraph.checks.run import run_checks
from orgraph.checks.tops import only_mentioned, tops
from orgraph.measures import measure
from orgraph.model.claim import Basis, Claim, ClaimColumns, Kind
from orgraph.model.configuration import Configuration
from orgraph.model.finding import Severity
from orgraph.model.organisation import Organisation
from orgraph.model.position import DescribedPosition, PositionColumns
from orgraph.model.reading import Account, Reading
from orgraph.model.source import Source
from orgraph.resolution.organise import organise
from tests.checks.tables import found, only, organisation_from_csv
from tests.outline import organisation_from_outline
from tests.strategies import organisations

FAMILY = ("OG2",)


def titles_of_heads(organisation: Organisation) -> list[str]:
    return [organisation.titles[head] for head in tops(organisation).heads]


def described(*lines: tuple[str, str]) -> Organisation:
    """Job descriptions of the first of each pair, which name the second as superior."""
    claims = [
        Claim(Kind.REPORTS_TO, below, above, below, Basis.SUPERIOR_FIELD, Source("manual.md", line=line, quote=above))
        for line, (below, above) in enumerate(lines, 1)
    ]
    positions = [DescribedPosition(below, Source("manual.md", line=line)) for line, (below, _) in enumerate(lines, 1)]
    account = Account("manual.md", len(lines), len(lines), 0)
    reading = Reading("manual", PositionColumns.of(positions), ClaimColumns.of(claims), account, closed=False)
    return organise([reading], Configuration(), name="manual")


def test_a_single_root_is_the_head_and_nothing_is_found() -> None:
    organisation = organisation_from_outline("""
        Head
          Manager
            Clerk
    """)
    assert titles_of_heads(organisation) == ["Head"]
    assert found(organisation, *FAMILY) == {}


def test_a_root_with_people_below_it_is_named_with_those_it_cuts_off() -> None:
    organisation = organisation_from_outline("""
        Head
          A
            A1
            A2
            A3
          B
            B1
            B2
        Lost
          L1
    """)
    finding = only(organisation, "OG201")
    assert finding.message.en == "No superior is given for “Lost”; below it, one position is cut off as well."
    assert finding.follows == ("OG207", "OG208")
    assert found(organisation, *FAMILY) == {"OG201": [("Lost",)]}


def test_a_second_root_tied_to_the_head_by_a_second_line_is_no_island() -> None:
    organisation = organisation_from_outline("""
        Head
          Manager
            Clerk one
            Clerk two
            Clerk three ^ Adviser
        Adviser
    """)
    assert only(organisation, "OG201").follows == ("OG207",)


def test_two_roots_of_like_size_are_one_warning_and_nobody_is_accused_of_lacking_a_superior() -> None:
    organisation = organisation_from_outline("""
        North
          N1
          N2
        South
          S1
          S2
        Stray
    """)
    assert titles_of_heads(organisation) == []
    assert found(organisation, *FAMILY) == {"OG207": [("North", "South")], "OG201": [("Stray",)]}
    assert only(organisation, "OG207").message.en == (
        "Two positions stand at the top without a superior: “North” and “South”; "
        "which of them is the head cannot be told."
    )


def test_declared_heads_are_the_heads_whatever_their_size() -> None:
    outline = """
        North
          N1
          N2
          N3
          N4
        South
          S1
    """
    both = organisation_from_outline(outline, configuration=Configuration(tops=("North", "South")))
    assert found(both, *FAMILY) == {}
    one = organisation_from_outline(outline, configuration=Configuration(tops=("South",)))
    assert found(one, *FAMILY) == {"OG201": [("North",)]}


def test_who_says_that_it_has_no_superior_is_no_position_whose_superior_was_forgotten(tmp_path: Path) -> None:
    organisation = organisation_from_csv(
        tmp_path,
        """
        title,reports to
        Head,XX
        Manager,Head
        Ombudsman,XX
        Forgotten,
        """,
    )
    assert found(organisation, *FAMILY) == {"OG201": [("Forgotten",)], "OG207": [("Head", "Ombudsman")]}
    assert "“Head” is taken as the head" in only(organisation, "OG207").message.en


def test_of_two_large_roots_the_one_that_says_it_has_no_superior_is_the_head(tmp_path: Path) -> None:
    organisation = organisation_from_csv(
        tmp_path,
        """
        title,reports to
        Head,XX
        Manager,Head
        Plant director,
        Shift leader,Plant director
        """,
    )
    assert titles_of_heads(organisation) == ["Head"]
    assert found(organisation, *FAMILY) == {"OG201": [("Plant director",)]}


def test_a_head_that_reports_to_itself_is_an_error_that_says_how_it_is_read() -> None:
    organisation = organisation_from_outline("""
        Head ^ Head
          A
          B
    """)
    finding = only(organisation, "OG203")
    assert titles_of_heads(organisation) == ["Head"]
    assert finding.severity is Severity.ERROR
    assert finding.message.en == "“Head” is given as its own superior; it is read as the head of the organisation."
    assert finding.follows == ("OG206",)
    assert found(organisation, *FAMILY) == {"OG203": [("Head",)]}


def test_a_declared_head_may_be_written_as_its_own_superior() -> None:
    organisation = organisation_from_outline("Head ^ Head\n  A\n  B", configuration=Configuration(tops=("Head",)))
    assert found(organisation, *FAMILY) == {}


def test_who_names_itself_and_somebody_else_hangs_from_the_other() -> None:
    organisation = organisation_from_outline("""
        Head
          A ^ A
          B
    """)
    finding = only(organisation, "OG203")
    assert finding.message.en.endswith("; the chart takes “Head”, whom it also names.")
    assert finding.follows == ()


def test_lines_that_end_at_several_bodies_outside_have_no_top() -> None:
    organisation = organisation_from_outline("""
        Plant ^ Group board
          Shift
        Sales ^ Regional office
          Clerk
    """)
    assert found(organisation, "OG206") == {"OG206": [("Plant", "Sales")]}
    assert {source.quote for source in only(organisation, "OG206").evidence} == {"Group board", "Regional office"}


def test_lines_that_end_at_one_body_outside_have_their_top_there() -> None:
    organisation = organisation_from_outline("""
        Plant ^ Group board
          Shift
        Sales ^ Group board
          Clerk
    """)
    assert found(organisation, *FAMILY) == {"OG202": [("Plant", "Sales")]}
    assert only(organisation, "OG202").follows == ("OG201", "OG206")


def test_no_top_is_not_told_again_where_a_ring_explains_it() -> None:
    organisation = organisation_from_outline("""
        A ^ B
        B ^ C
        C ^ A
        Stray ^ Gone
        Other ^ Nowhere
    """)
    assert "OG206" not in found(organisation)
    assert only(organisation, "OG204").follows == ("OG206", "OG208", "OG404")


def test_a_name_that_is_only_mentioned_makes_an_island_where_nothing_ties_it_to_the_head() -> None:
    organisation = described(
        ("Finance manager", "Managing director"),
        ("Accountant", "Finance manager"),
        ("Cashier", "Finance manager"),
        ("Clerk", "Finance manager"),
        ("Buyer", "Finance manager"),
        ("Mechanic", "Foreman"),
    )
    assert titles_of_heads(organisation) == ["Managing director"]
    assert found(organisation, *FAMILY) == {"OG208": [("Foreman",)]}
    finding = only(organisation, "OG208")
    assert finding.message.en.startswith("A part of two positions is not connected with “Managing director”")
    assert [source.line for source in finding.evidence] == [6]


def test_organisations_of_one_position_have_nothing_to_check() -> None:
    checked = run_checks(organisation_from_outline("Alone"), ("OG2", "OG4", "OG5"))
    assert checked.findings == ()
    assert {not_run.code for not_run in checked.not_run} >= {"OG201", "OG204", "OG401", "OG501"}


@given(organisations())
def test_one_check_speaks_of_each_root_that_is_no_head(organisation: Organisation) -> None:
    spoken = tops(organisation)
    listed = [*spoken.not_given, *spoken.several, *spoken.islands, *spoken.dotted_only]
    expected = set(np.flatnonzero(measure(organisation).root & ~only_mentioned(organisation)).tolist())
    assert sorted(listed) == sorted(expected - set(spoken.heads))


@given(organisations())
def test_every_part_is_led_by_a_head_or_by_a_fault(organisation: Organisation) -> None:
    """Why OG208 may yield: a part of the organisation ends above at a root, an unknown superior, a self report or a
    ring, and each of these has its own check."""
    measures = measure(organisation)
    ends = measures.root | measures.orphan | measures.self_report | (measures.cycle >= 0)
    assert set(measures.part[ends].tolist()) == set(measures.part.tolist())
