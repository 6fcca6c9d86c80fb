"""What one reader made of one source: positions, claims, what it could not read, and what it noticed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from orgraph.model.claim import ClaimColumns
from orgraph.model.position import PositionColumns
from orgraph.model.source import Source
from orgraph.model.text import Text
from orgraph.model.unit import ListedUnit


class Noticed(StrEnum):
    """What a reader may meet on its way and pass on without an opinion; the OG0xx checks have the opinions."""

    COLUMN_MISSING = "column_missing"  # subject: the column; words: the headings found
    HEADER_DUPLICATE = "header_duplicate"  # subject: the heading
    ROW_BLANK = "row_blank"
    ROW_DUPLICATE = "row_duplicate"
    FIELD_UNPARSED = "field_unparsed"  # subject: the position; words: label and value
    VALUE_TYPE = "value_type"  # subject: the column; words: the value
    VALUE_NOT_IN_LIST = "value_not_in_list"  # subject: the column; words: the value
    FIELD_BLANK = "field_blank"  # subject: the position; words: the label
    TEXT_ENCODING = "text_encoding"  # words: the damaged text
    HEADING_MISMATCH = "heading_mismatch"  # subject: the heading; words: the name field
    NAMESAKES = "namesakes"  # subject: the position; words: a person's name; pieces: the ids of all who bear it
    TITLES_MERGED = "titles_merged"  # subject: the position; words: the field; pieces: as split, or none
    STRUCTURE_UNCLEAR = "structure_unclear"  # subject: the position without a title; none where no position was found
    SUBORDINATES_UNNAMED = "subordinates_unnamed"  # subject: the position; words: what says that it has some
    TEXT_TRUNCATED = "text_truncated"  # subject: the position; words: the last that is said of it
    WORK_TYPE = "work_type"  # subject: the position; words: the type of managerial work that the sentence is a sign of
    TEXT_REPEATED = "text_repeated"  # subject: the position; words: the first of the copy; pieces: its first line


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing noticed while reading."""

    noticed: Noticed
    source: Source
    subject: str = ""
    words: str = ""
    pieces: tuple[str, ...] = ()
    count: int = 1


MARK = "orgraph.corrections/1"  # in the first cell of the findings sheet of a correction workbook


@dataclass(frozen=True, slots=True)
class Reported:
    """A finding that an earlier reading of the source gave, as its correction workbook lists it: the code, the ids of
    the positions it was about, and what was said."""

    code: str
    subjects: tuple[str, ...]
    message: str


@dataclass(frozen=True, slots=True)
class Unread:
    """A row or line that was not read, and why."""

    source: Source
    reason: Text


@dataclass(frozen=True, slots=True)
class Account:
    """Every non-blank row (or line) of a source is either read or unread: rows = read + unread.

    `read_as` says how: the encoding, and for a table the heading taken for each column.
    """

    file: str
    rows: int
    read: int
    unread: int
    read_as: Mapping[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        return {
            "file": self.file,
            "rows": self.rows,
            "read": self.read,
            "unread": self.unread,
            "read_as": dict(self.read_as),
        }


@dataclass(frozen=True, eq=False)
class Reading:
    """One source as read. `reported` are the findings of an earlier reading, where the source lists them.

    `closed` says what exists: in a closed source (a table) only what has a row; in an open one (job descriptions)
    every name used in a reporting claim.
    """

    name: str
    positions: PositionColumns
    claims: ClaimColumns
    account: Account
    closed: bool
    remarks: tuple[Remark, ...] = ()
    unread: tuple[Unread, ...] = ()
    units: tuple[ListedUnit, ...] = ()
    reported: tuple[Reported, ...] | None = None
