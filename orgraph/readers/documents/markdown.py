"""Markdown → lines: headings, list items, bold labels, tables, and a little HTML within."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from orgraph.readers.documents.lines import Line, Piece, line_of
from orgraph.readers.documents.markup import Tables, bullet_of, has_bars, indent_of, is_ruler, plain_line, split_bars
from orgraph.readers.patterns import regex

_HEADING = regex(r"\s{0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*\Z")
_UNDERLINE = regex(r"\s{0,3}(=+|-{2,})\s*\Z")
_QUOTE = regex(r"\s{0,3}(?:>\s?)+")
_FENCE = regex(r"\s{0,3}(?:```|~~~)")
_MARK = regex(r"[#*_`<\[~\\>]")
_MARKS = regex(
    r"""(?P<link>!?\[(?P<words>[^\[\]]*)\]\([^()\s]*\))
      | (?P<break><br\s*/?>)
      | (?P<bold>\*\*|(?<!_)__(?!_))
      | (?P<dropped>`+ | ~~ | </?(?:b|strong|i|em|u|s|span|font|small|sub|sup|code|p|div|a)(?:\s[^<>]*)?>
                   | \\(?=[\\`*_{}\[\]()\#+.!|~-])
                   | (?<![\w*])\*(?=[^\s*]) | (?<=[^\s*])\*(?![\w*]))""",
    re.VERBOSE | re.IGNORECASE,
)


def markdown_lines(file: Sequence[str]) -> list[Line]:
    """The lines of a Markdown file; rulers, fences and the front matter are markup."""
    lines: list[Line] = []
    tables = Tables()
    for number, written in _body(file):
        words = written.strip()
        underline = _UNDERLINE.match(written) if words[:1] in ("=", "-") else None
        if underline and lines and lines[-1].number == number - 1 and _can_be_underlined(lines[-1]):
            lines[-1] = replace(lines[-1], level=1 if underline[1][0] == "=" else 2)
        elif not words or (words[0] in "`~" and _FENCE.match(written)):
            continue
        elif is_ruler(words):
            tables.ruler(number)
        elif has_bars(words):
            cells = split_bars(written)
            for (start, end), cell in zip(cells, tables.row(number, len(cells)), strict=True):
                pieces = list(_pieces(written, number, start, end)) or [Piece("", number, start)]
                lines.append(line_of(pieces, file, cell=cell))
        else:
            lines.append(_line(written, number, file))
    return [line for line in lines if line.text or line.cell]


def _body(file: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The numbered lines after the front matter (--- … ---), where there is one."""
    start = 0
    if file and file[0].strip() == "---":
        start = next((index + 1 for index in range(1, min(len(file), 60)) if file[index].strip() == "---"), 0)
    yield from enumerate(file[start:], start + 1)


def _can_be_underlined(line: Line) -> bool:
    return not (line.bullet or line.cell or line.level)


def _line(written: str, number: int, file: Sequence[str]) -> Line:
    if not _MARK.search(written):
        return plain_line(written, number, file)
    quote = _QUOTE.match(written)
    start = quote.end() if quote else 0
    heading = _HEADING.match(written, start)
    bullet = None if heading else bullet_of(written[start:])
    if heading:
        start, end = heading.span(2)
    else:
        start += bullet.end() if bullet else len(written[start:]) - len(written[start:].lstrip())
        end = len(written.rstrip())
    pieces = list(_pieces(written, number, start, end)) or [Piece("", number, min(start, len(written)))]
    return line_of(
        pieces,
        file,
        level=len(heading[1]) if heading else 0,
        strong=_all_bold(written[start:end]),
        bullet=bullet is not None,
        indent=indent_of(bullet[1]) if bullet else 0,
    )


def _all_bold(words: str) -> bool:
    mark = words[:2]
    return mark in ("**", "__") and len(words) > 4 and words.find(mark, 2) == len(words) - 2


def _pieces(written: str, number: int, start: int, end: int) -> Iterator[Piece]:
    """The words without their marks. A bold label is set apart by a tab from the words it labels."""
    at, opened = start, -1
    for mark in _MARKS.finditer(written, start, end):
        if mark.start() > at:
            yield Piece(written[at : mark.start()], number, at)
        at = mark.end()
        if mark["link"] and mark["words"]:
            yield Piece(mark["words"], number, mark.start("words"))
        elif mark["break"]:
            yield Piece("\n", number, mark.start())
        elif mark["bold"]:
            if opened == start and _is_label(written[start + 2 : mark.start()], written[at:end]):
                yield Piece("\t", number, mark.start())
            opened = mark.start() if opened < 0 else end
    if end > at:
        yield Piece(written[at:end], number, at)


def _is_label(bold: str, rest: str) -> bool:
    return bool(rest.strip()) and bold.rstrip()[-1:] not in ":：" and rest.lstrip()[:1] not in ":："
