"""Where a statement was made: file, place in it, and the words themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from orgraph.model.text import Language


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A place in a source: a line of a document, or a row and column of a table.

    `line` and `row` are 1-based and count from the start of the file, as an editor or a spreadsheet shows them. Of a
    file that is no text (Word, PDF), `line` counts in its text as `orgraph extract --text` prints it, and `page` in
    its pages. In a form on a sheet, a document in cells, `line` is the sheet's row and `column` its letter.
    """

    file: str
    part: int | None = None
    line: int | None = None
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    quote: str = ""
    page: int | None = None

    def place(self, language: Language = "en") -> str:
        """The place in words: `handbook.md, line 12` or `岗位表.xlsx 第 3 行「直接上级」`."""
        line, row = self._line_and_row()
        if language == "zh":
            parts = [
                f" #{self.part}" if self.part else "",
                f" [{self.sheet}]" if self.sheet else "",
                f" 第 {self.page} 页" if self.page else "",
                f" 第 {line} 行" if line else "",
                f" 第 {row} 行" if row else "",
                f"「{self.column}」" if self.column else "",
            ]
        else:
            parts = [
                f"#{self.part}" if self.part else "",
                f" [{self.sheet}]" if self.sheet else "",
                f", page {self.page}" if self.page else "",
                f", line {line}" if line else "",
                f", row {row}" if row else "",
                f', column "{self.column}"' if self.column else "",
            ]
        return self.file + "".join(parts)

    def as_json(self) -> dict[str, Any]:
        """`file, part, line` or `file, sheet, row, column`, and `quote`; keys without a value are left out."""
        line, row = self._line_and_row()
        said = {
            "file": self.file,
            "part": self.part,
            "page": self.page,
            "line": line,
            "sheet": self.sheet,
            "row": row,
            "column": self.column,
            "quote": self.quote,
        }
        return {name: value for name, value in said.items() if value is not None}

    def _line_and_row(self) -> tuple[int | None, int | None]:
        """As they are said: what is on a sheet stands in a row."""
        return (self.line, self.row) if self.sheet is None else (None, self.row or self.line)
