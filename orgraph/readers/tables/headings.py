"""What a heading says its column holds: exact names first, then the grammar of names for superiors."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from orgraph.model.spelling import simplified
from orgraph.readers.patterns import regex
from orgraph.readers.tables import vocabulary as words


@dataclass(frozen=True, slots=True)
class Meaning:
    """The role of a column. Of several columns for one role the lowest `rank` serves; `by` is what a superior's
    heading says superiors are named by: `id`, `title`, `holder`, `holder_id`, or nothing."""

    role: str
    rank: int
    by: str = ""


_HAN = "㐀-䶿一-鿿"
_BRACKETED = regex(r"[(\[{【<《].*?[)\]}】>》]")
_CAMEL = regex(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_ENGLISH_WORD = regex(r"[a-z0-9]+|#")
_NO_WORD_HAN = regex(rf"[^{_HAN}a-z0-9]+")
_FOREIGN_TO_HAN = regex(rf"[^{_HAN}]+")
_FOREIGN_TO_LATIN = regex(rf"[{_HAN}]+")
_ALTERNATIVE = regex(r"[/|\n\r]+")
_SECOND_LANGUAGE = 30  # added to the rank where only one half of a bilingual heading is known


@lru_cache(maxsize=4096)
def meaning_of(heading: str) -> Meaning | None:
    """What the heading means; None where it is no name of any role."""
    text = _in_simplified_characters(unicodedata.normalize("NFKC", heading).strip().strip("*:"))
    for variant in dict.fromkeys((text, _BRACKETED.sub(" ", text))):
        if (meaning := _plain(variant)) is not None:
            return meaning
    return _alternatives(text) or _bilingual(text)


def _in_simplified_characters(text: str) -> str:
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:  # only what is not simplified already is worth loading the converter for
        return simplified(text)
    return text


def same_heading(one: str, other: str) -> bool:
    """Whether two headings differ at most in width, case and spaces."""
    return _folded(one) == _folded(other)


def _folded(heading: str) -> str:
    return "".join(unicodedata.normalize("NFKC", heading).casefold().split())


def _plain(text: str) -> Meaning | None:
    compact = _NO_WORD_HAN.sub("", text.casefold())
    if re.search(rf"[{_HAN}]", compact):
        return _chinese(compact)
    tokens = _tokens(text)
    return _english_names().get(" ".join(tokens)) or _english_superior(tokens)


def _alternatives(text: str) -> Meaning | None:
    """`Unit / Department`: names of one role side by side."""
    meanings = [_plain(part) for part in _ALTERNATIVE.split(text) if part.strip()]
    agreed = len({meaning.role if meaning else None for meaning in meanings}) == 1
    return meanings[0] if meanings and agreed else None


def _bilingual(text: str) -> Meaning | None:
    """`岗位名称 Position title`: the Chinese half, unless the English half says something else."""
    chinese = _plain(_FOREIGN_TO_HAN.sub("", text))
    english = _plain(_FOREIGN_TO_LATIN.sub(" ", text))
    if chinese is None or (english is not None and english.role != chinese.role):
        return None
    return chinese if english else Meaning(chinese.role, chinese.rank + _SECOND_LANGUAGE, chinese.by)


# ── Chinese ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _chinese(compact: str) -> Meaning | None:
    for role, rank, pattern in _chinese_names():
        if pattern.fullmatch(compact):
            return Meaning(role, rank)
    for role, rank, pattern in _chinese_superiors():
        if match := pattern.fullmatch(compact):
            return Meaning(role, rank, _chinese_by(match))
    return None


def _chinese_by(match: re.Match[str]) -> str:
    if match["staff"] or (match["person"] and match["number"]):
        return "holder_id"
    if match["number"]:
        return "id"
    if match["holder"] or match["person"]:
        return "holder"
    return "title" if match["name"] or match["post"] else ""


@cache
def _chinese_names() -> tuple[tuple[str, int, re.Pattern[str]], ...]:
    return tuple((role, rank, _written_out(pattern)) for role, rank, pattern in words.CHINESE)


@cache
def _chinese_superiors() -> tuple[tuple[str, int, re.Pattern[str]], ...]:
    return tuple(
        (role, rank, _written_out(f"(?:{relation.replace('RELATION', words.CHINESE_RELATION)}){words.CHINESE_BY_WHAT}"))
        for role, rank, relation in words.CHINESE_SUPERIORS
    )


def _written_out(pattern: str) -> re.Pattern[str]:
    for name, expression in words.CHINESE_WORDS.items():
        pattern = pattern.replace(name, expression)
    return regex(pattern)


# ── English ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _tokens(text: str) -> list[str]:
    """The words of a heading, camel case taken apart, abbreviations written out."""
    spaced = _CAMEL.sub(" ", text).casefold()
    written = (words.ABBREVIATIONS.get(word, word) for word in _ENGLISH_WORD.findall(spaced))
    return [word for part in written for word in part.split() if word not in words.IGNORED]


@cache
def _english_names() -> dict[str, Meaning]:
    numbers = {f"{seat} {number}": Meaning("id", 0) for seat in words.SEATS for number in words.NUMBERS}
    numbers |= {f"{person} {number}": Meaning("holder_id", 0) for person in words.PEOPLE for number in words.NUMBERS}
    del numbers["post code"]  # an address
    return numbers | {name: Meaning(role, rank) for role, rank, name in _listed()}


def _listed() -> Iterator[tuple[str, int, str]]:
    for role, lists in words.ENGLISH.items():
        for rank, *names in lists:
            for name in names:
                yield role, int(rank), str(name)


def _english_superior(tokens: list[str]) -> Meaning | None:
    """`Line manager's employee number`: leading words, a relation, and words that say by what."""
    text = " ".join(tokens)
    core = next((core for core in words.SUPERIOR_CORES if f" {core} " in f" {text} "), None)
    dotted = bool(words.DOTTED_LEAD & set(tokens))
    if core is None:
        return _english_dotted_line(tokens) if dotted else None
    lead, _, tail = f" {text} ".partition(f" {core} ")
    if not set(lead.split()) <= words.SUPERIOR_LEAD | words.DOTTED_LEAD | words.PEOPLE | words.POSTS:
        return None
    if not set(tail.split()) <= words.SUPERIOR_TAIL:
        return None
    rank = 6 if core == "parent" else 0
    return Meaning("dotted_superior" if dotted else "superior", rank, _english_by(set(tokens), core))


def _english_dotted_line(tokens: list[str]) -> Meaning | None:
    rest = set(tokens) - words.DOTTED_LEAD - {"line", "to", "report", "reporting"}
    return Meaning("dotted_superior", 1) if "line" in tokens and rest <= words.SUPERIOR_TAIL else None


def _english_by(tokens: set[str], core: str) -> str:
    if tokens & words.NUMBERS:
        return "holder_id" if tokens & words.PEOPLE else "id"
    posts = tokens & (words.POSTS | {"title"})
    if "name" in tokens:
        return "title" if posts else "holder"
    return "title" if posts and core != "parent" else ""
