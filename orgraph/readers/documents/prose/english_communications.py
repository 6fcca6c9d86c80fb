"""Claims of who works with whom, from English sentences: "liaises with X", "informs X", "receives … from X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from orgraph.model.claim import Basis, Claim, Direction, Kind, Origin
from orgraph.readers.documents.lines import Span
from orgraph.readers.documents.normalise import key
from orgraph.readers.documents.numbering import leading_number
from orgraph.readers.documents.prose import english
from orgraph.readers.documents.prose.people import Name, People


class _Frame(NamedTuple):
    """What stands before a list of names, and which way things go."""

    before: re.Pattern[str]
    direction: Direction


_FRAMES = (
    _Frame(
        re.compile(
            r"\b(?:liais|coordinat|co-ordinat|work|communicat|cooperat|co-operat|collaborat|consult|meet|negotiat|deal"
            r"|interact|partner)(?:e|es|s|ing)?(?: closely| regularly| directly| daily)* with"
        ),
        Direction.BOTH,
    ),
    _Frame(
        re.compile(
            r"\b(?:inform|notify|notifie|advise|brief|assist|support|train|help|update|greet|instruct|contact)"
            r"(?:s|ing)?(?=\s)"
        ),
        Direction.TO,
    ),
    _Frame(
        re.compile(
            r"\b(?:report|provide|send|submit|give|deliver|present|forward|escalate|hand)s?\b(?! to\b)"
            r"[^,.;]{2,40}? to(?=\s)"
        ),
        Direction.TO,
    ),
    _Frame(re.compile(r"\b(?:receive|obtain|collect|take)s?\b[^,.;]{0,40}? from(?=\s)"), Direction.FROM),
)
_FORBIDS = re.compile(r"\b(?:not|never|neither|without)\b")
_NEXT = re.compile(r"(?:\A|\s)and [a-z]+s\s")  # another duty in the same sentence
_WORDS = re.compile(r"[^\W\d_]{2}")
_TOPIC_EDGES = " \t\n,.;:"


def communication_claims(
    title: str, unit: str | None, sentence: Span, people: People, origin: Origin
) -> Iterator[Claim]:
    """Whom the sentence says the position works with."""
    own = {key(name) for name in (title, unit) if name}
    for name, start, end, direction in _framed(sentence, people):
        if key(name.words.text) not in own and not _is_forbidden(sentence, name):
            yield _claim(title, name, (start, end), direction, sentence, origin)


def _framed(sentence: Span, people: People) -> Iterator[tuple[Name, int, int, Direction]]:
    """The names that stand in a frame, where its words begin and its list of names ends, and the direction."""
    text = sentence.folded
    for frame in _FRAMES:
        for before in frame.before.finditer(text):
            names = english.names_from(sentence, before.end(), people)
            for name in names:
                yield name, before.start(), names[-1].words.end - sentence.start, frame.direction


def _is_forbidden(sentence: Span, name: Name) -> bool:
    """Whether the clause says that it must not be."""
    text, at = sentence.folded, name.words.start - sentence.start
    return _FORBIDS.search(text, text.rfind(",", 0, at) + 1, at) is not None


def _claim(
    title: str, name: Name, names: tuple[int, int], direction: Direction, sentence: Span, origin: Origin
) -> Claim:
    """The claim about one of the names that the frame from `names[0]` to `names[1]` holds."""
    text = sentence.folded
    start, end = names
    clause_end = text.find(",", end)
    clause = sentence.within(start, len(text) if clause_end < 0 else clause_end)
    return Claim(
        kind=Kind.COMMUNICATES_WITH,
        subject=title,
        object=name.words.text,
        stated_by=title,
        basis=Basis.PROSE,
        source=clause.source(origin),
        counterpart=name.kind,
        topic=_topic(sentence, start, end, clause_end),
        direction=direction,
    )


def _topic(sentence: Span, start: int, end: int, clause_end: int) -> str | None:
    """What it is about: the rest of the clause, or what stands before the name."""
    rest = sentence.within(end, len(sentence.text) if clause_end < 0 else clause_end).stripped(_TOPIC_EDGES)
    more = _NEXT.search(rest.folded)
    rest = rest.within(0, more.start()).stripped(_TOPIC_EDGES) if more else rest
    if len(rest.text) > 1:
        return rest.text
    begin = sentence.folded.rfind(",", 0, start) + 1
    number = leading_number(sentence.folded[begin:start])
    before = sentence.within(begin + (number.end if number else 0), start).stripped(_TOPIC_EDGES)
    return before.text if _WORDS.search(before.folded) else None
