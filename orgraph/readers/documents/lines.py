"""A line of a document, whatever its markup, that remembers where each of its characters stands in the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from orgraph.model.claim import Origin
from orgraph.model.source import Source
from orgraph.readers.documents.normalise import Cut, annotation_end, forms_of

_LONGEST_GAP = 300  # columns between a label and the words quoted with it


class Piece(NamedTuple):
    """Words of the file, and where they start: the line from 1, the column from 0."""

    text: str
    line: int
    column: int


class Anchor(NamedTuple):
    """From `offset` on, the text stands in file line `line` from `column` on."""

    offset: int
    line: int
    column: int


class Pages(list[str]):
    """The lines of a file that may have pages, and the page on which each stands, if that is known."""

    def __init__(self, lines: Iterable[str] = ()) -> None:
        super().__init__(lines)
        self.pages: list[int | None] = [None] * len(self)

    def add(self, line: str, page: int | None) -> None:
        self.append(line)
        self.pages.append(page)


class Cell(NamedTuple):
    """A cell's place: which table of the document, row and column, all from 0."""

    table: int
    row: int
    column: int


@dataclass(slots=True, eq=False)
class Line:
    """One line of text, one block of a page, or one line of a table cell. Nobody changes it: that it is not frozen
    makes it in half the time.

    `level` is that of a marked heading (0: none); `strong` says that all of it is bold; `indent` is how deep a list
    item stands; `file` holds all lines of the file as written; `column` is the letter of its column in a sheet.
    """

    text: str
    folded: str
    anchors: tuple[Anchor, ...]
    file: Sequence[str]
    level: int = 0
    strong: bool = False
    bullet: bool = False
    indent: int = 0
    cell: Cell | None = None
    column: str | None = None

    @property
    def number(self) -> int:
        """The file line on which it begins."""
        return self.anchors[0].line

    @property
    def written(self) -> str:
        """The file line on which it begins, as written."""
        return self.file[self.number - 1]

    def place(self, offset: int) -> tuple[int, int]:
        """File line and column of a character."""
        anchors = self.anchors
        at = bisect_right(anchors, (offset + 1,)) - 1 if len(anchors) > 1 else 0  # the last that begins there or before
        anchor = anchors[at]
        return anchor.line, anchor.column + offset - anchor.offset

    def span(self, start: int = 0, end: int | None = None) -> Span:
        return Span(self, start, len(self.text) if end is None else end)

    def file_lines(self) -> range:
        """The file lines it covers."""
        anchors = self.anchors
        return range(anchors[0].line, anchors[-1].line + 1)


class Span(NamedTuple):
    """Some words of a line. A document has hundreds of thousands: a tuple is made in a third of a dataclass's time."""

    line: Line
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.line.text[self.start : self.end]

    @property
    def folded(self) -> str:
        return self.line.folded[self.start : self.end]

    @property
    def number(self) -> int:
        """The file line on which the words begin."""
        return self.line.place(self.start)[0]

    @property
    def quote(self) -> str:
        """The words as written in the file, as far as they stand on the line on which they begin."""
        return self.quote_up_to(self)

    def quote_up_to(self, last: Span) -> str:
        """What is written from here to the end of `last`, as far as it stands on the line on which it begins."""
        line, start, end = self
        if len(line.anchors) == 1 and last.line is line and max(start, last.start) < last.end:
            offset, number, column = line.anchors[0]
            column -= offset
            written = line.file[number - 1]
            return written[column + start : annotation_end(written, column + last.end)].strip()
        number, column = line.place(start)
        written = line.file[number - 1]
        last_number, end = last.line.place(max(last.end - 1, last.start))
        if last_number != number or end < column:
            end = len(written) - 1 if last_number > number and last.line is self.line else column + len(self.text) - 1
        else:
            following, next_column = last.line.place(last.end)
            end = max(end, next_column - 1) if following == number else end
        return written[column : annotation_end(written, end + 1)].strip()

    def within(self, start: int, end: int) -> Span:
        """Words of these words; the offsets count from the start of the span."""
        return Span(self.line, self.start + start, self.start + end)

    def stripped(self, characters: str = " \t\n") -> Span:
        """The words without such characters at either end."""
        text = self.text
        if text and text[0] not in characters and text[-1] not in characters:
            return self
        right = len(text.rstrip(characters))
        left = len(text) - len(text.lstrip(characters)) if right else 0
        return self if right - left == len(text) else self.within(left, right)

    def source(self, origin: Origin) -> Source:
        """The place and the words of the span."""
        return self.source_quoting(origin, self.quote)

    def source_quoting(self, origin: Origin, quote: str) -> Source:
        """The place of the span, with words that begin before it on the same line of the file."""
        number, file = self.number, self.line.file
        page = file.pages[number - 1] if isinstance(file, Pages) else None
        return Source(origin.file, origin.part, number, origin.sheet, column=self.line.column, quote=quote, page=page)


def evidence(origin: Origin, label: Span, value: Span) -> Source:
    """The place of a value, quoted together with its label where both stand on one line of the file."""
    number, column = value.line.place(value.start)
    if label.text and (number, column - _LONGEST_GAP) <= label.line.place(label.start) < (number, column):
        return value.source_quoting(origin, label.quote_up_to(value))
    return value.source(origin)


def joined(first: Span, second: Span) -> Span:
    """Words that are written apart, as one name that knows where both stand."""
    anchors = (*_anchors_of(first, 0), *_anchors_of(second, len(first.text)))
    return Line(first.text + second.text, first.folded + second.folded, anchors, first.line.file).span()


def _anchors_of(words: Span, offset: int) -> Iterator[Anchor]:
    """The anchors of some words of a line, as they are where the words begin at `offset`."""
    yield Anchor(offset, *words.line.place(words.start))
    for anchor in words.line.anchors:
        if words.start < anchor.offset < words.end:
            yield anchor._replace(offset=anchor.offset - words.start + offset)


def line_of(
    pieces: Sequence[Piece],
    file: Sequence[str],
    *,
    level: int = 0,
    strong: bool = False,
    bullet: bool = False,
    indent: int = 0,
    cell: Cell | None = None,
    column: str | None = None,
) -> Line:
    """The line that these words of the file make up."""
    written = pieces[0].text if len(pieces) == 1 else "".join(piece.text for piece in pieces)
    text, matched, cuts = forms_of(written)
    if len(pieces) == 1:
        anchors = _anchors_on(pieces[0].line, pieces[0].column, cuts)
    else:
        anchors = tuple(_anchors(pieces, cuts, len(written)))
    return Line(text, matched, anchors, file, level, strong, bullet, indent, cell, column)


def line_of_words(words: str, number: int, file: Sequence[str]) -> Line:
    """The line that a whole line of the file makes up, of which nothing is markup."""
    text, matched, cuts = forms_of(words)
    return Line(text, matched, _anchors_on(number, 0, cuts), file)


def _anchors_on(number: int, column: int, cuts: Sequence[Cut]) -> tuple[Anchor, ...]:
    """Where each stretch of the repaired text stands, if all of it stands on one line of the file from `column` on."""
    if len(cuts) == 1:
        return (Anchor(0, number, column + cuts[0].origin),)
    return tuple([Anchor(offset, number, column + origin) for offset, origin in cuts])


def _anchors(pieces: Sequence[Piece], cuts: Sequence[Cut], length: int) -> list[Anchor]:
    """Where each stretch of the repaired text stands, if it was put together from several pieces of the file."""
    starts = [0, *accumulate(len(piece.text) for piece in pieces)]
    anchors: list[Anchor] = []
    for cut, following in zip(cuts, (*cuts[1:], None), strict=True):
        limit = length + 1 if following is None else cut.origin + following.offset - cut.offset
        first = min(bisect_right(starts, cut.origin), len(pieces)) - 1
        anchors.append(Anchor(cut.offset, pieces[first].line, pieces[first].column + cut.origin - starts[first]))
        anchors += (
            Anchor(cut.offset + starts[index] - cut.origin, pieces[index].line, pieces[index].column)
            for index in range(first + 1, bisect_right(starts, limit - 1, hi=len(pieces)))
        )
    return anchors
