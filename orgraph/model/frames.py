"""The columns of an organisation as pandas frames, with ids in place of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import numpy as np

from orgraph.model.claim import Basis, Counterpart, Direction, Kind, Line, Origin, Strength
from orgraph.model.organisation import WITNESSES, Organisation

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa
    from numpy.typing import NDArray

_OPTIONAL = (
    "parent_unit",
    "cost_centre",
    "holder",
    "holder_id",
    "grade",
    "headcount",
    "fte",
    "cost",
    "reports_headcount",
    "vacant",
)


def position_frame(organisation: Organisation) -> pd.DataFrame:
    """One row a position; columns that no source has are left out."""
    import pandas as pd

    seats = organisation.seats
    columns: dict[str, Any] = {
        "id": _strings(seats.id),
        "title": _strings(seats.title),
        "unit": _strings(seats.unit) if seats.unit is not None else pd.Series([None] * len(seats), dtype="str"),
        "described": seats.described,
        "superior": _ids(organisation, organisation.superior),
    }
    for name in _OPTIONAL:
        if (column := getattr(seats, name)) is not None:
            columns[name] = column if isinstance(column, np.ndarray) else _strings(column)
    for name in ("aliases", "holds_also"):
        if sparse := getattr(seats, name):
            columns[name] = [list(sparse.get(number, ())) for number in range(len(seats))]
    return pd.DataFrame(columns)


def reporting_frame(organisation: Organisation) -> pd.DataFrame:
    """One row a distinct claimed link. `claims` are row labels of the claims frame."""
    import pandas as pd

    links = organisation.links
    return pd.DataFrame(
        {
            "subordinate": _ids(organisation, links.subordinate),
            "superior": _ids(organisation, links.superior),
            "line": _words(links.line, tuple(Line)),
            "witness": _words(links.witness, WITNESSES),
            "disputed": links.disputed,
            "chosen": links.chosen,
            "claims": [links.claims_of(link).tolist() for link in range(len(links))],
        }
    )


def communication_frame(organisation: Organisation) -> pd.DataFrame:
    """One row a communication link. `to` is a position's id, or the counterpart's name where it is none."""
    import pandas as pd

    talks = organisation.talks
    names = talks.name.to_pylist()
    to = [
        organisation.ids[receiver] if receiver >= 0 else name
        for receiver, name in zip(talks.receiver, names, strict=True)
    ]
    return pd.DataFrame(
        {
            "from": _ids(organisation, talks.sender),
            "to": pd.Series(to, dtype="str"),
            "to_kind": _words(talks.counterpart, tuple(Counterpart)),
            "topic": _strings(talks.topic),
            "direction": _words(talks.direction, tuple(Direction)),
            "claim": talks.claim,
        }
    )


def claim_frame(organisation: Organisation) -> pd.DataFrame:
    """One row a claim, in the sources' words."""
    import pandas as pd

    claims = organisation.statements
    origins = claims.origins
    rows = np.array([origin.by_row for origin in origins] or [False], dtype=np.bool_)[claims.origin]
    return pd.DataFrame(
        {
            "kind": _words(claims.kind, tuple(Kind)),
            "subject": _strings(claims.subject),
            "object": _strings(claims.object),
            "stated_by": _strings(claims.stated_by),
            "line": _words(claims.line, tuple(Line)),
            "basis": _words(claims.basis, tuple(Basis)),
            "strength": _words(claims.strength, tuple(Strength)),
            "topic": _strings(claims.topic),
            "file": _coded(claims.origin, [_name(origin) for origin in origins]),
            "place": claims.place,
            "place_is": np.where(rows, "row", "line"),
            "quote": _strings(claims.quote),
        }
    )


def _name(origin: Origin) -> str:
    part = f"#{origin.part}" if origin.part else ""
    sheet = f" [{origin.sheet}]" if origin.sheet else ""
    return f"{origin.file}{part}{sheet}"


def _strings(column: pa.StringArray | None) -> pd.Series[str]:
    import pandas as pd

    return pd.Series([] if column is None else column.to_pandas(), dtype="str")


def _ids(organisation: Organisation, numbers: NDArray[np.int32]) -> pd.Series[str]:
    import pandas as pd
    import pyarrow as pa

    assert organisation.seats.id is not None
    wanted = pa.array(np.maximum(numbers, 0), mask=numbers < 0)
    return pd.Series(organisation.seats.id.take(wanted).to_pandas(), dtype="str")


def _words(codes: NDArray[np.int8], members: Sequence[StrEnum]) -> pd.Series[str]:
    return _coded(codes, [member.value for member in members])


def _coded(codes: NDArray[np.integer[Any]], names: Sequence[str]) -> pd.Series[str]:
    """Each code's name, as a categorical column."""
    import pandas as pd

    return pd.Series(pd.Categorical.from_codes(codes, pd.Index(names)))
