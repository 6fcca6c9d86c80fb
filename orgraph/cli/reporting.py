"""report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from orgraph.cli import options
from orgraph.cli.console import progress


@click.command()
@options.sources
@options.privacy
@options.output(default="report.html")
@click.option(
    "--chart",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Chart page that positions lead to (default: chart.html beside the report). 岗位链接到这张架构图。",
)
@click.option(
    "--history",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Earlier report in .json, for the trend of the quality index; may be repeated. 先前的 .json 报告。",
)
@click.option(
    "--corrections",
    is_flag=True,
    help="Give back the source workbook with its cells at fault coloured and commented and the findings in front "
    "(-o corrected.xlsx). 更正簿：在原工作簿上标出有问题的单元格。",
)
@options.language
def report(
    output: Path, chart: Path | None, history: tuple[Path, ...], corrections: bool, lang: Any, **chosen: Any
) -> None:
    """Write the consistency report, in the format of the file's name. 一致性报告。

    .html to read and print 阅读与打印 · .md Markdown · .xlsx all findings, positions and links 全部明细 ·
    .docx what each unit is asked to mend 分部门待办 · .json for programs 供程序读取
    """
    from orgraph.exporters.report_file import report_format

    if not corrections:
        report_format(output)  # a name that asks for no format is refused before anything is read
    elif chosen["pseudonyms"] or chosen["drop"] or chosen["minimum_group"]:
        raise click.UsageError(
            "--corrections gives back your own workbook, with all that is in it; nothing can be withheld from it. "
            "更正簿是原样交回的工作簿，不能同时略去其中的内容。"
        )
    organisation = options.load(**chosen)
    with progress("正在撰写…", "Writing …"):
        if corrections:
            organisation.corrections(output, language=lang)
        else:
            organisation.report(output, language=lang, chart=chart, history=history)
    click.echo(str(output))
