"""Which column of a table holds what: by its heading, by what it was said to be, and in doubt by its cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from orgraph.model import arrow
from orgraph.readers.patterns import regex
from orgraph.readers.tables.headings import Meaning, meaning_of, same_heading
from orgraph.readers.tables.raw_table import RawTable
from orgraph.readers.tables.words import BOOLEANS

_SAMPLE = 1000
_TOLD = -1  # the rank of what somebody has said
_COUNT = regex(r"\d{1,4}")
_NUMBER_HEADING = regex(r"(?:编号|编码|代码|代号|(?<=[a-z])ID|(?i:(?:^|[^a-z])id|reference|code|number))\W*$")
_NAMING = ("id", "title", "name", "holder_id")  # a blank column of these names nobody, and is as good as none
_RELATIONS = ("superior", "dotted_superior", "subordinates")
_CODE = 20  # the rank of units given by a code
_ANY_NAME = 8  # the rank of `名称`: the name of whatever the table lists


@dataclass(frozen=True, slots=True)
class SuperiorColumn:
    """A column that names superiors, and what its heading says it names them by, or somebody has `told`."""

    column: int
    by: str = ""
    told: bool = False


@dataclass(frozen=True, slots=True)
class Roles:
    """The column of each role. A table has positions, or (`links`) the communication links between them, or (`units`)
    the units they belong to."""

    columns: Mapping[str, int]
    superiors: tuple[SuperiorColumn, ...] = ()
    dotted: tuple[SuperiorColumn, ...] = ()
    links: bool = False
    one_way: bool = False  # the links go from a sender to a recipient
    units: bool = False

    def __contains__(self, role: str) -> bool:
        return role in self.columns

    def column(self, role: str) -> int | None:
        return self.columns.get(role)


def find_roles(table: RawTable, asked: Mapping[str, str]) -> Roles | None:
    """The roles of a table's columns; None where it has neither positions nor links nor units. `asked` maps a role to
    its heading and goes before what the headings seem to say."""
    said = _asked_columns(table, asked)
    found = _by_role(table, taken={column for column, _ in said.values()})
    for role, (column, by) in said.items():
        found[role] = [(column, Meaning(role, _TOLD, by))]
    best = {role: candidates[0][0] for role, candidates in found.items()}
    if (links := _as_links(best, found)) is not None:
        return links
    if (units := units_of(best, found)) is not None:
        return Roles(units, units=True)
    _settle_unit(table, best, found)
    _settle_identity(table, best, found)
    _leave_out_misnamed(table, best, kept=set(said))
    if "id" not in best and "title" not in best:
        return None
    return Roles(
        columns={role: column for role, column in best.items() if role not in ("name", "sequence")},
        superiors=_superior_columns(found.get("superior", [])),
        dotted=_superior_columns(found.get("dotted_superior", [])),
    )


_Candidates = dict[str, list[tuple[int, Meaning]]]


def _asked_columns(table: RawTable, asked: Mapping[str, str]) -> dict[str, tuple[int, str]]:
    """`superior_title` asks for a superior, named by title."""
    said: dict[str, tuple[int, str]] = {}
    for role, heading in asked.items():
        column = next((n for n, other in enumerate(table.headings) if same_heading(other, heading)), None)
        if column is not None:
            name, _, by = role.partition("superior_") if role.startswith("superior_") else (role, "", "")
            said[name or "superior"] = (column, by)
    return said


def _by_role(table: RawTable, taken: set[int]) -> _Candidates:
    """The columns whose headings are known, the best first: filled before blank, then by rank, then by place."""
    found: _Candidates = {}
    for column, heading in enumerate(table.headings):
        meaning = meaning_of(heading) if column not in taken else None
        if meaning is not None and not (meaning.role in _NAMING and _is_blank(table, column)):
            found.setdefault(meaning.role, []).append((column, meaning))
    for candidates in found.values():
        if len(candidates) > 1:
            candidates.sort(key=lambda found: (_is_blank(table, found[0]), found[1].rank, found[0]))
    return found


def _is_blank(table: RawTable, column: int) -> bool:
    return len(table) > 0 and not arrow.lengths(table.columns[column]).any()


def _superior_columns(candidates: list[tuple[int, Meaning]]) -> tuple[SuperiorColumn, ...]:
    return tuple(SuperiorColumn(column, meaning.by, meaning.rank == _TOLD) for column, meaning in candidates)


# ── Links ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _as_links(best: Mapping[str, int], found: _Candidates) -> Roles | None:
    """A table of links has two ends and no reporting line. Its first end may be called by a position's name where
    the second is plainly a counterpart: `岗位, 沟通对象, 事项`."""
    if "to" not in best or any(role in best for role in _RELATIONS):
        return None
    first = best.get("from", best.get("sender"))
    if first is None and found["to"][0][1].rank <= 0:
        first = next((best[role] for role in ("title", "id", "name", "holder") if role in best), None)
    elif "title" in best:
        first = None
    if first is None:
        return None
    columns = {role: best[role] for role in ("to", "to_kind", "topic", "direction") if role in best}
    return Roles({"from": first, **columns}, links=True, one_way="from" not in best and "sender" in best)


# ── Units ────────────────────────────────────────────────────────────────────────────────────────────────────────


def units_of(best: Mapping[str, int], found: _Candidates) -> dict[str, int] | None:
    """The columns of a table of units: the name and one of code and unit above, and nothing that names a position or
    a person; or a plain `id, name` beside a unit above, where nobody reports to anybody."""
    columns = {role: best[role] for role in ("parent_unit", "cost_centre") if role in best}
    named = best.keys() & {
        "id",
        "title",
        "name",
        "holder",
        "holder_id",
        "given_name",
        "subordinates",
        "dotted_superior",
    }
    if "unit" in best and not named:
        code = next((column for column, meaning in found["unit"] if meaning.rank >= _CODE), None)
        columns |= {"unit": best["unit"]} if code in (None, best["unit"]) else {"unit": best["unit"], "code": code}
        return columns if columns.keys() & {"parent_unit", "code"} else None
    name = (
        best.get("name") if "title" not in best else best["title"] if found["title"][0][1].rank >= _ANY_NAME else None
    )
    if name is None or "parent_unit" not in best or best.keys() & {"unit", "holder", "superior", *_RELATIONS}:
        return None
    return columns | {"unit": name} | ({"code": best["id"]} if "id" in best else {})


# ── Positions ────────────────────────────────────────────────────────────────────────────────────────────────────


def _settle_unit(table: RawTable, best: dict[str, int], found: _Candidates) -> None:
    """A cost centre serves as the unit where there is no other; of units by level, the next one is the unit above."""
    if "unit" not in best and "cost_centre" in best:
        best["unit"] = best.pop("cost_centre")
    levels = [column for column, _ in found.get("unit", []) if "级" in table.headings[column]]
    if "parent_unit" not in best and len(levels) > 1 and levels[0] == best["unit"]:
        best["parent_unit"] = levels[1]


def _settle_identity(table: RawTable, best: dict[str, int], found: _Candidates) -> None:
    """Which columns identify and name the positions, where the headings leave it open."""
    by_person = "id" not in best and "holder_id" in best
    if "id" not in best and (column := _other_id(table, best, found)) is not None:
        best["id"] = column
    if by_person:
        del best["holder_id"]
    name = best.get("name")
    if name is not None:
        best.setdefault("holder" if "title" in best or by_person else "title", name)
    if "id" not in best and "title" not in best and "holder" in best:
        best["title"] = best.pop("holder")


def _other_id(table: RawTable, best: dict[str, int], found: _Candidates) -> int | None:
    """The id where no heading says `id`: the holder's number; a running number that superiors are given by; the
    subordinate of a plain list of pairs; a first column named like a number whose cells are all different."""
    if "holder_id" in best:
        return best["holder_id"]
    superiors = found.get("superior", [])
    if "sequence" in best and any(meaning.by == "id" for _, meaning in superiors):
        return best["sequence"]
    if (superiors or best.keys() & {"title", "name"}) and _numbers_the_rows(table):
        return 0
    if superiors and not best.keys() & {"title", "name", "holder"}:
        return best.pop("subordinates", None)
    return None


def _numbers_the_rows(table: RawTable) -> bool:
    heading = table.headings[0].strip()
    if meaning_of(heading) is not None or not _NUMBER_HEADING.search(heading):
        return False
    cells = table.cells(0)
    return bool(len(cells) and arrow.lengths(cells).all() and len(cells.unique()) == len(cells))


def _leave_out_misnamed(table: RawTable, best: dict[str, int], kept: set[str]) -> None:
    """`说明书` may be a text and `直接下级` a number of people: columns whose cells do not fit their heading."""
    for role in ("vacant", "described"):
        if role in best and role not in kept and not _are_booleans(list(_sample(table, best[role]))):
            del best[role]
    if "subordinates" in best and "subordinates" not in kept:
        cells = list(_sample(table, best["subordinates"]))
        if cells and all(map(_COUNT.fullmatch, cells)) and not _are_ids(table, best, cells):
            best.setdefault("reports_headcount", best.pop("subordinates"))


def _sample(table: RawTable, column: int) -> Iterator[str]:
    cells = table.cells(column)
    filled = np.flatnonzero(arrow.lengths(cells))[:_SAMPLE]
    return iter(arrow.pick(cells, filled).to_pylist())


def _are_booleans(cells: Sequence[str]) -> bool:
    return 2 * sum(cell.casefold() in BOOLEANS for cell in cells) >= len(cells)


def _are_ids(table: RawTable, best: Mapping[str, int], cells: list[str]) -> bool:
    return "id" in best and len(arrow.known(cells, table.cells(best["id"]))) == len(set(cells))
