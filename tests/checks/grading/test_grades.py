"""OG503 to OG506: grades along the reporting lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgraph.api import load
from orgraph.checks.run import run_checks
from orgraph.model.finding import Severity
from tests.checks.tables import found, only, organisation_from_csv
from tests.measures.test_grades import graded

GRADES = ("OG503", "OG504", "OG505", "OG506")
PLAIN = [20, *[18] * 4, *[16] * 12, *[14] * 12]
ABOVE = [-1, *[0] * 4, *[1 + n // 3 for n in range(12)], *[5 + n for n in range(12)]]


def test_grades_that_follow_the_lines_are_left_in_peace() -> None:
    assert found(graded([str(grade) for grade in PLAIN], ABOVE), *GRADES) == {}


@pytest.mark.parametrize(
    ("grade", "code"), [(19, "OG503"), (18, "OG504"), (17, None), (16, None), (14, None), (10, "OG505")]
)
def test_each_distance_belongs_to_one_check(grade: int, code: str | None) -> None:
    grades = [str(each) for each in PLAIN]
    grades[5] = str(grade)
    grades[17] = str(min(grade - 1, 14))
    grades[18:] = ["12", "13", *["14"] * 9]
    expected = {code: [("P5", "P1")]} if code else {}
    assert found(graded(grades, ABOVE), *GRADES) == expected


def test_several_below_one_superior_are_one_finding() -> None:
    grades = [str(each) for each in PLAIN]
    grades[5] = grades[6] = "19"
    finding = only(graded(grades, ABOVE), "OG503")
    assert finding.titles == ("P5", "P6", "P1")
    assert finding.message.en == "Graded above the superior: “P5” (19) and “P6” (19); the superior is “P1” (18)."
    assert [source.quote for source in finding.evidence] == ["P1 | 18", "P5 | 19", "P6 | 19"]


def test_where_a_quarter_of_the_lines_are_so_it_is_said_once() -> None:
    grades = [str(grade) for grade in PLAIN]
    grades[17:] = ["16"] * 12
    finding = only(graded(grades, ABOVE), "OG504")
    assert finding.severity is Severity.INFORMATION
    assert len(finding.subjects) == 12
    assert finding.message.en.endswith("These are 43% of all lines that can be compared: it is how grades are given.")


def test_a_secretary_far_below_the_head_is_no_break() -> None:
    organisation = graded([*[str(grade) for grade in PLAIN], "2"], [*ABOVE, 0])
    assert found(organisation, *GRADES) == {}


@pytest.mark.parametrize(
    ("column", "reason"),
    [
        ("", "There are no grades in the sources."),
        (
            "gold silver wood",
            "Nobody can tell how these grades are ordered: “gold”, “silver” and “wood”. "
            "List them under grades in orgraph.toml, the most senior first.",
        ),
    ],
)
def test_grades_that_are_none_or_in_no_order_are_not_judged(tmp_path: Path, column: str, reason: str) -> None:
    grades = column.split() or ["", "", ""]
    rows = "\n".join(f"P{n},{f'P{n - 1}' if n else ''},{grade}" for n, grade in enumerate(grades))
    organisation = organisation_from_csv(tmp_path, f"title,reports to,grade\n{rows}")
    not_run = run_checks(organisation, GRADES).not_run
    assert [check.code for check in not_run] == list(GRADES)
    assert {check.reason.en for check in not_run} == {reason}


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(0, 40)), min_size=12, max_size=40))
def test_each_line_of_one_series_is_reversed_compressed_or_neither(drawn: list[tuple[int, int]]) -> None:
    """Below ten soundly graded lines that settle the order, any others."""
    grades = [*range(30, 19, -1), *(grade + 20 for grade, _ in drawn)]
    above = [-1, *range(10), *(superior % (11 + number) for number, (_, superior) in enumerate(drawn))]
    organisation = graded([str(grade) for grade in grades], above)
    in_use = sorted(set(grades))
    reversed_, level = set(), set()
    for below, superior in enumerate(above):
        if superior >= 0:
            steps = in_use.index(grades[superior]) - in_use.index(grades[below])
            if steps < 0:
                reversed_.add(f"P{below}")
            elif steps == 0:
                level.add(f"P{below}")
    up = sum(grades[s] > grades[b] for b, s in enumerate(above) if s >= 0)
    ordered = up >= 0.75 * (up + len(reversed_))
    for code, expected in (("OG503", reversed_), ("OG504", level)):
        findings = run_checks(organisation, [code]).findings
        told = [title for finding in findings for title in finding.titles]
        if ordered:
            assert expected <= set(told)
            assert len(findings) <= len(expected)
        assert bool(findings) == (ordered and bool(expected))


def test_an_order_in_the_configuration_is_followed(tmp_path: Path) -> None:
    text = "title,reports to,grade\nHead,,silver\nA,Head,gold\nB,Head,wood\nC,Head,wood\n"
    (tmp_path / "positions.csv").write_text(text, "utf-8")
    (tmp_path / "orgraph.toml").write_text('grades = ["gold", "silver", "wood"]\n', "utf-8")
    assert found(load(tmp_path), "OG503") == {"OG503": [("A", "Head")]}
