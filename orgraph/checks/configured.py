"""The positions that `orgraph.toml` speaks of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np

from orgraph.model.claim import CODE, Line
from orgraph.model.organisation import Organisation

if TYPE_CHECKING:
    from numpy.typing import NDArray


def declared_heads(organisation: Organisation) -> NDArray[np.intp]:
    """The positions declared as `tops`, and those whose superior is a body outside the sources declared there."""
    names, missing = organisation.configuration.tops, organisation.missing
    if not names:
        return np.zeros(0, dtype=np.intp)
    outside = np.array([name in names for name in missing.name.to_pylist()], dtype=np.bool_)
    below = missing.subordinate[outside & (missing.line == CODE[Line.SOLID])]
    return np.union1d(called(organisation, names), below).astype(np.intp)


def decided_positions(organisation: Organisation) -> set[int]:
    """The positions whose superior is decided under `decisions`."""
    return set(called(organisation, organisation.configuration.decisions).tolist())


def called(organisation: Organisation, names: Iterable[str]) -> NDArray[np.intp]:
    """The positions with these ids, titles, or aliases of a title."""
    import pyarrow as pa
    import pyarrow.compute as pc

    aliases, seats = organisation.configuration.aliases, organisation.seats
    wanted = pa.array([aliases.get(name, name) for name in names], pa.string())
    found = pc.or_kleene(pc.is_in(seats.id, value_set=wanted), pc.is_in(seats.title, value_set=wanted))
    return np.flatnonzero(found.to_numpy(zero_copy_only=False))
