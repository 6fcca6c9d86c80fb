"""A file → its text and its lines, whatever it is: read as what its bytes are, and else as what its name says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from orgraph.errors import SourceError
from orgraph.model.text import Text
from orgraph.readers.documents.formats.kinds import FileKind, kind_of
from orgraph.readers.documents.lines import Line
from orgraph.readers.documents.markup import MARKUP_OF, file_lines, lines_of
from orgraph.readers.text_encoding import Decoded, decode

OFFICE = (".doc", ".docx", ".docm", ".rtf", ".odt", ".wps", ".mht")
ROLE_FILES = (".yaml", ".yml", ".json")
READABLE = (*MARKUP_OF, *OFFICE, ".pdf", ".yaml", ".yml")

_ENCRYPTED = Text(
    "{file} 有密码保护，读不了。请在 Office 中打开它，取消密码后另存。",
    "{file} is protected by a password. Open it in Office, remove the password, and save it again.",
)
_NO_DOCUMENT = Text(
    "{file} 里不是文档（是{what}）。请在 Word 中打开它，另存为 .docx。",
    "{file} is no document (it is {what}). Open it in Word and save it as .docx.",
)
_IS_WORKBOOK = Text(
    "{file} 是 Excel 工作簿，不是文档。请把文件名的后缀改为 .xlsx。",
    "{file} is an Excel workbook and no document. Give its name the ending .xlsx.",
)
_THROUGH_OFFICE = {FileKind.DOC: ".doc", FileKind.RTF: ".rtf", FileKind.OPEN_DOCUMENT: ".odt"}
_WHAT = {
    FileKind.ARCHIVE: Text("压缩包，或已损坏的文件", "an archive, or damaged"),
    FileKind.OLD_OFFICE: Text("旧版 Office 文件，但不是 Word 文件", "an old Office file, but not a Word file"),
}


@dataclass(frozen=True, slots=True)
class Opened:
    """`text` is what `orgraph extract --text` prints, and what the places of all lines count in; `read_as` says how
    the file was read."""

    text: Sequence[str]
    lines: Sequence[Line]
    read_as: Mapping[str, Any]


def open_document(path: Path, name: str) -> Opened:
    """The text of a file. Raises SourceError where it has none that can be read."""
    data = path.read_bytes()
    kind = kind_of(data)
    if kind in (FileKind.TEXT, FileKind.HTML):
        return _text(data, name, path.suffix.casefold(), kind)
    if kind in (FileKind.DOCX, FileKind.WORD_XML):
        return _word(data, name, {"markup": "word"})
    if kind is FileKind.PDF:
        return _pdf(data, name)
    if kind in _THROUGH_OFFICE:
        return _through_office(data, name, kind)
    if kind is FileKind.WEB_ARCHIVE:
        return _web_archive(data, name)
    if kind is FileKind.WORKBOOK:
        raise SourceError(_IS_WORKBOOK.format(file=name))
    if kind in _WHAT:
        raise SourceError(_NO_DOCUMENT.format(file=name, what=_WHAT[kind]))
    raise SourceError(_ENCRYPTED.format(file=name))


def _text(data: bytes, name: str, suffix: str, kind: FileKind) -> Opened:
    decoded = decode(data, name)
    if suffix in ROLE_FILES:
        return _roles(decoded, name, suffix)
    markup = "html" if kind is FileKind.HTML and suffix in (*OFFICE, ".pdf") else MARKUP_OF.get(suffix, "text")
    read_as = {"encoding": decoded.encoding, "markup": markup}
    file = file_lines(decoded.text)
    front = _front_matter(file, name) if markup == "markdown" and file[0].strip() == "---" else []
    return Opened(file, [*front, *lines_of(decoded.text, markup)], read_as)


def _roles(decoded: Decoded, name: str, suffix: str) -> Opened:
    from orgraph.readers.documents.formats.role_file import role_lines

    file = file_lines(decoded.text)
    read_as = {"encoding": decoded.encoding, "markup": suffix.removeprefix(".").replace("yml", "yaml")}
    return Opened(file, role_lines("\n".join(file), file, name), read_as)


def _front_matter(file: Sequence[str], name: str) -> list[Line]:
    """The role in the front matter of a Markdown file, where that is one; other front matter is markup."""
    from orgraph.readers.documents.formats.role_file import role_lines

    end = next((number for number in range(1, min(len(file), 200)) if file[number].strip() == "---"), 0)
    try:
        return role_lines("\n".join(file[1:end]), file, name, first=1, related=True)
    except SourceError:
        return []


def _pdf(data: bytes, name: str) -> Opened:
    from orgraph.readers.documents.formats.pdf import read_pdf

    read = read_pdf(data, name)
    return Opened(read.written.file, read.written.lines, read.read_as)


def _web_archive(data: bytes, name: str) -> Opened:
    """A page saved with its pictures, as Word and browsers do: its first part that is text."""
    import email

    for part in email.message_from_bytes(data).walk():
        content = part.get_payload(decode=True)
        if part.get_content_maintype() == "text" and isinstance(content, bytes):
            return _text(content, name, ".doc", FileKind.HTML)
    raise SourceError(_NO_DOCUMENT.format(file=name, what=_WHAT[FileKind.ARCHIVE]))


def _through_office(data: bytes, name: str, kind: FileKind) -> Opened:
    from orgraph.readers.documents.formats.office import as_docx

    return _word(as_docx(data, _THROUGH_OFFICE[kind], name), name, {"markup": "word", "through": "LibreOffice"})


def _word(data: bytes, name: str, read_as: Mapping[str, Any]) -> Opened:
    from orgraph.readers.documents.formats.word import read_word

    written = read_word(data, name)
    return Opened(written.file, written.lines, read_as)
