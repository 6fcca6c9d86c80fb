"""Claims of who reports to whom, from English sentences: "reports to X", "under the direction of X", "supervises X"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from orgraph.model.claim import Basis, Claim, Counterpart, Kind, Line, Origin, Strength
from orgraph.readers.documents.lines import Span
from orgraph.readers.documents.names import looks_like_body
from orgraph.readers.documents.prose.english import Reach, is_part_of_name, kind_of, names_before, names_from
from orgraph.readers.documents.prose.english_subject import Subject, clause_before, is_said, subject_of
from orgraph.readers.documents.prose.people import Name, People
from orgraph.readers.patterns import regex

_HOW = (
    r"(?:\ (?:directly|jointly|solely|administratively|operationally|day[-\ ]to[-\ ]day|both|in\ turn|also|personally"
    r"|managerially"
    r"|ultimately|closely|only|primarily|mainly|(?P<dotted>functionally|professionally|technically|indirectly)))*"
)
_RULE = r"(?:supervision|direction|guidance|leadership|authority|control|management|command|oversight)"
_THE = regex(r"\s+the [A-Z][a-z]+(?: [A-Z][a-z]+){0,2}(?=\s*(?:[.,;:]|and\b|on\b|for\b|\Z))")
_UP = regex(
    rf"""\b(?:(?P<reports>report|(?<!\ball\ )report(?:s|ing)){_HOW}\ (?:in)?to
      | (?:responsible|accountable|answerable)(?:\ \w+ly)?\ to,? | answers?(?:\ directly)?\ to
      | under\ (?:the\ )?(?:\w+\ ){{0,2}}{_RULE}(?:\ (?:and|or)\ \w+)?\ of
      | (?<!\bas\ )(?:supervised|managed|directed|overseen|line[- ]managed)\ by
      | (?P<ordered>(?:directed|assigned|delegated|instructed|allocated|requested|required))\ by
      | receives?\ (?:\w+\ ){{0,2}}{_RULE}(?:\ (?:and|or)\ \w+)?\ from
      | (?P<line>dotted|functional|technical|matrix|professional|secondary)(?:[- ]|\ reporting\ )line\ (?:in)?to
      | line\ managers?(?:\ (?:for|of)\ (?:this|the)\ (?:post|role|position|job))?\ (?:is|will\ be)
      | (?:supervision|direction)\ (?:is|will\ be)\ (?:received\ from|(?:provided|given|exercised)\ by)
      | (?:supervision|direction)\ (?:will\ come|comes)\ from | takes?\ (?:\w+\ )?direction\ from
      | (?:work|works|working)\ under(?!\ (?:\w+\ ){{0,3}}{_RULE}\b)
      )(?=\s)""",
    re.VERBOSE,
)
_VERB_AFTER = ["to", "and", "will", "shall", "must", "you", "they"]  # … lead the Bakers; the Lead Baker is none
_AFTER = "|".join(rf"(?<=\b{word}\ )" for word in _VERB_AFTER) + r"|(?<![a-z,]\ )"
_AND_TO = regex(  # … to the Bursar for costs and, functionally, to the Provost
    r"[^.;:]{0,48}?\band,? (?:(?:for|on|in) [^,.;:]{3,40}?,? )?"
    r"(?:also |ultimately |jointly |directly |day[- ]to[- ]day )?"
    r"(?P<dotted>(?:functionally|professionally|technically|clinically|indirectly),? )?"
    r"(?P<to>to) (?=the |our )"
)
_MANAGE = (
    r"(?:(?:supervis|manag|overse|line[-\ ]manag)(?:es|e|ees|ee|ing|eing)|(?:direct|lead|command|head)(?:s|ing)"
    rf"|(?=direct|lead|command)(?:{_AFTER})(?:direct|lead|command))"
)
_TEAM = (  # "a team of thirty people, including", "the senior team:", "a small group of"
    r"(?:\ an?\ (?:\w+\ )?(?:group|number)\ of"
    r"|\ (?:a|the|our|your|his|her|its)\ (?:[\w-]+\ ){0,3}team(?:\ of(?:\ [\w-]+){1,4}?)?\s*"
    r"(?::|,?\ (?:comprising|including|made\ up\ of|consisting\ of|which\ includes))"
    r"|\ (?:a|the|our|your)\ (?:\w+\ )?(?:team|squad|crew|pool|staff)\ of)?"
)
_DOWN = regex(
    rf"""\b(?:{_MANAGE}(?:(?:,\ [a-z]+){{0,3}},?\ (?:and|or)\ [a-z]+)?
      (?:\ (?:the\ )?(?:daily\ |day[-\ ]to[-\ ]day\ |work\ )?(?:work|activities|duties)\ of)?{_TEAM}
      | (?:responsible\ for|in\ charge\ of)(?:\ (?:the\ )?(?:day-to-day\ )?(?:work|supervision|management|direction
      |leadership
        |line\ management|supervising|managing|leading|directing|overseeing)(?:\ (?:and|or)\ \w+)?(?:\ of)?)?{_TEAM}
      | \A\W*(?:the\ )?(?:day[-\ ]to[-\ ]day\ |direct\ )?(?:line\ management|supervision)(?:\ and\ \w+)?\ of
      | provid\w+\ (?:\w+\ ){{0,2}}?(?:supervision|line\ management)(?:\ and\ \w+)?\ (?:to|for|of)
      | (?:line[-\ ]manage\w*|supervis\w+|manage(?:ment|rial))\ (?:responsibilit(?:y|ies)|accountability)
        \ (?:for|of|over)
      | (?:run|build|grow|mentor|coach)(?:s|ing)?\ (?:(?:a|our|your)\ )(?:\w+\ ){{0,2}}team\ of
      | (?<!\bwho\ )(?:is|as|be)\ (?:the\ )?line\ manager\ (?:of|for|to)
      | exercis(?:es|e|ing)\ (?:\w+\ ){{0,3}}(?:supervision|authority|control)\ (?:over|of)
      | (?:supervision|direction)\ is\ (?:exercised\ over|(?:provided|given)\ to)
      | provid\w+\ (?:lead|work|functional|direct)\ direction\ (?:to|for)
      | (?:overall|full|direct|day[-\ ]to[-\ ]day)\ responsibility\ for
      | (?:assign|schedul|plan)\w*(?:,\ [a-z]+){{0,3}},?\ and\ [a-z]+\ the\ work\ of
      | (?:serv|act)(?:e|es|s|ing)\ as\ (?:the\ )?(?:direct\ |line\ |immediate\ )?supervisor\ (?:of|for|to)
      | (?:has|have|with)\ (?:\w+\ ){{0,2}}direct\ reports?\s*[:,(]
      | (?:direct\ reports|team)\ (?:are|(?:will\ )?(?:be|includes?|consists?\ of|comprises?))\s*:?
      )(?=\s)""",
    re.VERBOSE,
)
_SUPERVISED = regex(r"supervis|exercis|line[- ]manag")
_WHOSE = regex(rf"\bunder (?:the )?(?P<who>[^,.;:'’]{{3,50}})['’]s? (?:\w+ ){{0,2}}{_RULE}\b")
_LISTED = regex(
    rf"(?:(?:\bthe following|\A\W*(?:the )?(?:\w+ )?(?:people|positions|posts|managers|staff|officers|roles"
    rf"|others)(?! in this\b)) (?:\w+ ){{0,3}}?(?:will |shall )?report(?:s|ing)?{_HOW.replace('(?P<dotted>', '(?:')} to"
    rf"|(?:\A|\bthose |\bthe (?:\w+ )?(?:positions?|posts?|staff"
    rf"|roles) )\s*reporting{_HOW.replace('(?P<dotted>', '(?:')} to)(?=\s)"
)
_COLON = regex(r"s?\s*(?:(?:is|are|will be)\s*:?|:)\s*(?:the following\s*:?)?")
_CLAUSE_AFTER = regex(r"\s*(?:,|(?:you|this|with|on|for|daily|weekly|monthly|at|in)\b)")
_OTHERS = regex(r"\s*the others?(?: \w+)? (?:is|are)\b:?")
_ONE_OF = regex(r"\bone of (?:the )?\w+ (?:\w+ ){0,3}reporting (?:directly )?to(?=\s)")
_ONE_OF_THESE = regex(r"\s+(?:either|(?:any )?one of)(?: of)?(?: the following)?(?: posts| positions)?\s*:?(?=\s)")
_BACK = regex(
    r"\s+(?:him|her|them|it|you|me|(?:this|the) (?:post|position|role|job)(?:[ -]?holder)?|the (?:job|post)holder)\b"
)
_ONESELF = regex(
    r"\s+(?:you\b|(?:this|the) (?:post|position|role|job)(?:[ -]?holder)?\b|the incumbent\b)"
    r"(?!['’ ]s?(?:duties|work)\b)"
)
_PAPER = regex(
    r"\b(?:provid|submit|giv|send|prepar|present|writ|deliver|mak|issu|draft|produc|compil)\w*[^.;,]{0,60}\Z"
    r"|\b(?:monthly|weekly|daily|quarterly|annual|yearly|regular|written|progress|verbal|status|financial|formal"
    r"|timely|of|any|a|the|their|these|"
    r"management|incident|accurate)\s+\Z"
)
_NO_STAFF = regex(
    r"\b(?:no|not have(?: any)?) (?:people|personnel|staff|direct|line)(?: management"
    r"| managerial)? (?:responsibilit\w+|reports)"
    r"|\bhas no staff\b|\bno (?:direct |line |formal |immediate |day-to-day )*(?:reports|subordinates|supervisory"
    r"|line[- ]management"
    r"|management"
    r"|managerial|supervision|people[- ]management|staff)\b(?!\s+(?:issues|meeting))"
    r"|\bnot a (?:supervisory|managerial|management|line[- ]management) (?:role|position|post|job)"
    r"|\b(?:does|do|will) not (?:(?:directly |line[- ])?(?:supervise|manage)(?: any| other)? (?:staff|others|people"
    r"|employees|anyone)"
    r"|have (?:any )?(?:direct reports|subordinates|staff|line[- ]management|supervisory)|exercise supervision)"
)
_SIGNS_OF_BOTH = ("report", "responsib", "supervis", "manag", "direct", "overse", "line")
_ORDERED = ("assign", "delegat", "instruct", "allocat", "request", "required by")
_SIGNS_UP = (*_SIGNS_OF_BOTH, *_ORDERED, "accountable", "answer", "under ", "receiv", "other")
_TEAMS = ("team", "team of", "team will", "team consists", "your team", "the work of")
_SIGNS_DOWN = (*_SIGNS_OF_BOTH, *_TEAMS, "charge of", "lead", "head", "command", "exercis")
_SIGNS_OF_NONE = ("no ", "not ")
SIGNS = frozenset((*_SIGNS_UP, *_SIGNS_DOWN, *_SIGNS_OF_NONE))
TELLING = SIGNS - {"receiv", "team", "not "}  # which tell of it only beside others
_LED = regex(
    r"\b(?:volunteers|apprentices|trainees|interns|crews|gangs"
    r"|(?!(?:all|any|other|the|our|your|its|their|new|relevant|own|various|assigned|designated|and|or|of) )[a-z]+"
    r" (?:personnel|staff))\Z"
)
_OTHERS_OF_A_KIND = regex(r"(?:other|fellow|various|relevant)\s")
_ABOUT = regex(r"\s+(?:about|regarding|concerning)\b")  # what is reported, and not to whom one belongs


class _Pair(NamedTuple):
    below: str
    above: str
    words: Span
    dotted: bool = False
    strength: Strength = Strength.EXPLICIT


def reporting_claims(title: str, sentence: Span, signs: Set[str], people: People, origin: Origin) -> Iterator[Claim]:
    """Whom the sentence says the position, or another that it speaks of, reports to; and who reports to the position,
    or that nobody does. `signs` are those of the SIGNS that the sentence holds."""
    upward = [] if signs.isdisjoint(_SIGNS_UP) else list(_upward(title, sentence, people))
    yield from (_claim(title, pair, origin) for pair in upward if pair.above != title)
    yield from _subordinate_claims(title, sentence, signs, upward, people, origin)


def _subordinate_claims(
    title: str, sentence: Span, signs: Set[str], upward: Sequence[_Pair], people: People, origin: Origin
) -> Iterator[Claim]:
    none = None if signs.isdisjoint(_SIGNS_OF_NONE) else _NO_STAFF.search(sentence.folded)
    if none and subject_of(title, sentence, people).own:
        source = sentence.within(*none.span()).source(origin)
        yield Claim(Kind.NO_SUBORDINATES, title, None, stated_by=title, basis=Basis.PROSE, source=source)
    pairs = (
        *(() if signs.isdisjoint(_SIGNS_DOWN) else _downward(title, sentence, people)),
        *(pair for pair in upward if pair.above == title),
    )
    yield from (_claim(title, pair, origin) for pair in pairs)


def _upward(title: str, sentence: Span, people: People) -> Iterator[_Pair]:
    """What says that somebody reports to somebody, from below."""
    text = sentence.folded
    listed = _LISTED.search(text) if "report" in text else None
    if listed:
        pairs = list(_listed(title, sentence, listed.end(), people))
        yield from pairs
        if pairs or not _opens_clause(sentence, listed, people):
            return
    if others := _OTHERS.match(text):
        yield from _the_others(sentence, others.end(), people)
        return
    yield from _under(title, sentence, people)
    subject: Subject | None = None
    for found in _UP.finditer(text):
        if not is_said(text, found.start()) or (found["reports"] and _PAPER.search(clause_before(text, found.start()))):
            continue
        subject = subject or subject_of(title, sentence, people)
        own = _BACK.match(text, found.end())
        one_of = _ONE_OF_THESE.match(text, found.end())
        above = [] if own else _heads(names_from(sentence, one_of.end() if one_of else found.end(), people))
        if not own and not above and found["reports"]:
            above = _titled(sentence, found.end(), people)
        end = own.end() if own else above[-1].words.end - sentence.start if above else -1
        if end < 0 or (found["reports"] and _ABOUT.match(text, end)):
            continue
        words = sentence.within(found.start(), end)
        dotted = bool(found["dotted"] or found["line"])
        strength = Strength.IMPLIED if found["ordered"] else Strength.EXPLICIT
        belows = _below(title, sentence, found.start(), subject, people, back=own is not None)
        superiors = [title] if own else [name.words.text for name in above]
        yield from (_Pair(below, each, words, dotted, strength) for below in belows for each in superiors)
        yield from _and_to(sentence, end, belows, people)


def _and_to(sentence: Span, at: int, belows: Sequence[str], people: People) -> Iterator[_Pair]:
    """ "… and to the Headmaster for discipline", behind the first superior, which ends there."""
    found = _AND_TO.match(sentence.folded, at)
    if found is None:
        return
    for name in _heads(names_from(sentence, found.end(), people)):
        words = sentence.within(found.start("to"), name.words.end - sentence.start)
        yield from (_Pair(below, name.words.text, words, found["dotted"] is not None) for below in belows)


def _under(title: str, sentence: Span, people: People) -> Iterator[_Pair]:
    """ "Under the Bursar's direction, …"."""
    text = sentence.folded
    for found in _WHOSE.finditer(text) if "under" in text else ():
        who = sentence.within(*found.span("who"))
        if kind_of(who.folded) is Counterpart.POSITION and is_said(text, found.start()):
            words = sentence.within(*found.span())
            subject = subject_of(title, sentence, people)
            for below in _below(title, sentence, found.start(), subject, people, back=False):
                yield _Pair(below, who.text, words)


def _heads(names: Sequence[Name]) -> list[Name]:
    """The names that can be those of superiors."""
    heads = [name for name in names if name.kind is Counterpart.POSITION or looks_like_body(name.words.text)]
    return [name for name in heads if not _OTHERS_OF_A_KIND.match(name.words.folded)]


def _titled(sentence: Span, at: int, people: People) -> list[Name]:
    """Whoever is written like a title though no word tells that it is one: "reports to the Almoner"."""
    if not _THE.match(sentence.text, at):
        return []
    names = names_from(sentence, at, people, reach=Reach.PEOPLE)[:1]
    return [name for name in names if name.kind is Counterpart.PARTY and kind_of(name.words.folded) is None]


def _below(title: str, sentence: Span, at: int, subject: Subject, people: People, *, back: bool) -> list[str]:
    """Who reports: those named right before the words, else whom the sentence speaks of."""
    clause = re.search(
        r"(?:,?\s*(?:who|which|that|both|all|each|will|shall|must|also|normally|currently)\b)*\s*\Z",
        sentence.folded[:at],
    )
    end = clause.start() if clause else at
    if back:
        return [name.words.text for name in names_before(sentence, end, people) if name.kind is Counterpart.POSITION]
    if subject.others:
        return [name.words.text for name in subject.others]
    return [title] if subject.own else []


def _listed(title: str, sentence: Span, at: int, people: People) -> Iterator[_Pair]:
    """ "Reporting to the Director are: …", "The following report to him: …"."""
    own = _BACK.match(sentence.folded, at)
    above = [] if own else _heads(names_from(sentence, at, people))[:1]
    end = own.end() if own else above[0].words.end - sentence.start if above else at
    colon = _COLON.match(sentence.folded, end)
    if colon and end > at:
        names = names_from(sentence, colon.end(), people)
        words = sentence.within(at, names[-1].words.end - sentence.start) if names else sentence
        for name in names:
            if name.kind is Counterpart.POSITION:
                yield _Pair(name.words.text, above[0].words.text if above else title, words)


def _opens_clause(sentence: Span, listed: re.Match[str], people: People) -> bool:
    """Whether nobody is listed: "Reporting to the Rector, the Verger keeps …"."""
    if not listed[0].lstrip().startswith("reporting"):
        return False
    above = _heads(names_from(sentence, listed.end(), people))[:1]
    return bool(above) and _CLAUSE_AFTER.match(sentence.folded, above[0].words.end - sentence.start) is not None


def _the_others(sentence: Span, at: int, people: People) -> Iterator[_Pair]:
    """ "… is one of three positions reporting to the Director. The others are …"."""
    before = sentence.line.folded[: sentence.start]
    found = next(_ONE_OF.finditer(before), None)
    if found is None or len(before) - found.end() > 120:
        return
    above = _heads(names_from(sentence.line.span(0, sentence.start), found.end(), people))[:1]
    for superior in above:
        for name in names_from(sentence, at, people):
            yield _Pair(
                name.words.text, superior.words.text, sentence.within(at, name.words.end - sentence.start).stripped()
            )


def _downward(title: str, sentence: Span, people: People) -> Iterator[_Pair]:
    """What says that somebody supervises somebody."""
    text = sentence.folded
    subject: Subject | None = None
    for found in _DOWN.finditer(text):
        if not is_said(text, found.start()):
            continue
        if _ONESELF.match(text, found.end()):
            yield from _led(title, sentence, found, people)
            continue
        listed = names_from(sentence, found.end(), people, reach=Reach.PEOPLE)
        names = [name for name in listed if _can_be_below(name)]
        if names and _SUPERVISED.search(found[0]):
            names = [name for name in listed if name in names or _is_written_like_title(name)]
        if not names or is_part_of_name(sentence, found.start()):
            continue
        subject = subject or subject_of(title, sentence, people)
        words = sentence.within(found.start(), names[-1].words.end - sentence.start)
        above = _above(title, subject, found.start())
        yield from (_Pair(name.words.text, each, words) for each in above for name in names)


def _above(title: str, subject: Subject, at: int) -> list[str]:
    """Who supervises: the position described where the sentence begins with the words for it, else its subject."""
    if subject.start == at:
        return [title]  # Leads, coaches and develops …
    return [name.words.text for name in subject.others] or ([title] if subject.own else [])


def _led(title: str, sentence: Span, found: re.Match[str], people: People) -> Iterator[_Pair]:
    """ "The Works Manager line manages the post holder"."""
    words = sentence.within(found.start(), found.end())
    for above in _heads(subject_of(title, sentence, people).others):
        yield _Pair(title, above.words.text, words)


def _is_written_like_title(name: Name) -> bool:
    """Whether no word tells what the name is but capitals and a plural: Pages beside Clerks."""
    words = name.words
    return kind_of(words.folded) is None and words.text[:1].isupper() and words.folded.endswith("s")


def _can_be_below(name: Name) -> bool:
    """Whether the name can be that of a subordinate: a position, or people who are led though they hold no post."""
    if looks_like_body(name.words.text):
        return False  # a committee that somebody runs
    return name.kind is Counterpart.POSITION or _LED.search(name.words.folded) is not None


def _claim(title: str, pair: _Pair, origin: Origin) -> Claim:
    return Claim(
        kind=Kind.REPORTS_TO,
        subject=pair.below,
        object=pair.above,
        stated_by=title,
        basis=Basis.PROSE,
        source=pair.words.source(origin),
        strength=pair.strength,
        line=Line.DOTTED if pair.dotted else Line.SOLID,
    )
