"""The options that commands have in common, and the organisation they ask for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from orgraph.cli.console import progress
from orgraph.errors import MappingError
from orgraph.model.privacy import Privacy
from orgraph.model.text import Text

if TYPE_CHECKING:
    from orgraph.api import Organisation
    from orgraph.charts.opening import Opening

Command = TypeVar("Command", bound=Callable[..., Any])

language = click.option(
    "--lang", type=click.Choice(["zh", "en"]), help="Language of the result (default: the sources'). 结果语言。"
)


def output(*, required: bool = False, default: str | None = None) -> Callable[[Command], Command]:
    """-o FILE."""
    given = {"default": default, "show_default": True} if default else {"required": required}
    return click.option(
        "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="File to write. 输出文件。", **given
    )


def today(what: str) -> Callable[[Command], Command]:
    """--today, the day that stands for this one."""
    return click.option("--today", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help=what)


class Layers(click.ParamType[Any]):
    """How many layers are open: a number from 1 on, or `all`."""

    name = "layers"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The number, or "all"."""
        if str(value).lower() == "all":
            return "all"
        if not str(value).isdecimal() or int(value) < 1:
            self.fail(f"{value!r}: all or a number from 1 on. 应为 all 或从 1 起的层数。", param, ctx)
        return int(value)


def opening(command: Command) -> Command:
    """How a chart is seen when it opens, or drawn."""
    for decorate in reversed(
        (
            click.option(
                "--layout",
                type=click.Choice(["compact", "classic", "sideways", "upright"]),
                help="How it is laid out: wrapped to fit, a plain tree, left to right, vertical titles. 布局。",
            ),
            click.option(
                "--by",
                type=click.Choice(["line", "unit"]),
                default="line",
                help="By reporting lines, or positions under their units. 按汇报线或按部门。",
            ),
            click.option(
                "--colour",
                type=click.Choice(["unit", "grade", "span", "cost", "vacancy", "finding", "talk"]),
                default="unit",
                help="What the colours of cards say; cost needs --pay. 着色依据。",
            ),
            click.option(
                "--communication",
                type=click.Choice(["none", "selection", "strongest", "units", "all"]),
                help="How much communication is drawn: none, of the selection (on a page), the strongest, between "
                "units, all. 画哪些沟通关系：不画、所选岗位的、最密切的、部门之间、全部。",
            ),
            click.option(
                "--open",
                "layers",
                type=Layers(),
                metavar="all|N",
                help="How many layers are open. 展开几层。",
            ),
            click.option(
                "--branch",
                metavar="POSITION",
                help="Only the branch of this position (id or title). 只画这个岗位的分支。",
            ),
            click.option(
                "--paper",
                type=click.Choice(["A4", "A3", "A1"]),
                help="A .pdf as a book on this paper; without it the whole drawing is one page. PDF 装订成册的纸张。",
            ),
            click.option("--dark", is_flag=True, help="Dark colours. 深色。"),
        )
    ):
        command = decorate(command)
    return command


def opening_of(
    *,
    layout: Any,
    layers: Any,
    branch: str | None,
    dark: bool,
    paper: Any,
    by: Any,
    colour: Any,
    communication: Any,
    **others: Any,
) -> tuple[Opening, dict[str, Any]]:
    """What the options of `opening` ask for, and the other options."""
    from orgraph.charts.opening import Opening

    return Opening(layout, layers, branch, dark, paper, by, colour, communication), others


def sources(command: Command) -> Command:
    """SOURCES, and how they are to be read."""
    for decorate in reversed(
        (
            click.argument("sources", nargs=-1, required=True),
            click.option(
                "--map",
                "mapping",
                multiple=True,
                metavar="ROLE=HEADING",
                help='Which heading holds a role, e.g. superior="Line manager". 指定列。',
            ),
            click.option(
                "--config", type=click.Path(exists=True, dir_okay=False), help="orgraph.toml to use. 指定配置文件。"
            ),
            click.option("--no-config", is_flag=True, help="Use no orgraph.toml. 不用配置文件。"),
        )
    ):
        command = decorate(command)
    return command


def privacy(command: Command) -> Command:
    """What is to be withheld, for the commands that show or write an organisation; `load` applies it."""
    for decorate in reversed(
        (
            click.option("--pseudonyms", is_flag=True, help="“Person 7” for a holder's name. 任职者姓名一律用代号。"),
            click.option(
                "--drop",
                metavar="WHAT",
                default="",
                help="Leave out pay, holder, grade, headcount, fte (separated by commas). 略去薪酬、任职者等。",
            ),
            click.option(
                "--minimum-group",
                type=click.IntRange(min=0),
                default=0,
                metavar="N",
                help="Withhold holders, grades and pay of fewer than N people. 不足 N 人的不显示个人信息。",
            ),
        )
    ):
        command = decorate(command)
    return command


def withholding(pseudonyms: bool, drop: str, minimum_group: int) -> Privacy:
    """What the options ask to be withheld."""
    dropped = tuple(dict.fromkeys(word.strip().lower() for word in drop.split(",") if word.strip()))
    return Privacy(pseudonyms, dropped, minimum_group)


def load(
    sources: Sequence[str],
    mapping: Sequence[str],
    config: str | None,
    no_config: bool,
    pseudonyms: bool = False,
    drop: str = "",
    minimum_group: int = 0,
) -> Organisation:
    """The organisation that the options ask for, without what they ask to be withheld."""
    with progress("正在读取…", "Reading …"):
        from orgraph.api import load as load_organisation
        from orgraph.api import withhold

        read = load_organisation(*sources, config=False if no_config else config, columns=columns(mapping))
        (organisation,) = withhold([read], withholding(pseudonyms, drop, minimum_group))
    _say_what_is_left_out(organisation)
    return organisation


def _say_what_is_left_out(organisation: Organisation) -> None:
    """Nobody is to take what was drawn of a folder for the whole of it."""
    from orgraph.model.terms import ROWS

    for account in organisation.accounts:
        if not account.read and (account.rows or "no_records" in account.read_as):
            click.echo(_LEFT_OUT.format(file=account.file, rows=ROWS.of(account.rows))[organisation.language], err=True)


_LEFT_OUT = Text(
    "{file} 里没有读到岗位或关系（{rows}），结果中没有它。",
    "Nothing of an organisation was found in {file} ({rows}); it is left out.",
)


def columns(mapping: Sequence[str]) -> dict[str, str]:
    """`ROLE=HEADING` pairs as a dictionary. Raises MappingError for every one that is not such a pair."""
    pairs = [pair.partition("=") for pair in mapping]
    if faults := [pair for pair in pairs if not (pair[0].strip() and pair[2].strip())]:
        raise MappingError(
            *(
                Text(
                    zh=f'--map 应写成 角色=列名，例如 --map superior="上级";现在是「{"".join(fault)}」。',
                    en=f'--map takes ROLE=HEADING, such as --map superior="Line manager"; it was "{"".join(fault)}".',
                )
                for fault in faults
            )
        )
    return {role.strip(): heading.strip() for role, _, heading in pairs}
