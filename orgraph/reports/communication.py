"""Communication between units, and with the world outside: who talks with whom most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from orgraph.model.claim import Counterpart
from orgraph.model.organisation import COUNTERPARTS, Organisation
from orgraph.model.terms import COUNTERPART, LINKS
from orgraph.model.text import Language, Text
from orgraph.reports.content import Matrix, Prose, Section, Table

BUSIEST = 15  # pairs shown as talking most; of equals those met first
WIDEST = 12  # units that have a row and a column of their own; the others share one

_TITLE = Text(zh="部门之间的沟通", en="Communication between units")
_NONE = Text(zh="来源没有写沟通关系。", en="The sources have no communication links.")
_COUNTED = Text(
    zh="来源写明 {links}：部门内部 {inside} 条，部门之间 {between} 条，与外部单位或群体 {beyond} 条，"
    "其余 {unknown} 条有一方的部门不明。",
    en="The sources state {links}: {inside} within a unit, {between} between units, {beyond} with outside parties or "
    "groups; for the other {unknown} the unit of one side is not known.",
)
_MATRIX = Text(zh="部门对部门", en="Unit by unit")
_MATRIX_SAID = Text(
    zh="每一格是行、列两个部门之间的沟通关系条数；对角线是部门内部的。按条数从多到少排列。",
    en="Each cell counts the links between the units of its row and column; the diagonal those within a unit. The "
    "units with most links stand first.",
)
_OTHERS = Text(zh="其余 {count} 个部门", en="{count} other units")
_BETWEEN = Text(zh="沟通最多的部门", en="Units that talk most")
_BETWEEN_HEADINGS = (Text(zh="部门", en="Unit"), Text(zh="部门", en="Unit"), Text(zh="沟通关系", en="Links"))
_BEYOND = Text(zh="提到最多的外部单位与群体", en="Outside parties and groups named most")
_BEYOND_HEADINGS = (
    Text(zh="部门", en="Unit"),
    Text(zh="对方", en="Counterpart"),
    Text(zh="类别", en="Kind"),
    Text(zh="沟通关系", en="Links"),
)
_UNKNOWN = Text(zh="（部门不明）", en="(unit not known)")


def communication_section(organisation: Organisation, language: Language) -> Section:
    """How many links there are of each sort, and the pairs with most of them."""
    if len(organisation.talks) == 0:
        return Section(_TITLE[language], (Prose(_NONE[language]),))
    unknown = 0
    within: Counter[str] = Counter()
    between: Counter[tuple[str, str]] = Counter()
    beyond: Counter[tuple[str, str, Counterpart]] = Counter()
    for unit, other, kind in _ends(organisation):
        if kind in (Counterpart.PARTY, Counterpart.GROUP):
            beyond[unit, other, kind] += 1
        elif not unit or not other:
            unknown += 1
        elif unit == other:
            within[unit] += 1
        else:
            between[min(unit, other), max(unit, other)] += 1
    counted = _COUNTED.format(
        links=LINKS.of(len(organisation.talks)),
        inside=within.total(),
        between=between.total(),
        beyond=beyond.total(),
        unknown=unknown,
    )
    sections = (*_matrix(within, between, language), *_between(between, language), *_beyond(beyond, language))
    return Section(_TITLE[language], (Prose(counted[language]),), sections)


def _ends(organisation: Organisation) -> Iterator[tuple[str, str, Counterpart]]:
    """For each link the unit of the position that states it, the unit or name at the other end, and what that is."""
    talks, units = organisation.talks, organisation.units
    for sender, receiver, code, name in zip(
        talks.sender.tolist(), talks.receiver.tolist(), talks.counterpart.tolist(), talks.name.to_pylist(), strict=True
    ):
        kind = COUNTERPARTS[code]
        beyond = "" if kind is Counterpart.POSITION else name
        yield units[sender], units[receiver] if receiver >= 0 else beyond, kind


def _matrix(within: Counter[str], between: Counter[tuple[str, str]], language: Language) -> tuple[Section, ...]:
    """Every unit with every other, the busiest first; none where there are not two units."""
    links: Counter[str] = Counter(within)
    for pair, count in between.items():
        links.update(dict.fromkeys(pair, count))
    if len(links) < 2:
        return ()
    names = [unit for unit, _ in links.most_common(WIDEST)]
    place = {unit: number for number, unit in enumerate(names)}
    if len(links) > WIDEST:
        names.append(_OTHERS.format(count=len(links) - WIDEST)[language])
    counts = [[0] * len(names) for _ in names]
    pairs = Counter({(unit, unit): count for unit, count in within.items()}) + between
    for (one, other), count in pairs.items():
        row, column = place.get(one, WIDEST), place.get(other, WIDEST)
        counts[row][column] += count
        if row != column:
            counts[column][row] += count
    rows = tuple((name, tuple(row)) for name, row in zip(names, counts, strict=True))
    matrix = Matrix(_BETWEEN_HEADINGS[0][language], tuple(names), rows, _MATRIX_SAID[language])
    return (Section(_MATRIX[language], (matrix,)),)


def _between(pairs: Counter[tuple[str, str]], language: Language) -> tuple[Section, ...]:
    if not pairs:
        return ()
    rows = tuple((*units, count) for units, count in pairs.most_common(BUSIEST))
    table = Table(tuple(heading[language] for heading in _BETWEEN_HEADINGS), rows, len(pairs))
    return (Section(_BETWEEN[language], (table,)),)


def _beyond(pairs: Counter[tuple[str, str, Counterpart]], language: Language) -> tuple[Section, ...]:
    if not pairs:
        return ()
    rows = tuple(
        (unit or _UNKNOWN[language], name, COUNTERPART[kind][language], count)
        for (unit, name, kind), count in pairs.most_common(BUSIEST)
    )
    table = Table(tuple(heading[language] for heading in _BEYOND_HEADINGS), rows, len(pairs))
    return (Section(_BEYOND[language], (table,)),)
