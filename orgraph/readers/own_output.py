"""What orgraph wrote itself: charts, reports and findings that lie among the sources are no sources."""

from __future__ import annotations

import re
from pathlib import Path

from orgraph.model.mark import COMMENT, FINDING_COLUMNS, META, WRITER

_BEGINNING = 4096  # bytes in which the mark of a page, a table or JSON stands
_END = 256
_SCHEMA = re.compile(rb'\{\s*"schema"\s*:\s*"orgraph\.')
_CREATOR = re.compile(rf"creator[^>]*>{WRITER}<".encode())


def is_own_output(path: Path) -> bool:
    """Whether orgraph wrote the file, by the mark it leaves. A workbook to fill in, or to correct, bears none."""
    suffix = path.suffix.casefold()
    try:
        if suffix in (".xlsx", ".docx"):
            return _bears_creator(path)
        with path.open("rb") as file:
            beginning = file.read(_BEGINNING)
            if suffix in (".md", ".markdown"):
                file.seek(max(0, path.stat().st_size - _END))
                return COMMENT.encode() in file.read()
    except OSError:
        return False
    if suffix in (".html", ".htm"):
        return META.encode() in beginning
    if suffix == ".json":
        return _SCHEMA.match(beginning) is not None
    return suffix == ".csv" and beginning.removeprefix(b"\xef\xbb\xbf").replace(b'"', b"").startswith(
        FINDING_COLUMNS.encode()
    )


def _bears_creator(path: Path) -> bool:
    import zipfile

    try:
        with zipfile.ZipFile(path) as archive, archive.open("docProps/core.xml") as properties:
            return _CREATOR.search(properties.read(_BEGINNING)) is not None
    except Exception:  # a damaged archive is the reader's to report
        return False
