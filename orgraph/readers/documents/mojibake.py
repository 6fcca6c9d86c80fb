"""Text that was read in the wrong encoding, turned back where the bytes prove what it was.

Three kinds are known. UTF-8 read as GBK (鐩存帴 for 直接) or as Western letters (ç›´æŽ¥), and GBK read as Western
letters (Ö±½Ó): the bytes of the letters are valid in the other encoding. GBK shifted by one byte, after the first byte
of a character was lost: from there on each character holds the end of one and the beginning of the next, up to the next
plain letter. Tools that put pinyin into the bytes of GBK text do that when they take the end of one character and the
beginning of the next for a third: of 當地 (AE94 B5D8) they make 當?shù)… because 94B5 is 數. So the lost byte is known.

What is turned back must be characters in daily use throughout, where before there were some that are not; the bytes are
the same by construction. What stays unknown is U+FFFD, and is reported.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from heapq import merge
from itertools import pairwise, product
from typing import Protocol

from orgraph.model.pinyin import readings
from orgraph.model.spelling import everyday, simplified, surely_simplified
from orgraph.readers.documents.name_words import CHINESE_TITLE, CHINESE_UNIT
from orgraph.readers.documents.vocabulary import CHINESE_LABELS, WEAK_CHINESE_LABELS
from orgraph.readers.documents.whole_text import WholeText
from orgraph.readers.patterns import regex
from orgraph.readers.text_encoding import REPLACEMENT, daily_characters, in_daily_use

_WINDOWS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_WESTERN = f"\x80-\xff{_WINDOWS}"
_WESTERN_LETTERS = frozenset((*map(chr, range(0x80, 0x100)), *_WINDOWS))
_WESTERN_RUN = regex(f"[{_WESTERN}\ufffd]{{2,}}")
_NO_WESTERN_LETTERS = b"\x81\x8d\x8f\x90\x9d"  # bytes that are no letter in Windows-1252
_ANY_TRAIL = bytes(range(0x80, 0xC0))  # what the second byte of a character and those after it can be in UTF-8
_GBK_RUN = regex(r"[^\x00-\x7f](?:[^\x00-\x7f]|\?(?=[^\x00-\x7f]))*\??")
_UTF8_LENGTH = {0xC: 2, 0xD: 2, 0xE: 3, 0xF: 4}  # of a character, by the first half of its first byte
_LOST = ("?", "€", "\ufffd")
_PRIVATE = "\ue000-\uf8ff"
_PINYIN = "[a-zA-Zü\u00e0-\u024f]{1,6}"
_BEHIND_MARK = rf"(?P<pinyin>{_PINYIN})[)）]"
_RUNS_ON = rf"(?<=[{_WESTERN}])[{_WESTERN}]|(?<=\?){_BEHIND_MARK}"
_ODD_RUN = regex(f"[?{_WESTERN}](?:{_RUNS_ON})")
_INSERTED = regex(rf"\?{_BEHIND_MARK}")
_BEFORE = regex(rf"(?P<character>[㐀-䶿一-鿿])(?:[(（]{_PINYIN}[)）])?\Z")
_IRREVERSIBLE = ("锟斤拷", "斤拷锟", "拷锟斤", "烫烫烫", "屯屯屯", "\ufffd")  # nobody wrote that
_OF_NO_SCRIPT = regex(f"[{_PRIVATE}]")
_WORDS = """
    销售 采购 计划 会计 财务 出纳 审计 税务 预算 成本 资金 人力 资源 人事 行政 办公 后勤 总务 文秘 档案 培训 招聘
    薪酬 绩效 仓库 仓储 物流 配送 运输 车辆 调度 生产 制造 车间 班组 工艺 质量 检验 设备 维修 维护 动力 技术 研发
    设计 开发 测试 工程 施工 项目 安全 消防 环保 环境 客户 客服 服务 接待 前台 大堂 客房 餐饮 厨房 市场 营销 品牌
    策划 推广 公关 媒体 广告 渠道 商务 合同 法务 信息 数据 网络 系统 运营 运维 店长 门店 收银 导购 物业 工程 绿化
    保洁 保安 教务 教学 学生 图书 实验 护理 病区 药剂 医务 门诊 院长 校长 厂长 部长 科长 组长 班长 队长 总裁 董事
    秘书 助理 专员 文员 顾问 代表 协调 负责
"""
_ORPHAN = regex("[㐀-䶿一-鿿?？\ufffd]")  # characters that can be half of two others, or stand for a lost byte
_PLAIN = regex(r"[\x00-\x7f](?![^\x00-\x7f])")  # what no shifted stretch goes on behind
_FULL_WIDTH = 0xA3  # the first byte of full-width letters in GBK; width may have been folded since
_BACK = 0x80
_LONGEST = 80  # characters of a damaged stretch
_RARE_SHARE = 1 / 3  # of the characters of a damaged stretch are not in daily use
_LEAST = 2  # characters turned back


class _AsBytes(Protocol):
    def __call__(self, character: str, *, last: bool) -> Sequence[bytes]: ...


@dataclass(frozen=True, slots=True)
class Stretch:
    """A damaged stretch of a text, from `start` to `end`, and what it was: characters, each with the place at which it
    begins in the text as written. Of one that lost a byte, `guessed` says that only the words around it tell which it
    was."""

    start: int
    end: int
    characters: tuple[tuple[str, int], ...]
    guessed: bool = False


def damaged_stretches(written: str) -> list[Stretch]:
    """The damaged stretches that could be turned back, in order; they do not overlap."""
    worth_looking = not written.isascii() and (_rare_characters(written) or _ODD_RUN.search(written))
    return list(_stretches(written)) if worth_looking else []


@lru_cache(maxsize=1 << 14)
def _stretches(written: str) -> tuple[Stretch, ...]:
    """The same of a line that is worth a closer look; each is asked about when it is read and when it is reported."""
    found: list[Stretch] = []
    end = 0
    while end < len(written) and (stretch := _next(written, end)) is not None:
        found.append(stretch)
        end = max(stretch.end, end + 1)
    return tuple(found)


def damaged_lines(text: WholeText) -> set[int]:
    """The lines that, as far as they could be repaired, still hold characters that nobody wrote."""
    return text.lines_with(_IRREVERSIBLE) | text.lines_matching(_OF_NO_SCRIPT)


def _rare_characters(text: str) -> set[str]:
    """The characters of the text that are not in daily use. Most texts have none."""
    if _never_rare().issuperset(text) or _usual().issuperset(text):
        return set()
    return set(filter(_is_rare, set(text).difference(_usual())))


def _is_rare(character: str) -> bool:
    """Whether a character that is not usual is Chinese, or of no script."""
    return "\u3400" <= character < "\ua000" or "\ue000" <= character <= "\uf8ff"


@cache
def _never_rare() -> frozenset[str]:
    return everyday() | _WESTERN_LETTERS


@cache
def _usual() -> frozenset[str]:
    """The same with the characters in daily use in traditional Chinese, which are looked up where there are some."""
    return _never_rare() | daily_characters()


@cache
def unremarkable() -> frozenset[str]:
    """Characters with which no text is suspicious, whatever stands beside them, and which are simplified."""
    return (everyday() & surely_simplified()) - _WESTERN_LETTERS - {"?"}


def _next(written: str, start: int) -> Stretch | None:
    """The first stretch from `start` on that can be turned back."""
    rare = _rare_characters(written)
    odd = (found.span() for found in _ODD_RUN.finditer(written, start))
    alone = ((at, at + 1) for at in range(start, len(written)) if written[at] in rare)
    for first, end in merge(odd, alone):
        stretch = _misread(written, first, start) or _shifted(written, (first, end), start)
        if stretch is not None:
            return stretch
    return None


def _misread(written: str, at: int, start: int) -> Stretch | None:
    """The stretch around `at` that was read in the wrong encoding."""
    western = _run_around(_WESTERN_RUN, written, at, start)
    if western and (stretch := _in_utf8(written, western, _western_bytes) or _in_gbk(written, western)):
        return stretch
    run = _run_around(_GBK_RUN, written, at, start)
    return _in_utf8(written, run, _gbk_bytes) if run else None


def _run_around(pattern: re.Pattern[str], written: str, at: int, start: int) -> tuple[int, int] | None:
    return next((run.span() for run in pattern.finditer(written, start) if run.start() <= at < run.end()), None)


def _western_bytes(character: str, *, last: bool) -> Sequence[bytes]:
    """For each byte that was read as this character, the bytes that it may have been."""
    if character == REPLACEMENT:
        return (_ANY_TRAIL if last else _NO_WESTERN_LETTERS,)
    data = character.encode("latin-1" if character <= "\xff" else "cp1252", errors="ignore")
    return (data,) if data else ()


def _gbk_bytes(character: str, *, last: bool) -> Sequence[bytes]:
    """The same for GBK. The byte 80 is no character by itself; at the end of a run any byte may have been lost."""
    if character in _LOST:
        return (_ANY_TRAIL if last else b"\x80",)
    data = character.encode("gb18030", errors="ignore")
    return tuple(data[number : number + 1] for number in range(len(data))) if len(data) == 2 else ()


def _in_utf8(written: str, run: tuple[int, int], as_bytes: _AsBytes) -> Stretch | None:
    """The run as UTF-8, where all of it is."""
    places: list[int] = []
    choices: list[bytes] = []
    for place in range(*run):
        found = as_bytes(written[place], last=place + 1 == run[1])
        choices += found or (b"",)
        places += [place] * max(len(found), 1)
    characters: list[tuple[str, int]] = []
    at = 0
    while at < len(choices):
        length = _UTF8_LENGTH.get(choices[at][0] >> 4, 0) if len(choices[at]) == 1 else 0
        character = _one_of(choices[at : at + length]) if length else ""
        if not character:
            return None
        characters.append((character, places[at]))
        at += length
    return _proven(written, *run, characters)


def _one_of(choices: Sequence[bytes]) -> str:
    """The characters that these bytes can be; only those in daily use where a byte may be one of several."""
    texts = (bytes(data).decode("utf-8", errors="ignore") for data in product(*choices))
    fitting = [text for text in texts if len(text) == 1]
    return "".join(fitting if len(fitting) == 1 else filter(in_daily_use, fitting))


def _in_gbk(written: str, run: tuple[int, int]) -> Stretch | None:
    """A run of Western letters as GBK, where all of it is."""
    data = b"".join(b"".join(_western_bytes(character, last=False)) for character in written[slice(*run)])
    if len(data) != run[1] - run[0] or len(data) % 2:
        return None
    return _proven(written, *run, [(_character(data[at], data[at + 1]), run[0] + at) for at in range(0, len(data), 2)])


def _proven(written: str, start: int, end: int, found: Sequence[tuple[str, int]]) -> Stretch | None:
    """The stretch, where it holds Chinese characters and all of them are in daily use. Each of those found is one
    character, or the several that it may be, or none where nothing is known of it."""
    known = [characters for characters, _ in found if len(characters) == 1]
    chinese = sum("\u4e00" <= character <= "\u9fff" for character in known)
    if len(known) < _LEAST or not chinese or not all(map(in_daily_use, known)):
        return None
    around = [written[max(start - 1, 0) : start], *(characters for characters, _ in found), written[end : end + 1]]
    settled = tuple(
        (_fitting(characters, around[at], around[at + 2]), place) for at, (characters, place) in enumerate(found)
    )
    return Stretch(start, end, settled, guessed=len(known) < len(found))


def _fitting(characters: str, before: str, after: str) -> str:
    """The only one of the characters, or the only one that makes a word of job descriptions with its neighbours."""
    if len(characters) > 1:
        words, before, after = _word_pairs(), simplified(before[-1:]), simplified(after[:1])
        fits = [before + each in words or each + after in words for each in simplified(characters)]
        characters = "".join(each for each, fit in zip(characters, fits, strict=True) if fit)
    return characters if len(characters) == 1 else REPLACEMENT


@cache
def _word_pairs() -> frozenset[str]:
    """Two characters that stand side by side in labels and titles."""
    texts = (*CHINESE_LABELS.values(), *WEAK_CHINESE_LABELS.values(), CHINESE_TITLE.pattern, CHINESE_UNIT.pattern)
    runs = [run for text in (*texts, _WORDS) for run in re.findall("[\u4e00-\u9fff]{2,}", text)]
    return frozenset(run[at : at + 2] for run in runs for at in range(len(run) - 1))


def _shifted(written: str, found: tuple[int, int], start: int) -> Stretch | None:
    """The stretch that begins there or shortly before, where it is GBK shifted by one byte."""
    at, end = found
    inserted = _INSERTED.match(written, at)
    if inserted:
        before = _BEFORE.search(written, start, inserted.start())
        leads = _inserted_after(before["character"], inserted["pinyin"]) if before else ()
        known = (_walk(written, inserted.start(), inserted.end(), lead) for lead in leads)
        return next((stretch for stretch in known if stretch is not None), None)
    first = at
    while first > start and _ORPHAN.match(written, first - 1) and at - first < _LONGEST:
        first -= 1
    plain = _PLAIN.search(written, end)
    strange = _rare_in(written[first : plain.start() if plain else len(written)]) >= _LEAST
    places = (place for place in range(first, end) if strange or written[place] in _LOST)
    candidates = (_from_unknown(written, place) for place in places)
    stretches = [stretch for stretch in candidates if stretch is not None]
    return max(stretches, key=lambda stretch: _words_in(written[first : stretch.start], stretch), default=None)


def _words_in(before: str, stretch: Stretch) -> int:
    """How many words of job descriptions the text makes, turned back from there on."""
    text = simplified(before + "".join(character for character, _ in stretch.characters))
    return sum(a + b in _word_pairs() for a, b in pairwise(text))


def _from_unknown(written: str, place: int) -> Stretch | None:
    """The stretch that begins with the end of a character whose first byte is lost; ? may stand for that byte."""
    lost = place + 1 if written[place] in "?\ufffd" and place + 1 < len(written) else place
    data = _folded_bytes(written[lost])
    if len(data) < 2:
        return None
    return _walk(written, place, lost + 1, data[1], first=(_with_trail(data[0]), place))


def _folded_bytes(character: str) -> bytes:
    """The GBK bytes of a character, of its full-width form where it is a plain letter."""
    if "!" <= character <= "~":
        return bytes((_FULL_WIDTH, _BACK + ord(character)))
    data = character.encode("gb18030", errors="ignore")
    return data if len(data) == 2 else b""


def _walk(written: str, start: int, place: int, pending: int, first: tuple[str, int] | None = None) -> Stretch | None:
    """The stretch from `place` on, read with each first byte from the character before; None where that is no text.
    Where not even the first byte is known, it must have been strange enough before."""
    characters = [first] if first else []
    begun, end = start, min(place + _LONGEST, len(written))
    for at in range(place, end):
        character, data = written[at], _folded_bytes(written[at])
        last = _last(written, at, pending)
        if last is not None:
            pending_characters, end = last
            break
        if len(data) < 2 or (character.isascii() and not _goes_on(written, at, pending)):
            pending_characters, end = _with_lead(pending), at + (character in _LOST)
            break
        characters.append((_character(pending, data[0]), begun))
        begun, pending = at, data[1]
    else:
        pending_characters = _with_lead(pending)
    if first and not _is_strange(written[start:end], marked=written[start] in _LOST):
        return None
    return _proven(written, start, end, [*characters, (pending_characters, begun)])


def _is_strange(words: str, *, marked: bool) -> bool:
    """Whether nobody would write the words; `marked` ones begin with what stands for a lost byte."""
    told = sum(character > "\x7f" and character != REPLACEMENT for character in words)
    rare = _rare_in(words)
    return rare >= _RARE_SHARE * told and rare >= (1 if marked else _LEAST)


def _rare_in(words: str) -> int:
    """How many of the characters are not in daily use; U+FFFD tells nothing of what it was."""
    return sum(character > "\x7f" and character != REPLACEMENT and not in_daily_use(character) for character in words)


def _last(written: str, at: int, pending: int) -> tuple[str, int] | None:
    """The last character of a shifted stretch, and where the stretch ends, where pinyin was put in there or a plain
    letter is its second byte."""
    inserted = _INSERTED.match(written, at)
    if inserted:
        return _sounding(pending, inserted["pinyin"]), inserted.end()
    last = _character(pending, ord(written[at])) if "@" <= written[at] <= "~" else ""
    return (last, at + 1) if last and in_daily_use(last) else None


def _goes_on(written: str, at: int, pending: int) -> bool:
    """Whether a plain letter or mark within the stretch was a full-width one that is half of two characters."""
    follows = written[at + 1 : at + 2]
    return follows > "\x7f" and not in_daily_use(follows) and in_daily_use(_character(pending, _FULL_WIDTH))


def _character(lead: int, trail: int) -> str:
    """The character of two bytes of GBK; U+FFFD where they are none."""
    text = bytes((lead, trail)).decode("gbk", errors="replace")
    return text if len(text) == 1 else REPLACEMENT


@lru_cache(maxsize=1024)
def _sounding(lead: int, pinyin: str) -> str:
    """The characters in daily use with that first byte and that sound."""
    return "".join(character for character in _with_lead(lead) if pinyin in readings(character))


@lru_cache(maxsize=1024)
def _inserted_after(character: str, pinyin: str) -> tuple[int, ...]:
    """The bytes that may have been lost where pinyin was put in after the last byte of `character` and one more: the
    second bytes of the characters that begin with its last byte and sound like that."""
    data = character.encode("gb18030", errors="ignore")
    trails = range(0x40, 0xFF) if len(data) == 2 else ()
    return tuple(trail for trail in trails if trail > _BACK and pinyin in readings(_character(data[1], trail)))


@cache
def _with_lead(lead: int) -> str:
    """The characters in daily use with that first byte."""
    return "".join(each for trail in range(0x40, 0xFF) if in_daily_use(each := _character(lead, trail)))


@cache
def _with_trail(trail: int) -> str:
    """The characters in daily use with that second byte."""
    return "".join(each for lead in range(0x81, 0xFF) if in_daily_use(each := _character(lead, trail)))
