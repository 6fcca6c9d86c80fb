"""What a report is made of: sections of prose, tables, lists and bars. How they look is an exporter's work."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from orgraph.model.source import Source
from orgraph.model.text import Language
from orgraph.reports.evidence import words

T = TypeVar("T")

LISTED = 50  # entries of a list that a reader is shown; the rest is counted
QUOTED = 6  # places quoted for one statement


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph."""

    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A place in a source and the words that stand there."""

    place: str
    words: str


@dataclass(frozen=True, slots=True)
class Item:
    """A statement with the quotes it rests on (and how many more there are), notes of a label and a sentence, and
    statements that belong to it."""

    text: str
    quotes: tuple[Quote, ...] = ()
    further_quotes: int = 0
    notes: tuple[tuple[str, str], ...] = ()
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """Statements one below the other, of `total` in all."""

    items: tuple[Item, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Table:
    """Rows below headings, of `total` in all. Figures are numbers, everything else is text."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str | float, ...], ...]
    total: int

    @property
    def figure_columns(self) -> frozenset[int]:
        """The columns that hold numbers."""
        return frozenset(column for row in self.rows for column, value in enumerate(row) if not isinstance(value, str))


@dataclass(frozen=True, slots=True)
class Bars:
    """A count for each label, to be drawn as bars."""

    label: str
    count: str
    bars: tuple[tuple[str, int], ...]

    def lengths(self, longest: int) -> list[int]:
        """How long each bar is where the longest is `longest`; at least 1."""
        most = max(count for _, count in self.bars)
        return [max(1, round(count / most * longest)) for _, count in self.bars]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands below it."""

    title: str
    blocks: tuple[Prose | Items | Table | Bars, ...] = ()
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A report in one language."""

    title: str
    language: Language
    sections: tuple[Section, ...]


def quotes(sources: Iterable[Source], language: Language) -> tuple[tuple[Quote, ...], int]:
    """The first few sources in quotation, and how many more there are."""
    sources = tuple(sources)
    shown = tuple(Quote(source.place(language), words(source)) for source in sources[:QUOTED])
    return shown, len(sources) - len(shown)


def first(entries: Iterable[T]) -> tuple[T, ...]:
    """The entries that a list shows. Lists are drawn up lazily: what is not shown is not made."""
    return tuple(islice(entries, LISTED))
