"""Old Word files, through LibreOffice where it is installed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from orgraph.errors import SourceError
from orgraph.readers.documents import text_of
from orgraph.readers.documents.formats import office
from tests.readers.documents.reading import said

RTF = (
    r"{\rtf1\ansi\deff0{\fonttbl{\f0 Arial;}}"
    r"\trowd\cellx3000\cellx7000 Job title\intbl\cell Head porter\intbl\cell\row"
    r"\trowd\cellx3000\cellx7000 Reports to\intbl\cell Front office manager\intbl\cell\row"
    r"\pard\par}"
)
SAYS = ["position Head porter", "Head porter reports to Front office manager (superior field)"]

needs_libreoffice = pytest.mark.skipif(office.libreoffice() is None, reason="LibreOffice is not installed")


@needs_libreoffice
def test_rtf_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "form.doc").write_text(RTF, "ascii")
    assert said(tmp_path / "form.doc") == SAYS


@needs_libreoffice
def test_an_old_word_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "form.rtf").write_text(RTF, "ascii")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(office.libreoffice()), profile, "--headless", "--convert-to", "doc", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "form.rtf")], check=True, capture_output=True, timeout=120)
    assert said(tmp_path / "form.doc") == SAYS


def test_without_libreoffice_the_message_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "libreoffice", lambda: None)
    (tmp_path / "form.rtf").write_text(RTF, "ascii")
    with pytest.raises(SourceError, match=r"form\.rtf.*save it as \.docx"):
        text_of(tmp_path / "form.rtf", "form.rtf")


def test_a_conversion_that_takes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = tmp_path / "soffice"
    slow.write_text("#!/bin/sh\nsleep 60\n")
    slow.chmod(0o755)
    monkeypatch.setattr(office, "libreoffice", lambda: str(slow))
    monkeypatch.setattr(office, "_SECONDS", 0.2)
    with pytest.raises(SourceError, match="took more than"):
        office.as_docx(b"", ".doc", "form.doc")


def test_a_converter_that_cannot_be_started_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "libreoffice", lambda: str(tmp_path / "nothing"))
    with pytest.raises(SourceError, match="could not open"):
        office.as_docx(b"", ".doc", "form.doc")
