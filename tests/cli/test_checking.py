"""`orgraph check` with the rules of one's own: decisions, waivers, a baseline, and the formats for build servers."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.conftest import Runner

TABLE = "岗位名称,部门,直接上级\n院长,院办,\n护士长,护理部,院长\n药房主任,药剂科,院长\n药师,药剂科,护士长、药房主任\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "岗位.csv"
    file.write_text(TABLE, "utf-8")
    return file


def test_a_decision_settles_the_matter_for_the_exit_code_and_is_listed_with_its_reason(
    orgraph_command: Runner, table: Path
) -> None:
    assert orgraph_command("check", table, "--select", "OG205").returncode == 1
    decision = '[decisions]\n"药师" = { superior = "药房主任", reason = "院务会决定" }\n'
    (table.parent / "orgraph.toml").write_text(decision, "utf-8")
    shown = orgraph_command("check", table, "--select", "OG205", "--format", "json")
    content = json.loads(shown.stdout)
    assert (shown.returncode, content["findings"]) == (0, [])
    assert content["settled"][0]["settled"] == "orgraph.toml 决定：「药师」的上级是「药房主任」（院务会决定）。"
    assert "院务会决定" in orgraph_command("check", table).stdout.decode("utf-8")


def test_a_waiver_holds_until_its_day(orgraph_command: Runner, table: Path) -> None:
    waiver = '[[waivers]]\ncode = "OG205"\npositions = ["药师"]\nreason = "轮岗"\nuntil = 2027-03-31\n'
    (table.parent / "orgraph.toml").write_text(waiver, "utf-8")
    on_the_day = orgraph_command("check", table, "--today", "2027-03-31", "--select", "OG205,OG904", "--format", "json")
    assert on_the_day.returncode == 0
    assert json.loads(on_the_day.stdout)["waived"][0]["waived"] == {"reason": "轮岗", "until": "2027-03-31"}
    later = orgraph_command("check", table, "--today", "2027-04-01", "--select", "OG205,OG904", "--format", "json")
    assert later.returncode == 1
    assert [finding["code"] for finding in json.loads(later.stdout)["findings"]] == ["OG205", "OG904"]
    assert orgraph_command("check", table, "--today", "tomorrow").returncode == 2


def test_against_a_baseline_only_what_is_new_fails(orgraph_command: Runner, table: Path, tmp_path: Path) -> None:
    baseline = tmp_path / "before.json"
    assert orgraph_command("check", table, "-o", baseline).returncode == 1
    same = orgraph_command("check", table, "--baseline", baseline, "--format", "json")
    assert (same.returncode, json.loads(same.stdout)["findings"]) == (0, [])
    table.write_text(TABLE + "护工,护理部,保洁公司\n", "utf-8")
    worse = orgraph_command("check", table, "--baseline", baseline, "--format", "json")
    content = json.loads(worse.stdout)
    assert worse.returncode == 1
    assert [finding["code"] for finding in content["findings"]] == ["OG202"]
    assert content["baseline"]["new"] == 1
    assert "与以前的结果相比：新问题 1 个" in orgraph_command("check", table, "--baseline", baseline).stdout.decode(
        "utf-8"
    )


@pytest.mark.parametrize(
    "content", ["", "[]", '{"schema": "orgraph.summary/1"}', '{"schema": "orgraph.findings/1", "findings": [3]}']
)
def test_a_baseline_that_is_none_is_explained(
    orgraph_command: Runner, table: Path, tmp_path: Path, content: str
) -> None:
    (tmp_path / "before.json").write_text(content, "utf-8")
    refused = orgraph_command("check", table, "--baseline", tmp_path / "before.json")
    assert refused.returncode == 2
    assert b"before.json" in refused.stderr
    assert b"Traceback" not in refused.stderr


@pytest.mark.parametrize("name", ["out.sarif", "out.sarif.json"])
def test_the_name_of_the_file_asks_for_sarif(orgraph_command: Runner, table: Path, tmp_path: Path, name: str) -> None:
    assert orgraph_command("check", table, "-o", tmp_path / name).returncode == 1
    assert json.loads((tmp_path / name).read_text("utf-8"))["version"] == "2.1.0"


def test_junit_fails_what_the_command_fails_on(orgraph_command: Runner, table: Path) -> None:
    never = orgraph_command("check", table, "--format", "junit", "--fail-on", "never")
    assert never.returncode == 0
    assert ElementTree.fromstring(never.stdout.decode("utf-8")).get("failures") == "0"
    errors = orgraph_command("check", table, "--format", "junit")
    assert errors.returncode == 1
    assert ElementTree.fromstring(errors.stdout.decode("utf-8")).get("failures") == "1"


def test_a_broken_contract_fails_with_its_name(orgraph_command: Runner, table: Path) -> None:
    contract = '[[contracts]]\nname = "药房归护理"\nrule = "reports-to"\nposition = "药房主任"\nsuperior = "护士长"\n'
    (table.parent / "orgraph.toml").write_text(contract, "utf-8")
    shown = orgraph_command("check", table, "--select", "OG910")
    assert shown.returncode == 1
    assert "违反约定“药房归护理”" in shown.stdout.decode("utf-8")
