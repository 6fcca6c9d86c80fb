"""The names that addresses give to findings: short, each its own, and the same in a newer file."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgraph.charts.payload import chart_payload
from orgraph.model.finding import Finding, Severity
from orgraph.model.source import Source
from orgraph.model.text import Text
from tests.charts.front.running import engine
from tests.outline import organisation_from_outline

COMPANY = "Chief\n" + "".join(f"  Clerk {k}\n" for k in range(8))
NEWER = "Owner\n  Chief\n" + "".join(f"    Clerk {k}\n" for k in range(1, 8)) + "    Clerk 0\n    Clerk 9\n"
NAMED = """((payload) => {
    const model = buildModel(payload);
    return model.findings.every.map((finding) => [finding.message.en, nameOfFinding(model, finding)]);
})"""


def about(*clerks: int, code: str = "OG999", said: str = "", line: int | None = None) -> Finding:
    titles = tuple(f"Clerk {k}" for k in clerks)
    message = Text("出纳", said or f"{code} {sorted(clerks)}")
    evidence = () if line is None else (Source("posts.csv", row=line, column=f"column {line % 2}", quote="x"),)
    return Finding(code, "x", Severity.WARNING, titles, titles, message, Text("", ""), Text("", ""), evidence)


def names(findings: list[Finding], company: str = COMPANY) -> list[tuple[str, str]]:
    payload = chart_payload(organisation_from_outline(company), findings)
    return [(said, name) for said, name in engine("model", "finding_names").call(NAMED, payload)]


def test_a_newer_file_with_more_findings_gives_each_the_same_name() -> None:
    old = [about(1), about(2, 3), about(4, code="OG998")]
    new = [about(0), about(5, code="OG100"), about(3, 2), about(4, code="OG998"), about(1)]
    (before, after) = dict(names(old)), dict(names(new, NEWER))
    assert {said: after[said] for said in before} == before


def test_a_finding_about_no_position_is_named_by_the_columns_it_quotes_not_by_its_rows() -> None:
    (first,) = names([about(line=4, said="a")])
    (moved,) = names([about(line=8, said="a")])
    (other,) = names([about(line=5, said="a")])
    assert first == moved != other


def test_a_name_leads_back_to_its_finding_and_what_is_none_leads_nowhere() -> None:
    payload = chart_payload(organisation_from_outline(COMPANY), [about(1), about(1), about(2)])
    back = engine("model", "finding_names").call(
        """((payload) => {
            const model = buildModel(payload);
            return [...model.findings.every.map((each) => findingNamed(model, nameOfFinding(model, each)).number),
                findingNamed(model, "3") ?? "none", findingNamed(model, "OG999.x") ?? "none"];
        })""",
        payload,
    )
    assert back == [0, 1, 2, "none", "none"]


@pytest.mark.parametrize("many", [1, 500])
def test_a_name_is_short_whatever_the_finding_is_about(many: int) -> None:
    company = "Chief\n" + "".join(f"  Clerk {k}\n" for k in range(many))
    ((_, name),) = names([about(*range(many))], company)
    assert len(name) <= 16


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.sets(st.integers(0, 7), max_size=3), st.sampled_from(["OG1", "OG2"])), max_size=15))
def test_no_two_findings_of_a_file_have_the_same_name(drawn: list[tuple[set[int], str]]) -> None:
    findings = [replace(about(*clerks), code=code) for clerks, code in drawn]
    all_names = [name for _, name in names(findings)]
    assert len(set(all_names)) == len(findings)
