"""Claims of who works with whom, from Chinese sentences: 与X沟通, 向X汇报, 协助X, 交X审核, X投诉.

A frame is what stands before a name, and what must follow it. A name known in the document needs no more than a frame;
any other must read like a title, a unit, an outside party or a group.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from orgraph.model.claim import Basis, Claim, Counterpart, Direction, Kind, Origin
from orgraph.readers.documents.lines import Span
from orgraph.readers.documents.normalise import key
from orgraph.readers.documents.numbering import leading_number
from orgraph.readers.documents.prose.people import Name, People
from orgraph.readers.documents.prose.vocabulary import NO_TITLE

_ADVERB = (
    r"(?:主动|积极|及时|定期|随时|准时|按时|直接|负责|每[天日周月年]|统一|共同|书面"
    r"|如实|认真|热情|好|了|并|和|与|或|及|、|地|到)*"
)
_WHOLE = frozenset(Counterpart)
_INSIDE = frozenset((Counterpart.POSITION, Counterpart.UNIT, Counterpart.GROUP))
_NAMED = frozenset((Counterpart.POSITION, Counterpart.UNIT))


class _Frame(NamedTuple):
    """`before` a list of names, `after` it; whom it can name; which way things go."""

    before: re.Pattern[str]
    after: re.Pattern[str] | None
    kinds: frozenset[Counterpart]
    direction: Direction


def _frame(before: str, after: str | None, direction: Direction, kinds: frozenset[Counterpart] = _WHOLE) -> _Frame:
    return _Frame(re.compile(before), re.compile(after) if after else None, kinds, direction)


_TOGETHER = (
    r"沟通|联系|联络|协调|协作|合作|配合|共同|一起|保持|建立|商议|协商|商讨|讨论|谈判|洽谈|签[订署]|交流|对接|衔接|接洽|核对|对账|交接|密切"
    r"|结算|确认|预约|往来|之间|关系|接触|[分共]享|团结|通知|核实|跟踪|制定|研究|发生|互助|联谊|会商|协同|协助|指导"
)
_MEETING = (
    r"的?(?:[一-鿿、]{0,6}?)(?:关系(?!管理)|投[诉拆]|抱怨|咨询|异议|疑虑|疑问|疑难|疑义|回访|沟通|联系|联络|接待|维护|维系|来访|来电|预约|报修|纠纷|走访|拜访|谈判|洽谈|交车|退换货|意见|协调|问询|求助|诉求"
    r"|提出|进行解释|(?<!售后)服务(?!费|质量|营销|部|顾问|满意|理念|意识|项目))"
)
_FRAMES = (
    _frame(r"(?<![参])(?:与|同|跟|和)", rf"(?:的|之)?[^,]{{0,12}}?(?:{_TOGETHER})", Direction.BOTH),
    _frame(r"(?:会同|协同|联合|联系|联络|对接|协调好?|协调和衔接|配合好?|衔接)(?:与|和)?", None, Direction.BOTH),
    _frame(r"(?<![方导倾意趋走])向", None, Direction.TO),
    _frame(r"给", None, Direction.TO),
    _frame(r"(?<![作成分行认称以])(?:为|替)", r"(?!准|主|核心|中心|目标)", Direction.TO),
    _frame(
        r"(?<![核针应相])针?对于?",
        r"(?:们)?(?:的|所|之)?[^,]{0,10}?(?:进行(?!分析|统计|盘点|分类|管理)|实施|开展|做|给予|提供|提出|予以|作出|培训|指导|考核|反馈|回访|走访|服务|监督|接待|解释|礼貌|热情"
        r"|检查|评估|跟踪|宣传|上报|反映|确定|询问)",
        Direction.TO,
    ),
    _frame(
        rf"(?:协助|辅助|帮助|支持|支援|通知|告知|接待|回访|拜访|走访|造访|陪同|安抚|邀请|(?<![申报聘])请|指导|引导|咨询|请教"
        rf"|征求|提醒|催促|宣导|迎接|迎送){_ADVERB}",
        r"(?!的?(?:制度|标准|流程|政策|规定|规范|满意度|职责))",
        Direction.TO,
    ),
    _frame(
        rf"(?:督促|监督|督导|检查|培训|安排|要求|推动|推进|组织|满足|监控|督办){_ADVERB}",
        r"(?!的?(?:制度|标准|流程|政策|规定|规范|满意度|职责))",
        Direction.TO,
        _INSIDE,
    ),
    _frame(
        r"(?:服从|听从|听取|接受|接听|受理|解答|记录|收集)", r"(?!的?(?:制度|标准|流程|政策|信息|资料))", Direction.FROM
    ),
    _frame(
        r"(?:(?:上报|呈报|汇报|报送|报告|提交|递交|上交|上缴|呈交|转交|移交|送交|分派|下达|回复|抄送|转报|通报)(?:给|至|到|于|与|予)?"
        r"|(?:传达|反映|上传|提供|传递|反馈|发送|传送|发放|派送|转发|介绍|返回|传回|送)(?:给|至|到|于|与|予|回)"
        r"|(?<=[一-鿿])至 ?"
        r"|(?<![移提转上递成缴社外])交(?!通|流|换|接)(?:给|由|予|至)?|(?<![上汇申填提呈海日月周年简通])报)",
        None,
        Direction.TO,
        _INSIDE | {Counterpart.PARTY},
    ),
    _frame(
        r"(?:(?<![自理])由|(?<!已)经(?!理|销|营|济|常|验|费|办)过?|根据|按照?|依照|遵照|须|需)",
        r"(?:的|所)?[^,的]{0,4}?(?:审批|批准|审核|审定|同意|批示|签字|授权|安排|要求|指示|指派|交办|分配|布置|协助|配合|进行|确认|办理|派发|处理|意见)",
        Direction.FROM,
        _NAMED,
    ),
    _frame(
        r"(?:完成|落实|执行|接受|做好)",
        r"的?(?:所|临时)?(?:交办|下达|布置|安排|指派|交给|交待|交代|分配|决议|指令)",
        Direction.FROM,
    ),
    _frame(r"在", r"的?[一-鿿]{0,4}(?:协助|配合|支持|陪同)下", Direction.FROM),
    _frame(r"(?:供|以便)", r"(?:参考|使用|决策|审[核批]|进行|查[阅询])", Direction.TO),
    _frame(r"负责", r"的?日常(?:的)?[一-鿿]{0,8}?工作", Direction.TO, frozenset((Counterpart.POSITION,))),
)
_AFTER_NAME = (
    (re.compile(_MEETING), frozenset((Counterpart.PARTY,)), Direction.BOTH),
    (
        re.compile(r"(?:们)?所?(?:传回|反馈|提出|反映|上报|汇报|呈报|转来|抄录|提供|送来|交来)的?"),
        _NAMED,
        Direction.FROM,
    ),
    (re.compile(r"(?:们)?(?:提出|反映)"), frozenset((Counterpart.PARTY,)), Direction.FROM),
    (re.compile(r"(?:之间|间)的?[一-鿿、]{0,6}(?:关系|沟通|协调|衔接|配合|协作)"), _WHOLE, Direction.BOTH),
)
_FORBIDS = re.compile(r"不[向与对给和需用]|无须|不得|严禁|禁止|不准|不许|不可|不能|切勿|不应|无权|无需|不必|避免|防止")
_NOBODY = re.compile(r"领导|上级(?:领导|主管|部门|单位)?")  # who gives orders in general
_ORDERS = re.compile(r"完成|落实|执行|接受|做好|根据|按照?")
_OWN_STAFF = re.compile(r"(?:本部|本?部门|下属|所属)(?:员工|人员|职工|[一-鿿]{1,3})?|员工|职工")
_MATTERS = re.compile(r"的?(?:管理|内部|环境|卫生|制度|日常工作|工作计划|看板|现场)")  # of a unit, which are nobody
_WORDS = re.compile(r"[^\W\d_]{2}")
_TOPIC_EDGES = " \t\n、,。.;:的"
_LEARNED = re.compile(
    r"(?:(?<![方导倾意趋])向|与|配合)(?P<name>[一-鿿a-z0-9·-]{2,8}?)(?:厂家)?(?:反馈|申报|报送|沟通|联系|共同|保持|开展|提供|汇报|或)"
)
_NO_PARTY = re.compile(r"公司|单位|本|部|员|客|用户|顾|各|关|有|的|其|及|领导|上级|同事|内|外")
_SEEN = 2  # sentences


def parties_in(sentences: Iterable[Span]) -> set[str]:
    """Names of which sentences speak as of an outside party (向X反馈, 与X沟通) again and again, though nothing in them
    tells what they name."""
    seen = Counter(
        found["name"]
        for text in dict.fromkeys(sentence.folded for sentence in sentences)
        for found in _LEARNED.finditer(text)
        if not NO_TITLE.search(found["name"]) and not _NO_PARTY.search(found["name"])
    )
    return {name for name, count in seen.items() if count >= _SEEN}


def communication_claims(
    title: str, unit: str | None, sentence: Span, people: People, origin: Origin
) -> Iterator[Claim]:
    """Whom the sentence says the position works with."""
    own = {key(name) for name in (title, unit) if name}
    framed = list(_framed(sentence, people))
    places = {place for name, _, _, _ in framed for place in range(name.words.start, name.words.end)}
    others = (found for found in _followed(sentence, people) if found[0].words.start not in places)
    for name, start, end, direction in (*framed, *others):
        if key(name.words.text) not in own and _is_somebody(sentence, name) and not _is_forbidden(sentence, name):
            yield _claim(title, name, (start, end), direction, sentence, origin)


def _framed(sentence: Span, people: People) -> Iterator[tuple[Name, int, int, Direction]]:
    """The names that stand in a frame, where its words begin and its list of names ends, and the direction."""
    text = sentence.folded
    inside = {
        at
        for name in people.mentioned(sentence)
        if name.known
        for at in range(name.words.start + 1 - sentence.start, name.words.end - sentence.start)
    }
    for frame in _FRAMES:
        for before in frame.before.finditer(text):
            if before.start() in inside:
                continue
            names = people.names_from(sentence, before.end())
            if not names:
                continue
            end = names[-1].words.end - sentence.start
            if frame.after and not frame.after.match(text, _after_and_so_on(text, end)):
                continue
            ordered = _ORDERS.fullmatch(before[0]) is not None
            for name in names:
                if name.kind in frame.kinds and not (ordered and _NOBODY.fullmatch(name.words.folded)):
                    yield name, before.start(), end, frame.direction


def _followed(sentence: Span, people: People) -> Iterator[tuple[Name, int, int, Direction]]:
    """The names of which what follows says that one deals with them: 客户投诉, 业主来访."""
    text = sentence.folded
    for name in people.mentioned(sentence):
        end = name.words.end - sentence.start
        for after, kinds, direction in _AFTER_NAME:
            if name.kind in kinds and after.match(text, end):
                yield name, name.words.start - sentence.start, end, direction
                break


def _is_somebody(sentence: Span, name: Name) -> bool:
    """Whether the name is that of a counterpart: not one's own staff at large, nor a unit's affairs."""
    if name.kind is Counterpart.UNIT:
        return not _MATTERS.match(sentence.folded, name.words.end - sentence.start)
    return name.known or not _OWN_STAFF.fullmatch(name.words.folded)


def _after_and_so_on(text: str, end: int) -> int:
    return end + 1 if text.startswith("等", end) else end


def _is_forbidden(sentence: Span, name: Name) -> bool:
    """Whether the clause says that it must not be."""
    text, at = sentence.folded, name.words.start - sentence.start
    return _FORBIDS.search(text, text.rfind(",", 0, at) + 1, at) is not None


def _claim(
    title: str, name: Name, names: tuple[int, int], direction: Direction, sentence: Span, origin: Origin
) -> Claim:
    """The claim about one of the names that the frame from `names[0]` to `names[1]` holds."""
    text = sentence.folded
    start, end = names
    clause_end = text.find(",", end)
    clause = sentence.within(start, len(text) if clause_end < 0 else clause_end)
    return Claim(
        kind=Kind.COMMUNICATES_WITH,
        subject=title,
        object=name.words.text,
        stated_by=title,
        basis=Basis.PROSE,
        source=clause.source(origin),
        counterpart=name.kind,
        topic=_topic(sentence, start, end, clause_end),
        direction=direction,
    )


def _topic(sentence: Span, start: int, end: int, clause_end: int) -> str | None:
    """What it is about: the rest of the clause, or what stands before the name."""
    rest = sentence.within(end, len(sentence.text) if clause_end < 0 else clause_end).stripped(_TOPIC_EDGES)
    if len(rest.text) > 1:
        return rest.text
    begin = sentence.folded.rfind(",", 0, start) + 1
    number = leading_number(sentence.folded[begin:start])
    before = sentence.within(begin + (number.end if number else 0), start).stripped(_TOPIC_EDGES)
    return before.text if _WORDS.search(before.folded) else None


def distinct(claims: Iterable[Claim]) -> list[Claim]:
    """The claims without those that say once more that one works with the other about the same."""
    return list({(claim.object, claim.topic): claim for claim in reversed(list(claims))}.values())[::-1]
