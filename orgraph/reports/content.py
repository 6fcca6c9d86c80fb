"""What a report is made of: sections of prose, figures, tables, lists, bars and matrices. How they look is an
exporter's work; an exporter that cannot draw shows a drawing as the table that says the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from orgraph.model.finding import Severity
from orgraph.model.source import Source
from orgraph.model.text import Language
from orgraph.reports.evidence import words

if TYPE_CHECKING:
    from orgraph.reports.facts import Facts

T = TypeVar("T")

LISTED = 50  # entries of a list that a reader is shown; the rest is counted
QUOTED = 6  # places quoted for one statement
LINKED = 6  # positions that one statement leads to on the chart


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
class Mention:
    """A position that is spoken of: where a page shows the organisation chart, it can be looked at there."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Item:
    """A statement with the quotes it rests on (and how many more there are), notes of a label and a sentence,
    statements that belong to it, and the positions it is about."""

    text: str
    quotes: tuple[Quote, ...] = ()
    further_quotes: int = 0
    notes: tuple[tuple[str, str], ...] = ()
    items: tuple[Item, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """Statements one below the other, of `total` in all."""

    items: tuple[Item, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Table:
    """Rows below headings, of `total` in all. Figures are numbers, everything else is text. `ids` are the positions
    that the first cells name, row by row ("" for none), where the rows are about positions; `anchors` likewise the
    sections of the report that tell more about a row."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str | float, ...], ...]
    total: int
    ids: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()

    @property
    def figure_columns(self) -> frozenset[int]:
        """The columns that hold numbers."""
        return frozenset(column for row in self.rows for column, value in enumerate(row) if not isinstance(value, str))


@dataclass(frozen=True, slots=True)
class Figures:
    """The few figures that a reader should see first: the words for each, the figure, and a remark on it."""

    headings: tuple[str, str]
    figures: tuple[tuple[str, str, str], ...]

    @property
    def table(self) -> Table:
        """The same as a table."""
        rows = tuple((label, f"{value} ({remark})" if remark else value) for label, value, remark in self.figures)
        return Table(self.headings, rows, len(rows))


@dataclass(frozen=True, slots=True)
class Bars:
    """A count for each label, to be drawn as bars; `summary` says in words what they show."""

    label: str
    count: str
    bars: tuple[tuple[str, int], ...]
    summary: str = ""

    def lengths(self, longest: int) -> list[int]:
        """How long each bar is where the longest is `longest`; at least 1 where it counts anything."""
        most = max(count for _, count in self.bars)
        return [max(1, round(count / most * longest)) if count else 0 for _, count in self.bars]

    @property
    def table(self) -> Table:
        """The same as a table."""
        return Table((self.label, self.count), self.bars, len(self.bars))


@dataclass(frozen=True, slots=True)
class Pyramid:
    """Layers from the top down, to be drawn one below the other: the rows of a table that begin with the layer, how
    many positions it has, and how many of these the third heading means. `summary` says in words what they show."""

    table: Table
    summary: str = ""

    @property
    def layers(self) -> tuple[tuple[str, int, int], ...]:
        """The label of each layer, how many it has, and the part of them."""
        return tuple((str(row[0]), int(row[1]), int(row[2])) for row in self.table.rows)


@dataclass(frozen=True, slots=True)
class Matrix:
    """Counts by row and column; 0 where there is nothing. `corner` names what stands in the rows and the columns."""

    corner: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]
    summary: str = ""

    @property
    def most(self) -> int:
        """The largest count."""
        return max((count for _, counts in self.rows for count in counts), default=0)

    @property
    def table(self) -> Table:
        """The same as a table, blank where there is nothing."""
        rows = tuple((name, *(count or "" for count in counts)) for name, counts in self.rows)
        return Table((self.corner, *self.columns), rows, len(rows))


Block = Prose | Figures | Items | Table | Bars | Pyramid | Matrix


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands below it; findings below it are of the `severity`. Its sections may stand `beside`
    one another where there is room: they are short and of one kind. `anchor` is what rows of a table call it by."""

    title: str
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    severity: Severity | None = None
    beside: bool = False
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A report in one language. `facts` are what it was drawn up from, where there is more than it shows."""

    title: str
    language: Language
    sections: tuple[Section, ...]
    facts: Facts | None = field(default=None, compare=False, repr=False)


def quotes(sources: Iterable[Source], language: Language) -> tuple[tuple[Quote, ...], int]:
    """The first few sources in quotation, and how many more there are."""
    sources = tuple(sources)
    shown = tuple(Quote(source.place(language), words(source)) for source in sources[:QUOTED])
    return shown, len(sources) - len(shown)


def first(entries: Iterable[T]) -> tuple[T, ...]:
    """The entries that a list shows. Lists are drawn up lazily: what is not shown is not made."""
    return tuple(islice(entries, LISTED))
