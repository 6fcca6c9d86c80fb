"""What a description says of how its position leads: the sentences by which one of McKinsey's five types of managerial
work may be told. Telling it is no reader's affair: a sentence is noticed with the type that its words are a sign of.

    player/coach   does the work itself as well: 亲自处理, 带头完成, personally, hands-on, own clients
    coach          trains and develops those below it: 培训下属, 带教, 辅导, coaches, mentors
    supervisor     sees to it that they keep to rules: 督导, 监督检查员工执行, supervises daily work
    facilitator    steps in where they cannot go on: 处理下属无法解决的, 例外, escalations, exceptions
    coordinator    only allots their work: 排班, 调度, 分派, schedules shifts, dispatches

Except for work of its own, the sentence must name those below (下属, 员工, 班组, staff, team …), and it is none that
asks for an ability. The words are our judgement, and few on purpose: most descriptions say nothing that tells.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from orgraph.model.claim import Origin
from orgraph.model.reading import Noticed, Remark
from orgraph.model.work_type import WorkType
from orgraph.readers.documents.lines import Line, Span
from orgraph.readers.documents.names import is_chinese
from orgraph.readers.documents.prose.statements import Passage
from orgraph.readers.documents.whole_text import WholeText
from orgraph.readers.patterns import regex

_THOSE_BELOW = regex(
    r"下属(?!公司|企业|单位|部门)|下级(?!单位|部门)|部属|属下|(?:员工|职工)(?!福利|食堂|宿舍|档案|手册|关系|满意|合同|活动|代表)"
    r"|组员|队员|班组|各班|团队成员|手下|(?<!相关)(?<!外来)(?<!来访)(?<!负责)人员(?!招聘|编制|配置|配备|档案|需求|调配|流动)"
    r"|\b(?:staff|team|crew|employees|workers|subordinates|direct reports|assistants|agents|operators)\b"
)
_BY_ITSELF = (
    r"亲自(?!听取|签)|身体力行|带头(?:完成|承担|做)|本人(?:承担|完成|负责)\S{0,8}(?:业务|指标|任务|课程|案件|客户)"
    r"|\bpersonally\b|\bhands-on\b"
    r"|\b(?:carr|handl|manag|teach|treat|serv)\w*\s(?:a|his|her|their|its)?\s?own\s"
    r"(?:clients|customers|accounts|cases|caseload|classes|patients|portfolio|projects|territory)"
)
_SIGNS: dict[WorkType, re.Pattern[str]] = {
    WorkType.PLAYER_COACH: regex(_BY_ITSELF),
    WorkType.COACH: regex(
        r"带教|传帮带|辅导(?!员(?!工))|培养|培训(?!师|主管|部|机构|中心)|帮助\S{0,8}(?:提高|成长|提升)"
        r"|\b(?:coach|mentor|train|develop)(?:s|es|ing)?\b"
    ),
    WorkType.SUPERVISOR: regex(
        r"(?:督导|监督|检查|巡查)(?!员(?!工)|师|主管|部|权)|督促|抽查|\b(?:supervis|inspect|monitor)(?:e|es|s|ing|ion)?\b|\bensur\w+\s.{0,40}\bcompl"
    ),
    WorkType.FACILITATOR: regex(
        r"(?:无法|不能|难以)\S{0,4}(?:解决|处理)|例外|授权\S{0,4}(?:下属|下级|员工|组员)|\bescalat\w+|\bexception(?:s|al)\b|\bempower"
    ),
    WorkType.COORDINATOR: regex(
        r"排班|调度(?!员(?!工)|主管|室|中心)|分派|派工|派单|轮班安排|\b(?:schedul|dispatch|roster|allocat|assign)\w*\b"
    ),
}
_ASKED_FOR = regex(r"能力|经验|具备|具有|善于|任职|要求|资格|\b(?:ability|able to|experience|skills?|must have)\b")
_WORTH_LOOKING = regex(f"{_THOSE_BELOW.pattern}|{_BY_ITSELF}")
_WORDS_OF_THEM = (  # without any of which the above is not worth trying
    *("下属", "下级", "部属", "属下", "员工", "职工", "组员", "队员", "班组", "各班", "团队成员", "手下", "人员"),
    *("亲自", "身体力行", "带头", "本人", "staff", "team", "crew", "employees", "workers", "subordinates"),
    *("direct reports", "assistants", "agents", "operators", "personally", "hands-on", "own"),
)
_ITEM = r"(?:\(\d{1,2}\)|(?<![\d.])\d{1,2}[.、)](?=\s?[一-鿿]))"
_SENTENCE = regex(rf"{_ITEM}?(?:(?!{_ITEM})[^。;!?])+")
_ENGLISH_SENTENCE = regex(r"(?:[^.;!?]|\.(?!\s|\Z))+")


def ways_of_leading(
    passages: Sequence[Passage], lines: Sequence[Line], text: WholeText, origin: Origin
) -> Iterator[Remark]:
    """The sentences that are a sign of a type, in order; one may be a sign of several."""
    likely = sorted(text.lines_with(_WORDS_OF_THEM))
    for passage in passages:
        for at in likely[bisect_left(likely, passage.first) : bisect_left(likely, passage.end)]:
            if _WORTH_LOOKING.search(lines[at].folded):
                for sentence in _sentences(lines[at]):
                    for kind in _signs(sentence.folded):
                        source = sentence.source(origin)
                        yield Remark(Noticed.WORK_TYPE, source, passage.description.title, kind.value)


def _sentences(line: Line) -> Iterator[Span]:
    pattern = _SENTENCE if is_chinese(line.folded) else _ENGLISH_SENTENCE
    for found in pattern.finditer(line.folded):
        sentence = line.span(*found.span()).stripped()
        if sentence.text:
            yield sentence


@lru_cache(maxsize=1 << 14)
def _signs(sentence: str) -> tuple[WorkType, ...]:
    """The types that the sentence is a sign of."""
    if _ASKED_FOR.search(sentence):
        return ()
    found = tuple(kind for kind, sign in _SIGNS.items() if sign.search(sentence))
    if not found:
        return ()
    return found if _THOSE_BELOW.search(sentence) else tuple(kind for kind in found if kind is WorkType.PLAYER_COACH)
