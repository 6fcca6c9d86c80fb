"""Organisations read from a table that is written in the test."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from orgraph.checks.run import run_checks
from orgraph.model.configuration import Configuration
from orgraph.model.finding import Finding
from orgraph.model.organisation import Organisation
from orgraph.readers.tables import read_tables
from orgraph.resolution.organise import organise


def organisation_from_csv(folder: Path, text: str, configuration: Configuration | None = None) -> Organisation:
    """The organisation that the real reader makes of a comma-separated table."""
    path = folder / "positions.csv"
    path.write_text(dedent(text).strip() + "\n", encoding="utf-8", newline="\n")
    return organise(read_tables(path, path.name, {}), configuration or Configuration(), name="positions")


def found(organisation: Organisation, *codes: str) -> dict[str, list[tuple[str, ...]]]:
    """The titles of the subjects of each finding, by code; of all checks, or of those named."""
    by_code: dict[str, list[tuple[str, ...]]] = {}
    for finding in run_checks(organisation, codes).findings:
        by_code.setdefault(finding.code, []).append(finding.titles)
    return by_code


def only(organisation: Organisation, code: str) -> Finding:
    """The one finding of a check."""
    (finding,) = run_checks(organisation, [code]).findings
    return finding
