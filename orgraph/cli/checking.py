"""check and summary."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from orgraph.cli import options
from orgraph.cli.console import give, give_data, progress

if TYPE_CHECKING:
    from orgraph.checks.run import Findings

FORMATS = ("text", "json", "csv", "xlsx")


@click.command()
@options.sources
@click.option("--format", "form", type=click.Choice(FORMATS), help="Default: by the output file, else text. 输出格式。")
@click.option("--select", help="Codes or their beginnings, e.g. OG2,OG301. 只查这些编号。")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "never"]),
    default="error",
    show_default=True,
    help="What makes the exit code 1. 何时以 1 退出。",
)
@click.option(
    "--baseline",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="JSON of an earlier check; only what is new fails. 以前的结果(JSON),只有新问题算失败。",
)
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The day on which waivers are judged (default: today). 判断豁免是否到期的日期。",
)
@options.output()
@options.language
def check(
    form: str | None,
    select: str | None,
    fail_on: str,
    baseline: Path | None,
    today: datetime | None,
    output: Path | None,
    lang: Any,
    **chosen: Any,
) -> None:
    """Find what is wrong, with the evidence. 查找问题并给出依据。"""
    organisation = options.load(**chosen)
    codes = _codes(select)
    with progress("正在检查…", "Checking …"):
        findings = organisation.check(codes, today=today.date() if today else None, baseline=baseline)
    language = lang or organisation.language
    form = form or _form_of(output)
    from orgraph.exporters import findings as exporter

    if form == "text":
        give(exporter.findings_text(organisation, findings, language), output, organisation.source_files)
    elif form == "xlsx":
        if output is None:
            raise click.UsageError("--format xlsx needs -o FILE.xlsx. 请用 -o 指定 .xlsx 文件。")
        give(exporter.findings_xlsx(organisation, findings, language), output, organisation.source_files)
    else:
        render = exporter.findings_json if form == "json" else exporter.findings_csv
        give_data(render(organisation, findings, language), output, organisation.source_files)
    sys.exit(_exit_code(findings, fail_on))


def _form_of(output: Path | None) -> str:
    suffix = output.suffix[1:].lower() if output else "text"
    return suffix if suffix in FORMATS else "text"


def _codes(select: str | None) -> tuple[str, ...]:
    """The codes asked for. A code that begins no check is a usage error that says which are near."""
    from orgraph.checks.catalogue import CHECKS

    codes = tuple(code.strip().upper() for code in (select or "").split(",") if code.strip())
    unknown = [code for code in codes if not any(check.code.startswith(code) for check in CHECKS)]
    if unknown:
        known = ", ".join(check.code for check in CHECKS)
        raise click.BadParameter(f"no check begins with {', '.join(unknown)}. Known: {known}", param_hint="--select")
    return codes


def _exit_code(findings: Findings, fail_on: str) -> int:
    severe = {"error": ("error",), "warning": ("error", "warning"), "never": ()}[fail_on]
    return int(any(finding.severity in severe for finding in findings.findings))


@click.command()
@options.sources
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="输出格式。")
@options.output()
@options.language
def summary(form: str, output: Path | None, lang: Any, **chosen: Any) -> None:
    """Size, spans, layers and faults in figures. 规模、幅度、层级与问题的数字。"""
    organisation = options.load(**chosen)
    from orgraph.exporters import summary as exporter

    figures = organisation.summary()
    if form == "json":
        give_data(exporter.summary_json(figures), output, organisation.source_files)
    else:
        give(exporter.summary_text(figures, lang or organisation.language), output, organisation.source_files)
