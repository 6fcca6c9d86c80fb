"""A sheet filled in like a form → its reading: labels with their values beside them, one job description or several.

What makes a sheet a form rather than a table is that its labels have values beside them, in several rows; the headings
of a table stand side by side and have theirs below. The text of the sheet is its rows, so lines count as rows do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from orgraph.model.claim import Origin
from orgraph.model.reading import Reading
from orgraph.readers.documents.document import read
from orgraph.readers.documents.label_words import Label, exact_label
from orgraph.readers.documents.labels import labels_on
from orgraph.readers.documents.lines import Cell, Line, Piece, line_of
from orgraph.readers.documents.normalise import folded, repaired
from orgraph.readers.documents.vocabulary import CONTACTS, RELATIONS, Role
from orgraph.readers.sheet import Sheet

_MOST_COLUMNS = 100
_LOOKED_AT = 120  # rows from the top by which a form is told
_LABELLED_ROWS = 2  # rows at least in which a label has a value beside it
_SHARE = 0.2  # of the rows, where one of them could be the headings of a table
_LONGEST_LABEL = 40  # characters
_TELLING = RELATIONS | {Role.NAME}
_BAR, _BREAK = " | ", " ↵ "


def read_form(sheet: Sheet) -> Reading | None:
    """The reading of a sheet; None where it is no form. Places are rows and the letters of columns."""
    if max(map(len, sheet.rows), default=0) > _MOST_COLUMNS:
        return None
    if not _is_form(list(_filled(replace(sheet, rows=sheet.rows[:_LOOKED_AT])))):
        return None
    rows = list(_filled(sheet))
    origin = Origin(sheet.file, sheet=sheet.name)
    lines = _written_out(rows, len(sheet.rows))
    return read(lines, origin, f"{sheet.file} [{sheet.name}]", {"markup": "form", "sheet": sheet.name})


@dataclass(frozen=True, slots=True)
class _Field:
    """A cell that says something, or is left blank beside a label; `beside` says that a cell merged over several rows
    stands to its left."""

    row: int
    column: int
    words: str
    beside: bool = False

    def label(self) -> Label | None:
        """The label that the cell is."""
        return _label(self.words) if 0 < len(self.words) <= _LONGEST_LABEL else None


@lru_cache(maxsize=4096)
def _label(words: str) -> Label | None:
    """A position called 岗位1 is a name and no label."""
    label = exact_label(folded(repaired(words.replace("\n", ""))[0]).strip())
    return None if label and label.weak and words[-1].isdecimal() else label


def _filled(sheet: Sheet) -> Iterator[list[_Field]]:
    """The cells of each row that has any: those with words, and the blank ones in which a value is missing."""
    covered = {
        (row, column): column > left
        for (top, left), (bottom, right) in sheet.merged
        for row in range(top, min(bottom, len(sheet.rows) - 1) + 1)
        for column in range(left, min(right, _MOST_COLUMNS) + 1)
        if (row, column) != (top, left)
    }
    beside = {row for (row, _), aside in covered.items() if not aside}
    for number, row in enumerate(sheet.rows):
        fields: list[_Field] = []
        for column, words in enumerate(row):
            if (number, column) not in covered:
                fields.append(_Field(number, column, words.strip(), number in beside))
        if any(field.words for field in fields):
            yield list(_without_gaps(fields))


def _without_gaps(fields: Sequence[_Field]) -> Iterator[_Field]:
    """The cells without the blank ones that only keep a distance: what is left blank follows a label, and is followed
    by another label or by nothing."""
    labelled = False
    for number, field in enumerate(fields):
        if field.words:
            yield field
            labelled = field.label() is not None
        elif labelled:
            following = next((later for later in fields[number + 1 :] if later.words), None)
            if following is None or following.label() is not None:
                yield field
            labelled = False


def _is_form(rows: Sequence[Sequence[_Field]]) -> bool:
    """Whether labels have their values beside them, in several rows; or above them, in several bands."""
    if _in_bands(rows):
        return True
    beside = [set(_labels_beside(row)) for row in rows]
    within = [set(_labels_within(row)) for row in rows]
    said = set().union(*beside)
    if sum(map(bool, beside)) < _LABELLED_ROWS and not any(map(_names_columns, rows)):
        said |= set().union(*within)
        beside = [a | b for a, b in zip(beside, within, strict=True)]
    enough = max(_LABELLED_ROWS, _SHARE * len(rows) if any(map(_heads_table, rows)) else 0)
    return sum(map(bool, beside)) >= enough and bool(_TELLING & said)


def _in_bands(rows: Sequence[Sequence[_Field]]) -> bool:
    """Whether rows that are all labels stand above their values more than once, or one does and contacts follow."""
    labels = [[field.label() for field in row] for row in rows]
    heads = [frozenset(label.role for label in row if label) for row in labels if len(row) > 1 and all(row)]
    contacts = any(row[0] and row[0].role in CONTACTS and not (len(row) > 1 and all(row)) for row in labels)
    return bool(heads and _TELLING & heads[0]) and (len(set(heads)) > 1 or contacts)


def _labels_beside(row: Sequence[_Field]) -> Iterator[Role]:
    """What the label cells of a row are that have their value, or room for one, beside them."""
    for field, following in pairwise(row):
        if (label := field.label()) and following.label() is None:
            yield label.role


def _labels_within(row: Sequence[_Field]) -> Iterator[Role]:
    """What the labels are that have their value in their own cell, after a colon."""
    for field in row:
        if len(field.words) <= 2 * _LONGEST_LABEL and ":" in folded(field.words) and field.label() is None:
            yield from (label.role for label in labels_on(_line(field.words)) if label.delimiter == "colon")


def _names_columns(row: Sequence[_Field]) -> bool:
    """Whether labels stand side by side, as headings do."""
    return any(field.label() and following.label() for field, following in pairwise(row))


def _heads_table(row: Sequence[_Field]) -> bool:
    """Whether the row is all labels, as the headings of a table are."""
    return len(row) > 2 and all(field.label() for field in row)


def _line(words: str) -> Line:
    return line_of([Piece(words, 1, 0)], [words])


def _written_out(rows: Sequence[Sequence[_Field]], count: int) -> list[Line]:
    """The lines of the sheet; every row of it is one line of the text, blank ones too."""
    text = [""] * count
    lines: list[Line] = []
    for row in rows:
        number = row[0].row
        alone = len(row) == 1 and not row[0].beside and row[0].label() is None
        for field in row:
            start = len(text[number]) + (len(_BAR) if text[number] else 0)
            words = [field.words.replace("\n", "")] if field.label() else field.words.split("\n")
            text[number] += (_BAR if text[number] else "") + _BREAK.join(words)
            for part in words:
                if part.strip() or len(words) == 1:
                    piece = Piece(part, number + 1, start)
                    cell = None if alone else Cell(0, number, field.column)
                    lines.append(line_of([piece], text, cell=cell, column=letter(field.column)))
                start += len(part) + len(_BREAK)
    return lines


def letter(column: int) -> str:
    """The letter of a column that counts from 0, as a spreadsheet shows it."""
    letters = ""
    column += 1
    while column:
        column, place = divmod(column - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters
