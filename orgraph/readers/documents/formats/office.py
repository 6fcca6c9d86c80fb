"""DOC, RTF, ODT → DOCX, through LibreOffice where it is installed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from orgraph.errors import SourceError
from orgraph.model.text import Text

_COMMANDS = ("soffice", "libreoffice")
_PLACES = (
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
)
_SECONDS = 120

_MISSING = Text(
    "{file} 是旧格式的文档，需要 LibreOffice 才能读，而这台电脑上没有。请在 Word 或 WPS 中打开它，另存为 .docx；"
    "或安装 LibreOffice（免费）。",
    "{file} is in an old format that is read through LibreOffice, which this computer does not have. Open it in Word "
    "and save it as .docx, or install LibreOffice (free of charge).",
)
_FAILED = Text(
    "LibreOffice 没能打开 {file}（{why}）。文件可能已损坏或有密码。请在 Word 或 WPS 中打开它，另存为 .docx。",
    "LibreOffice could not open {file} ({why}). It may be damaged or protected by a password. Open it in Word and "
    "save it as .docx.",
)
_TOO_LONG = Text(f"{_SECONDS} 秒内没有完成", f"it took more than {_SECONDS} seconds")
_NOTHING = Text("没有产生结果", "nothing came of it")


def libreoffice() -> str | None:
    """The program, from the path or where it usually is."""
    found = next(filter(None, map(shutil.which, _COMMANDS)), None)
    return found or next((place for place in _PLACES if Path(place).is_file()), None)


def as_docx(data: bytes, suffix: str, name: str) -> bytes:
    """The same document as DOCX; `suffix` is that of what the bytes are.

    It is converted in a folder of its own with a profile of its own, so that no LibreOffice that is open is touched.
    Raises SourceError where LibreOffice is not there, fails or takes too long.
    """
    program = libreoffice()
    if program is None:
        raise SourceError(_MISSING.format(file=name))
    with tempfile.TemporaryDirectory(prefix="orgraph-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        source, made = folder / f"document{suffix}", folder / "made"
        source.write_bytes(data)
        fault = _run(
            program,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--headless", "--norestore", "--nologo", "--convert-to", "docx:MS Word 2007 XML"),
            *("--outdir", str(made), str(source)),
        )
        result = made / "document.docx"
        if fault or not result.is_file():
            raise SourceError(_FAILED.format(file=name, why=fault or _NOTHING))
        return result.read_bytes()


def _run(*command: str) -> Text | None:
    """Why the program failed; None where it ended well. It is ended, with what it started, after the time allowed."""
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        return Text(str(error), str(error))
    try:
        process.wait(timeout=_SECONDS)
    except subprocess.TimeoutExpired:
        return _TOO_LONG
    finally:
        if process.poll() is None:
            _end(process)
    return None


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
