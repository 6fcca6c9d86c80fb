"""explain and checks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import click

from orgraph.cli import options


@click.command()
@click.argument("code")
@options.language
def explain(code: str, lang: Any) -> None:
    """Show the page of a check: what it finds, why, what to do. 解释一项检查。"""
    from orgraph.checks.catalogue import MODULES
    from orgraph.checks.page import page_of

    for module in MODULES:
        if code.upper() == module.CHECK.code or code.lower() == module.CHECK.name:
            page = page_of(module.__doc__ or "")
            if lang == "zh":
                page = replace(page, headline=f"{module.CHECK.code} {module.CHECK.title.zh}")
            click.echo(page.show(lang), nl=False)
            return
    known = ", ".join(module.CHECK.code for module in MODULES)
    raise click.BadParameter(f"there is no check {code}. Known 已有: {known}", param_hint="CODE")


@click.command()
@options.language
def checks(lang: Any) -> None:
    """List all checks. 列出全部检查。"""
    from orgraph.checks.catalogue import CHECKS

    for check in CHECKS:
        titles = check.title[lang] if lang else f"{check.title.zh} · {check.title.en}"
        click.echo(f"{check.code}  {check.severity.value:11}  {check.name:24}  {titles}")
