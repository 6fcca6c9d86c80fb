"""Between Arrow and NumPy without copies, and without pandas.

`pa.array`, `pa.scalar`, `Array.to_numpy` and `np.asarray` import pandas to look for its types, which costs a third of a
second and 50 MB; so does every function of Arrow that is given a number, a string, a list or an array of NumPy among
its operands. Buffers cost nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

_SPACES = " \t\n\r"
_WIDE_SPACES = "\u00a0\u3000"
_UNSEEN = "\u2002\u2003\u2009\u200b\u200e\u200f\u2060\ufeff"  # come along where cells are copied from web pages


def strings(values: Iterable[str | None]) -> pa.StringArray:
    """The texts as an Arrow array; None is null."""
    import pyarrow as pa

    texts = list(values)
    encoded = [b"" if text is None else text.encode("utf-8", errors="replace") for text in texts]
    offsets = np.fromiter(accumulate(map(len, encoded), initial=0), dtype=np.int32, count=len(encoded) + 1)
    valid = None
    if None in texts:
        valid = _bits(np.fromiter((text is not None for text in texts), dtype=np.bool_, count=len(texts)))
    return pa.StringArray.from_buffers(len(texts), pa.py_buffer(offsets), pa.py_buffer(b"".join(encoded)), valid)


def repeated(text: str, count: int) -> pa.StringArray:
    """The same text `count` times."""
    import pyarrow as pa

    encoded = text.encode()
    offsets = np.arange(count + 1, dtype=np.int32) * np.int32(len(encoded))
    return pa.StringArray.from_buffers(count, pa.py_buffer(offsets), pa.py_buffer(encoded * count))


def nulls(count: int) -> pa.StringArray:
    """`count` times no text."""
    import pyarrow as pa

    return pa.nulls(count, pa.string())


def pick(array: Any, rows: NDArray[np.integer[Any]]) -> Any:
    """The elements at these rows, in this order."""
    import pyarrow as pa

    wide = np.ascontiguousarray(rows, dtype=np.int64)
    return array.take(pa.Array.from_buffers(pa.int64(), len(wide), [None, pa.py_buffer(wide)]))


def choose(mask: NDArray[np.bool_], yes: pa.StringArray, no: pa.StringArray) -> pa.StringArray:
    """From `yes` where the mask is set, else from `no`."""
    import pyarrow as pa
    import pyarrow.compute as pc

    return pc.if_else(pa.Array.from_buffers(pa.bool_(), len(mask), [None, _bits(mask)]), yes, no)


def filled(array: pa.StringArray) -> pa.StringArray:
    """The texts, with a blank one for each null."""
    import pyarrow.compute as pc

    return pc.coalesce(array, strings([""])[0]) if array.null_count else array


def null_where(mask: NDArray[np.bool_], array: pa.StringArray) -> pa.StringArray:
    """The texts, null where the mask is set; the very same array where it never is."""
    return choose(mask, nulls(len(array)), array) if mask.any() else array


def lengths(array: pa.StringArray) -> NDArray[np.int32]:
    """How many bytes each text has; 0 for a blank one."""
    offsets = np.frombuffer(array.buffers()[1], np.int32)
    return np.diff(offsets[array.offset : array.offset + len(array) + 1])


def flags(array: pa.BooleanArray) -> NDArray[np.bool_]:
    """Where a Boolean array is true; a null is not."""
    if len(array) == 0:
        return np.zeros(0, dtype=np.bool_)
    bits = np.unpackbits(np.frombuffer(array.buffers()[1], np.uint8), bitorder="little")
    true = bits[array.offset : array.offset + len(array)].view(np.bool_)
    return true & flags(array.is_valid()) if array.null_count else true


def equals(array: pa.StringArray, text: str) -> NDArray[np.bool_]:
    """Which elements are the text."""
    import pyarrow.compute as pc

    return flags(pc.equal(array, strings([text])[0]))


def is_one_of(array: pa.StringArray, texts: Iterable[str]) -> NDArray[np.bool_]:
    """Which elements are one of the texts."""
    import pyarrow.compute as pc

    return flags(pc.is_in(array, value_set=strings(texts)))


def known(texts: Iterable[str], array: pa.StringArray) -> set[str]:
    """Those of the texts that the array holds."""
    wanted = list(dict.fromkeys(texts))
    found = pick(array, np.flatnonzero(is_one_of(array, wanted))) if wanted else strings(())
    return set(found.unique().to_pylist())


def first_rows(array: pa.StringArray, among: pa.StringArray) -> NDArray[np.int64]:
    """For each text the first row of `among` that holds it; -1 where none does."""
    import pyarrow.compute as pc

    found = pc.index_in(array, value_set=among)
    rows = integers(found).astype(np.int64)
    if found.null_count:
        rows[~flags(found.is_valid())] = -1
    return rows


def integers(array: pa.Array) -> NDArray[np.int32]:
    """A view of the values of an int32 array; what stands for a null is not defined."""
    return np.frombuffer(array.buffers()[1], np.int32)[array.offset : array.offset + len(array)]


def codes(array: pa.StringArray) -> tuple[NDArray[np.int32], list[str]]:
    """Each text as the number of a distinct text, and the distinct texts in the order they appear."""
    encoded = array.dictionary_encode()
    return integers(encoded.indices), encoded.dictionary.to_pylist()


def joined(first: pa.StringArray, separator: str, second: pa.StringArray) -> pa.StringArray:
    """`first`, the separator and `second`, row by row."""
    import pyarrow.compute as pc

    return pc.binary_join_element_wise(first, second, strings([separator])[0])


def stripped(array: pa.StringArray) -> pa.StringArray:
    """The texts without what is not seen around them; a column without any of it is passed on as it is."""
    import pyarrow.compute as pc

    if holds_any(array, _UNSEEN):
        return pc.utf8_trim(array, characters=_SPACES + _WIDE_SPACES + _UNSEEN)
    if holds_any(array, _WIDE_SPACES):
        return pc.utf8_trim_whitespace(array)
    return pc.ascii_trim_whitespace(array) if holds_any(array, _SPACES) else array


def holds_any(array: pa.StringArray, texts: Iterable[str]) -> bool:
    """Whether one of the texts occurs anywhere in the column; far quicker than to ask which rows hold it."""
    data = array.buffers()[2]
    content = data.to_pybytes() if data is not None else b""
    return any(text.encode() in content for text in texts)


def _bits(mask: NDArray[np.bool_]) -> Any:
    import pyarrow as pa

    return pa.py_buffer(np.packbits(mask, bitorder="little"))


def is_ascending(array: pa.StringArray) -> bool:
    """Whether each text sorts after the one before it, so that none repeats."""
    import pyarrow.compute as pc

    return len(array) < 2 or bool(flags(pc.less(array.slice(0, len(array) - 1), array.slice(1))).all())


def first_alike(columns: Iterable[NDArray[np.integer[Any]]], count: int) -> NDArray[np.int64]:
    """For each of `count` rows the first row that has the same codes in all the columns."""
    group = np.zeros(count, dtype=np.int64)
    first = group
    for codes in columns:
        key = group * (int(codes.max(initial=0)) + 1) + codes
        _, starts, group = np.unique(key, return_index=True, return_inverse=True)
        first = starts[group]
    return first
