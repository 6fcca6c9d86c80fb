"""The ways of links between the cards of a slide: out of one side, into another, past the other cards if they can."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from orgraph.charts.elbow import LEFT, RIGHT, Point

Frame = tuple[float, float, float, float]  # left, top, width and height in points

LIFT = 14.0  # points: how far over cards of one row, or beside cards of one column, a way runs
NARROW = 32.0  # points: through a gap as narrow LibreOffice takes no curve, but round the cards; so a straight line
LEVEL = 3.0  # points by which cards of one row may differ
EDGE = 6.0  # points: the least distance from the edge of the slide


def way_between(begin: Frame, end: Frame, others: Sequence[Frame], size: tuple[float, float]) -> list[Point]:
    """The corners of the first of the possible ways that crosses none of the other cards, or of the first of all."""
    ways = list(_ways(begin, end, size))
    return next((way for way in ways if not any(_crosses(way, frame) for frame in others)), ways[0])


def sides_of(way: Sequence[Point]) -> tuple[int, int] | None:
    """The sides of cards beside each other that a straight way joins; None of a way with corners."""
    if len(way) > 2:
        return None
    return (RIGHT, LEFT) if way[0][0] < way[1][0] else (LEFT, RIGHT)


def label_place(way: Sequence[Point], size: tuple[float, float], taken: Sequence[Frame]) -> Frame | None:
    """A free place for a label on the middle part of a way; None where there is none."""
    (x1, y1), (x2, y2) = way[len(way) // 2 - 1], way[len(way) // 2]
    for share in (0.5, 0.35, 0.65, 0.2, 0.8):
        left, top = x1 + (x2 - x1) * share - size[0] / 2, y1 + (y2 - y1) * share - size[1] / 2
        frame = (left, top, *size)
        if not any(_overlap(frame, other) for other in taken):
            return frame
    return None


def _ways(begin: Frame, end: Frame, size: tuple[float, float]) -> Iterator[list[Point]]:
    (x1, y1, w1, h1), (x2, y2, w2, h2) = begin, end
    beside = x1 + w1 <= x2 or x2 + w2 <= x1
    if beside:
        start, stop = (x1 + w1, x2) if x1 < x2 else (x1, x2 + w2)
        middle = (start + stop) / 2
        if abs(stop - start) < NARROW:
            yield [(start, y1 + h1 / 2), (stop, y2 + h2 / 2)]
        else:
            yield [(start, y1 + h1 / 2), (middle, y1 + h1 / 2), (middle, y2 + h2 / 2), (stop, y2 + h2 / 2)]
        if abs(y1 - y2) < LEVEL:
            line = max(EDGE, min(y1, y2) - LIFT)
            yield [(x1 + w1 / 2, y1), (x1 + w1 / 2, line), (x2 + w2 / 2, line), (x2 + w2 / 2, y2)]
    right = min(size[0] - EDGE, max(x1 + w1, x2 + w2) + LIFT)
    yield [(x1 + w1, y1 + h1 / 2), (right, y1 + h1 / 2), (right, y2 + h2 / 2), (x2 + w2, y2 + h2 / 2)]
    left = max(EDGE, min(x1, x2) - LIFT)
    yield [(x1, y1 + h1 / 2), (left, y1 + h1 / 2), (left, y2 + h2 / 2), (x2, y2 + h2 / 2)]

    if y1 + h1 <= y2 or y2 + h2 <= y1:
        start, stop = (y1 + h1, y2) if y1 < y2 else (y1, y2 + h2)
        middle = (start + stop) / 2
        yield [(x1 + w1 / 2, start), (x1 + w1 / 2, middle), (x2 + w2 / 2, middle), (x2 + w2 / 2, stop)]


def _crosses(way: Sequence[Point], frame: Frame) -> bool:
    """Whether a part of the way goes through a card; one that is neither level nor upright runs in a gap."""
    for (x1, y1), (x2, y2) in pairwise(way):
        if abs(x2 - x1) < NARROW and abs(y2 - y1) > LEVEL and x1 != x2:
            continue
        part = (min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
        if _overlap(part, frame):
            return True
    return False


def _overlap(one: Frame, other: Frame) -> bool:
    (x1, y1, w1, h1), (x2, y2, w2, h2) = one, other
    return x1 < x2 + w2 and x2 < x1 + w1 and y1 < y2 + h2 and y2 < y1 + h1
