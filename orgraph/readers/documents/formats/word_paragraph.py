"""The words of a paragraph in Word as they are seen: with what was inserted, without what was deleted or hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from orgraph.readers.documents.formats.transcript import Style
from orgraph.readers.documents.formats.word_elements import (
    attribute,
    child,
    children,
    is_on,
    number,
    tag,
    value,
)
from orgraph.readers.documents.formats.word_numbering import Numbering
from orgraph.readers.patterns import regex

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_UNSEEN = frozenset(("del", "moveFrom", "instrText", "delText", "rt", "pPr", "rPr", "sdtPr"))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_HEADING = regex(r"(?:heading|标题)\s*([1-9])\Z", re.IGNORECASE)
_CONTENTS = regex(r"toc\b|目录", re.IGNORECASE)
_TITLE = frozenset(("title", "标题"))
_DEEPEST = 6
_LABEL = 40  # characters of a bold label


@dataclass(slots=True)
class Words:
    """The words of a paragraph: runs of text, each with whether it is bold; and the text boxes anchored in it."""

    runs: list[tuple[str, bool]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)

    def text(self) -> str:
        """The words; a bold label is set apart by a tab from the words it labels."""
        bold = "".join(self._leading_bold())
        whole = "".join(words for words, _ in self.runs)
        rest = whole[len(bold) :]
        if not bold.strip() or not rest.strip() or bold.rstrip()[-1] in ":：" or rest.lstrip()[0] in ":：":
            return whole
        return f"{bold.rstrip()}\t{rest.lstrip()}" if len(bold) <= _LABEL else whole

    def _leading_bold(self) -> Iterator[str]:
        for words, bold in self.runs:
            if not bold and words.strip():
                return
            yield words

    @property
    def strong(self) -> bool:
        return all(bold for words, bold in self.runs if words.strip())


@dataclass(frozen=True, slots=True)
class _Said:
    """What a style and those it is based on say of a paragraph."""

    level: int
    depth: str | None
    list_number: str | None
    contents: bool
    bold: bool


class Styles:
    """What the styles of a document say of a paragraph: its level as a heading, its numbering, whether it is bold."""

    def __init__(self, part: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._said: dict[str, _Said] = {}
        self._default = ""
        for style in [] if part is None else children(part, "style"):
            name = attribute(style, "styleId") or ""
            self._styles[name] = style
            if attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true", "on"):
                self._default = name

    def _of(self, properties: Element | None) -> _Said:
        """What the style of a paragraph says, asked once for each style."""
        name = value(properties, "pStyle") or self._default
        if name not in self._said:
            self._said[name] = _said(list(self._chain(name)))
        return self._said[name]

    def _chain(self, name: str | None) -> Iterator[Element]:
        """A style and those it is based on."""
        seen: set[str] = set()
        name = name or self._default
        while name and name not in seen and name in self._styles:
            seen.add(name)
            yield self._styles[name]
            name = value(self._styles[name], "basedOn")

    def level(self, properties: Element | None) -> int:
        """The level of a heading, from the paragraph itself or its style; 0 for other text."""
        outline = value(properties, "outlineLvl")
        return self._of(properties).level if outline is None else _level_of(outline)

    def numbering(self, properties: Element | None) -> tuple[str, int] | None:
        """The list that a paragraph is numbered in, and its depth there."""
        said, own = self._of(properties), child(properties, "numPr")
        list_number = value(own, "numId")
        depth = value(own, "ilvl") or (None if list_number else said.depth)
        list_number = list_number or said.list_number
        return (list_number, number(depth, 0)) if list_number and list_number != "0" else None

    def is_contents(self, properties: Element | None) -> bool:
        """Whether a paragraph is a line of the table of contents."""
        return self._of(properties).contents

    def bold(self, properties: Element | None) -> bool:
        """Whether the text of a paragraph is bold where its runs do not say."""
        return self._of(properties).bold

    def bold_run(self, properties: Element | None, otherwise: bool) -> bool:
        """Whether a run is bold."""
        if child(properties, "b") is not None:
            return is_on(properties, "b")
        named = value(properties, "rStyle")
        return otherwise or (named is not None and any(is_on(child(s, "rPr"), "b") for s in self._chain(named)))


def _said(chain: Sequence[Element]) -> _Said:
    depth = list_number = None
    for style in chain:
        depth = depth or value(style, "pPr", "numPr", "ilvl")
        if list_number := value(style, "pPr", "numPr", "numId"):
            break
    return _Said(
        _level(chain),
        depth,
        list_number,
        any(_CONTENTS.match(value(style, "name") or "") for style in chain),
        any(is_on(child(style, "rPr"), "b") for style in chain),
    )


def _level(chain: Sequence[Element]) -> int:
    outline = None
    for style in chain:
        name = (value(style, "name") or "").strip()
        if name.casefold() in _TITLE:
            return 1
        if heading := _HEADING.match(name):
            return min(int(heading[1]), _DEEPEST)
        outline = outline or value(style, "pPr", "outlineLvl")
    return _level_of(outline)


def _level_of(outline: str | None) -> int:
    depth = number(outline, 9)
    return min(depth + 1, _DEEPEST) if depth < 9 else 0


def words_of(paragraph: Element, styles: Styles) -> Words:
    """The words of a paragraph."""
    words = Words()
    _gather(paragraph, styles, styles.bold(child(paragraph, "pPr")), words)
    return words


def _gather(element: Element, styles: Styles, bold: bool, words: Words) -> None:
    for part in element:
        name = tag(part)
        if name in _UNSEEN or part.tag == _FALLBACK:
            continue
        if name == "txbxContent":
            words.boxes.append(part)
        elif name == "r":
            properties = child(part, "rPr")
            if not is_on(properties, "vanish"):
                _gather(part, styles, styles.bold_run(properties, bold), words)
        elif name == "t":
            words.runs.append((part.text or "", bold))
        elif name in _CHARACTERS:
            words.runs.append((_CHARACTERS[name], bold))
        else:
            _gather(part, styles, bold, words)


def styled(paragraph: Element, words: Words, styles: Styles, numbering: Numbering) -> tuple[str, Style]:
    """The text of a paragraph with its number, and how it is set."""
    properties = child(paragraph, "pPr")
    text, level = words.text(), styles.level(properties)
    place = styles.numbering(properties)
    mark = numbering.mark(*place) if place and text.strip() else None
    if mark and mark.number:
        text = mark.number.rstrip() + (" " if mark.number.isascii() else "") + text.lstrip()
    bullet = mark is not None and not mark.number and not level
    return text, Style(level, words.strong and bool(text.strip()), bullet, 2 * mark.depth if mark and bullet else 0)
