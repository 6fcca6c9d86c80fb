"""Every command does what its help says, and leaves with the right exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from orgraph.checks.catalogue import CHECKS
from orgraph.cli.main import cli
from tests.cli.conftest import Runner

ROOT = Path(__file__).parents[2]
DEALERSHIP = ROOT / "data" / "4s-dealership"
SOUND = "id,title,reports to\n1,Head,\n2,Buyer,1\n3,Seller,1\n4,Clerk,1\n"
RING = "id,title,reports to\n1,Head,\n2,Buyer,3\n3,Seller,2\n"


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    file = tmp_path / "sound.csv"
    file.write_text(SOUND, "utf-8")
    return file


@pytest.fixture
def ring(tmp_path: Path) -> Path:
    file = tmp_path / "ring.csv"
    file.write_text(RING, "utf-8")
    return file


def test_help_names_every_command_and_each_command_helps_in_both_languages() -> None:
    runner = CliRunner()
    overview = runner.invoke(cli, ["--help"]).output
    for name, command in cli.commands.items():
        assert name in overview
        text = runner.invoke(cli, [name, "--help"]).output
        assert any("一" <= letter <= "鿿" for letter in text), name
        assert command.help


def test_check_exits_0_without_errors_1_with_errors_and_2_when_it_cannot_run(
    orgraph_command: Runner, sound: Path, ring: Path, tmp_path: Path
) -> None:
    assert orgraph_command("check", sound).returncode == 0
    assert orgraph_command("check", ring).returncode == 1
    assert orgraph_command("check", ring, "--fail-on", "never").returncode == 0
    assert orgraph_command("check", tmp_path / "nothing.csv").returncode == 2


def test_check_gives_findings_as_json_with_the_agreed_keys(orgraph_command: Runner, ring: Path) -> None:
    found = json.loads(orgraph_command("check", ring, "--format", "json").stdout)
    assert found["schema"] == "orgraph.findings/1"
    assert list(found) == ["schema", "organisation", "counts", "findings", "not_run"]
    assert sum(found["counts"].values()) == len(found["findings"])
    keys = {"code", "name", "severity", "subjects", "titles", "message", "why", "correction", "evidence"}
    assert all(keys <= set(finding) for finding in found["findings"])


def test_select_runs_only_what_is_asked_for_and_refuses_an_unknown_code(orgraph_command: Runner, ring: Path) -> None:
    found = json.loads(orgraph_command("check", ring, "--format", "json", "--select", "OG4").stdout)
    assert {finding["code"][:3] for finding in found["findings"]} <= {"OG4"}
    refused = orgraph_command("check", ring, "--select", "OG999")
    assert refused.returncode == 2
    assert b"OG999" in refused.stderr


@pytest.mark.parametrize("form", ["csv", "xlsx", "json", "text"])
def test_check_writes_every_format_to_a_file(orgraph_command: Runner, ring: Path, tmp_path: Path, form: str) -> None:
    file = tmp_path / f"findings.{form}"
    assert orgraph_command("check", ring, "--format", form, "-o", file).returncode == 1
    assert file.stat().st_size > 100


def test_summary_gives_the_agreed_keys(orgraph_command: Runner, sound: Path) -> None:
    figures = json.loads(orgraph_command("summary", sound, "--format", "json").stdout)
    assert figures["schema"] == "orgraph.summary/1"
    assert (figures["positions"], figures["max_span"], figures["layers"]) == (4, 3, 2)
    assert figures["sources"][0]["read_as"]["columns"]["superior"] == "reports to"


def test_extract_gives_claims_with_place_and_quote(orgraph_command: Runner, sound: Path) -> None:
    extraction = json.loads(orgraph_command("extract", sound).stdout)
    assert extraction["schema"] == "orgraph.extraction/1"
    claim = extraction["claims"][0]
    assert (claim["subordinate"], claim["superior"], claim["source"]["row"]) == ("2", "1", 3)
    assert [position["title"] for position in extraction["positions"]] == ["Head", "Buyer", "Seller", "Clerk"]


def test_compare_says_what_changed(orgraph_command: Runner, sound: Path, tmp_path: Path) -> None:
    after = tmp_path / "after.csv"
    after.write_text(SOUND.replace("4,Clerk,1", "4,Clerk,2\n5,Trainee,4"), "utf-8")
    shown = json.loads(orgraph_command("compare", sound, after, "--format", "json").stdout)
    assert shown["schema"] == "orgraph.comparison/1"
    assert {(change["action"], change["title"]) for change in shown["changes"]} == {
        ("moved", "Clerk"),
        ("added", "Trainee"),
    }
    assert b"Clerk" in orgraph_command("compare", sound, after).stdout
    assert orgraph_command("compare", sound).returncode == 2


def test_compare_says_that_of_three_the_middle_one_gives_only_measures(
    orgraph_command: Runner, sound: Path, tmp_path: Path
) -> None:
    for name in ("step", "after"):
        (tmp_path / f"{name}.csv").write_bytes(sound.read_bytes())
    said = orgraph_command("compare", sound, tmp_path / "step.csv", tmp_path / "after.csv", "--lang", "en")
    assert b"of step in between only the measures" in said.stderr
    assert b"in between" not in orgraph_command("compare", sound, tmp_path / "step.csv", "--lang", "en").stderr


def test_compare_puts_both_organisations_on_one_page_the_same_each_time(
    orgraph_command: Runner, sound: Path, tmp_path: Path
) -> None:
    after = tmp_path / "after.csv"
    after.write_text(SOUND.replace("4,Clerk,1", "4,Clerk,2"), "utf-8")
    pages = []
    for name in ("one.html", "two.html"):
        assert orgraph_command("compare", sound, after, "-o", tmp_path / name).returncode == 0
        pages.append((tmp_path / name).read_bytes())
    assert pages[0] == pages[1]
    assert b'<meta name="generator" content="orgraph">' in pages[0]


def test_chart_network_and_report_write_their_file_and_nothing_else(
    orgraph_command: Runner, sound: Path, tmp_path: Path
) -> None:
    for command, name in (("chart", "c.html"), ("network", "n.html"), ("report", "r.md")):
        shown = orgraph_command(command, sound, "-o", tmp_path / name)
        assert shown.returncode == 0, shown.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["c.html", "n.html", "r.md", "sound.csv"]


def test_a_source_is_never_written_over(orgraph_command: Runner, sound: Path) -> None:
    refused = orgraph_command("chart", sound, "-o", sound)
    assert refused.returncode == 2
    assert sound.read_text("utf-8") == SOUND


def test_demo_writes_three_files_and_says_where(orgraph_command: Runner, tmp_path: Path) -> None:
    shown = orgraph_command("demo", "out")
    assert shown.returncode == 0, shown.stderr
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["chart.html", "network.html", "report.html"]
    assert b"chart.html" in shown.stdout


def test_explain_and_checks_cover_the_catalogue() -> None:
    runner = CliRunner()
    listed = runner.invoke(cli, ["checks"]).output
    for check in CHECKS:
        assert check.code in listed
        page = runner.invoke(cli, ["explain", check.code, "--lang", "en"])
        assert page.exit_code == 0
        assert check.code in page.output
    assert runner.invoke(cli, ["explain", "OG000"]).exit_code == 2


def test_the_template_reads_back_when_it_is_filled_in(orgraph_command: Runner, tmp_path: Path) -> None:
    file = tmp_path / "岗位表.xlsx"
    assert orgraph_command("template", "-o", file).returncode == 0
    assert file.stat().st_size > 1000


def test_the_example_reads_from_either_form(orgraph_command: Runner) -> None:
    for form in ("descriptions", "tables"):
        figures = json.loads(orgraph_command("summary", DEALERSHIP / form, "--format", "json").stdout)
        assert (figures["positions"], figures["described"], figures["reporting_links"]) == (67, 57, 69)


@pytest.mark.parametrize("option", [["--pay"], ["--paper", "A4"]])
def test_what_a_file_cannot_do_is_refused(
    orgraph_command: Runner, sound: Path, tmp_path: Path, option: list[str]
) -> None:
    refused = orgraph_command("chart", sound, "-o", tmp_path / "chart.svg", *option)
    assert refused.returncode == 2
    assert option[0].encode() in refused.stderr
    assert not (tmp_path / "chart.svg").exists()
