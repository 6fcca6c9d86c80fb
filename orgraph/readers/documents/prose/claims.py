"""Claims made from the words of a sentence: quoted, with what the contact is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from orgraph.model.claim import Basis, Claim, Direction, Kind, Origin, Strength
from orgraph.readers.documents.lines import Span
from orgraph.readers.documents.normalise import key
from orgraph.readers.documents.numbering import leading_number
from orgraph.readers.documents.prose.mentions import Mention
from orgraph.readers.documents.prose.sentence import Sentence
from orgraph.readers.patterns import regex

_WORDS = regex(r"[^\W\d_]{2}")
_AND_SO_ON = regex(  # of a list that ends before it: 与保洁**等部门**保持联系
    r"们|等(?![级候待于距])(?:各|个|相关|有关|外部|其他|政府|职能)*(?:部门|单位|人员|岗位|机构|方面|科室)?"
)
_TOPIC_EDGES = " \t\n、,。.;:的"


def reporting_claims(
    pairs: Sequence[tuple[str, str]], title: str, words: Span, strength: Strength, origin: Origin
) -> Iterator[Claim]:
    """The first of each pair reports to the second, as the description of `title` says in these words."""
    source = words.source(origin)
    for below, above in pairs:
        yield Claim(
            kind=Kind.REPORTS_TO,
            subject=below,
            object=above,
            stated_by=title,
            basis=Basis.PROSE,
            source=source,
            strength=strength,
        )


def contact_claims(
    title: str,
    sentence: Sentence,
    names: Sequence[Mention],
    listed: tuple[int, int],
    direction: Direction,
    origin: Origin,
) -> Iterator[Claim]:
    """`title` works with each of the names of a list, which goes, with what opens it, from one to the other place."""
    text = sentence.text
    start, end = listed
    clause_end = text.find(",", end)
    clause_end = len(text) if clause_end < 0 else clause_end
    source = sentence.span.within(start, clause_end).source(origin)
    topic = _topic(sentence, start, end, clause_end)
    for name in names:
        yield Claim(
            kind=Kind.COMMUNICATES_WITH,
            subject=title,
            object=sentence.written(name),
            stated_by=title,
            basis=Basis.PROSE,
            source=source,
            counterpart=name.kind,
            topic=topic,
            direction=direction,
        )


def _topic(sentence: Sentence, start: int, end: int, clause_end: int) -> str | None:
    """What it is about: the rest of the clause, or what stands before the name."""
    text, folded = sentence.span.text, sentence.text
    more = _AND_SO_ON.match(text, end, clause_end)
    rest = text[more.end() if more else end : clause_end].strip(_TOPIC_EDGES)
    if len(rest) > 1:
        return rest
    begin = max(folded.rfind(mark, 0, start) for mark in ",]") + 1
    number = leading_number(folded[begin:start])
    before = text[begin + (number.end if number else 0) : start].strip(_TOPIC_EDGES)
    return before if _WORDS.search(before) else None


def distinct_contacts(claims: Iterable[Claim]) -> list[Claim]:
    """The claims without those that say once more that one works with the other about the same."""
    return list({(claim.object, claim.topic): claim for claim in reversed(list(claims))}.values())[::-1]


def distinct_reports(claims: Iterable[Claim]) -> list[Claim]:
    """One claim for each pair of names, an explicit one where there is any; nobody reports to himself."""
    best: dict[tuple[str, str], Claim] = {}
    for claim in claims:
        pair = (key(claim.subject), key(claim.object or ""))
        said = best.get(pair)
        outdone = said is None or (said.strength is Strength.IMPLIED and claim.strength is Strength.EXPLICIT)
        if pair[0] != pair[1] and outdone:
            best[pair] = claim
    return list(best.values())
