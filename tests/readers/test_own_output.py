"""What orgraph wrote into a folder of sources is no source the next time."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

import orgraph
from orgraph.cli.main import cli

TABLE = "title,reports to,unit\nHead,,Board\nClerk,Head,Finance\nDriver,Nobody,Finance\n"
OUTPUTS = (
    "chart -o {0}/chart.html",
    "network -o {0}/network.html",
    "report -o {0}/report.html",
    "report -o {0}/report.md",
    "report -o {0}/报告.md --lang zh",
    "report -o {0}/report.xlsx",
    "report -o {0}/report.docx",
    "report -o {0}/report.json",
    "check -o {0}/findings.json",
    "check -o {0}/findings.csv",
    "check -o {0}/findings.xlsx",
    "summary --format json -o {0}/summary.json",
    "extract -o {0}/claims.json",
)


@pytest.mark.parametrize("command", OUTPUTS)
def test_an_output_beside_the_sources_is_not_read(tmp_path: Path, command: str) -> None:
    (tmp_path / "positions.csv").write_text(TABLE, encoding="utf-8")
    name, *options = command.format(tmp_path).split()
    shown = CliRunner().invoke(cli, [name, str(tmp_path / "positions.csv"), *options])
    assert shown.exit_code in (0, 1), shown.output
    assert len(list(tmp_path.iterdir())) == 2
    assert [account.file for account in orgraph.load(tmp_path).accounts] == ["positions.csv"]


def test_a_correction_workbook_and_a_filled_template_are_read(tmp_path: Path) -> None:
    CliRunner().invoke(cli, ["template", "-o", str(tmp_path / "template.xlsx")])
    book = openpyxl.load_workbook(tmp_path / "template.xlsx")
    book.active.append(["P1", "Head"])
    book.save(tmp_path / "filled.xlsx")
    (tmp_path / "template.xlsx").unlink()
    organisation = orgraph.load(tmp_path)
    assert {account.file for account in organisation.accounts} == {"filled.xlsx"}
    organisation.corrections(tmp_path / "corrected.xlsx")
    (tmp_path / "filled.xlsx").unlink()
    assert {account.file for account in orgraph.load(tmp_path).accounts} == {"corrected.xlsx"}
