"""Cells as numbers and as yes or no."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import numpy as np

from orgraph.model import arrow
from orgraph.model.reading import Noticed, Remark
from orgraph.readers.patterns import regex
from orgraph.readers.tables.raw_table import RawTable
from orgraph.readers.tables.sorting import LISTED
from orgraph.readers.tables.words import BOOLEANS, NOT_DISCLOSED

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NUMBER = regex(r"[-+]?(?:\d+\.?\d*|\.\d+)")
_DECORATION = regex(r"[\s,_¥$£€₹元人名个岗]|RMB|CNY|USD|GBP|EUR|INR", re.IGNORECASE)
_THOUSANDS = {"千": 1e3, "k": 1e3, "K": 1e3, "万": 1e4, "萬": 1e4, "m": 1e6, "M": 1e6, "亿": 1e8}


def numbers(table: RawTable, column: int) -> tuple[NDArray[np.float64], list[Remark]]:
    """The cells as numbers, NaN where blank or not disclosed; and a remark for each text that is no number."""
    import pyarrow as pa
    import pyarrow.compute as pc

    cells = table.cells(column)
    blank = arrow.lengths(cells) == 0
    try:
        plain = pc.cast(arrow.null_where(blank, cells), pa.float64())
    except pa.ArrowInvalid:
        return _parsed(table, column)
    values = np.frombuffer(plain.buffers()[1], np.float64)[plain.offset : plain.offset + len(plain)].copy()
    values[blank] = np.nan
    return values, []


def _parsed(table: RawTable, column: int) -> tuple[NDArray[np.float64], list[Remark]]:
    codes, texts = arrow.codes(table.cells(column))
    parsed = [number_in(text) for text in texts]
    strange = [code for code, (text, number) in enumerate(zip(texts, parsed, strict=True)) if _is_strange(text, number)]
    values = np.array([np.nan if number is None else number for number in parsed], dtype=np.float64)
    return values[codes], _not_of_type(table, column, codes, strange)


def number_in(text: str) -> float | None:
    """The number a cell gives, without currency signs, thousands separators and counting words: `1.2万元` is 12000."""
    bare = _DECORATION.sub("", unicodedata.normalize("NFKC", text))
    factor = _THOUSANDS.get(bare[-1:], 1.0)
    digits = bare[:-1] if factor != 1.0 else bare
    return float(digits) * factor if _NUMBER.fullmatch(digits) else None


def _is_strange(text: str, number: float | None) -> bool:
    return number is None and bool(text) and unicodedata.normalize("NFKC", text).casefold() not in NOT_DISCLOSED


def booleans(table: RawTable, column: int) -> tuple[NDArray[np.int8], list[Remark]]:
    """The cells as 1 for yes, 0 for no, -1 where blank; and a remark for each text that is neither."""
    codes, texts = arrow.codes(table.cells(column))
    known = [BOOLEANS.get(unicodedata.normalize("NFKC", text).casefold()) for text in texts]
    values = np.array([-1 if yes is None else int(yes) for yes in known], dtype=np.int8)
    strange = [code for code, (text, yes) in enumerate(zip(texts, known, strict=True)) if text and yes is None]
    return values[codes], _not_of_type(table, column, codes, strange)


def _not_of_type(table: RawTable, column: int, codes: NDArray[np.int32], strange: list[int]) -> list[Remark]:
    """One remark for each text, at the first row that has it."""
    remarks = []
    for code in strange[:LISTED]:
        rows = np.flatnonzero(codes == code)
        source = table.source(int(rows[0]), column)
        remarks.append(Remark(Noticed.VALUE_TYPE, source, table.headings[column], source.quote, count=len(rows)))
    return remarks
