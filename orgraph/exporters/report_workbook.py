"""A report as a workbook: every sheet whole, to be filtered; cells are text or numbers and never formulas."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

from orgraph.exporters.workbook import FILLS, MOST_ROWS, add_sheet, workbook_bytes
from orgraph.model.mark import WRITER
from orgraph.reports.content import Report
from orgraph.reports.sheets import Sheet, report_sheets

if TYPE_CHECKING:
    from openpyxl import Workbook


def report_xlsx(report: Report) -> bytes:
    """The workbook as a file; the same report gives the same bytes. Raises ValueError where the report has no facts."""
    if report.facts is None:
        raise ValueError("a workbook is written from the facts of a report")
    return sheets_xlsx(report_sheets(report.facts))


def sheets_xlsx(sheets: Iterable[Sheet]) -> bytes:
    """A workbook of these sheets; the same sheets give the same bytes."""
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    workbook.properties.creator = WRITER
    for sheet in sheets:
        _write(workbook, sheet)
    return workbook_bytes(workbook)


def _write(workbook: Workbook, sheet: Sheet) -> None:
    """The rows on as many sheets as they need."""
    room, rows = MOST_ROWS - 1, sheet.rows()
    for start in range(0, max(1, sheet.total), room):
        title = sheet.title + (f" {start // room + 1}" if start else "")
        made = add_sheet(workbook, title, sheet.columns, rows=min(room, sheet.total - start))
        for row in islice(rows, room):
            if sheet.read:
                made.add(row.cells, fills={0: FILLS[row.severity]} if row.severity else None)
            else:
                made.add_plain(row.cells)
