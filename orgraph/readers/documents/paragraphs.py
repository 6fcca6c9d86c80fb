"""English lines that a fixed width broke in the middle of a sentence are put together again.

A line goes on below where it ends in a word that cannot end a sentence, where the next line begins in a small letter,
or where the next word would not have fitted into the width that the document shows. A label, a list item, a heading or
a cell never goes on from the line above.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from orgraph.readers.documents.lines import Line
from orgraph.readers.documents.names import is_chinese, looks_like_title
from orgraph.readers.documents.numbering import leading_number
from orgraph.readers.patterns import regex

_SHORTEST = 45  # characters of a line that a width can have broken
_OPEN = regex(
    r"(?:,|(?<![\w'])(?:a|an|and|at|by|for|from|her|his|in|its|of|on|or|our|the|their|this|to|under|with|your))\Z"
)
_LONGEST_OPEN = 6  # characters of such a word, and the one before it
_HALF = regex(r"[A-Za-z]+-\Z")
_WORD = regex(r"[a-z]+")
_PREFIXES = frozenset(
    ("vice", "co", "sub", "non", "self", "ex", "part", "full", "well", "multi", "inter", "under", "over", "semi")
)
_CLOSED = regex(r"[.:;!?|][\"')\]]?\Z")
_LABEL = regex(r"[^:.]{1,40}:(?:\s|\Z)|\S.{0,40}?(?:\t|\s{3,})\S")
_VALUE = regex(r"\S[^:]{1,40}?(?::\s+|\s{3,})(?=\S)")  # the label before it
_LAST_NAME = regex(r"[^,;]+\Z")
_FIRST_NAME = regex(r"[^,;]+")
_INDENT = 8  # columns at least before a value that goes on below itself
_LONG = 60  # characters of a line that leaves the last words of its sentence to the next
_FEW = 4  # words
_MOST = 60  # lines of a paragraph


def unwrapped(lines: Sequence[Line]) -> list[Line]:
    """The lines, those of one paragraph of English put together."""
    width = max((_edge(above) for above, line in _long_pairs(lines) if _runs_on(above, line)), default=0)
    if not width and (guess := _guessed_width(lines)):
        width = guess
    if not width and not any(line.anchors[0].column >= _INDENT for line in lines):
        return list(lines)
    whole: list[Line] = []
    last: Line | None = None  # of the paragraph that stands last in `whole`
    count = 0
    for line in lines:
        if last is not None and count < _MOST and _is_rest(whole[-1], last, line, width):
            whole[-1] = _joined(whole[-1], line)
            count += 1
        else:
            whole.append(line)
            count = 1
        last = line
    return whole


def _is_rest(begun: Line, above: Line, line: Line, width: int) -> bool:
    """Whether the line goes on with what has `begun` in the line above or before that."""
    if width and (_runs_on(above, line) or _breaks_off(above, line, width)):
        return True
    return line.anchors[0].column >= _INDENT and _goes_on_below_value(begun, above, line)


def _goes_on_below_value(begun: Line, above: Line, line: Line) -> bool:
    """Whether the line stands below the value of a label, and that ends in the middle of a name or of a list."""
    label = _VALUE.match(begun.text) if line.text else None
    if label is None or abs(begun.place(label.end())[1] - line.anchors[0].column) > 1:
        return False
    last = _LAST_NAME.search(above.text, label.end() if above is begun else 0)
    return (_ends_open(above) or (last is not None and _is_torn(last[0], line.text))) and _may_go_on(above, line)


def _is_torn(name: str, rest: str) -> bool:
    """Whether the words are no name before what stands below them: Bar / Supervisor, Cook."""
    first = _FIRST_NAME.match(rest)
    if rest[:1].islower():
        return True
    return not looks_like_title(name) and first is not None and looks_like_title(f"{name} {first[0]}")


def _guessed_width(lines: Sequence[Line]) -> int:
    """The width that the longest lines show, where the end of a sentence stands alone on the line below one of them."""
    return max((_edge(above) for above, line in _long_pairs(lines) if _ends_sentence(above, line)), default=0)


def _long_pairs(lines: Sequence[Line]) -> list[tuple[Line, Line]]:
    """Each line that a width can have broken, with the one below."""
    return [(above, line) for above, line in pairwise(lines) if len(above.text) >= _SHORTEST]


def _ends_sentence(above: Line, line: Line) -> bool:
    if len(above.text) < _LONG or not line.text.endswith("."):
        return False
    return len(line.text.split()) <= _FEW and _may_go_on(above, line)


def _may_go_on(above: Line, line: Line) -> bool:
    """Whether the second line can be the rest of the first at all."""
    return (
        line.number == above.anchors[-1].line + 1
        and not (above.level or above.cell or line.level or line.cell or line.bullet or line.strong)
        and not is_chinese(above.text)
        and not is_chinese(line.text)
        and _CLOSED.search(above.text, max(0, len(above.text) - 2)) is None
        and (_LABEL.match(line.text) is None or (line.text[0].islower() and _LABEL.match(above.text) is None))
        and leading_number(line.folded) is None
    )


def _runs_on(above: Line, line: Line) -> bool:
    """Whether the words themselves say that the line above goes on."""
    if not line.text or len(above.text) < _SHORTEST or not (line.text[0].islower() or _ends_open(above)):
        return False
    return _may_go_on(above, line)


def _ends_open(line: Line) -> bool:
    """Whether the line ends in a word that cannot end a sentence."""
    return _OPEN.search(line.folded, max(0, len(line.folded) - _LONGEST_OPEN)) is not None


def _breaks_off(above: Line, line: Line, width: int) -> bool:
    """Whether the next word would not have fitted, though it begins in a capital letter."""
    if len(above.text) < _SHORTEST or not line.text:
        return False
    return _edge(above) + 1 + len(line.text.split(maxsplit=1)[0]) > width and _may_go_on(above, line)


def _edge(line: Line) -> int:
    """The column at which the line ends in the file."""
    offset, _, column = line.anchors[-1]
    return column + len(line.text) - offset


def _joined(above: Line, line: Line) -> Line:
    half = _HALF.search(above.text) if above.text.endswith("-") and line.text[:1].islower() else None
    kept, space = len(above.text), " "
    if half:
        rest = _WORD.match(line.text)
        kept -= rest is not None and _one_title(half[0][:-1], rest[0])
        space = ""
    offset = kept + len(space)
    anchors = (*above.anchors, *(anchor._replace(offset=anchor.offset + offset) for anchor in line.anchors))
    return replace(
        above,
        text=f"{above.text[:kept]}{space}{line.text}",
        folded=f"{above.folded[:kept]}{space}{line.folded}",
        anchors=anchors,
    )


def _one_title(half: str, rest: str) -> bool:
    """Whether a hyphen divides the word of a title: Tech-nician, and neither part-time nor vice-president."""
    return half.lower() not in _PREFIXES and looks_like_title(half + rest)
