"""A report as plain text for the terminal; lines hold at most eighty columns where no table is wider."""

from __future__ import annotations

from collections.abc import Iterator

from orgraph.exporters.plain_text import aligned, wrapped
from orgraph.model.terms import AND_MORE, AND_MORE_PLACES, CITED, LABELLED, PLACES, number
from orgraph.model.text import Language
from orgraph.reports.content import Bars, Block, Item, Items, Prose, Report, Section, Table

_INDENT = "  "
_LONGEST_BAR = 30  # columns


def report_text(report: Report) -> str:
    """The report, what belongs to a section below its title and further in."""
    return "\n".join(_report_lines(report)) + "\n"


def _report_lines(report: Report) -> Iterator[str]:
    yield from wrapped(report.title)
    for section in report.sections:
        yield from _section_lines(section, "", report.language)


def _section_lines(section: Section, margin: str, language: Language) -> Iterator[str]:
    yield ""
    yield from wrapped(section.title, margin)
    for block in section.blocks:
        yield from _block_lines(block, margin + _INDENT, language)
    for part in section.sections:
        yield from _section_lines(part, margin + _INDENT, language)


def _block_lines(block: Block, margin: str, language: Language) -> Iterator[str]:
    if isinstance(block, Prose):
        yield from wrapped(block.text, margin)
    elif isinstance(block, Items):
        for item in block.items:
            yield from _item_lines(item, f"{margin}- ", language)
        yield from _left_out(len(block.items), block.total, margin, language)
    elif isinstance(block, Table):
        yield from _table_lines(block, margin)
        yield from _left_out(len(block.rows), block.total, margin, language)
    elif isinstance(block, Bars):
        yield from _bar_lines(block, margin)
    else:
        yield from _table_lines(block.table, margin)


def _left_out(shown: int, total: int, margin: str, language: Language) -> Iterator[str]:
    if total > shown:
        yield from wrapped(AND_MORE.format(count=number(total - shown))[language], margin)


def _table_lines(block: Table, margin: str) -> Iterator[str]:
    rows = [[value if isinstance(value, str) else number(value) for value in row] for row in block.rows]
    for line in aligned([block.headings, *rows], right=block.figure_columns):
        yield margin + line


def _bar_lines(block: Bars, margin: str) -> Iterator[str]:
    rows = [
        (label, number(count), "█" * length)
        for (label, count), length in zip(block.bars, block.lengths(_LONGEST_BAR), strict=True)
    ]
    for line in aligned([(block.label, block.count, ""), *rows], right={0, 1}):
        yield margin + line


def _item_lines(item: Item, mark: str, language: Language) -> Iterator[str]:
    yield from wrapped(item.text, mark)
    margin = " " * len(mark)
    for quote in item.quotes:
        cited = CITED.format(place=quote.place, words=quote.words)[language] if quote.words else quote.place
        yield from wrapped(cited, margin)
    if item.further_quotes:
        yield from wrapped(AND_MORE_PLACES.format(places=PLACES.of(item.further_quotes))[language], margin)
    for label, text in item.notes:
        yield from wrapped(LABELLED.format(label=label, text=text)[language], margin)
    for part in item.items:
        yield from _item_lines(part, f"{margin}- ", language)
