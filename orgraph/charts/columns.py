"""Compact columns for the data of a page: every string once, and runs of numbers as steps.

The page reads them back in `front/unpack.js`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

Packed = list[int] | dict[str, Any]


class Strings:
    """Strings by number, each held once; the empty string, which also stands for none, is number 0."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {"": 0}

    @classmethod
    def of(cls, listed: Sequence[str]) -> Strings:
        """Strings that are already numbered in this order, the empty one first; further ones come behind them."""
        strings = cls()
        strings._numbers = {text: number for number, text in enumerate(listed)}
        return strings

    def number(self, text: str | None) -> int:
        """The number of a text."""
        return self._numbers.setdefault(text or "", len(self._numbers))

    def column(self, texts: Iterable[str | None]) -> Packed:
        """The numbers of many texts, packed."""
        return packed([self.number(text) for text in texts])

    def listed(self) -> list[str]:
        """All texts, in the order of their numbers."""
        return list(self._numbers)


def packed(values: Sequence[int] | NDArray[Any]) -> Packed:
    """Whole numbers as a list; as one number where all are the same; as steps where those are shorter to write.

    Ids and line numbers mostly count upwards: their steps take a fifth of the room.
    """
    column = np.asarray(values, dtype=np.int64)
    if len(column) > 1 and bool((column == column[0]).all()):
        return {"all": int(column[0]), "count": len(column)}
    plain: list[int] = column.tolist()
    steps: list[int] = np.diff(column, prepend=0).tolist()
    return {"steps": steps} if _written(steps) < _written(plain) else plain


def _written(values: list[int]) -> int:
    return len(json.dumps(values))


def is_packed(value: object) -> bool:
    """Whether a value is a column that is not written as a list."""
    return isinstance(value, dict) and value.keys() in ({"steps"}, {"all", "count"})


def unpacked(column: Packed) -> list[int]:
    """The numbers that `packed` packed."""
    if isinstance(column, list):
        return column
    if "all" in column:
        return [column["all"]] * int(column["count"])
    return [int(value) for value in np.cumsum(column["steps"])]
