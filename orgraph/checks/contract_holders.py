"""The rule that two duties are never in one hand: neither in one position nor with one person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from orgraph.checks.contract_breach import Breach
from orgraph.checks.duties import PAIRS, Duty, duty_called
from orgraph.checks.wording import all_named, named, quoted
from orgraph.model.contract import NotOneHolder
from orgraph.model.organisation import Organisation
from orgraph.model.source import Source
from orgraph.model.spelling import normalised
from orgraph.model.text import Text
from orgraph.resolution.called import called

Pair = tuple[Duty, Duty]


def in_one_hand(organisation: Organisation, contract: NotOneHolder) -> Iterator[Breach]:
    """One breach for each position that two duties of a pair are in, and for each person who holds positions with
    both, in different ones."""
    pairs = [(duty_called(one), duty_called(other)) for one, other in contract.pairs] or list(PAIRS)
    doing = _doing(organisation, pairs)
    with_duty = {position for positions in doing.values() for position in positions}
    held = {
        person: with_duties
        for person, positions in _held(organisation).items()
        if len(with_duties := [position for position in positions if position in with_duty]) > 1
    }
    for one, other in pairs:
        both = sorted(doing[one.name.en].keys() & doing[other.name.en].keys())
        for position in both:
            yield _in_position(organisation, position, one, other)
        for person, positions in held.items():
            first = [position for position in positions if position in doing[one.name.en] and position not in both]
            second = [position for position in positions if position in doing[other.name.en] and position not in both]
            if first and second:
                yield _with_person(organisation, person, (first[0], second[0]), one, other)


def _doing(organisation: Organisation, pairs: Sequence[Pair]) -> Mapping[str, Mapping[int, None]]:
    """For each duty, by its English name, the positions whose title, or what they hold as well, speaks of it; and
    those that the configuration names by id or title."""
    duties = {duty.name.en: duty for pair in pairs for duty in pair}
    found: dict[str, dict[int, None]] = {name: {} for name in duties}
    spelt: dict[str, list[str]] = {}
    for position, title in enumerate(organisation.titles):
        titles = (title, *organisation.seats.holds_also.get(position, ()))
        for each in titles:
            if each not in spelt:
                key = normalised(each)
                spelt[each] = [name for name, duty in duties.items() if duty.is_in(key)]
            for name in spelt[each]:
                found[name][position] = None
    for name in duties:
        found[name].update(dict.fromkeys(called(organisation).positions(name)))
    return found


def _held(organisation: Organisation) -> dict[str, list[int]]:
    """The positions of each person who holds several: by the holder's number, where there is one, else by name."""
    rows = organisation.rows
    column = rows.holder_id if rows.holder_id is not None else rows.holder
    if column is None:
        return {}
    names = rows.holder.to_pylist() if rows.holder is not None else [None] * len(rows)
    held: dict[tuple[str, str], list[int]] = {}
    for position, number, name in zip(organisation.row_position.tolist(), column.to_pylist(), names, strict=True):
        person = ((number or "").strip(), "") if (number or "").strip() else ("", (name or "").strip())
        if any(person):
            held.setdefault(person, []).append(position)
    return {
        number or name: list(dict.fromkeys(positions))
        for (number, name), positions in held.items()
        if len(set(positions)) > 1
    }


def _in_position(organisation: Organisation, position: int, one: Duty, other: Duty) -> Breach:
    return Breach(
        subjects=(position,),
        evidence=(organisation.seats.source(position),),
        what=_POSITION.format(position=named(organisation, position), one=one.name, other=other.name),
        correction=_APART.format(one=one.name, other=other.name),
    )


def _with_person(organisation: Organisation, person: str, positions: tuple[int, int], one: Duty, other: Duty) -> Breach:
    evidence: tuple[Source, ...] = tuple(organisation.seats.source(position) for position in positions)
    return Breach(
        subjects=positions,
        evidence=evidence,
        what=_PERSON.format(
            person=quoted(person), positions=all_named(organisation, positions), one=one.name, other=other.name
        ),
        correction=_APART.format(one=one.name, other=other.name),
    )


_POSITION = Text(zh="{position}一岗兼管{one}和{other}", en="{position} is in charge of both {one} and {other}")
_PERSON = Text(
    zh="{person}一人担任{positions}，兼管{one}和{other}",
    en="{person} holds {positions}, and with them both {one} and {other}",
)
_APART = Text(zh="把{one}和{other}分给两个人", en="Give {one} and {other} to two people")
