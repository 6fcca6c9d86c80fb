"""Organisations that Hypothesis draws: loops, self reports, several and missing superiors, dotted lines, lists."""

from __future__ import annotations

from hypothesis import strategies as st

from orgraph.model.claim import Basis, Claim, ClaimColumns, Counterpart, Kind, Line, Origin
from orgraph.model.configuration import Configuration
from orgraph.model.organisation import Organisation
from orgraph.model.position import PositionColumns
from orgraph.model.reading import Account, Reading
from orgraph.model.source import Source
from orgraph.resolution.organise import organise

MISSING = ("gone", "nobody")


@st.composite
def claimed_lines(draw: st.DrawFn, most: int = 12) -> tuple[list[str], list[tuple[str, str, str, bool]]]:
    """Ids, and claims of (subordinate, superior, line, stated by the superior)."""
    ids = [f"P{number:02}" for number in range(draw(st.integers(1, most)))]
    one = st.sampled_from(ids)
    claim = st.tuples(
        one, st.sampled_from([*ids, *MISSING]), st.sampled_from(["solid", "solid", "dotted"]), st.booleans()
    )
    return ids, draw(st.lists(claim, max_size=2 * most))


@st.composite
def organisations(draw: st.DrawFn, most: int = 12) -> Organisation:
    """An organisation read from one table of such claims."""
    import numpy as np
    import pyarrow as pa

    ids, lines = draw(claimed_lines(most))
    weights = draw(st.lists(st.integers(0, 9), min_size=len(ids), max_size=len(ids)))
    claims = [_claim(ids, *line) for line in lines]
    positions = PositionColumns(
        origins=(Origin("drawn.csv", by_row=True),),
        id=pa.array(ids, pa.string()),
        title=pa.array([f"Title {number}" for number in range(len(ids))], pa.string()),
        described=np.ones(len(ids), dtype=np.bool_),
        origin=np.zeros(len(ids), dtype=np.int16),
        place=np.arange(2, len(ids) + 2, dtype=np.int32),
        headcount=np.array(weights, dtype=np.float64),
        cost=np.array(weights, dtype=np.float64) * 1000,
    )
    reading = Reading("drawn", positions, ClaimColumns.of(claims), Account("drawn.csv", len(ids), len(ids), 0), True)
    return organise([reading], Configuration(), name="drawn")


def _claim(ids: list[str], below: str, above: str, line: str, from_above: bool) -> Claim:
    speaker = above if from_above and above in ids else below
    source = Source("drawn.csv", row=ids.index(speaker) + 2, quote=above)
    return Claim(Kind.REPORTS_TO, below, above, speaker, Basis.TABLE, source, line=Line(line))


@st.composite
def tied_organisations(draw: st.DrawFn, most: int = 10) -> Organisation:
    """A drawn organisation whose positions belong to units and work with positions, units and customers."""
    import numpy as np
    import pyarrow as pa

    ids, lines = draw(claimed_lines(most))
    units = draw(st.lists(st.sampled_from(["Sales", "Plant", None]), min_size=len(ids), max_size=len(ids)))
    end = st.sampled_from(ids)
    contact = st.tuples(end, st.sampled_from([*ids, "Sales", "Plant", "Customers"]), st.sampled_from("abc"))
    claims = [_claim(ids, *line) for line in lines]
    for sender, to, topic in draw(st.lists(contact, max_size=3 * most)):
        kind = Counterpart.POSITION if to in ids else Counterpart.PARTY if to == "Customers" else Counterpart.UNIT
        source = Source("drawn.csv", row=ids.index(sender) + 2, quote=to)
        claims.append(
            Claim(Kind.COMMUNICATES_WITH, sender, to, sender, Basis.TABLE, source, counterpart=kind, topic=topic)
        )
    positions = PositionColumns(
        origins=(Origin("drawn.csv", by_row=True),),
        id=pa.array(ids, pa.string()),
        title=pa.array([f"Title {number}" for number in range(len(ids))], pa.string()),
        unit=pa.array(units, pa.string()),
        described=np.ones(len(ids), dtype=np.bool_),
        origin=np.zeros(len(ids), dtype=np.int16),
        place=np.arange(2, len(ids) + 2, dtype=np.int32),
    )
    reading = Reading("drawn", positions, ClaimColumns.of(claims), Account("drawn.csv", len(ids), len(ids), 0), True)
    return organise([reading], Configuration(), name="drawn")
