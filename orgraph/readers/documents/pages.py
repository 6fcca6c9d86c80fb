"""What printed pages and sites leave in a text: page numbers, the running header or footer beside them, addresses."""

from __future__ import annotations

from collections.abc import Sequence

from orgraph.readers.documents.labels import labels_on
from orgraph.readers.documents.lines import Line
from orgraph.readers.documents.normalise import key
from orgraph.readers.documents.vocabulary import PASSING
from orgraph.readers.documents.whole_text import WholeText
from orgraph.readers.patterns import regex

_PAGE_NUMBER = regex(
    r"[\s\-·]*(?:第\s?\d{1,4}\s?页(?:\s*[,/]?\s*共\s?\d{1,4}\s?页)?|共\s?\d{1,4}\s?页\s*[,/]?\s*第\s?\d{1,4}\s?页"
    r"|page\s\d{1,4}(?:\s?(?:of|/)\s?\d{1,4})?)[\s\-·]*\Z|-\s?\d{1,4}\s?-\Z"
)
_ADDRESS = regex(r"(?:https?://|\bwww\.)[a-z0-9]")
_PAGE_WORDS = ("页", "page", "-")  # one of which a page number holds
_ADDRESS_WORDS = ("://", "www.")  # and an address
_LONGEST = 80  # characters of a running header


def without_pages(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of the text, and those that printed pages left in it. A running header stands beside a page number and
    more than once; where it stands first it may be the title of the document, and is kept."""
    text = WholeText([line.folded for line in lines])
    likely = text.lines_with(_PAGE_WORDS)
    numbers = {at for at in likely if not lines[at].cell and _PAGE_NUMBER.match(lines[at].folded)}
    addressed = text.lines_with(_ADDRESS_WORDS)
    numbers |= {at for at in addressed if _ADDRESS.search(lines[at].folded) and _may_run(lines[at])}
    if not numbers:
        return list(lines), []
    beside = {key(lines[at].text) for number in numbers for at in _beside(number, lines) if _may_run(lines[at])}
    seen: set[str] = set()
    kept: list[Line] = []
    left: list[Line] = []
    for at, line in enumerate(lines):
        words = key(line.text)
        (left if at in numbers or words in seen else kept).append(line)
        if words in beside:
            seen.add(words)
    return kept, left


def _beside(number: int, lines: Sequence[Line]) -> list[int]:
    return [at for at in (number - 1, number + 1) if 0 <= at < len(lines)]


def _may_run(line: Line) -> bool:
    """Whether a line can be a running header: it is short and says nothing of a position."""
    return 0 < len(line.text) <= _LONGEST and not line.cell and all(label.role in PASSING for label in labels_on(line))
