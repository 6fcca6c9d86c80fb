"""Organisations side by side: what changed from the first to the last, what that fixed and what it broke."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from orgraph.checks.run import Findings, run_transition
from orgraph.checks.transition_values import Transition
from orgraph.measures.summary import summary
from orgraph.model.change import Comparison
from orgraph.model.finding import Finding
from orgraph.model.organisation import Organisation
from orgraph.model.terms import flat_figures
from orgraph.scenarios.difference import attributes_not_compared, changes_between
from orgraph.scenarios.matching import NOBODY, match_positions

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def compare(organisations: Sequence[Organisation], findings: Sequence[Findings]) -> Comparison:
    """Two or more organisations with the findings of each; changes run from the first to the last.

    A finding is the same where its code and the positions it is about are the same, in whatever order they stand;
    of several that agree in both, those with the same message are paired first. Findings that remain are shown as
    the last organisation has them.
    """
    if len(organisations) < 2:
        raise ValueError("a comparison takes two organisations or more")
    before, after = organisations[0], organisations[-1]
    counterpart = match_positions(before, after)
    changes, kept = changes_between(before, after, counterpart)
    old, new = findings[0].findings, findings[-1].findings
    same = _same_findings(old, new, _keys(before, counterpart), _keys(after))
    remaining = set(same.values())
    appeared = tuple(finding for number, finding in enumerate(new) if number not in remaining)
    return Comparison(
        names=tuple(organisation.name for organisation in organisations),
        changes=changes,
        kept=kept,
        measures=_side_by_side([_figures(o, f) for o, f in zip(organisations, findings, strict=True)]),
        fixed=tuple(finding for number, finding in enumerate(old) if number not in same),
        new=appeared,
        remaining=tuple(new[number] for number in sorted(remaining)),
        not_compared=attributes_not_compared(before, after),
        transition=run_transition(Transition(before, after, counterpart, appeared)),
    )


_Key = Callable[[Finding], Hashable]
_T = TypeVar("_T", bound=Hashable)


def _keys(organisation: Organisation, counterpart: NDArray[np.int32] | None = None) -> _Key:
    """What makes a finding the same one: its code, and its subjects as positions of the last organisation."""
    number = {id: position for position, id in enumerate(organisation.ids)}

    def subject(id: str) -> Hashable:
        position = number.get(id)
        if position is None or counterpart is None:
            return id if position is None else position
        return int(counterpart[position]) if counterpart[position] != NOBODY else ("abolished", id)

    return lambda finding: (finding.code, frozenset(map(subject, finding.subjects)))


def _same_findings(
    old: Sequence[Finding], new: Sequence[Finding], key_of_old: _Key, key_of_new: _Key
) -> dict[int, int]:
    """For each old finding, by number, the new one that is the same."""
    left = {number: (key_of_old(finding), finding.message) for number, finding in enumerate(old)}
    right = {number: (key_of_new(finding), finding.message) for number, finding in enumerate(new)}
    same = dict(_paired(left, right))
    found = set(same.values())
    return same | dict(
        _paired(
            {number: key for number, (key, _) in left.items() if number not in same},
            {number: key for number, (key, _) in right.items() if number not in found},
        )
    )


def _paired(left: dict[int, _T], right: dict[int, _T]) -> Iterator[tuple[int, int]]:
    waiting: dict[_T, list[int]] = defaultdict(list)
    for number in reversed(left):
        waiting[left[number]].append(number)
    for number, key in right.items():
        if waiting[key]:
            yield waiting[key].pop(), number


def _figures(organisation: Organisation, findings: Findings) -> dict[str, float]:
    """The figures of the summary, and the findings by severity."""
    counts = {f"findings.{severity}": count for severity, count in findings.counts().items()}
    return flat_figures(summary(organisation)) | counts


def _side_by_side(figures: Sequence[Mapping[str, float]]) -> dict[str, tuple[float, ...]]:
    return {name: tuple(each[name] for each in figures) for name in figures[0]}
