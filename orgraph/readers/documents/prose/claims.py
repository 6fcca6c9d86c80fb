"""Claims made from the words of a sentence: quoted, with what the contact is about."""

from __future__ import annotations

from collections.abc import Iterable

from orgraph.model.claim import Basis, Claim, Counterpart, Direction, Kind, Origin, Strength
from orgraph.readers.documents.lines import Span
from orgraph.readers.documents.normalise import key
from orgraph.readers.documents.numbering import leading_number
from orgraph.readers.patterns import regex

_WORDS = regex(r"[^\W\d_]{2}")
_AND_SO_ON = regex(  # of a list that ends before it: 与保洁**等部门**保持联系
    r"\A(?:们|等(?![级候待于距])(?:各|个|相关|有关|外部|其他|政府|职能)*(?:部门|单位|人员|岗位|机构|方面|科室)?)"
)
_TOPIC_EDGES = " \t\n、,。.;:的"


def reporting_claim(below: str, above: str, title: str, words: Span, strength: Strength, origin: Origin) -> Claim:
    """`below` reports to `above`, as the description of `title` says in these words."""
    return Claim(
        kind=Kind.REPORTS_TO,
        subject=below,
        object=above,
        stated_by=title,
        basis=Basis.PROSE,
        source=words.source(origin),
        strength=strength,
    )


def contact_claim(
    title: str,
    name: Span,
    kind: Counterpart,
    names: tuple[int, int],
    direction: Direction,
    sentence: Span,
    origin: Origin,
) -> Claim:
    """`title` works with one of the names of a list; `names` is where the list, with what opens it, stands."""
    text = sentence.folded
    start, end = names
    clause_end = text.find(",", end)
    clause_end = len(text) if clause_end < 0 else clause_end
    return Claim(
        kind=Kind.COMMUNICATES_WITH,
        subject=title,
        object=name.text,
        stated_by=title,
        basis=Basis.PROSE,
        source=sentence.within(start, clause_end).source(origin),
        counterpart=kind,
        topic=_topic(sentence, start, end, clause_end),
        direction=direction,
    )


def _topic(sentence: Span, start: int, end: int, clause_end: int) -> str | None:
    """What it is about: the rest of the clause, or what stands before the name."""
    text = sentence.text
    rest = _AND_SO_ON.sub("", text[end:clause_end]).strip(_TOPIC_EDGES)
    if len(rest) > 1:
        return rest
    folded = sentence.folded
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
