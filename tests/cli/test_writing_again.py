"""A command may write over what orgraph wrote, and over nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from orgraph.cli.main import cli
from orgraph.errors import OutputError

BEFORE = "id,title,superior\n1,Head,\n2,Clerk,1\n"
AFTER = "id,title,superior\n1,Head,\n2,Clerk,1\n3,Buyer,9\n"

RESULTS = [
    *(["chart", "-o", f"out{form}"] for form in (".html", ".svg", ".pdf", ".png", ".pptx")),
    ["chart", "--paper", "A4", "-o", "out.pdf"],
    ["network", "-o", "out.html"],
    *(["report", "-o", f"out{form}"] for form in (".html", ".md", ".xlsx", ".docx", ".json")),
    *(["check", "-o", f"out{form}"] for form in (".txt", ".json", ".csv", ".xlsx", ".sarif", ".sarif.json", ".xml")),
    *(["compare", "before.csv", "-o", f"out{form}"] for form in (".txt", ".md", ".json", ".html", ".xlsx")),
    *(["summary", "--format", form, "-o", "out"] for form in ("text", "json")),
    ["extract", "-o", "out.json"],
]
EDITED = [
    ["template", "-o", "out.xlsx"],
    ["resolve", "t.csv", "-o", "out.toml"],
    ["extract", "t.txt", "--text", "-o", "out.txt"],
]


@pytest.fixture(autouse=True)
def _sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("before.csv", "t.csv"):
        Path(name).write_text(BEFORE, "utf-8")
    Path("t.txt").write_text("Job title: Clerk\nReports to: Head\n", "utf-8")


def run(arguments: Sequence[str]) -> BaseException | None:
    return CliRunner().invoke(cli, list(arguments)).exception


@pytest.mark.parametrize("arguments", RESULTS, ids=" ".join)
def test_a_result_is_written_anew_when_the_sources_have_changed(arguments: list[str]) -> None:
    written = []
    for content in (BEFORE, AFTER):
        Path("t.csv").write_text(content, "utf-8")
        assert not isinstance(run([*arguments, "t.csv"]), OutputError)
        written.append(Path(arguments[-1]).read_bytes())
    assert written[0] != written[1]


@pytest.mark.parametrize("arguments", [RESULTS[0], RESULTS[7], RESULTS[12], RESULTS[-1], *EDITED], ids=" ".join)
def test_what_somebody_else_wrote_is_left_as_it_was(arguments: list[str]) -> None:
    out = Path(arguments[-1])
    out.write_text("an evening's work", "utf-8")
    refused = run(arguments if arguments in EDITED else [*arguments, "t.csv"])
    assert isinstance(refused, OutputError)
    assert "not written over" in str(refused)
    assert out.read_text("utf-8") == "an evening's work"


@pytest.mark.parametrize("arguments", EDITED, ids=" ".join)
def test_what_is_for_people_to_edit_is_not_written_over_once_it_is_edited(arguments: list[str]) -> None:
    out = Path(arguments[-1])
    assert run(arguments) is None
    assert run(arguments) is None, "the same again is no loss"
    with out.open("ab") as file:
        file.write(b"edited")
    edited = out.read_bytes()
    assert isinstance(run(arguments), OutputError)
    assert out.read_bytes() == edited
