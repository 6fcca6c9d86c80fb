"""Units 部门 as a table of units lists them."""

from __future__ import annotations

from dataclasses import dataclass

from orgraph.model.source import Source


@dataclass(frozen=True, slots=True)
class ListedUnit:
    """One row of a table of units. `code` is the unit's number, where it has one; `parent` is the unit above it as the
    row names it, by name or by code, None where the row names none."""

    name: str
    source: Source
    code: str | None = None
    parent: str | None = None
