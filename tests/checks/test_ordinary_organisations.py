"""Ordinary organisations of several trades give hardly anything to say, and nothing but remarks."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgraph.api import load
from orgraph.model.finding import Severity
from tests.checks.ordinary import ORDINARY

REMARKS = {
    # wards have two heads, the physicians' and the nurses'; the head of nursing leads eight where others lead three
    "hospital": ["OG408", "OG601"],
    # one of the vice ministers has two bureaux
    "ministry": ["OG403"],
}


@pytest.mark.parametrize("name", ORDINARY)
def test_an_ordinary_organisation_is_left_in_peace(name: str, tmp_path: Path) -> None:
    (tmp_path / "positions.csv").write_text(ORDINARY[name], "utf-8")
    findings = load(tmp_path).check(["OG2", "OG3", "OG4", "OG5", "OG6"]).findings
    told = [f"{finding.code} {finding.message.zh}" for finding in findings]
    assert [words[:5] for words in told] == REMARKS.get(name, []), told
    assert all(finding.severity is Severity.INFORMATION for finding in findings), told
