"""Tables without bars: which lines of a plain text are rows, and where their cells stand.

Tabs or wide gaps set the cells apart, as where a table was copied from Word. The rows below a line of labels are rows
as long as they have as many cells; and lines of several cells are rows together where labels stand among them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import repeat
from typing import NamedTuple

from orgraph.readers.documents.label_words import Label, exact_label
from orgraph.readers.documents.normalise import folded
from orgraph.readers.documents.vocabulary import CONTACTS, RELATIONS, Role
from orgraph.readers.patterns import regex

_TAB = regex(r"(?:(?<! ) +)?\t *")
_TABS = regex(r"(?:(?<! ) +)?\t+ *")
_ONE_TAB = regex(r"(?<!\t)\t(?!\t|\s*\Z)")
_SPACES = regex(r"\s{2,}")
_WIDE_SPACES = regex(r"\s{3,}")  # narrower ones justify lines in English
_MARK = regex(r"\W*(?:\d{1,3}|[a-z]|[一二三四五六七八九十]{1,3})?\W*")  # of a list item
_SENTENCE = regex(r"[。;；,，!?]|\.\Z")
_FEWEST = 3  # cells of a row where no line of labels stands over it
_LONGEST_HEADING = 30  # characters of a line between rows
_TELLING = RELATIONS | CONTACTS | {Role.NAME, Role.UNIT}


class Row(NamedTuple):
    """The cells of a line, start and end of each, and the column of the first: those before it are merged with the row
    above."""

    cells: Sequence[tuple[int, int]]
    first: int = 0


def rows_of(file: Sequence[str]) -> dict[int, Row]:
    """The lines, from 1, that are rows of a table without bars."""
    rows: dict[int, Row] = {}
    for group in map(_doubled_as_one, repeat(file), _groups(file)):
        if _is_table(file, group):
            rows |= group
        else:
            rows.update(_below_labels(file, group))
    return rows


def _groups(file: Sequence[str]) -> Iterator[dict[int, Row]]:
    """Lines of several cells that follow each other, blank lines and short headings between them."""
    group: dict[int, Row] = {}
    between: dict[int, Row] = {}
    for number, written in enumerate(file, 1):
        row = row_on(written) if "\t" in written or "  " in written else None
        if row is not None:
            group |= between | {number: row} if group else {number: row}
            between = {}
        elif not group or not (words := written.strip()):
            continue
        elif not between and len(words) <= _LONGEST_HEADING and not _SENTENCE.search(words):
            start = written.index(words[0])
            between = {number: Row([(start, start + len(words))])}
        else:
            yield group
            group, between = {}, {}
    yield from [group] if group else []


def _doubled_as_one(file: Sequence[str], group: dict[int, Row]) -> dict[int, Row]:
    """The rows; where no single tab stands in any of them, several tabs set two cells apart and leave none empty."""
    tabbed = [number for number in group if "\t" in file[number - 1].strip()]
    if not tabbed or any(_ONE_TAB.search(file[number - 1].lstrip()) for number in tabbed):
        return group
    return group | {number: row_on(file[number - 1], _TABS) or group[number] for number in tabbed}


def row_on(written: str, tab: re.Pattern[str] = _TAB) -> Row | None:
    """The cells of a line that tabs, or wide gaps where it has no tab, set apart; None where it has but one, or one and
    the mark of a list item."""
    start, end = len(written) - len(written.lstrip(" ")), len(written.rstrip(" \r\n"))
    gap = tab if "\t" in written.strip() else _WIDE_SPACES if written.isascii() else _SPACES
    gaps = [found.span() for found in gap.finditer(written, start, end)]
    cells = list(zip([start, *(end for _, end in gaps)], [*(start for start, _ in gaps), end], strict=True))
    first = next((column for column, (start, end) in enumerate(cells) if start < end), len(cells))
    cells = cells[first:]
    marked = bool(cells) and _MARK.fullmatch(written[slice(*cells[0])].casefold()) is not None
    return Row(cells, first) if len(cells) > 1 + marked else None


def _is_table(file: Sequence[str], group: dict[int, Row]) -> bool:
    """Whether labels stand among the cells, and some row has many."""
    if len(group) < 2 or max(len(row.cells) for row in group.values()) < _FEWEST:
        return False
    labels = [label for number, row in group.items() for label in _labels(file[number - 1], row) if label]
    roles = [label.role for label in labels if label.role in _TELLING]
    return len(roles) > 1 and any(role in RELATIONS or role is Role.NAME for role in roles)


def _below_labels(file: Sequence[str], group: dict[int, Row]) -> Iterator[tuple[int, Row]]:
    """The rows of a group below a line that is all labels, as long as they have as many cells."""
    columns = 0
    for number, row in group.items():
        labels = _labels(file[number - 1], row)
        names_columns = len(labels) > 1 and all(label and label.delimiter != "colon" for label in labels)
        columns = len(row.cells) if names_columns or len(row.cells) == columns else 0
        if columns:
            yield number, row


def _labels(written: str, row: Row) -> list[Label | None]:
    return [exact_label(folded(written[start:end])) for start, end in row.cells]
