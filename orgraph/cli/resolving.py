"""resolve."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from orgraph.cli import options
from orgraph.cli.console import give, give_data, progress


@click.command()
@options.sources
@click.option("--format", "form", type=click.Choice(["toml", "json"]), help="输出格式。")
@options.output()
@options.language
def resolve(form: str | None, output: Path | None, lang: Any, **chosen: Any) -> None:
    """Propose aliases for names that are probably one, as [aliases] of orgraph.toml to review. 提议可能的别名。"""
    organisation = options.load(**chosen)
    with progress("正在比对名称…", "Comparing names …"):
        proposals = organisation.proposals
    from orgraph.exporters import proposals as exporter
    from orgraph.model.configuration import Configuration

    if form == "json" or (form is None and output is not None and output.suffix.lower() == ".json"):
        give_data(exporter.proposals_json(proposals), output, organisation.source_files)
    else:
        text = exporter.proposals_toml(
            proposals, lang or organisation.language, configured=organisation.configuration != Configuration()
        )
        give(text, output, organisation.source_files)
