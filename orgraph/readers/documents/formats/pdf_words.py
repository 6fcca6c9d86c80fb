"""Words of a page of a PDF and where they stand, as PDFium finds them.

Places are in points from the top left corner of the page, turned so that most of its text stands upright: a wide table
is often set sideways, and the page need not say that it is to be turned. A word ends at a space, at a wide gap, and
where another line begins.
"""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from orgraph.readers.patterns import regex

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_APART = 0.4  # of the size: as wide as this, a gap ends a word though no space stands in it
_ONCE = 0.98  # of the words stand by themselves where none is printed twice
_SHORT_WORD = regex(r"[!-~]{1,24}\Z")  # of which it is enough to know where it begins and ends
_WORD = regex(r"[^\s\x00]+")
_NAMELESS = regex("[\x00\ufffd\ue000-\ue0ff]")  # a shape without a character
_LINE_END_HYPHEN = str.maketrans({"\x02": "-", "\ufffe": "-", "\xad": "-"})
_BOLD = ("bold", "black", "heavy", "simhei", "黑体", "semibold", "demi")
_SAMPLE = 60  # letters of a page that tell which way its text runs
_LONGEST_NAME = 128  # bytes of the name of a font
_HEAVY = 600  # weight of a font; 400 is normal

Point = tuple[float, float]
Box = tuple[float, float, float, float]  # left, top, right, bottom
Place = Callable[[float, float], Point]


@dataclass(frozen=True, slots=True)
class Word:
    """A word; `spaced` says that a space stands before it."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    bold: bool
    spaced: bool


@dataclass(frozen=True, slots=True)
class PageText:
    """The words of a page, how many letters it has, and how many of them are shapes without a character; `turn` is the
    quarter turn to the right that sets them upright."""

    words: list[Word]
    turn: int
    letters: int
    unreadable: int


def text_of_page(page: PdfPage) -> PageText:
    """What stands on the page. Words printed twice to look bold count once."""
    letters = _Letters(page)
    try:
        words = list(letters.words())
        shown = sum(map(len, _WORD.findall(letters.text)))
        return PageText(_once(words), letters.turn, shown + letters.text.count("\x00"), letters.unreadable())
    finally:
        letters.close()


def place_on(page: PdfPage, turn: int) -> Place:
    """From the coordinates of a page's content to those of the page after a quarter turn or more to the right."""
    left, bottom, right, top = page.get_bbox()
    return {
        90: lambda x, y: (y - bottom, x - left),
        180: lambda x, y: (right - x, y - bottom),
        270: lambda x, y: (top - y, right - x),
    }.get(turn, lambda x, y: (x - left, top - y))


def size_of(page: PdfPage, turn: int) -> tuple[float, float]:
    """How wide and how high the page is after that turn."""
    left, bottom, right, top = page.get_bbox()
    return (top - bottom, right - left) if turn in {90, 270} else (right - left, top - bottom)


class _Letters:
    """The letters of a page, through PDFium's own functions: a call for each letter is what costs time."""

    def __init__(self, page: PdfPage) -> None:
        from pypdfium2 import raw

        self._raw: Any = raw
        self._textpage = page.get_textpage()
        self._page: Any = self._textpage.raw
        self._box = raw.FS_RECTF()
        self._box_reference = ctypes.byref(self._box)
        self._fonts: dict[int | None, tuple[float, bool]] = {}
        self.text = self._whole_text()
        self.turn = self._turn()
        self._place = place_on(page, self.turn)

    def close(self) -> None:
        self._textpage.close()

    def unreadable(self) -> int:
        suspects = [at for at, letter in enumerate(self.text) if letter > "\x7f" and not letter.isalnum()]
        shapes = [at for at in suspects if self._raw.FPDFText_HasUnicodeMapError(self._page, at) == 1]
        return len(_NAMELESS.findall(self.text)) + len(shapes)

    def words(self) -> Iterator[Word]:
        end = 0
        for found in _WORD.finditer(self.text):
            spaced = "\n" not in self.text[end : found.start()]
            end = found.end()
            for start, stop, first, last in self._pieces(*found.span()):
                yield self._word(start, stop, first, last, spaced=spaced)
                spaced = False

    def _whole_text(self) -> str:
        """The text, each character at the place that PDFium counts it at."""
        count = self._raw.FPDFText_CountChars(self._page)
        buffer = ctypes.create_string_buffer(2 * count + 2)
        wide = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
        written = self._raw.FPDFText_GetText(self._page, 0, count, wide) - 1 if count > 0 else 0
        text = buffer.raw[: 2 * max(written, 0)].decode("utf-16-le", "surrogatepass")
        if len(text) != count:
            codes = (self._raw.FPDFText_GetUnicode(self._page, at) for at in range(count))
            text = "".join(chr(code) if code <= 0x10FFFF else "\ufffd" for code in codes)
        return text

    def _turn(self) -> int:
        """The turn that sets most of the letters upright, told by the way their baseline runs."""
        shown = [found.start() for found in _WORD.finditer(self.text)]
        turns = Counter(self._turn_at(at) for at in shown[:: max(1, len(shown) // _SAMPLE)])
        return turns.most_common(1)[0][0] if turns else 0

    def _turn_at(self, at: int) -> int:
        matrix = self._raw.FS_MATRIX(1, 0, 0, 1, 0, 0)
        self._raw.FPDFText_GetMatrix(self._page, at, ctypes.byref(matrix))
        if abs(matrix.a) >= abs(matrix.b):
            return 0 if matrix.a >= 0 else 180
        return 90 if matrix.b > 0 else 270

    def _box_of(self, at: int) -> Box:
        """Where a letter stands in the coordinates of the content: left, top, right, bottom."""
        self._raw.FPDFText_GetLooseCharBox(self._page, at, self._box_reference)
        box = self._box
        return box.left, box.top, box.right, box.bottom

    def _pieces(self, start: int, end: int) -> Iterator[tuple[int, int, Box, Box]]:
        """The stretch of letters, cut where they do not stand side by side, with the first and the last of each."""
        first = self._box_of(start)
        if _SHORT_WORD.match(self.text, start, end):
            last = self._box_of(end - 1)
            if last[0] >= first[0] and abs(first[3] - last[3]) < 0.5 * abs(first[1] - first[3]):
                yield start, end, first, last
                return
        before = first
        for at in range(start + 1, end):
            box = self._box_of(at)
            if not _adjacent(before, box):
                yield start, at, first, before
                start, first = at, box
            before = box
        yield start, end, first, before

    def _word(self, start: int, end: int, first: Box, last: Box, *, spaced: bool) -> Word:
        a, b = self._place(first[0], first[1]), self._place(first[2], first[3])
        c, d = self._place(last[0], last[1]), self._place(last[2], last[3])
        size, bold = self._font(start)
        return Word(
            text=self.text[start:end].translate(_LINE_END_HYPHEN),
            left=min(a[0], b[0], c[0], d[0]),
            right=max(a[0], b[0], c[0], d[0]),
            top=min(a[1], b[1], c[1], d[1]),
            bottom=max(a[1], b[1], c[1], d[1]),
            size=size,
            bold=bold,
            spaced=spaced,
        )

    def _font(self, at: int) -> tuple[float, bool]:
        """The size of a letter as it is shown, and whether it is bold; asked once for each stroke."""
        stroke = ctypes.cast(self._raw.FPDFText_GetTextObject(self._page, at), ctypes.c_void_p).value
        if stroke not in self._fonts:
            self._fonts[stroke] = self._size(at), self._is_bold(at)
        return self._fonts[stroke]

    def _size(self, at: int) -> float:
        matrix = self._raw.FS_MATRIX()
        size = float(self._raw.FPDFText_GetFontSize(self._page, at))
        if self._raw.FPDFText_GetMatrix(self._page, at, ctypes.byref(matrix)):
            return size * (float(matrix.c**2 + matrix.d**2) ** 0.5 or 1.0)
        return size

    def _is_bold(self, at: int) -> bool:
        buffer = ctypes.create_string_buffer(_LONGEST_NAME)
        length = self._raw.FPDFText_GetFontInfo(self._page, at, buffer, _LONGEST_NAME, None)
        name = buffer.value.decode("utf-8", "replace").casefold() if 0 < length <= _LONGEST_NAME else ""
        return self._raw.FPDFText_GetFontWeight(self._page, at) > _HEAVY or any(mark in name for mark in _BOLD)


def _adjacent(before: Box, box: Box) -> bool:
    """Whether a letter follows the other along its line, in whichever way that runs on the page."""
    gap = _APART * max(abs(before[1] - before[3]), 1.0)
    if abs(box[1] - before[1]) < gap or abs(box[3] - before[3]) < gap:
        return -3 * gap < box[0] - before[2] < gap
    return abs(box[0] - before[0]) < gap and min(abs(box[1] - before[3]), abs(box[3] - before[1])) < gap


def _once(words: list[Word]) -> list[Word]:
    """The words without those that stand on another that is the same."""
    places = {(word.text, round(word.left / 2), round(word.top / 2)): word for word in reversed(words)}
    if len(places) >= _ONCE * len(words):
        return words
    return list(places.values())[::-1]
