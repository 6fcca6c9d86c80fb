"""PDF → lines, through pdfplumber: text with its pages, tables drawn with lines as cells.

Headers, footers and page numbers are left out; a sentence broken by the edge of the page or cell is one line. A PDF
whose pages are pictures has no text, and says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from orgraph.errors import SourceError
from orgraph.model.text import Text
from orgraph.readers.documents.formats.pdf_layout import PageContent, write_out
from orgraph.readers.documents.formats.transcript import Transcript

if TYPE_CHECKING:
    from pdfplumber.pdf import PDF

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
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    try:
        with pdfplumber.open(BytesIO(data)) as file:
            return _read(file, name)
    except SourceError:
        raise
    except PdfminerException as error:
        cause = error.args[0] if error.args else error
        if isinstance(cause, PDFPasswordIncorrect):
            raise SourceError(_ENCRYPTED.format(file=name)) from error
        raise SourceError(_NOT_PDF.format(file=name, why=_reason(cause))) from error
    except Exception as error:  # a damaged file meets the library in ways it does not foresee
        raise SourceError(_NOT_PDF.format(file=name, why=_reason(error))) from error


def _read(file: PDF, name: str) -> PdfText:
    from orgraph.readers.documents.formats.pdf_page import read_page

    pages: list[PageContent] = []
    empty: list[int] = []
    letters = unreadable = 0
    for page in file.pages:
        letters += len(page.chars)
        unreadable += sum(char["text"].startswith("(cid:") for char in page.chars)
        if not page.chars:
            empty.append(page.page_number)
        pages.append(PageContent(page.page_number, float(page.height), read_page(page) if page.chars else ()))
        page.close()
    if not letters:
        raise SourceError(_SCAN.format(file=name))
    if unreadable > _MOST_UNREADABLE * letters:
        raise SourceError(_UNREADABLE.format(file=name))
    without = {"pages_without_text": empty} if empty else {}
    return PdfText(write_out(pages), {"markup": "pdf", "pages": len(pages), **without})


def _reason(error: object) -> str:
    return str(error).partition("\n")[0][:200] or type(error).__name__
