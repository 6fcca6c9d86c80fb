"""Which headings name a unit, and under which of them each position stands."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from orgraph.readers.documents.headings import Heading
from orgraph.readers.documents.names import looks_like_unit
from orgraph.readers.documents.positions import Opening
from orgraph.readers.patterns import regex

_NEAR = 5  # lines between the heading of a unit and its first position
_NO_UNIT = regex(
    r"(?:岗位?|职位|人员|说明书?|职责|信息|资料|关系|要求|资格|条件|标准|制度|手册|目录|总则|附则|附件|概况|简介|其他|其它)\Z"
    r"|\b(?:positions?|roles?|staff|personnel|jobs?|descriptions?|duties|requirements|details|information|profile|handbook"
    r"|manual|introduction|overview|contents|appendix|notes?|summary|scope|purpose|qualifications)\Z"
)


def units_over(found: Sequence[Opening], headings: Sequence[Heading]) -> list[Heading | None]:
    """The heading of the unit under which each position stands, if any."""
    own = {opening.heading.index for opening in found if opening.heading}
    heads = _heads(found, [heading for heading in headings if heading.index not in own], headings)
    over: list[Heading | None] = []
    open_heads: list[Heading] = []
    at = 0
    for opening in found:
        while at < len(headings) and headings[at].index <= opening.index:
            heading = headings[at]
            if heading.marked or heading.index in heads:
                _close(open_heads, heading)
            if heading.index in heads:
                open_heads.append(heading)
            at += 1
        over.append(open_heads[-1] if open_heads else None)
    return over


def _close(open_heads: list[Heading], heading: Heading) -> None:
    """A heading ends the units of its own level and below, or of its own shape."""
    for place, head in enumerate(open_heads):
        if (heading.marked and head.marked and head.level >= heading.level) or head.shape == heading.shape:
            del open_heads[place:]
            return


def _heads(found: Sequence[Opening], others: Sequence[Heading], headings: Sequence[Heading]) -> frozenset[int]:
    """The lines of the headings that name units: they read like one, or stand side by side over positions."""
    starts = [opening.index for opening in found]
    ends = _section_ends(headings)
    candidates = [heading for heading in others if _may_name_unit(heading) and _stands_over(heading, starts, ends)]
    shapes = Counter(heading.shape for heading in candidates)
    titles = Counter(heading.text for heading in candidates)
    return frozenset(
        heading.index
        for heading in candidates
        if looks_like_unit(heading.text)
        or (shapes[heading.shape] > 1 and titles[heading.text] == 1 and heading.shape not in ("bare", "bold"))
    )


def _may_name_unit(heading: Heading) -> bool:
    title = heading.title.words.folded
    return bool(title) and _NO_UNIT.search(title) is None and (not heading.describes or looks_like_unit(title))


def _section_ends(headings: Sequence[Heading]) -> dict[int, int]:
    """For each heading the line at which its section ends: the next heading of its level or above where it is marked,
    the next heading of any kind where it is not."""
    ends: dict[int, int] = {}
    open_headings: list[Heading] = []
    for heading in headings:
        while open_headings and (
            not open_headings[-1].marked or (heading.marked and heading.level <= open_headings[-1].level)
        ):
            ends[open_headings.pop().index] = heading.index
        open_headings.append(heading)
    return ends


def _stands_over(heading: Heading, starts: Sequence[int], ends: dict[int, int]) -> bool:
    """Whether a position begins under the heading: in its section, or right after it where it has no markup."""
    at = bisect_left(starts, heading.index)
    if at == len(starts) or starts[at] > ends.get(heading.index, starts[at]):
        return False
    return heading.marked or starts[at] - heading.index <= _NEAR
