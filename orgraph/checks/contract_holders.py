"""The rule that two duties are never in one hand: neither in one position nor with one person.

Without pairs of its own the rule holds the pairs of OG704's list, and OG704 leaves them to it. A pair of one's own is
two words or titles, found in the titles of positions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from orgraph.checks.contract_breach import Breach
from orgraph.checks.controls.duties_incompatible import Pair, incompatible_pairs
from orgraph.checks.people import holders_of_several
from orgraph.checks.wording import all_named, named, quoted
from orgraph.model.contract import NotOneHolder
from orgraph.model.organisation import Organisation
from orgraph.model.spelling import normalised
from orgraph.model.text import Text


def in_one_hand(organisation: Organisation, contract: NotOneHolder) -> Iterator[Breach]:
    """One breach for each person, and for each position, with both duties of a pair."""
    pairs = [_pair(*words) for words in contract.pairs] or list(incompatible_pairs())
    for person in holders_of_several(organisation):
        titles = [normalised(organisation.titles[position]) for position in person.positions]
        for pair in pairs:
            if pair.between(titles):
                held = tuple(
                    position
                    for position, title in zip(person.positions, titles, strict=True)
                    if pair.one.search(title) or pair.other.search(title)
                )
                rows = dict(person.rows)
                yield Breach(
                    subjects=held,
                    evidence=tuple(organisation.rows.source(rows[position]) for position in held),
                    what=_PERSON.format(
                        person=quoted(person.name), positions=all_named(organisation, held), duties=pair.name
                    ),
                    correction=_APART,
                )
    for position, found in _in_one_position(organisation, pairs).items():
        for pair in found:
            yield Breach(
                subjects=(position,),
                evidence=(organisation.seats.source(position),),
                what=_POSITION.format(position=named(organisation, position), duties=pair.name),
                correction=_APART,
            )


def _pair(one: str, other: str) -> Pair:
    """A pair that the configuration names."""
    words = [re.compile(re.escape(normalised(word))) for word in (one, other)]
    return Pair(Text(zh=f"{one}与{other}", en=f"{one} and {other}"), words[0], words[1], "")


def _in_one_position(organisation: Organisation, pairs: list[Pair]) -> Mapping[int, list[Pair]]:
    """The positions whose title, together with what they hold as well, names both duties of a pair."""
    also = organisation.seats.holds_also
    spelt: dict[str, list[Pair]] = {}
    found: dict[int, list[Pair]] = {}
    for position, title in enumerate(organisation.titles):
        if title not in spelt:
            plain = normalised(title)
            spelt[title] = [pair for pair in pairs if pair.in_one(plain)]
        both = spelt[title]
        if position in also:
            titles = [normalised(each) for each in (title, *also[position])]
            both = [pair for pair in pairs if pair.between(titles) or any(map(pair.in_one, titles))]
        if both:
            found[position] = both
    return found


_POSITION = Text(
    zh="{position}一岗兼有应当分开的职务（{duties}）", en="{position} combines duties to be kept apart ({duties})"
)
_PERSON = Text(
    zh="{person}一人担任{positions}，兼有应当分开的职务（{duties}）",
    en="{person} holds {positions}, which are duties to be kept apart ({duties})",
)
_APART = Text(zh="把其中一项职务交给别人", en="Give one of the two to somebody else")
