"""Units that the sources spell in more than one way."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgraph.resolution.unit_names import unit_spellings
from tests.checks.tables import organisation_from_csv


def spellings(folder: Path, *units: str) -> list[tuple[str, ...]]:
    rows = "\n".join(f'Post {number},"{unit}"' for number, unit in enumerate(units))
    organisation = organisation_from_csv(folder, f"title,unit\n{rows}")
    return [found.names for found in unit_spellings(organisation)]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("财务部", "财务中心"),
        ("财务部", "财务部门"),
        ("人事科", "人事处"),
        ("Finance", "finance dept."),
        ("Finance Department", "Department of Finance"),
        ("IT  Services", "it services"),
        ("IT服务部", "IT服务中心"),
    ],
)
def test_case_width_spaces_and_the_word_for_the_unit_make_no_other_unit(tmp_path: Path, name: str, other: str) -> None:
    assert spellings(tmp_path, name, other) == [(name, other)]


@pytest.mark.parametrize(
    ("name", "other"), [("财务部", "税务部"), ("部", "中心"), ("Sales", "Sales support"), ("A部", "B部")]
)
def test_any_other_difference_does(tmp_path: Path, name: str, other: str) -> None:
    assert spellings(tmp_path, name, other) == []


def test_the_commonest_spelling_comes_first_and_the_others_positions_are_told(tmp_path: Path) -> None:
    organisation = organisation_from_csv(tmp_path, "title,unit\nA,Sales dept\nB,Sales\nC,Sales\nD,SALES")
    (found,) = unit_spellings(organisation)
    assert found.names == ("Sales", "Sales dept", "SALES")
    assert [organisation.titles[position] for position in found.positions] == ["A", "D"]
    assert [(source.row, source.quote) for source in found.sources] == [(3, "Sales"), (2, "Sales dept"), (5, "SALES")]
