"""The one organisation of the corpus that was read twice by hand: every figure of it."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import orgraph
from orgraph.model.claim import Basis, Kind

CORPUS = Path(os.environ["ORGRAPH_CORPUS"])
ROOT = Path(__file__).parents[2]
DOCUMENT = f"{CORPUS / 'seeds' / '002_4s_dealership_twelve_parts.txt'}#8"
GOLD = json.loads((CORPUS / "gold" / "002-8-faw-vw-4s.json").read_text("utf-8"))
ALIASES = {
    "客服总监": "客户关系管理总监",
    "客户管理经理": "客服管理经理",
    "客服俱乐部经理": "客户俱乐部经理",
    "索赔员": "索赔业务员",
    "机电组长": "机/电组长",
    "组内机/电技工": "机/电技工",
}


@cache
def as_written() -> orgraph.Organisation:
    return orgraph.load(DOCUMENT, config=False)


@cache
def with_aliases() -> orgraph.Organisation:
    return orgraph.load(DOCUMENT, config=ROOT / "data" / "4s-dealership" / "orgraph.toml")


def figures(organisation: orgraph.Organisation) -> tuple[Any, ...]:
    found = organisation.summary()
    witnesses = found["witnesses"]
    return (
        found["positions"],
        found["reporting_links"],
        witnesses["agreed"],
        witnesses["subordinate_only"],
        witnesses["superior_only"],
        witnesses["disputed"],
    )


def test_its_fields_give_the_known_claims() -> None:
    counts = Counter((claim.kind, claim.basis) for claim in as_written().statements)
    assert counts[Kind.REPORTS_TO, Basis.SUPERIOR_FIELD] == 58
    assert counts[Kind.REPORTS_TO, Basis.SUBORDINATES_FIELD] == 65
    assert counts[Kind.NO_SUBORDINATES, Basis.SUBORDINATES_FIELD] == 29
    assert counts[Kind.BLANK_SUBORDINATES, Basis.SUBORDINATES_FIELD] == 4


def test_every_quote_stands_on_the_line_its_claim_names() -> None:
    lines = Path(DOCUMENT.rpartition("#")[0]).read_text("utf-8").split("\n")
    for claim in as_written().statements:
        assert claim.source.line is not None
        assert claim.source.quote in lines[claim.source.line - 1]


def test_without_aliases_the_figures_are_those_of_the_names_as_written() -> None:
    assert figures(as_written()) == (73, 74, 48, 10, 16, 5)


def test_with_the_six_aliases_the_figures_are_the_reference() -> None:
    organisation = with_aliases()
    found = organisation.summary()
    assert figures(organisation) == (67, 69, 53, 5, 11, 3)
    assert (found["described"], found["mentioned_only"], found["solid_links"]) == (57, 10, 66)
    assert (found["roots"], found["orphans"], found["cycle_groups"], found["connected_parts"]) == (1, 0, 0, 1)
    assert (found["layers"], found["max_span"], found["max_span_claimed"]) == (6, 12, 13)
    positions = organisation.positions
    assert positions[positions.layer == 1].title.tolist() == ["董事会"]
    assert positions.loc[positions.span == 12, "title"].tolist() == ["销售总监"]
    disputed = organisation.reporting[organisation.reporting.disputed].subordinate.unique()
    assert {id.rpartition("/")[2] if "销售部" in id or "市场部" in id else id.split("/", 1)[1] for id in disputed} == {
        "集客信息统计专员",
        "试乘试驾专员",
        "索赔业务员",
    }


def test_the_six_aliases_are_proposed_before_they_are_declared_and_few_others() -> None:
    from orgraph.resolution.similar import variants

    proposed = {(variant.name, variant.canonical) for variant in variants(as_written())}
    assert set(ALIASES.items()) <= proposed
    others = proposed - set(ALIASES.items())
    variants_by_hand = [set(f["about"]) for f in GOLD["expected_findings"] if f["kind"] == "name_variant"]
    assert len(others) <= 10
    assert all(any(set(pair) <= about for about in variants_by_hand) for pair in others)


@pytest.mark.parametrize("form", ["descriptions", "tables"])
def test_both_forms_of_the_example_give_the_same_figures(form: str) -> None:
    organisation = orgraph.load(ROOT / "data" / "4s-dealership" / form)
    assert figures(organisation) == (67, 69, 53, 5, 11, 3)
    assert organisation.summary()["communication_links"] == 251


def test_the_scorer_gives_the_wanted_marks() -> None:
    spec = importlib.util.spec_from_file_location("scorer", CORPUS / "tools" / "score_extraction.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    shown = subprocess.run(
        [sys.executable, "-m", "orgraph.cli.main", "extract", DOCUMENT], capture_output=True, check=True
    )
    counts = scorer.score_part(json.loads(shown.stdout), GOLD, GOLD["lines"], defaultdict(list))
    assert scorer.rates(counts["positions"])[2] >= 0.98
    assert scorer.rates(counts["fields"])[2] >= 0.99
