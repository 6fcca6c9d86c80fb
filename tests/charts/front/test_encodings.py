"""What the colours say: which class every position is in, what the classes are called, and how they look."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings

from orgraph.charts.engine import Engine
from orgraph.charts.payload import chart_payload
from orgraph.checks.run import run_checks
from orgraph.model.arrow import strings
from orgraph.model.configuration import Configuration
from orgraph.model.finding import Finding, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text
from tests.charts.front.running import engine
from tests.outline import organisation_from_outline
from tests.strategies import organisations

MODULES = ("model", "encodings", "facets", "matching", "classes", "colours", "words")
HOTEL = """
    Head [Office] @Ann x1
      Rooms [Rooms] @Bob x1
        Porter [Rooms] x6
        Maid [Rooms] x12
        Desk [Rooms] @Cy x2
      Kitchen [Kitchen] x1
        Cook [Kitchen] @Di x3
"""


def finding(severity: Severity, *subjects: str) -> Finding:
    said = Text("话", "words")
    return Finding("OG999", "for-the-test", severity, subjects, subjects, said, said, said, ())


def opened(drawn: Organisation, findings: tuple[Finding, ...] = (), *, pay: bool = False) -> Engine:
    running = engine(*MODULES)
    running.run("globalThis.model = buildModel(payload);", payload=chart_payload(drawn, findings, pay=pay))
    return running


def classes(running: Engine, name: str, language: str = "en") -> list[str]:
    """The name of every position's class."""
    said = f"((e) => Array.from(e.of, (k) => e.kinds[k].say(WORDS.{language})))(encodingOf(model, '{name}'))"
    value: list[str] = running.evaluate(said)
    return value


def seats(drawn: Organisation, **columns: Any) -> Organisation:
    return replace(drawn, seats=replace(drawn.seats, **columns))


def test_only_what_the_data_have_is_offered() -> None:
    assert opened(organisation_from_outline("A\n  B\n  C")).evaluate("offeredEncodings(model)") == ["unit", "span"]
    assert opened(organisation_from_outline(HOTEL)).evaluate("offeredEncodings(model)") == ["unit", "span", "vacancy"]


def test_spans_are_classed_by_the_thresholds_of_the_checks() -> None:
    below = "\n".join(f"    P{k}" for k in range(11))
    drawn = organisation_from_outline(f"Head\n  Wide\n{below}\n  One\n    Only\n  Three\n    A\n    B\n    C")
    named = dict(zip(drawn.titles, classes(opened(drawn), "span"), strict=True))
    assert named["Wide"] == "Wide 11–15"
    assert named["One"] == "Narrow 1–2"
    assert named["Three"] == named["Head"] == "Fitting 3–10"
    assert named["Only"] == "Leads nobody"


def test_thresholds_of_the_configuration_hold_for_the_colours_too() -> None:
    ours = Configuration(thresholds={"OG401": {"most": 2}, "OG402": {"most": 4}})
    drawn = organisation_from_outline("Head\n  A\n  B\n  C", configuration=ours)
    assert classes(opened(drawn), "span")[0] == "Wide 3–4"


def test_a_superior_on_a_ring_has_the_subordinate_whose_link_closes_it() -> None:
    running = opened(organisation_from_outline("A ^ B\nB ^ A\n"))
    assert sorted(running.evaluate("Array.from(spans(model))")) == [1, 1]


def test_seats_are_filled_short_vacant_or_over_by_who_is_there_and_who_is_planned() -> None:
    drawn = organisation_from_outline("A x2\n  B x2\n  C x2\n  D x2\n  E\n  F x1")
    held = np.array([2, 1, 0, 3, np.nan, 1.0])
    vacant = np.array([False, False, False, False, False, True])
    assert classes(opened(seats(drawn, actual=held, vacant=vacant)), "vacancy") == [
        "Filled", "Short of staff", "Vacant", "Over establishment", "Filled", "Vacant",
    ]  # fmt: skip


def test_where_only_holders_are_known_a_position_without_one_is_not_called_vacant() -> None:
    assert classes(opened(organisation_from_outline("A @Ann\n  B")), "vacancy") == ["Filled", "Not known"]


def test_findings_show_the_gravest_of_a_position_or_of_those_below() -> None:
    found = (finding(Severity.WARNING, "Cook"), finding(Severity.ERROR, "Cook"), finding(Severity.INFORMATION, "Desk"))
    drawn = organisation_from_outline(HOTEL)
    named = dict(zip(drawn.titles, classes(opened(drawn, found), "finding"), strict=True))
    assert named == {
        "Head": "Error below", "Rooms": "Nothing found", "Porter": "Nothing found", "Maid": "Nothing found",
        "Desk": "Information", "Kitchen": "Error below", "Cook": "Error",
    }  # fmt: skip


def test_communication_counts_partners_and_not_topics() -> None:
    talks = [("A", "B", "stock"), ("A", "B", "prices"), ("B", "A", "orders"), ("A", "Bank", "loans")]
    running = opened(organisation_from_outline("Head\n  A\n  B", talks=talks))
    assert running.evaluate("Array.from(loads(model))") == [0, 2, 1]
    assert classes(running, "talk") == ["No communication", "2", "1"]


def test_grades_run_from_the_highest_down_in_one_hue() -> None:
    drawn = organisation_from_outline("A\n  B\n    D\n  C\n    E")
    graded = opened(seats(drawn, grade=strings(["G12", "G10", "G2", "G10", "G2"])))
    kinds = graded.evaluate("encodingOf(model, 'grade').kinds.filter(({ count }) => count).map(({ key }) => key)")
    assert kinds == ["G12", "G10", "G2"]
    shades = graded.evaluate("encodingOf(model, 'grade').kinds.slice(0, 3).map(({ colour }) => colourAt(colour))")
    assert len(set(shades)) == 3


def test_cost_is_offered_only_where_it_was_asked_for() -> None:
    drawn = seats(organisation_from_outline("A\n  B\n  C"), cost=np.array([5000.0, 1200.5, np.nan]))
    assert "cost" not in opened(drawn).evaluate("offeredEncodings(model)")
    assert classes(opened(drawn, pay=True), "cost") == ["5,000", "1,200.5", "Not given"]


def test_many_figures_make_five_classes_of_about_as_many_positions() -> None:
    running = engine(*MODULES)
    kinds = running.evaluate("stepped(Array.from({ length: 100 }, (_, k) => k)).kinds.map(({ key }) => key)")
    assert kinds == ["0-19", "20-39", "40-59", "60-79", "80-99", ""]


@settings(max_examples=30, deadline=None)
@given(organisations())
def test_every_position_is_in_one_class_of_each_encoding_and_the_counts_add_up(organisation: Organisation) -> None:
    running = opened(organisation, tuple(run_checks(organisation).findings), pay=True)
    for name in running.evaluate("offeredEncodings(model)"):
        of, counts = running.evaluate(
            f"((e) => [Array.from(e.of), e.kinds.map(({{ count }}) => count)])(encodingOf(model, '{name}'))"
        )
        assert len(of) == len(organisation)
        assert [of.count(number) for number in range(len(counts))] == counts
        colours = running.evaluate(f"Array.from(colouring(model, '{name}'), (number) => colourAt(number, true))")
        assert all(colour.startswith("#") and len(colour) == 7 for colour in colours)


@pytest.mark.parametrize(
    ("filters", "meant"),
    [
        ({"unit": ["Kitchen"]}, ["Kitchen", "Cook"]),
        ({"unit": ["Kitchen", "Office"]}, ["Head", "Kitchen", "Cook"]),
        ({"unit": ["Rooms"], "holder": ["known"]}, ["Rooms", "Desk"]),
        ({"spanLeast": 2}, ["Head", "Rooms"]),
        ({"spanLeast": 1, "spanMost": 2}, ["Head", "Kitchen"]),
        ({"layer": ["2"]}, ["Rooms", "Kitchen"]),
        ({"code": ["OG999"]}, ["Desk", "Cook"]),
        ({"code": ["OG999"], "unit": ["Rooms"]}, ["Desk"]),
        ({"unit": ["no such unit"]}, []),
        ({"no such filter": ["x"]}, []),
    ],
)
def test_all_filters_hold_and_any_of_the_values_of_one(filters: dict[str, Any], meant: list[str]) -> None:
    drawn = organisation_from_outline(HOTEL)
    running = opened(drawn, (finding(Severity.ERROR, "Cook", "Desk"),))
    lit = running.evaluate("Array.from(match(model, filters, null).lit)", filters=filters)
    assert [title for title, on in zip(drawn.titles, lit, strict=False) if on] == meant


def test_how_many_are_meant_is_known_for_every_branch() -> None:
    drawn = organisation_from_outline(HOTEL)
    found = opened(drawn).evaluate(
        "((f) => ({ hits: Array.from(f.hits), count: f.count }))(match(model, {}, [2, 4, 6]))"
    )
    assert found["count"] == 3
    assert dict(zip(drawn.titles, found["hits"], strict=True)) == {
        "Head": 3, "Rooms": 2, "Porter": 1, "Maid": 0, "Desk": 1, "Kitchen": 1, "Cook": 1,
    }  # fmt: skip


def test_without_filters_and_words_nothing_is_asked() -> None:
    assert opened(organisation_from_outline("A")).evaluate("match(model, {}, null)") is None


def test_a_kind_is_chosen_and_let_go() -> None:
    running = engine(*MODULES)
    once = running.evaluate("withKind({ grade: ['G1'] }, 'unit', 'Rooms')")
    assert once == {"grade": ["G1"], "unit": ["Rooms"]}
    assert running.evaluate("withKind(once, 'unit', 'Rooms')", once=once) == {"grade": ["G1"]}


@pytest.mark.parametrize("outline", ["A", "A\n  B", "A [u] @Ann\n  B [u]\n  C [vacant]", "A\nB"])
@pytest.mark.parametrize("found", [[], [finding(Severity.WARNING, "A")]])
def test_what_is_offered_before_it_is_built_is_what_can_be_built(outline: str, found: list[Finding]) -> None:
    payload = chart_payload(organisation_from_outline(outline), found)
    names = ["unit", "grade", "span", "cost", "vacancy", "finding", "talk", "change"]
    offered, built = engine(*MODULES).evaluate(
        """((model) => [offeredEncodings(model), names.filter((name) => encodingOf(model, name) !== null)])(
            buildModel(payload))""",
        payload=payload,
        names=names,
    )
    assert offered == built
