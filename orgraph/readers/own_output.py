"""What orgraph wrote itself: charts, reports and findings that lie among the sources are no sources."""

from __future__ import annotations

import re
from pathlib import Path

from orgraph.model.mark import COMMENT, FINDING_COLUMNS, META, SIGNATURE, WRITER, XML_COMMENT

_BEGINNING = 4096  # bytes in which the mark of a page, a table, a picture or JSON stands
_END = 256  # bytes in which the mark of text or of a drawing stands
_SCHEMA = re.compile(rb'\{\s*"schema"\s*:\s*"orgraph\.')
_SARIF = re.compile(rf'"driver"\s*:\s*\{{\s*"name"\s*:\s*"{WRITER}"'.encode())
_CREATOR = re.compile(rf"creator[^>]*>{WRITER}<".encode())
_LAST_LINES = tuple(mark.encode() for mark in (COMMENT, SIGNATURE, XML_COMMENT))


def is_own_output(path: Path) -> bool:
    """Whether orgraph wrote the file, by the mark it leaves, whatever the file is called. A workbook to fill in, or to
    correct, bears none."""
    try:
        with path.open("rb") as file:
            beginning = file.read(_BEGINNING)
            if beginning.startswith(b"PK"):
                return _bears_creator(path)
            if beginning.startswith(b"%PDF-"):
                return f"/Author({WRITER})".encode() in beginning + file.read()
            file.seek(max(0, path.stat().st_size - _END))
            end = file.read().rstrip()
    except OSError:
        return False
    return _begins_marked(beginning) or end.endswith(_LAST_LINES)


def _begins_marked(beginning: bytes) -> bool:
    if beginning.startswith(b"\x89PNG"):
        return f"Software\0{WRITER}".encode() in beginning
    if beginning.startswith(b"{"):
        return bool(_SCHEMA.match(beginning) or _SARIF.search(beginning))
    if beginning.startswith(b"<"):
        return META.encode() in beginning
    return beginning.removeprefix(b"\xef\xbb\xbf").replace(b'"', b"").startswith(FINDING_COLUMNS.encode())


def _bears_creator(path: Path) -> bool:
    import zipfile

    try:
        with zipfile.ZipFile(path) as archive, archive.open("docProps/core.xml") as properties:
            return _CREATOR.search(properties.read(_BEGINNING)) is not None
    except Exception:  # a damaged archive is the reader's to report
        return False
