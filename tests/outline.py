"""Organisations drawn in the test, as an indented outline.

    Chief executive [Board office]
      Finance director [Finance] @Ann
        Clerk ^ Chief executive        also reports to (a further solid claim)
        Bookkeeper ~ Chief executive   dotted line
      Auditor ^ Nobody                 a superior that has no line of its own does not exist
    Adviser                            a second top
    Loner ^ Loner                      reports to itself; a line that begins with ^ claims overrides nothing

The parent in the outline is the first superior. `@` gives the holder, `x3` the headcount, `?` marks a position
that is only mentioned.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import numpy as np
import pyarrow as pa

from orgraph.model.claim import Basis, Claim, ClaimColumns, Kind, Line, Origin
from orgraph.model.configuration import Configuration
from orgraph.model.organisation import Organisation
from orgraph.model.position import PositionColumns
from orgraph.model.reading import Account, Reading
from orgraph.model.source import Source
from orgraph.resolution.organise import organise

_PARTS = re.compile(
    r"^(?P<title>.*?)(?:\s*\[(?P<unit>[^\]]*)\])?(?:\s+@(?P<holder>[^\^~x]+?))?(?:\s+x(?P<headcount>\d+))?"
    r"(?P<lost>\?)?(?P<links>(?:\s*[\^~]\s*[^\^~]+)*)$"
)
FILE = "outline.csv"


def organisation_from_outline(
    text: str,
    *,
    lists: Mapping[str, Sequence[str]] | None = None,
    talks: Sequence[tuple[str, str, str]] = (),
    configuration: Configuration | None = None,
) -> Organisation:
    """The organisation drawn. `lists` are subordinates that superiors name; `talks` are (from, to, topic)."""
    claims: list[Claim] = []
    rows: list[dict[str, str | None]] = []
    above: list[tuple[int, str]] = []
    for line in filter(str.strip, text.splitlines()):
        parts = _PARTS.match(line.strip())
        assert parts, line
        title, row = parts["title"].strip(), len(rows) + 2
        indent = len(line) - len(line.lstrip())
        while above and above[-1][0] >= indent:
            above.pop()
        named = [("^", above[-1][1])] if above else []
        named += re.findall(r"([\^~])\s*([^\^~]+)", parts["links"])
        for mark, superior in named:
            kind_of_line = Line.SOLID if mark == "^" else Line.DOTTED
            claims.append(_reports(title, superior.strip(), title, row, kind_of_line))
        above.append((indent, title))
        rows.append({**parts.groupdict(), "title": title})
    numbers = {str(row["title"]): number + 2 for number, row in enumerate(rows)}
    for superior, listed in (lists or {}).items():
        claims.extend(_reports(title, superior, superior, numbers[superior], Line.SOLID) for title in listed)
    for speaker, to, topic in talks:
        source = Source(FILE, row=numbers[speaker], column="contacts", quote=f"{to}: {topic}")
        claims.append(Claim(Kind.COMMUNICATES_WITH, speaker, to, speaker, Basis.TABLE, source, topic=topic))
    reading = Reading(
        name="outline",
        positions=_positions(rows),
        claims=ClaimColumns.of(claims),
        account=Account(FILE, len(rows), len(rows), 0),
        closed=True,
    )
    return organise([reading], configuration or Configuration(), name="outline")


def _reports(below: str, above: str, speaker: str, row: int, line: Line) -> Claim:
    source = Source(FILE, row=row, column="reports to" if speaker == below else "direct reports", quote=above)
    return Claim(Kind.REPORTS_TO, below, above, speaker, Basis.TABLE, source, line=line)


def _positions(rows: Sequence[Mapping[str, str | None]]) -> PositionColumns:
    def texts(name: str) -> pa.StringArray | None:
        values = [row[name] for row in rows]
        return pa.array(values, pa.string()) if any(values) else None

    titles = texts("title")
    heads = [row["headcount"] for row in rows]
    return PositionColumns(
        origins=(Origin(FILE, by_row=True),),
        title=titles,
        id=titles,
        unit=texts("unit"),
        holder=texts("holder"),
        headcount=np.array([float(h) if h else np.nan for h in heads]) if any(heads) else None,
        described=np.array([row["lost"] is None for row in rows], dtype=np.bool_),
        origin=np.zeros(len(rows), dtype=np.int16),
        place=np.arange(2, len(rows) + 2, dtype=np.int32),
    )
