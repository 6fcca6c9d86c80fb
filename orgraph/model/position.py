"""Positions 岗位 side by side: as rows of the sources, and as the seats of an organisation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from orgraph.model.arrow import nulls, pick, strings
from orgraph.model.claim import Origin, join_strings
from orgraph.model.source import Source

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

_TEXTS = ("id", "title", "unit", "parent_unit", "cost_centre", "holder", "holder_id", "grade")
_NUMBERS = ("headcount", "fte", "cost", "actual", "reports_headcount", "reports_cost")


@dataclass(frozen=True, slots=True)
class DescribedPosition:
    """One position as a job description presents it; `title` is its heading, simplified and trimmed.

    `name_field` is what 岗位名称/职务名称 says when the field is there; it is an alias unless it is a copy error.
    """

    title: str
    source: Source
    unit: str | None = None
    described: bool = True
    name_field: str | None = None
    aliases: tuple[str, ...] = ()
    holds_also: tuple[str, ...] = ()
    holder: str | None = None
    headcount: float | None = None


@dataclass(frozen=True, eq=False)
class PositionColumns:
    """Positions in columns of one length. A column that no source has is None; a number not given is NaN.

    Of an organisation's positions, `id` is whole and unique; of the rows of a reading it may be None throughout.
    `parent_unit` is what the row gives as the unit above its own. `actual` is how many people the
    source says hold the position (实有人数). `reports_headcount` and `reports_cost` are what the
    source states of those below the position, directly or in all.
    `aliases` and `holds_also` are given only for the few rows that have them.
    """

    origins: tuple[Origin, ...]
    title: pa.StringArray
    described: NDArray[np.bool_]
    origin: NDArray[np.int16]
    place: NDArray[np.int32]
    id: pa.StringArray | None = None
    unit: pa.StringArray | None = None
    holder: pa.StringArray | None = None
    holder_id: pa.StringArray | None = None
    grade: pa.StringArray | None = None
    parent_unit: pa.StringArray | None = None
    cost_centre: pa.StringArray | None = None
    headcount: NDArray[np.float64] | None = None
    fte: NDArray[np.float64] | None = None
    cost: NDArray[np.float64] | None = None
    actual: NDArray[np.float64] | None = None
    reports_headcount: NDArray[np.float64] | None = None
    reports_cost: NDArray[np.float64] | None = None
    vacant: NDArray[np.bool_] | None = None
    aliases: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    holds_also: Mapping[int, tuple[str, ...]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.title)

    def source(self, index: int) -> Source:
        """Where the position stands in its source; the quote is its title. One named only by its file stands on no
        line of it."""
        origin, place = self.origins[self.origin[index]], int(self.place[index])
        return Source(
            file=origin.file,
            part=origin.part,
            sheet=origin.sheet,
            line=place if place and not origin.by_row else None,
            row=place if origin.by_row else None,
            quote=self.title[index].as_py() or "",
            page=origin.page(place),
        )

    def take(self, rows: NDArray[np.integer[Any]]) -> PositionColumns:
        """The positions of these rows, in this order."""
        import pyarrow as pa

        picked: dict[str, Any] = {}
        for column in fields(self):
            value = getattr(self, column.name)
            if isinstance(value, np.ndarray):
                picked[column.name] = value[rows]
            elif isinstance(value, pa.Array):
                picked[column.name] = pick(value, rows)
        if self.aliases or self.holds_also:
            where = {int(row): index for index, row in enumerate(rows)}
            picked["aliases"] = {where[row]: names for row, names in self.aliases.items() if row in where}
            picked["holds_also"] = {where[row]: names for row, names in self.holds_also.items() if row in where}
        return replace(self, **picked)

    @classmethod
    def of(cls, described: Sequence[DescribedPosition]) -> PositionColumns:
        """The columns of positions presented one by one."""

        origins = Origin.of_all(p.source for p in described)
        return cls(
            origins=tuple(origins),
            title=strings(p.title for p in described),
            unit=strings(p.unit for p in described),
            described=np.array([p.described for p in described], dtype=np.bool_),
            origin=np.array([origins[Origin.of(p.source)] for p in described], np.int16),
            place=np.array([p.source.line or 0 for p in described], dtype=np.int32),
            holder=strings(p.holder for p in described) if any(p.holder for p in described) else None,
            headcount=(
                np.array([np.nan if p.headcount is None else p.headcount for p in described], np.float64)
                if any(p.headcount is not None for p in described)
                else None
            ),
            aliases={i: p.aliases for i, p in enumerate(described) if p.aliases},
            holds_also={i: p.holds_also for i, p in enumerate(described) if p.holds_also},
        )

    @classmethod
    def join(cls, pieces: Sequence[PositionColumns]) -> PositionColumns:
        """The positions of several readings, one after the other; a column that one piece lacks is empty there."""
        if len(pieces) == 1:
            return pieces[0]
        if not pieces:
            return cls.of(())
        starts = np.cumsum([0, *(len(piece) for piece in pieces)])
        origin_starts = np.cumsum([0, *(len(piece.origins) for piece in pieces)])
        optional = {
            name: _join_column([getattr(piece, name) for piece in pieces], [len(piece) for piece in pieces])
            for name in (*_TEXTS, *_NUMBERS, "vacant")
        }
        return cls(
            origins=tuple(origin for piece in pieces for origin in piece.origins),
            described=np.concatenate([piece.described for piece in pieces]),
            origin=np.concatenate([p.origin + np.int16(s) for p, s in zip(pieces, origin_starts, strict=False)]),
            place=np.concatenate([piece.place for piece in pieces]),
            aliases={int(s) + i: v for p, s in zip(pieces, starts, strict=False) for i, v in p.aliases.items()},
            holds_also={int(s) + i: v for p, s in zip(pieces, starts, strict=False) for i, v in p.holds_also.items()},
            **optional,
        )


def _join_column(columns: Sequence[Any], lengths: Sequence[int]) -> Any:

    given = next((column for column in columns if column is not None), None)
    if given is None:
        return None
    if isinstance(given, np.ndarray):
        empty = False if given.dtype == np.bool_ else np.nan
        return np.concatenate(
            [np.full(n, empty, given.dtype) if c is None else c for c, n in zip(columns, lengths, strict=True)]
        )
    return join_strings([nulls(n) if c is None else c for c, n in zip(columns, lengths, strict=True)])
