"""HTML → lines: blocks, headings, list items, tables with merged cells, definition lists, filled-in form fields.

The standard library's parser is used rather than a tree, because it tells where every run of text stands.
"""

from __future__ import annotations

import html
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from itertools import groupby

from orgraph.readers.documents.lines import Cell, Line, Piece, line_of
from orgraph.readers.documents.markup import file_lines

_SKIPPED = frozenset(("script", "style", "template", "title", "noscript"))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "details",
        "div",
        "dl",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
) | set(_HEADINGS)
_CELLS = frozenset(("td", "th"))
_TERMS = {"dt": 0, "dd": 1}
_BOLD = frozenset(("b", "strong"))
_LISTS = frozenset(("ul", "ol"))
_WIDEST = 100  # columns or rows that one cell may cover
_LAYOUT = 8  # lines: a cell with more holds a page, not a value


def html_lines(text: str) -> list[Line]:
    """The lines of a page, block by block."""
    file = file_lines(text)
    reader = _PageReader(file)
    reader.feed(_without_open_comments("\n".join(file)))
    reader.close()
    reader.finish()
    return _without_layout(reader.lines)


def _without_open_comments(page: str) -> str:
    """The page, as long as it is, with the `<!--` blanked that nothing closes: each would be sought an end for, and
    what follows it is read as words in any case."""
    start = page.rfind("-->") + 1
    return page[:start] + page[start:].replace("<!--", "    ")


@dataclass(slots=True)
class _Table:
    """Where the reader stands in a table. `covered` says for how many rows, this one included, a column is taken by a
    merged cell."""

    number: int
    row: int = -1
    column: int = -1
    covered: dict[int, int] = field(default_factory=dict)
    open: bool = False

    def next_row(self) -> None:
        self.row, self.column, self.open = self.row + 1, -1, False
        self.covered = {column: rows - 1 for column, rows in self.covered.items() if rows > 1}

    def next_cell(self, columns: int, rows: int) -> None:
        self.column += 1
        while self.column in self.covered:
            self.column += 1
        self.covered |= dict.fromkeys(range(self.column, self.column + columns), rows)
        self.open = True

    @property
    def cell(self) -> Cell:
        return Cell(self.number, max(self.row, 0), max(self.column, 0))


class _PageReader(HTMLParser):
    """Gathers the words of one block after the other."""

    def __init__(self, file: list[str]) -> None:
        super().__init__(convert_charrefs=False)
        self.lines: list[Line] = []
        self._file = file
        self._pieces: list[Piece] = []
        self._tables: list[_Table] = []
        self._made = 0
        self._skipping = ""
        self._level = self._lists = 0
        self._bullet = self._verbatim = False
        self._bolding = False
        self._bold = 0  # how many of the pieces, from the first, are bold

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """A section such as <![endif]> is a comment; the library stops at kinds it does not know."""
        return self.parse_bogus_comment(i, report)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._skipping and tag not in _BLOCKS:
            return
        self._skipping = tag if tag in _SKIPPED else ""
        if tag in _CELLS or tag in _TERMS:
            self._open_cell(tag, dict(attrs))
        elif tag in _BLOCKS:
            self._open_block(tag)
        elif tag == "br":
            self._break()
        elif tag in _BOLD:
            self._bolding = not self._pieces
        elif tag == "input":
            self._set_apart()
            self._fill_in(dict(attrs).get("value"))
        elif tag == "textarea":
            self._set_apart()
            self._verbatim = True

    def handle_endtag(self, tag: str) -> None:
        if tag == self._skipping:
            self._skipping = ""
        elif tag in _CELLS or tag in _TERMS:
            self._close_cell()
        elif tag in _BLOCKS:
            self._close_block(tag)
        elif tag == "textarea":
            self._verbatim = False
        elif tag in _BOLD and self._bolding:
            self._bolding, self._bold = False, len(self._pieces)

    def handle_data(self, data: str) -> None:
        line, column = self.getpos()
        for offset, words in enumerate(data.split("\n")):
            if offset:
                column = 0
                self._add_gap("\n" if self._verbatim else " ")
            self._add(words, line + offset, column)

    def handle_entityref(self, name: str) -> None:
        self._add_character(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._add_character(f"&#{name};")

    def finish(self) -> None:
        self._flush()

    def _add_character(self, reference: str) -> None:
        line, column = self.getpos()
        for character in html.unescape(reference):
            self._add(character, line, column, keep=True)

    def _add(self, words: str, line: int, column: int, *, keep: bool = False) -> None:
        """Words of the page; space between them counts once."""
        if self._skipping or not words:
            return
        if self._bold and self._bold == len(self._pieces) and words.strip():
            self._set_apart(words)
        bare = words if keep else words.strip()
        if not keep and words[0].isspace():
            self._add_gap(" ")
        if bare:
            self._pieces.append(Piece(bare, line, column + words.index(bare)))
            if not keep and words[-1].isspace():
                self._add_gap(" ")

    def _add_gap(self, gap: str) -> None:
        if self._pieces and not self._pieces[-1].text.endswith((" ", "\t", "\n")):
            self._pieces.append(Piece(gap, *self._position()))

    def _set_apart(self, following: str = "") -> None:
        """A tab between a bold label, or the label of a form field, and what it labels."""
        before = "".join(piece.text for piece in self._pieces).rstrip()
        if before and before[-1] not in ":：" and following.lstrip()[:1] not in (":", "："):
            self._pieces.append(Piece("\t", *self._position()))
        self._bold = 0

    def _fill_in(self, value: str | None) -> None:
        """The value that stands in a form field, where its tag is written on one line."""
        tag = self.get_starttag_text() or ""
        if value and value in tag and "\n" not in tag:
            line, column = self.getpos()
            self._add(value, line, column + tag.rindex(value))

    def _position(self) -> tuple[int, int]:
        last = self._pieces[-1]
        return last.line, last.column + len(last.text) - 1

    def _open_block(self, tag: str) -> None:
        self._flush()
        if tag in ("table", "dl"):
            self._start_table()
        elif tag == "tr" and self._tables:
            self._tables[-1].next_row()
        elif tag in _LISTS:
            self._lists += 1
        elif tag == "li":
            self._bullet = True
        self._level = _HEADINGS.get(tag, 0)

    def _close_block(self, tag: str) -> None:
        self._flush()
        if tag in ("table", "dl") and self._tables:
            self._tables.pop()
        elif tag in _LISTS:
            self._lists = max(0, self._lists - 1)
        elif tag == "li":
            self._bullet = False
        self._level = 0

    def _start_table(self) -> None:
        self._tables.append(_Table(self._made))
        self._made += 1

    def _open_cell(self, tag: str, attributes: dict[str, str | None]) -> None:
        self._close_cell()
        if not self._tables:
            self._start_table()
        table = self._tables[-1]
        if tag == "dt" or table.row < 0:
            table.next_row()
        table.next_cell(_count(attributes.get("colspan")), _count(attributes.get("rowspan")))
        table.column = _TERMS.get(tag, table.column)

    def _close_cell(self) -> None:
        self._flush()
        if self._tables and self._tables[-1].open:
            table = self._tables[-1]
            if not (self.lines and self.lines[-1].cell == table.cell):
                line, column = self.getpos()
                self.lines.append(line_of([Piece("", line, column)], self._file, cell=table.cell))
            table.open = False

    def _break(self) -> None:
        if self._tables and self._tables[-1].open:
            self._add_gap("\n")
        else:
            self._flush()

    def _flush(self) -> None:
        """The words gathered so far are a line."""
        while self._pieces and self._pieces[-1].text.isspace():
            self._pieces.pop()
        if self._pieces:
            table = self._tables[-1] if self._tables else None
            line = line_of(
                self._pieces,
                self._file,
                level=self._level,
                strong=self._bold >= len(self._pieces),
                bullet=self._bullet,
                indent=2 * self._lists if self._bullet else 0,
                cell=table.cell if table and table.open else None,
            )
            if line.text.strip():
                self.lines.append(line)
        self._pieces = []
        self._bolding, self._bold = False, 0


def _count(attribute: str | None) -> int:
    return min(max(int(attribute), 1), _WIDEST) if attribute and attribute.isdecimal() else 1


def _without_layout(lines: list[Line]) -> list[Line]:
    """The same lines; those of cells that hold a whole page, or headings, are no cells."""
    result: list[Line] = []
    for cell, group in groupby(lines, key=lambda line: line.cell):
        block = list(group)
        if cell and (len(block) > _LAYOUT or any(line.level for line in block)):
            block = [replace(line, cell=None) for line in block if line.text]
        result += block
    return result
