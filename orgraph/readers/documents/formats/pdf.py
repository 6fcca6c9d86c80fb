"""PDF → lines, through PDFium: text with its pages, tables drawn with lines as cells (found by pdfplumber).

Headers, footers and page numbers are left out; a sentence broken by the edge of the page or cell is one line. A PDF
whose pages are pictures has no text, and says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from orgraph.errors import SourceError
from orgraph.model.text import Text
from orgraph.readers.documents.formats.pdf_layout import PageContent, write_out
from orgraph.readers.documents.formats.pdf_words import size_of, text_of_page
from orgraph.readers.documents.formats.transcript import Transcript

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_MOST_UNREADABLE = 0.3  # of the letters

_NOT_PDF = Text(
    "{file} 不能作为 PDF 打开（{why}）。文件可能不完整；请重新导出，或另存为 .docx。",
    "{file} cannot be opened as a PDF ({why}). It may be incomplete; export it again, or save it as .docx.",
)
_SCAN = Text(
    "{file} 里没有文字：各页是图片（扫描件）。请用文字识别（OCR）软件转换成可复制文字的 PDF 或 .docx。",
    "{file} has no text: its pages are pictures (a scan). Turn it into a PDF with text, or a .docx, by text "
    "recognition (OCR).",
)
_ENCRYPTED = Text(
    "{file} 有密码保护，读不了。请打开它，取消密码后另存。",
    "{file} is protected by a password. Open it, remove the password, and save it again.",
)
_UNREADABLE = Text(
    "{file} 的文字没有编码，只有字形，读不出来。请由原文件重新导出，或用文字识别（OCR）软件转换。",
    "The text of {file} has shapes but no characters and cannot be read. Export it again from the original, or use "
    "text recognition (OCR).",
)


@dataclass(frozen=True, slots=True)
class PdfText:
    """The text of a PDF; `read_as` counts its pages and names those that have no text."""

    written: Transcript
    read_as: Mapping[str, Any]


def read_pdf(data: bytes, name: str) -> PdfText:
    """The text of a PDF. Raises SourceError where it is none, is locked, or holds pictures only."""
    import pypdfium2

    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD
        message = _ENCRYPTED.format(file=name) if locked else _NOT_PDF.format(file=name, why=_reason(error))
        raise SourceError(message) from error
    try:
        return _read(file, name)
    except pypdfium2.PdfiumError as error:
        raise SourceError(_NOT_PDF.format(file=name, why=_reason(error))) from error
    finally:
        file.close()


def _read(file: PdfDocument, name: str) -> PdfText:
    from orgraph.readers.documents.formats.pdf_page import read_page
    from orgraph.readers.documents.formats.pdf_rules import tables_on

    pages: list[PageContent] = []
    empty: list[int] = []
    letters = unreadable = 0
    for number, page in enumerate(file, 1):
        text = text_of_page(page)
        width, height = size_of(page, text.turn)
        letters += text.letters
        unreadable += text.unreadable
        if not text.words:
            empty.append(number)
        tables = tables_on(page, text.turn) if text.words else []
        pages.append(PageContent(number, height, read_page(text.words, tables, width)))
        page.close()
    if not letters:
        raise SourceError(_SCAN.format(file=name))
    if unreadable > _MOST_UNREADABLE * letters:
        raise SourceError(_UNREADABLE.format(file=name))
    without = {"pages_without_text": empty} if empty else {}
    return PdfText(write_out(pages), {"markup": "pdf", "pages": len(pages), **without})


def _reason(error: object) -> str:
    return str(error).partition("\n")[0][:200] or type(error).__name__
