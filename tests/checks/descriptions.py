"""Organisations read from job descriptions that are written in the test."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from orgraph.model.configuration import Configuration
from orgraph.model.organisation import Organisation
from orgraph.readers.documents import read_document
from orgraph.resolution.organise import organise


def organisation_from_description(folder: Path, text: str, configuration: Configuration | None = None) -> Organisation:
    """The organisation that the real reader makes of a Markdown document."""
    path = folder / "descriptions.md"
    path.write_text(dedent(text).strip() + "\n", encoding="utf-8", newline="\n")
    return organise([read_document(path, path.name, None)], configuration or Configuration(), name="descriptions")
