"""Job descriptions 岗位说明书, with labelled fields or in prose → readings: plain text, Markdown and HTML.

bytes ─text_encoding─▶ text ─markup─▶ lines ─parts─▶ one document's lines ─prose.run_on─▶ lines
      ─labels, scan─▶ fields  ┐
      ─headings─▶ headings    ┴─positions, prose.bare, units─▶ descriptions ─reporting, relations─▶ claims
                                                               descriptions ─prose─▶ what no field says
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from orgraph.model.claim import Origin
from orgraph.model.reading import Reading
from orgraph.readers.documents.document import read
from orgraph.readers.documents.lines import Line
from orgraph.readers.documents.markup import MARKUP_OF, lines_of
from orgraph.readers.documents.parts import Part, select, split
from orgraph.readers.text_encoding import decode

__all__ = ["Part", "handles", "parts", "read_all_parts", "read_document"]


def handles(path: Path) -> bool:
    """Whether the file is of a kind that can hold job descriptions, by its name."""
    return path.suffix.casefold() in MARKUP_OF


def parts(path: Path) -> list[Part]:
    """The documents that a file holds; one that is no collection holds exactly one."""
    return [part for part, _ in _open(path, path.name).documents]


def read_document(path: Path, name: str, part: int | str | None) -> Reading:
    """The reading of one document: of the file, or of one part of a collection, by its number or its heading.

    Raises SeveralPartsError, which lists them, where the file is a collection and no part is given, and SourceError
    where the part is not there or the file is no text.
    """
    file = _open(path, name)
    return file.reading(select(file.documents, part, name))


def read_all_parts(path: Path, name: str) -> list[Reading]:
    """The readings of all documents of a file, in order."""
    file = _open(path, name)
    return [file.reading(index) for index in range(len(file.documents))]


@dataclass(frozen=True, slots=True)
class _File:
    name: str
    encoding: str
    markup: str
    documents: Sequence[tuple[Part, Sequence[Line]]]

    def reading(self, index: int) -> Reading:
        """The reading of one of its documents. Only the parts of a collection have a number of their own."""
        part, lines = self.documents[index]
        headed = len(self.documents) > 1
        name = f"{self.name}#{part.number}" if headed else self.name
        read_as = {"encoding": self.encoding, "markup": self.markup} | ({"part": part.heading} if headed else {})
        return read(lines, Origin(self.name, part.number if headed else None), name, read_as, headed=headed)


def _open(path: Path, name: str) -> _File:
    decoded = decode(path.read_bytes(), name)
    markup = MARKUP_OF[path.suffix.casefold()]
    return _File(name, decoded.encoding, markup, split(lines_of(decoded.text, markup)))
