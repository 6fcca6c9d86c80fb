"""What holds for the findings about positions and their links, whatever the organisation."""

from __future__ import annotations

import re

from hypothesis import given

from orgraph.checks.catalogue import CHECKS
from orgraph.checks.run import run_checks
from orgraph.model.organisation import Organisation
from tests.strategies import organisations

FAMILIES = ("OG1", "OG2", "OG3", "OG4", "OG5")
CODES = {check.code for check in CHECKS}


@given(organisations())
def test_a_finding_is_whole(organisation: Organisation) -> None:
    for finding in run_checks(organisation, FAMILIES).findings:
        assert finding.subjects
        assert set(finding.subjects) <= set(organisation.ids)
        assert finding.evidence
        assert set(finding.follows) <= CODES - {finding.code}
        for text in (finding.message, finding.correction):
            assert not re.search(r"[{}]|\s{2}|[,;:。]{2}", text.zh + text.en)


@given(organisations())
def test_what_follows_from_a_fault_is_not_found_again_about_the_same_position(organisation: Organisation) -> None:
    findings = run_checks(organisation, FAMILIES).findings
    about = {(finding.code, subject) for finding in findings for subject in finding.subjects[:1]}
    for finding in findings:
        for code in finding.follows:
            if code in ("OG201", "OG207", "OG208", "OG214"):
                assert not about & {(code, subject) for subject in finding.subjects}
            if code == "OG206":
                assert all(other.code != "OG206" for other in findings)


@given(organisations())
def test_checking_twice_finds_the_same(organisation: Organisation) -> None:
    assert run_checks(organisation, FAMILIES) == run_checks(organisation, FAMILIES)
