"""A type of managerial work is proposed with the sentence that suggests it; the configuration has the last word."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from orgraph.checks.run import run_checks
from orgraph.exporters.proposals import proposals_json, proposals_toml
from orgraph.model.configuration import Configuration
from orgraph.model.work_type import WorkType
from orgraph.resolution.proposals import proposals_of
from orgraph.resolution.work_types import proposed_types
from tests.checks.descriptions import organisation_from_description


def proposed(folder: Path, duty: str, configuration: Configuration | None = None) -> dict[str, tuple[str, str]]:
    """The type proposed for each position and the sentence, where a lead with one subordinate has this duty."""
    if any("一" <= character <= "鿿" for character in duty):
        text = f"# 领班\n直接上级：主管\n直接下级：服务生\n\n岗位职责：\n1. 填写日报表。\n2. {duty}\n"
    else:
        text = f"# Lead\nReports to: Head\nDirect reports: Waiter\n\nDuties:\n- Keeps the log.\n- {duty}\n"
    organisation = organisation_from_description(folder, text, configuration)
    return {
        organisation.titles[position]: (found.kind.value, found.sentence.quote)
        for position, found in proposed_types(organisation).items()
    }


@pytest.mark.parametrize(
    ("duty", "kind"),
    [
        ("亲自接待贵宾。", "player/coach"),
        ("培训新员工，帮助班组成员提高技能。", "coach"),
        ("督导员工按服务规程操作。", "supervisor"),
        ("抽查各班的卫生。", "supervisor"),
        ("处理下属无法解决的投诉。", "facilitator"),
        ("安排员工排班。", "coordinator"),
        ("Personally serves important guests.", "player/coach"),
        ("Mentors the team and develops staff.", "coach"),
        ("Supervises the daily work of the crew.", "supervisor"),
        ("Takes over escalations from agents.", "facilitator"),
        ("Schedules shifts for all staff.", "coordinator"),
    ],
)
def test_a_sentence_on_leading_suggests_its_type(tmp_path: Path, duty: str, kind: str) -> None:
    ((found, sentence),) = proposed(tmp_path, duty).values()
    assert found == kind
    assert duty.strip("。.") in sentence


@pytest.mark.parametrize(
    "duty",
    [
        "打扫餐厅。",
        "检查设备并督促供应商交货。",
        "发放员工福利并监督采购。",
        "联系培训机构和调度室。",
        "有培训下属的能力。",
        "与相关人员协调排班以外的事。",
        "Monitors the stock of linen.",
        "Experience in coaching staff.",
        "Exceptional manners.",
    ],
)
def test_a_sentence_that_tells_nothing_proposes_nothing(tmp_path: Path, duty: str) -> None:
    assert proposed(tmp_path, duty) == {}


def test_nothing_is_proposed_for_those_who_lead_nobody(tmp_path: Path) -> None:
    text = "# 领班\n直接上级：主管\n直接下级：无\n岗位职责：\n1. 督导员工操作。\n"
    assert proposed_types(organisation_from_description(tmp_path, text)) == {}


def test_what_the_configuration_says_is_final(tmp_path: Path) -> None:
    stated = Configuration(work_types={"领班": WorkType.COORDINATOR})
    assert proposed(tmp_path, "督导员工操作。", stated) == {}


def test_most_sentences_decide_and_of_equals_the_narrower_band(tmp_path: Path) -> None:
    assert proposed(tmp_path, "培训员工；督导员工操作。")["领班"][0] == "coach"
    assert proposed(tmp_path, "培训员工；督导员工操作；抽查员工着装。")["领班"][0] == "supervisor"


def test_resolve_shows_the_type_as_a_comment_to_uncomment_and_in_json(tmp_path: Path) -> None:
    text = "# 领班\n直接上级：主管\n直接下级：服务生\n岗位职责：\n1. 督导员工操作。\n"
    proposals = proposals_of(organisation_from_description(tmp_path, text))
    shown = proposals_toml(proposals, "zh")
    assert "work_types" not in tomllib.loads(shown)
    assert '#   "领班" = "supervisor"' in shown
    assert "督导型（8–10）：descriptions.md 第 5 行：1. 督导员工操作" in shown
    assert '"work_type": "supervisor"' in proposals_json(proposals)


def test_a_wide_span_names_the_type_that_the_description_suggests(tmp_path: Path) -> None:
    below = "、".join(f"{letter}组服务生" for letter in "ABCDEFGHIJKLM")
    text = f"# 领班\n直接上级：主管\n直接下级：{below}\n岗位职责：\n1. 处理下属无法解决的投诉。\n"
    (finding,) = run_checks(organisation_from_description(tmp_path, text), ["OG401"]).findings
    assert (
        "像是引导型（以 11–15 个为宜）；若是，在 orgraph.toml 的 work_types 里写成 facilitator。"
        in finding.correction.zh
    )
    assert finding.correction.en.endswith(
        "sounds like a facilitator (11–15 are usual); if so, write facilitator under work_types in orgraph.toml."
    )
    assert "无法解决的投诉" in finding.evidence[-1].quote
