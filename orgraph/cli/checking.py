"""check and summary."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from orgraph.cli import options
from orgraph.cli.console import give, give_data, give_text, progress

if TYPE_CHECKING:
    from orgraph.api import Organisation
    from orgraph.checks.run import Findings
    from orgraph.model.text import Language

FORMATS = ("text", "json", "csv", "xlsx", "sarif", "junit")


@click.command()
@options.sources
@options.privacy
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
@options.today("The day on which waivers are judged (default: today). 判断豁免是否到期的日期。")
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
    _give(organisation, findings, form, output, language, fail_on)
    sys.exit(_exit_code(findings, fail_on))


def _give(
    organisation: Organisation, findings: Findings, form: str, output: Path | None, language: Language, fail_on: str
) -> None:
    """Writes the findings in the form asked for."""
    given = organisation, findings, language
    if form == "text":
        from orgraph.exporters.findings_text import findings_text

        give_text(findings_text(*given), output, organisation.source_files)
    elif form == "xlsx":
        if output is None:
            raise click.UsageError("--format xlsx needs -o FILE.xlsx. 请用 -o 指定 .xlsx 文件。")
        from orgraph.exporters.findings import findings_xlsx

        give(findings_xlsx(*given), output, organisation.source_files)
    elif form == "csv":
        from orgraph.exporters.findings import findings_csv

        give_data(findings_csv(*given), output, organisation.source_files)
    else:
        give_data(_for_programs(form, *given, fail_on), output, organisation.source_files)


def _for_programs(form: str, organisation: Organisation, findings: Findings, language: Language, fail_on: str) -> str:
    if form == "sarif":
        from orgraph.exporters.findings_sarif import findings_sarif

        return findings_sarif(organisation, findings, language)
    if form == "junit":
        from orgraph.exporters.findings_junit import findings_junit
        from orgraph.model.finding import Severity

        failing = [severity for severity in Severity if severity.value in _FAILING[fail_on]]
        return findings_junit(organisation, findings, language, failing)
    from orgraph.exporters.findings_json import findings_json

    return findings_json(organisation, findings, language)


def _form_of(output: Path | None) -> str:
    """The format that a file's name asks for; `findings.sarif.json` is SARIF."""
    name = output.name.lower() if output else ""
    endings = {".sarif": "sarif", ".sarif.json": "sarif", ".xml": "junit", ".json": "json", ".csv": "csv"}
    endings[".xlsx"] = "xlsx"
    return next((form for ending, form in endings.items() if name.endswith(ending)), "text")


def _codes(select: str | None) -> tuple[str, ...]:
    """The codes asked for. A code that begins no check is a usage error that says which are near."""
    from orgraph.checks.catalogue import CHECKS

    codes = tuple(code.strip().upper() for code in (select or "").split(",") if code.strip())
    unknown = [code for code in codes if not any(check.code.startswith(code) for check in CHECKS)]
    if unknown:
        known = ", ".join(check.code for check in CHECKS)
        raise click.BadParameter(f"no check begins with {', '.join(unknown)}. Known: {known}", param_hint="--select")
    return codes


_FAILING = {"error": ("error",), "warning": ("error", "warning"), "never": ()}


def _exit_code(findings: Findings, fail_on: str) -> int:
    return int(any(finding.severity in _FAILING[fail_on] for finding in findings.findings))


@click.command()
@options.sources
@options.privacy
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
        give_text(exporter.summary_text(figures, lang or organisation.language), output, organisation.source_files)
