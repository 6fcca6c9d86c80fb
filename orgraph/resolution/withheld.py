"""Withholding what is personal: a pure function from organisations to organisations, applied before anything is shown.

Whatever an organisation holds is gone through: columns, claims with their quotes, names not settled, what was not read,
what was noticed, the configuration's reasons, and the names of files and sheets. Columns that are dropped are gone;
names and numbers of people are replaced wherever they stand. What is quoted of a column that is
withheld is blanked, and so are whole rows quoted from a table that has one: any of their words may be its value.

Who is a person: the holders of the sources and their numbers; the ids and titles of a table whose heading for them
speaks of people; and the superiors named in a table that names them by their holders. The same person has the same
pseudonym in all organisations that are gone through together, so that they can still be compared.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from orgraph.model.arrow import null_where, strings
from orgraph.model.organisation import Organisation
from orgraph.model.position import PositionColumns
from orgraph.model.privacy import Privacy
from orgraph.model.reading import Remark, Unread
from orgraph.model.source import Source
from orgraph.model.text import Text
from orgraph.resolution.pseudonyms import Pseudonyms

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

T = TypeVar("T")

_COLUMNS = {
    "pay": ("cost", "reports_cost"),
    "holder": ("holder", "holder_id"),
    "grade": ("grade",),
    "headcount": ("headcount", "reports_headcount"),
    "fte": ("fte",),
}
_OF_PEOPLE = re.compile(
    r"工号|姓名|员工|职工|人员|人事|employee|staff|person|worker|payroll|associate|incumbent|holder|full name",
    re.IGNORECASE,
)
_BLANKED = Text(zh="（略）", en="(withheld)")


def withheld(organisations: Sequence[Organisation], privacy: Privacy) -> list[Organisation]:
    """The organisations without what is to be withheld; they themselves where nothing is."""
    if not privacy:
        return list(organisations)
    people = Pseudonyms()
    everybody = privacy.pseudonyms or "holder" in privacy.drop
    for organisation in organisations:
        _meet(people, organisation, None if everybody else _in_small_groups(organisation, privacy.minimum_group))
    return [_without(organisation, privacy, people) for organisation in organisations]


def _meet(people: Pseudonyms, organisation: Organisation, positions: NDArray[np.bool_] | None) -> None:
    """Everybody of the organisation, or the holders of these positions only."""
    rows = organisation.rows
    for columns, of in ((rows, organisation.row_position), (organisation.seats, np.arange(len(organisation)))):
        names, numbers = _texts(columns.holder, len(columns)), _texts(columns.holder_id, len(columns))
        for name, number, position in zip(names, numbers, of.tolist(), strict=True):
            if positions is None or positions[position]:
                people.meet(name, number)
    for account in organisation.accounts:
        headings: Mapping[str, Any] = account.read_as.get("columns", {})
        for role in ("id", "title"):
            if role in headings and _OF_PEOPLE.search(str(headings[role])):
                _meet_column(people, organisation, account.file, role, positions)
        if str(account.read_as.get("superior_by", "")).startswith("holder") and positions is None:
            for name in organisation.missing.name.to_pylist():
                people.meet(name, None)


def _meet_column(
    people: Pseudonyms, organisation: Organisation, file: str, role: str, positions: NDArray[np.bool_] | None
) -> None:
    """The people that the ids or titles of a table's rows are."""
    rows = organisation.rows
    texts, names = _texts(getattr(rows, role), len(rows)), _texts(rows.holder, len(rows))
    for row, position in enumerate(organisation.row_position.tolist()):
        if rows.origins[rows.origin[row]].file == file and (positions is None or positions[position]):
            name, number = (names[row], texts[row]) if role == "id" else (texts[row], None)
            people.meet(name, number)


def _texts(column: pa.StringArray | None, count: int) -> list[str | None]:
    return [None] * count if column is None else list(column.to_pylist())


def _headcount(seats: PositionColumns) -> NDArray[np.float64]:
    return np.ones(len(seats)) if seats.headcount is None else np.where(np.isnan(seats.headcount), 1, seats.headcount)


def _in_small_groups(organisation: Organisation, least: int) -> NDArray[np.bool_]:
    """The positions of units that have fewer people than that; of those without a unit, taken together, likewise."""
    _, unit = np.unique(np.array(organisation.units, dtype=object), return_inverse=True)
    people = np.bincount(unit, _headcount(organisation.seats))
    small: NDArray[np.bool_] = people[unit] < least
    return small


def _without(organisation: Organisation, privacy: Privacy, people: Pseudonyms) -> Organisation:
    small = _in_small_groups(organisation, privacy.minimum_group)
    narrow = _headcount(organisation.seats) < privacy.minimum_group
    seats = _reduced(organisation.seats, privacy, small, narrow)
    rows = _reduced(organisation.rows, privacy, small[organisation.row_position], narrow[organisation.row_position])
    plain = Organisation(**{field.name: getattr(organisation, field.name) for field in fields(Organisation)})
    plain = replace(plain, seats=seats, rows=rows)
    if roles := _quoted_roles(privacy):
        plain = _without_quotes(plain, roles)
    language = organisation.language
    return _through(plain, lambda text: people.instead(text, language)) if len(people) else plain


def _reduced(
    columns: PositionColumns, privacy: Privacy, small: NDArray[np.bool_], narrow: NDArray[np.bool_]
) -> PositionColumns:
    """The columns without those dropped, and without what concerns too few people."""
    changed: dict[str, Any] = {name: None for dropped in privacy.drop for name in _COLUMNS[dropped]}
    if privacy.minimum_group > 1:
        for name, hidden in (("holder", small), ("holder_id", small), ("grade", small), ("cost", narrow)):
            if name not in changed and getattr(columns, name) is not None:
                changed[name] = _hidden(getattr(columns, name), hidden)
        changed["reports_cost"] = None
    return replace(columns, **changed)


def _hidden(column: Any, where: NDArray[np.bool_]) -> Any:
    """The column, blank there; None where it is blank throughout."""
    if isinstance(column, np.ndarray):
        left = np.where(where, np.nan, column)
        return None if np.isnan(left).all() else left
    left = null_where(where, column)
    return None if left.null_count == len(left) else left


def _quoted_roles(privacy: Privacy) -> set[str]:
    """The roles of the columns of which no words may be quoted. Of holders some may: their names are replaced."""
    dropped = {*privacy.drop, *(("pay", "grade") if privacy.minimum_group > 1 else ())}
    return {role for each in dropped - {"holder"} for role in _COLUMNS[each]}


def _without_quotes(organisation: Organisation, roles: Collection[str]) -> Organisation:
    """What was noticed and not read, without the words of the columns withheld, or of a whole row that has one."""
    paid: dict[tuple[str, str | None], set[str]] = {}
    for account in organisation.accounts:
        headings: Mapping[str, Any] = account.read_as.get("columns", {})
        if found := {str(headings[role]) for role in sorted(roles) if role in headings}:
            paid.setdefault((account.file, account.read_as.get("sheet")), set()).update(found)
    blank = _BLANKED[organisation.language]

    def tells(source: Source) -> bool:
        columns = paid.get((source.file, source.sheet)) or paid.get((source.file, None))
        return bool(columns) and (source.column is None or source.column in (columns or ()))

    def quiet(source: Source) -> Source:
        return replace(source, quote=blank) if tells(source) else source

    def remark(each: Remark) -> Remark:
        if not tells(each.source) or each.source.column is None:
            return replace(each, source=quiet(each.source))
        return replace(each, source=quiet(each.source), words=blank, pieces=())

    unread = tuple(Unread(quiet(each.source), each.reason) for each in organisation.unread)
    return replace(organisation, remarks=tuple(map(remark, organisation.remarks)), unread=unread)


def _through(value: T, instead: Callable[[str], str]) -> T:
    """The same value with every text in it replaced, however deep it stands."""
    import pyarrow as pa

    done: dict[str, str] = {}

    def text(words: str) -> str:
        if words not in done:
            done[words] = instead(words)
        return done[words]

    def of(each: Any) -> Any:
        if isinstance(each, Enum) or each is None or isinstance(each, bool | int | float | np.ndarray):
            return each
        if isinstance(each, str):
            return text(each)
        if isinstance(each, pa.Array) and pa.types.is_string(each.type):
            return strings(None if words is None else text(words) for words in each.to_pylist())
        if isinstance(each, Mapping):
            return {of(key): of(inner) for key, inner in each.items()}
        if isinstance(each, tuple | list):
            return type(each)(map(of, each))
        if is_dataclass(each) and not isinstance(each, type):
            return replace(each, **{field.name: of(getattr(each, field.name)) for field in fields(each) if field.init})
        return each

    return of(value)  # type: ignore[no-any-return]
