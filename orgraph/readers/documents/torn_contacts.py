"""A table of contacts whose cells stand one below the other, as a form copied out of Word leaves it.

Its headings come first (沟通部门/岗位, 沟通内容/成果), then by turns who it is and what it is about; lines such as
部门内 and 公司外部 stand between. Only a line that names nobody but counterparts begins a row, so that a topic of two
lines, or of none, shifts nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orgraph.readers.documents.forms import COUNTERPART_HEADING, TOPIC_HEADING
from orgraph.readers.documents.label_words import Label
from orgraph.readers.documents.lines import Line, Span
from orgraph.readers.documents.lists import separated
from orgraph.readers.documents.lost_cells import is_somebody
from orgraph.readers.documents.names import can_be_name, looks_like_unit, trimmed
from orgraph.readers.documents.numbering import leading_number
from orgraph.readers.documents.vocabulary import CONTACTS
from orgraph.readers.patterns import regex

_MOST_HEADINGS = 4  # lines below the label that name columns
_MOST = 80  # lines of the table
_LONGEST_NAMES = 40  # characters of a line of counterparts
_LONGEST = 60  # characters of a line of the table
_FEWEST = 2  # rows
_SCOPE = regex(
    r"[(]?(?P<scope>(?:公司|企业|单位|组织|集团|酒店|学校|医院)?(?:内部?|外部?)|部门(?:内部?|之?间)|对[内外])"
    r"(?:工作)?(?:联系|沟通|协调|协作|联络|合作|关系){0,2}(?:对象|单位|部门|岗位)?[)]?\Z"
)
_UNIT_HEADING = regex(r"(?:所在|所属)(?:部门|单位)\Z")
_OTHER_HEADING = regex(r"(?:联系|沟通|协作)?(?:范围|序号|类[别型]|频[率次]|方式)\Z|(?:所在|所属)(?:部门|单位)\Z")


def torn_rows(lines: Sequence[Line], labels: list[list[Label]], index: int) -> tuple[tuple[Span, ...], ...]:
    """The rows of the table below a label of contacts, the headings of counterpart and topic first where it has any;
    none where there is no such table. Its lines lose their labels: 外部联系 names no field there."""
    columns = _columns(lines, index)
    begin = columns[0] if columns else index + 1
    if columns is None and not (begin < len(lines) and _SCOPE.match(lines[begin].folded.strip())):
        return ()
    end = _end(lines, labels, begin)
    beside_unit = any(_UNIT_HEADING.match(line.folded.strip()) for line in lines[index + 1 : begin])
    rows = list(_rows([lines[at].span().stripped() for at in range(begin, end)], beside_unit))
    if sum(len(row) > 1 for row in rows) < (_FEWEST if columns else 1):
        return ()
    for at in range(index + 1, end):
        labels[at] = []
    return (columns[1], *rows) if columns else tuple(rows)


def _columns(lines: Sequence[Line], index: int) -> tuple[int, tuple[Span, Span]] | None:
    """Where the table begins behind its headings, and those of the counterpart and the topic."""
    where: Span | None = None
    for at in range(index, min(index + 1 + _MOST_HEADINGS, len(lines))):
        words = lines[at].span().stripped()
        if where and TOPIC_HEADING.match(words.folded):
            after = at + 1
            while after < len(lines) and _OTHER_HEADING.match(lines[after].folded.strip()):
                after += 1
            return after, (where, words)
        if COUNTERPART_HEADING.match(words.folded):
            where = words
        elif at > index and not _OTHER_HEADING.match(words.folded):
            return None
    return None


def _end(lines: Sequence[Line], labels: Sequence[Sequence[Label]], begin: int) -> int:
    """Where the table ends: at a heading, a cell, an item, an entry of the form, or a sentence."""
    for at in range(begin, min(begin + _MOST, len(lines))):
        line = lines[at]
        other = any(label.start == 0 and not label.weak and label.role not in CONTACTS for label in labels[at])
        marked = line.cell or line.level or line.strong or line.bullet or leading_number(line.folded)
        if other or marked or len(line.text) > _LONGEST or line.folded.rstrip().endswith((":", "。")):
            return at
    return min(begin + _MOST, len(lines))


def _rows(lines: Sequence[Span], beside_unit: bool) -> Iterator[tuple[Span, ...]]:
    """The rows: a scope alone, or counterparts with their topic, which is empty where there is none. A counterpart may
    stand `beside_unit`, in a column of its own."""
    names: Span | None = None
    expected = False  # right below a scope, whatever they look like
    for words in (*lines, None):
        if words and names and beside_unit and looks_like_unit(words.text) and not looks_like_unit(names.text):
            continue
        scope = _SCOPE.match(words.folded) if words else None
        begins = words is None or scope is not None or _names_somebody(words) or (expected and can_be_name(words.text))
        expected = scope is not None
        if names and (begins or words):
            yield names, (names.within(0, 0) if begins or words is None else words)
            names = None
            if not begins:
                continue
        if words and scope:
            yield (words.within(*scope.span("scope")),)
        elif words and begins:
            names = words


def _names_somebody(words: Span) -> bool:
    """Whether the line names nobody but counterparts: 药剂科/调剂室,护送班."""
    if not words.text or len(words.text) > _LONGEST_NAMES or not can_be_name(words.text):
        return False
    names = [trimmed(name).text for name in separated(words)]
    return all(map(is_somebody, names))
