"""Office files are zip archives; these helpers make their bytes depend on nothing but what is in them."""

from __future__ import annotations

import io
import zipfile

BEGINNING = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip archive can name


def member(name: str) -> zipfile.ZipInfo:
    """The head of a member that bears no date of its own and is the same on every platform."""
    head = zipfile.ZipInfo(name, BEGINNING)
    head.compress_type, head.create_system = zipfile.ZIP_DEFLATED, 3
    return head


def undated(archive: bytes) -> bytes:
    """The same archive, its members all of one date."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(member(name), source.read(name))
    return made.getvalue()
