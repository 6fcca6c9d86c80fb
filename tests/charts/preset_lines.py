"""The corners of connectors as presetShapeDefinitions.xml of ECMA-376 gives them: an oracle for those we make."""

from __future__ import annotations

import math

Point = tuple[float, float]


def corners(
    shape: str,
    frame: tuple[float, float, float, float],
    adjustment: int | None,
    rotation: int,
    flipped: tuple[bool, bool],
) -> list[Point]:
    """Where the connector begins, bends and ends; `frame` is left, top, width, height before the turn."""
    left, top, w, h = frame
    bend = w * (0.5 if adjustment is None else adjustment / 100_000)
    path = {
        "straightConnector1": [(0.0, 0.0), (w, h)],
        "bentConnector2": [(0.0, 0.0), (w, 0.0), (w, h)],
        "bentConnector3": [(0.0, 0.0), (bend, 0.0), (bend, h), (w, h)],
    }[shape.replace("curved", "bent")]  # the curves have the same ends and the same adjustment
    turn = math.radians(rotation / 60_000)
    made = []
    for x, y in path:
        dx, dy = (w / 2 - x if flipped[0] else x - w / 2), (h / 2 - y if flipped[1] else y - h / 2)
        across, down = dx * math.cos(turn) - dy * math.sin(turn), dx * math.sin(turn) + dy * math.cos(turn)
        made.append((left + w / 2 + across, top + h / 2 + down))
    return made
