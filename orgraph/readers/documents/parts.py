"""The documents of a collection, told apart by their headings: 「岗位职责8」, 「篇三」, 「第2篇」, 「Part 3」.

What makes such a heading is its shape, repeated: the same words with a number that counts up from one. Words that
number something else (chapters, floors of a thread, pages, steps) never do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from orgraph.errors import SeveralPartsError, SourceError
from orgraph.model.text import Text
from orgraph.readers.documents.lines import Line
from orgraph.readers.documents.names import looks_like_title, looks_like_unit
from orgraph.readers.documents.normalise import key
from orgraph.readers.documents.numbering import CHINESE_NUMBER, number_of
from orgraph.readers.documents.whole_text import WholeText
from orgraph.readers.patterns import regex

_COUNTER = r"(?:篇|例|份|[范样]本|范文|样例|示例|案例|模板)"
_NUMERAL = rf"(?:{CHINESE_NUMBER}|\d{{1,3}})"
_COUNTED = regex(
    rf"""(?:第\s?(?P<ordinal>{_NUMERAL})\s?(?P<counter>{_COUNTER}|部分)
          | (?P<before>.{{2,40}}?)\s?第\s?(?P<nth>{_NUMERAL})\s?(?P<piece>篇|例|份)
          | (?P<stem>.{{0,40}}?)\s?(?P<after>{_COUNTER})\s?(?P<numeral>{_NUMERAL})
          | (?P<word>part|sample|example|document|template|specimen)\s+(?P<figure>\d{{1,3}}|[ivx]{{1,5}}))
        (?P<tail>\s*[:.、,\s)】\]-].{{0,60}})?\s*\Z""",
    re.VERBOSE,
)
_MAY_BE_COUNTED = (  # one of which is in each of the above
    regex(r"[第篇例份本文案板]\s?[\d一二三四五六七八九十]"),
    regex(r"(?:part|sample|example|document|template|specimen)\s+[\divx]"),
)
_TRAILING = regex(rf"(?P<stem>.*?\D)[\s(#-]*(?P<number>{_NUMERAL})\)?\s*\Z")
_DESCRIPTION = regex(r"职责|说明书?|描述|范[本文]|样本|description|profile|handbook|organi[sz]ation")
_NUMBERS_SOMETHING_ELSE = regex(
    r"(?:(?:楼|层|页|条|章|节|步|号|年|月|日|图|表|附件|附录|权限|级|组|班|部门?|室|科|队|线|区|店)"
    r"|(?:\A|第|\W)(?:岗位|职位|职务|职责)"
    r"|\b(?:page|step|figure|table|section|chapter|level|grade|annex|appendix|position|role|job|post|floor|duty|item|no\.?"
    r"|team|unit|group|shift|room|zone|line|phase|version|department|division|goal|objective|responsibility))[\s:.#-]*\Z"
)
_DESCRIBED = regex(r"(?P<title>.{2,}?)(?:岗位|工作|职位)?(?:职责|说明书|描述)\Z")
_FRAME = " \t【】[]〖〗《》=#*~-—_★◆■●"
_ENDS_IN_NUMBER = regex(rf"[\d一二三四五六七八九十]\)?[: {re.escape(_FRAME)}]*(?:\n|\Z)")
_LONGEST = 100  # characters of a heading
_MIN_LINES = 2  # of a document after its heading, for most of a collection
_MIN_PLAIN = 3  # headings whose words do not say that they count documents


@dataclass(frozen=True, slots=True)
class Part:
    """One document of a file: its number and heading, and its first and last line in the file, both from 1."""

    number: int
    heading: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Candidate:
    index: int
    shape: str
    number: int
    plain: bool
    tail: str = ""


def split(lines: Sequence[Line]) -> list[tuple[Part, Sequence[Line]]]:
    """The documents of a file, each with its lines. What stands before the first heading belongs to none; a file
    that is no collection is one part without a heading of its own."""
    starts = _headings(lines)
    if not starts:
        return [(Part(1, lines[0].text if lines else "", 1, max(_last(lines), 1)), lines)]
    bounds = zip(starts, (*starts[1:], len(lines)), strict=True)
    return [
        (Part(number, lines[start].text, lines[start].number, _last(lines[start:end])), lines[start:end])
        for number, (start, end) in enumerate(bounds, 1)
    ]


def select(parts: Sequence[tuple[Part, Sequence[Line]]], wanted: int | str | None, file: str) -> int:
    """The index of the wanted part: by its number or its heading. Raises where several are there and none is
    wanted, or where the wanted one is not there."""
    if wanted is None and len(parts) == 1:
        return 0
    if wanted is None:
        raise SeveralPartsError(_several(file, len(parts)), *_listed([part for part, _ in parts]))
    for index, (part, _) in enumerate(parts):
        if wanted == part.number or key(str(wanted)) == key(part.heading):
            return index
    raise SourceError(_absent(file, wanted), *_listed([part for part, _ in parts]))


def _last(lines: Sequence[Line]) -> int:
    return max((line.file_lines()[-1] for line in lines[-1:]), default=0)


def _headings(lines: Sequence[Line]) -> list[int]:
    """The lines that head the documents: the best of the runs of headings of one shape."""
    by_shape: dict[str, list[_Candidate]] = {}
    for candidate in _candidates(lines):
        by_shape.setdefault(candidate.shape, []).append(candidate)
    runs = [run for candidates in by_shape.values() for run in _runs(candidates) if _is_collection(run, len(lines))]
    best = max(runs, key=lambda run: (_covered(run, len(lines)), len(run)), default=[])
    return [candidate.index for candidate in best]


def _candidates(lines: Sequence[Line]) -> Iterator[_Candidate]:
    text = WholeText([line.folded for line in lines])
    counted = set().union(*map(text.lines_matching, _MAY_BE_COUNTED))
    for index in sorted(counted | text.lines_matching(_ENDS_IN_NUMBER)):
        line = lines[index]
        if len(line.text) > _LONGEST or line.cell:
            continue
        words = line.folded.strip(_FRAME)
        found = _COUNTED.match(words) if index in counted else None
        if found:
            numeral = found["ordinal"] or found["nth"] or found["numeral"] or found["figure"]
            counter = found["counter"] or found["piece"] or found["after"] or found["word"]
            shape = "…".join((found["stem"] or found["before"] or "", counter))
            tail = (found["tail"] or "").strip(" :.、,)】]-")
            if not looks_like_unit(tail):
                yield _Candidate(index, shape, number_of(numeral) or 0, plain=False, tail=tail)
            continue
        words = words.rstrip(" :")
        found = _TRAILING.match(words) if _is_numeral(words.rstrip().removesuffix(")")[-1:]) else None
        if found and re.search(r"[^\W\d_]", found["stem"]) and not _NUMBERS_SOMETHING_ELSE.search(found["stem"]):
            plain = not _DESCRIPTION.search(found["stem"])
            if not (plain and looks_like_title(found["stem"].rstrip(" -#("))):  # 「领班2」 is a post among others
                yield _Candidate(index, found["stem"].strip(), number_of(found["number"]) or 0, plain)


def _is_numeral(character: str) -> bool:
    return character.isdecimal() or (character != "" and character in "一二三四五六七八九十")


def _runs(candidates: Sequence[_Candidate]) -> list[list[_Candidate]]:
    """Headings that count up from one; a contents list and the documents themselves are two runs."""
    runs: list[list[_Candidate]] = []
    for candidate in candidates:
        if candidate.number == 1:
            runs.append([candidate])
        elif runs and candidate.number > runs[-1][-1].number:
            runs[-1].append(candidate)
    return runs


def _is_collection(run: Sequence[_Candidate], length: int) -> bool:
    ends = (*(candidate.index for candidate in run[1:]), length)
    sizes = sorted(end - candidate.index - 1 for candidate, end in zip(run, ends, strict=True))
    if run[0].shape.endswith("部分") and not _describe_one_post([candidate.tail for candidate in run]):
        return False
    return len(run) >= (_MIN_PLAIN if run[0].plain else 2) and sizes[len(sizes) // 2] >= _MIN_LINES


def _describe_one_post(tails: Sequence[str]) -> bool:
    """Whether the headings describe the same position again and again, in different places; those of a form
    (第一部分 基本信息, 第二部分 岗位职责) and of a handbook (第一部分 前厅部) do not."""
    shared = takewhile(lambda each: len(set(each)) == 1, zip(*(reversed(tail) for tail in tails), strict=False))
    ending = "".join(each[0] for each in shared)[::-1]
    described = _DESCRIBED.search(ending)
    return described is not None and looks_like_title(described["title"])


def _covered(run: Sequence[_Candidate], length: int) -> int:
    return length - run[0].index


def _several(file: str, count: int) -> Text:
    return Text(
        zh=f"{file} 里有 {count} 份各自独立的文件。请用「{file}#编号」指明要哪一份:",
        en=f'{file} holds {count} documents of their own. Say which one is meant, as in "{file}#1":',
    )


def _absent(file: str, wanted: int | str) -> Text:
    return Text(
        zh=f"{file} 里没有第「{wanted}」份文件。可选的有:",
        en=f'{file} has no part "{wanted}". It has:',
    )


def _listed(parts: Sequence[Part]) -> list[Text]:
    return [
        Text(
            zh=f"  #{part.number}  {part.heading}(第 {part.first}–{part.last} 行)",
            en=f"  #{part.number}  {part.heading} (lines {part.first}–{part.last})",
        )
        for part in parts
    ]
