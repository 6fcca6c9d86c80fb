"""JSON records → `RawTable`s: a list of objects, or an object that holds such lists by name."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from orgraph.errors import NoRecordsError, SourceError
from orgraph.model import arrow
from orgraph.model.claim import Origin
from orgraph.model.reading import Unread
from orgraph.model.source import Source
from orgraph.model.text import Text
from orgraph.readers.tables.raw_table import RawTable
from orgraph.readers.text_encoding import decode

_NOT_JSON = Text(
    "{file} 不是有效的 JSON：第 {line} 行第 {column} 列，{why}。",
    "{file} is not valid JSON: line {line}, column {column}: {why}.",
)
_TOO_DEEP = Text("{file} 的 JSON 嵌套过深。", "{file}: the JSON is nested too deeply.")
_NO_OBJECT = Text("这一项不是对象", "the item is not an object")
_NO_RECORDS = Text(
    '{file} 中没有记录列表。应为对象的列表，或 {{"positions": [...], "links": [...]}}。',
    '{file} holds no list of records. Expected a list of objects, or {{"positions": [...], "links": [...]}}.',
)


def read_records(path: Path, name: str) -> list[RawTable]:
    """A table for each list of objects; record 1 is row 1. Headings are the keys of all records, as they appear."""
    decoded = decode(path.read_bytes(), name)
    if not decoded.text.strip():
        return []
    try:
        content = json.loads(decoded.text, parse_int=str, parse_float=str, parse_constant=_nothing)
    except json.JSONDecodeError as error:
        place = {"line": error.lineno, "column": error.colno, "why": error.msg}
        raise SourceError(_NOT_JSON.format(file=name, **place)) from error
    except RecursionError as error:
        raise SourceError(_TOO_DEEP.format(file=name)) from error
    lists = {None: content} if isinstance(content, list) else _lists(content)
    tables = [
        _table(Origin(name, sheet=key, by_row=True), records, decoded.encoding, decoded.damaged)
        for key, records in lists.items()
        if any(isinstance(record, dict) for record in records)
    ]
    if not tables:
        raise NoRecordsError(_NO_RECORDS.format(file=name))
    return tables


def _nothing(_constant: str) -> None:
    """NaN and Infinity, which other programs write where there is no value."""


def _lists(content: Any) -> dict[str | None, list[Any]]:
    if not isinstance(content, dict):
        return {}
    return {key: value for key, value in content.items() if isinstance(value, list)}


def _table(origin: Origin, records: Sequence[Any], encoding: str, damaged: bool) -> RawTable:
    rows = {number: record for number, record in enumerate(records, start=1) if isinstance(record, dict)}
    headings = tuple(dict.fromkeys(key for record in rows.values() for key in record))
    return RawTable(
        origin=origin,
        headings=headings,
        columns=tuple(arrow.strings(_text(record.get(key)) for record in rows.values()) for key in headings),
        place=np.fromiter(rows, dtype=np.int32, count=len(rows)),
        unread=tuple(
            Unread(Source(origin.file, sheet=origin.sheet, row=number, quote=_text(record)[:80]), _NO_OBJECT)
            for number, record in enumerate(records, start=1)
            if number not in rows
        ),
        damaged=damaged,
        read_as={"encoding": encoding, **({"list": origin.sheet} if origin.sheet else {})},
    )


def _text(value: Any) -> str:
    """A value as a cell: nothing for null, the items of a list one below the other."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "\n".join(_text(item) for item in value)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else str(value)
