"""Lists whose entries share their last words: 土建、水暖、电气工程师 are three engineers.

The words are given back to each entry only where nothing else can be meant: the entries before are bare qualities of
like length that are no titles by themselves, or all of them are units (人事部、财务部经理).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from orgraph.readers.documents.lines import Span, joined
from orgraph.readers.documents.name_words import ANYBODY
from orgraph.readers.documents.names import looks_like_body, looks_like_title, looks_like_unit
from orgraph.readers.patterns import regex

_HEAD = regex(
    r"(?:监理|高级|助理|总)?(?:工程师|设计师|造价师|会计师|药师|技师|医师|护士|教师|老师|教练|工作人员|技术员|施工员|管理员"
    r"|检验员|操作工|维修工|值班员|协调员|业务员|销售员|服务员|接待员|安全员|专员|主管|主任|经理|副经理|总监|班长|组长|队长"
    r"|科长|处长|部长|副总|助理|文员|会计|编辑|专责|领班)\Z"
)
FUNCTIONS = frozenset(("行政", "人事", "采购", "策划"))  # of a firm, though their posts are called so as well
_BARE = regex(r"[一-鿿]{2,5}")
_LIKE = 1  # characters by which the entries may differ in length


def with_shared_head(pieces: Sequence[Span], is_known: Callable[[str], bool]) -> list[Span]:
    """The entries of a list, each with the words that it shares with the first title after it, but for known titles."""
    whole: list[Span] = []
    waiting: list[Span] = []
    for piece in pieces:
        if _is_quality(piece) and not is_known(piece.text):
            waiting.append(piece)
            continue
        whole += _headed(waiting, piece)
        whole.append(piece)
        waiting = []
    return whole + waiting


def _is_quality(piece: Span) -> bool:
    words = piece.folded.strip()
    return _BARE.fullmatch(words) is not None and (words in FUNCTIONS or not looks_like_title(words))


def _headed(before: list[Span], title: Span) -> list[Span]:
    """The entries before a title with its head; as they are where it has none that they can share."""
    if not before:
        return before
    title = title.stripped()
    head = _HEAD.search(title.folded)
    if head is None or not head.start():
        return before
    quality = title.folded[: head.start()]
    units = [looks_like_unit(piece.text) for piece in before]
    if any(units) or looks_like_unit(quality):
        fits = all(units) and looks_like_unit(quality)
    else:
        fits = not any(map(_stands_for_itself, before)) and all(
            _alike(piece.folded.strip(), quality) for piece in before
        )
    return [joined(piece.stripped(), title.within(head.start(), head.end())) for piece in before] if fits else before


def _stands_for_itself(piece: Span) -> bool:
    return looks_like_body(piece.text) or ANYBODY.fullmatch(piece.folded) is not None


def _alike(piece: str, quality: str) -> bool:
    return abs(len(piece) - len(quality)) <= _LIKE
