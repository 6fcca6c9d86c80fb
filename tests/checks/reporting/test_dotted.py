"""OG211, OG212 and OG213: dotted lines without a solid one, beside it, and along it."""

from __future__ import annotations

from orgraph.checks.run import run_checks
from orgraph.model.finding import Severity
from tests.checks.tables import found, only
from tests.outline import organisation_from_outline

DOTTED = ("OG211", "OG212", "OG213")


def test_a_position_with_only_a_dotted_line_is_found_here_and_not_as_one_without_superior() -> None:
    organisation = organisation_from_outline("""
        Head
          Finance
          Plant
        Controller ~ Finance
        Guest ~ Nobody
    """)
    assert found(organisation, "OG201", *DOTTED) == {"OG211": [("Controller",), ("Guest",)]}
    controller, guest = run_checks(organisation, ["OG211"]).findings
    assert controller.follows == ("OG208",)
    assert guest.message.en == "“Guest” has a dotted line to “Nobody” and no solid line to anybody."


def test_a_head_with_a_dotted_line_is_a_head() -> None:
    organisation = organisation_from_outline("""
        Head ~ Board
          A
          B
    """)
    assert found(organisation, "OG201", *DOTTED) == {}


def test_a_dotted_line_that_repeats_a_solid_one_is_found_once_whoever_is_chosen() -> None:
    organisation = organisation_from_outline("""
        Head
          A
            Clerk ^ B ~ B
          B
    """)
    assert found(organisation, *DOTTED) == {"OG212": [("Clerk", "B")]}


def test_a_dotted_line_to_oneself_is_told_as_that() -> None:
    organisation = organisation_from_outline("""
        Head
          Clerk ~ Clerk
    """)
    assert only(organisation, "OG212").titles == ("Clerk",)
    assert only(organisation, "OG212").message.en == "“Clerk” has a dotted line to itself."


def test_dotted_lines_along_the_own_line_are_information_upwards_and_a_warning_downwards() -> None:
    organisation = organisation_from_outline("""
        Head
          Director ~ Clerk
            Manager ~ Head
              Clerk ~ Head
          Other ~ Director
    """)
    findings = run_checks(organisation, DOTTED).findings
    assert [(finding.titles, finding.severity) for finding in findings] == [
        (("Director", "Clerk"), Severity.WARNING),
        (("Manager", "Head"), Severity.INFORMATION),
        (("Clerk", "Head"), Severity.INFORMATION),
    ]


def test_without_dotted_lines_the_checks_do_not_run() -> None:
    checked = run_checks(organisation_from_outline("Head\n  A"), DOTTED)
    assert [not_run.code for not_run in checked.not_run] == list(DOTTED)
