"""The parts of a workbook file, changed one by one: what is not touched stays byte for byte.

A workbook is a zip archive of parts that refer to one another by relationships (ECMA-376 part 2). A library that reads
a workbook and writes it again loses what it does not know: charts, pictures, slicers, macros. Here only the parts that
must differ are parsed and written.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from typing import Any

from lxml import etree

from orgraph.exporters.archive import member

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_CONTENT_TYPES = "[Content_Types].xml"
_SMALL = 200_000  # bytes up to which a part that was parsed is compared with what it was
Element = Any  # of lxml, whose types are private


def main(name: str) -> str:
    """The name of an element of a spreadsheet part."""
    return f"{{{MAIN}}}{name}"


class Package:
    """The parts of an archive by name. Raises ValueError where the bytes are no archive of the usual kind."""

    def __init__(self, content: bytes) -> None:
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                self._bytes = {name: archive.read(name) for name in archive.namelist()}
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
            raise ValueError(str(error)) from error
        self._parsed: dict[str, Element] = {}
        self._was: dict[str, bytes | None] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._bytes or name in self._parsed

    def part(self, name: str) -> Element:
        """The root element of a part, to be read and changed."""
        if name not in self._parsed:
            parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
            self._parsed[name] = etree.fromstring(self._bytes[name], parser)
            if len(self._bytes[name]) < _SMALL:
                self._was[name] = self._canonical(name)
        return self._parsed[name]

    def _canonical(self, name: str) -> bytes | None:
        if len(self._bytes[name]) >= _SMALL:
            return None
        form: bytes = etree.tostring(self._parsed[name], method="c14n")
        return form

    def raw(self, name: str) -> bytes:
        """The bytes of a part that was not changed."""
        return self._bytes[name]

    def put(self, name: str, content: bytes) -> None:
        """A part as it is to be."""
        self._parsed.pop(name, None)
        self._bytes[name] = content

    def forget(self, name: str) -> None:
        """No such part any more."""
        self._bytes.pop(name, None)
        self._parsed.pop(name, None)

    def related(self, name: str, kind: str) -> list[str]:
        """The parts that a part refers to by relationships of this kind (the last word of their type)."""
        links = _relations_of(name)
        if links not in self:
            return []
        return [
            self._target(name, link.get("Target"))
            for link in self.part(links)
            if link.get("Type", "").rpartition("/")[2] == kind and link.get("TargetMode") != "External"
        ]

    def target(self, name: str, relation: str) -> str:
        """The part that a relationship of a part leads to, by its id."""
        links = self.part(_relations_of(name))
        return next(self._target(name, link.get("Target")) for link in links if link.get("Id") == relation)

    def relation(self, name: str, target: str) -> str:
        """The id of the relationship that leads from a part to another."""
        links = self.part(_relations_of(name))
        return next(str(link.get("Id")) for link in links if self._target(name, link.get("Target")) == target)

    @staticmethod
    def _target(name: str, target: str) -> str:
        return posixpath.normpath(posixpath.join("/", posixpath.dirname(name), target)).lstrip("/")

    def relate(self, name: str, kind: str, target: str) -> str:
        """A new relationship from a part to another; its id."""
        links = _relations_of(name)
        if links not in self:
            self.put(links, f'<Relationships xmlns="{_PACKAGE}"/>'.encode())
        root = self.part(links)
        taken = {link.get("Id") for link in root}
        id = next(f"rIdOrgraph{number}" for number in range(1, len(taken) + 2) if f"rIdOrgraph{number}" not in taken)
        etree.SubElement(root, f"{{{_PACKAGE}}}Relationship", Id=id, Type=f"{RELATED}/{kind}", Target=f"/{target}")
        return id

    def declare(self, name: str, content_type: str) -> None:
        """What kind of content a new part has."""
        root = self.part(_CONTENT_TYPES)
        if not any(each.get("PartName") == f"/{name}" for each in root):
            etree.SubElement(root, f"{{{_TYPES}}}Override", PartName=f"/{name}", ContentType=content_type)

    def declare_suffix(self, suffix: str, content_type: str) -> None:
        """What kind of content parts of a suffix have."""
        root = self.part(_CONTENT_TYPES)
        if not any((each.get("Extension") or "").lower() == suffix for each in root):
            root.insert(0, etree.Element(f"{{{_TYPES}}}Default", Extension=suffix, ContentType=content_type))

    def free(self, pattern: str) -> str:
        """The first name of this pattern, with a number for `{}`, that no part has."""
        return next(name for number in range(1, 100_000) if (name := pattern.format(number)) not in self)

    def written(self) -> bytes:
        """The archive; its members bear no date."""
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in dict.fromkeys((*self._bytes, *self._parsed)):
                archive.writestr(member(name), self._written(name))
        return made.getvalue()

    def _written(self, name: str) -> bytes:
        """A part that was only read, and not changed, keeps its bytes."""
        if name not in self._parsed or (name in self._was and self._canonical(name) == self._was[name]):
            return self._bytes[name]
        written: bytes = etree.tostring(self._parsed[name], xml_declaration=True, encoding="UTF-8", standalone=True)
        return written


def _relations_of(name: str) -> str:
    folder, _, file = name.rpartition("/")
    return f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"
