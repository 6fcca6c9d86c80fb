"""The text of a file that is no text, written out line by line, so that a place in it has a number.

`orgraph extract --text` prints it. A row of a table is one line, its cells set apart by bars; a cell of several lines
begins a line of its own. Words that go on on the next line of a page (`WRAPPED` between them) stand on two lines of the
text and are one line of the document.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from orgraph.readers.documents.label_words import exact_label
from orgraph.readers.documents.lines import Cell, Line, Pages, Piece, line_of
from orgraph.readers.documents.normalise import folded, repaired
from orgraph.readers.patterns import regex

_BAR = " | "
WRAPPED = "\v"

_UNSEEN = regex(r"[\x00-\x08\x0a\x0c-\x1f\x7f\x85\u2028\u2029]")
_HYPHENATED = regex(r"(?<=[^\W\d_])[-\u00ad]\Z")
_LETTER = regex(r"[\x21-\x7e\u00c0-\u024f]")
_LONGEST_LABEL = 24  # characters of a label that is broken over several lines of its cell


@dataclass(frozen=True, slots=True)
class Style:
    """How a line is set: its level as a heading (0: none), whether all of it is bold, and as a list item."""

    level: int = 0
    strong: bool = False
    bullet: bool = False
    indent: int = 0


PLAIN = Style()


@dataclass(frozen=True, slots=True)
class CellText:
    """A cell and its lines, each with its style."""

    cell: Cell
    lines: Sequence[tuple[str, Style]]


class Transcript:
    """Takes the words of a file in reading order; `file` are its lines as text and `lines` the same as `Line`s."""

    def __init__(self) -> None:
        self.file = Pages()
        self.lines: list[Line] = []
        self._tables = 0
        self._page: int | None = None

    def new_table(self) -> int:
        """The number of the next table."""
        self._tables += 1
        return self._tables - 1

    def turn_to(self, page: int) -> None:
        """What follows stands on this page."""
        self._page = page

    def add(self, words: str, style: Style = PLAIN) -> None:
        """A paragraph; a line break in it begins a new line."""
        for part in filter(None, map(_tidied, words.split("\n"))):
            self._write("")
            self._take(part, style)

    def add_row(self, cells: Sequence[CellText]) -> None:
        """A row of a table; cells that go on from the row above are left out."""
        begun = False
        for each in cells:
            texts = _whole([(words, style) for line, style in each.lines if (words := _tidied(line))])
            one_line = len(texts) <= 1 and not any(WRAPPED in words for words, _ in texts)
            if begun and one_line:
                self.file[-1] += _BAR
            else:
                self._write("")
            begun = one_line
            for number, (words, style) in enumerate(texts or [("", PLAIN)]):
                if number:
                    self._write("")
                self._take(words, style, each.cell)

    def _write(self, words: str) -> None:
        self.file.add(words, self._page)

    def _take(self, words: str, style: Style, cell: Cell | None = None) -> None:
        """Writes the words at the end of the text, as a line of the document."""
        pieces: list[Piece] = []
        for part in words.split(WRAPPED):
            if pieces:
                self._join(pieces, part)
                self._write("")
            pieces.append(Piece(part, len(self.file), len(self.file[-1])))
            self.file[-1] += part
        self.lines.append(
            line_of(
                pieces,
                self.file,
                level=style.level,
                strong=style.strong,
                bullet=style.bullet,
                indent=style.indent,
                cell=cell,
            )
        )

    def _join(self, pieces: list[Piece], following: str) -> None:
        """What stands between words that go on on the next line: a space, and nothing within a word."""
        before = pieces[-1]
        if _HYPHENATED.search(before.text) and following[:1].isalpha():
            if following[0].islower():
                pieces[-1] = before._replace(text=before.text[:-1])
        elif _LETTER.match(before.text[-1:]) and _LETTER.match(following):
            pieces.append(Piece(" ", before.line, before.column + len(before.text) - 1))


def _tidied(words: str) -> str:
    """One line of text: what would begin another line, or is not to be seen, is a space."""
    return _UNSEEN.sub(" ", words).strip()


def _whole(texts: list[tuple[str, Style]]) -> list[tuple[str, Style]]:
    """The lines of a cell; a label that is broken over several of them is one."""
    if not 1 < len(texts) <= _LONGEST_LABEL or sum(len(words) for words, _ in texts) > _LONGEST_LABEL:
        return texts
    for joint in ("", " "):
        words = joint.join(words for words, _ in texts)
        if exact_label(folded(repaired(words)[0]).strip(" :")):
            return [(words, texts[0][1])]
    return texts
