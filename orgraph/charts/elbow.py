"""Lines with right angles as connectors of an office program: which of its shapes, how turned, how far it goes.

The shape `bentConnectorN` has N parts, the first of them to the right; where the middle one of three is, is its one
adjustment, a share of the width (ECMA-376 part 1, 20.1.9.18 and presetShapeDefinitions.xml). A connector that begins
downwards is one that is turned by a quarter. Shapes of more parts exist, but programs differ in drawing them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

Point = tuple[float, float]

LEAST = 1.0  # points; a side that is shorter has no shares
WHOLE = 100_000  # of an adjustment
TOP, LEFT, BOTTOM, RIGHT = range(4)  # the places on a rectangle that connectors are glued to
_THREE_QUARTERS = 16_200_000  # of a turn, in sixty-thousandths of a degree


@dataclass(frozen=True, slots=True)
class Elbow:
    """`begin` and `end` are the sides it is glued to; the frame is in points, and as it is before the turn."""

    shape: str
    left: float
    top: float
    width: float
    height: float
    adjustment: int | None
    rotation: int
    flipped: tuple[bool, bool]
    begin: int
    end: int

    def curved(self) -> Elbow:
        """The same as a curve: its shapes have the same frames and the same adjustment."""
        return replace(self, shape=self.shape.replace("bent", "curved"))

    def apply(self, connector: Any) -> None:
        """Gives a connector this shape and place."""
        from pptx.oxml.ns import qn
        from pptx.util import Pt

        properties = connector._element.spPr
        geometry = properties.find(qn("a:prstGeom"))
        geometry.set("prst", self.shape)
        guides = geometry.find(qn("a:avLst"))
        if self.adjustment is not None:
            guides.append(guides.makeelement(qn("a:gd"), {"name": "adj1", "fmla": f"val {self.adjustment}"}))
        frame = properties.find(qn("a:xfrm"))
        for name, given in (("rot", self.rotation), ("flipH", self.flipped[0]), ("flipV", self.flipped[1])):
            frame.attrib.pop(name, None)
            if given:
                frame.set(name, str(int(given)))
        connector._element.x, connector._element.y = Pt(self.left), Pt(self.top)
        connector._element.cx, connector._element.cy = Pt(self.width), Pt(self.height)


def elbow(way: Sequence[Point], sides: tuple[int, int] | None = None) -> Elbow:
    """The connector through these corners, of which each part is level or upright, three parts at the most.

    A straight one may run as it likes between `sides`; else they are those that it leaves and comes to.
    """
    (x1, y1), (x2, y2) = way[0], way[-1]
    begin, end = sides or (_side(way[0], way[1], leaving=True), _side(way[-2], way[-1], leaving=False))
    upright = begin in (TOP, BOTTOM)
    across, along = (y2 - y1, x2 - x1) if upright else (x2 - x1, y2 - y1)
    if len(way) == 2:
        frame = (min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
        return Elbow("straightConnector1", *frame, None, 0, (x2 < x1, y2 < y1), begin, end)
    width, height = max(LEAST, abs(across)), max(LEAST, abs(along))
    axis = 1 if upright else 0
    share = (way[1][axis] - way[0][axis]) / (-width if across < 0 else width)
    adjustment = round(share * WHOLE) if len(way) == 4 else None
    middle = ((x1 + x2) / 2, (y1 + y2) / 2)
    rotation, flipped = _turned(upright, across < 0, along < 0)
    shape = f"bentConnector{len(way) - 1}"
    left, top = middle[0] - width / 2, middle[1] - height / 2
    return Elbow(shape, left, top, width, height, adjustment, rotation, flipped, begin, end)


def _side(start: Point, stop: Point, *, leaving: bool) -> int:
    """The side of a rectangle that a part leaves, or comes to."""
    (x1, y1), (x2, y2) = start, stop
    if abs(x2 - x1) > abs(y2 - y1):
        return RIGHT if (x2 > x1) == leaving else LEFT
    return BOTTOM if (y2 > y1) == leaving else TOP


def _turned(upright: bool, back: bool, aside: bool) -> tuple[int, tuple[bool, bool]]:
    """The turn and the flips that bring the shape, which goes right and then down, into its place.

    Turned by three quarters and flipped it goes down and then right.
    `back`: it ends to the left of where it begins, or above it; `aside`: the same across its first part.
    """
    if not upright:
        return 0, (back, aside)
    return _THREE_QUARTERS, (not back, aside)
