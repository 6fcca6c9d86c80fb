"""Lines of plain text: as wide as a terminal shows them, wrapped, aligned.

A Chinese character is two columns wide. Whatever a title holds is shown as text on one line: line ends become
spaces, and control characters, which a terminal would obey, their visible pictures.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from rich.cells import cell_len

WIDTH = 80

_LINE_ENDS = re.compile(r"[\r\n\t\v\f\x1c-\x1e\x85\u2028\u2029]+")
_PICTURES = {**{code: 0x2400 + code for code in range(32)}, 0x7F: 0x2421, **dict.fromkeys(range(0x80, 0xA0), 0xFFFD)}

_HAN = "\u2e80-\u2fff\u3005-\u3007\u3040-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
_OPENING = r"(\[{「『《〈【〔“‘（"
_CLOSING = r")\]},.;:!?%」』》〉】〕”’），。、；：？！…"
_PIECE = re.compile(rf"(\s*)([{_OPENING}]*(?:[{_HAN}][{_CLOSING}]*|[^\s{_HAN}{_OPENING}]+)|[{_OPENING}]+)")


def one_line(text: str) -> str:
    """The text on one line, without a character that a terminal would obey."""
    return _LINE_ENDS.sub(" ", text).translate(_PICTURES).strip()


def wrapped(text: str, first: str = "", rest: str | None = None) -> list[str]:
    """The text in lines of at most WIDTH columns, the first begun with `first`, the others with `rest` (without one,
    a blank as wide as `first`). Chinese breaks anywhere but before closing and after opening punctuation."""
    rest = " " * cell_len(first) if rest is None else rest
    room = WIDTH - max(cell_len(first), cell_len(rest))
    lines, used = [""], 0
    for blank, whole in _PIECE.findall(one_line(text)):
        gap = blank if used else ""
        for piece, width in _cut(whole, room):
            if used and used + cell_len(gap) + width > room:
                lines.append("")
                gap, used = "", 0
            lines[-1] += gap + piece
            used += cell_len(gap) + width
            gap = ""
    return [f"{rest if number else first}{line}" for number, line in enumerate(lines)]


def _cut(piece: str, room: int) -> list[tuple[str, int]]:
    """A piece with its width; one that is wider than a line in several, each as wide as a line."""
    width = cell_len(piece)
    if width <= room:
        return [(piece, width)]
    cuts = [""]
    for character in piece:
        if cell_len(cuts[-1] + character) > room:
            cuts.append("")
        cuts[-1] += character
    return [(cut, cell_len(cut)) for cut in cuts]


def aligned(rows: Sequence[Sequence[str]], *, right: Collection[int] = (), gap: str = "  ") -> Iterator[str]:
    """The rows as lines with their columns below one another; the columns numbered in `right` end in line."""
    cells = [[one_line(cell) for cell in row] for row in rows]
    widths = [max(map(cell_len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        padded = (
            " " * (width - cell_len(cell)) + cell if number in right else cell + " " * (width - cell_len(cell))
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield gap.join(padded).rstrip()
