"""Claims of a table, column by column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from orgraph.model import arrow
from orgraph.model.claim import CODE, Basis, ClaimColumns, Counterpart, Direction, Kind, Line, Origin, Strength

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

Codes = Any  # one code for all claims, or an array of them


@dataclass(frozen=True, slots=True)
class Stated:
    """Where claims stand: the table, the heading of the column, the rows."""

    origin: Origin
    heading: str
    place: NDArray[np.int32]


def claim_columns(
    stated: Stated,
    kind: Codes,
    subject: pa.StringArray,
    object: pa.StringArray,
    stated_by: pa.StringArray,
    *,
    line: Line = Line.SOLID,
    counterpart: Codes = CODE[Counterpart.POSITION],
    topic: pa.StringArray | None = None,
    direction: Codes = CODE[Direction.BOTH],
    quote: pa.StringArray | None = None,
) -> ClaimColumns:
    """The claims that one column of a table makes, a claim for each element of `subject`."""
    count = len(subject)

    def coded(code: Codes) -> NDArray[np.int8]:
        return np.broadcast_to(np.asarray(code, dtype=np.int8), count)

    return ClaimColumns(
        origins=(stated.origin,),
        columns=(stated.heading,),
        kind=coded(kind),
        subject=subject,
        object=object,
        stated_by=stated_by,
        basis=coded(CODE[Basis.TABLE]),
        strength=coded(CODE[Strength.EXPLICIT]),
        line=coded(CODE[line]),
        counterpart=coded(counterpart),
        topic=arrow.nulls(count) if topic is None else topic,
        direction=coded(direction),
        origin=np.broadcast_to(np.int16(0), count),
        place=stated.place,
        column=np.broadcast_to(np.int16(0), count),
        quote=arrow.nulls(count) if quote is None else quote,
    )


def no_claims(origin: Origin) -> ClaimColumns:
    """The claims of a table that makes none."""
    nothing = arrow.strings(())
    return claim_columns(Stated(origin, "", np.zeros(0, dtype=np.int32)), CODE[Kind.REPORTS_TO], *[nothing] * 3)
