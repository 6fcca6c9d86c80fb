"""CSV and TSV → `RawTable`: through Arrow, every column as text.

The fast way is taken first: all blocks at once. Where some row has too few or too many cells the file is read
again in order, so that the row can be named, padded, or set aside with its reason. Where a quotation mark is opened
and never closed, so that rows vanish in a cell, it is read line by line.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from orgraph.model import arrow
from orgraph.model.claim import Origin, join_strings
from orgraph.model.reading import Unread
from orgraph.model.source import Source
from orgraph.model.text import Text
from orgraph.readers.tables.layout import Headings, find_headings, padded
from orgraph.readers.tables.raw_table import RawTable, quoted
from orgraph.readers.text_encoding import as_utf8

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

_DELIMITERS = ",;\t|"
_SAMPLE_BYTES = 65_536
_SAMPLE_ROWS = 100
_BLOCK_BYTES = 1 << 22

_TOO_LONG = Text("这一行有 {found} 格，表头只有 {expected} 列", "the row has {found} cells, the headings {expected}")
_UNCLOSED = Text("引号有头无尾", "a quotation mark is opened and never closed")


@dataclass(frozen=True, slots=True)
class _Beginning:
    """What the first rows say: the delimiter, the headings, how many columns there are, and the byte at which the
    data begin."""

    delimiter: str
    headings: Headings
    names: tuple[str, ...]
    offset: int


def read_delimited(path: Path, name: str, asked: Collection[str] = ()) -> list[RawTable]:
    """The table of a CSV or TSV file, in a list; the list is empty where the file is blank."""
    encoded = as_utf8(path.read_bytes(), name)
    data = encoded.data
    beginning = _beginning(data, asked)
    if beginning is None:
        return []
    origin = Origin(name, by_row=True)
    body = _all_at_once(data, beginning) or _in_order(data, beginning, origin)
    if data.find(b'"', beginning.offset) >= 0 and _swallows_rows(data, beginning, body):
        body = _line_by_line(data, beginning, origin)
    return [
        RawTable(
            origin=origin,
            headings=beginning.names,
            columns=body.columns,
            place=body.place,
            heading_row=beginning.headings.row + 1,
            unread=body.unread,
            damaged=encoded.damaged,
            read_as={
                "encoding": encoded.encoding,
                "delimiter": beginning.delimiter,
                "heading_row": beginning.headings.row + 1,
            },
        )
    ]


# ── The first rows ───────────────────────────────────────────────────────────────────────────────────────────────


def _beginning(data: bytes, asked: Collection[str]) -> _Beginning | None:
    """What the first rows say; None where they are blank. The delimiter is the one that shows the most known
    headings, then the most rows of one width."""
    sample = data[:_SAMPLE_BYTES]
    if len(sample) < len(data):
        sample = sample[: max(sample.rfind(b"\n"), sample.rfind(b"\r")) + 1] or sample
    found = []
    for delimiter in _DELIMITERS:
        records = _records(sample, delimiter)
        headings = find_headings([cells for cells, _ in records], asked)
        if headings is None:
            return None
        found.append(_read_with(delimiter, records, headings))
    return max(found, key=lambda scored: scored[0])[1]


_Score = tuple[int, bool, float, int]


def _read_with(delimiter: str, records: list[tuple[list[str], int]], headings: Headings) -> tuple[_Score, _Beginning]:
    widths = Counter(len(cells) for cells, _ in records[headings.data :] if cells)
    names = records[headings.row][0]
    width, count = widths.most_common(1)[0] if widths else (len(names), 1)
    while len(names) > width and not names[-1]:
        names = names[:-1]
    score = (headings.known, width > 1, count / max(widths.total(), 1), width)
    return score, _Beginning(delimiter, headings, padded(names, width), records[headings.data - 1][1])


def _records(sample: bytes, delimiter: str) -> list[tuple[list[str], int]]:
    """The first records, stripped, each with the byte it ends before."""
    consumed = 0

    def lines() -> Iterator[str]:
        nonlocal consumed
        for line in sample.splitlines(keepends=True):
            consumed += len(line)
            yield line.decode(errors="replace")

    reader = csv.reader(lines(), delimiter=delimiter)
    return [([cell.strip() for cell in cells], consumed) for cells in islice(reader, _SAMPLE_ROWS)]


# ── The rows ─────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, eq=False)
class _Body:
    columns: tuple[pa.StringArray, ...]
    place: NDArray[np.int32]
    unread: tuple[Unread, ...] = ()


def _all_at_once(data: bytes, beginning: _Beginning) -> _Body | None:
    """All rows, read by several threads; None where some row has not the width of the others."""
    import pyarrow as pa

    irregular: list[int] = []

    def refuse(row: Any) -> str:
        irregular.append(row.actual_columns)
        return "skip"

    rest = memoryview(data)[beginning.offset :]
    try:
        table = _parse(rest, beginning, refuse, threads=True, quotes=b'"' in data)
    except pa.ArrowInvalid:  # a row longer than a block, as an unclosed quotation mark makes it
        return None
    if irregular:
        return None
    first = beginning.headings.data + 1
    return _Body(_columns(table), np.arange(first, first + len(table), dtype=np.int32))


def _in_order(data: bytes, beginning: _Beginning, origin: Origin) -> _Body:
    """All rows, read one after the other: those of another width are fitted, or set aside."""
    irregular: dict[int, str] = {}
    first = beginning.headings.data + 1

    def set_aside(row: Any) -> str:
        irregular[first + row.number - 1] = row.text
        return "skip"

    table = _parse(data[beginning.offset :], beginning, set_aside, threads=False, quotes=True)
    places = np.arange(first, first + len(table) + len(irregular), dtype=np.int32)
    regular = np.delete(places, [place - first for place in irregular])
    odd = _fitted({place: _cells(text, beginning) for place, text in irregular.items()}, beginning, origin)
    place = np.concatenate([regular, odd.place])
    order = np.argsort(place)
    columns = zip(_columns(table), odd.columns, strict=True)
    return _Body(tuple(arrow.pick(join_strings(pair), order) for pair in columns), place[order], odd.unread)


def _cells(text: str, beginning: _Beginning) -> list[str]:
    try:
        return next(csv.reader(io.StringIO(text, newline=""), delimiter=beginning.delimiter), [])
    except csv.Error:  # a cell beyond all measure, as an unclosed quotation mark makes it
        return text.split(beginning.delimiter)


def _fitted(rows: Mapping[int, list[str]], beginning: _Beginning, origin: Origin) -> _Body:
    """Rows of any width, by their numbers: blank cells are added or taken off; those with more to say are unread."""
    width = len(beginning.names)
    too_long = {place: cells for place, cells in rows.items() if any(cell.strip() for cell in cells[width:])}
    kept = {place: padded(cells[:width], width) for place, cells in rows.items() if place not in too_long}
    return _Body(
        columns=tuple(arrow.strings(cells[number] for cells in kept.values()) for number in range(width)),
        place=np.fromiter(kept, dtype=np.int32, count=len(kept)),
        unread=tuple(
            _unread(origin, place, cells, _TOO_LONG.format(found=len(cells), expected=width))
            for place, cells in too_long.items()
        ),
    )


def _unread(origin: Origin, place: int, cells: Sequence[str], reason: Text) -> Unread:
    return Unread(Source(origin.file, row=place, quote=quoted(cells)), reason)


# ── Quotation marks ──────────────────────────────────────────────────────────────────────────────────────────────


def _swallows_rows(data: bytes, beginning: _Beginning, body: _Body) -> bool:
    """Whether the quotation marks do not add up, and so may hold together what is several cells or rows."""
    lines = data.count(b"\n", beginning.offset) + (not data.endswith(b"\n"))
    if len(body.place) + len(body.unread) >= lines and data.count(b'"', beginning.offset) % 2 == 0:
        return False
    text = data[beginning.offset :].decode()
    try:
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter=beginning.delimiter, strict=True):
            pass
    except csv.Error:
        return True
    return False


def _line_by_line(data: bytes, beginning: _Beginning, origin: Origin) -> _Body:
    """All rows, a line with an unclosed quotation mark set aside alone and not with all that follows it."""
    lines = list(io.StringIO(data[beginning.offset :].decode(), newline=""))
    rows: dict[int, list[str]] = {}
    unclosed: list[Unread] = []
    place, line = beginning.headings.data, 0
    while line < len(lines):
        reader = csv.reader(map(lines.__getitem__, range(line, len(lines))), delimiter=beginning.delimiter, strict=True)
        good = 0  # lines of the rows read so far
        try:
            for cells in reader:
                place, good = place + 1, reader.line_num
                rows[place] = cells
            break
        except csv.Error:
            place, line = place + 1, line + good + 1
            if (bad := lines[line - 1]).count('"') % 2:
                unclosed.append(_unread(origin, place, [bad.strip()], _UNCLOSED))
            else:
                rows[place] = _cells(bad, beginning)
    body = _fitted(rows, beginning, origin)
    return replace(body, unread=tuple(sorted((*unclosed, *body.unread), key=lambda unread: unread.source)))


# ── Arrow ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _columns(table: pa.Table) -> tuple[pa.StringArray, ...]:
    return tuple(column.combine_chunks() for column in table.columns)


def _parse(
    rest: bytes | memoryview, beginning: _Beginning, other_width: Callable[[Any], str], *, threads: bool, quotes: bool
) -> pa.Table:
    """The rows as wide as the headings; `other_width` is told of the others."""
    import pyarrow as pa
    from pyarrow import csv as arrow_csv

    names = [str(number) for number in range(len(beginning.names))]
    if not rest:
        return pa.table(dict.fromkeys(names, arrow.strings(())))
    return arrow_csv.read_csv(
        pa.BufferReader(rest),
        arrow_csv.ReadOptions(
            column_names=names, use_threads=threads, block_size=_BLOCK_BYTES if threads else len(rest) + 1
        ),
        arrow_csv.ParseOptions(
            delimiter=beginning.delimiter,
            newlines_in_values=quotes,
            ignore_empty_lines=False,
            invalid_row_handler=other_width,
        ),
        arrow_csv.ConvertOptions(
            check_utf8=False, strings_can_be_null=False, column_types=dict.fromkeys(names, pa.string())
        ),
    )
