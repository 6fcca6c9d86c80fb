"""OG404, OG405 and OG509: which check speaks of managers with one direct subordinate."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given

from orgraph.checks.run import run_checks
from orgraph.model.configuration import Configuration
from orgraph.model.organisation import Organisation
from tests.checks.tables import found, only
from tests.outline import organisation_from_outline
from tests.strategies import organisations

PAIRS = ("OG404", "OG405", "OG509")
LINE = """
    Head
      A
      B
      C
        C1
          C2
            C3
"""


def test_pairs_in_a_row_are_one_finding_from_the_top_down() -> None:
    organisation = organisation_from_outline(LINE)
    assert found(organisation, *PAIRS) == {"OG405": [("C", "C1", "C2", "C3")]}
    finding = only(organisation, "OG405")
    assert finding.message.en == "From “C” down one leads one, three times in a row: “C3” → “C2” → “C1” → “C”."
    assert finding.message.zh == "从「C」往下接连 3 层都只有一个直接下级：「C3」 → 「C2」 → 「C1」 → 「C」。"
    assert finding.follows == ("OG404",)
    assert len(finding.evidence) == 3


@pytest.mark.parametrize("configuration", [{"thresholds": {"OG405": {"least": 4}}}, {"disable": ("OG405",)}])
def test_a_chain_that_og405_does_not_tell_is_og404_s_pair_by_pair(configuration: dict[str, object]) -> None:
    organisation = organisation_from_outline(LINE, configuration=Configuration(**configuration))  # type: ignore[arg-type]
    assert found(organisation, *PAIRS) == {"OG404": [("C", "C1"), ("C1", "C2"), ("C2", "C3")]}


def test_a_position_that_many_hold_ends_the_chain() -> None:
    organisation = organisation_from_outline("Head x1\n  A x1\n  B x1\n  C x1\n    C1 x1\n      C2 x9")
    assert found(organisation, *PAIRS) == {"OG404": [("C", "C1")]}


DEPUTY = """
    校长
      常务副校长
        教务主任
        总务主任
"""


def test_a_deputy_who_leads_the_others_is_told_as_such() -> None:
    organisation = organisation_from_outline(DEPUTY)
    assert found(organisation, *PAIRS) == {"OG509": [("校长", "常务副校长")]}
    assert "「教务主任」、「总务主任」" in only(organisation, "OG509").message.zh
    switched_off = organisation_from_outline(DEPUTY, configuration=Configuration(disable=("OG509",)))
    assert found(switched_off, *PAIRS) == {"OG404": [("校长", "常务副校长")]}


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Deputy head", "OG509"),
        ("Vice principal", "OG509"),
        ("副厂长(生产)", "OG509"),
        ("副主任医师", "OG404"),
        ("副教授", "OG404"),
        ("副总经理助理", "OG404"),
        ("Assistant to the deputy head", "OG404"),
    ],
)
def test_a_deputy_is_known_by_the_title_and_a_professional_rank_is_none(title: str, code: str) -> None:
    assert list(found(organisation_from_outline(f"Head\n  {title}\n    A\n    B"), *PAIRS)) == [code]


def test_a_deputy_who_leads_one_is_a_pair_in_a_row() -> None:
    assert list(found(organisation_from_outline("Head\n  Deputy head\n    A"), *PAIRS)) == ["OG405"]


@given(organisations())
def test_every_pair_is_told_once(organisation: Organisation) -> None:
    """The pairs are those of a walk over the graph, held against `test_spans`; here by hiding OG405 and OG509."""
    from dataclasses import replace

    findings = run_checks(organisation, PAIRS).findings
    told = [pair for finding in findings for pair in itertools.pairwise(finding.subjects)]
    plain = replace(organisation, configuration=Configuration(disable=("OG405", "OG509")))
    assert sorted(told) == sorted(finding.subjects for finding in run_checks(plain, PAIRS).findings)
    for finding in findings:
        assert (finding.code == "OG405") == (len(finding.subjects) > 2)
