"""What was read, claim by claim, with its place: JSON in the schema `orgraph.extraction/1`.

Every source stands by itself: titles are as written, before aliases, and no name is settled across sources. What
a job description only mentions is a position of its own with `described` false.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from orgraph.model.configuration import Configuration
from orgraph.model.position import PositionColumns
from orgraph.model.reading import Reading
from orgraph.model.text import Language, language_of
from orgraph.resolution.identity import identified
from orgraph.resolution.organise import organise

SCHEMA = "orgraph.extraction/1"

_encoded = json.JSONEncoder(ensure_ascii=False).encode  # one for all: json.dumps would make one for each entry


def extraction(readings: Sequence[Reading], language: Language | None = None) -> Iterator[str]:
    """The JSON piece by piece, an entry a line: a million claims are never in memory as text. Reasons are given in
    `language`, by default that of the titles."""
    spoken = language or language_of(_titles(readings))
    unread = (
        {"source": each.source.as_json(), "reason": each.reason[spoken]}
        for reading in readings
        for each in reading.unread
    )
    yield f'{{\n"schema": {json.dumps(SCHEMA)}'
    yield from _array("positions", (position for reading in readings for position in _positions(reading)))
    yield from _array("claims", (claim.as_json() for reading in readings for claim in reading.claims))
    yield from _array("unread", unread)
    yield "\n}\n"


def _titles(readings: Sequence[Reading], sample: int = 1000) -> list[str]:
    return [title or "" for reading in readings for title in reading.positions.title.slice(0, sample).to_pylist()]


def _array(name: str, entries: Iterable[dict[str, Any]]) -> Iterator[str]:
    yield f",\n{json.dumps(name)}: ["
    separator = "\n"
    for entry in entries:
        yield separator + _encoded(entry)
        separator = ",\n"
    yield "\n]"


def _positions(reading: Reading) -> Iterator[dict[str, Any]]:
    """The rows of a source in order, and after them what it only mentions."""
    rows = identified(reading.positions)
    yield from _entries(rows, range(len(rows)))
    if not reading.closed:
        organisation = organise([reading], Configuration(), name=reading.name)
        first_mentioned = int(organisation.row_position.max(initial=-1)) + 1  # they stand after all that have rows
        yield from _entries(organisation.seats, range(first_mentioned, len(organisation)))


def _entries(positions: PositionColumns, rows: range) -> Iterator[dict[str, Any]]:
    assert positions.id is not None
    for row in rows:
        yield {
            "id": positions.id[row].as_py(),
            "title": positions.title[row].as_py(),
            "aliases": list(positions.aliases.get(row, ())),
            "unit": None if positions.unit is None else positions.unit[row].as_py(),
            "described": bool(positions.described[row]),
            "holds_also": list(positions.holds_also.get(row, ())),
            "source": positions.source(row).as_json(),
        }
