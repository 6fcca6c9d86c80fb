"""General words for a superior: 上级, 部门经理, 主管领导, line manager, supervisor; settled only where the sources do.

A general word means somebody relative to whoever says it. It is settled, in this order, where exactly one position
fits and is not the speaker:

own       a word for whoever is above (上级, 领导, line manager): the one superior that the speaker itself names
          elsewhere
listing   the one position that lists the speaker as a subordinate and has the rank that the word names, if any
unit      of the described positions of the speaker's unit with that rank, the one whose title is the unit's own name
          with the rank (采购部: 采购经理); else the one at the head of the unit: it has subordinates, and its superior
          is not of the unit. A word without a rank means the head.

Deputies and assistants are never meant, nor is a 总经理 by 经理. What is not settled stays what it is. The rules are
our judgement.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from orgraph.model.arrow import flags, pick, strings
from orgraph.model.claim import CODE, ClaimColumns, Kind, Line
from orgraph.model.organisation import UNKNOWN
from orgraph.model.spelling import normalised

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from orgraph.model.position import PositionColumns

Key = TypeVar("Key", int, str)

_OWN = "(?:本|该|所在|所属|直属|直接)"
_UNIT = "(?:部门|部|科室|科|处室|处|室|车间|班组|班|组|小组|中心|项目部|项目|团队|分店|门店|区域|大区)"
_RANK = "经理|主管|主任|总监|科长|处长|部长|股长|班长|组长|队长|站长|店长|厂长|园长|院长|校长|护士长|领班|班组长"
_WHOEVER = "(?:上级|上司|领导|负责人)"
_CHINESE = re.compile(
    rf"(?P<whoever>{_OWN}?{_UNIT}?(?:直接|直属|主管)?{_WHOEVER}(?:领导|主管)?)|{_OWN}?{_UNIT}?(?P<rank>{_RANK})"
)
_OF_UNIT = "(?:department(?:al)?|dept\\.?|unit|team|section|branch|division|shift|area|store|site)"
_ENGLISH = re.compile(
    rf"(?:the |my |your |own )?(?:(?P<whoever>(?:line|immediate|direct) (?:manager|supervisor|superior)|superior|boss"
    rf"|(?:head|manager|leader|supervisor) of (?:the |your |own )?{_OF_UNIT}|{_OF_UNIT} head)"
    rf"|(?:{_OF_UNIT} )?(?P<rank>manager|supervisor|leader|head|director|foreman))"
)
_DEPUTY = re.compile(
    r"副|助理|助手|总(?=经理)|见习|储备|实习|候补|\b(deputy|vice|assistant|associate|acting|general|trainee)\b"
)
_KIND_OF_UNIT = re.compile(
    r"(?<=.)(?:事业部|部门|部|中心|科室|科|处室|处|室|组|班|队|办公室)$|\s*\b(?:department|dept\.?|team|unit)$"
)


@dataclass(frozen=True, slots=True)
class General:
    """A general word: the rank that it names, empty where it means whoever is above; `relative` where it says that it
    is meant of one's own unit (部门经理), and may not be somebody's whole title (经理)."""

    rank: str
    relative: bool = True


@lru_cache(maxsize=4096)
def general(name: str) -> General | None:
    """The general word that a name is; None where it is a title of its own."""
    plain = normalised(name)
    found = _CHINESE.fullmatch(plain) or _ENGLISH.fullmatch(plain)
    return General(found["rank"] or "", plain != found["rank"]) if found else None


@dataclass(frozen=True, slots=True)
class Settled:
    """The position meant, UNKNOWN where the sources do not settle it; and those that could be."""

    position: int
    candidates: tuple[int, ...] = ()


class GeneralNames:
    """Settles general words for the speakers of an organisation, by what is already known of its claims."""

    def __init__(
        self,
        claims: ClaimColumns,
        seats: PositionColumns,
        subject: NDArray[np.int32],
        object: NDArray[np.int32],
        speaker: NDArray[np.int32],
    ) -> None:
        self._claims, self._seats = claims, seats
        solid = (claims.kind == CODE[Kind.REPORTS_TO]) & (claims.line == CODE[Line.SOLID])
        known = np.flatnonzero(solid & (subject >= 0) & (object >= 0) & (subject != object))
        own = known[speaker[known] == subject[known]]
        lists = known[speaker[known] == object[known]]
        self._superiors = _grouped(subject[own].tolist(), object[own].tolist())
        self._listers = _grouped(subject[lists].tolist(), object[lists].tolist())
        self._leads = {*object[known].tolist()}
        self._by_rank: dict[tuple[str, str], list[int]] = {}

    def settle(self, name: str, speaker: int) -> Settled:
        """Whom the speaker means by a general word."""
        word = general(name)
        if word is None or not 0 <= speaker < len(self._seats):
            return Settled(UNKNOWN)
        for found in self._ways(word, speaker):
            others = [position for position in found if position != speaker]
            if len(others) == 1:
                return Settled(others[0])
        unit = self._units[speaker]
        candidates = self._ranked(word.rank, unit) if word.rank else self._heads(unit)
        return Settled(UNKNOWN, tuple(position for position in candidates if position != speaker))

    def _ways(self, word: General, speaker: int) -> Iterator[list[int]]:
        unit = self._units[speaker]
        if not word.rank:
            yield self._superiors.get(speaker, [])
        yield [lister for lister in self._listers.get(speaker, ()) if self._has(lister, word.rank)]
        if not word.rank:
            yield self._heads(unit) if unit else []
            return
        ranked = self._ranked(word.rank, unit) if unit else []
        yield [position for position in ranked if self._is_named_for(position, unit, word.rank)]
        yield [position for position in ranked if self._leads_unit(position, unit)]

    @cached_property
    def _units(self) -> list[str]:
        units = self._seats.unit
        return [""] * len(self._seats) if units is None else [unit or "" for unit in units.to_pylist()]

    @cached_property
    def _members(self) -> dict[str, list[int]]:
        """The described positions of each unit."""
        described = np.flatnonzero(self._seats.described).tolist()
        return _grouped((self._units[position] for position in described), described)

    def _title(self, position: int) -> str:
        return normalised(self._seats.title[position].as_py() or "")

    def _ranked(self, rank: str, unit: str) -> list[int]:
        key = (rank, unit)
        if key not in self._by_rank:
            self._by_rank[key] = [member for member in self._members.get(unit, ()) if self._has(member, rank)]
        return self._by_rank[key]

    def _has(self, position: int, rank: str) -> bool:
        """Whether the title ends in the rank, or begins with it (head of …), and is no deputy's."""
        title = self._title(position)
        return not rank or ((title.endswith(rank) or title.startswith(f"{rank} of ")) and not _DEPUTY.search(title))

    def _is_named_for(self, position: int, unit: str, rank: str) -> bool:
        plain = normalised(unit)
        field = self._title(position).removesuffix(rank).removeprefix(f"{rank} of ").strip()
        return field in (plain, _KIND_OF_UNIT.sub("", plain))

    def _heads(self, unit: str) -> list[int]:
        return [member for member in self._ranked("", unit) if self._leads_unit(member, unit)]

    def _leads_unit(self, position: int, unit: str) -> bool:
        superiors = self._superiors.get(position, ())
        return position in self._leads and not any(
            superior < len(self._units) and self._units[superior] == unit for superior in superiors
        )


def _grouped(keys: Iterable[Key], values: Iterable[int]) -> dict[Key, list[int]]:
    """The values of each key, each once, in order."""
    groups: dict[Key, dict[int, None]] = {}
    for key, value in zip(keys, values, strict=True):
        groups.setdefault(key, {})[value] = None
    return {key: list(members) for key, members in groups.items()}


def claims_with_general_names(
    claims: ClaimColumns, subject: NDArray[np.int32], object: NDArray[np.int32], speaker: NDArray[np.int32]
) -> NDArray[np.intp]:
    """The claims of a speaker about itself whose superior or counterpart is a general word and not yet known."""
    import pyarrow.compute as pc

    kinds = (CODE[Kind.REPORTS_TO], CODE[Kind.COMMUNICATES_WITH])
    open_ = np.flatnonzero(np.isin(claims.kind, kinds) & (object == UNKNOWN) & (speaker >= 0) & (subject == speaker))
    if not len(open_):
        return open_
    names = pick(claims.object, open_)
    words = [name for name in names.unique().to_pylist() if name and general(name)]
    return open_[flags(pc.is_in(names, value_set=strings(words)))] if words else open_[:0]
