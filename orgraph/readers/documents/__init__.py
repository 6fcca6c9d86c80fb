"""Job descriptions 岗位说明书, with labelled fields or in prose → readings: text, Markdown, HTML, Word, PDF.

bytes ─opened─▶ text ─markup, columns, formats─▶ lines ─parts─▶ one document's lines ─side_by_side─▶ lines
      ─labels, scan─▶ fields  ┐
      ─headings─▶ headings    ┴─positions, prose.bare, units─▶ descriptions ─reporting, relations─▶ claims
                                                               descriptions ─prose─▶ what duties say besides
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from orgraph.errors import SourceError
from orgraph.model.claim import Origin
from orgraph.model.reading import Reading
from orgraph.readers.documents.document import read
from orgraph.readers.documents.lines import Line
from orgraph.readers.documents.opened import READABLE, open_document
from orgraph.readers.documents.parts import Part, select, split
from orgraph.readers.text_encoding import decode
from orgraph.readers.uncollected import uncollected

__all__ = ["Part", "handles", "is_role_file", "parts", "read_all_parts", "read_document", "text_of"]


def handles(path: Path) -> bool:
    """Whether the file is of a kind that can hold job descriptions, by its name."""
    return path.suffix.casefold() in READABLE


def parts(path: Path) -> list[Part]:
    """The documents that a file holds; one that is no collection holds exactly one."""
    return [part for part, _ in _open(path, path.name).documents]


@uncollected()
def read_document(path: Path, name: str, part: int | str | None) -> Reading:
    """The reading of one document: of the file, or of one part of a collection, by its number or its heading.

    Raises SeveralPartsError, which lists them, where the file is a collection and no part is given, and SourceError
    where the part is not there or the file is no text.
    """
    file = _open(path, name)
    return file.reading(select(file.documents, part, name))


@uncollected()
def read_all_parts(path: Path, name: str) -> list[Reading]:
    """The readings of all documents of a file, in order."""
    file = _open(path, name)
    return [file.reading(index) for index in range(len(file.documents))]


def text_of(path: Path, name: str) -> Sequence[str]:
    """The text of a file line by line, as its places count."""
    return open_document(path, name).text


def is_role_file(path: Path) -> bool:
    """Whether a JSON file is a tree of roles and not a table of rows. Very large ones are tables."""
    if path.suffix.casefold() != ".json" or path.stat().st_size > _LARGEST_TREE:
        return False
    from orgraph.readers.documents.formats.role_file import holds_roles

    try:
        return holds_roles(decode(path.read_bytes(), path.name).text, path.name)
    except SourceError:
        return False


_LARGEST_TREE = 5_000_000  # bytes


@dataclass(frozen=True, slots=True)
class _File:
    name: str
    read_as: Mapping[str, Any]
    documents: Sequence[tuple[Part, Sequence[Line]]]

    def reading(self, index: int) -> Reading:
        """The reading of one of its documents. Only the parts of a collection have a number of their own."""
        part, lines = self.documents[index]
        headed = len(self.documents) > 1
        name = f"{self.name}#{part.number}" if headed else self.name
        read_as = {**self.read_as} | ({"part": part.heading} if headed else {})
        return read(lines, Origin(self.name, part.number if headed else None), name, read_as, headed=headed)


def _open(path: Path, name: str) -> _File:
    opened = open_document(path, name)
    return _File(name, opened.read_as, split(opened.lines))
