"""The position of an English description that names it in its sentences only: "Job summary: The Bursar is …".

Only where the document says that it describes a job or tells who reports to whom, and where its sentences speak of one
title: of one only, or of the first of them far more often than of any other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from orgraph.readers.documents.headings import Heading, title_in
from orgraph.readers.documents.lines import Line, Span
from orgraph.readers.documents.names import looks_like_title
from orgraph.readers.documents.normalise import key
from orgraph.readers.patterns import regex

_SIGN = regex(
    r"\b(?:job|position|role|post) (?:description|summary|purpose|profile|overview)\b"
    r"|\breporting lines?\b|\breport(?:s|ing) (?:directly )?to\b"
    r"|\A\W*(?:[a-z]+ (?:and )?){0,3}(?:duties|responsibilities)\W*\Z"
)
_WORD = r"[A-Z][\w&/'’-]*"
_SUBJECT = regex(
    rf"(?:\A\s*|[.:;]\s+)(?:The|This) (?P<title>{_WORD}(?: (?:{_WORD}|of|and|for|the|&)){{0,7}}?)"
    r" (?:is|will|shall|must|has|[a-z]{2,}[^s\W]s)\s"
)
_TOP = 3  # headings among which that of the document is looked for
_FAR_MORE = 2  # times as often as any other


def spoken_of(lines: Sequence[Line], headings: Sequence[Heading], end: int) -> Heading | None:
    """The title that the sentences before the line `end` speak of, as the heading of the whole document."""
    if not any(_SIGN.search(line.folded) for line in lines[:end]):
        return None
    found: dict[str, list[Span]] = {}
    for words in _subjects(lines[:end]):
        found.setdefault(key(words.text), []).append(words)
    if not found:
        return None
    first, *others = found.values()
    if any(len(first) < _FAR_MORE * len(each) for each in others):
        return None
    if above := next((heading for heading in headings[:_TOP] if _names_whole(heading, first[0])), None):
        return above
    index = next(index for index, line in enumerate(lines) if line.text.strip())
    return Heading(index=index, words=first[0], title=title_in(first[0]), shape="bare", level=0, number=None)


def _names_whole(heading: Heading, words: Span) -> bool:
    """Whether the heading is the whole title: Library Director, for which the sentences say "the Director"."""
    return heading.title.words.folded.endswith(words.folded) and looks_like_title(heading.text)


def _subjects(lines: Sequence[Line]) -> Iterator[Span]:
    """The titles with which sentences begin. Their lines are copies, of which the title takes nothing away."""
    for line in lines:
        if line.cell or "h" not in line.text:
            continue
        for found in _SUBJECT.finditer(line.text):
            if looks_like_title(found["title"]):
                yield replace(line).span(*found.span("title"))
