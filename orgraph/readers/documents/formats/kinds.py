"""What a file is by its bytes, whatever its name says."""

from __future__ import annotations

from enum import StrEnum
from io import BytesIO
from zlib import error as zlib_error

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STARTS_LIKE_HTML = (b"<!doctype html", b"<html", b"<head", b"<meta", b"<body")
_WORD_XML = (b"schemas.microsoft.com/office/word/2003/wordml", b"schemas.microsoft.com/office/2006/xmlpackage")
_BLANK = b"\xef\xbb\xbf\xff\xfe \r\n\t"


class FileKind(StrEnum):
    """Kinds of files that a document may come in; `text` is whatever is none of the others."""

    DOCX = "docx"
    WORD_XML = "xml"  # a Word file as one file of XML
    OPEN_DOCUMENT = "odt"
    WORKBOOK = "xlsx"
    ARCHIVE = "zip"
    DOC = "doc"
    ENCRYPTED = "encrypted"  # an Office file with a password
    OLD_OFFICE = "ole"
    RTF = "rtf"
    PDF = "pdf"
    WEB_ARCHIVE = "mht"
    HTML = "html"
    TEXT = "text"


def kind_of(data: bytes) -> FileKind:
    """The kind of a file with these bytes."""
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_archive(data)
    if data.startswith(_OLE):
        return _kind_of_old_office(data)
    if b"%PDF-" in data[:1024]:
        return FileKind.PDF
    start = data[:4096].replace(b"\0", b"").lstrip(_BLANK).lower()
    if start.startswith(b"{\\rtf"):
        return FileKind.RTF
    if start.startswith((b"mime-version:", b"from: <saved by")) and b"multipart/related" in start:
        return FileKind.WEB_ARCHIVE
    if start.startswith(b"<?xml") and any(name in start for name in _WORD_XML):
        return FileKind.WORD_XML
    return FileKind.HTML if start.startswith(_STARTS_LIKE_HTML) else FileKind.TEXT


def _kind_of_archive(data: bytes) -> FileKind:
    import zipfile

    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = {name.replace("\\", "/") for name in archive.namelist()}
            if "mimetype" in names and b"opendocument.text" in archive.read("mimetype")[:100]:
                return FileKind.OPEN_DOCUMENT
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError, EOFError, zlib_error):
        return FileKind.ARCHIVE
    if any(name.startswith("word/") for name in names):
        return FileKind.DOCX
    return FileKind.WORKBOOK if any(name.startswith("xl/") for name in names) else FileKind.ARCHIVE


def _kind_of_old_office(data: bytes) -> FileKind:
    """By the names of the streams, which stand in the file in UTF-16."""
    if _named(data, "EncryptedPackage"):
        return FileKind.ENCRYPTED
    return FileKind.DOC if _named(data, "WordDocument") else FileKind.OLD_OFFICE


def _named(data: bytes, stream: str) -> bool:
    return stream.encode("utf-16-le") in data
