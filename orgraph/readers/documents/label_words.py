"""The words on a line that can be labels, and how far each is set off from what stands behind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from orgraph.readers.documents.label_beginnings import beginning
from orgraph.readers.documents.names import is_chinese, looks_like_title
from orgraph.readers.documents.numbering import CHINESE_NUMBER, SIGNS, number_of
from orgraph.readers.documents.vocabulary import (
    CHINESE_LABELS,
    ENGLISH_LABELS,
    WEAK_CHINESE_LABELS,
    WEAK_ENGLISH_LABELS,
    Role,
)
from orgraph.readers.documents.whole_text import WholeText
from orgraph.readers.patterns import regex

Delimiter = Literal["colon", "space", "end", "none"]


class Label(NamedTuple):
    """A label on a line. `start` counts its number and brackets in; the value begins at `end`.

    `weak` labels are everyday words; `doubled` ones are two labels of one meaning run together.
    """

    role: Role
    start: int
    word: int
    word_end: int
    end: int
    delimiter: Delimiter
    number: int | None = None
    weak: bool = False
    doubled: bool = False


def _groups(strong: Mapping[Role, str], weak: Mapping[Role, str]) -> str:
    groups = [f"(?P<{role}>{choice})" for role, choice in strong.items()]
    groups += [f"(?P<weak_{role}>{choice})" for role, choice in weak.items()]
    return "(?:" + "|".join(groups) + ")"


@cache
def _chinese() -> re.Pattern[str]:
    """A label of two characters at least."""
    return regex(f"{_begins()}{_groups(CHINESE_LABELS, WEAK_CHINESE_LABELS)}")


@cache
def _chinese_apart() -> re.Pattern[str]:
    """A label where the first one of a line must stand, unless it begins the line: after a space, a mark, a bracket or
    a number. A search for that is so much cheaper than one at every character that it goes first."""
    groups = _groups(CHINESE_LABELS, WEAK_CHINESE_LABELS)
    return regex(rf"[\d\s;,、|/。)\].:=】〗」』>\[【〖「『“\"<《*_①-⒛㈠-㈩]{_begins()}{groups}")


@cache
def _begins() -> str:
    """Looks whether two characters can begin a label, which spares most of the work of trying each."""
    groups = _groups(CHINESE_LABELS, WEAK_CHINESE_LABELS)
    first, any_of_them = (_characters(each) for each in ("".join(_AT_START.findall(groups)), groups))
    return f"(?=[{first}][{any_of_them}])"


def _characters(words: str) -> str:
    return "".join(sorted(character for character in set(words) if "㐀" <= character <= "鿿"))


@cache
def _english() -> re.Pattern[str]:
    """A label in English. Looking first whether the letters begin any label spares most of the work."""
    groups = _groups(ENGLISH_LABELS, WEAK_ENGLISH_LABELS)
    return regex(rf"\b(?<!['-])(?={_english_begins()}){groups}(?![a-z]|'[a-z])")


@cache
def _english_begins() -> str:
    """The first letters of all labels in English; underscores may stand for spaces."""
    return beginning((*ENGLISH_LABELS.values(), *WEAK_ENGLISH_LABELS.values())).replace(" ", "[ _]")


_FORM_WORDS = regex(  # run together
    r"(?:岗位|职位|职务)名称.{2,60}?(?:(?:直接|直属)(?:上级|上司|下级|下属)|(?:所属|所在|直属)(?:部门|单位))"
    r"|\A\W*(?:直接|直属)(?:上级|上司|领导)(?![为是有系])[^,。;]{2,30}?(?:直接|直属)(?:下级|下属)"
)
_WORDS_OF_FORMS = ("名称", "直接下", "直属下")  # one of which is in each of the above
_AT_START = regex(r"(?<=[|:>?)}\]])[㐀-䶿一-鿿]|\[[^\]]*\]")  # of a choice, or behind what may be missing
_LETTERS = regex("[a-z][a-z]")  # a search is quick where one class of characters begins the pattern
_SNAKE = regex("(?<=[a-z])_(?=[a-z])")
_CHINESE_SETS_OFF = regex(r"[:=\s|\]】〗」』>→-](?:(?<!-)|-)")  # no label stands within a line without any of these
_ENGLISH_SETS_OFF = regex(r"[:=|\]】>→㐀-鿿\s-](?:(?<![\s-])|(?<=[\t\n])|(?<=\s)\s|(?<=-)-)")
_SETS_OFF_IN_ENGLISH = regex(
    r"[:=|\]】>→\s-](?<!\n)(?:(?<![\s-])|(?<=\t)|(?<=\s)\s|(?<=-)-).*"
)  # but the end of a line
_START = regex(
    rf"[ \t(\[【〖「『《“\"'*<]*(?:\d{{1,2}}(?:\.\d{{1,2}})*[.)、]?|{CHINESE_NUMBER} ?[.)、]|[a-z][.)、]|[①-⒛㈠-㈩])?"
    r"[ \t(\[【〖「『《“\"'*<、.]*"
)

_SETS_OFF = regex(r"[:=\t |\]】〗」』>→-](?:(?<!-)|-).*")  # the rest of its line is not looked at
_IN_LETTERS = regex(r"[a-z][a-z].*")

_BEFORE = regex(
    rf"(?:(?P<number>(?:\d{{1,2}}\.)*\d{{1,2}}|{CHINESE_NUMBER}|(?<![a-z])[a-z])\s?[.、)]"
    r"|(?P<nested>(?:\d{1,2}\.){1,4}\d{1,2})(?=\s)"
    rf"|[(](?P<bracketed>\d{{1,2}}|{CHINESE_NUMBER})[)]"
    r"|(?P<circled>[①-⒛㈠-㈩]))?\s*[【\[〖「『“\"<《*]?\s*\Z"
)
_ENDS_BEFORE = frozenset(' \t\n.、)【[〖「『“"<《*').union(SIGNS)  # the last character of the above
_AFTER = regex(
    r"\s*(?:[】\]〗」』”\">》*]\s*)?(?:[(][^()]{1,12}[)]\s*)?"
    r"(?P<mark>[:=：]|-{2,}|→|(?<=\s)->?(?=\s)|(?<=\s)\|(?=\s)|(?<=[㐀-鿿])\|(?=\S))\s*"
)
_CLOSED = regex(r"\s*[】\]〗」』”\">》]\s*")
_NOTHING_AFTER = regex(r"\s*(?:[(][^()]{1,12}[)]\s*)?\Z")
_SPACE = regex(r"\s+")
_SPACE_BEHIND = regex(r"\s?[(][^()]{1,12}[)](?:\t|\s\s)\s*|\s+")  # Reports to (title)   Works Manager
_TRANSLATION = regex(r"[(]?[a-z]{3,}(?: [a-z&]+){0,2}[)]?")
_SHORT = 60


def may_hold_labels(text: WholeText) -> set[int]:
    """The lines in which anything can read like a label: they begin as one can or hold what sets one off; among lines
    of Chinese, letters may be one as well."""
    if not text.chinese:
        return text.lines_matching(_may_begin_in_english()) | text.lines_matching(_SETS_OFF_IN_ENGLISH)
    patterns = (_may_begin(), _SETS_OFF, _IN_LETTERS)
    return text.lines_with(_WORDS_OF_FORMS).union(*map(text.lines_matching, patterns))


@cache
def _may_begin() -> re.Pattern[str]:
    """A line that begins with two characters of labels."""
    return regex(f"\n{_START.pattern}{_begins()}")


@cache
def _may_begin_in_english() -> re.Pattern[str]:
    """A line that begins with the first letters of a label."""
    return regex(f"\n{_START.pattern}(?={_english_begins()})")


def exact_label(folded: str) -> Label | None:
    """The label that the words are, as those of a cell may be; weak ones too. What stands behind one in Chinese may be
    the same in English (汇报线 Reporting)."""
    found = labels_in(folded)
    label = found[0] if len(found) == 1 else None
    if label is None or label.start:
        return None
    rest = folded[label.end :].strip()
    translated = label.delimiter == "space" and _TRANSLATION.fullmatch(rest) and not looks_like_title(rest)
    return label if not rest or translated else None


@lru_cache(maxsize=1 << 14)
def labels_in(folded: str) -> tuple[Label, ...]:
    """Everything on the line that reads like a label, in order; two of one meaning run together are one."""
    labels: list[Label] = []
    for match in _matches(folded):
        label = _label(match, folded)
        last = labels[-1] if labels else None
        if last and label.word < last.word_end:
            continue
        if last and last.role == label.role and _are_one(last, label, folded):
            between = folded[last.word_end : label.word].strip()
            alike = is_chinese(folded[last.word]) == is_chinese(folded[label.word])  # 汇报对象 Reports to is one label
            labels[-1] = label._replace(
                start=last.start,
                word=last.word,
                number=last.number,
                weak=label.weak and (last.weak or label.role is not Role.SECTION),
                doubled=not between and alike,
            )
        else:
            labels.append(label)
    return tuple(labels)


def _are_one(before: Label, label: Label, folded: str) -> bool:
    """Whether two labels of one meaning are one: 汇报对象 Reports to, but not: the Desk Lead reports to."""
    if before.delimiter == "colon" or label.word - before.word_end > 1:
        return False
    return not (before.weak and folded[before.word].isascii())


def _matches(folded: str) -> list[re.Match[str]]:
    matches: list[re.Match[str]] = []
    chinese = is_chinese(folded)
    run_together = chinese and ("名称" in folded or "下" in folded) and _FORM_WORDS.search(folded) is not None
    if chinese and not (run_together or _CHINESE_SETS_OFF.search(folded)):
        matches += _first_words(folded)
    elif chinese and (run_together or _chinese().match(folded) or _chinese_apart().search(folded)):
        matches += _chinese().finditer(folded)
    if _LETTERS.search(folded):
        if "_" in folded:
            folded = _SNAKE.sub(" ", folded)  # reports_to
        if _ENGLISH_SETS_OFF.search(folded):
            matches += _english().finditer(folded)
            matches.sort(key=re.Match.start)
        elif (start := _START.match(folded)) and (match := _english().match(folded, start.end())):
            matches.append(match)
    return matches


def _first_words(folded: str) -> Iterator[re.Match[str]]:
    """The labels with which a line begins that sets nothing off: there all of the line is one, or none of it is."""
    at = _START.match(folded)
    while len(folded) <= _SHORT and at and (label := _chinese().match(folded, at.end())):
        yield label
        at = label


def _label(match: re.Match[str], folded: str) -> Label:
    group = match.lastgroup or ""
    start = match.start()
    before = _BEFORE.search(folded, max(0, start - 12), start) if start and folded[start - 1] in _ENDS_BEFORE else None
    if before and before["nested"] and folded[match.start()].isascii():
        before = None  # 1.2 Team heads a passage
    start -= len(before[0].lstrip()) if before else 0
    number = before and (before["number"] or before["nested"] or before["bracketed"] or before["circled"])
    delimiter, end = _delimiter(folded, match.end(), opened=folded[match.start() - 1 : match.start()])
    return Label(
        role=Role(group.removeprefix("weak_")),
        start=0 if _SPACE.fullmatch(folded, 0, start) else start,
        word=match.start(),
        word_end=match.end(),
        end=end,
        delimiter=delimiter,
        number=number_of(number.rpartition(".")[2]) if number else None,
        weak=group.startswith("weak_"),
    )


def _delimiter(folded: str, word_end: int, *, opened: str) -> tuple[Delimiter, int]:
    after = _AFTER.match(folded, word_end)
    if after:
        return "colon", after.end()
    closed = _CLOSED.match(folded, word_end)
    if closed and opened and opened in '【[〖「『“"<《':
        return "colon", closed.end()
    if _NOTHING_AFTER.match(folded, word_end):
        return "end", len(folded)
    space = _SPACE_BEHIND.match(folded, word_end)
    return ("space", space.end()) if space else ("none", word_end)
