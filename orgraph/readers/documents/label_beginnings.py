"""With which letters labels can begin, so that a search for labels need not try each of them at every word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from orgraph.readers.documents.prose.patterns import scanned
from orgraph.readers.patterns import regex

_LETTERS = 3  # of a label that are looked at
_TOKEN = regex(r"\(\?:|\[[^\]]*\]|\\d|\{[^}]*\}|.")
_ANYTHING = "."


def beginning(choices: Iterable[str]) -> str:
    """A regular expression of the first letters of the choices, each written as `vocabulary.any_of` writes them."""
    return scanned(sorted({found for choice in choices for found in first_letters(choice)})).pattern


def first_letters(choice: str) -> set[str]:
    """The first letters of whatever the choice matches, fewer where it is shorter or goes on with any character."""
    found = _choice([match[0] for match in reversed(list(_TOKEN.finditer(choice)))])
    return {letters.partition(_ANYTHING)[0] for letters in found}


def _choice(tokens: list[str]) -> set[str]:
    """The beginnings of a choice up to the bracket that closes it; the tokens stand in reverse order."""
    found: set[str] = set()
    begun = {""}
    while tokens and (token := tokens.pop()) != ")":
        if token == "|":
            found |= begun
            begun = {""}
        else:
            begun = {(start + more)[:_LETTERS] for more in _item(token, tokens) for start in begun}
    return found | begun


def _item(token: str, tokens: list[str]) -> Iterator[str]:
    """What one item of a sequence can begin with, nothing as well where it may be missing."""
    if token == "(?:":
        yield from _choice(tokens)
    elif token[0] == "[":
        yield from token[1:-1]
    elif token[0] != "{":
        yield _ANYTHING if token in (".", "\\d") else token
    else:
        yield ""
    if tokens and tokens[-1] == "?":
        tokens.pop()
        yield ""
