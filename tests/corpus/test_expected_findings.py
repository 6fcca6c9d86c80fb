"""The findings that a careful reader expects in one document, kind by kind: which the checks give, and what differs.

A finding is met where a check of its kind names two of those it is about (one, where it is about one). Every other one
stands in NOT_MET with the reason, and nothing stands there that is met.
"""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path

import pytest

import orgraph
from orgraph.model.finding import Finding

CORPUS = Path(os.environ["ORGRAPH_CORPUS"])
DOCUMENT = f"{CORPUS / 'seeds' / '002_4s_dealership_twelve_parts.txt'}#8"
ALIASES = Path(__file__).parents[2] / "data" / "4s-dealership" / "orgraph.toml"
EXPECTED = json.loads((CORPUS / "gold" / "002-8-faw-vw-4s.json").read_text("utf-8"))["expected_findings"]

CODES = {
    "asymmetric_claim": ("OG302",),
    "undeclared_subordinate": ("OG301",),
    "missing_definition": ("OG306",),
    "multiple_superiors": ("OG205", "OG302"),
    "name_variant": ("OG104",),
    "heading_title_mismatch": ("OG009",),
    "text_merged_fields": ("OG010",),
    "blank_field": ("OG007",),
    "duplicate_title": ("OG103",),
    "single_report": ("OG404",),
    "wide_span": ("OG401", "OG402"),
    "self_report": ("OG203", "OG702", "OG703", "OG802"),
}

Key = tuple[str, ...]

COUNTERPART = "a counterpart of duties only, and no position of a reporting line: OG802 says that nobody bears the name"
NOT_USED = "only a name field has it: OG009 says that heading and name field differ"
GUESS = "nothing but knowledge of the trade says so; the gold label calls it a guess"
UNITS_OF_TEXT = "units named in running text are compared by spelling only, and these differ in more than that"
DECLARED = "declared in orgraph.toml: it is one position, and nothing is left to find"
ONE_SIDE = "named by the one side as the other is called: only with the alias they are a line"

NOT_MET: dict[Key, str] = {
    ("missing_definition", "保险管家"): COUNTERPART + "; the text names a duty of working with it, read as no position",
    ("missing_definition", "技师"): COUNTERPART,
    ("name_variant", "客服俱乐部专员", "客户俱乐部专员"): NOT_USED,
    ("name_variant", "客服代表", "客服专员"): NOT_USED + ", run together with another",
    ("name_variant", "工具管理员", "工具/资料管理员"): NOT_USED,
    ("name_variant", "二手车评估师", "二手车经理"): NOT_USED,
    (
        "name_variant",
        "大客户经理",
        "大用户经理",
    ): "both stand in one list, which takes them for two: OG306 has the first",
    ("name_variant", "喷漆组长", "油漆组长"): COUNTERPART,
    ("name_variant", "质检员", "质量检查员"): COUNTERPART,
    ("name_variant", "备件库管员", "备件仓库管理员"): COUNTERPART,
    ("name_variant", "库管", "库管员"): GUESS,
    ("name_variant", "衍生经理", "衍生服务经理"): COUNTERPART,
    ("name_variant", "内训师", "售后技术内训师"): GUESS,
    ("name_variant", "保险管家", "保险理赔专员"): GUESS,
    ("name_variant", "信贷专员", "衍生服务顾问"): GUESS,
    ("name_variant", "销售主管", "展厅主管"): GUESS,
    ("name_variant", "客服部", "客户关系管理部"): UNITS_OF_TEXT,
    ("name_variant", "综合管理部", "综合部"): UNITS_OF_TEXT,
    ("name_variant", "售后服务部", "服务部"): UNITS_OF_TEXT,
    ("name_variant", "市场部", "经销商市场部"): UNITS_OF_TEXT,
    ("name_variant", "一汽-大众", "一汽大众", "一汽-大众厂家", "厂家"): "an outside party, and no position or unit",
    (
        "text_merged_fields",
        "客服管理经理",
        "客服代表",
    ): "found (OG010), but the second name is none that the text knows, so the field is quoted whole",
}
WITHOUT_ALIASES: dict[Key, str] = {
    ("single_report", "客户俱乐部经理", "客户俱乐部专员"): ONE_SIDE,
    ("single_report", "机/电组长", "机/电技工"): ONE_SIDE + "; OG404 has the name as it is listed",
}
WITH_ALIASES: dict[Key, str] = {
    ("name_variant", "客服总监", "客户关系管理总监"): DECLARED,
    ("name_variant", "客户管理经理", "客服管理经理"): DECLARED,
    ("name_variant", "客服俱乐部经理", "客户俱乐部经理"): DECLARED,
    ("name_variant", "索赔员", "索赔业务员"): DECLARED,
    ("name_variant", "机电组长", "机/电组长"): DECLARED,
    ("name_variant", "机电技工", "机/电技工", "组内机/电技工"): DECLARED,
}


@cache
def findings(aliases: bool) -> tuple[Finding, ...]:
    return orgraph.load(DOCUMENT, config=ALIASES if aliases else False).check().findings


def speaks_of(finding: Finding, about: list[str]) -> bool:
    named = {title for title in about if title in finding.titles or f"「{title}」" in finding.message.zh}
    return len(named) >= min(2, len(about))


def not_met(aliases: bool) -> set[Key]:
    return {
        (expected["kind"], *expected["about"])
        for expected in EXPECTED
        if not any(
            finding.code in CODES[expected["kind"]] and speaks_of(finding, expected["about"])
            for finding in findings(aliases)
        )
    }


@pytest.mark.parametrize("aliases", [False, True], ids=["without aliases", "with aliases"])
def test_every_expected_finding_is_met_or_the_difference_is_explained(aliases: bool) -> None:
    explained = NOT_MET | (WITH_ALIASES if aliases else WITHOUT_ALIASES)
    assert not_met(aliases) == set(explained)


def test_what_is_expected_has_a_code_by_the_table() -> None:
    assert {expected["kind"] for expected in EXPECTED} <= CODES.keys()


@pytest.mark.parametrize(
    "kind", ["asymmetric_claim", "undeclared_subordinate", "blank_field", "heading_title_mismatch"]
)
def test_of_these_kinds_there_are_as_many_as_expected(kind: str) -> None:
    (code,) = CODES[kind]
    assert sum(finding.code == code for finding in findings(True)) == sum(e["kind"] == kind for e in EXPECTED)
