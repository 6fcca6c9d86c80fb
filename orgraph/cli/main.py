"""`orgraph`: the group of commands, and what happens when one cannot run.

Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 could not run.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

import orgraph
from orgraph.cli import catalogue, checking, comparing, drawing, reading, reporting, resolving
from orgraph.cli.console import drop_output, prepare_streams, spoken_language
from orgraph.errors import OrgraphError
from orgraph.model.text import Text

EPILOG = (
    "Sources: files, folders, or FILE#PART; tables (.csv .tsv .xlsx .xls .json) and documents "
    "(.txt .md .html .docx .doc .rtf .odt .pdf .yaml). 来源：文件、文件夹，或 文件#篇号；可以是表格或岗位说明书。"
)


@click.group(epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(orgraph.__version__, prog_name="orgraph")
def cli() -> None:
    """Read HR tables and job descriptions, check reporting lines, draw the organisation chart.

    读取人事表格与岗位说明书，核对汇报关系，绘制组织架构图。
    """


for command in (
    drawing.demo,
    drawing.chart,
    drawing.network,
    checking.check,
    reporting.report,
    checking.summary,
    comparing.compare,
    reading.extract,
    resolving.resolve,
    reading.template,
    catalogue.explain,
    catalogue.checks,
):
    cli.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs a command and leaves with its exit code; an OrgraphError is shown in the reader's language."""
    prepare_streams()
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    try:
        try:
            cli.main(args=list(arguments), prog_name="orgraph")
        finally:
            sys.stdout.flush()
    except OrgraphError as error:
        click.echo(error.show(spoken_language(arguments)), err=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        drop_output()
        sys.exit(0)
    except OSError as error:
        drop_output()
        click.echo(_refused(error)[spoken_language(arguments)], err=True)
        sys.exit(OrgraphError.exit_code)


def _refused(error: OSError) -> Text:
    """What the system would not do, with the file where it names one: a full disk, a folder without permission."""
    what, why = str(error.filename or ""), error.strerror or str(error)
    return Text(
        zh=f"系统不允许：{what + '：' if what else ''}{why}。请检查路径、权限和剩余空间。",
        en=f"The system refused{f' {what}' if what else ''}: {why}. Check the path, permissions and free space.",
    )


if __name__ == "__main__":
    main()
