"""Claims of who reports to whom, from English sentences: "reports to X", "under the direction of X", "supervises X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from orgraph.model.claim import Basis, Claim, Counterpart, Kind, Origin, Strength
from orgraph.readers.documents.lines import Span
from orgraph.readers.documents.names import looks_like_body
from orgraph.readers.documents.prose import english
from orgraph.readers.documents.prose.people import Name, People


class _Frame(NamedTuple):
    """What stands before a list of names, and how outright it says who reports to whom."""

    before: re.Pattern[str]
    strength: Strength


def _frame(before: str, strength: Strength = Strength.EXPLICIT) -> _Frame:
    return _Frame(re.compile(before), strength)


_UP = (
    _frame(
        r"(?P<gives>\b(?:provid|submit|giv|send|prepar|present|writ|deliver|mak|issu)\w*[^.;,]{0,60})?"
        r"\breport(?:s|ing)?(?: directly)? to(?=\s)"
    ),
    _frame(r"\b(?:responsible|accountable|answerable)(?: directly)? to(?=\s)"),
    _frame(r"\bunder the (?:\w+ )?(?:supervision|direction|guidance|leadership|authority)(?: and \w+)? of(?=\s)"),
    _frame(r"\b(?:supervised|managed|directed|led) by(?=\s)"),
    _frame(r"\bassists?(?=\s)", Strength.IMPLIED),
)
_DOWN = (_frame(r"\b(?:supervis|manag|overse|direct)(?:es|e|s|ees|ee|ing|eing)(?: and \w+)?(?: the work of)?(?=\s)"),)
_FORBIDS = re.compile(r"\b(?:not|never|neither|no longer|without)\b")


def superior_claims(title: str, sentence: Span, people: People, origin: Origin) -> Iterator[Claim]:
    """Whom the sentence says the position reports to."""
    for name, words, strength in _named(sentence, _UP, people):
        explicit = strength is Strength.EXPLICIT
        if explicit and (name.kind is Counterpart.POSITION or looks_like_body(name.words.text)):
            yield _claim(title, name.words.text, title, words, strength, origin)


def subordinate_claims(title: str, sentence: Span, people: People, origin: Origin) -> Iterator[Claim]:
    """Who the sentence says reports to the position."""
    for name, words, strength in _named(sentence, _DOWN, people):
        if name.kind is Counterpart.POSITION:
            yield _claim(name.words.text, title, title, words, strength, origin)


def _named(sentence: Span, frames: tuple[_Frame, ...], people: People) -> Iterator[tuple[Name, Span, Strength]]:
    """The names in frames, each with the words to quote, and how outright they say it."""
    text = sentence.folded
    for frame in frames:
        for before in frame.before.finditer(text):
            if before.groupdict().get("gives"):
                continue  # the report is a paper
            names = english.names_from(sentence, before.end(), people)
            if not names or _FORBIDS.search(text, text.rfind(",", 0, before.start()) + 1, before.end()):
                continue
            words = sentence.within(before.start(), names[-1].words.end - sentence.start)
            for name in names:
                yield name, words, frame.strength


def _claim(below: str, above: str, title: str, words: Span, strength: Strength, origin: Origin) -> Claim:
    return Claim(
        kind=Kind.REPORTS_TO,
        subject=below,
        object=above,
        stated_by=title,
        basis=Basis.PROSE,
        source=words.source(origin),
        strength=strength,
    )
