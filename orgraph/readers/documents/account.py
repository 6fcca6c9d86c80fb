"""Which lines of a document were read, and why the others were not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from orgraph.model.claim import Origin
from orgraph.model.reading import Account, Unread
from orgraph.model.text import Text
from orgraph.readers.documents.lines import Line
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
_AFTERWARDS = regex(
    rf"(?:{_CUT_HERE.pattern}|"
    r"[^。]{0,40}(?:相关文章|相关推荐|相关文档|相关资源|猜你喜欢)\s*:?\Z"
    r"|您可能(?:关注|感兴趣)|文档评论|版权所有|上一篇|下一篇"
    r"|©|copyright\b|all rights reserved|related (?:articles|documents|posts)|you may also like)"
)


def account_for(
    lines: Sequence[Line],
    first: int | None,
    early: Iterable[Line],
    origin: Origin,
    read_as: Mapping[str, Any],
    repeated: Mapping[int, Text],
    pages: Sequence[Line],
) -> tuple[Account, tuple[Unread, ...]]:
    """The account of a document whose first position begins at line `first`; `early` are lines before it that were
    read all the same, `repeated` those of a copy, with the reason; `pages` were taken out before. A line of the file
    that holds several cells counts once."""
    end = end_of_text(lines, first)
    reasons: dict[int, tuple[Line, Text | None]] = {}
    kept = set(map(id, early))
    for index, line in enumerate(lines):
        if not line.text:
            continue
        reason = None if id(line) in kept else repeated.get(index) or _reason(index, first, end)
        for number in line.file_lines():
            if reason is None or number not in reasons:
                reasons[number] = (line, reason)
    for line in pages:
        reasons.setdefault(line.number, (line, _PAGE))
    unread = tuple(
        Unread(line.span().source(origin), reason)
        for _, (line, reason) in (sorted(reasons.items()) if pages else reasons.items())
        if reason is not None
    )
    rows = len(reasons)
    return Account(origin.file, rows, rows - len(unread), len(unread), read_as), unread


def _reason(index: int, first: int | None, end: int) -> Text | None:
    if first is None:
        return _NO_POSITION
    if index < first:
        return _BEFORE
    return _FURNITURE if index >= end else None


@lru_cache(maxsize=1 << 14)
def is_furniture(folded: str) -> bool:
    """Whether a line is what a site puts below its texts: 上一篇, related articles, copyright."""
    return _AFTERWARDS.match(folded) is not None


def is_cut_here(folded: str) -> bool:
    """Whether a line says that a site keeps the rest of the text: 展开阅读全文, read more."""
    return _CUT_HERE.match(folded) is not None


def end_of_text(lines: Sequence[Line], first: int | None) -> int:
    """The line at which the furniture of a site begins after the last position; the end where there is none."""
    return next((index for index in range(first or 0, len(lines)) if is_furniture(lines[index].folded)), len(lines))
