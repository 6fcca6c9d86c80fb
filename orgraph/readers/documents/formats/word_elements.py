"""Elements of WordprocessingML by their names: `child(paragraph, "pPr")` is its `w:pPr`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_AROUND = frozenset(("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))  # content controls and the like
_SECTIONS = frozenset(  # of Word 2003
    f"{{http://schemas.microsoft.com/office/word/2003/auxHint}}{name}" for name in ("sect", "sub-section")
)
_MERGED = ("vMerge", "hMerge", "vmerge", "hmerge")  # the last two in Word 2003
_OFF = frozenset(("0", "false", "off", "none"))


def tag(element: Element) -> str:
    """The name of a Word element; that of an element of another vocabulary, a comment or the like is empty."""
    name = element.tag
    return name.removeprefix(_W) if isinstance(name, str) and name.startswith(_W) else ""


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of that name; with several names, its child in turn."""
    for name in path:
        element = None if element is None else element.find(_W + name)
    return element


def children(element: Element, name: str) -> list[Element]:
    """All children of that name."""
    return element.findall(_W + name)


def attribute(element: Element | None, name: str) -> str | None:
    """An attribute of an element."""
    return None if element is None else element.get(_W + name)


def value(element: Element | None, *path: str) -> str | None:
    """The `w:val` of a child; None where there is no such child, or it has none."""
    return attribute(child(element, *path), "val")


def number(text: str | None, otherwise: int) -> int:
    """A small whole number."""
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 6 else otherwise


def is_on(element: Element | None, name: str) -> bool:
    """Whether a property is given and not switched off."""
    found = child(element, name)
    return found is not None and (attribute(found, "val") or "1").casefold() not in _OFF


def blocks_in(container: Element) -> Iterator[Element]:
    """Paragraphs and tables in order."""
    return _within(container, ("p", "tbl"))


def rows_in(table: Element) -> Iterator[Element]:
    """The rows of a table that were not deleted."""
    return (row for row in _within(table, ("tr",)) if child(row, "trPr", "del") is None)


def cells_in(row: Element) -> Iterator[Element]:
    """The cells of a row, those too that go on from above."""
    return _within(row, ("tc",))


def _within(container: Element, names: tuple[str, ...]) -> Iterator[Element]:
    for each in container:
        name = tag(each)
        if name in names:
            yield each
        elif name in _AROUND or each.tag in _SECTIONS:
            yield from _within(each, names)


def goes_on(cell: Element) -> bool:
    """Whether the cell is merged with the one above it, or with the one before it."""
    merged = (child(cell, "tcPr", name) for name in _MERGED)
    return any(each is not None and (attribute(each, "val") or "continue") == "continue" for each in merged)
