"""The names in a sentence: those known in the document first, then what reads like a name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from orgraph.model.claim import Counterpart
from orgraph.readers.documents.lines import Span
from orgraph.readers.documents.names import counterpart_of
from orgraph.readers.documents.prose.head_nouns import (
    ATTRIBUTES,
    AUTHORITY,
    DETERMINED,
    DETERMINER,
    DUAL,
    HEAD,
    NO_NOUN,
    PARTY_ADJECTIVE,
    PARTY_AFFAIR,
    SEPARATOR,
    STOP,
)
from orgraph.readers.documents.prose.mentions import (
    Mention,
    departments_at,
    is_department_by_function,
    is_listed,
    with_bare_items,
)
from orgraph.readers.documents.prose.sentence import Head, Sentence
from orgraph.readers.documents.whole_text import WholeText
from orgraph.readers.patterns import regex

_SHORTEST = 2
_EDGES = " .,;:。,;:、"
_LONGEST = 12  # characters of a name that the document does not know
_LONGEST_KNOWN = 40
_LONGEST_ADJECTIVE = 3
_SEVERAL = regex(r"全体|所有|其他|相关|有关|各")
_LATER = regex("[后时前中]")
_MANY = regex(r"(?:相关|有关|其他|其它|所有|全体|一线|上级|下属|所属|新入职|新进)+")
_AIDE = regex("(?:特别|行政|个人|高级|执行)(?=助理|秘书)")
_LETTERS = regex("[a-z]{1,4}")
_APART = ",;:、和与及的"  # between two names
_BRACKET = regex(r"\([^()]{1,8}\)")
_LEADS_ON = ("部门", "上级", "楼层", "站点")  # 部门经理, 上级领导, 楼层主管
_PLACES = ("楼层", "站点")
_COLLECTIVE = regex(r"部门|科室|股室|班组|处室|单位|站所|\A各[部科处室所站店系]")
_TAIL = regex(r"[一-鿿a-z0-9/()·-]{1,8}")
_LIST_IN_BRACKET = regex(
    r"\((?P<such>(?:例?如|比如|包[括含]|[含即指]|主要是|主要指|主要包括):?)?(?P<names>[^()]{2,40})\)"
)
_ENDS_LIST = regex("(?:等[一-鿿]{0,6})?")
_OF_OTHERS = regex(  # who is another firm's or an authority's: 客户方项目经理, 开发商售后部, 市财政局国库科
    r"(?:客户|业主|供应商|合作|建设|施工|承包|总包|分包|[甲乙丙厂供需])方(?![案式面向便针位法])"
    r"|(?:开发商|供应商|承包商|(?:建设|施工|监理|设计)单位)"
    r"(?!管理|关系|服务|开发|质量|联络|接待|招商|维护|拓展|支持|运营|采购|合作|评审|培训)"
    r"|(?:辩护|外聘|对方)律师|(?:[省市区县州]|国家)[一-鿿]{1,6}局(?=[一-鿿]{2})"
)
_HEADS_AT_LARGE = regex("各(?:主管|经理|主任|负责人|领班|干事|主办)")
_BARE_ITEM = regex(r"[一-鿿]{2,4}(?=[、和与及])")
_THING = regex("工具|设备|资料|物品|用品|材料|设施|仪器|商品|货物|文件|车辆|环境|卫生|现场|仓库")  # listed, but nobody
_LONGEST_STEM = 4  # characters of a title before 员, 师, 工
_RELATIVE = 14  # characters of a clause before the noun it tells of: 来校办理手续的家长


class Name(NamedTuple):
    """A name in a sentence: its words, and what they name."""

    words: Span
    kind: Counterpart
    known: bool


class People:
    """Everybody whom a document names, and how to find them in its sentences."""

    def __init__(self, titles: Iterable[str], units: Iterable[str], parties: Iterable[str] = ()) -> None:
        self._kinds: dict[str, Counterpart] = {}
        for names, kind in ((parties, Counterpart.PARTY), (units, Counterpart.UNIT), (titles, Counterpart.POSITION)):
            self._kinds.update(
                (name.casefold().strip(_EDGES), kind) for name in names if _SHORTEST <= len(name) <= _LONGEST_KNOWN
            )
        lengths: dict[str, set[int]] = {}
        for name in self._kinds:
            lengths.setdefault(name[:_SHORTEST], set()).add(len(name))
        self._lengths = {begin: sorted(each, reverse=True) for begin, each in lengths.items()}
        self._all_lengths = sorted({len(name) for name in self._kinds})

    def known_at(self, sentence: Span, at: int) -> Name | None:
        """The longest known name that begins there."""
        found = self.known_at_offset(sentence.folded, at)
        return Name(sentence.within(found.start, found.end), found.kind, known=True) if found else None

    def known_in(self, texts: WholeText) -> dict[int, dict[int, Mention]]:
        """The longest known name that begins at each place of each of the texts that hold one."""
        found: dict[int, dict[int, Mention]] = {}
        text, lengths = texts.text, self._lengths
        begins = re.escape("".join(sorted({begin[0] for begin in lengths})))
        for at in [place.start() for place in re.finditer(f"[{begins}]", text)] if begins else ():
            if text[at : at + _SHORTEST] in lengths and (name := self.known_at_offset(text, at)):
                number, start = texts.place(at)
                found.setdefault(number, {})[start] = name._replace(start=start, end=start + name.end - at)
        return found

    def known_at_offset(self, text: str, at: int) -> Mention | None:
        """The longest known name that begins at that place of the text."""
        for length in self._lengths.get(text[at : at + _SHORTEST], ()):
            kind = self._kinds.get(text[at : at + length]) if at + length <= len(text) else None
            if kind is not None:
                return Mention(at, at + length, kind, known=True)
        return None

    def known_before(self, text: str, end: int) -> Mention | None:
        """The longest known name that ends there."""
        found = None
        for length in self._all_lengths:
            kind = self._kinds.get(text[end - length : end]) if length <= end else None
            if kind is not None:
                found = Mention(end - length, end, kind, known=True)
        return found

    def names_from(self, sentence: Sentence, at: int, *, closed: bool = False) -> list[Mention]:
        """The names of the list that begins there: 工程部、保安部和其他部门. Several frames may ask for the same.
        In a frame that is `closed` behind them, what is listed with names is one: 与兄弟馆、高校交流."""
        lists = sentence.lists
        if at not in lists:
            lists[at] = self._names_from(sentence, at, closed)
        return lists[at]

    def _names_from(self, sentence: Sentence, at: int, closed: bool) -> list[Mention]:
        names: list[Mention] = []
        bare: list[tuple[int, int]] = []
        text = sentence.text
        if "等" in text and (items := departments_at(text, at)):
            return [self._department(sentence, *item) for item in items]
        comma = False
        while True:
            found = DETERMINER.match(text, at)
            at = found.end() if found else at
            name = self.name_at(sentence, at)
            if name and comma and not is_listed(text, name):
                return with_bare_items(names, bare, closed)  # 管理采购员,考核采购主管: another clause
            if name is None:
                item = _BARE_ITEM.match(text, at) if len(bare) < _SHORTEST + 2 else None
                if item is None or STOP.search(item[0]) or _THING.fullmatch(item[0]):
                    return with_bare_items(names, bare, closed)
                bare.append(item.span())
                end = item.end()
            else:
                names.append(name)
                end = name.end
            if name and text[end : end + 1] == "(" and (which := self._in_bracket(sentence, end)):
                names += which
                end = text.find(")", end) + 1
            separator = SEPARATOR.match(text, end)
            if separator is None:
                return with_bare_items(names, bare, closed)
            at = separator.end()
            comma = "," in separator[0]

    def _in_bracket(self, sentence: Sentence, at: int) -> list[Mention]:
        """The names of which the bracket that opens there is a list: 供应商**(如厂家、媒体)**; none where it says
        anything else, or only names what stands before it once more (甲方)."""
        found = _LIST_IN_BRACKET.match(sentence.text, at)
        names = self._names_from(sentence, found.start("names"), False) if found else []
        if found is None or not names or not (found["such"] or len(names) > 1):
            return []
        return names if _ENDS_LIST.fullmatch(sentence.text, names[-1].end, found.end("names")) else []

    def _department(self, sentence: Sentence, start: int, end: int) -> Mention:
        """What an item of a list of departments names: a unit, unless it is known or looks like something outside."""
        name = self.name_at(sentence, start)
        if AUTHORITY.fullmatch(sentence.text, start, end):
            return Mention(start, end, Counterpart.PARTY)
        outside = name is not None and (name.known or name.kind in (Counterpart.PARTY, Counterpart.GROUP))
        return name if name and outside and name.end == end else Mention(start, end, Counterpart.UNIT)

    def name_at(self, sentence: Sentence, at: int) -> Mention | None:
        """The name that begins there, known or not; the longest where several readings are possible."""
        text, heads = sentence.text, sentence.heads
        if known := sentence.known.get(at):
            return self._longer(sentence, known)
        index = sentence.head_from(at)
        if index == len(heads):
            return None
        head = heads[index]
        if head.start - at > _LONGEST or _stops(STOP, text, at, head.start):
            return self._after_clause(sentence, at)
        last = _chained(text, heads, index)
        if last.kind in ("party", "group") and _stops(DUAL, text, at, head.start):
            department = head is last and text.startswith("部门", head.start)
            if not (department and is_department_by_function(text[at : head.start])):
                return None
        return _mention(text, at, last)

    def _longer(self, sentence: Sentence, known: Mention) -> Mention:
        """The known name, or a longer one that begins with it: 总经理, 总经理助理."""
        heads = sentence.heads
        index = sentence.head_from(known.end)
        if index == len(heads) or heads[index].start > known.end:
            if not index or heads[index - 1].end <= known.end:
                return known
            index -= 1  # the name ends within a head
        found = _mention(sentence.text, known.start, _chained(sentence.text, heads, index))
        return found if found and found.kind is not Counterpart.GROUP else known

    def _after_clause(self, sentence: Sentence, at: int) -> Mention | None:
        """The noun of which a clause tells: 行动不便**的老人**."""
        text = sentence.text
        of = text.find("的", at, at + _RELATIVE)
        if of < at + 2 or "," in text[at:of]:
            return None
        heads = sentence.heads
        index = sentence.head_from(at)
        head = heads[index]
        if head.start < of or _stops(STOP, text, of + 1, head.start) or head.start - of > 4:
            return None
        last = _chained(text, heads, index)
        if last.kind != "party":
            return None
        return _mention(text, of + 1, last)

    def party_at(self, sentence: Sentence, index: int) -> Mention | None:
        """The party or group whose name the head of that number ends, with the adjectives before it."""
        head = sentence.heads[index]
        if _chained(sentence.text, sentence.heads, index) is not head:
            return None
        found = _mention(sentence.text, _with_adjective(sentence.text, head.start), head)
        return found if found and found.kind in (Counterpart.PARTY, Counterpart.GROUP) else None


def _stops(pattern: re.Pattern[str], text: str, start: int, end: int) -> bool:
    """Whether the pattern finds something between the two places, though it may look on behind them."""
    found = pattern.search(text, start, end + 2)
    return found is not None and found.end() <= end


def _with_adjective(text: str, at: int) -> int:
    for length in range(_LONGEST_ADJECTIVE, 0, -1):
        if length <= at and text[at - length : at] in PARTY_ADJECTIVE:
            return at if text[at - 2 : at] == "重大" else at - length
    return at


def _chained(text: str, heads: list[Head], index: int) -> Head:
    """The last head of the name: 学生|家长, 工程部|经理, 市场部|销售|经理, 车间|统计|员."""
    head = heads[index]
    for following in heads[index + 1 :]:
        end = head.end
        if text[end] in _APART:
            break
        if text[end] == "(" and (bracket := _BRACKET.match(text, end)):
            end = bracket.end()
        if following.start < end:
            continue  # within the bracket
        if not _goes_on(text, head, end, following):
            break
        party = head.kind == "party" and following.kind == "group" and text.startswith("部门", following.start)
        head = following._replace(kind="party") if party else following
    return head


def _goes_on(text: str, head: Head, end: int, following: Head) -> bool:
    """Whether the name that could end in `head`, or in a bracket behind it, at `end`, goes on to `following`."""
    adjacent = following.start == end
    if following.kind == "function":
        return False
    if head.kind == "title":
        if adjacent and text[following.start : following.end] == "室":
            return True  # 校长室
        leads = text.startswith("主管", head.start) and _attributed(text, head, end, following)  # 主管教学副院长
        aide = _AIDE.match(text, end)  # 总经理特别助理
        return following.kind == "title" and (adjacent or leads or (aide is not None and aide.end() == following.start))
    if head.kind == "group":
        if following.kind == "unit":
            return adjacent and text.startswith("上级", head.start)  # 上级党委
        if following.kind == "title" and text.startswith(_PLACES, head.start):
            return _attributed(text, head, end, following)  # 楼层服务员
        return adjacent and following.kind in ("title", "group") and text.startswith(_LEADS_ON, head.start)
    if adjacent:
        at_somebody = head.kind == "party" and text[following.start : following.end] == "处"  # 送至客人处
        return not at_somebody and not (head.kind == "unit" and following.kind == "party")
    return _attributed(text, head, end, following)


def _attributed(text: str, head: Head, end: int, following: Head) -> bool:
    """Whether what stands between two heads belongs to the name that the second ends: 市场部**销售**经理."""
    start = following.start
    between = ATTRIBUTES.match(text, end)
    if following.kind == "group":
        if head.kind == "party" and _LETTERS.fullmatch(text, end, start):
            return True  # 客户IT部门
        several = DETERMINED.match(text, end) or between
        return several is not None and several.end() == start
    if following.kind not in ("title", "unit"):
        return False
    if text.startswith("人员", start):
        many = _MANY.match(text, end)
        return many is not None and many.end() == start  # 承包商相关人员
    if following.end - start == 1 and start - end <= _LONGEST_STEM:
        return not _stops(STOP, text, end, start)
    if following.kind == "title" and start - end <= _LONGEST_STEM:  # 乘客关怀总监, 客户约访主管
        return (between is not None and between.end() >= start) or not any(
            _stops(pattern, text, end, start) for pattern in (_LATER, STOP, DUAL)
        )
    return between is not None and between.end() >= start


def _mention(text: str, at: int, head: Head) -> Mention | None:
    """The name from `at` to the end of the head, if that reads like one."""
    kind, start, end = head.kind, head.start, head.end
    words = text[at:end]
    if not _reads_as_name(words):
        return None
    if kind in ("party", "attributed"):
        return _party(text, at, head)
    if kind == "body":
        return Mention(at, end, Counterpart.POSITION)
    if kind == "group":
        return _group(text, at, head)
    if _OF_OTHERS.match(words):
        return Mention(at, end, Counterpart.PARTY)
    if kind in ("unit", "function"):
        several = words.startswith("各") or _COLLECTIVE.fullmatch(DETERMINED.sub("", words, count=1))
        return Mention(at, end, Counterpart.GROUP if several else Counterpart.UNIT)
    if words.endswith("人员") and end - at < 4:
        return None
    if _is_several(words, start - at):
        return Mention(at, end, Counterpart.GROUP)
    return Mention(at + words.startswith("各"), end, Counterpart.POSITION)


def _reads_as_name(words: str) -> bool:
    """Whether the words say more than a head noun does, and are whole: not 谁主管, 中心, 经理(副."""
    if len(words) < _SHORTEST or words in ("中心", "大队", "团队", "班组") or words[0] == "谁":
        return False
    return words.count("(") == words.count(")")


def _is_several(words: str, before: int) -> bool:
    """Whether a title, with `before` characters before its head, is of many: 各班组长, 相关人员, 厨房全体厨师."""
    if words == "部门负责人" or words.startswith("上级"):
        return True
    if words.startswith("各"):
        return (
            words.endswith("人员")
            or _HEADS_AT_LARGE.fullmatch(words) is not None
            or _COLLECTIVE.search(words) is not None
        )
    several = _MANY.match(words)
    if several and (several.end() >= before or words.endswith("人员")):
        return True
    return _SEVERAL.search(words) is not None


def _party(text: str, at: int, head: Head) -> Mention | None:
    if PARTY_AFFAIR.match(text, head.end):
        return None
    if head.kind == "attributed" and head.start - at < (1 if head.end - head.start > 1 else 2):
        return None
    if head.kind == "attributed" and text.startswith(("单位", "机构"), head.start) and DETERMINED.match(text, at):
        return Mention(at, head.end, Counterpart.GROUP)
    if text[at] == "各":
        at += 1
    return Mention(at, head.end, Counterpart.PARTY)


def _group(text: str, at: int, head: Head) -> Mention | None:
    """各部门, 公司领导, 本部门员工; but 财务部门 is a unit."""
    word = text[head.start : head.end]
    before = text[at : head.start]
    if word == "部门" and AUTHORITY.fullmatch(before):
        return Mention(at, head.end, Counterpart.PARTY)
    if word == "部门" and len(before) >= _SHORTEST and not DETERMINED.search(before):
        return Mention(at, head.end, Counterpart.UNIT)
    if word in ("岗位", "楼层", "站点", "工人") and not before:
        return None
    return Mention(at, head.end, Counterpart.GROUP)


@lru_cache(maxsize=4096)
def kind_of_unknown(words: str) -> Counterpart | None:
    """What a noun between the two halves of a frame names, though nothing in it tells; None where it names nobody."""
    if len(words) < _SHORTEST or STOP.search(words) or DUAL.search(words) or NO_NOUN.search(words):
        return None
    return None if HEAD.search(words) else counterpart_of(words)
