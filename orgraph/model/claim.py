"""What one source states, word for word: claims, one by one and in columns.

A claim says who is meant in the source's own words; who that is in the organisation is decided later, in
`orgraph.resolution`. A table of a million rows yields a million claims, so claims live in columns
(`ClaimColumns`) and a `Claim` is the view of one row.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from orgraph.model.arrow import strings
from orgraph.model.source import Source

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray


T = TypeVar("T", bound=Hashable)


class Kind(StrEnum):
    """What a claim states."""

    REPORTS_TO = "reports_to"
    COMMUNICATES_WITH = "communicates_with"
    NO_SUPERIOR = "no_superior"  # 直接上级:无
    BLANK_SUPERIOR = "blank_superior"  # the field is there and empty
    NO_SUBORDINATES = "no_subordinates"  # 直接下级:无
    BLANK_SUBORDINATES = "blank_subordinates"  # the field is there and empty
    BELONGS_TO = "belongs_to"
    INDIRECT_SUPERIOR = "indirect_superior"  # 间接上级: the superior's superior; no reporting line of its own
    SUBORDINATE_COUNT = "subordinate_count"  # 直接下级人数: 5; the number stands in `topic`


class Basis(StrEnum):
    """What kind of statement a claim rests on."""

    TABLE = "table"
    SUPERIOR_FIELD = "superior_field"
    SUBORDINATES_FIELD = "subordinates_field"
    FIELD = "field"  # any other labelled field: 工作关系, 所属部门
    PROSE = "prose"


class Strength(StrEnum):
    """Whether the source says it outright, or it follows from what it says."""

    EXPLICIT = "explicit"
    IMPLIED = "implied"


class Line(StrEnum):
    """A reporting line: solid 实线 or dotted 虚线."""

    SOLID = "solid"
    DOTTED = "dotted"


class Counterpart(StrEnum):
    """What the other end of a communication is."""

    POSITION = "position"
    UNIT = "unit"
    PARTY = "party"  # 外部单位: customer, insurer, authority
    GROUP = "group"  # 各部门, 相关部门


class Direction(StrEnum):
    """`to`: the stating position gives, reports, supports; `from`: it receives; `both`: joint or mutual."""

    TO = "to"
    FROM = "from"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement. `subject` is the subordinate of a reporting claim, the `from` of a communication, and
    otherwise the position spoken of; `object` is the superior, the counterpart, or the unit."""

    kind: Kind
    subject: str
    object: str | None
    stated_by: str
    basis: Basis
    source: Source
    strength: Strength = Strength.EXPLICIT
    line: Line = Line.SOLID
    counterpart: Counterpart = Counterpart.POSITION
    topic: str | None = None
    direction: Direction = Direction.BOTH

    def as_json(self) -> dict[str, Any]:
        """The claim as `orgraph extract` gives it (schema `orgraph.extraction/1`)."""
        said: dict[str, Any]
        if self.kind is Kind.REPORTS_TO:
            said = {"subordinate": self.subject, "superior": self.object, "line": self.line}
        elif self.kind is Kind.COMMUNICATES_WITH:
            said = {
                "from": self.subject,
                "to": self.object,
                "to_kind": self.counterpart,
                "topic": self.topic,
                "direction": self.direction,
            }
        elif self.kind is Kind.BELONGS_TO:
            said = {"position": self.subject, "unit": self.object}
        elif self.kind is Kind.INDIRECT_SUPERIOR:
            said = {"position": self.subject, "indirect_superior": self.object}
        elif self.kind is Kind.SUBORDINATE_COUNT:
            said = {"position": self.subject, "count": int(self.topic or 0)}
        else:
            said = {"position": self.subject}
        return {
            "kind": self.kind,
            **said,
            "stated_by": self.stated_by,
            "basis": self.basis,
            "strength": self.strength,
            "source": self.source.as_json(),
        }


@dataclass(frozen=True, slots=True)
class Origin:
    """The file, part or sheet that a column's `place` counts in; `by_row` where places are rows of a table.

    `pages` are the lines of a paged file that are known to stand on a page, in order, each with that page.
    """

    file: str
    part: int | None = None
    sheet: str | None = None
    by_row: bool = False
    pages: tuple[tuple[int, int], ...] = field(default=(), compare=False)

    @classmethod
    def of(cls, source: Source) -> Origin:
        """Where the place of a source counts."""
        pages = ((source.line, source.page),) if source.line and source.page else ()
        return cls(source.file, source.part, source.sheet, by_row=source.row is not None, pages=pages)

    @classmethod
    def of_all(cls, sources: Iterable[Source]) -> dict[Origin, int]:
        """Where the places of these sources count, numbered."""
        pages: dict[Origin, set[tuple[int, int]]] = {}
        last: tuple[Any, ...] | None = None
        for source in sources:
            place = (source.file, source.part, source.sheet, source.row is None, source.page)
            if place == last and not source.page:
                continue  # most claims stand where the last one does
            last = place
            origin = cls.of(source)
            pages.setdefault(origin, set()).update(origin.pages)
        known = (replace(origin, pages=tuple(sorted(lines))) for origin, lines in pages.items())
        return {origin: number for number, origin in enumerate(known)}

    def page(self, place: int) -> int | None:
        """The page on which a line stands, where the file has pages."""
        number = bisect_right(self.pages, place, key=itemgetter(0)) - 1
        return self.pages[number][1] if number >= 0 else None


_CODED: tuple[tuple[str, type[StrEnum]], ...] = (
    ("kind", Kind),
    ("basis", Basis),
    ("strength", Strength),
    ("line", Line),
    ("counterpart", Counterpart),
    ("direction", Direction),
)
_MEMBERS = {name: tuple(values) for name, values in _CODED}
CODE: dict[StrEnum, int] = {member: code for _, values in _CODED for code, member in enumerate(values)}


@dataclass(frozen=True, eq=False)
class ClaimColumns:
    """Claims side by side. The coded columns hold `CODE[member]` as int8; strings are Arrow string arrays.

    `origin` indexes `origins`; `place` is the line or row; `column` indexes `columns` (-1: no column);
    a null `quote` means that the words are those of `object`.
    """

    origins: tuple[Origin, ...]
    columns: tuple[str, ...]
    kind: NDArray[np.int8]
    subject: pa.StringArray
    object: pa.StringArray
    stated_by: pa.StringArray
    basis: NDArray[np.int8]
    strength: NDArray[np.int8]
    line: NDArray[np.int8]
    counterpart: NDArray[np.int8]
    topic: pa.StringArray
    direction: NDArray[np.int8]
    origin: NDArray[np.int16]
    place: NDArray[np.int32]
    column: NDArray[np.int16]
    quote: pa.StringArray

    def __len__(self) -> int:
        return len(self.kind)

    def __getitem__(self, index: int) -> Claim:
        coded = {name: members[getattr(self, name)[index]] for name, members in _MEMBERS.items()}
        return Claim(
            subject=self.subject[index].as_py(),
            object=self.object[index].as_py(),
            stated_by=self.stated_by[index].as_py(),
            topic=self.topic[index].as_py(),
            source=self.source(index),
            **coded,
        )

    def __iter__(self) -> Iterator[Claim]:
        """All claims in order. Every column is read a block at a time, at a fraction of the cost of single values."""
        for start in range(0, len(self), _BLOCK):
            rows = slice(start, start + _BLOCK)
            coded = [map(members.__getitem__, getattr(self, name)[rows].tolist()) for name, members in _MEMBERS.items()]
            texts = [getattr(self, name)[rows].to_pylist() for name in _STRINGS]
            places = [numbers[rows].tolist() for numbers in (self.origin, self.place, self.column)]
            for codes, words, place in zip(*(zip(*each, strict=True) for each in (coded, texts, places)), strict=True):
                subject, object_, stated_by, topic, quote = words
                yield Claim(
                    subject=subject,
                    object=object_,
                    stated_by=stated_by,
                    topic=topic,
                    source=self._source(place, object_ if quote is None else quote),
                    **dict(zip(_MEMBERS, codes, strict=True)),
                )

    def source(self, index: int) -> Source:
        """Where claim `index` was made, with the words quoted."""
        quote = self.quote[index].as_py()
        words = self.object[index].as_py() if quote is None else quote
        return self._source((int(self.origin[index]), int(self.place[index]), int(self.column[index])), words)

    def _source(self, where: tuple[int, int, int], quote: str | None) -> Source:
        """The source of a claim whose numbers of origin, place and column these are."""
        number, place, column = where
        origin = self.origins[number]
        return Source(
            file=origin.file,
            part=origin.part,
            sheet=origin.sheet,
            line=None if origin.by_row else place,
            row=place if origin.by_row else None,
            column=self.columns[column] if column >= 0 else None,
            quote=quote or "",
            page=origin.page(place),
        )

    @classmethod
    def of(cls, claims: Sequence[Claim]) -> ClaimColumns:
        """The columns of claims made one by one."""
        origins = Origin.of_all(claim.source for claim in claims)
        columns = _numbered(claim.source.column for claim in claims if claim.source.column is not None)
        coded = {
            name: np.array([CODE[member] for member in map(attrgetter(name), claims)], dtype=np.int8)
            for name, _ in _CODED
        }
        texts = {name: strings(map(attrgetter(name), claims)) for name in ("subject", "object", "stated_by", "topic")}
        return cls(
            origins=tuple(origins),
            columns=tuple(columns),
            origin=np.array(
                [origins[Origin.of(claim.source)] for claim in claims] if len(origins) > 1 else np.zeros(len(claims)),
                dtype=np.int16,
            ),
            place=np.array([claim.source.line or claim.source.row or 0 for claim in claims], dtype=np.int32),
            column=np.array([columns.get(claim.source.column or "", -1) for claim in claims], dtype=np.int16),
            quote=strings(claim.source.quote for claim in claims),
            **coded,
            **texts,
        )

    @classmethod
    def join(cls, pieces: Sequence[ClaimColumns]) -> ClaimColumns:
        """The claims of several readings, one after the other."""
        if len(pieces) == 1:
            return pieces[0]
        if not pieces:
            return cls.of(())
        origins = _numbered(origin for piece in pieces for origin in piece.origins)
        columns = _numbered(column for piece in pieces for column in piece.columns)
        plain = ("kind", "basis", "strength", "line", "counterpart", "direction", "place")
        return cls(
            origins=tuple(origins),
            columns=tuple(columns),
            origin=np.concatenate([_renumber(p.origin, p.origins, origins) for p in pieces]),
            column=np.concatenate([_renumber(p.column, p.columns, columns) for p in pieces]),
            **{name: np.concatenate([getattr(p, name) for p in pieces]) for name in plain},
            **{name: join_strings([getattr(p, name) for p in pieces]) for name in _STRINGS},
        )

    def replaced(self, **columns: Any) -> ClaimColumns:
        """The same claims with some columns exchanged."""
        return replace(self, **columns)


_STRINGS = ("subject", "object", "stated_by", "topic", "quote")
_BLOCK = 4096  # claims


def join_strings(arrays: Sequence[pa.StringArray]) -> pa.StringArray:
    """String arrays one after the other, as one contiguous array."""
    import pyarrow as pa

    return arrays[0] if len(arrays) == 1 else pa.concat_arrays(arrays)


def _numbered(values: Iterable[T]) -> dict[T, int]:
    return {value: number for number, value in enumerate(dict.fromkeys(values))}


def _renumber(codes: NDArray[np.int16], old: Sequence[T], new: dict[T, int]) -> NDArray[np.int16]:
    table = np.array([new[value] for value in old] + [-1], dtype=np.int16)
    return table[codes]
