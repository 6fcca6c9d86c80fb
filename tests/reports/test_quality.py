"""The quality index is what its printed arithmetic says."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings

from orgraph.checks.catalogue import CHECKS
from orgraph.checks.run import Findings, run_checks
from orgraph.errors import SourceError
from orgraph.exporters.report_json import report_json
from orgraph.model.finding import Finding, NotRun, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text
from orgraph.reports.content import Table
from orgraph.reports.history import Standing, history_section, read_history
from orgraph.reports.quality import quality, quality_section
from orgraph.reports.report import build_report
from tests.outline import organisation_from_outline
from tests.strategies import organisations

TEN = organisation_from_outline("Head\n" + "\n".join(f"  P{number}" for number in range(9)))
SAID = Text("x", "x")


def finding(code: str, severity: Severity, *subjects: str) -> Finding:
    return Finding(code, "name", severity, subjects, subjects, SAID, SAID, SAID)


def only_these_ran(*codes: str) -> tuple[NotRun, ...]:
    return tuple(NotRun(check.code, check.name, SAID) for check in CHECKS if check.code not in codes)


def test_a_check_weighs_by_its_severity_among_those_that_ran() -> None:
    """OG202 (error, 0.5) and OG404 (warning, 0.3): weights 0.625 and 0.375; 2 and 1 of ten positions fail."""
    findings = Findings(
        (
            finding("OG202", Severity.ERROR, "P1", "P2"),
            finding("OG202", Severity.ERROR, "P1"),
            finding("OG404", Severity.WARNING, "P3"),
        ),
        only_these_ran("OG202", "OG404"),
    )
    found = quality(TEN, findings)
    assert [(rule.check.code, rule.failing) for rule in found.rules] == [("OG202", 2), ("OG404", 1)]
    assert [rule.weight for rule in found.rules] == pytest.approx([0.625, 0.375])
    assert found.index == round(100 * (1 - (0.625 * 0.2 + 0.375 * 0.1)), 1)


def test_a_finding_of_lesser_severity_counts_in_proportion_and_one_about_nobody_as_one() -> None:
    findings = Findings(
        (finding("OG202", Severity.WARNING, "P1"), finding("OG202", Severity.ERROR)), only_these_ran("OG202")
    )
    (rule,) = quality(TEN, findings).rules
    assert rule.failing == pytest.approx(1.6)


def test_nothing_found_is_a_hundred_and_no_share_exceeds_one() -> None:
    assert quality(TEN, Findings((), only_these_ran("OG202"))).index == 100
    many = tuple(finding("OG202", Severity.ERROR) for _ in range(50))
    assert quality(TEN, Findings(many, only_these_ran("OG202"))).index == 0
    assert quality(TEN, Findings((), only_these_ran())).index == 100


@settings(max_examples=40, deadline=None)
@given(organisations())
def test_the_printed_figures_add_up(organisation: Organisation) -> None:
    found = quality(organisation, run_checks(organisation))
    section = quality_section(found, organisation, "en")
    taken = sum(float(str(row[-1])) for block in section.blocks if isinstance(block, Table) for row in block.rows)
    assert 100 - taken == pytest.approx(found.index, abs=0.3)
    assert sum(rule.weight for rule in found.rules) == pytest.approx(1)
    assert 0 <= found.index <= 100


def written(folder: Path, name: str, outline: str) -> Path:
    organisation = organisation_from_outline(outline)
    path = folder / name
    report = build_report(organisation, run_checks(organisation), language="en")
    path.write_text(report_json(report), encoding="utf-8")
    return path


def test_earlier_reports_show_how_the_index_has_gone(tmp_path: Path) -> None:
    broken = written(tmp_path, "march.json", "Head\n  A ^ Nobody\n  B ^ B\n  C")
    sound = written(tmp_path, "june.json", "Head\n  A\n  B\n  C")
    earlier = read_history([broken, sound])
    assert [standing.name for standing in earlier] == ["march", "june"]
    assert earlier[0].index < earlier[1].index
    section = history_section(earlier, Standing("now", 4, 100.0, (0, 0, 0)), "en")
    assert section is not None
    (table,) = section.blocks
    assert isinstance(table, Table)
    assert [row[0] for row in table.rows] == ["march", "june", "this report"]
    assert re.fullmatch(r"\+\d+\.\d", str(table.rows[1][2]))


def test_what_is_no_earlier_report_is_said_for_every_file(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{", encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps({"schema": "orgraph.findings/1"}), encoding="utf-8")
    (tmp_path / "c.json").write_text("[1]", encoding="utf-8")
    with pytest.raises(SourceError) as raised:
        read_history([tmp_path / name for name in ("a.json", "b.json", "c.json", "d.json")])
    said = raised.value.show("en").splitlines()
    assert [name in line for name, line in zip(("a.json", "b.json", "c.json", "d.json"), said, strict=True)] == [
        True
    ] * 4


@pytest.mark.parametrize("index", ["1e999", "NaN", "-3", '"x"', "[" * 5000 + "]" * 5000])
def test_a_history_whose_index_is_no_index_is_refused(tmp_path: Path, index: str) -> None:
    said = '{"schema": "orgraph.report/1", "counts": {"error": 1, "warning": 1, "information": 1}, '
    (tmp_path / "h.json").write_text(f'{said}"figures": {{"positions": 3}}, "quality": {{"index": {index}}}}}', "utf-8")
    with pytest.raises(SourceError, match=r"h\.json cannot be read as an earlier report"):
        read_history([tmp_path / "h.json"])


def test_a_history_with_endless_counts_is_refused(tmp_path: Path) -> None:
    said = '{"schema": "orgraph.report/1", "counts": {"error": 1e999, "warning": 1, "information": 1}, '
    (tmp_path / "h.json").write_text(f'{said}"figures": {{"positions": 3}}, "quality": {{"index": 3}}}}', "utf-8")
    with pytest.raises(SourceError):
        read_history([tmp_path / "h.json"])
