"""What a Chinese sentence says of others: who reports to whom, and who works with whom.

The frames are in `reporting_frames` and `contact_frames`; both are sought in one scan. Beside them stand the words that
follow a name: 客户**投诉**, 技工**上报**的问题.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from orgraph.model.claim import Claim, Counterpart, Direction, Origin, Strength
from orgraph.readers.documents.lines import Span
from orgraph.readers.documents.names import looks_like_body
from orgraph.readers.documents.normalise import key
from orgraph.readers.documents.prose.claims import contact_claims, reporting_claims
from orgraph.readers.documents.prose.contact_frames import CONTACT_FRAMES, NOT_AFTER, NOT_BEFORE, VERBS
from orgraph.readers.documents.prose.frames import Grammar, Reports, Said, is_forbidden
from orgraph.readers.documents.prose.head_nouns import HEAD
from orgraph.readers.documents.prose.mentions import Mention
from orgraph.readers.documents.prose.patterns import scanned
from orgraph.readers.documents.prose.people import People
from orgraph.readers.documents.prose.reporting_frames import REPORTING_FRAMES
from orgraph.readers.documents.prose.sentence import Sentence
from orgraph.readers.documents.whole_text import WholeText
from orgraph.readers.patterns import regex

GRAMMAR = Grammar((*REPORTING_FRAMES, *CONTACT_FRAMES), NOT_AFTER, NOT_BEFORE, VERBS)

_BETWEEN = regex(r"(?:之间|间)的?[一-鿿、]{0,6}(?:关系|沟通|协调|衔接|配合|协作|事务|信息)")
_MEETING = regex(
    rf"{_BETWEEN.pattern}|(?!维护、)(?:们)?的?(?:[一-鿿、]{{0,6}}?)(?:关系(?!管理)|投[诉拆]|抱怨|咨询|异议|疑虑|疑问|疑难|疑义|回访|沟通|联系|联络|接待(?!专?人|[员组处室台]|主管|专员|经理)|维护|维系|来访|来电|来信|预约|报修|报障|索赔|理赔|退款|退货|纠纷|走访|拜访|谈判|洽谈|交车|退换货|意见|协调|问询|求助|诉求|差评|询问|提问"
    r"|提出|反映|进行解释|技术交流|(?<!售后)服务(?!费|质量|营销|部|顾问|满意|理念|意识|项目|体系|标准))(?![一-鿿]{0,2}(?:方案|制度|流程|体系|机制|举措))"
)
_TELLS = regex(r"(?:们)?所?(?:传回|反馈|提出|反映|上报|汇报|呈报|转来|抄录|提供|送来|交来|编制)的?")
_TOLD = scanned(("传回", "反馈", "提出", "反映", "上报", "汇报", "呈报", "转来", "抄录", "提供", "送来", "交来"))
_MANAGES = regex(
    r"(?:经理|总监|主管|主任|主席|总裁|副总|老总|总经|书记|领班|负责人|总工|总工程师|副理|主编|ceo|cto|cfo|coo|[店院校厂场组队班站所处科部园馆台室行局区县镇务课值线度]长|[厨药技]师长|[董理]事[会长]|士长)(?:助理)?\Z"
)
_LEADERS = regex(r"[一-鿿()]{0,10}(?:主管|分管|公司|集团|[院校店厂局所部馆园]|管理处)[)]?(?:主管|分管)?领导\Z")
_OFFICE = regex(r"(?:[局委府厅]|委员会|公司|总部)\Z")
_LED_BY = ("在", "隶属", "隶属于", "直属", "直属于", "归", "归属", "受")
_OBEYS = ("服从", "接受")
_UNITS_LEAD = {  # how a unit is said to lead: 在护理部领导下, and not 在财务部的业务指导下
    **dict.fromkeys(_LED_BY, regex("领导|管理")),
    **dict.fromkeys(_OBEYS, regex("领导")),
    "向": regex("负责|述职|(?:汇报|报告)工作"),
}
_WORK = 2  # characters: 汇报工作
_ORDERS = ("完成", "落实", "执行", "接受", "做好", "根据", "按照", "按", "服从", "由", "经")
_NOBODY = regex(r"(?:直接|直属)?(?:领导|上级(?:领导|主管|部门|单位)?)")  # who gives orders in general
_OWN_STAFF = regex(r"(?:本部|本?部门|下属|所属|门店|本店|全体|公司|酒店|直接)?(?:员工|人员|职工|[一-鿿]{0,3}下属|下级)")
_OWN = (
    "管理",
    "管理好",
    "领导",
    "带领",
    "安排",
    "考核",
    "督促",
    "监督",
    "督导",
    "检查",
    "要求",
    "指导",
    "关注",
    "教育",
    "培养",
    "辅导",
    "激励",
)
_OWN_UNIT = ("本部门", "部门")  # whose affairs are no contact
_TELLING = ("报告", "通报", "告知", "反映", "汇报", "通知", "报备")  # 向班主任**通报**学生情况: not to the students
_ADDRESSES = ("向", "为", "给", "交", "供")
_STAFF = ("员工", "部门员工", "职工", "下属", "下级")
_STAFF_OF_A_UNIT = regex(r"(?!本|公司|酒店|全体|各|所|其他|相关|有关|下属|部门)[一-鿿]{2,6}员工")
_MATTERS = regex(r"的?(?:日常)?(?:管理|内部|环境|卫生|制度|日常工作|工作计划|看板|现场)")  # of a unit, which are nobody


class Sentences:
    """The Chinese sentences of a document by their numbers, of which those `telling` hold names. What stands in them is
    sought once, through the text of all; what opens frames only up to the last name, as it names nobody behind."""

    def __init__(self, texts: Sequence[str], people: People) -> None:
        whole = WholeText(texts)
        self._texts = texts
        self._heads = whole.places_of(HEAD)
        self._known = people.known_in(whole)
        self._open_to_any = whole.places_of(GRAMMAR.open_to_any)
        self._told = whole.places_of(_TOLD) if self._known else {}
        self.telling = self._heads.keys() | self._known.keys() | self._open_to_any.keys()
        beginnings = [self._up_to_last_name(number) if number in self.telling else "" for number in range(len(texts))]
        self._opened = WholeText(beginnings).places_of(GRAMMAR.words)

    def _up_to_last_name(self, number: int) -> str:
        last = [places[number][-1][0] for places in (self._heads, self._open_to_any) if number in places]
        return self._texts[number][: max((*last, *self._known.get(number, ()))) + GRAMMAR.longest]

    def made(self, number: int, span: Span) -> Sentence:
        """The sentence of that number, which stands there."""
        return Sentence(
            span,
            self._texts[number],
            heads=self._heads.get(number, ()),
            known=self._known.get(number, {}),
            opened=self._opened.get(number, ()),
            open_to_any=[start for start, _ in self._open_to_any.get(number, ())],
            told=self._told.get(number, ()),
        )


def superior_claims(title: str, sentence: Sentence, said: Sequence[Said], origin: Origin) -> Iterator[Claim]:
    """Whom the sentence says the position reports to."""
    for each in (each for each in said if each.frame.says is Reports.UP):
        if names := [name for name in each.names if _can_lead(sentence, name, each)]:
            pairs = [(title, sentence.written(name)) for name in names]
            words = sentence.span.within(each.start, each.end)
            yield from reporting_claims(pairs, title, words, each.frame.strength, origin)


def subordinate_claims(title: str, sentence: Sentence, said: Sequence[Said], origin: Origin) -> Iterator[Claim]:
    """Who the sentence says reports to the position."""
    for each in (each for each in said if each.frame.says is Reports.DOWN):
        if names := [name for name in each.names if _can_be_led(sentence.words(name), name, each)]:
            pairs = [(sentence.written(name), title) for name in names]
            words = sentence.span.within(each.start, each.end)
            strength = Strength.EXPLICIT if each.joined else each.frame.strength
            yield from reporting_claims(pairs, title, words, strength, origin)


def _can_be_led(words: str, name: Mention, said: Said) -> bool:
    """Whether the name is a position's; 人员 of a kind are only where their work is spoken of, or several verbs are."""
    if name.kind not in said.frame.kinds:
        return False
    surely = said.joined or said.frame.then is not None
    explicit = said.frame.strength is Strength.EXPLICIT
    if said.frame.strength is Strength.IMPLIED and not said.joined:
        surely = said.frame.then is not None
        if said.frame.then is None and said.verb not in ("指导", "考核", "培训"):
            return False
    if name.kind is Counterpart.GROUP:
        return (said.joined or (surely and explicit)) and _STAFF_OF_A_UNIT.fullmatch(words) is not None
    return surely or name.known or not words.endswith("人员")


def _can_lead(sentence: Sentence, name: Mention, said: Said) -> bool:
    """Whether the name can be that of a superior: a position, a body at the head, a unit that leads, or 主管领导."""
    words = sentence.words(name)
    if said.frame.strength is Strength.IMPLIED and not (_MANAGES.search(words) or looks_like_body(words)):
        return False
    if name.kind is Counterpart.GROUP:
        return _LEADERS.fullmatch(words) is not None
    if said.verb in _LED_BY and _OFFICE.search(words):
        return True
    if name.kind is Counterpart.UNIT and (leads := _UNITS_LEAD.get(said.verb)):
        return leads.search(sentence.text, said.listed, said.end + _WORK) is not None or looks_like_body(words)
    if said.verb in _OBEYS and words.endswith("监事会"):
        return False  # it oversees and leads nobody
    if said.verb in _OBEYS and words.startswith("上级") and said.frame.strength is Strength.EXPLICIT:
        return True
    return name.kind is Counterpart.POSITION or looks_like_body(words)


def communication_claims(
    title: str, own: Set[str], sentence: Sentence, said: Sequence[Said], people: People, origin: Origin
) -> Iterator[Claim]:
    """Whom the sentence says the position works with, but those whose names' keys are its `own` and its unit's."""
    taken: set[int] = set()
    told = {each.listed for each in said if each.verb == "向"}
    for each in said:
        if (
            isinstance(each.frame.says, Reports)
            or each.start in taken
            or (each.start in told and each.verb in _TELLING)
        ):
            continue
        word = each.verb if len(each.verb) < 3 else each.verb[:2]
        names: list[Mention] = []
        for name in each.names:
            fits = name.kind in each.frame.kinds and name.start not in taken
            if fits and _is_somebody(sentence, name, word):
                taken.update(range(name.start, name.end))
                if key(sentence.words(name)) not in own:
                    names.append(name)
        if names:
            way = _way_of_nearest_verb(each, said) or each.frame.says
            yield from contact_claims(title, sentence, names, (each.start, each.listed), way, origin)
    for name, direction in _followed(sentence, people):
        if name.start in taken or is_forbidden(sentence.text, name.start) or key(sentence.words(name)) in own:
            continue
        if _is_somebody(sentence, name, ""):
            yield from contact_claims(title, sentence, [name], (name.start, name.end), direction, origin)


def _way_of_nearest_verb(each: Said, said: Sequence[Said]) -> Direction | None:
    """Which way things go by the verb right before the names of verbs that are joined: 回应和**收集**住户的意见."""
    for other in reversed(said) if each.joined else ():
        way = other.frame.says
        if not other.joined and other.names[0].start == each.names[0].start and isinstance(way, Direction):
            return way
    return None


def _followed(sentence: Sentence, people: People) -> Iterator[tuple[Mention, Direction]]:
    """The names of which what follows says that one deals with them: 客户投诉, 业主来访, 部门之间."""
    text = sentence.text
    for index, (_, end, kind) in enumerate(sentence.heads):
        follows = _MEETING if kind == "party" else _BETWEEN if kind == "group" else None
        name = people.party_at(sentence, index) if follows and follows.match(text, end) else None
        if name and not (name.start in sentence.known or sentence.is_inside_known(name.start, name.end)):
            yield name, Direction.BOTH  # but not 客户 in 客户约访主管
    for at, _ in sentence.told:
        known = people.known_before(text, at - 1 if text[at - 1 : at] in ("所", "们") else at)
        if known and known.kind is not Counterpart.PARTY and _TELLS.match(text, known.end):
            yield known, Direction.FROM


def _is_somebody(sentence: Sentence, name: Mention, word: str) -> bool:
    """Whether the name is that of a counterpart: not one's own staff at large, nor a unit's affairs."""
    if name.known:
        return name.kind is not Counterpart.UNIT or not _MATTERS.match(sentence.text, name.end)
    words = sentence.words(name)
    if name.kind is Counterpart.UNIT:
        return not _MATTERS.match(sentence.text, name.end)
    if words in _OWN_UNIT and word not in _ADDRESSES:
        return False
    if name.kind is Counterpart.GROUP:
        if words in _STAFF and word in ("组织", "培训", "对"):
            return False
        if _NOBODY.fullmatch(words) and (word.startswith(_ORDERS) or (word == "协助" and words.startswith("上级"))):
            return False
        return not (_OWN_STAFF.fullmatch(words) and word in _OWN)
    return True
