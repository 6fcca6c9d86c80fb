"""OG801 and OG802: contacts that only one side knows, and those that lead nowhere."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given

from orgraph.api import load
from orgraph.checks.run import run_checks
from orgraph.model.organisation import Organisation
from tests.checks.descriptions import organisation_from_description
from tests.checks.tables import found, only
from tests.outline import organisation_from_outline
from tests.strategies import organisations

SCHOOL = """
    Principal [Office]
      Bursar [Office]
      Cook [Kitchen]
      Matron [House]
"""


def test_without_contacts_nothing_can_be_held_against_anybody() -> None:
    assert [each.code for each in run_checks(organisation_from_outline(SCHOOL), ["OG80"]).not_run][:2] == [
        "OG801",
        "OG802",
    ]


def test_a_list_that_leaves_somebody_out_is_one_finding() -> None:
    talks = [("Bursar", "Cook", "bills"), ("Matron", "Cook", "meals"), ("Cook", "Matron", "meals")]
    organisation = organisation_from_outline(SCHOOL, talks=talks)
    assert found(organisation, "OG801") == {"OG801": [("Cook", "Bursar")]}
    mended = organisation_from_outline(SCHOOL, talks=[*talks, ("Cook", "Bursar", "bills")])
    assert found(mended, "OG801") == {}


def test_whoever_keeps_no_list_leaves_nobody_out_and_a_reporting_line_is_no_contact() -> None:
    talks = [("Bursar", "Matron", "pay"), ("Cook", "Principal", "menus"), ("Principal", "Bursar", "budget")]
    assert found(organisation_from_outline(SCHOOL, talks=talks), "OG801") == {}


def test_the_unit_or_a_group_stands_for_its_members(tmp_path: Path) -> None:
    text = """
        # Bursar

        Department: Finance
        Key contacts: Cook: bills

        # Cook

        Department: Kitchen
        Key contacts: {}
        """
    assert found(organisation_from_description(tmp_path, text.format("Matron: meals")), "OG801") != {}
    for contacts in ("Finance: bills", "All departments: meals"):
        assert found(organisation_from_description(tmp_path, text.format(contacts)), "OG801") == {}


def test_a_counterpart_that_is_no_position_is_one_finding_a_name() -> None:
    talks = [("Bursar", "Porter", "keys"), ("Matron", "Porter", "keys"), ("Cook", "Cook", "menus")]
    organisation = organisation_from_outline(SCHOOL, talks=talks)
    assert found(organisation, "OG802") == {"OG802": [("Bursar", "Matron"), ("Cook",)]}


def test_a_row_whose_sender_is_unknown_is_found(tmp_path: Path) -> None:
    (tmp_path / "positions.csv").write_text("title,reports to\nHead,\nClerk,Head\nBuyer,Head\n", "utf-8")
    (tmp_path / "links.csv").write_text("from,to,topic\nClerk,Buyer,orders\nStoreman,Buyer,goods\n", "utf-8")
    organisation = load(tmp_path)
    assert found(organisation, "OG802") == {"OG802": [("Buyer",)]}
    assert "“Storeman”" in only(organisation, "OG802").message.en
    assert only(organisation, "OG802").evidence[0].row == 3


@given(organisations())
def test_without_links_nothing_is_found(organisation: Organisation) -> None:
    assert not run_checks(organisation, ["OG801", "OG802"]).findings
