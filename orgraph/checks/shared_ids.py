"""Ids that stand on several rows of one table, and what those rows do not agree in.

Rows with one id and one title that different people hold are one shared position (job share). Names, pay and
full-time equivalents belong to the holders and may differ; unit, superior and grade belong to the position and must
agree (UK government organogram validator, rule 14). Other rows with one id are one position written twice, or
different positions under one id. A blank cell contradicts nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from orgraph.checks.remarks import MOST_PLACES as _MOST
from orgraph.checks.remarks import table_of
from orgraph.checks.wording import listed, quoted
from orgraph.model.arrow import pick
from orgraph.model.claim import CODE, Kind, Line
from orgraph.model.finding import Fault
from orgraph.model.index import coded
from orgraph.model.organisation import Organisation
from orgraph.model.source import Source
from orgraph.model.spelling import normalised
from orgraph.model.terms import ATTRIBUTE
from orgraph.model.text import Text

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

_COLUMNS = ("title", "unit", "superior", "grade")
_MANY = np.iinfo(np.int32).max


@dataclass(frozen=True, slots=True)
class Clash:
    """The rows of one id, by their numbers, and for each column they differ in the values, in the order of the rows.

    `shared` says that they are one position with several holders.
    """

    position: int
    rows: tuple[int, ...]
    differing: Mapping[str, tuple[str, ...]]
    shared: bool
    evidence: tuple[Source, ...]


@lru_cache(maxsize=8)
def clashes(organisation: Organisation) -> tuple[Clash, ...]:
    """The ids whose rows differ, in the order of the rows; the same object for the same organisation."""
    rows = _repeated(organisation)
    if len(rows) == 0:
        return ()
    return tuple(_Repeated(organisation, rows).clashes())


def _repeated(organisation: Organisation) -> NDArray[np.intp]:
    """The rows of tables whose id stands on another row of the same table, id by id."""
    rows = organisation.rows
    by_row = np.array([origin.by_row for origin in rows.origins] or [False], dtype=np.bool_)
    in_tables = np.flatnonzero(by_row[rows.origin])
    key = organisation.row_position[in_tables].astype(np.int64) * len(by_row) + rows.origin[in_tables]
    _, group, count = np.unique(key, return_inverse=True, return_counts=True)
    several = np.flatnonzero(count[group] > 1)
    return np.asarray(in_tables[several[np.argsort(group[several], kind="stable")]])


class _Repeated:
    """Rows whose ids are repeated, id by id; `starts` are the places of the first row of each id among them, and
    `claims` those in which the rows name solid superiors, each with the place of its row, in order."""

    def __init__(self, organisation: Organisation, rows: NDArray[np.intp]) -> None:
        self._organisation, self._rows = organisation, rows
        position, origin = organisation.row_position[rows], organisation.rows.origin[rows]
        new = np.ones(len(rows), dtype=np.bool_)
        new[1:] = (position[1:] != position[:-1]) | (origin[1:] != origin[:-1])
        self._starts = np.flatnonzero(new)
        self._claims, self._place = self._superior_claims()

    def clashes(self) -> Iterator[Clash]:
        """Ids are looked at one by one only where some column is not the same to the letter throughout."""
        rows = self._organisation.rows
        held = self._vary(rows.holder) | self._vary(rows.holder_id)
        suspect = self._vary(rows.title) | self._vary(rows.unit) | self._vary(rows.grade) | self._superiors_vary()
        ends = np.append(self._starts[1:], len(self._rows))
        for group in np.flatnonzero(suspect).tolist():
            members = range(int(self._starts[group]), int(ends[group]))
            found = {name: self._differences(name, members) for name in _COLUMNS}
            if differing := {name: values for name, values in found.items() if values}:
                yield self._clash(members, differing, shared=bool(held[group]) and "title" not in differing)

    def _clash(self, members: range, differing: Mapping[str, tuple[str, ...]], *, shared: bool) -> Clash:
        rows = tuple(self._rows[members].tolist())
        claims = [claim for claim, _ in self._superiors_of(members)] if "superior" in differing else []
        return Clash(
            position=int(self._organisation.row_position[rows[0]]),
            rows=rows,
            differing=differing,
            shared=shared,
            evidence=(*map(self._organisation.rows.source, rows), *self._organisation.evidence(*claims)),
        )

    def _differences(self, name: str, members: range) -> tuple[str, ...]:
        """The values of a column where these rows do not agree, each in its first spelling; nothing where they do."""
        if name == "superior":
            return self._different_superiors(members)
        column = getattr(self._organisation.rows, name)
        values = [column[row].as_py() for row in self._rows[members].tolist()] if column is not None else []
        spellings: dict[str, str] = {}
        for value in filter(None, values):
            spellings.setdefault(normalised(value), value)
        return tuple(spellings.values()) if len(spellings) > 1 else ()

    def _different_superiors(self, members: range) -> tuple[str, ...]:
        named: dict[int, set[str]] = {}
        names: dict[str, str] = {}
        for claim, row in self._superiors_of(members):
            meant = int(self._organisation.claim_object[claim])
            name = self._organisation.statements.object[claim].as_py()
            superior = self._organisation.ids[meant] if meant >= 0 else normalised(name)
            named.setdefault(row, set()).add(superior)
            names.setdefault(superior, self._organisation.titles[meant] if meant >= 0 else name)
        if len({frozenset(superiors) for superiors in named.values()}) < 2:
            return ()
        return tuple(names.values()) if len(set(names.values())) == len(names) else tuple(names)

    def _superiors_of(self, members: range) -> list[tuple[int, int]]:
        """The claims of these rows, each with the place of its row."""
        start, stop = np.searchsorted(self._place, (members.start, members.stop))
        return list(zip(self._claims[start:stop].tolist(), self._place[start:stop].tolist(), strict=True))

    def _vary(self, column: pa.StringArray | None) -> NDArray[np.bool_]:
        """For each id whether the texts of its rows vary; blank ones vary from nothing."""
        if column is None:
            return np.zeros(len(self._starts), dtype=np.bool_)
        codes, texts = coded(pick(column, self._rows))
        if "" in texts:
            codes[codes == texts.index("")] = -1
        return self._vary_between(np.where(codes < 0, np.int32(_MANY), codes), codes)

    def _superiors_vary(self) -> NDArray[np.bool_]:
        """For each id whether its rows together name more than one superior."""
        codes, _ = coded(pick(self._organisation.statements.object, self._claims))
        least, most = np.full(len(self._rows), _MANY, dtype=np.int32), np.full(len(self._rows), -1, dtype=np.int32)
        np.minimum.at(least, self._place, codes)
        np.maximum.at(most, self._place, codes)
        return self._vary_between(least, most)

    def _vary_between(self, least: NDArray[np.int32], most: NDArray[np.int32]) -> NDArray[np.bool_]:
        return np.asarray(np.maximum.reduceat(most, self._starts) > np.minimum.reduceat(least, self._starts))

    def _superior_claims(self) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        organisation = self._organisation
        claims, rows = organisation.statements, organisation.rows
        own = np.flatnonzero(
            (claims.kind == CODE[Kind.REPORTS_TO])
            & (claims.line == CODE[Line.SOLID])
            & (organisation.claim_speaker == organisation.claim_subject)
        )
        numbers = {origin: number for number, origin in enumerate(rows.origins)}
        origin = np.array([numbers.get(origin, -1) for origin in claims.origins] or [-1], dtype=np.int64)
        width = int(max(rows.place.max(initial=0), claims.place.max(initial=0))) + 1
        stands = rows.origin[self._rows].astype(np.int64) * width + rows.place[self._rows]
        order = np.argsort(stands, kind="stable")
        stated = origin[claims.origin[own]] * width + claims.place[own]
        slot = np.minimum(np.searchsorted(stands[order], stated), len(stands) - 1)
        place = order[slot]
        found = np.flatnonzero(stands[place] == stated)
        found = found[np.argsort(place[found], kind="stable")]
        return own[found], place[found]


def fault(organisation: Organisation, clash: Clash) -> Fault:
    """The fault: which rows, and what they differ in."""
    source = organisation.rows.source(clash.rows[0])
    return Fault(
        subjects=(clash.position,),
        evidence=clash.evidence[:_MOST],
        values={
            "position": quoted(organisation.titles[clash.position]),
            "id": quoted(organisation.ids[clash.position]),
            "table": table_of(source),
            "rows": _rows([int(organisation.rows.place[row]) for row in clash.rows]),
            "differences": _differences(clash),
        },
        follows=("OG205",) if "superior" in clash.differing else (),
    )


def _rows(places: list[int]) -> Text:
    """`rows 3 and 7`."""
    shown = [str(place) for place in places[:_MOST]]
    if len(places) > _MOST:
        return Text(
            zh=f"第 {'、'.join(shown)} 等 {len(places)} 行",
            en=f"rows {', '.join(shown)} and {len(places) - _MOST} more",
        )
    return Text(zh=f"第 {'、'.join(shown)} 行", en=f"rows {', '.join(shown[:-1])} and {shown[-1]}")


def _differences(clash: Clash) -> Text:
    """What the rows differ in: `unit (“Sales” and “Service”) and grade (“5” and “6”)`."""
    parts = [(ATTRIBUTE[name], listed(values, most=4)) for name, values in clash.differing.items()]
    english = [f"{name.en} ({values.en})" for name, values in parts]
    return Text(
        zh="、".join(f"{name.zh}({values.zh})" for name, values in parts),
        en=" and ".join(filter(None, [", ".join(english[:-1]), english[-1]])),
    )


def lacks_ids(organisation: Organisation) -> Text | None:
    """The reason where no table has a column of ids."""
    if any("id" in account.read_as.get("columns", {}) for account in organisation.accounts):
        return None
    return Text(zh="来源中没有岗位编号一列。", en="No source has a column of ids.")
