"""The rules on who stands above whom: a position reports to a named one; units and positions stand apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from orgraph.checks.contract_breach import Breach, chosen_lines
from orgraph.checks.wording import named, quoted
from orgraph.measures import measure
from orgraph.model.contract import Apart, ReportsTo
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text
from orgraph.resolution.called import called


def reports_elsewhere(organisation: Organisation, contract: ReportsTo) -> Iterator[Breach]:
    """One breach for each position of this name whose chosen superior is another, or who has none."""
    wanted = called(organisation).positions(contract.superior)
    for position in called(organisation).positions(contract.position):
        superior = int(organisation.superior[position])
        if superior in wanted:
            continue
        who = named(organisation, position)
        said = _NOBODY if superior < 0 else _ELSEWHERE
        actual = named(organisation, superior) if superior >= 0 else Text("", "")
        yield Breach(
            subjects=(position, *((superior,) if superior >= 0 else ())),
            evidence=chosen_lines(organisation, [position]),
            what=said.format(position=who, superior=actual),
            correction=_REPORT.format(position=who, superior=quoted(contract.superior)),
        )


_ELSEWHERE = Text(zh="{position}的直接上级是{superior}", en="{position} reports to {superior}")
_NOBODY = Text(zh="{position}没有直接上级", en="{position} reports to nobody")
_REPORT = Text(zh="让{position}向{superior}汇报", en="Have {position} report to {superior}")


def not_apart(organisation: Organisation, contract: Apart) -> Iterator[Breach]:
    """One breach for each two of the names that a superior below the position joins, or of which one leads the
    other; it is about the lowest such superior, and one position of each that it stands above."""
    names = called(organisation)
    ceiling = set(names.positions(contract.below))
    for position in list(ceiling):
        ceiling.update(_above(organisation, position))
    lines = [_lines(organisation, names.anybody(name), ceiling) for name in contract.names]
    depth = measure(organisation).forest.steps
    for (one, first), (other, second) in combinations(zip(contract.names, lines, strict=True), 2):
        shared = sorted(first.keys() & second.keys(), key=lambda position: (-int(depth[position]), position))
        if shared:
            joint = shared[0]
            ways = [_way(organisation, line[joint], joint) for line in (first, second)]
            yield _joined(organisation, contract, (one, other), joint, ways)


def _above(organisation: Organisation, position: int) -> list[int]:
    """The superiors of a position one above the other, rings cut loose."""
    up, above = measure(organisation).forest.up, []
    here = int(up[position])
    while here < len(organisation):
        above.append(here)
        here = int(up[here])
    return above


def _lines(organisation: Organisation, positions: Sequence[int], ceiling: set[int]) -> dict[int, int]:
    """The positions and all that stand above them below the ceiling, each with one of them that it stands above."""
    up, found = measure(organisation).forest.up, {}
    for position in positions:
        here = position
        while here < len(organisation) and here not in found and here not in ceiling:
            found[here] = position
            here = int(up[here])
    return found


def _way(organisation: Organisation, lower: int, higher: int) -> list[int]:
    above = [lower, *_above(organisation, lower)]
    return above[: above.index(higher) + 1]


def _joined(
    organisation: Organisation, contract: Apart, names: tuple[str, str], joint: int, ways: Sequence[Sequence[int]]
) -> Breach:
    ends = tuple(way[0] for way in ways if way[0] != joint)
    climbing = list(dict.fromkeys(position for way in ways for position in way[:-1]))
    one, other = map(quoted, names)
    return Breach(
        subjects=tuple(dict.fromkeys((joint, *ends))),
        evidence=chosen_lines(organisation, climbing or [joint]),
        what=_JOINED.format(one=one, other=other, joint=named(organisation, joint), below=quoted(contract.below)),
        correction=_PART.format(one=one, other=other, below=quoted(contract.below)),
    )


_JOINED = Text(
    zh="{one}和{other}都归{joint}管，而{joint}在{below}之下",
    en="{one} and {other} both come under {joint}, who stands below {below}",
)
_PART = Text(
    zh="让{one}和{other}分别向上汇报，到{below}才汇合",
    en="Give {one} and {other} lines of their own that do not meet below {below}",
)
