"""extract and template."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from orgraph.cli import options
from orgraph.cli.console import give, give_data, give_text, progress


@click.command()
@options.sources
@click.option("--parts", is_flag=True, help="List the documents of a collection instead. 只列出分篇。")
@click.option(
    "--text", is_flag=True, help="Print the text of a document, whose lines the places count. 输出文档的文字。"
)
@options.output()
@options.language
def extract(parts: bool, text: bool, output: Path | None, lang: Any, **chosen: Any) -> None:
    """Show what was read, claim by claim, with its place (JSON). 逐条列出读到的内容及出处。"""
    from orgraph.api import files_of, parts_of, readings_of, text_of

    if text:
        give(
            (f"{line}\n" for source in chosen["sources"] for line in text_of(source)),
            output,
            files_of(chosen["sources"]),
        )
        return
    if parts:
        listed = parts_of(chosen["sources"])
        give_text(
            (f"{file}#{number}  {heading}  ({first}–{last})\n" for file, number, heading, first, last in listed),
            output,
            files_of(chosen["sources"]),
        )
        return
    with progress("正在读取…", "Reading …"):
        readings, files = readings_of(
            chosen["sources"],
            config=False if chosen["no_config"] else chosen["config"],
            columns=options.columns(chosen["mapping"]),
        )
    from orgraph.exporters.extraction import extraction

    give_data(extraction(readings, lang), output, files)


@click.command()
@options.output(required=True)
def template(output: Path) -> None:
    """Write an empty workbook to fill in. 生成待填写的空白岗位表。"""
    from orgraph.exporters.template import template_workbook

    give(template_workbook(), output)
    click.echo(str(output))
