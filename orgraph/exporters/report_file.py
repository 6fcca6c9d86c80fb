"""A report in the format that a file's name asks for."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from orgraph.errors import OutputError
from orgraph.model.text import Text
from orgraph.reports.content import Report

FORMATS = (".html", ".md", ".xlsx", ".docx", ".json")
_SAME = {".htm": ".html", ".markdown": ".md"}
CHART = "chart.html"  # looked for beside a page that names no chart

_UNKNOWN = Text(
    zh="{file}：报告不能写成这种文件。可写成 {formats}。",
    en="{file}: a report is not written as a file of this kind. Write it as {formats}.",
)
_NO_CHART = Text(
    zh="没有 {file} 这个文件。请先用 orgraph chart 生成架构图，或去掉 --chart。",
    en="There is no file {file}. Draw the chart with orgraph chart first, or leave out --chart.",
)


def report_format(path: Path) -> str:
    """The format that the file's name asks for, one of FORMATS. Raises OutputError where it asks for none."""
    suffix = _SAME.get(path.suffix.lower(), path.suffix.lower())
    if suffix not in FORMATS:
        raise OutputError(_UNKNOWN.format(file=path.name, formats=Text("、".join(FORMATS), ", ".join(FORMATS))))
    return suffix


def report_content(report: Report, form: str, *, chart: str | None = None) -> str | bytes | Iterable[str]:
    """What is to be written in a format of FORMATS."""
    if form == ".html":
        from orgraph.exporters.web_page import report_html

        return report_html(report, chart=chart)
    if form == ".xlsx":
        from orgraph.exporters.report_workbook import report_xlsx

        return report_xlsx(report)
    if form == ".docx":
        from orgraph.exporters.word import report_docx

        return report_docx(report)
    if form == ".json":
        from orgraph.exporters.report_json import report_json

        return report_json(report)
    from orgraph.exporters.markdown import report_markdown

    return report_markdown(report)


def chart_beside(path: Path, chart: Path | None) -> str | None:
    """The chart as seen from the folder of a page: the one given, else one that lies beside the page, else none.

    Raises OutputError where there is no such file.
    """
    if chart is None:
        return CHART if (path.parent / CHART).is_file() else None
    if not chart.is_file():
        raise OutputError(_NO_CHART.format(file=chart))
    return os.path.relpath(chart.resolve(), path.parent.resolve())
