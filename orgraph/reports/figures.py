"""The organisation in figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from orgraph.measures.summary import summary
from orgraph.model.organisation import Organisation
from orgraph.model.reading import Account
from orgraph.model.terms import FIGURE, FIGURE_GROUPS, flat_figures
from orgraph.model.text import Language, Text
from orgraph.reports.content import Prose, Report, Section, Table
from orgraph.reports.reading import sources_read
from orgraph.reports.uncertainty import figures_left_open, uncertainty

_TITLE = Text(zh="组织概况", en="The organisation in figures")
_CONVENTION = Text(
    zh="管理幅度按选定的实线汇报计；层级从没有上级的岗位算起，该岗位为第 1 层，取最短的汇报路径。",
    en="Spans follow the chosen solid reporting lines. Layers are counted from the positions without a superior, "
    "which are layer 1, by the shortest way.",
)
_IN_FIGURES = Text(zh="数字", en="In figures")
_SOURCES = Text(zh="来源", en="Sources")
_HEADINGS = (Text(zh="指标", en="Figure"), Text(zh="数值", en="Value"))


def figures_section(organisation: Organisation, language: Language) -> Section:
    """Size, structure, links and doubts, a table each."""
    headings = tuple(heading[language] for heading in _HEADINGS)
    sections: list[Section] = []
    flat = flat_figures(summary(organisation))
    open_figures = figures_left_open(organisation)
    for group, names in FIGURE_GROUPS:
        cells = tuple((FIGURE[name][language], open_figures.get(name, flat[name])) for name in names if name in flat)
        if not cells:
            continue
        sections.append(Section(group[language], (Table(headings, cells, len(cells)),)))
    blocks = (Prose(_CONVENTION[language]), *uncertainty(organisation, language))
    return Section(_TITLE[language], blocks, tuple(sections), beside=True)


def summary_report(figures: Mapping[str, Any], language: Language) -> Report:
    """The figures of a summary and its sources, as a report of their own."""
    rows = [(label[language], value) for _, group in _grouped(figures) for label, value in group]
    headings = tuple(heading[language] for heading in _HEADINGS)
    accounts = [Account(**source) for source in figures["sources"]]
    sections = (
        Section(_IN_FIGURES[language], (Table(headings, tuple(rows), len(rows)),)),
        Section(_SOURCES[language], (sources_read(accounts, language),)),
    )
    return Report(figures["organisation"], language, sections)


def _grouped(figures: Mapping[str, Any]) -> Iterator[tuple[Text, list[tuple[Text, float]]]]:
    """The figures of a summary by group, each with the words for it."""
    flat = flat_figures(figures)
    for group, names in FIGURE_GROUPS:
        if rows := [(FIGURE[name], flat[name]) for name in names if name in flat]:
            yield group, rows
