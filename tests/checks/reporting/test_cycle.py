"""OG204: rings, what follows from them, and how long ones are told."""

from __future__ import annotations

import pytest

from orgraph.checks.run import run_checks
from orgraph.model.configuration import Configuration, Decision
from tests.checks.tables import found, only
from tests.outline import organisation_from_outline


def test_a_ring_beside_a_sound_organisation_is_one_finding_and_cuts_off_a_part() -> None:
    organisation = organisation_from_outline("""
        Head
          Manager
            Clerk
            Driver
          Buyer
        A ^ B
        B ^ C
        C ^ A
    """)
    assert found(organisation, "OG2") == {"OG204": [("A", "B", "C")]}
    finding = only(organisation, "OG204")
    assert finding.follows == ("OG208", "OG404")
    assert finding.message.en == ("Reporting runs in a ring: “A” → “B” → “C” → “A”. Most in doubt is “C” → “A”.")


def test_what_did_not_follow_is_not_listed() -> None:
    """The ring hangs on the head's line by a second claim, and each member has further subordinates."""
    organisation = organisation_from_outline("""
        Head
          Buyer
          Driver
        A ^ B ^ Head
          A1
        B ^ C
          B1
        C ^ A
          C1
    """)
    assert only(organisation, "OG204").follows == ()


def test_two_that_name_each_other_are_left_to_their_own_check() -> None:
    organisation = organisation_from_outline("""
        Head
          Clerk
        A ^ B
        B ^ A
    """)
    assert found(organisation, "OG204") == {}


def test_two_of_which_a_list_closes_the_ring_are_a_ring() -> None:
    organisation = organisation_from_outline(
        """
        Head
          A
            B
        """,
        lists={"B": ["A"]},
    )
    finding = only(organisation, "OG204")
    assert set(finding.titles) == {"A", "B"}
    assert finding.message.en.endswith("Most in doubt is “A” → “B”.")


def test_a_ring_of_a_thousand_is_told_in_a_sentence_that_ends() -> None:
    lines = [f"P{number} ^ P{(number + 1) % 1000}" for number in range(1000)]
    finding = only(organisation_from_outline("\n".join(lines)), "OG204")
    assert len(finding.subjects) == 1000
    assert len(finding.message.en) < 200
    assert "“P10” → … → “P0”" in finding.message.en


def test_every_ring_is_one_finding() -> None:
    organisation = organisation_from_outline("""
        A ^ B
        B ^ C
        C ^ A
        X ^ Y
        Y ^ Z
        Z ^ X
    """)
    assert len(run_checks(organisation, ["OG204"]).findings) == 2


RING = "Head\nA ^ C ^ Head\n  B\n    C"


@pytest.mark.parametrize(("superior", "settles"), [("Head", True), ("C", False)])
def test_a_decision_against_the_line_that_closes_the_ring_settles_it(superior: str, settles: bool) -> None:
    configuration = Configuration(decisions={"A": Decision(superior, "board of May")})
    findings = run_checks(organisation_from_outline(RING, configuration=configuration), ["OG204"])
    assert (len(findings.settled), len(findings.findings)) == ((1, 0) if settles else (0, 1))


def test_a_ring_beside_the_decision_stays() -> None:
    configuration = Configuration(decisions={"A": Decision("Head")})
    organisation = organisation_from_outline(RING + " ^ D\n      D", configuration=configuration)
    (finding,) = run_checks(organisation, ["OG204", "OG303"]).findings
    assert {"C", "D"} <= set(finding.titles)


def test_a_decision_settles_two_that_name_each_other() -> None:
    configuration = Configuration(decisions={"A": Decision("Head")})
    organisation = organisation_from_outline("Head\nA ^ B ^ Head\n  B", configuration=configuration)
    findings = run_checks(organisation, ["OG303"])
    assert (len(findings.settled), findings.findings) == (1, ())
