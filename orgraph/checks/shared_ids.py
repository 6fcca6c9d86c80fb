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
from orgraph.model.claim import CODE, Kind, Line
from orgraph.model.finding import Fault
from orgraph.model.organisation import Organisation
from orgraph.model.source import Source
from orgraph.model.spelling import normalised
from orgraph.model.terms import ATTRIBUTE
from orgraph.model.text import Text
from orgraph.resolution.index import coded

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

_COLUMNS = ("title", "unit", "superior", "grade")
_ODD = np.uint64(0x9E3779B97F4A7C15)  # Knuth's multiplicative hashing, as in orgraph.resolution.index


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
    """Rows whose ids are repeated, id by id; `starts` are the places of the first row of each id."""

    def __init__(self, organisation: Organisation, rows: NDArray[np.intp]) -> None:
        self._organisation, self._rows = organisation, rows
        position, origin = organisation.row_position[rows], organisation.rows.origin[rows]
        new = np.ones(len(rows), dtype=np.bool_)
        new[1:] = (position[1:] != position[:-1]) | (origin[1:] != origin[:-1])
        self._starts = np.flatnonzero(new)
        self._claims, self._stands_on = self._superior_claims()

    def clashes(self) -> Iterator[Clash]:
        source = self._organisation.rows
        texts = {"title": source.title, "unit": source.unit, "grade": source.grade}
        differ = {name: self._differ(self._spellings(column)) for name, column in texts.items()}
        differ["superior"] = self._differ(self._superiors())
        held = self._differ(self._spellings(source.holder)) | self._differ(self._spellings(source.holder_id))
        ends = np.append(self._starts[1:], len(self._rows))
        for group in np.flatnonzero(np.logical_or.reduce(list(differ.values()))).tolist():
            members = range(int(self._starts[group]), int(ends[group]))
            yield self._clash(
                members,
                [name for name in _COLUMNS if differ[name][group]],
                shared=bool(held[group]) and not differ["title"][group],
            )

    def _clash(self, members: range, columns: list[str], *, shared: bool) -> Clash:
        rows = tuple(self._rows[members].tolist())
        claims = self._claims[(self._stands_on >= members.start) & (self._stands_on < members.stop)].tolist()
        named = [self._superior(claim) for claim in claims]
        values = {name: named if name == "superior" else self._values(name, rows) for name in columns}
        places = [self._organisation.rows.source(row) for row in rows]
        return Clash(
            position=int(self._organisation.row_position[rows[0]]),
            rows=rows,
            differing={name: tuple(dict.fromkeys(filter(None, found))) for name, found in values.items()},
            shared=shared,
            evidence=(*places, *(self._organisation.evidence(*claims) if "superior" in columns else ())),
        )

    def _superior(self, claim: int) -> str:
        meant = int(self._organisation.claim_object[claim])
        return self._organisation.titles[meant] if meant >= 0 else self._organisation.statements.object[claim].as_py()

    def _values(self, name: str, rows: tuple[int, ...]) -> list[str | None]:
        column = getattr(self._organisation.rows, name)
        return [column[row].as_py() for row in rows]

    def _differ(self, codes: NDArray[np.int64]) -> NDArray[np.bool_]:
        """For each id whether its rows have different codes; negative ones are blank."""
        least = np.minimum.reduceat(np.where(codes < 0, np.iinfo(np.int64).max, codes), self._starts)
        return np.asarray(np.maximum.reduceat(codes, self._starts) > least)

    def _spellings(self, column: pa.StringArray | None) -> NDArray[np.int64]:
        """A code for each text of these rows, the same for spellings that are compared as one."""
        import pyarrow as pa

        if column is None:
            return np.full(len(self._rows), -1)
        codes, texts = coded(column.take(pa.array(self._rows)))
        numbers: dict[str, int] = {}
        code_of = [numbers.setdefault(normalised(text), len(numbers)) if text else -1 for text in texts]
        return np.array([*code_of, -1])[codes]

    def _superior_claims(self) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """The claims in which these rows name a superior, solid line, and the place of each one's row among them."""
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
        wanted = rows.origin[self._rows].astype(np.int64) * width + rows.place[self._rows]
        stated = origin[claims.origin[own]] * width + claims.place[own]
        order = np.argsort(wanted, kind="stable")
        slot = np.minimum(np.searchsorted(wanted[order], stated), len(wanted) - 1)
        found = wanted[order][slot] == stated
        return own[found], order[slot[found]]

    def _superiors(self) -> NDArray[np.int64]:
        """A code for the superiors that each row names, in whatever order; -1 where it names none."""
        import pyarrow as pa

        organisation, claims = self._organisation, self._claims
        names, _ = coded(organisation.statements.object.take(pa.array(claims)))
        meant = organisation.claim_object[claims].astype(np.int64)
        superior = np.where(meant >= 0, meant, len(organisation) + names).astype(np.uint64)
        total = np.zeros(len(self._rows), dtype=np.uint64)
        np.add.at(total, self._stands_on, _scattered(superior))
        codes = np.unique(total, return_inverse=True)[1]
        codes[~np.isin(np.arange(len(codes)), self._stands_on)] = -1
        return codes


def _scattered(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """A hash of each number, so that sums of different numbers differ."""
    spread = (numbers + np.uint64(1)) * _ODD
    return (spread ^ (spread >> np.uint64(29))) * _ODD


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
    return Text(zh="没有运行:来源中没有岗位编号一列。", en="Not run: no source has a column of ids.")
