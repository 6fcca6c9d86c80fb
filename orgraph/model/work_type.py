"""McKinsey's five types of managerial work (2017), each with the span of control that is usual for it."""

from __future__ import annotations

from enum import StrEnum

from orgraph.model.text import Text


class WorkType(StrEnum):
    """How much of its time a position leads, how alike the work below it is, and how much that stands alone.

    player/coach 亲自做事、边做边带；coach 边带边教；supervisor 按规程督导；facilitator 只管例外；coordinator 统筹调度.
    """

    PLAYER_COACH = "player/coach"
    COACH = "coach"
    SUPERVISOR = "supervisor"
    FACILITATOR = "facilitator"
    COORDINATOR = "coordinator"


USUAL: dict[WorkType, tuple[int, int | None]] = {
    WorkType.PLAYER_COACH: (3, 5),
    WorkType.COACH: (6, 7),
    WorkType.SUPERVISOR: (8, 10),
    WorkType.FACILITATOR: (11, 15),
    WorkType.COORDINATOR: (15, None),
}
"""The least and the most direct subordinates that are usual for a type; None: any number."""

NAME: dict[WorkType, Text] = {
    WorkType.PLAYER_COACH: Text(zh="参与型", en="player/coach"),
    WorkType.COACH: Text(zh="教练型", en="coach"),
    WorkType.SUPERVISOR: Text(zh="督导型", en="supervisor"),
    WorkType.FACILITATOR: Text(zh="引导型", en="facilitator"),
    WorkType.COORDINATOR: Text(zh="协调型", en="coordinator"),
}


def band(kind: WorkType) -> str:
    """The usual span in figures: `6–7`, `15+`."""
    least, most = USUAL[kind]
    return f"{least}+" if most is None else f"{least}–{most}"


def work_type(words: str) -> WorkType | None:
    """The type that these words name, in either language; None where they name none."""
    plain = words.strip().casefold().replace("-", "/").replace(" ", "/")
    return next((kind for kind in WorkType if plain in (kind.value, NAME[kind].zh, NAME[kind].zh[:2])), None)
