"""A table of units → `Reading`: which units there are, and which unit stands above each."""

from __future__ import annotations

from orgraph.model.reading import Reading
from orgraph.model.unit import ListedUnit
from orgraph.readers.tables.claims import no_claims
from orgraph.readers.tables.positions import no_positions
from orgraph.readers.tables.raw_table import RawTable
from orgraph.readers.tables.roles import Roles
from orgraph.readers.tables.sorting import sorted_out
from orgraph.readers.tables.words import TOP_MARKERS


def unit_reading(raw: RawTable, roles: Roles) -> Reading:
    """What a table of units says. A unit above that is written as nothing (`无`, `-`) is none."""
    keys = dict.fromkeys(roles.columns[role] for role in ("unit", "code") if role in roles)
    table, noticed = sorted_out(raw, list(keys), need_all=False)
    names, codes, parents = (_texts(table, roles, role) for role in ("unit", "code", "parent_unit"))
    headings = {role: table.headings[column] for role, column in roles.columns.items()}
    return Reading(
        name=table.origin.file,
        positions=no_positions(table.origin),
        claims=no_claims(table.origin),
        account=table.account(columns=headings, units=len(table)),
        closed=True,
        remarks=noticed,
        unread=table.unread,
        units=tuple(
            ListedUnit(
                name=name or code or "",
                source=table.source(row, roles.column("unit")),
                code=code or None,
                parent=None if parent.casefold() in TOP_MARKERS else parent or None,
            )
            for row, (name, code, parent) in enumerate(zip(names, codes, parents, strict=True))
        ),
    )


def _texts(table: RawTable, roles: Roles, role: str) -> list[str]:
    column = roles.column(role)
    return [""] * len(table) if column is None else table.cells(column).to_pylist()
