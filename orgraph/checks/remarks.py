"""What the readers noticed, gathered by cause, and the positions it is about.

One column that is wrong in a thousand rows is one fault with a count and the first places, not a thousand faults.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from orgraph.model.claim import Origin
from orgraph.model.organisation import Organisation
from orgraph.model.reading import Noticed, Remark
from orgraph.model.source import Source
from orgraph.model.text import Text

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST_PLACES = 12
NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Cause:
    """Remarks that have one cause; never none."""

    remarks: tuple[Remark, ...]

    @property
    def first(self) -> Remark:
        return self.remarks[0]

    @property
    def count(self) -> int:
        """How often it was met; one remark may stand for several places."""
        return sum(remark.count for remark in self.remarks)

    @property
    def places(self) -> tuple[Source, ...]:
        """The first places."""
        return tuple(dict.fromkeys(remark.source for remark in self.remarks))[:MOST_PLACES]


def one_column(remark: Remark) -> Hashable:
    """The cause of what is wrong with a column: the file, the sheet and the heading."""
    return remark.source.file, remark.source.sheet, remark.source.column or remark.subject


def one_table(remark: Remark) -> Hashable:
    """The cause of what is wrong with a file or sheet."""
    return remark.source.file, remark.source.part, remark.source.sheet


def causes(organisation: Organisation, noticed: Noticed, cause: Callable[[Remark], Hashable]) -> list[Cause]:
    """The remarks of one kind by their causes, in the order in which they were met."""
    return gathered(each(organisation, noticed), cause)


def gathered(remarks: Iterable[Remark], cause: Callable[[Remark], Hashable]) -> list[Cause]:
    """These remarks by their causes."""
    found: dict[Hashable, list[Remark]] = {}
    for remark in remarks:
        found.setdefault(cause(remark), []).append(remark)
    return [Cause(tuple(members)) for members in found.values()]


def table_of(source: Source) -> Text:
    """The file and sheet, without the place in it."""
    whole = replace(source, line=None, row=None, column=None, page=None)
    return Text(zh=whole.place("zh"), en=whole.place("en"))


def row_or_line(source: Source) -> Text:
    """The place without the file."""
    if source.row or source.sheet:
        row = source.row or source.line
        return Text(zh=f"第 {row} 行", en=f"row {row}")
    return Text(zh=f"第 {source.line} 行", en=f"line {source.line}")


def each(organisation: Organisation, noticed: Noticed) -> Iterable[Remark]:
    """The remarks of one kind, one by one."""
    return (remark for remark in organisation.remarks if remark.noticed is noticed)


def positions_at(organisation: Organisation, sources: Sequence[Source]) -> list[int]:
    """The position that stands in each place: in a table that of the row, in a document the one whose description
    begins last before the line; NOWHERE where there is none."""
    wanted: dict[Origin, list[int]] = {}
    for number, source in enumerate(sources):
        wanted.setdefault(Origin.of(source), []).append(number)
    found = [NOWHERE] * len(sources)
    for origin, numbers in wanted.items():
        places = np.array([sources[number].row or sources[number].line or 0 for number in numbers])
        for number, position in zip(numbers, _positions_in(organisation, origin, places).tolist(), strict=True):
            found[number] = position
    return found


def _positions_in(organisation: Organisation, origin: Origin, places: NDArray[np.int64]) -> NDArray[np.int64]:
    rows = organisation.rows
    own = [number for number, other in enumerate(rows.origins) if other == origin]
    inside = np.flatnonzero(np.isin(rows.origin, own))
    if len(inside) == 0:
        return np.full(len(places), NOWHERE)
    inside = inside[np.argsort(rows.place[inside], kind="stable")]
    last = np.searchsorted(rows.place[inside], places, side="right") - 1
    row = inside[np.maximum(last, 0)]
    here = (last >= 0) & ((rows.place[row] == places) | (not origin.by_row))
    return np.where(here, organisation.row_position[row], NOWHERE)


def about(organisation: Organisation, sources: Sequence[Source]) -> tuple[int, ...]:
    """The positions that stand in these places, each once."""
    return tuple(dict.fromkeys(at for at in positions_at(organisation, sources) if at != NOWHERE))


def lacks_tables(organisation: Organisation) -> Text | None:
    """The reason where no source is a table."""
    if _any_place(organisation, by_row=True):
        return None
    return Text(zh="来源中没有表格。", en="There is no table among the sources.")


def lacks_descriptions(organisation: Organisation) -> Text | None:
    """The reason where no source is a job description."""
    if _any_place(organisation, by_row=False):
        return None
    return Text(zh="来源中没有岗位说明书。", en="There is no job description among the sources.")


def _any_place(organisation: Organisation, *, by_row: bool) -> bool:
    origins = (*organisation.rows.origins, *organisation.statements.origins)
    return any(origin.by_row == by_row for origin in origins)
