"""The people who hold positions, as the sources tell them apart.

Whoever has a number is known by it; without one, by the name: then two people of one name are taken for one. Where
the ids of a table are its people's own numbers (工号, employee id), two rows with two ids are two people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from orgraph.model.arrow import flags
from orgraph.model.index import coded, null_flags
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text
from orgraph.readers.tables.headings import meaning_of

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

_BETWEEN_NAMES = re.compile(r"\s*[、,，;；/\n]\s*")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with several positions; `rows` are the rows of each, in order. `numbered` says that a number tells who
    it is."""

    name: str
    rows: tuple[tuple[int, int], ...]
    numbered: bool

    @property
    def positions(self) -> tuple[int, ...]:
        return tuple(position for position, _ in self.rows)


def names_in(cell: str) -> list[str]:
    """The names of holders in a cell."""
    return [name for name in _BETWEEN_NAMES.split(cell.strip()) if name]


@lru_cache(maxsize=8)
def holders_of_several(organisation: Organisation) -> tuple[Person, ...]:
    """Everybody who holds two positions or more, in the order of their first rows."""
    found: dict[tuple[str, bool], dict[int, int]] = {}
    for key, numbered, row in _held(organisation):
        found.setdefault((key, numbered), {}).setdefault(int(organisation.row_position[row]), row)
    people = []
    for (key, numbered), first in found.items():
        if len(first) > 1:
            holder = organisation.rows.holder
            name = holder[next(iter(first.values()))].as_py() if numbered and holder is not None else key
            people.append(Person(name or key, tuple(first.items()), numbered))
    return tuple(sorted(people, key=lambda person: person.rows[0][1]))


def _held(organisation: Organisation) -> Iterator[tuple[str, bool, int]]:
    """Who holds the position of a row, for all who could hold another."""
    rows = organisation.rows
    numbered = np.zeros(len(rows), dtype=np.bool_)
    if rows.holder_id is not None:
        yield from ((key, True, row) for key, row in _repeated(rows.holder_id))
        numbered = ~null_flags(rows.holder_id)
    numbered |= _known_by_their_ids(organisation)
    if rows.holder is not None and not numbered.all():
        for key, row in _repeated(rows.holder):
            if not numbered[row] and len(names_in(key)) == 1:
                yield key, False, row
        yield from _in_shared_cells(rows.holder, numbered)


def _known_by_their_ids(organisation: Organisation) -> NDArray[np.bool_]:
    """Which rows stand in a table whose column of ids is headed as a person's number."""
    headings = {
        (account.file, account.read_as.get("sheet")): account.read_as.get("columns", {}).get("id", "")
        for account in organisation.accounts
    }
    known = []
    for origin in organisation.rows.origins:
        heading = headings.get((origin.file, origin.sheet)) or headings.get((origin.file, None)) or ""
        meaning = meaning_of(str(heading))
        known.append(origin.by_row and meaning is not None and meaning.role == "holder_id")
    return np.array(known or [False], dtype=np.bool_)[organisation.rows.origin]


def _repeated(column: pa.StringArray) -> Iterator[tuple[str, int]]:
    codes, texts = coded(column)
    counts = np.bincount(codes[codes >= 0], minlength=len(texts) + 1)  # the last for no text at all
    for row in np.flatnonzero((codes >= 0) & (counts[codes] > 1)).tolist():
        yield texts[codes[row]], row


def _in_shared_cells(column: pa.StringArray, numbered: NDArray[np.bool_]) -> Iterator[tuple[str, bool, int]]:
    """The names of cells that hold several; and of single ones that stand in such a cell too."""
    import pyarrow.compute as pc

    several = np.flatnonzero(flags(pc.match_substring_regex(column, "[、,，;；/\n]")) & ~numbered)
    shared = {name for row in several.tolist() for name in names_in(column[row].as_py())}
    for row in several.tolist():
        yield from ((name, False, row) for name in names_in(column[row].as_py()))
    codes, texts = coded(column)
    single = [code for code, text in enumerate(texts) if text in shared]
    for row in np.flatnonzero(np.isin(codes, single) & ~numbered).tolist() if single else ():
        yield texts[codes[row]], False, row


def lacks_holders(organisation: Organisation) -> Text | None:
    """The reason where no source says who holds a position, and none that somebody holds another as well."""
    rows = organisation.rows
    if any(column is not None and column.null_count < len(column) for column in (rows.holder, rows.holder_id)):
        return None
    if organisation.seats.holds_also:
        return None
    return Text(zh="来源没有写明任职者，也没有写明兼任。", en="No source says who holds the positions.")
