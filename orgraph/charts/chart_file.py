"""A chart in the format that a file's name asks for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from orgraph.charts.opening import PAPERS, Opening, PaperName
from orgraph.errors import OutputError
from orgraph.model.finding import Finding
from orgraph.model.mark import XML_COMMENT
from orgraph.model.text import Language, Text

if TYPE_CHECKING:
    from orgraph.charts.still import Still
    from orgraph.model.organisation import Organisation

FORMATS = (".html", ".svg", ".pdf", ".png", ".pptx")
_SAME = {".htm": ".html"}
PICTURE_MOST = 6_000  # cards; more are too much for a picture or a page that is to be read

_UNKNOWN = Text(
    zh="{file}：架构图不能写成这种文件。可写成 {formats}。",
    en="{file}: a chart is not written as a file of this kind. Write it as {formats}.",
)


def chart_format(path: Path) -> str:
    """The format that the file's name asks for, one of FORMATS. Raises OutputError where it asks for none."""
    suffix = _SAME.get(path.suffix.lower(), path.suffix.lower())
    if suffix not in FORMATS:
        raise OutputError(_UNKNOWN.format(file=path.name, formats=Text("、".join(FORMATS), ", ".join(FORMATS))))
    return suffix


def chart_content(
    organisation: Organisation,
    findings: Sequence[Finding],
    form: str,
    *,
    language: Language,
    opening: Opening,
    pay: bool = False,
    day: date | None = None,
    say: Callable[[Text], None],
) -> str | bytes:
    """What is to be written in a format of FORMATS; `say` is told what its reader should know. Only a page holds what
    positions cost, and only with `pay`. Drawings and slides bear the `day`; pages that of their printing."""
    from orgraph.charts.page import CHART_TITLE, chart_page

    if form == ".html":
        return chart_page(organisation, findings, language=language, address=opening.address(organisation), pay=pay)
    from orgraph.charts.still import MOST, Still

    title = CHART_TITLE.format(name=organisation.name)[language]
    book = form == ".pptx" or (form == ".pdf" and opening.paper is not None)
    most = sys.maxsize if book else MOST if form == ".svg" else PICTURE_MOST
    still = Still(organisation, findings, language=language, title=title, opening=opening, most=most, day=day)
    content, notes = _drawn(still, form, opening.paper)
    for note in (*still.notes, *notes):
        say(note)
    return content


def _drawn(still: Still, form: str, paper: PaperName | None) -> tuple[str | bytes, list[Text]]:
    from orgraph.charts.typeset import drawing_page, pdf, png

    if form == ".svg":
        return still.svg() + XML_COMMENT, []
    if form == ".pptx":
        return still.slides(), []
    if form == ".png":
        return png(still.svg(), still.title)
    if paper is not None:
        return pdf(still.book(PAPERS[paper]), still.title)
    return pdf([drawing_page(still.svg(), still.title)], still.title)
