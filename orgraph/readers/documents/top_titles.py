"""The title at the top of a document whose only form does not begin right below it: that of an advertised post, with
the place, the pay and the first sentences between the two; or one within a sentence, "job description for the … role".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from orgraph.readers.documents.headings import Heading, title_in
from orgraph.readers.documents.lines import Line
from orgraph.readers.documents.names import can_be_name, looks_like_title
from orgraph.readers.documents.normalise import key
from orgraph.readers.documents.positions import Opening
from orgraph.readers.documents.prose.spoken_of import spoken_of
from orgraph.readers.patterns import regex

_TOP = 4  # lines with words among which the title is looked for
_CALLED = regex(
    r"\W*(?:(?:job|role|position|post) (?:description|profile)s?(?: for(?: the)? (?:post|position|role) of)?"
    r"|岗位说明书)\W*"
)
_LONGEST = 6  # words of a title that only its place tells
_SPOKEN = regex(
    r"\b(?:job description|responsibilities|duties|requirements|vacancy|opportunity)\b[^.:;]{0,40}?"
    r"\b(?:for|as|of) (?:the |an? |our )?(?P<title>[a-z][a-z0-9&/,'’ -]{2,60}?)"
    r"(?: (?:position|role|job|post|vacancy)\b| at [a-z]|[\s?.!:]*\Z)"
)


def with_title_at_top(found: Sequence[Opening], headings: Sequence[Heading], lines: Sequence[Line]) -> list[Opening]:
    """The openings; a single one without any title begins at the title that the document begins with."""
    if len(found) != 1 or found[0].heading or found[0].name:
        return list(found)
    opening = found[0]
    written = (index for index in range(opening.index) if lines[index].text.strip())
    top = frozenset(islice(written, _TOP))
    titles = [each for each in headings if each.index in top and looks_like_title(each.text)]
    if not titles:
        titles = [each for each in headings if each.index in top and _is_called(each, lines)]
    if not titles:
        titles = [spoken for index in sorted(top) if (spoken := _spoken(lines[index], index))]
    if not titles and (named := spoken_of(lines, headings, len(lines))):
        titles = [named] if named.index <= opening.index else []
    if len({key(each.text) for each in titles}) != 1:
        return list(found)
    return [Opening(titles[0].index, opening.first, titles[0])]


def _is_called(heading: Heading, lines: Sequence[Line]) -> bool:
    """Whether the line above says that a job description follows, and this one is written like a title."""
    above = lines[heading.index - 1].folded if heading.index else ""
    words = heading.text
    return (
        _CALLED.fullmatch(above) is not None
        and (words.isupper() or words.istitle())
        and len(words.split()) <= _LONGEST
        and can_be_name(words)
    )


def _spoken(line: Line, index: int) -> Heading | None:
    """The title within a sentence at the top."""
    found = None if line.cell else _SPOKEN.search(line.folded)
    if found is None:
        return None
    words = line.span(*found.span("title")).stripped()
    return Heading(index, words, title_in(words), "bare", 0, None) if looks_like_title(words.text) else None
