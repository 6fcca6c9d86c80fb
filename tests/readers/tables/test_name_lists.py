"""Several names in one cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgraph.readers.tables.name_lists import possible_names, run_together, split_names


@pytest.mark.parametrize(
    ("cell", "known", "names"),
    [
        ("甲、乙", "", ["甲", "乙"]),
        ("甲,乙;丙\n丁，戊；己", "", ["甲", "乙", "丙", "丁", "戊", "己"]),
        ("甲、、乙、", "", ["甲", "乙"]),
        ("机/电组长", "", ["机/电组长"]),
        ("机/电组长、车工", "机/电组长 机", ["机/电组长", "车工"]),
        ("机/电", "机 电", ["机", "电"]),
        ("机／电", "机 电", ["机", "电"]),
        ("机/电", "机", ["机/电"]),
        ("a; b", "", ["a", "b"]),
        ("", "", []),
        ("、", "", []),
    ],
)
def test_a_list_is_split_where_its_names_end(cell: str, known: str, names: list[str]) -> None:
    assert split_names(cell, set(known.split())) == names


def test_a_name_with_a_comma_is_kept_where_it_is_known() -> None:
    known = {"Director, Sales", "Director, Human Resources", "Clerk"}
    assert split_names("Director, Sales, Clerk; Director, Human Resources", known) == [
        "Director, Sales",
        "Clerk",
        "Director, Human Resources",
    ]


def test_titles_run_together_come_apart_into_as_few_as_will_do() -> None:
    known = {"销售", "经理", "销售经理", "顾问"}
    assert run_together("销售经理顾问", known) == ["销售经理", "顾问"]
    assert run_together("销售经理主任", known) == []
    assert run_together("销售经理", known) == []
    assert run_together("SalesManager", {"Sales", "Manager"}) == []


@given(st.text("甲乙丙/、, ;a，／", max_size=12), st.sets(st.text("甲乙丙/、, ;a", min_size=1, max_size=6), max_size=6))
def test_only_possible_names_are_ever_looked_up(cell: str, known: set[str]) -> None:
    possible = set(possible_names(cell))
    asked: set[str] = set()

    class Asked(set[str]):
        def __contains__(self, name: object) -> bool:
            asked.add(str(name))
            return super().__contains__(name)

    for name in split_names(cell, Asked(known)):
        run_together(name, Asked(known))
    assert asked <= possible
