"""Tables written out in the test, and read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from orgraph.model.claim import Kind
from orgraph.model.reading import Noticed, Reading
from orgraph.readers.tables import read_tables

Reader = Callable[..., Reading]


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    """Reads a table from its text: `read("id,title\\n1,Head\\n")`; `name` gives it another kind of file."""

    def read_one(
        content: str | bytes, name: str = "positions.csv", columns: Mapping[str, str] | None = None
    ) -> Reading:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        [reading] = read_tables(path, name, columns or {})
        return reading

    return read_one


@pytest.fixture
def read_sheets(tmp_path: Path) -> Callable[..., list[Reading]]:
    """Reads a workbook from its sheets: `read_sheets({"Posts": [["id", "title"], [1, "Head"]]})`."""

    def read_all(sheets: Mapping[str, Sequence[Sequence[Any]]], merged: Sequence[str] = ()) -> list[Reading]:
        from openpyxl import Workbook

        workbook = Workbook()
        workbook.remove(workbook.worksheets[0])
        for title, rows in sheets.items():
            sheet = workbook.create_sheet(title)
            for row in rows:
                sheet.append(list(row))
            for cells in merged:
                sheet.merge_cells(cells)
        workbook.save(tmp_path / "book.xlsx")
        return read_tables(tmp_path / "book.xlsx", "book.xlsx", {})

    return read_all


def ids(reading: Reading) -> list[str]:
    assert reading.positions.id is not None
    return list(reading.positions.id.to_pylist())


def titles(reading: Reading) -> list[str | None]:
    return list(reading.positions.title.to_pylist())


def texts(column: Any) -> list[str | None]:
    return list(column.to_pylist())


def lines(reading: Reading, heading: str | None = None) -> list[tuple[str, str | None]]:
    """Who reports to whom, in the claims' words; of one column where its heading is given."""
    return [
        (claim.subject, claim.object)
        for claim in reading.claims
        if claim.kind is Kind.REPORTS_TO and heading in (None, claim.source.column)
    ]


def noticed(reading: Reading, what: Noticed) -> list[tuple[int | None, str, str]]:
    """Row, subject and words of the remarks of one kind."""
    return [(r.source.row, r.subject, r.words) for r in reading.remarks if r.noticed is what]


def taken(reading: Reading) -> dict[str, str]:
    """The heading taken for each role."""
    return dict(reading.account.read_as["columns"])
