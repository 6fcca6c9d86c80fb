"""A waiver lets findings pass until its day; one that is out of date is a finding; and what is new against an earlier
run is told from what was known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgraph.checks.baseline import against
from orgraph.checks.run import Findings, run_checks
from orgraph.model.configuration import Configuration, Decision, Waiver
from orgraph.model.earlier import as_kept
from orgraph.model.finding import Waived
from orgraph.model.organisation import Organisation
from orgraph.model.source import Source
from tests.outline import organisation_from_outline
from tests.strategies import organisations

DAY = date(2027, 3, 31)
PAIRS = "Head\n  A [Sales]\n    A clerk [Sales]\n  B [Plant]\n    B clerk [Plant]"


def checked(*waivers: Waiver, outline: str = PAIRS, today: date | None = DAY, select: str = "OG") -> Findings:
    organisation = organisation_from_outline(outline, configuration=Configuration(waivers=waivers))
    return run_checks(organisation, [select], today=today)


def about(findings: Findings, code: str = "OG404") -> list[str]:
    return [finding.titles[0] for finding in findings.findings if finding.code == code]


def test_a_waiver_lets_pass_what_is_about_its_positions_or_units_and_counts_it_apart() -> None:
    by_position = checked(Waiver("OG404", "hiring", positions=("A",)))
    assert about(by_position) == ["B"]
    (waived,) = by_position.waived
    assert waived.waived == Waived("hiring")
    assert about(checked(Waiver("OG404", "hiring", units=("Sales",)))) == ["B"]
    assert about(checked(Waiver("OG404", "hiring"))) == []
    assert about(checked(Waiver("OG403", "hiring"))) == ["A", "B"]


def test_the_last_day_is_included_and_the_next_is_not() -> None:
    waiver = Waiver("OG404", "hiring", until="2027-03-31")
    assert about(checked(waiver)) == []
    late = checked(waiver, today=DAY + timedelta(days=1))
    assert about(late) == ["A", "B"]
    (stale,) = [finding for finding in late.findings if finding.code == "OG904"]
    assert stale.message.en == "The waiver of OG404 ended on 2027-03-31 (reason: hiring)."
    assert stale.message.zh == "OG404 的豁免已于 2027-03-31 到期（理由：hiring）。"


def test_without_a_day_no_waiver_is_over() -> None:
    assert about(checked(Waiver("OG404", "hiring", until="1999-12-31"), today=None)) == []


def test_a_waiver_that_matches_nothing_is_a_finding_with_its_place() -> None:
    place = Source("orgraph.toml", line=7, quote="waivers[1]")
    findings = checked(Waiver("OG204", "a ring of old", positions=("A",), place=place))
    (stale,) = [finding for finding in findings.findings if finding.code == "OG904"]
    assert stale.titles == ("A",)
    assert stale.evidence == (place,)
    assert "matches no finding any more" in stale.message.en


def test_whether_a_waiver_is_needed_is_told_though_only_its_staleness_is_asked_for() -> None:
    needed, idle = Waiver("OG404", "hiring"), Waiver("OG204", "old")
    findings = checked(needed, idle, select="OG904")
    assert [finding.message.en for finding in findings.findings] == [
        "The waiver of OG204 matches no finding any more (reason: old)."
    ]
    assert findings.waived == ()


def test_a_waiver_of_a_check_that_could_not_run_is_not_called_idle() -> None:
    assert about(checked(Waiver("OG301", "lists are to come")), "OG904") == []


def test_a_decision_where_the_sources_agree_settles_nothing() -> None:
    decisions = {"A": Decision("Head", "asked"), "C": Decision("B")}
    outline = "Head\n  A\n  B\n    C ^ A\n    D\n    E"
    organisation = organisation_from_outline(outline, configuration=Configuration(decisions=decisions))
    (stale,) = run_checks(organisation, ["OG904"]).findings
    assert stale.titles == ("A",)
    assert stale.message.en.startswith("The decision on the superior of “A” settles nothing")


def test_a_decision_that_answers_an_incomplete_list_settles_it() -> None:
    decisions = {"B": Decision("Head")}
    organisation = organisation_from_outline(
        "Head\n  A\n  B", lists={"Head": ["A"]}, configuration=Configuration(decisions=decisions)
    )
    findings = run_checks(organisation, ["OG301", "OG904"])
    assert findings.findings == ()
    assert [finding.code for finding in findings.settled] == ["OG301"]


def test_without_waivers_and_decisions_nothing_is_judged() -> None:
    assert [each.code for each in checked(select="OG904").not_run] == ["OG904"]


@given(organisations(), st.data())
def test_waiving_every_code_leaves_no_finding_but_stale_waivers(
    organisation: Organisation, data: st.DataObject
) -> None:
    found = run_checks(organisation)
    codes = sorted({finding.code for finding in found.findings})
    waived = data.draw(st.sets(st.sampled_from(codes))) if codes else set()
    settings = Configuration(waivers=tuple(Waiver(code, "x") for code in sorted(waived)))
    left = run_checks(replace(organisation, configuration=settings))
    assert [f for f in left.findings if f.code != "OG904"] == [f for f in found.findings if f.code not in waived]
    assert "OG904" not in {finding.code for finding in left.findings}
    assert [replace(finding, waived=None) for finding in left.waived] == [
        finding for finding in found.findings if finding.code in waived
    ]


def run(outline: str) -> Findings:
    return run_checks(organisation_from_outline(outline), ["OG2", "OG404"])


def test_against_an_earlier_run_only_what_is_new_counts() -> None:
    before = [as_kept(finding) for finding in run("Head\n  A\n    A clerk\n  B\n    B clerk").findings]
    after = against(run("Head\n  C\n    C clerk\n  B\n    B clerk"), before)
    assert [finding.titles for finding in after.findings] == [("C", "C clerk")]
    assert [finding.titles for finding in after.known] == [("B", "B clerk")]
    assert after.gone == 1
    assert after.counts()["warning"] == 1


def test_one_more_of_a_kind_about_the_same_position_is_new() -> None:
    (finding,) = run("Head\n  A\n    A clerk\n  B").findings
    twice = Findings((finding, finding), (), ran=("OG404",))
    after = against(twice, [as_kept(finding)])
    assert (len(after.findings), len(after.known), after.gone) == (1, 1, 0)


def test_what_did_not_run_is_not_called_gone() -> None:
    before = [as_kept(finding) for finding in run("Head\n  A\n    A clerk\n  B").findings]
    assert against(Findings((), (), ran=("OG204",)), before).gone == 0
    assert against(Findings((), (), ran=("OG404",)), before).gone == 1


@given(organisations())
def test_against_itself_nothing_is_new_and_nothing_gone(organisation: Organisation) -> None:
    findings = run_checks(organisation)
    after = against(findings, [as_kept(finding) for finding in reversed(findings.findings)])
    assert (after.findings, after.gone) == ((), 0)
    assert sorted(map(repr, after.known)) == sorted(map(repr, findings.findings))


@pytest.mark.parametrize("today", [None, DAY])
def test_a_settled_finding_needs_no_waiver(today: date | None) -> None:
    settings = Configuration(decisions={"C": Decision("B")}, waivers=(Waiver("OG205", "known", positions=("C",)),))
    organisation = organisation_from_outline("Head\n  A\n  B\n    C ^ A", configuration=settings)
    findings = run_checks(organisation, ["OG205", "OG904"], today=today)
    assert [finding.code for finding in findings.settled] == ["OG205"]
    assert (len(findings.waived), [finding.code for finding in findings.findings]) == (0, ["OG904"])
