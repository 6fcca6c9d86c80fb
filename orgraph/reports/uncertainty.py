"""What disputed superiors leave open, said as ranges: layers 5–6, and not one false figure."""

from __future__ import annotations

from collections.abc import Mapping

from orgraph.measures.ranges import Range, ranges
from orgraph.model.organisation import Organisation
from orgraph.model.terms import POSITIONS, number
from orgraph.model.text import Language, Text
from orgraph.reports.content import Prose

_OPEN = Text(
    zh="有 {positions}的上级说法不一，尚无决定。由此而定的数字写成范围：从所有选法中的最小值到最大值。",
    en="What is said of {positions} names different superiors, and no decision settles which. Figures that depend on "
    "it are given as ranges, from the least to the most that any choice gives.",
)
_BOUNDS = Text(
    zh="说法太多或成环，无法逐一算出；层级和全部下级的最大值是上界，不会超过它。",
    en="There are too many choices, or they run in rings, to be worked out one by one: the most layers and positions "
    "below are bounds that no choice exceeds.",
)


def figures_left_open(organisation: Organisation) -> Mapping[str, str]:
    """The figures of a summary that depend on the choice of superiors, by name, as ranges."""
    found = ranges(organisation)
    spread = {"layers": found.layers, "max_span": found.widest}
    return {name: between(least, most) for name, (least, most) in spread.items() if least != most}


def uncertainty(organisation: Organisation, language: Language) -> tuple[Prose, ...]:
    """How many positions are open and what the ranges mean; nothing where none is."""
    found = ranges(organisation)
    if not found.choices:
        return ()
    said = [_OPEN.format(positions=POSITIONS.of(len(found.choices)))]
    if not found.exact:
        said.append(_BOUNDS)
    return (Prose(("" if language == "zh" else " ").join(each[language] for each in said)),)


def between(least: int, most: int) -> str:
    """`5–6`, or `5` where nothing is open."""
    return number(least) if least == most else f"{number(least)}–{number(most)}"


def of(spread: Range, position: int) -> str | int:
    """The range of one position; a number where nothing is open."""
    least, most = int(spread.least[position]), int(spread.most[position])
    return least if least == most else between(least, most)
