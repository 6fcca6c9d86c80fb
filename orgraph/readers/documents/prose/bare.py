"""Positions without any field: a heading that names one, and duties below it.

「抄表员岗位职责」 says itself that a description follows. A bare title (「抄表员」, "Head gardener") opens one only in
a document without fields, and only over a list that begins or a sentence that states a duty.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from itertools import islice, takewhile

from orgraph.readers.documents.fields import Field
from orgraph.readers.documents.headings import Heading, same
from orgraph.readers.documents.lines import Line
from orgraph.readers.documents.name_words import CHINESE_FUNCTION
from orgraph.readers.documents.names import can_be_name, is_chinese, looks_like_title, looks_like_unit
from orgraph.readers.documents.normalise import key
from orgraph.readers.documents.numbering import Number, leading_number
from orgraph.readers.documents.positions import OPENING, Opening
from orgraph.readers.documents.prose.spoken_of import spoken_of
from orgraph.readers.documents.vocabulary import Role
from orgraph.readers.patterns import regex

_UNIT_AND_TITLE = regex(
    r"(?P<unit>.{2,12}?(?:部|处|科|中心|办公室|(?<![分子总母])公司)(?:(?:岗位|工作)?职责)?)(?P<title>.{3,}|(?<=公司)..)"
)
_AFTER_ANOTHER = regex(r".{0,14}(?<=职责)(?:[一二三四五六七八九十\d]{0,2}[:、])?(?P<title>.{2,})")
_COUNTED = regex(r"\d{1,2}\s?(?=[一-鿿])(?![路号线楼班区])")  # 1 店长, but 7路调度员
_DUTY = regex(
    r"(?:全面)?负责|(?:管理|办理|处理|编制|审核|维护|监督|检查)(?!员|部|处|科|人|组|岗|中心)|协助|主持|做好|完成|配合|参与|制定|制订|带领|按照|根据|及时|定期|确保|保证|落实|执行|遵守|严格|在.{2,14}下|对.{2,14}负责"
    r"|(?:分管|主管|督导)(?=.{2,10}、)|督促|服从|听从"
    r"|(?:is |are |will |shall |must )|[a-z]+s? (?:the|all|for|and|with)\b|responsible\b|reports?\b|under\b|to [a-z]+"
)
_SENTENCE = regex(r"[一-鿿]{3},[一-鿿]{3}|[一-鿿]{6}。")
_FIRST = regex(r"\s*(?:\(?[1一]\)?\s?[.、)]|[(][1一][)]|[①⑴⒈㈠]|1(?=[\s一-鿿]))\s*|\s*[-•*]\s+")
_FEWEST_CLOSED = 3  # words of one that ends with a full stop
_FEWEST = 5  # words of an English sentence
_STOPS = ("。", ";")
_EDGES = " \t:：.。;；"
_SHORT = 8  # characters that may be a name rather than a duty
_SIBLINGS = 2  # bare titles with one kind of number that open positions in a document with fields
_NEAR = 3  # lines below a heading in which its form begins, where it has one
_BELOW_TITLE = 5  # lines below the title of a class specification, where its duties begin
_TOP = 6  # lines among which the heading of a document is looked for
_DUTIES = 3  # that make a list
_SHORTEST = 2  # characters of a title
_LONGEST_POST = 8
_LONGEST_FUNCTION = 4
_NO_POST = regex(  # what else duties are said to be of: a firm, everybody, a matter
    r"公司|集团|企业|酒店|宾馆|饭店|学校|医院|工厂|单位|机构|组织|员工|职工|全员|人员|干部|岗位|部门|团队|安全|消防|环保|生产|质量"
    r"|职业|健康|党|管理|制度|体系|工作|主要|基本|通用|其[他它]|具体|相关|日常|年度|以[上下]|上述|[本各第表]|所有"
    r"|[园店厂院校馆所局城行县市镇村街区站台]\Z"
)
_ASPECT = regex(r"工作(?:标准|内容|制度|规范|流程)\W*\Z|职责范围\W*\Z|权限\W*\Z|(?:安全|管理)职责\W*\Z")


def bare_openings(
    lines: Sequence[Line], headings: Sequence[Heading], fields: Sequence[Field], found: Sequence[Opening], end: int
) -> list[Opening]:
    """The openings of positions that have no field of their own, with those already found, in order; `end` is the line
    at which the text of the document ends."""
    duties = _Duties(lines, fields, end)
    own = {opening.heading.index for opening in found if opening.heading}
    titled = [
        title
        for heading in headings
        if heading.index < end and heading.index not in own and (title := _titled(heading)) is not None
    ]
    describing = {heading.index for heading in titled if heading.describes}
    again = {heading.index for heading in _named_again(titled, found)}
    likely = [
        heading
        for heading in titled
        if _whole(lines[heading.index], heading) and heading.index not in again and duties.follow(heading, describing)
    ]
    if len(likely) >= _SIBLINGS and not any(opening.heading or opening.name for opening in found):
        found = ()  # a field within the duties of one of them
    taken = [opening.heading for opening in found if opening.heading]
    shapes = Counter(heading.shape for heading in (*likely, *taken))
    if not any(heading.bare for heading in taken):
        del shapes["bare"]
    starts = [field.index for field in fields]
    opened = [heading for heading in likely if heading.describes or not found or shapes[heading.shape] >= _SIBLINGS]
    opened = _without_lone_functions(opened)
    opened += _like_them(opened, headings, own, duties)
    if not opened and not found:
        if spoken := spoken_of(lines, headings, end):
            return [Opening(spoken.index, 0, spoken)]
        return [Opening(index, 0) for index in duties.lists()] if duties.are_headed(headings) else []
    opened = _without_first_of_two(list(_without_aspects(opened)))
    bare = [Opening(heading.index, bisect_left(starts, heading.index), heading) for heading in opened]
    return sorted([*found, *_without_shared_unit(bare)], key=lambda opening: opening.index)


def _like_them(opened: Sequence[Heading], headings: Sequence[Heading], own: Set[int], duties: _Duties) -> list[Heading]:
    """Headings that say 岗位职责 after a title that does not read like one, numbered as others are; and names of
    functions (质检, 跟单) over duties, where other headings of their kind are titles."""
    shapes = Counter(heading.shape for heading in opened if heading.describes and not heading.bare)
    titles = _shapes_of_titles(opened)
    taken = own | {heading.index for heading in opened}
    return [
        heading
        for heading in headings
        if heading.index not in taken
        and len(heading.text) >= _SHORTEST
        and not looks_like_unit(heading.text)
        and (
            shapes[heading.shape] >= _SIBLINGS if heading.describes else titles[heading.shape] and _is_function(heading)
        )
        and duties.follow(heading, frozenset())
    ]


def _shapes_of_titles(opened: Sequence[Heading]) -> Counter[str]:
    """How many headings of each shape are titles, and no functions."""
    return Counter(heading.shape for heading in opened if not (heading.describes or _is_function(heading)))


def _without_lone_functions(opened: Sequence[Heading]) -> list[Heading]:
    """The headings; a function (采购) among others that are no titles is what a regulation or minutes speak of."""
    titles = _shapes_of_titles(opened)
    return [heading for heading in opened if heading.describes or titles[heading.shape] or not _is_function(heading)]


def _is_function(heading: Heading) -> bool:
    """Whether the heading is nothing but what a post does: 质检, 前厅传菜."""
    name = heading.words.folded
    return len(name) <= _LONGEST_FUNCTION and CHINESE_FUNCTION.search(name) is not None


def _without_aspects(opened: Sequence[Heading]) -> Iterator[Heading]:
    """The headings but those of a further passage on the position that has begun: 领班工作标准 after 领班岗位职责."""
    last: Heading | None = None
    for heading in sorted(opened, key=lambda heading: heading.index):
        if last is None or not (_ASPECT.search(heading.words.folded) and same(heading.text, last.text)):
            yield heading
            last = heading


def unheaded(lines: Sequence[Line], fields: Sequence[Field], end: int) -> list[Opening]:
    """The one opening of a document that is nothing but lists of duties: whose they are must be known from elsewhere.
    Any other text has none."""
    items = [index for index in range(end) if lines[index].bullet or _FIRST.match(lines[index].folded)]
    begins = _Duties(lines, fields, end).lists() or (items if len(items) >= _DUTIES else [])
    return [Opening(begins[0], 0)] if begins else []


class _Duties:
    """Tells whether duties stand below a heading."""

    def __init__(self, lines: Sequence[Line], fields: Sequence[Field], end: int) -> None:
        self._lines = lines
        self._sections = {field.index for field in fields if field.role is Role.SECTION}
        self._forms = {field.index for field in fields if field.role in OPENING}
        self._end = end

    def follow(self, heading: Heading, describing: Set[int]) -> bool:
        """Below a heading that says so anything does but the next such heading, as under the title of a collection, and
        a form, which names its position itself. Below any other a list begins or a duty is stated; the label of a
        passage (工作内容) is a sign only in a document without forms."""
        written = (index for index in range(heading.index + 1, self._end) if self._lines[index].text.strip())
        chinese = is_chinese(heading.text)
        below = list(islice(written, _NEAR if chinese or heading.index else _BELOW_TITLE))
        if below and not heading.describes and not chinese:
            below = list(takewhile(lambda index: index not in self._forms, below))
        if not below or not self._forms.isdisjoint(below):
            return False
        if heading.describes and looks_like_title(heading.text):
            return below[0] not in describing
        if heading.describes and chinese:
            return _is_duty(self._lines[below[0]])
        if not chinese:
            return _states_first(self._lines[index] for index in below)
        return (below[0] in self._sections and not self._forms) or _is_duty(self._lines[below[0]])

    def are_headed(self, headings: Sequence[Heading]) -> bool:
        """Whether the document calls itself a job description, though it names nobody."""
        return any(heading.describes for heading in headings if heading.index < _TOP)

    def lists(self) -> list[int]:
        """The lines at which lists of duties begin; a list under a heading goes on with the one before it."""
        begins: list[int] = []
        above: Number | None = None
        count = 0
        for index, line in enumerate(self._lines[: self._end]):
            if not line.text.strip() or index in self._sections:
                continue
            number = leading_number(line.folded)
            count += number is not None
            if number and (not begins or (number.value == 1 and above is not None and above.style == number.style)):
                begins.append(index)
            above = number
        return begins if count >= _DUTIES else []


def breaks(headings: Sequence[Heading], found: Sequence[Opening]) -> list[int]:
    """The lines at which duties end though no position begins: at a heading over the duties of somebody else, at a
    numbered unit (二、会展科), and at a marked heading of the position's own level or above."""
    own = {opening.index for opening in found}
    last = max(own, default=0)
    level = 0
    begun = ""
    lines: list[int] = []
    for heading in headings:
        if heading.index in own:
            level, begun = heading.level, heading.text
        elif (
            (heading.describes and _names_somebody(heading) and not same(heading.text, begun))
            or (heading.marked and heading.level <= level)
            or (heading.index < last and not heading.bare and heading.number is not None and _is_chinese_unit(heading))
        ):
            lines.append(heading.index)
    return lines


def _names_somebody(heading: Heading) -> bool:
    """Whether the duties are those of a position or a unit: 「门卫职责」, and not 「主要职责」 or 「管理职责」."""
    return looks_like_title(heading.text) or looks_like_unit(heading.text)


def _is_chinese_unit(heading: Heading) -> bool:
    return is_chinese(heading.text) and looks_like_unit(heading.text)


def _titled(heading: Heading) -> Heading | None:
    """The heading with the title in it, where it reads like one; 「客房部岗位职责 领班」 names it last."""
    words = heading.title.words.stripped(_EDGES)
    if words != heading.title.words:
        heading = replace(heading, title=replace(heading.title, words=words))
    after = _AFTER_ANOTHER.fullmatch(words.folded)
    counted = _COUNTED.match(words.folded)
    if after and looks_like_title(after["title"]):
        title = replace(heading.title, words=words.within(*after.span("title")).stripped(), describes=True)
        return replace(heading, title=title)
    if counted and looks_like_title(heading.text):
        title = replace(heading.title, words=words.within(counted.end(), len(words.text)))
        return replace(heading, title=title, shape="1")
    return heading if looks_like_title(heading.text) or _may_be_post(heading) else None


def _may_be_post(heading: Heading) -> bool:
    """Whether the duties are a post's, though its name is in no list: 「跟单岗位职责」, and not 「酒店岗位职责」."""
    name = heading.text
    if (
        not (heading.describes and "岗位" in heading.words.text)
        or not _SHORTEST <= len(name) <= _LONGEST_POST
        or _NO_POST.search(name)
    ):
        return False
    return not looks_like_unit(name) and can_be_name(name)


def _named_again(headings: Sequence[Heading], found: Sequence[Opening]) -> Iterator[Heading]:
    """The headings that name anew the position that has begun, or the one that begins a few lines below."""
    names = [_names_of(opening) for opening in found]
    starts = [opening.index for opening in found]
    for heading in headings:
        at = bisect_right(starts, heading.index)
        begun = names[at - 1] if at else ()
        below = names[at] if at < len(found) and starts[at] - heading.index <= _TOP else ()
        if any(same(name, heading.text) for name in (*begun, *below)):
            yield heading


def _names_of(opening: Opening) -> tuple[str, ...]:
    names = (value.text for value in opening.name.values) if opening.name else ()
    return (*names, opening.heading.text) if opening.heading else tuple(names)


def _without_first_of_two(opened: Sequence[Heading]) -> list[Heading]:
    """The headings but those whose title stands once more right below: that of the file, and then that of the page."""
    stands = {(heading.index, key(heading.text)) for heading in opened}
    return [
        heading
        for heading in opened
        if stands.isdisjoint((heading.index + step, key(heading.text)) for step in range(1, _NEAR + 1))
    ]


def _whole(line: Line, heading: Heading) -> bool:
    """Whether the heading is all that stands on its line."""
    return heading.words.end >= len(line.text.rstrip(" :.;*#=~◆★■●")) - 1


def _is_duty(line: Line) -> bool:
    """Whether the line begins a list of duties, or states one."""
    folded = line.folded
    number = _FIRST.match(folded)
    words = folded[number.end() :] if number else folded.strip()
    listed = number is not None or line.bullet
    if len(words) <= _SHORT:
        ends = listed and words.endswith(_STOPS) and not looks_like_title(words)
        return ends or _DUTY.match(words) is not None
    return bool(_DUTY.match(words) or _SENTENCE.search(words)) or (listed and not looks_like_title(words))


def _states_first(lines: Iterable[Line]) -> bool:
    """Whether English lines below a heading come to a sentence before they come to another title."""
    for line in lines:
        if _is_duty(line) or _is_sentence(line):
            return True
        if (looks_like_title(line.text) and ":" not in line.text) or line.level:
            return False
    return False


def _is_sentence(line: Line) -> bool:
    words = line.text.split()
    small = sum(word[0].islower() for word in words)
    if line.text.rstrip().endswith(".") and len(words) >= _FEWEST_CLOSED:
        return True
    return len(words) >= _FEWEST and (line.text.rstrip()[-1:] in ".;:" or 2 * small >= len(words))


def _without_shared_unit(opened: Sequence[Opening]) -> list[Opening]:
    """The openings; a unit that several titles begin with (客房部主管, 客房部领班) is no part of them, nor a firm."""
    split = [_UNIT_AND_TITLE.fullmatch(opening.heading.text) if opening.heading else None for opening in opened]
    shared = Counter(found["unit"] for found in split if found and looks_like_title(found["title"]))
    freed: list[Opening] = []
    for opening, found in zip(opened, split, strict=True):
        if found and opening.heading and shared[found["unit"]] > 1:
            title = opening.heading.title
            words = title.words.within(*found.span("title"))
            opening = replace(opening, heading=replace(opening.heading, title=replace(title, words=words)))
        freed.append(opening)
    return freed
