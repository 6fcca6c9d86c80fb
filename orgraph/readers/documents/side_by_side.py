"""Tables that hold several forms side by side → the same forms, one after the other.

Two forms stand beside each other, each with labels of its own; or the labels stand on the left once, and each column
behind them is a position:

    岗位名称 | 机长 | 岗位名称 | 副机长        项目     | 机长   | 副机长
    直接上级 | 主任 | 直接上级 | 机长          直接上级 | 主任   | 机长
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count, pairwise

from orgraph.readers.documents.forms import table_end
from orgraph.readers.documents.label_words import exact_label
from orgraph.readers.documents.lines import Cell, Line, Piece, line_of
from orgraph.readers.documents.names import is_chinese, looks_like_title
from orgraph.readers.documents.vocabulary import RELATIONS, Role

_TELLING = RELATIONS | {Role.NAME, Role.UNIT}
_FEWEST_ROWS = 3
_MOST_COLUMNS = 60  # of a table that is looked at

Row = Mapping[int, Sequence[Line]]  # the lines of each of its cells, by column


def one_by_one(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, with forms that a table holds side by side one after the other, each a table of its own."""
    if not any(line.cell for line in lines):
        return lines
    apart: list[Line] = []
    tables = count(-1, -1)  # numbers that no table has
    start = 0
    while start < len(lines):
        end = max(table_end(lines, start), start + 1)
        table = lines[start:end]
        apart += _forms_apart(table, tables) if table[0].cell else table
        start = end
    return apart


def _forms_apart(table: Sequence[Line], tables: Iterator[int]) -> Sequence[Line]:
    rows: dict[int, dict[int, list[Line]]] = {}
    for line in table:
        if line.cell:
            rows.setdefault(line.cell.row, {}).setdefault(line.cell.column, []).append(line)
    if max(map(len, rows.values())) > _MOST_COLUMNS:
        return table
    roles = {row: _roles(cells) for row, cells in rows.items()}
    if starts := _starts(list(roles.values())):
        return [line for bounds in pairwise(starts) for line in _block(table, bounds, next(tables))]
    if (names := _naming_row(rows, roles)) is not None:
        columns = [column for column, lines in rows[names].items() if column and lines[0].text]
        forms = (line for column in columns for line in _column(rows, names, column, next(tables)))
        return [*_of_no_column(table, rows, names), *forms]
    return table


def _roles(cells: Row) -> dict[int, Role]:
    """What the cells of a row are labels of, by column."""
    labels = {column: exact_label(lines[0].folded) for column, lines in cells.items() if len(lines) == 1}
    return {column: label.role for column, label in labels.items() if label}


def _starts(rows: Sequence[Mapping[int, Role]]) -> list[int]:
    """The columns at which forms side by side begin, and where the last ends; none where there is only one: several
    names on one row, and the same relation for each of them on another."""
    starts = next((names for row in rows if len(names := _columns_of(row, Role.NAME)) > 1), [])
    if len(starts) < 2:
        return []
    bounds = [*starts, 1 << 30]
    for row in rows:
        for role in RELATIONS.intersection(row.values()):
            columns = _columns_of(row, role)
            if all(any(start <= column < end for column in columns) for start, end in pairwise(bounds)):
                return [0, *bounds[1:]]
    return []


def _columns_of(row: Mapping[int, Role], role: Role) -> list[int]:
    return [column for column, other in row.items() if other is role]


def _block(table: Sequence[Line], bounds: tuple[int, int], number: int) -> Iterator[Line]:
    """The lines of the cells between two columns."""
    first, end = bounds
    for line in table:
        if line.cell and first <= line.cell.column < end:
            yield replace(line, cell=Cell(number, line.cell.row, line.cell.column - first))


def _naming_row(rows: Mapping[int, Row], roles: Mapping[int, Mapping[int, Role]]) -> int | None:
    """The row that names a position for each column behind the labels; None where the columns are no positions."""
    beside = {role for row in roles.values() for column, role in row.items() if column}
    labels = {row: own.get(0) for row, own in roles.items()}
    first = next((row for row, cells in rows.items() if len(cells) > 1), next(iter(rows)))  # below a heading
    names = next((row for row, role in labels.items() if role is Role.NAME), first if labels[first] is None else None)
    if names is None or beside or len(rows) < _FEWEST_ROWS or not RELATIONS.intersection(labels.values()):
        return None
    titles = [lines[0].text for column, lines in rows[names].items() if column and lines[0].text]
    telling = sum(role in _TELLING for role in labels.values()) + (labels[names] is None)
    named = len(titles) > 1 and all(map(looks_like_title, titles)) and 0 in rows[names]
    return names if named and telling >= _FEWEST_ROWS else None


def _column(rows: Mapping[int, Row], names: int, column: int, table: int) -> Iterator[Line]:
    """The form of one column: each label with the cell beside it, or with one that is merged over several columns."""
    for row in (names, *(row for row in rows if row != names)):
        cells = rows[row]
        covering = max((other for other in cells if 0 < other <= column), default=None)
        if covering is None or 0 not in cells:
            continue
        label = [_name_label(cells[covering][0])] if row == names else cells[0]
        yield from (replace(line, cell=Cell(table, row, 0)) for line in label)
        yield from (replace(line, cell=Cell(table, row, 1)) for line in cells[covering])


def _of_no_column(table: Sequence[Line], rows: Mapping[int, Row], names: int) -> Iterator[Line]:
    """The lines that belong to none of the positions: headings across the table, columns without a name, and what
    stands over the labels."""
    nameless = {column for column, lines in rows[names].items() if not column or not lines[0].text}
    for line in table:
        row, column = (line.cell.row, line.cell.column) if line.cell else (names, 0)
        if len(rows[row]) == 1 or (column in nameless and (column or row == names)):
            yield line


def _name_label(title: Line) -> Line:
    """A label for the name that stands there."""
    place = title.place(0)
    return line_of([Piece("岗位名称" if is_chinese(title.folded) else "Job title", *place)], title.file)
