"""Claims of who reports to whom, from Chinese sentences: 在X的领导下, 对X负责, 协助X; 监督、指导X的工作."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from orgraph.model.claim import Basis, Claim, Counterpart, Kind, Origin, Strength
from orgraph.readers.documents.lines import Span
from orgraph.readers.documents.names import looks_like_body
from orgraph.readers.documents.normalise import key
from orgraph.readers.documents.prose.people import Name, People


class _Frame(NamedTuple):
    """`before` a list of names, `after` it, and how outright that says who reports to whom."""

    before: re.Pattern[str]
    after: re.Pattern[str] | None
    strength: Strength


def _frames(*frames: tuple[str, str | None, Strength]) -> tuple[_Frame, ...]:
    return tuple(
        _Frame(re.compile(before), re.compile(after) if after else None, strength) for before, after, strength in frames
    )


_UNDER = r"(?:领导|督导|指导|带领|管理|监督|指挥|统筹|授权)"
_OVER = r"(?:监督|指导|督导|督促|检查|管理|领导|带领|考核|培训)"
_UP = _frames(
    (
        r"在",
        rf"的?\s*(?:直接|具体|统一|正确|全面|授权|、|和|与|{_UNDER})*(?:领|督|指)\s?导?(?:和|与|{_UNDER})*\s*下",
        Strength.EXPLICIT,
    ),
    (r"在", rf"的?(?:直接|具体|统一)?{_UNDER}(?:和|与|、|{_UNDER})*下", Strength.EXPLICIT),
    (r"在", rf"的?(?:直接|具体|统一)?{_UNDER}(?:和|与|及|、)[一-鿿]{{2,8}}?的?{_UNDER}下", Strength.EXPLICIT),
    (r"对", r"(?:直接)?负责(?!的)", Strength.EXPLICIT),
    (
        r"(?<![方导])向",
        r"(?:直接)?负责|(?:分别|定期|及时|书面|直接|每[天日周月])*(?:汇报|报告工作|述职|请示)",
        Strength.EXPLICIT,
    ),
    (r"(?:直接)?接受", rf"的?(?:直接)?(?:{_UNDER}|指令|指派|考核)", Strength.EXPLICIT),
    (r"(?:隶属于?|直属于|受)", rf"(?:的?(?:直接)?{_UNDER}|\Z)", Strength.EXPLICIT),
    (r"上交", r"(?:工作)?[一-鿿]{0,4}汇报", Strength.EXPLICIT),
    (r"(?:协助|辅助)(?:好)?", None, Strength.IMPLIED),
    (r"(?:完成|落实|执行)", r"(?:临时|所)?(?:交办|下达|布置|安排|指派|分配|决议)", Strength.IMPLIED),
    (r"(?:根据|按照?)", r"的?(?:指示|工作安排|分配|安排)", Strength.IMPLIED),
    (r"(?<![上汇申填提呈海日月周年简通])报", r"(?:审批|批准|审定)", Strength.IMPLIED),
    (r"(?:上报|呈报|上交|呈交)(?:给|至)?", r"(?!的)", Strength.IMPLIED),
)
_DOWN = _frames(
    (rf"{_OVER}(?:、|和|与|并|及){_OVER}", None, Strength.EXPLICIT),
    (rf"{_OVER}(?:好)?", r"的?(?:日常|具体|各项)?(?:业务|服务|管理)?工作", Strength.EXPLICIT),
    (
        r"(?:具体|全面)?负责(?:对)?",
        r"的?(?:日常|工作)的?[一-鿿、]{0,8}?(?:管理|安排|监督|指导|督导)",
        Strength.EXPLICIT,
    ),
    (r"(?:合理)?安排好?", r"的?(?:每[天日]|日常)?的?工作", Strength.IMPLIED),
    (
        r"(?:定期)?[对与]",
        r"的?(?:工作)?进行(?:[一-鿿、]{0,6})(?:考核|绩效评估|督导|监督|管理|指导(?:与|和|、)培训|培训(?:及|和|与)考核)",
        Strength.IMPLIED,
    ),
    (r"指导", r"开展[一-鿿]{0,4}工作", Strength.IMPLIED),
)
_MANAGES = re.compile(
    r"(?:经理|总监|主管|主任|主席|总裁|副总|老总|总经|书记|领班|负责人|总工|[店院校厂组队班站所处科部园行局]长|[董理]事[会长])(?:助理)?\Z"
)
_NOBODY = re.compile(r"(?:上级|直接上级|直属上级|领导|上级领导|主管领导|部门领导|公司领导|上级主管)")
_FORBIDS = re.compile(r"不需|不用|无须|不得|严禁|禁止|不准|不许|不可|不能|不必|无需|不再|不直接|不对|不向|无权")
_AND_SO_ON = re.compile(r"等(?:岗位|人员|人)?")


def superior_claims(title: str, sentence: Span, people: People, origin: Origin) -> Iterator[Claim]:
    """Whom the sentence says the position reports to."""
    for name, words, strength in _named(sentence, _UP, people):
        manages = strength is Strength.EXPLICIT or _MANAGES.search(name.words.folded)
        if manages and (name.kind is Counterpart.POSITION or looks_like_body(name.words.text)):
            yield _claim(title, name.words.text, title, words, strength, origin)


def subordinate_claims(title: str, sentence: Span, people: People, origin: Origin) -> Iterator[Claim]:
    """Who the sentence says reports to the position."""
    for name, words, strength in _named(sentence, _DOWN, people):
        if name.kind is Counterpart.POSITION:
            yield _claim(name.words.text, title, title, words, strength, origin)


def _named(sentence: Span, frames: tuple[_Frame, ...], people: People) -> Iterator[tuple[Name, Span, Strength]]:
    """The names in frames, each with the words to quote, and how outright they say it."""
    text = sentence.folded
    for frame in frames:
        for before in frame.before.finditer(text):
            names = people.names_from(sentence, before.end())
            if not names or _FORBIDS.search(text, text.rfind(",", 0, before.start()) + 1, before.end()):
                continue
            end = names[-1].words.end - sentence.start
            more = _AND_SO_ON.match(text, end)
            after = frame.after.match(text, more.end() if more else end) if frame.after else None
            if frame.after and not after:
                continue
            words = sentence.within(before.start(), after.end() if after else end)
            for name in names:
                if not _NOBODY.fullmatch(name.words.folded):
                    yield name, words, frame.strength


def _claim(below: str, above: str, title: str, words: Span, strength: Strength, origin: Origin) -> Claim:
    return Claim(
        kind=Kind.REPORTS_TO,
        subject=below,
        object=above,
        stated_by=title,
        basis=Basis.PROSE,
        source=words.source(origin),
        strength=strength,
    )


def distinct(claims: Iterable[Claim]) -> list[Claim]:
    """One claim for each pair of names, an explicit one where there is any; nobody reports to himself."""
    best: dict[tuple[str, str], Claim] = {}
    for claim in claims:
        pair = (key(claim.subject), key(claim.object or ""))
        said = best.get(pair)
        outdone = said is None or (said.strength is Strength.IMPLIED and claim.strength is Strength.EXPLICIT)
        if pair[0] != pair[1] and outdone:
            best[pair] = claim
    return list(best.values())
