"""A fault planted in a sound organisation gives exactly its finding; mended, it is gone."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgraph.api import load
from orgraph.model.finding import Finding
from tests.checks.plantings import PLANTINGS, Planting
from tests.checks.plantings.planting import Sources

every_planting = pytest.mark.parametrize("planting", PLANTINGS, ids=lambda planting: planting.label)


def findings_of(sources: Sources) -> tuple[Finding, ...]:
    """All that the checks find in a folder of these sources."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in sources.items():
            (Path(folder) / name).write_text(text, encoding="utf-8", newline="\n")
        return load(folder).check().findings


def told(findings: tuple[Finding, ...]) -> list[str]:
    return [f"{finding.code} {finding.message.en}" for finding in findings]


@every_planting
@settings(max_examples=6)
@given(data=st.data())
def test_a_planted_fault_gives_exactly_its_finding_and_none_once_mended(
    planting: Planting, data: st.DataObject
) -> None:
    case = data.draw(planting.cases)
    assert told(findings_of(case.sound)) == []
    found = findings_of(case.planted)
    assert sorted(finding.code for finding in found) == sorted((planting.code, *case.beside)), told(found)
    if case.about:
        planted = next(finding for finding in found if finding.code == planting.code)
        assert {*planted.subjects, *planted.titles} & set(case.about)
    if case.mended is not None:
        assert told(findings_of(case.mended)) == []


def test_plantings_are_told_apart_by_their_labels() -> None:
    assert len({planting.label for planting in PLANTINGS}) == len(PLANTINGS)
