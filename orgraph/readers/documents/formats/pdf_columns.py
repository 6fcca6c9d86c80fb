"""Text set in columns is read column by column.

A gutter is a strip that the words of several lines leave free while both sides of it are filled. A form whose labels
stand on the left and whose values stand on the right leaves such a strip too, but its labels are short: it is read
across.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from orgraph.readers.documents.formats.pdf_words import Word

_GUTTER = 0.8  # of the size of the letters: how wide it is at least
_MIDDLE = (0.28, 0.72)  # of the width of the page, where it is looked for
_STEP = 2.0  # points
_LINES = 6  # on either side of it
_FILLED = 0.6  # of its width, by most lines of a column
_ALIKE = 0.6  # how wide the narrower of the two columns is, beside the wider one


def in_reading_order(words: Sequence[Word], width: float) -> list[list[Word]]:
    """The words in stretches to be read one after the other, each line by line."""
    lines = _lines(words)
    gutter = _gutter(lines, width)
    if gutter is None:
        return [list(words)]
    stretches: list[list[Word]] = []
    across: list[Word] = []
    band: list[list[Word]] = []
    for line in lines:
        if _crosses(line, gutter):
            stretches += _columns(band, gutter)
            band = []
            across += line
        else:
            stretches += [across] if across else []
            across = []
            band.append(line)
    return [*stretches, *_columns(band, gutter), *([across] if across else [])]


def _columns(band: Sequence[Sequence[Word]], gutter: float) -> Iterator[list[Word]]:
    """What stands on the left of the gutter, then what stands on the right of it."""
    words = [word for line in band for word in line]
    for side in ([word for word in words if word.right <= gutter], [word for word in words if word.right > gutter]):
        if side:
            yield side


def _lines(words: Sequence[Word]) -> list[list[Word]]:
    """The words by the height at which they stand; columns need not stand on the same lines."""
    lines: list[list[Word]] = []
    bottom = 0.0
    for word in sorted(words, key=lambda word: (word.top, word.left)):
        if lines and word.top + 0.5 * (word.bottom - word.top) < bottom:
            lines[-1].append(word)
        else:
            lines.append([word])
            bottom = word.bottom
    return lines


def _gutter(lines: Sequence[Sequence[Word]], width: float) -> float | None:
    """The middle of the gutter; None where the page is set in one column."""
    gaps = [
        (before.right, word.left)
        for line in lines
        for before, word in pairwise(sorted(line, key=lambda word: word.left))
        if word.left - before.right > _GUTTER * max(word.size, 1.0)
    ]
    gaps = [(max(a, _MIDDLE[0] * width), min(b, _MIDDLE[1] * width)) for a, b in gaps]
    gaps = [(a, b) for a, b in gaps if b > a]
    if len(gaps) < _LINES:
        return None
    starts, ends = sorted(a for a, _ in gaps), sorted(b for _, b in gaps)
    places = sorted({a + _STEP / 2 for a in starts})
    best = max(places, key=lambda place: bisect_right(starts, place) - bisect_right(ends, place))
    return best if _is_gutter(lines, best) else None


def _is_gutter(lines: Sequence[Sequence[Word]], place: float) -> bool:
    """Whether both sides are columns of text: their lines fill them."""
    free = [line for line in lines if not _crosses(line, place)]
    left = [side for line in free if (side := [word for word in line if word.right <= place])]
    right = [side for line in free if (side := [word for word in line if word.left >= place])]
    if min(len(left), len(right)) < _LINES:
        return False
    widths = [_width_of_column(left), _width_of_column(right)]
    filled = [
        median(_extent(side) for side in sides) >= _FILLED * whole
        for sides, whole in zip((left, right), widths, strict=True)
    ]
    return all(filled) and min(widths) >= _ALIKE * max(widths)


def _crosses(line: Sequence[Word], place: float) -> bool:
    return any(word.left < place < word.right for word in line) or (
        # a line that is set across has a mere space there
        max((word.right for word in line if word.right <= place), default=-1e9)
        > min((word.left for word in line if word.left >= place), default=1e9) - _GUTTER * max(line[0].size, 1.0)
    )


def _extent(words: Sequence[Word]) -> float:
    return max(word.right for word in words) - min(word.left for word in words)


def _width_of_column(sides: Sequence[Sequence[Word]]) -> float:
    return max(word.right for side in sides for word in side) - min(word.left for side in sides for word in side)
