"""Names that resolve to nothing, and the described position that each of them probably means.

A name that is only similar is never merged: it becomes a `Variant`, with the score, the reasons, the claims they
rest on, and the line that would declare it in the configuration. Two described positions are never proposed as one.

A described position is a candidate for a name on one of these grounds:

shared    somebody names the name as superior, and the candidate lists that somebody, who does not name it
listed    somebody lists the name, and the candidate names that somebody as superior, who does not list it
named     the name stands in the name field of the candidate's own description
similar   the two names are at least `similarity` (0.9) alike

The first two count only where the names are at least `related` (0.4) alike and share more than the words for a
level. A list that holds both the name and the candidate takes them for two. The score is
1 − (1 − similarity) · 0.4^k, where k counts the grounds other than similarity; the best candidate is proposed
where no other title is as good. What is proposed gives further grounds (a superior's name settled settles the names
of its subordinates), so all names are looked at again until nothing changes, at most eight times.

The grounds, the thresholds and the factor 0.4 are our judgement.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from orgraph.model.arrow import flags, pick, strings
from orgraph.model.index import coded
from orgraph.model.organisation import Organisation
from orgraph.model.spelling import normalised
from orgraph.model.text import Text
from orgraph.resolution.alike import abbreviates, near, share_a_field, similarities, told_apart
from orgraph.resolution.statements import Statements, statements_of

if TYPE_CHECKING:
    import pyarrow as pa

_ROUNDS = 8
_DOUBT_LEFT = 0.4


@dataclass(frozen=True, slots=True)
class Variant:
    """A name and the title it probably stands for.

    `position` bears the title. `number` is the position that the name has become by being mentioned; for a name
    that is no position it lies beyond the last one. `claims` are those that the reason speaks of and those that
    use the name.
    """

    name: str
    canonical: str
    position: int
    number: int
    score: float
    reason: Text
    claims: tuple[int, ...]

    @property
    def line(self) -> str:
        """The line of `[aliases]` that declares it. A JSON string is a TOML basic string as well."""
        return " = ".join(json.dumps(name, ensure_ascii=False) for name in (self.name, self.canonical))


def variants(organisation: Organisation, *, similarity: float = 0.9, related: float = 0.4) -> tuple[Variant, ...]:
    """The proposals: first for names that are mentioned positions, then for the others, in the order of first use."""
    return _variants(organisation, similarity, related)


@lru_cache(maxsize=8)
def _variants(organisation: Organisation, similarity: float, related: float) -> tuple[Variant, ...]:
    statements = statements_of(organisation)
    if not statements.unresolved:
        return ()
    search = _Search(statements, similarity, related)
    likely: dict[int, int] = {}
    matches: dict[int, _Match] = {}
    for _ in range(_ROUNDS):
        matches = search.matches(_Likely(statements, likely))
        if likely == (likely := {name: match.position for name, match in matches.items()}):
            break
    return tuple(_variant(statements, name, match) for name, match in matches.items())


def stated_otherwise(organisation: Organisation, proposed: Sequence[Variant]) -> dict[tuple[int, int], list[Variant]]:
    """The pairs of subordinate and superior that claims state if the names proposed mean what is proposed, each with
    the proposals it rests on."""
    statements = statements_of(organisation)
    by_number = {variant.number: variant for variant in proposed}
    pairs: dict[tuple[int, int], list[Variant]] = {}
    for claim in dict.fromkeys(claim for variant in proposed for claim in statements.reports(variant.number)):
        ends = int(statements.below[claim]), int(statements.above[claim])
        used = [by_number[end] for end in ends if end in by_number]
        below, above = (by_number[end].position if end in by_number else end for end in ends)
        pairs.setdefault((below, above), []).extend(used)
    return pairs


@dataclass(frozen=True, slots=True)
class _Ground:
    """Why a position is a candidate. `witness` names or lists the name; the candidate lists or names `stand_in`,
    which is the witness itself or a name that probably means it."""

    kind: str
    witness: int = -1
    stand_in: int = -1
    claims: tuple[int, ...] = ()


_Grounds = dict[int, dict[tuple[str, int], _Ground]]  # by candidate; one for each kind and witness


@dataclass(frozen=True, slots=True)
class _Match:
    position: int
    similarity: float
    grounds: tuple[_Ground, ...]

    @property
    def score(self) -> float:
        return 1 - (1 - self.similarity) * _DOUBT_LEFT ** len(self.grounds)


class _Likely:
    """What names probably mean, as far as has been found; each question leaves out one name, the one in question."""

    def __init__(self, statements: Statements, means: Mapping[int, int]) -> None:
        self._said, self._means = statements, means
        self._names: dict[int, list[int]] = {}
        for name, position in means.items():
            self._names.setdefault(position, []).append(name)
        self._listed: dict[int, Counter[int]] = {}

    def calls(self, position: int, besides: int) -> Iterator[int]:
        """The position itself, and the names that probably mean it."""
        yield position
        yield from (name for name in self._names.get(position, ()) if name != besides)

    def superiors(self, position: int, besides: int) -> set[int]:
        """Whom a position names as its superiors."""
        named = (int(self._said.above[claim]) for claim in self._said.superiors_of[position])
        return {self._means.get(number, number) for number in named if number != besides}

    def lists(self, superior: int, position: int, besides: int) -> bool:
        """Whether a superior lists a position."""
        if superior not in self._listed:
            below = (int(self._said.below[claim]) for claim in self._said.listed_by[superior])
            self._listed[superior] = Counter(self._means.get(number, number) for number in set(below))
        return self._listed[superior][position] > (self._means.get(besides) == position)


class _Search:
    """The best candidate for each name that resolves to nothing."""

    def __init__(self, statements: Statements, similarity: float, related: float) -> None:
        self._said, self._related = statements, related
        self._organisation = statements.organisation
        self._spelling = {number: normalised(name) for number, name in statements.unresolved.items()}
        self._similar = self._near(similarity)
        self._name_fields = self._by_name_field()

    def _near(self, similarity: float) -> dict[int, list[int]]:
        """For each name the described positions whose titles are at least so similar, one for each title."""
        names, spellings = list(self._spelling), list(self._spelling.values())
        titles = _described_titles(self._organisation, spellings)
        positions = list(titles.values())
        similar: dict[int, list[int]] = {}
        for name, title in near(spellings, [normalised(title) for title in titles], similarity):
            similar.setdefault(names[name], []).append(positions[title])
        return similar

    def _by_name_field(self) -> dict[str, list[int]]:
        fields: dict[str, list[int]] = {}
        for position, names in self._organisation.seats.aliases.items():
            for name in names:
                fields.setdefault(normalised(name), []).append(position)
        return fields

    def matches(self, likely: _Likely) -> dict[int, _Match]:
        """For each name its best candidate, where no other is as good."""
        bests = {name: best for name in self._spelling if (best := self._best(name, likely)) is not None}
        names: dict[int, list[int]] = {}
        for name, best in bests.items():
            names.setdefault(best.position, []).append(name)
        return {
            name: best
            for name, best in bests.items()
            if not any(bests[other].score >= best.score for other in self._beside(name, names[best.position]))
        }

    def _best(self, name: int, likely: _Likely) -> _Match | None:
        grounds: _Grounds = {position: {} for position in self._similar.get(name, ())}
        for position, ground in self._grounds(name, likely):
            grounds.setdefault(position, {}).setdefault((ground.kind, ground.witness), ground)
        ranked = sorted(self._judged(name, grounds, likely), key=lambda match: -match.score)
        if not ranked:
            return None
        titles = self._organisation.titles
        rivals = (match for match in ranked[1:] if titles[match.position] != titles[ranked[0].position])
        return None if any(rival.score == ranked[0].score for rival in rivals) else ranked[0]

    def _grounds(self, name: int, likely: _Likely) -> Iterator[tuple[int, _Ground]]:
        said = self._said
        for claim in said.namers_of[name]:
            witness = int(said.below[claim])
            superiors = likely.superiors(witness, name)
            for stand_in in likely.calls(witness, name):
                for listing in said.listers_of[stand_in]:
                    if (candidate := int(said.above[listing])) not in superiors:
                        yield candidate, _Ground("shared", witness, stand_in, (claim, listing))
        for claim in said.listers_of[name]:
            witness = int(said.above[claim])
            for stand_in in likely.calls(witness, name):
                for naming in said.namers_of[stand_in]:
                    yield int(said.below[naming]), _Ground("listed", witness, stand_in, (claim, naming))
        for candidate in self._name_fields.get(self._spelling[name], ()):
            yield candidate, _Ground("named")

    def _judged(self, name: int, grounds: _Grounds, likely: _Likely) -> Iterator[_Match]:
        """The candidates that stand up to it: described, not told apart, not in one list with the name."""
        spelling, listers = self._spelling[name], self._listers(name)
        described = self._organisation.seats.described
        positions = [
            position
            for position in grounds
            if described[position] and not any(likely.lists(lister, position, name) for lister in listers)
        ]
        titles = [normalised(self._organisation.titles[position]) for position in positions]
        for position, title, similarity in zip(positions, titles, similarities(spelling, titles), strict=True):
            if told_apart(spelling, title):
                continue
            related = similarity >= self._related and share_a_field(spelling, title)
            kept = tuple(ground for ground in grounds[position].values() if related or ground.kind == "named")
            if kept or position in self._similar.get(name, ()):
                yield _Match(position, similarity, kept)

    def _beside(self, name: int, others: Sequence[int]) -> Iterator[int]:
        """Those of the other names that stand in one list with the name."""
        return (other for other in others if other != name and self._listers(other) & self._listers(name))

    def _listers(self, name: int) -> set[int]:
        return {int(self._said.above[claim]) for claim in self._said.listers_of[name]}


def _described_titles(organisation: Organisation, names: Sequence[str]) -> dict[str, int]:
    """The titles of described positions, each with the first position that bears it. Of titles with numbers (Clerk 1
    to Clerk 90,000) only those with the numbers of one of the names."""
    import pyarrow.compute as pc

    described = np.flatnonzero(organisation.seats.described)
    column = pick(organisation.seats.title, described)
    kept = np.flatnonzero(flags(pc.is_in(_numbers(column), value_set=_numbers(strings(names)))))
    codes, titles = coded(pick(column, kept))
    first = np.zeros(len(titles), dtype=np.intp)
    titled = np.flatnonzero(codes >= 0)[::-1]
    first[codes[titled]] = described[kept[titled]]
    return dict(zip(titles, first.tolist(), strict=True))


def _numbers(names: pa.StringArray) -> pa.StringArray:
    """The numbers in each name, with spaces between them."""
    import pyarrow.compute as pc

    plain = pc.utf8_normalize(names, form="NFKC")
    return pc.utf8_trim_whitespace(pc.replace_substring_regex(plain, pattern="[^0-9]+", replacement=" "))


_REASONS = {
    "shared": Text(
        zh="「{witness}」的上级写作「{name}」，而「{canonical}」的下级中有{stand_in}",
        en="“{witness}” reports to “{name}”, and “{canonical}” lists {stand_in}",
    ),
    "listed": Text(
        zh="「{witness}」的下级中有「{name}」而没有「{canonical}」，而「{canonical}」的上级写作{stand_in}",
        en="“{witness}” lists “{name}” and not “{canonical}”, and “{canonical}” reports to {stand_in}",
    ),
    "named": Text(
        zh="「{canonical}」的说明中名称栏写作「{name}」",
        en="the description of “{canonical}” gives “{name}” as its name",
    ),
}
_ALIKE = Text(zh="两个名称的相似度为 {percent}%", en="the two names are {percent}% alike")
_SAME_LETTERS = Text(
    zh="两个名称只差标点、虚词、“部”字或词序", en="the two names differ in punctuation, small words or word order only"
)
_INITIALS = Text(zh="前者是后者各词的首字母", en="the one is the initials of the other")
_ITSELF = Text(zh="「{witness}」", en="“{witness}”")
_STANDS_IN = Text(zh="「{stand_in}」(很可能就是「{witness}」)", en="“{stand_in}” (probably “{witness}”)")


def _variant(statements: Statements, name: int, match: _Match) -> Variant:
    claims = [claim for ground in match.grounds for claim in ground.claims]
    return Variant(
        name=statements.unresolved[name],
        canonical=statements.organisation.titles[match.position],
        position=match.position,
        number=name,
        score=match.score,
        reason=_reason(statements, name, match),
        claims=tuple(dict.fromkeys((*claims, *statements.uses(name)))),
    )


def _reason(statements: Statements, name: int, match: _Match) -> Text:
    """One sentence part for each kind of ground, a direct one where there is one, and the similarity."""
    first: dict[str, _Ground] = {}
    for ground in sorted(match.grounds, key=lambda ground: ground.stand_in != ground.witness):
        first.setdefault(ground.kind, ground)
    parts = [_in_words(statements, name, match.position, ground) for ground in first.values()]
    parts.append(_likeness(normalised(statements.unresolved[name]), match, statements.organisation))
    return Text(zh="；".join(part.zh for part in parts), en="; ".join(part.en for part in parts))


def _likeness(spelling: str, match: _Match, organisation: Organisation) -> Text:
    if abbreviates(spelling, normalised(organisation.titles[match.position])):
        return _INITIALS
    return _SAME_LETTERS if match.similarity == 1 else _ALIKE.format(percent=round(match.similarity * 100))


def _in_words(statements: Statements, name: int, position: int, ground: _Ground) -> Text:
    called = statements.called
    stand_in = _ITSELF if ground.stand_in == ground.witness else _STANDS_IN
    values = {"witness": called(ground.witness), "stand_in": called(ground.stand_in)}
    return _REASONS[ground.kind].format(
        name=called(name), canonical=called(position), witness=values["witness"], stand_in=stand_in.format(**values)
    )
