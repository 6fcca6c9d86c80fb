"""The column of superiors → claims: who is meant, who is at the top, and cells that name several."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from orgraph.model import arrow
from orgraph.model.claim import CODE, ClaimColumns, Kind, Line
from orgraph.model.reading import Noticed, Remark
from orgraph.readers.tables.claims import Codes, Stated, claim_columns
from orgraph.readers.tables.name_lists import SEPARATORS, possible_names, run_together, split_names
from orgraph.readers.tables.namesakes import namesakes
from orgraph.readers.tables.raw_table import RawTable
from orgraph.readers.tables.roles import SuperiorColumn
from orgraph.readers.tables.roster import SURE, Roster
from orgraph.readers.tables.words import TOP_MARKERS, spellings

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

_DOUBTFUL = 0.5  # one that names fewer is looked at for two names in one cell
_DISTINCT = 20_000  # different texts up to which titles run together are looked for

# `张三(0012)`, `Jane Doe [0012]`; `0012-张三`, `0012 Jane Doe`; `张三/0012`, `Jane Doe - 0012`;
# and `12.0`, which is what a program that counts makes of 12.
_TWO_NAMES = (
    r"^(?P<one>.+?)\s*[(（\[【](?P<other>[^()（）\[\]【】]+)[)）\]】]$",
    r"^(?P<one>[A-Za-z]{0,4}\d+)[\s\-_/|:：／]+(?P<other>.+)$",
    r"^(?P<one>.+?)[\s\-_/|:：／]+(?P<other>[A-Za-z]{0,4}\d+)$",
    r"^(?P<one>\d+)\.(?P<other>0+)$",
)


@dataclass(frozen=True, eq=False)
class Superiors:
    """What a column of superiors says, and how it was understood: the column, by what it names superiors, and the
    words that mean that there is none."""

    claims: ClaimColumns
    column: int
    by: str
    top_markers: tuple[str, ...]
    remarks: list[Remark] = field(default_factory=list)


@dataclass(frozen=True, eq=False)
class _Names:
    """The names a column gives and the share of them that are positions' when taken `by` that way; `words` are the
    cells where a name is only part of one."""

    column: int
    names: pa.StringArray
    by: str
    share: float
    words: pa.StringArray | None = None


def superiors(
    table: RawTable, columns: Sequence[SuperiorColumn], roster: Roster, *, line: Line = Line.SOLID
) -> Superiors:
    """The claims of the column that names the most positions of the table, the first of equals."""
    named = _most_telling(table, columns, roster)
    tops, markers = _tops(named.names, roster)
    lists = _several(named, roster)
    single = arrow.lengths(named.names) > 0
    single[list(lists)] = False
    if line is Line.DOTTED:
        single &= ~tops
    claims, remarks = _single(table, named, roster, np.flatnonzero(single), tops, line)
    pieces = [claims]
    if lists:
        claims, doubtful = _listed(table, named, roster, lists, line)
        pieces.append(claims)
        remarks += doubtful
    remarks += _merged(table, named, roster, lists)
    return Superiors(ClaimColumns.join(pieces), named.column, named.by, markers, remarks)


# ── How the column is to be understood ───────────────────────────────────────────────────────────────────────────


def _most_telling(table: RawTable, columns: Sequence[SuperiorColumn], roster: Roster) -> _Names:
    best: _Names | None = None
    for candidate in columns:
        cells = table.cells(candidate.column)
        told = candidate.told and candidate.by in roster.names
        by, share = (candidate.by, 1.0) if told else roster.way_of(cells, candidate.by)
        named = _Names(candidate.column, cells, by, share)
        if named.share < _DOUBTFUL:
            named = max([named, *_halves(named, roster)], key=lambda names: names.share)
        if best is None or named.share > best.share:
            best = named
        if best.share >= SURE:
            break
    assert best is not None
    return best


def _halves(named: _Names, roster: Roster) -> Iterator[_Names]:
    """The column with each of two names in a cell taken for the whole."""
    import pyarrow.compute as pc

    for pattern in _TWO_NAMES:
        halves = pc.extract_regex(named.names, pattern)
        matched = arrow.flags(halves.is_valid())
        if not matched.any():
            continue
        for half in halves.flatten():
            names = arrow.choose(matched, half, named.names)
            by, share = roster.way_of(names, named.by)
            if by != "title":  # `Manager (Sales)` may be one title; a number or a person's name beside it is not
                yield _Names(named.column, names, by, share, named.names)


def _tops(names: pa.StringArray, roster: Roster) -> tuple[NDArray[np.bool_], tuple[str, ...]]:
    """The cells that say in words that there is no superior, and those words; a word that is itself the name of a
    position says no such thing."""
    found = arrow.known(spellings(TOP_MARKERS), names)
    for own in roster.names.values():
        found -= arrow.known(found, own)
    if not found:
        return np.zeros(len(names), dtype=np.bool_), ()
    return arrow.is_one_of(names, found), tuple(sorted(found))


# ── Claims ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _single(
    table: RawTable, named: _Names, roster: Roster, rows: NDArray[np.intp], tops: NDArray[np.bool_], line: Line
) -> tuple[ClaimColumns, list[Remark]]:
    """The claims of the cells that name one superior, or say that there is none; and the namesakes in doubt."""
    whole = len(rows) == len(table)
    names = named.names if whole else arrow.pick(named.names, rows)
    words = named.words if whole or named.words is None else arrow.pick(named.words, rows)
    superior, words, doubtful = _meant(roster, named.by, rows, names, words)
    remarks = namesakes(table, named.column, roster, rows, names, doubtful)
    kind: Codes = CODE[Kind.REPORTS_TO]
    if (none := tops[rows]).any():
        kind = np.where(none, CODE[Kind.NO_SUPERIOR], kind)
        superior = arrow.null_where(none, superior)
        words = arrow.choose(none, names, arrow.nulls(len(names)) if words is None else words)
    subject = roster.ids if whole else arrow.pick(roster.ids, rows)
    stated = Stated(table.origin, table.headings[named.column], table.place[rows])
    return claim_columns(stated, kind, subject, superior, subject, line=line, quote=words), remarks


def _listed(
    table: RawTable, named: _Names, roster: Roster, lists: Mapping[int, Sequence[str]], line: Line
) -> tuple[ClaimColumns, list[Remark]]:
    """A claim for each superior of the cells that name several, the words being the whole cell; and the namesakes in
    doubt."""
    rows = np.array([row for row, names in lists.items() for _ in names], dtype=np.intp)
    names = arrow.strings(name for names in lists.values() for name in names)
    superior, _, doubtful = _meant(roster, named.by, rows, names, None)
    subject = arrow.pick(roster.ids, rows)
    words = arrow.pick(table.cells(named.column), rows)
    stated = Stated(table.origin, table.headings[named.column], table.place[rows])
    claims = claim_columns(stated, CODE[Kind.REPORTS_TO], subject, superior, subject, line=line, quote=words)
    return claims, namesakes(table, named.column, roster, rows, names, doubtful)


def _meant(
    roster: Roster, by: str, rows: NDArray[np.intp], names: pa.StringArray, words: pa.StringArray | None
) -> tuple[pa.StringArray, pa.StringArray | None, Mapping[int, tuple[str, ...]]]:
    """The superiors as resolution can find them, ids for people; the words where they are not the same; and the
    names between whose bearers nothing decides."""
    if by not in ("holder", "holder_id"):
        return names, words, {}
    meant = roster.ids_of(names, by, rows)
    return meant.ids, meant.words if words is None else words, meant.doubtful


# ── Several superiors in one cell ────────────────────────────────────────────────────────────────────────────────


def _several(named: _Names, roster: Roster) -> dict[int, list[str]]:
    """The rows whose cell names several superiors, all of them known, with their names."""
    texts = _with_separators(named.names) | (_unknown(named.names, roster) if named.by == "title" else set())
    known = roster.known({name for text in texts for name in possible_names(text)}, named.by)
    names_in = {text: names for text in texts if len(names := _names_in(text, known)) > 1}
    rows = np.flatnonzero(arrow.is_one_of(named.names, names_in)).tolist() if names_in else []
    return {row: names_in[named.names[row].as_py()] for row in rows}


def _names_in(text: str, known: set[str]) -> list[str]:
    names = split_names(text, known)
    if len(names) == 1:
        return run_together(text, known)
    return names if all(name in known for name in names) else []


def _with_separators(names: pa.StringArray) -> set[str]:
    """The different texts that hold something that separates names."""
    import pyarrow.compute as pc

    if not arrow.holds_any(names, SEPARATORS):
        return set()
    rows = np.flatnonzero(arrow.flags(pc.match_substring_regex(names, f"[{SEPARATORS}]")))
    return set(arrow.pick(names, rows).unique().to_pylist())


def _unknown(names: pa.StringArray, roster: Roster) -> set[str]:
    texts = {text for text in names.unique().to_pylist() if text}
    return texts - roster.known(texts, "title") if len(texts) <= _DISTINCT else set()


def _merged(table: RawTable, named: _Names, roster: Roster, lists: Mapping[int, Sequence[str]]) -> list[Remark]:
    """A remark for each cell in which titles run together, nothing separating them."""
    remarks = []
    for row, names in lists.items():
        source = table.source(row, named.column)
        if len(split_names(source.quote, names)) == 1:
            subject = roster.ids[row].as_py()
            remarks.append(Remark(Noticed.TITLES_MERGED, source, subject, source.quote, tuple(names)))
    return remarks
