"""A long payload as bytes: columns of numbers and lists of texts apart from the rest, where they pack more densely.

A parcel has three parts. The head is the payload as JSON, with a mark `{"@": …}` in place of every long column and
every list of strings. The numbers are those columns, one after the other in the order of the marks. The letters are
the strings, joined. A column is written by planes, the lowest bytes of all its values first, either as the values or
as the steps from one to the next, whichever deflates better. Strings that differ only in the number they end in, as
ids mostly do, are written as that number. The page opens parcels in `front/parcel.js`.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

import numpy as np

from orgraph.charts.columns import is_packed, unpacked

if TYPE_CHECKING:
    from numpy.typing import NDArray

SHORT = 64  # a column with fewer values stays in the head
LEAST_RUN = 8  # strings in a row that must differ in their number alone
LARGEST = 2**30  # so that a step between two values, too, has room in four planes

# Whose lists of whole numbers are columns; lists elsewhere are read as lists.
_GROUPS = ("positions", "tree", "others", "missing", "talks", "claims", "findings", "evidence")
_NUMBERED = re.compile(r"(.*?)([0-9]{1,9})\Z", re.DOTALL)


def parcel(payload: dict[str, Any]) -> bytes:
    """The payload as a parcel: the lengths of head and numbers in four bytes each, then the three parts."""
    packing = _Packing()
    head = json.dumps(packing.value(payload), ensure_ascii=False, separators=(",", ":")).encode()
    numbers, letters = b"".join(packing.numbers), "".join(packing.letters).encode()
    return len(head).to_bytes(4, "little") + len(numbers).to_bytes(4, "little") + head + numbers + letters


class _Packing:
    def __init__(self) -> None:
        self.numbers: list[bytes] = []
        self.letters: list[str] = []

    def value(self, value: Any, name: str = "", group: str = "") -> Any:
        """What stands for a value in the head."""
        if name == "strings" and isinstance(value, list):
            return self.strings(value)
        if isinstance(value, list) and group in _GROUPS:
            return self.column(value)
        if not isinstance(value, dict):
            return value
        if is_packed(value):
            return self.column(unpacked(value)) if "steps" in value else value
        return {key: self.value(each, key, name) for key, each in value.items()}

    def column(self, values: list[int]) -> Any:
        """The mark of a column: how many values it has, in how many planes, and whether they are steps."""
        if len(values) < SHORT or not _are_whole(values):
            return values
        column = np.array(values, dtype=np.int64)
        written = [_planes(column), _planes(np.diff(column, prepend=0))]
        sizes = [len(zlib.compress(planes, 1)) for planes in written]
        steps = int(sizes[1] < sizes[0])
        self.numbers.append(written[steps])
        return {"@": [len(values), len(written[steps]) // len(values), steps]}

    def strings(self, texts: list[str]) -> Any:
        """The mark of a list of strings: its runs as [how many, what they begin with, digits], and two columns."""
        runs: list[list[Any]] = []
        plain: list[str] = []
        numbers: list[int] = []
        for (beginning, digits), run in _runs(texts):
            runs.append([len(run), beginning, digits])
            if digits:
                numbers += [int(text[len(beginning) :]) for text in run]
            else:
                plain += run
        self.letters += plain
        lengths = [len(text.encode("utf-16-le")) // 2 for text in plain]
        return {"@": "strings", "runs": runs, "lengths": self.column(lengths), "numbers": self.column(numbers)}


def _are_whole(values: Sequence[Any]) -> bool:
    return all(type(value) is int and -LARGEST <= value <= LARGEST for value in values)


def _planes(values: NDArray[np.int64]) -> bytes:
    """The bytes of the values plane by plane; a negative value is the odd number after twice its size less one."""
    unsigned = np.where(values < 0, -2 * values - 1, 2 * values)
    planes = max(1, (int(unsigned.max()).bit_length() + 7) // 8)
    return b"".join((unsigned >> (8 * plane)).astype(np.uint8).tobytes() for plane in range(planes))


def _runs(texts: Sequence[str]) -> list[tuple[tuple[str, int], list[str]]]:
    """The texts in runs: those of a beginning with numbers of so many digits, and, with no digits, all others."""
    runs: list[tuple[tuple[str, int], list[str]]] = []
    for form, group in groupby(texts, _form):
        run = list(group)
        if len(run) >= LEAST_RUN and form[1]:
            runs.append((form, run))
        elif runs and not runs[-1][0][1]:
            runs[-1][1].extend(run)
        else:
            runs.append((("", 0), run))
    return runs


def _form(text: str) -> tuple[str, int]:
    found = _NUMBERED.match(text)
    return (found[1], len(found[2])) if found else ("", 0)
