"""chart, network and demo."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from orgraph.cli import options
from orgraph.cli.console import progress
from orgraph.model.text import Text


@click.command()
@options.sources
@options.privacy
@options.output(default="chart.html")
@options.opening
@options.language
@click.option("--pay", is_flag=True, help="Let the page (.html) show what positions cost. 网页包含薪酬成本。")
@options.today(
    "The day that drawings and slides bear, and on which waivers are judged. Without it they bear none; a page bears "
    "the day when it is printed. 图上注明的日期。"
)
def chart(output: Path, lang: Any, pay: bool, today: datetime | None, **chosen: Any) -> None:
    """Draw the organisation chart. 组织架构图。

    The name of the file decides: .html is one offline page; .svg, .pdf and .png are drawn as the page would;
    .pptx is slides whose boxes and connectors can be edited.
    With --paper a .pdf is a book: an overview, then a page for each unit or branch.
    按文件后缀生成：网页、矢量图、PDF、图片、可编辑的幻灯片。
    """
    from orgraph.charts.chart_file import chart_format

    form = chart_format(output)
    opening, chosen = options.opening_of(**chosen)
    if pay and form != ".html":
        raise click.UsageError(f"--pay is for pages: {output.name} shows no pay. --pay 只用于网页（.html）。")
    if opening.paper and form != ".pdf":
        raise click.UsageError(f"--paper is for .pdf, not {output.name}. --paper 只用于 .pdf。")
    organisation = options.load(**chosen)
    notes: list[Text] = []
    with progress("正在绘图…", "Drawing …"):
        organisation.chart(
            output, language=lang, opening=opening, pay=pay, today=today and today.date(), say=notes.append
        )
    for note in notes:
        click.echo(note[lang or organisation.language], err=True)
    click.echo(str(output))


@click.command()
@options.sources
@options.privacy
@options.output(default="network.html")
@options.language
def network(output: Path, lang: Any, **chosen: Any) -> None:
    """Draw reporting and communication links as one offline page. 汇报与沟通网络网页。"""
    organisation = options.load(**chosen)
    with progress("正在绘图…", "Drawing …"):
        organisation.network(output, language=lang)
    click.echo(str(output))


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=Path("orgraph-demo"))
@options.language
def demo(folder: Path, lang: Any) -> None:
    """Chart, network and report of the built-in example, a car dealership. 用自带的 4S 店示例跑一遍。"""
    from orgraph.api import load
    from orgraph.examples import dealership

    organisation = load(dealership())
    language = lang or organisation.language
    folder.mkdir(parents=True, exist_ok=True)
    with progress("正在绘图…", "Drawing …"):
        organisation.chart(folder / "chart.html", language=lang)
        organisation.network(folder / "network.html", language=lang)
        organisation.report(folder / "report.html", language=lang)
    for file, what in _DEMO_FILES.items():
        click.echo(f"{folder / file}  {what[language]}")
    counts = organisation.checked.counts()
    click.echo(
        Text(
            zh="{positions} 个岗位：{error} 个错误，{warning} 个警告，{information} 条提示。"
            "看全部：orgraph check {source}",
            en="{positions} positions: {error} errors, {warning} warnings, {information} remarks. "
            "All of them: orgraph check {source}",
        ).format(positions=len(organisation), source=dealership(), **counts)[language]
    )
    for finding in organisation.checked.findings:
        if finding.severity == "error":
            click.echo(f"  {finding.code} {finding.message[language]}")


_DEMO_FILES = {
    "chart.html": Text(zh="组织架构图", en="the organisation chart"),
    "network.html": Text(zh="汇报与沟通网络", en="reporting and communication links"),
    "report.html": Text(zh="一致性报告", en="the consistency report"),
}
