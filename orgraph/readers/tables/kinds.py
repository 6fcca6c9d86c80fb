"""The kinds of file that are read as tables, by their names."""

from __future__ import annotations

from pathlib import Path

DELIMITED = (".csv", ".tsv")
WORKBOOKS = (".xlsx", ".xlsm", ".xls")
RECORDS = (".json",)


def handles(path: Path) -> bool:
    """Whether the file is of a kind that is read as tables."""
    return path.suffix.lower() in (*DELIMITED, *WORKBOOKS, *RECORDS)
