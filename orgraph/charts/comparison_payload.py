"""What a chart page knows of two organisations: the one after with what was abolished, and the one before.

The drawing of both together is the tree of the organisation after the change. Abolished positions come behind its
positions and hang where they hung: under the counterpart of their old superior, or under it, where it is gone too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from orgraph.charts.columns import Packed, Strings, packed, unpacked
from orgraph.charts.payload import NONE, SEVERITY, chart_payload
from orgraph.charts.pinyin import readings
from orgraph.charts.tree import tree
from orgraph.model.change import Action, Change, Comparison
from orgraph.model.finding import Finding
from orgraph.model.organisation import Organisation
from orgraph.model.terms import FIGURE, FIGURE_GROUPS
from orgraph.reports.comparison import differences, distinct_names
from orgraph.scenarios.matching import NOBODY, match_positions

if TYPE_CHECKING:
    from numpy.typing import NDArray

CODE = {Action.KEPT: 0, Action.ADDED: 1, Action.ABOLISHED: 2, Action.MOVED: 3, Action.CHANGED: 4}

_TEXTS = ("id", "title", "unit", "holder", "grade")  # columns of numbers of strings
_FLAGS = ("vacant", "mentioned", "disputed", "assistant")  # left out where nobody has them
_BY_ROW = ("aliases", "holds_also", "decided")  # of the few positions that have any; numbers of strings


def comparison_payload(
    before: Organisation,
    after: Organisation,
    comparison: Comparison,
    findings: tuple[Sequence[Finding], Sequence[Finding]],
) -> dict[str, Any]:
    """The payload of both together, with that of the organisation before and what is said of the changes in
    `comparison`, which compared these `findings`. `change` is a column of positions in either; organisations in
    between are only named."""
    counterpart = match_positions(before, after)
    gone = np.flatnonzero(counterpart == NOBODY)
    place = _places(counterpart, gone, len(after))
    old = chart_payload(before, findings[0])
    both = chart_payload(after, findings[1])
    _add_abolished(both, old, gone, _hung(before, gone, place))
    _mark_changes(both, old, comparison.changes, before, after, place)
    both["personal"] = sorted({*both["personal"], *old["personal"]})
    both["comparison"] = {
        "names": list(distinct_names((comparison.names[0], comparison.names[-1]))),
        **({"between": list(comparison.names[1:-1])} if len(comparison.names) > 2 else {}),
        "after": len(after),
        "kept": comparison.kept,
        **_listed(comparison.changes, before, after, place),
        "figures": _figures(comparison),
        "findings": _findings(comparison, findings),
        "before": old,
    }
    return both


def _places(counterpart: NDArray[np.int32], gone: NDArray[np.intp], count: int) -> NDArray[np.int64]:
    """Where each position of the organisation before stands among those of both."""
    place = counterpart.astype(np.int64)
    place[gone] = count + np.arange(len(gone))
    return place


def _hung(before: Organisation, gone: NDArray[np.intp], place: NDArray[np.int64]) -> list[int]:
    """For each abolished position the one of both that it hangs under, or NONE."""
    superior = tree(before).superior[gone]
    inside = (superior >= 0) & (superior < len(place))
    hung: list[int] = np.where(inside, np.append(place, NONE)[np.where(inside, superior, -1)], NONE).tolist()
    return hung


def _add_abolished(both: dict[str, Any], old: Mapping[str, Any], gone: NDArray[np.intp], hung: list[int]) -> None:
    count, rows = both["count"], gone.tolist()
    strings = Strings.of(both["strings"])
    for name in _FLAGS:
        if name in old["positions"]:
            both["positions"].setdefault(name, packed([0] * count))
    for name, column in both["positions"].items():
        there = old["positions"].get(name)
        if name in _BY_ROW:
            _add_by_row(column, there or {}, rows, count, old["strings"], strings)
        elif name in _TEXTS:
            values = [0] * len(rows) if there is None else _at(there, rows)
            added = [strings.number(old["strings"][value]) for value in values]
            both["positions"][name] = packed([*unpacked(column), *added])
        elif isinstance(column, list) and any(not isinstance(value, int) for value in column):
            both["positions"][name] = [*column, *([None] * len(rows) if there is None else _at(there, rows))]
        else:
            both["positions"][name] = _longer(column, [0] * len(rows) if there is None else _at(there, rows))
    if "grade" in both["positions"]:
        _add_grades(both["grades"], unpacked(both["positions"]["grade"])[count:])
    superior = np.array(unpacked(both["tree"]["superior"]), dtype=np.int64)
    superior[superior >= count] += len(rows)  # those that hang on superiors who do not exist
    both["tree"]["superior"] = packed([*superior.tolist(), *hung])
    both["tree"]["stated"] = _longer(both["tree"]["stated"], [0] * len(rows))
    both["readings"] |= readings(strings.listed()[len(both["strings"]) :])
    both["strings"] = strings.listed()
    both["count"] = count + len(rows)


def _add_grades(order: dict[str, Any], added: Sequence[int]) -> None:
    """Grades that only abolished positions had stand behind those whose order is known."""
    known = {number for series in order["series"] for number in series} | {0, *order["unordered"]}
    order["unordered"] += [number for number in dict.fromkeys(added) if number not in known]


def _add_by_row(
    column: dict[str, Any], old: Mapping[str, Any], rows: list[int], count: int, words: Sequence[str], strings: Strings
) -> None:
    for number, row in enumerate(rows):
        if (given := old.get(str(row))) is not None:
            numbers = given if isinstance(given, list) else [given]
            added = [strings.number(words[each]) for each in numbers]
            column[str(count + number)] = added if isinstance(given, list) else added[0]


def _at(column: Packed | list[Any], rows: list[int]) -> list[Any]:
    values = unpacked(column)
    return [values[row] for row in rows]


def _longer(column: Packed | list[Any], more: list[Any]) -> Packed | list[Any]:
    values = [*unpacked(column), *more]
    return values if any(not isinstance(value, int) for value in values) else packed(values)


def _mark_changes(
    both: dict[str, Any],
    old: dict[str, Any],
    changes: Sequence[Change],
    before: Organisation,
    after: Organisation,
    place: NDArray[np.int64],
) -> None:
    column = np.zeros(both["count"], dtype=np.int64)
    for change, node in zip(changes, _nodes(changes, before, after, place), strict=True):
        column[node] = CODE[change.action]
    both["positions"]["change"] = packed(column)
    old["positions"]["change"] = packed(column[place] if len(place) else [])


def _nodes(changes: Sequence[Change], before: Organisation, after: Organisation, place: NDArray[np.int64]) -> list[int]:
    """The number among both of the position that each change is about."""
    now = {id: number for number, id in enumerate(after.ids)}
    was = {id: int(place[number]) for number, id in enumerate(before.ids)}
    return [(was if change.action is Action.ABOLISHED else now)[change.id] for change in changes]


def _listed(
    changes: Sequence[Change], before: Organisation, after: Organisation, place: NDArray[np.int64]
) -> dict[str, Any]:
    """Of each change its code, the position among both and among those before, the old superior among both, and what
    is different, in both languages."""
    strings = Strings()
    nodes = _nodes(changes, before, after, place)
    earlier = {int(node): number for number, node in enumerate(place.tolist())}
    number_of = {id: number for number, id in enumerate(before.ids)}
    superiors = [number_of.get(str(change.old.get("superior"))) for change in changes]
    notes = {
        language: [
            [number for pair in differences(change, language) for number in map(strings.number, pair)]
            for change in changes
        ]
        for language in ("zh", "en")
    }
    return {
        "action": packed([CODE[change.action] for change in changes]),
        "node": packed(nodes),
        "earlier": packed([earlier.get(node, NONE) for node in nodes]),
        "old_superior": packed([NONE if each is None else int(place[each]) for each in superiors]),
        "notes": notes,
        "strings": strings.listed(),
    }


def _figures(comparison: Comparison) -> list[list[Any]]:
    """Name in both languages, before, after: every figure that both have."""
    return [
        [FIGURE[name].zh, FIGURE[name].en, values[0], values[-1]]
        for _, group in FIGURE_GROUPS
        for name in group
        if (values := comparison.measures.get(name))
    ]


def _findings(
    comparison: Comparison, findings: tuple[Sequence[Finding], Sequence[Finding]]
) -> dict[str, Packed | list[list[Any]]]:
    """Rows among the findings of the side that has them: those fixed are of the organisation before, those new and
    kept of the one after. `own` are the findings of the change itself, which neither has, in words."""
    was, now = ({id(finding): row for row, finding in enumerate(side)} for side in findings)
    return {
        "fixed": packed([was[id(finding)] for finding in comparison.fixed]),
        "new": packed([now[id(finding)] for finding in comparison.new]),
        "kept": packed([now[id(finding)] for finding in comparison.remaining]),
        "own": [
            [each.code, SEVERITY[each.severity], each.message.zh, each.message.en] for each in comparison.transition
        ],
    }
