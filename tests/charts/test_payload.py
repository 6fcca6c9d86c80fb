from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import numpy as np
from hypothesis import given

from orgraph.charts.columns import unpacked
from orgraph.charts.payload import chart_payload
from orgraph.checks.run import run_checks
from orgraph.model.configuration import Configuration, Decision
from orgraph.model.finding import Finding, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.privacy import Privacy
from orgraph.model.source import Source
from orgraph.model.text import Text
from orgraph.resolution.withheld import withheld
from tests.outline import organisation_from_outline
from tests.strategies import organisations

COMPANY = """
    Chief executive [Board office] @Ann x1
      Finance director [Finance] @Bob x1
        Clerk [Finance] x3 ^ Chief executive ~ Chief executive
      Sales director [Sales]? ^ Nobody
"""


def texts(payload: dict[str, Any], column: Any) -> list[str]:
    return [payload["strings"][number] for number in unpacked(column)]


def company() -> Organisation:
    return organisation_from_outline(
        COMPANY, lists={"Chief executive": ["Finance director"]}, talks=[("Clerk", "Bank", "Accounts")]
    )


def finding(organisation: Organisation, *subjects: str) -> Finding:
    return Finding(
        code="OG999",
        name="for-the-test",
        severity=Severity.WARNING,
        subjects=subjects,
        titles=subjects,
        message=Text("一句话", "One sentence"),
        why=Text("因为", "Because"),
        correction=Text("改", "Mend it"),
        evidence=(Source("outline.csv", row=4, column="reports to", quote="Finance director"),),
    )


def test_positions_come_back_with_all_that_the_page_shows_of_them() -> None:
    payload = chart_payload(company(), [])
    positions = payload["positions"]
    assert texts(payload, positions["title"]) == ["Chief executive", "Finance director", "Clerk", "Sales director"]
    assert texts(payload, positions["unit"]) == ["Board office", "Finance", "Finance", "Sales"]
    assert texts(payload, positions["holder"]) == ["Ann", "Bob", "", ""]
    assert positions["headcount"] == [1, 1, 3, None]
    assert unpacked(positions["mentioned"]) == [0, 0, 0, 1]


def test_links_come_back_with_how_they_are_stated() -> None:
    payload = chart_payload(company(), [])
    assert payload["tree"]["both_sides"] is True
    assert unpacked(payload["tree"]["superior"]) == [-1, 0, 1, 0]
    assert unpacked(payload["tree"]["stated"]) == [0, 1, 2, 2]  # agreed by both; by the subordinate alone
    others = {name: unpacked(column) for name, column in payload["others"].items()}
    pairs = list(zip(others["subordinate"], others["superior"], others["dotted"], strict=True))
    assert sorted(pairs) == [(2, 0, 0), (2, 0, 1)]
    assert texts(payload, payload["missing"]["name"]) == ["Nobody"]


def test_where_only_one_side_was_ever_asked_its_word_is_not_called_one_sided() -> None:
    assert chart_payload(organisation_from_outline("A\n  B"), [])["tree"]["both_sides"] is False


def test_every_claim_has_its_place_and_its_words() -> None:
    organisation = company()
    payload = chart_payload(organisation, [])
    claims = {name: unpacked(column) for name, column in payload["claims"].items()}
    places = [
        (payload["origins"][origin]["file"], place, payload["strings"][column], payload["strings"][quote])
        for origin, place, column, quote in zip(
            claims["origin"], claims["place"], claims["column"], claims["quote"], strict=True
        )
    ]
    said = [organisation.statements.source(number) for number in range(len(organisation.statements))]
    assert places == [(source.file, source.row, source.column, source.quote) for source in said]


def test_a_finding_comes_back_with_its_subjects_and_its_evidence() -> None:
    organisation = company()
    payload = chart_payload(organisation, [finding(organisation, "Clerk", "Chief executive")])
    findings, evidence = payload["findings"], payload["evidence"]
    assert texts(payload, findings["message_zh"]) == ["一句话"]
    assert texts(payload, findings["message_en"]) == ["One sentence"]
    assert unpacked(findings["subject"]) == [2, 0]
    assert unpacked(findings["evidence_start"]) == [0, 1]
    assert texts(payload, evidence["quote"]) == ["Finance director"]
    assert unpacked(evidence["place"]) == [4]


def test_characters_are_spelt_with_all_their_usual_readings_and_only_those_in_the_file() -> None:
    payload = chart_payload(organisation_from_outline("行长 [绿化部] @曾乐"), [])
    readings = {character: set(ways.split()) for character, ways in payload["readings"].items()}
    assert set(readings) == set("行长绿化部曾乐")
    assert readings["长"] == {"zhang", "chang"}
    assert {"xing", "hang"} <= readings["行"]
    assert {"zeng", "ceng"} <= readings["曾"]
    assert "lv" in readings["绿"]


def test_the_payload_says_which_personal_columns_it_holds() -> None:
    assert chart_payload(company(), [])["personal"] == ["holder"]
    assert chart_payload(organisation_from_outline("A\n  B"), [])["personal"] == []


@given(organisations())
def test_it_is_plain_json_the_same_every_time_with_every_string_once_and_no_pay(organisation: Organisation) -> None:
    findings = run_checks(organisation).findings
    payload = chart_payload(organisation, findings)
    text = json.dumps(payload, allow_nan=False)
    assert text == json.dumps(chart_payload(organisation, findings), allow_nan=False)
    assert len(set(payload["strings"])) == len(payload["strings"])
    assert "cost" not in text


def test_pay_is_there_only_where_it_was_asked_for_and_never_where_it_is_dropped() -> None:
    plain = company()
    paid = replace(plain, seats=replace(plain.seats, cost=np.array([9.5, 7, np.nan, 3])))
    assert "cost" not in json.dumps(chart_payload(paid, []))
    asked = chart_payload(paid, [], pay=True)
    assert asked["positions"]["cost"] == [9.5, 7, None, 3]
    assert asked["personal"] == ["holder", "cost"]
    (dropped,) = withheld([paid], Privacy(drop=("pay",)))
    assert "cost" not in json.dumps(chart_payload(dropped, [], pay=True))


def test_a_decided_position_is_no_longer_disputed_and_carries_the_reason() -> None:
    outline = "Head\n  A ^ B\n  B\n  C ^ B"
    configuration = Configuration(decisions={"A": Decision("B", "board of May")})
    payload = chart_payload(organisation_from_outline(outline, configuration=configuration), [])
    assert unpacked(payload["positions"]["disputed"]) == [0, 0, 0, 1]
    ((row, reason),) = payload["positions"]["decided"].items()
    assert (row, payload["strings"][reason]) == ("1", "board of May")
    assert unpacked(payload["tree"]["superior"])[1] == 2
