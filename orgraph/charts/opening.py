"""How a chart is to be seen when it opens, or as a file shows it: the choices of `orgraph chart`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args
from urllib.parse import quote

from orgraph.errors import OutputError
from orgraph.model.text import Text

if TYPE_CHECKING:
    from orgraph.model.organisation import Organisation

LayoutName = Literal["compact", "classic", "sideways", "upright"]
GroupingName = Literal["line", "unit"]
ColourName = Literal["unit", "grade", "span", "cost", "vacancy", "finding", "talk"]
CommunicationName = Literal["none", "selection", "strongest", "units", "all"]
PaperName = Literal["A4", "A3", "A1"]  # sheets lie on their side
LAYOUTS: tuple[str, ...] = get_args(LayoutName)
PAPERS: dict[PaperName, tuple[float, float]] = {"A4": (842, 595), "A3": (1191, 842), "A1": (2384, 1684)}  # points

_NO_POSITION = Text(
    zh="没有「{branch}」这个岗位。--branch 要岗位的编号或完整名称{near}。",
    en="There is no position “{branch}”. --branch takes the id or the whole title of a position{near}.",
)
_SEVERAL = Text(
    zh="有 {count} 个岗位都叫「{branch}」，请用编号：{near}。",
    en="{count} positions are called “{branch}”; name one by its id: {near}.",
)


@dataclass(frozen=True)
class Opening:
    """Choices that are None or False are left to the page, or to what a file has room for.

    `open` is the number of layers, or "all"; `branch` the id or the title of the position whose branch is shown;
    `paper` makes a PDF a book; `by` hangs positions up by reporting lines or by units; `colour` is what colours say;
    `communication` is how much of it is drawn.
    """

    layout: LayoutName | None = None
    open: int | Literal["all"] | None = None
    branch: str | None = None
    dark: bool = False
    paper: PaperName | None = None
    by: GroupingName = "line"
    colour: ColourName = "unit"
    communication: CommunicationName | None = None

    def address(self, organisation: Organisation, open: int | Literal["all"] | None = None) -> str:
        """As the page has it after the #. `open` stands in where nothing is chosen."""
        asked: dict[str, str | None] = {
            "by": None if self.by == "line" else self.by,
            "layout": self.layout,
            "colour": None if self.colour == "unit" else self.colour,
            "branch": None if self.branch is None else position_id(organisation, self.branch),
            "communication": self.communication,
            "open": None if (layers := self.open or open) is None else str(layers),
        }
        return "&".join(f"{name}={quote(value, safe='')}" for name, value in asked.items() if value is not None)


def position_id(organisation: Organisation, named: str) -> str:
    """The id of a position named by its id or its title. Raises OutputError where that names none, or several."""
    if named in organisation.ids:
        return named
    found = [id for id, title in zip(organisation.ids, organisation.titles, strict=True) if title == named]
    if len(found) == 1:
        return found[0]
    if found:
        raise OutputError(_SEVERAL.format(count=len(found), branch=named, near=_listed(found)))
    near = [title for title in dict.fromkeys(organisation.titles) if named in title or title in named]
    hint = Text(zh=f"，例如 {_listed(near)}", en=f", such as {_listed(near)}") if near else Text("", "")
    raise OutputError(_NO_POSITION.format(branch=named, near=hint))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(list(names)[:5])
