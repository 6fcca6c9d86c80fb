"""report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from orgraph.cli import options
from orgraph.cli.console import progress


@click.command()
@options.sources
@options.output(default="report.html")
@click.option(
    "--chart",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Chart page that positions lead to (default: chart.html beside the report). 岗位链接到这张架构图。",
)
@options.language
def report(output: Path, chart: Path | None, lang: Any, **chosen: Any) -> None:
    """Write the consistency report, in the format of the file's name: .html .md. 一致性报告。"""
    from orgraph.exporters.report_file import report_format

    report_format(output)  # a name that asks for no format is refused before anything is read
    organisation = options.load(**chosen)
    with progress("正在撰写…", "Writing …"):
        organisation.report(output, language=lang, chart=chart)
    click.echo(str(output))
