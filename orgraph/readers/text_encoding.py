"""Bytes → text: which encoding a file is in, and whether some of it is damaged.

A mark at the start decides; then UTF-8, if the whole file is valid; then what fits best. Chinese encodings are
told apart by how many of the characters they give are in daily use: GB2312 puts its 3,755 common characters first
(rows B0–D7) and Big5 its 5,401 (A440–C67E), and the wrong reading of either falls mostly outside.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from itertools import islice

import numpy as np

from orgraph.errors import SourceError
from orgraph.model.text import Text
from orgraph.readers.patterns import regex

REPLACEMENT = "\ufffd"

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SIGNATURES = (
    (b"PK\x03\x04", Text("ZIP 压缩包或 Office 文件（.xlsx、.docx）", "a ZIP archive or Office file (.xlsx, .docx)")),
    (b"\xd0\xcf\x11\xe0", Text("旧版 Office 文件（.xls、.doc）", "an old Office file (.xls, .doc)")),
    (b"%PDF", Text("PDF 文件", "a PDF file")),
    (b"\x89PNG", Text("PNG 图片", "a PNG picture")),
    (b"\xff\xd8\xff", Text("JPEG 图片", "a JPEG picture")),
    (b"GIF8", Text("GIF 图片", "a GIF picture")),
    (b"\x1f\x8b", Text("gzip 压缩文件", "a gzip archive")),
    (b"PAR1", Text("Parquet 文件", "a Parquet file")),
    (b"SQLite format 3", Text("SQLite 数据库", "an SQLite database")),
)
_UNKNOWN_BINARY = Text("二进制文件", "a binary file")
_BINARY = Text(
    "{file}不是文本，而是{what}。请另存为 UTF-8 或 GB18030 编码的文本，或改用正确的扩展名。",
    "{file}is not text but {what}. Save it as text in UTF-8 or GB18030, or give it the extension of what it is.",
)

_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
_LINE_BEYOND_ASCII = re.compile(rb"[^\n]*[\x80-\xff][^\n]*\n?")
_BEYOND_ASCII = regex(r"[^\x00-\x7f]")
_LONE_WESTERN_LETTER = regex(r"(?<![^\x00-\x7f])[À-ÖØ-öø-ÿŒœŠšŸŽž‘’“”–—…€£¥§©®°·«»½¼²³](?![^\x00-\x7f])")
_SAMPLE_BYTES = 65_536
_SAMPLE_LINES = 2_000
_BINARY_SHARE = 0.01  # of control characters; text has none, compressed data a tenth
_PLAUSIBLE = 0.5
_UTF16_SHARE = 0.95  # of characters in use
_CLEARLY = 0.2  # by how much Big5 must fit better than GB18030


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text without its mark; `encoding` is the Python codec that reads the file; where `damaged`, the bytes
    that could not be read stand as U+FFFD (and a file that already holds U+FFFD is damaged too)."""

    text: str
    encoding: str
    damaged: bool


def decode(data: bytes, name: str = "") -> Decoded:
    """The text of a file. Raises SourceError, with `name` in it, where the file is no text."""
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    if (wide := marked or _utf16_without_mark(data)) is not None:
        return _read(data, wide)
    refuse_binary(data, name)
    try:
        return _checked(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _read(data, _best_fit(data))


@dataclass(frozen=True, slots=True)
class Encoded:
    """As `Decoded`, with the text as UTF-8 bytes."""

    data: bytes
    encoding: str
    damaged: bool


def as_utf8(data: bytes, name: str = "") -> Encoded:
    """As `decode`, for readers of bytes: what is UTF-8 already is checked, and not made a Python string and back."""
    mark, encoding = _MARKS[0]
    body = data.removeprefix(mark)
    if b"\0" in body or not _is_utf8(body):
        decoded = decode(data, name)
        return Encoded(decoded.text.encode(), decoded.encoding, decoded.damaged)
    refuse_binary(body, name)
    return Encoded(body, encoding if len(body) < len(data) else "utf-8", REPLACEMENT.encode() in body)


def _is_utf8(data: bytes) -> bool:
    import pyarrow as pa

    ends = np.array([0, len(data)], dtype=np.int64)
    try:
        pa.LargeStringArray.from_buffers(1, pa.py_buffer(ends), pa.py_buffer(data)).validate(full=True)
    except pa.ArrowInvalid:
        return False
    return True


def refuse_binary(data: bytes, name: str = "") -> None:
    """Raise SourceError where the bytes are those of a picture, an archive or another file that is no text."""
    what = next((what for signature, what in _SIGNATURES if data.startswith(signature)), None)
    sample = data[:_SAMPLE_BYTES]
    if what is None and len(_CONTROLS.findall(sample)) <= _BINARY_SHARE * len(sample):
        return
    file = Text(f"{name} ", f"{name} ") if name else Text("文件", "the file ")
    raise SourceError(_BINARY.format(file=file, what=what or _UNKNOWN_BINARY))


def _read(data: bytes, encoding: str) -> Decoded:
    return _checked(data.decode(encoding, errors="replace"), encoding)


def _checked(text: str, encoding: str) -> Decoded:
    if "\0" in text:
        text = text.replace("\0", REPLACEMENT)
    return Decoded(text, encoding, damaged=REPLACEMENT in text)


def _utf16_without_mark(data: bytes) -> str | None:
    """ "utf-16-le" or "utf-16-be" where zero bytes abound and one of the two gives characters in use."""
    sample = data[: min(len(data), _SAMPLE_BYTES) // 2 * 2]
    if b"\0" not in sample:
        return None
    fits = {
        encoding: _share(sample.decode(encoding, errors="replace"), _in_use) for encoding in ("utf-16-le", "utf-16-be")
    }
    best = max(fits, key=lambda encoding: fits[encoding])
    return best if fits[best] >= _UTF16_SHARE else None


def _best_fit(data: bytes) -> str:
    """The encoding under which the lines beyond ASCII look most like text; UTF-8 where nothing does."""
    sample = b"".join(match.group() for match in islice(_LINE_BEYOND_ASCII.finditer(data), _SAMPLE_LINES))
    fits = {encoding: measure(sample.decode(encoding, errors="replace")) for encoding, measure in _MEASURES.items()}
    if fits["big5"] < fits["gb18030"] + _CLEARLY:
        del fits["big5"]
    best = max(fits, key=lambda encoding: fits[encoding])
    return best if fits[best] >= _PLAUSIBLE else "utf-8"


def _share(text: str, holds: Callable[[str], bool]) -> float:
    return sum(map(holds, text)) / len(text) if text else 0.0


def _beyond_ascii(text: str) -> str:
    return "".join(_BEYOND_ASCII.findall(text))


def _valid_share(text: str) -> float:
    return _share(_beyond_ascii(text), lambda character: character != REPLACEMENT)


def _simplified_share(text: str) -> float:
    return _share(_beyond_ascii(text), _simplified().__contains__)


def _traditional_share(text: str) -> float:
    return _share(_beyond_ascii(text), _traditional().__contains__)


def _western_share(text: str) -> float:
    """Western accents stand alone among plain letters; Chinese bytes read as Western letters come in runs."""
    beyond = len(_BEYOND_ASCII.findall(text))
    return len(_LONE_WESTERN_LETTER.findall(text)) / beyond if beyond else 0.0


_MEASURES: dict[str, Callable[[str], float]] = {
    "utf-8": _valid_share,
    "gb18030": _simplified_share,
    "big5": _traditional_share,
    "cp1252": _western_share,
}


def in_daily_use(character: str) -> bool:
    """Whether a character is one of those that Chinese texts are written with, simplified or traditional."""
    return character in daily_characters()


@cache
def daily_characters() -> frozenset[str]:
    """The characters that Chinese texts are written with, simplified and traditional, and their punctuation."""
    return _simplified() | _traditional()


def _in_use(character: str) -> bool:
    return (
        " " <= character < "\x7f"
        or character in "\r\n\t’“”–—…"
        or "\xa0" <= character <= "\xff"
        or in_daily_use(character)
    )


@cache
def _simplified() -> frozenset[str]:
    """The characters in daily use in simplified Chinese, with punctuation and full-width forms."""
    rows = (*range(0xA1, 0xA4), *range(0xB0, 0xD8))
    return _characters("gb2312", rows, range(0xA1, 0xFF))


@cache
def _traditional() -> frozenset[str]:
    """The same in traditional Chinese."""
    return _characters("big5", range(0xA1, 0xC7), (*range(0x40, 0x7F), *range(0xA1, 0xFF)))


def _characters(encoding: str, leads: Iterable[int], trails: Iterable[int]) -> frozenset[str]:
    pairs = bytes(byte for lead in leads for trail in trails for byte in (lead, trail))
    return frozenset(pairs.decode(encoding, errors="ignore"))
