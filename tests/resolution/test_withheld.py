"""Withholding is a pure function, and touches nothing but what is to be withheld."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgraph.model.organisation import Organisation
from orgraph.model.privacy import Privacy
from orgraph.resolution.pseudonyms import Pseudonyms
from orgraph.resolution.withheld import withheld
from tests.outline import organisation_from_outline
from tests.strategies import organisations


def people(*names: str) -> Pseudonyms:
    found = Pseudonyms()
    for name in names:
        found.meet(name, None)
    return found


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("Ann Lee", "Person 1"),
        ("ann lee", "Person 1"),
        ("reports to Ann Lee.", "reports to Person 1."),
        ("Ann Leeds", "Ann Leeds"),
        ("Joanne Ann Lee-Smith", "Joanne Person 1-Smith"),
        ("王小明的表", "Person 2的表"),
        ("直接上级：王小明、Ann Lee", "直接上级：Person 2、Person 1"),
        ("", ""),
        ("nobody", "nobody"),
    ],
)
def test_a_name_is_replaced_wherever_it_stands_and_only_there(text: str, instead: str) -> None:
    assert people("Ann Lee", "王小明").instead(text, "en") == instead


def test_a_longer_name_is_not_cut_by_a_shorter_one() -> None:
    assert people("王小", "王小明").instead("王小明与王小", "zh") == "人员 2与人员 1"


@pytest.mark.parametrize("text", ["İpek Kaya", "sorry, İpek Kaya: part-time", "STRAẞE: İPEK KAYA"])
def test_a_name_with_a_letter_that_is_longer_when_small_is_found_within_a_text(text: str) -> None:
    assert "kaya" not in people("İpek Kaya").instead(text, "en").lower()


def test_several_people_in_one_cell_are_each_known() -> None:
    found = people("张三丰、李四光")
    assert found.instead("张三丰、李四光", "zh") == "人员 1"
    assert "四光" not in found.instead("请问李四光", "zh")


def test_marks_of_a_vacancy_and_single_characters_are_no_names_within_a_text() -> None:
    found = people("空缺", "n/a", "A")
    assert found.instead("A plan for 空缺", "en") == "A plan for 空缺"
    assert found.instead("A", "en") == "Person 1"


@given(st.text(min_size=2, max_size=8).filter(str.strip), st.text(max_size=6), st.text(max_size=6))
def test_no_name_survives_between_other_characters(name: str, before: str, after: str) -> None:
    found = people(name)
    if len(found) and len(name.lower()) == len(name):
        said = found.instead(f"{before}\n{name}\n{after}", "en")
        assert name.strip().lower() not in said.lower().split("\n") or name.strip().lower() in ("person 1", "1")


ORGANISATION = "Head [Board] @Zoe Quentin\n  Clerk [Finance] @Ann Lee x3\n  Driver [Finance] @Bob Stone x3"


def test_nothing_is_withheld_where_nothing_is_asked() -> None:
    organisation = organisation_from_outline(ORGANISATION)
    assert withheld([organisation], Privacy()) == [organisation]


def test_a_small_group_is_one_of_few_people_not_of_few_positions() -> None:
    (reduced,) = withheld([organisation_from_outline(ORGANISATION)], Privacy(minimum_group=5))
    assert reduced.seats.holder is not None
    assert reduced.seats.holder.to_pylist() == [None, "Ann Lee", "Bob Stone"]


@settings(max_examples=60, deadline=None)
@given(organisations(), st.booleans(), st.sampled_from([(), ("pay",), ("headcount", "grade")]), st.integers(0, 6))
def test_who_reports_to_whom_stays_and_the_organisation_given_is_not_changed(
    organisation: Organisation, pseudonyms: bool, drop: tuple[str, ...], least: int
) -> None:
    cost = None if organisation.seats.cost is None else organisation.seats.cost.copy()
    (reduced,) = withheld([organisation], Privacy(pseudonyms, drop, least))
    assert np.array_equal(reduced.superior, organisation.superior)
    assert reduced.ids == organisation.ids
    assert np.array_equal(reduced.links.witness, organisation.links.witness)
    assert (reduced.seats.cost is None) or "pay" not in drop
    if cost is not None:
        assert np.array_equal(organisation.seats.cost, cost)
