"""Where a statement was made: file, place in it, and the words themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from orgraph.model.text import Language


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A place in a source: a line of a document, or a row and column of a table.

    `line` and `row` are 1-based and count from the start of the file, as an editor or a spreadsheet shows them.
    """

    file: str
    part: int | None = None
    line: int | None = None
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    quote: str = ""

    def place(self, language: Language = "en") -> str:
        """The place in words: `handbook.md, line 12` or `岗位表.xlsx 第 3 行「直接上级」`."""
        if language == "zh":
            parts = [
                f" #{self.part}" if self.part else "",
                f" [{self.sheet}]" if self.sheet else "",
                f" 第 {self.line} 行" if self.line else "",
                f" 第 {self.row} 行" if self.row else "",
                f"「{self.column}」" if self.column else "",
            ]
        else:
            parts = [
                f"#{self.part}" if self.part else "",
                f" [{self.sheet}]" if self.sheet else "",
                f", line {self.line}" if self.line else "",
                f", row {self.row}" if self.row else "",
                f', column "{self.column}"' if self.column else "",
            ]
        return self.file + "".join(parts)

    def as_json(self) -> dict[str, Any]:
        """`file, part, line` or `file, sheet, row, column`, and `quote`; keys without a value are left out."""
        names = ("file", "part", "line", "sheet", "row", "column", "quote")
        return {name: value for name in names if (value := getattr(self, name)) is not None}
