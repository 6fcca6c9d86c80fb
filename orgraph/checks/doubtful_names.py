"""Names in use of which nobody can tell which position they mean, and why.

title     the name fits several positions
general   it is a general word, 部门经理 or line manager, that the sources do not settle, and more than one position
          could be meant: several fit, or several units use a word that is relative to one's own
person    several people bear it, in a table that names superiors by their holders
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from orgraph.checks.remarks import each
from orgraph.model.organisation import UNKNOWN, Organisation
from orgraph.model.reading import Noticed
from orgraph.model.source import Source
from orgraph.resolution.generic import general
from orgraph.resolution.seats_listed import uses_in_doubt

Why = Literal["title", "general", "person"]


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A name in doubt: the positions that it could mean, where it is used first, and how often."""

    name: str
    why: Why
    positions: tuple[int, ...]
    places: tuple[Source, ...]
    uses: int


@lru_cache(maxsize=8)
def doubtful_names(organisation: Organisation) -> Mapping[str, Doubtful]:
    """The names in doubt; the same object for the same organisation."""
    found: dict[str, Doubtful] = {}
    for doubtful in (*_titles(organisation), *_general(organisation), *_people(organisation)):
        found.setdefault(doubtful.name, doubtful)
    return found


def _titles(organisation: Organisation) -> Iterator[Doubtful]:
    fits: dict[str, dict[int, None]] = {}
    for match in organisation.names:
        if match.stage == "ambiguous":
            fits.setdefault(match.name, {}).update(dict.fromkeys(match.candidates))
    claims = uses_in_doubt(organisation, fits)
    for name, positions in fits.items():
        if places := claims.get(name, []):
            yield Doubtful(name, "title", tuple(positions), organisation.evidence(*places), len(places))


def _general(organisation: Organisation) -> Iterator[Doubtful]:
    fits: dict[str, dict[int, None]] = {}
    claims: dict[str, list[int]] = {}
    for match in organisation.names:
        if match.stage == "generic" and match.position == UNKNOWN:
            fits.setdefault(match.name, {}).update(dict.fromkeys(match.candidates))
            claims.setdefault(match.name, []).append(match.claim)
    for name, positions in fits.items():
        units = {_unit(organisation, int(organisation.claim_speaker[claim])) for claim in claims[name]}
        word = general(name)
        if len(positions) > 1 or (len(units) > 1 and word is not None and word.relative):
            speakers = dict.fromkeys(int(organisation.claim_speaker[claim]) for claim in claims[name])
            places = organisation.evidence(*claims[name])
            yield Doubtful(name, "general", tuple(positions) or tuple(speakers), places, len(claims[name]))


def _unit(organisation: Organisation, position: int) -> str:
    return organisation.units[position] if position >= 0 else ""


def _people(organisation: Organisation) -> Iterator[Doubtful]:
    number = {id: position for position, id in enumerate(organisation.ids)} if _any_namesake(organisation) else {}
    fits: dict[str, dict[int, None]] = {}
    places: dict[str, list[Source]] = {}
    uses: dict[str, int] = {}
    for remark in each(organisation, Noticed.NAMESAKES):
        bearers = [number[id] for id in remark.pieces if id in number]
        fits.setdefault(remark.words, {}).update(dict.fromkeys(bearers))
        places.setdefault(remark.words, []).append(remark.source)
        uses[remark.words] = uses.get(remark.words, 0) + remark.count
    for name, positions in fits.items():
        yield Doubtful(name, "person", tuple(positions), tuple(places[name]), uses[name])


def _any_namesake(organisation: Organisation) -> bool:
    return any(True for _ in each(organisation, Noticed.NAMESAKES))
