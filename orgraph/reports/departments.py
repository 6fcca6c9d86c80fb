"""What each unit is asked to mend: corrections of words, decisions between superiors, and matters to look into.

A matter goes to the unit of the position whose record is to change: that of the suggested change, else that of the
first position the finding is about. Of a position whose superior is open, the unit decides between those claimed, and
is asked for nothing else that this choice settles.
Remarks stay in the report; what is about no position goes to whoever keeps the sources.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from orgraph.checks.wording import named
from orgraph.measures.ranges import ranges
from orgraph.model.claim import CODE, Line
from orgraph.model.finding import Field, Finding, Severity, Suggestion
from orgraph.model.organisation import Organisation
from orgraph.model.source import Source
from orgraph.model.text import Language, Text
from orgraph.reports.suggestions import request

CITED = 3  # places named for one matter

_EVIDENCE = Text(zh="（依据：{places}）。", en=" (evidence: {places}).")
_NO_EVIDENCE = Text(zh="。", en=".")


@dataclass(frozen=True, slots=True)
class Decision:
    """A position whose superior is to be settled: the question, and each superior claimed with its places."""

    position: str
    question: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Matter:
    """Something to look into: what was found, where, and what to do."""

    said: str
    places: str
    advice: str


@dataclass
class Department:
    """A unit with what it is asked for; `unit` is "" for positions without one and for what is about none."""

    unit: str
    corrections: list[str] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    matters: list[Matter] = field(default_factory=list)


_QUESTION = Text(zh="{position}的直接上级是谁？", en="Who is the superior of {position}?")


def departments(organisation: Organisation, findings: Sequence[Finding], language: Language) -> tuple[Department, ...]:
    """The units that are asked for anything, in order of their names; the one without a name last."""
    found: dict[str, Department] = {}

    def of(unit: str) -> Department:
        return found.setdefault(unit, Department(unit))

    undecided = ranges(organisation).choices
    for position in undecided:
        of(organisation.units[position]).decisions.append(_decision(organisation, position, language))
    claims = _claims_of_missing(organisation)
    for finding in findings:
        subjects = [organisation.index(subject) for subject in finding.subjects]
        if finding.severity is Severity.INFORMATION or _in_a_choice(organisation, finding, subjects, undecided):
            continue
        unit = next((organisation.units[subject] for subject in subjects if organisation.units[subject]), "")
        if finding.suggestion is None:
            of(unit).matters.append(_matter(finding, language))
            continue
        for suggestion, evidence in _each(organisation, finding, finding.suggestion, subjects, claims):
            owner = organisation.units[organisation.index(suggestion.position)]
            of(owner or unit).corrections.append(_asked(suggestion, evidence, language))
    return tuple(sorted(found.values(), key=lambda each: (not each.unit, each.unit)))


_OF_LINKS = ("OG205", "OG214", "OG301", "OG302")  # of the superiors of their first subject
_OF_WORDS = ("OG010", "OG304")  # of a field, which may be that of the superior


def _in_a_choice(
    organisation: Organisation, finding: Finding, subjects: Sequence[int], undecided: Collection[int]
) -> bool:
    """Whether the choice between the superiors of an undecided position settles the matter."""
    if not subjects or subjects[0] not in undecided:
        return False
    if finding.code not in _OF_WORDS:
        return finding.code in _OF_LINKS
    claimed = [place for link in _solid(organisation, subjects[0]) for place in _claimed(organisation, link)]
    return {replace(place, quote="") for place in finding.evidence} <= {replace(place, quote="") for place in claimed}


def _solid(organisation: Organisation, position: int) -> list[int]:
    links = organisation.links
    found: list[int] = np.flatnonzero(links.solid & (links.subordinate == position)).tolist()
    return found


def _claimed(organisation: Organisation, link: int) -> Sequence[Source]:
    return organisation.evidence(*organisation.links.claims_of(link))


def _decision(organisation: Organisation, position: int, language: Language) -> Decision:
    links = organisation.links
    options = tuple(
        (
            named(organisation, int(links.superior[link]))[language],
            _places(_claimed(organisation, link), language),
        )
        for link in _solid(organisation, position)
    )
    name = named(organisation, position)
    return Decision(name[language], _QUESTION.format(position=name)[language], options)


def _claims_of_missing(organisation: Organisation) -> dict[tuple[int, str], int]:
    """The claim by which a position names a superior that does not exist."""
    missing = organisation.missing
    rows = zip(
        missing.subordinate.tolist(), missing.name.to_pylist(), missing.claim.tolist(), missing.line, strict=True
    )
    return {(below, name): claim for below, name, claim, line in rows if line == CODE[Line.SOLID]}


def _each(
    organisation: Organisation,
    finding: Finding,
    suggestion: Suggestion,
    subjects: Sequence[int],
    claims: dict[tuple[int, str], int],
) -> Iterator[tuple[Suggestion, Sequence[Source]]]:
    """The suggestion for each position whose superior is written in the same words, else as it is."""
    same = [subject for subject in subjects if (subject, suggestion.old) in claims]
    if suggestion.field is not Field.SUPERIOR or len(same) < 2:
        yield suggestion, finding.evidence
        return
    for subject in same:
        own = replace(suggestion, position=organisation.ids[subject], title=organisation.titles[subject])
        yield own, organisation.evidence(claims[subject, suggestion.old])


def _asked(suggestion: Suggestion, evidence: Sequence[Source], language: Language) -> str:
    behind = _EVIDENCE.format(places=_places(evidence, language)) if evidence else _NO_EVIDENCE
    return request(suggestion, language) + behind[language]


def _matter(finding: Finding, language: Language) -> Matter:
    advice = _without_configuration(finding.correction[language], language)
    return Matter(finding.message[language], _places(finding.evidence, language), advice)


def _without_configuration(advice: str, language: Language) -> str:
    """The advice without what a unit cannot do: the clauses that speak of the configuration."""
    ends = r"(?<=[；。！？])" if language == "zh" else r"(?<=[;.!?]) "
    kept = [clause for clause in re.split(ends, advice) if "orgraph.toml" not in clause]
    return re.sub(r"[；;]$", "。" if language == "zh" else ".", ("" if language == "zh" else " ").join(kept))


def _places(evidence: Sequence[Source], language: Language) -> str:
    mark = "；" if language == "zh" else "; "
    return mark.join(source.place(language) for source in evidence[:CITED])
