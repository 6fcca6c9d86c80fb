"""OG803–OG808: what the ties show that the lines do not."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

from hypothesis import given

from orgraph.checks.run import run_checks
from orgraph.model.configuration import Configuration
from orgraph.model.organisation import Organisation
from tests.checks.descriptions import organisation_from_description
from tests.checks.tables import found, only
from tests.outline import organisation_from_outline
from tests.strategies import tied_organisations

TOWN = """
    Mayor [Hall]
      Builder [Works]
        Foreman [Works]
          Mason [Works]
          Roofer [Works]
      Bursar [Treasury]
        Payroll lead [Treasury]
          Payroll clerk [Treasury]
          Cashier [Treasury]
"""
TALKS = [("Mason", "Payroll clerk", matter) for matter in ("hours", "leave", "bonus")]


def town(*talks: tuple[str, str, str], lines: str = TOWN, **thresholds: dict[str, float]) -> Organisation:
    return organisation_from_outline(lines, talks=talks, configuration=Configuration(thresholds=thresholds))


def everybody(*titles: str) -> list[tuple[str, str, str]]:
    return [(one, other, "work") for one, other in combinations(titles, 2)]


def test_two_who_often_meet_far_apart_want_a_bridge_and_a_dotted_line_is_one() -> None:
    assert found(town(*TALKS), "OG803") == {"OG803": [("Mason", "Payroll clerk")]}
    assert "by way of “Mayor”" in only(town(*TALKS), "OG803").message.en
    assert found(town(*TALKS[:2]), "OG803") == {}
    bridged = TOWN.replace("Mason [Works]", "Mason [Works] ~ Payroll clerk")
    assert found(town(*TALKS, lines=bridged), "OG803") == {}


def test_thresholds_of_distance_and_links_are_the_readers() -> None:
    assert found(town(*TALKS[:1], OG803={"links": 1}), "OG803") != {}
    assert found(town(*TALKS, OG803={"distance": 7}), "OG803") == {}


def test_whom_ten_ties_would_reach_is_a_hot_spot_and_nine_are_none() -> None:
    pairs = everybody("Foreman", "Mason", "Roofer", "Payroll lead", "Payroll clerk", "Cashier")
    across = [
        talk for talk in pairs if ("Foreman Mason Roofer".count(talk[0]) + "Foreman Mason Roofer".count(talk[1])) == 1
    ]
    assert len(across) == 9
    assert found(town(*across), "OG804") == {}
    assert found(town(*across, ("Builder", "Bursar", "plans")), "OG804") == {"OG804": [("Mayor",)]}


def test_whoever_alone_joins_three_others_to_the_rest_is_found() -> None:
    talks = [*everybody("Mason", "Roofer", "Foreman"), *everybody("Cashier", "Bursar", "Payroll lead"), *TALKS[:1]]
    bridge = [("Mason", "Cashier", "pay"), ("Payroll clerk", "Mason", "pay")]
    assert found(town(*talks, *bridge), "OG805") == {"OG805": [("Mason",)]}
    assert found(town(*talks, *bridge, ("Roofer", "Bursar", "pay")), "OG805") == {}


def test_a_position_without_contacts_among_those_that_have_them_is_found(tmp_path: Path) -> None:
    text = """
        # Cook
        Key contacts: Buyer: menus

        # Buyer
        Reports to: Cook

        # Porter
        Reports to: Cook
        {}
    """
    assert found(organisation_from_description(tmp_path, text.format("")), "OG806") == {"OG806": [("Porter",)]}
    for contacts in (
        "Key contacts: Suppliers: deliveries",
        "Key contacts: Butcher: meat",
        "Key contacts: Buyer: bills",
    ):
        assert found(organisation_from_description(tmp_path, text.format(contacts)), "OG806") == {}


def test_where_few_have_contacts_nobody_is_peripheral() -> None:
    assert found(town(*TALKS), "OG806") == {}


def test_a_unit_that_keeps_to_itself_is_a_silo_until_it_meets_others() -> None:
    lines = TOWN + "      Clerk [Works]\n"
    inside = everybody("Builder", "Foreman", "Mason", "Roofer", "Clerk")
    (silo,) = found(town(*inside, lines=lines), "OG807")["OG807"]
    assert set(silo) == {"Builder", "Foreman", "Mason", "Roofer", "Clerk"}
    assert found(town(*inside, *TALKS[:1], ("Roofer", "Bursar", "pay"), lines=lines), "OG807") == {}


def test_a_position_that_works_mostly_with_another_unit_is_found() -> None:
    talks = [("Mason", other, "pay") for other in ("Bursar", "Cashier", "Payroll clerk", "Foreman")]
    assert found(town(*talks), "OG808") == {"OG808": [("Mason",)]}
    assert found(town(*talks, ("Mason", "Roofer", "roofs")), "OG808") == {}


def test_without_units_or_ties_the_checks_say_what_they_lack() -> None:
    bare = organisation_from_outline("Head\n  Clerk")
    missing = {each.code for each in run_checks(bare, ["OG8"]).not_run}
    assert {"OG803", "OG804", "OG805", "OG806", "OG807", "OG808"} <= missing


@given(tied_organisations())
def test_any_network_gives_whole_findings(organisation: Organisation) -> None:
    for finding in run_checks(organisation, ["OG8"]).findings:
        assert finding.evidence
        assert set(finding.subjects) <= set(organisation.ids)
        assert "{" not in finding.message.zh + finding.message.en
