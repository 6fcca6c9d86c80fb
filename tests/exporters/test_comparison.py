"""A comparison as text, Markdown and JSON."""

from __future__ import annotations

import json

import pytest
from rich.cells import cell_len

from orgraph.checks.run import run_checks
from orgraph.exporters.comparison import comparison_json, comparison_markdown, comparison_text
from orgraph.exporters.plain_text import WIDTH
from orgraph.model.change import Comparison
from orgraph.model.organisation import Organisation
from orgraph.model.text import Language
from orgraph.scenarios.comparison import compare
from tests.outline import organisation_from_outline
from tests.scenarios.tables import organisation_of


def compared(*organisations: Organisation) -> Comparison:
    return compare(organisations, [run_checks(organisation) for organisation in organisations])


PLAN = compared(
    organisation_from_outline("Head\n  Finance [A]\n    Clerk\n  Sales\n    Porter\nX ^ Nobody"),
    organisation_from_outline("Head\n  Finance [B]\n  Sales\n    Clerk\n    *New* one\nX ^ X"),
)


def test_text_lists_every_change_by_action() -> None:
    text = comparison_text(PLAN, "en")
    assert "Added: 1, Abolished: 1, Moved: 2, Changed: 1, Kept: 2" in text
    assert "    - Clerk\n      superior: Finance → Sales\n" in text
    assert "    - Finance\n      unit: A → B\n" in text
    assert "    - *New* one\n      superior: Sales\n" in text
    assert f"{len(PLAN.fixed)} fixed, {len(PLAN.new)} new, {len(PLAN.remaining)} kept." in text


def test_text_puts_the_measures_side_by_side_with_their_difference() -> None:
    text = comparison_text(PLAN, "zh")
    line = next(line for line in text.splitlines() if "汇报给自己的岗位" in line)
    assert line.split()[-3:] == ["0", "1", "+1"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_text_fits_a_terminal(language: Language) -> None:
    assert max(map(cell_len, comparison_text(PLAN, language).splitlines())) <= WIDTH


def test_markdown_takes_no_title_for_markup() -> None:
    markdown = comparison_markdown(PLAN, "en")
    assert "1. \\*New\\* one" in markdown
    assert f"### Fixed ({len(PLAN.fixed)})" in markdown
    assert f"### New ({len(PLAN.new)})" in markdown


def test_json_has_the_keys_of_its_schema() -> None:
    content = json.loads(comparison_json(PLAN, "en"))
    assert list(content) == ["schema", "organisations", "changes", "measures", "findings"]
    assert content["schema"] == "orgraph.comparison/1"
    assert content["organisations"] == ["outline", "outline"]
    assert [set(change) for change in content["changes"]] == [{"action", "id", "title", "old", "new"}] * 5
    assert content["measures"]["positions"] == [6, 6]
    assert content["measures"]["positions_kept"] == [2, 2]
    assert set(content["findings"]) == {"fixed", "new", "kept"}
    assert "OG202" in [finding["code"] for finding in content["findings"]["fixed"]]


def test_json_says_that_pay_differs_and_not_what_it_is() -> None:
    rows = [("1", "Head", "", ""), ("2", "Clerk", "", "1")]
    plan = compared(organisation_of(rows, cost=[90_000, 31_000]), organisation_of(rows, cost=[90_000, 32_500]))
    for written in (comparison_json(plan, "en"), comparison_text(plan, "en"), comparison_markdown(plan, "en")):
        assert "changed" in written
        assert not any(pay in written for pay in ("31000", "32500", "31,000", "32,500", "1500", "1,500"))


def test_superiors_of_one_title_are_told_apart_by_their_ids() -> None:
    rows = [("1", "Lead", "", ""), ("2", "Lead", "", "1")]
    plan = compared(
        organisation_of([*rows, ("3", "Clerk", "", "1")]), organisation_of([*rows, ("3", "Clerk", "", "2")])
    )
    assert "superior: Lead (1) → Lead (2)" in comparison_text(plan, "en")


def test_what_was_not_compared_is_said() -> None:
    rows = [("1", "Head", "", "")]
    plan = compared(organisation_of(rows), organisation_of(rows, headcount=[2]))
    assert "Not compared: headcount." in comparison_text(plan, "en")


def test_a_text_with_holders_says_that_it_holds_them() -> None:
    plan = compared(organisation_from_outline("Head\n  A @Ann"), organisation_from_outline("Head\n  A @Bo"))
    assert "holder: Ann → Bo" in comparison_text(plan, "en")
    assert "Names or numbers of holders stand in this text." in comparison_text(plan, "en")
    assert "holders stand" not in comparison_text(PLAN, "en")
