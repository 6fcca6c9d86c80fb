"""What a name looks like: a position's, a unit's, an outside party's, a group's; and how names are trimmed.

Looks are signs, not proof: what the document itself says of a name always goes before.
"""

from __future__ import annotations

import re
from functools import lru_cache

from orgraph.model.claim import Counterpart
from orgraph.readers.documents.abbreviations import without_short_name
from orgraph.readers.documents.lines import Span
from orgraph.readers.documents.name_words import (
    ANYBODY,
    CHINESE_BODY,
    CHINESE_TITLE,
    CHINESE_UNIT,
    ENGLISH_BODY,
    ENGLISH_GROUP,
    ENGLISH_PARTY,
    ENGLISH_TITLE,
    ENGLISH_TITLE_IN_WORDS,
    ENGLISH_TITLE_OF,
    ENGLISH_UNIT,
    GROUP,
    NO_NAME,
    OWN_FUNCTION,
    PARTY,
)
from orgraph.readers.documents.normalise import folded
from orgraph.readers.patterns import regex

LONGEST_TITLE = 24  # Chinese characters, or
LONGEST_WORDS = 9  # words of a title in letters
_MOST_WORDS = 3  # chef de partie
_REMEMBERED = 1 << 14  # names: the same few are asked about again and again

_HAN = regex(r"[㐀-䶿一-鿿]")
_BRACKETED = regex(r"\([^()]*\)?")
_LATIN_NAME = regex(r"\([a-z][a-z /&.,'-]+\)\Z")  # 施工员(Site Engineer / Foreman)
_EDGES = " \t\n、，,。.；;:：·•*|_—-–"

_AROUND = frozenset(_EDGES + "\"'“”‘’「」『』《》<>")
_SEAT = "(?:名|人|个|位|persons?|people|fte)"
_COUNT = regex(
    rf"\s*(?:[(]\s*(?:[×x*约共设]\s*|编制|定编|定员|配备|(?:up to|about|around|approximately|approx\.?)\s)?"
    rf"\d{{1,4}}(?:\s?[-~至到]\s?\d{{1,4}})?\s*{_SEAT}?\s*[)]|[×*]\s*\d{{1,4}}|(?:\s+|(?<=[一-鿿]))x\s?\d{{1,4}}"
    r"|\s*[(]\s*(?:[一二两三四五六七八九十]{1,3}\s*[名人位个]|(?:若干|数|多)[名人位个]?)\s*[)]"
    r"|(?:等?共计?|合计|约|各)?\s*(?:\d{1,4}|[一二三四五六七八九十]{1,3}|若干|数)\s*[名人位]|若干)\Z"
)
_COUNT_BEFORE = regex(
    r"(?:up to|about|around|approximately|approx\.?|circa)\s+(?=\d)"
    r"|(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[名位]|\d{1,3}\s*[x×*]\s*|\d{1,3}\s+(?=[a-z])|(?:the|and|or)\s+(?=[a-z])|(?:以?及|和|与)(?=其[他它]|各)"
    r"|其中(?=[一-鿿])"
    r"|(?:an?\s+)?(?:[a-z]+\s+)?team\s+of\s+(?:up\s+to\s+|about\s+|around\s+|approximately\s+)?(?=[a-z\d])"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty)\s+(?=[a-z])"
)
_NO_NAME_MARK = regex(r"[。!?;:@\ufffd]|https?|www\.|锟斤拷")
_QUALIFIED = regex(r"\s+(?:of|for|to|from|by|with|in|at|-)\s+|,|/")  # clerk of works, manager - bar
_GRADE = regex(r"\s+(?:i{1,3}|iv|v|[a-d]|\d)\Z")  # engineer II
_LONGEST_TAIL = 40  # characters in which a count, a proviso or 等 behind a name ends
_OWN_UNITS = (
    *("department", "section", "team", "unit", "division", "school", "organisation", "organization", "trust"),
    *("company", "business", "council", "college", "university", "hospital", "hotel"),
)
_AS_REQUIRED = ("required", "necessary", "needed", "appropriate", "applicable")
_ON = ("shift", "rotation", "placement")  # but a Manager on Duty
_AND_SO_ON = regex(
    r"(?:(?<=[班长管员任理])[及和与、]?(?:各岗位|全体|其他)?(?:员工|职工)|[及和与](?:其?(?:以下|下属|所属|所辖|其他|其它|全体|所有)的?)(?:人员|员工|成员|岗位|下属)|等(?:[一-鿿]{0,8}(?:人员|人|岗位|职位|岗|员工)|各(?:部门?|科室|班组|岗位|门店|区域)的?(?:经理|主管|负责人|主任|组长))?|,?\s*etc\.?"
    rf"|,?\s+(?:as|where|when|if) (?:{'|'.join(_AS_REQUIRED)})|\s+on (?:{'|'.join(_ON)})"
    rf"|\s+(?:with)?in\s+(?:(?:the|this|your|his|her|their|own|host)\s+)*(?:{'|'.join(_OWN_UNITS)}))\Z"
)
PROVISO = regex(  # 副校长(视规模设置), Deputy (if any)
    r"\s*[(](?:可?(?:根据|依据|视|按|随)[^()]{2,24}?(?:调整|设置|增设|增减|配置|配备|变更|而定|确定|选设)"
    r"|[如若](?:有|设有?|需要?|适用)[^()]{0,12}|必要时[^()]{0,12}|可(?:选|不设|调整)"
    r"|(?:if|where|when|as) (?:any|applicable|required|appropriate|needed|necessary|appointed|relevant)"
    r"|subject to [^()]{3,24}|optional)[)]\Z"
)
_TAILS = (  # what may stand behind a name, and the endings without which it does not
    (_COUNT, (*"0123456789)名人位", "若干")),
    (
        _AND_SO_ON,
        (
            "等",
            "人",
            "人员",
            "员工",
            "职工",
            "成员",
            "岗",
            "岗位",
            "职位",
            "下属",
            "经理",
            "主管",
            "主任",
            "组长",
            "etc",
            "etc.",
            *_AS_REQUIRED,
            *_ON,
            *_OWN_UNITS,
        ),
    ),
    (PROVISO, (")",)),
)
_BARE = regex(r"(?!以?及|[和与]其|其中|.*等各)[㐀-䶿一-鿿]{2,20}(?<![等名位人岗干员工属])")  # nothing to trim
_PLACEHOLDER = regex(
    r"[\s_\-/.…·*×xX()\[\]]*(?:空白?|空缺|未填|待定|待补|暂缺|blank|tb[acd]|to be confirmed"
    r"|(?:请|详)?(?:参)?[见如](?:[上下后]|附)[表图件文页面]?(?:所示)?"
    r"|see (?:table |chart |list )?(?:below|above|attached|overleaf)"
    r")?[\s_.。:…()\[\]]*\Z"
)


def is_chinese(text: str) -> bool:
    """Whether the text holds a Chinese character."""
    return not text.isascii() and _HAN.search(text) is not None


@lru_cache(maxsize=_REMEMBERED)
def looks_like_title(name: str) -> bool:
    """Whether the name ends as titles do: in 经理, 员, 长 …; in manager, clerk, nurse …"""
    plain = _BRACKETED.sub("", folded(name)).strip(_EDGES)
    if is_chinese(plain):
        return CHINESE_TITLE.search(plain) is not None and not ANYBODY.fullmatch(plain)
    head = _QUALIFIED.split(plain, maxsplit=1)[0]
    last = " ".join(_GRADE.sub("", head).split()[-_MOST_WORDS:])  # no title's ending has more
    if ENGLISH_TITLE_OF.match(plain) or _ends_in_title(last):
        return True
    return "/" in plain and _ends_in_title(plain.rpartition("/")[2])  # Communications/Secretary


def _ends_in_title(words: str) -> bool:
    """Whether the last word is a title, or the last few together are one."""
    last = words.rfind(" ") + 1
    return ENGLISH_TITLE.search(words, last) is not None or ENGLISH_TITLE_IN_WORDS.search(words) is not None


@lru_cache(maxsize=_REMEMBERED)
def looks_like_body(name: str) -> bool:
    """Whether the name is that of a body that can stand at the head: 理事会, a board, a council."""
    plain = folded(name).strip(_EDGES)
    return (CHINESE_BODY if is_chinese(plain) else ENGLISH_BODY).search(plain) is not None


@lru_cache(maxsize=_REMEMBERED)
def looks_like_unit(name: str) -> bool:
    """Whether the name ends as those of units do: in 部, 科, 中心 …; in department, team, office …"""
    plain = _BRACKETED.sub("", folded(name)).strip(_EDGES)
    return (CHINESE_UNIT if is_chinese(plain) else ENGLISH_UNIT).search(plain) is not None


@lru_cache(maxsize=_REMEMBERED)
def looks_like_party(name: str) -> bool:
    """Whether the name ends as those of outside parties do: in 客户, 供应商 …; in customers, bank, council …"""
    plain = folded(name)
    if is_chinese(plain):
        return any(found.end() == len(plain) for found in PARTY.finditer(plain))
    return ENGLISH_PARTY.search(plain) is not None


def looks_like_group(name: str) -> bool:
    """Whether the name is one of several at large: 各部门, 公司员工; all staff, the team members."""
    plain = folded(name)
    return (GROUP if is_chinese(plain) else ENGLISH_GROUP).search(plain) is not None


@lru_cache(maxsize=_REMEMBERED)
def can_be_name(name: str) -> bool:
    """Whether the words can be a name at all: short, and no sentence."""
    plain = folded(name).strip(_EDGES)
    if not plain or NO_NAME.search(plain) or _NO_NAME_MARK.search(plain):
        return False
    if is_chinese(plain):
        return len(_LATIN_NAME.sub("", plain)) <= LONGEST_TITLE
    return len(plain.split()) <= LONGEST_WORDS and re.search(r"[^\W\d_]", plain) is not None


def is_placeholder(name: str) -> bool:
    """Whether nothing is written but a rule, dots or a dash to be written over, or where to look: 见下表."""
    return _PLACEHOLDER.match(name) is not None


def counterpart_of(name: str, *, external: bool = False) -> Counterpart:
    """What kind of counterpart a name looks like, where it is not known from the document."""
    plain = folded(name).strip()
    if looks_like_group(plain) and not PARTY.search(plain):
        return Counterpart.GROUP
    if external or looks_like_party(plain):
        return Counterpart.PARTY
    if looks_like_title(plain):
        return Counterpart.POSITION
    own = OWN_FUNCTION.search(plain) or (looks_like_unit(plain) and not PARTY.search(plain))
    return Counterpart.UNIT if own else Counterpart.PARTY


def trimmed(span: Span) -> Span:
    """The name without punctuation at its edges, a count of seats (3名, × 2), a proviso or 等 after it."""
    start, end = _core(span.folded)
    return span if end - start == span.end - span.start else span.within(start, end)


@lru_cache(maxsize=_REMEMBERED)
def _core(text: str) -> tuple[int, int]:
    """Where the name begins and ends in the words."""
    if _BARE.fullmatch(text):
        return 0, len(text)
    start, end = 0, len(text)
    while True:
        before = (start, end)
        start, end = _unclosed(text, *_stripped(text, start, end))
        for pattern, endings in _TAILS:
            if text.endswith(endings, start, end):
                found = pattern.search(text, max(start, end - _LONGEST_TAIL), end)
                end = found.start() if found and found.start() > start + 1 else end
        end = without_short_name(text, start, end)
        leading = _COUNT_BEFORE.match(text, start, end)
        if leading and leading.end() < end:
            start = leading.end()
        if (start, end) == before:
            return before


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _AROUND:
        start += 1
    while start < end and text[end - 1] in _AROUND:
        end -= 1
    return start, end


def _unclosed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without a bracket around the whole, or one at an edge that has no partner."""
    first, last = text[start : start + 1], text[end - 1 : end] if end > start else ""
    if first == "(" and last == ")" and text.find(")", start, end) == end - 1:
        return start + 1, end - 1
    if last == "(" or (last == ")" and text.find("(", start, end) < 0):
        return start, end - 1
    if first == ")" or (first == "(" and text.find(")", start, end) < 0):
        return start + 1, end
    return start, end
