"""Units, what stands above them and who heads them, held to walks one by one."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from orgraph.api import load
from orgraph.measures.units import Units, units_of
from orgraph.model.organisation import Organisation
from tests.outline import organisation_from_outline


@st.composite
def in_units(draw: st.DrawFn) -> Organisation:
    """Up to ten positions in up to three units, some in none, each reporting to any or to nobody."""
    count = draw(st.integers(1, 10))
    lines = []
    for number in range(count):
        unit = draw(st.sampled_from(["", " [A]", " [B]", " [C]"]))
        superior = draw(st.integers(-1, count - 1))
        lines.append(f"P{number}{unit}" + (f" ^ P{superior}" if superior >= 0 else ""))
    return organisation_from_outline("\n".join(lines))


def is_lost(organisation: Organisation, position: int) -> bool:
    """Whether the line upwards comes back to itself; a report to oneself ends it."""
    seen = []
    while (above := int(organisation.superior[position])) >= 0 and above != position:
        if position in seen:
            return True
        seen.append(position)
        position = above
    return False


@given(in_units())
def test_tops_and_heads_are_what_looking_at_each_position_finds(organisation: Organisation) -> None:
    units, names = units_of(organisation), organisation.units
    everybody = range(len(organisation))
    lost = {names[n] for n in everybody if is_lost(organisation, n)} - {""}

    def leads_inside(n: int) -> bool:
        return any(organisation.superior[m] == n and m != n and names[m] == names[n] for m in everybody)

    def is_top(n: int) -> bool:
        above = int(organisation.superior[n])
        return bool(names[n]) and names[n] not in lost and (above < 0 or above == n or names[above] != names[n])

    assert units.top.tolist() == [is_top(n) for n in everybody]
    assert units.leading_top.tolist() == [is_top(n) and leads_inside(n) for n in everybody]
    for number, name in enumerate(units.names):
        leading = [n for n in everybody if names[n] == name and is_top(n) and leads_inside(n)]
        assert units.head[number] == (leading[0] if len(leading) == 1 else -1)
        assert units.positions[number] == names.count(name)


def read(folder: Path, positions: str, departments: str = "") -> Units:
    (folder / "positions.csv").write_text(positions, "utf-8")
    if departments:
        (folder / "departments.csv").write_text(departments, "utf-8")
    return units_of(load(folder))


def above(units: Units) -> dict[str, str | None]:
    return {name: units.names[up] if up >= 0 else None for name, up in zip(units.names, units.parent, strict=True)}


def test_a_table_of_units_says_what_stands_above_by_name_or_code(tmp_path: Path) -> None:
    units = read(
        tmp_path,
        "title,unit,reports to\nHead,D1,\nClerk,Finance,Head\n",
        "department_id,department_name,parent_department_id\nD1,Board,\nD2,Finance,D1\nD3,Empty,Finance\n",
    )
    assert above(units) == {"Board": None, "Finance": "Board", "Empty": "Finance"}
    assert units.positions.tolist() == [1, 1, 0]
    assert units.positions_below.tolist() == [2, 1, 0]
    assert units.is_leaf.tolist() == [False, False, True]


def test_without_one_the_rows_of_most_positions_say_it(tmp_path: Path) -> None:
    units = read(
        tmp_path,
        "title,unit,parent unit,reports to\nHead,Board,,\nA,Finance,Board,Head\nB,Finance,Sales,A\nC,Finance,Board,A\n",
    )
    assert above(units) == {"Board": None, "Finance": "Board"}
    assert [(stated.value, stated.rows, stated.source.row) for stated in units.parents[1]] == [
        ("Board", 2, 3),
        ("Sales", 1, 4),
    ]


def test_a_unit_above_that_is_none_is_unknown(tmp_path: Path) -> None:
    units = read(tmp_path, "title,unit,parent unit,reports to\nHead,Board,Group,\nA,Finance,Board,Head\n")
    assert {units.names[unit]: stated.value for unit, stated in units.unknown.items()} == {"Board": "Group"}


def test_units_above_one_another_are_a_ring(tmp_path: Path) -> None:
    units = read(tmp_path, "title,unit,reports to\nHead,A,\n", "unit,parent unit\nA,B\nB,C\nC,B\nD,D\nE,A\n")
    assert np.flatnonzero(units.ring >= 0).tolist() == [units.names.index(name) for name in "BCD"]
