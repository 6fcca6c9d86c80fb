"""How alike two names are, and what tells two positions apart all the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orgraph.model.spelling import normalised
from orgraph.resolution.alike import abbreviates, near, share_a_field, similarities, told_apart


def similarity(name: str, other: str) -> float:
    return similarities(normalised(name), [normalised(other)])[0]


@pytest.mark.parametrize(
    ("name", "other", "expected"),
    [
        ("索赔员", "索赔业务员", 0.75),  # 2 · 3 characters in common / (3 + 5)
        ("机电组长", "机/电组长", 1.0),  # the slash does not count
        ("Director of Sales", "Sales Director", 1.0),  # nor do word order and small words
        ("Sales Directr", "Sales Director", 26 / 27),
        ("会计", "出纳", 0.0),
    ],
)
def test_similarity_is_indel_on_the_spelling_or_on_the_bare_name(name: str, other: str, expected: float) -> None:
    assert similarity(name, other) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Analyst 1", "Analyst 2"),
        ("Analyst", "Analyst 2"),
        ("Analyst I", "Analyst II"),
        ("Team leader A", "Team leader B"),
        ("Senior account manager", "Account manager"),
        ("Deputy plant manager", "Plant manager"),
        ("Sales manager north", "Sales manager south"),
        ("一号线班长", "二号线班长"),
        ("副总经理", "总经理"),
        ("总经理助理", "总经理"),
        ("华东大区经理", "华南大区经理"),
        ("售前技术支持", "售后技术支持"),
        ("高级顾问", "资深顾问"),
    ],
)
def test_a_number_a_rank_or_a_direction_tells_two_positions_apart(name: str, other: str) -> None:
    assert told_apart(normalised(name), normalised(other))
    assert told_apart(normalised(other), normalised(name))


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Sales Directr", "Sales Director"),
        ("HR Manager", "Human Resources Manager"),
        ("组内机/电技工", "机/电技工"),
        ("售后总监", "服务总监"),
        ("机电组长", "机/电组长"),
    ],
)
def test_other_differences_do_not(name: str, other: str) -> None:
    assert not told_apart(normalised(name), normalised(other))


@pytest.mark.parametrize(
    ("name", "other", "expected"),
    [
        ("财务经理", "人事经理", False),
        ("客服总监", "客户关系管理总监", True),
        ("经理", "客服经理", False),
        ("Sales manager", "Plant manager", False),
        ("HR manager", "Human resources manager", True),
        ("Marketing manager", "Accounting manager", False),
        ("Manager", "Sales manager", False),
        ("Key account manager", "Account manager", True),
    ],
)
def test_the_words_for_a_level_are_nothing_in_common(name: str, other: str, expected: bool) -> None:
    assert share_a_field(normalised(name), normalised(other)) is expected


def test_near_finds_pairs_with_the_same_numbers_only() -> None:
    names = ["clerk 12", "store keepr"]
    titles = ["clerk 13", "clerk 12.", "store keeper", "cashier"]
    assert sorted(near(names, titles, 0.9)) == [(0, 1), (1, 2)]


names = st.text(alphabet="abc 总监经理员1/()", min_size=1, max_size=8).map(normalised)


@given(names, names)
def test_likeness_has_no_direction_and_a_name_is_like_itself(name: str, other: str) -> None:
    assert similarities(name, [other]) == similarities(other, [name])
    assert told_apart(name, other) == told_apart(other, name)
    assert similarities(name, [name]) == [1.0]
    assert not told_apart(name, name)


@given(st.lists(names, max_size=5), st.lists(names, max_size=5))
def test_near_agrees_with_comparing_each_with_each(some: list[str], others: list[str]) -> None:
    by_hand = {
        (i, j)
        for i, name in enumerate(some)
        for j, other in enumerate(others)
        if similarities(name, [other])[0] >= 0.75 and _numbers(name) == _numbers(other)
    }
    assert set(near(some, others, 0.75)) == by_hand


def _numbers(name: str) -> list[str]:
    return "".join(c if c == "1" else " " for c in name).split()


def test_initials_are_alike_and_two_letters_are_not_enough() -> None:
    assert abbreviates("cto", "chief technology officer")
    assert abbreviates("vps", "vice president of sales")
    assert not abbreviates("gm", "general manager")
    assert not abbreviates("cto", "chief operating officer")
    assert near(["cto"], ["chief technology officer", "clerk"], 0.9) == [(0, 0)]
