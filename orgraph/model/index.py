"""Text ids to row numbers, for whole columns at once.

Matching ids is the dearest step of a large table: a hash table of Python or Arrow strings takes 4–7 s for a
million ids, 64-bit fingerprints taken and matched with NumPy half a second. Fingerprints are verified against
the strings, so that two ids that share one are still told apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from orgraph.model.arrow import flags, integers, pick

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

_ODD = np.uint64(0x9E3779B97F4A7C15)  # 2**64 / golden ratio: Knuth's multiplicative hashing
_FOLD = np.uint64(29)
_NULL = np.uint64(2**64 - 1)
_LOW_BYTES = np.array([(1 << (8 * count)) - 1 for count in range(8)] + [2**64 - 1], dtype=np.uint64)


def fingerprints(strings: pa.StringArray) -> NDArray[np.uint64]:
    """A 64-bit hash of each string's bytes, eight bytes at a time; all nulls share one of their own."""
    _, offsets_buffer, bytes_buffer = strings.buffers()
    offsets = np.frombuffer(offsets_buffer, np.int32)[strings.offset : strings.offset + len(strings) + 1]
    lengths = np.diff(offsets)
    padded = np.zeros(int(offsets[-1] - offsets[0]) + 8, dtype=np.uint8)
    if len(padded) > 8:
        padded[:-8] = np.frombuffer(bytes_buffer, np.uint8)[offsets[0] : offsets[-1]]
    eight_bytes_at = np.ndarray((len(padded) - 7,), np.uint64, padded.data, 0, (1,))
    starts = (offsets[:-1] - offsets[0]).astype(np.int64)
    prints = lengths.astype(np.uint64) * _ODD
    longer: NDArray[np.int64] | slice = slice(None)
    for read in range(0, int(lengths.max(initial=0)), 8):
        if read:
            longer = np.flatnonzero(lengths > read)
        words = eight_bytes_at[starts[longer] + read] & _LOW_BYTES[np.clip(lengths[longer] - read, 0, 8)]
        mixed = (prints[longer] ^ words) * _ODD
        prints[longer] = mixed ^ (mixed >> _FOLD)
    if strings.null_count:
        prints[null_flags(strings)] = _NULL
    return prints


class IdIndex:
    """Finds the row of an id. Ids that stand on several rows are found on the first of them."""

    def __init__(self, ids: pa.StringArray) -> None:
        self._ids = ids
        prints = fingerprints(ids)
        order = np.argsort(prints, kind="stable").astype(np.int32)
        ordered = prints[order]
        heads = np.ones(len(ordered), dtype=np.bool_)
        np.not_equal(ordered[1:], ordered[:-1], out=heads[1:])
        self._prints, self._rows = ordered[heads], order[heads]
        self.first = np.empty(len(ids), dtype=np.int32)
        self.first[order] = self._rows[np.cumsum(heads) - 1]
        self._clashing = len(self._rows) < len(ids) and not _same(ids, self.first, ids)

    def rows(self, names: pa.StringArray) -> NDArray[np.int32]:
        """The row of each name, -1 where it is no id or null."""
        import pyarrow.compute as pc

        if self._clashing or len(self._rows) == 0:
            return _integers(pc.index_in(names, value_set=self._ids), missing=-1)
        prints = fingerprints(names)
        slots = _search(self._prints, prints)
        found = np.where(self._prints[slots] == prints, self._rows[slots], np.int32(-1)).astype(np.int32)
        if names.null_count:
            found[null_flags(names)] = -1
        hits = np.flatnonzero(found >= 0)
        if not _same(self._ids, found[hits], names if len(hits) == len(names) else pick(names, hits)):
            return _integers(pc.index_in(names, value_set=self._ids), missing=-1)
        return found


def _search(ordered: NDArray[np.uint64], wanted: NDArray[np.uint64]) -> NDArray[np.int64]:
    """Where each wanted value would stand. Looking them up in ascending order keeps the cache warm."""
    order = np.argsort(wanted)
    slots = np.empty(len(wanted), dtype=np.int64)
    slots[order] = np.searchsorted(ordered, wanted[order])
    return np.minimum(slots, len(ordered) - 1)


def _same(ids: pa.StringArray, rows: NDArray[np.int32], names: pa.StringArray) -> bool:
    import pyarrow.compute as pc

    equal = pc.equal(pick(ids, rows), names)
    return pc.all(equal, min_count=0).as_py() is not False


def _integers(array: pa.Array, *, missing: int) -> NDArray[np.int32]:
    import pyarrow.compute as pc

    values = integers(array).copy()
    if array.null_count:
        values[~flags(pc.is_valid(array))] = missing
    return values


def coded(strings: pa.StringArray) -> tuple[NDArray[np.int32], list[str]]:
    """The distinct strings in the order of their first use, and for each string its number among them; -1 for a
    null."""
    encoded = strings.dictionary_encode()
    return _integers(encoded.indices, missing=-1), encoded.dictionary.to_pylist()


def null_flags(strings: pa.StringArray) -> NDArray[np.bool_]:
    """Which strings are null."""
    import pyarrow.compute as pc

    return flags(pc.is_null(strings))
