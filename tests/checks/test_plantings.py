"""A fault planted in a sound organisation gives exactly its finding; mended, it is gone."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgraph.api import Organisation, compare, load
from orgraph.checks.catalogue import CHECKS
from orgraph.model.finding import Finding
from tests.checks.plantings import NOT_PLANTED, PLANTINGS, Planting
from tests.checks.plantings.planting import Sources

every_planting = pytest.mark.parametrize("planting", PLANTINGS, ids=lambda planting: planting.label)


def findings_of(sources: Sources, before: Sources | None = None) -> tuple[Finding, ...]:
    """All that the checks find in a folder of these sources; or, with what was before, in the change from it."""
    if before is not None:
        return compare(organisation_of(before), organisation_of(sources)).transition
    return organisation_of(sources).check().findings


def organisation_of(sources: Sources) -> Organisation:
    """What is read from a folder of these sources."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in sources.items():
            (Path(folder) / name).write_text(text, encoding="utf-8", newline="\n")
        return load(folder)


def told(findings: tuple[Finding, ...]) -> list[str]:
    return [f"{finding.code} {finding.message.en}" for finding in findings]


@every_planting
@settings(max_examples=6)
@given(data=st.data())
def test_a_planted_fault_gives_exactly_its_finding_and_none_once_mended(
    planting: Planting, data: st.DataObject
) -> None:
    case = data.draw(planting.cases)
    assert told(findings_of(case.sound, case.before)) == []
    found = findings_of(case.planted, case.before)
    assert sorted(finding.code for finding in found) == sorted((planting.code, *case.beside)), told(found)
    if case.about:
        planted = next(finding for finding in found if finding.code == planting.code)
        assert {*planted.subjects, *planted.titles} & set(case.about)
    if case.mended is not None:
        assert told(findings_of(case.mended, case.before)) == []


def test_plantings_are_told_apart_by_their_labels() -> None:
    assert len({planting.label for planting in PLANTINGS}) == len(PLANTINGS)


def test_every_check_has_a_planting_or_a_reason_why_not() -> None:
    planted = {planting.code for planting in PLANTINGS}
    assert planted.isdisjoint(NOT_PLANTED)
    assert {*planted, *NOT_PLANTED} == {check.code for check in CHECKS}
    assert all(reason.strip() for reason in NOT_PLANTED.values())
