"""What was read, as JSON."""

from __future__ import annotations

import json
from typing import Any

import pyarrow as pa
from hypothesis import given

from orgraph.exporters.extraction import extraction
from orgraph.model.claim import Basis, Claim, ClaimColumns, Kind
from orgraph.model.position import DescribedPosition, PositionColumns
from orgraph.model.reading import Account, Reading, Unread
from orgraph.model.source import Source
from orgraph.model.text import Language, Text
from tests.exporters.titles import odd_titles

SEEN = Source("posts.md", part=2, line=7, quote="as written")


def described(*positions: DescribedPosition, claims: tuple[Claim, ...] = (), closed: bool = False) -> Reading:
    unread = (Unread(SEEN, Text("看不懂", "not understood")),)
    columns = PositionColumns.of(positions)
    return Reading("posts", columns, ClaimColumns.of(claims), Account("posts.md", 9, 8, 1), closed, unread=unread)


def extracted(*readings: Reading, language: Language | None = None) -> Any:
    return json.loads("".join(extraction(readings, language)))


def reports_to(below: str, above: str) -> Claim:
    return Claim(Kind.REPORTS_TO, below, above, below, Basis.SUPERIOR_FIELD, SEEN)


def test_a_position_comes_with_everything_that_is_said_of_it() -> None:
    position = DescribedPosition("Lead", SEEN, unit="Sales", aliases=("Head of sales",), holds_also=("Trainer",))
    (entry,) = extracted(described(position))["positions"]
    assert entry == {
        "id": "Sales/Lead",
        "title": "Lead",
        "aliases": ["Head of sales"],
        "unit": "Sales",
        "described": True,
        "holds_also": ["Trainer"],
        "source": {"file": "posts.md", "part": 2, "line": 7, "quote": "Lead"},
    }


def test_what_a_description_only_mentions_is_a_position_that_is_not_described() -> None:
    reading = described(DescribedPosition("Lead", SEEN), claims=(reports_to("Lead", "Director"),))
    assert [(p["title"], p["described"]) for p in extracted(reading)["positions"]] == [
        ("Lead", True),
        ("Director", False),
    ]


def test_a_table_mentions_nobody_into_being() -> None:
    reading = described(DescribedPosition("Lead", SEEN), claims=(reports_to("Lead", "Director"),), closed=True)
    assert [p["title"] for p in extracted(reading)["positions"]] == ["Lead"]


def test_claims_and_unread_rows_come_with_their_place() -> None:
    content = extracted(described(DescribedPosition("Lead", SEEN), claims=(reports_to("Lead", "Director"),)))
    assert list(content) == ["schema", "positions", "claims", "unread"]
    assert content["schema"] == "orgraph.extraction/1"
    assert content["claims"] == [reports_to("Lead", "Director").as_json()]
    assert content["unread"] == [{"source": SEEN.as_json(), "reason": "not understood"}]


def test_reasons_are_in_the_language_of_the_titles_unless_asked_otherwise() -> None:
    chinese = described(DescribedPosition("经理", SEEN))
    assert extracted(chinese)["unread"][0]["reason"] == "看不懂"
    assert extracted(chinese, language="en")["unread"][0]["reason"] == "not understood"


def test_several_readings_follow_one_another() -> None:
    content = extracted(described(DescribedPosition("Lead", SEEN)), described(DescribedPosition("Clerk", SEEN)))
    assert [p["title"] for p in content["positions"]] == ["Lead", "Clerk"]
    assert len(content["unread"]) == 2


def test_nothing_read_is_still_json() -> None:
    assert extracted() == {"schema": "orgraph.extraction/1", "positions": [], "claims": [], "unread": []}


def test_it_comes_in_pieces_as_large_as_an_entry() -> None:
    claims = tuple(reports_to(f"P{number}", "Head") for number in range(500))
    pieces = list(extraction([described(DescribedPosition("Head", SEEN), claims=claims)]))
    assert len(pieces) > 500
    assert max(map(len, pieces)) < 500


@given(odd_titles)
def test_any_title_comes_back_as_written(title: str) -> None:
    content = extracted(described(DescribedPosition(title, SEEN), claims=(reports_to(title, title),)))
    assert content["positions"][0]["title"] == title
    assert content["claims"][0]["subordinate"] == title
    assert pa.array([title]).to_pylist() == [title]
