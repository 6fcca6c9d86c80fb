"""A report as one web page: self-contained, offline, readable without scripts, on a screen of any width and on paper.

Its policy forbids everything but its own style, which it names by hash: no request, no script, no style attribute.
Long lists show their beginning and open the rest on demand.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from urllib.parse import quote

from orgraph.exporters.pictures import histogram, pyramid
from orgraph.exporters.web_text import shown
from orgraph.model.mark import META
from orgraph.model.terms import AND_MORE, AND_MORE_PLACES, LABELLED, LIST_MARK, PLACES, number
from orgraph.model.text import Language, Text
from orgraph.reports.content import (
    Bars,
    Block,
    Figures,
    Item,
    Items,
    Matrix,
    Mention,
    Prose,
    Pyramid,
    Quote,
    Report,
    Section,
    Table,
)

OPEN_ITEMS = 10  # entries of a list that show before it is opened
OPEN_ROWS = 20  # rows of a table
_TELLING = 1  # the column of a table whose rows have a section of their own that leads there
PRINTED = 60  # entries up to which a list is printed whole; of longer ones what shows

_CONTENTS = Text(zh="目录", en="Contents")
_TO_THE_CHART = Text(zh="在架构图上看", en="On the chart")
_REST = Text(zh="再看 {count} 项", en="{count} more")
_OFFLINE = Text(
    zh="本页自成一体，打开时不访问网络。",
    en="This page is complete in itself and loads nothing from the network.",
)


def report_html(report: Report, *, chart: str | None = None) -> Iterator[str]:
    """The page, piece by piece. `chart` is the file of the organisation chart as seen from the page's folder; with
    it the positions spoken of lead to their places there."""
    return _Page(report.language, chart).written(report)


class _Page:
    """What all parts of one page share: its language, and the chart that it leads to."""

    def __init__(self, language: Language, chart: str | None) -> None:
        self.language: Language = language
        self.chart = None if chart is None else quote(chart.replace("\\", "/"), safe="/")

    def written(self, report: Report) -> Iterator[str]:
        style, title = _style(), shown(report.title)
        yield "<!DOCTYPE html>\n"
        yield f'<html lang="{"zh-CN" if self.language == "zh" else "en"}">\n<head>\n<meta charset="utf-8">\n'
        yield f"{META}\n"
        yield f'<meta http-equiv="Content-Security-Policy" content="{_policy(style)}">\n'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        yield '<meta name="color-scheme" content="light dark">\n'
        yield f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        yield f"<header><h1>{title}</h1></header>\n"
        yield from self._contents(report.sections)
        yield "<main>\n"
        for place, section in enumerate(report.sections, start=1):
            yield from self._section(section, 2, f"s{place}")
        yield f"</main>\n<footer><p>{shown(_OFFLINE[self.language])}</p></footer>\n</body>\n</html>\n"

    def _contents(self, sections: Sequence[Section]) -> Iterator[str]:
        yield f'<nav aria-label="{_CONTENTS[self.language]}"><h2>{_CONTENTS[self.language]}</h2><ul>\n'
        for place, section in enumerate(sections, start=1):
            yield f'<li><a href="#s{place}">{shown(section.title)}</a>'
            if section.sections:
                yield "<ul>"
                for part, inner in enumerate(section.sections, start=1):
                    yield f'<li><a href="#s{place}-{part}">{shown(inner.title)}</a></li>'
                yield "</ul>"
            yield "</li>\n"
        yield "</ul></nav>\n"

    def _section(self, section: Section, level: int, anchor: str) -> Iterator[str]:
        kinds = [*([section.severity.value] if section.severity else []), *["beside"] * section.beside]
        marked = f' class="{" ".join(kinds)}"' if kinds else ""
        yield f'<section id="{section.anchor or anchor}"{marked}>\n<h{level}>{shown(section.title)}</h{level}>\n'
        for block in section.blocks:
            yield from self._block(block, section.title)
        for place, part in enumerate(section.sections, start=1):
            yield from self._section(part, min(level + 1, 6), f"{anchor}-{place}")
        yield "</section>\n"

    def _block(self, block: Block, title: str) -> Iterator[str]:
        if isinstance(block, Prose):
            yield f'<p dir="auto">{shown(block.text)}</p>\n'
        elif isinstance(block, Figures):
            yield from _figures(block)
        elif isinstance(block, Items):
            yield from self._items(block)
        elif isinstance(block, Table):
            yield from self._table(block, title)
        elif isinstance(block, Bars):
            yield from _drawn(histogram(block), block.summary)
        elif isinstance(block, Pyramid):
            yield from _drawn(pyramid(block), block.summary)
            yield from self._table(block.table, title)
        else:
            yield from _matrix(block)

    def _items(self, block: Items) -> Iterator[str]:
        items = block.items
        yield "<ol>\n"
        for item in items[:OPEN_ITEMS]:
            yield from self._item(item)
        yield "</ol>\n"
        if rest := items[OPEN_ITEMS:]:
            yield self._fold(len(rest), len(items))
            yield f'<ol start="{OPEN_ITEMS + 1}">\n'
            for item in rest:
                yield from self._item(item)
            yield "</ol></details>\n"
        yield from self._left_out(len(items), block.total)

    def _fold(self, count: int, total: int) -> str:
        printed = ' class="printed"' if total <= PRINTED else ""
        return f"<details{printed}><summary>{_REST.format(count=number(count))[self.language]}</summary>\n"

    def _left_out(self, listed: int, total: int) -> Iterator[str]:
        if total > listed:
            yield f'<p class="note">{AND_MORE.format(count=number(total - listed))[self.language]}</p>\n'

    def _item(self, item: Item) -> Iterator[str]:
        yield f'<li><p class="said" dir="auto">{shown(item.text)}</p>'
        if item.quotes:
            yield '<ul class="quotes">'
            yield from map(self._quote, item.quotes)
            if item.further_quotes:
                more = AND_MORE_PLACES.format(places=PLACES.of(item.further_quotes))
                yield f'<li class="note">{more[self.language]}</li>'
            yield "</ul>"
        for label, text in item.notes:
            labelled = LABELLED.format(label=f"<b>{shown(label)}</b>", text=f"<bdi>{shown(text)}</bdi>")
            yield f"<p>{labelled[self.language]}</p>"
        if item.items:
            yield "<ul>"
            for part in item.items:
                yield from self._item(part)
            yield "</ul>"
        yield self._to_the_chart(item.mentions)
        yield "</li>\n"

    def _quote(self, quoted: Quote) -> str:
        words = f'<q dir="auto">{shown(quoted.words)}</q>' if quoted.words else ""
        return f"<li><cite>{shown(quoted.place)}</cite>{words}</li>"

    def _to_the_chart(self, mentions: Sequence[Mention]) -> str:
        if not self.chart or not mentions:
            return ""
        links = LIST_MARK[self.language].join(self._link(mention.id, mention.title) for mention in mentions)
        labelled = LABELLED.format(label=_TO_THE_CHART, text=links)[self.language]
        return f'<p class="chart">{labelled}</p>'

    def _link(self, id: str, title: str) -> str:
        """A position, leading to its place on the chart where there is one."""
        return (
            f'<a href="{self.chart}#position={quote(id, safe="")}">{shown(title)}</a>' if self.chart else shown(title)
        )

    def _table(self, block: Table, title: str) -> Iterator[str]:
        yield from self._rows(block, title, 0, OPEN_ROWS)
        if (rest := len(block.rows) - OPEN_ROWS) > 0:
            yield self._fold(rest, len(block.rows))
            yield from self._rows(block, title, OPEN_ROWS, len(block.rows))
            yield "</details>\n"
        yield from self._left_out(len(block.rows), block.total)

    def _rows(self, block: Table, title: str, start: int, stop: int) -> Iterator[str]:
        figures = block.figure_columns
        kinds = [' class="n"' if column in figures else "" for column in range(len(block.headings))]
        yield _scrolling(title)
        yield "<table>\n<thead><tr>"
        for kind, heading in zip(kinds, block.headings, strict=True):
            yield f'<th scope="col"{kind}>{shown(heading)}</th>'
        yield "</tr></thead>\n<tbody>\n"
        for place, row in enumerate(block.rows[start:stop], start=start):
            yield "<tr>"
            for column, (kind, value) in enumerate(zip(kinds, row, strict=True)):
                cell = number(value) if not isinstance(value, str) else shown(value)
                if column == 0 and place < len(block.ids) and block.ids[place]:
                    cell = self._link(block.ids[place], str(value))
                if column == _TELLING and place < len(block.anchors):
                    cell = f'<a href="#{block.anchors[place]}">{cell}</a>'
                yield f'<td{kind} dir="auto">{cell}</td>'
            yield "</tr>\n"
        yield "</tbody></table></div>\n"


def _figures(block: Figures) -> Iterator[str]:
    yield '<dl class="figures">\n'
    for label, value, remark in block.figures:
        said = f"<small>{shown(remark)}</small>" if remark else ""
        yield f"<div><dt>{shown(label)}</dt><dd><b>{shown(value)}</b>{said}</dd></div>\n"
    yield "</dl>\n"


def _drawn(drawing: Iterator[str], summary: str) -> Iterator[str]:
    yield '<figure><div class="scroll">'
    yield from drawing
    yield "</div>"
    if summary:
        yield f"<figcaption>{shown(summary)}</figcaption>"
    yield "</figure>\n"


def _matrix(block: Matrix) -> Iterator[str]:
    yield "<figure>"
    yield _scrolling(block.summary or block.corner)
    yield f'<table class="matrix">\n<thead><tr><td>{shown(block.corner)}</td>'
    for column in block.columns:
        yield f'<th scope="col"><span>{shown(column)}</span></th>'
    yield "</tr></thead>\n<tbody>\n"
    most = block.most
    for name, counts in block.rows:
        yield f'<tr><th scope="row"><span>{shown(name)}</span></th>'
        yield from (_heated(count, most) for count in counts)
        yield "</tr>\n"
    yield "</tbody></table></div>"
    if block.summary:
        yield f"<figcaption>{shown(block.summary)}</figcaption>"
    yield "</figure>\n"


_SHADES = 5


def _heated(count: int, most: int) -> str:
    """A count with a shade; shades go by the square root, so that a few large counts do not leave the rest pale."""
    if not count:
        return "<td></td>"
    shade = max(1, -int(-_SHADES * (count / most) ** 0.5 // 1))
    return f'<td class="h{shade}">{number(count)}</td>'


def _scrolling(label: str) -> str:
    """The beginning of a part that is wider than a small screen, and can be reached by keyboard to be scrolled."""
    return f'<div class="scroll" role="region" tabindex="0" aria-label="{shown(label)}">'


@cache
def _style() -> str:
    return (files("orgraph.exporters") / "front" / "report.css").read_text("utf-8")


def _policy(style: str) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
