"""Lines that may head something: a unit, a position, a passage. Which of them do is decided in `positions`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from orgraph.readers.documents.abbreviations import without_short_name
from orgraph.readers.documents.account import Furniture
from orgraph.readers.documents.fields import Field
from orgraph.readers.documents.label_words import Label
from orgraph.readers.documents.lines import Line, Span
from orgraph.readers.documents.lists import separated
from orgraph.readers.documents.names import PROVISO, can_be_name, is_chinese, looks_like_title, looks_like_unit, trimmed
from orgraph.readers.documents.normalise import key
from orgraph.readers.documents.numbering import Number, leading_number
from orgraph.readers.documents.vocabulary import PASSING
from orgraph.readers.patterns import regex

_LONGEST = 30  # Chinese characters, or
_LONGEST_ITEM = 20  # characters of a list item that heads a form
_LONGEST_WORDS = 9  # words in letters
_SENTENCE = regex(r"[。;!]|\?\Z|(?<=[㐀-鿿]),|,.*,|、.*、|\.\s+[a-z]|\.\Z|\b(?:will|shall|must|should|is|are|has)\W*\Z")
_STOPS = frozenset("。;!.")  # at the end of a sentence, as most lines are
_IN_BRACKETS = regex(r"\([^()]*\)")
_DUTY = regex(
    r"(?:负责|协助|做好|完成|配合|参与|制定|制订|带领|按照|根据|及时|定期|确保|保证|落实|执行|遵守|熟悉|严格|积极|认真|每[天日周月]"
    r"|对|向|与|在|有|能|为)|(?:to|ensures?|assists?|carr(?:y|ies)|provides?|maintains?|prepares?|handles?|keeps?|makes?)\s"
)
_DUTY_WORDS = r"(?:职责|职能|说明|阐明|描述|规范|责任|(?<=工作)(?:内容|标准|制度))"
_ASPECTS = r"(?:岗位|工作|任职)*(?:权限|权力|职权|要求|任务|标准|条件|流程|职责)"
_OF_ITS_KIND = "(?:(?:generic|model|specimen|sample|draft|outline|standard) )?"
_DESCRIPTION = regex(
    r"[\s:—\-–(』」】]*(?:(?:岗位|职位)?的)?(?:主要|具体|基本|核心|日常|应履行的)*"
    r"(?:岗位|职位|职务|工作|任职|安全|生产|质量|消防|任务[与和及]|(?<=[员长师任理监])管理)*"
    rf"{_DUTY_WORDS}+(?:书|表|制度?|说明书|概述|简述|范围|清单)?(?:[及与和、]{_ASPECTS})*[)]?"
    r"(?:如下|包括|主要包括|[是为])?"
    r"(?:范[本文]|模板|样本)?(?:\s+[一-鿿]{2,8}(?:制度|范[文本]|大全|模板|手册))?"
    r"(?:\s*[(【][^()【】]*[)】]?)?\s*(?:v\d[\d.]*)?(?:(?:第|篇|模板|范文|样本)?\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?篇?)?\s*:?\s*\Z"
    r"|(?<=[员长师工任理监记])岗位\s*:?\s*\Z"
    rf"|[\s:,\-–—]*\(?{_OF_ITS_KIND}(?:job|role|position) (?:description|profile|specification|posting)\)?"
    r"(?: (?:template|sample|example|form))?"
    r"(?:\s*[:,–—-]\s*(?:(?:top|key|main) )?(?:duties|roles|responsibilities)\b.*)?\s*\Z"
    r"|(?:\s*[:,\-–—]+\s*(?:(?:key|main) )?(?:duties|roles|responsibilities)"
    r"|(?:'s|(?<=s)')\s(?:(?:key|main|core) )?(?:duties|responsibilities))"
    r"(?: (?:and|&) (?:duties|roles|responsibilities))?\s*\Z"
)
_DESCRIBING = regex(
    "职责|职能|说明|阐明|描述|规范|责任|工作内容|工作标准|工作制度|岗位|description|profile|specification|responsibilities|duties"
)  # in each of the above
_DESCRIPTION_BEFORE = regex(
    r"(?:(?:岗位|职位|职务)\s*[:\s]|jd\s*:)\s*(?=[一-鿿])|(?:岗位|职位|职务|工作)(?:职责|描述)(?=[(][^()]{2,12}[)]\Z)|"
    r"(?:岗位|职位|职务)(?:职责)?(?:说明书|职责|描述)\s*(?:[:—\-–]+|[(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)]\s*[:—\-–]*)\s*(?=\S)"
    rf"|{_OF_ITS_KIND}(?:job|role|position) (?:description|profile|specification)\s*"
    r"(?:(?:for|of)(?: the)?\s|[:\-–—]+)\s*"
    r"|(?:(?:main|key|core|general) )?(?:duties|responsibilities|roles?)(?: (?:and|&) (?:duties|responsibilities))?"
    r" of (?:the|an?)\s+(?=[a-z][a-z ]{3,40}\W*\Z)"
    r"|terms of reference (?:for|of)(?: the)?\s+"
    r"|(?:appendix|annex|part) (?:\d{1,2}|[ivx]{1,4}|[a-f])\s*[:.\-–—]+\s*"
    r"|(?:(?:open|vacant|current|new) (?:position|role|post)|(?:job )?(?:vacancy|opening|opportunity|posting))"
    r"\s*[:\-–—]+\s*"
)
_ORDINAL = regex(
    r"(?:第\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?[篇份]|篇\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3}))\s*[:、.\s】)-]*(?=\S)"
    r"|附[件录]\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})?\s*[:、.\s]\s*(?=\S)|(?:关于|最新|20\d\d年度?)(?=[^,。;]{2,16}(?:岗位|工作)职责)"
    r"|[本我]?公司(?=[^,。;]{2,12}(?:岗位|工作)职责)"
)  # of a collection, or the employer's
_BEFORE_TITLE = frozenset("第篇附关最2本我公")  # with which one of these begins
_RUN_ON = regex(  # 管理类岗位说明书总经理: the end of the heading before is missing
    r"[一-鿿]{2,14}?(?:岗位|职位|职务)说明书\s*(?=(?P<title>[一-鿿()]{2,12})\Z)"
)
_ALSO = regex(
    r"\s*[(](?:兼任?|also|and acting|doubling as|acting)(?!职[)])\s*(?P<bracketed>.+?)[)]?\Z|(?<=.)兼任?(?P<plain>.+)\Z"
)
_SETS_UNIT_OFF = frozenset("->·")
_UNIT_BEFORE = regex(r"(?P<unit>[一-鿿a-z0-9]{2,14})\s*(?:-{1,2}|>|·)\s*(?=[一-鿿a-z])")
_OTHER_NAME = regex(
    r"\s*[(]\s*(?:(?:又|也|亦|俗|简|别|旧|原|曾)[称名]|或称|[也又]叫|原(?=[^()]{2,24}[)])|即|aka|a\.k\.a\."
    r"|also (?:called|known as))\s*:?\s*"
    r"(?P<other>[^()]{2,24})[)]\Z"
    r"|\s*[(](?P<letters>[a-z][a-z /&.,'-]{2,60})[)]\Z|(?<=[一-鿿])\s+(?P<beside>[a-z][a-z /&.,'-]{2,60})\Z"
)
_OPENED = "【[〖《「『"
_LABELLED = regex(
    r"[a-z][a-z /&'-]{2,40}:\s+\S|\S+(?: \S+){0,3}(?:\s{3,}|\t)\S"
)  # Professional accountability: Head of Midwifery
_EMPLOYER = regex(  # Night Porter - Harbour Lodge Hotel; Group Accounts and School Meals are no employers
    r"\s+(?:[-–—|@]+|at(?= [a-z]))\s+(?:the )?(?:[\w.&'’]+ ){1,5}?"
    r"(?:(?:hotel|inn|lodge|suites|resort|hostel)(?: [\w.]+){0,2}"
    r"|(?:house|high|primary) school|school|academy|college|university|hospital|hospice|trust|ltd|limited|plc|inc|llc"
    r"|gmbh|corporation|company|church|airport|museum|theatre|charity|foundation|bank|holdings)\.?(?:\s*[,(][^-–—|]{0,40})?\Z"
)
_GENDERS = regex(r"\s*[(](?:all genders|[mfwdx](?:/[mfwdx]){1,3})[)]\Z")  # of an advertised post
_ARTICLE = regex(r"the\s+(?=\S)")
_PICTURE = regex("[\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+ *")  # 🔍 Quality inspector
_MARKS = " \t【】[]〖〗《》『』「」=#*~-—_:：◆◇■□●○★☆▲▼"
_EDGES = " \t\n:;,、。：；，-–—_*/"
_TERMS = regex(  # of the contract, not of the title
    r"\s*(?:[(](?:\d{1,3} (?:posts?|positions?|persons?|vacanc(?:y|ies))|(?:full|part)[- ]time|permanent|temporary"
    r"|fixed[- ]term)[)]|[,/(]\s*grade [a-z]{0,2}\s?\d{1,2}[)]?)\Z"
)
_DAMAGED = regex(r"[\ufffd\ue000-\uf8ff]|[㐀-䶿一-鿿]\?|\?[㐀-䶿一-鿿]")


@dataclass(slots=True, eq=False)
class Title:
    """A title without what stands beside it: `holds_also` are the concurrent posts named with it (兼…) and `alias` its
    other name (又称…, or in letters), which `whole` includes; `unit` is the one named before it (质检部——化验员);
    `describes` says that it calls itself a job description (… 岗位职责); `damaged` words cannot be read."""

    words: Span
    whole: Span
    holds_also: tuple[str, ...]
    describes: bool
    damaged: Span | None
    alias: str | None = None
    unit: str | None = None


@dataclass(slots=True, eq=False)
class Heading:
    """A line, or the start of one, that may head something: its `words` as they stand, and the title in them.

    `shape` is what it shares with its siblings: the level of its markup or the style of its number.
    """

    index: int
    words: Span
    title: Title
    shape: str
    level: int
    number: int | None

    @property
    def text(self) -> str:
        return self.title.words.text

    @property
    def describes(self) -> bool:
        return self.title.describes

    @property
    def marked(self) -> bool:
        return self.level > 0

    @property
    def bare(self) -> bool:
        """Whether nothing but its place makes it a heading."""
        return self.shape == "bare"


def headings_of(
    lines: Sequence[Line], labels: Sequence[Sequence[Label]], fields: Sequence[Field], furniture: Furniture
) -> list[Heading]:
    """Every line that may be a heading: no label stands at its start, and it is no field's value."""
    no_text = set(furniture.lines)
    values = {
        id(value.line)
        for field in fields
        for value in field.values
        if value.line is not field.label.line or value.start < field.label.start
    }
    return [
        heading
        for index, (line, found) in enumerate(zip(lines, labels, strict=True))
        if (found or line.level or line.folded[-1:] not in _STOPS)
        and id(line) not in values
        and index not in no_text
        and (not line.bullet or line.strong or _heads_something(lines, labels, index))
        and (heading := _heading(index, line, found)) is not None
    ]


def _heads_something(lines: Sequence[Line], labels: Sequence[Sequence[Label]], index: int) -> bool:
    """Whether a list item is a heading all the same: over a form, over a unit, or of duties (◆ 抄表员岗位职责)."""
    return (
        _heads_form(lines, labels, index)
        or _heads_unit(lines, index)
        or _heads_duties(lines[index])
        or _heads_list(lines, index)
    )


def _heads_duties(line: Line) -> bool:
    if len(line.text) > _LONGEST_ITEM or "职责" not in line.folded:
        return False
    title = title_in(line.span().stripped(_MARKS))
    return title.describes and looks_like_title(title.words.text)


def _heads_list(lines: Sequence[Line], index: int) -> bool:
    """Whether a list item is a title over a list with numbers: ★ 抄表员, then 1、…"""
    below = lines[index + 1] if index + 1 < len(lines) else None
    if (
        below is None
        or below.bullet
        or len(lines[index].text) > _LONGEST_ITEM
        or not looks_like_title(lines[index].text)
    ):
        return False
    number = leading_number(below.folded)
    return number is not None and number.value == 1


def _heads_form(lines: Sequence[Line], labels: Sequence[Sequence[Label]], index: int) -> bool:
    """Whether a list item is a title with the fields of its position below: ▶ 仓储主管, then ● 直接上级:…"""
    below = labels[index + 1][:1] if index + 1 < len(lines) else ()
    return (
        not labels[index]
        and can_be_name(lines[index].text)
        and len(lines[index].text) <= _LONGEST_ITEM
        and any(label.start == 0 and label.role not in PASSING for label in below)
    )


def _heads_unit(lines: Sequence[Line], index: int) -> bool:
    """Whether a list item is a unit over something else than more items: ◆ 质检中心 ◆"""
    words = lines[index].text.strip(_MARKS)
    follows = index + 1 < len(lines) and not lines[index + 1].bullet
    return follows and len(words) <= _LONGEST_ITEM and looks_like_unit(words) and can_be_name(words)


def _heading(index: int, line: Line, labels: Sequence[Label]) -> Heading | None:
    if not line.text or line.cell:
        return None
    end = labels[0].start if labels else len(line.text)
    if end > 4 * _LONGEST or end == 0:
        return None
    number = leading_number(line.folded)
    words = line.span(number.end if number and number.end < end else 0, end).stripped(_MARKS)
    if picture := _PICTURE.match(words.folded):
        words = words.within(picture.end(), len(words.text)).stripped(_MARKS)
    if words.text.endswith(("(", "（")):
        words = words.within(0, words.end - words.start - 1).stripped(_MARKS)
    folded = words.folded
    if not folded or (not line.level and reads_as_sentence(folded)):
        return None
    if (
        not (line.level or number or line.strong)
        and _LABELLED.match(folded)
        and not _DESCRIPTION_BEFORE.match(folded)
        and not _DESCRIPTION.search(folded)
    ):
        return None
    shape = _shape(line, number)
    return Heading(
        index=index,
        words=words,
        title=title_in(words),
        shape=shape,
        level=line.level,
        number=number.value if number else None,
    )


def _shape(line: Line, number: Number | None) -> str:
    """What the heading shares with its siblings."""
    if line.level:
        return f"h{line.level}"
    if number:
        return number.style
    if line.bullet:
        return "•"
    return "bold" if line.strong else line.text[0] if line.text[0] in _OPENED else "bare"


@lru_cache(maxsize=1 << 14)
def reads_as_sentence(words: str) -> bool:
    """Whether the words are a statement or a duty rather than the name of something."""
    words = _IN_BRACKETS.sub("", words) if "(" in words else words
    too_long = len(words) > _LONGEST if is_chinese(words) else len(words.split()) > _LONGEST_WORDS
    return too_long or _SENTENCE.search(words) is not None or _DUTY.match(words) is not None


def title_in(words: Span) -> Title:
    """The title in a heading or a name field."""
    folded = words.folded
    if folded[:1] in _BEFORE_TITLE and (ordinal := _ORDINAL.match(folded)):
        words = words.within(ordinal.end(), len(folded))
        folded = words.folded
    before = _DESCRIPTION_BEFORE.match(folded) or _run_on(folded)
    behind = before.end() if before else 0
    after = _DESCRIPTION.search(folded, behind) if _DESCRIBING.search(folded) else None
    whole = words.within(behind, after.start() if after else len(folded)).stripped(_EDGES)
    if after is None and whole.folded.isascii() and (employer := _EMPLOYER.search(whole.folded)):
        whole = whole.within(0, employer.start()) if looks_like_title(whole.text[: employer.start()]) else whole
    if whole.folded[:1] == "(" and whole.folded.find(")") == len(whole.text) - 1:
        whole = whole.within(1, len(whole.text) - 1).stripped(_EDGES)
    if whole.folded.isascii() and (terms := _TERMS.search(whole.folded)):
        whole = whole.within(0, terms.start())
    folded = whole.folded
    article = _ARTICLE.match(folded)
    if article and looks_like_title(whole.text):
        whole = whole.within(article.end(), len(folded))
        folded = whole.folded
    if folded.endswith(")") and (proviso := PROVISO.search(folded)) and proviso.start():
        whole = whole.within(0, proviso.start())
    elif folded.endswith(("名)", "人)", "个)")) and looks_like_title((counted := trimmed(whole)).text):
        whole = counted  # 搬运工(2人)
    folded = whole.folded
    title = whole
    also = _ALSO.search(folded) if "兼" in folded or "(" in folded else None
    held: tuple[str, ...] = ()
    damaged = None
    if also and (also["bracketed"] or _two_titles(folded[: also.start()], also["plain"])):
        posts = whole.within(*also.span("bracketed" if also["bracketed"] else "plain"))
        damaged = posts if _DAMAGED.search(posts.text) else None
        held = () if damaged else tuple(name.text for post in separated(posts) if (name := trimmed(post)).text)
        title = whole.within(0, also.start()).stripped(_EDGES)
    title, unit = _without_unit(title)
    title, alias = _without_alias(title)
    return Title(
        title, title if (unit or alias) and not held else whole, held, bool(before or after), damaged, alias, unit
    )


def _run_on(words: str) -> re.Match[str] | None:
    """The heading of a passage with which a title runs together."""
    found = _RUN_ON.match(words) if "说明书" in words and not words.endswith("说明书") else None
    return found if found and looks_like_title(found["title"]) else None


def _without_unit(title: Span) -> tuple[Span, str | None]:
    """The title after a unit that a dash sets before it: 质检部——化验员."""
    found = None if _SETS_UNIT_OFF.isdisjoint(title.folded) else _UNIT_BEFORE.match(title.folded)
    if not found:
        return title, None
    unit, rest = title.within(*found.span("unit")), title.within(found.end(), len(title.text))
    return (rest, unit.text) if looks_like_unit(unit.text) and looks_like_title(rest.text) else (title, None)


def _without_alias(title: Span) -> tuple[Span, str | None]:
    """The title without its other name in brackets: 会计主管(Chief accountant), 接待员(又称前台)."""
    folded = title.folded
    if folded.endswith(")") and (genders := _GENDERS.search(folded)):
        title = title.within(0, genders.start())
        folded = title.folded
    if (end := without_short_name(folded, 0, len(folded))) < len(folded):
        return title.within(0, end), title.text[end:].strip(" ()")
    found = _OTHER_NAME.search(folded) if folded.endswith(")") or is_chinese(folded) else None
    name = title.within(*found.span(found.lastgroup or 0)).stripped() if found else None
    if found is None or name is None or not name.text or not found.start():
        return title, None
    if found["other"] and not looks_like_title(name.text):
        return title, None
    if (found["letters"] or found["beside"]) and not (
        is_chinese(title.text[: found.start()]) and looks_like_title(name.text)
    ):
        return title, None
    return title.within(0, found.start()).stripped(), name.text


def _two_titles(before: str, after: str) -> bool:
    return looks_like_title(before) and looks_like_title(after)


def same(title: str, other: str) -> bool:
    """Whether two titles are one, in whatever spelling."""
    return key(title) == key(other)
