"""Frames: the words that open a list of names, what must follow it, and what they then say of these names.

「会同**保安部、工程部**处理事故」: 会同 opens the frame, the names follow, nothing more is needed.
「与**客房部**保持联系」: 与 opens it, the names follow, and only 保持联系 behind them makes it a contact.

All words of all frames are sought in one scan of a sentence (`Grammar`); only the frames that a word opens are tried
where it stands, so that the work grows with what is said and not with the number of frames.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass, field
from enum import Enum
from typing import NamedTuple

from orgraph.model.claim import Counterpart, Direction, Strength
from orgraph.readers.documents.numbering import CHINESE_NUMBER
from orgraph.readers.documents.prose.mentions import Mention
from orgraph.readers.documents.prose.patterns import one_of, scanned
from orgraph.readers.documents.prose.people import People, kind_of_unknown
from orgraph.readers.documents.prose.sentence import Sentence
from orgraph.readers.patterns import regex

ANYBODY = frozenset(Counterpart)
NAMED = frozenset((Counterpart.POSITION, Counterpart.UNIT))
INSIDE = NAMED | {Counterpart.GROUP}
POSITIONS = frozenset((Counterpart.POSITION,))
STAFF = POSITIONS | {Counterpart.GROUP}


class Reports(Enum):
    """Which of the two reports to the other."""

    UP = "up"  # the position that the text describes, to the one named
    DOWN = "down"


def _any_noun(before: str) -> str:
    """A noun of any kind, right before what is described."""
    return rf"各?([一-鿿a-z·-]{{2,7}}?)(?={before})"


@dataclass(frozen=True, slots=True)
class Frame:
    """A row of a table of frames.

    `words` open it; `then` is what must follow its names and `never` what must not; `kinds` are those it can name;
    `says` which way things go between the two, or who reports to whom, and `strength` how outright. What `takes_any`
    describes makes a name of whatever noun stands before it, right behind those words. A frame that `leads` its clause
    is none behind a noun: 直接管理**仓管员**, but not 协助店长管理. `example` is a sentence in which it names `names`.
    """

    words: str
    then: str | None
    says: Direction | Reports
    _: KW_ONLY
    example: str
    names: str
    kinds: frozenset[Counterpart] = ANYBODY
    never: str | None = None
    strength: Strength = Strength.EXPLICIT
    takes_any: str | None = None
    leads: bool = False
    _then: re.Pattern[str] | None = field(init=False, repr=False)
    _never: re.Pattern[str] | None = field(init=False, repr=False)
    _any: re.Pattern[str] | None = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_then", regex(self.then) if self.then else None)
        object.__setattr__(self, "_never", regex(self.never) if self.never else None)
        object.__setattr__(self, "_any", regex(_any_noun(self.takes_any)) if self.takes_any else None)

    def end(self, text: str, at: int) -> int | None:
        """Where the frame ends, if it fits what stands behind the names, which end at `at`."""
        if self._never and self._never.match(text, at):
            return None
        if self._then is None:
            return at
        found = self._then.match(text, at)
        return found.end() if found else None

    def unknown(self, text: str, at: int) -> list[Mention]:
        """The noun between the two halves of the frame, where that is all there is."""
        found = self._any.match(text, at) if self._any else None
        kind = kind_of_unknown(found[1]) if found else None
        return [Mention(*found.span(1), kind)] if found and kind else []


class Said(NamedTuple):
    """A frame in a sentence: where its words begin, its names, where their list ends and where the frame ends; and
    whether several verbs open it together (监督、检查)."""

    frame: Frame
    start: int
    names: Sequence[Mention]
    listed: int
    end: int
    joined: bool
    verb: str


_AND_SO_ON = regex(
    r"(?:等(?:各|相关|有关|外部|其他|政府|职能)*(?:部门|单位|人员|岗位|机构|方面|人|方)?|们|处(?=[签领取审]))"
)
_FORBIDS = scanned(
    """
        不[向与对给和需用受归为由] 不隶属 不直接 不负责 不参与 无须 不得 严禁 禁止 不准 不许 不可 不能 切勿 不应 不宜
        无权 无需 不必 不再 避免 防止 杜绝 拒绝 谢绝 未经 不须
        """
)
_BEFORE_LEADING = tuple(
    re.findall(
        r"\S+",
        """
        负责 直接 并 全面 具体 统一 认真 定期 做好 有效 合理 以及 及 和 与 对 经常 随时 日常 每天 每日 每周 每月 每年
        时 后 应 须 要 可以 主动 及时 积极 配合
        """,
    )
)
_NUMBER = regex(rf"\s*(?:\d{{1,2}}|{CHINESE_NUMBER})、")  # of a duty: what follows begins its sentence
_LONGEST_JOINT = 2  # characters between two verbs that are joined
_CANNOT = ("不能", "不可")  # 不能解决的 tells of a thing
_CONJUNCTIONS = ("和", "与")
_JOINED = regex(r"(?:好|并|、|和|与|或|及|、并)?")
_ADVERB = one_of(
    """
    好 了 主动 积极 及时 定期 随时 准时 按时 直接 负责(?!人) 每[天日周月年] 统一 共同 书面 如实 认真 热情 耐心 妥善 并
    和 与 或 及 、 地 到(?!岗)
    """
)
_ADVERBS = regex(f"(?:{_ADVERB}| )*")
_CLOSED = ("与", "同", "跟", "向")  # what stands behind these is dealt with, whatever it is
_CHARGED = ("负责", "具体负责", "全面负责")  # 负责指导科员: the names are those of the verb behind it


class _Opener(NamedTuple):
    """A word that opens `frames`; the one `open_to_any` is tried where no name follows. Behind the characters
    `not_after` and before what `not_before` matches it is part of another word."""

    word: str
    frames: Sequence[Frame]
    open_to_any: Frame | None
    not_after: str
    not_before: re.Pattern[str] | None

    def is_part_of_another(self, text: str, start: int, end: int) -> bool:
        if self.not_after and start and text[start - 1] in self.not_after and not _NUMBER.fullmatch(text, 0, start):
            return True
        return self.not_before is not None and self.not_before.match(text, end) is not None


class Grammar:
    """Frames, sought together: `words` finds what opens any, `open_to_any` the places where one may name whatever noun
    follows. `not_after` and `not_before` are the characters beside which a word opens no frame, because it is part of
    another word there (方向, 经理); `not_before` may be a pattern."""

    def __init__(
        self, frames: Sequence[Frame], not_after: dict[str, str], not_before: dict[str, str], verbs: Sequence[str] = ()
    ) -> None:
        opened: dict[str, list[Frame]] = {verb: [] for verb in verbs}
        for frame in frames:
            for word in frame.words.split():
                opened.setdefault(word, []).append(frame)
        beside = {word: regex(after if "|" in after else f"[{after}]") for word, after in not_before.items() if after}
        self._openers = {
            word: _Opener(
                word,
                each,
                next((frame for frame in each if frame.takes_any), None),
                not_after.get(word, ""),
                beside.get(word),
            )
            for word, each in opened.items()
        }
        self.longest = max(map(len, opened))
        self.words = scanned(map(re.escape, sorted(opened, key=len, reverse=True)))
        self.open_to_any = scanned(
            f"{word}(?={_any_noun(frame.takes_any)})"
            for frame in frames
            if frame.takes_any
            for word in frame.words.split()
        )

    def said(self, sentence: Sentence, people: People) -> list[Said]:
        """Every frame that the sentence fills, in order."""
        text, opened = sentence.text, sentence.opened
        found: list[Said] = []
        for index, (start, end) in enumerate(opened):
            if not (sentence.may_name_behind(end) or start in sentence.open_to_any):
                continue
            opener = self._openers[text[start:end]]
            if not opener.frames or opener.is_part_of_another(text, start, end):
                continue
            following = opened[index + 1][0] if index + 1 < len(opened) else len(text) + _LONGEST_JOINT + 1
            if following == end and opener.word in _CHARGED:
                continue
            at = _joined(sentence, index) if end - start > 1 and following - end <= _LONGEST_JOINT else end
            found += _filled(opener, start, at, sentence, people)
        return found


def _joined(sentence: Sentence, index: int) -> int:
    """Where the names of a verb begin: behind the verbs that it is joined with (监督、检查和指导)."""
    text, opened = sentence.text, sentence.opened
    end = opened[index][1]
    for start, following in opened[index + 1 :]:
        if text[start:following] in _CONJUNCTIONS:
            continue  # 组织**和**督导 is no frame of its own
        joined = _JOINED.match(text, end)
        connected = joined and joined.end() == start and start > end
        if not connected or following - start < 2 or start in sentence.known:
            break
        end = following
    return end


def _filled(opener: _Opener, start: int, at: int, sentence: Sentence, people: People) -> list[Said]:
    """The frames that the word at `start` opens and that the names from `at` on fill, or a noun that nothing tells."""
    text, word = sentence.text, opener.word
    end = start + len(word)
    adverbs = _ADVERBS.match(text, at) if end - start > 1 else None
    names = people.names_from(sentence, adverbs.end() if adverbs else at, closed=word in _CLOSED)
    frames = opener.frames
    if not names and opener.open_to_any and start in sentence.open_to_any:
        names, frames = opener.open_to_any.unknown(text, at), [opener.open_to_any]
    if not names:
        return []
    listed = _end_of_list(text, names)
    more = _AND_SO_ON.match(text, listed)
    behind = more.end() if more else listed
    said = [
        Said(frame, start, names, listed, stop, at > end, word)
        for frame in frames
        if (stop := frame.end(text, behind)) is not None and (not frame.leads or _may_lead(text, start))
    ]
    if said and (is_forbidden(text, names[0].start) or sentence.is_inside_known(start, end)):
        return []
    return said


def _end_of_list(text: str, names: Sequence[Mention]) -> int:
    """Where the list of names ends: behind the bracket, where the last of them stand in one."""
    end = names[-1].end
    opened = text.rfind("(", names[0].end, names[-1].start)
    closed = text.find(")", end) if opened >= 0 and text.find(")", opened, end) < 0 else -1
    return closed + 1 if closed >= 0 else end


def _may_lead(text: str, at: int) -> bool:
    """Whether a word there may be the verb of its clause."""
    return not at or not "一" <= text[at - 1] <= "鿿" or text.endswith(_BEFORE_LEADING, 0, at)


def is_forbidden(text: str, at: int) -> bool:
    """Whether the clause says, before that place, that it must not be."""
    said = _FORBIDS.search(text, text.rfind(",", 0, at) + 1, at)
    return said is not None and not (said[0] in _CANNOT and "的" in text[said.end() : at])


def with_preposition(words: str, prepositions: str = "给 至 到 于 与 予 回") -> str:
    """Each of the words with each of the prepositions: 反馈给, 反馈至."""
    return " ".join(f" {word}{preposition}" for word in words.split() for preposition in prepositions.split())
