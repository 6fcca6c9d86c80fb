"""A contract that is kept gives nothing; one that is broken gives a finding with its name and its evidence."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgraph.checks.run import run_checks
from orgraph.model.configuration import Configuration
from orgraph.model.contract import (
    Apart,
    Contract,
    MostLayers,
    MostSpan,
    NotOneHolder,
    OneHead,
    OnlyThrough,
    ReportsTo,
)
from orgraph.model.finding import Finding, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.source import Source
from tests.checks.tables import organisation_from_csv
from tests.outline import organisation_from_outline
from tests.strategies import organisations

PLACE = Source("orgraph.toml", line=3, quote="contracts[1]")


def broken(outline: str, *contracts: Contract, **drawn: object) -> list[Finding]:
    configuration = Configuration(contracts=contracts)
    organisation = organisation_from_outline(outline, configuration=configuration, **drawn)  # type: ignore[arg-type]
    return list(run_checks(organisation, ["OG910"]).findings)


def titles(findings: list[Finding]) -> list[tuple[str, ...]]:
    return [finding.titles for finding in findings]


def test_without_contracts_the_check_does_not_run_and_says_so() -> None:
    (not_run,) = run_checks(organisation_from_outline("Head\n  A"), ["OG910"]).not_run
    assert not_run.reason.en == "orgraph.toml declares no contracts."


DEEP = "Head\n  A [Plant]\n    B [Plant]\n      C [Plant]\n        D [Plant]"


def test_layers_are_counted_from_the_head_and_the_finding_names_the_contract_and_its_place() -> None:
    rule = MostLayers(name="Four at most", most=4, reason="Board of May.", severity=Severity.WARNING, place=PLACE)
    (finding,) = broken(DEEP, rule)
    assert finding.titles == ("D",)
    assert finding.severity is Severity.WARNING
    assert finding.message.en.startswith(
        "Against the contract “Four at most”, the deepest line of command has 5 layers, and 4 are allowed: "
    )
    assert finding.message.zh.startswith("违反约定“Four at most”：最深的一条汇报线有 5 层，最多只许 4 层：")
    assert finding.why.en.endswith("in orgraph.toml: Board of May.")
    assert finding.evidence[-1] == PLACE
    assert len(finding.evidence) == 5
    assert broken(DEEP, MostLayers(name="Five", most=5)) == []


def test_layers_within_a_unit_are_counted_from_its_topmost_position() -> None:
    assert titles(broken(DEEP, MostLayers(name="x", most=3, unit="Plant"))) == [("D",)]
    assert broken(DEEP, MostLayers(name="x", most=4, unit="Plant")) == []


def test_a_ring_has_no_layers_and_every_walk_ends() -> None:
    ring = "A [U] ^ C\nB [U] ^ A\nC [U] ^ B\n  D [U]"
    rules = (MostLayers(name="x", most=1), MostLayers(name="y", most=1, unit="U"), OneHead(name="z"))
    (finding,) = broken(ring, *rules)
    assert "nobody heads it" in finding.message.en


def test_the_span_of_named_positions_or_of_all_is_bounded() -> None:
    outline = "Head\n  A [Sales]\n    B [Sales]\n    C [Sales]\n  D\n  E"
    assert titles(broken(outline, MostSpan(name="x", most=2))) == [("Head",)]
    assert titles(broken(outline, MostSpan(name="x", most=1, of=("Sales",)))) == [("A",)]
    assert broken(outline, MostSpan(name="x", most=2, of=("A",))) == []


@pytest.mark.parametrize(
    ("outline", "found"),
    [
        ("Head\n  CFO\n    Finance\n    Audit", [("CFO", "Finance", "Audit")]),
        ("Head\n  Finance\n  Audit", []),
        ("Head\n  Finance\n    Audit", [("Finance", "Audit")]),
        ("Board\n  Head\n    Finance\n  Audit", []),
        ("Board\n  Head\n  Deputy\n    Finance\n    Audit", [("Deputy", "Finance", "Audit")]),
        ("Head\nDeputy ^ Chief\nChief ^ Deputy\n  Finance\n  Audit", [("Chief", "Finance", "Audit")]),
    ],
)
def test_units_and_positions_stand_apart_below_a_position(outline: str, found: list[tuple[str, ...]]) -> None:
    assert titles(broken(outline, Apart(name="x", names=("Finance", "Audit"), below="Head"))) == found


def test_units_stand_apart_by_all_their_positions() -> None:
    outline = "Head\n  CFO [Finance]\n    Clerk [Finance]\n      Reviewer [Audit]\n  Auditor [Audit]"
    (finding,) = broken(outline, Apart(name="x", names=("Finance", "Audit"), below="Head"))
    assert finding.titles == ("Clerk", "Reviewer")
    assert "“Finance” and “Audit” both come under “Clerk”, who stands below “Head”" in finding.message.en


def test_every_unit_has_one_head() -> None:
    outline = "Head [Board]\n  A [Sales]\n    B [Sales]\n  C [Sales]\n  D [Plant]\n    E [Plant]"
    (finding,) = broken(outline, OneHead(name="x"))
    assert finding.titles == ("A", "C")
    assert broken(outline, OneHead(name="x", units=("Plant",))) == []


@pytest.mark.parametrize("superior", ["C", "Nobody"])
def test_a_superior_that_other_checks_name_makes_no_second_head(superior: str) -> None:
    astray = f"Head [Board]\n  A [Sales]\n    B [Sales]\nC [Sales] ^ {superior}"
    assert broken(astray, OneHead(name="x")) == []
    alone = f"Head [Board]\nC [Sales] ^ {superior}\n  B [Sales]"
    assert broken(alone, OneHead(name="x")) == []
    (finding,) = broken(f"{astray}\nD [Sales] ^ Head", OneHead(name="x"))
    assert finding.titles == ("A", "D")


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("1,出纳,甲\n2,总账会计,甲\n", [("出纳", "总账会计")]),
        ("1,销售员,甲\n2,收银员,甲\n", [("销售员", "收银员")]),
        ("1,出纳,甲\n2,总账会计,乙\n", []),
        ("1,出纳兼会计,甲\n", [("出纳兼会计",)]),
        ("1,采购员,甲\n2,验收员,甲\n", [("采购员", "验收员")]),
        ("1,审批岗,甲\n2,经办岗,甲\n", [("审批岗", "经办岗")]),
        ("1,Cashier,Kim\n2,Bookkeeper,Kim\n", [("Cashier", "Bookkeeper")]),
        ("1,采购经理,甲\n2,销售经理,甲\n", []),
        ("1,销售会计,甲\n2,成本会计,甲\n", []),
        ("1,出纳,\n2,会计,\n", []),
    ],
)
def test_incompatible_duties_are_not_in_one_hand(tmp_path: Path, rows: str, found: list[tuple[str, ...]]) -> None:
    settings = Configuration(contracts=(NotOneHolder(name="不相容职务"),))
    table = "岗位编号,岗位名称,任职者,直接上级\n0,主任,丙,\n" + rows.replace("\n", ",主任\n")
    organisation = organisation_from_csv(tmp_path, table, settings)
    assert [finding.titles for finding in run_checks(organisation, ["OG910"]).findings] == found


def test_pairs_of_ones_own_take_the_place_of_the_list() -> None:
    outline = "Head\n  Trader @Kim\n  Risk officer @Kim\n  Cashier @Lee\n  Bookkeeper @Lee"
    (finding,) = broken(outline, NotOneHolder(name="x", pairs=(("trader", "Risk officer"),)))
    assert finding.titles == ("Trader", "Risk officer")
    assert "“Kim” holds “Trader” and “Risk officer”" in finding.message.en


UNITS = "Head\n  Planner [Plant]\n    Fitter [Plant]\n  Seller [Sales]\n    Clerk [Sales]"


@pytest.mark.parametrize(
    ("talks", "found"),
    [
        ([("Fitter", "Clerk", "dates")], [("Fitter", "Clerk")]),
        ([("Planner", "Clerk", "dates"), ("Clerk", "Planner", "dates")], []),
        ([("Clerk", "Fitter", "dates"), ("Clerk", "Fitter", "prices")], [("Clerk", "Fitter")]),
        ([("Fitter", "Planner", "dates")], []),
        ([("Fitter", "Head", "dates")], []),
    ],
)
def test_units_communicate_only_through_the_channel(
    talks: list[tuple[str, str, str]], found: list[tuple[str, ...]]
) -> None:
    rule = OnlyThrough(name="x", between=("Plant", "Sales"), through=("Planner",))
    assert titles(broken(UNITS, rule, talks=talks)) == found


def test_where_the_channel_has_a_position_on_both_sides_both_must_use_it() -> None:
    rule = OnlyThrough(name="x", between=("Plant", "Sales"), through=("Planner", "Seller"))
    talks = [("Planner", "Seller", "dates"), ("Planner", "Clerk", "dates"), ("Fitter", "Seller", "dates")]
    assert titles(broken(UNITS, rule, talks=talks)) == [("Planner", "Clerk"), ("Fitter", "Seller")]


def test_a_channel_outside_both_units_allows_no_direct_word() -> None:
    rule = OnlyThrough(name="x", between=("Plant", "Sales"), through=("Head",))
    assert titles(broken(UNITS, rule, talks=[("Planner", "Seller", "dates")])) == [("Planner", "Seller")]


def test_a_position_reports_to_the_one_named() -> None:
    outline = "Head\n  A\n    Auditor\n"
    (finding,) = broken(outline, ReportsTo(name="x", position="Auditor", superior="Head"))
    assert finding.titles == ("Auditor", "A")
    assert "“Auditor” reports to “A”" in finding.message.en
    assert broken(outline, ReportsTo(name="x", position="Auditor", superior="A")) == []
    (top,) = broken(outline, ReportsTo(name="x", position="Head", superior="A"))
    assert "“Head” reports to nobody" in top.message.en


@given(organisations(), st.integers(1, 4))
def test_every_rule_runs_on_any_organisation_and_a_generous_one_is_kept(organisation: Organisation, most: int) -> None:
    from dataclasses import replace

    first, last = organisation.ids[0], organisation.ids[-1]
    rules: tuple[Contract, ...] = (
        MostLayers(name="a", most=most),
        MostSpan(name="b", most=most),
        Apart(name="c", names=(first, last), below=first),
        OneHead(name="d"),
        NotOneHolder(name="e"),
        ReportsTo(name="f", position=last, superior=first),
    )
    settled = replace(organisation, configuration=Configuration(contracts=rules))
    for finding in run_checks(settled, ["OG910"]).findings:
        assert finding.evidence
        assert finding.message.zh.endswith("。")
    generous = (MostLayers(name="a", most=10**6), MostSpan(name="b", most=10**6))
    kept = replace(organisation, configuration=Configuration(contracts=generous))
    assert run_checks(kept, ["OG910"]).findings == ()


def test_a_contract_that_takes_up_the_whole_list_speaks_instead_of_og704() -> None:
    outline = "Head\n  Cashier @Lee\n  Bookkeeper @Lee"
    codes = ["OG704", "OG910"]
    plain = run_checks(organisation_from_outline(outline), codes).findings
    settings = Configuration(contracts=(NotOneHolder(name="x"),))
    ruled = run_checks(organisation_from_outline(outline, configuration=settings), codes).findings
    assert [finding.code for finding in plain] == ["OG704"]
    assert [finding.code for finding in ruled] == ["OG910"]
