"""Lines that broke in the middle of a title or a label are put together again: 会计主管、出 / 纳、税务专员.

Only where the two halves make a word that neither is by itself: a title whose last word runs over the break, or a label
with its colon.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orgraph.readers.documents.label_words import exact_label
from orgraph.readers.documents.lines import Line, joined
from orgraph.readers.documents.lists import says_none
from orgraph.readers.documents.name_words import CHINESE_TITLE
from orgraph.readers.documents.names import looks_like_body, looks_like_title, looks_like_unit
from orgraph.readers.documents.numbering import leading_number
from orgraph.readers.documents.whole_text import WholeText
from orgraph.readers.patterns import regex

_END = regex(r"(?P<before>[:、,;/\s]\s{0,9}|\A\s*)(?P<half>[一-鿿]{1,10})\Z")
_START = regex(r"(?P<half>[一-鿿]{1,4})(?P<after>[:、,;。/\s(]|\Z)")
_MAY_GO_ON = regex(  # most lines end with a full stop
    r"(?s)\n(?<=[^\x00-\x7f。、].)(?=[^\x00-\x7f。、]{1,4}(?:[:、,;。/\s(]|\Z))"
)
_LAST_CHARACTER = frozenset("员师监长工")


def rejoined(lines: Sequence[Line]) -> list[Line]:
    """The same lines; those that broke within a title or a label are one."""
    may_go_on = WholeText([line.folded for line in lines]).lines_matching(_MAY_GO_ON)
    whole: list[Line] = []
    for at, line in enumerate(lines):
        if at in may_go_on and _breaks(whole[-1], line):
            whole[-1] = _joined(whole[-1], line)
        else:
            whole.append(line)
    return whole


def _breaks(line: Line, following: Line) -> bool:
    if following.cell or following.level or following.bullet or following.strong or line.cell or line.level:
        return False
    start = _START.match(following.folded)
    if start is None or following.number != line.anchors[-1].line + 1:
        return False
    number = leading_number(line.folded)
    end = _END.search(line.folded[number.end if number else 0 :])
    return end is not None and _one_word(
        end["half"], start["half"], start["after"], in_list=bool(end["before"].strip())
    )


def _one_word(first: str, second: str, after: str, *, in_list: bool) -> bool:
    """Whether the halves make a label or a title that they are not by themselves; `after` follows them."""
    if after == ":":
        return exact_label(first + second) is not None and exact_label(second) is None and not looks_like_title(first)
    if looks_like_title(first) or looks_like_unit(first) or looks_like_body(first) or says_none(first):
        return False
    title = CHINESE_TITLE.search(first + second)
    if title is None:
        return False
    if title.start() < len(first) or (second in _LAST_CHARACTER and len(first) > 1):
        return True
    return in_list and title.end() - title.start() == len(second) and len(first) > 1  # 市场 / 主管


def _joined(line: Line, following: Line) -> Line:
    span = joined(line.span(), following.span())
    return replace(line, text=span.line.text, folded=span.line.folded, anchors=span.line.anchors)
