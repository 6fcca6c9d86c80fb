"""A Word file, however it is packed → its body, styles and numbering.

A `.docx` or `.docm` is an archive of XML files. Systems that fill in templates write the same in one XML file, called
`.doc`: as a flat package, or in the vocabulary of Word 2003. What a package says of itself is followed where it says
something; a file whose list of parts is lost is read by the names that Word gives its parts.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING

from orgraph.model.text import Text
from orgraph.readers.documents.formats.word_elements import child

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LARGEST = 400_000_000  # bytes of XML; a thousand pages of text have a tenth
_TOO_LARGE = Text("解压后超过 400 MB", "it unpacks to more than 400 MB")
_NO_DOCUMENT = Text("里面没有正文", "there is no document in it")
_LOCKED = Text("有密码保护", "it is protected by a password")

_WORD = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OTHER_NAMES = (
    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    b"http://schemas.microsoft.com/office/word/2003/wordml",
)
_PACKAGE = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
_USUAL = {"officeDocument": "word/document.xml", "styles": "word/styles.xml", "numbering": "word/numbering.xml"}


class NotWordError(Exception):
    """What is no Word file; `why` says it in words."""

    def __init__(self, why: Text) -> None:
        super().__init__(why.en)
        self.why = why


@dataclass(frozen=True, slots=True)
class WordParts:
    """The elements that the text of a document is read from."""

    body: Element
    styles: Element | None
    numbering: Element | None


def open_word(data: bytes) -> WordParts:
    """The parts of a Word file. Raises NotWordError where it has no body, is locked, or unpacks to more than any
    document holds, and what the archive or its XML raise where they are damaged."""
    if not data.startswith(b"PK"):
        return _of_one_file(_parsed(data))
    parts = _Archive(data)
    main = parts.named("officeDocument", "")
    document = parts.root(main)
    return _parts(document, *(parts.root(parts.named(kind, main)) for kind in ("styles", "numbering")))


def _parts(document: Element | None, styles: Element | None, numbering: Element | None) -> WordParts:
    body = child(document, "body")
    if body is None:
        raise NotWordError(_NO_DOCUMENT)
    return WordParts(body, styles, numbering)


def _of_one_file(root: Element) -> WordParts:
    """A flat package, whose parts lie in one file; or a document of Word 2003, which has its styles in itself."""
    if root.tag != f"{_PACKAGE}package":
        return _parts(root, child(root, "styles"), None)
    contents = {
        (part.get(f"{_PACKAGE}name") or "").strip("/"): next(iter(data), None)
        for part in root
        if (data := part.find(f"{_PACKAGE}xmlData")) is not None
    }
    return _parts(*(contents.get(_USUAL[kind]) for kind in ("officeDocument", "styles", "numbering")))


class _Archive:
    """The XML files of an archive by their names."""

    def __init__(self, data: bytes) -> None:
        self._archive = zipfile.ZipFile(BytesIO(data))
        entries = self._archive.infolist()
        if sum(entry.file_size for entry in entries if entry.filename.endswith((".xml", ".rels"))) > _LARGEST:
            raise NotWordError(_TOO_LARGE)
        if any(entry.flag_bits & 1 for entry in entries):
            raise NotWordError(_LOCKED)
        self._entries: Mapping[str, zipfile.ZipInfo] = {
            entry.filename.replace("\\", "/").strip("/").casefold(): entry for entry in entries
        }

    def root(self, name: str) -> Element | None:
        """The root of a part; None where there is no such part."""
        entry = self._entries.get(name.casefold())
        return None if entry is None else _parsed(self._archive.read(entry))

    def named(self, kind: str, owner: str) -> str:
        """The name of the part that stands in this relation to its owner (none: the package itself); the name that
        Word gives it where nothing is said."""
        folder = dirname(owner)
        relations = self.root(join(folder, "_rels", f"{owner.rpartition('/')[2]}.rels"))
        for relation in () if relations is None else relations:
            if (relation.get("Type") or "").endswith(f"/{kind}") and (target := relation.get("Target")):
                return normpath(join("/", folder, target)).strip("/")
        return _USUAL[kind]


def _parsed(content: bytes) -> Element:
    """The root of an XML file, in the names of the usual edition whichever it is written in; no entity is fetched."""
    from lxml import etree

    for name in _OTHER_NAMES:
        content = content.replace(name, _WORD)
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
