"""OG406 to OG409: small teams, interlocking work, spans unlike their peers', and figures that do not add up."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgraph.checks.run import run_checks
from orgraph.model.configuration import Configuration
from tests.checks.tables import found, only, organisation_from_csv
from tests.outline import organisation_from_outline

TEAMS = """
    经理 [车间] x1
      一班班长 [车间] x1
        甲 [车间] x1
        乙 [车间] x1
      二班班长 [车间] x1
        丙 [车间] x1
        丁 [车间] x{people}
      库管 [库房] x1
"""


@pytest.mark.parametrize(("people", "expected"), [(1, {"OG406": [("一班班长", "二班班长")]}), (2, {})])
def test_small_teams_are_counted_in_people(people: int, expected: dict[str, list[tuple[str, ...]]]) -> None:
    assert found(organisation_from_outline(TEAMS.format(people=people)), "OG406") == expected


def test_teams_of_another_unit_or_title_or_superior_are_no_group() -> None:
    assert (
        found(organisation_from_outline(TEAMS.format(people=1).replace("二班班长 [车间]", "二班班长 [库房]")), "OG406")
        == {}
    )
    assert found(organisation_from_outline(TEAMS.format(people=1).replace("二班班长", "维修组长")), "OG406") == {}


def test_many_small_teams_are_no_single_team() -> None:
    lines = ["Head"]
    for team in range(1, 7):
        lines += [f"  Team leader {team}", f"    A{team}", f"    B{team}"]
    assert found(organisation_from_outline("\n".join(lines)), "OG406") == {}
    assert list(found(organisation_from_outline("\n".join(lines[:16])), "OG406")) == ["OG406"]


def colleagues(count: int, **settings: object) -> dict[str, list[tuple[str, ...]]]:
    names = [f"Clerk {number}" for number in range(count)]
    talks = [(name, names[number - 1], "handover") for number, name in enumerate(names)]
    organisation = organisation_from_outline(
        "Head\n" + "\n".join(f"  {name}" for name in names),
        talks=talks,
        configuration=Configuration(**settings),  # type: ignore[arg-type]
    )
    return found(organisation, "OG407")


@pytest.mark.parametrize(("count", "finds"), [(6, False), (7, True), (10, True), (11, False)])
def test_from_seven_interlocking_subordinates_on_until_the_span_itself_is_wide(count: int, finds: bool) -> None:
    assert colleagues(count) == ({"OG407": [("Head",)]} if finds else {})


def test_the_relationships_that_are_many_are_a_threshold() -> None:
    assert colleagues(6, thresholds={"OG407": {"most": 221}}) == {"OG407": [("Head",)]}
    assert colleagues(7, thresholds={"OG407": {"most": 490}}) == {}


def test_where_no_wide_span_is_told_interlocking_work_is() -> None:
    assert colleagues(12, disable=("OG401", "OG402")) == {"OG407": [("Head",)]}


def test_work_with_others_than_colleagues_does_not_interlock() -> None:
    clerks = "\n".join(f"    Clerk {number}" for number in range(8))
    organisation = organisation_from_outline(
        f"Head\n  Manager\n{clerks}\n  Other", talks=[(f"Clerk {number}", "Other", "orders") for number in range(8)]
    )
    assert found(organisation, "OG407") == {}


def test_nothing_is_said_of_interlocking_work_without_communication_links() -> None:
    [not_run] = run_checks(organisation_from_outline("Head\n  Clerk"), ["OG407"]).not_run
    assert not_run.reason.en == "The sources have no communication links."


def peers(*spans: int) -> str:
    lines = ["Head"]
    for number, span in enumerate(spans):
        lines += [f"  M{number}", *(f"    S{number}-{below}" for below in range(span))]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("spans", "outliers"),
    [
        ((3, 3, 4, 4, 3, 4, 3, 9), ("M7",)),
        ((9, 9, 9, 8, 9, 9, 8, 3), ("M7",)),
        ((3, 3, 4, 4, 3, 4, 9), ()),  # seven are too few
        ((3, 3, 4, 4, 3, 4, 3, 6), ()),  # three apart at least
        ((3, 4, 5, 6, 7, 8, 9, 10), ()),
        ((3, 3, 3, 3, 3, 3, 3, 12), ()),  # wide anyhow
        ((9, 9, 9, 9, 9, 9, 9, 1), ()),  # a pair
    ],
)
def test_a_span_is_an_exception_by_tukey_s_fences_where_no_other_check_speaks(
    spans: tuple[int, ...], outliers: tuple[str, ...]
) -> None:
    expected = {"OG408": [outliers]} if outliers else {}
    assert found(organisation_from_outline(peers(*spans)), "OG408") == expected


# ── Figures that do not add up ───────────────────────────────────────────────────────────────────────────────────

STATED = """
    title,reports to,headcount,cost,number of direct reports,cost of reports
    Head,,1,900,{head},{head_cost}
    Editor,Head,1,300,2,200
    Writer,Editor,3,100,0,0
    Reader,Editor,1,100,0,0
    Porter,Head,1,50,0,0
"""


@pytest.mark.parametrize("head", [2, 4, 6])
def test_direct_and_all_below_as_positions_and_as_people_are_ways_to_count(tmp_path: Path, head: int) -> None:
    organisation = organisation_from_csv(tmp_path, STATED.format(head=head, head_cost=550))
    assert found(organisation, "OG409") == {}


def test_a_number_that_no_way_of_counting_gives_is_told_with_both(tmp_path: Path) -> None:
    organisation = organisation_from_csv(tmp_path, STATED.format(head=9, head_cost=350))
    finding = only(organisation, "OG409")
    assert finding.titles == ("Head",)
    assert finding.message.en == (
        "The number of subordinates of one position is not what the rows below add up to: “Head” (9 stated; 2 direct, "
        "4 in all)."
    )


def test_of_a_cost_only_the_difference_is_shown(tmp_path: Path) -> None:
    finding = only(organisation_from_csv(tmp_path, STATED.format(head=2, head_cost=1100)), "OG409")
    assert finding.message.en.endswith("“Head” (by 50%).")
    for text in (finding.message, finding.why, finding.correction):
        assert not {"550", "350", "1100", "1,100"} & set(f"{text.zh} {text.en}".replace("（", " ").split())
    assert all("1100" not in source.quote for source in finding.evidence)


def test_one_per_cent_is_let_pass(tmp_path: Path) -> None:
    assert found(organisation_from_csv(tmp_path, STATED.format(head=2, head_cost=552)), "OG409") == {}


def test_costs_are_not_added_up_where_one_is_missing(tmp_path: Path) -> None:
    text = STATED.format(head=2, head_cost=7).replace("Porter,Head,1,50", "Porter,Head,1,")
    assert found(organisation_from_csv(tmp_path, text), "OG409") == {}


def test_where_most_rows_do_not_fit_the_table_is_probably_not_whole(tmp_path: Path) -> None:
    rows = "\n".join(
        f"M{number},Head,{40 + number}\nS{number},M{number},0\nT{number},M{number},0" for number in range(9)
    )
    organisation = organisation_from_csv(tmp_path, "title,reports to,team size\nHead,,500\n" + rows)
    finding = only(organisation, "OG409")
    assert finding.severity == "information" or "leaves out" not in finding.message.en
    assert len(finding.subjects) == 10


def test_stated_costs_without_costs_are_not_checked(tmp_path: Path) -> None:
    organisation = organisation_from_csv(tmp_path, "title,reports to,Salary cost of reports\nHead,,100\nClerk,Head,0")
    [not_run] = run_checks(organisation, ["OG409"]).not_run
    assert "not of the positions themselves" in not_run.reason.en
