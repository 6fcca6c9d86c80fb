"""The title that the name of a file gives: 「仓储主管.docx」, 「岗位说明书-招商经理」, "Job description - Porter".

It counts only where the document has no title of its own, and holds one description.
"""

from __future__ import annotations

import re
from pathlib import PurePath

from orgraph.readers.documents.headings import title_in
from orgraph.readers.documents.lines import Piece, line_of
from orgraph.readers.documents.names import can_be_name, is_chinese, looks_like_title
from orgraph.readers.patterns import regex

_NUMBER = regex(r"[\s(\[【]*(?:no\.?\s*)?\d{1,4}(?:[.-]\d{1,3})*[)\]】.、\s_-]+|[（(][一二三四五六七八九十]{1,3}[)）]")
_VERSION = regex(  # of a copy: (2), (2021版), v1.3, final, 2023-04
    r"[\s_-]*(?:[(（\[【](?:\d{1,4}|[^()（）\[\]【】]{0,8}(?:版|版本|稿|修订|副本|模板|范本|copy|draft|final|v\d[\d.]*))[)）\]】]"
    r"|\bv(?:er(?:sion)?)?[\s.]?\d[\d.]*|\b(?:final|draft|copy|updated|new|template)\b|(?:终|初|定|修订)?(?:版|稿)|副本"
    r"|(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[\s_-]+)?(?:19|20)\d{2}(?:[-_.年]?\d{1,2}){0,2}[月日]?|\d{6,8})\Z",
    re.IGNORECASE,
)
_ABBREVIATED = regex(r"\bJDs?\b[\s_:-]*|[\s_:-]*\bJDs?\b", re.IGNORECASE)
_SEVERAL = regex(r"[_、，,;；&+]|[与和及](?=[一-鿿])")
_JOINTS = frozenset("_-–—")
_PARTS = regex(r"_|\s[-–—]\s|——|--|(?<=[一-鿿])[-–—]|[-–—](?=[一-鿿])")


def title_of_file(name: str) -> str | None:
    """The title in the name of a file; None where it gives none, or several."""
    words = _ABBREVIATED.sub(" ", _bare(PurePath(name).stem)).strip(" -_")
    if not is_chinese(words) and " " not in words:
        words = re.sub(r"[-_]+", " ", words)  # night-manager
    whole = _title(words)
    if whole is not None or _JOINTS.isdisjoint(words):
        return whole
    found = {title for part in _PARTS.split(words) if (title := _title(part.strip())) is not None}
    return found.pop() if len(found) == 1 else None


def _bare(stem: str) -> str:
    """The name without a number before it and the marks of versions behind it."""
    number = _NUMBER.match(stem)
    stem = stem[number.end() :] if number else stem
    while version := _VERSION.search(stem):
        stem = stem[: version.start()]
    return stem


def _title(words: str) -> str | None:
    """The title that the words are, but for what says that they are one of a description."""
    if not words:
        return None
    title = title_in(line_of([Piece(words, 1, 0)], [words]).span()).words.text
    one = looks_like_title(title) and can_be_name(title) and not _SEVERAL.search(title)
    return title if one else None
