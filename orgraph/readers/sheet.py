"""A sheet of a workbook as it stands: it may be a table, or a form filled in cell by cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from orgraph.model.reading import Reading

Range = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cells of a sheet as text, row by row from row 1, and the ranges that are merged: row and column of the first
    and of the last cell, from 0."""

    file: str
    name: str
    rows: Sequence[Sequence[str]]
    merged: Sequence[Range] = ()


FormReader = Callable[[Sheet], Reading | None]
"""Reads a sheet that is a form; None says that it is not one."""
