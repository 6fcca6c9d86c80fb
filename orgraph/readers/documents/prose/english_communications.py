"""Claims of who works with whom, from English sentences: "liaises with X", "informs X", "receives … from X"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from orgraph.model.claim import Basis, Claim, Counterpart, Direction, Kind, Origin
from orgraph.readers.documents.lines import Span
from orgraph.readers.documents.normalise import key
from orgraph.readers.documents.prose.english import Reach, end_of, is_part_of_name, names_from
from orgraph.readers.documents.prose.english_subject import is_own, is_said, subject_of
from orgraph.readers.documents.prose.people import Name, People
from orgraph.readers.patterns import regex

_EVERYBODY = frozenset(Counterpart)
_OUTSIDE = frozenset((Counterpart.PARTY,))
_POSITIONS = frozenset((Counterpart.POSITION,))
_NAMED = _EVERYBODY - {Counterpart.UNIT}


class _Frame(NamedTuple):
    """What stands before a list of names, which way things go, whom it can name and how far it reaches for a name.
    Whatever it finds begins with one of its `signs`, which are quickly sought."""

    before: re.Pattern[str]
    direction: Direction
    signs: tuple[str, ...]
    kinds: frozenset[Counterpart] = _EVERYBODY
    reach: Reach = Reach.PEOPLE


def _signs(block: str) -> tuple[str, ...]:
    return tuple(block.split())


_OBJECT = (
    r"(?! (?:\w+ly|both|back|in turn) to\b| and\b)(?: (?!(?:to|with|from|reporting|and reports?)\b)[^\s,.;:]+){1,9}?"
)
_HOW = (
    r"(?: (?:closely|regularly|directly|daily|weekly|monthly|effectively|together|alongside|side by side"
    r"|hand in hand|in tandem"
    r"|in (?:close )?(?:partnership|collaboration|cooperation)|and \w+))*,? (?:with|alongside|between)(?=\s)"
)
_AWARE = "(?:informed|updated|up[- ]to[- ]date|advised|posted|aware|abreast|briefed)"
_ACCORDING = r"(?<!accordance )(?<!compliance )(?<!in line )(?<!consistent )(?<!comply )(?<!complies )(?<!familiar )"
_FRAMES = (
    _Frame(
        regex(
            r"\b(?:(?:liais|communicat|cooperat|co-operat|collaborat|negotiat)(?:e|es|ing)|(?:consult|meet|partner"
            r"|confer)(?:s|ing)?)"
            rf"{_HOW}|\b(?:liaison|meetings?|(?:good|close|strong|effective|working"
            rf"|positive) (?:working )?(?:relationships?|relations)) with(?=\s)"
            r"|\b(?:contact|link|liaison|interface)(?: person| point)? (?:for|between)(?=\s)"
        ),
        Direction.BOTH,
        _signs(
            """
            liais communicat cooperat co-operat collaborat negotiat consult meet partner confer good close strong
            effective work positive contact link interface
            """
        ),
        reach=Reach.ANYBODY,
    ),
    _Frame(
        regex(
            r"\b(?:key|main|principal|primary|regular|day-to-day|internal|external) (?:working )?(?:relationships?"
            r"|contacts?|stakeholders?|liaisons?|interfaces?|partners?)(?: (?!is|are|will|include)\w+){0,4}"
            r" (?:is|are|will be|will include|includes?)(?: with)?:?(?=\s)"
        ),
        Direction.BOTH,
        _signs("key main principal primary regular day-to-day internal external"),
        reach=Reach.ANYBODY,
    ),
    _Frame(
        regex(
            r"\b(?:(?:liais|coordinat|co-ordinat|communicat|cooperat|co-operat|collaborat|negotiat)(?:e|es|ing)"
            r"|(?:work|consult|meet|deal|check|interact|partner|confer|pair|talk|speak|engage|interfac|connect"
            r"|network)(?:e|es|s|ing)?)"
            r"(?: (?:closely|regularly|directly|daily|weekly|monthly|effectively|together|alongside|side by side"
            r"|in (?:close )?partnership"
            r"|hand in hand|in collaboration|in tandem|and \w+))*,? (?:with|alongside|between)(?=\s)"
            r"|\b(?:work|works|working) alongside(?=\s)"
            r"|\b(?:relationships?|relations|liaison|contacts?|partnerships?|communications?|links?|touch"
            r"|consultation|collaboration|cooperation"
            r"|co-operation|conjunction|handovers?|discussions?|negotiations?|meetings?|together|dialogue)"
            r"(?:, (?:where|when|if|as) \w+,)? (?:with|between)(?=\s)"
            r"|\b(?:contact|link|liaison) (?:for|between)(?=\s)"
        ),
        Direction.BOTH,
        _signs(
            """
            liais coordinat co-ordinat communicat cooperat co-operat collaborat negotiat work consult meet deal check
            interact partner confer pair talk speak engage interfac connect network relation contact link touch
            conjunction handover discussion together dialogue
            """
        ),
    ),
    _Frame(
        regex(
            r"\b(?<!our )(?<!your )(?<!the )(?<! an )(?<! a )(?!help of\b)"
            r"(?:inform|notify|notifie|notifying|advis|brief|assist|support|train|help|updat|greet"
            r"|instruct|contact|consult|visit|meet|tell"
            r"|ask|mentor|coach|remind|alert|escort|interview)(?:e|es|s|ing"
            r"|ed)?(?: (?:and|or) \w+(?:s|e)?)?(?=\s(?!by\b))"
            r"|\b(?:call(?:s|ing)?(?: out| in)?|cop(?:y|ies|ying)(?: in)?|accompan(?:y|ies|ying))(?=\s)"
            rf"|\b(?:keep|keeps|keeping|ensur(?:es?|ing)(?: that)?)(?=\s.*\b{_AWARE}\b)"
            r"|\b(?:suppl(?:y|ies|ying)|provid(?:es?|ing))(?=\s.* with\b)"
        ),
        Direction.TO,
        _signs(
            """
            inform notif advis brief assist support train help updat greet instruct contact consult visit meet tell ask
            mentor coach remind alert escort interview call copy copies accompan keep ensur suppl provid
            """
        ),
    ),
    _Frame(
        regex(
            r"\b(?:report|provid|submit|giv|send|deliver|present|forward|escalat|hand|pass|refer|explain|offer"
            r"|suppl|issu|return|distribut"
            rf"|circulat|communicat|recommend|delegat|represent|allocat|assign|sell|transfer|feed|submitt|flag|surfac|rais|bring|tak|relay|rout|rerout|redirect)(?:e|es|s"
            rf"|y|ies|ing|ting"
            rf"|ring"
            rf"|ling)?\b{_OBJECT} to(?=\s(?!day\b|the (?:attention|notice)\b))"
            r"|\b(?:given|sent|passed|submitted|reported|handed|delivered|returned|addressed) (?:on |over )?to(?=\s)"
            r"|\b(?:forward|refer|escalat)(?:e|es|s|ed|ing)? (?:on )?to(?=\s)"
            r"|\b(?:monthly|weekly|daily|quarterly|annual|regular|financial|written|verbal|progress) reports? to(?=\s)"
            r"|\bfeed(?:s|ing)? back to(?=\s)"
            r"|\b(?:hand(?:s|ing)? over|escalates?|escalating|delegates?|delegating|respond(?:s|ing)?|present(?:s"
            r"|ing)?|speaks?|talks?"
            r"|reply|replies|listens?) to(?=\s)"
            r"|\b(?:advice|information|guidance|assistance|feedback|recommendations|submission) to(?=\s)"
            r"|\breport(?:s|ing)?(?: (?:back|regularly|termly|annually|quarterly|monthly|weekly|daily))? to"
            r"(?=\s[^,.;]{3,40} (?:on|about|regarding)\b)"
            r"|\bfor (?:review|approval|signature|decision|consideration|action) (?:by|of)(?=\s)"
            r"|\bas (?:\w+ )?(?:adviser|advisor|secretary|clerk|mentor|resource) to(?=\s)"
            rf"|\b(?:bring|draw)(?:s|ing)?{_OBJECT} to the (?:attention|notice) of(?=\s)"
        ),
        Direction.TO,
        (
            *("for review", "for approval", "for signature", "for decision", "for consideration", "for action"),
            *_signs(
                """
            report provid submi giv send deliver present forward escalat hand pass refer explain offer suppl issu return
            distribut circulat communicat recommend delegat represent allocat assign sell transfer feed flag surfac rais
            bring tak relay rout rerout redirect sent address monthly weekly daily quarterly annual regular financial
            written verbal progress respond speak talk repl listen advice inform guidance assist as draw
            """
            ),
        ),
    ),
    _Frame(
        regex(
            r"\b(?:prepar|produc|compil|provid|draft|writ|book|arrang|schedul|organi[sz]|minut|tak"
            rf"|interpret)(?:e|es|s|ing)?(?:{_OBJECT})? for(?=\s)"
        ),
        Direction.TO,
        _signs("prepar produc compil provid draft writ book arrang schedul organi minut tak interpret"),
        _POSITIONS,
        Reach.NAMED,
    ),
    _Frame(
        regex(
            r"\b(?:chair|hold|conven|conduct|attend|lead)(?:s|e|es|ing)?(?: (?!of\b)[a-z-]+){0,3} meetings? of(?=\s)"
        ),
        Direction.BOTH,
        _signs("chair hold conven conduct attend lead"),
    ),
    _Frame(
        regex(
            r"\b(?:receiv|obtain|collect|tak|gather|request|order|buy|purchas|learn|seek|get|hear)(?:e|es|s|ing)?\b"
            rf"(?:{_OBJECT})? from(?=\s)|\b(?:complaints?|enquiries|inquiries|queries|requests?|instructions|questions"
            r"|feedback|concerns|correspondence|applications|notifications"
            rf"|calls|orders|invoices|reports|referrals|bookings|payments|returns|claims|deliveries) from(?=\s)"
            r"|\b(?:assisted|supported|helped|advised|assigned|delegated|instructed|allocated|requested"
            r"|submitted|checked|raised|countersigned) by(?=\s)"
            r"|\bas (?:directed|required) by(?=\s)"
            r"|\bwith (?:the )?(?:help|assistance|support) (?:of|from)(?=\s)"
        ),
        Direction.FROM,
        (
            *("as directed", "as required"),
            *_signs(
                """
            receiv obtain collect tak gather request order buy purchas learn seek get hear complaint enquir inquir quer
            instruct question feedback concern correspond applicat notif call invoice report refer booking payment
            return claim deliver assist support help advis assign delegat allocat submitted checked raised countersigned
            with
            """
            ),
        ),
    ),
    _Frame(
        regex(
            r"\b(?:supervis|manag|overse|check|monitor|inspect|direct|co-?ordinat)(?:es|e|s|ees|ee|ing|eing)?"
            r" the work of(?=\s)"
        ),
        Direction.TO,
        _signs("supervis manag overse check monitor inspect direct coordinat co-ordinat"),
        _OUTSIDE,
    ),
    _Frame(regex(rf"\b{_ACCORDING}with(?=\s)"), Direction.BOTH, _signs("with"), _NAMED),
)
SIGNS = frozenset(sign for frame in _FRAMES for sign in frame.signs)
_KEEPS = regex(r"keep(?:s|ing)?|ensur(?:es?|ing)(?: that)?")
_SUPPLIES = regex(r"suppl(?:y|ies|ying)|provid(?:es?|ing)")
_WITH = regex(r"s? with\b")
_INFORMED = regex(rf"s?\s+(?:\w+ ){{0,2}}{_AWARE}\b")
_NEXT = regex(  # another duty
    r"(?:\A|\s)and (?:(?:will|shall|must) |also )?[a-z]+(?:s|e|y|t|k|l|n|r)?\s|\A(?:or|but)\b"
)
_DONE = regex(
    r"\w+(?: over)? (?P<what>.+?)(?: to the (?:attention|notice))? (?:to|from|with|of|by|for)"
    r"(?: (?:the|an?|our|their|his|her|its|any|all))*\s*"
)
_BEFORE_WITH = regex(r"(?:\A|,\s*|\band )\W*\w+s (?P<what>[^,.;]{3,60}?) with(?: (?:the|an?|our|their))*\s*\Z")
_HOW_ONLY = regex(
    r"(?:directed|required|closely|regularly|directly|daily|weekly|monthly|effectively|together|alongside|and|in|person|contact|over"
    r"|relationships?|relations|liaison|touch|the|help|assistance|support|\s)+"
)
_DIRECTED = regex(r"\b(?:direction|supervision|guidance|oversight)\b")
_WORDS = regex(r"[^\W\d_]{2}")
_SHORT_NAME = regex(r"\s*\([a-z&]{2,7}\)")
_TOPIC_EDGES = " \t\n,.;:"
_ACTIVITIES = regex("research|development|quality|planning|operations|production|transport|services|support")
_UNIT = regex(r"\b(?:team|department|office|unit|division)\Z")
_AFFAIRS = regex(  # the Director's diary is nobody, nor are Company standards
    r"s?['’]|\s(?:standards?|polic(?:y|ies)|procedures?|requirements|values|rules|guidelines|regulations"
    r"|specifications|strateg(?:y|ies)|objectives|legislation|best\spractice|meetings?|needs|expectations)\b"
)


Framed = tuple[_Frame, re.Match[str]]  # a frame, and where it stands


def frames_in(text: str, signs: Sequence[tuple[int, str]]) -> list[Framed]:
    """The frames in the text of a sentence, frame by frame; `signs` are the SIGNS in it, behind where each begins."""
    found: list[Framed] = []
    free = (0, 0)  # from where on a frame of that number may begin: none begins within itself
    for number, at in sorted([(number, at) for at, sign in signs for number in _frames_with(sign)]):
        if (number, at) >= free and (before := _FRAMES[number].before.match(text, at)):
            free = (number, before.end())
            found.append((_FRAMES[number], before))
    return found


def may_begin(text: str, at: int, sign: str) -> bool:
    """Whether a frame begins with the sign that stands there."""
    return any(_FRAMES[number].before.match(text, at) for number in _frames_with(sign))


@cache
def _frames_with(sign: str) -> list[int]:
    """The numbers of the frames that can begin with it, or with a sign with which it begins."""
    return [number for number, frame in enumerate(_FRAMES) if sign.startswith(frame.signs)]


def communication_claims(
    title: str, unit: str | None, sentence: Span, frames: Sequence[Framed], people: People, origin: Origin
) -> Iterator[Claim]:
    """Whom the sentence says the position works with, in whose words the `frames` stand."""
    own = key(unit) if unit else None
    taken: set[int] = set()
    for name, place, direction in _framed(title, sentence, frames, people):
        if (
            not taken.isdisjoint(range(name.words.start, name.words.end))
            or key(name.words.text) == own
            or is_own(title, name.words.text)
        ):
            continue
        taken.update(range(name.words.start, name.words.end))
        yield _claim(title, name, place, direction, sentence, origin)


def _framed(
    title: str, sentence: Span, frames: Sequence[Framed], people: People
) -> Iterator[tuple[Name, tuple[int, int, int], Direction]]:
    """The names that stand in a frame, where its words and its list of names begin and end, and the direction."""
    text = sentence.folded
    own: bool | None = None
    told: set[int] = set()  # where the lists begin whose names have been given
    for frame, before in frames:
        if before.end() in told:
            continue
        names = [
            name
            for name in names_from(sentence, before.end(), people, reach=frame.reach)
            if (name.kind in frame.kinds or _is_named_unit(name))
            and not _AFFAIRS.match(text, name.words.end - sentence.start)
            and not _is_activity(name)
        ]
        if not names or not is_said(text, before.start()) or is_part_of_name(sentence, before.start()):
            continue
        end = end_of(sentence, names[-1])
        if frame.direction is Direction.FROM and _DIRECTED.search(before[0]):
            continue  # that is whom one reports to
        if _KEEPS.fullmatch(before[0]) and not _INFORMED.match(text, end):
            continue
        if _SUPPLIES.fullmatch(before[0]) and not _WITH.match(text, end):
            continue
        own = subject_of(title, sentence, people).own if own is None else own
        if not own:
            return
        told.add(before.end())
        for name in names:
            yield name, (before.start(), names[0].words.start - sentence.start, end), frame.direction


def _is_activity(name: Name) -> bool:
    """Whether the words tell of an activity rather than of the unit that has its name: in support of research."""
    return name.kind is Counterpart.UNIT and not name.known and _ACTIVITIES.fullmatch(name.words.text) is not None


def _is_named_unit(name: Name) -> bool:
    """Whether the name is sure to be that of a unit: it has a capital letter, or says that it is one."""
    return name.kind is Counterpart.UNIT and (
        name.words.text[0].isupper() or _UNIT.search(name.words.folded) is not None
    )


def _claim(
    title: str, name: Name, names: tuple[int, int, int], direction: Direction, sentence: Span, origin: Origin
) -> Claim:
    """The claim about one of the names: the frame begins at `names[0]`, its list of names goes from `names[1]` to
    `names[2]`."""
    text = sentence.folded
    start, first, end = names
    clause_end = text.find(",", end)
    clause = sentence.within(start, len(text) if clause_end < 0 else clause_end)
    return Claim(
        kind=Kind.COMMUNICATES_WITH,
        subject=title,
        object=name.words.text,
        stated_by=title,
        basis=Basis.PROSE,
        source=clause.source(origin),
        counterpart=name.kind,
        topic=_topic(sentence, start, first, end, clause_end),
        direction=direction,
    )


def _topic(sentence: Span, start: int, first: int, end: int, clause_end: int) -> str | None:
    """What it is about: what follows the names; else what is done, passed on or kept between the two. The words of the
    frame go from `start` to the `first` name, the list of names ends at `end`."""
    text = sentence.folded
    for aside in (_SHORT_NAME, _INFORMED):
        found = aside.match(text, end)
        end = found.end() if found else end
    rest = sentence.within(end, max(end, len(text) if clause_end < 0 else clause_end)).stripped(_TOPIC_EDGES)
    more = _NEXT.search(rest.folded)
    rest = rest.within(0, more.start()).stripped(_TOPIC_EDGES) if more else rest
    if rest.end - rest.start > 1:
        return rest.text
    done = _DONE.fullmatch(text, start, first) or _BEFORE_WITH.search(text, 0, first)
    what = sentence.within(*done.span("what")).stripped(_TOPIC_EDGES) if done else None
    return what.text if what and _WORDS.search(what.folded) and not _HOW_ONLY.fullmatch(what.folded) else None
