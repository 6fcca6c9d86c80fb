"""A table of positions → `Reading`: who they are, to whom they report, and how that was understood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from orgraph.model.claim import ClaimColumns, Line
from orgraph.model.reading import Noticed, Reading, Remark
from orgraph.model.source import Source
from orgraph.readers.tables.claims import no_claims
from orgraph.readers.tables.identity import identities
from orgraph.readers.tables.positions import holder_names, positions
from orgraph.readers.tables.raw_table import RawTable
from orgraph.readers.tables.roles import Roles
from orgraph.readers.tables.roster import Roster
from orgraph.readers.tables.sorting import sorted_out
from orgraph.readers.tables.subordinates import subordinates
from orgraph.readers.tables.superiors import superiors

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa
    from numpy.typing import NDArray


def position_reading(raw: RawTable, roles: Roles) -> Reading:
    """What a table of positions says."""
    keys = dict.fromkeys(roles.columns[role] for role in ("id", "title") if role in roles)
    table, noticed = sorted_out(raw, list(keys), need_all=False)
    ids, doubtful = identities(table, roles)
    rows, strange = positions(table, roles, ids)
    claims, merged, understood = _reporting(table, roles, _roster(table, roles, ids), rows.described)
    headings = {role: table.headings[column] for role, column in roles.columns.items()}
    headings |= understood.pop("columns")
    before = (*_repeated_headings(table), *_missing_columns(table, roles))
    return Reading(
        name=table.origin.file,
        positions=rows,
        claims=claims,
        account=table.account(columns=headings, **understood),
        closed=True,
        remarks=(*before, *noticed, *doubtful, *strange, *merged),
        unread=table.unread,
    )


def _reporting(
    table: RawTable, roles: Roles, roster: Roster, described: NDArray[np.bool_]
) -> tuple[ClaimColumns, list[Remark], dict[str, Any]]:
    """The claims on who reports to whom, what was noticed, and how the superiors were understood."""
    pieces: list[ClaimColumns] = []
    remarks: list[Remark] = []
    understood: dict[str, Any] = {"columns": {}}
    for role, columns, line in (
        ("superior", roles.superiors, Line.SOLID),
        ("dotted_superior", roles.dotted, Line.DOTTED),
    ):
        if columns:
            named = superiors(table, columns, roster, line=line)
            pieces.append(named.claims)
            remarks += named.remarks
            understood["columns"][role] = table.headings[named.column]
            if line is Line.SOLID:
                understood |= {"superior_by": named.by, "top_markers": list(named.top_markers)}
    if (column := roles.column("subordinates")) is not None:
        claims, merged = subordinates(table, column, roster, described)
        pieces.append(claims)
        remarks += merged
    filled = [piece for piece in pieces if len(piece)]
    return ClaimColumns.join(filled) if filled else no_claims(table.origin), remarks, understood


def _roster(table: RawTable, roles: Roles, ids: pa.StringArray) -> Roster:
    names = {role: table.cells(roles.columns[role]) for role in ("title", "holder_id") if role in roles}
    if "id" in roles:
        names["id"] = ids
    if (holders := holder_names(table, roles)) is not None:
        names["holder"] = holders
    unit = roles.column("unit")
    return Roster(ids, names, None if unit is None else table.cells(unit))


def _repeated_headings(table: RawTable) -> list[Remark]:
    """A remark for each heading that stands over several columns; the first of them serves."""
    repeated = {heading for heading in table.headings if heading and table.headings.count(heading) > 1}
    return [
        Remark(Noticed.HEADER_DUPLICATE, _heading_row(table, heading), heading, count=table.headings.count(heading))
        for heading in dict.fromkeys(table.headings)
        if heading in repeated
    ]


def _missing_columns(table: RawTable, roles: Roles) -> list[Remark]:
    """A remark where nothing says who reports to whom."""
    if roles.superiors or "subordinates" in roles:
        return []
    return [column_missing(table, "superior")]


def column_missing(table: RawTable, role: str) -> Remark:
    """The remark that no column was recognised for what a role holds."""
    return Remark(Noticed.COLUMN_MISSING, _heading_row(table), role, ", ".join(filter(None, table.headings)))


def _heading_row(table: RawTable, heading: str = "") -> Source:
    quote = heading or " | ".join(filter(None, table.headings))
    return Source(table.origin.file, sheet=table.origin.sheet, row=table.heading_row, quote=quote)
