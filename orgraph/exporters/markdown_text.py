"""Markdown (CommonMark, with the tables of GitHub) in which any title is only text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from orgraph.exporters.plain_text import one_line

# Characters that mean something wherever they stand; `.` only in bare web addresses, `:` and `@` in bare links.
_ANYWHERE = re.compile(r"[\\`*_\[\]|~#$]|:(?=//)|@(?=\w)|(?<=www)\.|&(?=#?\w+;)", re.IGNORECASE)
_AT_THE_START = re.compile(r"^([-+>=]|\d+(?=[.)]))")


def in_line(text: str) -> str:
    """The text on one line, as it is read and not as Markdown or HTML would take it, within a line or a cell."""
    return _ANYWHERE.sub(r"\\\g<0>", one_line(text)).replace("<", "&lt;")


def escaped(text: str) -> str:
    """The same where it begins a paragraph, a heading or an entry of a list."""
    return _AT_THE_START.sub(_start, in_line(text))


def _start(found: re.Match[str]) -> str:
    """A list, quotation or rule is not begun by a title: `1.` becomes `1\\.` and `-` becomes `\\-`."""
    return found[0] + "\\" if found[0].isdigit() else "\\" + found[0]


def table(headings: Sequence[str], rows: Sequence[Sequence[str]], right: Collection[int] = ()) -> Iterator[str]:
    """The lines of a table; the columns numbered in `right` are aligned to the right. Cells are escaped already."""
    yield _row(headings)
    yield _row(["---:" if number in right else "---" for number in range(len(headings))])
    yield from map(_row, rows)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
