"""SVG drawings as PDF and PNG, through Typst: text stays text, fonts are embedded as far as they are used."""

from __future__ import annotations

import math
import re
import struct
import tempfile
import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from orgraph.errors import OutputError
from orgraph.model.mark import WRITER
from orgraph.model.text import Text

LARGEST = 14_400  # points: the longest side of a page that PDF knows
SHARP = 2.0  # pixels for each unit of the drawing
MOST_PIXELS = 60_000_000
_PNG_HEAD = 33  # bytes: the signature, and the chunk that says how large it is
LONGEST_SIDE = 16_000  # pixels; larger pictures are refused by many programs
_SIZE = re.compile(r'<svg [^>]*?width="(\d+)" height="(\d+)"')
_CONTROL = re.compile(r"[\x00-\x1f\ud800-\udfff]")
_HAN = re.compile("[\u3400-\u9fff]")
_HAN_FONTS = re.compile(
    "cjk|source han|pingfang|yahei|sim(sun|hei)|kai|fang ?song|heiti|song|hei|wenquanyi|droid sans fallback|hiragino|"
    "noto s(ans|erif) (sc|tc|hk|jp)|gothic (ui|medium)|mincho|ar pl|harmonyos|puhuiti|lxgw|sarasa|misans|oppo",
    re.IGNORECASE,
)

_NO_HAN_FONT = Text(
    zh="本机没有装中文字体，图中的汉字会变成方框。请安装一种，例如 Noto Sans CJK"
    "（Debian：apt install fonts-noto-cjk）。",
    en="No font with Chinese characters is installed; they come out as boxes. Install one, such as Noto Sans CJK "
    "(Debian: apt install fonts-noto-cjk).",
)
_SMALLER = Text(
    zh="图太大，像素已减到每单位 {scale} 个（通常 2 个）：{width} × {height}。"
    "要放大看，请存为 SVG 或 PDF，或用 --branch 只画一个分支。",
    en="The drawing is large, so a unit of it has {scale} pixels instead of 2: {width} × {height}. To read it "
    "enlarged, write SVG or PDF, or one branch with --branch.",
)
_FAILED = Text(zh="排版程序出错：{words}", en="The typesetter failed: {words}")


class Page(NamedTuple):
    """A drawing, the size of its page in points, and its bookmark: its depth (1 is the top) and its name, or none."""

    svg: str
    width: float
    height: float
    bookmark: tuple[int, str] | None = None


def drawing_page(svg: str, title: str) -> Page:
    """A drawing on a page of its own size, one point a unit, smaller where PDF knows no page as large."""
    width, height = size_of(svg)
    scale = min(1.0, LARGEST / width, LARGEST / height)
    return Page(svg, width * scale, height * scale, (1, title))


def size_of(svg: str) -> tuple[int, int]:
    """Width and height that the drawing gives itself."""
    found = _SIZE.match(svg)
    if not found:
        raise ValueError(f"no drawing: {svg[:80]}")
    return int(found[1]), int(found[2])


def pdf(pages: Sequence[Page], title: str) -> tuple[bytes, list[Text]]:
    """The pages as one PDF without a date in it, and what is to be said about it."""
    return _compiled(pages, title, "pdf", 72.0), _fonts_missing(page.svg for page in pages)


def png(svg: str, title: str) -> tuple[bytes, list[Text]]:
    """The drawing as a picture, two pixels a unit or as many as a picture may have."""
    width, height = size_of(svg)
    scale = min(SHARP, LONGEST_SIDE / width, LONGEST_SIDE / height, math.sqrt(MOST_PIXELS / (width * height)))
    notes = _fonts_missing([svg])
    if scale < SHARP:
        size = {"width": round(width * scale), "height": round(height * scale)}
        notes.append(_SMALLER.format(scale=f"{scale:.2g}", **size))
    return _signed(_compiled([Page(svg, width, height)], title, "png", 72 * scale)), notes


def _signed(picture: bytes) -> bytes:
    """The PNG with the name of its writer, as text behind its first chunk."""
    words = f"tEXtSoftware\0{WRITER}".encode()
    chunk = struct.pack(">I", len(words) - 4) + words + struct.pack(">I", zlib.crc32(words))
    return picture[:_PNG_HEAD] + chunk + picture[_PNG_HEAD:]


def _compiled(pages: Sequence[Page], title: str, form: Literal["pdf", "png"], ppi: float) -> bytes:
    import typst

    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for number, page in enumerate(pages):
            (root / f"{number}.svg").write_text(page.svg, encoding="utf-8", newline="\n")
        (root / "main.typ").write_text(_document(pages, title), encoding="utf-8", newline="\n")
        try:
            made = typst.compile(
                str(root / "main.typ"), root=str(root), format=form, ppi=ppi, timestamp=0, pdf_tags=False
            )
        except typst.TypstError as error:
            raise OutputError(_FAILED.format(words=error.message)) from error
    if isinstance(made, bytes):
        return made
    raise OutputError(_FAILED.format(words=f"{len(made or ())} pages"))


def _document(pages: Iterable[Page], title: str) -> str:
    """Texts are given as string literals: nothing in them is Typst."""
    lines = [
        f"#set document(title: {_literal(title)}, author: {_literal(WRITER)}, date: none)",
        "#set page(margin: 0pt)",
        "#set block(spacing: 0pt)",
    ]
    for number, page in enumerate(pages):
        drawing = f'image("{number}.svg", width: {page.width:.2f}pt, height: {page.height:.2f}pt)'
        mark = "" if page.bookmark is None else _bookmark(*page.bookmark)
        size = f"width: {page.width:.2f}pt, height: {page.height:.2f}pt"
        lines.append(f"#page({size})[{mark}#place(top + left, {drawing})]")
    return "\n".join(lines) + "\n"


def _bookmark(depth: int, name: str) -> str:
    return f"#place(hide(heading(level: {depth}, bookmarked: true, {_literal(name)})))"


def _literal(text: str) -> str:
    escaped = _CONTROL.sub(" ", text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _fonts_missing(drawings: Iterable[str]) -> list[Text]:
    import typst

    if not any(_HAN.search(svg) for svg in drawings):
        return []
    return [] if any(_HAN_FONTS.search(family) for family in typst.Fonts().families()) else [_NO_HAN_FONT]
