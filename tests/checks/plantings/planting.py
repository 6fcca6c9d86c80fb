"""A fault to plant: the sources of an organisation before, with it, and mended."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hypothesis import strategies as st

from tests.checks.plantings.sheet import Sheet, sheets

Sources = Mapping[str, str]
"""File names and what is in them; an `orgraph.toml` is one of them."""


@dataclass(frozen=True, slots=True)
class Planted:
    """One case. `about` are titles or ids of which the finding has at least one among its subjects; none where it is
    about no position. Mended is as before, unless said otherwise. `beside` are the codes of findings that come with
    it because the fault cannot be planted without planting them as well. With `before`, the findings are those of a
    comparison: what the checks that compare find between it and the others."""

    sound: Sources
    planted: Sources
    about: tuple[str, ...] = ()
    mended: Sources | None = None
    beside: tuple[str, ...] = ()
    before: Sources | None = None


@dataclass(frozen=True, slots=True)
class Planting:
    """A fault by the code of its check, and the cases that Hypothesis draws of it. `name` tells plantings of one code
    apart."""

    code: str
    cases: st.SearchStrategy[Planted]
    name: str = ""

    @property
    def label(self) -> str:
        return f"{self.code} {self.name}".strip()


Edit = Callable[[Sheet, st.DrawFn], str]
"""Plants a fault in the sheet it is given; gives the id of the position it is about."""


def in_a_sheet(code: str, edit: Edit, name: str = "") -> Planting:
    """The fault that an edit of a sound sheet plants."""

    @st.composite
    def cases(draw: st.DrawFn) -> Planted:
        sheet = draw(sheets())
        planted = sheet.copy()
        about = edit(planted, draw)
        return Planted(sheet.sources(), planted.sources(), (about,))

    return Planting(code, cases(), name)


def once(code: str, case: Planted, name: str = "") -> Planting:
    """A fault of which there is one case."""
    return Planting(code, st.just(case), name)
