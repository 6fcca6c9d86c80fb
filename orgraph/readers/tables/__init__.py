"""Tables → `Reading` values: CSV, TSV, XLSX, XLSM, XLS and JSON records, one reading a sheet.

file ──delimited | workbook | records──▶ RawTable ──roles──▶ which column holds what
     ──sorting──▶ rows that are read ──identity, positions──▶ PositionColumns
                                     ──superiors, subordinates, links──▶ ClaimColumns
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from orgraph.model.reading import Reading
from orgraph.readers.sheet import FormReader
from orgraph.readers.tables.kinds import handles

__all__ = ["handles", "read_tables", "without_other_things"]


def read_tables(
    path: Path, name: str, columns: Mapping[str, str], read_form: FormReader | None = None
) -> list[Reading]:
    """The readings of all sheets of a file; see `orgraph.readers.tables.reading`, loaded when there is a table."""
    from orgraph.readers.tables.reading import readings_of

    return readings_of(path, name, columns, read_form)


def without_other_things(readings: Sequence[Reading]) -> list[Reading]:
    """The readings, those without their rows that list something else than positions under the same ids; see
    `orgraph.readers.tables.other_things`."""
    if len(readings) < 2:
        return list(readings)
    from orgraph.readers.tables import other_things

    return other_things.without_other_things(readings)
