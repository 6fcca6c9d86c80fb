"""Fields in tables: label cells with their value beside them, and tables in which each row is a position."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from orgraph.readers.documents.fields import Field, line_fields, names_titles
from orgraph.readers.documents.label_words import Label, exact_label
from orgraph.readers.documents.labels import labels_on
from orgraph.readers.documents.lines import Line, Span
from orgraph.readers.documents.names import can_be_name, is_chinese, looks_like_title, looks_like_unit
from orgraph.readers.documents.numbering import leading_number
from orgraph.readers.documents.vocabulary import CONTACTS, PASSING, RELATIONS, Role
from orgraph.readers.patterns import regex

_ENDS = r"(?:[(/、或与](?:部门|单位|岗位|人员|对象)[)]?)*(?:名称)?\Z"
_ACT = "(?:主要)?(?:沟通|联系|联络|协调|协作|工作|接触|往来|对接|合作)?"
COUNTERPART_HEADING = regex(
    rf"{_ACT}(?:对象|部门|单位|岗位|人员){_ENDS}"
    r"|(?:key )?(?:contacts?|counterparts?|stakeholders?|who|whom|with whom|with|party)\Z"
    r"|(?:key |main |internal |external )+(?:working )?(?:relationships?|contacts?|stakeholders?|interfaces?)\Z"
    r"|(?:liaison|relationship|contact)s? with\Z|(?:position|department|unit)(?: or |/)(?:position|department|unit)\Z"
)
TOPIC_HEADING = regex(
    rf"{_ACT}(?:主要)?(?:内容|事项|目的|事由|主题|成果|业务)(?:[/、与](?:内容|成果|事项|目的))?\Z"
    r"|(?:purposes?|topics?|reasons?|subjects?|contents?|matters?|about|why|what for|nature)(?: of [a-z]+)?\Z"
)
_GROUP = regex(r".{0,6}关系|(?:reporting|working) (?:lines?|relationships?|structure)")  # 汇报关系 | 直接上级 | …
_DUTIES_HEADING = regex(
    r"(?:主要|核心|具体|基本|岗位|工作|职位|职务|本职)*(?:职责|内容|任务|职能|责任|描述)(?:说明|描述|概述|范围|要求|明细|内容)?\Z"
    r"|(?:key |main |core |job |principal )?(?:duties|responsibilities|tasks|accountabilities|description|role)"
    r"(?: (?:and|&) (?:duties|responsibilities|tasks))?\Z"
)
_LINE = regex(r"[^\n]+")
_LISTED = RELATIONS | {Role.HOLDS_ALSO}  # whose values may stand in several cells
_LONGEST_NAME = 6  # characters of a name that need not look like a title
_LONGEST_LABEL = 12  # characters of a label on several lines


@dataclass(frozen=True, slots=True)
class Box:
    """One cell of a table: its place in the row, its lines, and where they begin in the document."""

    column: int
    index: int
    lines: tuple[Line, ...]

    def label(self) -> Label | None:
        """The label that the cell is, where it is nothing else; in a narrow cell its characters may stand on several
        lines."""
        words = self.lines[0].folded
        if (len(self.lines) > 1 or "\n" in words) and is_chinese(words):
            words = "".join("".join(line.folded.split()) for line in self.lines)
            return exact_label(words) if len(words) <= _LONGEST_LABEL else None
        return exact_label(words) if len(self.lines) == 1 else None

    def spans(self) -> tuple[Span, ...]:
        """The words of its lines, without the numbers of a list."""
        spans = [
            span
            for line in self.lines
            for part in _LINE.finditer(line.text)
            if (span := line.span(*part.span()).stripped(" \t\n_")).text
        ]
        numbers = [leading_number(span.folded) for span in spans]
        if len(spans) < 2 or [number and number.value for number in numbers] != list(range(1, len(spans) + 1)):
            return tuple(spans)
        numbered = zip(spans, numbers, strict=True)
        return tuple(span.within(number.end, len(span.text)) for span, number in numbered if number)

    def whole(self) -> Span:
        """The words of the first line that has any."""
        return next(iter(self.spans()), self.lines[0].span(0, 0))


def table_end(lines: Sequence[Line], start: int) -> int:
    """Where the table that begins at `start` ends."""
    first = lines[start].cell
    end = start
    while end < len(lines) and (cell := lines[end].cell) and first and cell.table == first.table:
        end += 1
    return end


def table_rows(lines: Sequence[Line], start: int, end: int) -> tuple[tuple[Span, ...], ...]:
    """The words of a table, row by row."""
    return tuple(tuple(box.whole() for box in row) for row in _rows(lines, start, end))


def table_fields(lines: Sequence[Line], start: int, end: int) -> list[Field]:
    """The fields of a table."""
    rows = _without_bands(_rows(lines, start, end))
    if _lists_contacts(rows[0]):
        after = next((number for number, row in enumerate(rows) if number and _goes_on_with_form(row[0])), len(rows))
        contacts = Field(Role.CONTACTS, rows[0][0].whole().within(0, 0), (), start, rows=_words(rows[:after]))
        return [contacts, *_form_fields(rows[after:])]
    fields: list[Field] = []
    at = 0
    for header in [number for number, row in enumerate(rows) if _is_header(row, rows[number + 1 :])]:
        fields += _form_fields(rows[at:header])
        at = next((number for number in range(header + 1, len(rows)) if rows[number][0].label()), len(rows))
        fields += _records(rows[header], rows[header + 1 : at])
    return [*fields, *_form_fields(rows[at:])]


def _goes_on_with_form(first: Box) -> bool:
    """Whether a row below contacts is another entry of the form, by its first cell."""
    label = first.label()
    return label is not None and not label.weak and label.role not in CONTACTS


def _rows(lines: Sequence[Line], start: int, end: int) -> list[list[Box]]:
    rows: dict[int, dict[int, Box]] = {}
    for index in range(start, end):
        cell = lines[index].cell
        if cell is None:
            continue
        row = rows.setdefault(cell.row, {})
        box = row.get(cell.column)
        row[cell.column] = Box(cell.column, box.index if box else index, (*(box.lines if box else ()), lines[index]))
    return [list(row.values()) for row in rows.values()]


def _without_bands(rows: Sequence[list[Box]]) -> list[list[Box]]:
    """The rows without those that only head the relations below them: 二、汇报关系, and then 直接上级 | …"""
    return [row for row, below in pairwise([*rows, []]) if not _is_band(row, below)]


def _is_band(row: Sequence[Box], below: Sequence[Box]) -> bool:
    """Whether the row is such a heading: it fills the row, or is numbered and has nothing beside it."""
    words = row[0].whole().folded
    alone = len(row) == 1 or (leading_number(words) is not None and not any(box.spans() for box in row[1:]))
    if not alone or not _GROUP.fullmatch(words):
        return False
    return any(label.role in RELATIONS for box in below if (label := box.label()))


def _words(rows: Sequence[Sequence[Box]]) -> tuple[tuple[Span, ...], ...]:
    return tuple(tuple(box.whole() for box in row) for row in rows)


def _lists_contacts(header: Sequence[Box]) -> bool:
    words = [box.whole().folded for box in header]
    if any(label and label.role is Role.NAME for label in map(Box.label, header)) and any(map(_heads_duties, header)):
        return False  # 岗位 | 工作内容
    return any(map(COUNTERPART_HEADING.match, words)) and any(map(TOPIC_HEADING.match, words))


def _is_header(row: Sequence[Box], below: Sequence[Sequence[Box]]) -> bool:
    """Whether the row names columns: labels side by side, with values below them rather than beside them."""
    labels = [box.label() for box in row]
    roles = {label.role for label in labels if label and label.role not in PASSING}
    duties = [_heads_duties(box) for box in row] if Role.NAME in roles else [False] * len(row)
    side_by_side = any(a and b for a, b in pairwise(map(any, zip(labels, duties, strict=True))))
    several = len(labels) > 1 and all(labels) if roles <= CONTACTS else len(roles) + any(duties) > 1
    if not (several and side_by_side) or (roles <= CONTACTS and _name_topics(row[1:])):
        return False
    following = next((each for each in below if not _is_heading(each, row)), ())
    return len(following) > 1 and not any(box.label() for box in following)


def _heads_duties(box: Box) -> bool:
    """Whether the cell heads a column in which each row says what the position does: 岗位职责, 主要工作内容."""
    return len(box.lines) == 1 and _DUTIES_HEADING.match(box.lines[0].folded.strip()) is not None


def _is_heading(row: Sequence[Box], header: Sequence[Box]) -> bool:
    """Whether the row is a heading over the rows that follow: one cell across a table that has several columns, or a
    unit with nothing beside it."""
    if len(header) < 2 or row[0].column != header[0].column or row[0].label() is not None:
        return False
    words = row[0].whole().text
    return len(row) == 1 or (looks_like_unit(words) and not any(box.spans() for box in row[1:]))


def _records(header: Sequence[Box], rows: Sequence[Sequence[Box]]) -> Iterator[Field]:
    """The fields of the rows below a header. A cell merged over several rows counts for each of them; a heading between
    rows names the unit of those that follow, where no column does."""
    columns = [(box, label) for box in header if (label := box.label()) and label.role not in PASSING]
    columns.sort(key=lambda column: column[1].role is not Role.NAME)
    labels = {box.column: (box, label) for box, label in columns}
    named = [box.column for box, label in columns if label.role is Role.NAME]
    duties = [box for box in header if named and _heads_duties(box)]
    has_unit = any(label.role is Role.UNIT for _, label in columns)
    first = header[0].label()
    grouped = header[0].column if first and first.role is Role.UNIT else None  # whose unit stands on the first row only
    above: dict[int, Box] = {}
    unit: Span | None = None
    for row in rows if named else rows[:1]:
        if _is_heading(row, header):
            unit = None if has_unit or not can_be_name(row[0].whole().text) else row[0].whole()
            continue
        above |= {box.column: box for box in row if box.spans() or box.column != grouped}
        name = next((above[column].whole() for column in named if column in above), None)
        if name is None or name.text:
            yield from (
                Field(label.role, box.whole(), above[column].spans(), row[0].index, record=name)
                for column, (box, label) in labels.items()
                if column in above
            )
            yield from (
                Field(Role.SECTION, box.whole(), above[box.column].spans(), row[0].index, record=name)
                for box in duties
                if box.column in above
            )
            if unit and named:
                yield Field(Role.UNIT, unit.within(0, 0), (unit,), row[0].index, record=name)


def _form_fields(rows: Sequence[Sequence[Box]]) -> Iterator[Field]:
    """The fields of label cells: the value is in the cell beside, or after a colon in the same cell."""
    rows = _with_values_below([_from_first_word(row) for row in rows])
    number = 0
    while number < len(rows):
        row, at = rows[number], 0
        while at < len(row):
            box, label = row[at], row[at].label()
            if label is None:
                yield from _fields_within(box)
            elif _is_over(label, row[at + 1 :]):
                pass
            elif label.role in CONTACTS:
                end = len(row) if label.role is Role.CONTACTS else _next_label(row, at + 1)
                beside = row[at + 1 : end] if any(box.spans() for box in row[at + 1 : end]) else ()
                columns = _name_topics(beside)
                below = _rows_beside(rows[number + 1 :], box, () if columns else beside) if end == len(row) else ()
                contacts = [row[at:end] if columns else beside, *below]
                yield _contacts_field(label, box, contacts)
                number, at = number + len(contacts) - 1, end - 1
            elif at + 1 < len(row) and row[at + 1].label() is None:
                values = _values_beside(label, row[at + 1 : _next_label(row, at + 1)])
                yield Field(label.role, box.whole(), values, box.index, doubled=label.doubled)
                at += 1
            elif at + 1 == len(row) or not _GROUP.fullmatch(box.whole().folded):
                yield Field(label.role, box.whole(), (), box.index, doubled=label.doubled)
            at += 1
        number += 1


def _name_topics(row: Sequence[Box]) -> bool:
    """Whether the cells behind a label of contacts head columns as it does: Key contacts | Purpose."""
    filled = [box.whole().folded for box in row if box.spans()]
    return bool(filled) and all(map(TOPIC_HEADING.match, filled))


def _from_first_word(row: Sequence[Box]) -> Sequence[Box]:
    """The row without the empty cells that it begins with, which are merged with those above."""
    return row[next((at for at, box in enumerate(row) if box.spans()), 0) :]


def _with_values_below(rows: Sequence[Sequence[Box]]) -> list[Sequence[Box]]:
    """The rows, those taken into the row above that only add names to what stands beside its labels: 直接下级, merged
    over two rows | 会计, and below it 出纳."""
    joined: list[Sequence[Box]] = []
    for row in rows:
        longer = _with_names(joined[-1], row) if joined and joined[-1][0].column < row[0].column else None
        if longer:
            joined[-1] = longer
        else:
            joined.append(row)
    return joined


def _with_names(above: Sequence[Box], row: Sequence[Box]) -> list[Box] | None:
    """The row above with the names of this row behind its own; None where the row says anything else."""
    longer = list(above)
    filled = [box for box in row if box.spans()]
    for box in filled:
        before = sum(each.column < box.column for each in above)
        at = next((at for at in range(before - 1, -1, -1) if above[at].label()), -1)
        label = above[at].label() if 0 <= at < len(above) - 1 else None
        listed = label is not None and label.role in _LISTED and box.label() is None
        if not listed or not all(map(_may_be_listed, box.spans())):
            return None
        longer[at + 1] = replace(longer[at + 1], lines=(*longer[at + 1].lines, *box.lines))
    return longer if filled else None


def _may_be_listed(words: Span) -> bool:
    return names_titles(words) or (can_be_name(words.text) and len(words.text) <= _LONGEST_NAME)


def _values_beside(label: Label, cells: Sequence[Box]) -> tuple[Span, ...]:
    """The value in the cell beside a label. Subordinates may stand in several: 直接下级 | 会计 | 出纳."""
    several = label.role is Role.SUBORDINATES and all(
        looks_like_title(box.whole().text) for box in cells if box.spans()
    )
    return tuple(span for box in (cells if several else cells[:1]) for span in box.spans())


def _is_over(label: Label, row: Sequence[Box]) -> bool:
    """Whether each cell behind a label says itself which it is: Contacts | Internal: … | External: …, or
    Reporting | Solid line: … Dotted line: …"""
    family = next((roles for roles in (CONTACTS, RELATIONS) if label.role in roles), frozenset[Role]())
    filled = (box for box in row if box.spans())
    first = next(filled, None)
    return first is not None and all(_begins_with(box, family) for box in chain((first,), filled))


def _begins_with(box: Box, roles: Set[Role]) -> bool:
    """Whether the cell is a field of one of the roles by itself: `Internal: Pharmacy`."""
    labels = labels_on(box.lines[0])
    return bool(labels) and labels[0].start == 0 and labels[0].role in roles and box.label() is None


def _fields_within(box: Box) -> list[Field]:
    """The fields of the lines of one cell. What a label leaves open may stand on the lines below it."""
    fields: list[Field] = []
    awaits = False
    for line in box.lines:
        labels = labels_on(line)
        words = line.span().stripped()
        if awaits and not labels and can_be_name(words.text):
            fields[-1] = replace(fields[-1], values=(*fields[-1].values, words))
            continue
        found = line_fields(line, box.index, labels)
        fields += found
        awaits = bool(found) and not found[-1].values and found[-1].role not in PASSING
    return fields


def _next_label(row: Sequence[Box], at: int) -> int:
    """The place of the next label in the row from there on: 内部 | 仓库、车间 | 外部 | 供应商."""
    return next((place for place in range(at, len(row)) if row[place].label()), len(row))


def _rows_beside(rows: Sequence[Sequence[Box]], label: Box, beside: Sequence[Box]) -> list[Sequence[Box]]:
    """The rows that belong to a label of contacts: beside its merged cell; or below it where it fills a row, or heads
    one that names the columns of contacts."""
    heads = not beside or _lists_contacts(beside)
    taken: list[Sequence[Box]] = []
    for row in rows:
        first = row[0].label()
        ends = first is not None and (first.role not in CONTACTS or len(row) == 1)
        labelled = all(_begins_with(box, CONTACTS) for box in row if box.spans())
        if ends or labelled or not (heads or row[0].column > label.column):
            break
        taken.append(row)
    return taken


def _contacts_field(label: Label, box: Box, contacts: Sequence[Sequence[Box]]) -> Field:
    rows = [row for row in contacts if row]
    if all(len(row) == 1 for row in rows):
        return Field(label.role, box.whole(), tuple(span for row in rows for span in row[0].spans()), box.index)
    return Field(label.role, box.whole(), (), box.index, rows=_words(rows))
