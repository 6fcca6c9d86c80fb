"""Whatever bytes a file holds and whatever it is called, it is read, or a SourceError says why not."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orgraph.errors import SourceError
from orgraph.readers.documents.formats import office
from orgraph.readers.sources import READABLE, SourceFile, read
from tests.readers.documents.forms import FORMS
from tests.readers.documents.pdf_files import write_pdf
from tests.readers.documents.test_form_sheets import write_book
from tests.readers.documents.word_files import write_word

STARTS = (
    *(b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-1.4\n", b"{\\rtf1 ", b"<html>"),
    *(b"- title: x\n", b"[{", b"\xff\xfe", b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n"),
)


@pytest.fixture(autouse=True)
def _no_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "libreoffice", lambda: None)


@cache
def whole_files() -> list[bytes]:
    with TemporaryDirectory() as folder:
        place = Path(folder)
        return [
            write_word(place / "form.docx", FORMS[0].rows, "1. 会计").read_bytes(),
            write_pdf(place / "form.pdf", FORMS[0].rows).read_bytes(),
            write_book(place / "form.xlsx", {"s": FORMS[0].rows}).read_bytes(),
            b"roles:\n  - title: Head\n    reports_to: [Chief]\n",
            "岗位名称：会计\n直接上级：财务经理\n".encode("gb18030"),
        ]


@dataclass(frozen=True)
class Damage:
    """Which of the whole files, what share of it is left, and which bytes are others, by their place in it."""

    file: int
    left: float
    changes: tuple[tuple[float, int], ...]

    def content(self) -> bytes:
        content = bytearray(whole_files()[self.file])
        for place, value in self.changes:
            content[int(place * (len(content) - 1))] = value
        return bytes(content[: int(self.left * len(content))])


SHARES = st.floats(0, 1)
DAMAGES = st.builds(
    Damage,
    st.integers(0, 4),
    st.just(1.0) | SHARES,
    st.lists(st.tuples(SHARES, st.integers(0, 255)), max_size=30).map(tuple),
)
BYTES = st.builds(bytes.__add__, st.sampled_from(STARTS), st.binary(max_size=400))


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(BYTES | DAMAGES, st.sampled_from(READABLE))
def test_any_bytes_are_read_or_refused(content: bytes | Damage, suffix: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"file{suffix}"
        path.write_bytes(content if isinstance(content, bytes) else content.content())
        for outcome in outcomes(path):
            assert outcome == "read" or path.name in outcome


def outcomes(path: Path) -> Iterator[str]:
    """What came of reading the file; whatever else is raised fails the test."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            readings = read([SourceFile(path, path.name)], {}, all_parts=True)
    except SourceError as error:
        yield str(error)
    else:
        for reading in readings:
            assert reading.account.rows == reading.account.read + reading.account.unread
            yield "read"


def test_whole_files_are_read_whatever_kind_of_document_they_are_called(tmp_path: Path) -> None:
    word, pdf, _, _, text = whole_files()
    for suffix in (".doc", ".docx", ".txt", ".pdf", ".rtf"):
        for content in (word, pdf, text):
            path = tmp_path / f"file{suffix}"
            path.write_bytes(content)
            assert list(outcomes(path)) == ["read"]
