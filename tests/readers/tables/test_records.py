"""JSON records: lists of objects, and objects that hold such lists by name."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from orgraph.errors import SourceError
from orgraph.readers.tables import read_tables
from tests.readers.tables.conftest import Reader, ids, lines


def test_records_are_rows_and_their_keys_headings(read: Reader) -> None:
    records = [
        {"id": 1, "title": "Head", "managerId": None, "fte": 1.0},
        {"id": "0002", "title": "Clerk", "managerId": 1, "isVacant": True},
    ]
    reading = read(json.dumps(records), name="staff.json")
    assert ids(reading) == ["1", "0002"]
    assert lines(reading) == [("0002", "1")]
    assert reading.claims[0].source.row == 2
    assert reading.positions.fte is not None
    np.testing.assert_array_equal(reading.positions.fte, [1.0, np.nan])
    assert reading.positions.vacant is not None
    assert reading.positions.vacant.tolist() == [False, True]


def test_numbers_stay_as_they_are_written(read: Reader) -> None:
    reading = read('[{"id": 10000000000000000001, "title": "Head", "grade": 0.90}]', name="s.json")
    assert ids(reading) == ["10000000000000000001"]
    assert reading.positions.grade is not None
    assert reading.positions.grade.to_pylist() == ["0.90"]


def test_a_list_in_a_record_names_several(read: Reader) -> None:
    records = [{"id": 1, "title": "Head", "subordinates": ["2", "3"]}, {"id": 2, "title": "A"}, {"id": 3, "title": "B"}]
    assert lines(read(json.dumps(records), name="s.json")) == [("2", "1"), ("3", "1")]


def test_lists_by_name_are_tables_of_their_own(tmp_path: Path) -> None:
    content = {
        "version": 1,
        "positions": [{"title": "Head"}, {"title": "Clerk", "reports_to": "Head"}],
        "links": [{"from": "Head", "to": "Clerk", "topic": "budget"}],
    }
    (tmp_path / "s.json").write_text(json.dumps(content), "utf-8")
    positions, links = read_tables(tmp_path / "s.json", "s.json", {})
    assert lines(positions) == [("Clerk", "Head")]
    assert (links.claims[0].subject, links.claims[0].object, links.claims[0].topic) == ("Head", "Clerk", "budget")
    assert links.claims[0].source.sheet == "links"


def test_what_is_no_object_is_unread_by_its_number(read: Reader) -> None:
    reading = read('[{"id": 1, "title": "Head"}, 7, {"id": 2, "title": "Clerk"}]', name="s.json")
    assert reading.positions.place.tolist() == [1, 3]
    assert [(unread.source.row, unread.source.quote) for unread in reading.unread] == [(2, "7")]
    assert (reading.account.rows, reading.account.read) == (3, 2)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('[{"id": 1,', "not valid JSON: line 1, column 11"),
        ("[1, 2]", "holds no list of records"),
        ('"text"', "holds no list of records"),
        ("[" * 100_000, "nested too deeply"),
        ("  ", "is empty"),
        ("[]", "holds no list of records"),
    ],
)
def test_json_without_records_says_what_is_expected(read: Reader, content: Any, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        read(content, name="s.json")


def test_not_a_number_is_no_value(read: Reader) -> None:
    reading = read('[{"title": NaN, "reports to": "Head"}, {"title": "Head", "reports to": NaN}]', name="s.json")
    assert reading.positions.title.to_pylist() == ["Head"]
    assert [unread.source.row for unread in reading.unread] == [1]
