"""A report as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.exporters.markdown_text import escaped, in_line, table
from orgraph.model.mark import COMMENT
from orgraph.model.terms import AND_MORE, AND_MORE_PLACES, CITED, LABELLED, PLACES, number
from orgraph.model.text import Language
from orgraph.reports.content import (
    Bars,
    Block,
    Figures,
    Item,
    Matrix,
    Prose,
    Pyramid,
    Quote,
    Report,
    Section,
    Table,
)

_LONGEST_BAR = 30  # characters


def report_markdown(report: Report) -> str:
    """The report, its sections as headings, its tables as tables; nothing in it runs, links or loads."""
    return "\n".join((*_report_lines(report), "", COMMENT)) + "\n"


def _report_lines(report: Report) -> Iterator[str]:
    yield f"# {escaped(report.title)}"
    for section in report.sections:
        yield from _section_lines(section, 2, report.language)


def _section_lines(section: Section, level: int, language: Language) -> Iterator[str]:
    yield ""
    yield f"{'#' * level} {escaped(section.title)}"
    for block in section.blocks:
        yield ""
        yield from _block_lines(block, language)
    for part in section.sections:
        yield from _section_lines(part, level + 1, language)


def _block_lines(block: Block, language: Language) -> Iterator[str]:
    if isinstance(block, Prose):
        yield escaped(block.text)
    elif isinstance(block, Table):
        yield from _table_lines(block)
        yield from _left_out(len(block.rows), block.total, language)
    elif isinstance(block, Bars):
        yield from _bar_lines(block)
    elif isinstance(block, Figures | Pyramid | Matrix):
        yield from _table_lines(block.table)
    else:
        for count, item in enumerate(block.items, start=1):
            yield from _item_lines(item, f"{count}. ", language)
        yield from _left_out(len(block.items), block.total, language)


def _left_out(shown: int, total: int, language: Language) -> Iterator[str]:
    if total > shown:
        yield ""
        yield AND_MORE.format(count=number(total - shown))[language]


def _table_lines(block: Table) -> Iterator[str]:
    rows = [[in_line(value) if isinstance(value, str) else number(value) for value in row] for row in block.rows]
    yield from table([in_line(heading) for heading in block.headings], rows, block.figure_columns)


def _bar_lines(block: Bars) -> Iterator[str]:
    rows = [
        [in_line(label), number(count), "█" * length]
        for (label, count), length in zip(block.bars, block.lengths(_LONGEST_BAR), strict=True)
    ]
    yield from table([in_line(block.label), in_line(block.count), ""], rows, right={0, 1})


def _item_lines(item: Item, mark: str, language: Language) -> Iterator[str]:
    """An entry of a list; what belongs to it stands below it, as far in as its text."""
    yield mark + escaped(item.text)
    margin = " " * len(mark)
    below = [_quote(quote, language) for quote in item.quotes]
    if item.further_quotes:
        below.append(AND_MORE_PLACES.format(places=PLACES.of(item.further_quotes))[language])
    below += [
        LABELLED.format(label=f"**{escaped(label)}**", text=escaped(text))[language] for label, text in item.notes
    ]
    for line in below:
        yield f"{margin}- {line}"
    for part in item.items:
        for line in _item_lines(part, "- ", language):
            yield margin + line


def _quote(quote: Quote, language: Language) -> str:
    if not quote.words:
        return escaped(quote.place)
    return CITED.format(place=escaped(quote.place), words=in_line(quote.words))[language]
