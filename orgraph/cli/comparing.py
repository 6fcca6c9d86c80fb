"""compare."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from orgraph.cli import options
from orgraph.cli.console import give, give_data, give_text, progress
from orgraph.errors import OrgraphError, OutputError, SourceError
from orgraph.model.text import Text

if TYPE_CHECKING:
    from orgraph.api import Organisation

FORMATS = {"": "text", ".txt": "text", ".md": "markdown", ".json": "json", ".html": "html", ".xlsx": "xlsx"}
_NOT_WRITTEN = Text(
    zh="比较结果不能写成 {file} 这种文件。能写的有：{known}；或用 --format 指明。",
    en="A comparison cannot be written as {file}. Written are: {known}; or name a --format.",
)

_BETWEEN = Text(
    zh="逐个岗位的变化只对照第一份和最后一份；其间的 {names} 只计指标。要看每一步，请两份两份地比较。",
    en="Changes of positions are those from the first to the last; of {names} in between only the measures are taken. "
    "For each step, compare two at a time.",
)


@click.command()
@options.sources
@options.privacy
@click.option("--format", "form", type=click.Choice(["text", "markdown", "json"]), help="输出格式。")
@options.output()
@options.language
def compare(
    sources: tuple[str, ...],
    form: str | None,
    output: Path | None,
    lang: Any,
    pseudonyms: bool,
    drop: str,
    minimum_group: int,
    **chosen: Any,
) -> None:
    """Compare BEFORE with AFTER (and more): what changed, what it fixed and broke. 比较调整前后。

    The name of the file decides: .html is the chart page with the organisation before, after, and both together;
    .xlsx has a sheet for each kind of change; .md, .json and .txt hold the same in words.
    按文件后缀生成：.html 对照架构图、.xlsx 变化明细、.md、.json、.txt。
    """
    if form is None and output is not None and output.suffix.lower() not in FORMATS:
        raise OutputError(_NOT_WRITTEN.format(file=output.name, known=" ".join(sorted(FORMATS))))
    if len(sources) < 2:
        raise click.UsageError("compare takes two sources or more: BEFORE AFTER. 请给出调整前、调整后两个来源。")
    read = _all_read(sources, chosen)
    with progress("正在比较…", "Comparing …"):
        from orgraph.api import compare as compare_organisations
        from orgraph.api import withhold

        organisations = withhold(read, options.withholding(pseudonyms, drop, minimum_group))

        comparison = compare_organisations(*organisations)
    from orgraph.exporters import comparison as exporter

    language = lang or organisations[0].language
    form = form or FORMATS[output.suffix.lower() if output else ""]
    if between := comparison.names[1:-1]:
        click.echo(_BETWEEN.format(names=Text("、".join(between), ", ".join(between)))[language], err=True)
    files = [file for organisation in organisations for file in organisation.source_files]
    if form == "html":
        give(comparison.chart(language=lang), output, files)
    elif form == "xlsx":
        give(comparison.workbook(language=lang), output, files)
    elif form == "json":
        give_data(exporter.comparison_json(comparison, language), output, files)
    elif form == "markdown":
        give(exporter.comparison_markdown(comparison, language), output, files)
    else:
        give_text(exporter.comparison_text(comparison, language), output, files)


def _all_read(sources: Sequence[str], chosen: dict[str, Any]) -> list[Organisation]:
    """The organisation of each source. Raises SourceError with what is wrong with any of them."""
    read: list[Organisation] = []
    faults: list[OrgraphError] = []
    for source in sources:
        try:
            read.append(options.load(sources=(source,), **chosen))
        except OrgraphError as error:
            faults.append(error)
    if len(faults) == 1:
        raise faults[0]
    if faults:
        raise SourceError(*dict.fromkeys(message for fault in faults for message in fault.messages))
    return read
