"""Names in English sentences: "the Estate Manager and the board", "Head of Sales & Marketing", "local growers".

Capital letters show where a name ends; where a text has none, the longest run of words that reads like a name is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import cached_property, lru_cache

from orgraph.model.claim import Counterpart
from orgraph.readers.documents.lines import Span
from orgraph.readers.documents.name_words import AGENTS, PARTY
from orgraph.readers.documents.names import (
    looks_like_body,
    looks_like_group,
    looks_like_party,
    looks_like_title,
    looks_like_unit,
)
from orgraph.readers.documents.prose.people import Name, People
from orgraph.readers.patterns import regex

_NUMERAL = r"one|two|three|four|five|six|seven|eight|nine|ten|several|\d{1,3}(?: ?x)?"
_DETERMINER = regex(
    rf"\s*(?:(?:(?:up to|about|around|approximately)(?= (?:{_NUMERAL})\b)"
    r"|the|a|an|all(?= (?:the|of the))|both|our|your|its|their|his|her|any|each|every|of the|by"
    rf"|{_NUMERAL}|(?-i:assigned|designated|respective|appropriate)|\w+['’]s(?=\s+(?:board|council|committee)\b)"
    r"|(?:school|company|hotel|hospital|college|university|charity|trust|club|firm|church|department|city)['’]s)(?:\s+|\Z))*",
    re.IGNORECASE,
)
_SEPARATOR = regex(
    r"\s*(?:\([^()]{1,30}\)\s*)?(?:(?P<comma>,)\s*(?:(?:and|or)\s+)?(?:as well as\s+|also\s+)?"
    r"|\s(?P<and>and/or|and|or|as well as|together with|&|/)\s+(?:also\s+|with\s+|to\s+)?|/\s+)",
    re.IGNORECASE,
)
_JOINS = regex(r"and|or\b|as well|&", re.IGNORECASE)
_END = regex(r"s?(?!\w)")  # a known title may stand in the plural

_CAP = r"[A-Z](?:[\w'’-]|/(?!\s))*(?:\.(?=\w))?[\w'’-]*"
_CAPS = rf"{_CAP}(?: (?:{_CAP}|\d{{1,2}}(?!\d)))*"
_RUN = regex(
    rf"{_CAPS}(?:(?: of| for)(?: the)? {_CAPS}| in Charge\b| (?:de|du|des|van|von|of) {_CAPS}| & {_CAPS})*"
    rf"(?: \((?!(?:[A-Z]+s?)\))[A-Z][^()]{{2,30}}\))?"
)
_HEAD = (
    r"(?:(?:Senior|Deputy|Vice|Assistant|Associate|Executive|Regional|Group) )*"
    r"(?:Director|Manager|Head|President|Supervisor|Superintendent|Coordinator)"
)
_HEADED = regex(rf"{_HEAD}(?: (?:[A-Z][\w'’-]+|&))+")  # Director Infrastructure
_ALONE = regex(_HEAD)
_INVERTED = regex(rf", (?P<function>{_CAPS}(?: (?:&|and) {_CAPS})*)")  # Director, Audit Operations
_AND_MORE = regex(rf" and (?P<more>{_CAPS})")
_OF = regex(r"\bof\b|\bfor\b")

_STOP = (
    "and|or|to|on|in|for|about|with|at|by|from|who|whom|which|that|as|is|are|was|were|be|of|the|a|an|all|our|its|when|while|if"
    "|during|regarding|before|after|every|each|not|into|within|across|through|over|under|has|have|will|shall|must|may|can"
    "|although|though|some|including|excluding|where|whose|so|but|than|via|on|up|out|off|per|once|twice|daily|weekly|monthly|regularly|directly"
    r"|outside(?! (?:agenc|bod|organi|contractor|supplier|partner|compan))|inside|informed"
    "|updated|advised|this|these|those|their|his|her|your|any|against|behind|between|until|unless|because|how|what"
)
_LOWER = regex(rf"(?!(?:{_STOP})\b)[a-z][\w'’/-]*(?: (?!(?:{_STOP})\b)[\w'’&/-]+){{0,4}}")
_MANY = regex(
    r"(?:[^s]s|men|women|people|personnel|children|staff|clergy|bod(?:y|ies)|part(?:y|ies)|person|employee|department"
    r"|team|unit|member|manager|colleague)\Z"
)
_THINGS = regex(
    r"\b(?:aspects|duties|matters|areas|tasks|activities|issues|documents|records|policies|procedures|requirements"
    r"|regulations|laws|rules|tools|systems|resources|skills|methods|means|times|functions|events|projects|programmes"
    r"|reports|standards|materials|responsibilities|changes|terms|needs|costs|items|goods|questions|aims)\Z"
)
_OFFICE = regex(
    r"\b(?:(?:head|director|chief|dean|president|manager|minister|chair|member|inspector)s?|secretar(?:y|ies)|board)\Z"
)
_OF_LOWER = regex(r" of (?:the )?[a-z]+(?: and [a-z]+| (?:team|department|board|committee|staff|council))?\b(?! of\b)")
_PARTICIPLE = regex(  # the senior pastor implementing …
    r" (?:implement|ensur|provid|includ|concern|regard|follow|us|work|report|coordinat|mak|giv|assist|support)ing\b"
)
_PLURAL = regex(r"(?:[^s]s|men|women|people|children|clergy|staff)\Z")
_ANYBODY = regex(
    r"(?:(?:line |own |immediate |direct )?(?:managers?|supervisors?|superiors?|bosses|boss|leaders?)"
    r"|(?:other|senior|all) (?:manager|supervisor|superior|boss|leader)"
    r"|others|them|him|her|it|you|us|each other|one another|everyone|anyone|somebody|someone|members?"
    r"|post ?holders?|employees?"
    r"|staff|people|workers?|partners?|users?|office|services?|team|group|unit|department|head|chief|lead"
    r"|committee)"
)


_PASSED = regex(
    r"(?:staff|members|others|employees|managers|colleagues|partners|supervisors|people|users)(?=,|\s+(?:and|or)\b)"
)  # within a list
_LIST = 3  # names that only commas set apart
_SUCH_AS = regex(  # partners such as the Harbour Office
    r"(?:[a-z-]+ ){0,3}(?:partners|stakeholders|colleagues|teams|departments|others|staff|people|agencies|bodies"
    r"|functions|areas|managers|officers|groups|organi[sz]ations|professionals|parties)"
    r"(?:,? (?:such as|including|for example|e\.g\.|namely)|:)\s+"
)
_VERB = regex(  # that begins another duty rather than a name: "… and train new drivers"
    r"(?!support (?:staff|team|workers?|services|assistants?)\b)"
    r"(?:mentor|train|support|brief|inform|advise|coach|help|assist|guide|monitor|supervise|manage|lead|direct"
    r"|oversee|check|review"
    r"|prepare|provide|ensure|maintain|report|liaise|work|meet|confer|refer|coordinate|attend|represent|answer"
    r"|visit|contact|consult"
    r"|keep|make|take|give|send|pass|run|plan|order|develop|deliver|handle|plan|act|serve|organi[sz]e|arrange|write"
    r"|draft|set"
    r"|approve|sign|agree|buy|sell|greet|tell|ask|call|notify|cover|hold|chair|carry)(?:s|es)?\s+[a-z]"
)
_LEAD = regex(r"[\s•·▪◦●○■–*-]*(?:[(]?(?:[a-z]|[ivx]{1,4}|\d{1,2}(?:\.\d{1,2})*)[.)]\s*|\d{1,2}(?:\.\d{1,2})+\s+)?")
_NOUN_AFTER = regex(rf"(?: (?!(?:{_STOP})\b)[a-z][\w'’-]*){{1,3}}")  # GP surgeries
_SMALL_NOUN = regex(rf" (?!(?:{_STOP})\b)[a-z]{{3,}}(?<!ing)(?<!ly)\b")
_THING_AFTER = regex(rf" (?!(?:{_STOP})\b)[a-z][\w-]*(?<!ing)(?<!ly)\b")  # the Pilgrim newsletter
_UNIT_NOUN = regex(
    r" (?:team|department|office|unit|division|section|directorate|committee|board|group|staff|personnel|employee)s?\b"
    r"(?! [a-z]+(?:er|or|ist)\b)"
)


class Sentence(Span):
    """A sentence that has its text at hand."""

    @cached_property
    def text(self) -> str:
        return self.line.text[self.start : self.end]

    @cached_property
    def folded(self) -> str:
        return self.line.folded[self.start : self.end]


class Reach(IntEnum):
    """What a frame takes for a name: what is known or reads like one; people by what they do ("growers") as well; or
    anybody in the plural ("lifeboat stations"), where nothing else can stand there."""

    NAMED = 0
    PEOPLE = 1
    ANYBODY = 2


def names_from(sentence: Span, at: int, people: People, *, reach: Reach = Reach.NAMED) -> list[Name]:
    """The names of the list that begins there. `reach` says what counts as one."""
    found: list[tuple[Name, str]] = []
    text = sentence.folded
    separator = ""
    while True:
        begins = at
        at = _after_determiner(sentence, at)
        if not found and (such := _SUCH_AS.match(text, at)):
            at = _after_determiner(sentence, such.end())
        name = name_at(sentence, at, people, reach=reach)
        passed = _PASSED.match(text, at) if name is None else None
        if passed and (mark := _SEPARATOR.match(text, passed.end())):
            separator, at = mark[0], mark.end()
            continue
        if name is None or (found and at == begins and not name.known and _VERB.match(text, at)):
            break
        found += [(each, separator) for each in _halves(sentence, name)]
        mark = _SEPARATOR.match(text, end_of(sentence, name))
        if mark is None:
            separator = ""
            break
        separator, at = mark[0], mark.end()
    return _closed_list(sentence, found, separator)


def _halves(sentence: Span, name: Name) -> list[Name]:
    """The people on both sides of a slash (parents/guardians), or the name itself."""
    before, slash, after = name.words.text.partition("/")
    if (
        not slash
        or name.known
        or not all(AGENTS.search(half.lower()) or PARTY.search(half.lower()) for half in (before, after))
    ):
        return [name]
    start = name.words.start - sentence.start
    middle = start + len(before)
    halves = sentence.within(start, middle), sentence.within(middle + 1, start + len(name.words.text))
    return [Name(half, kind_of(half.folded) or Counterpart.PARTY, known=False) for half in halves]


def _closed_list(sentence: Span, found: list[tuple[Name, str]], last: str) -> list[Name]:
    """The names up to the last that "and" joins; all of them where the sentence ends with the list. A comma alone may
    as well begin another clause: "Under the direction of the Director, the Bursar …"; after several it does not."""
    names = [name for name, _ in found]
    if not names or (not last and not sentence.folded[end_of(sentence, names[-1]) :].strip(" .;:)")):
        return names
    if _JOINS.search(last):
        return names  # what comes after "and" is no name
    if len(names) >= _LIST:
        return names
    joined = [number for number, (_, separator) in enumerate(found) if _JOINS.search(separator)]
    return names[: joined[-1] + 1] if joined else names[:1]


def end_of(sentence: Span, name: Name) -> int:
    """Where the name ends in the sentence, with the s of a known title's plural."""
    end = name.words.end - sentence.start
    plural = _END.match(sentence.folded, end)
    return plural.end() if plural else end


def _after_determiner(sentence: Span, at: int) -> int:
    found = _DETERMINER.match(sentence.text, at)
    return found.end() if found else at


def name_at(sentence: Span, at: int, people: People, *, reach: Reach = Reach.NAMED) -> Name | None:
    """The name that begins there, in its longest reading."""
    known = people.known_at(sentence, at)
    if known and not _END.match(sentence.folded, known.words.end - sentence.start):
        known = None
    text = sentence.text
    if known and known.words.text == "head":
        known = None  # that of a queue
    capital = text[at : at + 1].isupper() and not text.isupper()
    other = _capitalised(sentence, at, reach=reach) if capital else _in_small_letters(sentence, at, reach=reach)
    if known and (other is None or other.words.end <= known.words.end + 1 or not _longer(sentence, known, other)):
        return known
    return other


def _longer(sentence: Span, known: Name, other: Name) -> bool:
    """Whether the other name begins with the known one only by chance: Director in Director of Nursing."""
    rest = sentence.text[known.words.end - sentence.start : other.words.end - sentence.start]
    return other.kind is Counterpart.POSITION and not re.match(r"s?(?:,|\s+(?:and|or)\b)", rest)


def _capitalised(sentence: Span, at: int, *, reach: Reach) -> Name | None:
    text = sentence.text
    run = _RUN.match(text, at)
    if run is None:
        return None
    end = run.end()
    more = _AND_MORE.match(text, end)
    if more and _is_one_name(run[0], more["more"]):
        end = more.end()
    end = _inverted_end(text, at, end) or _title_end(sentence, at, end)
    noun = _UNIT_NOUN.match(sentence.folded, end)
    if noun is None and run[0].isupper():
        noun = _NOUN_AFTER.match(sentence.folded, end)
    words = sentence.within(at, noun.end() if noun else end)
    kind = Counterpart.POSITION if _is_headed(words.text) else kind_of(words.folded)
    if kind is None and reach is not Reach.NAMED and not _ANYBODY.fullmatch(words.folded):
        thing = reach is Reach.PEOPLE and _THING_AFTER.match(text, words.end - sentence.start)
        kind = None if thing else Counterpart.PARTY
    if kind is None and reach is Reach.NAMED:
        return _in_small_letters(sentence, at, reach=Reach.NAMED)
    return Name(words, kind, known=False) if kind and not _is_anybody(words) else None


def _inverted_end(text: str, at: int, end: int) -> int | None:
    """Where a title ends of which the function stands behind a comma; None where none does."""
    more = _INVERTED.match(text, end) if _ALONE.fullmatch(text, at, end) else None
    somebody = (Counterpart.POSITION, Counterpart.PARTY, Counterpart.GROUP)
    return more.end() if more and kind_of(more["function"].lower()) not in somebody else None


def _is_headed(words: str) -> bool:
    """Whether the words are a title that begins with its noun: Director Infrastructure; Director, Audit Operations."""
    before, comma, _ = words.partition(",")
    return _ALONE.fullmatch(before) is not None if comma else _HEADED.fullmatch(words) is not None


def _title_end(sentence: Span, at: int, end: int) -> int:
    """Where a title ends of which not every word has a capital letter: the Ward master, the Finance manager."""
    found = _SMALL_NOUN.match(sentence.text, end)
    if found is None or looks_like_title(sentence.folded[at:end]):
        return end
    if _LEAD.fullmatch(sentence.folded, 0, at):
        return end  # To monitor …, Assist drivers …
    return found.end() if looks_like_title(sentence.folded[at : found.end()]) else end


def _is_one_name(before: str, after: str) -> bool:
    """Whether "and" stands within a name: Head of Sales and Marketing, Monitoring and Evaluation Officer."""
    if before.partition(" ")[0] == after.partition(" ")[0]:
        return False  # Library Pages and Library Clerks
    if looks_like_title(after):
        return not (looks_like_title(before) or _is_somebody(before)) and len(before.split()) <= 2
    if _OF.search(before) and looks_like_title(before):
        return not _is_somebody(after)
    return not _is_somebody(before) and not _is_somebody(after) and " " not in before and " " not in after


def _is_somebody(name: str) -> bool:
    return kind_of(name.lower()) is not None


def _in_small_letters(sentence: Span, at: int, *, reach: Reach) -> Name | None:
    """The longest run of words there that reads like a name."""
    found = _LOWER.match(sentence.folded, at)
    if found is None:
        return None
    ends = [at + place for place, character in enumerate(found[0]) if character == " "] + [found.end()]
    office = next((end for end in reversed(ends) if _OFFICE.search(sentence.folded, at, end)), None)
    more = _OF_LOWER.match(sentence.folded, office) if office else None
    for end in reversed([*ends, *([more.end()] if more else [])]):
        words = sentence.within(at, end)
        kind = kind_of(words.folded)
        if kind is None and _reaches(words.folded, reach):
            kind = Counterpart.PARTY
        if kind is None or _is_anybody(words):
            continue
        whole = end >= ends[-1] or _PLURAL.search(words.folded) is not None or sentence.text[end : end + 1] != " "
        if whole or _PARTICIPLE.match(sentence.folded, end) is not None:
            return Name(words, kind, known=False)
    return None


def _reaches(words: str, reach: Reach) -> bool:
    if reach is Reach.NAMED:
        return False
    if reach is Reach.ANYBODY and _PLURAL.search(words) and not _THINGS.search(words):
        return True
    return AGENTS.search(words, words.rfind(" ") + 1) is not None


def _is_anybody(words: Span) -> bool:
    return _ANYBODY.fullmatch(words.folded) is not None


@lru_cache(maxsize=1 << 14)
def kind_of(name: str) -> Counterpart | None:
    """What the words name, if they read like a name at all."""
    if looks_like_party(name):
        return Counterpart.PARTY
    if looks_like_group(name):
        return Counterpart.GROUP if _are_people(name) else None
    if looks_like_title(name) or looks_like_body(name):
        return Counterpart.POSITION
    return Counterpart.UNIT if looks_like_unit(name) else None


def _are_people(name: str) -> bool:
    """Whether a name that begins with "relevant" or "all" is one of people at all: relevant expertise is not."""
    return _THINGS.search(name) is None and _MANY.search(name) is not None


def is_part_of_name(sentence: Span, at: int) -> bool:
    """Whether the word is written as part of a name: the Managing Director, the Sales Support Administrator."""
    text = sentence.text
    words = text[at:].split(maxsplit=2)[:2]
    if text.isupper() or not words or not words[0][0].isupper():
        return False
    first = _LEAD.fullmatch(sentence.folded, 0, at) is not None or text[:at].rstrip().endswith((":", "-", "–", "—"))
    return not first or (words[0].endswith("ing") and words[-1].istitle() and looks_like_title(words[-1]))


def names_before(sentence: Span, end: int, people: People) -> list[Name]:
    """The names of the list that ends there: "by two Foremen" before ", who report to him"."""
    text = sentence.folded
    for start in _starts(text, max(0, end - 200), end):
        names = names_from(sentence, start, people)
        if names and not text[end_of(sentence, names[-1]) : end].strip(" ,"):
            return names
    return []


def _starts(text: str, first: int, end: int) -> Iterator[int]:
    """The places where a list can begin, from the left."""
    yield from (
        found.end()
        for found in re.finditer(r"\A\s*|\b(?:by|has|of|are|is|:|and|while|but)\s+", text[:end])
        if found.end() >= first
    )
