"""Names and frames of English sentences: "reports to the Estate Manager and the board"."""

from __future__ import annotations

import re

from orgraph.model.claim import Counterpart
from orgraph.readers.documents.lines import Span
from orgraph.readers.documents.name_words import GROUP, PARTY
from orgraph.readers.documents.names import looks_like_body, looks_like_title, looks_like_unit
from orgraph.readers.documents.prose.people import Name, People

_ARTICLE = re.compile(
    r"\s*(?:(?:the|a|an|all|our|its|any|both|other|relevant|local|external|internal|his|her|their|one|two)\s+)*"
)
_STOP = "and|or|to|on|in|for|about|with|at|by|from|who|that|as|is|are|of|the|a|an|all|our|its|when|during|regarding"
_NAME = re.compile(rf"[a-z][\w'&/-]*(?: (?!(?:{_STOP})\b)[\w'&/-]+){{0,4}}")
_END = re.compile(r"s?(?!\w)")  # a known title may stand in the plural
_SEPARATOR = re.compile(r"\s*,?\s*\b(?:and|or|as well as)\s+|\s*,\s*|\s*&\s*")
_OFFICE = re.compile(r"\b(?:head|director|chief|dean|president|manager|minister|secretary|board|chair)\Z")
_OF = re.compile(r" of (?:the )?[a-z]+(?: and [a-z]+)?\b(?! of\b)")


def names_from(sentence: Span, at: int, people: People) -> list[Name]:
    """The names of the list that begins there."""
    text = sentence.folded
    names: list[Name] = []
    while True:
        article = _ARTICLE.match(text, at)
        at = article.end() if article else at
        name = _name_at(sentence, at, people)
        if name is None:
            return names
        names.append(name)
        end = _END.match(text, name.words.end - sentence.start)
        separator = _SEPARATOR.match(text, end.end() if end else name.words.end - sentence.start)
        if separator is None:
            return names
        at = separator.end()


def _name_at(sentence: Span, at: int, people: People) -> Name | None:
    """The longest run of words there that is known or reads like a name."""
    found = _NAME.match(sentence.folded, at)
    known = people.known_at(sentence, at)
    if known and _ends_at_word(sentence, known):
        return known
    if found is None:
        return None
    more = _OF.match(sentence.folded, found.end()) if _OFFICE.search(found[0]) else None
    ends = [at + place for place, character in enumerate(found[0]) if character == " "] + [found.end()]
    for end in reversed([*ends, *([more.end()] if more else [])]):
        words = sentence.within(at, end)
        kind = _kind(words.folded)
        if kind is not None:
            return Name(words, kind, known=False)
    return None


def _ends_at_word(sentence: Span, name: Name) -> bool:
    return _END.match(sentence.folded, name.words.end - sentence.start) is not None


def _kind(name: str) -> Counterpart | None:
    """What the words name, if they read like a name at all."""
    if any(found.end() == len(name) for found in PARTY.finditer(name)):
        return Counterpart.PARTY
    if looks_like_title(name) or looks_like_body(name):
        return Counterpart.POSITION
    if GROUP.search(name):
        return Counterpart.GROUP
    return Counterpart.UNIT if looks_like_unit(name) else None
