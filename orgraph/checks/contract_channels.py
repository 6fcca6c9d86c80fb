"""The rule that two units communicate only through named positions."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from orgraph.checks.contract_breach import Breach
from orgraph.checks.wording import all_named, named, quoted
from orgraph.model.claim import CODE, Counterpart
from orgraph.model.contract import OnlyThrough
from orgraph.model.organisation import Organisation
from orgraph.model.spelling import normalised
from orgraph.model.text import Text
from orgraph.resolution.called import called


def past_the_channel(organisation: Organisation, contract: OnlyThrough) -> Iterator[Breach]:
    """One breach for each position that communicates across with the same counterpart past the channel.

    On a side that has named positions, whoever communicates must be one of them; where neither side has any, the two
    may not communicate directly at all. A counterpart that is the whole unit says nothing about who is meant there.
    """
    names = called(organisation)
    sides = [frozenset(names.unit(unit)) for unit in contract.between]
    through = frozenset(position for name in contract.through for position in names.positions(name))
    found: dict[tuple[int, int | str], list[int]] = {}
    for talk in _across(organisation, contract, sides):
        if not _is_open(organisation, talk, sides, through):
            found.setdefault(_ends(organisation, talk), []).append(talk)
    for (sender, receiver), talks in found.items():
        yield _breach(organisation, contract, sender, receiver, talks)


def _across(organisation: Organisation, contract: OnlyThrough, sides: list[frozenset[int]]) -> Iterator[int]:
    """The communication links from one unit to the other, or to a position in it."""
    talks = organisation.talks
    units = [normalised(unit) for unit in contract.between]
    members = np.array(sorted(sides[0] | sides[1]), dtype=np.int64)
    for talk in np.flatnonzero(np.isin(talks.sender, members)).tolist():
        own = 0 if int(talks.sender[talk]) in sides[0] else 1
        receiver = int(talks.receiver[talk])
        to_unit = talks.counterpart[talk] == CODE[Counterpart.UNIT]
        if receiver in sides[1 - own] or (
            receiver < 0 and to_unit and normalised(talks.name[talk].as_py() or "") == units[1 - own]
        ):
            yield talk


def _is_open(organisation: Organisation, talk: int, sides: list[frozenset[int]], through: frozenset[int]) -> bool:
    """Whether the link runs through the channel."""
    sender, receiver = int(organisation.talks.sender[talk]), int(organisation.talks.receiver[talk])
    own = 0 if sender in sides[0] else 1
    allowed = [through & side for side in sides]
    if not any(allowed):
        return False
    return (not allowed[own] or sender in through) and (receiver < 0 or not allowed[1 - own] or receiver in through)


def _ends(organisation: Organisation, talk: int) -> tuple[int, int | str]:
    receiver = int(organisation.talks.receiver[talk])
    sender = int(organisation.talks.sender[talk])
    return (sender, receiver) if receiver >= 0 else (sender, organisation.talks.name[talk].as_py() or "")


def _breach(
    organisation: Organisation, contract: OnlyThrough, sender: int, receiver: int | str, talks: list[int]
) -> Breach:
    to = quoted(receiver) if isinstance(receiver, str) else named(organisation, receiver)
    names = called(organisation)
    through = list(dict.fromkeys(position for name in contract.through for position in names.positions(name)))
    return Breach(
        subjects=(sender, *(() if isinstance(receiver, str) else (receiver,))),
        evidence=organisation.evidence(*(int(organisation.talks.claim[talk]) for talk in talks)),
        what=_PAST.format(sender=named(organisation, sender), to=to),
        correction=_THROUGH.format(through=all_named(organisation, through)),
    )


_PAST = Text(zh="{sender}与{to}直接联系", en="{sender} communicates directly with {to}")
_THROUGH = Text(zh="改由{through}联系", en="Have them communicate through {through}")
