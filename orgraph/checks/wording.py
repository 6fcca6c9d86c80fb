"""How messages name and count: titles in quotation marks, lists that end, numbers in words where English has them.

A position is named by its title, and by its id as well where several positions bear the title.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from orgraph.model.index import coded
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_TOGETHER = 3  # positions of one title are told together from here on
_MOST = 12  # names in a list that can still be read aloud


def quoted(words: str) -> Text:
    """「words」 and “words”."""
    return Text(zh=f"「{words}」", en=f"“{words}”")


def joined(names: Sequence[Text], most: int = _MOST) -> Text:
    """The names as a list to be read; of more than `most` the first, and how many there are."""
    return _list(names[:most], len(names))


def listed(words: Sequence[str], most: int = _MOST) -> Text:
    """The words as a list to be read."""
    return _list([quoted(each) for each in words[:most]], len(words))


def named(organisation: Organisation, position: int) -> Text:
    """The position as a message names it."""
    name, id = quoted(organisation.titles[position]), organisation.ids[position]
    if organisation.titles[position] not in _shared_titles(organisation):
        return name
    return Text(zh=f"{name.zh}({id})", en=f"{name.en} ({id})")


def all_named(organisation: Organisation, positions: Sequence[int], most: int = _MOST) -> Text:
    """The positions as a list to be read."""
    return _list([named(organisation, position) for position in positions[:most]], len(positions))


def counted(organisation: Organisation, positions: Sequence[int], most: int = _MOST) -> Text:
    """The positions as a list to be read, three or more of one title together: “Driver” × 30."""
    titles: dict[str, list[int]] = {}
    for position in positions:
        titles.setdefault(organisation.titles[position], []).append(position)
    names: list[Text] = []
    told = 0
    for title, bearers in titles.items():
        own = [named(organisation, position) for position in bearers]
        if len(bearers) >= _TOGETHER:
            own = [Text(zh=f"「{title}」× {len(bearers)}", en=f"“{title}” × {len(bearers)}")]
        if len(names) + len(own) > most:
            break
        names += own
        told += len(bearers)
    chinese, english = "、".join(name.zh for name in names), [name.en for name in names]
    if told < len(positions):
        return Text(zh=f"{chinese}等 {len(positions)} 个", en=f"{', '.join(english)} and {len(positions) - told} more")
    return _list(names, len(names))


def way(organisation: Organisation, positions: Sequence[int], most: int = _MOST) -> Text:
    """The positions with arrows between them; of a long way the beginning and the end."""
    shown = positions if len(positions) <= most else [*positions[: most - 1], positions[-1]]
    names = [named(organisation, position) for position in shown]
    if len(positions) > most:
        names.insert(-1, Text(zh="……", en="…"))
    return Text(zh=" → ".join(name.zh for name in names), en=" → ".join(name.en for name in names))


@lru_cache(maxsize=8)
def _shared_titles(organisation: Organisation) -> frozenset[str]:
    """The titles that several positions bear."""
    codes, titles = coded(organisation.seats.title)
    counts = np.bincount(codes[codes >= 0], minlength=len(titles)).tolist()
    return frozenset(title for title, count in zip(titles, counts, strict=True) if count > 1 and title)


def _list(names: Sequence[Text], count: int) -> Text:
    chinese, english = "、".join(name.zh for name in names), [name.en for name in names]
    if count > len(names):
        return Text(zh=f"{chinese}等 {count} 个", en=f"{', '.join(english)} and {count - len(names)} more")
    return Text(zh=chinese, en=" and ".join(filter(None, [", ".join(english[:-1]), *english[-1:]])))


def number(count: int) -> str:
    """The number in English, in words up to ten."""
    return _WORDS[count] if count < len(_WORDS) else str(count)


def positions(count: int, *verb: str) -> Text:
    """`3 个岗位`, `three positions`; with a verb, given for one and for several, `three positions report`."""
    noun = "position" if count == 1 else "positions"
    return Text(zh=f"{count} 个岗位", en=" ".join((number(count), noun, *verb[count != 1 :][:1])))
