"""A table as it stands in its file: headings, cells as text, and the row number a spreadsheet shows for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from orgraph.model import arrow
from orgraph.model.claim import Origin
from orgraph.model.reading import Account, Unread
from orgraph.model.source import Source

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class RawTable:
    """Columns of text without nulls, one for each heading; blank rows are rows too.

    `unread` are the rows that do not fit the columns; `damaged` says that some cell holds U+FFFD; `read_as` is what
    the format has to say in the account (encoding, delimiter, heading row).
    """

    origin: Origin
    headings: tuple[str, ...]
    columns: tuple[pa.StringArray, ...]
    place: NDArray[np.int32]
    heading_row: int | None = None
    unread: tuple[Unread, ...] = ()
    damaged: bool = False
    read_as: Mapping[str, Any] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.place)

    def cells(self, column: int) -> pa.StringArray:
        """The cells of a column without the white space around them."""
        if column not in self._stripped:
            self._stripped[column] = arrow.stripped(self.columns[column])
        return self._stripped[column]

    @cached_property
    def _stripped(self) -> dict[int, pa.StringArray]:
        return {}

    @cached_property
    def filled(self) -> NDArray[np.int32]:
        """How many cells of each row are not empty."""
        filled = np.zeros(len(self), dtype=np.int32)
        for column in self.columns:
            filled += arrow.lengths(column) > 0
        return filled

    def row(self, index: int) -> list[str]:
        """The cells of one row, stripped."""
        return [column[index].as_py().strip() for column in self.columns]

    def source(self, index: int, column: int | None = None, quote: str | None = None) -> Source:
        """Where a row or cell stands. Without a quote, the words are the cell's, or the row's first few."""
        if quote is None:
            quote = self.cells(column)[index].as_py() if column is not None else quoted(self.row(index))
        return Source(
            file=self.origin.file,
            sheet=self.origin.sheet,
            row=int(self.place[index]),
            column=self.headings[column] if column is not None else None,
            quote=quote,
        )

    def account(self, **read_as: Any) -> Account:
        """How many rows were read, and how."""
        return Account(
            file=self.origin.file,
            rows=len(self) + len(self.unread),
            read=len(self),
            unread=len(self.unread),
            read_as={**self.read_as, **read_as},
        )

    def keep(self, rows: NDArray[np.bool_]) -> RawTable:
        """The table with only these rows; itself where they are all of them."""
        if rows.all():
            return self
        numbers = np.flatnonzero(rows)
        columns = tuple(arrow.pick(column, numbers) for column in self.columns)
        return replace(self, columns=columns, place=self.place[numbers])


def quoted(cells: Sequence[str]) -> str:
    """The first few words of a row, enough to find it again."""
    return " | ".join(cell for cell in cells if cell)[:80]
