"""Which lines of a document were read, and why the others were not."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from orgraph.model.claim import Origin
from orgraph.model.reading import Account, Unread
from orgraph.model.text import Text
from orgraph.readers.documents.lines import Line
from orgraph.readers.documents.whole_text import WholeText
from orgraph.readers.patterns import regex

_BEFORE = Text("在第一个岗位之前", "it stands before the first position")
_NO_POSITION = Text(
    "文中没有找到岗位：既没有「岗位名称」「直接上级」等栏目，也没有岗位标题",
    "no position was found in the document, by fields or by headings",
)
_FURNITURE = Text("网站或文库的附加内容", "it is furniture of the site that the text was taken from")
_PAGE = Text("页码、页眉或页脚", "it is the number, header or footer of a page")
_CUT_HERE = regex(
    r"\s*[.…]*(?:展开|点击|查看|下载|剩余|还剩|阅读)[^。]{0,8}(?:全文|更多|内容|部分)"
    r"|(?:read|show) more\b|continue reading"
)
_WORDS_OF_SITES = (  # without any of which the below is not worth trying
    *("展开", "点击", "查看", "下载", "剩余", "还剩", "阅读", "相关", "猜你喜欢", "您可能", "文档评论", "版权所有"),
    *("上一篇", "下一篇", "©", "copyright", "all rights", "read more", "show more", "continue reading", "related"),
    "you may",
)
_AFTERWARDS = regex(
    rf"(?:{_CUT_HERE.pattern}|"
    r"[^。]{0,40}(?:相关文章|相关推荐|相关文档|相关资源|猜你喜欢)\s*:?\Z"
    r"|您可能(?:关注|感兴趣)|文档评论|版权所有|上一篇|下一篇"
    r"|©|copyright\b|all rights reserved|related (?:articles|documents|posts)|you may also like)"
)


class Furniture(NamedTuple):
    """The lines of a document that are what a site puts below its texts: 上一篇, related articles, copyright."""

    lines: Sequence[int]
    document: int  # how many lines it has

    def begins(self, first: int | None) -> int:
        """The line at which furniture begins after the last position; the end where there is none."""
        at = bisect_left(self.lines, first or 0)
        return self.lines[at] if at < len(self.lines) else self.document


def furniture_in(text: WholeText, lines: Sequence[Line]) -> Furniture:
    """What a site has put into the document."""
    likely = sorted(text.lines_with(_WORDS_OF_SITES))
    return Furniture([at for at in likely if _AFTERWARDS.match(lines[at].folded)], len(lines))


def account_for(
    lines: Sequence[Line],
    first: int | None,
    end: int,
    early: Iterable[Line],
    origin: Origin,
    read_as: Mapping[str, Any],
    repeated: Mapping[int, Text],
    pages: Sequence[Line],
) -> tuple[Account, tuple[Unread, ...]]:
    """The account of a document whose first position begins at line `first` and whose text ends at line `end`; `early`
    are lines before it that were read all the same, `repeated` those of a copy, with the reason; `pages` were taken out
    before. A line of the file that holds several cells counts once."""
    kept = set(map(id, early))
    read: set[int] = set()
    reasons: dict[int, tuple[Line, Text]] = {}
    for index, line in enumerate(lines):
        if not line.text:
            continue
        reason = None if id(line) in kept else repeated.get(index) or _reason(index, first, end)
        if reason is None:
            read.update(line.file_lines())
        else:
            for number in line.file_lines():
                reasons.setdefault(number, (line, reason))
    for line in pages:
        reasons.setdefault(line.number, (line, _PAGE))
    unread = tuple(
        Unread(line.span().source(origin), reason)
        for number, (line, reason) in (sorted(reasons.items()) if pages else reasons.items())
        if number not in read
    )
    rows = len(read.union(reasons))
    return Account(origin.file, rows, rows - len(unread), len(unread), read_as), unread


def _reason(index: int, first: int | None, end: int) -> Text | None:
    if first is None:
        return _NO_POSITION
    if index < first:
        return _BEFORE
    return _FURNITURE if index >= end else None


def is_cut_here(folded: str) -> bool:
    """Whether a line says that a site keeps the rest of the text: 展开阅读全文, read more."""
    return _CUT_HERE.match(folded) is not None
