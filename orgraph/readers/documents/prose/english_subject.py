"""Of whom an English sentence speaks: of the position described, of others, or of something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from orgraph.model.claim import Counterpart
from orgraph.readers.documents.lines import Span
from orgraph.readers.documents.normalise import key
from orgraph.readers.documents.prose.english import names_from
from orgraph.readers.documents.prose.people import Name, People
from orgraph.readers.patterns import regex

_LEAD = regex(r"[\s•·▪◦●○■–*-]*(?:[(]?(?:[a-z]|[ivx]{1,4}|\d{1,2}(?:\.\d{1,2})*)[.)]\s+|\d{1,2}(?:\.\d{1,2})+\s+)?")
_DETERMINED = regex(r"(?:the|this|these|that|those|all|each|every|our|some|no|if|when|where|while|unless|any|your)\b")
_OWN = regex(
    r"(?:the |this |your |each |every )?(?:(?:post|job|position|office|role|licence)[ -]?holders?|incumbents?"
    r"|(?:successful )?(?:candidate|applicant)"
    r"|appointee|post|position|role|job|work|jobs?|duties|responsibilities|this is|there (?:is|are)|he|she|they|it"
    r"|(?:positions?|employees?) in this (?:class|classification|series|job)"
    r"|line manager(?: (?:for|of) (?:this|the) (?:post|role|position|job))? (?:is|will be)"
    r"|(?:direct reports|team) (?:are|will|includes?|consists?|comprises?)"
    r"|you|s/he|he/she|she/he|we"
    r"|i)\b"
)
_CALLED = regex(r"the (?P<name>[\w&-]+) (?:is|will|shall|must|should|has|[a-z]+s)\b")  # the QMiP should …
_CONDITION = regex(r"(?:if|when|where|unless|whenever|once|should)\b[^,]*(?:,|\Z)")
_SPACE = regex(r"\s*")
_CIRCUMSTANCE = regex(r"(?:in|at|within|during|after|before|as)\s[^,:;]{2,60},")  # In a large hotel, the Cellarman …
_VERB = regex(
    r"s?\s*(?:\([^()]{1,20}\)\s*)?,?\s*(?:also |both |all |each |then |usually |normally |jointly |directly "
    r"|currently |either )*(?:who |which )?(?:line[- ])?"
    r"(?:is|are|was|were|will|shall|must|may|can|should|would|has|have|does|do|reports?|(?!and\b|or\b|to\b)[a-z]+s"
    r"|lead|work|supervise|manage|oversee|direct|run|meet"
    r"|visit|check|pass|agree|support|liaise|assist|help|keep|tell|inform|attend|answer|act|serve|hold)\b"
)
_PREPOSITION = regex(r"s?\s*(?:always|perhaps|across|towards|besides|sometimes|this|his|its|as|is a)\b")
_SECOND = regex(r"\b(?:assistant|deputy|vice|associate|junior|sub|second|trainee|acting|of|to|for)\b|['’]s?\Z")
_BRACKET = regex(r"\s*\(([^()]*)\)")


class Subject(NamedTuple):
    """`own`: the sentence speaks of the position described; `others`: of these, where it speaks of them; neither where
    it speaks of something else. What it says begins at `start`."""

    own: bool
    others: Sequence[Name]
    start: int


@lru_cache(maxsize=1024)
def own_names(title: str) -> frozenset[str]:
    """The keys of the names by which a description can call its own position."""
    plain = _BRACKET.sub("", title)
    pieces = [title, plain, *_BRACKET.findall(title), *re.split(r"\s*/\s*", plain)]
    pieces += [plain.partition(",")[0], plain.partition(" to the ")[0], *_turned(plain)]
    initials = "".join(
        word[0] for word in re.findall(r"[\w]+", plain) if word.lower() not in ("of", "and", "the", "for")
    )
    pieces += [initials] if len(initials) > 1 else []
    keys = {key(piece) for piece in pieces if piece.strip()}
    return frozenset(form for each in keys for form in (each, f"{each}s", each.removesuffix("s")))


def _turned(title: str) -> list[str]:
    """Accounts Payable Manager for Manager, Accounts Payable."""
    head, comma, rest = title.partition(",")
    return [f"{rest.strip()} {head}"] if comma else []


def is_own(title: str, name: str) -> bool:
    """Whether the name is one of the position's own."""
    return key(name) in own_names(title)


def subject_of(title: str, sentence: Span, people: People) -> Subject:
    """Of whom the sentence speaks. Without a subject ("Reports to …") it speaks of the position described."""
    text = sentence.folded
    start = _after(_LEAD, text, 0)
    start = _after(_CONDITION, text, start)
    start = _after(_CONDITION, text, _after(_SPACE, text, _after(_CIRCUMSTANCE, text, start)))
    start += len(text) - start - len(text[start:].lstrip())
    called = _CALLED.match(text, start)
    if _OWN.match(text, start) or (called and _is_called(title, called["name"], people)):
        return Subject(True, (), start)
    names = names_from(sentence, start, people)
    if names and names[0].kind is Counterpart.POSITION:
        if any(is_own(title, name.words.text) or _is_short_for(title, name) for name in names):
            return Subject(True, (), start)
        end = names[-1].words.end - sentence.start
        if _VERB.match(text, end) and not _PREPOSITION.match(text, end):
            return Subject(False, [name for name in names if name.kind is Counterpart.POSITION], start)
    return Subject(not _DETERMINED.match(text, start), (), start)


def _is_short_for(title: str, name: Name) -> bool:
    """Whether the name is the end of the title: "the Director" says the description of the Library Director. The
    Manager of an Assistant Manager's is another."""
    before = title.casefold().removesuffix(f" {name.words.folded}")
    return before != title.casefold() and not name.known and _SECOND.search(before) is None


def _is_called(title: str, name: str, people: People) -> bool:
    """Whether the one word is the position's name: the QMiP; "the Head" of a Head of Year, where no other is known."""
    if name == "head" and title.casefold().startswith("head of "):
        return people.known_at_offset(name, 0) is None
    return is_own(title, name)


def _after(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at


_CLAUSE = regex(r"[,;:]|\b(?:but|although|though|while|whereas)\b")
_FORBIDS = regex(r"\b(?:not|never|neither|nor|no longer|without|cannot|n't|rather than|except|instead of)\b|n't\b")
_PERHAPS = regex(r"\b(?:may|might|could|can|if|would)\b")


def clause_before(text: str, at: int) -> str:
    """What the clause says before a place of the sentence."""
    start = 0
    for mark in _CLAUSE.finditer(text, 0, at):
        start = mark.end()
    return text[start:at]


def is_said(text: str, at: int) -> bool:
    """Whether the clause neither denies nor supposes what stands there."""
    clause = clause_before(text, at)
    return _FORBIDS.search(clause) is None and _PERHAPS.search(clause) is None
