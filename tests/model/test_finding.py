"""A finding in the schema `orgraph.findings/1`, and what a finding that does not count says of itself."""

from __future__ import annotations

from dataclasses import replace

from orgraph.model.finding import Field, Finding, Severity, Suggestion, Waived
from orgraph.model.text import Text

SAID = Text(zh="话", en="words")
FINDING = Finding("OG307", "unit-as-superior", Severity.WARNING, ("P1",), ("Cashier",), SAID, SAID, SAID)
AGREED_KEYS = {
    "code", "name", "severity", "subjects", "titles", "message", "why", "correction", "evidence", "follows",
}  # fmt: skip


def test_a_finding_has_the_agreed_keys_and_no_others() -> None:
    assert FINDING.as_json("en").keys() == AGREED_KEYS
    assert FINDING.is_open


def test_a_mechanical_correction_names_position_field_and_words() -> None:
    suggestion = Suggestion("P1", "Cashier", Field.SUPERIOR, "Finance", "Finance manager")
    content = replace(FINDING, suggestion=suggestion).as_json("en")
    assert content.keys() - AGREED_KEYS == {"suggested_change"}
    assert content["suggested_change"] == {
        "id": "P1", "title": "Cashier", "field": "superior", "old": "Finance", "new": "Finance manager",
    }  # fmt: skip


def test_a_settled_finding_gives_the_reason_in_the_language_asked_for() -> None:
    settled = replace(FINDING, settled=SAID)
    assert settled.as_json("zh")["settled"] == "话"
    assert not settled.is_open


def test_a_waived_finding_gives_reason_and_last_day() -> None:
    waived = replace(FINDING, waived=Waived("merger under way", "2027-03-31"))
    assert waived.as_json("en")["waived"] == {"reason": "merger under way", "until": "2027-03-31"}
    assert not waived.is_open
