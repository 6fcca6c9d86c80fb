"""Several names in one cell: `护士长、药房主任，出纳`, `Head nurse; Matron`, `水/电班长、车工`.

A name may itself hold what separates names (`Director, Sales`), so a stretch of text that is a known name as a
whole is never split. Which stretches could be names is asked first (`possible_names`), so that they can be looked
up all at once; those that are known come back as a set.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from orgraph.readers.patterns import regex

SEPARATORS = "、,，;；\n\r|/／"
_BETWEEN_COMMAS = regex(r"[^、,，;；\n\r|]+")
_BETWEEN_STROKES = regex(r"[^/／]+")
_HAN = regex(r"[㐀-䶿一-鿿]")
_LONGEST_JOIN = 4  # separators that one name holds, and one more
_SHORTEST_TITLE = 2  # characters
_LONGEST_TITLE = 20
_LONGEST_RUN = 120  # characters of text in which titles without a separator are looked for


def possible_names(cell: str) -> Iterator[str]:
    """Every stretch of the cell that `split_names` or `run_together` may look up."""
    yield cell
    for start, end in _stretches(cell, _BETWEEN_COMMAS):
        piece = cell[start:end].strip()
        yield piece
        yield from (piece[first:last].strip() for first, last in _stretches(piece, _BETWEEN_STROKES))
        if _may_run_together(piece):
            yield from (piece[first:last] for first, last in _windows(piece))


def split_names(cell: str, known: Collection[str]) -> list[str]:
    """The names in a cell. Strokes part only what is known on both sides."""
    names: list[str] = []
    for name in _longest_known(cell, _BETWEEN_COMMAS, known):
        parts = [name] if name in known else _longest_known(name, _BETWEEN_STROKES, known)
        names += parts if all(part in known for part in parts) else [name]
    return names


def run_together(name: str, known: Collection[str]) -> list[str]:
    """The known titles that a Chinese text without separators consists of, as few as will do; empty where it does
    not consist of known titles."""
    if name in known or not _may_run_together(name):
        return []
    reached: dict[int, list[str]] = {0: []}
    for first, last in _windows(name):
        if first in reached and name[first:last] in known:
            titles = [*reached[first], name[first:last]]
            if last not in reached or len(titles) < len(reached[last]):
                reached[last] = titles
    return reached.get(len(name), [])


def _may_run_together(name: str) -> bool:
    return len(name) <= _LONGEST_RUN and _HAN.search(name) is not None


def _windows(name: str) -> Iterator[tuple[int, int]]:
    for first in range(len(name)):
        for last in range(first + _SHORTEST_TITLE, min(first + _LONGEST_TITLE, len(name)) + 1):
            yield first, last


def _stretches(text: str, part: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The spans of one part, and of a few neighbouring parts with what stands between them."""
    spans = [match.span() for match in part.finditer(text)]
    for number, (start, _) in enumerate(spans):
        for _, end in spans[number : number + _LONGEST_JOIN]:
            yield start, end


def _longest_known(text: str, part: re.Pattern[str], known: Collection[str]) -> list[str]:
    """The parts of the text, neighbours left together where they are a known name so."""
    spans = [match.span() for match in part.finditer(text) if match.group().strip()]
    names: list[str] = []
    number = 0
    while number < len(spans):
        start = spans[number][0]
        joins = [text[start:end].strip() for _, end in spans[number : number + _LONGEST_JOIN]]
        count = max((size for size, join in enumerate(joins, start=1) if join in known), default=1)
        names.append(joins[count - 1])
        number += count
    return names
