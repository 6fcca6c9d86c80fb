"""Lists of titles: where one name ends and the next begins, what says that there is none, what runs together.

Nothing is split where the whole is a known title. A slash, a space, 和 or "and" split only where every piece is a title
by itself; names that run together without a separator split only where every piece is known, and are reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from orgraph.model.claim import Counterpart
from orgraph.readers.documents.lines import Span
from orgraph.readers.documents.name_words import AGENTS, ANYBODY, ENGLISH_TITLE_OF
from orgraph.readers.documents.names import (
    can_be_name,
    counterpart_of,
    is_chinese,
    is_placeholder,
    looks_like_body,
    looks_like_party,
    looks_like_title,
    trimmed,
)
from orgraph.readers.documents.normalise import folded, key
from orgraph.readers.documents.shared_heads import FUNCTIONS, with_shared_head
from orgraph.readers.patterns import regex

_NONE = regex(
    r"(?:无|没有|暂无|不设|不适用|0人?|无(?:直接)?(?:下级|下属|上级|上司)"
    r"|(?:currently )?none(?: (?:currently|directly|at (?:present|this time|the moment)))?|nil"
    r"|nobody|no one|n/?a|not applicable|no (?:direct |line )?(?:reports|subordinates|staff|supervisor"
    r"|superior)|no (?:line |staff |direct )*(?:management|supervisory) responsibilit(?:y|ies)"
    r"|[-/\\]{1,4})(?:\s*[(][^()]*[)]|\s*[,;] .*)?\Z"
)
_COUNTS_ONLY = regex(
    r"(?:有|是|(?:约|共|计|共计|共有)?\s*(?:\d{1,4}|[一二两三四五六七八九十]{1,3}|若干|数|多)\s*(?:余|多)?[名人位个]?(?:左右|以上)?(?:员工|人员|下属|下级)?"
    r"|yes(?:\W+\d{1,4})?|several|some|\d{1,4}(?: (?:people|persons|employees|staff|direct reports))?)\Z"
)
_AT_LARGE = regex(  # whoever works there, and no position: 全处员工, all staff
    r"(?:全|本|各|该|整个|所属|所辖|所有|全体)的?(?:[一-鿿]{0,4}?的?(?:全体|所有)?(?:员工|职工)"
    r"|(?:部门?|处|科室?|室|班组?|组|队|车间|店|厂|公司|岗位|项目)的?(?:全体|所有)?(?:人员|成员))"
    r"|(?:all|any|every|various|other|assigned) (?:[a-z-]+,? ){0,6}?(?:staff|employees|personnel|workers|members"
    r"|reports)|everyone|everybody|staff|employees|personnel|team members|colleagues"
)
_SEAM = regex(r"(?<=[a-z]{2})(?=[A-Z][a-z])")  # where a capital follows within a word
_NONE_BEFORE = regex(r"(?:无|none)\s*")
_FIRM = regex(r"[、;\n|,•]|(?<=[a-z)]\s)·(?=\s)")
_SOFT = tuple(map(regex, (r"/", r"和|以及|及|与|或|&|\s(?:and|or)\s", r"(?<=[㐀-䶿一-鿿)])\s+(?=[㐀-䶿一-鿿])")))
_SOFTLY = regex(  # where one of them may be
    r"/|和|以及|及|与|或|&|\s(?:and|or)\s|(?<=[^\x00-\x7f)])\s+(?=[^\x00-\x7f])"
)
_ITEM = regex(r"(?:\A|(?<=[\s;,、。)一-鿿]))(?:[(]?\d{1,2}[.、)]|[①-⑳])\s*(?=[一-鿿])")  # 1.会计 2.出纳
_COUNTS = frozenset("(0123456789①")
_SEPARATES = regex(f"{_FIRM.pattern}|{_SOFTLY.pattern}")
_INVERTED = regex(
    r"(?:(?:senior|deputy|vice|assistant|associate|executive|managing|regional|general|group|area|district|acting|principal"
    r"|interim|global|corporate|junior|staff|first|second) ){0,2}"
    r"(?:director|manager|head|president|vp|svp|evp|officer|dean|supervisor|lead|chief|secretary|clerk|analyst|engineer"
    r"|specialist|coordinator|adviser|advisor)\Z"
)
_LARGER = regex(  # 区域财务经理|门店店长: what a unit begins, or a deputy, is another title
    r"(?<=经理|总监|[厂店院校科处部局行站队]长)(?:分公司|子公司|总公司|公司|集团|门店|分店|区域|大区|总部|事业部|酒店|学校|医院|工厂|分厂"
    r"|车间|分管|(?:常务)?副[一-鿿]{0,2}(?:总|长|主任))"
)
_OR = regex(r"([^()]+)\(\s?(?:或者?|or )\s?([^()]+)\)")
_NUMBERED = regex(r"(?:[A-Z][a-z]+ ){1,2}\d{1,2}")
_PEOPLE = regex(r"\b(?:staff|students|volunteers)\Z")  # whom one leads though they hold no post
_ONE_POST = regex(r"\s*\w+ & [^&]+\Z")  # Cook & Cleaner
_OFFICE = regex(r"(?:办公室|办|室)(?:主任|秘书|文员|副主任|主管)\Z")
_SHORTEST_ALONE = 2  # characters of a title between slashes or spaces
_SHORTEST = 3  # characters of a title that may be split off another one


@dataclass(frozen=True, slots=True)
class Merged:
    """Names that run together: the words as written, and the pieces they were split into, if they were."""

    words: Span
    pieces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Names:
    """What a list of titles says. `none`: that there is none, in the words of that span; `unread` words name nobody;
    `counted` ones only say how many there are."""

    names: tuple[Span, ...] = ()
    none: Span | None = None
    merged: tuple[Merged, ...] = ()
    unread: tuple[Span, ...] = ()
    counted: tuple[Span, ...] = ()


class Titles:
    """The titles known from a document."""

    def __init__(self, titles: Iterable[str]) -> None:
        self._keys = frozenset(map(key, titles)) - {""}
        long = [title for title in self._keys if len(title) >= _SHORTEST]
        lengths: dict[str, set[int]] = {}
        for title in long:
            lengths.setdefault(title[:_SHORTEST], set()).add(len(title))
        self._lengths = {begins: sorted(each, reverse=True) for begins, each in lengths.items()}
        self._ends = frozenset(title[-_SHORTEST:] for title in long)

    def __contains__(self, title: str) -> bool:
        return key(title) in self._keys

    def pieces(self, words: Span) -> list[Span] | None:
        """The known titles that the words are made of, two at least; None where they are made otherwise."""
        text = words.folded
        joined = "".join(text.split())
        if joined in self._keys or not self._begins_with_title(joined):
            return None
        places = [place for place, character in enumerate(text) if not character.isspace()]
        lengths = self._lengths_from_each(joined)
        ends = [0]
        while ends[-1] < len(joined):
            if not lengths[ends[-1]]:
                return None
            ends.append(ends[-1] + lengths[ends[-1]])
        pieces = [words.within(places[a], places[b - 1] + 1) for a, b in pairwise(ends)]
        return pieces if len(pieces) > 1 else None

    def _begins_with_title(self, joined: str) -> bool:
        return any(joined[:length] in self._keys for length in self._lengths.get(joined[:_SHORTEST], ()))

    def _lengths_from_each(self, joined: str) -> list[int]:
        """For each place of the text, the length of a known title with which a split of the rest can begin; or 0."""
        lengths = [0] * len(joined) + [-1]
        for start in range(len(joined) - 1, -1, -1):
            for length in self._lengths.get(joined[start : start + _SHORTEST], ()):
                if (
                    start + length <= len(joined)
                    and lengths[start + length]
                    and joined[start : start + length] in self._keys
                ):
                    lengths[start] = length
                    break
        return lengths

    def overlaps(self, text: str) -> bool:
        """Whether a known title begins or ends the text and the rest of it looks like another title."""
        joined = key(text)
        if joined[:_SHORTEST] not in self._lengths and joined[-_SHORTEST:] not in self._ends:
            return False
        if not is_chinese(joined):
            return False  # words are set apart
        if _OFFICE.search(joined):
            return False  # 校长办公室主任 is one title
        return any(
            (joined[:cut] in self._keys and looks_like_title(joined[cut:]))
            or (joined[cut:] in self._keys and looks_like_title(joined[:cut]))
            for cut in range(_SHORTEST, len(joined) - _SHORTEST + 1)
        )


NO_TITLES = Titles(())


@lru_cache(maxsize=1 << 14)
def says_none(text: str) -> bool:
    """Whether the words say that there is none: 无, none, a dash."""
    words = folded(text).strip(" \t\n.。;,、\"'“”‘’「」『』")
    words = words if "(" in words else words.rstrip(")")
    return _NONE.match(words[1:-1] if words[:1] == "(" and words[-1:] == ")" else words) is not None


@lru_cache(maxsize=1 << 14)
def counts_only(text: str) -> bool:
    """Whether the words say how many there are, or that there are some, and name none: 4人, 若干."""
    words = folded(text).strip(" \t\n.。;,、")
    return _COUNTS_ONLY.match(words) is not None and not says_none(words)


@lru_cache(maxsize=1 << 14)
def is_at_large(text: str) -> bool:
    """Whether the words mean everybody of a unit, and no position: 员工, 全车间员工, all staff."""
    words = folded(text).strip()
    return ANYBODY.fullmatch(words) is not None or _AT_LARGE.fullmatch(words) is not None


def split(values: Sequence[Span], known: Titles) -> Names:
    """The names in a field's value."""
    names: list[Span] = []
    merged: list[Merged] = []
    unread: list[Span] = []
    counted: list[Span] = []
    none = None
    for words in (piece for value in values for piece in _whole_or_separated(value, known)):
        written = words.text
        if says_none(written):
            none = words
            continue
        name = trimmed(words)
        title = name.text
        if not title or is_placeholder(name.folded):
            continue
        if counts_only(written) or is_at_large(title):
            counted.append(words)
            continue
        is_known = title in known
        if not is_known and (parts := _run_together(name, known)):
            merged.append(Merged(name, tuple(part.text for part in parts)))
            names += [part for part in parts if not says_none(part.text)]
        elif is_known or can_be_name(title):
            names.append(name)
            if not is_known and known.overlaps(title):
                merged.append(Merged(name))
        else:
            unread.append(name)
    return Names(tuple(names), None if names else none, tuple(merged), tuple(unread), tuple(counted))


def _whole_or_separated(value: Span, known: Titles) -> list[Span]:
    """The pieces of a list, but the whole where that is everybody: all secretarial and finance staff."""
    return (
        [value]
        if value.folded.startswith(("all ", "全", "各")) and is_at_large(value.text)
        else separated(value, known)
    )


def listed(values: Sequence[Span], described: Titles) -> set[str]:
    """The names in a field's value that stand by themselves: no two run together, as far as `described` shows."""
    names = ((name, name.text) for value in values for name in map(trimmed, separated(value, described)))
    return {
        words
        for name, words in names
        if can_be_name(words)
        and not says_none(words)
        and not described.overlaps(words)
        and not is_at_large(words)
        and not _run_together(name, described)
    }


def _run_together(name: Span, known: Titles) -> list[Span] | None:
    """无理事会 and 采购主管仓储主管 in their pieces."""
    none = _NONE_BEFORE.match(name.folded)
    if none and none.end() < len(name.text):
        rest = name.within(none.end(), len(name.text))
        if rest.text in known or looks_like_body(rest.text):
            return [name.within(0, none.end()).stripped(), rest]
    return known.pieces(name) or _glued(name) or _at_larger_unit(name) or _alternatives(name)


def _alternatives(name: Span) -> list[Span] | None:
    """设计部部长(或工程部经理) in its two titles."""
    found = _OR.fullmatch(name.folded) if name.folded.endswith(")") else None
    pieces = [name.within(*found.span(group)) for group in (1, 2)] if found else []
    return pieces if pieces and all(looks_like_title(piece.text) for piece in pieces) else None


def _at_larger_unit(name: Span) -> list[Span] | None:
    """区域财务经理门店店长 in its pieces: behind the title of a head, a unit can only begin the next one."""
    seam = _LARGER.search(name.folded)
    if seam is None or not looks_like_title(name.text):
        return None
    return [name.within(0, seam.start()), name.within(seam.start(), len(name.text))]


def _glued(name: Span) -> list[Span] | None:
    """Head CookHouse Manager in its pieces, where each is a title by itself."""
    seams = [seam.start() for seam in _SEAM.finditer(name.text)]
    pieces = [name.within(a, b) for a, b in pairwise((0, *seams, len(name.text)))] if seams else []
    return pieces if pieces and all(looks_like_title(piece.text) for piece in pieces) else None


def separated(value: Span, known: Titles = NO_TITLES) -> list[Span]:
    """The pieces of a list as its numbers and separators divide it."""
    if len(items := _counted(value)) > 1:
        return [piece for item in items for piece in separated(item, known)]
    if not _SEPARATES.search(value.folded) or trimmed(value).text in known or says_none(value.text):
        return [value]
    pieces = [piece for part in _inverted_kept(list(cut(value, _FIRM)), known) for piece in _softly(part, known)]
    return with_shared_head(pieces, known.__contains__) if len(pieces) > 1 else pieces


def _counted(value: Span) -> list[Span]:
    """The items of a value that counts them, without their numbers; none where it does not begin with a number."""
    folded = value.folded
    if folded[:1] not in _COUNTS:
        return []
    marks = list(_ITEM.finditer(folded))
    ends = [*(mark.start() for mark in marks[1:]), len(value.text)]
    return [value.within(mark.end(), end).stripped(" \t\n;,、。") for mark, end in zip(marks, ends, strict=False)]


def _softly(part: Span, known: Titles) -> list[Span]:
    """The part at slashes, conjunctions and spaces, where that leaves nothing but titles."""
    parts = [part]
    if not _SOFTLY.search(part.folded):
        return parts
    for separator in _SOFT:
        parts = [piece for each in parts for piece in _softly_at(separator, each, known)]
    return parts


def _softly_at(separator: re.Pattern[str], part: Span, known: Titles) -> list[Span]:
    folded = part.folded
    if not separator.search(folded) or trimmed(part).text in known:
        return [part]
    pieces = [piece for piece in cut(part, separator) if piece.text.strip()]
    if "&" in folded and _ONE_POST.match(folded) and not all(trimmed(piece).text in known for piece in pieces):
        return [part]
    if len(pieces) < 2:
        return [part]
    functions = not FUNCTIONS.isdisjoint(piece.text for piece in pieces[:-1]) and pieces[-1].text not in FUNCTIONS
    if not functions and _all_stand_alone(pieces, known):
        return pieces
    if "/" not in folded or not is_chinese(folded):
        return [part]
    headed = with_shared_head(pieces, known.__contains__)  # 渠道/团购专员 are two where the document knows one of them
    are_titles = all(looks_like_title(piece.text) for piece in headed)
    return headed if are_titles and any(piece.text in known for piece in headed) else [part]


def _stands_alone(piece: Span, known: Titles) -> bool:
    if piece.text in known or (looks_like_title(piece.text) and len(piece.text) >= _SHORTEST_ALONE):
        return True
    return _PEOPLE.search(piece.folded) is not None


def _all_stand_alone(pieces: Sequence[Span], known: Titles) -> bool:
    """Whether each piece is a title by itself; 员工 at the end of several titles is no part of one either."""
    names = [trimmed(piece) for piece in pieces]
    if len(names) > _SHORTEST_ALONE and ANYBODY.fullmatch(names[-1].folded):
        names.pop()
    return all(_stands_alone(name, known) for name in names)


def _inverted_kept(parts: list[Span], known: Titles) -> list[Span]:
    """The parts with "Director, Human Resources" put together again."""
    if len(parts) == 1:
        return parts
    kept: list[Span] = []
    for part in parts:
        before = kept[-1] if kept else None
        if (
            before is not None
            and before.line is part.line
            and not is_chinese(part.text)
            and before.line.folded[before.end : part.start].strip() == ","
            and part.text.strip()
            and not (looks_like_title(part.text) or part.text.strip() in known)
            and (_INVERTED.match(before.folded.strip()) or _is_branch(before, part) or _is_field(before, part))
        ):
            kept[-1] = Span(part.line, before.start, part.end)
        else:
            kept.append(part)
    return kept


def _is_branch(before: Span, part: Span) -> bool:
    """Whether the words after a title say of what it is, as they are the name of nobody: Chapter Lead, Android; Head
    of Year, Key Stage 3."""
    words = part.text.strip()
    return (
        looks_like_title(before.text)
        and not before.folded.rstrip().endswith("s")
        and (" " in before.text.strip() or not before.text.isupper())  # SENCO, DSL
        and (" " not in words or _NUMBERED.fullmatch(words) is not None)
        and not words.islower()
        and counterpart_of(words) is Counterpart.PARTY
        and not looks_like_party(words)
        and AGENTS.search(words.lower()) is None
        and not says_none(words)
    )


def _is_field(before: Span, part: Span) -> bool:
    """Whether the words after a title go on with what it is the head of: Director of Finance, Estates and IT."""
    of = ENGLISH_TITLE_OF.match(before.folded.strip())
    return of is not None and of[0].endswith("of ") and " and " in part.folded and part.text.strip()[:1].isupper()


def cut(value: Span, separators: re.Pattern[str]) -> Iterator[Span]:
    """The value at its separators, except within brackets."""
    text = value.folded
    first = separators.search(text)
    if first is None:
        yield value
        return
    balanced = "(" in text and text.count("(") == text.count(")")
    start = 0
    depth = opened = 0
    for separator in separators.finditer(text, first.start()):
        if balanced:
            depth += text.count("(", opened, separator.start()) - text.count(")", opened, separator.start())
            opened = separator.start()
        if depth <= 0:
            yield value.within(start, separator.start())
            start = separator.end()
    yield value.within(start, len(text))
