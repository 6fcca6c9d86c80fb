"""What a finding suggests is to be written where the words stand, and replaces the words of the source."""

from __future__ import annotations

from pathlib import Path

from orgraph.checks.run import run_checks
from orgraph.model.finding import Field, Suggestion
from orgraph.model.organisation import Organisation
from tests.checks.descriptions import organisation_from_description
from tests.checks.tables import organisation_from_csv


def suggested(organisation: Organisation, code: str) -> list[Suggestion | None]:
    return [finding.suggestion for finding in run_checks(organisation, (code,)).findings]


def words(suggestion: Suggestion | None) -> tuple[str, str, str, str]:
    assert suggestion is not None
    return suggestion.title, suggestion.field.value, suggestion.old, suggestion.new


def test_a_superior_that_does_not_exist_is_to_be_called_by_the_likely_title(tmp_path: Path) -> None:
    organisation = organisation_from_csv(
        tmp_path, "title,reports to\nFinance manager,\nCashier,Finance manger\nDriver,Nobody at all\n"
    )
    found = suggested(organisation, "OG202")
    assert found == [Suggestion("Cashier", "Cashier", Field.SUPERIOR, "Finance manger", "Finance manager"), None]


def test_a_superior_given_by_a_damaged_id_is_to_be_given_by_its_id(tmp_path: Path) -> None:
    table = "position id,title,reports to id\n00712,Finance manager,\n00813,Cashier,712.0\n"
    (found,) = suggested(organisation_from_csv(tmp_path, table), "OG202")
    assert words(found) == ("Cashier", "superior", "712.0", "00712")


def descriptions(cashier: str, bookkeeper: str = "Finance manager") -> str:
    return f"""
        # Finance manager
        Reports to: none
        Direct reports: Bookkeeper

        # Bookkeeper
        Reports to: {bookkeeper}
        Direct reports: none

        # Cashier
        Reports to: {cashier}
        Direct reports: none
        """


def test_a_list_that_leaves_a_position_out_is_to_have_it(tmp_path: Path) -> None:
    organisation = organisation_from_description(tmp_path, descriptions("Finance manager"))
    (found,) = suggested(organisation, "OG301")
    assert words(found) == ("Finance manager", "subordinates", "", "Cashier")


def test_a_list_with_a_position_of_somebody_else_is_to_lose_it(tmp_path: Path) -> None:
    organisation = organisation_from_description(tmp_path, descriptions("Bookkeeper", bookkeeper="Cashier"))
    (found,) = suggested(organisation, "OG302")
    assert words(found) == ("Finance manager", "subordinates", "Bookkeeper", "")


def test_a_name_in_another_spelling_is_to_be_written_as_the_title(tmp_path: Path) -> None:
    text = descriptions("Finance Mananger").replace("Direct reports: Bookkeeper", "Direct reports: Bookkeeper, Cashier")
    (found,) = suggested(organisation_from_description(tmp_path, text), "OG104")
    assert words(found) == ("Cashier", "superior", "Finance Mananger", "Finance manager")


def test_titles_run_together_in_a_list_are_to_be_written_apart(tmp_path: Path) -> None:
    text = """
        # 财务经理
        直接上级：无
        直接下级：出纳员会计员、司机

        # 出纳员
        直接上级：财务经理

        # 会计员
        直接上级：财务经理

        # 司机
        直接上级：财务经理会计员
        """
    found = suggested(organisation_from_description(tmp_path, text), "OG010")
    assert [words(each) for each in found if each] == [("财务经理", "subordinates", "出纳员会计员", "出纳员、会计员")]
    assert len(found) == 2, "which of two superiors is meant, nobody can tell"
