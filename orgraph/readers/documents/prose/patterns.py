"""Patterns written as blocks of words, so that a long choice can be read and kept in order."""

from __future__ import annotations

import re
from collections.abc import Iterable

from orgraph.readers.patterns import regex

_CLASS = regex(r"\[([^\]^-]+)\](.*)")


def one_of(block: str) -> str:
    """The words of a block, which stand apart by spaces and lines, as a choice between them."""
    return f"(?:{'|'.join(block.split())})"


def scanned(choices: str | Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds any of the choices, or of the words of a block, soon: all that begin with one character
    stand together, in their order, and the search stops only at such characters. A choice begins with a character or a
    class of some, or is a class of all others (`[^…]`)."""
    begins: dict[str, list[str]] = {}
    others: list[str] = []
    for choice in choices.split() if isinstance(choices, str) else choices:
        if choice.startswith("[^"):
            others.append(choice)
            continue
        several = _CLASS.fullmatch(choice)
        firsts, rest = (several[1], several[2]) if several else (choice[0], choice[1:])
        for first in firsts:
            begins.setdefault(first, []).append(rest)
    words = "|".join(f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in sorted(begins.items()))
    if not others:
        return regex(words)
    stops = "|".join((*others, f"[{re.escape(''.join(sorted(begins)))}]"))
    return regex(f"(?={stops})(?:{'|'.join((*others, words))})")
